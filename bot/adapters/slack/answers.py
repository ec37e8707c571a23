"""Answers to what people ask: asks the one door, and says what became of it where it was asked.

What an answer announces is announced first; a bug and a refusal of Slack's become words as long as
there is any way to the person. Decides no answer; `message_sender` knows the ways.
"""

from __future__ import annotations

import contextlib
from dataclasses import replace
from typing import NamedTuple

from bot.adapters.slack.blocks import Json
from bot.adapters.slack.bounds import DELIVERY_KNOWN_SECONDS
from bot.adapters.slack.context import SlackContext
from bot.adapters.slack.digest_form import form
from bot.adapters.slack.errors import CALL_ERRORS, NotRenewedError, RefusedError, has_expired
from bot.adapters.slack.message_sender import (
    PUBLIC,
    arrived,
    post,
    respond_beside,
    send,
    send_privately,
    show_view,
)
from bot.adapters.slack.question import ReplyTarget, SlackQuestion, Surface
from bot.adapters.slack.render import QUIET, Frame, RenderedMessage, render
from bot.adapters.slack.views import lines_form, modal, titled_modal
from bot.adapters.slack.workspaces import Workspace
from bot.core.base.errors import RecipientGoneError, SupersededError
from bot.core.base.i18n import Translator
from bot.core.base.text import Code, Mention
from bot.core.chat.reply import Card, Choices, Form, Notice, Reply, Several
from bot.core.chat.request import Request
from bot.runtime.background_tasks import guarded


class _Answer(NamedTuple):
    """What was answered, to what and where, and in which language."""

    question: SlackQuestion
    workspace: Workspace
    request: Request
    reply: Reply
    translate: Translator


def may_change(request: Request, reply: Reply) -> bool:
    """Tell whether below an answer about the digest of a place its form is offered."""
    allowed = request.person.may_manage or request.person.may_subscribe
    return isinstance(reply, Choices | Notice) and (request.place.direct or allowed)


async def answer(context: SlackContext, question: SlackQuestion) -> None:
    """Answer a question where it was asked, once however often Slack delivers it."""
    once, keys = question.once, context.idempotency_keys
    if once and not question.late and not await keys.acquire(once, DELIVERY_KNOWN_SECONDS):
        return
    workspace = await context.workspaces.find(question.origin)
    if question.late and workspace is not None and await arrived(context, question, workspace):
        return
    request, question = await context.request(question, workspace)
    if workspace is None:
        try:
            await _say_without_token(context, question, "slack-not-installed")
        except CALL_ERRORS as error:
            context.incidents.report(error)
        return
    given = await context.answer(request)
    shown = replace(question, button_value=question.button_value.shown(context.bot.view_of))
    answered = _Answer(shown, workspace, request, given.reply, given.translate)
    reply = given.reply
    if isinstance(reply, Notice) and reply.record and question.in_post:
        answered = answered._replace(reply=replace(reply, announcement=None))
        if question.surface is Surface.BESIDE:
            answered = answered._replace(question=replace(shown, surface=Surface.IN_PLACE))
        else:
            await _record_in_post(context, answered)
    if not await _announce(context, answered):
        myself = f"slack:{workspace.key}:{workspace.bot_user}"
        me = Mention(answered.translate("slack-my-name"), myself)  # as it is called there
        invited = answered.translate.text("slack-digest-invite", bot=me)
        answered = answered._replace(reply=Notice((invited,)))
    if not (isinstance(reply, Form) and await _opened_form(context, answered)):
        await _deliver(context, answered)


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
    if not await _opened(context, question, workspace, view):
        await answer(context, question)  # a command has words, too, that say how to ask


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
    with contextlib.suppress(*CALL_ERRORS):
        await _say_without_token(context, question, "slack-later")


async def _say_without_token(context: SlackContext, question: SlackQuestion, key: str) -> None:
    """Say a sentence by the one address that needs no token, where Slack gave one.

    Raises:
        one of `CALL_ERRORS`: what to do about what Slack said.
    """
    if question.reply_target.respond is None:
        return
    translate = await _translator(context, question)
    await respond_beside(context, question, translate.text(key), translate)


async def _translator(context: SlackContext, question: SlackQuestion) -> Translator:
    """Return the language of whoever asked, as far as it is known without a token."""
    request, _ = await context.request(question, None)
    return await context.bot.translator_for(request)


async def _opened_form(context: SlackContext, answer: _Answer) -> bool:
    """Open a form in a window; False where there is none, or no trigger that lives."""
    question = answer.question
    if question.trigger is None or question.surface is Surface.VIEW:
        return False
    own = answer._replace(question=replace(question, surface=Surface.NEW_VIEW))
    # Where it does not open, its lines can be copied and sent, too.
    return await _opened(context, own.question, own.workspace, _view_of(own))


async def _opened(
    context: SlackContext, question: SlackQuestion, workspace: Workspace, view: Json
) -> bool:
    """Show a view, and tell whether that went well; what came too late is no incident."""
    try:
        await show_view(context.api, question, workspace, view)
    except CALL_ERRORS as error:
        if not has_expired(error):
            context.incidents.report(error)
        return False
    return True


def _view_of(answer: _Answer) -> Json:
    """Return the window of an answer."""
    question, reply, translate = answer.question, answer.reply, answer.translate
    target = question.reply_target
    if isinstance(reply, Form):
        return lines_form(reply, translate, target, in_post=question.in_post)
    rendered = _rendered(answer)
    if question.about_digest:
        return titled_modal(translate("slack-digest-title"), rendered, translate, target)
    if "\n" in question.line:  # a form was sent off
        return titled_modal(translate("slack-form-title"), rendered, translate, target)
    return modal(rendered, translate, target)


async def _record_in_post(context: SlackContext, answer: _Answer) -> None:
    """Let the post whose form was sent off become the record, for everybody."""
    rendered = render(answer.reply, answer.translate)
    body = {**rendered.replacement(), "replace_original": True}
    try:
        await send_privately(context, answer.question, answer.workspace, body)
    except CALL_ERRORS as error:
        context.incidents.report(error)


async def _announce(context: SlackContext, answer: _Answer) -> bool:
    """Let the others hear of a change first; False where the bot is no member of the channel.

    Then its place is gone until somebody invites it, and whoever asked hears of that alone.
    """
    question, reply, place = answer.question, answer.reply, answer.request.place
    channel = question.reply_target.channel
    if not isinstance(reply, Notice) or reply.announcement is None or channel is None:
        return True
    if question.surface in PUBLIC or place.direct:
        return True
    told = reply.announcement
    message = render(Notice((told.text,)), told.translate).message()
    try:
        await post(context.api, answer.workspace, ReplyTarget(channel), message)
    except RecipientGoneError:
        await guarded(context.bot.place_gone(place), context.incidents)
        return False
    except CALL_ERRORS as error:
        context.incidents.report(error)
    return True


def _rendered(answer: _Answer) -> RenderedMessage:
    question, reply, translate = answer.question, answer.reply, answer.translate
    public = question.surface is Surface.THREAD
    others = question.reply_target.channel is not None and not question.alone and not public
    frame = Frame(
        question.button_value,
        may_share=others and isinstance(reply, Card | Several),
        public=public,
        note=translate.text("slack-stranger") if question.stranger else (),
        has_form=question.about_digest and may_change(answer.request, reply),
    )
    return render(reply, translate, frame)


async def _deliver(context: SlackContext, answer: _Answer) -> None:
    """Send an answer, and say what is the matter where it does not arrive."""
    question, workspace = answer.question, answer.workspace
    try:
        in_view = question.surface in (Surface.VIEW, Surface.NEW_VIEW)
        content = _view_of(answer) if in_view else _rendered(answer)
        await send(context, question, workspace, content)
    except NotRenewedError:
        raise
    except RecipientGoneError as gone:
        if question.surface in PUBLIC:
            await context.bot.place_gone(answer.request.place)
        else:
            context.incidents.report(gone)
    except CALL_ERRORS as error:
        if has_expired(error):
            await _say_too_late(context, question, workspace, answer.translate)
            return
        error.add_note(f"to {question.reply_target.channel or question.user}")
        incident = context.incidents.report(error)
        if question.surface is not Surface.VIEW:  # that window may have been closed
            await apologise(context, question, incident)


async def _open_view(
    context: SlackContext,
    question: SlackQuestion,
    workspace: Workspace,
    view: Json,
    translate: Translator,
) -> None:
    """Show a view: in the window where the button stood, or in one of its own.

    Raises:
        one of `CALL_ERRORS`: what to do about what Slack said.
    """
    try:
        await show_view(context.api, question, workspace, view)
    except CALL_ERRORS as error:
        if not has_expired(error):
            raise
        await _say_too_late(context, question, workspace, translate)


async def _say_too_late(
    context: SlackContext, question: SlackQuestion, workspace: Workspace, translate: Translator
) -> None:
    """Say that Slack's three seconds were over, where a window can no longer be opened."""
    rendered = render(Notice((translate.text("slack-too-late"),)), translate)
    try:
        await send_privately(context, question, workspace, rendered.message())
    except CALL_ERRORS as error:
        context.incidents.report(error)


async def _tell_incident(context: SlackContext, question: SlackQuestion, incident: str) -> None:
    translate = await _translator(context, question)
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
        await post(context.api, workspace, question.reply_target, rendered.message())
    else:
        arguments = {"channel": question.user, **QUIET, **rendered.message()}
        await context.api.call(workspace.token, "chat.postMessage", arguments)
