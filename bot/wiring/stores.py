"""Where things are kept: in files of the state folder, or in a database that replicas share.

Knows which store is which port of whom; what is in them is the matter of `bot/storage/`.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from sqlalchemy.exc import SQLAlchemyError

from bot.config.settings import Settings
from bot.core.chat.context import Services
from bot.core.chat.ports import LanguageChoices
from bot.runtime.time_zone_data import zones_version
from bot.storage.catalogue_ledger import import_catalogue, report_use
from bot.storage.claims import SqlIdempotencyKeys
from bot.storage.connection import open_file, open_shared
from bot.storage.database import Database
from bot.storage.files.claims import SqliteIdempotencyKeys
from bot.storage.files.inbox import FileInbox
from bot.storage.files.secrets import SqliteSecretStore
from bot.storage.inbox import SqlInbox
from bot.storage.languages import SqlLanguageChoices
from bot.storage.lock import lock_folder
from bot.storage.rescheduling import reschedule
from bot.storage.secrets import SqlSecretStore
from bot.storage.subscriptions import SqlSubscriptions

_REPORT_SECONDS = 60.0
"""Between two reports of a replica on which catalogue it uses."""


@dataclass(frozen=True, slots=True)
class Stores:
    """What is kept, while the program runs. `batch` is what this catalogue is in the ledger."""

    settings: Settings
    database: Database
    batch: int
    subscriptions: SqlSubscriptions
    languages: LanguageChoices
    idempotency_keys: SqliteIdempotencyKeys | SqlIdempotencyKeys
    changed: asyncio.Event
    """Set when somebody has changed a subscription: the next run may come sooner."""
    clock: Callable[[], float]

    def inbox(self, seconds: float) -> FileInbox | SqlInbox:
        """Return what sees to it that questions are answered once, remembered for so long."""
        if self.database.shared:
            return SqlInbox(self.database, uuid4().hex, seconds)
        return FileInbox(self.settings.state / "inbox", self.clock, seconds)

    def secret_store(self, keys: tuple[str, ...]) -> SqliteSecretStore | SqlSecretStore:
        """Return what keeps tokens, sealed."""
        if self.database.shared:
            return SqlSecretStore(self.database, keys)
        return _file_vault(self.settings, keys)


@asynccontextmanager
async def open_stores(
    settings: Settings, services: Services, clock: Callable[[], float], log: logging.Logger
) -> AsyncIterator[Stores]:
    """Open what is kept, brought up to date with the catalogue and with the rules of time zones.

    Raises:
        CannotRun: it cannot be used, or another process uses it that cannot share it.
    """
    async with AsyncExitStack() as stack:
        if settings.database_url is None:
            await stack.enter_async_context(lock_folder(settings.state))
        database = await stack.enter_async_context(_open(settings, clock, log))
        batch = await import_catalogue(
            database, services.catalogue, services.now(), alone=not database.shared
        )
        await reschedule(database, services.zones, zones_version())
        if database.shared:
            await stack.enter_async_context(_reported(database, batch))
        yield _stores(settings, services, database, batch, clock)


@asynccontextmanager
async def open_ledger(
    settings: Settings, clock: Callable[[], float], log: logging.Logger
) -> AsyncIterator[Database | None]:
    """Open the database to look at it, beside a program that runs; None: nothing was ever kept.

    Raises:
        CannotRun: it cannot be used.
    """
    if settings.database_url is None and not _digests_file(settings).exists():
        yield None
        return
    async with _open(settings, clock, log) as database:
        yield database


async def rotate_keys(
    settings: Settings, keys: tuple[str, ...], clock: Callable[[], float], log: logging.Logger
) -> int:
    """Seal all tokens with the first key, and return how many that were.

    Raises:
        LookupError: no key that is known opens one of them; nothing was changed.
        NotKept, CannotRun: they cannot be read or written.
    """
    if settings.database_url is None:
        return await _file_vault(settings, keys).rotate()
    async with _open(settings, clock, log) as database:
        return await SqlSecretStore(database, keys).rotate()


@asynccontextmanager
async def _reported(database: Database, batch: int) -> AsyncIterator[None]:
    """Report that a catalogue is in use, for as long as the block runs."""

    async def report() -> None:
        while True:
            with contextlib.suppress(OSError, SQLAlchemyError):  # others tell of a database's end
                await report_use(database, batch)
            await asyncio.sleep(_REPORT_SECONDS)

    reporting = asyncio.create_task(report())
    try:
        yield
    finally:
        reporting.cancel()
        await asyncio.gather(reporting, return_exceptions=True)


def _stores(
    settings: Settings,
    services: Services,
    database: Database,
    batch: int,
    clock: Callable[[], float],
) -> Stores:
    changed = asyncio.Event()
    shared = database.shared
    return Stores(
        settings=settings,
        database=database,
        batch=batch,
        subscriptions=SqlSubscriptions(
            database, batch, settings.platforms, services.zones, changed.set
        ),
        languages=SqlLanguageChoices(database) if shared else services.language_choices,
        idempotency_keys=SqlIdempotencyKeys(database)
        if shared
        else SqliteIdempotencyKeys(settings.state / "claims.sqlite3", clock),
        changed=changed,
        clock=clock,
    )


def _open(
    settings: Settings, clock: Callable[[], float], log: logging.Logger
) -> AbstractAsyncContextManager[Database]:
    if settings.database_url is None:
        return open_file(_digests_file(settings), clock, log)
    return open_shared(settings.database_url, log)


def _digests_file(settings: Settings) -> Path:
    return settings.state / "digests.sqlite3"


def _file_vault(settings: Settings, keys: tuple[str, ...]) -> SqliteSecretStore:
    return SqliteSecretStore(settings.state / "sealed.sqlite3", keys)
