"""`/digest pause` and `/digest resume`."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.digests.subscription import Status
from bot.wiring.app import App
from tests.core.chat.digest.scene import DIRECT, NOON, Scene, lines_of, scene_of, words_of

_ENDS = {
    "2026-11-25": (
        "until tomorrow",
        "tomorrow",
        "jusqu’à demain",
        "hasta mañana",
        "até amanhã",
        "до завтра",
        "حتى الغد",
        "到明天",
    ),
    "2026-12-01": (
        "until 1 December",
        "until December 1st",
        "until 1st of December",
        "1 dec 2026",
        "next month",
        "until the 1st of december",
        "jusqu’au 1er décembre",
        "jusqu’au mois prochain",
        "le mois prochain",
        "hasta el 1 de diciembre",
        "hasta el mes que viene",
        "até 1 de dezembro",
        "até o próximo mês",
        "до 1 декабря",
        "до следующего месяца",
        "حتى 1 ديسمبر",
        "حتى الشهر القادم",
        "到12月1日",
        "下个月",
        "until the 1st",
        "until the end of the month",
        "jusqu’à la fin du mois",
        "hasta fin de mes",
        "até o fim do mês",
        "до конца месяца",
        "حتى نهاية الشهر",
        "到月底",
    ),
    "2026-12-20": (
        "until the 20th",
        "until 20",
        "till the 20th of the month",
        "jusqu’au 20",
        "jusqu’au 20 du mois",
        "hasta el 20",
        "hasta el día 20",
        "até o dia 20",
        "até dia 20",
        "до 20",
        "до 20 числа",
        "до 20-го",
        "до 20-го числа",
        "حتى 20",
        "حتى يوم 20",
        "حتى ٢٠",
        "到20日",
        "到20号",
        "直到 20 号",
    ),
    "2026-12-31": ("until the 31st",),
    "2026-12-24": (
        "until 24.12.",
        "until 24.12.2026",
        "24 December",
        "le 24 décembre",
        "24 декабря",
    ),
    "2026-11-30": (
        "until next week",
        "jusqu’à la semaine prochaine",
        "до следующей недели",
        "到下周",
    ),
    "2027-01-01": (
        "until january",
        "next year",
        "jusqu’en janvier",
        "до января",
    ),
    "2026-12-09": (
        "for two weeks",
        "two weeks",
        "pendant deux semaines",
        "por dos semanas",
        "por duas semanas",
        "на две недели",
        "两周",
    ),
    "2026-12-02": (
        "for a week",
        "a week",
        "une semaine",
        "una semana",
        "uma semana",
        "на неделю",
        "一周",
    ),
}
"""When a pause ends that is said so, at noon on Tuesday, 24 November 2026 in Paris."""


@pytest.mark.parametrize(
    ("words", "day"),
    [
        *(("2w", "2026-12-09"), ("2 weeks", "2026-12-09"), ("2 semaines", "2026-12-09")),
        *(("10d", "2026-12-05"), ("10 jours", "2026-12-05"), ("for 10 days", "2026-12-05")),
        *(("1 month", "2026-12-25"), ("pendant 1 mois", "2026-12-25")),
        *(("until 2026-12-24", "2026-12-24"), ("2026-12-24", "2026-12-24")),
        *(("jusqu’au 2026-12-24", "2026-12-24"), ("jusqu'à 2026-12-24", "2026-12-24")),
    ],
)
async def test_a_pause_has_an_end(scene: Scene, words: str, day: str) -> None:
    """After so many days, or from a day on, the digest comes again by itself."""
    await scene.say("/digest on")
    said = words_of(await scene.say(f"/digest pause {words}"))
    subscription = await scene.kept()
    assert subscription.status is Status.PAUSED
    assert subscription.next is not None
    assert str(subscription.next.day) == day
    assert "December" in said


async def test_a_pause_without_an_end_waits_for_somebody(scene: Scene) -> None:
    """Nothing comes until it is resumed, and nothing is lost."""
    await scene.say("/digest on")
    before = await scene.kept()
    said = words_of(await scene.say("/digest pause"))
    silent = await scene.kept()
    assert (silent.next, silent.cursor) == (None, before.cursor)
    assert silent.catching_up_since == dt.date(2026, 11, 25)
    assert "until somebody resumes it" in said
    scene.now = NOON + dt.timedelta(days=3)
    said = words_of(await scene.say("/digest resume"))
    assert (await scene.kept()).next is not None
    assert "Saturday, November 28, 2026" in said


@pytest.mark.parametrize(
    "words", ["0d", "2", "367d", "53w", "2020-01-01", "2026-11-24", "2026-02-30", "0001-01-01", "x"]
)
async def test_a_pause_that_cannot_be_meant_changes_nothing(scene: Scene, words: str) -> None:
    """No end in the past, none after a year, no day that is not in the calendar; one is offered."""
    await scene.say("/digest on")
    before = await scene.kept()
    reply = await scene.say(f"/digest pause {words}")
    assert "could not read" in words_of(reply)
    assert lines_of(reply) == ("/digest pause 2w",)
    assert await scene.kept() == before


@pytest.mark.parametrize("day", _ENDS)
async def test_a_pause_ends_as_people_say_it(app: App, day: str) -> None:
    """Tomorrow, a day of a month, the next week or month, numbers in words: seven languages."""
    ends = {}
    for line in _ENDS[day]:
        scene = scene_of(app)
        await scene.say("/digest on")
        await scene.say(f"/digest pause {line}")
        coming = (await scene.kept()).next
        ends[line] = str(coming.day) if coming else "no end"
    assert ends == dict.fromkeys(ends, day)


@pytest.mark.parametrize(
    "words", ["until 1/12", "until 24/12/2026", "31 February", "december 2028", "until the 32nd"]
)
async def test_a_day_that_may_be_two_ends_no_pause(scene: Scene, words: str) -> None:
    """1/12 is in December to some and in January to others; nothing changes, and ways are said."""
    await scene.say("/digest on")
    before = await scene.kept()
    assert "until 1 December" in words_of(await scene.say(f"/digest pause {words}"))
    assert await scene.kept() == before


@pytest.mark.parametrize(
    ("words", "day"),
    [
        *(("until friday", "Friday, November 27"), ("until tuesday", "Tuesday, December 1")),
        *(("jusqu’à lundi", "Monday, November 30"), ("hasta el viernes", "Friday, November 27")),
        *(
            ("until next friday", "Friday, November 27"),
            ("до следующей пятницы", "Friday, November 27"),
        ),
    ],
)
async def test_a_pause_ends_on_the_next_day_of_a_name(scene: Scene, words: str, day: str) -> None:
    """The day of the pause itself is a week away."""
    await scene.say("/digest on")
    assert f"{day}, 2026 at 08:00" in words_of(await scene.say(f"/digest pause {words}"))


async def test_resuming_what_is_on_changes_nothing(scene: Scene) -> None:
    """Not even a digest that has just come due, and the history has no line more."""
    await scene.say("/digest on 14:00")
    before = await scene.kept()
    scene.now = NOON + dt.timedelta(hours=1, seconds=2)
    await scene.say("/digest resume")
    assert await scene.kept() == before
    assert len(await scene.subscriptions.history(DIRECT, 9)) == 1


async def test_a_place_that_was_gone_is_resumed(scene: Scene) -> None:
    """Whoever is asked there can be reached there again."""
    await scene.say("/digest on")
    subscription = await scene.kept()
    scene.subscriptions.put(DIRECT, replace(subscription, status=Status.GONE, next=None))
    assert "/digest resume" in lines_of(await scene.say("/digest"))
    await scene.say("/digest resume")
    assert await scene.kept() == subscription


@given(st.text(max_size=40) | st.from_regex(r"\s*(for|until)? ?[0-9]{1,4} ?[dwmj-]?.{0,6}"))
async def test_any_pause_is_answered(shared_app: App, words: str) -> None:
    """Whatever is typed, the digest comes again within a year, or when somebody says so."""
    scene = scene_of(shared_app)
    await scene.say("/digest on")
    await scene.say(f"/digest pause {words}")
    subscription = await scene.kept()
    assert subscription.next is None or subscription.next.due < NOON + dt.timedelta(days=368)
