"""The ways on which an answer reaches whoever asked: posts, private answers, windows, apologies."""

from __future__ import annotations

import contextlib

from bot.adapters.slack.api import SlackApi
from bot.adapters.slack.blocks import Json
from bot.adapters.slack.context import SlackContext
from bot.adapters.slack.errors import EXPIRED, TOO_LONG, TROUBLE, RefusedError
from bot.adapters.slack.question import ReplyTarget, SlackQuestion, Surface
from bot.adapters.slack.render import RenderedMessage, render
from bot.adapters.slack.views import digest_modal, modal
from bot.adapters.slack.workspaces import Workspace
from bot.core.base.errors import RecipientGoneError
from bot.core.base.i18n import Translator
from bot.core.base.text import Code, Text
from bot.core.chat.reply import Notice

QUIET: Json = {"unfurl_links": False, "unfurl_media": False}
"""Our own answers are not unfurled."""
PUBLIC = frozenset({Surface.THREAD, Surface.DIRECT})
"""Where an answer is posted for all who are there, and not sent to one person."""
_BESIDE: Json = {"response_type": "ephemeral", "replace_original": False}


async def post(
    api: SlackApi, workspace: Workspace, reply_target: ReplyTarget, rendered: RenderedMessage
) -> None:
    """Post for everybody in a channel, once.

    Raises:
        one of `TROUBLE`: what to do about what Slack said.
    """
    where = {
        "channel": reply_target.channel,
        "thread_ts": reply_target.thread,
        "mrkdwn": False,
        **QUIET,
    }
    try:
        await api.call(workspace.token, "chat.postMessage", {**where, **rendered.message()})
    except RefusedError as refused:
        if refused.code not in TOO_LONG:
            raise
        words = {**where, "text": rendered.text}
        await api.call(workspace.token, "chat.postMessage", words)


async def send(
    context: SlackContext,
    question: SlackQuestion,
    workspace: Workspace,
    rendered: RenderedMessage,
    translate: Translator,
) -> None:
    """Send an answer to where it belongs.

    Raises:
        one of `TROUBLE`: what to do about what Slack said.
    """
    reply_target = question.reply_target
    match question.surface:
        case Surface.THREAD | Surface.DIRECT:
            await post(context.api, workspace, reply_target, rendered)
        case Surface.COMMAND:
            await _send_privately(context, question, workspace, rendered.message())
        case Surface.BESIDE:
            where = {"replace_original": False, "thread_ts": reply_target.thread}
            await _send_privately(context, question, workspace, {**rendered.message(), **where})
        case Surface.IN_PLACE:
            body = {**rendered.replacement(), "replace_original": True}
            await _send_privately(context, question, workspace, body)
        case Surface.VIEW | Surface.NEW_VIEW:
            show = digest_modal if question.about_digest else modal
            view = show(rendered, translate, reply_target)
            await show_view(context.api, question, workspace, view)


async def open_view(
    context: SlackContext,
    question: SlackQuestion,
    workspace: Workspace,
    view: Json,
    translate: Translator,
) -> None:
    """Show a view: in the window where the button stood, or in one of its own.

    Raises:
        one of `TROUBLE`: what to do about what Slack said.
    """
    try:
        await show_view(context.api, question, workspace, view)
    except RefusedError as refused:
        if refused.code not in EXPIRED:
            raise
        await say_too_late(context, question, workspace, translate)


async def say_too_late(
    context: SlackContext, question: SlackQuestion, workspace: Workspace, translate: Translator
) -> None:
    """Say that Slack's three seconds were over, where a window can no longer be opened."""
    rendered = render(Notice((translate.text("slack-too-late"),)), translate)
    try:
        await _send_privately(context, question, workspace, rendered.message())
    except TROUBLE as error:
        context.incidents.report(error)


async def respond_beside(
    context: SlackContext, question: SlackQuestion, text: Text, translate: Translator
) -> None:
    """Say something to who asked by Slack's own address, which needs no token.

    Raises:
        one of `TROUBLE`: what to do about what Slack said.
    """
    rendered = render(Notice((text,)), translate)
    await context.api.respond(
        question.reply_target.respond, {**QUIET, **rendered.message(), **_BESIDE}
    )


async def apologise(context: SlackContext, question: SlackQuestion, incident: str) -> None:
    """Say that it did not work, where there is a way to; another failure ends it."""
    try:
        await _tell_incident(context, question, incident)
    except Exception as error:  # noqa: BLE001  # the way to the person may be what broke
        context.incidents.report(error)


async def ask_for_patience(context: SlackContext, question: SlackQuestion) -> None:
    """Say that Slack lets nobody in just now, by the one address that needs no token."""
    if question.reply_target.respond is None:
        return
    request, _ = await context.request(question, None)
    translate = await context.bot.translator_for(request)
    with contextlib.suppress(*TROUBLE):
        await respond_beside(context, question, translate.text("slack-later"), translate)


async def _tell_incident(context: SlackContext, question: SlackQuestion, incident: str) -> None:
    request, _ = await context.request(question, None)
    translate = await context.bot.translator_for(request)
    apology = translate.text("apology", incident=Code(incident))
    if question.reply_target.respond is not None and question.surface not in PUBLIC:
        with contextlib.suppress(RefusedError):  # used up: another way, then
            await respond_beside(context, question, apology, translate)
            return
    workspace = await context.workspaces.find(question.origin)
    if workspace is None:
        return
    rendered = render(Notice((apology,)), translate)
    if question.surface in PUBLIC:
        await post(context.api, workspace, question.reply_target, rendered)
    else:
        arguments = {"channel": question.user, **QUIET, **rendered.message()}
        await context.api.call(workspace.token, "chat.postMessage", arguments)


async def show_view(
    api: SlackApi, question: SlackQuestion, workspace: Workspace, view: Json
) -> None:
    """Show a view: in the window that is open, or in one of its own while its trigger lives.

    Raises:
        one of `TROUBLE`: what to do about what Slack said.
    """
    if question.trigger is None and question.surface is not Surface.VIEW:
        raise RefusedError("views.open", "expired_trigger_id")
    method, where = "views.open", {"trigger_id": question.trigger}
    if question.surface is Surface.VIEW:
        method, where = "views.update", {"view_id": question.view}
    await api.call(workspace.token, method, {**where, "view": view})


async def _send_privately(
    context: SlackContext, question: SlackQuestion, workspace: Workspace, body: Json
) -> None:
    """Answer so that one person sees it; where Slack's address is used up, another way."""
    private = {key: value for key, value in body.items() if value is not None}
    if not private.get("replace_original"):
        private["response_type"] = "ephemeral"
    try:
        await context.api.respond(question.reply_target.respond, {**QUIET, **private})
    except RefusedError as refused:
        if refused.code in TOO_LONG:
            context.incidents.report(refused)
            words = {"text": private["text"], "response_type": "ephemeral"}
            await context.api.respond(question.reply_target.respond, words)
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
