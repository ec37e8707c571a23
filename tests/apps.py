"""The real bot on the real catalogue, made as the program makes it, with its state apart."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from bot.config.settings import Settings
from bot.core.base.i18n import Translations
from bot.core.base.people import Person, Place
from bot.core.chat import ports
from bot.core.chat.bot import Bot
from bot.core.chat.context import Command, Services
from bot.core.chat.vocabulary import Vocabulary
from bot.storage.terminal import NoLanguageChoices
from bot.wiring.app import App, build, load_translations

CATALOGUE = Path(__file__).parent.parent / "data" / "tools.yaml"


@dataclass
class CountedIncidents:
    """Keeps the errors that were reported, for tests that expect one."""

    errors: list[Exception] = field(default_factory=list)

    def report(self, error: Exception) -> str:
        """Keep the error and return its number as the incident id."""
        self.errors.append(error)
        return f"incident-{len(self.errors)}"


@dataclass
class ChosenLanguages(NoLanguageChoices):
    """Remembers who chose what: the id of a person, or that of a place in brackets."""

    codes: dict[str, str | None] = field(default_factory=dict)

    async def of(self, person: Person, place: Place) -> ports.ChosenLanguages:
        """Return what a person and a place have chosen."""
        return ports.ChosenLanguages(self.codes.get(person.id), self._of_place(place))

    def _of_place(self, place: Place) -> str | None:
        """Return the language chosen for a place, or for the chat of a thread, or None."""
        code, id_ = self.codes.get(f"[{place.id}]"), place.id
        while code is None and ":" in id_:
            id_ = id_.rpartition(":")[0]
            code = self.codes.get(f"[{id_}]")
        return code

    async def choose_for_person(self, person: Person, language: str | None) -> None:
        """Remember a person's choice; None forgets it."""
        self.codes[person.id] = language

    async def choose_for_place(self, place: Place, language: str | None) -> None:
        """Remember the choice for a place; None forgets it."""
        self.codes[f"[{place.id}]"] = language

    async def place_gone(self, place: Place) -> None:
        """Forget what was chosen for a place that is gone, and for its threads."""
        gone = (f"[{place.id}]", f"[{place.id}:")
        self.codes = {id_: code for id_, code in self.codes.items() if not id_.startswith(gone)}

    async def places_gone(self, prefix: str) -> None:
        """Forget what all people and places chose whose ids begin with a prefix."""
        kept = self.codes.items()
        self.codes = {id_: code for id_, code in kept if not id_.lstrip("[").startswith(prefix)}

    async def place_moved(self, old: Place, new: Place) -> None:
        """Carry the choice over to the id that a place now has; a newer choice there stays."""
        code = self.codes.pop(f"[{old.id}]", None)
        self.codes[f"[{new.id}]"] = self.codes.get(f"[{new.id}]") or code


def settings_in(state: Path, catalogue: Path | None = None) -> Settings:
    """Return settings that keep everything in a folder."""
    return Settings(catalogue=catalogue, language="en", state=state, locale=None)


def real_app(state: Path) -> App:
    """Return the app of the program."""
    return build(settings_in(state))


@cache
def _languages() -> tuple[Translations, Vocabulary]:
    translations = load_translations("en")
    return translations, Vocabulary(translations)


def services_on(catalogue: Path, state: Path) -> Services:
    """Return what the program answers from with a catalogue; its languages are read once for all.

    Reading them takes longer than a small catalogue and all that a test asks of it.
    """
    translations, vocabulary = _languages()
    services = build(settings_in(state, catalogue)).services
    return replace(services, translations=translations, vocabulary=vocabulary)


def with_fresh_state(app: App, state: Path) -> App:
    """Return the same app with nothing chosen yet, keeping its state in a folder."""
    choices = ChosenLanguages()
    services = replace(app.services, language_choices=choices)
    return App(replace(app.settings, state=state), services, Bot(services, CountedIncidents()))


def bot_with(app: App, *more: Command) -> Bot:
    """Return the app's bot with more commands."""
    return Bot(app.services, CountedIncidents(), more)
