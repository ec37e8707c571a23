"""Looking at the catalogue's links, week by week: the task that does so while the bot runs.

One copy looks at a time, by a lease in the database, one page after the other. Knows
neither what a page says nor when it is taken for gone.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable, Collection, Sequence

from bot.core.base.errors import NotStoredError
from bot.core.catalogue.proposals import Proposal
from bot.core.sources.link_health import LinkMemory, broken_links, links_of
from bot.delivery.dependencies import OUTAGE, Dependencies
from bot.sources.address_guard import WebOrigin, web_origin
from bot.sources.http_client import HttpClient
from bot.sources.link_check import look_at
from bot.storage.link_health import finish_looks, keep_looks, link_memories
from bot.storage.round_lease import RoundLease
from bot.wiring.stores import Stores

_LOOK_SECONDS = 300.0
"""Between two looks whether a link is due."""
_ROUND_SECONDS = 900.0
"""A round that is not over by then is given up; what was looked at is kept."""
AT_ONCE = 100
"""Links of one round: at two seconds each, with the time to answer, it is over by then."""
_PIECE = 10
"""Looks that are written together: a copy that dies looks at so many again."""

MakeClient = Callable[[Collection[WebOrigin]], HttpClient]


class LinkChecker:
    """Looks at what is due, again and again; in `run`, a task like any other."""

    def __init__(
        self,
        stores: Stores,
        dependencies: Dependencies,
        now: Callable[[], dt.datetime],
        client: MakeClient,
    ) -> None:
        """Take what is kept, the clock, and how a client for some hosts is made."""
        self._stores = stores
        self._dependencies = dependencies
        self._now = now
        self._client = client
        self._lease = RoundLease(stores.database, "links", dependencies.time.sleep)

    async def run(self) -> None:
        """Look again and again until cancelled."""
        while True:
            try:
                await self.look()
            except (NotStoredError, TimeoutError, *OUTAGE) as error:
                self._dependencies.log.warning(
                    "links: a round was given up (%s).", type(error).__name__
                )
            except Exception as error:  # noqa: BLE001  # answers go on
                self._dependencies.incidents.report(error)
            await self._dependencies.time.sleep(_LOOK_SECONDS)

    async def look(self) -> tuple[Proposal, ...] | None:
        """Look at the links that are due, and return what is proposed; None: nothing is due.

        Raises:
            NotStoredError, OSError, SQLAlchemyError: the database cannot be used.
            TimeoutError: it took too long; what was not looked at is due the next time.
        """
        due = await self._due()
        if not due:
            return None
        async with self._lease.held() as ours:
            if not ours:
                return None
            async with asyncio.timeout(_ROUND_SECONDS):
                await self._look_at(due)
        catalogue, now = self._stores.in_use.made.catalogue, self._now()
        memories = await link_memories(self._stores.database)
        broken = broken_links(catalogue, memories, now)
        proposed = await finish_looks(self._stores.database, broken, now)
        if proposed:
            self._dependencies.log.info("links: %d pages are gone.", len(proposed))
        return proposed

    async def _due(self) -> list[LinkMemory]:
        """Return some links to look at, those first that were looked at longest ago."""
        known, now = await link_memories(self._stores.database), self._now()
        links = links_of(self._stores.in_use.made.catalogue)
        memories = (known.get(address) or LinkMemory(address=address) for address in links)
        due = [memory for memory in memories if memory.is_due(now)]
        never = dt.datetime.min.replace(tzinfo=dt.UTC)
        return sorted(due, key=lambda memory: memory.checked_at or never)[:AT_ONCE]

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
