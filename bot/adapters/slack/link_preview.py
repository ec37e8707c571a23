"""Links to known tools become their cards, with manners: few, and not again and again."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from bot.adapters.slack import limits
from bot.adapters.slack.blocks import Json
from bot.adapters.slack.context import SlackContext
from bot.adapters.slack.errors import RefusedError
from bot.adapters.slack.inbound import SharedLinks
from bot.adapters.slack.question import ButtonValue, SlackQuestion
from bot.adapters.slack.render import Frame, render
from bot.adapters.slack.workspaces import Workspace
from bot.core.base.errors import (
    DeliveryUnknownError,
    NotDeliveredError,
    RecipientGoneError,
    RetryLaterError,
)
from bot.core.chat.reply import Card


async def unfurl(context: SlackContext, shared: SharedLinks) -> None:
    """Unfurl the links of a message that lead to known tools."""
    question = shared.question
    if not await context.idempotency_keys.acquire(question.once, limits.DELIVERY_KNOWN_SECONDS):
        return
    workspace = await context.workspaces.find(question.origin)
    if workspace is None:
        return
    unfurls: dict[str, Json] = {}
    names: list[str] = []
    for link in shared.links:
        asked = replace(question, button_value=ButtonValue(f"/tool {link}"))
        card = await _card(context, asked, workspace)
        if card and await context.idempotency_keys.acquire((card.name,), limits.UNFURL_SECONDS):
            unfurls[link] = {"blocks": card.blocks}
            names.append(card.name)
    if unfurls:
        arguments = {**shared.message, "unfurls": unfurls}
        try:
            await context.api.call(workspace.token, "chat.unfurl", arguments)
        except (RecipientGoneError, RetryLaterError, NotDeliveredError, RefusedError):
            # Nothing was shown: the next time may work.
            await context.idempotency_keys.release(tuple(names))
        except DeliveryUnknownError:
            return


class _Card(NamedTuple):
    """The card of a tool, and the name under which it is shown once."""

    blocks: list[Json]
    name: str


async def _card(
    context: SlackContext, question: SlackQuestion, workspace: Workspace
) -> _Card | None:
    """Return the card of the tool that is asked for, if there is one."""
    request, _ = await context.request(question, workspace)
    answer = await context.answer(request)
    reply = answer.reply
    if not isinstance(reply, Card):
        return None
    rendered = render(reply, answer.translate, Frame(public=True, brief=True))
    channel = question.reply_target.channel
    return _Card(rendered.blocks, f"unfurl:{question.origin.key}:{channel}:{reply.tool_id}")
