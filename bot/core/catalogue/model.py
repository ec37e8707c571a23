"""What a catalogue holds: tools, topics and their vocabulary, as immutable values.

Knows no file and no search.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Annotated, ClassVar, Literal, get_args

from bot.core.base.address import addresses_in, canonical_address
from bot.core.base.partial_date import PartialDate
from bot.core.catalogue.field_types import (
    AddressOrWords,
    AtLeast,
    TrueOrFalse,
    WebAddress,
    Words,
    WrittenDate,
    WrittenDay,
)

MAX_ID = 100
"""Characters of an id. A button of Telegram holds 64 bytes; longer lines travel in the message."""
MAX_SUMMARY = 400
"""Characters of a summary: about what a phone shows without scrolling."""
MAX_TITLE = 150
"""Characters of a title: what a Slack header holds (docs.slack.dev, header block)."""
MAX_SLASH_COMMAND = 31
"""Characters of a slash command without its slash (docs.slack.dev, app manifest reference: 32)."""
ID_FORM = "^[a-z0-9]+(-[a-z0-9]+)*$"
LANGUAGE_FORM = "^[a-z]{2,3}(-[A-Za-z]{2,4})?$"
ARTICLE_FORM = "^[0-9]{1,2}([.][0-9]{1,2})?$"
FACT_FORM = "^[a-z_]+([.][A-Za-z0-9.-]+)?$"

Id = Annotated[str, Words(MAX_ID, ID_FORM)]
SlashCommand = Annotated[str, Words(MAX_SLASH_COMMAND, ID_FORM)]
Language = Annotated[str, Words(12, LANGUAGE_FORM)]
Phrase = Annotated[str, Words(120)]
Title = Annotated[str, Words(MAX_TITLE)]
Summary = Annotated[str, Words(MAX_SUMMARY)]
Acronym = Annotated[str, Words(20)]
Article = Annotated[str, Words(5, ARTICLE_FORM)]
Address = Annotated[str, WebAddress(500)]
Source = Annotated[str, AddressOrWords(500)]
Fact = Annotated[str, Words(60, FACT_FORM)]
Labels = Annotated[Mapping[Language, Phrase], AtLeast(1)]
Phrases = Mapping[Language, tuple[Phrase, ...]]
LanguageBasis = Literal["document", "announced", "press", "page"]
PageKind = Literal["page", "news"]
ArticleBasis = Literal["official", "third-party", "inferred"]
Kind = Literal[
    "guidelines",
    "guide",
    "handbook",
    "compendium",
    "study",
    "report",
    "framework",
    "convention",
    "declaration",
    "recommendation",
    "standard",
    "model",
    "strategy",
    "self-assessment",
    "application",
    "course",
    "package",
    "nomenclature",
    "reference",
    "brochure",
]
Access = Literal["public", "members", "subscription"]
KINDS: tuple[Kind, ...] = get_args(Kind)
ACCESSES: tuple[Access, ...] = get_args(Access)
Announce = Literal["yes", "no"]
Grade = Literal["A", "B", "C"]


@dataclass(frozen=True, slots=True)
class Record:
    """What every entry is: its fields are declared, and no others are taken.

    The docstrings of the fields are what editors show of the JSON Schema.
    """

    __pydantic_config__: ClassVar[Mapping[str, str | bool]] = {
        "extra": "forbid",
        "use_attribute_docstrings": True,
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Record):
    """Whose tools these are, and where people are sent when a tool has no page of its own."""

    name: Labels
    """The full name, per language."""
    short: Labels
    """The short name or acronym, per language."""
    tools_page: Address
    """Where people are sent when a tool has no page of its own."""
    notice: Mapping[Language, Summary] = field(default_factory=dict)
    """What people should know of who runs the bot, per language; `/about` and manifests say it."""
    slash_command: SlashCommand | None = None
    """A second name for `/tool` in Slack, without the slash: another app may have that one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic(Record):
    """A subject that tools are filed under."""

    id: Id
    """Tools name the topic by it; small letters, digits and hyphens."""
    label: Labels
    """What people see, per language."""
    definition: Mapping[Language, Summary] = field(default_factory=dict)
    """What belongs to the topic, in one short sentence per language."""
    words: Phrases = field(default_factory=dict)
    """More words that people search the topic by, per language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience(Record):
    """A group of people whom tools are for."""

    id: Id
    """Tools name the audience by it; small letters, digits and hyphens."""
    label: Labels
    """What people see, per language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Absent(Record):
    """A neighbouring subject that people ask for and that the catalogue does not hold."""

    label: Labels
    """What people see, per language."""
    words: Phrases
    """The words that people ask for it by, per language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition(Record):
    """One edition of a tool, with the address at which its date was read."""

    date: Annotated[PartialDate, WrittenDate()]
    """YYYY, YYYY-MM or YYYY-MM-DD: as much as is known."""
    label: Mapping[Language, Phrase] = field(default_factory=dict)
    """What the edition is called, such as "Version 4", per language."""
    source: Source | None = None
    """The address at which the date was read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialPage(Record):
    """A page of the organisation about a tool; `verified` when a copy of the page was read.

    A `news` item tells of a tool once; a `page` is kept for it.
    """

    url: Address
    """The address of the page: https, or http where there is no other."""
    language: Language
    """The language of the page."""
    verified: Annotated[bool, TrueOrFalse()]
    """True when a copy of the page was read, under this address or another that leads to the same
    page in the same language; false when the address is only cited or derived."""
    kind: PageKind = "page"
    """`news` where the page only tells of the tool once; pages that are kept for it come first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool(Record):
    """One guideline, handbook, study or other instrument."""

    id: Id
    """The stable name of the tool in links and commands: small letters, digits and hyphens."""
    title: Title
    """The title as it is published."""
    kind: Kind | None = None
    """What kind of instrument it is, such as a convention, a guide or an application."""
    access: Access | None = None
    """Who can read or use it: everybody, members alone, or subscribers."""
    names: Mapping[Language, Title] = field(default_factory=dict)
    """The official names in other languages; unofficial translations are aliases."""
    short_names: tuple[Title, ...] = ()
    """Other names it goes by in the language of its title."""
    acronyms: tuple[Acronym, ...] = ()
    """Its acronyms, the most typical first; several tools may share one."""
    misspellings: Mapping[Acronym, Acronym] = field(default_factory=dict)
    """Wrong forms that were seen in print, each with the right one."""
    aliases: Mapping[Language, tuple[Title, ...]] = field(default_factory=dict)
    """Names that are never shown and only help to find it, per language."""
    summary: Annotated[Mapping[Language, Summary], AtLeast(1)]
    """What it is for, and for whom: one or two plain sentences per language."""
    keywords: Phrases = field(default_factory=dict)
    """Single words and short terms that people search by, per language."""
    needs: Phrases = field(default_factory=dict)
    """What people need it for, in their own words, per language."""
    topics: Annotated[tuple[Id, ...], AtLeast(1)]
    """The ids of its topics, the main one first."""
    audience: tuple[Id, ...] = ()
    """The ids of the audiences that it is for."""
    editions: tuple[Edition, ...] = ()
    """Its editions, the newest first."""
    languages: Mapping[Language, LanguageBasis] = field(default_factory=dict)
    """The languages it exists in, and how that is known."""
    pages: tuple[OfficialPage, ...] = ()
    """The official pages about it, the best first."""
    tfa: Mapping[Article, ArticleBasis] = field(default_factory=dict)
    """The articles of the WTO Trade Facilitation Agreement it helps with, and who says so."""
    related: tuple[Id, ...] = ()
    """The ids of related tools."""
    part_of: Id | None = None
    """The id of the bigger tool that it is a part of."""
    replaces: tuple[Id, ...] = ()
    """The ids of the older tools in whose place it came."""
    grade: Grade | None = None
    """How well it is known: A named on a page of the organisation that was read, B named in
    passing or quoted by a partner, C known from third parties alone."""
    sources: Mapping[Fact, Annotated[tuple[Source, ...], AtLeast(1)]] = field(default_factory=dict)
    """Where facts were read: by field, such as `kind`, or by one of its entries: `languages.fr`."""
    doubts: tuple[Summary, ...] = ()
    """What is not sure of it, for those who look after the catalogue."""
    announce: Announce | None = None
    """`no`: changes of this entry are no news, as where a mistake is corrected; `yes`: they are,
    also where they would not be by themselves. Left out, the date of the newest edition decides."""
    added: Annotated[date, WrittenDay()]
    """The day it entered this catalogue, as YYYY-MM-DD."""
    source: Source
    """The main address where these facts were read, or a word such as "seed"."""

    @property
    def newest_edition(self) -> Edition | None:
        """The edition with the latest date, or None when no date is known."""
        return max(self.editions, key=lambda edition: edition.date.first_day(), default=None)

    def name_in(self, language: str) -> str:
        """Return the official name in a language, or the title where there is none."""
        return self.names.get(language, self.title)

    @property
    def has_source_as_page(self) -> bool:
        """Tell whether the source can stand for a page: one of third parties (B, C) cannot."""
        return self.source.startswith("https://") and self.grade in (None, "A")

    def page_for(self, language: str) -> OfficialPage | None:
        """Return the page to send a reader to: in their language, else in English, else any.

        Then kept pages before news, verified before not; the order of the file decides the rest.
        Where no page is known, an https `source` may be the page: it was read, in any language.
        """
        if not self.pages and self.has_source_as_page:
            return OfficialPage(url=self.source, language=language, verified=True)

        def rank(page: OfficialPage) -> tuple[bool, bool, bool, bool]:
            foreign = page.language != language
            return (foreign, page.language != "en", page.kind == "news", not page.verified)

        return min(self.pages, key=rank, default=None)


def localised(texts: Mapping[str, str], language: str) -> str:
    """Pick the text in a language; English, then any other, where there is none.

    Raises:
        ValueError: there is no text at all.
    """
    for wanted in (language, "en", *texts):
        if wanted in texts:
            return texts[wanted]
    raise ValueError("no text in any language")


MAX_BYTES = 5_000_000
"""What the files of a catalogue may hold together: thousands of tools."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Record):
    """What a file beside the main one holds: more tools, and nothing else."""

    tools: Annotated[tuple[Tool, ...], AtLeast(1)]
    """The tools, listed behind those of the main file."""


@dataclass(frozen=True, kw_only=True)
class Catalogue(Record):
    """Everything one catalogue file says."""

    version: Literal["1"]
    """The version of this format: 1."""
    organisation: Organisation
    """Whose tools these are."""
    topics: Annotated[tuple[Topic, ...], AtLeast(1)]
    """The subjects that the tools are filed under."""
    audiences: tuple[Audience, ...] = ()
    """The groups of people whom the tools are for."""
    tfa_articles: Mapping[Article, Labels] = field(default_factory=dict)
    """Short labels for the articles of the WTO Trade Facilitation Agreement, per language."""
    synonyms: tuple[Annotated[tuple[Phrase, ...], AtLeast(2)], ...] = ()
    """Groups of words that mean the same to somebody who searches, in any mix of languages."""
    not_here: tuple[Absent, ...] = ()
    """Neighbouring subjects that people ask for and that this catalogue does not hold."""
    tools: Annotated[tuple[Tool, ...], AtLeast(1)]
    """The tools, in the order in which they are listed."""

    @cached_property
    def tools_by_id(self) -> Mapping[str, Tool]:
        """The tools by their ids, in the order of the file."""
        return {tool.id: tool for tool in self.tools}

    @cached_property
    def topics_by_id(self) -> Mapping[str, Topic]:
        """The topics by their ids, in the order of the file."""
        return {topic.id: topic for topic in self.topics}

    @cached_property
    def audiences_by_id(self) -> Mapping[str, Audience]:
        """The audiences by their ids, in the order of the file."""
        return {audience.id: audience for audience in self.audiences}

    def parts_of(self, tool: Tool) -> tuple[Tool, ...]:
        """Return the tools that are parts of a tool, in the order of the catalogue."""
        return self._parts.get(tool.id, ())

    def successors_of(self, tool: Tool) -> tuple[Tool, ...]:
        """Return the tools that came in the place of a tool."""
        return self._successors.get(tool.id, ())

    def at_address(self, address: str) -> tuple[Tool, ...]:
        """Return the tools whose official page is at an address, in whatever way it is written."""
        return self._tools_by_address.get(canonical_address(address), ())

    def linked_in(self, text: str) -> Mapping[str, tuple[Tool, ...]]:
        """Return the known addresses in a text, in their order, each once, with their tools."""
        found: dict[str, tuple[str, tuple[Tool, ...]]] = {}
        for readings in addresses_in(text):
            for address in readings:
                if known := self.at_address(address):
                    found.setdefault(canonical_address(address), (address, known))
                    break
        return dict(found.values())

    def newest(self) -> tuple[Tool, ...]:
        """Return the tools by the day they were added, then by edition, the latest first."""
        return self._newest

    @cached_property
    def _newest(self) -> tuple[Tool, ...]:
        def rank(tool: Tool) -> tuple[int, int]:
            edition = tool.newest_edition
            newest = edition.date.first_day().toordinal() if edition else 0
            return (tool.added.toordinal(), newest)

        return tuple(sorted(self.tools, key=rank, reverse=True))

    @cached_property
    def _parts(self) -> Mapping[str, tuple[Tool, ...]]:
        return _pointed_at((tool.part_of, tool) for tool in self.tools if tool.part_of)

    @cached_property
    def _successors(self) -> Mapping[str, tuple[Tool, ...]]:
        return _pointed_at((older, tool) for tool in self.tools for older in tool.replaces)

    @cached_property
    def _tools_by_address(self) -> Mapping[str, tuple[Tool, ...]]:
        found: dict[str, tuple[Tool, ...]] = {}
        for tool in self.tools:
            urls = [page.url for page in tool.pages]
            if not urls and tool.has_source_as_page:
                urls = [tool.source]
            for address in dict.fromkeys(map(canonical_address, urls)):
                found[address] = (*found.get(address, ()), tool)
        found.pop(canonical_address(self.organisation.tools_page), None)
        return found


def _pointed_at(pointers: Iterable[tuple[str, Tool]]) -> Mapping[str, tuple[Tool, ...]]:
    found: dict[str, tuple[Tool, ...]] = {}
    for id_, tool in pointers:
        found[id_] = (*found.get(id_, ()), tool)
    return found
