"""Replies as Telegram messages: text, entities and a keyboard; cards as inline results.

Pure; knows no chat.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import assert_never
from urllib.parse import urlencode, urlsplit

from telegram import (
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    LinkPreviewOptions,
    MessageEntity,
)

from bot.adapters.telegram.deep_links import DeepLink, start_link, write_payload
from bot.adapters.telegram.entities import FormattedText, Writer, leads_somewhere, plain_label
from bot.adapters.telegram.keyboard import Keyboard, Leads
from bot.adapters.telegram.limits import MAX_RESULT_DESCRIPTION, MAX_RESULT_ID, MAX_RESULT_TITLE
from bot.adapters.telegram.navigation import NavigationHistory, Packer, Step
from bot.core.base.text import Bold, Italic, Link, Plain, Text, direction_mark, isolate
from bot.core.catalogue.entry_form import FILL
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
    Several,
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds every reply: whose links are shared, in which words, and how one came here.

    Names of `commands` can be pressed where they stand in a text; no other word can. Under a post
    that many read, `leads` makes buttons links. Where one person alone sees the reply, `post` is
    the label of the button that shows its tools to everybody. `right_to_left` says how the language
    is written, and `colon` what stands behind a label in it.
    """

    username: str
    share: str
    back: str
    history: NavigationHistory
    commands: frozenset[str]
    leads: Leads | None = None
    post: str = ""
    right_to_left: bool = False
    colon: str = ": "


@dataclass(frozen=True, slots=True)
class Message:
    """What is sent: a text with its entities, and a keyboard, or that a reply is awaited."""

    text: str
    entities: tuple[MessageEntity, ...]
    keyboard: InlineKeyboardMarkup | None
    awaits_reply: bool = False


def render(reply: Reply, frame: Frame) -> Message:
    """Return the message for a reply."""
    message = fitting(reply, frame)
    if message is None:  # several cards, or a long digest: each entry shows less
        message = _rendered(reply, frame, brief=True)
    if message is None:
        raise AssertionError("a brief reply is cut where it does not fit")
    return message


def fitting(reply: Reply, frame: Frame) -> Message | None:
    """Return the message for a reply; None for one that can show less and does not fit whole."""
    return _rendered(reply, frame, brief=False)


def own_line(reply: Reply, asked: str) -> str:
    """Return the line that leads to a reply again; a card's own holds nothing of a person."""
    if isinstance(reply, Form):
        return reply.asks or f"{reply.sent()}\n{FILL}:"
    return f"/tool {reply.tool_id}" if isinstance(reply, Card) else asked


def _rendered(reply: Reply, frame: Frame, *, brief: bool) -> Message | None:
    writer = Writer(frame.commands, right_to_left=frame.right_to_left)
    packer = Packer(frame.history.lines, frame.history.about)
    keyboard = Keyboard(packer, frame.leads)
    _Renderer(writer, keyboard, frame, brief=brief).reply(reply)
    too_much = writer.full or writer.crowded
    if too_much and not brief and isinstance(reply, Several | Digest):
        return None
    if frame.post and frame.history.lines and isinstance(reply, Card | Several | Page):
        keyboard.ask((Button(frame.post, frame.history.lines[-1]),), Step.POST)
    if frame.history.before is not None and frame.leads is None:
        keyboard.ask((Button(frame.back, frame.history.before),), Step.BACK)
    awaits_reply = isinstance(reply, Form) and bool(reply.wanted)
    markup = None if awaits_reply else keyboard.markup()
    url = packer.link()
    if url is not None and (awaits_reply or _asks(markup)):  # it comes back with the reply
        writer.hide(url)
    formatted: FormattedText = writer.formatted()
    return Message(formatted.text, formatted.entities, markup, awaits_reply)


def _asks(markup: InlineKeyboardMarkup | None) -> bool:
    rows = markup.inline_keyboard if markup else ()
    return any(button.callback_data is not None for row in rows for button in row)


class _Renderer:
    def __init__(self, writer: Writer, keyboard: Keyboard, frame: Frame, *, brief: bool) -> None:
        self._writer = writer
        self._keyboard = keyboard
        self._frame = frame
        self._brief = brief

    def reply(self, reply: Reply) -> None:
        match reply:
            case Card():
                self._card(reply)
                self._link_buttons(reply)
                self._keyboard.ask(reply.related)
            case Choices():
                self._writer.paragraph(*reply.text)
                if not reply.in_buttons:
                    self._items(reply.options)
                self._keyboard.ask([option.button for option in reply.options])
            case Page():
                self._writer.paragraph(*reply.heading)
                self._items(reply.items)
                self._writer.paragraph(*_slanted(reply.footer))
                self._keyboard.ask([item.button for item in reply.items])
                self._keyboard.ask(reply.turns, Step.INSTEAD)
            case Notice() | Form():
                for paragraph in reply.paragraphs:
                    self._writer.paragraph(*paragraph)
                self._keyboard.ask(reply.steps if isinstance(reply, Form) else reply.buttons)
            case Several():
                for part in reply.replies:
                    self._one_of_several(part)
            case Digest():
                self._digest(reply)
                step = Step.DEEPER if reply.in_place else Step.BELOW
                self._keyboard.ask(reply.buttons, step)
            case _:
                assert_never(reply)

    def _one_of_several(self, reply: Card | Choices | Notice) -> None:
        if isinstance(reply, Card):
            self._card(replace(reply, related=()))
            self._keyboard.ask((Button(reply.heading, own_line(reply, "")),))
            self._link_buttons(reply)
        else:
            self.reply(reply)

    def _link_buttons(self, card: Card) -> None:
        """Add the official page, and the way to share a card."""
        self._keyboard.open(
            (card.link.text, card.link.url), (self._frame.share, self._shared(card))
        )

    def _card(self, card: Card) -> None:
        writer = self._writer
        writer.paragraph(Bold(card.heading))
        writer.line(Plain(card.summary))
        if card.about and not self._brief:
            writer.paragraph(Italic(isolate(card.about)))
        if not self._brief:
            for number, fact in enumerate(card.facts):
                begin = writer.line if number or card.about else writer.paragraph
                begin(Bold(isolate(fact.label)), Plain(self._frame.colon), *fact.value)
        begin = writer.line if self._brief else writer.paragraph
        begin(_named(card.link))
        if card.note:
            writer.line(Italic(card.note))
        if card.related and not self._brief:
            writer.paragraph(Bold(card.related_label), Plain(" ↓"))

    def _items(self, items: tuple[Item, ...]) -> None:
        for number, item in enumerate(items):
            begin = self._writer.line if number else self._writer.paragraph
            begin(self._bullet(item.button.label), Bold(isolate(item.button.label)))
            if item.detail:
                self._writer.write(Plain(f" – {item.detail}"))

    def _bullet(self, title: str) -> Plain:
        """Return what stands before an entry: a title may be of the other direction."""
        turned = self._frame.right_to_left  # then the writer marks every line
        return Plain(f"{'' if turned else direction_mark(title, right_to_left=False)}• ")

    def _digest(self, digest: Digest) -> None:
        writer = self._writer
        writer.paragraph(Bold(digest.heading))
        for number, note in enumerate(digest.notes):
            begin = writer.line if number else writer.paragraph
            begin(*(note if digest.in_place else _slanted(note)))
        for section in digest.sections:
            writer.paragraph(Bold(section.heading))
            for entry in section.entries:
                self._entry(entry)
        if digest.footer:
            writer.paragraph(*_slanted(digest.footer))

    def _entry(self, entry: DigestEntry) -> None:
        """Write an entry: its title leads to its page; Telegram asks before it opens one."""
        title, link = isolate(entry.title), entry.link
        safe = link is not None and link.url.startswith("https://") and leads_somewhere(link.url)
        named = Link(title, link.url) if link is not None and safe else Bold(title)
        self._writer.line(self._bullet(title), named)
        if entry.detail and not self._brief:
            self._writer.write(Plain(f" – {entry.detail}"))

    def _shared(self, card: Card) -> str:
        """Return the address that lets one choose whom to send the card to.

        An id that is too long for a link into a chat with the bot gives way to the page.
        """
        payload = write_payload(DeepLink(f"/tool {card.tool_id}"))
        opened = start_link(self._frame.username, payload) if payload else card.link.url
        text = plain_label(card.heading, MAX_RESULT_TITLE)
        return f"https://t.me/share/url?{urlencode({'url': opened, 'text': text})}"


def _named(link: Link) -> Link:
    """Name the host: a link that shows where it leads needs no trust."""
    host = urlsplit(link.url).hostname if leads_somewhere(link.url) else None
    return Link(f"{link.text} ({host})", link.url) if host else link


def _slanted(text: Text) -> Text:
    return tuple(Italic(span.text) if isinstance(span, Plain) else span for span in text)


NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


def results(cards: Iterable[Card], frame: Frame) -> list[InlineQueryResultArticle]:
    """Return what is shown while somebody types; choosing one posts the card."""
    return [_result(card, frame) for card in {card.tool_id: card for card in cards}.values()]


def _result_id(tool_id: str) -> str:
    """Return an id of at most 64 bytes (Bot API, InlineQueryResultArticle)."""
    if len(tool_id) <= MAX_RESULT_ID:
        return tool_id
    return hashlib.sha256(tool_id.encode()).hexdigest()


def _result(card: Card, frame: Frame) -> InlineQueryResultArticle:
    message = render(replace(card, facts=()), frame)  # posted among other people's words: brief
    return InlineQueryResultArticle(
        id=_result_id(card.tool_id),
        title=plain_label(card.heading, MAX_RESULT_TITLE),
        description=plain_label(card.summary, MAX_RESULT_DESCRIPTION),
        input_message_content=InputTextMessageContent(
            message.text, entities=message.entities, link_preview_options=NO_PREVIEW
        ),
        reply_markup=message.keyboard,
    )
