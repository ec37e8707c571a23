"""Ways through values as they were written, whatever their form. Knows nothing of catalogues."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from bot.core.checking.composer import Unread, Value
from bot.core.checking.problems import Location

Placed: TypeAlias = tuple[Location, str]
"""A text, and where it stands."""


def child(values: Value, step: str | int) -> Value:
    """Return what a field or a place in a list holds; where there is none, something unread."""
    if isinstance(values, dict) and isinstance(step, str):
        return values.get(step, Unread())
    if isinstance(values, list) and isinstance(step, int) and step < len(values):
        return values[step]
    return Unread()


def children(values: Value) -> Iterator[tuple[str | int, Value]]:
    """Give what a list or a group of fields holds, in order; a text holds nothing."""
    if isinstance(values, dict):
        yield from values.items()
    elif isinstance(values, list):
        yield from enumerate(values)


def texts(values: Value, location: Location) -> Iterator[Placed]:
    """Give every text in a value, and in the lists and fields within it, in order."""
    left = [(location, values)]
    while left:
        at, value = left.pop()
        if isinstance(value, str) and not isinstance(value, Unread):
            yield at, value
        within = [((*at, step), held) for step, held in children(value)]
        left += reversed(within)


def groups(values: Value) -> Iterator[tuple[Location, list[Value] | dict[str, Value]]]:
    """Give every list and group of fields, the outer before the inner."""
    left: list[tuple[Location, Value]] = [((), values)]
    while left:
        at, value = left.pop()
        if isinstance(value, list | dict):
            yield at, value
        left += [((*at, step), held) for step, held in children(value)]
