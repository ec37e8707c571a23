"""Backups of what is kept: written beside a running bot, taken back while none runs."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from bot import __version__
from bot.cli.output import counted, utc
from bot.config.settings import Settings
from bot.core.base.errors import CannotRunError
from bot.runtime.private_folder import check_writable
from bot.storage.backup import write_backup
from bot.storage.connection import open_as_it_is
from bot.storage.database import reason_of
from bot.storage.legacy_import import is_earlier
from bot.storage.lock import lock_folder
from bot.storage.restore import Restored, restore_backup
from bot.wiring.app import where_kept
from bot.wiring.stores import open_ledger


async def back_up(settings: Settings, path: Path, clock: Callable[[], float]) -> str:
    """Write all that is kept to a file, and return what is to be printed.

    Raises:
        CannotRunError: nothing was ever kept, the database cannot be read, or the file not be
            written.
    """
    async with open_ledger(settings, clock) as database:
        if database is None:
            raise CannotRunError("Nothing was ever kept here: there is nothing to back up.")
        try:
            rows = await write_backup(database, path, __version__)
        except SQLAlchemyError as error:
            raise CannotRunError(f"The database cannot be read ({reason_of(error)}).") from None
    return f"{path}: {counted(rows, 'row')}. Keep TOOLBOT_ENCRYPTION_KEYS apart from it."


async def restore(
    settings: Settings, path: Path, clock: Callable[[], float], *, replace: bool, sent_since: bool
) -> str:
    """Have a backup in the place of what is kept, and return what is to be printed.

    Raises:
        CannotRunError: the file or the database cannot be used, or a bot runs on it.
    """
    restored = await _restored(settings, path, clock, replace=replace, sent_since=sent_since)
    lines = [f"{counted(restored.rows, 'row')} of {utc(restored.moment)} are back."]
    if restored.doubtful:
        may = "may have come since" if sent_since else "was on its way"
        digests = counted(restored.doubtful, "digest")
        lines.append(f"{digests} {may}: looked up where that can be done.")
    return "\n".join(lines)


async def _restored(
    settings: Settings, path: Path, clock: Callable[[], float], *, replace: bool, sent_since: bool
) -> Restored:
    async with AsyncExitStack() as stack:
        if settings.database_url is None:
            check_writable(settings.state)
            await stack.enter_async_context(lock_folder(settings.state))
            if is_earlier(settings.state):
                raise CannotRunError(
                    f"TOOLBOT_STATE: {settings.state} is of an earlier release. Give the backup a"
                    " folder of its own."
                )
        database = await stack.enter_async_context(open_as_it_is(where_kept(settings), clock))
        try:
            return await restore_backup(database, path, replace=replace, sent_since=sent_since)
        except (OSError, SQLAlchemyError) as error:
            raise CannotRunError(f"The database cannot be used ({reason_of(error)}).") from None
