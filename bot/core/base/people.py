"""Who asks, and where: a person and a place, as every platform names them by an id of its own."""

from __future__ import annotations

from dataclasses import dataclass

FORGOTTEN = "forgotten"
"""Stands where the id of a person stood who is forgotten."""


def platform_of(place: str) -> str:
    """Return the name of the platform with which the id of a place begins."""
    return place.partition(":")[0]


@dataclass(frozen=True, slots=True)
class Place:
    """A chat, channel or thread. `id` begins with the platform's name: no two collide.

    The id of a thread is that of its chat, a colon and more: what is chosen for a chat holds in its
    threads, and a chat that goes takes them along.
    """

    id: str
    direct: bool

    @property
    def platform(self) -> str:
        """The name of the platform, with which the id begins."""
        return platform_of(self.id)


@dataclass(frozen=True, slots=True)
class Person:
    """Whoever asks. `may_manage` is true where they may change settings for the whole place.

    `may_subscribe` is true where they may at least turn its digest on and off.
    """

    id: str
    may_manage: bool = False
    may_subscribe: bool = False
