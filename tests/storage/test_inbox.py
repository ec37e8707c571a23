"""Questions that several copies answer: who has which, and until when."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest

from bot.core.base.errors import NotStoredError
from bot.core.chat.inbox import Holder
from bot.storage.database import Database
from bot.storage.inbox import LEASE_SECONDS, SqlInbox
from bot.storage.personal_data import prune
from bot.storage.tables import inbox
from tests.clock import StandingClock
from tests.storage.values import rows_of

_KEY, _OTHER = "p:1:2", "p:1:3"
_WINDOW = 1_000.0
Copy = Callable[[], SqlInbox]


@pytest.fixture
def copy(database_by_clock: Database, clock: StandingClock) -> Copy:
    """Return what makes another copy of the bot."""
    names = iter("abcdefgh")
    return lambda: SqlInbox(database_by_clock, next(names), _WINDOW, clock)


async def test_of_all_copies_one_has_a_question(copy: Copy) -> None:
    """Also where all of them ask at once."""
    copies = [copy() for _ in range(4)]
    holders = await asyncio.gather(*(sql_inbox.acquire(_KEY) for sql_inbox in copies))
    assert sorted(holder.value for holder in holders) == ["others", "others", "others", "ours"]
    assert await copies[0].acquire(_OTHER) is Holder.OURS


async def test_an_answered_question_has_nobody(copy: Copy, database_by_clock: Database) -> None:
    """Of it the key alone is known, whoever asks."""
    sql_inbox, other = copy(), copy()
    await sql_inbox.acquire(_KEY)
    await sql_inbox.keep(_KEY, "words")
    await sql_inbox.answered(_KEY)
    assert [await each.acquire(_KEY) for each in (sql_inbox, other)] == [Holder.NOBODY] * 2
    assert [row["body"] for row in await rows_of(database_by_clock, inbox)] == [None]


async def test_a_copy_hears_how_many_questions_the_others_have_taken(
    copy: Copy, clock: StandingClock
) -> None:
    """Each once while it is being answered, of one bot alone, and not its own."""
    asking, other = copy(), copy()
    await asking.acquire("p:1:1")
    assert await asking.taken_elsewhere("p:1") == 0
    for key in ("p:1:2", "p:1:3", "p:2:4"):
        await other.acquire(key)
    assert await asking.taken_elsewhere("p:1") == 2
    await other.answered("p:1:2")
    assert await asking.taken_elsewhere("p:1") == 0
    clock.now += 60
    assert await asking.taken_elsewhere("p:1") == 0
    await other.answered("p:1:3")
    assert await asking.taken_elsewhere("p:1") == 1  # it was waiting, and is sent only now
    clock.now += 60
    assert await asking.taken_elsewhere("p:1") == 0


async def test_what_another_copy_is_answering_is_kept_for_it(
    copy: Copy, clock: StandingClock
) -> None:
    """Whoever is told to confirm it has noted it first; then the copy that has it may die."""
    sql_inbox, other = copy(), copy()
    await sql_inbox.acquire(_KEY)
    assert await other.acquire(_KEY) is Holder.OTHERS
    await other.keep(_KEY, "words")
    assert await other.take_over("p:1") == ()
    clock.now += LEASE_SECONDS
    assert await other.take_over("p:1") == ((_KEY, "words"),)
    assert await other.acquire(_KEY) is Holder.OURS
    assert not await sql_inbox.holds(_KEY)


async def test_what_is_answered_meanwhile_is_not_kept_again(
    copy: Copy, clock: StandingClock, database_by_clock: Database
) -> None:
    """A copy that is late with its note leaves no words."""
    sql_inbox, other = copy(), copy()
    await sql_inbox.acquire(_KEY)
    await other.acquire(_KEY)
    await sql_inbox.answered(_KEY)
    await other.keep(_KEY, "words")
    clock.now += LEASE_SECONDS
    assert await other.take_over("p:1") == ()
    assert [row["body"] for row in await rows_of(database_by_clock, inbox)] == [None]


async def test_a_lease_that_is_renewed_does_not_end(copy: Copy, clock: StandingClock) -> None:
    """As long as its copy lives, nobody else takes the question."""
    sql_inbox, other = copy(), copy()
    await sql_inbox.acquire(_KEY)
    await sql_inbox.keep(_KEY, "words")
    for _ in range(5):
        clock.now += LEASE_SECONDS / 2
        await sql_inbox.renew()
        assert await other.take_over("p:1") == ()
        assert await other.acquire(_KEY) is Holder.OTHERS
    assert await sql_inbox.holds(_KEY)


async def test_a_question_that_was_not_noted_comes_again_and_finds_a_new_holder(
    copy: Copy, clock: StandingClock
) -> None:
    """It was never confirmed: the platform brings it again."""
    sql_inbox, other = copy(), copy()
    await sql_inbox.acquire(_KEY)
    clock.now += LEASE_SECONDS
    assert await other.take_over("p:1") == ()
    assert await other.acquire(_KEY) is Holder.OURS


async def test_whoever_slept_past_a_lease_has_it_again_only_if_nobody_took_it(
    copy: Copy, clock: StandingClock
) -> None:
    """A copy that was stopped and goes on must not answer what another one answers."""
    sql_inbox, other = copy(), copy()
    for key in (_KEY, _OTHER):
        await sql_inbox.acquire(key)
    clock.now += LEASE_SECONDS + 1
    await other.acquire(_KEY)
    assert not await sql_inbox.holds(_KEY)
    assert await sql_inbox.holds(_OTHER)
    assert await other.acquire(_OTHER) is Holder.OTHERS


async def test_several_copies_share_what_one_has_left(copy: Copy, clock: StandingClock) -> None:
    """Each question goes to one of them, a part to each."""
    gone, *rest = copy(), copy(), copy()
    keys = [f"p:1:{number:03}" for number in range(50)]
    for key in keys:
        await gone.acquire(key)
        await gone.keep(key, f"body of {key}")
    clock.now += LEASE_SECONDS
    taken: list[list[tuple[str, str]]] = [[], []]
    while sum(map(len, taken)) < len(keys):
        found = await asyncio.gather(*(sql_inbox.take_over("p:1") for sql_inbox in rest))
        for so_far, new in zip(taken, found, strict=True):
            so_far.extend(new)
    assert sorted(taken[0] + taken[1]) == [(key, f"body of {key}") for key in keys]
    assert all(taken)


async def test_a_copy_that_leaves_gives_back_what_it_has(copy: Copy) -> None:
    """A deployment need not wait for the end of leases."""
    sql_inbox, other = copy(), copy()
    await sql_inbox.acquire(_KEY)
    await sql_inbox.keep(_KEY, "words")
    await sql_inbox.acquire(_OTHER)
    await sql_inbox.release()
    assert await other.take_over("p:1") == ((_KEY, "words"),)
    assert await other.acquire(_OTHER) is Holder.OURS


async def test_each_account_takes_its_own(copy: Copy, clock: StandingClock) -> None:
    """Two bots may share a database."""
    sql_inbox = copy()
    for key in ("p:1:2", "p:11:2", "q:1:2"):
        await sql_inbox.keep(key, key)
    clock.now += LEASE_SECONDS
    assert await copy().take_over("p:1") == (("p:1:2", "p:1:2"),)


async def test_what_is_kept_without_having_been_acquired_is_ours(
    copy: Copy, clock: StandingClock
) -> None:
    """The database was away when the question came, and is back when it has to wait."""
    sql_inbox, other = copy(), copy()
    await sql_inbox.keep(_KEY, "words")
    assert await other.acquire(_KEY) is Holder.OTHERS
    clock.now += LEASE_SECONDS - 1
    await sql_inbox.renew()
    clock.now += LEASE_SECONDS - 1
    assert await other.take_over("p:1") == ()


async def test_it_is_forgotten_after_a_while(
    copy: Copy, clock: StandingClock, database_by_clock: Database
) -> None:
    """Answered or not: nobody waits for it any more."""
    sql_inbox = copy()
    await sql_inbox.answered(_KEY)
    await sql_inbox.keep(_OTHER, "words")
    clock.now += _WINDOW + 1
    assert await copy().take_over("p:1") == ()
    assert await prune(database_by_clock, clock.now) == 2
    assert await rows_of(database_by_clock, inbox) == []


async def test_a_database_that_is_gone_is_not_kept(copy: Copy, database_by_clock: Database) -> None:
    """Whoever asks decides what to do then."""
    async with database_by_clock.transaction() as connection:
        await connection.exec_driver_sql("DROP TABLE inbox")
    sql_inbox = copy()
    for work in (sql_inbox.acquire(_KEY), sql_inbox.keep(_KEY, "words"), sql_inbox.answered(_KEY)):
        with pytest.raises(NotStoredError):
            await work


@pytest.fixture
def alone(database_by_clock: Database, clock: StandingClock) -> Copy:
    """Return what makes the process that follows, alone with the database."""
    names = iter("abcdefgh")
    return lambda: SqlInbox(database_by_clock, next(names), _WINDOW, clock, alone=True)


async def test_whoever_is_alone_takes_over_all_that_an_earlier_process_has_left(
    alone: Copy,
) -> None:
    """At once and only once, and nothing of what this process is answering itself."""
    earlier = alone()
    for number in range(50):
        await earlier.acquire(f"p:1:{number:02}")
        await earlier.keep(f"p:1:{number:02}", "words")
    assert await earlier.take_over("p:1") == ()
    await earlier.release()
    following = alone()
    assert await following.acquire("p:1:00") is Holder.OURS
    left = await following.take_over("p:1")
    assert [key for key, _ in left] == [f"p:1:{number:02}" for number in range(1, 50)]
    assert await following.take_over("p:1") == ()
    await following.answered("p:1:07")
    assert await following.acquire("p:1:07") is Holder.NOBODY


async def test_whoever_is_alone_writes_nothing_down_to_acquire(
    alone: Copy, database_by_clock: Database
) -> None:
    """Of a question that is answered at once, one row is written: that it was."""
    sql_inbox = alone()
    assert await sql_inbox.acquire(_KEY) is Holder.OURS
    assert await rows_of(database_by_clock, inbox) == []
    assert await sql_inbox.holds(_KEY)
    await sql_inbox.renew()
    await sql_inbox.answered(_KEY)
    assert [row["answered"] for row in await rows_of(database_by_clock, inbox)] == [True]


async def test_whoever_is_alone_keeps_what_it_has_however_long_it_slept(
    alone: Copy, clock: StandingClock
) -> None:
    """There is nobody who could have taken it over, also where the database was away."""
    sql_inbox = alone()
    await sql_inbox.keep(_KEY, "words")
    clock.now += 2 * LEASE_SECONDS
    assert await sql_inbox.holds(_KEY)
    assert await sql_inbox.take_over("p:1") == ()


async def test_whoever_is_alone_hears_of_nobody_else(alone: Copy) -> None:
    """And asks nobody."""
    await alone().acquire(_KEY)
    assert await alone().taken_elsewhere("p:1") == 0
