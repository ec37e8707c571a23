"""The bot on Telegram: hands what arrives to the answers, and has the way out for digests."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from time import monotonic

from telegram import Update
from telegram.error import TelegramError

from bot.adapters.telegram.answers import Answers
from bot.adapters.telegram.bounds import LEASE_TENDING_SECONDS, LEFT_TO_OTHERS_SECONDS
from bot.adapters.telegram.command_menu import publish
from bot.adapters.telegram.connection import Connection, Setup
from bot.adapters.telegram.digest_sender import TelegramDigestSender
from bot.adapters.telegram.errors import method_of
from bot.adapters.telegram.events import (
    Added,
    ChatRef,
    IncomingEvent,
    Me,
    PlaceGone,
    PlaceMoved,
    Press,
    Question,
    Stale,
    Typing,
)
from bot.adapters.telegram.inbound import to_request
from bot.adapters.telegram.message_sender import MessageSender
from bot.adapters.telegram.presses import Presses
from bot.adapters.telegram.rate_limit import TelegramRateLimiter
from bot.adapters.telegram.update_queue import Raw, Ticket, UpdateQueue
from bot.core.base.errors import (
    CannotRunError,
    DeliveryUnknownError,
    NotDeliveredError,
    RecipientGoneError,
)
from bot.core.base.i18n import Translations
from bot.core.chat.bot import Bot
from bot.core.chat.inbox import Inbox
from bot.core.chat.ports import Incidents
from bot.runtime.background_tasks import guarded


@dataclass(frozen=True, slots=True)
class TelegramDependencies:
    """What a platform is given by the program.

    All that waits by design, waits by `monotonic` and `sleep`. `leave` is how many seconds answers
    that are on their way have when the bot stops; `menus`, whether those are brought up to date at
    the start, which takes fifteen requests; `others`, for how long an update is left to other
    copies while the database is away.
    """

    translations: Translations
    inbox: Inbox
    incidents: Incidents
    log: logging.Logger
    now: Callable[[], datetime]
    tend: float = LEASE_TENDING_SECONDS
    monotonic: Callable[[], float] = monotonic
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    leave: float = 5.0
    menus: bool = True
    others: float = LEFT_TO_OTHERS_SECONDS


class Telegram:
    """One bot on Telegram."""

    name = "telegram"

    def __init__(self, bot: Bot, setup: Setup, dependencies: TelegramDependencies) -> None:
        """Take the bot, what the operator has set, and what is shared with other platforms."""
        os.environ.setdefault("PTB_TIMEDELTA", "1")  # else the library warns at every flood wait
        self._bot = bot
        self._dependencies = dependencies
        self._connection = Connection(setup, dependencies.log, dependencies.sleep)
        owner = f"telegram:{setup.token.partition(':')[0]}"
        api = self._connection.api
        taken_elsewhere = partial(dependencies.inbox.taken_elsewhere, owner)
        rate_limiter = TelegramRateLimiter(
            dependencies.monotonic, dependencies.sleep, taken_elsewhere=taken_elsewhere
        )
        self._sender = MessageSender(api, rate_limiter, self._follow_move, dependencies.sleep)
        names = (command.name for command in bot.commands)
        self.digest_sender = TelegramDigestSender(api, rate_limiter, self._follow_move, names)
        self._update_queue = UpdateQueue(
            dependencies.inbox,
            owner,
            dependencies.incidents,
            self._answer,
            self._stop_spinner,
            tend_seconds=dependencies.tend,
            others_seconds=dependencies.others,
        )
        self._connection.offer(self._update_queue)
        self._become(Me(0, ""))

    async def run(self) -> None:
        """Answer until cancelled.

        Raises:
            CannotRunError: the token is not valid, or the webhook's address is not.
        """
        async with self.sending():
            menus = asyncio.create_task(self.show_commands()) if self._dependencies.menus else None
            tending = None
            try:
                await self._update_queue.restore()
                tending = asyncio.create_task(self._update_queue.tend())
                await self._connection.listen(self._update_queue)
            finally:
                for task in (menus, tending):
                    if task is not None:
                        task.cancel()
                within = self._dependencies.leave
                await asyncio.gather(
                    self._update_queue.close(within), self.digest_sender.close(within)
                )

    @contextlib.asynccontextmanager
    async def sending(self) -> AsyncIterator[None]:
        """Let digests out while the block runs, without hearing what people ask.

        Raises:
            CannotRunError: the token is not valid.
        """
        try:
            self._become(await self._connection.connect())
            self.digest_sender.open()
            try:
                yield
            finally:
                await self.digest_sender.close(self._dependencies.leave)
        finally:
            await self._connection.disconnect()

    def _become(self, me: Me) -> None:
        """Answer as the bot that Telegram says this one is."""
        now = self._dependencies.now
        self._me = me
        self._answers = Answers(self._bot, self._connection.api, self._sender, me, now)
        self._presses = Presses(self._bot, self._answers, self._sender, now)

    def _read(self, raw: Raw) -> IncomingEvent | None:
        return to_request(Update.de_json(dict(raw), self._connection.api), self._me)

    async def _stop_spinner(self, raw: Raw) -> None:
        """Answer a press before its chat's turn comes: a flood wait must not leave it spinning."""
        event = self._read(raw) if "callback_query" in raw else None
        if isinstance(event, Press | Stale):
            await self._presses.stop_spinner(event)

    async def _answer(self, raw: Raw, ticket: Ticket) -> None:
        event = self._read(raw)
        chat_ref = event.chat_ref if isinstance(event, Question | Press | Added) else None
        try:
            await self._act(event, ticket)
        except RecipientGoneError:
            if chat_ref is not None:
                await self._bot.place_gone(ChatRef(chat_ref.chat, None, chat_ref.private).place)
        except NotDeliveredError as error:
            self._tell(
                "an answer was not taken, though it was sent again and again", chat_ref, error
            )
        except DeliveryUnknownError as error:
            self._tell("an answer may be lost, though it was sent again and again", chat_ref, error)
        except (CannotRunError, TelegramError) as error:
            self._tell(f"an answer was refused ({error})", chat_ref, error)

    def _tell(self, what: str, chat_ref: ChatRef | None, error: Exception) -> None:
        """Log what became of an answer: in which chat, by which method, under which incident."""
        self._dependencies.log.warning(
            "telegram: %s: chat %s, method %s, incident %s.",
            what,
            chat_ref.chat if chat_ref is not None else "unknown",
            method_of(error),
            self._dependencies.incidents.report(error),
        )

    async def _act(self, event: IncomingEvent | None, ticket: Ticket) -> None:
        match event:
            case Question():
                await self._answers.question(event, ticket)
            case Press():
                await self._presses.press(event, ticket)
            case Typing():
                await self._answers.suggestions(event)
            case Added():
                await self._answers.welcome(event, ticket)
            case PlaceGone(place):
                await self._bot.place_gone(place)
            case PlaceMoved():
                await self._follow_move(event)
            case Stale() | None:
                pass

    async def _follow_move(self, moved: PlaceMoved) -> None:
        """Have what is kept of a chat follow it; a message on its way there does so in any case."""
        moving = self._bot.place_moved(moved.old, moved.new)
        await guarded(moving, self._dependencies.incidents)

    async def show_commands(self) -> None:
        """Bring Telegram's menus and descriptions up to date; what it refuses is logged."""
        with contextlib.suppress(asyncio.CancelledError):
            try:
                await publish(
                    self._connection.api, self._dependencies.translations, self._bot.commands
                )
            except TelegramError as error:
                self._dependencies.log.warning(
                    "telegram: menus were not written: %s", error.message
                )
