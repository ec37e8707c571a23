"""Published changes, laid over what the files of a catalogue say: field by field.

A field goes by its path: `title`, or `summary.fr` where a field holds a value for each key. Knows
who is right where a file and a change both speak of one; knows no rule of what stands in a field,
no file and no database.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

from bot.core.catalogue.findings import Location, Value

if TYPE_CHECKING:  # it reads YAML, which a start from the cache does without
    from bot.core.catalogue.yaml_reader import Document

_TOOLS, _ID = "tools", "id"

Fields: TypeAlias = "Mapping[str, Value | None]"
"""Values by the paths of fields; None where there is none."""


@dataclass(frozen=True, slots=True)
class FieldPatch:
    """One field of a published change. None: no such field, and for `id`: no such entry."""

    path: str
    base: Value | None
    """What the file said when the change was published."""
    value: Value | None
    """What the catalogue says since."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A change of one entry that somebody wants to publish, with who wants it and why."""

    entry: str
    fields: Fields
    """The new values; what is not named stays. An entry that is new names its `id` too."""
    actor: str
    reason: str = ""
    evidence: tuple[str, ...] = ()
    """Addresses, days and quotations that speak for it."""
    key: str | None = None
    """What the change is known by: one that is published again under the same key is there."""
    undoes: int | None = None
    """The revision that this takes back."""


@dataclass(frozen=True, slots=True)
class PublishedChange:
    """A published patch of one entry; `revision` is the number of the catalogue since then."""

    revision: int
    entry: str
    fields: tuple[FieldPatch, ...]
    at: dt.datetime
    actor: str
    reason: str = ""
    evidence: tuple[str, ...] = ()
    undoes: int | None = None


@dataclass(frozen=True, slots=True, order=True)
class SettledField:
    """A field of a change that has done its work: the file says the same now, or something else."""

    revision: int
    path: str
    spent: bool
    """The file says the same. Else it says something else, and is right."""


@dataclass(frozen=True, slots=True)
class Overlaid:
    """A document with the changes that apply, and the fields of changes that do not any more."""

    document: Document
    settled: tuple[SettledField, ...]


class ChangedSinceError(Exception):
    """Somebody else has published a change of the same entry, or of the same fields, since."""

    def __init__(self, change: PublishedChange) -> None:
        """Take the change that was there first."""
        super().__init__(change)
        self.change = change


def fields_of(entry: Value | None) -> dict[str, Value]:
    """Return the values of an entry by the paths of its fields."""
    found: dict[str, Value] = {}
    for name, value in entry.items() if isinstance(entry, dict) else ():
        if isinstance(value, dict):
            found |= {f"{name}.{key}": held for key, held in value.items()}
        else:
            found[name] = value
    return found


def entry_of(fields: Fields) -> dict[str, Value]:
    """Return an entry that has these fields; what is None it does not have."""
    entry: dict[str, Value] = {}
    for path, value in fields.items():
        name, _, key = path.partition(".")
        if value is None:
            continue
        if not key:
            entry[name] = value
            continue
        group = entry.setdefault(name, {})
        if isinstance(group, dict):
            group[key] = value
    return entry


def find_entry(document: Document, id_: str) -> Value | None:
    """Return the tool of a document that has an id."""
    return next((tool for tool in _tools_of(document) if _id_of(tool) == id_), None)


def patches(
    draft: Draft, in_files: Document, changes: Sequence[PublishedChange]
) -> tuple[FieldPatch, ...]:
    """Return what a draft would change of the catalogue as it is; nothing where that says it all.

    A group of fields is given whole: keys of it that the draft does not name go.
    """
    said = fields_of(find_entry(in_files, draft.entry))
    now = fields_of(find_entry(lay_over(in_files, changes).document, draft.entry))
    wanted: dict[str, Value | None] = {}
    for path, value in draft.fields.items():
        if isinstance(value, dict) and "." not in path:
            wanted |= {held: None for held in now if held.startswith(f"{path}.")}
            wanted |= {f"{path}.{key}": one for key, one in value.items()}
        elif value is None and path not in now:
            wanted |= {held: None for held in now if held.startswith(f"{path}.")}
        else:
            wanted[path] = value
    return tuple(
        FieldPatch(path, said.get(path), value)
        for path, value in wanted.items()
        if now.get(path) != value
    )


def undoing(changes: Sequence[PublishedChange], revision: int, actor: str) -> Draft:
    """Return the draft that takes a change back.

    Raises:
        LookupError: there is no such change.
        ChangedSinceError: a later one speaks of the same fields; that is to be taken back first.
    """
    undone = next((change for change in changes if change.revision == revision), None)
    if undone is None:
        raise LookupError(revision)
    paths = {patch.path for patch in undone.fields}
    before: dict[str, Value | None] = {patch.path: patch.base for patch in undone.fields}
    for change in _of_entry(changes, undone.entry):
        touched = {patch.path: patch.value for patch in change.fields if patch.path in paths}
        if touched and change.revision > revision:
            raise ChangedSinceError(change)
        if change.revision < revision:
            before |= touched
    return Draft(undone.entry, before, actor, undoes=revision, key=f"undo:{revision}")


def check_unchanged(changes: Iterable[PublishedChange], entry: str, seen: int) -> None:
    """Make sure that nobody has changed an entry since somebody looked at a revision of it.

    Raises:
        ChangedSinceError: somebody has; it holds the last change.
    """
    for change in reversed(_of_entry(changes, entry)):
        if change.revision > seen:
            raise ChangedSinceError(change)


def lay_over(document: Document, changes: Iterable[PublishedChange]) -> Overlaid:
    """Lay changes over what the files say.

    Of each field the last change counts. Where the file says the same, the change is spent. Where
    the file still says what it, or an earlier change, said before, the change applies. Where it
    says something else, the file is right.
    """
    if not isinstance(document.values, dict) or not document.whole:
        return Overlaid(document, ())
    overlay = _Overlay(document)
    for entry, histories in _histories(changes).items():
        overlay.take(entry, histories)
    return Overlaid(overlay.result(), tuple(sorted(overlay.settled)))


def _of_entry(changes: Iterable[PublishedChange], entry: str) -> list[PublishedChange]:
    found = (change for change in changes if change.entry == entry)
    return sorted(found, key=lambda change: change.revision)


@dataclass(slots=True)
class _History:
    """What was published of one field, the earliest first."""

    revisions: list[int] = field(default_factory=list)
    earlier: list[Value | None] = field(default_factory=list)
    value: Value | None = None

    def add(self, revision: int, patch: FieldPatch) -> None:
        self.earlier += [patch.base] if not self.revisions else [self.value, patch.base]
        self.revisions.append(revision)
        self.value = patch.value


_Histories = dict[str, _History]


def _histories(changes: Iterable[PublishedChange]) -> dict[str, _Histories]:
    found: dict[str, _Histories] = defaultdict(dict)
    for change in sorted(changes, key=lambda change: change.revision):
        for patch in change.fields:
            history = found[change.entry].setdefault(patch.path, _History())
            history.add(change.revision, patch)
    return found


class _Overlay:
    """The tools of a document while changes are laid over them."""

    def __init__(self, document: Document) -> None:
        self.settled: list[SettledField] = []
        self._document = document
        self._tools: list[Value | None] = list(_tools_of(document))
        self._places = {_id_of(tool): place for place, tool in enumerate(_tools_of(document))}
        self._in_files = len(self._tools)
        self._published: dict[Location, int] = {}

    def take(self, entry: str, histories: _Histories) -> None:
        """Lay the changes of one entry over it."""
        place = self._places.get(entry)
        said = fields_of(None if place is None else self._tools[place])
        if place is None and not _begins_here(histories):
            self._settle(histories, said)
            return
        applied = {path: one for path, one in histories.items() if self._applies(path, one, said)}
        if _ID in applied and applied[_ID].value is None:
            if place is not None:
                self._tools[place] = None
            return
        if applied:
            self._apply(entry, place, said, applied)

    def result(self) -> Document:
        """Return the document as it is now: entries that went leave no gap."""
        left = [place for place, tool in enumerate(self._tools) if tool is not None]
        moved = {old: new for new, old in enumerate(left)}
        published = dict(_moved(self._published, moved))
        lines = {
            at: line
            for at, line in _moved(self._document.lines, moved)
            if not any(at[:end] in published for end in range(3, len(at) + 1))
        }
        files = tuple(
            (held, sum(place < first for place in left) if held == _TOOLS else first, name)
            for held, first, name in self._document.files
        )
        tools: list[Value] = [tool for tool in self._tools if tool is not None]
        values: dict[str, Value] = {_TOOLS: tools}
        if isinstance(self._document.values, dict):
            values = self._document.values | values
        return replace(self._document, values=values, lines=lines, files=files, published=published)

    def _settle(self, histories: _Histories, said: Fields) -> None:
        """Note that changes of an entry that the files do not have are over."""
        withdrawn = _ID in histories
        for path, history in histories.items():
            spent = withdrawn or said.get(path) == history.value
            self.settled += [SettledField(number, path, spent) for number in history.revisions]

    def _applies(self, path: str, history: _History, said: Fields) -> bool:
        """Tell whether the file does not know of a change yet; else note that it is over."""
        in_file = said.get(path)
        spent = in_file == history.value
        if not spent and in_file in history.earlier:
            return True
        self.settled += [SettledField(number, path, spent) for number in history.revisions]
        return False

    def _apply(self, entry: str, place: int | None, said: Fields, applied: _Histories) -> None:
        if place is None:
            place = len(self._tools)
            self._tools.append(None)
            self._places[entry] = place
            self._published[(_TOOLS, place)] = applied[_ID].revisions[-1]
        new = {path: history.value for path, history in applied.items()}
        self._tools[place] = entry_of({**said, **new})
        for path, history in applied.items():
            name, _, key = path.partition(".")
            at: Location = (_TOOLS, place, name, key) if key else (_TOOLS, place, name)
            self._published[at] = history.revisions[-1]


def _begins_here(histories: _Histories) -> bool:
    """Tell whether changes make an entry, rather than change one."""
    return _ID in histories and histories[_ID].value is not None


def _moved(
    found: Mapping[Location, int], places: Mapping[int, int]
) -> Iterator[tuple[Location, int]]:
    """Give what is known by locations, at the places where the tools are now."""
    for at, line in found.items():
        match at:
            case ("tools", int(place), *rest):
                if place in places:
                    yield (_TOOLS, places[place], *rest), line
            case _:
                yield at, line


def _tools_of(document: Document) -> list[Value]:
    tools = document.values.get(_TOOLS) if isinstance(document.values, dict) else None
    return tools if isinstance(tools, list) else []


def _id_of(tool: Value) -> str:
    id_ = tool.get(_ID) if isinstance(tool, dict) else None
    return id_ if isinstance(id_, str) else ""
