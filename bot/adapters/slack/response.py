"""The ways on which an answer reaches whoever asked: posts, private answers, windows."""

from __future__ import annotations

from bot.adapters.slack.blocks import Json
from bot.adapters.slack.context import QUIET, SlackContext, post
from bot.adapters.slack.errors import EXPIRED, TOO_LONG, TROUBLE, RefusedError
from bot.adapters.slack.question import SlackQuestion, Surface
from bot.adapters.slack.render import RenderedMessage, render
from bot.adapters.slack.views import digest_modal, modal
from bot.adapters.slack.workspaces import Workspace
from bot.core.base.errors import RecipientGoneError
from bot.core.base.i18n import Translator
from bot.core.chat.reply import Notice


class Responder:
    """Sends answers."""

    def __init__(self, desk: SlackContext) -> None:
        """Take the context."""
        self._desk = desk

    async def send(
        self, asked: SlackQuestion, workspace: Workspace, shown: RenderedMessage, say: Translator
    ) -> None:
        """Send an answer to where it belongs.

        Raises:
            Gone, Later, NotSent, Refused, Unknown: what to do about what Slack said.
        """
        anchor = asked.anchor
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
            case Surface.VIEW | Surface.NEW_VIEW:
                show = digest_modal if asked.about_digest else modal
                await self._show(asked, workspace, show(shown, say, anchor))

    async def open_view(
        self, asked: SlackQuestion, workspace: Workspace, view: Json, say: Translator
    ) -> None:
        """Show a view: in the window where the button stood, or in one of its own.

        Raises:
            Gone, Later, NotSent, Refused, Unknown: what to do about what Slack said.
        """
        try:
            await self._show(asked, workspace, view)
        except RefusedError as refused:
            if refused.code not in EXPIRED:
                raise
            await self.too_late(asked, workspace, say)

    async def too_late(self, asked: SlackQuestion, workspace: Workspace, say: Translator) -> None:
        """Say that Slack's three seconds were over, where a window can no longer be opened."""
        shown = render(Notice((say.text("slack-too-late"),)), say)
        try:
            await self._privately(asked, workspace, shown.message())
        except TROUBLE as error:
            self._desk.incidents.report(error)

    async def _show(self, asked: SlackQuestion, workspace: Workspace, view: Json) -> None:
        method, where = "views.open", {"trigger_id": asked.trigger}
        if asked.surface is Surface.VIEW:
            method, where = "views.update", {"view_id": asked.view}
        await self._desk.wire.call(workspace.token, method, {**where, "view": view})

    async def _privately(self, asked: SlackQuestion, workspace: Workspace, body: Json) -> None:
        """Answer so that one person sees it; where Slack's address is used up, another way."""
        private = {key: value for key, value in body.items() if value is not None}
        if not private.get("replace_original"):
            private["response_type"] = "ephemeral"
        try:
            await self._desk.wire.respond(asked.anchor.respond, {**QUIET, **private})
        except RefusedError as refused:
            if refused.code in TOO_LONG:
                self._desk.incidents.report(refused)
                words = {"text": private["text"], "response_type": "ephemeral"}
                await self._desk.wire.respond(asked.anchor.respond, words)
                return
            words = {key: private[key] for key in ("blocks", "text")}
            await self._some_other_way(asked, workspace, words)

    async def _some_other_way(
        self, asked: SlackQuestion, workspace: Workspace, words: Json
    ) -> None:
        """Answer by name: in the channel where the bot is a member, else in the direct chat."""
        call, anchor = self._desk.wire.call, asked.anchor
        if anchor.channel is not None and not asked.alone:
            where = {"channel": anchor.channel, "user": asked.user, "thread_ts": anchor.thread}
            try:
                await call(workspace.token, "chat.postEphemeral", {**where, **words})
            except (RecipientGoneError, RefusedError):
                pass
            else:
                return
        arguments = {"channel": asked.user, **QUIET, **words}
        await call(workspace.token, "chat.postMessage", arguments)
