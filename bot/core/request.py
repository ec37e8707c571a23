"""What a person asks, and where: the one form in which every platform's events reach the core."""

from __future__ import annotations

from dataclasses import dataclass

MAX_TEXT = 10_000
"""Characters of a request that are read; more than a person writes on any platform."""


@dataclass(frozen=True, slots=True)
class Place:
    """A chat, channel or thread. `id` begins with the platform's name: no two collide.

    The id of a thread is that of its chat, a colon and more: what is chosen for a chat holds in its
    threads, and a chat that goes takes them along.
    """

    id: str
    direct: bool


@dataclass(frozen=True, slots=True)
class Person:
    """Whoever asks. `may_manage` is true where they may change settings for the whole place.

    `may_subscribe` is true where they may at least turn its digest on and off.
    """

    id: str
    may_manage: bool = False
    may_subscribe: bool = False


@dataclass(frozen=True, slots=True)
class Request:
    """One line from one person in one place.

    `locale` and `zone` (an IANA name) are the platform's hints about the person, as it gave them.
    """

    place: Place
    person: Person
    text: str
    locale: str | None = None
    zone: str | None = None
