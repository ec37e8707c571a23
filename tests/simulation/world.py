"""A catalogue in the course of time: what an operator does to it, and what each batch then holds.

The model sees its states, tool by tool; the bot sees the news that it makes of the real catalogues.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cache

from bot.core.base.partial_date import parse_partial_date
from bot.core.catalogue.model import Catalogue, Edition, Organisation, Tool, Topic
from bot.core.digests.changes import fingerprint

TOPICS = ("transit", "valuation", "origin")
LANGUAGES = ("en", "fr")
NUMBERS = range(12)
"""The numbers of the tools that there may be."""
FIRST_YEAR = 2000


class Deed(Enum):
    """What an operator does to an entry of the catalogue."""

    ADD = "add"
    WITHDRAW = "withdraw"
    NEW_EDITION = "new edition"
    DATE_KNOWN_BETTER = "date known better"
    SUMMARY = "summary"


@dataclass(frozen=True)
class Entry:
    """A tool as it stands in the catalogue: the year of its edition, and what is not news."""

    year: int
    month_known: bool = False
    wording: int = 0


State = Mapping[int, int]
"""The years of the editions of all tools that are there."""


@dataclass
class World:
    """The catalogue, and all that it was before: batches are numbered from 1.

    One that was there before has the number that it had: who starts an older release announces
    what that one has.
    """

    entries: dict[int, Entry] = field(default_factory=dict)
    states: dict[int, State] = field(default_factory=dict)
    catalogues: dict[int, Catalogue] = field(default_factory=dict)
    current: int = 0
    """The batch of the catalogue with which the bot runs."""
    _batches: dict[str, int] = field(default_factory=dict)
    _gone: dict[int, Entry] = field(default_factory=dict)

    def publish(self, deeds: Iterable[tuple[Deed, int]]) -> None:
        """Do what an operator does, and start the bot with the catalogue that comes of it."""
        for deed, number in deeds:
            self._do(deed, number)
        catalogue = catalogue_of(self.entries)
        self.current = self._batches.setdefault(fingerprint(catalogue), len(self._batches) + 1)
        self.states[self.current] = {number: entry.year for number, entry in self.entries.items()}
        self.catalogues[self.current] = catalogue

    def _do(self, deed: Deed, number: int) -> None:
        entry = self.entries.get(number)
        if entry is None:
            if deed is Deed.ADD:
                self.entries[number] = self._gone.get(number, Entry(FIRST_YEAR + number))
            return
        match deed:
            case Deed.ADD:
                pass
            case Deed.WITHDRAW:
                self._gone[number] = self.entries.pop(number)
            case Deed.NEW_EDITION:
                self.entries[number] = replace(entry, year=entry.year + 1, month_known=False)
            case Deed.DATE_KNOWN_BETTER:
                self.entries[number] = replace(entry, month_known=True)
            case Deed.SUMMARY:
                self.entries[number] = replace(entry, wording=entry.wording + 1)


def name_of(number: int) -> str:
    """Return the id of a tool."""
    return f"tool-{number}"


def topic_of(number: int) -> str:
    """Return the topic of a tool; it never changes."""
    return TOPICS[number % len(TOPICS)]


def language_of(number: int) -> str:
    """Return the language of a tool; it never changes."""
    return LANGUAGES[number % len(LANGUAGES)]


def catalogue_of(entries: Mapping[int, Entry]) -> Catalogue:
    """Return a catalogue as the bot reads it."""
    return Catalogue(
        version="1",
        organisation=Organisation(name={"en": "O"}, short={"en": "O"}, tools_page="https://o.org/"),
        topics=tuple(Topic(id=topic, label={"en": topic}) for topic in TOPICS),
        tools=tuple(_tool(number, entry) for number, entry in entries.items()),
    )


@cache
def _tool(number: int, entry: Entry) -> Tool:
    written = f"{entry.year}-05" if entry.month_known else f"{entry.year}"
    return Tool(
        id=name_of(number),
        title=f"Tool {number}",
        summary={"en": f"Wording {entry.wording}."},
        topics=(topic_of(number),),
        languages={language_of(number): "document"},
        editions=(Edition(date=parse_partial_date(written)),),
        added=dt.date(1999, 1, 1),  # dated back, always: dates decide nothing
        source="https://o.org/",
    )
