"""docs/glossary.md explains the words of the code, and no others."""

from __future__ import annotations

from inspect import isclass
from types import ModuleType

import pytest

from bot.core.base import people
from bot.core.catalogue import model
from bot.core.chat import context, ports, reply, request
from bot.core.digests import changes, schedule, subscription
from bot.core.search import result
from tests.docs.document import named, read, table

ROWS = table(read("docs/glossary.md"))
VALUES: tuple[ModuleType, ...] = (
    people, model, context, ports, reply, request, changes, schedule, subscription, result,
)  # fmt: skip
"""The modules whose classes are the words of the core."""
_TOGETHER = {"Record", "DeliveryState"}
"""Classes that need no line of their own: another line, or their own docstring, explains them."""


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_word_stands_for_something_in_the_code(row: list[str]) -> None:
    """Each word has one line, and leads to a name that is there."""
    _, meaning, code = row
    assert meaning
    assert named(code.strip("`"))


def test_words_are_in_alphabetical_order_and_stand_once() -> None:
    """So that a reader finds them."""
    words = [row[0].casefold() for row in ROWS]
    assert words == sorted(set(words))


def test_every_value_of_the_core_has_its_line() -> None:
    """Whoever adds a class to the values of the core says in one line what it is."""
    explained = " ".join(code for _, _, code in ROWS) + " ".join(word for word, _, _ in ROWS)
    classes = {
        name
        for module in VALUES
        for name, found in vars(module).items()
        if isclass(found) and found.__module__ == module.__name__ and not name.startswith("_")
    }
    assert {name for name in classes - _TOGETHER if name not in explained} == set()
