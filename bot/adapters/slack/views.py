"""Modals and App Home. Pure: what they hold, and what they say when they come back."""

from __future__ import annotations

from collections.abc import Sequence

from bot.adapters.slack import limits
from bot.adapters.slack.blocks import Json, fit, label, rich_text, spans
from bot.adapters.slack.question import ButtonValue, ReplyTarget
from bot.adapters.slack.render import RenderedMessage
from bot.core.base.i18n import Translator
from bot.core.base.text import Text
from bot.core.chat.reply import Card

FIND, FIND_WORDS = "find", "find-words"
"""Action ids, and block ids, of the type-ahead and of the field for free words."""
MODAL = "answer"
"""The callback id of our modals."""


def titled_modal(
    title: str, rendered: RenderedMessage, translate: Translator, reply_target: ReplyTarget
) -> Json:
    """Return the modal of an answer to a form, where nothing is searched."""
    return {
        "type": "modal",
        "callback_id": MODAL,
        "title": label(title, limits.VIEW_TITLE),
        "close": label(translate("slack-modal-close"), limits.VIEW_TITLE),
        "private_metadata": reply_target.written(),
        "blocks": fit(rendered.blocks, limits.BLOCKS_OF_VIEW),
    }


def modal(
    rendered: RenderedMessage | None, translate: Translator, reply_target: ReplyTarget
) -> Json:
    """Return the modal: a search, and below it an answer."""
    blocks = [_search(translate), _words(translate)]
    if rendered is not None:
        blocks += [{"type": "divider"}, *rendered.blocks]
    return {
        "type": "modal",
        "callback_id": MODAL,
        "title": label(translate("slack-modal-title"), limits.VIEW_TITLE),
        "submit": label(translate("slack-modal-submit"), limits.VIEW_TITLE),
        "close": label(translate("slack-modal-close"), limits.VIEW_TITLE),
        "private_metadata": reply_target.written(),
        "blocks": fit(blocks, limits.BLOCKS_OF_VIEW),
    }


def home(sections: Sequence[RenderedMessage], translate: Translator, seen: Text) -> Json:
    """Return App Home: a search, and one answer after the other. `seen` says when it was made."""
    blocks = [_search(translate)]
    for section in sections:
        blocks += [{"type": "divider"}, *section.blocks]
    blocks.append(rich_text(spans(seen)))
    renamed = [_renamed(block, number) for number, block in enumerate(blocks)]
    return {"type": "home", "blocks": renamed[: limits.BLOCKS_OF_VIEW]}


def same_again(body: Json) -> Json:
    """Return the view that a submission came from, so that it stays open without further ado."""
    kept = ("type", "callback_id", "title", "submit", "close", "private_metadata", "blocks")
    return {key: value for key, value in body["view"].items() if key in kept and value is not None}


def options(cards: Sequence[Card]) -> list[Json]:
    """Return tools as the options of the type-ahead."""
    return [_option(card) for card in cards[: limits.OPTIONS]]


def words_typed(body: Json) -> ButtonValue:
    """Return what the fields of a modal hold: the tool that was picked, else the words."""
    values = body["view"]["state"]["values"]
    picked = values.get(FIND, {}).get(FIND, {}).get("selected_option")
    typed = values.get(FIND_WORDS, {}).get(FIND_WORDS, {}).get("value")
    if typed:
        return ButtonValue(str(typed))
    return ButtonValue.read(str(picked["value"])) if picked else ButtonValue("/tool")


def _option(card: Card) -> Json:
    return {
        "text": label(card.heading, limits.OPTION_LABEL),
        "description": label(card.summary, limits.OPTION_DESCRIPTION),
        "value": ButtonValue(f"/tool {card.tool_id}").written(),
    }


def _search(translate: Translator) -> Json:
    return {
        "type": "input",
        "block_id": FIND,
        "dispatch_action": True,
        "optional": True,
        "label": label(translate("slack-find"), limits.LABEL),
        "element": {
            "type": "external_select",
            "action_id": FIND,
            "min_query_length": 1,
            "placeholder": label(translate("slack-find-hint"), limits.PLACEHOLDER),
        },
    }


def _words(translate: Translator) -> Json:
    return {
        "type": "input",
        "block_id": FIND_WORDS,
        "dispatch_action": True,
        "optional": True,
        "label": label(translate("slack-words"), limits.LABEL),
        "element": {
            "type": "plain_text_input",
            "action_id": FIND_WORDS,
            "max_length": limits.QUERY,
            "dispatch_action_config": {"trigger_actions_on": ["on_enter_pressed"]},
            "placeholder": label(translate("slack-words-hint"), limits.PLACEHOLDER),
        },
    }


def _renamed(block: Json, number: int) -> Json:
    """Give the buttons of a block ids that no other block of the view has."""

    def named(element: Json) -> Json:
        return {**element, "action_id": f"{element['action_id']}-{number}"}

    if block["type"] == "actions":
        return {**block, "elements": [named(one) for one in block["elements"]]}
    if "accessory" in block:
        return {**block, "accessory": named(block["accessory"])}
    return block
