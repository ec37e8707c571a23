"""Fetches updates by long polling, confirms what is settled, and backs off when it cannot."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from time import monotonic
from typing import NoReturn

from telegram import Bot as Api
from telegram.error import Conflict, RetryAfter, TelegramError

from bot.adapters.telegram.errors import (
    TOKEN_REFUSED,
    UNREADABLE_RESPONSE,
    ErrorKind,
    error_kind_of,
    seconds_of,
)
from bot.adapters.telegram.limits import BATCH, LONG_POLL, SETTLE, UPDATES
from bot.adapters.telegram.update_queue import Raw, UpdateQueue
from bot.core.base.backoff import Backoff
from bot.core.base.errors import CannotRunError

_GET = "getupdates"
"""The method under a spelling that python-telegram-bot does not know: it would parse all updates at
once, and one that it cannot parse would stop us for ever. Telegram ignores the case of methods
(Bot API, "Making requests")."""
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 60.0
_LAST_WORD = 3.0
_WHY = 200
"""Characters of a reason that are logged."""
_SHARED = 600.0
"""Seconds without a conflict after which the other copy counts as stopped."""
_NOT_FETCHED = "telegram: updates cannot be fetched (%s); trying again and again."
_OTHER_COPY = (
    "telegram: somebody else fetches this bot's updates. Most likely a second copy of the bot runs"
    " with the same token: stop one of them. This one keeps trying, ever more slowly."
)
_WEBHOOK = (
    "telegram: a webhook was set for this bot while it polls. Most likely another copy runs with"
    " TOOLBOT_PUBLIC_URL and the same token: stop one of them. This one keeps trying."
)


class Polling:
    """Asks Telegram for updates until cancelled."""

    def __init__(
        self,
        api: Api,
        update_queue: UpdateQueue,
        log: logging.Logger,
        sleep: Callable[[float], Awaitable[None]],
    ) -> None:
        self._api = api
        self._update_queue = update_queue
        self._log = log
        self._sleep = sleep
        self._offset: int | None = None
        self._backoff = Backoff(_FIRST_PAUSE, _LONGEST_PAUSE)
        self._told: str | None = None
        self._shared_until = 0.0

    async def run(self) -> NoReturn:
        """Fetch and hand over, for ever.

        Raises:
            CannotRunError: the token is not valid (any more).
        """
        try:
            while True:
                await self._round()
        finally:
            await self._confirm()

    async def _round(self) -> None:
        try:
            fetched = await self._fetch(LONG_POLL, BATCH)
        except TelegramError as error:
            await self._wait_after(error)
            return
        except UNREADABLE_RESPONSE:
            await self._wait_after(TelegramError("an answer that cannot be read"))
            return
        self._recover()
        taken = [await self._update_queue.take(raw) for raw in fetched]
        await self._update_queue.settle(taken, SETTLE)
        # An offset is sent until it has confirmed something, no longer: after a quiet week ids
        # start again at random, and an old offset would hide them.
        self._offset = int(str(fetched[-1]["update_id"])) + 1 if fetched else None

    async def _fetch(self, hold: int, limit: int) -> list[Raw]:
        asked = {
            "offset": self._offset,
            "timeout": hold,
            "limit": limit,
            "allowed_updates": UPDATES,
        }
        fetched: object = await self._api.do_api_request(
            _GET,
            {name: value for name, value in asked.items() if value is not None},
            read_timeout=hold + 10,
        )
        return _updates(fetched)

    async def _wait_after(self, error: TelegramError) -> None:
        pause = self._backoff.fail()
        match error:
            case Conflict():
                self._tell(_WEBHOOK if "webhook" in error.message.lower() else _OTHER_COPY)
                pause = max(pause, 5.0)
                self._shared_until = monotonic() + _SHARED
            case RetryAfter():
                pause = seconds_of(error)
            case _ if error_kind_of(error) is ErrorKind.NOT_US:
                raise CannotRunError(TOKEN_REFUSED) from None
            case _:
                self._tell(_NOT_FETCHED, error.message)
        await self._sleep(pause)

    def _recover(self) -> None:
        """Forget a trouble that is over; two copies in turns succeed now and then, and go on."""
        if monotonic() < self._shared_until:
            return
        if self._told is not None:
            self._log.warning("telegram: updates arrive again.")
        self._backoff.reset()
        self._told = None

    def _tell(self, what: str, why: str = "") -> None:
        if what != self._told:
            self._log.warning(what, *((why[:_WHY],) if why else ()))
            self._told = what

    async def _confirm(self) -> None:
        """Tell Telegram what is settled, so that a later start does not hear of it again."""
        if self._offset is not None:
            with contextlib.suppress(TelegramError, TimeoutError, *UNREADABLE_RESPONSE):
                async with asyncio.timeout(_LAST_WORD):
                    await self._fetch(0, 1)


def _updates(fetched: object) -> list[Raw]:
    """Return the updates of an answer, without what is none.

    Raises:
        ValueError: the answer holds nothing that is an update, though it is not empty.
    """
    if not isinstance(fetched, list):
        raise ValueError("no list of updates")  # noqa: TRY004  # one kind of error for all of it
    updates: list[Raw] = [
        one for one in fetched if isinstance(one, dict) and isinstance(one.get("update_id"), int)
    ]
    if fetched and not updates:
        raise ValueError("a list without updates")
    return updates
