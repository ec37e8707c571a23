"""Where things are kept: in one database, a file of the state folder or one that replicas share.

Knows which store is which port of whom; what is in them is the matter of `bot/storage/`.
"""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import logging
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import uuid4

from sqlalchemy.exc import SQLAlchemyError

from bot.config.settings import Settings
from bot.core.base.errors import CannotRunError
from bot.core.catalogue.findings import CatalogueError
from bot.core.catalogue.overlay import SettledField
from bot.core.chat.context import Services
from bot.core.chat.editors_room import RoomTrouble
from bot.core.chat.inbox import Inbox
from bot.runtime.calendar_data import zones_version
from bot.runtime.index_cache import CachedIndex
from bot.runtime.last_good import prepare_or_last_good
from bot.runtime.private_folder import check_writable
from bot.storage.catalogue_changes import live_changes, settle
from bot.storage.catalogue_ledger import (
    import_catalogue,
    newest_batch,
    news_between,
    report_use,
)
from bot.storage.connection import look_into, open_database
from bot.storage.database import Database, reason_of
from bot.storage.encryption import Cipher
from bot.storage.gaps import SqlGaps
from bot.storage.idempotency_keys import SqlIdempotencyKeys
from bot.storage.inbox import SqlInbox
from bot.storage.languages import SqlLanguageChoices
from bot.storage.legacy_import import import_folder, is_earlier
from bot.storage.lock import LEAVING_SECONDS, lock_folder, was_locked
from bot.storage.restore import settle_restored
from bot.storage.secret_store import SqlSecretStore
from bot.storage.source_memory import KnownLinks, known_links
from bot.storage.subscriptions import SqlSubscriptions
from bot.storage.time_repair import reschedule
from bot.storage.where import database_file
from bot.wiring.app import App, catalogue_path, where_kept, with_services
from bot.wiring.catalogue_log import news_line

_GAP_SECONDS = 60.0
"""For which counts of what was not found wait to be written together."""
_MOST_TROUBLES = 20
_REPORT_SECONDS = 60.0
"""Between two reports of a replica on which catalogue it uses."""


@dataclass(slots=True)
class CatalogueInUse:
    """What this process answers from, and which revision and which batch of the ledger it is."""

    made: CachedIndex
    revision: int
    batch: int
    links: KnownLinks


@dataclass(frozen=True, slots=True)
class Stores:
    """What is kept, while the program runs."""

    database: Database
    in_use: CatalogueInUse
    subscriptions: SqlSubscriptions
    languages: SqlLanguageChoices
    gaps: SqlGaps
    idempotency_keys: SqlIdempotencyKeys
    changed: asyncio.Event
    """Set when somebody has changed a subscription: the next run may come sooner."""
    published: asyncio.Event
    """Set when this process has published a change: the catalogue is looked at at once."""
    troubles: deque[RoomTrouble]
    """What this process has met and the editors are to hear of."""
    mistakes: CatalogueError | None
    """Why the files could not be used with what was published, and their last good copy was."""

    @property
    def batch(self) -> int:
        """What the catalogue is in the ledger."""
        return self.in_use.batch

    def take_up(
        self, made: CachedIndex, revision: int, batch: int, links: KnownLinks | None = None
    ) -> None:
        """Have another catalogue in use from now on."""
        self.in_use.made, self.in_use.revision, self.in_use.batch = made, revision, batch
        self.in_use.links = links or self.in_use.links
        self.subscriptions.take_up(batch)

    def inbox(self, seconds: float, keys: tuple[str, ...] = ()) -> Inbox:
        """Return what sees to it that questions are answered once, remembered for so long.

        Where there are keys, what is kept of a question is sealed.
        """
        alone, cipher = not self.database.shared, Cipher(keys) if keys else None
        return SqlInbox(self.database, uuid4().hex, seconds, alone=alone, cipher=cipher)

    def secret_store(self, keys: tuple[str, ...]) -> SqlSecretStore:
        """Return what keeps tokens, sealed."""
        return SqlSecretStore(self.database, keys)


@asynccontextmanager
async def open_stores(
    settings: Settings,
    services: Services,
    clock: Callable[[], float],
    log: logging.Logger,
    patience: float = LEAVING_SECONDS,
) -> AsyncIterator[Stores]:
    """Open what is kept, brought up to date with the catalogue and with the rules of time zones.

    `patience` is how many seconds an earlier process has to leave.

    Raises:
        CatalogueError: the catalogue cannot be used with the changes that were published.
        CannotRunError: it cannot be used, or another process uses it that cannot share it.
    """
    async with AsyncExitStack() as stack:
        used = was_locked(settings.state)
        if settings.database_url is None:
            _tell_killed(
                await stack.enter_async_context(lock_folder(settings.state, patience)), log
            )
            await import_folder(settings.state, clock, log)
        opening = open_database(where_kept(settings), clock, log, used=used)
        database = await stack.enter_async_context(opening)
        links = await known_links(database)
        made, revision, mistakes = await _published(database, settings, services, links)
        differing = await settle_fields(database, made.settled, log)
        async with database.transaction() as connection:
            before = await newest_batch(connection)
        batch = await import_catalogue(
            database, made.catalogue, services.now(), alone=not database.shared
        )
        if 0 < before < batch:
            await _tell_news(database, before, batch, log)
        in_use = CatalogueInUse(made, revision, batch, links)
        await reschedule(database, services.zones, zones_version())
        if passed := await settle_restored(database, batch, services.zones):
            log.warning(
                "digests: %d may have come between the backup and now; their places are told so in"
                " their history, and hear of what is new from now on.",
                passed,
            )
        if database.shared:
            reporting = _again_and_again(
                lambda: report_use(database, in_use.batch), _REPORT_SECONDS
            )
            await stack.enter_async_context(reporting)
        gaps = SqlGaps(database, services.now)
        await stack.enter_async_context(_written_down(gaps))
        changed = asyncio.Event()
        subscriptions = SqlSubscriptions(
            database, batch, settings.platforms, services.zones, changed.set
        )
        yield Stores(
            database,
            in_use,
            subscriptions,
            SqlLanguageChoices(database),
            gaps,
            SqlIdempotencyKeys(database),
            changed,
            asyncio.Event(),
            deque(differing, _MOST_TROUBLES),
            mistakes,
        )


async def with_published(database: Database, settings: Settings, services: Services) -> CachedIndex:
    """Return the catalogue with the changes that were published, and what its pages say.

    Raises:
        CatalogueError: it cannot be used with them.
    """
    links = await known_links(database)
    made, _, _ = await _published(database, settings, services, links)
    return made


async def answering_as_published(app: App, clock: Callable[[], float]) -> App:
    """Return the same app, answering with what was published, read beside a bot that may run.

    Raises:
        CatalogueError: the catalogue cannot be used with it.
        CannotRunError: the database cannot be read, or is of another release.
    """
    async with open_ledger(app.settings, clock) as database:
        if database is None:
            return app
        try:
            links = await known_links(database)
            made, _, _ = await _published(database, app.settings, app.services, links)
        except (OSError, SQLAlchemyError) as error:
            raise CannotRunError(f"The database cannot be read ({reason_of(error)}).") from None
    services = replace(app.services, catalogue=made.catalogue, index=made.index, alive=links.alive)
    return with_services(app, services)


async def _published(
    database: Database, settings: Settings, services: Services, links: KnownLinks
) -> tuple[CachedIndex, int, CatalogueError | None]:
    """Return what `with_published` does, the newest revision, and why the files are not used."""
    revision, changes = await live_changes(database)
    if not changes and not links.texts:
        return CachedIndex(services.catalogue, services.index, ()), revision, None
    path = catalogue_path(settings)
    made, mistakes = prepare_or_last_good(path, settings.state, changes, links.texts)
    return made, revision, mistakes


async def settle_fields(
    database: Database, settled: Iterable[SettledField], log: logging.Logger
) -> tuple[RoomTrouble, ...]:
    """Note which fields of changes are over, and return once where the files say something else."""
    differing = []
    for field in await settle(database, settled):
        if not field.spent:
            log.warning(
                "catalogue: the files say something else of “%s” than the published change %d:"
                " the files are right.",
                field.path,
                field.revision,
            )
            said = {"field": field.path, "revision": str(field.revision)}
            id_ = f"settled:{field.revision}:{field.path}"
            differing.append(RoomTrouble(id_, "trouble-settled", said))
    return tuple(differing)


def _tell_killed(since: float | None, log: logging.Logger) -> None:
    """Say that a process before this one ended without a line of its own, if it did."""
    if since is not None:
        began = dt.datetime.fromtimestamp(since, dt.UTC).astimezone().isoformat(timespec="seconds")
        log.warning("toolbot was killed, or the machine went off: it ran since %s.", began)


async def _tell_news(database: Database, before: int, batch: int, log: logging.Logger) -> None:
    async with database.transaction() as connection:
        news = await news_between(connection, before, batch)
    log.info("catalogue: changed since the last start, batch %d: %s.", batch, news_line(news))


@asynccontextmanager
async def open_ledger(
    settings: Settings, clock: Callable[[], float]
) -> AsyncIterator[Database | None]:
    """Open the database to read it, beside a program that runs; None: nothing was ever kept.

    Raises:
        CannotRunError: it cannot be read, or is of another release.
    """
    where = where_kept(settings)
    if isinstance(where, Path) and is_earlier(settings.state):
        raise CannotRunError(
            f"TOOLBOT_STATE: {settings.state} is of an earlier release. Start the bot once: it"
            " takes over what is there."
        )
    if isinstance(where, Path) and not where.exists():
        yield None
        return
    async with look_into(where, clock) as database:
        yield database


@asynccontextmanager
async def open_changes(
    settings: Settings, clock: Callable[[], float], log: logging.Logger
) -> AsyncIterator[Database]:
    """Open the database to publish changes, beside a program that runs; made where there is none.

    Raises:
        CannotRunError: it cannot be used.
    """
    if not await _is_there(settings, clock, log):
        check_writable(settings.state)
    async with open_database(where_kept(settings), clock, log) as database:
        yield database


async def rotate_keys(
    settings: Settings, keys: tuple[str, ...], clock: Callable[[], float], log: logging.Logger
) -> int:
    """Encrypt all tokens with the first key, and return how many that were.

    Raises:
        LookupError: no key that is known opens one of them; nothing was changed.
        NotStoredError, CannotRunError: they cannot be read or written.
    """
    if not await _is_there(settings, clock, log):
        return 0
    async with open_database(where_kept(settings), clock, log) as database:
        return await SqlSecretStore(database, keys).rotate()


@asynccontextmanager
async def _written_down(gaps: SqlGaps) -> AsyncIterator[None]:
    """Write down what was not found, while the block runs, and what is left however it ends."""
    try:
        async with _again_and_again(gaps.flush, _GAP_SECONDS):
            yield
    finally:
        with contextlib.suppress(OSError, SQLAlchemyError):  # counts of a minute are lost
            await gaps.flush()


@asynccontextmanager
async def _again_and_again(
    work: Callable[[], Awaitable[None]], seconds: float
) -> AsyncIterator[None]:
    """Do a piece of work with the database again and again, for as long as the block runs."""

    async def run() -> None:
        while True:
            with contextlib.suppress(OSError, SQLAlchemyError):  # others tell of a database's end
                await work()
            await asyncio.sleep(seconds)

    running = asyncio.create_task(run())
    try:
        yield
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


async def _is_there(settings: Settings, clock: Callable[[], float], log: logging.Logger) -> bool:
    """Tell whether anything was ever kept; a folder of the earlier layout is taken over first."""
    if settings.database_url is not None:
        return True
    if is_earlier(settings.state):
        async with lock_folder(settings.state):
            await import_folder(settings.state, clock, log)
    return database_file(settings.state).exists()
