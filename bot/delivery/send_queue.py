"""What a worker has taken, until there is a result of it: posted when it may go, or looked up.

Whatever was taken ends in a result: it was sent, it is tried again, or it is given back for a
reason. Knows no database: the worker takes, and writes results down.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable

from bot.core.base.people import platform_of
from bot.delivery.attempt import PartSender
from bot.delivery.buckets import MOST_UNWRITTEN, Bucket, BucketSchedule, SendSlots
from bot.runtime.background_tasks import BackgroundTasks
from bot.runtime.dependencies import Dependencies
from bot.storage.delivery_queue import DeliveryLease
from bot.storage.delivery_results import Again, GivenBack, Result

_TOGETHER = 0.05
"""Seconds in which results are collected and written together: fewer commits."""
_MANY = 8
"""So many results are written at once."""


class SendQueue:
    """Starts each post at the pace of its bucket, and keeps the results until they are written."""

    def __init__(
        self,
        sender: PartSender,
        schedule: BucketSchedule,
        dependencies: Dependencies,
        may_send: Callable[[DeliveryLease], bool],
    ) -> None:
        """Take what tells whether a part is surely ours for as long as sending it may take."""
        self._sender = sender
        self._schedule = schedule
        self._time = dependencies.time
        self._tally = dependencies.tally
        self._may_send = may_send
        self._slots = SendSlots(len(sender.digest_senders))
        self._tasks = BackgroundTasks(dependencies.incidents)
        self._posted: set[str] = set()
        self._sending: set[str] = set()
        self._first_result_at = float("-inf")
        self.held: dict[str, DeliveryLease] = {}
        """What was taken and is not written down, by the ids of deliveries."""
        self.results: list[Result] = []
        self.woken = asyncio.Event()
        """Set when there is a result."""

    def write_at(self) -> float:
        """Return when results are to be written: at once for many, a refusal, or no free slot."""
        if not self.results:
            return float("inf")
        refused = any(
            isinstance(result, Again) and result.rest is not None for result in self.results
        )
        if refused or len(self.results) >= _MANY or self._slots.taken >= MOST_UNWRITTEN:
            return float("-inf")
        return self._first_result_at + _TOGETHER

    def add(self, bucket: Bucket, lease: DeliveryLease) -> None:
        """Have a part that was taken posted, or looked up where it may have arrived."""
        self.held[lease.id] = lease
        bucket.add(lease)
        if lease.doubtful:
            self._tasks.start(self._settle(bucket, lease))
        elif bucket.name not in self._sending:
            self._sending.add(bucket.name)
            self._tasks.start(self._send_held(bucket))

    def give_back(self, leases: Iterable[DeliveryLease], reason: str) -> None:
        """Let what is not on the wire go back to its place in the ledger."""
        for lease in leases:
            self._end(GivenBack(lease, reason))

    def drop(self, lease: DeliveryLease) -> None:
        """Hold a part no more: its result is written down."""
        self.held.pop(lease.id, None)
        self.free_slot(lease)

    def free_slot(self, lease: DeliveryLease) -> None:
        """Let another post have the slot of one."""
        if lease.id in self._posted:
            self._posted.discard(lease.id)
            self._slots.release(platform_of(lease.bucket))

    def forget_unposted(self) -> None:
        """Forget what others have now; what is on the wire has a result of its own."""
        self.results = [result for result in self.results if result.lease.id in self._posted]
        self.held = {id_: self.held[id_] for id_ in self._posted}

    async def finish(self, seconds: float) -> None:
        """Wait for what is on the wire, at most so long."""
        await self._tasks.finish(seconds)

    async def _send_held(self, bucket: Bucket) -> None:
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

    async def _post(self, bucket: Bucket, lease: DeliveryLease) -> None:
        self._tally["in_flight"] += 1
        try:
            result = await self._try(lease)
        finally:
            self._tally["in_flight"] -= 1
            bucket.finish(lease)
            self._schedule.unblock(bucket.name, self._time.monotonic() + lease.policy.interval)
        if isinstance(result, Again) and result.rest is not None:
            self.give_back(bucket.rest(result.rest), "the platform said to wait")
        self._end(result)

    async def _try(self, lease: DeliveryLease) -> Result:
        """Post a part, unless somebody else may soon hold it."""
        if not self._may_send(lease):
            return GivenBack(lease, "this process could not reach the database")
        return await self._sender.send(lease)

    async def _settle(self, bucket: Bucket, lease: DeliveryLease) -> None:
        """Find out what became of what may have been sent; if it was not, it is taken again."""
        rate = lease.policy.lookups
        if rate and (wait := bucket.lookup_wait(rate)):
            result: Result = Again(lease, wait, "waits to be looked up", doubtful=True, tried=False)
        else:
            result, rest = await self._sender.look_up(lease)
            if rest:
                bucket.rest_lookups(rest)
        bucket.leave(lease)
        self._schedule.unblock(bucket.name, self._time.monotonic())
        self._end(result)

    def _end(self, result: Result) -> None:
        if not self.results:
            self._first_result_at = self._time.monotonic()
        self.results.append(result)
        self.woken.set()
