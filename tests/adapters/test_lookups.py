"""A message costs one look-up of languages, whatever a platform says around its answer."""

from __future__ import annotations

import io
from pathlib import Path

from rich.console import Console as Terminal

from bot.adapters.console.adapter import Console, piped_lines
from bot.core.base.people import Person, Place
from bot.core.chat.request import Request
from bot.wiring.app import App
from tests.adapters.slack.harness import SlackHarness
from tests.adapters.slack.harness import running as slack_running
from tests.adapters.slack.server import USER, FakeSlack
from tests.adapters.telegram.harness import TelegramHarness
from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.running import Started
from tests.adapters.telegram.server import BotApi
from tests.databases import ready_database
from tests.lookups import counted

_LINES = ("/help", "single window", "/language fr", "/digest on 08:00 Paris", "/language auto")
"""A text, a card, a choice of the language itself, a subscription."""


async def test_a_line_costs_the_bot_one(app: App) -> None:
    """Also where a command wants to know what was chosen for a whole place."""
    app, choices = counted(app)
    person, place = Person("p:1", may_manage=True), Place("p:group", direct=False)
    for line in (*_LINES, "/language fr here", "/digest off", "no such tool at all"):
        await app.bot.answer(Request(place, person, line))
        assert choices.taken() == 1, line


async def test_a_terminal_asks_once_a_line(app: App) -> None:
    """The greeting's hint and the goodbye are said in the language of what was answered."""
    app, choices = counted(app)
    console = Console(app.bot, Terminal(file=io.StringIO()), "en")
    for line in _LINES:
        await console.answer(line)
        assert choices.taken() == 1, line
    await console.chat(piped_lines(io.StringIO("trs\n")))
    assert choices.taken() == 2  # the greeting is an answer


async def test_telegram_asks_once_a_message(app: App, tmp_path: Path) -> None:
    """In a private chat, in a group, for a link that leads nowhere, and while somebody types."""
    app, choices = counted(app)
    async with BotApi().running() as api, Started(api, app, tmp_path, bot=app.bot).running():
        ada = TelegramHarness(api)
        choices.taken()
        for line in (*_LINES, "/start gone"):
            await ada.say(line)
            assert choices.taken() == 1, line
        group = Chat(api, id=-1002003, type="supergroup")
        group.write("/tool trs")
        await group.answer()
        assert choices.taken() == 1
        query = group.type_inline("singl windw", "")
        await api.until(lambda: query not in api.queries)
        assert choices.taken() == 1


async def test_slack_asks_once_a_message(app: App, tmp_path: Path) -> None:
    """In the direct chat and for a command; all of App Home is one message."""
    app, choices = counted(app)
    async with (
        ready_database("sqlite", tmp_path) as database,
        FakeSlack() as fake,
        slack_running(fake, app.bot, database) as slack,
    ):
        direct = SlackHarness(fake, app.services)
        for line in _LINES:
            await direct.say(line)
            await slack.settled()
            assert choices.taken() == 1, line
        for line in ("trs", "digest on 08:00 Paris"):
            await slack.command(line)
            await slack.settled()
            assert choices.taken() == 1, line
        await slack.event({"type": "app_home_opened", "user": USER, "tab": "home"})
        await slack.settled()
        assert choices.taken() == 1
