"""Updates as what they mean to us, and the line that a message stands for. Pure.

An update that is not for us is None.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from telegram import CallbackQuery, ChatMemberUpdated, InlineQuery, Message, Update, User
from telegram.constants import ChatMemberStatus, ChatType

from bot.adapters.telegram.deep_links import read_payload
from bot.adapters.telegram.events import (
    Added,
    ChatRef,
    Ephemeral,
    IncomingEvent,
    Me,
    PlaceGone,
    PlaceMoved,
    Press,
    Question,
    Stale,
    Typing,
)
from bot.adapters.telegram.navigation import (
    NavigationHistory,
    Step,
    read_data,
    read_history,
)
from bot.core.base.people import Person
from bot.core.chat.open_questions import is_in_form
from bot.core.chat.request import Request

_COMMAND = re.compile(r"/((?a:\w){1,64})(?:@((?a:\w)+))?:?(?:\s+|$)")
HELP, START = "/help", "/start"
_SAME = {"settings": "language"}
"""`/settings` is what people expect of every bot (core.telegram.org/bots/features); the language is
all there is to set."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line, whether it was surely meant for this bot, and whether a deep link asked it.

    `wordless` stands for what holds no words; `about` is the place that a deep link is about.
    """

    text: str
    addressed: bool = True
    linked: bool = False
    wordless: bool = False
    about: str = ""


def _line_of(message: Message, me: Me) -> _Line | None:
    """Return the line of a message, or None where it is not for this bot."""
    text = (message.text or message.caption or "").strip()
    text = text.encode("utf-16", "replace").decode("utf-16")  # a lone surrogate is no letter
    private = message.chat.type == ChatType.PRIVATE
    command = _COMMAND.match(text)
    if command is not None:
        return _command(command, text[command.end() :].strip(), me, private=private)
    if private and text:
        return _Line(_without_my_name(text, me) or text)
    if private:
        # A picture or a voice has no words; what Telegram itself says asks nothing.
        attached = message.effective_attachment or message.checklist or message.giveaway
        return _Line(HELP, wordless=True) if attached else None
    if message.chat.type == ChatType.CHANNEL:
        return None
    called = _without_my_name(text, me)
    if called is not None:
        return _Line(called or HELP)
    return _Line(text) if text and _answers_me(message, me) else None


def _command(command: re.Match[str], words: str, me: Me, *, private: bool) -> _Line | None:
    name, bot = command[1].lower(), command[2]
    if bot is not None and bot.lower() != me.username.lower() and not private:
        return None  # alone with us, nobody else hears it: a name of before, or a slip
    addressed = private or bot is not None
    if name == "start" and words:
        return _started(words, addressed, private=private)
    return _Line(f"/{_SAME.get(name, name)} {words}".rstrip(), addressed)


def _started(payload: str, addressed: bool, *, private: bool) -> _Line:  # noqa: FBT001  # as `_Line`
    """Return what a deep link asks; one that is not ours leads to help."""
    link = read_payload(payload)
    if link is None or (link.about is not None and not private):
        return _Line(HELP, addressed, linked=True)
    about = "" if link.about is None else link.about.place.id
    return _Line(link.line, addressed, linked=True, about=about)


def _without_my_name(text: str, me: Me) -> str | None:
    """Return what was said besides the bot's name, or None where it was not named."""
    name = re.compile(rf"(?<![\w@])@{re.escape(me.username)}(?!\w)", re.IGNORECASE)
    return " ".join(name.sub(" ", text).split()) if name.search(text) else None


def _answers_me(message: Message, me: Me) -> bool:
    """Tell whether it replies to the bot; in a topic every message replies to its beginning."""
    to = message.reply_to_message
    if to is None or to.from_user is None or to.forum_topic_created is not None:
        return False
    return to.from_user.id == me.id


def to_request(update: Update, me: Me) -> IncomingEvent | None:
    """Return what an update asks or tells."""
    if update.callback_query is not None:
        return _press(update.callback_query)
    if update.inline_query is not None:
        return _typing(update.inline_query)
    if update.my_chat_member is not None:
        return _membership(update.my_chat_member)
    message = update.message or update.channel_post
    if message is not None:
        return _migration(message) or _question(message, me, edited=False)
    edited = update.edited_message or update.edited_channel_post
    return _question(edited, me, edited=True) if edited is not None else None


def _question(message: Message, me: Me, *, edited: bool) -> Question | None:
    line = _line_of(message, me)
    author = _author(message)
    if line is None or author is None or _from_elsewhere(message, me):
        return None
    chat_ref, user = _chat_ref(message), message.from_user
    hint = user.language_code if user else None
    return Question(
        request=Request(chat_ref.place, author, line.text, hint, asked=_asked(message, me)),
        chat_ref=chat_ref,
        message=message.message_id,
        asked_at=(message.edit_date if edited else None) or message.date,
        edited=edited,
        addressed=line.addressed,
        linked=line.linked,
        wordless=line.wordless,
        album=message.media_group_id,
        about=line.about,
        ephemeral=_ephemeral(message, user),
    )


def _asked(message: Message, me: Me) -> str:
    """Return the form that a message is a reply to, as the bot's own message has kept it."""
    to = message.reply_to_message
    if to is None or to.from_user is None or to.from_user.id != me.id:
        return ""
    *_, own = read_history(to.entities).lines or ("",)
    return own if is_in_form(own) else ""


def _ephemeral(message: Message, person: User | None) -> Ephemeral | None:
    """Return the address of a message that a person shares with the bot alone.

    The library does not know the field yet (Bot API 10.2, Message.ephemeral_message_id).
    """
    id_ = message.api_kwargs.get("ephemeral_message_id")
    return Ephemeral(person.id, id_) if person is not None and isinstance(id_, int) else None


def _from_elsewhere(message: Message, me: Me) -> bool:
    """Tell whether it is no question: what inline mode posted, and copies of channel posts."""
    via = message.via_bot
    return bool(message.is_automatic_forward or (via is not None and via.id == me.id))


def _author(message: Message) -> Person | None:
    """Return who asks: a person, or the chat itself for its anonymous administrators."""
    behind = message.sender_chat
    if behind is not None:
        return Person(f"telegram:{behind.id}", may_manage=behind.id == message.chat.id)
    user = message.from_user
    if user is None or user.is_bot:
        return None
    return Person(f"telegram:{user.id}", may_manage=message.chat.type == ChatType.PRIVATE)


def _chat_ref(message: Message) -> ChatRef:
    topic = message.message_thread_id if message.is_topic_message else None
    type_ = message.chat.type
    return ChatRef(
        message.chat.id, topic, type_ == ChatType.PRIVATE, channel=type_ == ChatType.CHANNEL
    )


def _press(query: CallbackQuery) -> Press | Stale:
    message = query.message
    seen = message if isinstance(message, Message) else None
    chat_ref = None
    if seen is not None:
        chat_ref = _chat_ref(seen)
    elif message is not None:
        chat_ref = ChatRef(message.chat.id, None, message.chat.type == ChatType.PRIVATE)
    history = read_history(seen.entities) if seen is not None else NavigationHistory()
    button_data = read_data(query.data or "", history)
    user = query.from_user
    place = (chat_ref or ChatRef(user.id, private=True)).place
    person = Person(f"telegram:{user.id}", may_manage=place.direct)
    request = Request(place, person, button_data.line if button_data else "", user.language_code)
    if button_data is None:
        return Stale(request, query.id)
    ephemeral = _ephemeral(seen, user) if seen is not None else None
    stays = button_data.step in (Step.BELOW, Step.POST) or ephemeral is not None
    type_ = message.chat.type if message is not None else ChatType.CHANNEL
    among_others = type_ in (ChatType.GROUP, ChatType.SUPERGROUP)
    below = ephemeral is None and (
        button_data.step is Step.BELOW or (among_others and button_data.step is not Step.POST)
    )
    return Press(
        request=request,
        query_id=query.id,
        chat_ref=chat_ref,
        message=seen.message_id if seen is not None and not stays else None,
        below=message.message_id if message is not None and below else None,
        history=history.after(button_data.line, button_data.step),
        shared=type_ == ChatType.CHANNEL,
        alone=user.id if among_others else None,
        ephemeral=ephemeral,
        posts=button_data.step is Step.POST,
    )


def _typing(query: InlineQuery) -> Typing:
    user = query.from_user
    offset = query.offset if query.offset.isascii() and query.offset.isdecimal() else ""
    request = Request(
        ChatRef(user.id, private=True).place,
        Person(f"telegram:{user.id}"),
        query.query.encode("utf-16", "replace").decode("utf-16"),
        user.language_code,
    )
    return Typing(request, query.id, int(offset[:6] or "0"))


def _membership(change: ChatMemberUpdated) -> Added | PlaceGone | None:
    """Hear that the bot was blocked (in a private chat), removed, or added to a group."""
    was_out, is_out = (
        member.status in (ChatMemberStatus.BANNED, ChatMemberStatus.LEFT)
        for member in (change.old_chat_member, change.new_chat_member)
    )
    if was_out and not is_out and change.chat.type in (ChatType.GROUP, ChatType.SUPERGROUP):
        chat_ref, user = ChatRef(change.chat.id), change.from_user
        author = Person(f"telegram:{user.id}")
        return Added(Request(chat_ref.place, author, START, user.language_code), chat_ref)
    if is_out:
        return PlaceGone(
            ChatRef(change.chat.id, private=change.chat.type == ChatType.PRIVATE).place
        )
    return None


def _migration(message: Message) -> PlaceMoved | None:
    """Hear of a migration from either side: both chats are told, in any order."""
    here = message.chat.id
    if message.migrate_to_chat_id is not None:
        return PlaceMoved(ChatRef(here).place, ChatRef(message.migrate_to_chat_id).place)
    if message.migrate_from_chat_id is not None:
        return PlaceMoved(ChatRef(message.migrate_from_chat_id).place, ChatRef(here).place)
    return None
