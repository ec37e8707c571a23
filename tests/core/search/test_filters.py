from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.base.partial_date import PartialDate
from bot.core.catalogue.model import Catalogue, Edition, Organisation, Reference, Tool, Topic
from bot.core.search.filter_parser import FilterMistake, read_filters
from bot.core.search.filter_values import ParsedLine
from bot.core.search.filters import Filters
from tests.core.search.small import AGREEMENT

_LANGUAGES = {"french": "fr", "francais": "fr", "english": "en"}
_OLD = Tool(
    id="old",
    title="An old guide",
    summary={"en": "For tests."},
    topics=("transit-transport",),
    editions=(Edition(date=PartialDate(2012)), Edition(date=PartialDate(2018, 6))),
    languages={"en": "document", "fr": "press"},
    references={"tfa": {"7.6": "official", "11": "inferred"}},
    added=date(2025, 1, 2),
    source="test",
)
_BARE = Tool(
    id="bare",
    title="A guide of which little is known",
    summary={"en": "For tests."},
    topics=("risk", "release"),
    languages={"pt-BR": "announced"},
    added=date(2025, 1, 1),
    source="test",
)
_CATALOGUE = Catalogue(
    version="1",
    organisation=Organisation(
        name={"en": "Tests"}, short={"en": "T"}, tools_page="https://example.org/"
    ),
    topics=(
        Topic(id="transit-transport", label={"en": "Transit", "fr": "Acheminement"}),
        Topic(id="risk", label={"en": "Risk"}),
        Topic(id="release", label={"en": "Release"}),
    ),
    references=(AGREEMENT,),
    tools=(_OLD, _BARE),
)


_NAMES = _LANGUAGES | {"فرنسيه": "fr"}


def _read(line: str) -> ParsedLine | FilterMistake:
    return read_filters(line, _CATALOGUE, _NAMES)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("", ParsedLine("", Filters())),
        ("free  zones", ParsedLine("free zones", Filters())),
        ("topic:transit-transport", ParsedLine("", Filters(topic="transit-transport"))),
        ("Topic:TRANS", ParsedLine("", Filters(topic="transit-transport"))),
        ("topic:acheminement", ParsedLine("", Filters(topic="transit-transport"))),
        ("lang:FR", ParsedLine("", Filters(language="fr"))),
        ("lang:Français", ParsedLine("", Filters(language="fr"))),
        ("lang:pt-br", ParsedLine("", Filters(language="pt-BR"))),
        ("year:2018", ParsedLine("", Filters(since=2018, until=2018))),
        ("year:2015–2018", ParsedLine("", Filters(since=2015, until=2018))),
        ("year:2015-", ParsedLine("", Filters(since=2015))),
        ("year:-2018", ParsedLine("", Filters(until=2018))),
        ("tfa:7(6)", ParsedLine("", Filters(references=(Reference("tfa", "7.6"),)))),
        ("TFA:٧", ParsedLine("", Filters(references=(Reference("tfa", "7"),)))),
        ("tfa:7.6", ParsedLine("", Filters(references=(Reference("tfa", "7.6"),)))),
        ("page:2", ParsedLine("", Filters(), 2)),
        ("page:١", ParsedLine("", Filters(), 1)),
        ("a lang:fr b page:3 c", ParsedLine("a b c", Filters(language="fr"), 3)),
        ("lang:en|fr lang:en/fr", ParsedLine("", Filters(language="en,fr"))),
        ("lang:en lang:fr", ParsedLine("", Filters(language="en,fr"))),
        ("my-topic:x https://tfa:7", ParsedLine("my-topic:x https://tfa:7", Filters())),
        ("topıc:x", ParsedLine("topıc:x", Filters())),
        *((line, ParsedLine("", Filters(language="fr"))) for line in ("lang:fr-FR", "lang:fr.")),
        *((line, ParsedLine("", Filters(language="fr"))) for line in ("(lang:fr)", "“lang:fr”,")),
        *(
            (line, ParsedLine("", Filters(language="fr")))
            for line in ("lang:FRANCAIS", "lang:فرنسية")
        ),
        *((line, ParsedLine("", Filters(language="pt-BR"))) for line in ("lang:pt", "lang:pt_BR")),
        ("lang:fr, topic:risk", ParsedLine("", Filters(language="fr", topic="risk"))),
        ("lang:fr,topic:risk;year:2018", ParsedLine("", Filters("risk", "fr", 2018, 2018))),
        ("transit (lang:fr).", ParsedLine("transit", Filters(language="fr"))),
        ("topic:… kind:… lang:fr", ParsedLine("", Filters(language="fr"))),
        ("tfa:7,6", ParsedLine("", Filters(references=(Reference("tfa", "7.6"),)))),
    ],
)
def test_a_line_is_taken_apart(line: str, expected: ParsedLine) -> None:
    """Filters may stand anywhere, in any case; what is no filter is words."""
    assert _read(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        *("Topic: single window", "New page: single window", "Year: 2025, single window"),
        *("Topic: transit. Venue: Brussels", "lang: fr", "Kind: guide\nAccess: public"),
        *("the topic:\nsingle window", "page: 2 of the minutes", "TFA: article 7"),
    ],
)
def test_prose_is_no_filter(line: str) -> None:
    """A filter has its value right behind the colon; what people write of a page is words."""
    assert _read(line) == ParsedLine(line, Filters())


@given(
    st.sampled_from(["Topic", "kind", "Access", "lang", "Year", "tfa", "page"]),
    st.text(min_size=1).filter(lambda prose: ":" not in prose and prose.strip()),
)
def test_no_prose_is_refused(key: str, prose: str) -> None:
    """Whatever stands behind a colon and a space."""
    read = _read(f"{key}: {prose}")
    assert isinstance(read, ParsedLine)
    assert not read.filters


@pytest.mark.parametrize(
    "token",
    [
        *("topic:", "topic:r", "topic:unknown", "lang:", "lang:xx", "lang:klingon"),
        *("year:", "year:-", "year:18", "year:20152018", "year:2018-2015", "year:0000", "year:-0"),
        *("tfa:", "tfa:x", "tfa:7.0", "tfa:7777"),
        *("page:", "page:0", "page:-1", "page:1.5", f"page:{'9' * 5000}", "page:10000"),
    ],
)
def test_a_filter_that_says_nothing_is_a_mistake(token: str) -> None:
    """The mistake names the filter as it was written."""
    key, _, value = token.partition(":")
    assert _read(f"free zones {token}") == FilterMistake(key, value)


_YEARS = st.none() | st.integers(1000, 9999)
_FILTERS = st.builds(
    Filters,
    topic=st.sampled_from([None, *_CATALOGUE.topics_by_id]),
    language=st.sampled_from([None, "en", "fr", "pt-BR"]),
    since=_YEARS,
    until=_YEARS,
    references=st.from_regex(r"([1-9][0-9]?([.][1-9][0-9]?)?)?", fullmatch=True).map(
        lambda number: (Reference("tfa", number),) if number else ()
    ),
).filter(lambda filters: (filters.since or 0) <= (filters.until or 9999))


@given(_FILTERS)
def test_filters_are_read_back_as_they_were_written(filters: Filters) -> None:
    """The buttons of a page carry its filters from page to page."""
    assert _read(f"{filters} page:2") == ParsedLine("", filters, 2)


_KEYS = st.sampled_from(["topic:", "lang:", "year:", "tfa:", "page:", "TOPİC:", "topıc:", "ſ:", ""])
_LINES = st.lists(st.tuples(_KEYS, st.text(max_size=8))).map(
    lambda parts: " ".join(key + value for key, value in parts)
)


@given(_LINES)
def test_any_line_is_read(line: str) -> None:
    """No line raises, and what could be read can be written and read again."""
    read = _read(line)
    if isinstance(read, ParsedLine):
        assert _read(str(read.filters)) == ParsedLine("", read.filters)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("", [_OLD, _BARE]),
        ("topic:release", [_BARE]),
        ("lang:fr", [_OLD]),
        *(("year:2018", [_OLD]), ("year:2012", []), ("year:-2018", [_OLD]), ("year:2019-", [])),
        *(("tfa:7.6", [_OLD]), ("tfa:7", [_OLD]), ("tfa:1", []), ("tfa:7.60", [])),
        ("lang:fr topic:risk", []),
    ],
)
def test_a_filter_lets_the_right_tools_through(written: str, expected: list[Tool]) -> None:
    """Years are those of the newest edition; an article stands for its paragraphs too."""
    read = _read(written)
    assert isinstance(read, ParsedLine)
    assert [tool for tool in _CATALOGUE.tools if read.filters.allows(tool)] == expected
    assert bool(read.filters) == bool(written)
