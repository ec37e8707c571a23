"""What a person gets for what was written: asks the core, frames the reply, and sends or edits.

Who asked a group's bot unseen is answered unseen, and may show the answer to everybody. What a
press gets is in `presses`.
"""

from __future__ import annotations

import contextlib
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from telegram import Bot as Api
from telegram import InlineQueryResultsButton
from telegram.error import TelegramError

from bot.adapters.telegram.bounds import (
    ANSWERABLE_SECONDS,
    INLINE_CACHE_SECONDS,
    MAX_ALBUMS,
    MAX_EDITABLE,
    QUOTE_AFTER_SECONDS,
    RESULTS_AT_ONCE,
)
from bot.adapters.telegram.deep_links import DeepLink, start_link, write_payload
from bot.adapters.telegram.entities import plain_label
from bot.adapters.telegram.events import (
    Added,
    ChatRef,
    Me,
    Question,
    Typing,
)
from bot.adapters.telegram.inbound import HELP
from bot.adapters.telegram.keyboard import Leads
from bot.adapters.telegram.limits import MAX_LABEL
from bot.adapters.telegram.message_sender import MessageSender
from bot.adapters.telegram.navigation import NavigationHistory
from bot.adapters.telegram.permissions import Permissions
from bot.adapters.telegram.render import Frame, Message, own_line, render, results
from bot.adapters.telegram.update_queue import Ticket
from bot.core.base.errors import (
    DeliveryUnknownError,
    NotDeliveredError,
    NotStoredError,
    RecipientGoneError,
)
from bot.core.base.i18n import Translator
from bot.core.base.text import Code, Text
from bot.core.chat.bot import Bot
from bot.core.chat.examples import examples_of
from bot.core.chat.reply import Announcement, Answer, Button, Form, Notice, Reply
from bot.core.chat.request import Request

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class FramedAnswer:
    """An answer, ready to be shown; `post` is the label that shows it to everybody."""

    reply: Reply
    frame: Frame
    post: str

    @property
    def refused(self) -> bool:
        """Whether it concerns nobody but whoever asked."""
        return isinstance(self.reply, Notice) and self.reply.refused

    @property
    def is_form(self) -> bool:
        """Whether lines are to be filled in, which takes the place of nothing else."""
        return isinstance(self.reply, Form)

    @property
    def awaits_reply(self) -> bool:
        """Whether it asks for one line of a form: that is always a message of its own."""
        return isinstance(self.reply, Form) and bool(self.reply.wanted)

    def for_all(self) -> Message:
        """Return it as everybody in a chat sees it."""
        return render(self.reply, self.frame)

    def for_one(self) -> Message:
        """Return it as one person sees it, with a way to show it to everybody."""
        return render(self.reply, replace(self.frame, post=self.post))


class Answers:
    """Answers questions and inline queries, and frames what is answered."""

    def __init__(
        self, bot: Bot, api: Api, sender: MessageSender, me: Me, now: Callable[[], datetime]
    ) -> None:
        self._bot = bot
        self._api = api
        self.permissions = Permissions(bot, api)
        self._sender = sender
        self._me = me
        self._now = now
        self._answers: OrderedDict[tuple[int, int], int] = OrderedDict()
        self._albums: OrderedDict[tuple[int, str], None] = OrderedDict()

    async def question(self, question: Question, ticket: Ticket) -> None:
        """Answer what was written; what was edited gets its answer edited."""
        age = (self._now() - question.asked_at).total_seconds()
        known = self._bot.is_named(question.request.text)
        if age > ANSWERABLE_SECONDS or not (question.addressed or known):
            return
        begins = self._begins_album(question)
        if question.wordless:
            if begins and not question.edited:
                await self._wordless(question, ticket)
            return
        if question.linked and self._bot.changes(question.request.text):
            question = replace(question, request=replace(question.request, text=HELP), about="")
        framed = await self.framed(
            question.request,
            question.chat_ref,
            NavigationHistory(about=question.about),
            ticket,
            linked=question.linked,
            unseen=question.ephemeral is not None,
        )
        if framed is None:
            return
        if (unseen := question.ephemeral) is not None:
            messages = framed.for_one(), framed.for_all()
            await self._sender.send_alone(
                question.chat_ref, unseen.person, messages, ticket, unseen
            )
            return
        message = framed.for_all()
        asked = (question.chat_ref.chat, question.message)
        answer = self._answers.get(asked) if question.edited else None
        if (
            answer is not None
            and not framed.awaits_reply
            and await self._sender.edit(question.chat_ref, answer, message, ticket)
        ):
            return
        reply_to = (
            None if question.chat_ref.private and age < QUOTE_AFTER_SECONDS else question.message
        )
        sent = await self._sender.send(question.chat_ref, message, ticket, reply_to)
        if sent is not None:
            remember(self._answers, asked, sent, MAX_EDITABLE)

    async def welcome(self, added: Added, ticket: Ticket) -> None:
        """Greet a group: say what can be asked there, and how."""
        framed = await self.framed(added.request, added.chat_ref, NavigationHistory(), ticket)
        if framed is not None:
            await self._sender.send(added.chat_ref, framed.for_all(), ticket)

    async def _wordless(self, question: Question, ticket: Ticket) -> None:
        """Say in one line that only words are read."""
        translate = await self._bot.translator_for(question.request)
        said = Notice((translate.text("telegram-no-words"),))
        message = render(said, self._frame(translate, NavigationHistory()))
        await self._sender.send(question.chat_ref, message, ticket)

    def _begins_album(self, question: Question) -> bool:
        """Tell whether nothing of an album was answered yet; a caption answers for all of it."""
        if question.album is None:
            return True
        album = question.chat_ref.chat, question.album
        known = album in self._albums
        remember(self._albums, album, None, MAX_ALBUMS)
        return not known

    async def suggestions(self, typing: Typing) -> None:
        """Show what fits while somebody types."""
        suggestions = await self._bot.suggest(typing.request, RESULTS_AT_ONCE, typing.offset)
        cards, translate = suggestions.cards, suggestions.translate
        nothing = None
        if not cards and not typing.offset:
            text = plain_label(translate("telegram-nothing-inline"), MAX_LABEL)
            nothing = InlineQueryResultsButton(text, start_parameter="help")
        more = len(cards) == RESULTS_AT_ONCE
        frame = self._frame(translate, NavigationHistory())
        await self._sender.insist(
            lambda: self._api.answer_inline_query(
                typing.query_id,
                results(cards, replace(frame, leads=self.leads(None, translate))),
                cache_time=INLINE_CACHE_SECONDS,
                is_personal=True,
                next_offset=str(typing.offset + len(cards)) if more else "",
                button=nothing,
            )
        )

    async def framed(  # noqa: PLR0913  # what is asked, where, and how one came there
        self,
        request: Request,
        chat_ref: ChatRef,
        history: NavigationHistory,
        ticket: Ticket,
        *,
        linked: bool = False,
        pressed: bool = False,
        unseen: bool = False,
    ) -> FramedAnswer | None:
        """Return the answer; None where it was said to whoever pressed alone.

        Where the rest of a chat does not see who asks (`unseen`), it is told what changes for it.
        """
        request, known, elsewhere = await self.permissions.permitted(
            request, chat_ref, history.about
        )
        chosen = await self._bot.chosen_languages(request) if linked else None
        if elsewhere is not None and not known:
            translate = await self._bot.translator_for(request)
            refusal = Notice((translate.text("telegram-place-refused"),), refused=True)
            answer = Answer(refusal, translate)
        else:
            answer = await self._bot.answer(request, chosen)
        looked_up = request.text.startswith(("/tool ", "/tools "))
        if linked and isinstance(answer.reply, Notice) and looked_up:
            # the link is not ours, or leads to nothing now
            request = replace(request, text=HELP)
            answer = await self._bot.answer(request, chosen)
        reply, translate = answer.reply, answer.translate
        refused = isinstance(reply, Notice) and reply.refused
        if refused and pressed and not chat_ref.private and self.permissions.matter(request):
            return None
        told = elsewhere or (chat_ref if unseen else None)
        if isinstance(reply, Notice) and reply.announcement is not None:
            if told is not None:
                await self._announce(reply.announcement, told, ticket)
            elif pressed and not chat_ref.private and not reply.record:
                # a press shows nobody whose it was; what is written does
                paragraphs = (reply.announcement.text, *reply.paragraphs)
                answer = replace(answer, reply=replace(reply, paragraphs=paragraphs))
        own = own_line(reply, self._bot.view_of(request.text))
        changed = self._bot.changes(request.text) and not refused
        frame = self._frame(translate, history.shown(own, changed=changed))
        if chat_ref.channel:
            frame = replace(frame, leads=self.leads(chat_ref, translate))
        shown = self._with_notes(answer, request, sure=known is not None)
        return FramedAnswer(shown, frame, translate("telegram-post"))

    async def _announce(self, told: Announcement, place: ChatRef, ticket: Ticket) -> None:
        """Tell a chat what was changed for it elsewhere, as its own language is written.

        Whoever asked is answered in any case.
        """
        frame = self._frame(told.translate, NavigationHistory())
        try:
            await self._sender.send(place, render(Notice((told.text,)), frame), ticket)
        except RecipientGoneError:
            with contextlib.suppress(NotStoredError):  # the next digest finds it out by itself
                await self._bot.place_gone(place.place)
        except (NotDeliveredError, DeliveryUnknownError, TelegramError):
            pass  # what was changed is answered all the same

    def _frame(self, translate: Translator, history: NavigationHistory) -> Frame:
        share, back = translate("telegram-share"), translate("telegram-back")
        names, rtl = self._bot.command_names, translate.is_right_to_left
        return Frame(
            self._me.username,
            share,
            back,
            history,
            names,
            right_to_left=rtl,
            colon=translate("colon"),
        )

    def leads(self, chat_ref: ChatRef | None, translate: Translator) -> Leads:
        """Return where buttons lead under posts of a chat that many read: to what they show.

        What changes something has no link: there is one to the settings instead.
        """

        def lead(button: Button) -> tuple[str, str] | None:
            command = self._bot.command_of(button.line)
            changes = self._bot.changes(button.line)
            about = chat_ref if command is not None and command.manages else None
            payload = write_payload(DeepLink(self._bot.view_of(button.line), about))
            if payload is None:
                return None
            label = translate("telegram-place-settings") if changes else button.label
            return label, start_link(self._me.username, payload)

        return lead

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
        short = examples_of(self._bot.services.catalogue, translate.language).acronyms[0]
        example = Code(f"@{self._me.username} {short}")
        notes = [translate.text("telegram-help-inline", example=example)]
        if not request.place.direct:
            named = Code(f"/tool@{self._me.username}")
            notes.append(translate.text("telegram-help-groups", command=named))
        return notes


def remember(kept: OrderedDict[K, V], key: K, value: V, most: int) -> None:
    """Keep a value, and let go of the oldest where there are too many."""
    kept[key] = value
    if len(kept) > most:
        kept.popitem(last=False)
