"""What this adapter needs kept, as protocols; the composition root decides who keeps it.

Where no key can be written down, everything goes ahead: better twice than never.
"""

from __future__ import annotations

from typing import Protocol

from bot.core.base.errors import NotStoredError
from bot.core.chat.ports import Incidents


class SecretStore(Protocol):
    """Keeps secret texts by name, sealed."""

    async def names(self, prefix: str) -> tuple[str, ...]:
        """Return the names that begin with a prefix.

        Raises:
            NotStoredError: what is kept cannot be read.
        """

    async def read(self, name: str) -> str | None:
        """Return what is kept under a name, or None.

        Raises:
            LookupError: it was sealed with a key that is not known any more.
            NotStoredError: what is kept cannot be read.
        """

    async def write(self, name: str, secret: str) -> None:
        """Keep a text under a name, in place of an earlier one.

        Raises:
            NotStoredError: it could not be written down.
        """

    async def replace(self, name: str, known: str, secret: str | None) -> bool:
        """Keep a text, or nothing for None, in place of a known one; False where that has changed.

        Raises:
            LookupError, NotStoredError: as for `read` and `write`.
        """


class IdempotencyKeys(Protocol):
    """Lets exactly one of several tries go ahead, here or in another process."""

    async def acquire(self, names: tuple[str, ...], seconds: float) -> bool:
        """Take all names for so long and return True; False where one of them is taken.

        Raises:
            NotStoredError: it could not be written down.
        """

    async def release(self, names: tuple[str, ...]) -> None:
        """Give names back, so that the next try goes ahead.

        Raises:
            NotStoredError: it could not be written down.
        """


class FailOpenIdempotencyKeys:
    """The keys of another store, until that breaks; the operator hears of it."""

    def __init__(self, idempotency_keys: IdempotencyKeys, incidents: Incidents) -> None:
        """Take the store, and where it is reported that they are broken."""
        self._idempotency_keys = idempotency_keys
        self._incidents = incidents

    async def acquire(self, names: tuple[str, ...], seconds: float) -> bool:
        """Take all names for so long; False only where one of them is known to be taken."""
        try:
            return await self._idempotency_keys.acquire(names, seconds)
        except NotStoredError as error:
            self._incidents.report(error)
            return True

    async def release(self, names: tuple[str, ...]) -> None:
        """Give names back, where that is possible."""
        try:
            await self._idempotency_keys.release(names)
        except NotStoredError as error:
            self._incidents.report(error)
