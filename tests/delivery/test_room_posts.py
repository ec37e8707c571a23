from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy import text, update
from sqlalchemy.exc import OperationalError

from bot.core.base.errors import NotDeliveredError, RecipientGoneError
from bot.core.base.people import Place
from bot.core.base.text import Bold, isolate
from bot.core.chat.editors_room import RoomTrouble, message_of_trouble
from bot.delivery.room_posts import DOUBT_SECONDS, RoomPosts
from bot.runtime.dependencies import Dependencies, Time
from bot.storage.tables import proposal_post
from tests.apps import CountedIncidents
from tests.delivery.outlets import Lost, MemoryOutlet
from tests.editors import ROOM, EditorsRoom, editors_room


@dataclass
class Poster:
    """Posts to a room of a platform in memory, with time in the hands of the test."""

    room: EditorsRoom
    outlet: MemoryOutlet = field(default_factory=lambda: MemoryOutlet("slack"))
    seconds: float = 0.0
    slept: list[float] = field(default_factory=list)
    troubles: deque[RoomTrouble] = field(default_factory=deque)

    async def look(self) -> list[str]:
        """Look once, as a copy that has just been started, and return all that arrived so far."""
        await self.copy().look()
        return self.outlet.keys

    def copy(self, *others: Place) -> RoomPosts:
        """Return another copy of the bot's poster, for the room and for others."""

        async def sleep(seconds: float) -> None:
            self.slept.append(seconds)

        dependencies = Dependencies(
            Time(lambda: self.seconds, sleep),
            lambda: 0.5,
            CountedIncidents(),
            logging.getLogger("toolbot.test"),
        )
        senders = {"slack": self.outlet}
        database, services = self.room.stores.database, self.room.services
        return RoomPosts(
            database,
            senders,
            (ROOM, *others),
            lambda: services,
            dependencies,
            troubles=self.troubles,
        )

    async def wait(self) -> None:
        """Let so much time go by that what was begun is in doubt."""
        async with self.room.stores.database.transaction() as connection:
            older = proposal_post.c.begun_at - DOUBT_SECONDS
            await connection.execute(update(proposal_post).values(begun_at=older))


@pytest_asyncio.fixture
async def poster(tmp_path: Path) -> AsyncIterator[Poster]:
    """A poster of a room."""
    async with editors_room(tmp_path) as room:
        yield Poster(room)


async def test_each_proposal_is_posted_once_whichever_copy_looks(poster: Poster) -> None:
    """Those seen first before the others; what was decided is not posted."""
    hooks = await poster.room.propose()
    knots = await poster.room.propose(title="Knot Guide")
    declined = await poster.room.propose(title="Picnic")
    await poster.room.say(f"/proposal {declined.id} decline")
    await asyncio.gather(poster.copy().look(), poster.copy().look())
    keys = await poster.look()
    assert sorted(keys) == sorted([f"proposal:{hooks.id}", f"proposal:{knots.id}"])
    assert poster.outlet.arrived[0].place == ROOM.id
    assert any("New: Hook Guide" in arrival.part for arrival in poster.outlet.arrived)


async def test_what_did_not_arrive_is_posted_later(poster: Poster) -> None:
    """Whether the platform was away or the bot not invited yet."""
    await poster.room.propose()
    for trouble in (NotDeliveredError("away"), RecipientGoneError("not invited")):
        poster.outlet.answers[ROOM.id].append(trouble)
        assert await poster.look() == []
    assert len(await poster.look()) == 1


async def test_a_room_that_takes_nothing_is_left_alone_for_a_while(poster: Poster) -> None:
    """Nobody knocks every few seconds."""
    await poster.room.propose()
    poster.outlet.answers[ROOM.id].append(RecipientGoneError("not invited"))
    copy = poster.copy()
    await copy.look()
    await copy.look()
    assert len(poster.outlet.tried) == 1
    poster.seconds = 1_000.0
    await copy.look()
    assert len(poster.outlet.arrived) == 1


async def test_a_post_whose_answer_was_lost_is_looked_up_and_not_repeated(poster: Poster) -> None:
    """Also where the platform cannot tell: twice would be worse, and `/proposals` lists it."""
    for finds in (True, False):
        poster.outlet.finds = finds
        proposal = await poster.room.propose(title=f"Guide {finds}")
        poster.outlet.answers[ROOM.id].append(Lost())
        await poster.look()
        await poster.wait()
        keys = await poster.look()
        assert keys.count(f"proposal:{proposal.id}") == 1


async def test_a_post_that_cannot_be_looked_up_now_is_looked_up_later(poster: Poster) -> None:
    """It was lost before it arrived: it counts as posted only where nobody could ever tell."""
    poster.outlet.finds = True
    await poster.room.propose()
    poster.outlet.answers[ROOM.id].append(asyncio.CancelledError())  # type: ignore[arg-type]  # as at a kill
    copying = asyncio.create_task(poster.copy().look())
    await asyncio.wait([copying])
    await poster.wait()
    poster.outlet.look_up_answers.append(NotDeliveredError("no route to host"))
    copy = poster.copy()
    await copy.look()
    assert poster.outlet.arrived == []
    poster.seconds += 1_000.0
    await copy.look()
    assert len(poster.outlet.arrived) == 1


async def test_a_post_that_a_killed_copy_never_sent_is_sent_by_another(poster: Poster) -> None:
    """Where the platform can tell that it is not there."""
    poster.outlet.finds = True
    await poster.room.propose()
    poster.outlet.answers[ROOM.id].append(asyncio.CancelledError())  # type: ignore[arg-type]  # as at a kill
    copying = asyncio.create_task(poster.copy().look())
    await asyncio.wait([copying])
    assert copying.cancelled()
    assert await poster.look() == []
    await poster.wait()
    assert len(await poster.look()) == 1


async def test_a_trouble_is_told_once_whichever_copies_meet_it(poster: Poster) -> None:
    """What did not arrive is told later; nothing of it becomes mark-up."""
    trouble = RoomTrouble("source:2026-11-29:news", "trouble-source", {"source": "<b>news</b>"})
    poster.troubles.append(trouble)
    poster.outlet.answers[ROOM.id].append(NotDeliveredError("away"))
    assert await poster.look() == []
    assert list(poster.troubles) == [trouble]
    assert len(await poster.look()) == 1
    assert "Something is wrong" in poster.outlet.arrived[0].part
    translate = poster.room.services.translations.choose(("en",))
    (note,) = message_of_trouble(trouble, translate).notes
    assert "Nothing could be read from the source" in "".join(span.text for span in note)
    assert [span for span in note if isinstance(span, Bold)] == [Bold(isolate("<b>news</b>"))]
    assert not poster.troubles
    poster.troubles.append(trouble)
    assert len(await poster.look()) == 1
    assert not poster.troubles


async def test_troubles_keep_the_pace_of_their_room(poster: Poster) -> None:
    """Between two posts to a room is the time that its platform wants, whatever they tell."""
    await poster.room.propose()
    poster.troubles.extend(
        RoomTrouble(f"source:2026-11-29:{name}", "trouble-source", {"source": name})
        for name in ("news", "events")
    )
    await poster.look()
    gap = poster.outlet.policy(ROOM).interval
    assert poster.slept == [gap] * 3


async def test_a_room_that_refuses_holds_up_no_other(poster: Poster) -> None:
    """Whatever the platform's word for it is; it is tried again after a while, and told then."""
    await poster.room.propose()
    poster.outlet.answers[ROOM.id].append(ValueError("missing_scope"))
    other = Place("slack:T1:C2", direct=False)
    copy = poster.copy(other)
    await copy.look()
    assert [arrival.place for arrival in poster.outlet.arrived] == [other.id]
    poster.seconds = 1_000.0
    await copy.look()
    assert [arrival.place for arrival in poster.outlet.arrived] == [other.id, ROOM.id]


async def test_a_room_that_never_answers_is_left_until_it_can_be_looked_up(poster: Poster) -> None:
    """Not one of its proposals after the other, with the others waiting."""
    for title in ("Hook Guide", "Knot Guide"):
        await poster.room.propose(title=title)
    poster.outlet.answers[ROOM.id].extend((TimeoutError(), TimeoutError()))
    copy = poster.copy()
    await copy.look()
    assert len(poster.outlet.tried) == 1


async def test_a_proposal_that_could_not_be_read_is_posted_later(poster: Poster) -> None:
    """Nothing was begun, so nothing is in doubt, also where the platform cannot tell."""
    await poster.room.propose()
    copy = poster.copy()
    async with poster.room.stores.database.transaction() as connection:
        await connection.execute(text("ALTER TABLE proposal RENAME COLUMN body TO away"))
    with pytest.raises(OperationalError):
        await copy.look()
    async with poster.room.stores.database.transaction() as connection:
        await connection.execute(text("ALTER TABLE proposal RENAME COLUMN away TO body"))
    await poster.wait()
    await copy.look()
    assert len(poster.outlet.arrived) == 1


async def test_a_trouble_whose_answer_was_lost_is_told_until_it_is_there(poster: Poster) -> None:
    """Nobody else knows of it."""
    poster.outlet.finds = True
    poster.outlet.answers[ROOM.id].append(TimeoutError())
    poster.troubles.append(RoomTrouble("source:2026-11-29:news", "trouble-source", {"source": "x"}))
    assert await poster.look() == []
    await poster.wait()
    assert len(await poster.look()) == 1
    assert not poster.troubles


async def test_a_message_that_is_refused_midway_is_not_begun_again(poster: Poster) -> None:
    """Its first part says what it is about."""
    proposal = await poster.room.propose()

    async def then_refuse() -> None:
        poster.outlet.answers[ROOM.id].append(NotDeliveredError("away"))

    poster.outlet.least_parts = 2
    poster.outlet.answers[ROOM.id].append(then_refuse)
    copy = poster.copy()
    await copy.look()
    poster.seconds = 1_000.0
    await copy.look()
    assert poster.outlet.keys == [f"proposal:{proposal.id}"]
