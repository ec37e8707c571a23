"""The port `Subscriptions` in memory: what is asked of it is what the SQL one is asked too."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from bot.core.base.errors import NotStoredError
from bot.core.base.people import Place
from bot.core.chat.ports import SubscriptionChange
from bot.core.digests.changes import LedgerChange
from bot.core.digests.subscription import Delivery, Event, Subscription


class MemorySubscriptions:
    """Keeps everything in dictionaries, by the ids of places; `full` refuses every change."""

    def __init__(self, news: Iterable[LedgerChange] = (), newest: int = 1) -> None:
        """Take the ledger of the catalogue, and its newest batch."""
        self.ledger = tuple(news)
        self.newest = newest
        self.full = False
        self.sent: dict[str, tuple[Delivery, ...]] = {}
        self._kept: dict[str, Subscription] = {}
        self._events: dict[str, list[Event]] = {}
        self._last_id = 0

    def serves(self, place: Place) -> bool:
        """Tell that digests can come everywhere but to a terminal."""
        return not place.id.startswith("terminal:")

    async def of(self, place: Place) -> Subscription | None:
        """Return the subscription of a place."""
        return self._kept.get(place.id)

    async def change(
        self, place: Place, change: SubscriptionChange, event: Event
    ) -> Subscription | None:
        """Change the subscription of a place and note the event, if it makes a difference."""
        if self.full:
            raise NotStoredError
        before = self._kept.get(place.id)
        after = change(before, self.newest)
        if before is None and after is not None:
            self._last_id += 1
            after = replace(after, id=self._last_id)
        if after != before:
            self.note(place, event)
        self.put(place, after)
        return after

    async def history(self, place: Place, most: int) -> tuple[Event, ...]:
        """Return what happened to a place, the latest first."""
        return tuple(reversed(self._events.get(place.id, [])))[:most]

    async def deliveries(self, place: Place, most: int) -> tuple[Delivery, ...]:
        """Return what was sent to a place, the latest first."""
        return self.sent.get(place.id, ())[:most]

    async def news(self, after: int) -> tuple[tuple[LedgerChange, ...], int]:
        """Return the news after a batch, and the newest batch."""
        return tuple(change for change in self.ledger if change.batch > after), self.newest

    async def recent(self, since: dt.datetime) -> tuple[LedgerChange, ...]:
        """Return the news at or after a moment."""
        return tuple(change for change in self.ledger if change.at >= since)

    async def place_gone(self, place: Place) -> None:
        """Do nothing: no test of the core asks for it."""

    async def place_moved(self, old: Place, new: Place) -> None:
        """Do nothing: no test of the core asks for it."""

    async def places_gone(self, prefix: str) -> None:
        """Do nothing: no test of the core asks for it."""

    def note(self, place: Place, event: Event) -> None:
        """Write down what happened."""
        self._events.setdefault(place.id, []).append(event)

    def put(self, place: Place, subscription: Subscription | None) -> None:
        """Keep a subscription as it is, or nothing."""
        if subscription is None:
            self._kept.pop(place.id, None)
        else:
            self._kept[place.id] = subscription
