"""Questions through the one door; answers, announcements and apologies to where they belong."""

from __future__ import annotations

import contextlib
from collections.abc import Awaitable
from dataclasses import replace
from typing import NamedTuple

from bot.adapters.slack.context import ONCE_SECONDS, QUIET, SlackContext, post, settled
from bot.adapters.slack.errors import EXPIRED, TROUBLE, NotRenewed, RefusedError
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

    def __init__(self, desk: SlackContext) -> None:
        """Take the context."""
        self._desk = desk

    async def announce(
        self,
        asked: SlackQuestion,
        workspace: Workspace,
        request: Request,
        reply: Reply,
        say: Translator,
    ) -> Text:
        """Say to all in the channel what a reply announces, and return what to tell who asked.

        Where the bot is no member, its place is gone until somebody invites it: that is told.
        """
        channel = asked.anchor.channel
        if not isinstance(reply, Notice) or not reply.announcement or channel is None:
            return ()
        if asked.surface in _PUBLIC or request.place.direct:
            return ()
        shown = render(Notice((reply.announcement,)), say)
        try:
            await post(self._desk.wire, workspace, ReplyTarget(channel), shown)
        except RecipientGoneError:
            await self._desk.bot.place_gone(request.place)
            return say.text("slack-digest-invite", command=Code("/digest on"))
        except TROUBLE as error:
            self._desk.incidents.report(error)
        return ()


class Apologies:
    """Apologises for what fails."""

    def __init__(self, desk: SlackContext) -> None:
        """Take the context."""
        self._desk = desk

    async def guard(self, asked: SlackQuestion, work: Awaitable[None]) -> None:
        """Let work be done for whoever asked; a bug becomes an apology with an incident id."""
        try:
            await work
        except NotRenewed:
            await self._ask_for_patience(asked)
        except Exception as error:  # noqa: BLE001  # whatever breaks, a person waits for an answer
            await self.apologise(asked, self._desk.incidents.report(error))

    async def apologise(self, asked: SlackQuestion, incident: str) -> None:
        """Say that it did not work, where there is a way to; another failure ends it."""
        try:
            await self._tell(asked, incident)
        except Exception as error:  # noqa: BLE001  # the way to the person may be what broke
            self._desk.incidents.report(error)

    async def _ask_for_patience(self, asked: SlackQuestion) -> None:
        """Say that Slack lets nobody in just now, by the one address that needs no token."""
        desk = self._desk
        request, _ = await desk.request(asked, None)
        say = await desk.bot.translator_for(request)
        shown = render(Notice((say.text("slack-later"),)), say)
        private = {"response_type": "ephemeral", "replace_original": False}
        if asked.anchor.respond is not None:
            with contextlib.suppress(*TROUBLE):
                await desk.wire.respond(
                    asked.anchor.respond, {**QUIET, **shown.message(), **private}
                )

    async def _tell(self, asked: SlackQuestion, incident: str) -> None:
        desk, anchor = self._desk, asked.anchor
        request, _ = await desk.request(asked, None)
        say = await desk.bot.translator_for(request)
        shown = render(Notice((say.text("apology", incident=Code(incident)),)), say)
        if anchor.respond is not None and asked.surface not in _PUBLIC:
            private = {"response_type": "ephemeral", "replace_original": False}
            with contextlib.suppress(RefusedError):  # used up: another way, then
                await desk.wire.respond(anchor.respond, {**QUIET, **shown.message(), **private})
                return
        workspace: Workspace | None = await desk.workspaces.find(asked.origin)
        if workspace is None:
            return
        if asked.surface in _PUBLIC:
            await post(desk.wire, workspace, anchor, shown)
        else:
            arguments = {"channel": asked.user, **QUIET, **shown.message()}
            await desk.wire.call(workspace.token, "chat.postMessage", arguments)


class _Answer(NamedTuple):
    """What was answered, to what, and in which language."""

    request: Request
    reply: Reply
    say: Translator


class Answers:
    """Answers what people ask."""

    def __init__(self, desk: SlackContext) -> None:
        """Take the context."""
        self._desk = desk
        self._apologies = Apologies(desk)
        self._announcements = Announcements(desk)
        self._sender = Responder(desk)

    async def answer(self, asked: SlackQuestion) -> None:
        """Answer a question where it was asked, once however often Slack delivers it."""
        await self._apologies.guard(asked, self._answer(asked))

    async def open_search(self, asked: SlackQuestion) -> None:
        """Open the search in a modal."""
        await self._apologies.guard(asked, self._open_search(asked))

    async def _answer(self, asked: SlackQuestion) -> None:
        desk = self._desk
        if asked.once and not await desk.claims.claim(asked.once, ONCE_SECONDS):
            return
        workspace = await desk.workspaces.find(asked.origin)
        request, profile = await desk.request(asked, workspace)
        asked = settled(asked, profile)
        if workspace is None:
            await self._explain("slack-not-installed", asked, request)
            return
        reply = await desk.answer(request)
        say = await desk.bot.translator_for(request)  # afterwards: it may have chosen another
        answered = _Answer(request, reply, say)
        await self._send(asked, workspace, self._shown(asked, answered), answered)
        await self._announce(asked, workspace, answered)

    async def _send(
        self, asked: SlackQuestion, workspace: Workspace, shown: RenderedMessage, answered: _Answer
    ) -> None:
        desk, (request, _, say) = self._desk, answered
        try:
            await self._sender.send(asked, workspace, shown, say)
        except RecipientGoneError as gone:
            if asked.surface in _PUBLIC:
                await desk.bot.place_gone(request.place)
            else:
                desk.incidents.report(gone)
        except RefusedError as refused:
            if refused.code in EXPIRED:
                await self._sender.too_late(asked, workspace, say)
            else:
                incident = desk.incidents.report(refused)
                if asked.surface is not Surface.VIEW:  # that window may have been closed
                    await self._apologies.apologise(asked, incident)
        except NotRenewed:
            raise
        except (RetryLaterError, NotDeliveredError, DeliveryUnknownError) as lost:
            desk.incidents.report(lost)

    async def _announce(
        self, asked: SlackQuestion, workspace: Workspace, answered: _Answer
    ) -> None:
        """Let the others hear of it; where they cannot, who asked is told so in addition."""
        request, reply, say = answered
        told = await self._announcements.announce(asked, workspace, request, reply, say)
        if told and asked.surface is Surface.VIEW:
            await self._send(asked, workspace, self._shown(asked, answered, told), answered)
        elif told:
            beside = replace(asked, surface=Surface.BESIDE)
            await self._send(beside, workspace, render(Notice((told,)), say), answered)

    async def _open_search(self, asked: SlackQuestion) -> None:
        desk = self._desk
        workspace = await desk.workspaces.find(asked.origin)
        if workspace is None or asked.trigger is None:
            return
        request, _ = await desk.request(asked, workspace)
        say = await desk.bot.translator_for(request)
        await self._sender.open_view(asked, workspace, modal(None, say, asked.anchor), say)

    def _shown(self, asked: SlackQuestion, answered: _Answer, told: Text = ()) -> RenderedMessage:
        request, reply, say = answered
        public = asked.surface is Surface.THREAD
        others = asked.anchor.channel is not None and not asked.alone and not public
        may_share = others and isinstance(reply, Card | Several)
        note = say.text("slack-stranger") if asked.stranger else told
        frame = Frame(
            asked.pressed,
            may_share=may_share,
            public=public,
            note=note,
            has_form=asked.about_digest and may_change(request, reply),
        )
        return render(reply, say, frame)

    async def _explain(self, key: str, asked: SlackQuestion, request: Request) -> None:
        """Tell somebody from elsewhere why there is no answer, where Slack gave a way to."""
        say = await self._desk.bot.translator_for(request)
        if asked.anchor.respond is None:
            return
        shown = render(Notice((say.text(key),)), say)
        body = {**shown.message(), "response_type": "ephemeral", "replace_original": False}
        try:
            await self._desk.wire.respond(asked.anchor.respond, {**QUIET, **body})
        except TROUBLE as error:
            self._desk.incidents.report(error)


def may_change(request: Request, reply: Reply) -> bool:
    """Tell whether below an answer about the digest of a place its form is offered."""
    allowed = request.person.may_manage or request.person.may_subscribe
    return isinstance(reply, Choices | Notice) and (request.place.direct or allowed)
