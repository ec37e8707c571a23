from __future__ import annotations

import pickle
from zlib import crc32

from hypothesis import given
from hypothesis import strategies as st

from bot.core.search import Found, Index, SearchParameters
from bot.core.search.postings import Lists, RunLists, SumLists
from tests.core.search.small import small_catalogue, small_tool

_TWINS = "kakodupong", "gatavafafp"
"""Two words that are their own roots and have one checksum."""

numbers = st.lists(st.integers(0, 2**32 - 1), max_size=5)


@given(st.lists(numbers))
def test_each_list_is_there_as_it_was_also_after_it_was_kept(lists: list[list[int]]) -> None:
    """In their order, empty ones too."""
    made = pickle.loads(pickle.dumps(Lists(lists)))  # noqa: S301  # made on the line itself
    assert [made[place].tolist() for place in range(len(lists))] == lists
    assert [made.length(place) for place in range(len(lists))] == [len(one) for one in lists]


@given(st.dictionaries(st.text(max_size=3), numbers))
def test_a_word_has_its_list_among_those_of_its_checksum(lists: dict[str, list[int]]) -> None:
    """Whatever the word is made of: a question may have halves of characters."""
    made = SumLists(lists)
    assert all(
        numbers in [one.tolist() for one in made.maybe(word)] for word, numbers in lists.items()
    )
    assert [*made.maybe("\ud800")] == []


def test_two_words_with_one_checksum_have_two_lists() -> None:
    """Who asks looks which is which."""
    one, other = _TWINS
    assert crc32(one.encode()) == crc32(other.encode())
    made = SumLists({one: [1], other: [2, 3]})
    assert sorted(found.tolist() for found in made.maybe(one)) == [[1], [2, 3]]


def test_two_words_with_one_checksum_are_not_taken_for_each_other() -> None:
    """A form of either finds the tool that has it."""
    tools = [small_tool(f"tool-{word}", f"{word} harbour", keywords=(word,)) for word in _TWINS]
    index = Index(small_catalogue(*tools), SearchParameters())
    for tool, word in zip(tools, _TWINS, strict=True):
        answer = index.find(f"{word}s harbour")
        assert isinstance(answer, Found)
        assert answer.hits[0].tool is tool


def test_the_lists_of_runs_come_the_shortest_first() -> None:
    """A run that no word has is the shortest of all."""
    made = RunLists({"abc": [1, 2, 3], "окн": [4], "  a": [1, 2]})
    found = made.shortest(["abc", "xyz", "  a", "окн"], 3)
    assert [one.tolist() for one in found] == [[], [4], [1, 2]]
