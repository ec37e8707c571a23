"""A page watcher on the same site as a peer: what changedetection.io says of the same days.

`pip install changedetection.io` in an environment of its own, run it with
`ALLOW_IANA_RESTRICTED_ADDRESSES=true changedetection.io -C -d FOLDER -h 127.0.0.1 -p 5811`, then
`python -m tests.bench.curation.page_watcher http://127.0.0.1:5811 KEY` (the key of its API).

It tells that a page has changed, and how its text differs. An event counts as noticed where its
page is told on the day on which it can first be read, and the new lines hold its title; what came
back as it was before is no event. Pages that would hang it (endless, or led to a private machine)
are replaced by errors. Knows nothing of how it works inside.
"""

from __future__ import annotations

import argparse
import asyncio
import datetime as dt
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from aiohttp import ClientSession

from bot.core.catalogue.proposals import Proposal
from bot.core.sources.edition import wording_key
from bot.core.sources.source_file import parse_sources
from bot.sources.http_client import HttpClient, Limits
from bot.sources.round import origins_of, run_round
from tests.databases import ready_database
from tests.sources.servers import Waits, serving
from tests.sources.site import SOURCES, Site
from tests.sources.test_sixty_days import known_of
from tests.sources.year import Expected, Organisation

_BEGINNING = dt.date(2026, 1, 10)
_DAYS = 20
"""All in one month: a page watcher has fixed addresses, and the news have a page a month."""
_PAGES = {
    "tools": "/en/tools.aspx",
    "tools-fr": "/fr/tools.aspx",
    "risk": "/en/topics/risk.aspx",
    "library": "/en/library.aspx",
    "newsroom": "/en/media/newsroom/2026/january.aspx",
    "feed": "/feed.xml",
    "map": "/sitemap.xml",
}
_WITHOUT = frozenset({"endless", "private"})
_BETWEEN = 0.3


@dataclass
class PageWatcher:
    """Drives one by its API."""

    session: ClientSession
    url: str
    watches: dict[str, str] = field(default_factory=dict)
    checked: dict[str, int] = field(default_factory=dict)
    known: dict[str, int] = field(default_factory=dict)
    """How many states of each page it has kept."""

    async def watch(self, site: str) -> None:
        """Let it watch the pages of a site and nothing else, and read each once."""
        for id_ in await self._get("watch"):
            await self.session.delete(f"{self.url}/api/v1/watch/{id_}")
        for page, path in _PAGES.items():
            given = {
                "url": site + path,
                "time_between_check_use_default": False,
                "time_between_check": {"weeks": 50},
            }
            async with self.session.post(f"{self.url}/api/v1/watch", json=given) as made:
                self.watches[page] = (await made.json())["uuid"]
        await self.look()

    async def look(self) -> dict[str, set[str]]:
        """Let it read every page; return the new lines of those that it says have changed."""
        before = dict(self.checked)
        for id_ in self.watches.values():
            await self._get(f"watch/{id_}?recheck=1")
        async with asyncio.timeout(300):
            while not all(self.checked.get(p, 0) > before.get(p, 0) for p in self.watches):
                await asyncio.sleep(_BETWEEN)
                for page, id_ in self.watches.items():
                    self.checked[page] = (await self._get(f"watch/{id_}"))["last_checked"]
        changed = {}
        for page, id_ in self.watches.items():
            states = sorted(await self._get(f"watch/{id_}/history"), key=int)
            if len(states) > max(self.known.get(page, 0), 1):
                old, new = [await self._lines(id_, one) for one in states[-2:]]
                changed[page] = new - old
            self.known[page] = len(states)
        await asyncio.sleep(1.1)  # its states are named by the second
        return changed

    async def _lines(self, id_: str, state: str) -> set[str]:
        async with self.session.get(f"{self.url}/api/v1/watch/{id_}/history/{state}") as kept:
            return {line.strip() for line in (await kept.text()).splitlines() if line.strip()}

    async def _get(self, path: str) -> dict[str, int]:
        async with self.session.get(f"{self.url}/api/v1/{path}") as answer:
            found: dict[str, int] = await answer.json()
            return found


@dataclass
class Told:
    """What came of some days."""

    events: int = 0
    noticed: int = 0
    alarms: int = 0
    needless: int = 0
    """Alarms of a page on a day on which nothing on it could first be read."""
    lines: int = 0
    about_events: int = 0
    """New lines, and those of them that hold the title of an event of the day."""


async def compared(url: str, key: str, folder: Path, seed: int) -> tuple[Told, int, int]:
    """Let both look each day; return what was told, and ours: events proposed, false proposals."""
    site = Site(_BEGINNING)
    life, told = Organisation(site, seed), Told()
    known = known_of(site)
    proposed: list[Proposal] = []
    async with (
        serving(site.answer) as address,
        ClientSession(headers={"x-api-key": key}) as session,
        ready_database("sqlite", folder) as database,
    ):
        watcher = PageWatcher(session, url)
        sources = parse_sources(SOURCES.format(site=address).encode())
        for day in range(_DAYS + 1):
            site.day = _BEGINNING + dt.timedelta(days=day)
            if day:
                life.live()
                for page, fault in site.faults.items():
                    site.faults[page] = "error" if fault in _WITHOUT else fault
            now = dt.datetime.combine(site.day, dt.time(20), dt.UTC)
            async with HttpClient(
                origins_of(sources), Waits().pace, "toolbot-bench", Limits(bytes=300_000)
            ) as client:
                result = await run_round(sources, database, client, known, now)
            proposed += result.proposed
            if not day:
                await watcher.watch(address)
                continue
            _count(await watcher.look(), [e for e in life.expected if e.due == site.day], told)
            print(f"{site.day}: {told}", flush=True)
    titles = Counter((each.kind, wording_key(each.title)) for each in proposed)
    due = [(one.kind, wording_key(one.title)) for one in life.expected if one.due]
    right = sum(titles[one] == 1 for one in due)
    return told, right, sum((titles - Counter(due)).values())


def _count(changed: dict[str, set[str]], due: list[Expected], told: Told) -> None:
    told.events += len(due)
    lines = {wording_key(line) for some in changed.values() for line in some}
    wanted = [wording_key(one.title) for one in due]
    told.noticed += sum(any(title in line for line in lines) for title in wanted)
    told.alarms += len(changed)
    told.needless += sum(not any(page in one.pages for one in due) for page in changed)
    told.lines += sum(map(len, changed.values()))
    told.about_events += sum(
        any(title in wording_key(line) for title in wanted)
        for some in changed.values()
        for line in some
    )


def main() -> None:
    """Compare, and print what came of it."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.curation.page_watcher")
    parser.add_argument("url")
    parser.add_argument("key")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        told, ours, false = asyncio.run(compared(given.url, given.key, Path(folder), given.seed))
    print(f"the page watcher: {told}")
    print(f"ours: {ours} of {told.events} events proposed once, {false} false proposals")


if __name__ == "__main__":
    main()
