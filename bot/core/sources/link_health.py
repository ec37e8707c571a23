"""Links of the catalogue: when each is looked at again, and when its page is taken for gone.

Nothing is concluded from one look: a page is gone that was not there on three days. Knows neither
how pages are fetched nor where this is kept.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from urllib.parse import urlsplit

from bot.core.catalogue.entry_form import raw_page
from bot.core.catalogue.findings import Value
from bot.core.catalogue.model import Catalogue, Tool
from bot.core.catalogue.proposals import Proposal, ProposalKind

LINKS = "links"
"""What proposals name as their source."""
GONE_DAYS = 3
"""Days on which a page was not there, after which it is taken for gone."""
_WEEKLY, _DAILY = dt.timedelta(days=7), dt.timedelta(days=1)
_TOLERANCE = dt.timedelta(minutes=30)
"""A look that comes a little earlier than the last one did still counts as the next."""
_FEW = 3
"""Pages of one host that may be gone at once; more are believed where most others are there."""


class LinkState(Enum):
    """What one look at a page says."""

    ALIVE = "alive"
    MISSING = "missing"
    """The site says that there is no such page."""
    UNKNOWN = "unknown"
    """An error, a wall, robots.txt: nothing is concluded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkMemory:
    """What is known of one address."""

    address: str
    checked_at: dt.datetime | None = None
    state: LinkState = LinkState.UNKNOWN
    alive_on: dt.date | None = None
    """The day on which it was last seen."""
    missing_on: tuple[dt.date, ...] = ()
    """The last days on which it was not there, since it was last seen."""
    validators: tuple[str, str] = ("", "")
    """The ETag and the Last-Modified that came with it."""

    def is_due(self, now: dt.datetime) -> bool:
        """Tell whether to look again: after a week where all was well, else after a day."""
        if self.checked_at is None:
            return True
        pause = _WEEKLY if self.state is LinkState.ALIVE else _DAILY
        return now - self.checked_at >= pause - _TOLERANCE

    def with_look(
        self, state: LinkState, now: dt.datetime, validators: tuple[str, str] = ("", "")
    ) -> LinkMemory:
        """Return what is known after another look."""
        after = replace(self, checked_at=now, state=state)
        match state:
            case LinkState.ALIVE:
                return replace(after, alive_on=now.date(), missing_on=(), validators=validators)
            case LinkState.MISSING:
                days = dict.fromkeys((*self.missing_on, now.date()))
                return replace(after, missing_on=tuple(days)[-GONE_DAYS:], validators=("", ""))
            case LinkState.UNKNOWN:
                return after


def links_of(catalogue: Catalogue) -> dict[str, tuple[Tool, ...]]:
    """Return the addresses that cards lead to, each with its tools."""
    found: defaultdict[str, list[Tool]] = defaultdict(list)
    for tool in catalogue.tools:
        for address in dict.fromkeys(_addresses_of(tool)):
            found[address].append(tool)
    return {address: tuple(tools) for address, tools in found.items()}


def _addresses_of(tool: Tool) -> Iterator[str]:
    yield from (page.url for page in tool.pages)
    if not tool.pages and tool.has_source_as_page:
        yield tool.source


def broken_links(
    catalogue: Catalogue, memories: Mapping[str, LinkMemory], now: dt.datetime
) -> tuple[Proposal, ...]:
    """Return a proposal for each tool and page that is gone.

    Where most pages of a host are missing, it is the site that is being rebuilt: nothing is
    concluded.
    """
    links = links_of(catalogue)
    known = Counter(map(_host, links))
    missing = Counter(
        _host(address) for address in links if address in memories and memories[address].missing_on
    )
    gone = [
        address
        for address in links
        if address in memories
        and len(memories[address].missing_on) >= GONE_DAYS
        and _is_believed(missing[_host(address)], known[_host(address)])
    ]
    return tuple(_proposal(address, tool, now) for address in gone for tool in links[address])


def _is_believed(missing: int, known: int) -> bool:
    return missing <= _FEW or 2 * missing <= known


def _host(address: str) -> str:
    return urlsplit(address).netloc.casefold()


def _proposal(address: str, tool: Tool, now: dt.datetime) -> Proposal:
    """Suggest to take a page off; the only one of a tool is not taken off, but written again."""
    others: list[Value] = [raw_page(page) for page in tool.pages if page.url != address]
    language = next((page.language for page in tool.pages if page.url == address), "en")
    return Proposal(
        kind=ProposalKind.LINK_BROKEN,
        title=tool.title,
        link=address,
        language=language,
        source=LINKS,
        seen_at=now,
        tool_id=tool.id,
        fields={"pages": others} if others else {},
    )
