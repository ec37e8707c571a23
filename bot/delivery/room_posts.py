"""Posts each new proposal, and each trouble, to the editors' rooms once, also when a copy dies.

A post that may have arrived is looked up; where the platform cannot tell, it is left: `/proposals`
lists it all the same. Knows no platform and decides nothing.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Mapping

from bot.core.base.errors import (
    DeliveryUnknownError,
    NotDeliveredError,
    RecipientGoneError,
    RetryLaterError,
)
from bot.core.base.i18n import Translator
from bot.core.base.people import Person, Place
from bot.core.chat.context import Services
from bot.core.chat.digest_sender import DigestSender
from bot.core.chat.editors_room import RoomTrouble, message_of, message_of_trouble
from bot.core.chat.reply import Digest
from bot.delivery.attempt import TIMEOUT
from bot.runtime.dependencies import Dependencies
from bot.storage.database import Database
from bot.storage.proposals import (
    begin_post,
    doubtful_posts,
    finish_post,
    give_back_post,
    is_posted,
    unposted,
)

_NOBODY = Person("")
"""A room is posted to for all who are there."""
_LOOK_SECONDS = 5.0
_AT_ONCE = 20
"""Posts to a room in one look; the next look goes on."""
DOUBT_SECONDS = 60.0
"""After which a post that was begun and never finished is looked up: its copy is no more.

Longer than a post can take: what is still on its way would be posted again.
"""
_REFUSED_SECONDS = 300.0
"""Between two tries where a room takes nothing: the bot may be no member of it."""


_Message = Callable[[Services, Translator], Awaitable[Digest | None]]
"""Makes what is posted to a room, in its language."""


class RoomPosts:
    """Looks for proposals that no room was told of yet, and posts them."""

    def __init__(  # noqa: PLR0913  # what is told, where, and how
        self,
        database: Database,
        senders: Mapping[str, DigestSender],
        rooms: Iterable[Place],
        services: Callable[[], Services],
        dependencies: Dependencies,
        *,
        troubles: deque[RoomTrouble] | None = None,
    ) -> None:
        """Take the platforms by their names, the rooms, and what posts are made from now.

        `troubles` are what this copy has met: what was posted, by it or by another, is taken out.
        """
        self._troubles: deque[RoomTrouble] = deque() if troubles is None else troubles
        self._database = database
        self._senders = senders
        self._rooms = tuple(room for room in rooms if room.platform in senders)
        self._services = services
        self._dependencies = dependencies
        self._rest_until: dict[str, float] = {}

    async def run(self) -> None:
        """Look again and again until cancelled."""
        await self._dependencies.keep_looking(self.look, _LOOK_SECONDS, after_bug=_REFUSED_SECONDS)

    async def look(self) -> None:
        """Post what no room was told of yet; a room that refuses holds up no other.

        Raises:
            OSError, SQLAlchemyError: the database cannot be used; the next look tries again.
        """
        for room in self._rooms:
            if not self._rests(room):
                await self._tell(room)
        for trouble in tuple(self._troubles):
            if await self._tell_trouble(trouble) and trouble in self._troubles:
                self._troubles.remove(trouble)  # it may have made way for newer ones meanwhile

    async def _tell_trouble(self, trouble: RoomTrouble) -> bool:
        """Tell all rooms of a trouble; return whether none has to be told later.

        A proposal stays in the database until it is posted; a trouble is known here alone.
        """

        async def message(_services: Services, translate: Translator) -> Digest:
            return message_of_trouble(trouble, translate)

        told = True
        for room in self._rooms:
            if not self._rests(room):
                await self._post(trouble.id, room, message)
            told = told and await is_posted(self._database, trouble.id, room.id)
        return told

    async def _tell(self, room: Place) -> None:
        """Tell a room of what is new, until it wants to be left alone."""
        await self._settle_doubtful(room)
        for id_ in () if self._rests(room) else await unposted(self._database, room.id, _AT_ONCE):
            if self._rests(room):
                return
            await self._post(id_, room, _proposal(id_))

    async def _settle_doubtful(self, room: Place) -> None:
        """Look up what may have arrived; where nobody can tell, it counts as posted."""
        for id_, since in await doubtful_posts(self._database, room.id, DOUBT_SECONDS):
            try:
                arrived = await self._arrived(id_, room, since)
            except RetryLaterError as error:
                self._leave_alone(room, error.seconds)
                return
            except NotDeliveredError:
                self._leave_alone(room, _REFUSED_SECONDS)
                return
            settle = finish_post if arrived else give_back_post
            await settle(self._database, id_, room.id)

    async def _arrived(self, id_: str, room: Place, since: dt.datetime) -> bool:
        """Tell whether a post surely or perhaps arrived.

        Raises:
            RetryLaterError: the platform says to wait.
            NotDeliveredError: it could not be asked.
        """
        sender = self._senders[room.platform]
        try:
            async with asyncio.timeout(TIMEOUT):
                return await sender.find(room, _key(id_), since, ()) is not None
        except (DeliveryUnknownError, TimeoutError):
            return True
        except (RetryLaterError, NotDeliveredError):
            raise
        except Exception as error:  # noqa: BLE001  # whatever it is, it cannot be told then
            self._dependencies.incidents.report(error)
            return True

    async def _post(self, id_: str, room: Place, message: _Message) -> None:
        """Post a message that nobody has begun, and leave the room alone for as long as it wants.

        It is made before it is begun: what fails until then leaves nothing in doubt.
        """
        parts = await self._parts(room, message)
        if not parts or not await begin_post(self._database, id_, room.id):
            return
        rest = await self._send(id_, room, parts)
        if rest is None:
            await finish_post(self._database, id_, room.id)
            await self._dependencies.time.sleep(self._senders[room.platform].policy(room).interval)
        else:
            self._leave_alone(room, rest)

    async def _parts(self, room: Place, message: _Message) -> tuple[str, ...]:
        """Return a message as the platform shows it; nothing, if it cannot be shown or is gone."""
        services = self._services()
        chosen = await services.language_choices.of(_NOBODY, room)
        translate = services.translations.choose((chosen.place,))
        digest = await message(services, translate)
        return () if digest is None else self._senders[room.platform].parts(digest, translate, room)

    async def _send(self, id_: str, room: Place, parts: tuple[str, ...]) -> float | None:
        """Send a message, and return for how many seconds the room is to rest; None: it arrived.

        One that arrived in part counts as posted, and so does one that may have, until looked up.
        """
        sent: tuple[str, ...] = ()
        try:
            async with asyncio.timeout(TIMEOUT):
                for part in parts:
                    sender = self._senders[room.platform]
                    sent = (*sent, await sender.post(room, part, _key(id_), sent))
        except (DeliveryUnknownError, TimeoutError):
            return DOUBT_SECONDS
        except RetryLaterError as error:
            rest = error.seconds
        except NotDeliveredError:
            rest = _REFUSED_SECONDS
        except RecipientGoneError as error:
            self._dependencies.log.warning(
                "TOOLBOT_EDITORS: proposals cannot be posted to %s (%s). Invite the bot there.",
                room.id,
                error,
            )
            rest = _REFUSED_SECONDS
        except Exception as error:  # noqa: BLE001  # whatever it is, the other rooms are told
            self._dependencies.log.warning(
                "TOOLBOT_EDITORS: %s refuses what is posted to it (incident %s).",
                room.id,
                self._dependencies.incidents.report(error),
            )
            rest = _REFUSED_SECONDS
        else:
            return None
        await (finish_post if sent else give_back_post)(self._database, id_, room.id)
        return rest

    def _rests(self, room: Place) -> bool:
        return self._rest_until.get(room.id, 0.0) > self._dependencies.time.monotonic()

    def _leave_alone(self, room: Place, seconds: float) -> None:
        self._rest_until[room.id] = self._dependencies.time.monotonic() + seconds


def _proposal(id_: str) -> _Message:
    """Return how the message about a proposal is made; none, if it is there no more."""

    async def message(services: Services, translate: Translator) -> Digest | None:
        proposal = await services.curation.proposal(id_)
        return None if proposal is None else message_of(proposal, services, translate)

    return message


def _key(id_: str) -> str:
    """Return by what a post is found again where the platform keeps such names."""
    return f"proposal:{id_}"
