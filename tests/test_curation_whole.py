"""What editors do in their room, through the program as it is run: gaps and links."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
from pathlib import Path

import pytest

from bot.core.sources.link_health import LinkMemory, LinkState
from bot.storage.database import Database, sqlite_url
from bot.storage.source_memory import keep_looks
from bot.storage.where import database_file
from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.server import BotApi, Json
from tests.adapters.telegram.test_program import free_port
from tests.bench.curation.desk import GROUP
from tests.core.catalogue.harbour import HARBOUR
from tests.databases import give_tables
from tests.test_digests_whole import Operator

pytestmark = pytest.mark.program
_BETWEEN = 0.2
"""Seconds between two questions: who asks without a pause leaves no time to take changes up."""
_SOURCES = "version: 1\nsources: [{{id: tools, url: 'http://127.0.0.1:{}/tools'}}]\n"
"""Where sources are watched, links are looked at; nobody listens there."""
_CRANE, _GRUE = "https://harbour.example/crane", "https://harbour.example/grue"


class _Operator(Operator):
    """One whose bot has an editors' room on Telegram."""

    @property
    def settings(self) -> dict[str, str]:
        """What is set."""
        return super().settings | {"TOOLBOT_EDITORS": f"telegram:{GROUP}"}

    @property
    def room(self) -> Chat:
        """The room."""
        return Chat(self.api, id=GROUP, type="supergroup")

    async def in_room(self, words: str) -> Json:
        """Wait until a message in the room says so, and return it."""
        await self.api.until(lambda: any(words in one["text"] for one in self.room.answers()))
        return next(one for one in self.room.answers() if words in one["text"])


async def test_what_three_chats_look_for_in_vain_becomes_another_name_of_a_tool(
    tmp_path: Path,
) -> None:
    """One of them tells the editors; what nobody told is listed when the program has ended."""
    async with BotApi().running() as api:
        operator = _Operator(api, tmp_path)
        operator.catalogue(HARBOUR)
        people = [Chat(api, id=number, person=number) for number in (2001, 2002, 2003)]
        async with operator.runs() as process:
            for one in people:
                for count, question in enumerate(("safety fork", "quokka annals"), 1):
                    one.write(question)
                    answer = await one.answer(count)
                    assert "found no tool" in answer["text"]
            people[0].press(people[0].answers()[0], "Tell the editors")
            told = await operator.in_room("safety fork")
            operator.room.press(told, "Add as an alias of …")
            chosen = await operator.in_room("Which tool is it?")
            operator.room.press(chosen, "Crane Guide")
            while not (await _answer(people[1], "safety fork"))["text"].startswith("Crane Guide"):
                await asyncio.sleep(_BETWEEN)
            process.terminate()
            await process.wait()
        code, listed = await operator.ran("gaps", "--json")
        assert code == 0
        (gap,) = map(json.loads, listed.splitlines())
        assert (gap["question"], gap["count"]) == ("quokka annals", 3)


async def test_a_page_that_is_gone_is_proposed_and_what_the_others_say_is_searched(
    tmp_path: Path,
) -> None:
    """It was missing on three days; a press takes it off, and the card leads to the other page."""
    pages = f"      - {{url: '{_GRUE}', language: fr, verified: true}}\n    languages: {{en"
    async with BotApi().running() as api:
        operator = _Operator(api, tmp_path)
        operator.catalogue(HARBOUR.replace("    languages: {en", pages, 1))
        await _looked(tmp_path / "state")
        (tmp_path / "sources.yaml").write_text(_SOURCES.format(free_port()), encoding="utf-8")
        ada = Chat(api)
        async with operator.runs():
            gone = await operator.in_room("Broken link: Crane Guide")
            assert _CRANE in str(await _answer(ada, "CG"))
            operator.room.press(gone, "Take the page off")
            while _CRANE in (card := str(await _answer(ada, "CG"))):
                await asyncio.sleep(_BETWEEN)
            assert _GRUE in card
            assert "Crane Guide" in str(await _answer(ada, "derrick jib"))


async def _answer(chat: Chat, words: str) -> Json:
    """Write something, and return what the bot says to it."""
    count = len(chat.answers())
    chat.write(words)
    return await chat.answer(count + 1)


async def _looked(state: Path) -> None:
    """Have looked at both pages: one was missing on three days, the other is there."""
    await give_tables(state)
    now = dt.datetime.now(dt.UTC)  # noqa: TID251  # as the program
    gone = LinkMemory(address=_CRANE)
    for days in (3, 2, 1):
        gone = gone.with_look(LinkState.MISSING, now - dt.timedelta(days=days))
    there = LinkMemory(address=_GRUE).with_look(LinkState.ALIVE, now)
    database = Database(sqlite_url(database_file(state)), now.timestamp)
    await keep_looks(database, [(gone, None), (there, "The jib of a derrick.")])
    await database.close()
