"""What the log says of a changed catalogue: tools by their ids, never who changed them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bot.core.catalogue.model import Catalogue
from bot.core.digests.changes import LedgerChange, net_changes

_NAMED = 5
"""Tools of one kind that a line names; of others it says how many they are."""


def differences(old: Catalogue, new: Catalogue) -> str:
    """Return how a catalogue differs from the one before it."""
    before, after = old.tools_by_id, new.tools_by_id
    return _told(
        {
            "new": [id_ for id_ in after if id_ not in before],
            "changed": [id_ for id_ in after if id_ in before and after[id_] != before[id_]],
            "withdrawn": [id_ for id_ in before if id_ not in after],
        }
    )


def news_line(news: Iterable[LedgerChange]) -> str:
    """Return what subscribers are told of some batches."""
    kinds: dict[str, list[str]] = {}
    for change in net_changes(news):
        kinds.setdefault(change.kind.value, []).append(change.tool_id)
    return _told(kinds)


def _told(kinds: Mapping[str, Sequence[str]]) -> str:
    told = [f"{kind} {_listed(ids)}" for kind, ids in kinds.items() if ids]
    return "; ".join(told) or "its tools are the same"


def _listed(ids: Sequence[str]) -> str:
    more = f" and {len(ids) - _NAMED} more" if len(ids) > _NAMED else ""
    return ", ".join(ids[:_NAMED]) + more
