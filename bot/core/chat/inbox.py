"""Where questions are noted until they are answered: a port that storage fulfils, for adapters.

Knows questions by a key and a text that one platform alone reads.
"""

from __future__ import annotations

from enum import Enum
from typing import Protocol


class Holder(Enum):
    """Who has a question."""

    OURS = "ours"
    OTHERS = "others"
    NOBODY = "nobody"
    """It was answered."""


class Inbox(Protocol):
    """Sees to it that each question is answered once, by whichever process, also after a crash.

    Questions go by a key of their platform. A process that acquires one has it on a lease, which it
    renews as long as it lives. Only what cannot be answered at once is kept, until it is answered;
    of the others nothing but the key is known.
    """

    async def acquire(self, key: str) -> Holder:
        """Take a question that nobody has, and tell who has it then."""

    async def holds(self, key: str) -> bool:
        """Tell whether this process still has a question, and nobody else has taken it over."""

    async def keep(self, key: str, body: str) -> None:
        """Keep a question as the platform gave it, until it is answered by whoever has it."""

    async def answered(self, key: str) -> None:
        """Remember that a question was answered, and forget what was kept of it."""

    async def renew(self) -> None:
        """Renew the leases of this process."""

    async def take_over(self, platform: str) -> tuple[tuple[str, str], ...]:
        """Take what is kept and has no holder that lives, and return its keys and bodies.

        The keys are those that begin with the name of the platform and a colon.
        """

    async def taken_elsewhere(self, platform: str) -> int:
        """Return how many questions other processes have taken since this was last asked.

        Those of the last seconds: who asks seldom hears of those alone.
        """

    async def release(self) -> None:
        """Give back all that this process has: it answers no more."""
