"""App Home: the newest tools, topics, a person's digest and language, and what is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.adapters.slack.answers import may_change
from bot.adapters.slack.context import SlackContext
from bot.adapters.slack.errors import TROUBLE
from bot.adapters.slack.question import ButtonValue, SlackQuestion
from bot.adapters.slack.render import Frame, RenderedMessage, render
from bot.adapters.slack.views import home
from bot.core.base.i18n import Translator
from bot.core.chat.answer import Answer
from bot.core.chat.request import Request

_SECTIONS = ("/new", "/topics", "/digest status", "/language", "/about")
"""The lines whose answers App Home shows, one below the other."""


async def show_home(context: SlackContext, question: SlackQuestion) -> None:
    """Publish App Home for whoever asked."""
    workspace = await context.workspaces.find(question.origin)
    if workspace is None:
        return
    # Nothing expires here: App Home is published, not opened.
    request, _ = await context.request(replace(question, trigger=None), workspace)
    chosen = await context.bot.chosen_languages(request)
    answers = [await context.answer(replace(request, text=line), chosen) for line in _SECTIONS]
    translate = answers[0].translate
    sections = [
        _section(replace(question, button_value=ButtonValue(line)), request, answer)
        for line, answer in zip(_SECTIONS, answers, strict=True)
    ]
    view = home(sections, translate, _made_at(context.clock(), request.zone, translate))
    try:
        arguments = {"user_id": question.user, "view": view}
        await context.api.call(workspace.token, "views.publish", arguments)
    except TROUBLE as error:
        context.incidents.report(error)


def _section(question: SlackQuestion, request: Request, answer: Answer) -> RenderedMessage:
    has_form = question.about_digest and may_change(request, answer.reply)
    return render(answer.reply, answer.translate, Frame(question.button_value, has_form=has_form))


def _made_at(moment: float, zone: str | None, translate: Translator) -> str:
    """Return when App Home was made, by the clocks of whoever looks at it."""
    try:
        local = datetime.fromtimestamp(moment, ZoneInfo(zone) if zone else UTC)
    except (ZoneInfoNotFoundError, ValueError):
        local = datetime.fromtimestamp(moment, UTC)
    time = f"{translate.date(local.date())}, {local:%H:%M}"
    return translate("slack-home-seen", time=time, zone=str(local.tzinfo))
