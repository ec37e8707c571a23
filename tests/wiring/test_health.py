"""What is told of a program that runs, asked over HTTP as a watcher does."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import logging
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.base.people import Person, Place
from bot.core.chat.request import Request
from bot.delivery.engine import PLANNING
from bot.runtime.concurrency_limit import PER_PERSON
from bot.runtime.metrics import Metrics
from bot.runtime.web import WebServer
from bot.sources.round import SourceStatus
from bot.wiring.app import App, catalogue_path, with_services
from bot.wiring.health import OptionalServer
from bot.wiring.measured_bot import Watch, measured
from bot.wiring.publication import CatalogueCuration
from tests.wiring.watched_bot import LOG, Watched, watched_bot


@pytest.fixture
async def one(shared_app: App, tmp_path: Path) -> AsyncIterator[Watched]:
    """A bot on Telegram whose health is served."""
    async with watched_bot(shared_app, tmp_path) as bot:
        yield bot


async def test_a_bot_that_runs_says_so(one: Watched) -> None:
    """`/livez` and `/healthz` are for those who restart it."""
    assert await one.get("/livez") == (200, "ok\n")
    assert await one.get("/healthz") == (200, "ok\n")


async def test_ready_names_the_database_the_catalogue_the_planner_and_each_platform(
    one: Watched,
) -> None:
    """Each in a line, with the seconds since something happened."""
    one.dependencies.last_done[PLANNING] = 0.0
    await one.ask("trs")
    one.seconds = 30.0
    status, said = await one.get("/readyz")
    tools = len(one.app.services.catalogue.tools)
    assert (status, said.splitlines()) == (
        200,
        [
            "ok",
            "database: reached",
            f"catalogue: {tools} tools, revision 0, batch 1",
            "planner: looked 30 s ago",
            "telegram: last asked 30 s ago",
        ],
    )


async def test_a_planner_that_stands_still_is_a_warning(one: Watched) -> None:
    """Answers go on, so that nobody should restart the bot for it by itself."""
    one.dependencies.last_done[PLANNING] = 0.0
    one.seconds = 500.0
    status, said = await one.get("/readyz")
    assert status == 200
    assert "warning: planner: looked 500 s ago" in said


async def test_a_bot_without_its_database_is_not_ready(one: Watched) -> None:
    """503, and the database is named; whoever only restarts dead bots still sees a live one."""
    (one.app.settings.state / "database.sqlite3").unlink()
    status, said = await one.get("/readyz")
    assert status == 503
    assert said.startswith("not ready\nwarning: database: gone (")
    assert await one.get("/livez") == (200, "ok\n")
    assert await one.metric("toolbot_database_reached") == "0.0"


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (None, "sources: not looked at yet"),
        (
            SourceStatus(is_due=True, overdue=dt.timedelta(hours=2), silent=dt.timedelta(hours=9)),
            "sources: read",
        ),
        (
            SourceStatus(is_due=False, overdue=dt.timedelta(), silent=dt.timedelta(hours=50)),
            "warning: sources: nothing can be read of one for 50 hours",
        ),
        (
            SourceStatus(is_due=True, overdue=dt.timedelta(days=2), silent=dt.timedelta()),
            "warning: sources: one was to be fetched 48 hours ago",
        ),
    ],
)
async def test_a_source_of_which_nothing_can_be_read_for_a_day_is_a_warning(
    shared_app: App, tmp_path: Path, status: SourceStatus | None, said: str
) -> None:
    """A night's maintenance is none, and neither is a restart."""
    async with watched_bot(shared_app, tmp_path, with_sources=True) as bot:
        bot.sources.status = status
        ready, page = await bot.get("/readyz")
        assert ready == 200
        assert said in page.splitlines()
        silent = await bot.metric("toolbot_source_silent_seconds")
    assert silent == (str(status.silent.total_seconds()) if status else None)


async def test_a_bot_that_watches_nothing_says_nothing_of_sources(one: Watched) -> None:
    """Neither in words nor in numbers."""
    assert "sources" not in (await one.get("/readyz"))[1]
    assert await one.metric("toolbot_source_overdue_seconds") is None


async def test_what_has_not_happened_yet_is_counted_as_0(one: Watched) -> None:
    """Prometheus sees no growth where a counter begins at 1: the first bug would be no alert."""
    assert await one.metric('toolbot_platform_breaks_total{platform="telegram"}') == "0.0"
    labels = '{outcome="error",platform="telegram"}'
    assert await one.metric(f"toolbot_answer_seconds_count{labels}") == "0.0"


async def test_answers_are_counted_by_platform_and_by_what_came_of_them(one: Watched) -> None:
    """What was found, what was not, and what else was said."""
    for line in ("trs", "time release study", "xqzzk vvkqj", "/help"):
        await one.ask(line)
    for outcome, count in (("card", "2.0"), ("nothing", "1.0"), ("other", "1.0")):
        labels = f'{{outcome="{outcome}",platform="telegram"}}'
        assert await one.metric(f"toolbot_answer_seconds_count{labels}") == count


async def test_a_bot_that_is_measured_has_the_commands_of_its_editors(one: Watched) -> None:
    """It is the one that the program runs."""
    curation = CatalogueCuration(one.stores, catalogue_path(one.app.settings), ["telegram:-5"])
    watch = Watch(Metrics(one.dependencies.tally), lambda: 0.0)
    services = replace(one.app.services, curation=curation)
    bot = measured(with_services(one.app, services), watch).bot
    assert {"edit", "undo", "proposals", "suggest"} <= bot.command_names
    assert "edit" not in one.app.bot.command_names


async def test_who_asks_too_much_at_once_is_asked_for_patience(one: Watched) -> None:
    """Kindly, in their language; all that waits is answered, and nobody else is told so."""
    others = Place("telegram:2", direct=True)

    async def ask(place: Place, person: str) -> str:
        answer = await one.app.bot.answer(Request(place, Person(person), "/digest", "fr"))
        return repr(answer.reply)

    mine, most = Place("telegram:1", direct=True), PER_PERSON.working + PER_PERSON.waiting
    said = await asyncio.gather(
        *(ask(mine, "telegram:1") for _ in range(most + 5)), ask(others, "telegram:2")
    )
    assert sum("plus rapide que moi" in one for one in said) == 5
    assert "plus rapide" not in said[-1]


async def test_the_share_of_nothing_found_is_told_by_language(one: Watched) -> None:
    """Of what was looked up alone: `/help` is no question about a tool."""
    for line in ("trs", "xqzzk vvkqj", "/help", "trs, aeo"):
        await one.ask(line)
    assert await one.metric('toolbot_lookups_total{found="yes",language="en"}') == "3.0"
    assert await one.metric('toolbot_lookups_total{found="no",language="en"}') == "1.0"


async def test_a_share_of_nothing_found_is_0_where_everything_was(one: Watched) -> None:
    """And not left open, which it would be without a number to divide."""
    await one.ask("trs")
    assert await one.metric('toolbot_lookups_total{found="no",language="en"}') == "0.0"


async def test_what_came_of_digests_is_counted(one: Watched) -> None:
    """The tally of those who deliver them is what is told."""
    one.dependencies.tally.update(sent=3, refused=2, resolved=1)
    assert await one.metric('toolbot_deliveries_total{state="sent"}') == "3.0"
    assert await one.metric("toolbot_digests_refused_total") == "2.0"
    assert await one.metric("toolbot_doubts_resolved_total") == "1.0"
    assert await one.metric("toolbot_digest_overdue_seconds") == "0.0"


async def test_no_label_holds_an_id_or_what_somebody_wrote(one: Watched) -> None:
    """Numbers are kept for months by whoever collects them."""
    await one.ask("secretword")
    _, written = await one.get("/metrics")
    assert "secretword" not in written
    assert "telegram:1" not in written


async def test_two_bots_in_a_process_do_not_share_numbers() -> None:
    """Nothing is registered for the whole process."""
    first, second = (Metrics(Counter()) for _ in range(2))
    first.note_answer("slack", "card", 0.01)
    assert b'outcome="card"' in first.written()
    assert b'outcome="card"' not in second.written()


async def test_the_catalogue_and_its_feed_are_served(one: Watched) -> None:
    """For programs, and for people who read news by a reader of feeds."""
    status, written = await one.get("/catalogue.json")
    assert status == 200
    assert len(json.loads(written)["tools"]) == len(one.app.services.catalogue.tools)
    status, feed = await one.get("/feed.atom")
    assert status == 200
    assert f"<id>http://127.0.0.1:{one.port}/feed.atom</id>" in feed


async def test_a_port_that_nobody_has_asked_for_stops_nothing(
    one: Watched, caplog: pytest.LogCaptureFixture
) -> None:
    """Two bots with the default run beside each other; the second one says how to be watched."""
    caplog.set_level(logging.INFO)
    second = OptionalServer(WebServer("127.0.0.1", one.port), LOG)
    running = asyncio.create_task(second.run())
    while not caplog.messages:
        await asyncio.sleep(0)
    assert "TOOLBOT_LISTEN names another port" in caplog.text
    assert not running.done()
    running.cancel()
