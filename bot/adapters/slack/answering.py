"""Questions through the one door, and their answers to where they belong."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from bot.adapters.slack.announcing import Announcements
from bot.adapters.slack.apologies import Apologies
from bot.adapters.slack.asked import Asked, Surface
from bot.adapters.slack.desk import ONCE_SECONDS, QUIET, Desk, settled
from bot.adapters.slack.errors import EXPIRED, TROUBLE, NotRenewed, Refused
from bot.adapters.slack.render import Frame, Shown, render
from bot.adapters.slack.sending import Sender
from bot.adapters.slack.views import modal
from bot.adapters.slack.workspaces import Workspace
from bot.core.base.errors import Gone, Later, NotSent, Unknown
from bot.core.base.i18n import Translator
from bot.core.base.text import Text
from bot.core.chat.reply import Card, Choices, Notice, Reply, Several
from bot.core.chat.request import Request

_PUBLIC = frozenset({Surface.THREAD, Surface.DIRECT})


class _Answered(NamedTuple):
    """What was answered, to what, and in which language."""

    request: Request
    reply: Reply
    say: Translator


class Answers:
    """Answers what people ask."""

    def __init__(self, desk: Desk) -> None:
        """Take the desk."""
        self._desk = desk
        self._apologies = Apologies(desk)
        self._announcements = Announcements(desk)
        self._sender = Sender(desk)

    async def answer(self, asked: Asked) -> None:
        """Answer a question where it was asked, once however often Slack delivers it."""
        await self._apologies.guard(asked, self._answer(asked))

    async def open_search(self, asked: Asked) -> None:
        """Open the search in a modal."""
        await self._apologies.guard(asked, self._open_search(asked))

    async def _answer(self, asked: Asked) -> None:
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
        answered = _Answered(request, reply, say)
        await self._send(asked, workspace, self._shown(asked, answered), answered)
        await self._announce(asked, workspace, answered)

    async def _send(
        self, asked: Asked, workspace: Workspace, shown: Shown, answered: _Answered
    ) -> None:
        desk, (request, _, say) = self._desk, answered
        try:
            await self._sender.send(asked, workspace, shown, say)
        except Gone as gone:
            if asked.surface in _PUBLIC:
                await desk.bot.place_gone(request.place)
            else:
                desk.incidents.report(gone)
        except Refused as refused:
            if refused.code in EXPIRED:
                await self._sender.too_late(asked, workspace, say)
            else:
                incident = desk.incidents.report(refused)
                if asked.surface is not Surface.VIEW:  # that window may have been closed
                    await self._apologies.apologise(asked, incident)
        except NotRenewed:
            raise
        except (Later, NotSent, Unknown) as lost:
            desk.incidents.report(lost)

    async def _announce(self, asked: Asked, workspace: Workspace, answered: _Answered) -> None:
        """Let the others hear of it; where they cannot, who asked is told so in addition."""
        request, reply, say = answered
        told = await self._announcements.announce(asked, workspace, request, reply, say)
        if told and asked.surface is Surface.VIEW:
            await self._send(asked, workspace, self._shown(asked, answered, told), answered)
        elif told:
            beside = replace(asked, surface=Surface.BESIDE)
            await self._send(beside, workspace, render(Notice((told,)), say), answered)

    async def _open_search(self, asked: Asked) -> None:
        desk = self._desk
        workspace = await desk.workspaces.find(asked.origin)
        if workspace is None or asked.trigger is None:
            return
        request, _ = await desk.request(asked, workspace)
        say = await desk.bot.translator_for(request)
        await self._sender.open_view(asked, workspace, modal(None, say, asked.anchor), say)

    def _shown(self, asked: Asked, answered: _Answered, told: Text = ()) -> Shown:
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

    async def _explain(self, key: str, asked: Asked, request: Request) -> None:
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
