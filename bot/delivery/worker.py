"""Takes deliveries from the ledger, hands them to be sent, and writes down the results.

One transaction does all that is to be done at a moment: it writes what came of what was sent, and
takes more for as many buckets as have work. It may take as long as it takes: the pace is kept by
the moment of sending (`buckets.py`), and enough is taken ahead to bridge the next one. What was
taken is in a queue (`send_queue.py`) until its result is written down.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from uuid import uuid4

from bot.core.base.backoff import Backoff
from bot.core.base.people import platform_of
from bot.core.digests.schedule import Zones
from bot.delivery.attempt import TIMEOUT, PartSender
from bot.delivery.buckets import Bucket, BucketSchedule
from bot.delivery.delivery_log import DeliveryLog, Outages
from bot.delivery.liveness import Liveness
from bot.delivery.send_queue import SendQueue
from bot.runtime.dependencies import OUTAGE, Dependencies
from bot.storage.async_engine import AsyncConnection
from bot.storage.database import Database
from bot.storage.delivery_queue import (
    DeliveryLease,
    Ready,
    Rest,
    Taken,
    acquire,
    disown,
    give_back_strays,
    ready_buckets,
    take,
)
from bot.storage.delivery_results import (
    Again,
    Cleared,
    Ended,
    GivenBack,
    Result,
    Sent,
    write_results,
)
from bot.storage.workers import bury, bury_all, enlist, is_enlisted

HELD = 64
"""Deliveries that one process holds at most: what is in doubt when it dies without a word."""
_KEPT = 16
"""Of these, what each platform leaves to each of the others: they go on where all of it hangs."""
NEEDED = TIMEOUT + 5.0
"""Seconds for which what is held must stay ours, so that it can be sent and written down."""
_SHORTEST_AHEAD, _LONGEST_AHEAD = 0.5, 4.0
"""Seconds of posts that are taken ahead: more where a transaction takes longer."""
_REST, _REST_SHARED = 30.0, 15.0
"""Seconds of a rest. Where others write too, a wake-up may get lost with its connection."""
_AGAIN = 0.5
"""Seconds until a database that failed is tried again."""
_AFTER_BUG, _LONGEST_AFTER_BUG = 5.0, 600.0


@dataclass(slots=True)
class _Work:
    """What one transaction is to do for a worker, and what it found."""

    me: str
    began: float
    results: list[Result]
    wanted: dict[str, int]
    idle: list[str]
    surveying: bool
    now: float = 0.0
    now_here: float = 0.0
    """The same moment by our own clock."""
    ready: dict[str, Ready] | None = None
    owned: dict[str, Rest | None] = field(default_factory=dict)
    asked: dict[str, int] = field(default_factory=dict)
    taken: Taken = field(default_factory=lambda: Taken((), {}))

    def __bool__(self) -> bool:
        return bool(self.results or self.wanted or self.idle or self.surveying)


class DeliveryWorker:
    """Sends what is due, in one process."""

    def __init__(  # noqa: PLR0913  # what it is made of
        self,
        database: Database,
        sender: PartSender,
        zones: Zones,
        dependencies: Dependencies,
        *,
        outages: Outages,
        liveness: Liveness,
        ready: Callable[[str], bool],
    ) -> None:
        """Take what it is made of; `ready` tells whether a platform can be sent to.

        `start` comes before anything else.
        """
        self._database = database
        self._sender = sender
        self._zones = zones
        self._incidents, self._log = dependencies.incidents, dependencies.log
        self._time = dependencies.time
        self._outages = outages
        self._liveness = liveness
        self._ready = ready
        self._most_of_one = HELD - _KEPT * (len(sender.digest_senders) - 1)
        self._buckets: dict[str, Bucket] = {}
        self._schedule = BucketSchedule(_REST_SHARED if database.shared else _REST)
        self._delivery_log = DeliveryLog(dependencies)
        self._queue = SendQueue(sender, self._schedule, dependencies, self._may_send)
        self._ahead = _SHORTEST_AHEAD
        self._has_strays = False
        self._unwritable: list[Result] = []
        """Results that the database refuses: what was sent must not be forgotten."""
        self._refusals = Backoff(_AFTER_BUG, _LONGEST_AFTER_BUG)
        self._write_unwritable_at = float("inf")
        self.me = uuid4().hex

    async def start(self) -> None:
        """Become known to the ledger. On SQLite, whoever held anything is no more."""
        async with self._database.transaction(background=True) as connection:
            if not self._database.shared:
                await bury_all(connection)
            await enlist(connection, self.me)

    async def run(self) -> None:
        """Send and write until cancelled."""
        while True:
            self._queue.woken.clear()
            if pause := self._pause():
                await self._time.sleep_or(pause, self._queue.woken)
            else:
                await self._try_turn()

    def wake(self) -> None:
        """Look at all buckets now: somebody has left something to do."""
        self._schedule.survey_now()
        self._queue.woken.set()

    async def start_over(self) -> None:
        """Go on as another worker: the others took this one for dead and have what it held."""
        self._log.warning("digests: this process was away for too long, starting over")
        for bucket in self._buckets.values():
            bucket.give_up()
            bucket.owned = False
        self._queue.forget_unposted()
        self._unwritable = []
        self._liveness.forget()
        self.me = uuid4().hex
        await self.start()
        self.wake()

    async def leave(self, patience: float) -> None:
        """Give back what is not on the wire, write down what is, and leave the rest to others."""
        for bucket in self._buckets.values():
            self._queue.give_back(bucket.give_up(), "the bot stopped")
        await self._queue.finish(patience)
        await self._write_unwritable()
        try:
            async with self._database.transaction(background=True) as connection:
                now = await self._database.now(connection)
                await write_results(connection, self._queue.results, self._zones, now)
                if self._has_strays:  # what was taken last, and never came to be known here
                    await give_back_strays(connection, self.me, list(self._queue.held))
                await bury(connection, [self.me])
        except OUTAGE as error:
            self._outages.began("leaving", error)
        except Exception as error:  # noqa: BLE001  # whoever comes next buries us
            self._incidents.report(error)
            await self._write_apart(self._queue.results)
        else:
            self._delivery_log.note_results(self._queue.results)

    def _pause(self) -> float:
        """Return the seconds until there is something to do."""
        taking = self._schedule.next_moment(taking=len(self._queue.held) < HELD)
        next_moment = min(taking, self._queue.write_at(), self._write_unwritable_at)
        return max(0.0, next_moment - self._time.monotonic())

    async def _try_turn(self) -> None:
        if self._write_unwritable_at <= self._time.monotonic():
            await self._write_unwritable()
        work = self._next_work()
        if not work:
            return
        try:
            await self._turn(work)
        except OUTAGE as error:
            self._keep(work)
            self._outages.began("sending", error)
            await self._time.sleep(_AGAIN)
        except Exception as error:  # noqa: BLE001  # the worker outlives its bugs
            self._incidents.report(error)
            self._undo(work)
            await self._write_apart(work.results)
            await self._time.sleep(_AFTER_BUG)
        except BaseException:
            self._keep(work)
            raise
        else:
            self._outages.ended("sending")

    def _keep(self, work: _Work) -> None:
        """Keep results that were perhaps not written; what was perhaps taken is given back."""
        self._queue.results[:0] = work.results
        self._undo(work)

    def _undo(self, work: _Work) -> None:
        """Look at everything again: it is not known what of a transaction was written down."""
        self._has_strays = True
        if work.surveying:
            self._schedule.survey_now()
        for name in work.idle:  # perhaps they are ours no longer
            if name in self._buckets:
                self._buckets[name].owned = False

    def _next_work(self) -> _Work:
        now = self._time.monotonic()
        results, self._queue.results = self._queue.results, []
        surveying = self._schedule.begin_survey(now)
        wanted = self._wanted(now)
        idle = [
            name
            for name, bucket in self._buckets.items()
            if surveying and name not in wanted and bucket.is_idle()
        ]
        return _Work(self.me, now, results, wanted, idle, surveying)

    def _wanted(self, now: float) -> dict[str, int]:
        """Return of which buckets to take how much."""
        wanted: dict[str, int] = {}
        room = 0 if self._must_hold_still() else HELD - len(self._queue.held)
        held = Counter(platform_of(lease.bucket) for lease in self._queue.held.values())
        for name in self._schedule.begin_taking(now):
            if room <= 0:
                break
            bucket = self._buckets[name]
            free = min(room, self._most_of_one - held[bucket.platform])
            if free > 0 and (count := min(free, bucket.wanted(self._ahead))) > 0:
                wanted[name] = count
                room -= count
                held[bucket.platform] += count
        return wanted

    def _must_hold_still(self) -> bool:
        return self._liveness.holds_for() < NEEDED

    def _may_send(self, lease: DeliveryLease) -> bool:
        """Tell whether nobody else may soon hold a part."""
        return lease.holder == self.me and not self._must_hold_still()

    async def _turn(self, work: _Work) -> None:
        async with self._database.transaction(background=True) as connection:
            work.now = await self._database.now(connection)
            work.now_here = self._time.monotonic()
            await write_results(connection, work.results, self._zones, work.now)
            if self._has_strays:
                await give_back_strays(connection, work.me, list(self._queue.held))
            await disown(connection, work.idle, work.me)
            if work.surveying:
                work.ready = await ready_buckets(connection, work.me)
            if work.wanted and self._database.shared and not await is_enlisted(connection, work.me):
                work.wanted = {}  # the next beat tells, and starts over
            if work.wanted:
                await self._take(connection, work)
        self._has_strays = False
        self._apply(work)

    async def _take(self, connection: AsyncConnection, work: _Work) -> None:
        fresh = [name for name in work.wanted if not self._buckets[name].owned]
        work.owned = await acquire(connection, fresh, work.me)
        work.asked = self._usable(work)
        busy = [chat for name in work.asked for chat in self._buckets[name].busy_chats]
        work.taken = await take(
            connection, work.asked, busy, work.me, work.now, self._sender.policy
        )

    def _usable(self, work: _Work) -> dict[str, int]:
        """Return what can be taken of what is wanted: in our own buckets that do not rest."""
        usable = {}
        for name, count in work.wanted.items():
            rest = work.owned.get(name)
            free = self._buckets[name].owned or name in work.owned
            if free and not (rest and rest.left(work.now)):
                usable[name] = count
        return usable

    def _apply(self, work: _Work) -> None:
        """Do what follows from a transaction that was written down."""
        self._written(work.results)
        for name in work.idle:
            del self._buckets[name]
        if work.ready is not None:
            self._survey(work)
        if work.wanted:
            self._took(work)
            now = self._time.monotonic()
            self._schedule.end_taking(now)
            self._measure(now - work.began)

    def _measure(self, seconds: float) -> None:
        """Take so much ahead that it bridges the next transactions, should they take as long."""
        enough = min(max(3 * seconds, _SHORTEST_AHEAD), _LONGEST_AHEAD)
        self._ahead = max(enough, 0.9 * self._ahead)

    def _written(self, results: Sequence[Result]) -> None:
        now = self._time.monotonic()
        for result in results:
            lease = result.lease
            self._queue.drop(lease)
            match result:
                case Again(delay=seconds) | Cleared(delay=seconds):
                    self._schedule.expect(lease.bucket, now + seconds)
                case Sent() if lease.part + 1 < len(lease.parts):
                    self._schedule.expect(lease.bucket, now + lease.policy.interval)
                case GivenBack():
                    self._schedule.expect(lease.bucket, now)
                case Sent() | Ended():
                    pass
        self._delivery_log.note_results(results)

    def _survey(self, work: _Work) -> None:
        """Note when which buckets have work."""
        ready, clock_offset = work.ready or {}, work.now_here - work.now
        for name, found in ready.items():
            if name not in self._buckets:
                self._buckets[name] = Bucket(name, found.rate, self._time.monotonic)
            self._buckets[name].set_rate(found.rate)
        due = {
            name: self._after_rest(name, found.due_at + clock_offset)
            for name, found in ready.items()
            if self._ready(self._buckets[name].platform)
        }
        now, busy = self._time.monotonic(), bool(self._queue.held)
        self._schedule.end_survey(now, due, self.me, busy=busy)

    def _after_rest(self, name: str, due: float) -> float:
        bucket = self._buckets[name]
        return max(due, self._time.monotonic() + bucket.resting()) if bucket.resting() else due

    def _took(self, work: _Work) -> None:
        for name, rest in work.owned.items():
            bucket = self._buckets[name]
            bucket.owned = True
            if rest and (seconds := rest.left(work.now)):
                bucket.rest(seconds)
        for lease in work.taken.leases:
            self._queue.add(self._buckets[lease.bucket], lease)
        self._delivery_log.note_damaged(work.taken.damaged)
        got = dict.fromkeys(work.wanted, 0)
        for lease in work.taken.leases:
            got[lease.bucket] += 1
        for name, wanted in work.wanted.items():
            self._reconsider(name, exhausted=got[name] < wanted)

    def _reconsider(self, name: str, *, exhausted: bool) -> None:
        """Decide when to take from a bucket again: at its next turn, or when a chat is free."""
        bucket, now = self._buckets[name], self._time.monotonic()
        if resting := bucket.resting():
            self._schedule.postpone(name, now + resting)
        elif not exhausted:
            self._schedule.postpone(name)
        else:
            blocked = bool(bucket.busy_chats)
            self._schedule.exhaust(name, now, bucket.next_free(), blocked=blocked)

    async def _write_apart(self, results: list[Result]) -> None:
        """Write each result by itself: one that cannot be written must not stop the others.

        It stays held, and is tried again: dropped, what was sent would be sent again some day.
        """
        refused: list[Result] = []
        for result in results:
            try:
                async with self._database.transaction(background=True) as connection:
                    now = await self._database.now(connection)
                    await write_results(connection, [result], self._zones, now)
            except OUTAGE:
                self._queue.results.append(result)
            except Exception as error:  # noqa: BLE001  # whatever is wrong with it, the others go on
                self._incidents.report(error)
                self._queue.free_slot(result.lease)
                refused.append(result)
            else:
                self._written([result])
        self._unwritable += refused
        if refused:
            again = self._time.monotonic() + self._refusals.fail()
            self._write_unwritable_at = min(self._write_unwritable_at, again)
        elif not self._unwritable:
            self._refusals.reset()

    async def _write_unwritable(self) -> None:
        """Try once more what the database has refused."""
        refused, self._unwritable = self._unwritable, []
        self._write_unwritable_at = float("inf")
        await self._write_apart(refused)
