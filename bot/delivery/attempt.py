"""One try at one part: what the platform's answer means for the ledger.

Knows no database and no pace. How often and how fast something is tried again is decided here.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

from bot.core.base.backoff import backoff
from bot.core.base.errors import (
    DamagedError,
    DeliveryUnknownError,
    NotDeliveredError,
    RecipientGoneError,
    RetryLaterError,
)
from bot.core.base.people import Place
from bot.core.chat.digest_sender import DigestSender, SendPolicy
from bot.runtime.dependencies import Dependencies
from bot.storage.delivery_queue import DeliveryLease
from bot.storage.delivery_results import Again, Cleared, Ended, Result, Sent
from bot.storage.tables import FAILED, GONE, UNKNOWN

TIMEOUT = 30.0
"""Seconds after which a platform has not answered, and it is not known what became of a post."""
ATTEMPTS = 12
"""Tries of one part: with their pauses more than half an hour."""
LONGEST_BACKOFF = 600.0
"""Seconds between two tries at most."""


@dataclass(frozen=True, slots=True)
class PartSender:
    """Tries to send a part, and decides what comes of a failure: again, looked up, given up."""

    digest_senders: Mapping[str, DigestSender]
    dependencies: Dependencies

    def policy(self, place: Place) -> SendPolicy:
        """Return how fast a place takes posts."""
        return self.digest_senders[place.platform].policy(place)

    async def send(self, lease: DeliveryLease) -> Result:
        """Post a part once, and say what came of it."""
        digest_sender, part = self._digest_sender(lease), lease.parts[lease.part]
        wait = self._backoff(lease.attempts)
        try:
            async with asyncio.timeout(TIMEOUT):
                return Sent(
                    lease, await digest_sender.post(lease.place, part, lease.key, lease.earlier)
                )
        except DamagedError as error:
            return Ended(lease, FAILED, f"cannot be read: {error}", damaged=True)
        except RecipientGoneError as error:
            return Ended(lease, GONE, str(error))
        except RetryLaterError as error:
            # A chat that is refused again and again must not hold up its bucket each time at once.
            delay = 0.0 if lease.attempts == 1 else wait
            return _again(Again(lease, delay, str(error), rest=error.seconds))
        except NotDeliveredError as error:
            return _again(Again(lease, wait, str(error)))
        except (DeliveryUnknownError, TimeoutError) as error:
            return Again(lease, wait, str(error) or "no answer", doubtful=True)
        except Exception as error:  # noqa: BLE001  # whatever it is, only this delivery fails
            return _again(Again(lease, wait, self._report(error)))

    async def look_up(self, lease: DeliveryLease) -> tuple[Result, float]:
        """Ask the platform whether a part arrived, and say what follows.

        Returns for how many seconds nothing is to be looked up beside it: the platform said so.
        """
        try:
            async with asyncio.timeout(TIMEOUT):
                digest_sender = self._digest_sender(lease)
                found = await digest_sender.find(lease.place, lease.key, lease.since, lease.earlier)
        except RetryLaterError as error:
            delay = min(error.seconds, LONGEST_BACKOFF)
            again = Again(lease, delay, str(error), doubtful=True, tried=False)
            return again, error.seconds
        except (DeliveryUnknownError, TimeoutError):
            return self._cannot_tell(lease), 0.0
        except Exception as error:  # noqa: BLE001  # then it cannot be told either
            self._report(error)
            return self._cannot_tell(lease), 0.0
        self.dependencies.tally["resolved"] += 1
        if found is None:
            return _cleared(lease), 0.0
        return Sent(lease, found, doubtful=not lease.repeats), 0.0

    def _cannot_tell(self, lease: DeliveryLease) -> Result:
        if lease.repeats:
            return _cleared(lease)
        return Ended(lease, UNKNOWN, "it may have arrived")

    def _backoff(self, attempts: int) -> float:
        """Return how long to wait after so many tries: half of it by chance, so that none meet."""
        longest = backoff(attempts, 1.0, LONGEST_BACKOFF)
        return longest * (0.5 + 0.5 * self.dependencies.chance())

    def _digest_sender(self, lease: DeliveryLease) -> DigestSender:
        return self.digest_senders[lease.place.platform]

    def _report(self, error: Exception) -> str:
        return f"incident {self.dependencies.incidents.report(error)}"


def _again(again: Again) -> Result:
    """Give up where there were enough tries."""
    if again.lease.attempts < ATTEMPTS:
        return again
    return Ended(again.lease, FAILED, again.error)


def _cleared(lease: DeliveryLease) -> Result:
    """Let what was looked up be sent, if there were not enough tries; looking up was none."""
    if lease.attempts - 1 < ATTEMPTS:
        return Cleared(lease)
    return Ended(lease, FAILED, "it never arrived")
