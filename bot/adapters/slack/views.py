"""Modals and App Home: what they hold, and what they say when they come back. Pure.

A modal is a search with an answer below it, an answer alone, or a form of lines. In a form, what is
wrong stands right below its field, and what was typed stays in it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from bot.adapters.slack import limits
from bot.adapters.slack.blocks import Json, context, fit, label, rich_text, spans
from bot.adapters.slack.payload import text_at
from bot.adapters.slack.question import ButtonValue, ReplyTarget
from bot.adapters.slack.render import RenderedMessage
from bot.core.base.i18n import Translator
from bot.core.base.text import Text, utf16_units
from bot.core.chat.reply import Card, Form, FormField

FIND, FIND_WORDS = "find", "find-words"
"""Action ids, and block ids, of the type-ahead and of the field for free words."""
MODAL, LINES_ID = "answer", "lines_form"
"""The callback ids of modals with an answer, and of forms of lines."""
_LONG = 80
"""Letters of a value that stands in a field of several rows."""


def modal_view(  # noqa: PLR0913  # what stands on its frame, and in it
    callback_id: str,
    metadata: str,
    translate: Translator,
    blocks: list[Json],
    *,
    title: str,
    submit: str | None = None,
) -> Json:
    """Return a modal, which carries `metadata` along; without `submit` nothing is sent off."""
    return {
        "type": "modal",
        "callback_id": callback_id,
        "title": label(title, limits.VIEW_TITLE),
        **({} if submit is None else {"submit": label(submit, limits.VIEW_TITLE)}),
        "close": label(translate("slack-modal-close"), limits.VIEW_TITLE),
        "private_metadata": metadata,
        "blocks": fit(blocks, limits.BLOCKS_OF_VIEW),
    }


def input_block(name: str, heading: str, element: Json, *, optional: bool = False) -> Json:
    """Return a field of a modal; it goes by its name."""
    return {
        "type": "input",
        "block_id": name,
        "optional": optional,
        "label": label(heading, limits.LABEL),
        "element": {**element, "action_id": name},
    }


def titled_modal(
    title: str, rendered: RenderedMessage, translate: Translator, reply_target: ReplyTarget
) -> Json:
    """Return the modal of an answer to a form, where nothing is searched."""
    return modal_view(MODAL, reply_target.written(), translate, rendered.blocks, title=title)


def modal(
    rendered: RenderedMessage | None, translate: Translator, reply_target: ReplyTarget
) -> Json:
    """Return the modal: a search, and below it an answer."""
    blocks = [_search(translate), _words(translate)]
    if rendered is not None:
        blocks += [{"type": "divider"}, *rendered.blocks]
    title, submit = translate("slack-modal-title"), translate("slack-modal-submit")
    return modal_view(MODAL, reply_target.written(), translate, blocks, title=title, submit=submit)


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
        return {**block, "elements": [named(element) for element in block["elements"]]}
    if "accessory" in block:
        return {**block, "accessory": named(block["accessory"])}
    return block


@dataclass(frozen=True, slots=True)
class FormOrigin:
    """What the modal of a form carries along: where it was opened, and its first lines.

    What it leads to may take the place of the post `in_post` whose button was pressed.
    """

    reply_target: ReplyTarget
    line: str = ""
    kept: tuple[tuple[str, str], ...] = ()
    in_post: bool = False

    def written(self) -> str:
        """Return what a modal carries along; where that is too long, the way back is forgotten."""
        for target in (self.reply_target, ReplyTarget(self.reply_target.channel)):
            known = json.dumps([target.written(), self.line, self.kept, self.in_post])
            if utf16_units(known) <= limits.PRIVATE_METADATA:
                return known
        return ""

    @classmethod
    def read(cls, written: str | None) -> FormOrigin:
        """Read what a modal carried along."""
        try:
            target, line, kept, in_post = json.loads(written or "null")
            lines = tuple((str(name), str(value)) for name, value in kept)
        except (TypeError, ValueError):
            return cls(ReplyTarget())
        return cls(ReplyTarget.read(str(target)), str(line), lines, in_post is True)


def lines_form(
    form: Form, translate: Translator, reply_target: ReplyTarget, *, in_post: bool
) -> Json:
    """Return the modal of a form of lines, filled with what stands in them."""
    origin = FormOrigin(reply_target, form.line, form.kept, in_post)
    blocks = [rich_text(spans(text)) for text in form.text]
    shown = [
        field for field in form.fields if utf16_units(field.value) <= limits.QUERY
    ]  # else it stays
    blocks += [block for field in shown for block in _field(field)]
    return modal_view(
        LINES_ID, origin.written(), translate, blocks, title=form.title, submit=form.submit
    )


def text_typed(body: Json) -> str:
    """Return the text that a form of lines asks, with what was typed; nothing is left out.

    A field that was empty and stays so is no line.
    """
    origin = FormOrigin.read(text_at(body, "view", "private_metadata"))
    values, lines = body["view"]["state"]["values"], []
    for block in body["view"]["blocks"]:
        if block["type"] != "input":
            continue
        name = block["block_id"]
        typed = text_at(values.get(name, {}).get(name), "value") or ""
        value = " ".join(typed.split())
        if value or block["element"].get("initial_value"):
            lines.append(f"{name}: {value}".rstrip())
    kept = (f"{name}: {value}" for name, value in origin.kept)
    return "\n".join((origin.line, *kept, *(lines or ["title:"])))


def _field(field: FormField) -> list[Json]:
    element: Json = {"type": "plain_text_input", "max_length": limits.QUERY}
    if field.value:
        element["initial_value"] = field.value
    if len(field.value) > _LONG or field.name.startswith("summary"):
        element["multiline"] = True
    block = input_block(field.name, field.label, element, optional=True)
    return [block, context(f"\N{WARNING SIGN} {field.mistake}")] if field.mistake else [block]
