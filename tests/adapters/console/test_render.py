from __future__ import annotations

import os
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from bot.adapters.console.render import render
from bot.core.base.text import Bold, Code, Italic, Link, Plain, visible
from bot.core.chat.reply import (
    Button,
    Card,
    Choices,
    Digest,
    DigestEntry,
    Fact,
    Item,
    Notice,
    Page,
    Reply,
    Section,
    Several,
)
from tests.adapters.console.samples import SAMPLES
from tests.adapters.console.screens import COLUMNS, cards, entry_links, screen, trimmed, unstyled

_GOLDEN = Path(__file__).parent / "golden"
_COLOUR = re.compile(r"\x1b\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7])[;m]")
_FORBIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)

every_kind = pytest.mark.parametrize("kind", SAMPLES)


@every_kind
@pytest.mark.parametrize("width", COLUMNS)
def test_a_reply_looks_as_it_did(kind: str, width: int) -> None:
    """The files show what a person sees; UPDATE_GOLDEN=1 writes them again."""
    file = _GOLDEN / f"{kind}-{width}.txt"
    shown = trimmed(screen(SAMPLES[kind], width))
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(shown, encoding="utf-8")
    assert shown == file.read_text(encoding="utf-8")


@every_kind
def test_colour_adds_nothing_but_colour(kind: str) -> None:
    """Who sees no colours misses no word."""
    coloured = screen(SAMPLES[kind], colour=True)
    assert _COLOUR.search(coloured)
    assert unstyled(coloured) == screen(SAMPLES[kind])


@every_kind
def test_no_color_is_respected(kind: str) -> None:
    """NO_COLOR takes the colours and leaves the words."""
    shown = screen(SAMPLES[kind], colour=True, no_color="1")
    assert not _COLOUR.search(shown)
    assert unstyled(shown) == screen(SAMPLES[kind])


@every_kind
@pytest.mark.parametrize("width", COLUMNS)
def test_an_address_is_shown_whole(kind: str, width: int) -> None:
    """The address of a tool is one line, so that it can be copied and clicked."""
    rows = screen(SAMPLES[kind], width).split("\n")
    links = [*(card.link for card in cards(SAMPLES[kind])), *entry_links(SAMPLES[kind])]
    assert {link.url for link in links} <= {row.strip() for row in rows}


_TEXT = st.text(
    st.characters()
    | st.sampled_from("\x00\x1b\x9b\x85\x7f\u061c\u200f\u2028\u202e\u2068\ud800")
    | st.sampled_from("\t\n\r[]/: 字ع👍🏽\u200d\ufe0f")
)
_LINK = st.builds(Link, _TEXT, _TEXT.map(lambda text: text.replace("\n", "")))
_SPANS = st.one_of(_LINK, *(st.builds(kind, _TEXT) for kind in (Plain, Bold, Italic, Code)))
_WORDS = st.lists(_SPANS, max_size=3).map(tuple)
_BUTTONS = st.lists(st.builds(Button, _TEXT, _TEXT), max_size=3).map(tuple)
_ITEMS = st.lists(st.builds(Item, st.builds(Button, _TEXT, _TEXT), _TEXT), max_size=3).map(tuple)
_FACTS = st.lists(st.builds(Fact, _TEXT, _WORDS), max_size=3).map(tuple)
_CARDS = st.builds(
    Card, _TEXT, _TEXT, _TEXT, _FACTS, _LINK, st.none() | _TEXT, _TEXT, related=_BUTTONS
)
_CHOICES = st.builds(Choices, _WORDS, _ITEMS)
_NOTICES = st.builds(Notice, st.lists(_WORDS, max_size=3).map(tuple), _BUTTONS)
_ENTRIES = st.builds(
    DigestEntry, _TEXT, _TEXT, st.none() | _LINK, st.none() | st.builds(Button, _TEXT, _TEXT)
)
_SECTIONS = st.lists(
    st.builds(Section, _TEXT, st.lists(_ENTRIES, max_size=3).map(tuple)), max_size=3
).map(tuple)
_SINGLE = st.one_of(_CARDS, _CHOICES, _NOTICES)
_REPLIES: st.SearchStrategy[Reply] = st.one_of(
    _SINGLE,
    st.builds(Page, _WORDS, _ITEMS, _WORDS, _BUTTONS),
    st.builds(Several, st.lists(_SINGLE, max_size=3).map(tuple)),
    st.builds(Digest, _TEXT, st.lists(_WORDS, max_size=2).map(tuple), _SECTIONS, _WORDS, _BUTTONS),
)


@given(_REPLIES, st.integers(60, 120))
def test_no_text_does_anything_but_show_itself(reply: Reply, width: int) -> None:
    """Whatever a text holds, it neither moves the cursor, nor paints, nor turns other text."""
    for colour in (False, True):
        assert _FORBIDDEN.findall(unstyled(screen(reply, width, colour=colour))) == []


@given(_REPLIES, st.integers(60, 120))
def test_no_line_is_wider_than_the_terminal(reply: Reply, width: int) -> None:
    """It would break in the middle of a frame; only an address may, for it is copied whole."""
    wide = {row for row in screen(reply, width).split("\n") if cell_len(row) > width}
    whole = {row for card in cards(reply) for row in visible(card.link.url).split("\n")}
    for link in entry_links(reply):
        whole |= set(f"   {visible(link.url)}".split("\n"))
    assert wide <= whole


def test_mark_up_is_shown_as_it_is_written() -> None:
    """Neither rich's own mark-up nor its names of emoji mean anything in a text."""
    text = "[bold]a[/] [/] :smile: \\[x]"
    button = Button(text, "/help")
    card = Card("a", text, text, (Fact(text, (Plain(text),)),), Link(text, text), text, text, ())
    choices = Choices((Bold(text),), (Item(button, text),))
    shown = screen(Several((card, choices, Notice(((Code(text),),), (button,)))), 120)
    assert shown.count(text) == 12


_NAMED = st.lists(st.builds(Button, st.just("press"), _TEXT), max_size=12).map(tuple)
_LISTED = st.lists(st.builds(Item, st.builds(Button, st.just("press"), _TEXT), st.just("")))
_NUMBERED: st.SearchStrategy[Reply] = st.one_of(
    st.builds(Notice, st.just(()), _NAMED),
    st.builds(Page, st.just(()), _LISTED.map(tuple), st.just(()), _NAMED),
    st.builds(
        Several,
        st.lists(
            st.builds(Notice, st.just(()), _NAMED)
            | st.builds(Choices, st.just(()), _LISTED.map(tuple))
            | _NAMED.map(lambda related: Card("", "", "", (), Link("", ""), None, "", related))
        ).map(tuple),
    ),
)


@given(_NUMBERED)
def test_every_button_has_its_number(reply: Reply) -> None:
    """The numbers shown count all buttons from 1, in order."""
    numbers = re.findall(r"(\d+)\s+press", screen(reply))
    assert numbers == [str(number + 1) for number in range(len(render(reply).buttons))]


@every_kind
def test_the_buttons_are_those_of_the_reply(kind: str) -> None:
    """Each number of a sample is followed by the label of its button."""
    shown = re.sub(r"[│\s]+", " ", screen(SAMPLES[kind], 120))
    buttons = render(SAMPLES[kind]).buttons
    assert buttons
    for number, button in enumerate(buttons, start=1):
        assert f"{number} {visible(button.label)}" in shown


def test_a_card_in_arabic_has_no_sides() -> None:
    """Terminals join Arabic letters to other widths than they count: sides would be ragged."""
    card = SAMPLES["card"]
    assert isinstance(card, Card)
    shown = screen(replace(card, heading="دراسة زمن الإفراج"), 80)
    assert not set("│╭╮╰╯") & set(shown)
    assert "╭" in screen(card, 80)
