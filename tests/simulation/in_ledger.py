"""The bot's side of a life as the program has it: SQL, the planner, and deliveries in the ledger.

The platform is in memory: a part is the digest in the words of the model.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import logging
from pathlib import Path
from typing import Any

from sqlalchemy import select

from bot.core.base.i18n import Translator
from bot.core.base.people import Place
from bot.core.catalogue.model import Catalogue
from bot.core.chat.digest_sender import SendPolicy
from bot.core.chat.reply import Digest
from bot.core.digests.changes import ChangeKind
from bot.core.digests.schedule import Zones
from bot.core.digests.subscription import Event, Subscription
from bot.delivery.planner import DigestSources, Planner
from bot.runtime.dependencies import Dependencies, Time
from bot.storage.catalogue_ledger import import_catalogue
from bot.storage.database import Database, sqlite_url
from bot.storage.delivery_queue import acquire, take
from bot.storage.delivery_results import Ended, Sent, write_results
from bot.storage.migration import migrate
from bot.storage.subscriptions import SqlSubscriptions
from bot.storage.tables import FAILED, GONE, OPEN, delivery
from bot.wiring.app import load_translations
from tests.apps import CountedIncidents
from tests.never_asked import NeverAsked
from tests.simulation.clocks import moment
from tests.simulation.model import Told
from tests.simulation.ours import PLACE, Change, told

_WAY = SendPolicy("sim:bot", 1_000.0, PLACE.id, 0.0)
_LONGEST_AGO = 1_000
"""Days that a digest may catch up with."""


class Memory(NeverAsked):
    """A platform that shows a digest as JSON."""

    name = "sim"

    def policy(self, place: Place) -> SendPolicy:  # noqa: ARG002  # there is one place
        """Return a way that hinders nobody."""
        return _WAY

    def parts(self, digest: Digest, translate: Translator, place: Place) -> tuple[str, ...]:  # noqa: ARG002  # as above
        """Return what a digest tells of which tools, and the notes about it."""
        headings = {translate(f"digest-{kind.value}"): kind for kind in ChangeKind}
        what = [
            (headings[section.heading].value, entry.title.strip("\u2068\u2069"))
            for section in digest.sections
            for entry in section.entries
        ]
        return (json.dumps([what, [repr(note) for note in digest.notes]]),)


class InLedger:
    """A bot with its ledger in a file, by the clock of a life."""

    def __init__(self, folder: Path, zones: Zones, runner: asyncio.Runner) -> None:
        """Make the ledger in a folder."""
        self.minute = 0
        self._do = runner.run
        self._zones = zones
        self._translations = load_translations("en")
        self._incidents = CountedIncidents()
        self._catalogues: dict[int, Catalogue] = {}
        self._database = Database(sqlite_url(folder / "database.sqlite3"), self._now)
        self._do(migrate(self._database))

    def close(self) -> None:
        """Close the ledger; fails where anything went wrong meanwhile."""
        self._do(self._database.close())
        assert self._incidents.errors == []

    @property
    def subscription(self) -> Subscription:
        """The subscription as it is kept."""
        subscription = self._do(self._subscriptions.of(PLACE))
        assert subscription
        return subscription

    @property
    def sent(self) -> list[Told]:
        """What stands in the ledger of deliveries."""
        return [self._told(row) for row in self._do(self._deliveries())]

    def begin(self, subscription: Subscription) -> None:
        """Keep a new subscription."""
        self._do(
            self._subscriptions.change(PLACE, lambda *_: subscription, self._event("subscribed"))
        )

    def publish(self, batch: int, catalogue: Catalogue) -> None:
        """Start with a catalogue: it must get the number that it has in the world."""
        now = moment(self.minute)
        assert self._do(import_catalogue(self._database, catalogue, now)) == batch
        self._catalogues[batch] = catalogue

    def change(self, change: Change) -> None:
        """Change the subscription."""

        def changed(before: Subscription | None, _batch: int) -> Subscription | None:
            return before and change(before)

        self._do(self._subscriptions.change(PLACE, changed, self._event("changed")))

    def run(self, upto: int) -> None:
        """Plan all that is due, as a process with the catalogue of a batch does."""
        room = DigestSources(self._catalogues[upto], self._translations, self._zones, upto)
        planner = Planner(self._database, {Memory.name: Memory()}, room, self._dependencies())
        while self._do(planner.plan_due()):
            pass

    def arrive(self) -> None:
        """Take the digest that is open, and send it."""
        self._do(self._finish(lambda row: Sent(row, "id")))

    def lose(self) -> None:
        """Take the digest that is open, and give it up."""
        self._do(self._finish(lambda row: Ended(row, FAILED, "refused")))

    def lose_place(self) -> None:
        """Hear of it from the platform; or find out by sending, where a digest is open."""
        if any(row["state"] == OPEN for row in self._do(self._deliveries())):
            self._do(self._finish(lambda row: Ended(row, GONE, "blocked")))
        else:
            self._do(self._subscriptions.place_gone(PLACE))

    async def _finish(self, end: Any) -> None:  # noqa: ANN401  # from a lease to its result
        now = self._now()
        async with self._database.transaction() as connection:
            await acquire(connection, [_WAY.bucket], "me")
            taken = await take(connection, {_WAY.bucket: 1}, [], "me", now, lambda _: _WAY)
            (lease,) = taken.leases
            await write_results(connection, [end(lease)], self._zones, now)

    async def _deliveries(self) -> Any:  # noqa: ANN401  # rows
        async with self._database.transaction() as connection:
            rows = await connection.execute(select(delivery).order_by(delivery.c.created_at))
            return rows.mappings().all()

    def _told(self, row: Any) -> Told:  # noqa: ANN401  # a row
        (part,) = json.loads(row["parts"])
        what, notes = json.loads(part)
        day = dt.date.fromisoformat(row["day"])
        named = [(ChangeKind(kind), title.lower().replace(" ", "-")) for kind, title in what]
        return told(day, named, self._since(day, notes) if what else None)

    def _since(self, day: dt.date, notes: list[str]) -> dt.date | None:
        """Return since when a digest catches up, by what it says of that."""
        translate = self._translations.choose(["en"])
        for number in range(1, _LONGEST_AGO if notes else 0):
            since = day - dt.timedelta(days=number)
            if repr(translate.text("digest-since", date=translate.date(since))) in notes:
                return since
        assert not notes
        return None

    @property
    def _subscriptions(self) -> SqlSubscriptions:
        batch = max(self._catalogues)
        return SqlSubscriptions(self._database, batch, ["sim"], self._zones, lambda: None)

    def _dependencies(self) -> Dependencies:
        time = Time(self._now, asyncio.sleep)
        return Dependencies(time, lambda: 0.5, self._incidents, logging.getLogger("toolbot.test"))

    def _event(self, what: str) -> Event:
        return Event(moment(self.minute), "person", what)

    def _now(self) -> float:
        return moment(self.minute).timestamp()
