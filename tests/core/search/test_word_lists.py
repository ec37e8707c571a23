"""The words that say little stand in files, which say where they come from."""

from __future__ import annotations

from importlib.resources import files

import pytest

from bot.core.search.word_lists import read_by_language, read_lines

_LISTS = sorted(
    one.name.removesuffix(".txt") for one in (files("bot.core.search") / "words").iterdir()
)


@pytest.mark.parametrize("name", _LISTS)
def test_each_list_names_its_source_and_its_licence(name: str) -> None:
    """Whoever takes a list over may do so, and knows from whom."""
    text = (files("bot.core.search") / "words" / f"{name}.txt").read_text(encoding="utf-8")
    assert "# Source: " in text
    assert "Licence: " in text


@pytest.mark.parametrize("name", _LISTS)
def test_what_is_said_of_a_list_is_no_part_of_it(name: str) -> None:
    """Comments and the names of languages are no words."""
    words = {word for lines in read_by_language(name).values() for word in lines}
    words |= {word for line in read_lines(name) for word in line.split() if "[" not in line}
    assert len(words) > 20
    assert not any("#" in word or "[" in word for word in words)


def test_the_words_of_a_language_stand_in_its_section() -> None:
    """Seven languages have theirs."""
    commonest = read_by_language("commonest")
    assert set(commonest) == {"en", "fr", "es", "pt", "ru", "ar", "zh"}
    assert "the" in commonest["en"]
    assert "the" not in commonest["fr"]
