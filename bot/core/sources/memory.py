"""What is remembered of a source from one fetch to the next, so that only what changes is told."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from bot.core.sources.listing import Listing


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownListing:
    """A listing as it was seen last."""

    listing: Listing
    page: str
    edition: str = ""
    """What its title and teaser said of the edition."""
    absent: tuple[str, ...] = ()
    """The days on which the rest of its page was there and it was not."""
    gone: bool = False
    """It was told that it is no longer there."""
    since: dt.date = dt.date.min
    """The day on which it was seen first."""
    news: bool = False
    """It tells of something: it is no publication itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceMemory:
    """What is known of a source."""

    listings: dict[str, KnownListing] = field(default_factory=dict)
    """By the key of the publication."""
    pages: frozenset[str] = frozenset()
    """The pages that were read whole at least once."""
    learnt: bool = False
    """It was read before: what is new since then is proposed."""
    fetched_at: dt.datetime | None = None
    troubled_since: dt.datetime | None = None
    trouble: str = ""
    told: bool = False
    """People have heard of its trouble."""
    validators: dict[str, tuple[str, str]] = field(default_factory=dict)
    """By page: the ETag and the Last-Modified that came with it."""
