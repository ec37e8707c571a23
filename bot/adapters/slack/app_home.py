"""App Home: what to try, the newest tools, a person's digest and language, and what is kept."""

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
from bot.core.base.text import Moment, Text
from bot.core.chat.reply import Answer, Button, Page, Reply
from bot.core.chat.request import Request

SECTIONS = ("/start", "/new", "/digest status", "/language", "/topics", "/about")
"""The lines whose answers App Home shows, one below the other."""
_NEWEST = 3
"""Tools of a list that App Home shows: what is below stays in sight."""


async def show_home(context: SlackContext, question: SlackQuestion) -> None:
    """Publish App Home for whoever asked."""
    workspace = await context.workspaces.find(question.origin)
    if workspace is None:
        return
    # Nothing expires here: App Home is published, not opened.
    request, _ = await context.request(replace(question, trigger=None), workspace)
    chosen = await context.bot.chosen_languages(request)
    answers = [await context.answer(replace(request, text=line), chosen) for line in SECTIONS]
    translate = answers[0].translate
    sections = [
        _section(replace(question, button_value=ButtonValue(line)), request, answer)
        for line, answer in zip(SECTIONS, answers, strict=True)
    ]
    view = home(sections, translate, _made_at(context.clock(), request.zone, translate))
    try:
        arguments = {"user_id": question.user, "view": view}
        await context.api.call(workspace.token, "views.publish", arguments)
    except TROUBLE as error:
        context.incidents.report(error)


def _section(question: SlackQuestion, request: Request, answer: Answer) -> RenderedMessage:
    has_form = question.about_digest and may_change(request, answer.reply)
    reply = beginning(answer, question.line)
    return render(reply, answer.translate, Frame(question.button_value, has_form=has_form))


def beginning(answer: Answer, line: str) -> Reply:
    """Return the beginning of a long list, with a button to all of it; else the answer as it is."""
    reply = answer.reply
    if not isinstance(reply, Page) or len(reply.items) <= _NEWEST:
        return reply
    whole = Button(answer.translate("slack-home-all"), line)
    return replace(reply, items=reply.items[:_NEWEST], footer=(), turns=(whole,))


def _made_at(moment: float, zone: str | None, translate: Translator) -> Text:
    """Return when App Home was made: Slack shows it by the clock of whoever looks at it."""
    try:
        local = datetime.fromtimestamp(moment, ZoneInfo(zone) if zone else UTC)
    except (ZoneInfoNotFoundError, ValueError):
        local = datetime.fromtimestamp(moment, UTC)
    written = f"{translate.date(local.date())}, {local:%H:%M} ({local.tzinfo})"
    return translate.text("slack-home-seen", time=Moment(written, local))
