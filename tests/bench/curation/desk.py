"""An organisation's site, editors' rooms on both platforms, and the program as processes."""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
from asyncio.subprocess import Process
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from tests.adapters.slack import payloads
from tests.adapters.slack.harness import buttons, words
from tests.adapters.slack.server import APP_TOKEN, BOT_TOKEN, CHANNEL, TEAM, USER, FakeSlack, Sent
from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.server import TOKEN, BotApi
from tests.core.catalogue.harbour import HARBOUR
from tests.programs import TOOLBOT, started
from tests.sources.servers import serving
from tests.sources.site import Publication, Site

GROUP = -1002003
BEGINNING = dt.date(2026, 12, 1)
"""Later than the real day: what a shell has fetched under it, a running bot does not fetch."""
SOURCES = """version: 1
sources:
  - {{id: tools, url: '{site}/en/tools.aspx', topics: [{topic}]}}
  - {{id: risk, url: '{site}/en/topics/risk.aspx', topics: [{topic}]}}
"""
_WHAT = ("Handbook", "Guidelines", "Compendium", "Study", "Manual", "Framework", "Toolkit")
_ON = ("Anchors", "Buoys", "Capstans", "Davits", "Ebb Tides", "Fenders", "Gangways", "Hawsers")


def title_of(number: int) -> str:
    """Return the title of the publication of a number."""
    return f"{_WHAT[number % len(_WHAT)]} on {_ON[number // len(_WHAT)]}"


def add(site: Site, title: str) -> None:
    """Put something new on two pages of a site."""
    slug = title.lower().replace(" ", "-")
    site.publications.append(Publication(title, slug, {"tools", "risk"}, site.day))


@dataclass
class Desk:
    """What is there, and what was seen of it."""

    slack: FakeSlack
    telegram: BotApi
    site: Site
    folder: Path
    address: str
    titles: list[str] = field(default_factory=list)
    """All that was published since the first fetch."""

    @property
    def group(self) -> Chat:
        """The room on Telegram."""
        return Chat(self.telegram, id=GROUP, type="supergroup")

    @property
    def settings(self) -> dict[str, str]:
        """Return the settings of the program."""
        return {
            "TOOLBOT_STATE": str(self.folder / "state"),
            "TOOLBOT_CATALOGUE": str(self.folder / "tools.yaml"),
            "TOOLBOT_SOURCES": str(self.folder / "sources.yaml"),
            "TOOLBOT_EDITORS": f"slack:{TEAM}/{CHANNEL},telegram:{GROUP}",
            "SLACK_BOT_TOKEN": BOT_TOKEN,
            "SLACK_APP_TOKEN": APP_TOKEN,
            "SLACK_API_URL": self.slack.address,
            "TELEGRAM_TOKEN": TOKEN,
            "TELEGRAM_API_URL": self.telegram.url,
        }

    def publish(self) -> str:
        """Let the organisation publish something on a new day, on two pages; return its title."""
        title = title_of(len(self.titles))
        self.site.day += dt.timedelta(days=1)
        add(self.site, title)
        self.titles.append(title)
        return title

    def seed(self) -> None:
        """Let something be on the pages before the first fetch."""
        for number in range(6):
            add(self.site, f"Old Guide number {number}")

    @contextlib.asynccontextmanager
    async def program(self, *verb: str) -> AsyncIterator[Process]:
        """Run the program while the block runs; then it is killed as with kill -9."""
        async with started(*TOOLBOT, *verb, folder=self.folder, **self.settings) as process:
            yield process

    @contextlib.asynccontextmanager
    async def bot(self) -> AsyncIterator[Process]:
        """Run the bot; the block begins when Slack is connected."""
        sockets = len(self.slack.sockets)
        async with self.program("run") as process:
            await self.slack.connected(sockets + 1)
            yield process

    async def verb(self, *verb: str) -> str:
        """Run another verb of the program to its end, and return what it printed."""
        async with self.program(*verb) as process:
            printed, said = await process.communicate()
        if process.returncode:
            raise AssertionError(said.decode())
        return printed.decode()

    def let_a_day_pass(self) -> None:
        """Have the sources due, and nobody left who says to be fetching them."""
        file = self.folder / "state" / "database.sqlite3"
        with closing(sqlite3.connect(file)) as opened, opened:
            opened.execute("UPDATE source_memory SET body = json_set(body, '$.fetched_at', NULL)")
            opened.execute("DELETE FROM claim WHERE name = 'sources'")

    def asked(self, query: str) -> list[str]:
        """Return a column of texts of the database."""
        file = self.folder / "state" / "database.sqlite3"
        with closing(sqlite3.connect(file)) as opened:
            return [str(row[0]).strip('"') for row in opened.execute(query)]

    @property
    def proposed(self) -> list[str]:
        """The titles of all proposals."""
        return self.asked("SELECT json_extract(body, '$.title') FROM proposal")

    @property
    def fetching(self) -> tuple[str, ...]:
        """The verb that fetches on the day of the site."""
        return ("sources", "fetch", "--at", f"{self.site.day}T20:00:00+00:00")

    def on_slack(self, title: str) -> list[Sent]:
        """Return the messages about a new publication that were posted to the room on Slack."""
        posted = [sent for sent in self.slack.sent if sent.how == "chat.postMessage"]
        return [one for one in posted if f"New: {title}" in words(one.body["blocks"][:1])]

    def posted(self, title: str) -> tuple[int, int]:
        """Return how often a publication was posted on Slack, and on Telegram."""
        sent = self.telegram.called("sendMessage")
        begun = [one.given["text"].partition("\n")[0] for one in sent]
        return len(self.on_slack(title)), Counter(begun)[f"New: {title}"]

    async def press(self, title: str, label: str, *, on_telegram: bool = False) -> None:
        """Press a button under a proposal; what is not taken is delivered again."""
        posted = [one for one in self.group.answers() if one["text"].startswith(f"New: {title}\n")]
        if on_telegram and posted:
            self.group.press(posted[0], label)
            return
        action = buttons(self.on_slack(title)[0].body["blocks"])[label]
        hook = self.slack.hook(CHANNEL, USER)
        await self.slack.envelope(
            "interactive", payloads.press(action, hook, CHANNEL, is_ephemeral=False)
        )


@contextlib.asynccontextmanager
async def desk(folder: Path) -> AsyncIterator[Desk]:
    """Open rooms, a site of which everything is known, and a folder for the program."""
    site = Site(BEGINNING)
    (folder / "tools.yaml").write_text(HARBOUR, encoding="utf-8")
    async with (
        FakeSlack() as slack,
        BotApi().running() as telegram,
        serving(site.answer) as address,
    ):
        (folder / "sources.yaml").write_text(
            SOURCES.format(site=address, topic="safety"), encoding="utf-8"
        )
        opened = Desk(slack, telegram, site, folder, address)
        opened.seed()
        await opened.verb(*opened.fetching)
        yield opened
