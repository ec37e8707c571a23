"""How digests reach Telegram: in parts, each sent once, at the pace of whoever sends them.

A part fits into one message, and is kept as text until it is sent.

Telegram has no key for repetitions and lets no bot read its own messages back: whether something
arrived is known from its answer alone, and what is in doubt stays so.
"""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import json
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from telegram import Bot as Api
from telegram import InlineKeyboardMarkup, MessageEntity
from telegram.error import ChatMigrated

from bot.adapters.telegram.events import ChatRef, PlaceMoved
from bot.adapters.telegram.limits import DIGEST_RATE, GROUP_GAP_SECONDS, PRIVATE_GAP_SECONDS
from bot.adapters.telegram.message_sender import post_message
from bot.adapters.telegram.navigation import NavigationHistory
from bot.adapters.telegram.rate_limit import TelegramRateLimiter
from bot.adapters.telegram.render import Frame, Message, fitting, render
from bot.core.base.errors import (
    DamagedError,
    DeliveryUnknownError,
    NotDeliveredError,
    RetryLaterError,
)
from bot.core.base.i18n import Translator
from bot.core.base.people import Place
from bot.core.base.text import shorten
from bot.core.chat.digest_sender import SendPolicy
from bot.core.chat.reply import Digest, DigestEntry, Section

_REMOVED = "removed"
"""Stands for the id of a message that arrived and was removed at once."""


class TelegramDigestSender:
    """Sends digests."""

    name = "telegram"

    def __init__(
        self,
        api: Api,
        rate_limiter: TelegramRateLimiter,
        moved: Callable[[PlaceMoved], Awaitable[None]],
        commands: Iterable[str],
    ) -> None:
        """Take the line to Telegram, the pace of the answers, and who hears of moves.

        Names of `commands` can be pressed where they stand in a digest.
        """
        self._api = api
        self._rate_limiter = rate_limiter
        self._moved = moved
        self._frame = Frame("", "", "", NavigationHistory(), frozenset(commands))
        self._bucket = f"telegram:{api.token.partition(':')[0]}"
        self._open = asyncio.Event()
        self._under_way = 0
        self._quiet = asyncio.Event()
        self._quiet.set()

    def policy(self, place: Place) -> SendPolicy:
        """Return how fast a place takes posts; the topics of a group share its pace."""
        chat = ChatRef(ChatRef.of(place).chat).place.id
        gap = PRIVATE_GAP_SECONDS if place.direct else GROUP_GAP_SECONDS
        return SendPolicy(self._bucket, DIGEST_RATE, chat, gap, lookups=0)  # there is nobody to ask

    def parts(self, digest: Digest, translate: Translator, place: Place) -> tuple[str, ...]:
        """Return a digest as messages, each as JSON; a place makes no difference here."""
        del place
        frame = replace(self._frame, right_to_left=translate.is_right_to_left)
        found = digest_parts_of(digest, translate, lambda part: fitting(part, frame) is not None)
        return tuple(pack_message(render(part, frame)) for part in found)

    async def ready(self) -> None:
        """Return when Telegram can be sent to."""
        await self._open.wait()

    def open(self) -> None:
        """Let posts through."""
        self._open.set()

    async def close(self, within: float) -> None:
        """Let no more posts through, and wait at most so many seconds for those under way."""
        self._open.clear()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(within):
                await self._quiet.wait()

    async def post(self, place: Place, part: str, key: str, earlier: tuple[str, ...]) -> str:
        """Send a part once and return the id of the message.

        Answers go first: a digest waits until they leave room. A chat that an answer was told to
        wait for is left alone: that is no reason for the others to wait. A chat that has moved gets
        the part under its new id.

        Raises:
            RecipientGoneError: the chat cannot be reached any more, or we may not write there.
            RetryLaterError: Telegram says to wait, or answers leave no room.
            NotDeliveredError: it surely did not arrive.
            DeliveryUnknownError: it may have arrived.
            DamagedError: the part is no message.
            TelegramError: Telegram refuses it, and will again.
        """
        del key, earlier  # Telegram keeps no names, and shows what comes later below
        chat_ref, message = ChatRef.of(place), unpack_message(part)
        if not self._open.is_set():
            raise NotDeliveredError("the bot is not connected")
        if held := self._rate_limiter.held(chat_ref.chat):
            raise NotDeliveredError(f"the chat has to wait for {held:.0f} s")
        with self._counted():
            try:
                return await self._send(chat_ref, message)
            except ChatMigrated as error:
                there = ChatRef(error.new_chat_id, chat_ref.topic)
                await self._moved(PlaceMoved(chat_ref.place, there.place))
                return await self._send(there, message)

    async def find(
        self, place: Place, key: str, since: dt.datetime, earlier: tuple[str, ...]
    ) -> str | None:
        """Tell nothing: a bot cannot read back what it sent.

        Raises:
            DeliveryUnknownError: always.
        """
        del earlier
        raise DeliveryUnknownError(
            f"Telegram cannot be asked for {key} in {place.id} since {since:%H:%M}"
        )

    async def _send(self, chat_ref: ChatRef, message: Message) -> str:
        await self._rate_limiter.acquire_for_digest(chat_ref)
        try:
            sent = await post_message(
                self._api, chat_ref.chat, chat_ref.topic, message, can_wait=True
            )
        except RetryLaterError as later:
            self._rate_limiter.note_retry_after(chat_ref.chat, later.seconds)
            raise
        return str(sent.message_id) if sent is not None else _REMOVED

    @contextlib.contextmanager
    def _counted(self) -> Iterator[None]:
        """Count what is under way, so that leaving can wait for it."""
        self._under_way += 1
        self._quiet.clear()
        try:
            yield
        finally:
            self._under_way -= 1
            if not self._under_way:
                self._quiet.set()


def pack_message(message: Message) -> str:
    """Return a message as JSON."""
    told = {
        "text": message.text,
        "entities": [entity.to_dict() for entity in message.entities],
        "keyboard": message.keyboard.to_dict() if message.keyboard else None,
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def unpack_message(part: str) -> Message:
    """Return a message from its JSON.

    Raises:
        DamagedError: it is not what `pack_message` has made of one.
    """
    try:
        told = json.loads(part)
        text, keyboard = told["text"], told["keyboard"]
        entities = MessageEntity.de_list(told["entities"], None)
        markup = InlineKeyboardMarkup.de_json(keyboard, None) if keyboard else None
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        raise DamagedError("a part is no message") from None
    if not isinstance(text, str) or not text:
        raise DamagedError("a part has no text")
    return Message(text, entities, markup)


Fits = Callable[[Digest], bool]
"""Tells whether a digest fits into one message."""
_Placed = tuple[int, DigestEntry]
"""An entry, and the number of its section."""
_MOST = 99
"""What stands for the number of a part while it is not known: no part has a longer one."""


def digest_parts_of(digest: Digest, translate: Translator, fits: Fits) -> tuple[Digest, ...]:
    """Return a digest cut between entries, where it has to be.

    The heading of a section is repeated where it goes on. The notes stand in the first part, the
    footer and the buttons in the last. An entry that no message holds is shortened.
    """
    if fits(digest):
        return (digest,)
    chunks = _chunks(digest, translate, fits)
    if len(chunks) == 1:
        return (_part(digest, chunks[0], digest.heading, first=True),)
    return tuple(
        replace(
            _part(
                digest, chunk, _heading(digest, translate, number, len(chunks)), first=number == 1
            ),
            footer=digest.footer if number == len(chunks) else (),
            buttons=digest.buttons if number == len(chunks) else (),
        )
        for number, chunk in enumerate(chunks, start=1)
    )


def _chunks(digest: Digest, translate: Translator, fits: Fits) -> list[list[_Placed]]:
    """Fill one part after the other; each has room for the footer, since it may be the last."""
    longest = _heading(digest, translate, _MOST, _MOST)
    chunks: list[list[_Placed]] = [[]]

    def fits_alone(placed: _Placed) -> bool:
        return fits(_part(digest, [placed], longest, first=True))

    entries = (
        (number, entry)
        for number, section in enumerate(digest.sections)
        for entry in section.entries
    )
    for long in entries:
        placed = _shortened(long, fits_alone)
        chunk = [*chunks[-1], placed]
        if chunks[-1] and not fits(_part(digest, chunk, longest, first=len(chunks) == 1)):
            chunks.append([])
        chunks[-1].append(placed)
    return chunks


def _shortened(placed: _Placed, fits_alone: Callable[[_Placed], bool]) -> _Placed:
    """Halve the longer text of an entry until a message holds it, or nothing is left to halve."""
    number, entry = placed
    while not fits_alone((number, entry)) and max(len(entry.title), len(entry.detail)) > 1:
        if len(entry.detail) >= len(entry.title):
            entry = replace(entry, detail=shorten(entry.detail, len(entry.detail) // 2))
        else:
            entry = replace(entry, title=shorten(entry.title, len(entry.title) // 2))
    return number, entry


def _part(digest: Digest, chunk: Sequence[_Placed], heading: str, *, first: bool) -> Digest:
    sections = tuple(
        Section(digest.sections[number].heading, tuple(entry for _, entry in placed))
        for number, placed in groupby(chunk, key=lambda pair: pair[0])
    )
    notes = digest.notes if first else ()
    return replace(digest, heading=heading, notes=notes, sections=sections)


def _heading(digest: Digest, translate: Translator, number: int, of: int) -> str:
    return translate("telegram-digest-part", heading=digest.heading, number=number, of=of)
