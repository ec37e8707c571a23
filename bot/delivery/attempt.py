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
from bot.core.digests.run_decision import MAX_DIGEST_DELAY
from bot.runtime.dependencies import Dependencies
from bot.storage.delivery_queue import DeliveryLease
from bot.storage.delivery_results import Again, Cleared, Ended, Result, Sent
from bot.storage.tables import FAILED, GONE, UNKNOWN

TIMEOUT = 30.0
"""Seconds after which a platform has not answered, and it is not known what became of a post."""
MAX_FAILURES = 12
"""Times that one part is refused, or meets a bug: with the pauses between more than half an hour.
What surely was not sent for want of a line, or since the platform says to wait, is none: that is
tried for as long as a digest may be late, and as often as this in any case."""
LONGEST_BACKOFF = 600.0
"""Seconds between two tries at most."""
_DOUBT_DELAYS = (0.0, 60.0, 1_800.0)
"""Seconds before a part is sent once more after its first, second and third lost answer.
It may have arrived each time, so there is no fifth. In a long outage none of them arrives."""


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
            return _while_timely(Again(lease, delay, str(error), rest=error.seconds))
        except NotDeliveredError as error:
            return _while_timely(Again(lease, wait, str(error)))
        except (DeliveryUnknownError, TimeoutError) as error:
            return Again(lease, wait, str(error) or "no answer", doubtful=True, doubted=True)
        except Exception as error:  # noqa: BLE001  # whatever it is, only this delivery fails
            return _failed(Again(lease, wait, self._report(error), failed=True))

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
        except NotDeliveredError as error:
            if not _is_timely(lease, lease.attempts):
                return self._cannot_tell(lease), 0.0
            return Again(lease, self._backoff(lease.attempts), str(error), doubtful=True), 0.0
        except (DeliveryUnknownError, TimeoutError):
            return self._cannot_tell(lease), 0.0
        except Exception as error:  # noqa: BLE001  # then it cannot be told either
            self._report(error)
            return self._cannot_tell(lease), 0.0
        self.dependencies.tally["resolved"] += 1
        if found is None:
            return _while_timely(Cleared(lease)), 0.0
        return Sent(lease, found, doubtful=not lease.repeats), 0.0

    def _cannot_tell(self, lease: DeliveryLease) -> Result:
        """Send again what must arrive; after enough copies of it the next digest holds it.

        Most of what a dead process held was never on the wire: its death counts as a failure.
        """
        if not lease.repeats:
            return Ended(lease, UNKNOWN, "it may have arrived")
        if lease.doubts > len(_DOUBT_DELAYS) or lease.failures + 1 >= MAX_FAILURES:
            return Ended(lease, FAILED, "no answer said whether it arrived")
        delay = _DOUBT_DELAYS[lease.doubts - 1] if lease.doubts else 0.0
        return Cleared(lease, delay, failed=True)

    def _backoff(self, attempts: int) -> float:
        """Return how long to wait after so many tries: half of it by chance, so that none meet."""
        longest = backoff(attempts, 1.0, LONGEST_BACKOFF)
        return longest * (0.5 + 0.5 * self.dependencies.chance())

    def _digest_sender(self, lease: DeliveryLease) -> DigestSender:
        return self.digest_senders[lease.place.platform]

    def _report(self, error: Exception) -> str:
        return f"incident {self.dependencies.incidents.report(error)}"


def _failed(again: Again) -> Result:
    """Give up where it was refused often enough."""
    if again.lease.failures + 1 < MAX_FAILURES:
        return again
    return Ended(again.lease, FAILED, again.error)


def _while_timely(result: Again | Cleared) -> Result:
    """Give up on what surely did not arrive where it is too late, and was tried often enough.

    Looking up is no try. The next digest holds what this one did.
    """
    lease = result.lease
    if _is_timely(lease, lease.attempts - isinstance(result, Cleared)):
        return result
    return Ended(lease, FAILED, result.error if isinstance(result, Again) else "it never arrived")


def _is_timely(lease: DeliveryLease, tries: int) -> bool:
    """Tell whether a digest may still come, or has not been tried often enough."""
    return lease.age < MAX_DIGEST_DELAY.total_seconds() or tries < MAX_FAILURES
