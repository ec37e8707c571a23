from __future__ import annotations

import datetime as dt

import pytest

from bot.core.catalogue.export import ExportError, exported
from bot.core.catalogue.overlay import Draft, Fields, PublishedChange, lay_over, patches
from bot.core.catalogue.validation import check_document, parse_catalogue, read_files
from bot.runtime.catalogue_file import read_bytes, read_parts
from tests.apps import CATALOGUE
from tests.core.catalogue.harbour import HARBOUR
from tests.core.catalogue.test_overlay import _NEW, _PART

_NOON = dt.datetime(2026, 11, 29, 12, tzinfo=dt.UTC)
_COMMENTED = HARBOUR.replace(
    "    title: Rope Guide\n",
    '    # the old one is out of print\n    title: "Rope Guide"   # as printed\n',
).replace("  - id: rope-guide", "\n  # --- ropes ---\n  - id: rope-guide")


def _changes(
    main: str, parts: dict[str, str], *wanted: tuple[str, Fields]
) -> list[PublishedChange]:
    files = read_files(main.encode(), {name: text.encode() for name, text in parts.items()})
    changes: list[PublishedChange] = []
    for revision, (entry, fields) in enumerate(wanted, start=1):
        found = patches(Draft(entry, fields, "ada"), files, changes)
        changes.append(PublishedChange(revision, entry, found, _NOON, "ada"))
    return changes


def _exported(main: str, parts: dict[str, str], *wanted: tuple[str, Fields]) -> dict[str, str]:
    """Return all files after an export; what they say is what was published."""
    raw = {name: text.encode() for name, text in parts.items()}
    changes = _changes(main, parts, *wanted)
    found = exported(main.encode(), raw, changes)
    after = {"": main.encode(), **raw} | found
    left = {name: text for name, text in after.items() if text is not None}
    again = lay_over(read_files(left[""], {k: v for k, v in left.items() if k}), changes)
    assert all(field.spent for field in again.settled)
    return {name: text.decode() for name, text in left.items()}


def test_a_field_is_written_and_the_lines_of_other_entries_stay() -> None:
    """Comments too, also those in the entry, and quotation marks."""
    found = _exported(_COMMENTED, {}, ("rope-guide", {"topics": ["safety"], "acronyms": ["RG"]}))
    assert found[""].startswith(_COMMENTED[: _COMMENTED.index("  - id: rope-guide")])
    assert "    # the old one is out of print\n" in found[""]
    assert '    title: "Rope Guide"   # as printed\n' in found[""]
    assert "    acronyms:\n      - RG\n" in found[""]


def test_the_difference_is_what_was_published() -> None:
    """One line for one line."""
    found = _exported(HARBOUR, {}, ("rope-guide", {"title": "Knots", "summary.fr": "Des nœuds."}))
    before, after = HARBOUR.splitlines(), found[""].splitlines()
    assert [line for line in after if line not in before] == [
        "    title: Knots",
        "    summary: {en: Which rope holds which load., fr: Des nœuds.}",
    ]
    assert len(before) == len(after)


def test_a_new_entry_goes_where_its_topic_is_kept() -> None:
    """Else to the main file, behind the others; dates need no quotes."""
    found = _exported(HARBOUR, {"tools/safety.yaml": _PART}, ("dock-guide", _NEW))
    assert found[""] == HARBOUR
    assert found["tools/safety.yaml"].startswith(_PART)
    assert "    added: 2026-11-29\n" in found["tools/safety.yaml"]
    found = _exported(HARBOUR, {"tools/buoys.yaml": _PART}, ("dock-guide", _NEW))
    assert found["tools/buoys.yaml"] == _PART
    assert found[""].startswith(HARBOUR + "  - id: dock-guide\n    title: Dock Guide\n")


def test_a_new_entry_begins_with_its_id_in_whatever_order_its_fields_come() -> None:
    """A database gives them by their names."""
    found = _exported(HARBOUR, {}, ("dock-guide", dict(sorted(_NEW.items()))))
    written = found[""].removeprefix(HARBOUR).splitlines()
    names = [line.strip(" -").partition(":")[0] for line in written if line[4:5].strip()]
    assert names == ["id", "title", "summary", "topics", "added", "source"]


def test_a_withdrawn_entry_goes_and_with_the_last_one_its_file() -> None:
    """What stands around it stays."""
    main = _COMMENTED.replace("    related: [rope-guide]\n", "")
    found = _exported(main, {"tools/buoys.yaml": _PART}, ("rope-guide", {"id": None}))
    assert found[""] == main[: main.index("  - id: rope-guide")]
    found = _exported(main, {"tools/buoys.yaml": _PART}, ("buoy-guide", {"id": None}))
    assert found == {"": main}


def test_nothing_published_writes_nothing() -> None:
    """No file is touched for its form."""
    assert exported(HARBOUR.encode(), {}, []) == {}


def test_words_that_yaml_takes_for_something_else_stay_words() -> None:
    """And what has a colon, a hash or a quotation mark in it."""
    for words in ("yes", "2026-01-01", "7.10", "a: b", "a # b", "“a” 'b' \"c\"", "- a", "@x", "*x"):
        found = _exported(
            HARBOUR, {}, ("rope-guide", {"title": f"{words} x", "short_names": [words]})
        )
        tool = parse_catalogue(found[""].encode()).tools_by_id["rope-guide"]
        assert tool.short_names == (words,)


def test_tools_in_brackets_are_refused_with_the_line() -> None:
    """Nobody writes a long catalogue so."""
    main = HARBOUR[: HARBOUR.index("tools:\n")] + (
        "tools: [{id: a-guide, title: A Guide, summary: {en: A.}, topics: [safety],"
        " added: 2026-01-01, source: seed}]\n"
    )
    with pytest.raises(ExportError, match="one below the other"):
        _exported(main, {}, ("a-guide", {"title": "B Guide"}))


@pytest.mark.long
def test_any_tool_of_our_catalogue_can_be_written() -> None:
    """Each tenth gets a new language and a new summary; all files still say all of it."""
    main, parts = read_bytes(CATALOGUE), read_parts(CATALOGUE)
    files = read_files(main, parts)
    changes: list[PublishedChange] = []
    for revision, tool in enumerate(check_document(files).tools[::10], start=1):
        draft = Draft(tool.id, {"summary.de": "Auf Deutsch: ja.", "languages.de": "page"}, "ada")
        found = patches(draft, files, ())
        changes.append(PublishedChange(revision, tool.id, found, _NOON, "ada"))
    written = exported(main, parts, changes)
    assert len(written) > 5
    again = {"": main, **parts} | written
    after = read_files(again[""] or b"", {k: v or b"" for k, v in again.items() if k})
    assert all(field.spent for field in lay_over(after, changes).settled)
    check_document(after)
