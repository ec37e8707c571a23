"""The form for a digest: opened by a button, and asked by one line once it is sent off."""

from __future__ import annotations

from dataclasses import replace

from bot.adapters.slack.answers import Answers, Apologies
from bot.adapters.slack.blocks import Json
from bot.adapters.slack.context import SlackContext
from bot.adapters.slack.digest_form import form, zone_options
from bot.adapters.slack.inbound import from_form, from_press, from_typing, to_request
from bot.adapters.slack.origin import text_at
from bot.adapters.slack.question import SlackQuestion
from bot.adapters.slack.render import ASK
from bot.adapters.slack.response import Responder

_SUGGESTIONS = 20
_LONGEST = 150
"""Characters that are looked for among time zones."""


class DigestForms:
    """Opens forms and reads them."""

    def __init__(self, desk: SlackContext, answers: Answers) -> None:
        """Take the desk, and what answers the line that a form stands for."""
        self._desk = desk
        self._answers = answers
        self._sender = Responder(desk)
        self._apologies = Apologies(desk)

    async def open(self, body: Json) -> None:
        """Open the form for the digest of the place where its button was pressed."""
        asked = _asked(body)
        if asked is not None:
            await self._apologies.guard(asked, self._open(asked))

    async def submitted(self, body: Json) -> SlackQuestion | None:
        """Ask what was chosen, answer where the form was, and return what was asked."""
        asked = from_form(body)
        if asked is not None:
            await self._answers.answer(asked)
        return asked

    async def zones(self, body: Json) -> list[Json]:
        """Return the time zones that fit what is being typed."""
        asked = from_typing(body)
        if asked is None:
            return []
        profile = self._desk.profiles.known(asked.origin.key, asked.user)
        request = to_request(asked, profile.locale)
        request = replace(request, text=request.text[:_LONGEST])
        return zone_options(await self._desk.bot.suggest_zones(request, _SUGGESTIONS))

    async def _open(self, asked: SlackQuestion) -> None:
        desk = self._desk
        workspace = await desk.workspaces.find(asked.origin)
        if workspace is None:
            return
        request, _ = await desk.request(asked, workspace)
        say = await desk.bot.translator_for(request)
        options = await desk.bot.digest_options(request)
        view = form(options, say, asked.anchor, direct=request.place.direct)
        await self._sender.open_view(asked, workspace, view, say)


def _asked(body: Json) -> SlackQuestion | None:
    """Read the press of the button that opens the form."""
    action = {"action_id": ASK, "value": text_at(body["actions"][0], "value") or "/digest"}
    return from_press({**body, "actions": [action]})
