"""docs/architecture.md is the tree as it is: its places, its paths, its signposts."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.core.base.people import Person, Place
from bot.core.chat.request import Request
from bot.wiring.app import App, build, load_settings
from bot.wiring.platforms import send_due
from tests.adapters.slack.harness import running
from tests.adapters.slack.server import FakeSlack
from tests.adapters.telegram.people import Chat
from tests.adapters.telegram.running import Started
from tests.adapters.telegram.server import TOKEN, BotApi
from tests.apps import bot_with
from tests.core.catalogue.harbour import HARBOUR
from tests.core.chat.digest.scene import scene_of, words_of
from tests.databases import ready_database
from tests.docs.document import DOCUMENTS, ROOT, named, read, section, table
from tests.docs.trace import trace
from tests.growing import asked_before, let_the_run_come, new_tools

PAGE = read("docs/architecture.md")
PATHS = (
    "### A Telegram text",
    "### A Slack command",
    "### A typed subscription",
    "### A digest",
)
MOST_FILES = 46
"""Files that somebody opens who follows one question, and one for the search: no more than today,
and three for what a run may add, such as a second writer in the database's queue."""
_STEP = re.compile(r"^\d+\. `(bot\.[\w.]+)`", re.MULTILINE)
_FILE = re.compile(r"`((?:bot|tests|data|docs|requirements)/[\w./-]*)`")
_NAME_IN_FILE = re.compile(
    r"`([\w.]+)`\s+(?:of|in)\s+`(bot/[\w/]+\.py)`|`(bot/[\w/]+\.py)`\s+\(`([\w.]+)`\)"
)


def steps(heading: str) -> list[str]:
    """Return the functions that a path of the page names, in its order."""
    return _STEP.findall(section(PAGE, heading))


def missing(wanted: Sequence[str], passed: Sequence[str]) -> list[str]:
    """Return what was not passed, or only before what the page names before it."""
    rest = iter(passed)
    return [name for name in wanted if name not in rest]


def files(passed: Sequence[str]) -> set[str]:
    """Return the files that a run passes; the search is one room, whichever files it has."""
    found = set()
    for name in passed:
        module = name.partition(".<")[0]
        while module not in sys.modules:
            module = module.rpartition(".")[0]
        found.add("bot.core.search" if module.startswith("bot.core.search.") else module)
    return found


@pytest.mark.parametrize("path", PATHS)
def test_a_path_names_functions_that_exist(path: str) -> None:
    """About a dozen each: what can be read in one sitting."""
    assert 10 <= len(steps(path)) <= 20
    for name in steps(path):
        assert callable(named(name)), name


@pytest.mark.long
async def test_a_telegram_text_takes_the_path_of_the_page(app: App, tmp_path: Path) -> None:
    """From the update to the message, as a run of the real adapter shows."""
    async with BotApi().running() as api:
        with trace() as passed:
            async with Started(api, app, tmp_path).running():
                ada = Chat(api)
                ada.write("singel windwo")
                assert "Single Window Guidelines" in (await ada.answer())["text"]
                with trace() as again:
                    ada.write("singel windwo")
                    await ada.answer(2)  # the first is there already
    assert missing(steps("### A Telegram text"), passed) == []
    assert len(files(again)) <= MOST_FILES


@pytest.mark.long
async def test_a_slack_command_takes_the_path_of_the_page(app: App, tmp_path: Path) -> None:
    """From the envelope to the private answer."""
    async with ready_database("sqlite", tmp_path) as database, FakeSlack() as fake:
        with trace() as passed:
            async with running(fake, bot_with(app), database) as slack:
                await slack.command("singel windwo")
                await fake.until(1)
                with trace() as again:
                    await slack.command("singel windwo")
                    await fake.until(2)
    assert missing(steps("### A Slack command"), passed) == []
    assert len(files(again)) <= MOST_FILES


@pytest.mark.long
async def test_a_typed_subscription_takes_the_path_of_the_page(app: App) -> None:
    """From the line to what was understood of it."""
    scene = scene_of(app)
    with trace() as passed:
        understood = words_of(await scene.say("/digest on every monday 8h30 Paris"))
    assert "every Monday at 08:30 (Paris" in understood
    assert missing(steps("### A typed subscription"), passed) == []


@pytest.mark.long
async def test_a_digest_takes_the_path_of_the_page(tmp_path: Path) -> None:
    """From the catalogue that has a new tool to the message, by what the program is made of."""
    catalogue = tmp_path / "tools.yaml"
    catalogue.write_text(HARBOUR, encoding="utf-8")
    async with BotApi().running() as api:
        ada = Chat(api)
        settings = {
            "TOOLBOT_STATE": str(tmp_path / "state"),
            "TELEGRAM_TOKEN": TOKEN,
            "TELEGRAM_API_URL": api.url,
            "TOOLBOT_CATALOGUE": str(catalogue),
        }
        place = Place(f"telegram:{ada.id}", direct=True)
        person = Person(f"telegram:{ada.id}", may_manage=True)
        await asked_before(settings, Request(place, person, "/digest on 08:00 UTC"))
        catalogue.write_text(HARBOUR + new_tools(1), encoding="utf-8")
        let_the_run_come(tmp_path / "state")
        app = build(load_settings(settings, tmp_path))
        with trace() as passed:
            await send_due(app, None)
        assert "Anchor Handbook" in ada.answers()[-1]["text"]
    assert missing(steps("### A digest"), passed) == []


def test_every_room_has_its_row() -> None:
    """What stands directly in bot/, in bot/core/ and in bot/adapters/ is in the table of places."""
    rows = " ".join(row[0] for row in table(section(PAGE, "## Where things live")))
    rooms = [
        path
        for room in ("bot", "bot/core", "bot/adapters")
        for path in (ROOT / room).iterdir()
        if path.is_dir() and path.name not in {"__pycache__", "data"}
    ]
    here = [f"`{path.relative_to(ROOT)}/" for path in rooms]
    assert [room for room in here if room not in rows] == []


def test_the_rooms_stand_in_the_order_of_the_contract() -> None:
    """From top to bottom, as pyproject.toml has them."""
    rows = [row[0] for row in table(section(PAGE, "## Where things live"))]
    order = [re.findall(r"`bot/(\w+)", row)[0] for row in rows if row.startswith("`bot/")]
    assert list(dict.fromkeys(order))[:8] == [
        "__main__", "wiring", "delivery", "sources", "storage", "adapters", "runtime", "config",
    ]  # fmt: skip


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_file_that_a_document_names_is_there(path: Path) -> None:
    """A page that leads nowhere costs its reader more than none."""
    if path.name == "CHANGELOG.md":
        return
    named_files = _FILE.findall(path.read_text(encoding="utf-8"))
    assert [name for name in named_files if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_name_that_a_document_finds_in_a_file_is_there(path: Path) -> None:
    """Whoever follows "`Form` in `reply.py`" finds it there."""
    if path.name == "CHANGELOG.md":
        return
    found = _NAME_IN_FILE.findall(path.read_text(encoding="utf-8"))
    said = [(before or behind, file or named_file) for before, file, named_file, behind in found]
    missing_names = [
        (name, file)
        for name, file in said
        if not re.search(rf"\b{name.rpartition('.')[2]}\b", (ROOT / file).read_text("utf-8"))
    ]
    assert missing_names == []


def test_the_signposts_lead_to_code() -> None:
    """Each thing that somebody may want to change has at least one file."""
    rows = table(section(PAGE, "## Where to change what"))
    assert len(rows) >= 10
    assert [row[0] for row in rows if not _FILE.findall(row[1])] == []
