"""What fetches while the bot runs: publications of sources, and the catalogue's own links.

One copy of the program fetches at a time, by a lease in the database; where it dies, another one
takes over, and what was proposed is not proposed again. Knows neither what a page says nor when it
is taken for gone.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import time
from collections.abc import Awaitable, Callable, Collection, Sequence
from pathlib import Path
from typing import NoReturn

from bot.core.base.errors import CannotRunError, NotStoredError
from bot.core.catalogue.findings import CatalogueError, printable
from bot.core.catalogue.proposals import Proposal
from bot.core.chat.editors_room import RoomTrouble
from bot.core.sources.entry import Known
from bot.core.sources.link_health import LinkMemory, broken_links, links_of
from bot.core.sources.source import Source
from bot.core.sources.source_file import parse_sources
from bot.runtime.dependencies import OUTAGE, Dependencies
from bot.sources.address_guard import WebOrigin, web_origin
from bot.sources.http_client import HttpClient, Pace
from bot.sources.link_check import look_at
from bot.sources.round import RoundResult, SourceStatus, origins_of, run_round, source_status
from bot.storage.round_lease import RoundLease
from bot.storage.source_memory import finish_looks, keep_looks, link_memories
from bot.wiring.stores import Stores

_LOOK_SECONDS = 300.0
"""Between two looks whether anything is due."""
_ROUND_SECONDS = 900.0
"""A round that is not over by then is given up; what was looked at is kept."""
LINKS_AT_ONCE = 100
"""Links of one round: at two seconds each, with the time to answer, it is over by then."""
_PIECE = 10
"""Looks at links that are written together: a copy that dies looks at so many again."""
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


async def _keep_fetching(
    name: str, look: Callable[[], Awaitable[object]], dependencies: Dependencies
) -> NoReturn:
    """Look whether anything is due until cancelled; what goes wrong is told."""

    async def look_or_tell() -> None:
        try:
            await look()
        except (NotStoredError, TimeoutError, *OUTAGE) as error:
            dependencies.log.warning("%s: a round was given up (%s).", name, type(error).__name__)

    await dependencies.keep_looking(look_or_tell, _LOOK_SECONDS, after_bug=_LOOK_SECONDS)


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
        self._log = dependencies.log
        self._dependencies = dependencies
        self._lease = RoundLease(stores.database, "sources", dependencies.time.sleep)
        self._now = now
        self._client = client
        self._said = ""
        self.status: SourceStatus | None = None
        """How sources were when they were last looked at, every five minutes."""

    async def run(self) -> None:
        """Look again and again until cancelled; a mistake in the file is told once."""
        await _keep_fetching("sources", self._look_or_say, self._dependencies)

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
        now, database = self._now(), self._stores.database
        self.status = await source_status(sources, database, now)
        if not self.status.is_due:
            return None
        async with self._lease.held() as is_ours:
            if not is_ours:
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


class LinkChecker:
    """Looks at what is due, again and again; in `run`, a task like any other."""

    def __init__(
        self,
        stores: Stores,
        dependencies: Dependencies,
        now: Callable[[], dt.datetime],
        client: Callable[[Collection[WebOrigin]], HttpClient],
    ) -> None:
        """Take what is kept, the clock, and how a client for some hosts is made."""
        self._stores = stores
        self._log = dependencies.log
        self._dependencies = dependencies
        self._lease = RoundLease(stores.database, "links", dependencies.time.sleep)
        self._now = now
        self._client = client

    async def run(self) -> None:
        """Look again and again until cancelled."""
        await _keep_fetching("links", self.look, self._dependencies)

    async def look(self) -> tuple[Proposal, ...] | None:
        """Look at the links that are due, and return what is proposed; None: nothing is due.

        Raises:
            NotStoredError, OSError, SQLAlchemyError: the database cannot be used.
            TimeoutError: it took too long; what was not looked at is due the next time.
        """
        if not await self._due():
            return None
        async with self._lease.held() as is_ours:
            # Another copy may have looked at them while this one asked.
            due = await self._due() if is_ours else []
            if not due:
                return None
            async with asyncio.timeout(_ROUND_SECONDS):
                await self._look_at(due)
        catalogue, now = self._stores.in_use.made.catalogue, self._now()
        memories = await link_memories(self._stores.database)
        broken = broken_links(catalogue, memories, now)
        proposed = await finish_looks(self._stores.database, broken, now)
        if proposed:
            self._log.info("links: %d pages are gone.", len(proposed))
        return proposed

    async def _due(self) -> list[LinkMemory]:
        """Return some links to look at, those first that were looked at longest ago."""
        known, now = await link_memories(self._stores.database), self._now()
        links = links_of(self._stores.in_use.made.catalogue)
        memories = (known.get(address) or LinkMemory(address=address) for address in links)
        due = [memory for memory in memories if memory.is_due(now)]
        never = dt.datetime.min.replace(tzinfo=dt.UTC)
        return sorted(due, key=lambda memory: memory.checked_at or never)[:LINKS_AT_ONCE]

    async def _look_at(self, due: Sequence[LinkMemory]) -> None:
        """Look at pages one after the other, and write down a few looks at a time."""
        origins = frozenset(web_origin(memory.address) for memory in due)
        async with self._client(origins) as client:
            for start in range(0, len(due), _PIECE):
                looks = []
                for memory in due[start : start + _PIECE]:
                    look = await look_at(memory, client)
                    after = memory.with_look(look.state, self._now(), look.validators)
                    looks.append((after, look.text))
                await keep_looks(self._stores.database, looks)
