from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.catalogue.model import Catalogue
from bot.core.catalogue.overlay import PublishedChange, lay_over, patches
from bot.core.catalogue.spreadsheet import Table, read_table, write_table
from bot.core.catalogue.validation import check_document
from bot.core.catalogue.yaml_reader import read_document
from tests.core.catalogue.harbour import HARBOUR

_NOW = dt.datetime(2026, 11, 29, tzinfo=dt.UTC)
_TABLE = "Title;Summary;Topics;Link;Edition;Acronyms;Summary.fr\n"
_HOOKS = (
    "Hook Guide;Which hook, and when.;Safety;https://harbour.example/hooks;2026-11;HG, HK"
    ";Crochets où?"
)


def harbour(*changes: PublishedChange) -> Catalogue:
    """Return the small catalogue, with changes."""
    return check_document(lay_over(read_document(HARBOUR.encode()), changes).document)


def read(raw: bytes) -> Table:
    """Read a table against the small catalogue."""
    return read_table(raw, harbour(), language="en", today="2026-11-29", actor="shell:ada")


def published(table: Table) -> Catalogue:
    """Return the catalogue with what a table drafts; it is checked as a whole."""
    document = read_document(HARBOUR.encode())
    changes: tuple[PublishedChange, ...] = ()
    for revision, draft in enumerate(table.drafts.values(), 1):
        fields = patches(draft, document, changes)
        changes = (*changes, PublishedChange(revision, draft.entry, fields, _NOW, draft.actor))
    return harbour(*changes)


@pytest.mark.parametrize(
    "raw",
    [
        (_TABLE + _HOOKS).encode(),
        (_TABLE + _HOOKS).encode("utf-8-sig").replace(b"\n", b"\r\n"),
        (_TABLE + _HOOKS).encode("cp1252"),
        (_TABLE + _HOOKS).encode("utf-16"),
        (_TABLE + _HOOKS).replace(";", "\t").encode(),
        (_TABLE + _HOOKS).replace(", ", "|").replace(";", ",").replace("|", "/").encode(),
    ],
    ids=["utf-8", "with a mark", "windows", "utf-16", "tabs", "commas"],
)
def test_what_spreadsheet_programs_write_becomes_an_entry(raw: bytes) -> None:
    """With an id made of its title, and the day."""
    table = read(raw)
    assert table.doubts == ()
    hooks = published(table).tools_by_id["hook-guide"]
    assert (hooks.title, hooks.topics, hooks.summary["fr"]) == (
        "Hook Guide",
        ("safety",),
        "Crochets où?",
    )
    assert (hooks.pages[0].url, str(hooks.editions[0].date)) == (
        "https://harbour.example/hooks",
        "2026-11",
    )
    assert str(hooks.added) == "2026-11-29"


def test_a_catalogue_that_is_written_and_read_again_changes_nothing() -> None:
    """Whatever stands in it: a table and back is the same catalogue."""
    written = write_table(harbour())
    assert written.startswith(b"\xef\xbb\xbfid,title,summary.en,topics,link.en,edition")
    assert read(written) == Table({}, ())


def test_a_row_of_a_known_entry_changes_what_differs() -> None:
    """Cells that are empty leave things as they are; the title names the tool where no id does."""
    table = read(b"title,acronyms,summary\nCrane Guide,CG; CRG,\n")
    (draft,) = table.drafts.values()
    assert (draft.entry, draft.fields) == ("crane-guide", {"acronyms": ["CG", "CRG"]})


@pytest.mark.parametrize(
    ("raw", "doubts"),
    [
        (b"", ["row 1: the table is empty"]),
        (b"what,ever\n1,2\n", [
            "row 1: no column has the name of a field; the first row must name them",
            "row 1: no field is called “ever”: the column is left out",
            "row 1: no field is called “what”: the column is left out",
        ]),
        (b"title,summary\n\nHook Guide,Hooks.\n", ["row 3: a new entry needs topics"]),
        (b"title\nHook Guide\n", ["row 2: a new entry needs summary and topics"]),
        (b"id,acronyms\ncrane-guide,CG\ncrane-guide,CX\n", [
            "row 3: “crane-guide” is in row 2 already",
        ]),
        (b"id,acronyms\ncrane-guide,CG,more\n", ["row 2: there are more cells than columns"]),
        (b"id,acronyms,price\ncrane-guide,CG,7\n", [
            "row 1: no field is called “price”: the column is left out",
        ]),
        (b"id,,acronyms,\ncrane-guide,,CG,\nrope-guide,x,RG,\n", ["row 3: a column has no name"]),
    ],
)  # fmt: skip
def test_each_doubt_is_told_with_its_row(raw: bytes, doubts: list[str]) -> None:
    """As a spreadsheet program counts them."""
    assert [str(doubt) for doubt in read(raw).doubts] == doubts


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_bytes_break_the_reading(raw: bytes) -> None:
    """Whatever somebody imports is a table or a doubt."""
    table = read(b"title;summary;topics\n" + raw)
    assert all(draft.entry for draft in table.drafts.values())
