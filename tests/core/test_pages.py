"""Long lists cost what is shown of them: counted, not timed."""

from __future__ import annotations

import pytest

from bot.core.chat.commands.lists import PAGE_SIZE, page_of
from bot.core.chat.reply import Button, Item
from bot.wiring.app import App


@pytest.mark.parametrize("number", [1, 700, 1_250, 10**9])
def test_of_ten_thousand_entries_a_page_shows_its_own(app: App, number: int) -> None:
    """The others are not even made."""
    shown: list[int] = []

    def show(entry: int) -> Item:
        shown.append(entry)
        return Item(Button(str(entry), f"/tool {entry}"), "")

    translate = app.services.translations.choose(("en",))
    page = page_of((), range(10_000), show, number, line="/new", translate=translate)
    first = (min(number, 1_250) - 1) * PAGE_SIZE
    assert shown == [*range(first, first + PAGE_SIZE)]
    assert len(page.items) == PAGE_SIZE


def test_the_newest_tools_are_ranked_once(app: App) -> None:
    """`/new`, help and type-ahead share it."""
    catalogue = app.services.catalogue
    assert catalogue.newest() is catalogue.newest()
