from __future__ import annotations

import re
from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import ErrorDetails

from bot.core.base.partial_date import PartialDate
from bot.core.catalogue.findings import MAX_PRINTED, MAX_SHOWN, CatalogueError, Nearest, Problem
from bot.core.catalogue.model import Record
from bot.core.catalogue.name_clashes import fold_name
from bot.core.catalogue.pydantic_messages import ENTRIES, worded
from bot.core.catalogue.validation import parse_catalogue
from bot.core.search import Found, Index, SearchParameters
from tests.core.catalogue.cases import Case, read_cases
from tests.core.catalogue.harbour import HARBOUR, broken
from tests.core.search.small import small_catalogue, small_tool


def problems(raw: bytes) -> tuple[Problem, ...]:
    """Return all that is wrong with a catalogue."""
    try:
        parse_catalogue(raw)
    except CatalogueError as mistakes:
        return mistakes.problems
    return ()


def told(text: str) -> list[str]:
    """Return what is told of a catalogue: line, way to the place, what is wrong, what to do."""
    return [problem.in_file("").removeprefix(":") for problem in problems(text.encode())]


ALL_CASES = read_cases("broken_catalogues.txt")


@pytest.mark.parametrize("case", ALL_CASES, ids=lambda case: case.name)
def test_a_mistake_is_told_with_its_line_and_what_to_do(case: Case) -> None:
    """Exactly the problems of the case are told, and no others."""
    assert told(broken(case.good, case.bad)) == case.told


def test_no_word_of_pydantic_or_pyyaml_reaches_a_person() -> None:
    """The sentences are our own."""
    jargon = re.compile(r"input|should be|valid|dict|tuple|literal|pattern|scalar|token|flow|block")
    everything = "\n".join(line for case in ALL_CASES for line in case.told)
    assert jargon.findall(everything.lower()) == []


def test_a_catalogue_without_mistakes_is_read() -> None:
    """Texts become dates, answers and tuples."""
    catalogue = parse_catalogue(HARBOUR.encode())
    tool = catalogue.tools_by_id["crane-guide"]
    assert tool.added == date(2026, 11, 23)
    assert tool.editions[0].date == PartialDate(2025, 6)
    assert tool.pages[0].verified is True
    assert (tool.topics, tool.references) == (("safety",), {"tfa": {"7.6": "official"}})


def test_all_mistakes_are_told_at_once_in_the_order_of_their_lines() -> None:
    """Flaws of YAML, of values and of what must agree come together."""
    text = HARBOUR.replace("{en: HC}", "{en: HC, en: HK}").replace("2025-06", "June")
    text = text.replace("related: [rope-guide]", "related: [rope-guise]").replace("seed", "''")
    lines = [int(line.partition(":")[0]) for line in told(text)]
    assert lines == [4, 27, 34, 42]


@pytest.mark.parametrize("loss", ["organisation", "topics", "audiences", "references", "tools"])
def test_what_does_not_stand_there_is_not_blamed_on_those_who_point_at_it(loss: str) -> None:
    """Where a list has another form, only that is told."""
    found = told(re.sub(rf"(?m)^{loss}:\n( .*\n)+", f"{loss}: none\n", HARBOUR))
    assert len(found) == 1
    assert found[0].split(":")[1].strip() == loss


@pytest.mark.parametrize("missing", ["audiences", "references"])
def test_what_is_left_out_cannot_be_pointed_at(missing: str) -> None:
    """A list that may be left out has no ids then."""
    found = told(re.sub(rf"(?m)^{missing}:\n( .*\n)+", "", HARBOUR))
    assert [f"under “{missing}”" in line for line in found] == [True]


def test_tools_may_share_an_acronym() -> None:
    """The one that is known by it lists it earlier; that is for the search."""
    shared = "title: Rope Guide\n    acronyms: [cg]"
    assert told(broken("title: Rope Guide", shared)) == []


def test_a_short_form_that_is_offered_is_one_of_a_tool() -> None:
    """Else it would be left out and nobody would know why."""
    known = "organisation:\n  well_known: {en: [CG], fr: [XYZ]}\n"
    (mistake,) = told(HARBOUR.replace("organisation:\n", known))
    assert "organisation › well_known › fr › number 1: “XYZ” is no short form" in mistake


def test_a_tool_may_have_a_name_twice_in_different_fields() -> None:
    """An alias in two languages, or an acronym that is also a short name, leads to one tool."""
    twice = "    short_names: [CG]\n    aliases: {es: [Crane Guide], pt: [crane guide]}\n"
    assert told(broken("    aliases: {es: [guía de grúas]}\n", twice)) == []


def test_a_text_that_is_too_long_for_a_name_is_not_compared() -> None:
    """It is told for its length alone, and comparing it might take long."""
    endless = "a" + "\u0316\u0301" * 100_000
    found = told(broken("title: Crane Guide", f"title: {endless}"))
    assert len(found) == 1
    assert told(broken("{GC: CG}", f"{{{'G' * 500}: CG}}"))[0].startswith("21: ")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Single Window", "single-window"),
        ("Guía de Grúas", "GUIA  DE GRUAS"),
        ("Ｓｔｒａßｅ", "STRASSE"),
        ("the “Guide”", "The Guide"),
    ],
)
def test_names_are_the_same_without_case_accents_and_punctuation(one: str, other: str) -> None:
    """So a person who asks for one would be led to either."""
    assert fold_name(one) == fold_name(other)


def test_names_of_punctuation_alone_differ() -> None:
    """Nothing would be left of them to compare."""
    assert fold_name("???") != fold_name("!!!")


@pytest.mark.parametrize("names", [("C", "C++", "C#"), ("Notepad", "Notepad++")])
def test_signs_at_the_end_of_a_word_make_another_name(names: tuple[str, ...]) -> None:
    """To the checker, and to the search."""
    assert len({fold_name(name) for name in names}) == len(names)
    tools = tuple(small_tool(f"tool-{place}", name) for place, name in enumerate(names))
    index = Index(small_catalogue(*tools), SearchParameters())
    for tool in tools:
        found = index.find(tool.title)
        assert isinstance(found, Found)
        assert found.hits[0].tool is tool


def test_names_that_differ_in_spaces_are_one_to_checker_and_search() -> None:
    """Whoever asks for one is led to the other."""
    assert fold_name("Note Pad") == fold_name("Notepad") == fold_name("note-pad")
    index = Index(small_catalogue(small_tool("pad", "Note Pad")), SearchParameters())
    assert isinstance(index.find("notepad"), Found)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("http://harbour.example/rope", "http://harbour.example/rope"),
        (
            "https://порт.example/канат?q=é",
            "https://xn--n1abei.example/%D0%BA%D0%B0%D0%BD%D0%B0%D1%82?q=%C3%A9",
        ),
        ("https://harbour.example:8443/ä", "https://harbour.example:8443/%C3%A4"),
    ],
)
def test_addresses_are_kept_as_they_travel(written: str, kept: str) -> None:
    """Letters of other scripts are written as every browser sends them."""
    text = broken("https://harbour.example/crane\n        language", f"{written}\n        language")
    assert parse_catalogue(text.encode()).tools_by_id["crane-guide"].pages[0].url == kept


@pytest.mark.parametrize(
    "written", ["https://пор т.example/", "https://é@порт.example/", "https://é"]
)
def test_what_no_browser_would_open_is_no_address(written: str) -> None:
    """Whatever its script."""
    assert len(told(broken("source: seed", f"source: {written}"))) == 1


def test_a_source_on_the_web_is_the_page_where_there_is_none() -> None:
    """It was read; and a link to it finds the tool."""
    catalogue = parse_catalogue(broken("source: seed", "source: https://a.example/rope").encode())
    tool = catalogue.tools_by_id["rope-guide"]
    page = tool.page_for("fr")
    assert page is not None
    assert (page.url, page.language) == ("https://a.example/rope", "fr")
    assert catalogue.at_address("a.example/rope/") == (tool,)
    assert parse_catalogue(HARBOUR.encode()).tools_by_id["rope-guide"].page_for("en") is None
    third_party = broken("source: seed", "source: https://a.example/rope\n    grade: C")
    assert parse_catalogue(third_party.encode()).tools_by_id["rope-guide"].page_for("en") is None


def test_a_value_that_is_told_is_short_and_visible() -> None:
    """At most 60 characters, and no controls that would reach a terminal."""
    found = told(broken("date: 2025-06", "date: " + "\u202e\x7f9" * 5000))
    assert max(map(len, found)) < 3 * MAX_SHOWN
    assert all(line.isprintable() for line in found)


def test_a_suggestion_is_not_looked_for_without_end() -> None:
    """After enough comparisons, mistakes go without one."""
    nearest = Nearest(comparisons=5)
    assert nearest.to("safty", ["safety", "sailing"]) == "safety"
    assert nearest.to("x" * 100, ["safety"]) is None
    assert nearest.to("safty", ["safety", "sailing", "rope"]) is None


def test_a_mistake_that_nobody_foresaw_is_told_plainly() -> None:
    """A new pydantic may know new kinds; its words stay inside."""
    error = ErrorDetails(type="brand_new", loc=("tools", 0), msg="Input should be", input={})
    finding, *_ = worded([error], Nearest())
    assert finding.what == "this value cannot be used"


def test_unknown_fields_of_every_kind_of_entry_are_compared_with_the_right_ones() -> None:
    """The table of entries has them all, under the fields that hold them."""
    assert {entry.__name__ for entry in ENTRIES.values()} | {"Catalogue", "Part", "Glossary"} == {
        entry.__name__
        for entry in Record.__subclasses__()
        if entry.__module__.startswith("bot.core.catalogue.")
    }
    assert all(fields(entry) for entry in ENTRIES.values())


def test_no_more_is_printed_than_anybody_reads() -> None:
    """The rest is counted."""
    problems = [Problem(line, "x", "y", "Z") for line in range(1, MAX_PRINTED + 8)]
    printed = str(CatalogueError(problems, "tools.yaml")).splitlines()
    assert len(printed) == MAX_PRINTED + 1
    assert (printed[0], printed[-1]) == ("tools.yaml:1: x: y. Z.", "tools.yaml: and 7 more.")


SNIPPETS = st.sampled_from(
    [*"[]{}:,-?&*!|>'\"%@`#~ \t\n\r", "- ", ": ", "null", "id", "\x00", "\u202e", "2025", "en"]
) | st.characters(codec="utf-8")
EDITS = st.lists(
    st.tuples(st.integers(0, len(HARBOUR)), st.integers(0, 30), SNIPPETS), min_size=1, max_size=8
)
STEPS = st.sampled_from([*re.findall(r"[a-z_]+(?=:)", HARBOUR), "x", "7.6"])
NESTS = st.recursive(
    st.sampled_from(["", "safety", "crane-guide", "2025", "x y"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(STEPS, inner, max_size=5),
    max_leaves=20,
)


def all_on_lines_of_the_file(raw: bytes) -> bool:
    """Read a catalogue, and tell whether each of its mistakes can be found."""
    lines = raw.count(b"\n") + raw.count(b"\r") + 1
    return all(1 <= problem.line <= lines for problem in problems(raw))


@given(EDITS)
def test_a_mangled_catalogue_raises_nothing_but_its_mistakes(
    edits: list[tuple[int, int, str]],
) -> None:
    """Whatever is cut out and put in."""
    text = HARBOUR
    for at, length, snippet in edits:
        text = text[:at] + snippet + text[at + length :]
    assert all_on_lines_of_the_file(text.encode())


@given(st.binary(max_size=300))
def test_any_bytes_raise_nothing_but_their_mistakes(raw: bytes) -> None:
    """No file can break the bot."""
    assert all_on_lines_of_the_file(raw)


@given(st.dictionaries(STEPS, NESTS, max_size=8))
def test_any_nest_of_values_raises_nothing_but_its_mistakes(values: dict[str, object]) -> None:
    """Fields may hold whatever they should not; YAML of the flow style is nearly JSON."""
    assert all_on_lines_of_the_file(repr(values).encode())
