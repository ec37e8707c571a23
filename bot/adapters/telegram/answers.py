"""What a person gets for an event: asks the core, renders, and sends or edits.

Who may change settings of a whole chat, Telegram is asked.
"""

from __future__ import annotations

import contextlib
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar

from telegram import Bot as Api
from telegram import InlineQueryResultsButton
from telegram.constants import ChatMemberStatus
from telegram.error import TelegramError

from bot.adapters.telegram.entities import plain_label
from bot.adapters.telegram.events import ChatRef, Me, Press, Question, Stale, Typing
from bot.adapters.telegram.inbound import HELP
from bot.adapters.telegram.limits import (
    INLINE_CACHE,
    LATE_SECONDS,
    MAX_AGE,
    MAX_EDITABLE,
    MAX_LABEL,
    MAX_TOAST,
    RESULTS_AT_ONCE,
)
from bot.adapters.telegram.message_sender import MessageSender
from bot.adapters.telegram.navigation import NavigationHistory
from bot.adapters.telegram.rate_limit import Ticket
from bot.adapters.telegram.render import Frame, Message, own_line, render, results
from bot.core.base.i18n import Translator
from bot.core.base.people import Person
from bot.core.base.text import Code, Text
from bot.core.chat.answer import Answer
from bot.core.chat.bot import Bot
from bot.core.chat.reply import Notice, Reply
from bot.core.chat.request import Request

_MANAGERS = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)


async def manages(api: Api, person: Person, chat_ref: ChatRef) -> bool | None:
    """Tell whether a person administers a chat, or None where Telegram does not tell.

    Where members are hidden, it tells administrators alone: the bot would have to be one.
    """
    number = int(person.id.rpartition(":")[2])
    if number < 0:  # a channel that speaks in a group: it is nobody's administrator there
        return False
    try:
        member = await api.get_chat_member(chat_ref.chat, number)
    except TelegramError:
        return None
    return member.status in _MANAGERS


_AGAIN = timedelta(seconds=LATE_SECONDS)

K = TypeVar("K")
V = TypeVar("V")


class Answers:
    """Answers questions, presses and inline queries."""

    def __init__(
        self, bot: Bot, api: Api, sender: MessageSender, me: Me, now: Callable[[], datetime]
    ) -> None:
        self._bot = bot
        self._api = api
        self._sender = sender
        self._me = me
        self._now = now
        self._commands = frozenset(command.name for command in bot.commands)
        self._answers: OrderedDict[tuple[int, int], int] = OrderedDict()
        self._below: OrderedDict[tuple[int, int, str], datetime] = OrderedDict()

    async def question(self, question: Question, ticket: Ticket) -> None:
        """Answer what was written; what was edited gets its answer edited."""
        age = (self._now() - question.asked_at).total_seconds()
        known = self._bot.command_of(question.request.text) is not None
        if age > MAX_AGE or not (question.addressed or known):
            return
        message = await self._message(
            question.request, question.chat_ref, NavigationHistory(), linked=question.linked
        )
        asked = (question.chat_ref.chat, question.message)
        answer = self._answers.get(asked) if question.edited else None
        if answer is not None and await self._sender.edit(
            question.chat_ref, answer, message, ticket
        ):
            return
        reply_to = None if question.chat_ref.private and age < LATE_SECONDS else question.message
        sent = await self._sender.send(question.chat_ref, message, ticket, reply_to)
        _remember(self._answers, asked, sent)

    async def press(self, press: Press, ticket: Ticket) -> None:
        """Answer a press in place; below what stays, or where there is nothing to edit any more."""
        chat_ref = press.chat_ref
        if press.below is not None and chat_ref is not None:
            await self._answer_below(press, chat_ref, press.below, ticket)
            return
        message = await self._message(press.request, chat_ref, press.history)
        if press.inline_message is not None:
            await self._sender.edit_inline(press.inline_message, message, ticket)
            return
        if chat_ref is None:
            return
        if press.message is not None and await self._sender.edit(
            chat_ref, press.message, message, ticket
        ):
            return
        await self._sender.send(chat_ref, message, ticket)

    async def stop_spinner(self, press: Press | Stale) -> None:
        """Take the spinner off a button; what cannot be recovered is said in a few kind words."""
        text = None
        if isinstance(press, Stale):
            translate = await self._bot.translator_for(press.request)
            text = plain_label(translate("telegram-stale"), MAX_TOAST)
        await self._sender.release(press.press, text)

    async def suggestions(self, typing: Typing) -> None:
        """Show what fits while somebody types."""
        suggestions = await self._bot.suggest(typing.request, RESULTS_AT_ONCE, typing.offset)
        cards, translate = suggestions.cards, suggestions.translate
        nothing = None
        if not cards and not typing.offset:
            text = plain_label(translate("telegram-nothing-inline"), MAX_LABEL)
            nothing = InlineQueryResultsButton(text, start_parameter="help")
        more = len(cards) == RESULTS_AT_ONCE
        with contextlib.suppress(TelegramError):  # whoever types on has asked anew
            await self._api.answer_inline_query(
                typing.query,
                results(cards, self._frame(translate, NavigationHistory())),
                cache_time=INLINE_CACHE,
                is_personal=True,
                next_offset=str(typing.offset + len(cards)) if more else "",
                button=nothing,
            )

    async def _answer_below(
        self, press: Press, chat_ref: ChatRef, below: int, ticket: Ticket
    ) -> None:
        """Answer below a message, once a minute: whoever presses twice has the answer already."""
        key, now = (chat_ref.chat, below, press.request.text), self._now()
        last = self._below.get(key)
        if last is not None and now - last < _AGAIN:
            return
        message = await self._message(press.request, chat_ref, press.history)
        await self._sender.send(chat_ref, message, ticket, below)
        _remember(self._below, key, now)

    async def _message(
        self,
        request: Request,
        chat_ref: ChatRef | None,
        history: NavigationHistory,
        *,
        linked: bool = False,
    ) -> Message:
        known = await self._rights(request, chat_ref)
        if known:
            request = replace(request, person=replace(request.person, may_manage=True))
        chosen = await self._bot.chosen_languages(request) if linked else None
        answer = await self._bot.answer(request, chosen)
        if linked and isinstance(answer.reply, Notice):  # no link of ours, or it leads nowhere now
            request = replace(request, text=HELP)
            answer = await self._bot.answer(request, chosen)
        own = own_line(answer.reply, request.text)
        frame = self._frame(answer.translate, NavigationHistory((*history.lines[:-1], own)))
        return render(self._with_notes(answer, request, sure=known is not None), frame)

    def _frame(self, translate: Translator, history: NavigationHistory) -> Frame:
        share, back = translate("telegram-share"), translate("telegram-back")
        return Frame(self._me.username, share, back, history, self._commands)

    def _with_notes(self, answer: Answer, request: Request, *, sure: bool) -> Reply:
        """Add what only Telegram can do, or what it did not tell us."""
        reply, translate = answer.reply, answer.translate
        if not isinstance(reply, Notice):
            return reply
        command = self._bot.command_of(request.text)
        notes = [] if sure else [translate.text("telegram-rights-unknown")]
        if command is not None and command.name == "help":
            notes += self._help(request, translate)
        return replace(reply, paragraphs=(*reply.paragraphs, *notes))

    def _help(self, request: Request, translate: Translator) -> list[Text]:
        """Say what only Telegram can do, and what does not reach the bot in a group."""
        example = Code(f"@{self._me.username} single window")
        notes = [translate.text("telegram-help-inline", example=example)]
        if not request.place.direct:
            named = Code(f"/tool@{self._me.username}")
            notes.append(translate.text("telegram-help-groups", command=named))
        return notes

    async def _rights(self, request: Request, chat_ref: ChatRef | None) -> bool | None:
        """Tell whether a person manages the place, where it matters; None: nobody says."""
        command = self._bot.command_of(request.text)
        if command is None or not command.manages or request.person.may_manage or chat_ref is None:
            return request.person.may_manage
        return await manages(self._api, request.person, chat_ref)


def _remember(kept: OrderedDict[K, V], key: K, value: V) -> None:
    """Keep a value, and let go of the oldest where there are too many."""
    kept[key] = value
    if len(kept) > MAX_EDITABLE:
        kept.popitem(last=False)
