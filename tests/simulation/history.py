"""What may happen to a subscription in the course of time, made up by chance.

`chance` is a `random.Random`: seeded, or one that hypothesis decides about and shrinks.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from tests.simulation.clocks import DAY
from tests.simulation.model import Wish
from tests.simulation.world import LANGUAGES, NUMBERS, TOPICS, Deed

HOUR, WEEK = 60, 7 * DAY
_TIMES = (dt.time(0), dt.time(0, 30), dt.time(2, 30), dt.time(8), dt.time(17), dt.time(23, 59))
_RHYTHMS = (tuple(range(7)), tuple(range(5)), *((day,) for day in range(7)))
_KINDS = ("outage", "change", "pause", "resume", "gone", "transit", "decree", "lag")
_DELAYS = (1, 30, 3 * HOUR, 11 * HOUR + 59, 12 * HOUR, 30 * HOUR, 3 * DAY, WEEK, 9 * DAY)


@dataclass(frozen=True)
class Published:
    """The operator changes the catalogue and restarts the bot."""

    deeds: tuple[tuple[Deed, int], ...]


@dataclass(frozen=True)
class Outage:
    """Nobody plans for so many minutes."""

    minutes: int


@dataclass(frozen=True)
class Lagging:
    """A replica of an older release plans from now on: so many batches behind, 0 for none."""

    batches: int


@dataclass(frozen=True)
class Changed:
    """Somebody turns the digest on, with these wishes."""

    wish: Wish


@dataclass(frozen=True)
class Paused:
    """Somebody pauses the digest for so many minutes, or until it is resumed."""

    minutes: int | None


@dataclass(frozen=True)
class Resumed:
    """Somebody resumes the digest."""


@dataclass(frozen=True)
class Gone:
    """The place cannot be reached any more, and a digest on its way there comes back."""


@dataclass(frozen=True)
class Transit:
    """Digests planned from now on take so many minutes to arrive, or to fail for good."""

    minutes: int
    arrive: bool = True


@dataclass(frozen=True)
class Decree:
    """From some minutes from now on, a zone has the rules of another; the bot starts with them."""

    zone: str
    like: str
    minutes: int


Happening = (
    Published | Outage | Lagging | Changed | Paused | Resumed | Gone | Transit | Decree
)  # fmt: skip


@dataclass(frozen=True)
class History:
    """A first wish, and what happens: minutes with what happens then, in order."""

    begin: int
    end: int
    first: Wish
    happenings: tuple[tuple[int, Happening], ...]


def made_up(chance: Random, zones: Sequence[str], begin: int, end: int, happenings: int) -> History:
    """Make up a history: half of what happens is news."""
    minutes = sorted(chance.randrange(begin, end) for _ in range(happenings))
    return History(
        begin,
        end,
        wish(chance, zones[0]),
        tuple((minute, _happening(chance, zones)) for minute in minutes),
    )


def wish(chance: Random, zone: str) -> Wish:
    """Make up what somebody wants."""
    interests = tuple(
        (chance.choice([None, *TOPICS]), chance.choice([None, *LANGUAGES]))
        for _ in range(chance.choice([0, 0, 1, 2]))
    )
    daily = chance.choice([True, True, False])
    return Wish(
        zone,
        chance.choice(_TIMES),
        _RHYTHMS[0] if daily else chance.choice(_RHYTHMS),
        interests,
        weekly_line=chance.choice([False, True]),
    )


def _happening(chance: Random, zones: Sequence[str]) -> Happening:
    if chance.randrange(2):
        return Published(tuple(_deed(chance) for _ in range(chance.randrange(4))))
    match chance.choice(
        ["outage", "change", "pause", "resume", "gone", "transit", "decree", "lag"]
    ):
        case "outage":
            return Outage(chance.choice(_DELAYS))
        case "change":
            return Changed(wish(chance, chance.choice(zones)))
        case "pause":
            return Paused(chance.choice([None, *_DELAYS, 2 * WEEK]))
        case "gone":
            return Gone()
        case "transit":
            return Transit(chance.choice([0, 1, *_DELAYS[:6]]), chance.choice([True, True, False]))
        case "decree":
            lead = chance.choice([-DAY, -HOUR, 0, DAY, WEEK])
            return Decree(chance.choice(zones), chance.choice(zones), lead)
        case "lag":
            return Lagging(chance.choice([0, 0, 1, 2]))
        case _:
            return Resumed()


def _deed(chance: Random) -> tuple[Deed, int]:
    common = [Deed.ADD, Deed.ADD, Deed.NEW_EDITION]
    return chance.choice([*Deed, *common]), chance.choice(NUMBERS)
