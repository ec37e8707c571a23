"""The real bot on the real catalogue, made as the program makes it, with its state apart."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from bot.config.settings import Settings
from bot.core.chat.bot import Bot
from bot.core.chat.commands import COMMANDS
from bot.core.chat.context import Command
from bot.storage.files.languages import SqliteLanguageChoices
from bot.wiring.app import App, build

CATALOGUE = Path(__file__).parent.parent / "data" / "tools.yaml"


@dataclass
class CountedIncidents:
    """Keeps the errors that were reported, for tests that expect one."""

    errors: list[Exception] = field(default_factory=list)

    def report(self, error: Exception) -> str:
        """Keep the error and return its number as the incident id."""
        self.errors.append(error)
        return f"incident-{len(self.errors)}"


def settings_in(state: Path, catalogue: Path | None = None) -> Settings:
    """Return settings that keep everything in a folder."""
    return Settings(catalogue=catalogue, language="en", state=state, locale=None)


def real_app(state: Path) -> App:
    """Return the app of the program."""
    return build(settings_in(state))


def with_fresh_state(app: App, state: Path) -> App:
    """Return the same app with nothing chosen yet, keeping its state in a folder."""
    choices = SqliteLanguageChoices(state / "toolbot.sqlite3")
    services = replace(app.services, language_choices=choices)
    return App(replace(app.settings, state=state), services, Bot(services, CountedIncidents()))


def bot_with(app: App, *more: Command) -> Bot:
    """Return the app's bot with more commands."""
    return Bot(app.services, CountedIncidents(), (*COMMANDS, *more))
