from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import logging
import os
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from aiohttp import ClientSession
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from bot.config.telegram import TelegramSettings
from bot.core.base.people import Person, Place
from bot.core.catalogue.feed import catalogue_json
from bot.core.catalogue.overlay import Draft, Fields, PublishedChange
from bot.core.chat.reply import Card, Choices
from bot.core.chat.request import Request
from bot.core.search import Unsure
from bot.core.sources.link_health import LinkMemory, LinkState
from bot.runtime.dependencies import Dependencies, Time
from bot.runtime.index_cache import CachedIndex, load_or_make_index
from bot.runtime.index_worker import check_draft
from bot.runtime.last_good import keep_last_good
from bot.runtime.web import WebServer
from bot.storage.catalogue_changes import add_change, live_changes, settled_fields
from bot.storage.source_memory import finish_looks, keep_looks
from bot.storage.tables import batch, delivery
from bot.wiring.app import App, build, with_services
from bot.wiring.delivery import planner
from bot.wiring.reload import Reload
from bot.wiring.stores import Stores, open_stores, with_published
from tests.apps import CountedIncidents, settings_in
from tests.core.catalogue.harbour import HARBOUR
from tests.databases import EACH_ENGINE, fresh_postgresql, server_url
from tests.delivery.outlets import MemoryOutlet
from tests.growing import new_tools
from tests.runtime.test_process import Breaks
from tests.storage.values import rows_of

_LOG = logging.getLogger("toolbot.test")
_ADA = Person("telegram:1")
_ROOM = Place("telegram:1", direct=True)


class Menus(Breaks):
    """A platform that counts how often it is told of other commands."""

    shown = 0

    async def show_commands(self) -> None:
        """Count."""
        self.shown += 1


@dataclass
class Copy:
    """A copy of the bot on a catalogue of its own, with time in the hands of the test."""

    folder: Path
    database_url: str | None
    now: dt.datetime = dt.datetime(2026, 11, 29, 8, 50, tzinfo=dt.UTC)
    seconds: float = 0.0
    outlet: MemoryOutlet = field(default_factory=lambda: MemoryOutlet("telegram"))
    menus: Menus = field(default_factory=Menus)
    web: WebServer = field(default_factory=lambda: WebServer("127.0.0.1", 0))
    made: int = 0
    half_way: str | None = None
    app: App = field(init=False)
    stores: Stores = field(init=False)

    @property
    def file(self) -> Path:
        """The catalogue."""
        return self.folder / "tools.yaml"

    def write(self, text: str) -> None:
        """Write the catalogue; no two writings look the same, however fast they come."""
        self.file.write_text(text, encoding="utf-8")
        self.seconds += 1
        os.utime(self.file, (self.seconds, self.seconds))

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[Copy]:
        """Run it, but for its looks at the catalogue."""
        settings = replace(
            settings_in(self.folder / "state", self.file),
            database_url=self.database_url,
            telegram=TelegramSettings("1:token", "https://api.example.org"),
        )
        (self.folder / "state").mkdir(exist_ok=True)
        app = build(settings)
        app = replace(app, services=replace(app.services, now=lambda: self.now))
        async with open_stores(settings, app.services, self._clock, _LOG) as stores:
            # PostgreSQL has a clock of its own, by which 09:02 of that day is long ago.
            stores.database._clock = self._clock  # noqa: SLF001  # time is in the test's hands
            self.stores = stores
            services = replace(
                app.services,
                catalogue=stores.in_use.made.catalogue,
                index=stores.in_use.made.index,
                subscriptions=stores.subscriptions,
                language_choices=stores.languages,
            )
            self.app = with_services(app, services)
            self._planner = planner(self.app, stores, (self.outlet,), self._dependencies())
            self.reload = Reload(
                self.app,
                stores,
                self._planner,
                (self.menus,),
                self._dependencies(),
                web=self.web,
                make=self._make,
            )
            yield self

    async def look(self) -> bool:
        """Look at the catalogue, as it does every second."""
        return await self.reload.look()

    async def ask(self, line: str) -> object:
        """Return the reply to a line."""
        answer = await self.app.bot.answer(Request(_ROOM, _ADA, line, "en"))
        return answer.reply

    async def finds(self, words: str) -> str:
        """Return the title of the card that words lead to."""
        reply = await self.ask(words)
        return reply.heading if isinstance(reply, Card) else ""

    async def publish(self, entry: str, fields: Fields) -> int | None:
        """Publish a change, as another copy would."""
        revision, changes = await live_changes(self.stores.database)
        draft = Draft(entry, fields, "telegram:1")
        patches = check_draft(self.file, changes, draft)
        return await add_change(
            self.stores.database, draft, patches, seen=revision, checked=revision
        )

    async def plan(self) -> list[str]:
        """Plan what is due, and return the digests that wait to be sent."""
        await self._planner.plan_due()
        async with self.stores.database.transaction() as connection:
            return list((await connection.execute(select(delivery.c.parts))).scalars())

    async def health(self) -> str:
        """Ask the web server how it is."""
        port = await self.web.listening()
        url = f"http://127.0.0.1:{port}/healthz"
        async with ClientSession() as session, session.get(url) as answer:
            assert answer.status == 200
            return await answer.text()

    def _clock(self) -> float:
        return self.now.timestamp()

    def _dependencies(self) -> Dependencies:
        async def sleep(_seconds: float) -> None:
            raise NotImplementedError

        time = Time(self._clock, sleep)
        return Dependencies(time, lambda: 0.5, CountedIncidents(), _LOG)

    async def _make(
        self,
        path: Path,
        state: Path,
        changes: Sequence[PublishedChange],
        page_texts: Mapping[str, str],
    ) -> CachedIndex:
        self.made += 1
        made = load_or_make_index(path, state, changes, page_texts)
        if self.half_way is not None:
            self.write(self.half_way)
            self.half_way = None
        return made


@pytest.fixture(params=EACH_ENGINE)
def database_url(request: pytest.FixtureRequest) -> Iterator[str | None]:
    """The address of each engine."""
    if request.param == "sqlite":
        yield None
    else:
        with fresh_postgresql(server_url()) as url:
            yield url


@pytest.fixture
async def copy(database_url: str | None, tmp_path: Path) -> AsyncIterator[Copy]:
    """A copy on two tools."""
    copy = Copy(tmp_path, database_url)
    copy.write(HARBOUR)
    async with copy.running():
        yield copy


async def test_a_tool_added_at_0858_is_found_and_in_the_digest_of_0902(copy: Copy) -> None:
    """Without a restart."""
    await copy.ask("/digest on 09:02 UTC")
    copy.now += dt.timedelta(minutes=8)
    copy.write(HARBOUR + new_tools(1))
    assert await copy.look()
    assert await copy.finds("anchor handbook") == "Anchor Handbook"
    copy.now += dt.timedelta(minutes=4)
    (digest,) = await copy.plan()
    assert "Anchor Handbook" in digest


async def test_the_log_names_what_a_changed_catalogue_has(
    copy: Copy, caplog: pytest.LogCaptureFixture
) -> None:
    """New tools, other ones that were changed, and those that are gone."""
    caplog.set_level(logging.INFO)
    text = HARBOUR.replace("title: Rope Guide", "title: Guide to Ropes") + new_tools(8)
    copy.write(text)
    assert await copy.look()
    (line,) = [one for one in caplog.messages if one.startswith("catalogue: taken up")]
    assert ": new anchor-handbook, " in line
    assert " and 3 more; changed rope-guide." in line
    copy.write(HARBOUR.replace("title: Rope Guide", "title: Guide to Ropes"))
    assert await copy.look()
    assert ": withdrawn anchor-handbook, " in caplog.messages[-1]


async def test_what_has_not_changed_is_not_made_again(copy: Copy) -> None:
    """Neither at the first look, nor after a change was taken up."""
    assert not await copy.look()
    copy.write(HARBOUR + new_tools(1))
    assert await copy.look()
    assert not await copy.look()
    assert copy.made == 1


async def test_a_new_part_and_one_that_goes_are_taken_up(copy: Copy) -> None:
    """The files beside the main one belong to the catalogue."""
    parts = copy.folder / "tools"
    parts.mkdir()
    (parts / "more.yaml").write_text(f"tools:\n{new_tools(1)}", encoding="utf-8")
    assert await copy.look()
    assert await copy.finds("anchor handbook")
    (parts / "more.yaml").unlink()
    assert await copy.look()
    assert not await copy.finds("anchor handbook")


async def test_a_broken_file_changes_nothing_and_is_told_once(
    copy: Copy, caplog: pytest.LogCaptureFixture
) -> None:
    """In the log with each mistake, in the editors' room, at the health endpoint until mended."""
    serving = asyncio.create_task(copy.web.serve())
    copy.write(HARBOUR.replace("topics: [safety]", "topics: [sefaty]"))
    for _ in range(3):
        assert not await copy.look()
    assert await copy.finds("rope guide") == "Rope Guide"
    (told,) = [one.getMessage() for one in caplog.records if one.levelno >= logging.ERROR]
    assert "the changed files have 2 mistakes; the one before stays in use." in told
    assert "“sefaty”" in told
    (trouble,) = copy.stores.troubles
    assert trouble.key == "trouble-catalogue"
    assert "sefaty" in trouble.said["problem"]
    health = await copy.health()
    assert health.startswith("ok\ncatalogue: the changed files have 2 mistakes")
    copy.write(HARBOUR.replace("Rope Guide", "Guide to Ropes"))
    assert await copy.look()
    assert await copy.finds("guide to ropes") == "Guide to Ropes"
    assert await copy.health() == "ok\n"
    serving.cancel()
    await asyncio.gather(serving, return_exceptions=True)


async def test_a_file_that_is_gone_changes_nothing(
    copy: Copy, caplog: pytest.LogCaptureFixture
) -> None:
    """An editor may replace it in two steps."""
    copy.file.unlink()
    assert not await copy.look()
    assert "there is no such file" in caplog.text
    assert await copy.finds("rope guide") == "Rope Guide"


async def test_a_file_that_is_being_written_is_waited_for(copy: Copy) -> None:
    """Half of it would be news of withdrawn tools."""
    copy.half_way = HARBOUR + new_tools(2)
    copy.write(HARBOUR[: HARBOUR.index("  - id: rope-guide")].replace("related: [rope-guide]", ""))
    copy.file.write_text(copy.file.read_text().replace("    \n", ""))
    assert not await copy.look()
    assert await copy.look()
    assert await copy.finds("buoy handbook") == "Buoy Handbook"
    assert len(await rows_of(copy.stores.database, batch)) == 2


async def test_a_published_change_is_taken_up_and_is_news(copy: Copy) -> None:
    """A new tool comes with the next digest; a new title is found at once."""
    await copy.ask("/digest on 09:02 UTC")
    await copy.publish("rope-guide", {"title": "Knots and Ropes"})
    await copy.publish(
        "dock-guide",
        {
            "id": "dock-guide",
            "title": "Dock Guide",
            "summary": {"en": "How to leave a dock."},
            "topics": ["safety"],
            "added": "2026-11-29",
            "source": "seed",
        },
    )
    assert await copy.look()
    assert await copy.finds("knots and ropes") == "Knots and Ropes"
    assert await copy.finds("dock guide") == "Dock Guide"
    copy.now += dt.timedelta(minutes=12)
    (digest,) = await copy.plan()
    assert "Dock Guide" in digest
    assert copy.stores.in_use.revision == 2


async def test_what_was_published_is_there_after_a_restart(
    database_url: str | None, tmp_path: Path
) -> None:
    """Nothing of it is withdrawn and new again."""
    copy = Copy(tmp_path, database_url)
    copy.write(HARBOUR)
    async with copy.running():
        await copy.publish(
            "rope-guide", {"title": "Knots and Ropes", "editions": [{"date": "2026"}]}
        )
        await copy.look()
        before = copy.stores.batch
    again = Copy(tmp_path, database_url)
    async with again.running():
        assert await again.finds("knots and ropes") == "Knots and Ropes"
        assert again.stores.batch == before == 2
        assert not await again.look()


async def test_files_that_are_bad_beside_what_was_published_do_not_keep_it_from_starting(
    database_url: str | None, tmp_path: Path
) -> None:
    """They are good by themselves: the copy that is good with the changes stays, and goes on."""
    copy = Copy(tmp_path, database_url)
    copy.write(HARBOUR)
    async with copy.running():
        await copy.publish("rope-guide", {"title": "Knots and Ropes", "audience": ["crews"]})
        keep_last_good(copy.file, copy.app.settings.state)
    again = Copy(tmp_path, database_url)
    again.write(HARBOUR.replace("id: crews", "id: captains").replace("[crews]", "[captains]"))
    build(copy.app.settings, or_last_good=True)
    async with again.running():
        assert await again.finds("knots and ropes") == "Knots and Ropes"
        assert again.stores.mistakes is not None


async def test_a_file_that_says_the_same_spends_the_change(
    copy: Copy, caplog: pytest.LogCaptureFixture
) -> None:
    """One that says something else wins, and that is told once."""
    await copy.publish("rope-guide", {"title": "Knots", "acronyms": ["RG"]})
    assert await copy.look()
    copy.write(HARBOUR.replace("Rope Guide", "Knots\n    acronyms: [RPG]"))
    for _ in range(2):
        await copy.look()
    copy.write(copy.file.read_text() + new_tools(1))
    assert await copy.look()
    settled = {one.path: one.spent for one in await settled_fields(copy.stores.database)}
    assert settled == {"title": True, "acronyms": False}
    told = [one.getMessage() for one in caplog.records if "something else" in one.getMessage()]
    assert len(told) == 1
    assert "“acronyms”" in told[0]
    (trouble,) = copy.stores.troubles
    assert (trouble.key, trouble.said["field"]) == ("trouble-settled", "acronyms")


async def test_what_could_not_be_noted_of_a_spent_change_is_noted_at_the_next_look(
    tmp_path: Path,
) -> None:
    """Nothing is taken up by halves: the next look does it all."""
    copy = Copy(tmp_path, None)
    copy.write(HARBOUR)
    async with copy.running():
        database = copy.stores.database
        await copy.publish("rope-guide", {"title": "Knots and Ropes"})
        assert await copy.look()
        copy.write(HARBOUR.replace("Rope Guide", "Knots and Ropes"))
        async with database.transaction() as connection:
            await connection.exec_driver_sql(
                "CREATE TRIGGER full BEFORE UPDATE ON catalogue_field"
                " BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"
            )
        with pytest.raises(SQLAlchemyError):
            await copy.look()
        async with database.transaction() as connection:
            await connection.exec_driver_sql("DROP TRIGGER full")
        assert await copy.look()
        (settled,) = await settled_fields(database)
        assert (settled.path, settled.spent) == ("title", True)


async def test_an_answer_under_way_keeps_the_catalogue_that_it_began_with(copy: Copy) -> None:
    """The swap is between two answers, never within one."""
    before = copy.app.bot
    begun = await before.suggest(Request(_ROOM, _ADA, "", "en"), 10)
    catalogue = copy.stores.in_use.made.catalogue
    copy.write(HARBOUR + new_tools(1))
    assert await copy.look()
    assert copy.stores.in_use.made.catalogue is not catalogue
    assert len(begun.cards) == 2
    assert len((await copy.app.bot.suggest(Request(_ROOM, _ADA, "", "en"), 10)).cards) == 3


async def test_a_command_that_comes_or_goes_is_shown_by_the_platforms(copy: Copy) -> None:
    """Articles can be asked for where a tool names some; other changes write no menus."""
    assert "tfa" in copy.app.bot.command_names
    copy.write(HARBOUR + new_tools(1))
    await copy.look()
    assert copy.menus.shown == 0
    copy.write(HARBOUR.replace("    references: {tfa: {7.6: official}}\n", ""))
    await copy.look()
    await copy.reload.background.finish()
    assert "tfa" not in copy.app.bot.command_names
    assert copy.menus.shown == 1


async def test_going_back_becomes_a_batch_when_nobody_uses_the_newest(copy: Copy) -> None:
    """On one machine at once; replicas wait until none is left that has the newest one."""
    copy.write(HARBOUR + new_tools(1))
    await copy.look()
    copy.write(HARBOUR)
    await copy.look()
    if copy.database_url is None:
        assert copy.stores.batch == 3
        return
    assert copy.stores.batch == 1


async def test_what_was_learnt_of_pages_is_taken_up_at_the_end_of_a_round(
    copy: Copy,
) -> None:
    """What a page says leads to its tool, and the card says when its address was last seen."""
    assert not isinstance(await copy.ask("derrick slewing"), Choices)
    memory = LinkMemory(address="https://harbour.example/crane")
    look = memory.with_look(LinkState.ALIVE, copy.now)
    await keep_looks(copy.stores.database, [(look, "How to watch a slewing derrick.")])
    assert not await copy.look()
    await finish_looks(copy.stores.database, (), copy.now)
    assert await copy.look()
    offered = await copy.ask("derrick slewing")
    assert isinstance(offered, Choices)
    assert offered.options[0].button.line == "/tool crane-guide"
    card = await copy.ask("crane guide")
    assert isinstance(card, Card)
    assert card.note == "This address was last seen working on November 29, 2026."
    assert "slewing" not in catalogue_json(copy.stores.in_use.made.catalogue, 0)
    made = copy.made
    assert not await copy.look()
    assert copy.made == made
    started = await with_published(copy.stores.database, copy.app.settings, copy.app.services)
    assert isinstance(started.index.find("derrick slewing"), Unsure)
