"""A place with a digest, a person in it, and a clock that a test sets."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace

from bot.core.base.people import Person, Place
from bot.core.base.text import plain
from bot.core.catalogue.model import Catalogue
from bot.core.chat.bot import Bot
from bot.core.chat.reply import Button, Card, Choices, Digest, Form, Notice, Page, Reply, Several
from bot.core.chat.request import Request
from bot.core.digests.changes import BASELINE, ledger_changes
from bot.core.digests.subscription import Subscription
from bot.wiring.app import App
from tests.apps import CountedIncidents
from tests.core.chat.digest.memory import MemorySubscriptions

NOON = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
"""A Tuesday."""
DIRECT = Place("test:1", direct=True)
GROUP = Place("test:group", direct=False)
TERMINAL = Place("terminal:1", direct=True)


@dataclass
class Scene:
    """Who asks, where, and when; `say` asks one line and expects no incident."""

    app: App
    subscriptions: MemorySubscriptions
    place: Place = DIRECT
    person: Person = field(default_factory=lambda: Person("test:me"))
    zone: str | None = "Europe/Paris"
    locale: str | None = "en"
    now: dt.datetime = NOON
    incidents: CountedIncidents = field(default_factory=CountedIncidents)
    _bot: Bot | None = field(default=None, init=False)

    @property
    def bot(self) -> Bot:
        """The bot that all lines are asked of: it knows what it has just asked back."""
        if self._bot is None:
            services = replace(
                self.app.services, subscriptions=self.subscriptions, now=lambda: self.now
            )
            self._bot = Bot(services, self.incidents)
        return self._bot

    async def say(self, line: str) -> Reply:
        """Ask one line."""
        request = Request(self.place, self.person, line, self.locale, self.zone)
        reply = (await self.bot.answer(request)).reply
        assert self.incidents.errors == []
        return reply

    async def kept(self) -> Subscription:
        """Return the subscription of the place, which is there."""
        subscription = await self.subscriptions.of(self.place)
        assert subscription is not None
        return subscription

    @property
    def catalogue(self) -> Catalogue:
        """The real catalogue."""
        return self.app.services.catalogue


def scene_of(app: App) -> Scene:
    """Return a direct chat with a bot whose ledger has just begun."""
    baseline = ledger_changes(app.services.catalogue, (), BASELINE, NOON - dt.timedelta(days=60))
    return Scene(app, MemorySubscriptions(baseline))


def words_of(reply: Reply) -> str:
    """Return all words of an answer, without its buttons."""
    match reply:
        case Notice() | Form():
            return "\n".join(map(plain, reply.paragraphs))
        case Choices():
            return plain(reply.text)
        case Page():
            return plain(reply.heading)
        case Card():
            return reply.heading
        case Several():
            return "\n".join(map(words_of, reply.replies))
        case Digest():
            entries = [entry.title for part in reply.sections for entry in part.entries]
            return "\n".join((reply.heading, *map(plain, reply.notes), *entries))


def buttons_of(reply: Reply) -> tuple[Button, ...]:
    """Return the buttons of an answer that ask something."""
    match reply:
        case Notice() | Digest():
            return reply.buttons
        case Form():
            return reply.steps
        case Choices():
            return tuple(option.button for option in reply.options)
        case Several():
            return tuple(button for one in reply.replies for button in buttons_of(one))
        case Page():
            return reply.turns
        case Card():
            return reply.related


def lines_of(reply: Reply) -> tuple[str, ...]:
    """Return what the buttons of an answer ask."""
    return tuple(button.line for button in buttons_of(reply))
