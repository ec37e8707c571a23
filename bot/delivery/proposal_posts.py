"""Posts each new proposal to the editors' rooms, once, also when a copy dies in between.

A post that may have arrived is looked up; where the platform cannot tell, it is left: `/proposals`
lists it all the same. Knows no platform and decides nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from bot.core.base.errors import (
    DeliveryUnknownError,
    NotDeliveredError,
    RecipientGoneError,
    RetryLaterError,
)
from bot.core.base.people import Person, Place
from bot.core.chat.context import Services
from bot.core.chat.ports import DigestSender
from bot.core.chat.proposal_reply import message_of
from bot.delivery.dependencies import AFTER_OUTAGE, OUTAGE, Dependencies
from bot.storage.database import Database
from bot.storage.proposal_posts import (
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


class ProposalPosts:
    """Looks for proposals that no room was told of yet, and posts them."""

    def __init__(
        self,
        database: Database,
        senders: Mapping[str, DigestSender],
        rooms: Iterable[Place],
        services: Callable[[], Services],
        dependencies: Dependencies,
    ) -> None:
        """Take the platforms by their names, the rooms, and what posts are made from now."""
        self._database = database
        self._senders = senders
        self._rooms = tuple(room for room in rooms if _platform_of(room) in senders)
        self._services = services
        self._dependencies = dependencies
        self._rest_until: dict[str, float] = {}

    async def run(self) -> None:
        """Look again and again until cancelled."""
        time = self._dependencies.time
        while True:
            wait = _LOOK_SECONDS
            try:
                await self.look()
            except OUTAGE:  # the engine tells of a database that is gone
                wait = AFTER_OUTAGE
            except Exception as error:  # noqa: BLE001  # answers and digests go on
                self._dependencies.incidents.report(error)
                wait = _REFUSED_SECONDS
            await time.sleep(wait)

    async def look(self) -> None:
        """Post what no room was told of yet.

        Raises:
            OSError, SQLAlchemyError: the database cannot be used; the next look tries again.
        """
        now = self._dependencies.time.monotonic()
        for room in self._rooms:
            if self._rest_until.get(room.id, now) > now:
                continue
            rest = await self._tell(room)
            if rest:
                self._rest_until[room.id] = now + rest

    async def _tell(self, room: Place) -> float:
        """Tell a room of what is new; return how many seconds to leave it alone then."""
        sender = self._senders[_platform_of(room)]
        gap = sender.policy(room).gap
        for id_, since in await doubtful_posts(self._database, room.id, DOUBT_SECONDS):
            try:
                found = await sender.find(room, _key(id_), since, ())
            except RetryLaterError as error:
                return error.seconds
            except DeliveryUnknownError:
                found = "nobody can tell"
            settle = give_back_post if found is None else finish_post
            await settle(self._database, id_, room.id)
        for id_ in await unposted(self._database, room.id, _AT_ONCE):
            if not await begin_post(self._database, id_, room.id):
                continue
            rest = await self._post(id_, room, sender)
            if rest:
                return rest
            await self._dependencies.time.sleep(gap)
        return 0.0

    async def _post(self, id_: str, room: Place, sender: DigestSender) -> float:
        """Post a proposal; return how many seconds to leave the room alone then."""
        try:
            await self._send(id_, room, sender)
        except DeliveryUnknownError:
            return 0.0  # it is looked up later
        except (RetryLaterError, NotDeliveredError, RecipientGoneError) as error:
            await give_back_post(self._database, id_, room.id)
            if isinstance(error, RecipientGoneError):
                self._dependencies.log.warning(
                    "TOOLBOT_EDITORS: proposals cannot be posted to %s (%s). Invite the bot there.",
                    room.id,
                    error,
                )
            return error.seconds if isinstance(error, RetryLaterError) else _REFUSED_SECONDS
        await finish_post(self._database, id_, room.id)
        return 0.0

    async def _send(self, id_: str, room: Place, sender: DigestSender) -> None:
        services = self._services()
        proposal = await services.curation.proposal(id_)
        if proposal is None:
            return
        chosen = await services.language_choices.of(_NOBODY, room)
        translate = services.translations.choose((chosen.place,))
        earlier: tuple[str, ...] = ()
        for part in sender.parts(message_of(proposal, services, translate), translate, room):
            earlier = (*earlier, await sender.post(room, part, _key(id_), earlier))


def _platform_of(room: Place) -> str:
    return room.id.partition(":")[0]


def _key(id_: str) -> str:
    """Return by what a post is found again where the platform keeps such names."""
    return f"proposal:{id_}"
