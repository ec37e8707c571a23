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

    def __init__(self, context: SlackContext, answers: Answers) -> None:
        """Take the context, and what answers the line that a form stands for."""
        self._context = context
        self._answers = answers
        self._sender = Responder(context)
        self._apologies = Apologies(context)

    async def open(self, body: Json) -> None:
        """Open the form for the digest of the place where its button was pressed."""
        question = _asked(body)
        if question is not None:
            await self._apologies.guard(question, self._open(question))

    async def submitted(self, body: Json) -> SlackQuestion | None:
        """Ask what was chosen, answer where the form was, and return what was asked."""
        question = from_form(body)
        if question is not None:
            await self._answers.answer(question)
        return question

    async def zones(self, body: Json) -> list[Json]:
        """Return the time zones that fit what is being typed."""
        question = from_typing(body)
        if question is None:
            return []
        profile = self._context.profiles.known(question.origin.key, question.user)
        request = to_request(question, profile.locale)
        request = replace(request, text=request.text[:_LONGEST])
        return zone_options(await self._context.bot.suggest_zones(request, _SUGGESTIONS))

    async def _open(self, question: SlackQuestion) -> None:
        context = self._context
        workspace = await context.workspaces.find(question.origin)
        if workspace is None:
            return
        request, _ = await context.request(question, workspace)
        choices = await context.bot.digest_choices(request)
        translate = choices.translate
        view = form(choices.options, translate, question.reply_target, direct=request.place.direct)
        await self._sender.open_view(question, workspace, view, translate)


def _asked(body: Json) -> SlackQuestion | None:
    """Read the press of the button that opens the form."""
    action = {"action_id": ASK, "value": text_at(body["actions"][0], "value") or "/digest"}
    return from_press({**body, "actions": [action]})
