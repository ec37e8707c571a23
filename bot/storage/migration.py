"""Bringing the database to the tables of this program. Forward only, whole or not at all.

Alembic's revisions are in `migrations/`, inside the package. Replicas that start together wait for
each other; of SQLite there is one process. Alembic is loaded where an older database is there: most
starts find one that is up to date, and an empty one is given the tables as they are now.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from bot.core.base.errors import CannotRunError
from bot.storage.database import Database
from bot.storage.tables import metadata

_MIGRATIONS = Path(__file__).parent / "migrations"
_LOCK = text("SELECT pg_advisory_xact_lock(hashtext('toolbot.migrate'))")

_NEWEST = "head"
_MAKE_NOTE = text(
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,"
    " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)
"""As Alembic makes it."""
_NOTE = text("INSERT INTO alembic_version (version_num) VALUES (:revision)")


async def migrate(database: Database, revision: str = _NEWEST) -> None:
    """Bring a database, which may be empty, to a revision; those that it has already are left out.

    Raises:
        CannotRunError: the database was made by a later release of the program.
    """
    async with database.transaction() as connection:
        if database.shared:
            await connection.execute(_LOCK)
        await connection.run_sync(upgrade_within, revision)


def check_current(connection: Connection) -> None:
    """Make sure that a database has the tables of this program.

    Raises:
        CannotRunError: they are those of another release.
        SQLAlchemyError: it cannot be read.
    """
    at, known = revision_of(connection), revisions()
    _refuse_later(at, known)
    if at != known[-1]:
        raise CannotRunError(
            "The database was made by an earlier release, or is empty. Start the bot once: it"
            " brings it up to date."
        )


def revisions() -> tuple[str, ...]:
    """Return the names of all revisions, the first one first, as their files are named."""
    files = (_MIGRATIONS / "versions").glob("r[0-9]*.py")
    return tuple(sorted(file.name[1:].partition("_")[0] for file in files))


def upgrade_within(connection: Connection, revision: str) -> None:
    """Bring a database to a revision, within a transaction of the caller: see `migrate`."""
    known = revisions()
    at = revision_of(connection)
    _refuse_later(at, known)
    if at == known[-1]:
        return
    if at is None and revision == _NEWEST:
        metadata.create_all(connection, checkfirst=False)  # a table of somebody else's is an error
        connection.execute(_MAKE_NOTE)
        connection.execute(_NOTE, {"revision": known[-1]})
        return
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    command.upgrade(config, revision)


def revision_of(connection: Connection) -> str | None:
    """Return the revision that Alembic noted in a database; None: it has noted nothing."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    noted: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return noted


def _refuse_later(at: str | None, known: tuple[str, ...]) -> None:
    if at is not None and at not in known:
        raise CannotRunError(
            f"The database was made by a later release (revision {at}; this one knows {known[-1]})."
            " Run that release, or restore a copy from before it."
        )
