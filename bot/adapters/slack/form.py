"""Forms as modals: the frame of each, lines to fill in, and the text from what was typed. Pure.

What is wrong stands right below its field; what was typed stays in it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from bot.adapters.slack import limits
from bot.adapters.slack.blocks import Json, context, fit, label, rich_text, spans
from bot.adapters.slack.origin import text_at
from bot.adapters.slack.question import ReplyTarget
from bot.core.base.i18n import Translator
from bot.core.base.text import utf16_units
from bot.core.chat.reply import Form, FormField

LINES_ID = "lines_form"
"""The callback id of the modal."""
_LONG = 80
"""Letters of a value that stands in a field of several rows."""


@dataclass(frozen=True, slots=True)
class FormLabels:
    """What stands on the frame of a form."""

    title: str
    submit: str
    close: str


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


def form_view(callback_id: str, metadata: str, labels: FormLabels, blocks: list[Json]) -> Json:
    """Return the modal of a form, which carries `metadata` along."""
    return {
        "type": "modal",
        "callback_id": callback_id,
        "title": label(labels.title, limits.VIEW_TITLE),
        "submit": label(labels.submit, limits.VIEW_TITLE),
        "close": label(labels.close, limits.VIEW_TITLE),
        "private_metadata": metadata,
        "blocks": fit(blocks, limits.BLOCKS_OF_VIEW),
    }


def input_block(name: str, heading: str, element: Json, *, optional: bool = False) -> Json:
    """Return a field of a form; it goes by its name."""
    return {
        "type": "input",
        "block_id": name,
        "optional": optional,
        "label": label(heading, limits.LABEL),
        "element": {**element, "action_id": name},
    }


def lines_form(
    form: Form, translate: Translator, reply_target: ReplyTarget, *, in_post: bool
) -> Json:
    """Return the modal of a form of lines, filled with what stands in them."""
    origin = FormOrigin(reply_target, form.line, form.kept, in_post)
    blocks = [rich_text(spans(text)) for text in form.text]
    shown = [one for one in form.fields if utf16_units(one.value) <= limits.QUERY]  # else it stays
    blocks += [block for field in shown for block in _field(field)]
    labels = FormLabels(form.title, form.submit, translate("slack-modal-close"))
    return form_view(LINES_ID, origin.written(), labels, blocks)


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
