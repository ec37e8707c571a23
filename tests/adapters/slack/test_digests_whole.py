"""From the line that subscribes a channel to the digest and its buttons, by `toolbot run`."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot.core.base.people import Person, Place
from bot.core.chat.request import Request
from tests.adapters.slack import payloads
from tests.adapters.slack.harness import buttons, words
from tests.adapters.slack.server import (
    APP_TOKEN,
    BOT_TOKEN,
    BOT_USER,
    CHANNEL,
    TEAM,
    USER,
    FakeSlack,
    Sent,
)
from tests.adapters.slack.strict import Json
from tests.adapters.slack.test_program import program
from tests.core.catalogue.harbour import HARBOUR
from tests.growing import asked_before, let_the_run_come, new_tools
from tests.patience import PATIENCE
from tests.programs import ran

pytestmark = pytest.mark.program

_FORM = "Choose days, time and topics"
_GUEST = "U7"


@dataclass
class Whole:
    """A workspace, and the program that serves it."""

    fake: FakeSlack
    folder: Path

    def catalogue(self, text: str) -> None:
        """Write the catalogue that the next start reads."""
        (self.folder / "tools.yaml").write_text(text, encoding="utf-8")

    @contextlib.asynccontextmanager
    async def runs(self) -> AsyncIterator[None]:
        """Run the program in Socket Mode while the block runs; it leaves cleanly."""
        sockets = len(self.fake.sockets)
        async with program(self.folder, "run", **self.settings) as process:
            await self.fake.connected(sockets + 1)
            yield
            process.send_signal(signal.SIGTERM)
            _, log = await process.communicate()
        assert process.returncode == 0
        assert b"Traceback" not in log

    async def printed(self, *verb: str) -> str:
        """Run an operator's verb, and return what it prints."""
        doing = partial(ran, *verb, folder=self.folder, **self.settings)
        return (await asyncio.to_thread(doing)).stdout

    async def typed(self, text: str, user: str = USER) -> Sent:
        """Write a slash command in the channel, and return the answer that its writer sees."""
        hook = self.fake.hook(CHANNEL, user)
        command = {**payloads.command(text, hook), "user_id": user}
        await self.fake.envelope("slash_commands", command)
        return await self.fake.answer_by(hook)

    async def told(self, text: str, expected: str) -> str:
        """Write a slash command until it is answered with these words: the ledger has caught up."""
        async with asyncio.timeout(PATIENCE):
            while expected not in (said := _said(await self.typed(text))):
                await asyncio.sleep(0.1)
        return said

    async def pressed(self, action: Json, user: str = USER, **more: Any) -> Sent:  # noqa: ANN401  # JSON
        """Press a button in the channel, and return what comes of it."""
        before = len(self.fake.sent)
        press = payloads.press(action, self.fake.hook(CHANNEL, user), **more)
        press = {**press, "user": {"id": user, "team_id": TEAM}}
        await self.fake.envelope("interactive", press)
        return await self.fake.until(before + 1)

    @property
    def settings(self) -> dict[str, str]:
        """What is set."""
        return {
            "TOOLBOT_STATE": str(self.folder / "state"),
            "SLACK_BOT_TOKEN": BOT_TOKEN,
            "SLACK_APP_TOKEN": APP_TOKEN,
            "SLACK_API_URL": self.fake.address,
            "TOOLBOT_CATALOGUE": str(self.folder / "tools.yaml"),
        }


@pytest.fixture
def whole(fake: FakeSlack, tmp_path: Path) -> Whole:
    """A workspace with a member and a guest, and a small catalogue."""
    fake.users[USER] = {"id": USER, "locale": "en-GB", "tz": "Africa/Dakar"}
    fake.users[_GUEST] = {**fake.users[USER], "id": _GUEST, "is_restricted": True}
    whole = Whole(fake, tmp_path)
    whole.catalogue(HARBOUR)
    return whole


def _said(sent: Sent) -> str:
    return words(sent.body["blocks"])


async def _subscribed(whole: Whole, count: int) -> None:
    """Let the channel have subscribed before; so many tools are new, and the hour has come."""
    place = Place(f"slack:{TEAM}:{CHANNEL}", direct=False)
    person = Person(f"slack:{TEAM}:{USER}", may_manage=True)
    line = Request(place, person, "/digest on", "en-GB", "Africa/Dakar")
    await asked_before(whole.settings, line)
    whole.catalogue(HARBOUR + new_tools(count))
    let_the_run_come(whole.folder / "state")


async def test_a_channel_hears_of_seven_new_tools_in_a_thread(whole: Whole) -> None:
    """The number and titles above, entries below; whoever wants the cards sees them alone; once."""
    async with whole.runs():
        assert "every day at 08:00 (Dakar, UTC)" in _said(await whole.typed("digest on"))
        announced = whole.fake.sent[0]
        assert (announced.how, announced.where) == ("chat.postMessage", CHANNEL)
        on = f"{USER} turned the digest on here: everything; every day at 08:00"
        assert on in _said(announced)
        assert " /tool digest shows it" in _said(announced)
    whole.fake.sent.clear()
    whole.catalogue(HARBOUR + new_tools(7))
    let_the_run_come(whole.folder / "state")
    async with whole.runs():
        below = await whole.fake.until(2)
        above = whole.fake.sent[0]
        assert "7 new tools" in _said(above)
        assert _said(above).count("Handbook") == 7
        assert below.body["thread_ts"] == whole.fake.posts[-2]["ts"]
        assert _said(below).count("Handbook") == 7
        cards = await whole.pressed(buttons(above.body["blocks"])["Show cards"], _GUEST)
        assert cards.how == "ephemeral"
        assert cards.body["user"] == _GUEST
        assert _said(cards).count("How to hold a ship in a storm.") == 5
        assert "2 more cards" in _said(cards)
        assert "7 tools" in await whole.told("digest status", "Last sent")
        assert "something was new" in await whole.told("digest why", "something was new")
    async with whole.runs():
        await whole.typed("digest status")
    digests = [post for post in whole.fake.posts if "metadata" in post]
    assert len(digests) == 2


async def test_a_few_new_tools_are_one_post(whole: Whole) -> None:
    """No thread for what can be read at once."""
    await _subscribed(whole, 5)
    async with whole.runs():
        assert _said(await whole.fake.until(1)).count("Handbook") == 5
        await whole.typed("digest why")
    assert len([post for post in whole.fake.posts if "metadata" in post]) == 1


async def test_each_change_is_heard_by_all(whole: Whole) -> None:
    """And status remembers each of them, with its reason."""
    await _subscribed(whole, 0)
    async with whole.runs():
        for line, heard in (
            ("digest on topic:safety mo 08:30", "only Safety; every Monday at 08:30 (UTC)."),
            ("digest on 9h", "every Monday at 09:00 (UTC)."),
            ("digest on line all", "everything; a line once a week if nothing was new."),
            ("digest on once", "not sent again if it may not have arrived."),
            ("digest pause 2w", "paused the digest here."),
            ("digest resume", "resumed the digest here."),
            ("digest off", "turned the digest off here."),
        ):
            before = len(whole.fake.sent)
            assert (await whole.typed(line)).how == "ephemeral"
            announced = whole.fake.sent[before]
            assert (announced.how, announced.where) == ("chat.postMessage", CHANNEL)
            changed = "changed the digest: " if " on " in line else ""
            assert f"{USER} {changed}{heard}" in _said(announced)
            assert {"type": "user", "user_id": USER} in _elements(announced)
        await whole.typed("digest on")
        before = len(whole.fake.sent)
        await whole.typed("digest on in:fr")  # announced in the language of the place
        assert f"{USER} a modifié le résumé : en français." in _said(whole.fake.sent[before])
        await whole.typed("digest on in:en")
        told = _said(await whole.typed("digest status page:2"))
        named = await whole.typed("digest status page:2", _GUEST)
    assert f"turned off ({USER})" in _said(named)
    assert {"type": "user", "user_id": USER} in _elements(named)
    for reason in ("digest on", "digest pause 2w", "digest resume", "digest off"):
        assert reason in told


async def test_nothing_is_announced_where_nothing_has_changed(whole: Whole) -> None:
    """The same line again is answered to whoever wrote it."""
    await _subscribed(whole, 0)
    async with whole.runs():
        for line in ("digest on", "digest on all no-line", "digest resume"):
            await whole.typed(line)
    assert {sent.how for sent in whole.fake.sent} == {"ephemeral"}


def _elements(sent: Sent) -> list[Json]:
    """Return what stands in the rich text of a message."""
    rich = [block for block in sent.body["blocks"] if block["type"] == "rich_text"]
    return [element for block in rich for part in block["elements"] for element in part["elements"]]


async def test_a_guest_looks_and_changes_nothing(whole: Whole) -> None:
    """Neither by a line, nor by somebody else's button, nor by a form that was open."""
    await _subscribed(whole, 0)
    async with whole.runs():
        shown = await whole.typed("digest status")
        off = buttons(shown.body["blocks"])["Turn off"]
        opening = {**buttons(shown.body["blocks"])[_FORM]}
        press = payloads.press(opening, whole.fake.hook(CHANNEL, USER))
        await whole.fake.envelope("interactive", {**press, "trigger_id": whole.fake.trigger()})
        form = await whole.fake.until(2)
        for line in ("off", "on 9h Tokyo in:fr", "pause", "resume", "change 9h", "stop"):
            assert "Only those who manage" in _said(await whole.typed(f"digest {line}", _GUEST))
        assert "Only those who manage" in _said(await whole.pressed(off, _GUEST))
        sent_off = payloads.form(form.body["view"], form.where)
        guest = {"id": _GUEST, "team_id": TEAM}
        before = len(whole.fake.sent)
        await whole.fake.envelope("interactive", {**sent_off, "user": guest})
        refused = await whole.fake.until(before + 1)
        assert "Only those who manage" in words(refused.body["view"]["blocks"])
        assert _FORM not in buttons((await whole.typed("digest", _GUEST)).body["blocks"])
    assert [sent.how for sent in whole.fake.sent].count("chat.postMessage") == 0


async def test_where_the_bot_is_no_member_one_message_says_so_and_joining_turns_it_on(
    whole: Whole,
) -> None:
    """With the bot's name; nothing is tried until then, and nothing that was new is lost."""
    fake = whole.fake
    fake.closed_channels.add(CHANNEL)
    async with whole.runs():
        only = _said(await whole.typed("digest on"))
        assert "I am not a member of this channel yet. Write /invite UBOT here" in only
        assert "The digest is on" not in only
    assert len(fake.sent) == 1
    assert "gone" in await whole.printed("digest", "status")
    whole.catalogue(HARBOUR + new_tools(1))
    let_the_run_come(whole.folder / "state")
    async with whole.runs():
        assert "is stopped" in _said(await whole.typed("digest status"))
        fake.closed_channels.clear()
        before = len(fake.sent)
        for user in ("U7", BOT_USER):
            joined = {"type": "member_joined_channel", "user": user, "channel": CHANNEL}
            await fake.envelope("events_api", payloads.event(joined))
        resumed = await fake.until(before + 1)
        assert (resumed.how, resumed.where) == ("chat.postMessage", CHANNEL)
        assert "The digest is on here" in _said(resumed)
    let_the_run_come(whole.folder / "state")
    fake.sent.clear()
    async with whole.runs():
        assert "Anchor Handbook" in _said(await fake.until(1))


async def test_a_person_subscribes_at_home_by_the_form(whole: Whole) -> None:
    """The digest comes to the direct chat, and nobody else hears of it."""
    fake = whole.fake
    async with whole.runs():
        home_opened = {"type": "app_home_opened", "user": USER, "tab": "home"}
        await fake.envelope("events_api", payloads.event(home_opened))
        home = (await fake.until(1)).body["view"]["blocks"]
        press = payloads.press_in_view(buttons(home)[_FORM], "V9", fake.trigger(), "home")
        await fake.envelope("interactive", press)
        form = await fake.until(2)
        chosen = {"time": {"selected_time": "17:30"}}
        await fake.envelope("interactive", payloads.form(form.body["view"], form.where, **chosen))
        await fake.until(4)
        answered, home_again = fake.sent[2:4]
        for sent in (answered, home_again):
            assert "every day at 17:30 (Dakar, UTC)" in words(sent.body["view"]["blocks"])
    whole.catalogue(HARBOUR + new_tools(1))
    let_the_run_come(whole.folder / "state")
    fake.sent.clear()
    async with whole.runs():
        digest = await fake.until(1)
    assert digest.where == USER
    assert "Anchor Handbook" in _said(digest)
