"""Listings: publications as a source shows them, what a page gives of them, and what is remembered.

What was seen before is kept from one fetch to the next, so that only what changes is told.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from functools import lru_cache

from bot.core.base.address import canonical_address
from bot.core.sources.source import Source

REMEMBERED = 10_000
"""Keys that are kept and not made again: most of a page is as it was yesterday."""
_LANGUAGE_PARAMETER = re.compile(r"(?<=[?&])(?:la|lang|language|sc_lang)=[^&]*&?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One publication as a source shows it."""

    title: str
    link: str
    date: str = ""
    """As much as is known of it, as editions write it."""
    language: str = ""
    summary: str = ""

    @property
    def key(self) -> str:
        """What all addresses of the same publication share, in whatever language."""
        return publication_key(self.link)


@lru_cache(maxsize=REMEMBERED)
def publication_key(link: str) -> str:
    """Return what all addresses of one publication share."""
    return _LANGUAGE_PARAMETER.sub("", canonical_address(link)).rstrip("?&")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What came of fetching a page of a source on a day."""

    source: Source
    page: str
    """The address, as the source writes it."""
    listings: tuple[Listing, ...] = ()
    parts: tuple[str, ...] = ()
    """The addresses that a sitemap of sitemaps names: what it lists is there."""
    trouble: str = ""
    """Why nothing is concluded from it, for operators; nothing where it was read whole."""
    unchanged: bool = False
    """The server says that it is as it was."""
    missing: bool = False
    """There is no such page: of a month, there may be none yet."""


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
