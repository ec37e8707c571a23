"""Takes deliveries from the ledger, has them sent at their pace, and writes down the results.

One transaction does all that is to be done at a moment: it writes what came of what was sent, and
takes more for as many buckets as have work. It may take as long as it takes: the pace is kept by
the moment of sending (`bucket_worker.py`), and enough is taken ahead to bridge the next one.
Whatever was taken ends in a result: it was sent, it is tried again, or it is given back for a
reason that is written down.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from uuid import uuid4

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.base.people import Place, platform_of
from bot.core.chat.ports import SendPolicy
from bot.core.digests.schedule import Zones
from bot.delivery.attempt import TIMEOUT, PartSender
from bot.delivery.bucket_schedule import BucketSchedule
from bot.delivery.bucket_worker import BucketWorker
from bot.delivery.delivery_log import DeliveryLog
from bot.delivery.dependencies import OUTAGE, Dependencies, Outages
from bot.delivery.liveness import Liveness
from bot.delivery.send_slots import MOST, SendSlots
from bot.runtime.background_tasks import BackgroundTasks
from bot.storage.database import Database
from bot.storage.delivery_queue import (
    Lease,
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
_TOGETHER = 0.05
"""Seconds in which results are collected and written together: fewer commits."""
_MANY = 8
"""So many results are written at once."""
_SHORTEST_AHEAD, _LONGEST_AHEAD = 0.5, 4.0
"""Seconds of posts that are taken ahead: more where a transaction takes longer."""
_REST, _REST_SHARED = 30.0, 15.0
"""Seconds of a rest. Where others write too, a wake-up may get lost with its connection."""
_AGAIN = 0.5
"""Seconds until a database that failed is tried again."""
_AFTER_BUG = 5.0


@dataclass(frozen=True, slots=True)
class WorkerDependencies:
    """What a worker is made of; `ready` tells whether a platform can be sent to."""

    database: Database
    sender: PartSender
    policy: Callable[[Place], SendPolicy]
    zones: Zones
    common: Dependencies
    outages: Outages
    liveness: Liveness
    ready: Callable[[str], bool]


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

    def __init__(self, dependencies: WorkerDependencies) -> None:
        """Take what it is made of; `start` comes before anything else."""
        self._with = dependencies
        self._time = dependencies.common.time
        self._database = dependencies.database
        self._liveness = dependencies.liveness
        platforms = len(dependencies.sender.digest_senders)
        self._slots = SendSlots(platforms)
        self._most_of_one = HELD - _KEPT * (platforms - 1)
        self._buckets: dict[str, BucketWorker] = {}
        self._schedule = BucketSchedule(_REST_SHARED if self._database.shared else _REST)
        self._delivery_log = DeliveryLog(dependencies.common)
        self._holding: dict[str, Lease] = {}
        self._posted: set[str] = set()
        self._results: list[Result] = []
        self._tasks = BackgroundTasks(dependencies.common.incidents)
        self._sending: set[str] = set()
        self._woken = asyncio.Event()
        self._first_result_at = float("-inf")
        self._ahead = _SHORTEST_AHEAD
        self._has_strays = False
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
            self._woken.clear()
            if pause := self._pause():
                await self._time.sleep_or(pause, self._woken)
            else:
                await self._try_turn()

    def wake(self) -> None:
        """Look at all buckets now: somebody has left something to do."""
        self._schedule.survey_now()
        self._woken.set()

    async def start_over(self) -> None:
        """Go on as another worker: the others took this one for dead and have what it held."""
        self._with.common.log.warning("digests: this process was away for too long, starting over")
        for bucket in self._buckets.values():
            bucket.give_up()
            bucket.owned = False
        self._results = [result for result in self._results if result.lease.id in self._posted]
        self._holding = {id_: self._holding[id_] for id_ in self._posted}
        self._liveness.forget()
        self.me = uuid4().hex
        await self.start()
        self.wake()

    async def leave(self, patience: float) -> None:
        """Give back what is not on the wire, write down what is, and leave the rest to others."""
        for bucket in self._buckets.values():
            self._give_back(bucket.give_up(), "the bot stopped")
        await self._tasks.finish(patience)
        try:
            async with self._database.transaction(background=True) as connection:
                now = await self._database.now(connection)
                await write_results(connection, self._results, self._with.zones, now)
                if self._has_strays:  # what was taken last, and never came to be known here
                    await give_back_strays(connection, self.me, list(self._holding))
                await bury(connection, [self.me])
        except OUTAGE as error:
            self._with.outages.began("leaving", error)
        else:
            self._delivery_log.note_results(self._results)

    def _pause(self) -> float:
        """Return the seconds until there is something to do."""
        now = self._time.monotonic()
        moment = self._schedule.next_moment(taking=len(self._holding) < HELD)
        if self._results:
            together = self._first_result_at + _TOGETHER
            moment = min(moment, float("-inf") if self._must_write() else together)
        return max(0.0, moment - now)

    def _must_write(self) -> bool:
        """Tell whether results are to be written at once: many, a refusal, or nothing else goes."""
        refused = any(
            isinstance(result, Again) and result.rest is not None for result in self._results
        )
        return refused or len(self._results) >= _MANY or self._slots.taken >= MOST

    async def _try_turn(self) -> None:
        work = self._next_work()
        if not work:
            return
        try:
            await self._turn(work)
        except OUTAGE as error:
            self._keep(work)
            self._with.outages.began("sending", error)
            await self._time.sleep(_AGAIN)
        except Exception as error:  # noqa: BLE001  # the worker outlives its bugs
            self._with.common.incidents.report(error)
            self._undo(work)
            await self._write_apart(work.results)
            await self._time.sleep(_AFTER_BUG)
        except BaseException:
            self._keep(work)
            raise
        else:
            self._with.outages.ended("sending")

    def _keep(self, work: _Work) -> None:
        """Keep results that were perhaps not written; what was perhaps taken is given back."""
        self._results = work.results + self._results
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
        results, self._results = self._results, []
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
        room = 0 if self._must_hold_still() else HELD - len(self._holding)
        held = Counter(platform_of(lease.bucket) for lease in self._holding.values())
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

    async def _turn(self, work: _Work) -> None:
        async with self._database.transaction(background=True) as connection:
            work.now = await self._database.now(connection)
            work.now_here = self._time.monotonic()
            await write_results(connection, work.results, self._with.zones, work.now)
            if self._has_strays:
                await give_back_strays(connection, work.me, list(self._holding))
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
        work.taken = await take(connection, work.asked, busy, work.me, work.now, self._with.policy)

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

    def _written(self, results: Iterable[Result]) -> None:
        now = self._time.monotonic()
        for result in results:
            lease = result.lease
            self._holding.pop(lease.id, None)
            self._free_slot(lease)
            match result:
                case Again(delay=seconds):
                    self._schedule.expect(lease.bucket, now + seconds)
                case Sent() if lease.part + 1 < len(lease.parts):
                    self._schedule.expect(lease.bucket, now + lease.policy.interval)
                case GivenBack() | Cleared():
                    self._schedule.expect(lease.bucket, now)
                case Sent() | Ended():
                    pass
        self._delivery_log.note_results(results)

    def _free_slot(self, lease: Lease) -> None:
        if lease.id in self._posted:
            self._posted.discard(lease.id)
            self._slots.release(platform_of(lease.bucket))

    def _survey(self, work: _Work) -> None:
        """Note when which buckets have work."""
        ready, moment = work.ready or {}, work.now_here - work.now
        for name, found in ready.items():
            if name not in self._buckets:
                self._buckets[name] = BucketWorker(name, found.rate, self._time.monotonic)
            self._buckets[name].set_rate(found.rate)
        due = {
            name: self._after_rest(name, found.due_at + moment)
            for name, found in ready.items()
            if self._with.ready(self._buckets[name].platform)
        }
        now, busy = self._time.monotonic(), bool(self._holding)
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
            self._hold(lease)
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

    def _hold(self, lease: Lease) -> None:
        bucket = self._buckets[lease.bucket]
        self._holding[lease.id] = lease
        bucket.add(lease)
        if lease.doubtful:
            self._tasks.start(self._settle(bucket, lease))
        elif bucket.name not in self._sending:
            self._sending.add(bucket.name)
            self._tasks.start(self._send_held(bucket))

    async def _send_held(self, bucket: BucketWorker) -> None:
        """Start each post when it may go. During each wait, what is held may change."""
        try:
            while bucket.held:
                if wait := bucket.wait():
                    await self._time.sleep(wait)
                    continue
                await bucket.room()
                await self._slots.acquire(bucket.platform)
                if bucket.may_start() and not bucket.wait():
                    lease = bucket.start()
                    self._posted.add(lease.id)
                    self._tasks.start(self._post(bucket, lease))
                else:
                    self._slots.release(bucket.platform)
        finally:
            self._sending.discard(bucket.name)

    async def _post(self, bucket: BucketWorker, lease: Lease) -> None:
        tally = self._with.common.tally
        tally["in_flight"] += 1
        try:
            result = await self._try(lease)
        finally:
            tally["in_flight"] -= 1
            bucket.finish(lease)
            self._schedule.unblock(bucket.name, self._time.monotonic() + lease.policy.interval)
        if isinstance(result, Again) and result.rest is not None:
            self._give_back(bucket.rest(result.rest), "the platform said to wait")
        self._add(result)

    async def _try(self, lease: Lease) -> Result:
        """Post a part, unless somebody else may soon hold it."""
        if lease.holder != self.me or self._must_hold_still():
            return GivenBack(lease, "this process could not reach the database")
        return await self._with.sender.send(lease)

    async def _settle(self, bucket: BucketWorker, lease: Lease) -> None:
        """Find out what became of what may have been sent; if it was not, it is taken again."""
        rate = lease.policy.lookups
        if rate and (wait := bucket.lookup_wait(rate)):
            result: Result = Again(lease, wait, "waits to be looked up", doubtful=True, tried=False)
        else:
            result, rest = await self._with.sender.look_up(lease)
            if rest:
                bucket.rest_lookups(rest)
        bucket.leave(lease)
        self._schedule.unblock(bucket.name, self._time.monotonic())
        self._add(result)

    def _give_back(self, leases: Iterable[Lease], reason: str) -> None:
        for lease in leases:
            self._add(GivenBack(lease, reason))

    def _add(self, result: Result) -> None:
        if not self._results:
            self._first_result_at = self._time.monotonic()
        self._results.append(result)
        self._woken.set()

    async def _write_apart(self, results: list[Result]) -> None:
        """Write each result by itself: one that cannot be written must not stop the others."""
        for result in results:
            try:
                async with self._database.transaction(background=True) as connection:
                    now = await self._database.now(connection)
                    await write_results(connection, [result], self._with.zones, now)
            except OUTAGE:
                self._results.append(result)
            except Exception as error:  # noqa: BLE001  # it stays held, and is in doubt at the next start
                self._with.common.incidents.report(error)
                self._free_slot(result.lease)
            else:
                self._written([result])
