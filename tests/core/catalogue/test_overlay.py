from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.catalogue.findings import CatalogueError, Value
from bot.core.catalogue.overlay import (
    ChangedSinceError,
    Draft,
    Fields,
    Overlaid,
    PublishedChange,
    SettledField,
    check_unchanged,
    entry_of,
    fields_of,
    find_entry,
    lay_over,
    patches,
    undoing,
)
from bot.core.catalogue.validation import check_document, read_files
from bot.core.catalogue.yaml_reader import Document
from tests.core.catalogue.harbour import HARBOUR, broken

_NOON = dt.datetime(2026, 11, 29, 12, tzinfo=dt.UTC)
_PART = """\
tools:
  - id: buoy-guide
    title: Buoy Guide
    summary: {en: Where a buoy belongs.}
    topics: [safety]
    added: 2026-11-23
    source: seed
"""
_NEW: Fields = {
    "id": "dock-guide",
    "title": "Dock Guide",
    "summary": {"en": "How to leave a dock."},
    "topics": ["safety"],
    "added": "2026-11-29",
    "source": "https://harbour.example/dock",
}


def _files(text: str = HARBOUR) -> Document:
    return read_files(text.encode(), {"tools/buoys.yaml": _PART.encode()})


class Catalogue:
    """Files, and what was published beside them."""

    def __init__(self) -> None:
        self.files = _files()
        self.changes: list[PublishedChange] = []

    def publish(self, entry: str, fields: Fields, actor: str = "ada") -> PublishedChange:
        """Publish what differs."""
        return self.add(Draft(entry, fields, actor))

    def add(self, draft: Draft) -> PublishedChange:
        """Publish a draft."""
        found = patches(draft, self.files, self.changes)
        revision = len(self.changes) + 1
        change = PublishedChange(
            revision, draft.entry, found, _NOON, draft.actor, undoes=draft.undoes
        )
        self.changes.append(change)
        return change

    def overlaid(self) -> Overlaid:
        """Lay the changes over the files."""
        return lay_over(self.files, self.changes)

    def says(self, entry: str, path: str) -> Value | None:
        """Return what the catalogue says of a field."""
        return fields_of(find_entry(self.overlaid().document, entry)).get(path)


@pytest.fixture
def catalogue() -> Catalogue:
    """Two tools in the main file, one in a part, and nothing published."""
    return Catalogue()


def test_without_changes_the_files_are_all(catalogue: Catalogue) -> None:
    """To the last line number."""
    assert catalogue.overlaid() == Overlaid(catalogue.files, ())


def test_a_change_says_some_fields_of_an_entry_and_leaves_the_others(catalogue: Catalogue) -> None:
    """Of texts in several languages, one is a field of its own."""
    catalogue.publish("crane-guide", {"title": "Guide to Cranes", "summary.fr": "Une grue."})
    tool = check_document(catalogue.overlaid().document).tools_by_id["crane-guide"]
    assert tool.title == "Guide to Cranes"
    assert tool.summary == {"en": "How to inspect a crane before a shift.", "fr": "Une grue."}
    assert tool.acronyms == ("CG",)
    assert catalogue.files == _files()


def test_a_new_entry_stands_behind_all_others(catalogue: Catalogue) -> None:
    """And is checked as they are."""
    catalogue.publish("dock-guide", _NEW)
    found = check_document(catalogue.overlaid().document)
    ids = [tool.id for tool in found.tools]
    assert ids == ["crane-guide", "rope-guide", "buoy-guide", "dock-guide"]
    assert found.tools[-1].summary == {"en": "How to leave a dock."}


def test_an_entry_can_be_withdrawn_and_leaves_no_gap(catalogue: Catalogue) -> None:
    """What is wrong behind it is told with its right line."""
    catalogue.files = _files(HARBOUR.replace("[rope-guide]", "[buoy-guide]"))
    catalogue.publish("rope-guide", {"id": None})
    document = catalogue.overlaid().document
    assert [tool.id for tool in check_document(document).tools] == ["crane-guide", "buoy-guide"]
    assert document.file(("tools", 1, "title")) == "tools/buoys.yaml"
    assert document.line(("tools", 1, "title")) == 3


@pytest.mark.parametrize("field", ["summary.fr", "languages", "acronyms", "tfa"])
def test_a_field_can_be_taken_away(catalogue: Catalogue, field: str) -> None:
    """One language of it, or all."""
    catalogue.publish("crane-guide", {"summary.fr": "Une grue."})
    catalogue.publish("crane-guide", {field: None})
    left = fields_of(find_entry(catalogue.overlaid().document, "crane-guide"))
    assert not any(path == field or path.startswith(f"{field}.") for path in left)


def test_a_field_that_is_said_whole_loses_what_is_not_said(catalogue: Catalogue) -> None:
    """`summary: {en: …}` leaves no other language."""
    catalogue.publish("crane-guide", {"summary.fr": "Une grue."})
    catalogue.publish("crane-guide", {"summary": {"en": "Cranes."}})
    tool = check_document(catalogue.overlaid().document).tools_by_id["crane-guide"]
    assert tool.summary == {"en": "Cranes."}


def test_what_the_catalogue_says_already_is_no_change(catalogue: Catalogue) -> None:
    """Of the files, or of a change."""
    catalogue.publish("rope-guide", {"title": "Ropes"})
    draft = Draft("rope-guide", {"title": "Ropes", "topics": ["safety"]}, "ada")
    assert patches(draft, catalogue.files, catalogue.changes) == ()


def test_a_mistake_in_a_change_names_the_change(catalogue: Catalogue) -> None:
    """Where a file would be named, with its revision for a line; those of files keep theirs."""
    catalogue.files = _files(
        broken("topics: [safety]\n    audience", "topics: [sea]\n    audience")
    )
    catalogue.publish("rope-guide", {"title": "Ropes"})
    catalogue.publish("buoy-guide", {"topics": ["saftey"]})
    catalogue.publish("dock-guide", {**_NEW, "added": "soon"})
    with pytest.raises(CatalogueError) as caught:
        check_document(catalogue.overlaid().document)
    told = [(problem.file, problem.line, problem.where) for problem in caught.value.problems]
    assert [(file, line) for file, line, _ in told] == [
        ("", 24),
        ("published change", 2),
        ("published change", 3),
    ]
    assert "dock-guide" in told[2][2]


def test_a_change_is_spent_when_the_file_says_the_same(catalogue: Catalogue) -> None:
    """Each change that spoke of the field is."""
    catalogue.publish("rope-guide", {"title": "Ropes"})
    catalogue.publish("rope-guide", {"title": "All Ropes"})
    catalogue.files = _files(HARBOUR.replace("Rope Guide", "All Ropes"))
    assert catalogue.overlaid().settled == (
        SettledField(1, "title", spent=True),
        SettledField(2, "title", spent=True),
    )
    assert catalogue.says("rope-guide", "title") == "All Ropes"


def test_the_file_wins_where_it_says_something_else(catalogue: Catalogue) -> None:
    """Of this field alone."""
    catalogue.publish("rope-guide", {"title": "Ropes", "summary.en": "All of ropes."})
    catalogue.files = _files(HARBOUR.replace("Rope Guide", "Handbook of Ropes"))
    assert catalogue.overlaid().settled == (SettledField(1, "title", spent=False),)
    assert catalogue.says("rope-guide", "title") == "Handbook of Ropes"
    assert catalogue.says("rope-guide", "summary.en") == "All of ropes."


def test_a_file_that_knows_an_earlier_change_is_behind_and_not_against(
    catalogue: Catalogue,
) -> None:
    """It was exported between two changes."""
    catalogue.publish("rope-guide", {"title": "Ropes"})
    catalogue.publish("rope-guide", {"title": "All Ropes"})
    catalogue.files = _files(HARBOUR.replace("Rope Guide", "Ropes"))
    assert catalogue.overlaid().settled == ()
    assert catalogue.says("rope-guide", "title") == "All Ropes"


def test_a_new_entry_that_the_file_has_taken_over_is_spent(catalogue: Catalogue) -> None:
    """What the file says differently of it counts."""
    catalogue.publish("buoy-handbook", {**_NEW, "id": "buoy-handbook", "title": "Buoys"})
    part = _PART.replace("buoy-guide", "buoy-handbook").replace("Buoy Guide", "Buoys and More")
    catalogue.files = read_files(HARBOUR.encode(), {"tools/buoys.yaml": part.encode()})
    settled = {one.path: one.spent for one in catalogue.overlaid().settled}
    assert settled["id"]
    assert not settled["title"]
    assert catalogue.says("buoy-handbook", "title") == "Buoys and More"


def test_changes_of_an_entry_that_the_files_dropped_are_over(catalogue: Catalogue) -> None:
    """A change makes no entry that is not called one."""
    catalogue.publish("buoy-guide", {"title": "Buoys"})
    catalogue.files = read_files(HARBOUR.encode())
    overlaid = catalogue.overlaid()
    assert find_entry(overlaid.document, "buoy-guide") is None
    assert overlaid.settled == (SettledField(1, "title", spent=False),)


def test_undo_brings_back_what_was_there(catalogue: Catalogue) -> None:
    """Of the file, of an earlier change, or nothing; a new entry goes, a withdrawn one is back."""
    before = catalogue.overlaid().document.values
    published: tuple[tuple[str, Fields], ...] = (
        ("rope-guide", {"title": "Ropes", "acronyms": ["RG"]}),
        ("dock-guide", _NEW),
        ("buoy-guide", {"id": None}),
    )
    for entry, fields in published:
        change = catalogue.publish(entry, fields)
        assert catalogue.overlaid().document.values != before
        catalogue.add(undoing(catalogue.changes, change.revision, "bob"))
        assert catalogue.overlaid().document.values == before
    catalogue.publish("rope-guide", {"title": "Ropes"})
    second = catalogue.publish("rope-guide", {"title": "All Ropes"})
    catalogue.add(undoing(catalogue.changes, second.revision, "bob"))
    assert catalogue.says("rope-guide", "title") == "Ropes"


def test_a_change_under_a_later_one_cannot_be_undone(catalogue: Catalogue) -> None:
    """The later one is named; of other fields it does not matter."""
    first = catalogue.publish("rope-guide", {"title": "Ropes"})
    catalogue.publish("rope-guide", {"acronyms": ["RG"]})
    undoing(catalogue.changes, first.revision, "bob")
    later = catalogue.publish("rope-guide", {"title": "All Ropes"})
    with pytest.raises(ChangedSinceError) as caught:
        undoing(catalogue.changes, first.revision, "bob")
    assert caught.value.change == later
    with pytest.raises(LookupError):
        undoing(catalogue.changes, 9, "bob")


def test_who_saw_an_older_entry_is_told_who_changed_it(catalogue: Catalogue) -> None:
    """Changes of other entries are in nobody's way."""
    catalogue.publish("crane-guide", {"title": "Cranes"})
    change = catalogue.publish("rope-guide", {"title": "Ropes"}, "bob")
    check_unchanged(catalogue.changes, "crane-guide", 1)
    with pytest.raises(ChangedSinceError) as caught:
        check_unchanged(catalogue.changes, "rope-guide", 1)
    assert caught.value.change == change


def test_broken_files_are_left_as_they_are(catalogue: Catalogue) -> None:
    """Their own mistakes are told, not those that follow."""
    catalogue.publish("rope-guide", {"title": "Ropes"})
    catalogue.files = read_files(b"tools: [")
    assert catalogue.overlaid() == Overlaid(catalogue.files, ())


_paths = st.sampled_from(["title", "summary.en", "summary.fr", "acronyms", "tfa.7.6"])
_values = st.none() | st.sampled_from(["a", "b", "c"])
_fields = st.dictionaries(_paths, _values, min_size=1)


@given(st.lists(st.tuples(st.sampled_from(["rope-guide", "buoy-guide"]), _fields), max_size=6))
def test_what_was_published_last_is_said_and_undone_backwards(
    published: list[tuple[str, dict[str, Value | None]]],
) -> None:
    """Whatever was published, in whatever order; files that say the result spend all of it."""
    catalogue = Catalogue()
    expected: dict[tuple[str, str], Value | None] = {}
    for entry, fields in published:
        catalogue.publish(entry, fields)
        expected |= {(entry, path): value for path, value in fields.items()}
    assert {at: catalogue.says(*at) for at in expected} == expected
    merged = catalogue.overlaid().document
    again = lay_over(Document(merged.values, {}, (), whole=True), catalogue.changes)
    assert again.document.values == merged.values
    assert all(one.spent for one in again.settled)
    for change in reversed(catalogue.changes.copy()):
        if change.fields:
            catalogue.add(undoing(catalogue.changes[: change.revision], change.revision, "bob"))
    assert catalogue.overlaid().document.values == catalogue.files.values


@given(st.dictionaries(_paths, st.sampled_from(["a", "b"])))
def test_an_entry_is_its_fields(fields: dict[str, Value]) -> None:
    """In both directions."""
    assert fields_of(entry_of(fields)) == fields
