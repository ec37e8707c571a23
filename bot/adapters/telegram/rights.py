"""Who may change settings of a whole chat: Telegram is asked."""

from __future__ import annotations

from telegram import Bot as Api
from telegram.constants import ChatMemberStatus
from telegram.error import TelegramError

from bot.adapters.telegram.heard import Spot
from bot.core.base.people import Person

_MANAGERS = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)


async def manages(api: Api, person: Person, spot: Spot) -> bool | None:
    """Tell whether a person administers a chat, or None where Telegram does not tell.

    Where members are hidden, it tells administrators alone: the bot would have to be one.
    """
    number = int(person.id.rpartition(":")[2])
    if number < 0:  # a channel that speaks in a group: it is nobody's administrator there
        return False
    try:
        member = await api.get_chat_member(spot.chat, number)
    except TelegramError:
        return None
    return member.status in _MANAGERS
