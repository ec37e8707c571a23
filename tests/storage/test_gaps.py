from __future__ import annotations

import asyncio
import datetime as dt

import pytest
from sqlalchemy import func, select

from bot.core.base.people import Place
from bot.storage import gaps as module
from bot.storage.database import Database
from bot.storage.gaps import MAX_PENDING, MAX_TOLD, SqlGaps, list_gaps
from bot.storage.personal_data import prune
from bot.storage.tables import gap as table
from tests.storage.values import NOW, rows_of

DAY = dt.timedelta(days=1)


def chat(number: int) -> Place:
    """Return one of many chats."""
    return Place(f"slack:T1:C{number}", direct=False)


async def ask(gaps: SqlGaps, question: str, chats: int = 40) -> None:
    """Have a question asked in so many chats, and written down."""
    for number in range(chats):
        gaps.note(question, "en", chat(number))
    await gaps.flush()


@pytest.fixture
def gaps(database: Database) -> SqlGaps:
    """What counts in a database of each engine."""
    return SqlGaps(database, lambda: NOW)


async def test_two_copies_count_the_same_question_together(database: Database) -> None:
    """With the first and the last day, and the language of the last; the most asked comes first."""
    now = [NOW]
    one, other = SqlGaps(database, lambda: now[0]), SqlGaps(database, lambda: now[0])
    await ask(one, "submarine manual")
    now[0] += DAY
    for number in range(5):
        one.note("submarine manual", "fr", chat(number))
        other.note("submarine manual", "fr", chat(number))
    await asyncio.gather(one.flush(), other.flush())
    await ask(one, "whale", 60)
    whale, submarine = await other.most_asked(10)
    assert (whale.question, whale.count) == ("whale", 60)
    assert (submarine.count, submarine.language) == (50, "fr")
    assert (submarine.first_day, submarine.last_day) == (NOW.date(), (NOW + DAY).date())
    assert await other.most_asked(1) == (whale,)


async def test_what_one_place_asks_is_shown_to_nobody_until_it_is_told(gaps: SqlGaps) -> None:
    """However often it was asked there; nor is it found by its id."""
    for _ in range(100):
        gaps.note("submarine manual", "en", chat(1))
    await gaps.flush()
    assert await gaps.most_asked(10) == ()
    (row,) = await rows_of(gaps._database, table)  # noqa: SLF001  # what is kept is the point
    assert await gaps.gap(row["id"]) is None
    assert gaps.note("submarine manual", "en", chat(1), told=True)
    (told,) = await gaps.most_asked(10)
    assert (told.count, told.told) == (100, 1)
    assert await gaps.gap(told.id) == told


async def test_nothing_is_kept_that_names_a_place_or_a_person(gaps: SqlGaps) -> None:
    """But a number of sixty bits."""
    await ask(gaps, "submarine manual", 3)
    (row,) = await rows_of(gaps._database, table)  # noqa: SLF001  # as above
    assert set(row) == {
        "id", "question", "language", "count", "told", "places", "first_day", "last_day",
        "dismissed",
    }  # fmt: skip
    assert 0 < row["places"] < 2**60


async def test_a_gap_that_is_dismissed_stays_so_when_it_is_asked_again(gaps: SqlGaps) -> None:
    """Until somebody takes that back."""
    await ask(gaps, "submarine manual")
    (gap,) = await gaps.most_asked(10)
    await gaps.dismiss(gap.id)
    await ask(gaps, "submarine manual")
    assert await gaps.most_asked(10) == ()
    await gaps.dismiss(gap.id, dismissed=False)
    (again,) = await gaps.most_asked(10)
    assert again.count == 80


async def test_a_place_tells_of_a_few_questions_a_day(database: Database) -> None:
    """Whoever plays with it cannot fill the editors' room; the next day is another."""
    now = [NOW]
    gaps = SqlGaps(database, lambda: now[0])
    said = [gaps.note(f"whale {n}", "en", chat(1), told=True) for n in range(MAX_TOLD + 1)]
    assert said == [True] * MAX_TOLD + [False]
    assert gaps.note("shark", "en", chat(2), told=True)
    now[0] += DAY
    assert gaps.note("shark", "en", chat(1), told=True)


async def test_only_so_many_questions_are_kept(
    gaps: SqlGaps, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those that were asked least go, and what waits in memory has its bound too."""
    monkeypatch.setattr(module, "MAX_GAPS", 20)
    await ask(gaps, "submarine manual", 5)
    for number in range(2 * MAX_PENDING):
        gaps.note(f"word {number}", "en", chat(1))
    await gaps.flush()
    async with gaps._database.transaction() as connection:  # noqa: SLF001  # as above
        assert (await connection.execute(select(func.count()).select_from(table))).scalar() == 20
    assert [gap.question for gap in await gaps.most_asked(10)] == ["submarine manual"]


async def test_a_question_that_nobody_asks_again_is_forgotten(gaps: SqlGaps) -> None:
    """After ninety days."""
    await ask(gaps, "submarine manual")
    database = gaps._database  # noqa: SLF001  # as above
    assert await prune(database, (NOW + 90 * DAY).timestamp()) == 0
    assert await prune(database, (NOW + 91 * DAY).timestamp()) == 1
    assert await list_gaps(database) == ()


async def test_counts_wait_until_the_database_is_back(database: Database) -> None:
    """Nobody who asks hears of it."""
    gaps = SqlGaps(database, lambda: NOW)
    gaps.note("whale", "en", chat(1), told=True)
    async with database.transaction() as connection:
        await connection.exec_driver_sql("ALTER TABLE gap RENAME TO away")
    with pytest.raises(Exception, match="gap"):
        await gaps.flush()
    gaps.note("whale", "en", chat(2))
    async with database.transaction() as connection:
        await connection.exec_driver_sql("ALTER TABLE away RENAME TO gap")
    (whale,) = await gaps.most_asked(10)
    assert (whale.count, whale.told) == (1, 1)
