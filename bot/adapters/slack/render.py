"""Replies as Block Kit. Pure: what a reply, a language and a frame look like as blocks and text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import assert_never
from urllib.parse import urlsplit

from bot.adapters.slack import limits
from bot.adapters.slack.blocks import (
    LINE_BREAK,
    Json,
    actions,
    as_typed,
    bullets,
    button,
    clean,
    context,
    cut_escaped,
    fit,
    label,
    link_button,
    one_line,
    person,
    plain_text,
    rich_text,
    right_to_left,
    spans,
    weight_of,
    words,
)
from bot.adapters.slack.question import ASK, BACK, FORM, OPEN_PAGE, PEEK, SHARE, ButtonValue
from bot.core.base.i18n import Translator
from bot.core.base.text import Bold, Italic, Link, Plain, Span, Text, direction_mark, set_apart
from bot.core.chat.digest_form import FORM_LINE
from bot.core.chat.reply import (
    Button,
    Card,
    Choices,
    Digest,
    DigestEntry,
    Form,
    Item,
    Notice,
    Page,
    Reply,
    Section,
    Several,
)

BETWEEN = " · "
"""Between the title of an entry and the words about it."""


def _digest_blocks(digest: Digest) -> list[Json]:
    """Return all of a digest but its buttons; where it is too long, titles without more words."""
    ends = weight_of([*_opening(digest), *_footer(digest)])
    sections = section_blocks(digest.sections)
    if ends + weight_of(sections) > limits.ALL_BLOCKS:
        sections = section_blocks(map(_bare, digest.sections))
    return [*_opening(digest), *sections, *_footer(digest)]


def section_blocks(sections: Sequence[Section] | Iterator[Section]) -> list[Json]:
    """Return a block for each section: its heading, and its entries below."""
    return [_section(section) for section in sections if section.entries]


def _opening(digest: Digest) -> list[Json]:
    heading = {"type": "header", "text": label(digest.heading, limits.HEADER)}
    notes = [note for note in map(spans, digest.notes) if note]
    return [heading, rich_text(*notes)] if notes else [heading]


def _footer(digest: Digest) -> list[Json]:
    return [rich_text(spans(digest.footer))] if digest.footer else []


def _section(section: Section) -> Json:
    block = rich_text(spans((Bold(one_line(section.heading)),)))
    lines = [spans(_line(entry)) for entry in section.entries]
    return {**block, "elements": [*block["elements"], bullets(lines)]}


def _line(entry: DigestEntry) -> Text:
    title = one_line(entry.title) or "–"
    named: Span = Link(title, entry.link.url) if entry.link else Bold(title)
    detail = one_line(entry.detail)
    return (named, Plain(f"{BETWEEN}{detail}")) if detail else (named,)


def _bare(section: Section) -> Section:
    return replace(section, entries=tuple(replace(entry, detail="") for entry in section.entries))


QUIET: Json = {"unfurl_links": False, "unfurl_media": False}
"""Our own messages are not unfurled."""
_PERSON = "\ue001"
"""Stands in a text where a person is named."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around a reply: how one came to it, whether it may be shared, who shared it."""

    button_value: ButtonValue = field(default_factory=lambda: ButtonValue(""))
    may_share: bool = False
    public: bool = False
    sharer: str | None = None
    note: Text = ()
    brief: bool = False
    """Whether it stands among what others say: cards show what a tool is and where, no more."""
    has_form: bool = False
    """Whether a button below opens the form for the digest."""


@dataclass(frozen=True, slots=True)
class RenderedMessage:
    """Blocks, and the text that says all that they say."""

    blocks: list[Json]
    text: str

    def message(self) -> Json:
        """Return what a new message is made of."""
        return {"blocks": self.blocks, "text": cut_escaped(self.text, limits.TEXT)}

    def replacement(self) -> Json:
        """Return what takes the place of an earlier message."""
        return {"blocks": self.blocks, "text": cut_escaped(self.text, limits.REPLACED_TEXT)}


def render(reply: Reply, translate: Translator, frame: Frame | None = None) -> RenderedMessage:
    """Return what Slack shows for a reply, in as many blocks as a message may have."""
    blocks = _Writer(translate, frame or Frame()).framed(reply)
    if translate.is_right_to_left:
        blocks = right_to_left(blocks)
    blocks = fit(blocks, limits.BLOCKS_OF_MESSAGE) or [rich_text()]
    return RenderedMessage(blocks, words(blocks))


class _Writer:
    """Writes one answer; numbers its buttons, since ids must differ within a message."""

    def __init__(self, translate: Translator, frame: Frame) -> None:
        self._translate = translate
        self._frame = frame
        self._ask = PEEK if frame.public else ASK
        self._buttons = 0

    def framed(self, reply: Reply) -> list[Json]:
        blocks = [self._shared_by(self._frame.sharer)] if self._frame.sharer else []
        blocks += self._body(reply)
        if self._frame.note:
            blocks.append(rich_text(spans(self._frame.note)))
        back = self._frame.button_value.back()
        if back:
            blocks += actions([self._button(self._translate("slack-back"), BACK, back.written())])
        return blocks

    def _body(self, reply: Reply) -> list[Json]:
        match reply:
            case Card():
                return self._card(reply)
            case Choices(form=True) if self._frame.has_form:
                return [rich_text(spans(reply.text)), *actions(self._form())]
            case Choices(in_buttons=True):
                row = [*self._form(), *(self._asks(option.button) for option in reply.options)]
                return [rich_text(spans(reply.text)), *actions(row)]
            case Choices():
                items = self._items(reply.options, self._translate("slack-choose"))
                return [rich_text(spans(reply.text)), *items, *actions(self._form())]
            case Page():
                return [
                    rich_text(spans(reply.heading)),
                    *self._items(reply.items, self._translate("slack-open")),
                    *([rich_text(spans(reply.footer))] if reply.footer else []),
                    *actions([self._turn(turn) for turn in reply.turns]),
                ]
            case Notice():
                paragraphs = rich_text(*_apart(map(spans, reply.paragraphs)))
                form = self._form()
                asked = [button for button in reply.buttons if not form or button.line != FORM_LINE]
                return [paragraphs, *actions([*form, *map(self._asks, asked)])]
            case Form():
                paragraphs = rich_text(*_apart(map(spans, reply.paragraphs)))
                opens = Button(self._translate("form-open"), reply.line)
                return [paragraphs, *actions([*map(self._asks, (opens, *reply.buttons))])]
            case Several():
                return self._several(reply)
            case Digest():
                buttons = [self._asks(button) for button in reply.buttons]
                return [*_digest_blocks(reply), *actions(buttons)]
            case _:
                assert_never(reply)

    def _card(self, card: Card) -> list[Json]:
        facts, colon = () if self._frame.brief else card.facts, self._translate("colon")
        about = [spans((Italic(one_line(card.about)),))] if card.about else []
        told = [spans((Bold(f"{one_line(fact.label)}{colon}"), *fact.value)) for fact in facts]
        text = [spans((Plain(card.summary),)), *about, *told]
        row = [
            {
                **link_button(card.link.text, self._id(OPEN_PAGE), card.link.url),
                "style": "primary",
            }
        ]
        if self._frame.may_share:
            shared = self._frame.button_value.then(f"/tool {card.tool_id}").written()
            row.append(self._button(self._translate("slack-share"), SHARE, shared))
        host = urlsplit(card.link.url).hostname or ""
        blocks = [
            {"type": "header", "text": label(card.heading, limits.HEADER)},
            rich_text(*_lines(text)),
            context(f"{host} – {card.note}" if card.note else host),
            *actions(row),
        ]
        if card.related:
            blocks.append(context(card.related_label))
            labels = set_apart([tool.label for tool in card.related])
            related = zip(labels, card.related, strict=True)
            blocks += actions([self._asks(replace(one, label=name)) for name, one in related])
        return blocks

    def _several(self, several: Several) -> list[Json]:
        blocks: list[Json] = []
        for reply in several.replies:
            blocks += [*([{"type": "divider"}] if blocks else []), *self._body(reply)]
        return blocks

    def _items(self, items: Sequence[Item], verb: str) -> list[Json]:
        return [self._item(item, verb) for item in items]

    def _item(self, item: Item, verb: str) -> Json:
        name = one_line(as_typed(item.button.label))
        turned = direction_mark(name, right_to_left=self._translate.is_right_to_left)
        text = f"{turned}{name}\n{clean(item.detail)}".strip()
        pressed = self._button(
            verb, self._ask, self._frame.button_value.then(item.button.line).written()
        )
        pressed["accessibility_label"] = label(name, limits.ACCESSIBILITY_LABEL)["text"]
        return {
            "type": "section",
            "text": plain_text(text, limits.SECTION),
            "accessory": pressed,
        }

    def _form(self) -> list[Json]:
        """Return the button that opens the form for a digest, where there is one."""
        if not self._frame.has_form:
            return []
        pressed = ButtonValue(self._frame.button_value.line).written()
        opens = self._button(self._translate("slack-digest-form"), FORM, pressed)
        return [{**opens, "style": "primary"}]

    def _asks(self, asked: Button) -> Json:
        value = self._frame.button_value.then(asked.line).written()
        return self._button(as_typed(asked.label), self._ask, value)

    def _turn(self, turn: Button) -> Json:
        """Return a button to another page, which is not a step that one would want to go back."""
        return self._button(
            turn.label,
            self._ask,
            ButtonValue(turn.line, self._frame.button_value.history).written(),
        )

    def _button(self, text: str, what: str, value: str) -> Json:
        return button(text, self._id(what), value)

    def _id(self, what: str) -> str:
        self._buttons += 1
        return f"{what}-{self._buttons}"

    def _shared_by(self, sharer: str) -> Json:
        said = self._translate.text("slack-shared-by", person=Plain(_PERSON))
        elements = [person(sharer) if span.text == _PERSON else spans((span,))[0] for span in said]
        return rich_text(elements)


def _lines(paragraphs: Iterable[list[Json]]) -> list[list[Json]]:
    """Return paragraphs that stand close together, the first with space below it."""
    first, *others = [paragraph for paragraph in paragraphs if paragraph] or [[]]
    return [[*first, LINE_BREAK], *others] if first and others else [first, *others]


def _apart(paragraphs: Iterable[list[Json]]) -> list[list[Json]]:
    """Return paragraphs with space between them."""
    given = [paragraph for paragraph in paragraphs if paragraph]
    return [[*paragraph, LINE_BREAK] for paragraph in given[:-1]] + given[-1:]
