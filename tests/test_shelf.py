"""The whole shelf: facts have evidence, tools have a place, and nothing here is denied."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from zlib import crc32

import pytest

from bot.cli.ask import record
from bot.core.base.address import language_in_address
from bot.core.base.normalize import fold, split_words
from bot.core.catalogue.evidence import evidence_of
from bot.core.catalogue.model import Catalogue
from bot.core.catalogue.name_clashes import fold_name
from bot.core.chat.commands.lists import PAGE_SIZE
from bot.core.search import Nothing
from bot.core.search.terms import TermIndex
from bot.wiring.app import App
from tests.apps import CATALOGUE
from tests.shelf import SHELF, shelf

_CUT_OFF = re.compile(r"https?://[^\s,\]}\"']*(?:\.\.\.|…)")
_ENDS_SO_BY_ITSELF = re.compile(r"https://studylib\.net/doc/\d+/[a-z0-9-]{57}\.\.\.")
MOST_IN_A_TOPIC = 20
MOST_NOT_HERE = 20
FAMOUS = {
    "SAFE Framework": "safe-framework",
    "Revised Arusha Declaration": "revised-arusha",
    "post-clearance audit": "pca-guidelines",
    "transfer pricing": "transfer-pricing-guide",
    "Kyoto Convention": "revised-kyoto-convention",
    "Integrity Development Guide": "integrity-development-guide",
    "gender equality": "geoat",
    "rules of origin": "roo-compendium",
    "HS explanatory notes": "hs-explanatory-notes",
    "e-commerce framework": "ecommerce-framework",
    "ATA carnet": "ata-convention",
    "Istanbul Convention": "istanbul-convention",
    "Harmonized System": "hs-2022",
    "advance rulings": "advance-rulings",
    "customs valuation": "valuation-compendium",
    "Cargo Targeting System": "cargo-targeting-system",
    "CLiKC": "clikc",
    "Customs Enforcement Network": "cen",
    "Revenue Package": "revenue-package",
    "money laundering": "aml-guidelines",
}


@pytest.fixture(name="catalogue")
def _catalogue(app: App) -> Catalogue:
    return app.services.catalogue


def test_no_date_language_or_page_stands_without_evidence(catalogue: Catalogue) -> None:
    """What nobody can point to is left out, and so is a kind or an access that is guessed."""
    bare = [
        (tool.id, fact.fact)
        for tool in catalogue.tools
        for fact in evidence_of(tool)
        if not fact.sources and not fact.fact.startswith(("references.", "names."))
    ]
    assert bare == []


def test_every_tool_says_what_it_is_and_how_well_it_is_known(catalogue: Catalogue) -> None:
    """Kind and grade are known of all."""
    assert [tool.id for tool in catalogue.tools if not (tool.kind and tool.grade)] == []


def test_what_third_parties_alone_know_has_two_of_them_or_a_whole(catalogue: Catalogue) -> None:
    """A single rumour makes no card."""
    rumours = [
        tool.id
        for tool in catalogue.tools
        if tool.grade == "C" and len(tool.sources["title"]) == 1 and tool.part_of is None
    ]
    assert rumours == []


def test_no_topic_is_too_long_to_look_through(catalogue: Catalogue) -> None:
    """And each tool is on the first page of its main topic, where main tools come first."""
    everywhere = Counter(topic for tool in catalogue.tools for topic in tool.topics)
    first = Counter(tool.topics[0] for tool in catalogue.tools)
    assert max(everywhere.values()) <= MOST_IN_A_TOPIC
    assert max(first.values()) <= PAGE_SIZE


def test_few_subjects_are_not_here_and_none_of_them_is(catalogue: Catalogue) -> None:
    """No word for a missing subject is a name or a keyword of a tool."""
    here = {
        fold_name(word)
        for tool in catalogue.tools
        for words in (
            (tool.title, *tool.short_names, *tool.acronyms),
            *tool.aliases.values(),
            *tool.keywords.values(),
        )
        for word in words
    }
    denied = [
        word
        for absent in catalogue.not_here
        for words in absent.words.values()
        for word in words
        if fold_name(word) in here
    ]
    assert denied == []
    assert len(catalogue.not_here) <= MOST_NOT_HERE


def test_no_page_is_in_another_language_than_its_address_says(catalogue: Catalogue) -> None:
    """Readers would get menus that they cannot read, and "page 1" of what has one page."""
    pages = [(tool.id, page) for tool in catalogue.tools for page in tool.pages]
    assert [
        (id_, page.url)
        for id_, page in pages
        if language_in_address(page.url) not in (None, page.language)
    ] == []
    assert [page.url for _, page in pages if page.url.endswith(".aspx?p=1")] == []


def test_no_address_is_cut_off() -> None:
    """In any file; but studylib.net itself ends what is longer than 57 letters with three dots."""
    files = sorted(CATALOGUE.parent.rglob("*.yaml"))
    found = [address for file in files for address in _CUT_OFF.findall(file.read_text("utf-8"))]
    assert [address for address in found if not _ENDS_SO_BY_ITSELF.fullmatch(address)] == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_nobody_is_sent_to_a_foreign_page_where_there_is_one_in_their_language(
    catalogue: Catalogue, language: str
) -> None:
    """Nor to any but an English one where there is none."""
    for tool in catalogue.tools:
        page, known = tool.page_for(language), {page.language for page in tool.pages}
        if page is not None and known:
            assert page.language == next(one for one in (language, "en", *known) if one in known)


@pytest.mark.parametrize("name", FAMOUS)
def test_a_famous_name_finds_its_tool_first(name: str, app: App) -> None:
    """What a customs officer would try first."""
    translate = app.services.translations.choose(("en",))
    found = json.loads(record(name, app.services, translate, lambda: 0))
    assert (found["outcome"], found["results"][0]["id"]) == ("found", FAMOUS[name])


@pytest.mark.long
def test_no_need_of_a_tool_is_denied(app: App) -> None:
    """Asking for what a tool serves is never answered with "no tool covers it".

    There are thousands of needs: a third is asked for, and another one of another catalogue.
    """
    needs = [
        need
        for tool in app.services.catalogue.tools
        for said in tool.needs.values()
        for need in said
    ]
    asked = needs[crc32("".join(needs).encode()) % 3 :: 3]
    assert [one for one in asked if isinstance(app.services.index.find(one), Nothing)] == []


@pytest.mark.long
def test_no_word_of_a_tool_is_taken_for_a_subject_that_is_not_here(app: App) -> None:
    """A parcel is tracked elsewhere; who writes "colis" alone is offered the guide for the post.

    There are thousands of words: a third is asked for, and another one of another catalogue.
    """
    words = [
        word
        for tool in app.services.catalogue.tools
        for said in (*tool.keywords.values(), *tool.aliases.values())
        for word in said
    ]
    asked = {"colis", "travellers", *words[crc32("".join(words).encode()) % 3 :: 3]}
    found = {word: app.services.index.find(word) for word in asked}
    assert [word for word, one in found.items() if isinstance(one, Nothing) and one.absent] == []


def test_no_two_summaries_are_cut_from_one_mould(catalogue: Catalogue) -> None:
    """Each is written for its tool: no beginning of five words opens more than two."""
    begun = Counter(
        " ".join(re.findall(r"\w+", summary)[:5]).casefold()
        for tool in catalogue.tools
        for summary in tool.summary.values()
    )
    assert [words for words, count in begun.items() if count > 2] == []


def test_the_page_of_the_shelf_is_what_the_catalogue_holds(catalogue: Catalogue) -> None:
    """`UPDATE_GOLDEN=1` writes it again."""
    page = shelf(catalogue)
    if os.environ.get("UPDATE_GOLDEN"):
        SHELF.write_text(page, encoding="utf-8")
    assert SHELF.read_text(encoding="utf-8") == page


LANGUAGES = ("en", "fr", "es", "pt", "ru", "ar", "zh")
LEAST_CONCEPTS = 120


def test_the_terms_are_in_seven_languages(catalogue: Catalogue) -> None:
    """Whoever reads one of them finds the words of the field in it."""
    assert len(catalogue.concepts) >= LEAST_CONCEPTS
    assert [one.id for one in catalogue.concepts if tuple(one.terms) != LANGUAGES] == []


def test_a_tool_that_stands_for_evidence_is_called_by_the_term(catalogue: Catalogue) -> None:
    """Its title, short names or official name in that language hold a term or an acronym."""
    tools = catalogue.tools_by_id
    unlike = [
        (concept.id, language, source)
        for concept in catalogue.concepts
        for language, sources in concept.sources.items()
        for source in sources
        if (tool := tools.get(source)) is not None
        and not any(
            _is_part(words, name)
            for words in concept.words_in(language)
            for name in (
                [tool.title, *tool.short_names] if language == "en" else [tool.name_in(language)]
            )
        )
    ]
    assert unlike == []


def _is_part(words: str, name: str) -> bool:
    return " ".join(split_words(fold(words))) in " ".join(split_words(fold(name)))


def test_every_word_of_the_terms_leads_to_its_concept(catalogue: Catalogue) -> None:
    """Two concepts may share a word; then both are offered."""
    index = TermIndex(catalogue.concepts)
    lost = [
        (concept.id, words)
        for concept in catalogue.concepts
        for language in concept.terms
        for words in concept.words_in(language)
        if concept not in index.find(words)
    ]
    assert lost == []
