"""What a catalogue holds: tools, topics and their vocabulary, as immutable values.

Knows no file and no search.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Annotated, ClassVar, Literal, NamedTuple, get_args

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
MAX_COMMAND = 32
"""Characters of a command in Telegram (Bot API, BotCommand)."""
ID_FORM = "^[a-z0-9]+(-[a-z0-9]+)*$"
LANGUAGE_FORM = "^[a-z]{2,3}(-[A-Za-z]{2,4})?$"
GAP = "…"
"""Where the number stands in words that stand round it, such as 第…条."""
NUMBER_FORM = "^[1-9][0-9]{0,2}([.][1-9][0-9]{0,2}){0,3}$"
CITED_FORM = f"^[^0-9{GAP}()]+({GAP}[^0-9{GAP}()]+)?$"
COUNT_FORM = "^[1-9][0-9]{0,2}$"
COMMAND_FORM = "^[a-z][a-z0-9]*$"
FILE_FORM = "^[A-Za-z0-9][A-Za-z0-9_-]*[.]yaml$"
FACT_FORM = "^[a-z_]+([.][A-Za-z0-9.-]+)?$"

RESERVED_IDS: frozenset[str] = frozenset({
    *("about", "access", "digest", "help", "kind", "lang", "language", "new", "page", "start"),
    *("stop", "subscribe", "term", "tool", "tools", "topic", "topics", "unsubscribe", "why"),
    "year",
})  # fmt: skip
"""The commands and filters of every list: no reference system is called so."""

Id = Annotated[str, Words(MAX_ID, ID_FORM)]
CommandName = Annotated[str, Words(MAX_COMMAND, COMMAND_FORM)]
SlashCommand = Annotated[str, Words(MAX_SLASH_COMMAND, ID_FORM)]
Language = Annotated[str, Words(12, LANGUAGE_FORM)]
Phrase = Annotated[str, Words(120)]
Title = Annotated[str, Words(MAX_TITLE)]
Summary = Annotated[str, Words(MAX_SUMMARY)]
Acronym = Annotated[str, Words(20)]
Number = Annotated[str, Words(15, NUMBER_FORM)]
CitedWord = Annotated[str, Words(60, CITED_FORM)]
Count = Annotated[str, Words(3, COUNT_FORM)]
Address = Annotated[str, WebAddress(500)]
SourceText = Annotated[str, AddressOrWords(500)]
FactName = Annotated[str, Words(60, FACT_FORM)]
FileName = Annotated[str, Words(100, FILE_FORM)]
Labels = Annotated[Mapping[Language, Phrase], AtLeast(1)]
Phrases = Mapping[Language, tuple[Phrase, ...]]
LanguageBasis = Literal["document", "announced", "press", "page"]
PageKind = Literal["page", "news"]
ReferenceBasis = Literal["official", "third-party", "inferred"]
References = Mapping[Number, ReferenceBasis]
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
    well_known: Phrases = field(default_factory=dict)
    """Short forms of tools that many people know, the best known first: what the bot offers to try.

    Where a language has none, the English ones are offered.
    """


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


class Reference(NamedTuple):
    """One numbered part of a reference system: an article, a clause, a goal."""

    system: str
    number: str

    def __str__(self) -> str:
        """Write the reference as a person types it in a filter: `tfa:7.6`."""
        return f"{self.system}:{self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedAs(Record):
    """The words that people cite a reference system by, in any mix of languages.

    "…" is the number, where words stand round it: `第…条`.
    """

    names: tuple[CitedWord, ...] = ()
    """What the system is called in citations; with a number, a name is enough: "TFA 7.6"."""
    units: tuple[CitedWord, ...] = ()
    """What its numbers are called: article, art, статья, 第…条."""
    parts: tuple[CitedWord, ...] = ()
    """What the numbers of the next level are called: paragraph, пункт, 第…款."""
    last: Count | None = None
    """The last number of the first level: "article 30" of an agreement of 24 is something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceSystem(Record):
    """A law, an agreement or a standard with numbered parts that tools help with."""

    id: CommandName
    """The name of its command and filter: `tfa` makes `/tfa 7.6` and `tfa:7.6`."""
    name: Labels
    """What it is called, per language."""
    short: Labels
    """What it is called on a card, per language."""
    heading: Labels
    """What its command shows, per language: "Tools by article of the WTO TFA"."""
    unit: Labels
    """What stands before a number, per language: "Art."."""
    cited_as: CitedAs
    """How people cite it."""
    labels: Annotated[Mapping[Number, Labels], AtLeast(1)]
    """What each number is about, in a few words per language."""

    @property
    def levels(self) -> int:
        """How deep its numbers go: 7.6 has two levels."""
        return max(number.count(".") + 1 for number in self.labels)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition(Record):
    """One edition of a tool, with the address at which its date was read."""

    date: Annotated[PartialDate, WrittenDate()]
    """YYYY, YYYY-MM or YYYY-MM-DD: as much as is known."""
    label: Mapping[Language, Phrase] = field(default_factory=dict)
    """What the edition is called, such as "Version 4", per language."""
    source: SourceText | None = None
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
    """The official names in other languages."""
    translations: Mapping[Language, Title] = field(default_factory=dict)
    """Our own translations of the title, for languages in which it has no official name: people see
    them marked as ours, with the title beside them."""
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
    page_terms: Phrases = field(default_factory=dict)
    """Telling terms of its official pages, per language; they are searched and never shown."""
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
    references: Mapping[CommandName, Annotated[Mapping[Number, ReferenceBasis], AtLeast(1)]] = (
        field(default_factory=dict)
    )
    """What it helps with: by reference system, the numbers, and who says so."""
    related: tuple[Id, ...] = ()
    """The ids of related tools."""
    part_of: Id | None = None
    """The id of the bigger tool that it is a part of."""
    replaces: tuple[Id, ...] = ()
    """The ids of the older tools in whose place it came."""
    grade: Grade | None = None
    """How well it is known: A named on a page of the organisation that was read, B named in
    passing or quoted by a partner, C known from third parties alone."""
    sources: Mapping[FactName, Annotated[tuple[SourceText, ...], AtLeast(1)]] = field(
        default_factory=dict
    )
    """Where facts were read: by field, such as `kind`, or by one of its entries: `languages.fr`."""
    doubts: tuple[Summary, ...] = ()
    """What is not sure of it, for those who look after the catalogue."""
    announce: Announce | None = None
    """`no`: changes of this entry are no news, as where a mistake is corrected; `yes`: they are,
    also where they would not be by themselves. Left out, the date of the newest edition decides."""
    added: Annotated[date, WrittenDay()]
    """The day it entered this catalogue, as YYYY-MM-DD."""
    source: SourceText
    """The main address where these facts were read, or a word such as "seed"."""

    @property
    def newest_edition(self) -> Edition | None:
        """The edition with the latest date, or None when no date is known."""
        return max(self.editions, key=lambda edition: edition.date.first_day(), default=None)

    def name_in(self, language: str) -> str:
        """Return the official name in a language, else our translation, else the title."""
        return self.names.get(language) or self.translations.get(language, self.title)

    def is_translated_by_us(self, language: str) -> bool:
        """Tell whether the name in a language is our own translation."""
        return language not in self.names and language in self.translations

    @property
    def has_source_as_page(self) -> bool:
        """Tell whether the source can stand for a page: not where it is evidence.

        Third parties (B, C) are evidence, and so are the sources of single facts.
        """
        known = self.grade in (None, "A") and not self.sources
        return known and self.source.startswith("https://")

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept(Record):
    """One concept of the field, and what it is called in each language.

    Of every language it is known where its words were seen, or that they are our own.
    """

    id: Id
    """The stable name of the concept: small letters, digits and hyphens."""
    terms: Annotated[Mapping[Language, Annotated[tuple[Phrase, ...], AtLeast(1)]], AtLeast(1)]
    """What it is called, per language, the usual term first."""
    acronyms: Mapping[Language, tuple[Acronym, ...]] = field(default_factory=dict)
    """Its acronyms, per language."""
    tools: tuple[Id, ...] = ()
    """The ids of the tools that explain it, the best first."""
    sources: Mapping[Language, Annotated[tuple[SourceText, ...], AtLeast(1)]] = field(
        default_factory=dict
    )
    """Where the words of a language were seen: addresses, or ids of tools that have them."""
    ours: tuple[Language, ...] = ()
    """The languages of which the words are our own translation."""

    def words_in(self, language: str) -> tuple[str, ...]:
        """Return what it is called in a language: its terms, then its acronyms."""
        return (*self.terms.get(language, ()), *self.acronyms.get(language, ()))


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Glossary(Record):
    """What the file of a glossary holds: the terms of the field, and nothing else."""

    concepts: Annotated[tuple[Concept, ...], AtLeast(1)]
    """The concepts, each with its terms in several languages."""


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
    references: tuple[ReferenceSystem, ...] = ()
    """What tools are listed by beside topics: laws, agreements and standards, with their parts."""
    synonyms: tuple[Annotated[tuple[Phrase, ...], AtLeast(2)], ...] = ()
    """Groups of words that mean the same to somebody who searches, in any mix of languages."""
    codes: tuple[Annotated[tuple[Phrase, ...], AtLeast(1)], ...] = ()
    """Groups of words of which each may stand before the number of a tool: C, convention."""
    not_here: tuple[Absent, ...] = ()
    """Neighbouring subjects that people ask for and that this catalogue does not hold."""
    glossary: FileName | None = None
    """The name of the file beside this one that holds the terms of the field."""
    concepts: tuple[Concept, ...] = ()
    """Concepts of the field, with their terms in several languages."""
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

    @cached_property
    def references_by_id(self) -> Mapping[str, ReferenceSystem]:
        """The reference systems by their ids, in the order of the file."""
        return {system.id: system for system in self.references}

    def referred(self, system: str) -> tuple[Reference, ...]:
        """Return the parts of a system that tools help with, in the order of their numbers."""
        known = {number for tool in self.tools for number in tool.references.get(system, ())}
        by_number = sorted(known, key=lambda number: [int(level) for level in number.split(".")])
        return tuple(Reference(system, number) for number in by_number)

    def example_of(self, system: str) -> Reference | None:
        """Return a part of a system that tools help with, of the deepest level there is."""
        known = self.referred(system)
        return max(known, key=lambda reference: reference.number.count("."), default=None)

    def parts_of(self, tool: Tool) -> tuple[Tool, ...]:
        """Return the tools that are parts of a tool, in the order of the catalogue."""
        return self._parts.get(tool.id, ())

    def successors_of(self, tool: Tool) -> tuple[Tool, ...]:
        """Return the tools that came in the place of a tool."""
        return self._successors.get(tool.id, ())

    def at_address(self, address: str) -> tuple[Tool, ...]:
        """Return the tools whose official page is at an address, in whatever way it is written."""
        return self._tools_by_address.get(canonical_address(address), ())

    def tools_linked_in(self, text: str) -> Mapping[str, tuple[Tool, ...]]:
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
