"""What Slack tells of an installation and its channels: made, removed, joined, archived."""

from __future__ import annotations

from bot.adapters.slack.answers import post
from bot.adapters.slack.blocks import Json
from bot.adapters.slack.context import SlackContext
from bot.adapters.slack.errors import TROUBLE
from bot.adapters.slack.origin import origin_of, text_at
from bot.adapters.slack.question import ButtonValue, ReplyTarget, SlackQuestion, Surface
from bot.adapters.slack.render import Frame, render
from bot.core.base.people import Place


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
        await post(context.api, workspace, reply_target, rendered)
    except TROUBLE as error:
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
    """Take note that the bot can say nothing more in a channel."""
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
        await post(context.api, workspace, ReplyTarget(channel), rendered)
    except TROUBLE as error:
        context.incidents.report(error)


def _channel(body: Json, channel: str) -> Place:
    return Place(f"slack:{origin_of(body).key}:{channel}", direct=False)
