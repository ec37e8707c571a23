"""A bot with subscriptions kept in memory, and a command that says what it was asked."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace

from bot.core.base.errors import NotStoredError
from bot.core.base.people import Place
from bot.core.base.text import Plain
from bot.core.chat.bot import Bot
from bot.core.chat.context import Command, Context
from bot.core.chat.reply import Announcement, Button, Notice, Reply
from bot.core.chat.request import Request
from bot.core.digests.schedule import Timetable
from bot.core.digests.subscription import Subscription
from bot.storage.terminal import NoSubscriptions
from bot.wiring.app import App
from tests.apps import CountedIncidents

ANNOUNCED = "The digest is on here <!channel> *now*."


@dataclass
class KeptSubscriptions(NoSubscriptions):
    """Gives the subscriptions that a test puts in, and remembers which places went."""

    kept: dict[str, Subscription] = field(default_factory=dict)
    gone: list[str] = field(default_factory=list)
    failures: int = 0
    """How often the database is still away."""

    async def of(self, place: Place) -> Subscription | None:
        """Return the subscription of a place."""
        return self.kept.get(place.id)

    async def place_gone(self, place: Place) -> None:
        """Remember that a place cannot be reached."""
        if self.failures:
            self.failures -= 1
            raise NotStoredError(place.id)
        self.gone.append(place.id)


@dataclass
class Asked:
    """A bot whose `/digest` keeps what it was asked; a change is announced."""

    bot: Bot
    subscriptions: KeptSubscriptions
    requests: list[Request]

    @property
    def last(self) -> Request:
        """The latest request."""
        return self.requests[-1]


def asked_of(app: App) -> Asked:
    """Return a bot that keeps what `/digest` was asked."""
    requests: list[Request] = []
    subscriptions = KeptSubscriptions()

    async def digest(context: Context) -> Reply:
        requests.append(context.request)
        said = Notice(((Plain(f"Digest: {context.words or 'status'}."),),))
        if context.words.split(" ")[0] in ("on", "off", "pause"):
            return replace(said, announcement=Announcement((Plain(ANNOUNCED),), context.translate))
        return replace(said, buttons=(Button("Pause", "/digest pause 2w"),))

    services = replace(app.services, subscriptions=subscriptions)
    bot = Bot(services, CountedIncidents(), (Command("digest", digest, manages=True),))
    return Asked(bot, subscriptions, requests)


def subscription_of(place: str, timetable: Timetable) -> Subscription:
    """Return a subscription of a place."""
    return Subscription(
        id=1,
        place=Place(place, direct=False),
        timetable=timetable,
        language="en",
        next=None,
        cursor=1,
        last_digest_day=dt.date(2026, 1, 1),
    )
