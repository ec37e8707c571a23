"""Looks at everything that a bot needs before it runs, and says what to do. Changes nothing."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import stat
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from pathlib import Path
from typing import TYPE_CHECKING

from bot.config.settings import Settings, SettingsError
from bot.core.base.errors import CannotRunError, NotStoredError
from bot.core.catalogue.findings import CatalogueError
from bot.runtime.calendar_data import pinned_zone, zones_version
from bot.runtime.catalogue_file import read_with_warnings
from bot.runtime.diagnosis import Diagnosis
from bot.storage.database import Database
from bot.storage.secret_store import SqlSecretStore
from bot.wiring.app import catalogue_path, load_settings, watched_path
from bot.wiring.stores import open_ledger

if TYPE_CHECKING:  # who watches none needs none of it
    from bot.core.sources.source import Source

_FREE_BYTES = 200 * 1024 * 1024
"""A database of a year and its log beside it stay below; the prepared catalogue takes a few MB."""
_FOR_OTHERS = 0o077
_OF_A_FILE = "Mend that, or restore a backup; see docs/upgrading.md."
_OF_A_SERVER = (
    "See that the server runs, and that TOOLBOT_DATABASE_URL is right; docs/upgrading.md says how a"
    " backup is restored."
)
_SILENT = dt.timedelta(days=1)
"""As the alert, and the page of health."""
_EARLIEST = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
"""No machine runs this program before it was written."""


async def diagnose(
    environment: Mapping[str, str], folder: Path, now: dt.datetime
) -> AsyncGenerator[Diagnosis]:
    """Yield what is found, in the order in which it is to be mended."""
    try:
        settings = load_settings(environment, folder)
        yield Diagnosis("settings", "all of them make sense.")
    except SettingsError as mistakes:
        for problem in mistakes.problems:
            yield Diagnosis("settings", problem, "Mend it there; README lists all settings.")
        try:
            settings = load_settings(environment, folder, for_platforms=False)
        except SettingsError:
            return
    yield _platforms(settings)
    for diagnosis in (_state(settings.state), _disk(settings.state), _clock(now), _zones()):
        yield diagnosis
    yield _catalogue(settings)
    sources: tuple[Source, ...] = ()
    if (watched := watched_path(settings)) is not None:
        sources, diagnosis = _sources(watched)
        yield diagnosis
    async with aclosing(_database(settings, sources, now)) as found:
        async for diagnosis in found:
            yield diagnosis
    async with aclosing(_asked(settings, now)) as found:
        async for diagnosis in found:
            yield diagnosis


def _platforms(settings: Settings) -> Diagnosis:
    if settings.platforms:
        return Diagnosis("platforms", f"{', '.join(settings.platforms)}.")
    return Diagnosis("platforms", "no tokens are set: the bot runs in the terminal alone.")


def _state(state: Path) -> Diagnosis:
    there = next(folder for folder in (state, *state.absolute().parents) if folder.exists())
    if not there.is_dir():
        return Diagnosis(
            "state", f"TOOLBOT_STATE: {there} is a file.", "Name a folder, or move it away."
        )
    if not os.access(there, os.W_OK | os.X_OK):
        return Diagnosis(
            "state",
            f"TOOLBOT_STATE: {there} cannot be written to by this user.",
            f"Give it to the bot's user: chown {os.getuid()} {there}",
        )
    if there == state and stat.S_IMODE(state.stat().st_mode) & _FOR_OTHERS:
        return Diagnosis(
            "state", f"TOOLBOT_STATE: others may enter {state}.", f"Close it: chmod 700 {state}"
        )
    return Diagnosis("state", f"{state} is the bot's own.")


def _disk(state: Path) -> Diagnosis:
    there = next(folder for folder in (state, *state.absolute().parents) if folder.is_dir())
    free = shutil.disk_usage(there).free
    if free < _FREE_BYTES:
        return Diagnosis(
            "disk",
            f"{free // 2**20} MB are free at {there}.",
            f"Make room, or move TOOLBOT_STATE: at least {_FREE_BYTES // 2**20} MB.",
        )
    return Diagnosis("disk", f"{free // 2**20} MB are free.")


def _clock(now: dt.datetime) -> Diagnosis:
    if now < _EARLIEST:
        return Diagnosis(
            "clock", f"says {now:%Y-%m-%d}, which is past.", "Set it right, and keep it so by NTP."
        )
    return Diagnosis("clock", f"says {now:%Y-%m-%d %H:%M} UTC.")


def _zones() -> Diagnosis:
    try:
        pinned_zone("Africa/Nairobi")
        return Diagnosis("time zones", f"tzdata {zones_version()}.")
    except (OSError, KeyError, ModuleNotFoundError) as error:
        return Diagnosis(
            "time zones",
            f"the package tzdata is not whole ({type(error).__name__}).",
            "Install what requirements/run.txt names again.",
        )


def _catalogue(settings: Settings) -> Diagnosis:
    path = catalogue_path(settings)
    try:
        catalogue, warnings = read_with_warnings(path)
    except CatalogueError as mistakes:
        first, more = str(mistakes).splitlines()[0], len(mistakes.problems) - 1
        return Diagnosis(
            "catalogue",
            f"{first}{f' And {more} more.' if more else ''}",
            "Run: toolbot catalogue check",
        )
    return Diagnosis("catalogue", f"{len(catalogue.tools)} tools, {len(warnings)} warnings.")


def _sources(path: Path) -> tuple[tuple[Source, ...], Diagnosis]:
    """Return those that a file names, and how it is; none where it cannot be used."""
    from bot.sources.watch import read_sources

    try:
        sources = read_sources(path)
    except CannotRunError as error:
        return (), Diagnosis("sources", str(error), "Check the path in TOOLBOT_SOURCES.")
    except CatalogueError as mistakes:
        first, more = str(mistakes).splitlines()[0], len(mistakes.problems) - 1
        said = f"{first}{f' And {more} more.' if more else ''} Nothing is fetched."
        return (), Diagnosis("sources", said, "Run: toolbot sources check")
    return sources, Diagnosis("sources", f"{len(sources)} are watched.")


async def _database(
    settings: Settings, sources: tuple[Source, ...], now: dt.datetime
) -> AsyncGenerator[Diagnosis]:
    keys = settings.slack.keys if settings.slack else ()
    try:
        async with open_ledger(settings, now.timestamp) as database:
            if database is None:
                yield Diagnosis("database", "none yet: the first start makes it.")
                return
            yield Diagnosis("database", "can be read, and is of this release.")
            if keys:  # else nothing is sealed: an app for many workspaces must have some
                yield await _sealed(SqlSecretStore(database, keys))
            if sources:
                yield await _read(sources, database, now)
    except (CannotRunError, NotStoredError) as error:
        yield Diagnosis(
            "database", str(error), _OF_A_SERVER if settings.database_url else _OF_A_FILE
        )


async def _sealed(secrets: SqlSecretStore) -> Diagnosis:
    names = await secrets.names("")
    try:
        for name in names:
            await secrets.read(name)
    except (LookupError, ValueError):
        return Diagnosis(
            "keys",
            "TOOLBOT_ENCRYPTION_KEYS opens not all of the tokens that are kept.",
            "Put the earlier key back behind the new one; without it, install again.",
        )
    return Diagnosis("keys", f"{len(names)} sealed texts can be opened.")


async def _read(sources: tuple[Source, ...], database: Database, now: dt.datetime) -> Diagnosis:
    from bot.sources.round import source_status

    status = await source_status(sources, database, now)
    if status.silent > _SILENT:
        days = status.silent.days
        return Diagnosis(
            "sources",
            f"nothing can be read of one for {days} day{'s' * (days > 1)}.",
            "Run: toolbot sources check",
        )
    return Diagnosis("sources", "none is silent.")


async def _asked(settings: Settings, now: dt.datetime) -> AsyncGenerator[Diagnosis]:
    """Ask the platforms; their adapters are imported where there are tokens."""
    if settings.telegram is not None:
        from bot.adapters.telegram.diagnosis import telegram_diagnoses

        async for diagnosis in telegram_diagnoses(settings.telegram, settings.public_url, now):
            yield diagnosis
    if settings.slack is not None:
        from bot.adapters.slack.diagnosis import slack_diagnoses

        async for diagnosis in slack_diagnoses(settings.slack, now):
            yield diagnosis
