from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.console.adapter import PERSON, PLACE, to_request
from bot.core.chat.reply import Button
from bot.core.chat.request import Request

_BUTTONS = [Button(f"Button {number}", f"/tool t{number}") for number in range(1, 13)]


def _asked(line: str) -> str:
    return to_request(line, _BUTTONS, None).text


@pytest.mark.parametrize(
    ("line", "expected"),
    [("1", "/tool t1"), ("12", "/tool t12"), (" 2\n", "/tool t2"), ("02", "/tool t2")],
)
def test_a_number_presses_its_button(line: str, expected: str) -> None:
    """The number of a button asks its line."""
    assert _asked(line) == expected


@pytest.mark.parametrize(
    "line",
    ["0", "13", "-1", "+1", "1.", "1 2", "7.6", "١", "²", "9" * 5000, "transit", "/tool 1", ""],
)
def test_any_other_line_passes_as_it_is(line: str) -> None:
    """What is no number of a button is words; an article such as 7.6 too."""
    assert _asked(line) == line


def test_without_buttons_a_number_is_words() -> None:
    """Before the first reply there is nothing to press."""
    assert to_request("1", (), None).text == "1"


def test_the_request_says_where_and_who() -> None:
    """A terminal is one direct chat with one person, who decides everything there."""
    assert to_request(" hello ", (), "fr_CA.UTF-8") == Request(
        PLACE, PERSON, "hello", "fr_CA.UTF-8"
    )
    assert PLACE.direct
    assert PERSON.may_manage


@pytest.mark.long
@given(st.text(st.characters()) | st.from_regex(r"\d+", fullmatch=True))
def test_any_line_is_a_button_or_words(line: str) -> None:
    """No line raises."""
    assert _asked(line) in {line.strip(), *(button.line for button in _BUTTONS)}
