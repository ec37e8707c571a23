"""Questions through the one door; answers, announcements and apologies to where they belong."""

from __future__ import annotations

import contextlib
from collections.abc import Awaitable
from dataclasses import replace
from typing import NamedTuple

from bot.adapters.slack.context import ONCE_SECONDS, QUIET, SlackContext, post, settled
from bot.adapters.slack.errors import EXPIRED, TROUBLE, NotRenewedError, RefusedError
from bot.adapters.slack.question import SlackQuestion, Surface
from bot.adapters.slack.render import Frame, RenderedMessage, render
from bot.adapters.slack.response import Responder
from bot.adapters.slack.views import ReplyTarget, modal
from bot.adapters.slack.workspaces import Workspace
from bot.core.base.errors import (
    DeliveryUnknownError,
    NotDeliveredError,
    RecipientGoneError,
    RetryLaterError,
)
from bot.core.base.i18n import Translator
from bot.core.base.text import Code, Text
from bot.core.chat.reply import Card, Choices, Notice, Reply, Several
from bot.core.chat.request import Request

_PUBLIC = frozenset({Surface.THREAD, Surface.DIRECT})


class Announcements:
    """Announces."""

    def __init__(self, context: SlackContext) -> None:
        """Take the context."""
        self._context = context

    async def announce(
        self,
        question: SlackQuestion,
        workspace: Workspace,
        request: Request,
        reply: Reply,
        translate: Translator,
    ) -> Text:
        """Say to all in the channel what a reply announces, and return what to tell who asked.

        Where the bot is no member, its place is gone until somebody invites it: that is told.
        """
        channel = question.reply_target.channel
        if not isinstance(reply, Notice) or not reply.announcement or channel is None:
            return ()
        if question.surface in _PUBLIC or request.place.direct:
            return ()
        rendered = render(Notice((reply.announcement,)), translate)
        try:
            await post(self._context.api, workspace, ReplyTarget(channel), rendered)
        except RecipientGoneError:
            await self._context.bot.place_gone(request.place)
            return translate.text("slack-digest-invite", command=Code("/digest on"))
        except TROUBLE as error:
            self._context.incidents.report(error)
        return ()


class Apologies:
    """Apologises for what fails."""

    def __init__(self, context: SlackContext) -> None:
        """Take the context."""
        self._context = context

    async def guard(self, question: SlackQuestion, work: Awaitable[None]) -> None:
        """Let work be done for whoever asked; a bug becomes an apology with an incident id."""
        try:
            await work
        except NotRenewedError:
            await self._ask_for_patience(question)
        except Exception as error:  # noqa: BLE001  # whatever breaks, a person waits for an answer
            await self.apologise(question, self._context.incidents.report(error))

    async def apologise(self, question: SlackQuestion, incident: str) -> None:
        """Say that it did not work, where there is a way to; another failure ends it."""
        try:
            await self._tell(question, incident)
        except Exception as error:  # noqa: BLE001  # the way to the person may be what broke
            self._context.incidents.report(error)

    async def _ask_for_patience(self, question: SlackQuestion) -> None:
        """Say that Slack lets nobody in just now, by the one address that needs no token."""
        context = self._context
        request, _ = await context.request(question, None)
        translate = await context.bot.translator_for(request)
        rendered = render(Notice((translate.text("slack-later"),)), translate)
        private = {"response_type": "ephemeral", "replace_original": False}
        if question.reply_target.respond is not None:
            with contextlib.suppress(*TROUBLE):
                await context.api.respond(
                    question.reply_target.respond, {**QUIET, **rendered.message(), **private}
                )

    async def _tell(self, question: SlackQuestion, incident: str) -> None:
        context, reply_target = self._context, question.reply_target
        request, _ = await context.request(question, None)
        translate = await context.bot.translator_for(request)
        rendered = render(Notice((translate.text("apology", incident=Code(incident)),)), translate)
        if reply_target.respond is not None and question.surface not in _PUBLIC:
            private = {"response_type": "ephemeral", "replace_original": False}
            with contextlib.suppress(RefusedError):  # used up: another way, then
                await context.api.respond(
                    reply_target.respond, {**QUIET, **rendered.message(), **private}
                )
                return
        workspace: Workspace | None = await context.workspaces.find(question.origin)
        if workspace is None:
            return
        if question.surface in _PUBLIC:
            await post(context.api, workspace, reply_target, rendered)
        else:
            arguments = {"channel": question.user, **QUIET, **rendered.message()}
            await context.api.call(workspace.token, "chat.postMessage", arguments)


class _Answer(NamedTuple):
    """What was answered, to what, and in which language."""

    request: Request
    reply: Reply
    translate: Translator


class Answers:
    """Answers what people ask."""

    def __init__(self, context: SlackContext) -> None:
        """Take the context."""
        self._context = context
        self._apologies = Apologies(context)
        self._announcements = Announcements(context)
        self._sender = Responder(context)

    async def answer(self, question: SlackQuestion) -> None:
        """Answer a question where it was asked, once however often Slack delivers it."""
        await self._apologies.guard(question, self._answer(question))

    async def open_search(self, question: SlackQuestion) -> None:
        """Open the search in a modal."""
        await self._apologies.guard(question, self._open_search(question))

    async def _answer(self, question: SlackQuestion) -> None:
        context = self._context
        if question.once and not await context.idempotency_keys.acquire(
            question.once, ONCE_SECONDS
        ):
            return
        workspace = await context.workspaces.find(question.origin)
        request, profile = await context.request(question, workspace)
        question = settled(question, profile)
        if workspace is None:
            await self._explain("slack-not-installed", question, request)
            return
        answered = await context.answer(request)
        answer = _Answer(request, answered.reply, answered.translate)
        await self._send(question, workspace, self._shown(question, answer), answer)
        await self._announce(question, workspace, answer)

    async def _send(
        self,
        question: SlackQuestion,
        workspace: Workspace,
        rendered: RenderedMessage,
        answer: _Answer,
    ) -> None:
        context, (request, _, translate) = self._context, answer
        try:
            await self._sender.send(question, workspace, rendered, translate)
        except RecipientGoneError as gone:
            if question.surface in _PUBLIC:
                await context.bot.place_gone(request.place)
            else:
                context.incidents.report(gone)
        except RefusedError as refused:
            if refused.code in EXPIRED:
                await self._sender.too_late(question, workspace, translate)
            else:
                incident = context.incidents.report(refused)
                if question.surface is not Surface.VIEW:  # that window may have been closed
                    await self._apologies.apologise(question, incident)
        except NotRenewedError:
            raise
        except (RetryLaterError, NotDeliveredError, DeliveryUnknownError) as lost:
            context.incidents.report(lost)

    async def _announce(
        self, question: SlackQuestion, workspace: Workspace, answer: _Answer
    ) -> None:
        """Let the others hear of it; where they cannot, who asked is told so in addition."""
        request, reply, translate = answer
        note = await self._announcements.announce(question, workspace, request, reply, translate)
        if note and question.surface is Surface.VIEW:
            await self._send(question, workspace, self._shown(question, answer, note), answer)
        elif note:
            beside = replace(question, surface=Surface.BESIDE)
            await self._send(beside, workspace, render(Notice((note,)), translate), answer)

    async def _open_search(self, question: SlackQuestion) -> None:
        context = self._context
        workspace = await context.workspaces.find(question.origin)
        if workspace is None or question.trigger is None:
            return
        request, _ = await context.request(question, workspace)
        translate = await context.bot.translator_for(request)
        await self._sender.open_view(
            question, workspace, modal(None, translate, question.reply_target), translate
        )

    def _shown(
        self, question: SlackQuestion, answer: _Answer, remark: Text = ()
    ) -> RenderedMessage:
        request, reply, translate = answer
        public = question.surface is Surface.THREAD
        others = question.reply_target.channel is not None and not question.alone and not public
        may_share = others and isinstance(reply, Card | Several)
        note = translate.text("slack-stranger") if question.stranger else remark
        frame = Frame(
            question.button_value,
            may_share=may_share,
            public=public,
            note=note,
            has_form=question.about_digest and may_change(request, reply),
        )
        return render(reply, translate, frame)

    async def _explain(self, key: str, question: SlackQuestion, request: Request) -> None:
        """Tell somebody from elsewhere why there is no answer, where Slack gave a way to."""
        translate = await self._context.bot.translator_for(request)
        if question.reply_target.respond is None:
            return
        rendered = render(Notice((translate.text(key),)), translate)
        body = {**rendered.message(), "response_type": "ephemeral", "replace_original": False}
        try:
            await self._context.api.respond(question.reply_target.respond, {**QUIET, **body})
        except TROUBLE as error:
            self._context.incidents.report(error)


def may_change(request: Request, reply: Reply) -> bool:
    """Tell whether below an answer about the digest of a place its form is offered."""
    allowed = request.person.may_manage or request.person.may_subscribe
    return isinstance(reply, Choices | Notice) and (request.place.direct or allowed)
