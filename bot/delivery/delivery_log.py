"""What the operator is told of deliveries and of the database, in the log and in numbers."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.runtime.dependencies import Dependencies
from bot.storage.database import reason_of
from bot.storage.delivery_results import Again, Cleared, Ended, GivenBack, Result, Sent
from bot.storage.tables import FAILED, GONE, UNKNOWN

_TOLD = (5, 50, 500)
"""How often a delivery was given back when the operator is told of it."""
_COUNTED = {UNKNOWN: "unknown", GONE: "gone", FAILED: "failed"}


@dataclass(frozen=True, slots=True)
class Counts:
    """What a process did since it started; `in_flight` is what it is sending now."""

    planned: int
    sent: int
    unknown: int
    gone: int
    failed: int
    refused: int
    in_flight: int


def counts_of(tally: Mapping[str, int]) -> Counts:
    """Return what was counted so far."""
    return Counts(**{name: tally.get(name, 0) for name in Counts.__slots__})


class DeliveryLog:
    """Counts what came of deliveries, and logs what is out of the ordinary."""

    def __init__(self, dependencies: Dependencies) -> None:
        """Take the log and the tally."""
        self._tally = dependencies.tally
        self._log = dependencies.log

    def note_results(self, results: Iterable[Result]) -> None:
        """Note what was written down."""
        for result in results:
            self._note(result)

    def note_damaged(self, damaged: Mapping[str, str]) -> None:
        """Note deliveries that could not be read, by their ids, each with the reason."""
        for id_, why in damaged.items():
            self._log.error("digests: %s is set aside: %s", id_, why)
            self._tally["failed"] += 1

    def _note(self, result: Result) -> None:
        lease = result.lease
        match result:
            case Sent():
                self._tally["sent"] += lease.part + 1 == len(lease.parts)
            case Again(rest=float(seconds)):
                self._tally["refused"] += 1
                self._log.info(
                    "digests: %s rests for %g s, as the platform asks", lease.bucket, seconds
                )
            case Again() | Cleared():
                pass
            case GivenBack(_, reason):
                self._tally["given_back"] += 1
                count = lease.given_back + 1
                if count in _TOLD:
                    self._log.warning(
                        "digests: %s was not tried %d times: %s", lease.id, count, reason
                    )
            case Ended(state=state, error=error):
                self._tally[_COUNTED[state]] += 1
                self._log.warning("digests: %s is %s: %s", lease.id, _COUNTED[state], error)


class Outages:
    """Tells the operator once that the database is gone, and once that it is back.

    A database may fail in one thing and not in another: on a full disk it is read and not written.
    It is back when everything works that did not.
    """

    def __init__(self, log: logging.Logger) -> None:
        """Take the log that the operator reads."""
        self._log = log
        self._failing: set[str] = set()

    def began(self, what: str, error: BaseException) -> None:
        """Note that the database fails in something."""
        if not self._failing:
            self._log.warning("digests: the database is gone (%s); trying again", reason_of(error))
        self._failing.add(what)

    def ended(self, what: str) -> None:
        """Note that the database does something again."""
        if what in self._failing:
            self._failing.discard(what)
            if not self._failing:
                self._log.info("digests: the database is back")
