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
from bot.core.chat.reply import Several

_ONCE_SECONDS = 3_600.0


class AnswerSharing:
    """Shares answers."""

    def __init__(self, desk: SlackContext) -> None:
        """Take the context."""
        self._desk = desk
        self._apologies = Apologies(desk)

    async def share(self, body: Json) -> None:
        """Post the tool of a pressed button to the channel, and say so where it was pressed."""
        value = text_at(body["actions"][0], "value") or ""
        asked = _asked(body, value)
        if asked is None or asked.anchor.channel is None:
            return
        moment = text_at(body, "container", "message_ts") or asked.view or ""
        await self._apologies.guard(asked, self._share(asked, moment))

    async def _share(self, asked: SlackQuestion, moment: str) -> None:
        name = f"share:{asked.origin.key}:{asked.anchor.channel}:{moment}:{asked.user}:{asked.line}"
        workspace = await self._desk.workspaces.find(asked.origin)
        if workspace is None:
            return
        told = "slack-shared"
        try:
            if await self._desk.claims.claim((name,), _ONCE_SECONDS):
                await self._post(asked, workspace)
        except DeliveryUnknownError:
            told = "slack-share-unknown"  # it may have been posted: the claim stays
        except (RecipientGoneError, RetryLaterError, NotDeliveredError, RefusedError):
            await self._desk.claims.release((name,))
            told = "slack-share-refused"
        except Exception:
            await self._desk.claims.release((name,))
            raise
        await self._tell(told, asked, workspace)

    async def _post(self, asked: SlackQuestion, workspace: Workspace) -> None:
        """Post by the address that Slack gave, which works where the bot is no member, or by name.

        The second is tried only where the first said no: never after an answer that was lost.
        """
        desk, anchor = self._desk, asked.anchor
        request, _ = await desk.request(asked, workspace)
        say = await desk.bot.translator_for(request)
        reply = await desk.answer(request)
        shown = render(reply, say, Frame(ButtonValue(asked.line), public=True, sharer=asked.user))
        where = {"response_type": "in_channel", "replace_original": False}
        body = {**QUIET, **shown.message(), **where}
        if anchor.thread:
            body["thread_ts"] = anchor.thread
        try:
            await desk.wire.respond(anchor.respond, body)
        except RefusedError:
            await post(desk.wire, workspace, anchor, shown)

    async def _tell(self, key: str, asked: SlackQuestion, workspace: Workspace) -> None:
        """Show the answer that was shared from again, now with what became of the sharing."""
        desk = self._desk
        origin = asked.pressed.back() or ButtonValue(asked.line)
        again = dataclasses.replace(asked, pressed=origin)
        profile = desk.profiles.known(workspace.key, asked.user)
        request = to_request(again, profile.locale)
        reply = await desk.answer(request)
        say = await desk.bot.translator_for(request)
        may_share = isinstance(reply, Several) or key == "slack-share-refused"
        shown = render(reply, say, Frame(origin, may_share=may_share, note=say.text(key)))
        try:
            await self._show(again, workspace, shown)
        except TROUBLE as error:
            desk.incidents.report(error)

    async def _show(
        self, asked: SlackQuestion, workspace: Workspace, shown: RenderedMessage
    ) -> None:
        wire, anchor = self._desk.wire, asked.anchor
        if asked.surface is Surface.VIEW:
            profile = self._desk.profiles.known(workspace.key, asked.user)
            request = to_request(asked, profile.locale)
            say = await self._desk.bot.translator_for(request)
            view = modal(shown, say, anchor)
            await wire.call(workspace.token, "views.update", {"view_id": asked.view, "view": view})
        elif anchor.respond is not None:
            await wire.respond(anchor.respond, {**shown.replacement(), "replace_original": True})


def _asked(body: Json, value: str) -> SlackQuestion | None:
    """Read the press of a share button as the question whose answer is to be shared."""
    action = {"action_id": ASK, "value": value}
    asked = from_press({**body, "actions": [action]})
    return asked and dataclasses.replace(asked, pressed=read(value), trigger=None)
