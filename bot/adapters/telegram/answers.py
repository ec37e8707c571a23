"""What a person gets for an event: asks the core, renders, and sends or edits.

Under posts that many read, one press changes nothing for the others: it leads into a private chat.
In a group it is one answer to whoever pressed. Who asked a group's bot unseen is answered unseen,
and may show the answer to everybody.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeVar

from telegram import Bot as Api
from telegram import InlineQueryResultsButton

from bot.adapters.telegram.deep_links import DeepLink, start_link, write_payload
from bot.adapters.telegram.entities import plain_label
from bot.adapters.telegram.events import (
    Added,
    ChatRef,
    Ephemeral,
    Me,
    Press,
    Question,
    Stale,
    Typing,
)
from bot.adapters.telegram.inbound import HELP
from bot.adapters.telegram.keyboard import Leads
from bot.adapters.telegram.limits import (
    ANSWERABLE_SECONDS,
    INLINE_CACHE,
    MAX_EDITABLE,
    MAX_LABEL,
    MAX_TOAST,
    QUOTE_AFTER_SECONDS,
    RESULTS_AT_ONCE,
)
from bot.adapters.telegram.message_sender import Entitled, MessageSender
from bot.adapters.telegram.navigation import NavigationHistory
from bot.adapters.telegram.permissions import Permissions
from bot.adapters.telegram.render import Frame, Message, own_line, render, results
from bot.adapters.telegram.update_queue import Ticket
from bot.core.base.i18n import Translator
from bot.core.base.text import Code, Text, plain
from bot.core.chat.bot import Bot
from bot.core.chat.reply import Answer, Button, Form, Notice, Reply
from bot.core.chat.request import Request

_AGAIN = timedelta(seconds=QUOTE_AFTER_SECONDS)

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class _Framed:
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
        return render(self.reply, self.frame)

    def for_one(self) -> Message:
        return render(self.reply, replace(self.frame, post=self.post))


class Answers:
    """Answers questions, presses and inline queries."""

    def __init__(
        self, bot: Bot, api: Api, sender: MessageSender, me: Me, now: Callable[[], datetime]
    ) -> None:
        self._bot = bot
        self._api = api
        self._permissions = Permissions(bot, api)
        self._sender = sender
        self._me = me
        self._now = now
        self._answers: OrderedDict[tuple[int, int], int] = OrderedDict()
        self._below: OrderedDict[tuple[int, int, str], datetime] = OrderedDict()
        self._albums: OrderedDict[tuple[int, str], None] = OrderedDict()
        self._openly: OrderedDict[int, None] = OrderedDict()
        self._owners: OrderedDict[tuple[int, int], str] = OrderedDict()

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
        framed = await self._framed(
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
            await self._send_unseen(question.chat_ref, unseen.person, messages, ticket, unseen)
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
        _remember(self._answers, asked, sent)

    async def welcome(self, added: Added, ticket: Ticket) -> None:
        """Greet a group: say what can be asked there, and how."""
        framed = await self._framed(added.request, added.chat_ref, NavigationHistory(), ticket)
        if framed is not None:
            await self._sender.send(added.chat_ref, framed.for_all(), ticket)

    async def press(self, press: Press, ticket: Ticket) -> None:
        """Answer a press in place; below what stays, or where there is nothing to edit any more."""
        chat_ref = press.chat_ref
        if press.shared or chat_ref is None:
            return
        below = self._stays(press)
        if below is not None:
            await self._answer_below(press, chat_ref, below, ticket)
            return
        unseen = press.ephemeral is not None and not press.posts
        framed = await self._framed(
            press.request, chat_ref, press.history, ticket, pressed=True, unseen=unseen
        )
        if framed is None:
            return
        if press.ephemeral is not None and not press.posts:
            await self._change_unseen(press, press.ephemeral, chat_ref, framed, ticket)
            return
        message = framed.for_all()
        if framed.awaits_reply or (framed.is_form and not press.from_form):
            await self._sender.send(chat_ref, message, ticket, press.message)
            return
        if framed.refused and press.alone is not None:
            messages = message, message
            await self._send_unseen(chat_ref, press.alone, messages, ticket, press.press)
            return
        if press.message is not None and await self._sender.edit(
            chat_ref, press.message, message, ticket
        ):
            return
        await self._sender.send(chat_ref, message, ticket)
        if press.ephemeral is not None:  # everybody sees it now, whoever pressed too
            await self._sender.take_back(chat_ref, press.ephemeral)

    async def _change_unseen(
        self, press: Press, pressed: Ephemeral, chat_ref: ChatRef, framed: _Framed, ticket: Ticket
    ) -> None:
        """Answer a press in place, where nobody else sees it; as a new message where it is gone."""
        message = framed.for_one()
        if await self._sender.edit_alone(chat_ref, pressed, message, ticket):
            return
        messages = message, framed.for_all()
        await self._send_unseen(chat_ref, pressed.person, messages, ticket, press.press)

    async def stop_spinner(self, press: Press | Stale) -> None:
        """Take the spinner off a button, and say what concerns nobody but whoever pressed it."""
        translate = await self._bot.translator_for(press.request)
        if isinstance(press, Stale):
            await self._sender.release(press.press, _toast(translate("telegram-stale")))
        elif press.shared:
            await self._lead(press, translate)
        elif refusal := await self._refusal(press, translate):
            await self._sender.release(press.press, refusal, alert=True)
        elif (below := self._stays(press)) is not None and self._is_answered(press, below):
            await self._sender.release(press.press, _toast(translate("telegram-answer-below")))
        else:
            await self._sender.release(press.press)

    async def _lead(self, press: Press, translate: Translator) -> None:
        """Lead whoever pressed a button under a post that many read into a private chat."""
        led = self._leads(press.chat_ref, translate)(Button("", press.request.text))
        if led is None:
            await self._sender.release(press.press, _toast(translate("telegram-opens-private")))
        else:
            await self._sender.release(press.press, url=led[1])

    async def _refusal(self, press: Press, translate: Translator) -> str | None:
        """Return what is said to whoever presses a button in a group that is not for them."""
        chat_ref, request = press.chat_ref, press.request
        if chat_ref is None or chat_ref.private or not self._bot.is_reserved(request.text):
            return None
        if not self._permissions.matter(request):
            return None  # whoever is there may: asking twice would do it twice
        known = await self._permissions.rights(request, chat_ref)
        if known:
            return None
        answer = await self._bot.answer(request)  # who may not change anything changes nothing
        reply = answer.reply
        if not (isinstance(reply, Notice) and reply.refused):
            return None
        return _toast(
            translate("telegram-rights-unknown") if known is None else plain(reply.paragraphs[0])
        )

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
        _remember(self._albums, album, None)
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
                typing.query,
                results(cards, replace(frame, leads=self._leads(None, translate))),
                cache_time=INLINE_CACHE,
                is_personal=True,
                next_offset=str(typing.offset + len(cards)) if more else "",
                button=nothing,
            )
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
        framed = await self._framed(
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
            sent = await self._send_unseen(
                chat_ref, alone, messages, ticket, press.press, reply_to=below
            )
        if sent is None:
            return
        if alone is not None:
            _remember(self._openly, chat_ref.chat, None)
        _remember(self._owners, (chat_ref.chat, sent), press.request.person.id)
        _remember(self._below, (chat_ref.chat, below, press.request.text), self._now())

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

    async def _send_unseen(  # noqa: PLR0913  # to whom, what, and what for
        self,
        chat_ref: ChatRef,
        person: int,
        messages: tuple[Message, Message],
        ticket: Ticket,
        entitled: Entitled,
        *,
        reply_to: int | None = None,
    ) -> int | None:
        """Send a message to one person; where Telegram refuses that, another one to all.

        Return its id where everybody sees it; None where that person alone does.
        """
        for_one, for_all = messages
        sent = await self._sender.send_alone(chat_ref, person, for_one, ticket, entitled)
        if sent is None:
            return await self._sender.send(chat_ref, for_all, ticket, reply_to)
        return sent.openly

    def _is_answered(self, press: Press, below: int) -> bool:
        """Tell whether the answer to a press has stood below a message since a moment ago."""
        chat = press.chat_ref.chat if press.chat_ref is not None else 0
        last = self._below.get((chat, below, press.request.text))
        return last is not None and self._now() - last < _AGAIN

    async def _framed(  # noqa: PLR0913  # what is asked, where, and how one came there
        self,
        request: Request,
        chat_ref: ChatRef,
        history: NavigationHistory,
        ticket: Ticket,
        *,
        linked: bool = False,
        pressed: bool = False,
        unseen: bool = False,
    ) -> _Framed | None:
        """Return the answer; None where it was said to whoever pressed alone.

        Where the rest of a chat does not see who asks (`unseen`), it is told what changes for it.
        """
        request, known, elsewhere = await self._permissions.permitted(
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
        if refused and pressed and not chat_ref.private and self._permissions.matter(request):
            return None
        told = elsewhere or (chat_ref if unseen else None)
        if told is not None and isinstance(reply, Notice) and reply.announcement:
            await self._announce(reply.announcement, told, ticket)
        own = own_line(reply, self._bot.view_of(request.text))
        changed = self._bot.changes(request.text) and not refused
        frame = self._frame(translate, history.shown(own, changed=changed))
        if chat_ref.channel:
            frame = replace(frame, leads=self._leads(chat_ref, translate))
        shown = self._with_notes(answer, request, sure=known is not None)
        return _Framed(shown, frame, translate("telegram-post"))

    async def _announce(self, announcement: Text, place: ChatRef, ticket: Ticket) -> None:
        """Tell a chat what was changed for it elsewhere."""
        message = render(
            Notice((announcement,)), Frame("", "", "", NavigationHistory(), self._bot.command_names)
        )
        await self._sender.send(place, message, ticket)

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

    def _leads(self, chat_ref: ChatRef | None, translate: Translator) -> Leads:
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
        example = Code(f"@{self._me.username} single window")
        notes = [translate.text("telegram-help-inline", example=example)]
        if not request.place.direct:
            named = Code(f"/tool@{self._me.username}")
            notes.append(translate.text("telegram-help-groups", command=named))
        return notes


def _toast(text: str) -> str:
    return plain_label(text, MAX_TOAST)


def _remember(kept: OrderedDict[K, V], key: K, value: V) -> None:
    """Keep a value, and let go of the oldest where there are too many."""
    kept[key] = value
    if len(kept) > MAX_EDITABLE:
        kept.popitem(last=False)
