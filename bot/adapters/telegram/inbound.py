"""Updates as what they mean to us. Pure; an update that is not for us is None."""

from __future__ import annotations

from telegram import CallbackQuery, ChatMemberUpdated, InlineQuery, Message, Update, User
from telegram import Message as TelegramMessage
from telegram.constants import ChatMemberStatus, ChatType

from bot.adapters.telegram.heard import Heard, Lost, Me, Moved, Press, Question, Spot, Stale, Typing
from bot.adapters.telegram.lines import Line, line_of
from bot.adapters.telegram.trail import Step, Trail, read_data, read_trail
from bot.core.base.people import Person
from bot.core.chat.request import Request


def to_request(update: Update, me: Me) -> Heard | None:
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
    line = line_of(message, me)
    author = _author(message)
    if line is None or author is None or _from_elsewhere(message, me):
        return None
    spot = _spot(message)
    return Question(
        request=_request(line, spot, author, message.from_user),
        spot=spot,
        message=message.message_id,
        asked_at=(message.edit_date if edited else None) or message.date,
        edited=edited,
        addressed=line.addressed,
        linked=line.linked,
    )


def _request(line: Line, spot: Spot, author: Person, user: User | None) -> Request:
    return Request(spot.place, author, line.text, user.language_code if user else None)


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


def _spot(message: TelegramMessage) -> Spot:
    topic = message.message_thread_id if message.is_topic_message else None
    return Spot(message.chat.id, topic, message.chat.type == ChatType.PRIVATE)


def _press(query: CallbackQuery) -> Press | Stale:
    message = query.message
    seen = message if isinstance(message, TelegramMessage) else None
    spot = None
    if seen is not None:
        spot = _spot(seen)
    elif message is not None:
        spot = Spot(message.chat.id, None, message.chat.type == ChatType.PRIVATE)
    trail = read_trail(seen.entities) if seen is not None else Trail()
    pressed = read_data(query.data or "", trail)
    user = query.from_user
    place = (spot or Spot(user.id, private=True)).place
    person = Person(f"telegram:{user.id}", may_manage=place.direct)
    request = Request(place, person, pressed.line if pressed else "", user.language_code)
    if pressed is None:
        return Stale(request, query.id)
    stays = pressed.step is Step.BELOW
    return Press(
        request=request,
        press=query.id,
        spot=spot,
        message=seen.message_id if seen is not None and not stays else None,
        below=message.message_id if message is not None and stays else None,
        inline_message=query.inline_message_id,
        trail=trail.after(pressed.line, pressed.step),
    )


def _typing(query: InlineQuery) -> Typing:
    user = query.from_user
    offset = query.offset if query.offset.isascii() and query.offset.isdecimal() else ""
    request = Request(
        Spot(user.id, private=True).place,
        Person(f"telegram:{user.id}"),
        query.query.encode("utf-16", "replace").decode("utf-16"),
        user.language_code,
    )
    return Typing(request, query.id, int(offset[:6] or "0"))


def _membership(change: ChatMemberUpdated) -> Lost | None:
    """Hear that the bot was blocked (in a private chat) or removed (elsewhere)."""
    if change.new_chat_member.status in (ChatMemberStatus.BANNED, ChatMemberStatus.LEFT):
        return Lost(Spot(change.chat.id, private=change.chat.type == ChatType.PRIVATE).place)
    return None


def _migration(message: Message) -> Moved | None:
    """Hear of a migration from either side: both chats are told, in any order."""
    here = message.chat.id
    if message.migrate_to_chat_id is not None:
        return Moved(Spot(here).place, Spot(message.migrate_to_chat_id).place)
    if message.migrate_from_chat_id is not None:
        return Moved(Spot(message.migrate_from_chat_id).place, Spot(here).place)
    return None
