"""What all that fetches while the bot runs depends on, and how it goes on for ever."""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import NoReturn

from bot.core.base.errors import NotStoredError
from bot.runtime.dependencies import OUTAGE, Dependencies
from bot.runtime.index_cache import CachedIndex
from bot.storage.database import Database

_LOOK_SECONDS = 300.0
"""Between two looks whether anything is due."""
ROUND_SECONDS = 900.0
"""A round that is not over by then is given up; what was looked at is kept."""


@dataclass(frozen=True, slots=True)
class FetchDependencies:
    """The database, the catalogue that is in use, the moment, and what all background work has."""

    database: Database
    in_use: Callable[[], CachedIndex]
    now: Callable[[], dt.datetime]
    work: Dependencies

    async def keep_fetching(self, name: str, look: Callable[[], Awaitable[object]]) -> NoReturn:
        """Look whether anything is due until cancelled; what goes wrong is told."""

        async def look_or_tell() -> None:
            try:
                await look()
            except (NotStoredError, TimeoutError, *OUTAGE) as error:
                reason = type(error).__name__
                self.work.log.warning("%s: a round was given up (%s).", name, reason)

        await self.work.keep_looking(look_or_tell, _LOOK_SECONDS, after_bug=_LOOK_SECONDS)
