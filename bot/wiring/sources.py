"""Watching sources: how their file is read, and the task that fetches what is due.

One copy of the program fetches at a time, by a lease in the database; where it dies, another one
takes over, and what was proposed is not proposed again.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
import time
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from bot.core.base.errors import CannotRunError, NotStoredError
from bot.core.catalogue.findings import CatalogueError, printable
from bot.core.chat.editors_room import RoomTrouble
from bot.core.sources.entry import Known
from bot.core.sources.source import Source
from bot.core.sources.source_file import parse_sources
from bot.delivery.dependencies import OUTAGE, Dependencies
from bot.sources.address_guard import WebOrigin
from bot.sources.http_client import HttpClient, Pace
from bot.sources.round import RoundResult, SourceStatus, origins_of, run_round, source_status
from bot.storage.round_lease import RoundLease
from bot.wiring.stores import Stores

_LOOK_SECONDS = 300.0
"""Between two looks whether a source is due."""
_ROUND_SECONDS = 900.0
"""A round that is not over by then is given up."""
_MAX_BYTES = 1_000_000


def read_sources(path: Path | None) -> tuple[Source, ...]:
    """Read a file of sources.

    Raises:
        CannotRunError: there is none, or it cannot be read.
        CatalogueError: something is wrong in it; all of it is told.
    """
    if path is None:
        raise CannotRunError("There is no file of sources. Set TOOLBOT_SOURCES to its path.")
    try:
        with path.open("rb") as file:
            raw = file.read(_MAX_BYTES + 1)
    except OSError as error:
        raise CannotRunError(f"{path} cannot be read ({error.strerror}).") from None
    try:
        return parse_sources(raw)
    except CatalogueError as mistakes:
        raise CatalogueError(mistakes.problems, printable(str(path))) from None


def http_client(sources: Sequence[Source], version: str) -> HttpClient:
    """Return what fetches: by the real clock, and under the name of this program."""
    pace = Pace(time.monotonic, asyncio.sleep)
    agent = f"toolbot/{version} (looks for new publications)"
    return HttpClient(origins_of(sources), pace, agent)


def link_client(origins: Collection[WebOrigin], version: str) -> HttpClient:
    """Return what looks at the pages of a catalogue, on these hosts."""
    pace = Pace(time.monotonic, asyncio.sleep)
    return HttpClient(origins, pace, f"toolbot/{version} (checks links)")


class SourceWatch:
    """Fetches what is due, again and again; in `run`, a task like any other."""

    def __init__(
        self,
        path: Path,
        stores: Stores,
        dependencies: Dependencies,
        now: Callable[[], dt.datetime],
        client: Callable[[Sequence[Source]], HttpClient],
    ) -> None:
        """Take the file of sources, what is kept, the clock, and how a client is made."""
        self._path = path
        self._stores = stores
        self._dependencies = dependencies
        self._now = now
        self._client = client
        self._lease = RoundLease(stores.database, "sources", dependencies.time.sleep)
        self._said = ""
        self.status: SourceStatus | None = None
        """How sources were when they were last looked at, every five minutes."""

    async def run(self) -> None:
        """Look again and again until cancelled; a mistake in the file is told once."""
        while True:
            try:
                await self.look()
            except (CannotRunError, CatalogueError) as mistakes:
                self._say_once(str(mistakes))
            except (NotStoredError, TimeoutError, *OUTAGE) as error:
                self._log.warning("sources: a round was given up (%s).", type(error).__name__)
            except Exception as error:  # noqa: BLE001  # answers go on
                self._dependencies.incidents.report(error)
            await self._dependencies.time.sleep(_LOOK_SECONDS)

    async def look(self) -> RoundResult | None:
        """Fetch what is due, unless another copy does.

        Raises:
            CannotRunError, CatalogueError: the file of sources cannot be used.
            NotStoredError, OSError, SQLAlchemyError: the database cannot be used.
            TimeoutError: it took too long; what was not kept is fetched again.
        """
        sources = await asyncio.to_thread(read_sources, self._path)
        self._said = ""
        now, database = self._now(), self._stores.database
        self.status = await source_status(sources, database, now)
        if not self.status.is_due:
            return None
        async with self._lease.held() as ours:
            if not ours:
                return None
            made = self._stores.in_use.made
            async with asyncio.timeout(_ROUND_SECONDS), self._client(sources) as client:
                known = Known(made.catalogue, made.index)
                result = await run_round(sources, database, client, known, now, only_due=True)
        self._tell(result)
        return result

    def _tell(self, result: RoundResult) -> None:
        for id_ in result.learnt:
            self._log.info("sources: %s was read for the first time.", id_)
        for id_ in result.troubled:
            self._log.warning("sources: nothing could be read of %s for three days.", id_)
            trouble = f"source:{self._now().date()}:{id_}"
            told = RoomTrouble(trouble, "trouble-source", {"source": id_})
            self._stores.troubles.append(told)
        if result.proposed:
            self._log.info("sources: %d new proposals.", len(result.proposed))

    def _say_once(self, mistakes: str) -> None:
        if mistakes != self._said:
            self._said = mistakes
            self._log.error("sources: nothing is fetched: %s", mistakes)

    @property
    def _log(self) -> logging.Logger:
        return self._dependencies.log
