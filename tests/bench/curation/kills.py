"""kill -9 at random points of fetching, posting and deciding; then everything is counted."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tests.bench.curation.desk import Desk

PHASES = ("fetch", "watch", "post", "decide")
_FETCHING, _WATCHING, _POSTING, _DECIDING = 7.0, 2.5, 9.0, 2.5
"""Seconds within which a phase is killed: about as long as it takes when nobody kills it."""
_PAGES = 3
"""What a round asks for: robots.txt and two pages."""
_IN_DOUBT = 75.0
"""Seconds until a post that was begun and not finished has been looked up."""
_SETTLED = 120.0


@dataclass(frozen=True, slots=True)
class Count:
    """What is left of a run of kills."""

    kills: int
    published: int
    lost: tuple[str, ...]
    """Publications that are no proposal."""
    proposed_twice: tuple[str, ...]
    undecided: tuple[str, ...]
    """Proposals that somebody has pressed Publish for, and that are not published."""
    published_twice: tuple[str, ...]
    slack: dict[int, int]
    """How many proposals were posted so often."""
    telegram: dict[int, int]
    running_kills: int
    """Those of a bot, which may have had a post to Telegram on the wire."""

    @property
    def met(self) -> bool:
        """Whether nothing is lost, and nothing twice, but what was on the wire to Telegram."""
        wrong = (self.lost, self.proposed_twice, self.undecided, self.published_twice)
        on_the_wire = self.telegram.get(0, 0) <= self.running_kills
        return not any(wrong) and set(self.slack) <= {1} and max(self.telegram) <= 1 and on_the_wire


async def kill_at_random(
    desk: Desk, seed: int, kills: int, phases: Sequence[str] = PHASES
) -> Count:
    """Kill the program so often, one phase after the other, and restart it each time."""
    chance = random.Random(seed)  # noqa: S311  # a simulation
    pressed: list[str] = []
    pressing: list[asyncio.Task[None]] = []
    posting = 0
    for number in range(kills):
        phase = phases[number % len(phases)]
        if phase == "fetch":
            desk.publish()
            async with desk.program(*desk.fetching):
                await asyncio.sleep(chance.uniform(0, _FETCHING))
            await desk.verb(*desk.fetching)
        elif phase == "watch":
            posting += 2
            await _watch(desk, chance.randint(0, _PAGES), chance.uniform(0, _WATCHING))
        elif phase == "post":
            posting += 1
            async with desk.program("run"):
                await asyncio.sleep(chance.uniform(0, _POSTING))
        else:
            async with desk.bot():
                title = await _one_to_press(desk, pressed)
                pressed.append(title)
                on_telegram = len(pressed) % 2 == 0
                press = desk.press(title, "Publish", on_telegram=on_telegram)
                pressing.append(asyncio.create_task(press))
                await asyncio.sleep(chance.uniform(0, _DECIDING))
    async with desk.bot():
        doubt = _IN_DOUBT if posting else 0.0
        await asyncio.sleep(doubt)
        async with asyncio.timeout(_SETTLED):
            await asyncio.gather(*pressing)
            while not _settled(desk, pressed):
                await asyncio.sleep(0.5)
    return _count(desk, pressed, kills, posting + len(pressed))


async def _watch(desk: Desk, pages: int, seconds: float) -> None:
    """Kill the bot while it watches, after so many pages; then let it watch on another day."""
    title = desk.publish()
    desk.let_a_day_pass()
    asked = len(desk.site.asked)
    async with desk.program("run"):
        while len(desk.site.asked) < asked + pages:
            await asyncio.sleep(0.01)
        await asyncio.sleep(seconds)
    desk.let_a_day_pass()
    async with desk.program("run"):
        while title not in desk.proposed:
            await asyncio.sleep(0.1)


async def _one_to_press(desk: Desk, pressed: list[str]) -> str:
    """Wait until there is a message that nobody has pressed a button of."""
    while True:
        for title in desk.titles:
            if title not in pressed and desk.on_slack(title):
                return title
        await asyncio.sleep(0.1)


def _settled(desk: Desk, pressed: list[str]) -> bool:
    """Tell whether all is posted on Slack, and all that was pressed is decided."""
    posted = all(desk.on_slack(title) for title in desk.titles)
    return posted and set(pressed) <= set(_published(desk))


def _published(desk: Desk) -> list[str]:
    """Return the titles of all entries that changes of the catalogue have made."""
    return desk.asked("SELECT value FROM catalogue_field WHERE path = 'title'")


def _count(desk: Desk, pressed: list[str], kills: int, running: int) -> Count:
    proposed = Counter(desk.proposed)
    published = Counter(_published(desk))
    posts = [desk.posted(title) for title in desk.titles]
    return Count(
        kills=kills,
        published=len(desk.titles),
        lost=tuple(title for title in desk.titles if not proposed[title]),
        proposed_twice=tuple(title for title in proposed if proposed[title] > 1),
        undecided=tuple(title for title in pressed if not published[title]),
        published_twice=tuple(title for title in published if published[title] > 1),
        slack=dict(Counter(slack for slack, _ in posts)),
        telegram=dict(Counter(telegram for _, telegram in posts)),
        running_kills=running,
    )
