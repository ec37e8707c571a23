"""What merely happens in Slack, and asks nothing: each kind of event, and who takes it.

Installations end, channels are joined, renamed and archived, App Home is opened, links are posted.
What people say comes as an event too, but is a question: `inbound.from_event` reads it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.adapters.slack import bounds
from bot.adapters.slack.answers import may_change
from bot.adapters.slack.blocks import Json
from bot.adapters.slack.context import SlackContext
from bot.adapters.slack.errors import CALL_ERRORS, NOT_DONE
from bot.adapters.slack.message_sender import post
from bot.adapters.slack.payload import is_stranger, origin_of, text_at
from bot.adapters.slack.question import ButtonValue, ReplyTarget, SlackQuestion, Surface
from bot.adapters.slack.render import Frame, RenderedMessage, render
from bot.adapters.slack.views import home
from bot.adapters.slack.workspaces import Workspace
from bot.core.base.errors import DeliveryUnknownError
from bot.core.base.i18n import Translator
from bot.core.base.people import Place
from bot.core.base.text import Moment, Text
from bot.core.chat.reply import Answer, Button, Card, Page, Reply
from bot.core.chat.request import Request

HOME_LINES = ("/start", "/new", "/digest status", "/language", "/topics", "/about")
"""The lines whose answers App Home shows, one below the other."""
_NEWEST = 3
"""Tools of a list that App Home shows: what is below stays in sight."""


async def welcome_installer(context: SlackContext, body: Json) -> None:
    """Greet whoever installed the app, in a direct chat; `body` is what oauth.v2.access said."""
    origin, user = origin_of(body), text_at(body, "authed_user", "id")
    workspace = await context.workspaces.find(origin)
    if workspace is None or user is None:
        return
    reply_target, asked = ReplyTarget(user), ButtonValue("/start")
    question = SlackQuestion(origin, user, asked, Surface.DIRECT, reply_target, direct=True)
    request, _ = await context.request(question, workspace)
    answer = await context.answer(request)
    rendered = render(answer.reply, answer.translate, Frame(asked))
    try:
        await post(context.api, workspace, reply_target, rendered.message())
    except CALL_ERRORS as error:
        context.incidents.report(error)


async def forget_installation(context: SlackContext, body: Json) -> None:
    """Forget an installation that was removed or whose bot token was revoked."""
    event = body["event"]
    if event.get("type") == "tokens_revoked" and not (event.get("tokens") or {}).get("bot"):
        return  # tokens of people; we keep none
    key = origin_of(body).key
    moment = float(body.get("event_time") or context.clock())
    if await context.workspaces.remove(key, moment):
        context.profiles.forget(key)
        await context.bot.places_gone(f"slack:{key}:")


async def move_channel(context: SlackContext, body: Json) -> None:
    """Carry over what is kept for a channel whose id has changed."""
    old, new = (text_at(body, "event", name) for name in ("old_channel_id", "new_channel_id"))
    if old and new:
        await context.bot.place_moved(_channel(body, old), _channel(body, new))


async def channel_gone(context: SlackContext, body: Json) -> None:
    """Tell whoever keeps something for a channel that it is gone: archived, deleted, or left."""
    channel = text_at(body, "event", "channel")
    if channel:
        await context.bot.place_gone(_channel(body, channel))


async def join_channel(context: SlackContext, body: Json) -> None:
    """Let the digest of a channel come again that somebody invited the bot to, and say so there."""
    channel, user = text_at(body, "event", "channel"), text_at(body, "event", "user")
    workspace = await context.workspaces.find(origin_of(body))
    if workspace is None or channel is None or user != workspace.bot_user:
        return
    answer = await context.bot.place_back(_channel(body, channel))
    if answer is None:
        return
    try:
        rendered = render(answer.reply, answer.translate, Frame(public=True))
        await post(context.api, workspace, ReplyTarget(channel), rendered.message())
    except CALL_ERRORS as error:
        context.incidents.report(error)


def _channel(body: Json, channel: str) -> Place:
    return Place(f"slack:{origin_of(body).key}:{channel}", direct=False)


async def open_home(context: SlackContext, body: Json) -> None:
    """Show App Home to whoever has opened it."""
    user = text_at(body, "event", "user")
    if user is None or text_at(body, "event", "tab") not in (None, "home"):
        return
    asked = ButtonValue("")
    await show_home(
        context,
        SlackQuestion(origin_of(body), user, asked, Surface.NEW_VIEW, ReplyTarget(), direct=True),
    )


async def show_home(context: SlackContext, question: SlackQuestion) -> None:
    """Publish App Home: what to try, the newest tools, a person's digest and language."""
    workspace = await context.workspaces.find(question.origin)
    if workspace is None:
        return
    # Nothing expires here: App Home is published, not opened.
    request, _ = await context.request(replace(question, trigger=None), workspace)
    chosen = await context.bot.chosen_languages(request)
    answers = [await context.answer(replace(request, text=line), chosen) for line in HOME_LINES]
    translate = answers[0].translate
    sections = [
        _section(replace(question, button_value=ButtonValue(line)), request, answer)
        for line, answer in zip(HOME_LINES, answers, strict=True)
    ]
    view = home(sections, translate, _made_at(context.clock(), request.zone, translate))
    try:
        arguments = {"user_id": question.user, "view": view}
        await context.api.call(workspace.token, "views.publish", arguments)
    except CALL_ERRORS as error:
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


async def preview_links(context: SlackContext, body: Json) -> None:
    """Unfurl links to known tools as their cards, with manners: few, and not again and again."""
    event = body["event"]
    links = dict.fromkeys(filter(None, (text_at(link, "url") for link in event.get("links") or ())))
    in_composer = event.get("source") == "composer"  # there, nothing was posted yet
    if in_composer or not 0 < len(links) <= bounds.UNFURL_LINKS:
        return
    delivery = (f"event:{body.get('event_id')}",)
    if not await context.idempotency_keys.acquire(delivery, bounds.DELIVERY_KNOWN_SECONDS):
        return
    workspace = await context.workspaces.find(origin_of(body))
    if workspace is None:
        return
    unfurls: dict[str, Json] = {}
    names: list[str] = []
    for link in links:
        name, card = await _preview(context, body, link, workspace)
        if card and await context.idempotency_keys.acquire((name,), bounds.UNFURL_SECONDS):
            unfurls[link] = {"blocks": card.blocks}
            names.append(name)
    if not unfurls:
        return
    message = {"channel": event.get("channel"), "ts": event.get("message_ts")}
    if event.get("unfurl_id") and event.get("source"):
        message = {"unfurl_id": event["unfurl_id"], "source": event["source"]}
    try:
        arguments = {**message, "unfurls": unfurls}
        await context.api.call(workspace.token, "chat.unfurl", arguments)
    except NOT_DONE:
        # Nothing was shown: the next time may work.
        await context.idempotency_keys.release(tuple(names))
    except DeliveryUnknownError:
        pass  # It may stand there: the names stay taken, so that it is not shown twice.


async def _preview(
    context: SlackContext, body: Json, link: str, workspace: Workspace
) -> tuple[str, RenderedMessage | None]:
    """Return the card of the tool that a link leads to, and the name by which it is shown once."""
    event, origin = body["event"], origin_of(body)
    channel = text_at(event, "channel")
    question = SlackQuestion(
        origin=origin,
        user=text_at(event, "user") or "?",
        button_value=ButtonValue(f"/tool {link}"),
        surface=Surface.THREAD,
        reply_target=ReplyTarget(channel),
        stranger=is_stranger(body, origin),
    )
    request, _ = await context.request(question, workspace)
    answer = await context.answer(request)
    reply = answer.reply
    if not isinstance(reply, Card):
        return "", None
    card = render(reply, answer.translate, Frame(public=True, brief=True))
    return f"unfurl:{origin.key}:{channel}:{reply.tool_id}", card


EVENTS = {
    "app_home_opened": open_home,
    "app_uninstalled": forget_installation,
    "channel_archive": channel_gone,
    "channel_deleted": channel_gone,
    "channel_id_changed": move_channel,
    "channel_left": channel_gone,
    "group_archive": channel_gone,
    "group_deleted": channel_gone,
    "group_left": channel_gone,
    "link_shared": preview_links,
    "member_joined_channel": join_channel,
    "tokens_revoked": forget_installation,
}
"""Who takes which event of Slack's; the manifest asks for these, and for what people say."""
