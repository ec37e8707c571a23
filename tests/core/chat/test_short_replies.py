"""Replies are as short as they can be on a phone, and leave nothing in another language."""

from __future__ import annotations

import pytest

from bot.core.base.people import Person, Place
from bot.core.base.text import columns, plain, shorten_at_word
from bot.core.chat.reply import Button, Card, Choices, Item, Notice, Page, Reply
from bot.core.chat.request import Request
from bot.wiring.app import App


async def _ask(app: App, line: str, language: str = "en") -> Reply:
    request = Request(Place("test:1", direct=True), Person("test:1"), line, language)
    return (await app.bot.answer(request)).reply


async def test_no_card_counts_a_single_thing_that_it_could_name(app: App) -> None:
    """Such a number takes as much room as what it hides."""
    for tool in app.services.catalogue.tools:
        card = await _ask(app, f"/tool {tool.id}")
        assert isinstance(card, Card)
        assert [one for one in card.facts if "and 1 more" in plain(one.value)] == []


@pytest.mark.parametrize(
    ("language", "heading"),
    [("en", "Single Window"), ("ru", "Единое окно"), ("zh", "单一窗口"), ("ar", "النافذة الواحدة")],
)
async def test_the_list_of_a_topic_is_headed_by_its_name(
    app: App, language: str, heading: str
) -> None:
    """And not by a filter, which nobody reads who pressed a button."""
    page = await _ask(app, "/tools topic:single-window", language)
    assert isinstance(page, Page)
    assert plain(page.heading) == heading


async def test_a_language_is_not_named_twice(app: App) -> None:
    """Whoever reads French sees "Français" alone, and "English" with its French name."""
    choices = await _ask(app, "/language", "fr")
    assert isinstance(choices, Choices)
    details = {option.button.label: option.detail for option in choices.options}
    assert (details["Français"], details["English"]) == ("", "anglais")


@pytest.mark.parametrize("line", ["/help", "/term aeo"])
async def test_a_list_of_lines_is_one_paragraph(app: App, line: str) -> None:
    """An empty line between any two would fill two screens of a phone."""
    notice = await _ask(app, line)
    assert isinstance(notice, Notice)
    assert max(plain(paragraph).count("\n") for paragraph in notice.paragraphs) >= 5
    assert len(notice.paragraphs) <= 4


def test_choices_of_short_labels_are_buttons_alone() -> None:
    """A list above them would say the same again; what is long or explained is listed."""
    short, long = Button("08:00", "/digest on 08:00"), Button("x" * 40, "/x")
    assert Choices((), (Item(short, ""),)).in_buttons
    assert not Choices((), (Item(short, ""), Item(long, ""))).in_buttons
    assert not Choices((), (Item(short, "in the morning"),)).in_buttons


def test_a_chinese_summary_is_cut_by_its_width() -> None:
    """Its characters are twice as wide, and need no space between them."""
    cut = shorten_at_word("边" * 100, 72)
    assert cut.endswith("…")
    assert columns(cut) <= 72
