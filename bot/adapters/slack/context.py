"""What all parts of this adapter share."""

from __future__ import annotations

import asyncio
import types
from collections.abc import Awaitable, Callable, Coroutine, Generator
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from bot.adapters.slack.api import SlackApi
from bot.adapters.slack.inbound import to_request
from bot.adapters.slack.ports import IdempotencyKeys
from bot.adapters.slack.profiles import Profile, Profiles
from bot.adapters.slack.question import SlackQuestion
from bot.adapters.slack.workspaces import Workspace, Workspaces
from bot.core.chat.bot import Bot
from bot.core.chat.ports import ChosenLanguages, Incidents
from bot.core.chat.reply import Answer
from bot.core.chat.request import Request

T = TypeVar("T")

_TRIGGER_SECONDS = 1.0
"""Of the three for which a `trigger_id` is good, those that may pass asking for the language."""
_PROFILE_SECONDS = 5.0
"""That may pass asking for it where nothing expires."""


class TimeSlices:
    """Fair shares of the event loop for work that computes between its waits.

    Several answers that are ready together would be computed in one go, and an acknowledgement
    would wait for all of them. Here each step of a piece of work, from one wait to the next, is
    followed by whatever else is ready. Waiting takes no share: who waits for a database keeps
    nobody up.
    """

    def __init__(self) -> None:
        """Begin with nobody waiting."""
        self._lock = asyncio.Lock()

    @types.coroutine
    def run(self, work: Coroutine[Any, Any, T]) -> Generator[Any, Any, T]:
        """Do a piece of work in steps, and return what it returns or raise what it raises.

        What the work waits for is handed through, and so is what is thrown into it (a
        cancellation).
        """
        thrown: BaseException | None = None
        while True:
            try:
                yield from self._slice().__await__()
            except BaseException as error:  # noqa: BLE001  # the work is to hear of it
                thrown = error
            try:
                waited = work.send(None) if thrown is None else work.throw(thrown)
            except StopIteration as done:
                result: T = done.value
                return result
            thrown = None
            try:
                yield waited
            except BaseException as error:  # noqa: BLE001  # as above
                thrown = error

    async def _slice(self) -> None:
        """Wait until a step may be taken: one, each time that the loop has gone round."""
        async with self._lock:
            await asyncio.sleep(0)


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
