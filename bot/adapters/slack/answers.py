"""Answers to what people ask, and windows that they open; what an answer announces is announced."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import NamedTuple

from bot.adapters.slack.context import SlackContext
from bot.adapters.slack.digest_form import form
from bot.adapters.slack.errors import EXPIRED, TROUBLE, NotRenewedError, RefusedError
from bot.adapters.slack.limits import ONCE_SECONDS
from bot.adapters.slack.question import ReplyTarget, SlackQuestion, Surface
from bot.adapters.slack.render import Frame, RenderedMessage, render
from bot.adapters.slack.response import (
    PUBLIC,
    apologise,
    open_view,
    post,
    respond_beside,
    say_too_late,
    send,
    show_view,
)
from bot.adapters.slack.views import modal
from bot.adapters.slack.workspaces import Workspace
from bot.core.base.backoff import backoff
from bot.core.base.errors import (
    DeliveryUnknownError,
    NotDeliveredError,
    RecipientGoneError,
    RetryLaterError,
)
from bot.core.base.i18n import Translator
from bot.core.base.text import Mention
from bot.core.chat.reply import Card, Choices, Notice, Reply, Several
from bot.core.chat.request import Request

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
    if question.once and not await context.idempotency_keys.acquire(question.once, ONCE_SECONDS):
        return
    workspace = await context.workspaces.find(question.origin)
    request, question = await context.request(question, workspace)
    if workspace is None:
        await _say_not_installed(context, question, request)
        return
    given = await context.answer(request)
    answered = _Answer(request, given.reply, given.translate)
    reply = given.reply
    if isinstance(reply, Notice) and reply.record and question.surface is Surface.BESIDE:
        question = replace(question, surface=Surface.IN_PLACE)
        answered = answered._replace(reply=replace(reply, announcement=()))
    shown = question.button_value.shown(context.bot.view_of)
    question = replace(question, button_value=shown)
    if not await _announce(context, question, workspace, answered):
        invited = answered.translate.text("slack-digest-invite", bot=_me(workspace, answered))
        answered = answered._replace(reply=Notice((invited,)))
    await _send(context, question, workspace, _rendered(question, answered), answered)


async def _send(
    context: SlackContext,
    question: SlackQuestion,
    workspace: Workspace,
    rendered: RenderedMessage,
    answer: _Answer,
) -> None:
    try:
        await _until_sent(
            lambda: send(context, question, workspace, rendered, answer.translate), context
        )
    except RecipientGoneError as gone:
        if question.surface in PUBLIC:
            await context.bot.place_gone(answer.request.place)
        else:
            context.incidents.report(gone)
    except RefusedError as refused:
        if refused.code in EXPIRED:
            await say_too_late(context, question, workspace, answer.translate)
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


async def _until_sent(sending: Callable[[], Awaitable[None]], context: SlackContext) -> None:
    """Send an answer again where it may not have arrived: twice does no harm, never does.

    Raises:
        one of `TROUBLE`: what to do about what Slack said, after the last try.
    """
    for failures in range(_TRIES - 1):
        try:
            return await sending()
        except (NotDeliveredError, DeliveryUnknownError):
            await context.sleep(backoff(failures, _FIRST_PAUSE, _LONGEST_PAUSE))
    return await sending()


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
    if question.surface in PUBLIC or request.place.direct:
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


def _me(workspace: Workspace, answer: _Answer) -> Mention:
    """Return the bot by the name that it has in this workspace."""
    mine = f"slack:{workspace.key}:{workspace.bot_user}"
    return Mention(answer.translate("slack-my-name"), mine)


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
        await respond_beside(context, question, translate.text("slack-not-installed"), translate)
    except TROUBLE as error:
        context.incidents.report(error)


async def open_search(context: SlackContext, question: SlackQuestion) -> None:
    """Open the search in a modal."""
    workspace = await context.workspaces.find(question.origin)
    if workspace is None:
        return
    request, _ = await context.request(question, workspace)
    translate = await context.bot.translator_for(request)
    view = modal(None, translate, question.reply_target)
    if question.surface is not Surface.COMMAND:
        await open_view(context, question, workspace, view, translate)
        return
    try:
        await show_view(context.api, question, workspace, view)
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
    await open_view(context, question, workspace, view, translate)
