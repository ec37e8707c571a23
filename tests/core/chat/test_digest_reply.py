"""What a digest says."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.core.base.i18n import Translator
from bot.core.base.text import Plain, plain
from bot.core.catalogue.model import OfficialPage
from bot.core.chat.cards import with_page_language
from bot.core.chat.digest_reply import MAX_ENTRIES, compose
from bot.core.digests.changes import Change, ChangeKind, facts_of
from bot.wiring.app import App

_DAY = dt.date(2026, 11, 24)


@pytest.fixture
def say(app: App) -> Translator:
    """English."""
    return app.services.translations.choose(["en"])


def _change(app: App, id_: str, kind: ChangeKind = ChangeKind.NEW) -> Change:
    return Change(kind, id_, facts_of(app.services.catalogue.tools_by_id[id_]))


def _all_new(app: App) -> list[Change]:
    return [_change(app, tool.id) for tool in app.services.catalogue.tools]


def test_kinds_are_told_apart(app: App, say: Translator) -> None:
    """New tools first, then new editions, then what is gone, which has neither link nor card."""
    told = [
        _change(app, "transit-handbook", ChangeKind.WITHDRAWN),
        _change(app, "time-release-study", ChangeKind.EDITION),
        _change(app, "single-window"),
    ]
    digest = compose(told, app.services.catalogue, say, _DAY)
    assert [section.heading for section in digest.sections] == [
        *("New tools", "New editions", "No longer in the catalogue")
    ]
    new, edition, withdrawn = (section.entries[0] for section in digest.sections)
    assert new.opens is not None
    assert new.opens.line == "/tool single-window"
    assert edition.link is not None
    assert edition.detail.startswith("Version 4, ")
    assert new.detail.startswith("2017 – ")
    assert (withdrawn.title, withdrawn.link, withdrawn.opens) == ("Transit Handbook", None, None)


def test_date_and_numbers_are_in_the_heading(app: App, say: Translator) -> None:
    """So that a digest that comes twice is seen as one."""
    told = [
        *_all_new(app)[:2],
        _change(app, "time-release-study", ChangeKind.EDITION),
        _change(app, "transit-handbook", ChangeKind.WITHDRAWN),
    ]
    digest = compose(told, app.services.catalogue, say, _DAY)
    assert digest.heading == (
        "New in the catalogue, November 24, 2026: 2 new tools, 1 new edition, and 1 tool withdrawn"
    )


def test_a_long_digest_counts_the_rest(app: App, say: Translator) -> None:
    """Thirty entries, and how many more there are."""
    told = [replace(change, kind=ChangeKind.EDITION) for change in _all_new(app)]
    digest = compose(told, app.services.catalogue, say, _DAY)
    assert sum(len(section.entries) for section in digest.sections) == MAX_ENTRIES
    more = len(app.services.catalogue.tools) - MAX_ENTRIES
    assert plain(digest.footer).startswith(f"{more} more entries")


def test_many_new_tools_are_told_by_topic(app: App, say: Translator) -> None:
    """A catalogue that grew by a hundred is told in one message: ten titles, and how many more."""
    catalogue = app.services.catalogue
    new, changed = _all_new(app)[40:], _change(app, "time-release-study", ChangeKind.EDITION)
    digest = compose([changed, *new], catalogue, say, _DAY)
    named, topics, editions = digest.sections
    titles = [catalogue.tools_by_id[change.tool_id].title for change in new[:10]]
    assert [entry.title for entry in named.entries] == titles
    assert topics.heading == f"And {len(new) - 10} more, by topic"
    assert sum(int(entry.detail.split()[0]) for entry in topics.entries) == len(new) - 10
    assert len(topics.entries) <= MAX_ENTRIES
    assert all(
        entry.opens and entry.opens.line.startswith("/tools topic:") for entry in topics.entries
    )
    assert [entry.title for entry in editions.entries] == ["Time Release Study"]
    assert plain(digest.notes[0]).startswith(f"The catalogue has grown: {len(new)} new tools.")
    assert f"{len(new)} new tools and 1 new edition" in digest.heading
    assert [button.line for button in digest.buttons] == ["/topics", "/digest status"]


def test_what_this_catalogue_does_not_hold_is_left_out(app: App, say: Translator) -> None:
    """Unless that is the news."""
    facts = _change(app, "time-release-study").facts
    told = [
        Change(ChangeKind.NEW, "unheard-of", facts),
        Change(ChangeKind.WITHDRAWN, "given-up", facts),
    ]
    digest = compose(told, app.services.catalogue, say, _DAY)
    assert [entry.title for section in digest.sections for entry in section.entries] == [
        "Time Release Study"
    ]
    assert "1 tool withdrawn" in digest.heading


def test_a_digest_that_catches_up_says_since_when(app: App, say: Translator) -> None:
    """Before other notes."""
    note = (Plain("A note."),)
    digest = compose(
        _all_new(app)[:1],
        app.services.catalogue,
        say,
        _DAY,
        since=dt.date(2026, 11, 20),
        notes=(note,),
    )
    assert [plain(note) for note in digest.notes] == [
        *("This digest covers everything since November 20, 2026.", "A note.")
    ]


def test_a_line_says_that_nothing_was_new(app: App, say: Translator) -> None:
    """Without entries and without cards."""
    digest = compose([], app.services.catalogue, say, _DAY)
    assert digest.heading == "Nothing new in the catalogue, November 24, 2026"
    assert [plain(note) for note in digest.notes] == ["Nothing was new this week."]
    assert [button.line for button in digest.buttons] == ["/digest status"]


def test_the_cards_are_a_press_away(app: App, say: Translator) -> None:
    """By the day that the ledger knows; where all is withdrawn there are none."""
    digest = compose(_all_new(app)[:1], app.services.catalogue, say, _DAY)
    assert digest.buttons[0].line == "/digest cards 2026-11-24"
    gone = compose(
        [_change(app, "transit-handbook", ChangeKind.WITHDRAWN)], app.services.catalogue, say, _DAY
    )
    assert [button.line for button in gone.buttons] == ["/digest status"]


def test_a_digest_is_in_the_language_of_its_place(app: App) -> None:
    """Titles, dates and words."""
    french = app.services.translations.choose(["fr"])
    digest = compose([_change(app, "time-release-study")], app.services.catalogue, french, _DAY)
    assert digest.heading == "Nouveautés du catalogue, 24 novembre 2026\u00a0: 1 nouvel outil"
    assert "temps nécessaire" in digest.sections[0].entries[0].title


@pytest.mark.parametrize(
    ("page", "reader", "said"),
    [
        ("fr", "en", "2023 (page in French)"),
        ("fr", "fr", "2023"),
        ("en", "fr", "2023"),
        ("es", "zh", "2023（页面语言：西班牙语）"),
    ],
)
def test_a_page_in_a_language_that_nobody_expects_is_said_to_be_so(
    app: App, page: str, reader: str, said: str
) -> None:
    """English is what all fall back to: said of nearly every entry of a list, it says nothing."""
    translate = app.services.translations.choose([reader])
    known = OfficialPage(url="https://www.example.org/", language=page, verified=True)
    assert with_page_language("2023", known, translate) == said
