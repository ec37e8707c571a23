from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import timedelta

from bot.core.base.i18n import Translator
from bot.core.base.people import Place
from bot.core.chat.reply import Digest
from bot.core.digests.subscription import RunOutcome, Status
from bot.storage.catalogue_ledger import import_catalogue
from tests.delivery.ledger import BEFORE, DAY, MORNING, Ledger, catalogue_of, subscriber
from tests.delivery.outlets import MemoryOutlet


async def test_a_digest_is_written_down_before_it_is_sent(
    ledger: Ledger, outlet: MemoryOutlet
) -> None:
    """Its row holds what will be sent; the subscription is where it stands afterwards."""
    await ledger.announce(1, "alpha", "beta")
    await ledger.subscribe(subscriber(7))
    assert await ledger.plan() == 1
    row = await ledger.delivery()
    assert row["id"] == "digest:7:2026-11-24"
    assert "Alpha, Beta (en)" in json.loads(row["parts"])[0]
    assert (row["bucket"], row["chat"], row["state"], row["holder"]) == (
        "chat:bot", "chat:00007", 0, None,
    )  # fmt: skip
    after = await ledger.subscription(7)
    assert (after.cursor, after.last_run_day, after.outcome) == (
        1,
        MORNING.date(),
        RunOutcome.PLANNED,
    )
    assert after.next is not None
    assert after.next.due == MORNING + DAY
    assert outlet.arrived == []


async def test_an_empty_day_leaves_no_row(ledger: Ledger) -> None:
    """Nothing new, nothing to send: only the next run is written down."""
    await ledger.subscribe(subscriber(1))
    await ledger.plan()
    assert await ledger.deliveries() == []
    assert (await ledger.subscription(1)).outcome is RunOutcome.EMPTY


async def test_more_than_one_chunk_is_planned(ledger: Ledger) -> None:
    """As many transactions as it takes."""
    await ledger.announce(1, "alpha")
    await ledger.subscribe(*map(subscriber, range(1, 1_002)))
    assert await ledger.plan() == 1_001
    assert len(await ledger.deliveries()) == 1_001


async def test_two_planners_at_once_make_one_digest_each(ledger: Ledger) -> None:
    """Each subscription is planned by one of them."""
    await ledger.announce(1, "alpha")
    await ledger.subscribe(*map(subscriber, range(1, 701)))
    planned = await asyncio.gather(ledger.plan(), ledger.plan(), ledger.plan())
    assert sum(planned) == 700
    assert len(await ledger.deliveries()) == 700


async def test_what_is_asked_for_comes_besides_the_digest_of_its_day(ledger: Ledger) -> None:
    """It holds what is newer than that one; the timetable goes on as before."""
    await ledger.announce(1, "alpha")
    await ledger.subscribe(subscriber(1))
    await ledger.plan()
    async with ledger.database.transaction() as connection:
        await connection.exec_driver_sql("UPDATE delivery SET state = 1")
    await ledger.announce(2, "beta")
    await ledger.change(1, next_due=MORNING.timestamp(), next_day="2026-11-24", outcome="asked")
    assert await ledger.plan(2) == 1
    rows = {row["id"]: json.loads(row["parts"])[0] for row in await ledger.deliveries()}
    assert "Beta (en)" in rows["digest:1:2026-11-24:now"]
    assert "Alpha" not in rows["digest:1:2026-11-24:now"]
    after = await ledger.subscription(1)
    assert (after.cursor, after.last_run_day, after.outcome) == (
        2,
        MORNING.date(),
        RunOutcome.PLANNED,
    )
    assert after.next is not None
    assert after.next.due == MORNING + DAY


async def test_what_is_asked_for_before_the_run_of_the_day_leaves_that_run(ledger: Ledger) -> None:
    """Asked again while the first is on its way, it waits for the run."""
    await ledger.announce(1, "alpha")
    await ledger.subscribe(subscriber(1))
    early = {"next_due": BEFORE.timestamp(), "next_day": "2026-11-24", "outcome": "asked"}
    await ledger.change(1, **early)
    await ledger.plan()
    await ledger.announce(2, "beta")
    await ledger.change(1, **early)
    await ledger.plan(2)
    assert [row["id"] for row in await ledger.deliveries()] == ["digest:1:2026-11-24:now"]
    after = await ledger.subscription(1)
    assert (after.cursor, after.last_run_day, after.outcome) == (1, None, RunOutcome.BUSY)


async def test_a_day_that_had_its_digest_gets_no_second_one(ledger: Ledger) -> None:
    """Should a run come again under the same name, its news wait for the next."""
    await ledger.announce(1, "alpha")
    await ledger.subscribe(subscriber(1))
    await ledger.plan()
    await ledger.write(*[])
    async with ledger.database.transaction() as connection:
        await connection.exec_driver_sql("UPDATE delivery SET state = 1")
    again = subscriber(1)
    assert again.next
    await ledger.change(
        1, next_due=again.next.due.timestamp(), next_day="2026-11-24", cursor=0, last_day=None
    )
    await ledger.plan()
    assert len(await ledger.deliveries()) == 1
    after = await ledger.subscription(1)
    assert (after.cursor, after.outcome, after.catching_up_since) == (
        0,
        RunOutcome.BUSY,
        MORNING.date(),
    )


async def test_news_wait_while_an_earlier_digest_waits(
    ledger: Ledger, outlet: MemoryOutlet
) -> None:
    """No two digests of one place are open at a time; the next one catches up."""
    await ledger.announce(1, "alpha")
    await ledger.subscribe(subscriber(1))
    await ledger.plan()
    await ledger.announce(2, "beta")
    ledger.time.now += 86_400
    await ledger.plan(upto=2)
    after = await ledger.subscription(1)
    assert (after.outcome, after.cursor) == (RunOutcome.BUSY, 1)
    await ledger.drain(upto=2)
    ledger.time.now += 86_400
    await ledger.drain(upto=2)
    assert [arrival.part.count("Beta") for arrival in outlet.arrived] == [0, 1]


async def test_an_older_replica_announces_what_its_catalogue_has(ledger: Ledger) -> None:
    """What a newer one has imported meanwhile is left for a newer one."""
    await ledger.announce(1, "alpha")
    await ledger.announce(2, "beta")
    await ledger.subscribe(subscriber(1))
    await ledger.plan(upto=1)
    assert json.loads((await ledger.delivery())["tools"]) == ["alpha"]
    assert (await ledger.subscription(1)).cursor == 1


async def test_a_bad_row_does_not_stop_the_others(ledger: Ledger) -> None:
    """It is reported once, set aside for ten minutes at a time, and planned when it is mended."""
    await ledger.announce(1, "alpha")
    await ledger.subscribe(subscriber(1), subscriber(2), subscriber(3))
    await ledger.change(1, filters="not JSON")
    await ledger.change(2, zone="Nowhere/Town")
    await ledger.plan()
    assert [row["subscription"] for row in await ledger.deliveries()] == [3]
    assert len(ledger.incidents.errors) == 2
    assert await ledger.plan() == 0
    await ledger.change(1, filters="[]")
    await ledger.change(2, zone="UTC")
    ledger.time.now += 601
    await ledger.plan()
    assert [row["day"] for row in await ledger.deliveries()] == ["2026-11-24"] * 3


async def test_what_cannot_be_shown_does_not_stop_the_others(ledger: Ledger) -> None:
    """Nor is its news taken for announced."""
    await ledger.announce(1, "alpha")
    await ledger.subscribe(subscriber(1, "chat:broken"), subscriber(2))
    await ledger.plan()
    assert [row["subscription"] for row in await ledger.deliveries()] == [2]
    assert (await ledger.subscription(1)).cursor == 0
    assert len(ledger.incidents.errors) == 1


async def test_other_platforms_are_left_alone(ledger: Ledger) -> None:
    """A replica that does not serve a platform does not plan for it."""
    await ledger.announce(1, "alpha")
    await ledger.subscribe(subscriber(1, "other:1"))
    assert await ledger.plan() == 0
    assert await ledger.planner().next_in() is None
    assert await ledger.planner(1, MemoryOutlet("other")).plan_due() == 1


async def test_a_pause_that_ended_is_noted(ledger: Ledger) -> None:
    """The history says that the bot went on."""
    await ledger.subscribe(replace(subscriber(1), status=Status.PAUSED))
    await ledger.plan()
    assert (await ledger.subscription(1)).status is Status.ON
    assert await ledger.events() == [("bot", "resumed", "")]


async def test_the_next_run_is_known(ledger: Ledger) -> None:
    """In seconds by the clock of the database."""
    await ledger.subscribe(subscriber(1))
    ledger.time.now -= 90
    assert await ledger.planner().next_in() == 90


class _ShownBySection(MemoryOutlet):
    """Shows under which headings tools stand."""

    def parts(self, digest: Digest, translate: Translator, place: Place) -> tuple[str, ...]:
        """Return one part with all of it."""
        del translate, place
        return ("; ".join(f"{one.heading}: {one.entries[0].title}" for one in digest.sections),)


async def test_what_was_announced_is_told_as_withdrawn_and_as_new_when_it_returns(
    ledger: Ledger,
) -> None:
    """A day each: a tool comes, goes and comes again."""
    outlet = _ShownBySection("other", clock=ledger.time)
    catalogues = [catalogue_of(names) for names in ((), ("alpha",), (), ("alpha",))]
    batch = await import_catalogue(ledger.database, catalogues[0], BEFORE, alone=True)
    await ledger.subscribe(replace(subscriber(1, "other:1"), cursor=batch))
    for day, catalogue in enumerate(catalogues[1:]):
        ledger.time.now = (MORNING + day * DAY).timestamp()
        ledger.catalogue = catalogue
        at = MORNING + day * DAY - timedelta(minutes=1)
        batch = await import_catalogue(ledger.database, catalogue, at, alone=True)
        await ledger.time.drive(ledger.engine(batch, outlet).drain())
    assert [arrival.part for arrival in outlet.arrived] == [
        "New tools: Alpha",
        "No longer in the catalogue: Alpha",
        "New tools: Alpha",
    ]
