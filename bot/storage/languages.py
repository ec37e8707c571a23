"""The languages that people and places have chosen. Knows nothing of what the codes mean."""

from __future__ import annotations

from sqlalchemy import ColumnElement, delete, or_, select

from bot.core.base.errors import NotStoredError
from bot.core.base.people import Person, Place
from bot.core.chat.ports import ChosenLanguages
from bot.storage.async_engine import AsyncConnection
from bot.storage.database import Database, in_transaction
from bot.storage.sql import begins, upsert, within
from bot.storage.tables import chosen_language


class SqlLanguageChoices:
    """Keeps one code per person and place; owners are told apart by a prefix."""

    def __init__(self, database: Database) -> None:
        """Take the database."""
        self._database = database

    async def of(self, person: Person, place: Place) -> ChosenLanguages:
        """Return what a person, and a place or the chat of a thread, have chosen: one query."""
        mine, theirs = f"person:{person.id}", _owners_of(place)
        owners = {f"owner{number}": owner for number, owner in enumerate((mine, *theirs))}
        names = ", ".join(f":{name}" for name in owners)
        query = f"SELECT owner, code FROM language WHERE owner IN ({names})"  # noqa: S608  # ours
        try:
            rows = await self._database.read(query, **owners)
        except NotStoredError:
            rows = ()
        codes: dict[str, str] = dict(rows)
        here = next((codes[owner] for owner in theirs if owner in codes), None)
        return ChosenLanguages(codes.get(mine), here)

    async def choose_for_person(self, person: Person, language: str | None) -> None:
        """Remember a person's choice; None forgets it."""
        await self._choose(f"person:{person.id}", language)

    async def choose_for_place(self, place: Place, language: str | None) -> None:
        """Remember the choice for a place; None forgets it."""
        await self._choose(f"place:{place.id}", language)

    async def place_gone(self, place: Place) -> None:
        """Forget what was chosen for a place that is gone, and for its threads."""
        await self._forget(within(chosen_language.c.owner, f"place:{place.id}"))

    async def places_gone(self, prefix: str) -> None:
        """Forget what all people and places chose whose ids begin with a prefix."""
        owner = chosen_language.c.owner
        await self._forget(or_(begins(owner, f"person:{prefix}"), begins(owner, f"place:{prefix}")))

    async def place_moved(self, old: Place, new: Place) -> None:
        """Carry the choice over to the id that a place now has; a newer choice there stays."""

        async def move(connection: AsyncConnection) -> None:
            code = await _code_of(connection, f"place:{old.id}")
            if code and not await _code_of(connection, f"place:{new.id}"):
                await _write(connection, f"place:{new.id}", code)
            await _write(connection, f"place:{old.id}", None)

        await in_transaction(self._database, move)

    async def _choose(self, owner: str, code: str | None) -> None:
        await in_transaction(self._database, lambda connection: _write(connection, owner, code))

    async def _forget(self, owners: ColumnElement[bool]) -> None:
        forget = delete(chosen_language).where(owners)
        await in_transaction(self._database, lambda connection: connection.execute(forget))


def _owners_of(place: Place) -> list[str]:
    """Return under what a choice for a place may stand: its own id, then those of its chats."""
    parts = place.id.split(":")
    return [f"place:{':'.join(parts[:count])}" for count in range(len(parts), 0, -1)]


async def _code_of(connection: AsyncConnection, owner: str) -> str | None:
    found = select(chosen_language.c.code).where(chosen_language.c.owner == owner)
    return (await connection.execute(found)).scalar_one_or_none()


async def _write(connection: AsyncConnection, owner: str, code: str | None) -> None:
    if code is None:
        await connection.execute(delete(chosen_language).where(chosen_language.c.owner == owner))
    else:
        await upsert(connection, chosen_language, [{"owner": owner, "code": code}])
