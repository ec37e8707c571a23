"""Answers to what people ask, on the ways on which they reach whoever asked. Decides no answer.

Posts, private answers and windows; what an answer announces is announced; a bug and a refusal of
Slack's become words as long as there is any way to the person.
"""

from __future__ import annotations

import contextlib
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import NamedTuple

from bot.adapters.slack.api import SlackApi
from bot.adapters.slack.blocks import Json
from bot.adapters.slack.context import SlackContext
from bot.adapters.slack.digest_form import form
from bot.adapters.slack.errors import EXPIRED, TOO_LONG, TROUBLE, NotRenewedError, RefusedError
from bot.adapters.slack.form import lines_form
from bot.adapters.slack.limits import DELIVERY_KNOWN_SECONDS
from bot.adapters.slack.post_history import history_of, keyed, own_post
from bot.adapters.slack.question import ReplyTarget, SlackQuestion, Surface
from bot.adapters.slack.render import QUIET, Frame, RenderedMessage, render
from bot.adapters.slack.views import modal, titled_modal
from bot.adapters.slack.workspaces import Workspace
from bot.core.base.backoff import backoff
from bot.core.base.errors import (
    DeliveryUnknownError,
    NotDeliveredError,
    RecipientGoneError,
    RetryLaterError,
    SupersededError,
)
from bot.core.base.i18n import Translator
from bot.core.base.text import Code, Mention, Text
from bot.core.chat.reply import Card, Choices, Form, Notice, Reply, Several
from bot.core.chat.request import Request

_PUBLIC = frozenset({Surface.THREAD, Surface.DIRECT})
"""Where an answer is posted for all who are there, and not sent to one person."""
_BESIDE: Json = {"response_type": "ephemeral", "replace_original": False}
_TRIES = 3
_FIRST_PAUSE = 1.0
_LONGEST_PAUSE = 4.0
"""Seconds between the tries to send an answer; whoever waits longer has gone elsewhere."""


class _Answer(NamedTuple):
    """What was answered, to what, and in which language."""

    request: Request
    reply: Reply
    translate: Translator


def may_change(request: Request, reply: Reply) -> bool:
    """Tell whether below an answer about the digest of a place its form is offered."""
    allowed = request.person.may_manage or request.person.may_subscribe
    return isinstance(reply, Choices | Notice) and (request.place.direct or allowed)


async def answer(context: SlackContext, question: SlackQuestion) -> None:
    """Answer a question where it was asked, once however often Slack delivers it."""
    if not (question.late or await _is_first(context, question)):
        return
    workspace = await context.workspaces.find(question.origin)
    if question.late and workspace is not None and await _arrived(context, question, workspace):
        return
    request, question = await context.request(question, workspace)
    if workspace is None:
        await _say_not_installed(context, question, request)
        return
    given = await context.answer(request)
    answered = _Answer(request, given.reply, given.translate)
    reply = given.reply
    if isinstance(reply, Notice) and reply.record and question.in_post:
        answered = answered._replace(reply=replace(reply, announcement=()))
        if question.surface is Surface.BESIDE:
            question = replace(question, surface=Surface.IN_PLACE)
        else:
            await _record_in_post(context, question, workspace, answered)
    shown = question.button_value.shown(context.bot.view_of)
    question = replace(question, button_value=shown)
    if not await _announce(context, question, workspace, answered):
        myself = f"slack:{workspace.key}:{workspace.bot_user}"
        me = Mention(answered.translate("slack-my-name"), myself)  # as it is called there
        invited = answered.translate.text("slack-digest-invite", bot=me)
        answered = answered._replace(reply=Notice((invited,)))
    if isinstance(reply, Form) and await _opened_form(context, question, workspace, answered):
        return
    await _deliver(context, question, workspace, _rendered(question, answered), answered)


async def _is_first(context: SlackContext, question: SlackQuestion) -> bool:
    """Tell whether no delivery of a question was begun before this one."""
    once = question.once
    return not once or await context.idempotency_keys.acquire(once, DELIVERY_KNOWN_SECONDS)


async def open_search(context: SlackContext, question: SlackQuestion) -> None:
    """Open the search in a modal."""
    workspace = await context.workspaces.find(question.origin)
    if workspace is None:
        return
    request, _ = await context.request(question, workspace)
    translate = await context.bot.translator_for(request)
    view = modal(None, translate, question.reply_target)
    if question.surface is not Surface.COMMAND:
        await _open_view(context, question, workspace, view, translate)
        return
    try:
        await _show_view(context.api, question, workspace, view)
    except TROUBLE as error:  # a command has words, too, that say how to ask
        if not (isinstance(error, RefusedError) and error.code in EXPIRED):
            context.incidents.report(error)
        await answer(context, question)


async def open_digest_form(context: SlackContext, question: SlackQuestion) -> None:
    """Open the form for the digest of the place where its button was pressed."""
    workspace = await context.workspaces.find(question.origin)
    if workspace is None:
        return
    request, _ = await context.request(question, workspace)
    choices = await context.bot.digest_choices(request)
    translate, target = choices.translate, question.reply_target
    view = form(choices.options, translate, target, direct=request.place.direct)
    await _open_view(context, question, workspace, view, translate)


async def apologise(context: SlackContext, question: SlackQuestion, incident: str) -> None:
    """Say that it did not work, where there is a way to; another failure ends it."""
    try:
        await _tell_incident(context, question, incident)
    except SupersededError:
        raise
    except Exception as error:  # noqa: BLE001  # the way to the person may be what broke
        context.incidents.report(error)


async def ask_for_patience(context: SlackContext, question: SlackQuestion) -> None:
    """Say that Slack lets nobody in just now, by the one address that needs no token."""
    if question.reply_target.respond is None:
        return
    request, _ = await context.request(question, None)
    translate = await context.bot.translator_for(request)
    with contextlib.suppress(*TROUBLE):
        await _respond_beside(context, question, translate.text("slack-later"), translate)


async def post(
    api: SlackApi,
    workspace: Workspace,
    reply_target: ReplyTarget,
    rendered: RenderedMessage,
    key: str | None = None,
) -> None:
    """Post for everybody in a channel, once; by a key it can be found again.

    Raises:
        one of `TROUBLE`: what to do about what Slack said.
    """
    where = {
        "channel": reply_target.channel,
        "thread_ts": reply_target.thread,
        "mrkdwn": False,
        "metadata": keyed("answer", key) if key else None,
        **QUIET,
    }
    try:
        await api.call(workspace.token, "chat.postMessage", {**where, **rendered.message()})
    except RefusedError as refused:
        if refused.code not in TOO_LONG:
            raise
        words = {**where, "text": rendered.text}
        await api.call(workspace.token, "chat.postMessage", words)


async def _opened_form(
    context: SlackContext, question: SlackQuestion, workspace: Workspace, answer: _Answer
) -> bool:
    """Open a form in a window; False where there is none, or no trigger that lives."""
    if question.trigger is None or question.surface is Surface.VIEW:
        return False
    question = replace(question, surface=Surface.NEW_VIEW)
    try:
        await _show_view(context.api, question, workspace, _view_of(question, answer))
    except TROUBLE as error:  # its lines can be copied and sent, too
        if not (isinstance(error, RefusedError) and error.code in EXPIRED):
            context.incidents.report(error)
        return False
    return True


def _view_of(question: SlackQuestion, answer: _Answer) -> Json:
    """Return the window of an answer."""
    _, reply, translate = answer
    target = question.reply_target
    if isinstance(reply, Form):
        return lines_form(reply, translate, target, in_post=question.in_post)
    rendered = _rendered(question, answer)
    if question.about_digest:
        return titled_modal(translate("slack-digest-title"), rendered, translate, target)
    if "\n" in question.line:  # a form was sent off
        return titled_modal(translate("slack-form-title"), rendered, translate, target)
    return modal(rendered, translate, target)


async def _record_in_post(
    context: SlackContext, question: SlackQuestion, workspace: Workspace, answer: _Answer
) -> None:
    """Let the post whose form was sent off become the record, for everybody."""
    rendered = render(answer.reply, answer.translate)
    body = {**rendered.replacement(), "replace_original": True}
    try:
        await _send_privately(context, question, workspace, body)
    except TROUBLE as error:
        context.incidents.report(error)


async def _announce(
    context: SlackContext, question: SlackQuestion, workspace: Workspace, answer: _Answer
) -> bool:
    """Let the others hear of a change first; False where the bot is no member of the channel.

    Then its place is gone until somebody invites it, and whoever asked hears of that alone.
    """
    request, reply, translate = answer
    channel = question.reply_target.channel
    if not isinstance(reply, Notice) or not reply.announcement or channel is None:
        return True
    if question.surface in _PUBLIC or request.place.direct:
        return True
    rendered = render(Notice((reply.announcement,)), translate)
    try:
        await post(context.api, workspace, ReplyTarget(channel), rendered)
    except RecipientGoneError:
        await context.bot.place_gone(request.place)
        return False
    except TROUBLE as error:
        context.incidents.report(error)
    return True


def _rendered(question: SlackQuestion, answer: _Answer) -> RenderedMessage:
    request, reply, translate = answer
    public = question.surface is Surface.THREAD
    others = question.reply_target.channel is not None and not question.alone and not public
    frame = Frame(
        question.button_value,
        may_share=others and isinstance(reply, Card | Several),
        public=public,
        note=translate.text("slack-stranger") if question.stranger else (),
        has_form=question.about_digest and may_change(request, reply),
    )
    return render(reply, translate, frame)


async def _say_not_installed(
    context: SlackContext, question: SlackQuestion, request: Request
) -> None:
    """Tell somebody from elsewhere why there is no answer, where Slack gave a way to."""
    if question.reply_target.respond is None:
        return
    translate = await context.bot.translator_for(request)
    try:
        await _respond_beside(context, question, translate.text("slack-not-installed"), translate)
    except TROUBLE as error:
        context.incidents.report(error)


async def _deliver(
    context: SlackContext,
    question: SlackQuestion,
    workspace: Workspace,
    rendered: RenderedMessage,
    answer: _Answer,
) -> None:
    try:
        await _until_sent(
            lambda: _show(context, question, workspace, rendered, answer),
            lambda: _arrived(context, question, workspace),
            context.sleep,
        )
    except RecipientGoneError as gone:
        if question.surface in _PUBLIC:
            await context.bot.place_gone(answer.request.place)
        else:
            context.incidents.report(gone)
    except RefusedError as refused:
        if refused.code in EXPIRED:
            await _say_too_late(context, question, workspace, answer.translate)
        else:
            incident = context.incidents.report(refused)
            if question.surface is not Surface.VIEW:  # that window may have been closed
                await apologise(context, question, incident)
    except NotRenewedError:
        raise
    except (RetryLaterError, NotDeliveredError, DeliveryUnknownError) as lost:
        lost.add_note(f"to {question.reply_target.channel or question.user}")
        incident = context.incidents.report(lost)
        if question.surface is not Surface.VIEW:
            await apologise(context, question, incident)


async def _until_sent(
    sending: Callable[[], Awaitable[None]],
    arrived: Callable[[], Awaitable[bool]],
    sleep: Callable[[float], Awaitable[None]],
) -> None:
    """Send an answer again where it may not have arrived: twice does no harm, never does.

    Raises:
        one of `TROUBLE`: what to do about what Slack said, after the last try.
    """
    for failures in range(_TRIES - 1):
        try:
            return await sending()
        except NotDeliveredError:
            await sleep(backoff(failures, _FIRST_PAUSE, _LONGEST_PAUSE))
        except DeliveryUnknownError:
            await sleep(backoff(failures, _FIRST_PAUSE, _LONGEST_PAUSE))
            if await arrived():
                return None
    return await sending()


async def _arrived(context: SlackContext, question: SlackQuestion, workspace: Workspace) -> bool:
    """Tell whether an answer that was posted stands there, as far as Slack lets the bot look.

    What one person alone sees is in no history, and may come twice. Where Slack wants a wait before
    the next look, nobody is kept waiting for it.
    """
    target, key = question.reply_target, _key_of(question)
    if question.surface not in _PUBLIC or target.channel is None or not key:
        return False
    method, asked = history_of(target.channel, target.thread)
    try:
        seen = await context.api.call_now(workspace.token, method, asked)
    except TROUBLE:
        return False
    return own_post(seen.get("messages"), key, workspace.bot_user) is not None


def _key_of(question: SlackQuestion) -> str | None:
    return question.once[0] if question.once else None


async def _show(
    context: SlackContext,
    question: SlackQuestion,
    workspace: Workspace,
    rendered: RenderedMessage,
    answer: _Answer,
) -> None:
    """Send an answer to where it belongs.

    Raises:
        one of `TROUBLE`: what to do about what Slack said.
    """
    reply_target = question.reply_target
    match question.surface:
        case Surface.THREAD | Surface.DIRECT:
            await post(context.api, workspace, reply_target, rendered, _key_of(question))
        case Surface.COMMAND:
            await _send_privately(context, question, workspace, rendered.message())
        case Surface.BESIDE:
            where = {"replace_original": False, "thread_ts": reply_target.thread}
            await _send_privately(context, question, workspace, {**rendered.message(), **where})
        case Surface.IN_PLACE:
            body = {**rendered.replacement(), "replace_original": True}
            await _send_privately(context, question, workspace, body)
        case Surface.VIEW | Surface.NEW_VIEW:
            await _show_view(context.api, question, workspace, _view_of(question, answer))


async def _open_view(
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
        await _show_view(context.api, question, workspace, view)
    except RefusedError as refused:
        if refused.code not in EXPIRED:
            raise
        await _say_too_late(context, question, workspace, translate)


async def _show_view(
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


async def _say_too_late(
    context: SlackContext, question: SlackQuestion, workspace: Workspace, translate: Translator
) -> None:
    """Say that Slack's three seconds were over, where a window can no longer be opened."""
    rendered = render(Notice((translate.text("slack-too-late"),)), translate)
    try:
        await _send_privately(context, question, workspace, rendered.message())
    except TROUBLE as error:
        context.incidents.report(error)


async def _respond_beside(
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


async def _tell_incident(context: SlackContext, question: SlackQuestion, incident: str) -> None:
    request, _ = await context.request(question, None)
    translate = await context.bot.translator_for(request)
    apology = translate.text("apology", incident=Code(incident))
    if question.reply_target.respond is not None and question.surface not in _PUBLIC:
        with contextlib.suppress(RefusedError):  # used up: another way, then
            await _respond_beside(context, question, apology, translate)
            return
    workspace = await context.workspaces.find(question.origin)
    if workspace is None:
        return
    rendered = render(Notice((apology,)), translate)
    if question.surface in _PUBLIC:
        await post(context.api, workspace, question.reply_target, rendered)
    else:
        arguments = {"channel": question.user, **QUIET, **rendered.message()}
        await context.api.call(workspace.token, "chat.postMessage", arguments)
