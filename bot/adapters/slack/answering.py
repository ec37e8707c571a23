"""Questions through the one door, and their answers to where they belong."""

from __future__ import annotations

import asyncio

from bot.adapters.slack.apologies import Apologies
from bot.adapters.slack.asked import Asked, Surface
from bot.adapters.slack.desk import ONCE_SECONDS, QUIET, Desk, post, settled
from bot.adapters.slack.elements import Json
from bot.adapters.slack.errors import EXPIRED, TOO_LONG, Refused
from bot.adapters.slack.render import Frame, Shown, render
from bot.adapters.slack.views import modal
from bot.adapters.slack.workspaces import Workspace
from bot.core.errors import Gone, Later, Unknown
from bot.core.i18n import Translator
from bot.core.reply import Card, Notice, Reply, Several
from bot.core.request import Request

_PUBLIC = frozenset({Surface.THREAD, Surface.DIRECT})


class Answers:
    """Answers what people ask."""

    def __init__(self, desk: Desk) -> None:
        """Take the desk."""
        self._desk = desk
        self._apologies = Apologies(desk)

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
        async with desk.thinking:
            await asyncio.sleep(0)
            reply = await desk.bot.answer(request)
            say = await desk.bot.translator_for(request)  # afterwards: it may have chosen another
            shown = render(reply, say, self._frame(asked, reply, say))
        try:
            await self._deliver(asked, workspace, shown, say)
        except Gone as gone:
            if asked.surface in _PUBLIC:
                await desk.bot.place_gone(request.place)
            else:
                desk.incidents.report(gone)
        except Refused as refused:
            if refused.code in EXPIRED:
                await self._too_late(asked, workspace, say)
            else:
                incident = desk.incidents.report(refused)
                if asked.surface is not Surface.VIEW:  # that window may have been closed
                    await self._apologies.apologise(asked, incident)
        except (Later, Unknown) as lost:
            desk.incidents.report(lost)

    async def _open_search(self, asked: Asked) -> None:
        desk = self._desk
        workspace = await desk.workspaces.find(asked.origin)
        if workspace is None or asked.trigger is None:
            return
        request, _ = await desk.request(asked, workspace)
        say = await desk.bot.translator_for(request)
        view = modal(None, say, asked.anchor)
        try:
            arguments = {"trigger_id": asked.trigger, "view": view}
            await desk.wire.call(workspace.token, "views.open", arguments)
        except Refused as refused:
            if refused.code not in EXPIRED:
                raise
            await self._too_late(asked, workspace, say)

    def _frame(self, asked: Asked, reply: Reply, say: Translator) -> Frame:
        public = asked.surface is Surface.THREAD
        others = asked.anchor.channel is not None and not asked.alone and not public
        may_share = others and isinstance(reply, Card | Several)
        note = say.text("slack-stranger") if asked.stranger else ()
        return Frame(asked.pressed, may_share=may_share, public=public, note=note)

    async def _deliver(
        self, asked: Asked, workspace: Workspace, shown: Shown, say: Translator
    ) -> None:
        anchor, call = asked.anchor, self._desk.wire.call
        match asked.surface:
            case Surface.THREAD | Surface.DIRECT:
                await post(self._desk.wire, workspace, anchor, shown)
            case Surface.COMMAND:
                await self._privately(asked, workspace, shown.message())
            case Surface.BESIDE:
                body = {**shown.message(), "replace_original": False, "thread_ts": anchor.thread}
                await self._privately(asked, workspace, body)
            case Surface.IN_PLACE:
                body = {**shown.replacement(), "replace_original": True}
                await self._privately(asked, workspace, body)
            case Surface.VIEW:
                view = modal(shown, say, anchor)
                arguments = {"view_id": asked.view, "view": view}
                await call(workspace.token, "views.update", arguments)
            case Surface.NEW_VIEW:
                view = modal(shown, say, anchor)
                arguments = {"trigger_id": asked.trigger, "view": view}
                await call(workspace.token, "views.open", arguments)

    async def _privately(self, asked: Asked, workspace: Workspace, body: Json) -> None:
        """Answer so that one person sees it; where Slack's address is used up, another way."""
        private = {key: value for key, value in body.items() if value is not None}
        if not private.get("replace_original"):
            private["response_type"] = "ephemeral"
        try:
            await self._desk.wire.respond(asked.anchor.respond, {**QUIET, **private})
        except Refused as refused:
            if refused.code in TOO_LONG:
                self._desk.incidents.report(refused)
                words = {"text": private["text"], "response_type": "ephemeral"}
                await self._desk.wire.respond(asked.anchor.respond, words)
                return
            words = {key: private[key] for key in ("blocks", "text")}
            await self._some_other_way(asked, workspace, words)

    async def _some_other_way(self, asked: Asked, workspace: Workspace, words: Json) -> None:
        """Answer by name: in the channel where the bot is a member, else in the direct chat."""
        call, anchor = self._desk.wire.call, asked.anchor
        if anchor.channel is not None and not asked.alone:
            where = {"channel": anchor.channel, "user": asked.user, "thread_ts": anchor.thread}
            try:
                await call(workspace.token, "chat.postEphemeral", {**where, **words})
            except (Gone, Refused):
                pass
            else:
                return
        arguments = {"channel": asked.user, **QUIET, **words}
        await call(workspace.token, "chat.postMessage", arguments)

    async def _too_late(self, asked: Asked, workspace: Workspace, say: Translator) -> None:
        """Say that Slack's three seconds were over, where a window can no longer be opened."""
        shown = render(Notice((say.text("slack-too-late"),)), say)
        try:
            await self._privately(asked, workspace, shown.message())
        except (Gone, Later, Refused, Unknown) as error:
            self._desk.incidents.report(error)

    async def _explain(self, key: str, asked: Asked, request: Request) -> None:
        """Tell somebody from elsewhere why there is no answer, where Slack gave a way to."""
        say = await self._desk.bot.translator_for(request)
        if asked.anchor.respond is None:
            return
        shown = render(Notice((say.text(key),)), say)
        body = {**shown.message(), "response_type": "ephemeral", "replace_original": False}
        try:
            await self._desk.wire.respond(asked.anchor.respond, {**QUIET, **body})
        except (Later, Refused, Unknown) as error:
            self._desk.incidents.report(error)
