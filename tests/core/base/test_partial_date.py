from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.base.partial_date import PartialDate, parse_partial_date


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2025", PartialDate(2025)),
        ("2025-06", PartialDate(2025, 6)),
        ("2025-06-18", PartialDate(2025, 6, 18)),
        ("0999", PartialDate(999)),
        ("2024-02-29", PartialDate(2024, 2, 29)),
    ],
)
def test_a_date_is_read_as_far_as_it_is_known(written: str, expected: PartialDate) -> None:
    """A year, a month and a day are the three forms."""
    assert parse_partial_date(written) == expected


@pytest.mark.parametrize(
    "written",
    [
        *("", "25", "20255", "2025-6", "2025-06-1", "2025/06", "18.06.2025", "June 2025"),
        *(" 2025", "2025\n", "2025-", "-2025", "2025-06-18T00:00", "2025–06"),
        *("0000", "2025-00", "2025-13", "2025-06-00", "2025-06-31", "2025-02-29"),
    ],
)
def test_another_form_and_a_day_that_never_was_are_refused(written: str) -> None:
    """Nothing is guessed."""
    with pytest.raises(ValueError, match=r".*"):
        parse_partial_date(written)


@given(st.dates(), st.integers(1, 3))
def test_what_is_written_is_read_back(day: date, known: int) -> None:
    """Writing a date and reading it changes nothing, however much of it is known."""
    partial = PartialDate(*(day.year, day.month, day.day)[:known])
    assert parse_partial_date(str(partial)) == partial


@given(st.text() | st.from_regex(r"\d{4}(-\d{2}){0,2}"))
def test_any_text_is_a_date_or_refused(written: str) -> None:
    """No text breaks the reading in another way."""
    with suppress(ValueError):
        assert parse_partial_date(written).first_day().year > 0


def test_an_unknown_month_or_day_counts_as_the_first() -> None:
    """Dates are ordered by the first day that they may mean."""
    assert PartialDate(2025).first_day() == date(2025, 1, 1)
    assert PartialDate(2025, 6).first_day() == date(2025, 6, 1)
    assert PartialDate(2025, 6, 18).first_day() == date(2025, 6, 18)
