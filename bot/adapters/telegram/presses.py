"""What a person gets for a press of a button: in place, below, unseen, or elsewhere.

Under posts that many read, one press changes nothing for the others: it leads into a private chat.
In a group it is one answer to whoever pressed. Knows where an answer stands, not what it is.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.adapters.telegram.answers import Answers, remember
from bot.adapters.telegram.bounds import ANSWER_BELOW_SECONDS, MAX_BELOW, MAX_OPEN_CHATS
from bot.adapters.telegram.entities import plain_label
from bot.adapters.telegram.events import ChatRef, Press, Stale
from bot.adapters.telegram.limits import MAX_TOAST
from bot.adapters.telegram.message_sender import MessageSender
from bot.adapters.telegram.update_queue import Ticket
from bot.core.base.i18n import Translator
from bot.core.base.text import plain
from bot.core.chat.bot import Bot
from bot.core.chat.reply import Button, Notice

_AGAIN = timedelta(seconds=ANSWER_BELOW_SECONDS)


class Presses:
    """Answers presses of buttons."""

    def __init__(
        self, bot: Bot, answers: Answers, sender: MessageSender, now: Callable[[], datetime]
    ) -> None:
        self._bot = bot
        self._answers = answers
        self._sender = sender
        self._now = now
        self._below: OrderedDict[tuple[int, int, str], datetime] = OrderedDict()
        self._openly: OrderedDict[int, None] = OrderedDict()
        self._owners: OrderedDict[tuple[int, int], str] = OrderedDict()
        self._refusals: OrderedDict[str, asyncio.Task[str | None]] = OrderedDict()

    async def press(self, press: Press, ticket: Ticket) -> None:
        """Answer a press in place; below what stays, or where there is nothing to edit any more."""
        chat_ref = press.chat_ref
        if press.shared or chat_ref is None or await self._refusal(press):
            return  # what there is to say is said where the spinner stops
        below = self._stays(press)
        if below is not None:
            await self._answer_below(press, chat_ref, below, ticket)
            return
        own = None if press.posts else press.ephemeral
        framed = await self._answers.framed(
            press.request, chat_ref, press.history, ticket, pressed=True, unseen=own is not None
        )
        if framed is None:
            return
        if own is not None:
            # In place, where nobody else sees it; as a new message where it is gone.
            messages = framed.for_one(), framed.for_all()
            if not await self._sender.edit_alone(chat_ref, own, messages[0], ticket):
                await self._sender.send_alone(
                    chat_ref, own.person, messages, ticket, press.query_id
                )
            return
        message = framed.for_all()
        if framed.awaits_reply or (framed.is_form and not press.from_form):
            await self._sender.send(chat_ref, message, ticket, press.message)
            return
        if framed.refused and press.alone is not None:
            messages = message, message
            await self._sender.send_alone(chat_ref, press.alone, messages, ticket, press.query_id)
            return
        if press.message is not None and await self._sender.edit(
            chat_ref, press.message, message, ticket
        ):
            return
        await self._sender.send(chat_ref, message, ticket)
        if press.ephemeral is not None:  # everybody sees it now, whoever pressed too
            await self._sender.take_back(chat_ref, press.ephemeral)

    async def stop_spinner(self, press: Press | Stale) -> None:
        """Take the spinner off a button, and say what concerns nobody but whoever pressed it."""
        translate = await self._bot.translator_for(press.request)
        if isinstance(press, Stale):
            await self._sender.release(press.query_id, _toast(translate("telegram-stale")))
        elif press.shared:
            await self._lead(press, translate)
        elif refusal := await self._refusal(press):
            await self._sender.release(press.query_id, refusal, alert=True)
        elif (below := self._stays(press)) is not None and self._is_answered(press, below):
            await self._sender.release(press.query_id, _toast(translate("telegram-answer-below")))
        else:
            await self._sender.release(press.query_id)

    async def _lead(self, press: Press, translate: Translator) -> None:
        """Lead whoever pressed a button under a post that many read into a private chat."""
        led = self._answers.leads(press.chat_ref, translate)(Button("", press.request.text))
        if led is None:
            await self._sender.release(press.query_id, _toast(translate("telegram-opens-private")))
        else:
            await self._sender.release(press.query_id, url=led[1])

    async def _refusal(self, press: Press) -> str | None:
        """Return what is said to whoever presses a button in a group that is not for them.

        The core is asked once, though the spinner and the answer both wait for it.
        """
        asked = self._refusals.get(press.query_id)
        if asked is None:
            asked = asyncio.create_task(self._refused(press))
            remember(self._refusals, press.query_id, asked, MAX_BELOW)
        return await asyncio.shield(asked)

    async def _refused(self, press: Press) -> str | None:
        chat_ref, request = press.chat_ref, press.request
        if chat_ref is None or chat_ref.private or not self._bot.is_reserved(request.text):
            return None
        if not self._answers.permissions.matter(request):
            return None  # whoever is there may: asking twice would do it twice
        known = await self._answers.permissions.rights(request, chat_ref)
        if known:
            return None
        answer = await self._bot.answer(request)  # who may not change anything changes nothing
        reply = answer.reply
        if not (isinstance(reply, Notice) and reply.refused):
            return None
        unknown = known is None
        return _toast(
            answer.translate("telegram-rights-unknown") if unknown else plain(reply.paragraphs[0])
        )

    async def _answer_below(
        self, press: Press, chat_ref: ChatRef, below: int, ticket: Ticket
    ) -> None:
        """Answer below a message: to whoever pressed alone, or to all where that cannot be.

        What all see is not said twice in a minute: whoever presses has the answer already.
        """
        if self._is_answered(press, below):
            return
        alone = press.alone if chat_ref.chat not in self._openly else None
        history = replace(press.history, lines=press.history.lines[-1:])
        framed = await self._answers.framed(
            press.request, chat_ref, history, ticket, pressed=True, unseen=alone is not None
        )
        if framed is None:
            return
        message = framed.for_all()
        if framed.is_form:
            alone = None  # who is asked for a line writes it for all to see
        if alone is None:
            sent: int | None = await self._sender.send(chat_ref, message, ticket, below)
        else:
            messages = message, message
            seen = await self._sender.send_alone(
                chat_ref, alone, messages, ticket, press.query_id, reply_to=below
            )
            if seen is None:
                return
            if seen.by_old_server:
                remember(self._openly, chat_ref.chat, None, MAX_OPEN_CHATS)
            sent = seen.message_id
        if sent is not None:
            remember(self._owners, (chat_ref.chat, sent), press.request.person.id, MAX_BELOW)
        remember(self._below, (chat_ref.chat, below, press.request.text), self._now(), MAX_BELOW)

    def _stays(self, press: Press) -> int | None:
        """Return the message that stays as it is, for others read it too; None: it is answered in.

        What answered one person's press is theirs to go on in, where a group sees it as well; what
        editors decide is for all of them.
        """
        if press.below is None or press.message is None or press.chat_ref is None:
            return press.below
        command = self._bot.command_of(press.request.text)
        owner = self._owners.get((press.chat_ref.chat, press.message))
        goes_on = owner == press.request.person.id or (command is not None and command.shared)
        return None if goes_on else press.below

    def _is_answered(self, press: Press, below: int) -> bool:
        """Tell whether the answer to a press has stood below a message since a moment ago."""
        chat = press.chat_ref.chat if press.chat_ref is not None else 0
        last = self._below.get((chat, below, press.request.text))
        return last is not None and self._now() - last < _AGAIN


def _toast(text: str) -> str:
    return plain_label(text, MAX_TOAST)
