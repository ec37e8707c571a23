"""Sharing an answer with everybody in a channel: once, however often the button is tapped."""

from __future__ import annotations

import dataclasses

from bot.adapters.slack.answers import Apologies
from bot.adapters.slack.blocks import Json
from bot.adapters.slack.button_value import ButtonValue, read
from bot.adapters.slack.context import QUIET, SlackContext, post
from bot.adapters.slack.errors import TROUBLE, RefusedError
from bot.adapters.slack.inbound import from_press, to_request
from bot.adapters.slack.origin import text_at
from bot.adapters.slack.question import SlackQuestion, Surface
from bot.adapters.slack.render import ASK, Frame, RenderedMessage, render
from bot.adapters.slack.views import modal
from bot.adapters.slack.workspaces import Workspace
from bot.core.base.errors import (
    DeliveryUnknownError,
    NotDeliveredError,
    RecipientGoneError,
    RetryLaterError,
)
from bot.core.base.i18n import Translator
from bot.core.chat.reply import Several

_ONCE_SECONDS = 3_600.0


class AnswerSharing:
    """Shares answers."""

    def __init__(self, context: SlackContext) -> None:
        """Take the context."""
        self._context = context
        self._apologies = Apologies(context)

    async def share(self, body: Json) -> None:
        """Post the tool of a pressed button to the channel, and say so where it was pressed."""
        value = text_at(body["actions"][0], "value") or ""
        question = _asked(body, value)
        if question is None or question.reply_target.channel is None:
            return
        moment = text_at(body, "container", "message_ts") or question.view or ""
        await self._apologies.guard(question, self._share(question, moment))

    async def _share(self, question: SlackQuestion, moment: str) -> None:
        name = (
            f"share:{question.origin.key}:{question.reply_target.channel}"
            f":{moment}:{question.user}:{question.line}"
        )
        workspace = await self._context.workspaces.find(question.origin)
        if workspace is None:
            return
        note = "slack-shared"
        try:
            if await self._context.idempotency_keys.acquire((name,), _ONCE_SECONDS):
                await self._post(question, workspace)
        except DeliveryUnknownError:
            note = "slack-share-unknown"  # it may have been posted: the claim stays
        except (RecipientGoneError, RetryLaterError, NotDeliveredError, RefusedError):
            await self._context.idempotency_keys.release((name,))
            note = "slack-share-refused"
        except Exception:
            await self._context.idempotency_keys.release((name,))
            raise
        await self._tell(note, question, workspace)

    async def _post(self, question: SlackQuestion, workspace: Workspace) -> None:
        """Post by the address that Slack gave, which works where the bot is no member, or by name.

        The second is tried only where the first said no: never after an answer that was lost.
        """
        context, reply_target = self._context, question.reply_target
        request, _ = await context.request(question, workspace)
        answer = await context.answer(request)
        frame = Frame(ButtonValue(question.line), public=True, sharer=question.user)
        rendered = render(answer.reply, answer.translate, frame)
        where = {"response_type": "in_channel", "replace_original": False}
        body = {**QUIET, **rendered.message(), **where}
        if reply_target.thread:
            body["thread_ts"] = reply_target.thread
        try:
            await context.api.respond(reply_target.respond, body)
        except RefusedError:
            await post(context.api, workspace, reply_target, rendered)

    async def _tell(self, key: str, question: SlackQuestion, workspace: Workspace) -> None:
        """Show the answer that was shared from again, now with what became of the sharing."""
        context = self._context
        origin = question.button_value.back() or ButtonValue(question.line)
        again = dataclasses.replace(question, button_value=origin)
        profile = context.profiles.known(workspace.key, question.user)
        request = to_request(again, profile.locale)
        answer = await context.answer(request)
        may_share = isinstance(answer.reply, Several) or key == "slack-share-refused"
        note = answer.translate.text(key)
        frame = Frame(origin, may_share=may_share, note=note)
        rendered = render(answer.reply, answer.translate, frame)
        try:
            await self._show(again, workspace, rendered, answer.translate)
        except TROUBLE as error:
            context.incidents.report(error)

    async def _show(
        self,
        question: SlackQuestion,
        workspace: Workspace,
        rendered: RenderedMessage,
        translate: Translator,
    ) -> None:
        api, reply_target = self._context.api, question.reply_target
        if question.surface is Surface.VIEW:
            view = modal(rendered, translate, reply_target)
            await api.call(
                workspace.token, "views.update", {"view_id": question.view, "view": view}
            )
        elif reply_target.respond is not None:
            await api.respond(
                reply_target.respond, {**rendered.replacement(), "replace_original": True}
            )


def _asked(body: Json, value: str) -> SlackQuestion | None:
    """Read the press of a share button as the question whose answer is to be shared."""
    action = {"action_id": ASK, "value": value}
    question = from_press({**body, "actions": [action]})
    return question and dataclasses.replace(question, button_value=read(value), trigger=None)
