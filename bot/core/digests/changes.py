"""What changed in the catalogue: the ledger of its ids and editions, and what of it is news.

A catalogue is compared with what the ledger knows; the differences are one *batch*, numbered in the
order of the ledger. Dates in the catalogue decide nothing: an entry that is dated back is news all
the same, and an edited summary or a corrected date is not. Where that is wrong, the entry says so
(`announce`). Knows no subscription and no storage.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeVar

from bot.core.base.normalize import key_of
from bot.core.base.partial_date import parse_partial_date
from bot.core.catalogue.model import ACCESSES, KINDS, Catalogue, Edition, ReferenceBasis, Tool

T = TypeVar("T")

BASELINE = 1
"""The number of the first batch: all that was there when the ledger began."""

Facts = Mapping[str, str | list[str] | dict[str, str]]
"""What the ledger keeps of a tool, as JSON: enough to name and to filter one that is withdrawn."""

BARE_FACTS: Facts = {"names": {}, "topics": [], "languages": {}, "references": {}, "edition": ""}
"""What is known of a tool whose facts were lost, beside its title."""


class ChangeKind(Enum):
    """What happened to a tool."""

    NEW = "new"
    EDITION = "edition"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class LedgerChange:
    """One change of one tool: its newest edition before and after, or what it says of announcing.

    An edition is its date as the catalogue writes it, "" where none is known; None means that the
    tool was not in the catalogue.
    """

    batch: int
    at: dt.datetime
    tool_id: str
    before: str | None
    after: str | None
    facts: Facts


@dataclass(frozen=True, slots=True)
class Change:
    """What a reader who has heard nothing of some batches should hear of one tool."""

    kind: ChangeKind
    tool_id: str
    facts: Facts


def fingerprint(catalogue: Catalogue) -> str:
    """Return what tells catalogues apart whose tools, newest editions or announcing differ."""
    lines = sorted(
        f"{tool.id} {_edition(tool)}" + (f" {tool.announce}" if tool.announce else "")
        for tool in catalogue.tools
    )
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def ledger_changes(
    catalogue: Catalogue, known: Iterable[LedgerChange], batch: int, now: dt.datetime
) -> tuple[LedgerChange, ...]:
    """Return how a catalogue differs from what the ledger knows, as the batch of that number.

    The baseline is dated by the days on which its tools were added, as far as they have come.
    """
    state = {news.tool_id: news for news in sorted(known, key=lambda news: news.batch)}
    found = []
    for tool in catalogue.tools:
        old = state.get(tool.id)
        before = old.after if old else None
        if before != _edition(tool) or (old and _announce(old.facts) != (tool.announce or "")):
            at = min(_morning(tool.added), now) if batch == BASELINE else now
            found.append(LedgerChange(batch, at, tool.id, before, _edition(tool), facts_of(tool)))
    for id_, old in state.items():
        if old.after is not None and id_ not in catalogue.tools_by_id:
            found.append(LedgerChange(batch, now, id_, old.after, None, old.facts))
    return tuple(found)


def net_changes(news: Iterable[LedgerChange]) -> tuple[Change, ...]:
    """Return what is left of the news of some batches: what came and went again is none.

    An edition is new where its date moved on, and not back again; a date that is corrected, known
    better or known at last is none. A tool that goes and comes again under another id is the same
    tool. What an entry says of itself (`announce`) goes before all that.
    """
    chains: dict[str, list[LedgerChange]] = {}
    for change in sorted(news, key=lambda change: change.batch):
        chains.setdefault(change.tool_id, []).append(change)
    kinds = ((_kind(chain), chain) for chain in chains.values())
    found = [
        (Change(kind, chain[-1].tool_id, chain[-1].facts), chain) for kind, chain in kinds if kind
    ]
    silent = {change.tool_id for change, chain in found if _is_silent(change.kind, chain)}
    told = _renamed([change for change, _ in found])
    return tuple(change for change in told if change.tool_id not in silent)


def _renamed(found: list[Change]) -> tuple[Change, ...]:
    """Make one change, or none, of a withdrawn tool and the only new one that has its title."""
    gone, new = (_by_title(found, kind) for kind in (ChangeKind.WITHDRAWN, ChangeKind.NEW))
    same = {
        title: (gone[title][0], new[title][0])
        for title in gone.keys() & new.keys()
        if len(gone[title]) == len(new[title]) == 1
    }
    pairs = {after.tool_id: before for before, after in same.values()}
    left = {before.tool_id for before in pairs.values()}
    return tuple(
        change if change.tool_id not in pairs else replace(change, kind=ChangeKind.EDITION)
        for change in found
        if change.tool_id not in left
        and (change.tool_id not in pairs or _has_moved_on(pairs[change.tool_id], change))
    )


def _by_title(found: Iterable[Change], kind: ChangeKind) -> dict[str, list[Change]]:
    titles: dict[str, list[Change]] = {}
    for change in found:
        if change.kind is kind:
            title = str(change.facts["title"])
            titles.setdefault(key_of(title) or title, []).append(change)
    return titles


def _has_moved_on(before: Change, after: Change) -> bool:
    moved_on = _moved_on(str(before.facts["edition"]), str(after.facts["edition"]))
    return moved_on or _announce(after.facts) == "yes"


def facts_of(tool: Tool) -> Facts:
    """Return what the ledger keeps of a tool."""
    return {
        "title": tool.title,
        "names": dict(tool.names),
        "topics": list(tool.topics),
        "languages": dict(tool.languages),
        "references": {
            f"{system}:{number}": basis
            for system, numbers in tool.references.items()
            for number, basis in numbers.items()
        },
        "edition": _edition(tool),
        "kind": tool.kind or "",
        "access": tool.access or "",
        "announce": tool.announce or "",
    }


def tool_of(id_: str, facts: Facts) -> Tool:
    """Return a tool as far as the ledger knows it."""
    edition = str(facts["edition"])
    return Tool(
        id=id_,
        title=str(facts["title"]),
        names=_mapping(facts["names"]),
        summary={"en": "-"},
        topics=tuple(facts["topics"]),
        editions=(Edition(date=parse_partial_date(edition)),) if edition else (),
        languages=dict.fromkeys(_mapping(facts["languages"]), "document"),
        references=_references(facts),
        added=dt.date.min,
        source="ledger",
        kind=_one_of(KINDS, facts.get("kind")),
        access=_one_of(ACCESSES, facts.get("access")),
    )


def _kind(chain: list[LedgerChange]) -> ChangeKind | None:
    """Return what the changes of one tool come to, whether or not anybody is to be told."""
    first, last = chain[0], chain[-1]
    if last.after is None:
        return None if first.before is None else ChangeKind.WITHDRAWN
    if first.before is not None:
        return _edition_kind(chain)
    came = _last_coming(chain)
    since = chain[came + 1 :] if _announce(chain[came].facts) == "no" else []
    return _edition_kind(since) or ChangeKind.NEW


def _is_silent(kind: ChangeKind, chain: list[LedgerChange]) -> bool:
    """Tell whether an entry said that nobody is to be told when the tool came or went."""
    decisive = {ChangeKind.NEW: _last_coming(chain), ChangeKind.WITHDRAWN: -1}.get(kind)
    return decisive is not None and _announce(chain[decisive].facts) == "no"


def _last_coming(chain: list[LedgerChange]) -> int:
    return max((place for place, one in enumerate(chain) if one.before is None), default=0)


def _edition_kind(chain: list[LedgerChange]) -> ChangeKind | None:
    """Return EDITION where one of the changes that are told is a later edition, and still is."""
    told = [change for change in chain if _announce(change.facts) != "no"]
    if any(_announce(change.facts) == "yes" for change in told):
        return ChangeKind.EDITION
    if not told:
        return None
    before, after = chain[0].before, chain[-1].after
    whole = [(before, after)] if len(told) == len(chain) else []
    steps = [*((change.before, change.after) for change in told), *whole]
    is_later = before is not None and after is not None and _is_later(before, after)
    return ChangeKind.EDITION if is_later and any(_moved_on(*step) for step in steps) else None


def _announce(facts: Facts) -> str:
    """Return what an entry said of its changes: "yes", "no", or nothing."""
    return str(facts.get("announce", ""))


def _moved_on(before: str | None, after: str | None) -> bool:
    """Tell whether an edition is a later one, and not the same with its date known better."""
    if not before or not after:
        return False  # a date that was unknown may be an old one
    return _is_later(before, after) and not after.startswith(before)


def _is_later(before: str, after: str) -> bool:
    return bool(after) and (not before or _first_day(after) > _first_day(before))


def _first_day(edition: str) -> dt.date:
    return parse_partial_date(edition).first_day()


def _edition(tool: Tool) -> str:
    newest = tool.newest_edition
    return str(newest.date) if newest else ""


def _morning(day: dt.date) -> dt.datetime:
    return dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC)


def _one_of(known: Iterable[T], kept: object) -> T | None:
    """Return what is kept if it is known: what it is called may change from release to release."""
    return next((value for value in known if value == kept), None)


def _references(facts: Facts) -> dict[str, dict[str, ReferenceBasis]]:
    """Return what a tool helps with; ledgers of 0.1 knew one system, which they called `tfa`."""
    written = _mapping(facts.get("references", {}))
    earlier = (f"tfa:{number}" for number in _mapping(facts.get("tfa", {})))
    found: dict[str, dict[str, ReferenceBasis]] = {}
    for reference in (*written, *earlier):
        system, _, number = reference.partition(":")
        found.setdefault(system, {})[number] = "official"
    return found


def _mapping(kept: str | list[str] | dict[str, str]) -> dict[str, str]:
    return kept if isinstance(kept, dict) else {}
