"""Listings: publications as a source shows them, and what a page that was read gives of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
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
