"""From the press of Publish to every answer, and to the digest of the next morning.

Three copies of the program on PostgreSQL, each on Slack and on Telegram, and an organisation that
publishes something. The clock by which digests come is that of the database: it can be set ahead.
"""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import itertools
import shutil
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from aiohttp import ClientSession
from sqlalchemy import text

from bot.storage.database import CHANGED
from tests.adapters.slack import payloads
from tests.adapters.slack.harness import buttons, words
from tests.adapters.slack.server import (
    BOT_TOKEN,
    CHANNEL,
    DIRECT,
    SIGNING_SECRET,
    TEAM,
    USER,
    FakeSlack,
    Sent,
    form,
    signed,
)
from tests.adapters.slack.strict import Json
from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.server import BotApi
from tests.apps import CATALOGUE
from tests.bench.curation.desk import BEGINNING, GROUP, SOURCES, add, title_of
from tests.bench.digests.server import Server
from tests.bench.digests.stage import sync_engine
from tests.core.catalogue.harbour import HARBOUR
from tests.databases import fresh_postgresql, migrated_template
from tests.patience import PATIENCE
from tests.sources.servers import serving
from tests.sources.site import Site
from tests.test_reload_whole import Replica

COPIES = ("a", "b", "c")
_READER = 4_711
"""A chat on Telegram that has a digest."""
_BETWEEN = 0.2
"""Seconds between two questions to one copy."""
_OUR_SITE, _OUR_TOPIC = "https://www.wcoomd.org", "conventions"
_CLOCK = (
    "CREATE TABLE ahead (seconds double precision)",
    "INSERT INTO ahead VALUES (0)",
    """CREATE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE AS
    'SELECT pg_catalog.clock_timestamp() + make_interval(secs => seconds) FROM public.ahead'""",
    """DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = public, pg_catalog',
    current_database()); END $$""",
)
"""PostgreSQL takes the function that comes first in its path for its clock."""


@dataclass
class Scene:
    """What is there, while the copies run."""

    telegram: BotApi
    slack: FakeSlack
    site: Site
    url: str
    copies: list[Replica]
    _numbers: itertools.count[int] = field(default_factory=lambda: itertools.count(1))

    @property
    def room(self) -> Chat:
        """The editors' room on Telegram."""
        return Chat(self.telegram, id=GROUP, type="supergroup")

    @property
    def reader(self) -> Chat:
        """Somebody with a digest on Telegram."""
        return Chat(self.telegram, id=_READER, person=_READER)

    async def subscribe(self) -> None:
        """Let a reader on each platform have a digest, whose run of today is over."""
        on = f"/digest on {dt.datetime.now(dt.UTC) - dt.timedelta(hours=3):%H:%M} UTC"
        for line in itertools.chain([on], itertools.repeat("/digest status")):
            written = len(self.reader.answers())
            await self.copies[0].post({"message": self.reader.message(line)})
            said = str((await self.reader.answer(written + 1))["text"])
            told = words(await self._answer_on_slack(self.copies[1], line))
            if "very soon" not in said + told:
                return
            await asyncio.sleep(_BETWEEN)

    async def publish(self, number: int) -> list[float]:
        """Publish a proposal by a press; return the seconds until each copy finds the new tool.

        The press comes from one platform after the other, to one copy after the other; each copy is
        asked on both.
        """
        title, copy = title_of(number), self.copies[number % len(self.copies)]
        self.site.day = self.site.day.replace(day=self.site.day.day + 1)
        add(self.site, title)
        await self.fetch()
        on_slack, on_telegram = await self._proposed(title)
        began = time.monotonic()
        waiting = [asyncio.create_task(self._found(each, title, began)) for each in self.copies]
        if number % 2:
            hook = self.slack.hook(CHANNEL, USER)
            action = buttons(on_slack.body["blocks"])["Publish"]
            await _post(copy, form(payloads.press(action, hook, CHANNEL, is_ephemeral=False)))
        else:
            await self._press(copy, on_telegram)
        return list(await asyncio.gather(*waiting))

    async def fetch(self) -> None:
        """Look at the site on its day."""
        await self.copies[0].verb("sources", "fetch", "--at", f"{self.site.day}T20:00:00+00:00")

    async def next_morning(self) -> tuple[str, str]:
        """Let a day pass; return the digests that come, on Slack and on Telegram."""
        posted, written = len(self._to_reader_on_slack()), len(self.reader.answers())
        engine = sync_engine(self.url)
        with engine.begin() as connection:
            connection.execute(text("UPDATE ahead SET seconds = 86400"))
            connection.execute(text(f"NOTIFY {CHANGED}"))  # as if anybody had changed something
        engine.dispose()
        digest = await self.reader.answer(written + 1)
        async with asyncio.timeout(PATIENCE):
            while len(self._to_reader_on_slack()) == posted:
                await asyncio.sleep(_BETWEEN)
        return words(self._to_reader_on_slack()[-1].body["blocks"]), str(digest["text"])

    def _to_reader_on_slack(self) -> list[Sent]:
        posts = [one for one in self.slack.sent if one.how == "chat.postMessage"]
        return [one for one in posts if one.where in (DIRECT, USER)]

    async def _proposed(self, title: str) -> tuple[Sent, Json]:
        """Return the messages about a proposal in both rooms."""
        shown = f"New: {title}"
        async with asyncio.timeout(PATIENCE):
            while True:
                posts = [one for one in self.slack.sent if one.how == "chat.postMessage"]
                slack = [one for one in posts if shown in words(one.body["blocks"][:1])]
                telegram = [one for one in self.room.answers() if shown in one["text"]]
                if slack and telegram:
                    return slack[0], telegram[0]
                await asyncio.sleep(_BETWEEN)

    async def _press(self, copy: Replica, message: Json) -> None:
        """Press Publish on Telegram."""
        id_ = f"arrival-{next(self._numbers)}"
        rows = message["reply_markup"]["inline_keyboard"]
        data = next(one["callback_data"] for row in rows for one in row if one["text"] == "Publish")
        self.telegram.presses.add(id_)
        self.telegram.deeds[id_] = (self.room.person, self.room.id, time.monotonic())
        press = {"id": id_, "from": self.room.user, "chat_instance": "1", "data": data}
        await copy.post({"callback_query": press | {"message": message}})

    async def _found(self, copy: Replica, title: str, began: float) -> float:
        """Ask a copy on both platforms until it has a card; return the seconds that took."""
        while not (await copy.answer(title)).startswith(title):
            await asyncio.sleep(_BETWEEN)
        while not words(await self._answer_on_slack(copy, title)).startswith(title):
            await asyncio.sleep(_BETWEEN)
        return time.monotonic() - began

    async def _answer_on_slack(self, copy: Replica, line: str) -> list[Json]:
        """Give a command to a copy, in the direct chat of a reader; return what it answers."""
        hook = self.slack.hook(DIRECT, USER)
        await _post(copy, form(payloads.command(line, hook, DIRECT)))
        blocks: list[Json] = (await self.slack.answer_by(hook)).body["blocks"]
        return blocks


@contextlib.asynccontextmanager
async def scene(folder: Path, server: str, *, whole: bool = False) -> AsyncIterator[Scene]:
    """Run three copies, on a site of which all that it had before is known.

    The catalogue has two tools, or it is the whole one that we ship.
    """
    topic = _lay_out(folder, whole=whole)
    site = Site(BEGINNING)
    for number in range(6):
        add(site, f"Old Guide number {number}")
    template = await asyncio.to_thread(migrated_template, server)
    with fresh_postgresql(server, template) as url:
        _let_the_clock_be_set(url)
        async with (
            BotApi().running() as telegram,
            FakeSlack() as slack,
            serving(site.answer) as pages,
            contextlib.AsyncExitStack() as stack,
        ):
            sources = SOURCES.format(site=pages, topic=topic)
            (folder / "sources.yaml").write_text(sources, encoding="utf-8")
            address = url.replace("postgresql+psycopg", "postgresql")
            copies = [Replica(telegram, folder, name, address) for name in COPIES]
            for copy in copies:
                copy.settings |= {
                    "TOOLBOT_EDITORS": f"slack:{TEAM}/{CHANNEL},telegram:{GROUP}",
                    "SLACK_BOT_TOKEN": BOT_TOKEN,
                    "SLACK_SIGNING_SECRET": SIGNING_SECRET,
                    "SLACK_API_URL": slack.address,
                }
            opened = Scene(telegram, slack, site, url, copies)
            await opened.fetch()
            for copy in copies:
                await stack.enter_async_context(copy.runs())
            yield opened


def _lay_out(folder: Path, *, whole: bool) -> str:
    """Write a catalogue; return a topic of it.

    The pages of our own are elsewhere in it, so that nobody's site is asked (RFC 2606, 2).
    """
    if whole:
        shutil.copytree(CATALOGUE.parent, folder, dirs_exist_ok=True)
        for file in folder.glob("**/*.yaml"):
            written = file.read_text(encoding="utf-8").replace(_OUR_SITE, "https://site.invalid")
            file.write_text(written, encoding="utf-8")
        return _OUR_TOPIC
    (folder / "tools.yaml").write_text(HARBOUR, encoding="utf-8")
    return "safety"


async def seconds_to_arrive(
    folder: Path, times: int, *, whole: bool
) -> tuple[list[list[float]], tuple[str, str]]:
    """Publish so many proposals; return how long each took to be found, and the digests after."""
    with _server() as server:
        async with scene(folder, server, whole=whole) as opened:
            await opened.subscribe()
            arrived = [await opened.publish(number) for number in range(times)]
            return arrived, await opened.next_morning()


@contextlib.contextmanager
def _server() -> Iterator[str]:
    """Give a server of its own."""
    server = Server()
    try:
        yield server.url
    finally:
        server.stop()


def _let_the_clock_be_set(url: str) -> None:
    engine = sync_engine(url)
    with engine.begin() as connection:
        for statement in _CLOCK:
            connection.execute(text(statement))
    engine.dispose()


async def _post(copy: Replica, body: bytes) -> None:
    """Send a copy what Slack sends over HTTP."""
    headers = {"Content-Type": "application/x-www-form-urlencoded", **signed(body)}
    url = f"http://127.0.0.1:{copy.port}/slack/events"
    async with ClientSession() as session, session.post(url, data=body, headers=headers) as taken:
        assert taken.status == 200, await taken.text()
