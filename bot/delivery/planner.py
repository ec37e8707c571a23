"""From what is due to what is to be sent: asks the core of each subscription whose run has come.

Every replica plans: the database gives each subscription to one of them at a time.
"""

from __future__ import annotations

import asyncio
import sys
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.core.base.i18n import Translations
from bot.core.catalogue.model import Catalogue
from bot.core.chat.digest_reply import compose, is_told
from bot.core.chat.digest_sender import DigestSender
from bot.core.digests.changes import LedgerChange
from bot.core.digests.run_decision import RunDecision, decide_run
from bot.core.digests.schedule import Zones
from bot.core.digests.subscription import Event, Status, Subscription
from bot.runtime.dependencies import Dependencies
from bot.storage import due_runs
from bot.storage.async_engine import AsyncConnection
from bot.storage.catalogue_ledger import news_between
from bot.storage.database import Database
from bot.storage.due_runs import Prepared
from bot.storage.rows import Row, json_texts, moment_of, subscription_of, whole
from bot.storage.subscriptions import note_events, wake_all

CHUNK = 100
"""Subscriptions of one transaction: on SQLite people wait for it."""
SET_ASIDE = 600.0
"""Seconds until a subscription that could not be planned is tried again."""
_BREATH = 20
"""Subscriptions that are decided on before others have their turn: a few milliseconds."""


@dataclass(frozen=True, slots=True)
class DigestSources:
    """What digests are made from; `upto` is the batch that this process's catalogue makes."""

    catalogue: Catalogue
    translations: Translations
    zones: Zones
    upto: int


@dataclass(slots=True)
class _Chunk:
    """What one transaction found and decided. Failures are by the subscriptions they are of."""

    now: float
    sources: DigestSources
    news: Sequence[LedgerChange]
    after: dict[int, RunDecision] = field(default_factory=dict)
    before: dict[int, Subscription] = field(default_factory=dict)
    prepared: list[Prepared] = field(default_factory=list)
    failures: dict[int, Exception] = field(default_factory=dict)
    composed: dict[object, tuple[str, str]] = field(default_factory=dict)

    def failed(self, id_: int, error: Exception) -> None:
        """Note that a subscription could not be planned."""
        self.failures[id_] = error


class Planner:
    """Plans what is due."""

    def __init__(
        self,
        database: Database,
        digest_senders: Mapping[str, DigestSender],
        sources: DigestSources,
        dependencies: Dependencies,
    ) -> None:
        """Take what sends digests, by the name of its platform; other platforms are left alone."""
        self._database = database
        self._digest_senders = digest_senders
        self._sources = sources
        self._dependencies = dependencies
        self._buckets: dict[str, float] = {}
        self._news: tuple[int, int, tuple[LedgerChange, ...]] | None = None
        """News after one batch up to another."""
        self._told: set[int] = set()
        """Subscriptions of which the operator knows that they cannot be planned."""

    def take_up(self, sources: DigestSources) -> None:
        """Plan from other sources from now on; what is being planned keeps those it began with."""
        self._sources = sources
        self._news = None

    async def plan_due(self) -> int:
        """Plan some of what is due in one transaction; return how many subscriptions that were."""
        async with self._database.transaction(background=True) as connection:
            now = await self._database.now(connection)
            rows = await due_runs.take_due(connection, list(self._digest_senders), now, CHUNK)
            if not rows:
                self._news = None
                return 0
            sources = self._sources
            chunk = _Chunk(now, sources, await self._read_news(connection, rows, sources.upto))
            await self._decide(connection, chunk, rows)
            await self._write(connection, chunk)
            buckets = await self._add_buckets(connection, chunk)
        self._buckets |= buckets
        self._tell(chunk)
        return len(rows)

    async def next_in(self) -> float | None:
        """Return in how many seconds the next run comes; less than 0 where it is being planned."""
        async with self._database.transaction(background=True) as connection:
            first = await due_runs.first_due(connection, list(self._digest_senders))
            return None if first is None else first - await self._database.now(connection)

    async def _read_news(
        self, connection: AsyncConnection, rows: Sequence[Row], upto: int
    ) -> Sequence[LedgerChange]:
        """Return the news of a chunk. One reading serves many: batches never change."""
        lowest = min(_cursor(row) for row in rows)
        if self._news is None or lowest < self._news[0] or upto != self._news[1]:
            self._news = lowest, upto, await news_between(connection, lowest, upto)
        return self._news[2]

    async def _decide(
        self, connection: AsyncConnection, chunk: _Chunk, rows: Iterable[Row]
    ) -> None:
        for row in rows:
            try:
                chunk.before[row["id"]] = subscription_of(row)
            except Exception as error:  # noqa: BLE001  # one bad row must not stop the others
                chunk.failed(row["id"], error)
        busy = await due_runs.waiting(connection, list(chunk.before))
        for number, subscription in enumerate(chunk.before.values()):
            self._decide_one(chunk, subscription, busy=subscription.id in busy)
            if number % _BREATH == 0:
                await asyncio.sleep(0)

    def _decide_one(self, chunk: _Chunk, subscription: Subscription, *, busy: bool) -> None:
        try:
            planned = self._plan(chunk, subscription, busy=busy)
            if planned.changes is not None:
                chunk.prepared.append(self._prepare(chunk, subscription, planned))
        except Exception as error:  # noqa: BLE001  # nor must what cannot be composed or rendered
            chunk.failed(subscription.id, error)
        else:
            chunk.after[subscription.id] = planned

    def _plan(self, chunk: _Chunk, subscription: Subscription, *, busy: bool) -> RunDecision:
        unheard = bisect_right(chunk.news, subscription.cursor, key=lambda news: news.batch)
        room = chunk.sources
        now = moment_of(chunk.now)
        return decide_run(subscription, chunk.news[unheard:], room.upto, room.zones, now, busy=busy)

    def _prepare(self, chunk: _Chunk, before: Subscription, planned: RunDecision) -> Prepared:
        """Return a digest in its parts. What is the same for many is composed once."""
        changes, day = planned.changes or (), planned.day
        if day is None:
            raise ValueError("a digest has its day")
        digest_sender = self._digest_senders[before.place.platform]
        told = tuple((change.kind, change.tool_id) for change in changes)
        key = digest_sender.name, before.place.direct, before.language, day, planned.since, told
        if key not in chunk.composed:
            room = chunk.sources
            translate = room.translations.choose([before.language])
            digest = compose(changes, room.catalogue, translate, day, since=planned.since)
            parts = digest_sender.parts(digest, translate, before.place)
            tools = (change.tool_id for change in changes if is_told(change, room.catalogue))
            chunk.composed[key] = json_texts(parts), json_texts(tools)
        policy = digest_sender.policy(before.place)
        parts_kept, tools_kept = chunk.composed[key]
        return Prepared(
            before, day.isoformat(), policy, parts_kept, tools_kept, before.cursor, planned.by_hand
        )

    async def _write(self, connection: AsyncConnection, chunk: _Chunk) -> None:
        known = await due_runs.known(connection, [prepared.id for prepared in chunk.prepared])
        for prepared in chunk.prepared:
            if prepared.id in known:  # that day had its digest: this is for the next
                del chunk.after[prepared.subscription.id]
                self._decide_one(chunk, prepared.subscription, busy=True)
        chunk.prepared = [delivery for delivery in chunk.prepared if delivery.id not in known]
        await due_runs.add_deliveries(connection, chunk.prepared, chunk.now)
        await due_runs.write_runs(
            connection, (planned.subscription for planned in chunk.after.values()), chunk.now
        )
        await note_events(connection, _resumed(chunk))
        if chunk.failures:
            await due_runs.set_aside(connection, list(chunk.failures), chunk.now + SET_ASIDE)
        if chunk.prepared:
            await wake_all(connection)

    async def _add_buckets(self, connection: AsyncConnection, chunk: _Chunk) -> dict[str, float]:
        """Write down the buckets that are new to this process, and return them."""
        policies = {prepared.policy.bucket: prepared.policy.rate for prepared in chunk.prepared}
        new = {name: rate for name, rate in policies.items() if self._buckets.get(name) != rate}
        for name, rate in sorted(new.items()):
            await due_runs.add_bucket(connection, name, rate)
        return new

    def _tell(self, chunk: _Chunk) -> None:
        self._dependencies.tally["planned"] += len(chunk.prepared)
        new = {id_: error for id_, error in chunk.failures.items() if id_ not in self._told}
        for error in {repr(error): error for error in new.values()}.values():
            self._dependencies.incidents.report(error)
        if new:
            self._told.update(new)
            log = self._dependencies.log
            log.error("digests: %d cannot be planned: see `toolbot digest status`", len(new))


def _cursor(row: Row) -> int:
    """Return up to which batch a subscription was told; a damaged one asks for nothing."""
    try:
        return whole(row, "cursor")
    except ValueError:
        return sys.maxsize


def _resumed(chunk: _Chunk) -> Iterable[tuple[str, Event]]:
    for id_, planned in chunk.after.items():
        before, after = chunk.before[id_], planned.subscription
        if before.status is Status.PAUSED and after.status is Status.ON:
            yield after.place.id, Event(moment_of(chunk.now), "bot", "resumed")
