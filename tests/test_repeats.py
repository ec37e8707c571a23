from __future__ import annotations

import pytest

from tests.repeats import Case, repeats


def _cases(*values: str, name: str = "words", fixture: str = "app") -> list[Case]:
    return [Case(value, {name: value}, frozenset({fixture})) for value in values]


def _quick(cases: list[Case]) -> list[str]:
    left = repeats(cases)
    return [case.id for case in cases if case not in left]


def test_of_all_languages_two_stay() -> None:
    """Whatever their order."""
    assert _quick(_cases("ar", "fr", "en", "zh", name="language")) == ["ar", "en"]


def test_a_test_of_other_languages_alone_stays_whole() -> None:
    """Nothing else shows what it shows."""
    assert _quick(_cases("fr", "zh", name="language")) == ["fr", "zh"]


def test_of_what_starts_something_the_first_and_the_last_stay() -> None:
    """What is tested with it costs less than starting it."""
    assert _quick(_cases("a", "b", "c", "d", fixture="api")) == ["a", "d"]


def test_both_languages_stay_where_each_starts_something() -> None:
    """The first and the last are chosen among those that are spoken in them."""
    cases = _cases("fr", "en", "pt", "ar", name="language", fixture="ledger")
    assert _quick(cases) == ["en", "ar"]


@pytest.mark.parametrize("fixture", ["app", "api"])
def test_a_test_with_one_case_stays(fixture: str) -> None:
    """It repeats nothing."""
    assert _quick(_cases("a", fixture=fixture)) == ["a"]


def test_cases_that_cost_little_stay() -> None:
    """They start nothing."""
    assert _quick(_cases("a", "b", "c")) == ["a", "b", "c"]
