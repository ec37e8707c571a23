"""Counts how often the languages that people and places chose are looked up."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.core.base.people import Person, Place
from bot.core.chat.bot import Bot
from bot.core.chat.ports import ChosenLanguages, LanguageChoices
from bot.wiring.app import App
from tests.apps import CountedIncidents


@dataclass
class CountedChoices:
    """Hands everything on to real choices, and counts what is read."""

    kept: LanguageChoices
    count: int = 0

    def taken(self) -> int:
        """Return how often somebody looked, and count from nothing again."""
        count, self.count = self.count, 0
        return count

    async def of(self, person: Person, place: Place) -> ChosenLanguages:
        """Look up."""
        self.count += 1
        return await self.kept.of(person, place)

    async def choose_for_person(self, person: Person, language: str | None) -> None:
        """Remember."""
        await self.kept.choose_for_person(person, language)

    async def choose_for_place(self, place: Place, language: str | None) -> None:
        """Remember."""
        await self.kept.choose_for_place(place, language)

    async def place_gone(self, place: Place) -> None:
        """Forget."""
        await self.kept.place_gone(place)

    async def places_gone(self, prefix: str) -> None:
        """Forget."""
        await self.kept.places_gone(prefix)

    async def place_moved(self, old: Place, new: Place) -> None:
        """Move."""
        await self.kept.place_moved(old, new)


def counted(app: App) -> tuple[App, CountedChoices]:
    """Return the same app, whose look-ups of languages are counted."""
    choices = CountedChoices(app.services.language_choices)
    services = replace(app.services, language_choices=choices)
    return App(app.settings, services, Bot(services, CountedIncidents())), choices
