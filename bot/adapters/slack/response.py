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

    def __init__(self, context: SlackContext) -> None:
        """Take the context."""
        self._context = context

    async def send(
        self,
        question: SlackQuestion,
        workspace: Workspace,
        rendered: RenderedMessage,
        translate: Translator,
    ) -> None:
        """Send an answer to where it belongs.

        Raises:
            Gone, Later, NotSent, Refused, Unknown: what to do about what Slack said.
        """
        reply_target = question.reply_target
        match question.surface:
            case Surface.THREAD | Surface.DIRECT:
                await post(self._context.api, workspace, reply_target, rendered)
            case Surface.COMMAND:
                await self._privately(question, workspace, rendered.message())
            case Surface.BESIDE:
                body = {
                    **rendered.message(),
                    "replace_original": False,
                    "thread_ts": reply_target.thread,
                }
                await self._privately(question, workspace, body)
            case Surface.IN_PLACE:
                body = {**rendered.replacement(), "replace_original": True}
                await self._privately(question, workspace, body)
            case Surface.VIEW | Surface.NEW_VIEW:
                show = digest_modal if question.about_digest else modal
                await self._show(question, workspace, show(rendered, translate, reply_target))

    async def open_view(
        self, question: SlackQuestion, workspace: Workspace, view: Json, translate: Translator
    ) -> None:
        """Show a view: in the window where the button stood, or in one of its own.

        Raises:
            Gone, Later, NotSent, Refused, Unknown: what to do about what Slack said.
        """
        try:
            await self._show(question, workspace, view)
        except RefusedError as refused:
            if refused.code not in EXPIRED:
                raise
            await self.too_late(question, workspace, translate)

    async def too_late(
        self, question: SlackQuestion, workspace: Workspace, translate: Translator
    ) -> None:
        """Say that Slack's three seconds were over, where a window can no longer be opened."""
        rendered = render(Notice((translate.text("slack-too-late"),)), translate)
        try:
            await self._privately(question, workspace, rendered.message())
        except TROUBLE as error:
            self._context.incidents.report(error)

    async def _show(self, question: SlackQuestion, workspace: Workspace, view: Json) -> None:
        method, where = "views.open", {"trigger_id": question.trigger}
        if question.surface is Surface.VIEW:
            method, where = "views.update", {"view_id": question.view}
        await self._context.api.call(workspace.token, method, {**where, "view": view})

    async def _privately(self, question: SlackQuestion, workspace: Workspace, body: Json) -> None:
        """Answer so that one person sees it; where Slack's address is used up, another way."""
        private = {key: value for key, value in body.items() if value is not None}
        if not private.get("replace_original"):
            private["response_type"] = "ephemeral"
        try:
            await self._context.api.respond(question.reply_target.respond, {**QUIET, **private})
        except RefusedError as refused:
            if refused.code in TOO_LONG:
                self._context.incidents.report(refused)
                words = {"text": private["text"], "response_type": "ephemeral"}
                await self._context.api.respond(question.reply_target.respond, words)
                return
            words = {key: private[key] for key in ("blocks", "text")}
            await self._some_other_way(question, workspace, words)

    async def _some_other_way(
        self, question: SlackQuestion, workspace: Workspace, words: Json
    ) -> None:
        """Answer by name: in the channel where the bot is a member, else in the direct chat."""
        call, reply_target = self._context.api.call, question.reply_target
        if reply_target.channel is not None and not question.alone:
            where = {
                "channel": reply_target.channel,
                "user": question.user,
                "thread_ts": reply_target.thread,
            }
            try:
                await call(workspace.token, "chat.postEphemeral", {**where, **words})
            except (RecipientGoneError, RefusedError):
                pass
            else:
                return
        arguments = {"channel": question.user, **QUIET, **words}
        await call(workspace.token, "chat.postMessage", arguments)
