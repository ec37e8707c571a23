"""What may be a slip is told, and refused by nobody."""

from __future__ import annotations

from datetime import date

import pytest

from bot.core.catalogue.validation import parse_catalogue, read_files, warnings_of
from tests.core.catalogue.cases import Case, read_cases
from tests.core.catalogue.harbour import HARBOUR, broken

_TODAY = date(2026, 11, 29)


def _told(text: str) -> list[str]:
    parse_catalogue(text.encode())  # it can be used
    found = warnings_of(read_files(text.encode()), _TODAY)
    assert all(problem.what.startswith("warning: ") for problem in found)
    return [problem.in_file("").removeprefix(":").replace("warning: ", "") for problem in found]


def test_a_catalogue_without_slips_has_no_warning() -> None:
    """Nor have its comments, where they stand on lines of their own."""
    assert _told(HARBOUR) == []
    commented = HARBOUR.replace("tools:\n", "# the tools\ntools: # all of them\n")
    assert _told(commented) == []


@pytest.mark.parametrize("case", read_cases("slips.txt"), ids=lambda case: case.name)
def test_a_slip_is_told_with_its_line(case: Case) -> None:
    """Nothing that somebody wrote is left out, or read as something else, without a word."""
    assert _told(broken(case.good, case.bad)) == case.told


@pytest.mark.parametrize("code", ["en", "zh", "pt-BR", "sr-Latn", "fil", "haw"])
def test_codes_of_languages_are_known(code: str) -> None:
    """Of two letters, of three, and with a script or a region."""
    assert _told(broken("aliases: {es:", f"aliases: {{{code}:")) == []


@pytest.mark.parametrize("text", ["a < b > c", "R&D; more", "3 <4", "C#", "see #3", "“# of items”"])
def test_signs_that_mean_themselves_are_no_slip(text: str) -> None:
    """In quotes everything belongs to the text."""
    assert _told(broken("title: Rope Guide", f'title: "{text}"')) == []


def test_a_slip_in_a_part_names_its_file() -> None:
    """And its line there."""
    part = HARBOUR[HARBOUR.index("tools:") :].replace("-guide", "-book").replace(" Guide", " Book")
    part = part.replace("[CG]", "[CB]").replace(": CG}", ": CB}").replace("Book\n", "Book # 2\n", 1)
    part = part.replace("guía", "libro")
    found = warnings_of(read_files(HARBOUR.encode(), {"more.yaml": part.encode()}), _TODAY)
    assert [(problem.file, problem.line) for problem in found] == [("more.yaml", 3)]


def test_a_tool_that_does_not_say_when_it_was_added_came_today() -> None:
    """Where nobody knows the day, it has to be written."""
    text = broken("    added: 2026-11-23\n", "")
    tool = parse_catalogue(text.encode(), today=_TODAY).tools_by_id["crane-guide"]
    assert tool.added == _TODAY
    assert parse_catalogue(text.encode(), today=_TODAY).tools_by_id["rope-guide"].added != _TODAY
