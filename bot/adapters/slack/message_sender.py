"""Sends what is said to where a question came from; by another way where one is used up.

Posts, private messages and windows. A post carries a key that nobody sees, by which it is found
again where Slack never said whether it arrived. Knows no answer, and decides none.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.adapters.slack import bounds, limits
from bot.adapters.slack.api import SlackApi
from bot.adapters.slack.blocks import Json
from bot.adapters.slack.context import SlackContext
from bot.adapters.slack.errors import CALL_ERRORS, TOO_LONG, RefusedError
from bot.adapters.slack.payload import text_at
from bot.adapters.slack.question import ReplyTarget, SlackQuestion, Surface
from bot.adapters.slack.render import QUIET, RenderedMessage, render
from bot.adapters.slack.workspaces import Workspace
from bot.core.base.backoff import backoff
from bot.core.base.errors import DeliveryUnknownError, NotDeliveredError, RecipientGoneError
from bot.core.base.i18n import Translator
from bot.core.base.text import Text
from bot.core.chat.reply import Notice

PUBLIC = frozenset({Surface.THREAD, Surface.DIRECT})
"""Where an answer is posted for all who are there, and not sent to one person."""
_BESIDE: Json = {"response_type": "ephemeral", "replace_original": False}
_TRIES = 3
_FIRST_PAUSE = 1.0
_LONGEST_PAUSE = 4.0
"""Seconds between the tries to send an answer; whoever waits longer has gone elsewhere."""


async def post(  # noqa: PLR0913  # whose, where, what, and at which pace
    api: SlackApi,
    workspace: Workspace,
    reply_target: ReplyTarget,
    message: Json,
    metadata: Json | None = None,
    *,
    now: bool = False,
) -> Json:
    """Post for everybody in a channel, once, and return what Slack says of it.

    With `metadata` (`keyed`) it can be found again; `now` is for who keeps to Slack's limits by
    themselves.

    Raises:
        one of `CALL_ERRORS`: what to do about what Slack said.
    """
    call = api.call_now if now else api.call
    where = {
        "channel": reply_target.channel,
        "thread_ts": reply_target.thread,
        "mrkdwn": False,
        "metadata": metadata,
        **QUIET,
    }
    try:
        return await call(workspace.token, "chat.postMessage", {**where, **message})
    except RefusedError as refused:
        if refused.code not in TOO_LONG:
            raise
        words = {**where, "text": message["text"]}
        return await call(workspace.token, "chat.postMessage", words)


def keyed(kind: str, key: str) -> Json:
    """Return what a post is to carry, so that it is found: people do not see it (metadata)."""
    return {"event_type": kind, "event_payload": {"id": key}}


async def find_post(
    api: SlackApi,
    workspace: Workspace,
    reply_target: ReplyTarget,
    key: str,
    is_enough: Callable[[Any], bool] = lambda _: False,
) -> str | None:
    """Return the time stamp of our own post with a key, or None where it surely is not there.

    A channel is read from its newest message back, until `is_enough` says so of a page; a thread
    from its oldest to its end. There is no `oldest`: a moment that a wrong clock told would hide
    what arrived.

    Raises:
        one of `CALL_ERRORS`: what to do about what Slack said; DeliveryUnknownError also where
            more was posted than is looked through.
    """
    thread = reply_target.thread
    method, pages = "conversations.history", bounds.PAGES_OF_CHANNEL
    if thread:
        method, pages = "conversations.replies", bounds.PAGES_OF_THREAD
    asked: Json = {
        "channel": reply_target.channel,
        "ts": thread,
        "limit": limits.LOOKED_THROUGH,
        "include_all_metadata": "true",
    }
    for _ in range(pages):
        answer = await api.call_now(workspace.token, method, asked)
        messages = answer.get("messages")
        found = _own_post(messages, key, workspace.bot_user)
        if found is not None:
            return found
        if not answer.get("has_more") or (thread is None and is_enough(messages)):
            return None
        asked["cursor"] = text_at(answer, "response_metadata", "next_cursor")
    raise DeliveryUnknownError("too much was posted since")


def _own_post(messages: Any, key: str, bot_user: str) -> str | None:  # noqa: ANN401  # JSON
    """Return the time stamp of our own post with a key, or None where it is not among these."""
    for message in messages if isinstance(messages, list) else ():
        ours = text_at(message, "user") in (None, bot_user) or not bot_user
        if ours and text_at(message, "metadata", "event_payload", "id") == key:
            return text_at(message, "ts")
    return None


async def send(
    context: SlackContext,
    question: SlackQuestion,
    workspace: Workspace,
    content: RenderedMessage | Json,
) -> None:
    """Send an answer, a message or a view, to where it belongs.

    Again where it may not have arrived: twice does no harm, never does.

    Raises:
        one of `CALL_ERRORS`: what to do about what Slack said, after the last try.
    """
    for failures in range(_TRIES - 1):
        try:
            return await _send_once(context, question, workspace, content)
        except (NotDeliveredError, DeliveryUnknownError) as error:
            await context.sleep(backoff(failures, _FIRST_PAUSE, _LONGEST_PAUSE))
            in_doubt = isinstance(error, DeliveryUnknownError)
            if in_doubt and await arrived(context, question, workspace):
                return None
    return await _send_once(context, question, workspace, content)


async def _send_once(
    context: SlackContext,
    question: SlackQuestion,
    workspace: Workspace,
    content: RenderedMessage | Json,
) -> None:
    if not isinstance(content, RenderedMessage):
        return await show_view(context.api, question, workspace, content)
    target, body = question.reply_target, content.message()
    if question.surface in PUBLIC:
        key = _key_of(question)
        metadata = keyed("answer", key) if key else None
        await post(context.api, workspace, target, body, metadata)
        return None
    if question.surface is Surface.BESIDE:
        body |= {"replace_original": False, "thread_ts": target.thread}
    elif question.surface is Surface.IN_PLACE:
        body = {**content.replacement(), "replace_original": True}
    return await send_privately(context, question, workspace, body)


async def arrived(context: SlackContext, question: SlackQuestion, workspace: Workspace) -> bool:
    """Tell whether an answer that was posted stands there, as far as Slack lets the bot look.

    What one person alone sees is in no history, and may come twice. Where Slack wants a wait before
    the next look, nobody is kept waiting for it.
    """
    target, key = question.reply_target, _key_of(question)
    if question.surface not in PUBLIC or target.channel is None or not key:
        return False
    try:
        return await find_post(context.api, workspace, target, key) is not None
    except CALL_ERRORS:
        return False


def _key_of(question: SlackQuestion) -> str | None:
    return question.once[0] if question.once else None


async def show_view(
    api: SlackApi, question: SlackQuestion, workspace: Workspace, view: Json
) -> None:
    """Show a view: in the window that is open, or in one of its own while its trigger lives.

    Raises:
        one of `CALL_ERRORS`: what to do about what Slack said.
    """
    if question.trigger is None and question.surface is not Surface.VIEW:
        raise RefusedError("views.open", "expired_trigger_id")
    method, where = "views.open", {"trigger_id": question.trigger}
    if question.surface is Surface.VIEW:
        method, where = "views.update", {"view_id": question.view}
    await api.call(workspace.token, method, {**where, "view": view})


async def respond_beside(
    context: SlackContext, question: SlackQuestion, text: Text, translate: Translator
) -> None:
    """Say something to who asked by Slack's own address, which needs no token.

    Raises:
        one of `CALL_ERRORS`: what to do about what Slack said.
    """
    rendered = render(Notice((text,)), translate)
    await context.api.respond(
        question.reply_target.respond, {**QUIET, **rendered.message(), **_BESIDE}
    )


async def send_privately(
    context: SlackContext, question: SlackQuestion, workspace: Workspace, body: Json
) -> None:
    """Answer so that one person sees it; where Slack's address is used up, another way."""
    private = {**QUIET, **{key: value for key, value in body.items() if value is not None}}
    if not private.get("replace_original"):
        private["response_type"] = "ephemeral"
    try:
        await context.api.respond(question.reply_target.respond, private)
    except RefusedError as refused:
        if refused.code in TOO_LONG:
            context.incidents.report(refused)
            del private["blocks"]
            await context.api.respond(question.reply_target.respond, private)
            return
        words = {key: private[key] for key in ("blocks", "text")}
        await _send_some_other_way(context.api, question, workspace, words)


async def _send_some_other_way(
    api: SlackApi, question: SlackQuestion, workspace: Workspace, words: Json
) -> None:
    """Answer by name: in the channel where the bot is a member, else in the direct chat."""
    reply_target = question.reply_target
    if reply_target.channel is not None and not question.alone:
        where = {
            "channel": reply_target.channel,
            "user": question.user,
            "thread_ts": reply_target.thread,
        }
        try:
            await api.call(workspace.token, "chat.postEphemeral", {**where, **words})
        except (RecipientGoneError, RefusedError):
            pass
        else:
            return
    arguments = {"channel": question.user, **QUIET, **words}
    await api.call(workspace.token, "chat.postMessage", arguments)
