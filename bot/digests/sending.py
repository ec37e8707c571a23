"""One try at one part: what the platform's answer means for the ledger.

Knows no database and no pace. How often and how fast something is tried again is decided here.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

from bot.core.errors import Gone, Later, NotSent, Unknown
from bot.core.ports import Outlet
from bot.digests.surroundings import Surroundings
from bot.storage.ledger.claiming import Claimed, lookups_of
from bot.storage.ledger.finishing import Again, Ended, Outcome, Released, Sent
from bot.storage.ledger.rows import platform_of
from bot.storage.ledger.tables import FAILED, GONE, UNKNOWN

TIMEOUT = 30.0
"""Seconds after which a platform has not answered, and it is not known what became of a post."""
ATTEMPTS = 12
"""Tries of one part: with their pauses more than half an hour."""
LONGEST_BACKOFF = 600.0
"""Seconds between two tries at most."""


@dataclass(frozen=True, slots=True)
class Sender:
    """Sends parts through the outlets of their platforms."""

    outlets: Mapping[str, Outlet]
    surroundings: Surroundings

    async def send(self, row: Claimed) -> Outcome:
        """Post a part once, and say what came of it."""
        outlet, part = self._outlet(row), row.parts[row.part]
        backoff = self._backoff(row.attempts)
        try:
            async with asyncio.timeout(TIMEOUT):
                return Sent(row, await outlet.post(row.place, part, row.key, row.earlier))
        except Gone as error:
            return Ended(row, GONE, str(error))
        except Later as error:
            # A chat that is refused again and again must not hold up its bucket each time at once.
            delay = error.seconds if row.attempts == 1 else max(error.seconds, backoff)
            return _again(Again(row, delay, str(error), pause=(row.bucket, error.seconds)))
        except NotSent as error:
            return _again(Again(row, backoff, str(error)))
        except (Unknown, TimeoutError) as error:
            return Again(row, backoff, str(error) or "no answer", doubtful=True)
        except Exception as error:  # noqa: BLE001  # whatever it is, only this delivery fails
            return _again(Again(row, backoff, self._report(error)))

    async def look_up(self, row: Claimed) -> Outcome:
        """Ask the platform whether a part arrived, and say what follows."""
        try:
            async with asyncio.timeout(TIMEOUT):
                outlet = self._outlet(row)
                found = await outlet.find(row.place, row.key, row.since, row.earlier)
        except Later as error:
            pause = lookups_of(row.bucket), error.seconds
            return Again(row, error.seconds, str(error), doubtful=True, tried=False, pause=pause)
        except (Unknown, TimeoutError):
            return self._cannot_tell(row)
        except Exception as error:  # noqa: BLE001  # then it cannot be told either
            self._report(error)
            return self._cannot_tell(row)
        return _released(row) if found is None else Sent(row, found)

    def _cannot_tell(self, row: Claimed) -> Outcome:
        if row.repeats:
            return _released(row)
        return Ended(row, UNKNOWN, "it may have arrived")

    def _backoff(self, attempts: int) -> float:
        """Return how long to wait after so many tries: half of it by chance, so that none meet."""
        longest = min(2.0**attempts, LONGEST_BACKOFF)
        return longest * (0.5 + 0.5 * self.surroundings.chance())

    def _outlet(self, row: Claimed) -> Outlet:
        return self.outlets[platform_of(row.place.id)]

    def _report(self, error: Exception) -> str:
        return f"incident {self.surroundings.incidents.report(error)}"


def _again(again: Again) -> Outcome:
    """Give up where there were enough tries."""
    if again.row.attempts < ATTEMPTS:
        return again
    return Ended(again.row, FAILED, again.error)


def _released(row: Claimed) -> Outcome:
    """Let what was looked up be sent, if there were not enough tries; looking up was none."""
    if row.attempts - 1 < ATTEMPTS:
        return Released(row)
    return Ended(row, FAILED, "it never arrived")
