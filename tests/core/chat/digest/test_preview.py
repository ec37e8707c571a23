"""`/digest preview` and `/digest cards`."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.core.base.people import Person
from bot.core.base.text import plain
from bot.core.chat.bot import Bot
from bot.core.chat.reply import Card, Digest, Notice, Reply, Several
from bot.core.chat.request import Request
from bot.core.digests.changes import LedgerChange, facts_of
from bot.core.digests.subscription import Delivery, DeliveryState, RunOutcome
from bot.core.search.filters import Filters
from bot.wiring.app import App
from tests.apps import CountedIncidents
from tests.core.chat.digest.scene import DIRECT, GROUP, NOON, TERMINAL, Scene, lines_of, words_of

_DAY = dt.timedelta(days=1)


def _new(scene: Scene, id_: str, days_ago: int = 0, batch: int = 2) -> None:
    """Let a tool be new in the ledger."""
    facts = facts_of(scene.catalogue.tools_by_id[id_])
    news = LedgerChange(batch, NOON - days_ago * _DAY, id_, None, "2026", facts)
    scene.subscriptions.ledger += (news,)
    scene.subscriptions.newest = batch


def _titles(reply: Reply) -> set[str]:
    assert isinstance(reply, Digest)
    return {entry.title for section in reply.sections for entry in section.entries}


async def test_what_waits_for_the_next_digest_is_shown(scene: Scene) -> None:
    """As it will come, marked as a preview, and without a button to cards that nobody has yet."""
    await scene.say("/digest on")
    _new(scene, "time-release-study")
    reply = await scene.say("/digest preview")
    assert isinstance(reply, Digest)
    assert _titles(reply) == {"Time Release Study"}
    assert "preview" in plain(reply.notes[0])
    assert lines_of(reply) == ("/digest status",)
    assert (await scene.kept()).cursor == 1


async def test_a_preview_follows_the_filters(scene: Scene) -> None:
    """Those of the place, or those that are typed, which change nothing."""
    await scene.say("/digest on topic:transit")
    _new(scene, "time-release-study")
    _new(scene, "transit-handbook")
    assert _titles(await scene.say("/digest preview")) == {"Transit Handbook"}
    typed = await scene.say("/digest preview tfa:7.6")
    assert _titles(typed) == {"Time Release Study"}
    assert "/digest on tfa:7.6" in lines_of(typed)
    assert len(_titles(await scene.say("/digest preview all"))) == 2
    assert (await scene.kept()).filters == (Filters(topic="transit-transport"),)


async def test_where_nothing_waits_the_last_weeks_are_offered(scene: Scene) -> None:
    """It says so, with the filters; the button keeps those that were typed."""
    await scene.say("/digest on")
    reply = await scene.say("/digest preview lang:fr or tfa:7.6")
    assert isinstance(reply, Notice)
    assert "Your choice: in French or Art. 7.6" in words_of(reply)
    assert "/digest preview 30d lang:fr or tfa:7.6" in lines_of(reply)


@pytest.mark.parametrize("words", ["10d", "10", "10 days", "10 jours", "10j", "10D"])
async def test_the_last_days_can_be_asked_for(scene: Scene, words: str) -> None:
    """What was new in them, announced already or not."""
    await scene.say("/digest on")
    _new(scene, "time-release-study", days_ago=9)
    _new(scene, "transit-handbook", days_ago=11, batch=3)
    reply = await scene.say(f"/digest preview {words}")
    assert _titles(reply) == {"Time Release Study"}
    assert "last 10 days" in words_of(reply)


async def test_before_subscribing_the_last_month_is_shown(scene: Scene) -> None:
    """Nothing can be waiting there; the preview is an example, with ways to subscribe."""
    _new(scene, "time-release-study", days_ago=29)
    reply = await scene.say("/digest preview")
    assert _titles(reply) == {"Time Release Study"}
    assert "/digest on daily" in lines_of(reply)


@pytest.mark.parametrize("words", ["0", "367", "53w", "-1", "soon", "1.5d"])
async def test_days_that_cannot_be_meant_are_told(scene: Scene, words: str) -> None:
    """One to 366."""
    assert "1 to 366" in words_of(await scene.say(f"/digest preview {words}"))


async def test_without_a_ledger_the_catalogue_itself_is_read(app: App) -> None:
    """A terminal has none: the days on which tools were added stand for it."""
    newest = app.services.catalogue.tools_by_id["time-release-study"].added
    evening = dt.datetime(newest.year, newest.month, newest.day, 20, tzinfo=dt.UTC)

    async def ask(now: dt.datetime) -> Reply:
        services = replace(app.services, now=lambda: now)
        request = Request(TERMINAL, Person("terminal:me"), "/digest preview 1 tfa:7.6", "en")
        return (await Bot(services, CountedIncidents()).answer(request)).reply

    reply = await ask(evening)
    assert "Time Release Study" in _titles(reply)
    assert lines_of(reply) == ()
    assert isinstance(await ask(evening + 2 * _DAY), Notice)


async def test_a_digest_s_cards_come_five_at_a_time(scene: Scene) -> None:
    """The button leads to the next five, and the last ones have none."""
    ids = [tool.id for tool in scene.catalogue.tools[:12]]
    _sent(scene, *ids[:3], "given-up", *ids[3:])
    line, seen = "/digest cards 2026-11-23", []
    for expected in (5, 5, 2):
        reply = await scene.say(line)
        assert isinstance(reply, Several)
        cards = [one.tool_id for one in reply.replies if isinstance(one, Card)]
        assert len(cards) == expected
        seen += cards
        last = reply.replies[-1]
        line = last.buttons[0].line if isinstance(last, Notice) else ""
    assert (seen, line) == (ids, "")


@pytest.mark.parametrize(
    ("day", "said", "offered"),
    [
        ("2026-11-01", "I no longer have the cards of November 1, 2026", "/new"),
        ("2026-11-20", "No digest with cards came here on November 20, 2026", "/new"),
        ("2026-11-30", "The digest of November 30, 2026 is still to come", "/digest preview"),
    ],
)
async def test_a_day_without_cards_is_told_why(
    scene: Scene, day: str, said: str, offered: str
) -> None:
    """Too long ago, a day without a digest, and a day to come are three things."""
    _sent(scene, "time-release-study")
    reply = await scene.say(f"/digest cards {day}")
    assert said in words_of(reply)
    assert lines_of(reply) == (offered,)


async def test_a_page_of_cards_beyond_the_last_is_the_last(scene: Scene) -> None:
    """As with every list."""
    _sent(scene, "time-release-study")
    assert await scene.say("/digest cards 2026-11-23 page:9") == await scene.say(
        "/digest cards 2026-11-23"
    )


@pytest.mark.parametrize("words", ["", "yesterday", "2026-02-30", "2026-11-23 page:0"])
async def test_a_day_that_cannot_be_read_is_told(scene: Scene, words: str) -> None:
    """With how to write one."""
    assert "/digest cards 2030-01-31" in words_of(await scene.say(f"/digest cards {words}"))


def _sent(scene: Scene, *tools: str) -> None:
    day = dt.date(2026, 11, 23)
    delivery = Delivery("digest:1:2026-11-23", day, DeliveryState.SENT, NOON, NOON, 1, "", tools)
    scene.subscriptions.sent[DIRECT.id] = (replace(delivery, day=day + _DAY), delivery)


async def test_now_has_what_waits_sent(scene: Scene) -> None:
    """At once; where nothing waits it says so, and a digest that is paused stays so."""
    await scene.say("/digest on")
    assert "Nothing is waiting" in words_of(await scene.say("/digest now"))
    before = await scene.kept()
    _new(scene, "time-release-study")
    assert "I send what is waiting now" in words_of(await scene.say("/digest send"))
    kept = await scene.kept()
    assert kept.next is not None
    assert (kept.next.due, kept.outcome) == (scene.now, RunOutcome.ASKED)
    assert kept.timetable == before.timetable
    await scene.say("/digest pause")
    assert lines_of(await scene.say("/digest now")) == ("/digest resume",)


async def test_only_those_who_manage_a_place_have_its_digest_sent(scene: Scene) -> None:
    """Others are told so; nothing is sent."""
    scene.place, scene.person = GROUP, Person("test:manager", may_manage=True)
    await scene.say("/digest on")
    _new(scene, "time-release-study")
    scene.person = Person("test:reader")
    reply = await scene.say("/digest now")
    assert isinstance(reply, Notice)
    assert reply.refused
    assert (await scene.kept()).outcome is not RunOutcome.ASKED


async def test_a_day_is_read_in_digits_of_any_script(scene: Scene) -> None:
    """As every number that is typed."""
    await scene.say("/digest on")
    assert await scene.say("/digest cards ٢٠٢٦-11-23") == await scene.say(
        "/digest cards 2026-11-23"
    )
