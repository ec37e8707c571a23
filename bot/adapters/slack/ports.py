"""What this adapter needs kept, as protocols; `bot/app.py` decides who keeps it."""

from __future__ import annotations

from typing import Protocol


class Vault(Protocol):
    """Keeps secret texts by name, sealed."""

    async def names(self, prefix: str) -> tuple[str, ...]:
        """Return the names that begin with a prefix.

        Raises:
            NotKept: what is kept cannot be read.
        """

    async def read(self, name: str) -> str | None:
        """Return what is kept under a name, or None.

        Raises:
            LookupError: it was sealed with a key that is not known any more.
            NotKept: what is kept cannot be read.
        """

    async def write(self, name: str, secret: str) -> None:
        """Keep a text under a name, in place of an earlier one.

        Raises:
            NotKept: it could not be written down.
        """

    async def replace(self, name: str, known: str, secret: str | None) -> bool:
        """Keep a text, or nothing for None, in place of a known one; False where that has changed.

        Raises:
            LookupError, NotKept: as for `read` and `write`.
        """


class Claims(Protocol):
    """Lets exactly one of several tries go ahead, here or in another process."""

    async def claim(self, names: tuple[str, ...], seconds: float) -> bool:
        """Take all names for so long and return True; False where one of them is taken.

        Raises:
            NotKept: it could not be written down.
        """

    async def release(self, names: tuple[str, ...]) -> None:
        """Give names back, so that the next try goes ahead.

        Raises:
            NotKept: it could not be written down.
        """
