"""The composition root: what is made of what. Called by the command line and by the tests.

Everything is handed in through plain constructor arguments; nothing is made when this is imported.
"""

from __future__ import annotations

import logging
import signal
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from bot import __version__
from bot.config.settings import Settings, read_settings
from bot.core.base.i18n import Translations
from bot.core.catalogue.findings import CatalogueError
from bot.core.chat.bot import Bot
from bot.core.chat.commands.curation import CURATION_COMMANDS
from bot.core.chat.context import Command, Services
from bot.core.chat.other_languages import read_other_languages
from bot.core.chat.vocabulary import Vocabulary
from bot.core.digests.schedule import Zones
from bot.runtime.calendar_data import PublicHolidays, pinned_zone
from bot.runtime.catalogue_file import FileMark, mark_of
from bot.runtime.index_cache import load_or_make_index
from bot.runtime.last_good import prepare_or_last_good
from bot.runtime.log_output import LogFile, LoggedIncidents, formatter
from bot.runtime.private_folder import make_private
from bot.storage.terminal import (
    NoCuration,
    NoGaps,
    NoSubscriptions,
    TerminalData,
    TerminalLanguage,
)
from bot.storage.where import Where, database_file

if TYPE_CHECKING:
    from rich.console import Console as Terminal

_HERE = Path(__file__).parent.parent
LOCALES = _HERE / "locales"
"""A file for each language: what people read, and what they type."""
ELSEWHERE = LOCALES / "other_languages.txt"
"""The languages that people write in and the bot does not speak."""
_FIRST = "en"
"""The language that is spoken where nothing better is known, and whose typed words go first."""

_SOURCES = "sources.yaml"


@dataclass(frozen=True, slots=True)
class App:
    """Everything that answers are made of, and the bot that makes them."""

    settings: Settings
    services: Services
    bot: Bot
    files: FileMark = ()
    """How the files of the catalogue were when they were read; nothing where they were not used."""
    mistakes: CatalogueError | None = None
    """Why they were not used, and their last good copy was."""


def load_settings(
    environment: Mapping[str, str], folder: Path, *, for_platforms: bool = True
) -> Settings:
    """Read the settings from an environment and the `.env` of a folder: `read_settings`.

    Raises:
        SettingsError: with all problems at once.
    """
    languages = load_translations(_FIRST).languages
    return read_settings(environment, folder / ".env", languages, for_platforms=for_platforms)


def load_translations(default: str, folder: Path = LOCALES) -> Translations:
    """Read all language files of a folder; those of typed words alone are understood."""
    files = _language_files(folder)
    sources = {code: path.read_text(encoding="utf-8") for code, path in files.items()}
    return Translations(sources, default)


def _language_files(folder: Path) -> dict[str, Path]:
    """Return the language files by their codes, English first."""
    files = sorted(folder.glob("*.ftl"), key=lambda path: (path.stem != _FIRST, path.stem))
    return {path.stem: path for path in files}


def catalogue_path(settings: Settings) -> Path:
    """Return the catalogue to use: the operator's, the source tree's, or the one in the package."""
    tree = _HERE.parent / "data" / "tools.yaml"
    return settings.catalogue or (tree if tree.exists() else _HERE / "data" / "tools.yaml")


def sources_path(settings: Settings) -> Path | None:
    """Return the file of sources: the operator's, else the one beside the catalogue, if any."""
    beside = catalogue_path(settings).parent / _SOURCES
    return settings.sources or (beside if beside.exists() else None)


def watched_path(settings: Settings) -> Path | None:
    """Return the file that is watched while the bot runs.

    What comes with the program is watched only where somebody asks for it: a bot that nobody told
    so fetches nothing.
    """
    asked = settings.sources is not None or settings.catalogue is not None
    return sources_path(settings) if asked else None


def where_kept(settings: Settings) -> Where:
    """Return where everything is kept: the database that is shared, else a file of our own."""
    return settings.database_url or database_file(settings.state)


def build(settings: Settings, *, or_last_good: bool = False) -> App:
    """Make the bot; `or_last_good`: on a copy of the catalogue before something was wrong in it.

    Raises:
        CatalogueError: the catalogue cannot be used.
    """
    path, mistakes = catalogue_path(settings), None
    files = mark_of(path)
    if or_last_good:
        made, mistakes = prepare_or_last_good(path, settings.state)
    else:
        made = load_or_make_index(path, settings.state)
    translations = load_translations(settings.language)
    services = Services(
        catalogue=made.catalogue,
        index=made.index,
        translations=translations,
        language_choices=TerminalLanguage(settings.state),
        subscriptions=NoSubscriptions(),
        personal_data=TerminalData(settings.state),
        curation=NoCuration(),
        gaps=NoGaps(),
        now=lambda: datetime.now(UTC),
        zones=Zones(pinned_zone, PublicHolidays()),
        vocabulary=Vocabulary(translations),
        other_languages=read_other_languages(ELSEWHERE.read_text(encoding="utf-8")),
        version=__version__,
    )
    return App(settings, services, _bot(services, settings), () if mistakes else files, mistakes)


def with_services(app: App, services: Services) -> App:
    """Return the same app, with answers made of other services."""
    return replace(app, services=services, bot=_bot(services, app.settings))


def _bot(services: Services, settings: Settings) -> Bot:
    return Bot(services, LoggedIncidents(log(settings)), commands_beside(services))


def commands_beside(services: Services) -> tuple[Command, ...]:
    """Return the commands beside those of the catalogue: those of editors, where there are some."""
    return CURATION_COMMANDS if services.curation.is_open else ()


async def run_chat(app: App, typed: TextIO, terminal: Terminal) -> None:
    """Chat in a terminal, or line by line where what is typed comes from a pipe."""
    from bot.adapters.console.adapter import Console, piped_lines, prompted_lines

    # A pipe is read where we stand, and Ctrl-C must reach it there: asyncio's own way would wait.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    lines = piped_lines(typed)
    if typed.isatty() and terminal.is_terminal:
        translate = app.services.translations.choose((app.settings.locale,))
        lines = prompted_lines(app.settings.state / "history", app.bot.commands, translate)
    await Console(app.bot, terminal, app.settings.locale).chat(lines)


def log(settings: Settings) -> logging.Logger:
    """Return the log of bugs: a file, since a chat's terminal is no place for tracebacks."""
    logger = logging.getLogger("toolbot")
    if not logger.handlers:
        logger.propagate = False
        output = _log_file(settings.state)
        output.setLevel(log_level(settings))
        output.setFormatter(formatter(settings.log_format, settings.secrets))
        logger.addHandler(output)
    return logger


def log_level(settings: Settings) -> int:
    """Return from which level on there are lines in the log."""
    return logging.getLevelNamesMapping()[settings.log_level.upper()]


def _log_file(state: Path) -> logging.Handler:
    """Return the file, or standard error where no file can be written."""
    try:
        make_private(state)
        return LogFile(state / "toolbot.log")
    except OSError:
        return logging.StreamHandler()
