"""From the line that subscribes to the digest and its buttons, through the program as it is run."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from bot.core.base.people import Person, Place
from bot.core.chat.request import Request
from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.server import TOKEN, BotApi
from tests.core.catalogue.harbour import HARBOUR
from tests.growing import asked_before, let_the_run_come, new_tools
from tests.programs import TOOLBOT, ran, started

pytestmark = pytest.mark.program


@dataclass
class Operator:
    """Runs the program on a small catalogue, with its state in a folder."""

    api: BotApi
    folder: Path

    def catalogue(self, text: str) -> None:
        """Write the catalogue that the next start reads."""
        (self.folder / "tools.yaml").write_text(text, encoding="utf-8")

    @property
    def settings(self) -> dict[str, str]:
        """What is set."""
        return {
            "TOOLBOT_STATE": str(self.folder / "state"),
            "TELEGRAM_TOKEN": TOKEN,
            "TELEGRAM_API_URL": self.api.url,
            "TOOLBOT_CATALOGUE": str(self.folder / "tools.yaml"),
        }

    @contextlib.asynccontextmanager
    async def runs(self) -> AsyncIterator[Process]:
        """Run the program while the block runs."""
        async with started(*TOOLBOT, "run", folder=self.folder, **self.settings) as process:
            yield process

    async def ran(self, *verb: str) -> tuple[int, str]:
        """Do another verb to its end; return its exit code and what it printed."""
        done = await asyncio.to_thread(partial(ran, *verb, folder=self.folder, **self.settings))
        assert "Traceback" not in done.stderr
        return done.returncode, done.stdout

    def let_the_run_come(self) -> None:
        """Write down that the next run was due a minute ago, on the day before it was."""
        let_the_run_come(self.folder / "state")


@pytest.fixture
async def operator(tmp_path: Path) -> AsyncIterator[Operator]:
    """An operator with two tools, at a Bot API server where nothing has happened yet."""
    async with BotApi().running() as api:
        operator = Operator(api, tmp_path)
        operator.catalogue(HARBOUR)
        yield operator


async def _subscribed(operator: Operator, chat: Chat, line: str = "/digest on 08:00 UTC") -> None:
    """Let a chat have subscribed before; one tool is new since, and the hour has come."""
    place = Place(f"telegram:{chat.id}", direct=True)
    person = Person(f"telegram:{chat.id}", may_manage=True)
    await asked_before(operator.settings, Request(place, person, line))
    operator.catalogue(HARBOUR + new_tools(1))
    operator.let_the_run_come()


async def test_a_subscriber_hears_of_a_new_tool_once(operator: Operator) -> None:
    """Though its entry is dated back; the buttons work, and a restart repeats nothing."""
    ada = Chat(operator.api)
    async with operator.runs() as process:
        ada.write("/digest on 08:00 UTC")
        assert "08:00" in (await ada.answer())["text"]
        process.terminate()
        await process.wait()
    operator.catalogue(HARBOUR + new_tools(1))
    operator.let_the_run_come()
    async with operator.runs() as process:
        digest = await ada.answer(2)
        assert "1 new tool" in digest["text"]
        assert "Anchor Handbook" in digest["text"]
        assert "Crane Guide" not in digest["text"]
        ada.press(digest, "Show cards")
        assert "How to hold a ship in a storm." in (await ada.answer(3))["text"]
        asked, why = 3, "being sent"
        while "being sent" in why:  # until it is written down that it was
            asked += 1
            ada.write("/digest why")
            why = (await ada.answer(asked))["text"]
        assert "1" in why
        process.terminate()
        await process.wait()
    assert (await operator.ran("digest", "send"))[1].startswith("0 digests sent")
    assert len(ada.answers()) == asked


async def test_what_is_due_can_be_sent_without_a_running_bot(operator: Operator) -> None:
    """Rehearsed first, then sent, then counted."""
    ada = Chat(operator.api)
    await _subscribed(operator, ada)
    assert "Anchor Handbook" in (await operator.ran("digest", "preview"))[1]
    assert ada.answers() == []
    assert await operator.ran("digest", "send") == (
        0, "1 digest sent, 0 unknown, 0 gone, 0 failed.\n",
    )  # fmt: skip
    assert "Anchor Handbook" in ada.answers()[-1]["text"]
    assert "Deliveries: 1 sent." in (await operator.ran("digest", "status"))[1]


async def test_a_subscriber_who_blocked_the_bot_is_left_alone(operator: Operator) -> None:
    """The record stays, so that they can come back."""
    ada = Chat(operator.api)
    await _subscribed(operator, ada)
    operator.api.gone[ada.id] = "bot was blocked by the user"
    assert (await operator.ran("digest", "send"))[1].startswith("0 digests sent")
    assert "telegram: 1 subscription gone" in (await operator.ran("digest", "status"))[1]
    operator.api.gone.clear()
    async with operator.runs():
        ada.write("/digest resume")
        assert "digest" in (await ada.answer())["text"].lower()
        ada.write("/digest preview")
        assert "Anchor Handbook" in (await ada.answer(2))["text"]


async def test_filters_are_kept_to(operator: Operator) -> None:
    """Nothing that passes is no digest, and the bot can say why."""
    ada = Chat(operator.api)
    await _subscribed(operator, ada, "/digest on 08:00 UTC lang:en")
    assert (await operator.ran("digest", "send"))[1].startswith("0 digests sent")
    async with operator.runs():
        ada.write("/digest why")
        assert "nothing new matched your choice" in (await ada.answer())["text"]


async def test_editions_and_withdrawals_are_told_apart(operator: Operator) -> None:
    """In one digest, under headings of their own; an edited summary is told nobody."""
    ada = Chat(operator.api)
    await _subscribed(operator, ada)
    rope = HARBOUR.index("  - id: rope-guide")
    later = HARBOUR[:rope].replace("date: 2025-06", "date: 2026-01")
    later = later.replace("    related: [rope-guide]\n", "") + new_tools(1)
    operator.catalogue(later)
    assert (await operator.ran("digest", "send"))[1].startswith("1 digest sent")
    text = ada.answers()[-1]["text"]
    told = ["New tools", "Anchor Handbook", "New editions", "Crane Guide"]
    told += ["No longer in the catalogue", "Rope Guide"]
    found = [text.index(one) for one in told]
    assert found == sorted(found)
    operator.catalogue(later.replace("How to hold a ship", "What holds a ship"))
    operator.let_the_run_come()
    assert (await operator.ran("digest", "send"))[1].startswith("0 digests sent")


async def test_a_week_without_news_is_told_where_that_is_wished(operator: Operator) -> None:
    """Other days without news stay silent."""
    ada = Chat(operator.api)
    await _subscribed(operator, ada, "/digest on 08:00 UTC line")
    operator.catalogue(HARBOUR)
    assert (await operator.ran("digest", "send"))[1].startswith("0 digests sent")
    now = dt.datetime.now(dt.UTC)  # noqa: TID251  # as the program
    printed = {}
    for days in (5, 8):
        at = f"{now + dt.timedelta(days=days):%Y-%m-%dT%H:%M}"
        printed[days] = (await operator.ran("digest", "preview", "--at", at))[1]
    assert "Nothing was new this week." not in printed[5]
    assert "Nothing was new this week." in printed[8]


async def test_a_restored_copy_sends_nothing_again_that_was_sent_since(operator: Operator) -> None:
    """The backup is taken beside the running bot; the place is told that a digest may have come."""
    ada = Chat(operator.api)
    async with operator.runs() as process:
        ada.write("/digest on 08:00 UTC")
        await ada.answer()
        code, said = await operator.ran("backup", "one.backup")
        assert (code, "rows. Keep TOOLBOT_ENCRYPTION_KEYS apart" in said) == (0, True)
        assert (await operator.ran("restore", "one.backup", "--replace"))[0] == 1  # the bot runs
        process.terminate()
        await process.wait()
    operator.catalogue(HARBOUR + new_tools(1))
    operator.let_the_run_come()
    assert (await operator.ran("digest", "send"))[1].startswith("1 digest sent")
    assert (await operator.ran("restore", "one.backup"))[0] == 1  # it is not empty
    code, said = await operator.ran("restore", "one.backup", "--replace")
    assert (code, said.endswith("UTC are back.\n")) == (0, True)
    operator.let_the_run_come()
    assert (await operator.ran("digest", "send"))[1].startswith("0 digests sent")
    operator.catalogue(HARBOUR + new_tools(2))
    operator.let_the_run_come()
    async with operator.runs():
        digest = (await ada.answer(3))["text"]
        assert "Buoy Handbook" in digest
        assert "Anchor Handbook" not in digest
        ada.write("/digest status")
        assert "a digest may not have arrived" in (await ada.answer(4))["text"]


async def test_where_nothing_was_ever_kept_there_is_nothing_to_back_up(operator: Operator) -> None:
    """Said, so that nobody believes to have a backup."""
    code, _ = await operator.ran("backup", "one.backup")
    assert code == 1
    assert not (operator.folder / "one.backup").exists()
