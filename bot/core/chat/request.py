"""What a person asks, and where: the one form in which every platform's events reach the core."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.base.people import Person, Place

MAX_TEXT = 10_000
"""Characters of a request that are read; more than a person writes on any platform."""


@dataclass(frozen=True, slots=True)
class Request:
    """One line from one person in one place.

    `locale` and `zone` (an IANA name) are the platform's hints about the person, as it gave them.
    `asked` is the line that the text completes, where the platform hands back what it replies to.
    """

    place: Place
    person: Person
    text: str
    locale: str | None = None
    zone: str | None = None
    asked: str = ""
