"""Cards as the results of an inline query. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from telegram import (
    InlineQueryResultArticle,
    InputTextMessageContent,
    LinkPreviewOptions,
)

from bot.adapters.telegram.limits import MAX_RESULT_DESCRIPTION, MAX_RESULT_TITLE
from bot.adapters.telegram.render import Frame, render
from bot.adapters.telegram.written import label
from bot.core.chat.reply import Card

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


def results(cards: Iterable[Card], frame: Frame) -> list[InlineQueryResultArticle]:
    """Return what is shown while somebody types; choosing one posts the card."""
    return [_result(card, frame) for card in {card.tool_id: card for card in cards}.values()]


def _result(card: Card, frame: Frame) -> InlineQueryResultArticle:
    message = render(card, frame)
    return InlineQueryResultArticle(
        id=card.tool_id,
        title=label(card.heading, MAX_RESULT_TITLE),
        description=label(card.summary, MAX_RESULT_DESCRIPTION),
        input_message_content=InputTextMessageContent(
            message.text, entities=message.entities, link_preview_options=NO_PREVIEW
        ),
        reply_markup=message.keyboard,
    )
