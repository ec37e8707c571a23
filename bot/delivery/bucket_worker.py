"""One bucket of this process: what is held of it, and when the next post of it may go.

Paces by the moment of sending, since what comes before it (the database, a busy machine) takes as
long as it takes. Only the owner of a bucket has one, so its pace is that of all processes. Decides;
sends nothing and knows no database.
"""

from __future__ import annotations

import asyncio
import math
from collections import deque
from collections.abc import Callable

from bot.core.base.people import platform_of
from bot.core.base.rate_limit import RateLimiter
from bot.storage.delivery_queue import Lease

BURST_TOLERANCE_SECONDS = 0.01
"""Seconds of lateness that are caught up: at 28 a second, at most 29 in any second. More would
leave no room for what the network lets arrive together."""
_LOOKUP_BURST = 16
"""Look-ups at once after a rest: what one crash can leave in doubt."""
_IDLE = 5.0
"""Seconds for which a bucket stays with its owner after its last post: longer than any gap."""


class BucketWorker:
    """Decides when what is posted in one bucket."""

    def __init__(self, name: str, rate: float, monotonic: Callable[[], float]) -> None:
        """Take the name of the bucket, and its posts a second."""
        self.name = name
        self.platform = platform_of(name)
        self.held: deque[Lease] = deque()
        self.owned = False
        self._monotonic = monotonic
        self._pace = RateLimiter(rate, BURST_TOLERANCE_SECONDS)
        self._lookups: RateLimiter | None = None
        self._chats: dict[str, float] = {}
        """From when on a chat may be posted to; never, while something for it is under way."""
        self._rest_until = self._lookups_rest_until = float("-inf")
        self._under_way = 0
        self._has_room = asyncio.Event()
        self._used_at = monotonic()

    @property
    def busy_chats(self) -> list[str]:
        """The chats of which nothing more is to be taken yet; those of the past are forgotten."""
        now = self._monotonic()
        self._chats = {chat: at for chat, at in self._chats.items() if at > now}
        return list(self._chats)

    def next_free(self) -> float | None:
        """Return when the first chat with a gap to keep is free again, by our own clock."""
        waiting = [at for at in self._chats.values() if at != float("inf")]
        return min(waiting, default=None)

    def set_rate(self, rate: float) -> None:
        """Go on at another pace, if it is another."""
        if rate != self._pace.rate:
            self._pace = RateLimiter(rate, BURST_TOLERANCE_SECONDS)

    def wanted(self, ahead: float) -> int:
        """Return how many more deliveries to take, so as to have enough for some seconds."""
        now = self._monotonic()
        if now < self._rest_until:
            return 0
        enough = max(1, math.ceil((ahead - self._pace.wait(now)) * self._pace.rate))
        held = len(self.held)
        return enough - held if held <= enough // 2 else 0

    def add(self, lease: Lease) -> None:
        """Hold a delivery that was taken; nothing else goes to its chat meanwhile."""
        self._chats[lease.policy.chat] = float("inf")
        self._used_at = self._monotonic()
        if not lease.doubtful:
            self.held.append(lease)

    def wait(self) -> float:
        """Return the seconds until the next post may go."""
        return self._pace.wait(self._monotonic())

    def may_start(self) -> bool:
        """Tell whether one more may be on the wire: a bucket that hangs must not hold all slots."""
        return bool(self.held) and self._under_way < max(2, min(14, math.ceil(self._pace.rate / 2)))

    async def room(self) -> None:
        """Wait until one more may be on the wire, or nothing is held any more."""
        while self.held and not self.may_start():
            self._has_room.clear()
            await self._has_room.wait()

    def start(self) -> Lease:
        """Return the next delivery, which is posted now."""
        self._pace.take(self._monotonic())
        self._under_way += 1
        return self.held.popleft()

    def finish(self, lease: Lease) -> None:
        """Note that a post that was started is over: its chat may have the next after its gap."""
        self._under_way -= 1
        self._has_room.set()
        self.leave(lease, lease.policy.interval)

    def leave(self, lease: Lease, seconds: float = 0.0) -> None:
        """Note that a delivery is held no more; its chat may be posted to in some seconds."""
        self._used_at = self._monotonic()
        self._chats[lease.policy.chat] = self._used_at + seconds

    def rest(self, seconds: float) -> list[Lease]:
        """Post nothing for some seconds, and return what is held and can be given back."""
        self._rest_until = max(self._rest_until, self._monotonic() + seconds)
        return self.give_up()

    def give_up(self) -> list[Lease]:
        """Return what is held and not on the wire; it is held no more."""
        given = list(self.held)
        self.held.clear()
        self._has_room.set()
        for lease in given:
            self.leave(lease)
        return given

    def resting(self) -> float:
        """Return the seconds for which the platform still wants nothing."""
        return max(0.0, self._rest_until - self._monotonic())

    def lookup_wait(self, rate: float) -> float:
        """Buy a look-up at once (0), or return in how many seconds to ask for one again."""
        now = self._monotonic()
        if now < self._lookups_rest_until:
            return self._lookups_rest_until - now
        if self._lookups is None or self._lookups.rate != rate:
            self._lookups = RateLimiter(rate, (_LOOKUP_BURST - 1) / rate)
        wait = self._lookups.wait(now)
        if not wait:
            self._lookups.take(now)
        return wait

    def rest_lookups(self, seconds: float) -> None:
        """Look nothing up for some seconds: the platform said so."""
        self._lookups_rest_until = self._monotonic() + seconds

    def is_idle(self) -> bool:
        """Tell whether the bucket can be left to others."""
        idle = not self.held and not self.busy_chats and not self.resting()
        return idle and self._monotonic() - self._used_at > _IDLE
