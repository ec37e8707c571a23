"""A platform in memory, behind the port `DigestSender`.

Does as it is told, and remembers what it got.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from bot.core.base.errors import DeliveryUnknownError
from bot.core.base.i18n import Translator
from bot.core.base.people import Place
from bot.core.chat.digest_sender import SendPolicy
from bot.core.chat.reply import Digest

Answer = Exception | Callable[[], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Arrival:
    """One post that arrived."""

    place: str
    key: str
    part: str
    earlier: tuple[str, ...]
    at: float


@dataclass
class MemoryOutlet:
    """Takes posts. `answers` are what it does at the next posts to a place, before it takes them.

    An answer that is `Lost` raises after the post has arrived.
    """

    name: str = "chat"
    rate: float = 1_000.0
    gap: float = 0.0
    lookups: float = 0.0
    finds: bool = False
    most_entries: int = 30
    least_parts: int = 1
    """In how many parts a message without titles comes."""
    arrived: list[Arrival] = field(default_factory=list)
    tried: list[Arrival] = field(default_factory=list)
    answers: dict[str, deque[Answer]] = field(default_factory=lambda: defaultdict(deque))
    looked_up: list[str] = field(default_factory=list)
    look_up_answers: deque[Exception] = field(default_factory=deque)
    is_ready: asyncio.Event = field(default_factory=asyncio.Event)
    clock: Callable[[], float] = lambda: 0.0

    def __post_init__(self) -> None:
        self.is_ready.set()

    def policy(self, place: Place) -> SendPolicy:
        """One bucket; a chat is a place without its thread."""
        chat = ":".join(place.id.split(":")[:2])
        return SendPolicy(f"{self.name}:bot", self.rate, chat, self.gap, self.lookups)

    def parts(self, digest: Digest, translate: Translator, place: Place) -> tuple[str, ...]:
        """Return the heading with its titles, so many a part; a place "…broken" cannot be shown."""
        if place.id.endswith("broken"):
            raise ValueError("cannot be shown")
        titles = [entry.title for section in digest.sections for entry in section.entries]
        cut = [
            titles[start : start + self.most_entries]
            for start in range(0, len(titles), self.most_entries)
        ] or [[]] * self.least_parts
        return tuple(f"{digest.heading}: {', '.join(some)} ({translate.language})" for some in cut)

    async def ready(self) -> None:
        """Wait until the test says so."""
        await self.is_ready.wait()

    async def post(self, place: Place, part: str, key: str, earlier: tuple[str, ...]) -> str:
        """Take a part, or do as told."""
        arrival = Arrival(place.id, key, part, earlier, self.clock())
        self.tried.append(arrival)
        answer = self.answers[place.id].popleft() if self.answers[place.id] else None
        if callable(answer):
            await answer()
        elif answer is not None and not isinstance(answer, Lost):
            raise answer
        self.arrived.append(arrival)
        if isinstance(answer, Lost):
            raise DeliveryUnknownError("the answer was lost")
        return f"id-{len(self.arrived)}"

    async def find(
        self,
        place: Place,
        key: str,
        since: dt.datetime,  # noqa: ARG002  # the key is enough
        earlier: tuple[str, ...],  # noqa: ARG002
    ) -> str | None:
        """Look a part up, where this platform can."""
        self.looked_up.append(key)
        if self.look_up_answers:
            raise self.look_up_answers.popleft()
        if not self.finds:
            raise DeliveryUnknownError("this platform cannot tell")
        found = (
            number
            for number, arrival in enumerate(self.arrived, 1)
            if (arrival.place, arrival.key) == (place.id, key)
        )
        return next((f"id-{number}" for number in found), None)

    @property
    def keys(self) -> list[str]:
        """What arrived, in its order."""
        return [arrival.key for arrival in self.arrived]


class WorkspaceOutlet(MemoryOutlet):
    """A platform with a bucket for each workspace, as Slack."""

    def policy(self, place: Place) -> SendPolicy:
        """Return the pace of a workspace."""
        bucket = place.id.rpartition(":")[0]
        return SendPolicy(bucket, 4.0, place.id, 0.0, 0.0)


class Lost(Exception):  # noqa: N818  # what happened to the answer
    """The post arrives, its answer does not."""
