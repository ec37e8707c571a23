"""Fetches the sources that are due, again and again, while the bot runs.

One copy of the program fetches at a time, by a lease in the database; where it dies, another one
takes over, and what was proposed is not proposed again. Knows not what a page says.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path

from bot.core.base.errors import CannotRunError
from bot.core.catalogue.findings import CatalogueError, printable
from bot.core.chat.editors_room import RoomTrouble
from bot.core.sources.entry import Known
from bot.core.sources.source import Source
from bot.core.sources.source_file import parse_sources
from bot.sources.dependencies import ROUND_SECONDS, FetchDependencies
from bot.sources.http_client import HttpClient
from bot.sources.round import RoundResult, SourceStatus, run_round, source_status
from bot.storage.round_lease import RoundLease

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


class SourceWatch:
    """Fetches what is due, again and again; in `run`, a task like any other."""

    def __init__(
        self,
        path: Path,
        dependencies: FetchDependencies,
        client: Callable[[Sequence[Source]], HttpClient],
        tell_trouble: Callable[[RoomTrouble], None],
    ) -> None:
        """Take the file of sources, how a client is made, and who is told what is wrong."""
        self._path = path
        self._dependencies = dependencies
        self._database, self._now = dependencies.database, dependencies.now
        self._log = dependencies.work.log
        self._lease = RoundLease(self._database, "sources", dependencies.work.time.sleep)
        self._client = client
        self._tell_trouble = tell_trouble
        self._said = ""
        self.status: SourceStatus | None = None
        """How sources were when they were last looked at, every five minutes."""

    async def run(self) -> None:
        """Look again and again until cancelled; a mistake in the file is told once."""
        await self._dependencies.keep_fetching("sources", self._look_or_say)

    async def _look_or_say(self) -> None:
        try:
            await self.look()
        except (CannotRunError, CatalogueError) as mistakes:
            if str(mistakes) != self._said:
                self._said = str(mistakes)
                self._log.error("sources: nothing is fetched: %s", mistakes)  # no bug

    async def look(self) -> RoundResult | None:
        """Fetch what is due, unless another copy does.

        Raises:
            CannotRunError, CatalogueError: the file of sources cannot be used.
            NotStoredError, OSError, SQLAlchemyError: the database cannot be used.
            TimeoutError: it took too long; what was not kept is fetched again.
        """
        sources = await asyncio.to_thread(read_sources, self._path)
        self._said = ""
        now, database = self._now(), self._database
        self.status = await source_status(sources, database, now)
        if not self.status.is_due:
            return None
        async with self._lease.held() as is_ours:
            if not is_ours:
                return None
            made = self._dependencies.in_use()
            async with asyncio.timeout(ROUND_SECONDS), self._client(sources) as client:
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
            self._tell_trouble(RoomTrouble(trouble, "trouble-source", {"source": id_}))
        if result.proposed:
            self._log.info("sources: %d new proposals.", len(result.proposed))
