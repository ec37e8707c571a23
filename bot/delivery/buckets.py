"""When what may go: the pace of a bucket, the order in which buckets are asked, the slots of all.

A post is paced by the moment of sending, since what comes before it (the database, a busy machine)
takes as long as it takes. Only the owner of a bucket has one, so its pace is that of all processes.
Moments are by a clock that only goes forward. Decides; sends nothing and knows no database.
"""

from __future__ import annotations

import asyncio
import math
from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping

from bot.core.base.people import platform_of
from bot.core.base.rate_limit import RateLimiter
from bot.storage.delivery_queue import DeliveryLease

BURST_TOLERANCE_SECONDS = 0.01
"""Seconds of lateness that are caught up: at 28 a second, at most 29 in any second. More would
leave no room for what the network lets arrive together."""
_LOOKUP_BURST = 16
"""Look-ups at once after a rest: what one crash can leave in doubt."""
_IDLE = 5.0
"""Seconds for which a bucket stays with its owner after its last post: longer than any gap."""
_BETWEEN = 0.1
"""Seconds between two transactions that take: more together cost less."""
_SURVEY, _SOON = 2.0, 0.5
"""Seconds between two looks at all buckets while there is work, and after one had no more."""
MOST_UNWRITTEN = 16
"""Posts of one process that are on the wire or not yet written down."""
_KEPT_SLOTS = 2
"""Slots that each platform leaves to each of the others: they go on where all of it hangs."""


class Bucket:
    """One bucket of this process: what is held of it, and when the next post of it may go."""

    def __init__(self, name: str, rate: float, monotonic: Callable[[], float]) -> None:
        """Take the name of the bucket, and its posts a second."""
        self.name = name
        self.platform = platform_of(name)
        self.held: deque[DeliveryLease] = deque()
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

    def add(self, lease: DeliveryLease) -> None:
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

    def start(self) -> DeliveryLease:
        """Return the next delivery, which is posted now."""
        self._pace.take(self._monotonic())
        self._under_way += 1
        return self.held.popleft()

    def finish(self, lease: DeliveryLease) -> None:
        """Note that a post that was started is over: its chat may have the next after its gap."""
        self._under_way -= 1
        self._has_room.set()
        self.leave(lease, lease.policy.interval)

    def leave(self, lease: DeliveryLease, seconds: float = 0.0) -> None:
        """Note that a delivery is held no more; its chat may be posted to in some seconds."""
        self._used_at = self._monotonic()
        self._chats[lease.policy.chat] = self._used_at + seconds

    def rest(self, seconds: float) -> list[DeliveryLease]:
        """Post nothing for some seconds, and return what is held and can be given back."""
        self._rest_until = max(self._rest_until, self._monotonic() + seconds)
        return self.give_up()

    def give_up(self) -> list[DeliveryLease]:
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
            self._lookups = RateLimiter.with_burst(rate, _LOOKUP_BURST)
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


class BucketSchedule:
    """When a worker takes from which bucket, and when it looks at all of them for work."""

    def __init__(self, rest: float) -> None:
        """Take the seconds between two looks at all buckets while there is no work."""
        self._rest = rest
        self._due: dict[str, float] = {}
        """When the first delivery of a bucket is due; without it, none is."""
        self._blocked: set[str] = set()
        """Buckets in which more may be due, for chats that are busy."""
        self._took_at = self._survey_at = float("-inf")

    def next_moment(self, *, taking: bool) -> float:
        """Return when there is something to do; where nothing can be held, nothing is taken."""
        if not (taking and self._due):
            return self._survey_at
        return min(self._survey_at, max(min(self._due.values()), self._took_at + _BETWEEN))

    def survey_now(self) -> None:
        """Look at all buckets as soon as possible, whatever is being looked at."""
        self._survey_at = float("-inf")

    def begin_survey(self, now: float) -> bool:
        """Tell whether all are to be looked at; whoever asks from now on gets another look."""
        surveying = now >= self._survey_at
        if surveying:
            self._survey_at = float("inf")
        return surveying

    def end_survey(self, now: float, due: Mapping[str, float], order: str, *, busy: bool) -> None:
        """Take what a look has found: the buckets with work, and when the first of it is due.

        Those that are new come in an order of the worker's own (`order`): processes that go through
        the same buckets in the same order would meet at each of them.
        """
        known = [name for name in self._due if name in due]
        new = sorted(due.keys() - self._due.keys(), key=lambda name: hash((order, name)))
        self._due = {name: due[name] for name in (*known, *new)}
        busy = busy or any(moment <= now for moment in due.values())
        self._survey_at = min(self._survey_at, now + (_SURVEY if busy else self._rest))

    def begin_taking(self, now: float) -> Iterator[str]:
        """Yield the buckets to take from: those first that were asked longest ago."""
        if self._due and now >= self._took_at + _BETWEEN:
            self._took_at = now
            yield from (name for name, due in self._due.items() if due <= now)

    def end_taking(self, now: float) -> None:
        """Note that what was taken is ours."""
        self._took_at = now

    def expect(self, name: str, moment: float) -> None:
        """Take from a bucket at a moment, or before."""
        self._due[name] = min(moment, self._due.get(name, float("inf")))

    def postpone(self, name: str, moment: float | None = None) -> None:
        """Take from a bucket at a moment and not before, or when it was due: after the others."""
        due = self._due.pop(name, float("-inf"))
        self._due[name] = due if moment is None else moment

    def exhaust(self, name: str, now: float, free: float | None, *, blocked: bool) -> None:
        """Take from a bucket no more until a chat of it is free.

        What comes due in a moment was perhaps not yet due by the clock of the database.
        """
        self._due.pop(name, None)
        self._survey_at = min(self._survey_at, now + _SOON)
        if blocked:
            self._blocked.add(name)
        if free is not None:
            self._due[name] = free

    def unblock(self, name: str, moment: float) -> None:
        """Take from a bucket at a moment if more was due in it, for a chat that was busy."""
        if name in self._blocked:
            self._blocked.discard(name)
            self.expect(name, moment)


class SendSlots:
    """A semaphore whose places go to the platforms in turn, and never all to one of several.

    Whatever a crash can repeat holds one of its slots, so it is never more than there are.
    """

    def __init__(self, platforms: int = 1) -> None:
        """Begin with all slots free, for so many platforms."""
        self._most_of_one = MOST_UNWRITTEN - _KEPT_SLOTS * (platforms - 1)
        self._taken: Counter[str] = Counter()
        self._waiting: dict[str, deque[asyncio.Future[None]]] = {}

    @property
    def taken(self) -> int:
        """How many slots are in use."""
        return self._taken.total()

    async def acquire(self, platform: str) -> None:
        """Wait for a slot."""
        if self._is_free(platform) and not self._waiting.get(platform):
            self._taken[platform] += 1
            return
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(platform, deque()).append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():  # it got a slot and cannot use it
                self.release(platform)
            raise

    def release(self, platform: str) -> None:
        """Give a slot of a platform back: the next platform that waits has it."""
        self._taken[platform] -= 1
        for other in list(self._waiting):
            if not self._is_free(other):
                continue
            queue = self._waiting.pop(other)
            self._waiting[other] = queue  # its turn is over: the others come before it
            while queue:
                turn = queue.popleft()
                if not turn.done():
                    self._taken[other] += 1
                    turn.set_result(None)
                    return

    def _is_free(self, platform: str) -> bool:
        return self.taken < MOST_UNWRITTEN and self._taken[platform] < self._most_of_one
