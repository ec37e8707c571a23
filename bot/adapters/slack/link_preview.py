"""Links to known tools become their cards, with manners: few, and not again and again."""

from __future__ import annotations

from bot.adapters.slack import limits
from bot.adapters.slack.blocks import Json
from bot.adapters.slack.button_value import ButtonValue
from bot.adapters.slack.context import ONCE_SECONDS, SlackContext
from bot.adapters.slack.errors import RefusedError
from bot.adapters.slack.origin import is_stranger, origin_of, text_at
from bot.adapters.slack.question import SlackQuestion, Surface
from bot.adapters.slack.render import Frame, RenderedMessage, render
from bot.adapters.slack.views import ReplyTarget
from bot.adapters.slack.workspaces import Workspace
from bot.core.base.errors import (
    DeliveryUnknownError,
    NotDeliveredError,
    RecipientGoneError,
    RetryLaterError,
)
from bot.core.chat.reply import Card


class LinkPreviews:
    """Unfurls links."""

    def __init__(self, context: SlackContext) -> None:
        """Take the context."""
        self._context = context

    async def unfurl(self, body: Json) -> None:
        """Unfurl the links of a message that lead to known tools, two at most."""
        event = body["event"]
        links = list(dict.fromkeys(one["url"] for one in event.get("links") or () if "url" in one))
        said = event.get("source") != "composer"  # there, nothing was posted yet
        if not said or not 0 < len(links) <= limits.UNFURL_LINKS:
            return
        context, origin = self._context, origin_of(body)
        if not await context.idempotency_keys.acquire(
            (f"event:{body.get('event_id')}",), ONCE_SECONDS
        ):
            return
        workspace = await context.workspaces.find(origin)
        if workspace is None:
            return
        found: dict[str, Json] = {}
        names: list[str] = []
        for link in links:
            rendered, name = await self._card(link, body, workspace)
            if rendered and await context.idempotency_keys.acquire((name,), limits.UNFURL_SECONDS):
                found[link] = {"blocks": rendered.blocks}
                names.append(name)
        if found:
            await self._send(event, found, tuple(names), workspace)

    async def _card(
        self, link: str, body: Json, workspace: Workspace
    ) -> tuple[RenderedMessage | None, str]:
        """Return the card of the tool at an address, and the name under which it is shown once."""
        event, origin, context = body["event"], origin_of(body), self._context
        question = SlackQuestion(
            origin=origin,
            user=text_at(event, "user") or "?",
            button_value=ButtonValue(f"/tool {link}"),
            surface=Surface.THREAD,
            reply_target=ReplyTarget(text_at(event, "channel")),
            stranger=is_stranger(body, origin),
        )
        request, _ = await context.request(question, workspace)
        answer = await context.answer(request)
        reply = answer.reply
        if not isinstance(reply, Card):
            return None, ""
        rendered = render(reply, answer.translate, Frame(public=True))
        return rendered, f"unfurl:{origin.key}:{question.reply_target.channel}:{reply.tool_id}"

    async def _send(
        self, event: Json, found: dict[str, Json], names: tuple[str, ...], workspace: Workspace
    ) -> None:
        where = {"channel": event.get("channel"), "ts": event.get("message_ts")}
        if event.get("unfurl_id") and event.get("source"):
            where = {"unfurl_id": event["unfurl_id"], "source": event["source"]}
        arguments = {**where, "unfurls": found}
        try:
            await self._context.api.call(workspace.token, "chat.unfurl", arguments)
        except (RecipientGoneError, RetryLaterError, NotDeliveredError, RefusedError):
            await self._context.idempotency_keys.release(
                names
            )  # nothing was shown: the next time may work
        except DeliveryUnknownError:
            return
