"""Posts each new proposal, and each trouble, to the editors' rooms once, also when a copy dies.

A post that may have arrived is looked up; where the platform cannot tell, it is left: `/proposals`
lists it all the same. Knows no platform and decides nothing.
"""

from __future__ import annotations

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
from bot.runtime.dependencies import Dependencies
from bot.storage.database import Database
from bot.storage.proposals import (
    begin_post,
    doubtful_posts,
    finish_post,
    give_back_post,
    unposted,
)

_NOBODY = Person("")
"""A room is posted to for all who are there."""
_LOOK_SECONDS = 5.0
_AT_ONCE = 20
"""Posts to a room in one look; the next look goes on."""
DOUBT_SECONDS = 60.0
"""After which a post that was begun and never finished is looked up: its copy is no more."""
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
        """Post what no room was told of yet.

        Raises:
            OSError, SQLAlchemyError: the database cannot be used; the next look tries again.
        """
        for room in self._rooms:
            if not self._rests(room):
                await self._tell(room)
        for trouble in tuple(self._troubles):
            if await self._tell_trouble(trouble):
                self._troubles.remove(trouble)

    async def _tell_trouble(self, trouble: RoomTrouble) -> bool:
        """Tell all rooms of a trouble; return whether none has to be told later."""

        async def message(_services: Services, translate: Translator) -> Digest:
            return message_of_trouble(trouble, translate)

        told = True
        for room in self._rooms:
            if self._rests(room):
                told = False
            elif await begin_post(self._database, trouble.id, room.id):
                await self._post(trouble.id, room, message)
                told = told and not self._rests(room)
        return told

    async def _tell(self, room: Place) -> None:
        """Tell a room of what is new, until it wants to be left alone."""
        await self._settle_doubtful(room)
        for id_ in () if self._rests(room) else await unposted(self._database, room.id, _AT_ONCE):
            if self._rests(room):
                return
            if await begin_post(self._database, id_, room.id):
                await self._post(id_, room, _proposal(id_))

    async def _settle_doubtful(self, room: Place) -> None:
        """Look up what may have arrived; where nobody can tell, it counts as posted."""
        sender = self._senders[room.platform]
        for id_, since in await doubtful_posts(self._database, room.id, DOUBT_SECONDS):
            try:
                found = await sender.find(room, _key(id_), since, ())
            except RetryLaterError as error:
                self._leave_alone(room, error.seconds)
                return
            except DeliveryUnknownError:
                found = "nobody can tell"
            settle = give_back_post if found is None else finish_post
            await settle(self._database, id_, room.id)

    async def _post(self, id_: str, room: Place, message: _Message) -> None:
        """Post a message, and wait for as long as the platform wants between two of a room."""
        try:
            await self._send(id_, room, message)
        except DeliveryUnknownError:
            return  # it is looked up later
        except (RetryLaterError, NotDeliveredError, RecipientGoneError) as error:
            await give_back_post(self._database, id_, room.id)
            if isinstance(error, RecipientGoneError):
                self._dependencies.log.warning(
                    "TOOLBOT_EDITORS: proposals cannot be posted to %s (%s). Invite the bot there.",
                    room.id,
                    error,
                )
            wanted = error.seconds if isinstance(error, RetryLaterError) else _REFUSED_SECONDS
            self._leave_alone(room, wanted)
            return
        await finish_post(self._database, id_, room.id)
        await self._dependencies.time.sleep(self._senders[room.platform].policy(room).interval)

    def _rests(self, room: Place) -> bool:
        return self._rest_until.get(room.id, 0.0) > self._dependencies.time.monotonic()

    def _leave_alone(self, room: Place, seconds: float) -> None:
        self._rest_until[room.id] = self._dependencies.time.monotonic() + seconds

    async def _send(self, id_: str, room: Place, message: _Message) -> None:
        services, sender = self._services(), self._senders[room.platform]
        chosen = await services.language_choices.of(_NOBODY, room)
        translate = services.translations.choose((chosen.place,))
        digest = await message(services, translate)
        if digest is None:
            return
        earlier: tuple[str, ...] = ()
        for part in sender.parts(digest, translate, room):
            earlier = (*earlier, await sender.post(room, part, _key(id_), earlier))


def _proposal(id_: str) -> _Message:
    """Return how the message about a proposal is made; none, if it is there no more."""

    async def message(services: Services, translate: Translator) -> Digest | None:
        proposal = await services.curation.proposal(id_)
        return None if proposal is None else message_of(proposal, services, translate)

    return message


def _key(id_: str) -> str:
    """Return by what a post is found again where the platform keeps such names."""
    return f"proposal:{id_}"
