"""Pages of sites that nobody has described to the bot are read as their readers read them."""

from __future__ import annotations

import pytest

from bot.core.sources.source import Source
from bot.sources.html_page import read_html
from tests.sources.layouts import ADDRESS, LANGUAGES, LAYOUTS, in_language

_SOURCE = Source(id="publications", url=ADDRESS)


@pytest.mark.parametrize("name", LAYOUTS)
def test_each_publication_is_found_once_with_its_title_its_link_and_its_day(name: str) -> None:
    """And nothing else is: no menu, no tag, no author, no second file of the same."""
    html, shown = LAYOUTS[name]
    found = [(one.title, one.link, one.date) for one in read_html(html, ADDRESS, _SOURCE)]
    assert found == [(one.title, f"https://club.example{one.path}", one.date) for one in shown]


@pytest.mark.parametrize("language", LANGUAGES)
def test_days_are_read_as_a_language_writes_them(language: str) -> None:
    """Short titles of languages whose signs say much are titles, too."""
    shown = LANGUAGES[language]
    found = read_html(in_language(shown), ADDRESS, _SOURCE)
    assert [(one.title, one.date) for one in found] == [(title, date) for title, _, date in shown]
