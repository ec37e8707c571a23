"""What of a question may be kept: its words, and nothing of whoever asked."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.base.people import Place
from bot.core.chat.gaps import gap_id, kept_question, place_bit


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("  Submarine   Manual? ", "submarine manual"),
        ("«Manuel» du sous-marin !", "manuel du sous-marin"),
        ("潜水艇手册？", "潜水艇手册"),
        ("plan 2022/2025", "plan 2022/2025"[:0]),  # eight digits: it might be a telephone number
        ("plan 2025", "plan 2025"),
        ("C++ guide", "c++ guide"),
    ],
)
def test_a_question_is_kept_in_small_letters_without_the_signs_around_it(
    written: str, kept: str
) -> None:
    """Accents stay: it may become another name of a tool."""
    assert kept_question(written) == kept


@pytest.mark.parametrize(
    "written",
    [
        "ada@harbour.example",
        "who is @ada_lovelace",
        "ada＠harbour.example",
        "call +41 22 555 01 23",
        "declaration 48151623",
        "٠٦١٢٣٤٥٦٧٨",
        "https://harbour.example/people/ada",
        "key xoxb12ab34cd56",
        "a" * 31,
        "my name is Ada and I work at the harbour of London since May",
        "word " * 30,
        "?!",
        "x",
        "",
    ],
)
def test_nothing_is_kept_that_may_say_something_of_a_person(written: str) -> None:
    """Addresses, numbers, keys, long texts; nor what has no words."""
    assert kept_question(written) == ""


@given(st.text(max_size=200))
def test_what_is_kept_is_short_and_without_addresses_and_long_numbers(written: str) -> None:
    """Whatever is typed."""
    kept = kept_question(written)
    assert len(kept) <= 80
    assert "@" not in kept
    assert not re.search(r"\d{5}", kept)
    assert kept_question(kept) in {kept, ""}


def test_ways_to_write_a_question_are_one_and_threads_count_as_their_chat() -> None:
    """Case and accents make no difference; a person cannot be three places by three threads."""
    assert gap_id("guía  SUBMARINA") == gap_id("guia submarina")
    for chat in ("slack:T1:C1", "telegram:-100"):
        thread = place_bit("manual", Place(f"{chat}:17", direct=False))
        assert thread == place_bit("manual", Place(chat, direct=False))
    bits = {place_bit("manual", Place(f"slack:T1:C{n}", direct=False)) for n in range(20)}
    assert len(bits) > 10
    assert all(bit.bit_count() == 1 for bit in bits)
