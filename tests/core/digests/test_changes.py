"""What is news: decided from the catalogue itself, and not from its dates."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.base.partial_date import parse_partial_date
from bot.core.catalogue.model import (
    Announce,
    Catalogue,
    Edition,
    Organisation,
    Reference,
    Tool,
    Topic,
)
from bot.core.digests.changes import (
    BASELINE,
    Change,
    ChangeKind,
    LedgerChange,
    facts_of,
    fingerprint,
    ledger_changes,
    net_changes,
    tool_of,
)
from bot.core.search.filters import Filters

_NOW = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)


def _tool(id_: str, edition: str = "2020", added: dt.date = dt.date(2026, 1, 1)) -> Tool:
    return Tool(
        id=id_,
        title=f"Tool {id_}",
        names={"fr": f"Outil {id_}"},
        summary={"en": "For tests."},
        topics=("transit",),
        editions=(Edition(date=parse_partial_date(edition)),) if edition else (),
        languages={"en": "document"},
        references={"tfa": {"7.6": "official"}},
        added=added,
        source="test",
    )


def _catalogue(*tools: Tool) -> Catalogue:
    return Catalogue(
        version="1",
        organisation=Organisation(
            name={"en": "Tests"}, short={"en": "T"}, tools_page="https://example.org/"
        ),
        topics=(Topic(id="transit", label={"en": "Transit"}),),
        tools=tools,
    )


def _ledger(*catalogues: Catalogue) -> tuple[LedgerChange, ...]:
    """Return the ledger after some catalogues were imported, one after the other."""
    known: tuple[LedgerChange, ...] = ()
    for number, catalogue in enumerate(catalogues):
        known += ledger_changes(catalogue, known, BASELINE + number, _NOW)
    return known


def _after_baseline(*catalogues: Catalogue) -> dict[str, ChangeKind]:
    """Return what a subscriber since the first catalogue hears of all the others at once."""
    news = [change for change in _ledger(*catalogues) if change.batch > BASELINE]
    return {change.tool_id: change.kind for change in net_changes(news)}


_OLD = _catalogue(_tool("a"), _tool("b"))


def test_a_new_tool_is_new() -> None:
    """An id that the ledger has never seen."""
    assert _after_baseline(_OLD, _catalogue(*_OLD.tools, _tool("c"))) == {"c": ChangeKind.NEW}


def test_a_back_dated_entry_is_announced_all_the_same() -> None:
    """Dates decide nothing: whoever is entered late, with an old date, is new today."""
    late = _tool("c", "1999", added=dt.date(2001, 1, 1))
    known = _ledger(_OLD, _catalogue(*_OLD.tools, late))
    assert [(change.tool_id, change.at) for change in known if change.batch > BASELINE] == [
        ("c", _NOW)
    ]


def test_an_edited_summary_is_none() -> None:
    """What is said about a tool may change without anybody being told."""
    edited = replace(_tool("a"), summary={"en": "Otherwise."}, title="Another title", topics=("x",))
    assert _after_baseline(_OLD, _catalogue(edited, _tool("b"))) == {}
    assert fingerprint(_catalogue(edited, _tool("b"))) == fingerprint(_OLD)


def test_the_order_of_the_file_is_none() -> None:
    """Sorting a catalogue is no news."""
    assert _after_baseline(_OLD, _catalogue(_tool("b"), _tool("a"))) == {}


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        *(("2020", "2021", ChangeKind.EDITION), ("2020-05", "2020-06", ChangeKind.EDITION)),
        *(("", "2020", None), ("2020", "2021-03-04", ChangeKind.EDITION)),  # known at last; later
        *(("2020", "2020-06", None), ("2020-06", "2020-06-18", None)),  # known better
        *(("2020-06", "2020", None), ("2020", "2019", None), ("2020", "", None)),  # corrected
    ],
)
def test_an_edition_is_new_where_its_date_moves_on(
    before: str, after: str, kind: ChangeKind | None
) -> None:
    """A date that becomes more exact, vaguer, earlier or unknown is no new edition."""
    heard = _after_baseline(_catalogue(_tool("a", before)), _catalogue(_tool("a", after)))
    assert heard.get("a") is kind


def test_a_tool_that_is_gone_is_withdrawn() -> None:
    """Its name is still known, from the ledger."""
    (news,) = (
        change for change in _ledger(_OLD, _catalogue(_tool("a"))) if change.batch > BASELINE
    )
    (change,) = net_changes([news])
    assert change.kind is ChangeKind.WITHDRAWN
    assert tool_of(change.tool_id, change.facts).name_in("fr") == "Outil b"


def test_what_came_and_went_is_none() -> None:
    """Whoever hears of both at once hears of neither."""
    assert _after_baseline(_OLD, _catalogue(*_OLD.tools, _tool("c")), _OLD) == {}


def test_what_went_and_came_back_is_none() -> None:
    """A mistake that was mended between two digests; a later edition is one all the same."""
    without = _catalogue(_tool("a"))
    assert _after_baseline(_OLD, without, _OLD) == {}
    newer = _catalogue(_tool("a"), _tool("b", "2025"))
    assert _after_baseline(_OLD, without, newer) == {"b": ChangeKind.EDITION}


def test_a_new_tool_with_a_new_edition_is_new_once() -> None:
    """What happened to it since does not matter to whoever has not heard of it."""
    steps = [_catalogue(*_OLD.tools, _tool("c", edition)) for edition in ("2020", "2021")]
    assert _after_baseline(_OLD, *steps) == {"c": ChangeKind.NEW}


def test_a_new_edition_that_is_taken_back_is_none() -> None:
    """The date is again what it was."""
    newer = _catalogue(_tool("a", "2021"), _tool("b"))
    assert _after_baseline(_OLD, newer, _OLD) == {}


def test_the_baseline_is_dated_by_the_catalogue_but_never_ahead() -> None:
    """So that "the last 30 days" mean something on the first day."""
    catalogue = _catalogue(_tool("a"), _tool("b", added=dt.date(2030, 1, 1)))
    found = {change.tool_id: change.at for change in ledger_changes(catalogue, (), BASELINE, _NOW)}
    assert found == {"a": dt.datetime(2026, 1, 1, tzinfo=dt.UTC), "b": _NOW}


_EDITIONS = st.sampled_from(["", "2019", "2020", "2020-06", "2020-06-18", "2021"])
_CATALOGUES = st.dictionaries(st.sampled_from("abcd"), _EDITIONS, min_size=1).map(
    lambda editions: _catalogue(*(_tool(id_, edition) for id_, edition in editions.items()))
)


@given(st.lists(_CATALOGUES, min_size=1, max_size=6))
def test_the_ledger_always_knows_the_last_catalogue(catalogues: list[Catalogue]) -> None:
    """After any imports, the same catalogue again is no news, and the ledger says what is there."""
    known = _ledger(*catalogues)
    assert ledger_changes(catalogues[-1], known, 99, _NOW) == ()
    last = {
        change.tool_id: change.after for change in sorted(known, key=lambda change: change.batch)
    }
    there = {id_ for id_, after in last.items() if after is not None}
    assert there == {*catalogues[-1].tools_by_id}


@given(st.lists(_CATALOGUES, min_size=2, max_size=6))
def test_what_is_heard_at_once_is_what_differs(catalogues: list[Catalogue]) -> None:
    """New and withdrawn are what the first and the last catalogue do not share."""
    heard = _after_baseline(*catalogues)
    first, last = ({*catalogue.tools_by_id} for catalogue in (catalogues[0], catalogues[-1]))
    assert {id_ for id_, kind in heard.items() if kind is ChangeKind.NEW} == last - first
    assert {id_ for id_, kind in heard.items() if kind is ChangeKind.WITHDRAWN} == first - last


def test_what_the_ledger_keeps_is_enough_to_filter() -> None:
    """A tool that is withdrawn passes the filters that it passed before."""
    tool = replace(_tool("a"), kind="guide", access="public")
    remembered = tool_of("a", facts_of(tool))
    for filters in (
        Filters(
            topic="transit",
            language="en",
            since=2020,
            until=2020,
            references=(Reference("tfa", "7.6"),),
        ),
        Filters(topic="risk"),
        Filters(since=2021),
        Filters(kind="guide", access="public"),
        Filters(kind="study"),
    ):
        assert filters.allows(remembered) == filters.allows(tool)
    assert Change(ChangeKind.WITHDRAWN, "a", facts_of(tool)).tool_id == remembered.id


def test_a_ledger_of_an_earlier_release_is_read() -> None:
    """It knew one reference system, by a key of its own."""
    facts = {name: fact for name, fact in facts_of(_tool("a")).items() if name != "references"}
    remembered = tool_of("a", {**facts, "tfa": {"7.6": "official"}})
    assert Filters(references=(Reference("tfa", "7.6"),)).allows(remembered)


def test_a_tool_under_another_id_is_the_same_tool() -> None:
    """Neither new nor withdrawn; with a later edition it is that edition."""
    old = _tool("old-id", "2020")
    for edition, kinds in (("2020", []), ("2021", [ChangeKind.EDITION]), ("2019", [])):
        again = replace(_tool("new-id", edition), title=" tool  OLD-ID")
        found = net_changes(_ledger(_catalogue(old), _catalogue(again))[1:])
        assert [(change.kind, change.tool_id) for change in found] == [
            (kind, "new-id") for kind in kinds
        ]


@pytest.mark.parametrize("title", ["TOOL  Óld-id", "Tool old id", "Tool: “old-id”"])
def test_an_id_and_the_accents_of_a_title_are_corrected_at_once(title: str) -> None:
    """Accents, signs and spaces make no other tool."""
    old, new = _tool("old-id", "2020"), replace(_tool("new-id", "2020"), title=title)
    assert _after_baseline(_catalogue(old), _catalogue(new)) == {}


def _saying(announce: Announce | None, edition: str = "2020", id_: str = "a") -> Tool:
    return replace(_tool(id_, edition), announce=announce)


@pytest.mark.parametrize(
    ("tools", "kind"),
    [
        ((_saying(None), _saying("no", "2021")), None),
        ((_saying(None), _saying("no", "2021"), _saying(None, "2021")), None),
        ((_saying(None), _saying("no", "2021"), _saying(None, "2022")), ChangeKind.EDITION),
        ((_saying(None), _saying(None, "2021"), _saying("no", "2021")), ChangeKind.EDITION),
        ((_saying(None, ""), _saying("yes")), ChangeKind.EDITION),
        ((_saying(None), _saying("yes")), ChangeKind.EDITION),
        ((_saying(None), _saying("yes"), _saying(None)), ChangeKind.EDITION),
        ((_saying("yes"), _saying(None)), None),
        ((None, _saying("no")), None),
        ((None, _saying("no"), _saying(None)), None),
        ((None, _saying("no"), _saying(None, "2021")), ChangeKind.EDITION),
        ((None, _saying(None), _saying("no", "2021")), ChangeKind.NEW),
        ((None, _saying("yes")), ChangeKind.NEW),
        ((_saying("no"), None), None),
        ((_saying("no"), None, _saying(None)), None),
    ],
)
def test_an_entry_may_say_whether_it_is_announced(
    tools: tuple[Tool | None, ...], kind: ChangeKind | None
) -> None:
    """`no` hides what changes while it stands there; `yes` tells what would be none, and once."""
    catalogues = [_catalogue(_tool("z"), *([tool] if tool else [])) for tool in tools]
    assert _after_baseline(*catalogues).get("a") is kind


def test_a_corrected_id_that_is_not_to_be_announced_is_not() -> None:
    """Neither under the old id nor under the new one, whatever else was corrected."""
    old, new = (
        _tool("old-id", "2020"),
        replace(_saying("no", "2021", "new-id"), title="Tool old-id"),
    )
    assert _after_baseline(_catalogue(old), _catalogue(new)) == {}


def test_what_no_entry_says_changes_no_fingerprint() -> None:
    """A ledger of an earlier release knows today's catalogue."""
    line = "a 2020\nb 2020"
    assert fingerprint(_OLD) == hashlib.sha256(line.encode()).hexdigest()
    assert fingerprint(_catalogue(_saying("yes"), _tool("b"))) != fingerprint(_OLD)


def test_tools_of_one_title_are_not_guessed_at() -> None:
    """Where two could have been the one that went, each is what it seems."""
    old = _tool("old-id")
    twins = [replace(_tool(id_), title=old.title) for id_ in ("first", "second")]
    found = net_changes(_ledger(_catalogue(old), _catalogue(*twins))[1:])
    assert {(change.kind, change.tool_id) for change in found} == {
        (ChangeKind.NEW, "first"),
        (ChangeKind.NEW, "second"),
        (ChangeKind.WITHDRAWN, "old-id"),
    }


def test_who_heard_of_the_withdrawal_hears_of_the_return_under_another_id() -> None:
    """In two digests: what was said to be gone is there again."""
    old, other = _tool("old-id"), _tool("other")
    again = replace(_tool("new-id"), title=old.title)
    ledger = _ledger(_catalogue(old, other), _catalogue(other), _catalogue(again, other))
    assert [
        change.kind for change in net_changes(change for change in ledger if change.batch == 2)
    ] == [ChangeKind.WITHDRAWN]
    assert [
        change.kind for change in net_changes(change for change in ledger if change.batch == 3)
    ] == [ChangeKind.NEW]
    assert net_changes(change for change in ledger if change.batch > 1) == ()
