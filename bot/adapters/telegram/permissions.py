"""What a person may ask for in a chat, as far as Telegram tells."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from telegram import Bot as Api
from telegram import ChatMemberRestricted
from telegram.constants import ChatMemberStatus
from telegram.error import TelegramError

from bot.adapters.telegram.events import ChatRef
from bot.core.base.people import Person, Place
from bot.core.chat.bot import Bot
from bot.core.chat.request import Request

_FOR_MEMBERS = "/digest cards "
"""What everybody who reads a chat may see of its digest, in a private chat too."""
_MANAGERS = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)


class _Role(Enum):
    """What a person is in a chat."""

    MANAGER = "administers it"
    MEMBER = "reads it"
    STRANGER = "does not belong to it"
    UNKNOWN = "Telegram does not tell"


class Permissions:
    """Asks Telegram what people may do, where it matters."""

    def __init__(self, bot: Bot, api: Api) -> None:
        self._bot = bot
        self._api = api

    def matter(self, request: Request) -> bool:
        """Tell whether a line asks for what only some people may do in a group."""
        command = self._bot.command_of(request.text)
        return command is not None and command.manages

    async def rights(self, request: Request, chat_ref: ChatRef) -> bool | None:
        """Tell whether a person manages the place, where it matters; None: nobody says."""
        if not self.matter(request) or request.person.may_manage:
            return request.person.may_manage
        return _manages(await _role_of(self._api, request.person, chat_ref))

    async def permitted(
        self, request: Request, chat_ref: ChatRef, about: str
    ) -> tuple[Request, bool | None, ChatRef | None]:
        """Return a request with the rights of whoever asks, whether they are known, and the chat.

        That is the chat which is asked about, where it is another one: its settings are for those
        who manage it, and the cards of its digest for those who read it.
        """
        elsewhere = None
        if about and self.matter(request):
            place = Place(about, direct=False)
            elsewhere = ChatRef.of(place)
            person = replace(request.person, may_manage=False)
            request = replace(request, place=place, person=person)
            role = await _role_of(self._api, person, elsewhere)
            if role is _Role.MEMBER and request.text.startswith(_FOR_MEMBERS):
                return request, True, elsewhere
            known = _manages(role)
        else:
            known = await self.rights(request, chat_ref)
        if known:
            request = replace(request, person=replace(request.person, may_manage=True))
        return request, known, elsewhere


def _manages(role: _Role) -> bool | None:
    return None if role is _Role.UNKNOWN else role is _Role.MANAGER


async def _role_of(api: Api, person: Person, chat_ref: ChatRef) -> _Role:
    """Return what a person is in a chat.

    Where members are hidden, Telegram tells administrators alone: the bot would have to be one.
    """
    number = int(person.id.rpartition(":")[2])
    if number < 0:  # a channel that speaks in a group: it is nobody's administrator there
        return _Role.STRANGER
    try:
        member = await api.get_chat_member(chat_ref.chat, number)
    except TelegramError:
        return _Role.UNKNOWN
    if member.status in _MANAGERS:
        return _Role.MANAGER
    if isinstance(member, ChatMemberRestricted):
        return _Role.MEMBER if member.is_member else _Role.STRANGER
    return _Role.MEMBER if member.status == ChatMemberStatus.MEMBER else _Role.STRANGER
