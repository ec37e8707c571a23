"""Sends answers: in their turn, again where that is safe, and never twice where it is not.

A send whose answer got lost may have arrived, and Telegram has no key to recognise repetitions by.
An answer is sent again all the same, a few times: one that comes twice does no harm, one that is
lost does. What surely did not arrive is sent again for as long as an answer is wanted, or, where
Telegram itself fails at it, often: it may be this one message alone. Edits are repeated without
end, since the same edit twice is one.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import NoReturn, TypeVar

from telegram import Bot as Api
from telegram import ForceReply, ReplyParameters
from telegram import Message as Sent
from telegram.constants import ChatAction
from telegram.error import BadRequest, ChatMigrated, TelegramError

from bot.adapters.telegram.bounds import ANSWERABLE_SECONDS
from bot.adapters.telegram.errors import (
    ErrorKind,
    RemovedAtOnceError,
    error_kind_of,
    had_no_line,
    translated,
)
from bot.adapters.telegram.events import ChatRef, Ephemeral, PlaceMoved
from bot.adapters.telegram.rate_limit import Before, TelegramRateLimiter
from bot.adapters.telegram.render import NO_PREVIEW, Message
from bot.adapters.telegram.update_queue import Ticket
from bot.core.base.backoff import Backoff
from bot.core.base.errors import (
    DeliveryUnknownError,
    NotDeliveredError,
    RecipientGoneError,
    RetryLaterError,
)

_FIRST_PAUSE = 0.5
_LONGEST_PAUSE = 30.0
_INSISTED_AGAIN = (0.5, 2.0, 5.0)
"""Seconds after each attempt at what a client waits for, such as to take off a spinner; it gives up
by itself later."""

_MOST_UNKNOWN = 3
"""Times that an answer is sent of which Telegram never says whether it arrived."""
_MOST_FAILED = 60
"""Times that an answer is sent of which Telegram says that it failed: for about half an hour."""
_TYPING_AGAIN = 4.5
"""Seconds after which "typing…" is shown again; it lasts for 5 (Bot API, sendChatAction)."""

_EDIT_EPHEMERAL = "editEphemeralMessageText"

T = TypeVar("T")

Entitled = Ephemeral | str
"""What a bot may answer one person alone for, within 15 seconds: their own message of that kind, or
the id of a press (core.telegram.org/bots/api#ephemeral-messages-and-commands)."""


@dataclass(frozen=True, slots=True)
class SeenByAll:
    """A message that was for one person, and that everybody in the chat sees.

    `by_old_server`: Telegram took it and left out whom it was for. Otherwise it refused this one
    message, which says nothing of the next.
    """

    message_id: int
    by_old_server: bool


class MessageSender:
    """Telegram's sending side."""

    def __init__(
        self,
        api: Api,
        rate_limiter: TelegramRateLimiter,
        moved: Callable[[PlaceMoved], Awaitable[None]],
        sleep: Callable[[float], Awaitable[None]],
    ) -> None:
        self._api = api
        self._sleep = sleep
        self._rate_limiter = rate_limiter
        self._moved = moved

    async def send(
        self, chat_ref: ChatRef, message: Message, ticket: Ticket, reply_to: int | None = None
    ) -> int | None:
        """Send a message and return its id; None where it arrived and was removed at once.

        Raises:
            RecipientGoneError: the chat cannot be reached any more.
            SupersededError: another copy of the bot answers by now.
            NotDeliveredError: it did not arrive, however often it was sent.
            DeliveryUnknownError: it may have arrived.
            TelegramError: Telegram refuses it.
        """

        async def act(chat: int) -> Sent | None:
            asked = reply_to if chat == chat_ref.chat else None  # elsewhere ids mean other messages
            reply = ReplyParameters(asked, allow_sending_without_reply=True) if asked else None
            return await post_message(self._api, chat, chat_ref.topic, message, reply=reply)

        sent = await self._in_turn(act, chat_ref, ticket, new=True)
        return None if sent is None else sent.message_id

    async def edit(
        self, chat_ref: ChatRef, message_id: int, message: Message, ticket: Ticket
    ) -> bool:
        """Replace a message; False where it is no longer there to be replaced."""

        async def act(chat: int) -> object:
            with translated("editMessageText"):
                return await self._api.edit_message_text(
                    message.text,
                    chat_id=chat,
                    message_id=message_id,
                    entities=message.entities,
                    reply_markup=message.keyboard,
                    link_preview_options=NO_PREVIEW,
                )

        return await _unless_lost(self._in_turn(act, chat_ref, ticket, new=False))

    async def send_alone(  # noqa: PLR0913  # to whom, what, and what for
        self,
        chat_ref: ChatRef,
        person: int,
        messages: tuple[Message, Message],
        ticket: Ticket,
        entitled: Entitled,
        *,
        reply_to: int | None = None,
    ) -> SeenByAll | None:
        """Send what one person in a group sees, and nobody else (Bot API 10.2, EphemeralMessage).

        Of the `messages` the first is for that person; where Telegram refuses it, the second is
        sent to all, which tells what is the matter.

        Returns:
            What everybody sees instead; None where that person alone sees it, or nobody does.

        Raises:
            SupersededError, NotDeliveredError, DeliveryUnknownError, TelegramError: as `send`.
        """
        for_one, for_all = messages
        parameters: dict[str, object] = {"receiver_user_id": person}
        api_kwargs: dict[str, object] = {"ephemeral_message_parameters": parameters}
        if isinstance(entitled, Ephemeral):
            api_kwargs["reply_parameters"] = {"ephemeral_message_id": entitled.id}
        else:
            parameters["callback_query_id"] = entitled

        async def act(chat: int) -> Sent | None:
            return await post_message(self._api, chat, chat_ref.topic, for_one, api_kwargs)

        try:
            sent = await self._in_turn(act, chat_ref, ticket, new=True)
        except (BadRequest, RecipientGoneError):
            again = await self.send(chat_ref, for_all, ticket, reply_to)
            return None if again is None else SeenByAll(again, by_old_server=False)
        if sent is None or "ephemeral_message_id" in sent.api_kwargs:
            return None
        return SeenByAll(sent.message_id, by_old_server=True)

    async def edit_alone(
        self, chat_ref: ChatRef, ephemeral: Ephemeral, message: Message, ticket: Ticket
    ) -> bool:
        """Replace what one person alone sees; False where it is no longer there."""

        async def act(chat: int) -> object:
            with translated(_EDIT_EPHEMERAL):
                return await self._api.do_api_request(
                    _EDIT_EPHEMERAL,
                    {
                        **_address(chat, ephemeral),
                        "text": message.text,
                        "entities": message.entities,
                        "reply_markup": message.keyboard,
                        "link_preview_options": NO_PREVIEW,
                    },
                )

        try:
            return await _unless_lost(self._in_turn(act, chat_ref, ticket, new=False))
        except BadRequest:  # its words for a message that has disappeared are not documented
            return False

    async def take_back(self, chat_ref: ChatRef, ephemeral: Ephemeral) -> None:
        """Take away what one person alone sees; it would disappear by itself some day."""
        with contextlib.suppress(TelegramError):
            await self._api.do_api_request(
                "deleteEphemeralMessage", _address(chat_ref.chat, ephemeral)
            )

    async def release(
        self, press: str, text: str | None = None, *, alert: bool = False, url: str | None = None
    ) -> None:
        """Take the spinner off a button; Telegram soon does so itself.

        Whoever pressed, and nobody else, sees a few words, has to confirm them (`alert`), or is led
        to an address of the bot: without a game, `url` takes `t.me/<bot>?start=…` alone (Bot API,
        answerCallbackQuery).
        """
        await self.insist(
            lambda: self._api.answer_callback_query(press, text, show_alert=alert or None, url=url)
        )

    async def insist(self, act: Callable[[], Awaitable[object]]) -> None:
        """Do what a client waits for a few seconds, and again where the line fails."""
        for pause in _INSISTED_AGAIN:
            try:
                await act()
            except BadRequest:  # too late, or answered before: nothing to repair
                return
            except TelegramError:
                await self._sleep(pause)
            else:
                return

    async def _in_turn(
        self,
        act: Callable[[int], Awaitable[T]],
        chat_ref: ChatRef,
        ticket: Ticket,
        *,
        new: bool,
    ) -> T:
        backoff, waited = Backoff(_FIRST_PAUSE, _LONGEST_PAUSE), 0.0
        unknown = failed = 0
        while True:
            async with self._typing(chat_ref, ticket.wait, new=new) as before:
                await self._rate_limiter.acquire(chat_ref, before, new=new)
            await ticket.check()
            try:
                return await act(chat_ref.chat)
            except RetryLaterError as later:
                self._rate_limiter.note_retry_after(chat_ref.chat, later.seconds)
            except ChatMigrated as error:
                there = ChatRef(error.new_chat_id, chat_ref.topic)
                await self._moved(PlaceMoved(chat_ref.place, there.place))
                if not new:
                    raise
                chat_ref = there
            except (NotDeliveredError, DeliveryUnknownError) as error:
                unknown += isinstance(error, DeliveryUnknownError)
                failed += not had_no_line(error)
                often = unknown >= _MOST_UNKNOWN or failed >= _MOST_FAILED
                if new and (often or waited >= ANSWERABLE_SECONDS):
                    raise
                await ticket.wait()
                waited += (pause := backoff.fail())
                await self._sleep(pause)

    @contextlib.asynccontextmanager
    async def _typing(
        self, chat_ref: ChatRef, before: Before, *, new: bool
    ) -> AsyncIterator[Before]:
        """Show that an answer is on its way as long as it waits for its turn in a chat."""
        shown: list[asyncio.Task[None]] = []

        async def waits() -> None:
            await before()
            if new and not shown:
                shown.append(asyncio.create_task(self._show_typing(chat_ref)))

        try:
            yield waits
        finally:
            for task in shown:
                task.cancel()
            await asyncio.gather(*shown, return_exceptions=True)

    async def _show_typing(self, chat_ref: ChatRef) -> NoReturn:
        while True:
            if not self._rate_limiter.held(chat_ref.chat):  # in a flood wait nothing is sent
                with contextlib.suppress(TelegramError):
                    await self._api.send_chat_action(
                        chat_ref.chat, ChatAction.TYPING, message_thread_id=chat_ref.topic
                    )
            await self._sleep(_TYPING_AGAIN)


def _address(chat: int, ephemeral: Ephemeral) -> dict[str, object]:
    return {
        "chat_id": chat,
        "receiver_user_id": ephemeral.person,
        "ephemeral_message_id": ephemeral.id,
    }


async def _unless_lost(edit: Awaitable[object]) -> bool:
    try:
        await edit
    except ChatMigrated:  # the old chat's messages have no ids in the new one
        return False
    except TelegramError as error:
        match error_kind_of(error):
            case ErrorKind.DONE:
                return True
            case ErrorKind.LOST:
                return False
            case _:
                raise
    return True


async def post_message(  # noqa: PLR0913  # where to, what, and how
    api: Api,
    chat: int,
    topic: int | None,
    message: Message,
    api_kwargs: dict[str, object] | None = None,
    *,
    reply: ReplyParameters | None = None,
    can_wait: bool = False,
) -> Sent | None:
    """Send a message once, and return it; None where it arrived and was removed at once.

    Raises:
        RetryLaterError, RecipientGoneError, NotDeliveredError, TelegramError: as `translated`.
        DeliveryUnknownError: it may have arrived.
    """
    with contextlib.suppress(RemovedAtOnceError), translated("sendMessage", can_wait=can_wait):
        sent = await api.send_message(
            chat,
            message.text,
            entities=message.entities,
            reply_markup=ForceReply() if message.awaits_reply else message.keyboard,
            message_thread_id=topic,
            link_preview_options=NO_PREVIEW,
            reply_parameters=reply,
            api_kwargs=api_kwargs,
        )
        _ = sent.message_id  # the library takes `true` for a message, too: an unreadable answer
        return sent
    return None
