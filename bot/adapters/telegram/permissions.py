"""What a person may do in a chat, as Telegram tells it."""

from __future__ import annotations

from enum import Enum

from telegram import Bot as Api
from telegram import ChatMemberRestricted
from telegram.constants import ChatMemberStatus
from telegram.error import TelegramError

from bot.adapters.telegram.events import ChatRef
from bot.core.base.people import Person

_MANAGERS = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)


class Role(Enum):
    """What a person is in a chat."""

    MANAGER = "administers it"
    MEMBER = "reads it"
    STRANGER = "does not belong to it"
    UNKNOWN = "Telegram does not tell"


async def role_of(api: Api, person: Person, chat_ref: ChatRef) -> Role:
    """Return what a person is in a chat.

    Where members are hidden, Telegram tells administrators alone: the bot would have to be one.
    """
    number = int(person.id.rpartition(":")[2])
    if number < 0:  # a channel that speaks in a group: it is nobody's administrator there
        return Role.STRANGER
    try:
        member = await api.get_chat_member(chat_ref.chat, number)
    except TelegramError:
        return Role.UNKNOWN
    if member.status in _MANAGERS:
        return Role.MANAGER
    if isinstance(member, ChatMemberRestricted):
        return Role.MEMBER if member.is_member else Role.STRANGER
    return Role.MEMBER if member.status == ChatMemberStatus.MEMBER else Role.STRANGER
