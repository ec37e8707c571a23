"""What all parts of this adapter share."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace

from bot.adapters.slack.api import SlackApi
from bot.adapters.slack.inbound import to_request
from bot.adapters.slack.ports import IdempotencyKeys
from bot.adapters.slack.profiles import Profile, Profiles
from bot.adapters.slack.question import SlackQuestion
from bot.adapters.slack.time_slices import TimeSlices
from bot.adapters.slack.workspaces import Workspace, Workspaces
from bot.core.chat.answer import Answer
from bot.core.chat.bot import Bot
from bot.core.chat.ports import ChosenLanguages, Incidents
from bot.core.chat.request import Request

_TRIGGER_SECONDS = 1.0
"""Of the three for which a `trigger_id` is good, those that may pass asking for the language."""
_PROFILE_SECONDS = 5.0
"""That may pass asking for it where nothing expires."""


@dataclass(frozen=True, slots=True)
class SlackContext:
    """What all parts of this adapter share: the bot, the ways to Slack, and what is kept."""

    bot: Bot
    api: SlackApi
    workspaces: Workspaces
    profiles: Profiles
    idempotency_keys: IdempotencyKeys
    incidents: Incidents
    clock: Callable[[], float]
    """The time of day, in seconds since 1970."""
    members_subscribe: bool = True
    """Whether any member may turn the digest of a channel on and off, and not only admins."""
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    slices: TimeSlices = field(default_factory=TimeSlices)
    """One step of one answer is computed at a time: in between, acknowledgements have theirs."""

    async def answer(self, request: Request, chosen: ChosenLanguages | None = None) -> Answer:
        """Return the bot's answer; while it waits for something, others are computed."""
        return await self.slices.run(self.bot.answer(request, chosen))

    async def request(
        self, question: SlackQuestion, workspace: Workspace | None
    ) -> tuple[Request, SlackQuestion]:
        """Return the request of a question, in the language that Slack knows of the person.

        And the question itself, knowing now whether a colleague asks who looks like a stranger.
        """
        profile = Profile()
        if workspace is not None and (not question.stranger or question.origin.enterprise):
            patience = _TRIGGER_SECONDS if question.trigger else _PROFILE_SECONDS
            profile = await self.profiles.of(workspace, question.user, patience)
        question = settled(question, profile)
        request = to_request(
            question,
            profile.locale,
            profile.zone,
            may_manage=profile.manages or question.direct,
            may_subscribe=self.members_subscribe and profile.is_member(question.origin),
        )
        return request, question


def settled(question: SlackQuestion, profile: Profile) -> SlackQuestion:
    """Return a question, knowing now whether a colleague asks who looks like a stranger."""
    doubted = question.stranger and not profile.is_colleague(question.origin)
    return replace(question, stranger=doubted or profile.is_elsewhere(question.origin))
