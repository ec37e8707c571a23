"""What is watched: the pages, feeds and sitemaps that a file of sources lists.

Knows how a source is written, and which addresses it stands for on a day; fetches nothing.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Annotated, Literal
from urllib.parse import urlsplit

from bot.core.base.address import canonical_address
from bot.core.catalogue.field_types import AtLeast, Words
from bot.core.catalogue.model import Id, Language, Record

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

SourceKind = Literal["page", "feed", "sitemap", "csv"]
Tells = Literal["tools", "news"]
HowOften = Literal["hourly", "daily", "weekly"]
HOURS: Mapping[HowOften, int] = {"hourly": 1, "daily": 24, "weekly": 168}
_TOLERANCE = dt.timedelta(minutes=30)
"""A round that comes a little earlier than the last one did still counts as the next."""
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
_HOST = re.compile(r"([a-z0-9-]+\.)+[a-z][a-z0-9-]*[a-z0-9]")
_ADDRESS = re.compile(r"[!-~]+")
_PLACES = re.compile(r"\{([^{}]*)\}")
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SourceAddress:
    """An https address, or http of this machine, in which {year} and {month} may stand."""

    longest: int

    def __get_pydantic_core_schema__(
        self, source: type[str], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Return pydantic's schema for such an address."""
        from pydantic_core import core_schema  # noqa: PLC0415  # as in `field_types`

        text = core_schema.str_schema(max_length=self.longest)
        return core_schema.no_info_after_validator_function(_address, text)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return the part of the rule that an editor can check."""
        return {"type": "string", "pattern": "^https?://", "maxLength": self.longest}


def _address(written: str) -> str:
    from pydantic_core import PydanticCustomError  # noqa: PLC0415  # as above

    try:
        parts = urlsplit(_PLACES.sub("", written))
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise PydanticCustomError("https", "not an address") from None
    named = _HOST.fullmatch(host) and parts.scheme == "https"
    local = host in _LOOPBACK and parts.scheme in ("http", "https")
    if not (named or local) or "@" in parts.netloc or not _ADDRESS.fullmatch(written):
        raise PydanticCustomError("source_address", "neither https nor this machine")
    unknown = set(_PLACES.findall(written)) - {"year", "month"}
    in_host = "{" in urlsplit(written).netloc
    if unknown or in_host or ("{month}" in written and "{year}" not in written):
        raise PydanticCustomError("month_page", "not how month pages are written")
    return written


Pattern = Annotated[str, Words(200)]
Selector = Annotated[str, Words(200)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Selectors(Record):
    """Where things stand in a page, as CSS; what is left out is found by itself."""

    item: Selector
    """One publication, with all that belongs to it."""
    title: Selector | None = None
    link: Selector | None = None
    date: Selector | None = None
    summary: Selector | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Record):
    """A page, a feed, a sitemap or a table that is watched."""

    id: Id
    """What it is called in proposals; small letters, digits and hyphens."""
    url: Annotated[str, SourceAddress(500)]
    """Its address; {year} and {month} stand for those of the day, and of the month before."""
    kind: SourceKind = "page"
    language: Language = "en"
    """The language of what it lists, where an address does not say another."""
    every: HowOften = "daily"
    tells: Tells | None = None
    """`tools` where it lists publications, `news` where it tells mostly of events."""
    selectors: Selectors | None = None
    take: tuple[Pattern, ...] = ()
    """The links to take, with * for anything; all, where it is left out."""
    leave: tuple[Pattern, ...] = ()
    """The links to leave."""
    topics: tuple[Id, ...] = ()
    """The topics of what it lists, for entries that are proposed."""

    @property
    def tells_news(self) -> bool:
        """Whether it tells of events, of which only some announce a document."""
        by_form = self.kind == "feed" or "{month}" in self.url
        return by_form if self.tells is None else self.tells == "news"

    def addresses(self, day: dt.date) -> tuple[tuple[str, ...], ...]:
        """Return the addresses on a day, each as the ways in which months may be written there."""
        if "{year}" not in self.url:
            return ((self.url,),)
        this = day.replace(day=1)
        months = (this, (this - dt.timedelta(days=1)).replace(day=1))
        found = tuple(self._in_month(month) for month in months)
        return tuple(dict.fromkeys(found))

    def _in_month(self, month: dt.date) -> tuple[str, ...]:
        ways = (_MONTHS[month.month - 1], f"{month.month:02}")
        written = (
            self.url.replace("{year}", f"{month.year:04}").replace("{month}", way) for way in ways
        )
        return tuple(dict.fromkeys(written))

    def takes(self, link: str) -> bool:
        """Tell whether a link is among those that are looked at."""
        ways = (link.casefold(), canonical_address(link))

        def fits(patterns: tuple[str, ...]) -> bool:
            return any(fnmatchcase(way, pattern.casefold()) for way in ways for pattern in patterns)

        return not fits(self.leave) and (not self.take or fits(self.take))

    def is_due(self, last: dt.datetime | None, now: dt.datetime) -> bool:
        """Tell whether it is to be fetched; `last` is when it was."""
        return last is None or now - last >= self._rhythm - _TOLERANCE

    def overdue(self, last: dt.datetime | None, now: dt.datetime) -> dt.timedelta:
        """Return how long ago it was to be fetched; nothing where it never was, or is not due."""
        return max(dt.timedelta(), now - last - self._rhythm) if last else dt.timedelta()

    @property
    def _rhythm(self) -> dt.timedelta:
        return dt.timedelta(hours=HOURS[self.every])


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceList(Record):
    """Everything that a file of sources says."""

    version: Literal["1"]
    """The version of this format: 1."""
    sources: Annotated[tuple[Source, ...], AtLeast(1)]


SOURCE_ENTRIES: Mapping[str, type[Record]] = {"sources": Source, "selectors": Selectors}
"""What stands under a field that holds entries."""
