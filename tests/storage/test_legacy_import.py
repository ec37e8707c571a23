"""A state folder of the earlier layout becomes one database, and nothing of it is lost."""

from __future__ import annotations

import json
import logging
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.core.base.errors import CannotRunError
from bot.core.base.people import Person, Place
from bot.core.chat.inbox import Holder
from bot.storage.connection import open_database
from bot.storage.database import Database
from bot.storage.idempotency_keys import SqlIdempotencyKeys
from bot.storage.inbox import SqlInbox
from bot.storage.languages import SqlLanguageChoices
from bot.storage.legacy_import import import_folder, is_earlier
from bot.storage.secret_store import SqlSecretStore
from bot.storage.terminal import TerminalLanguage
from bot.storage.where import database_file
from tests.chosen import chosen_by, chosen_for
from tests.patience import PATIENCE
from tests.storage.earlier import KEY, contents, earlier_state
from tests.storage.values import GROUP, NOW, THREAD, subscriptions_in

_LOG = logging.getLogger("toolbot")
_WINDOW = 48 * 60 * 60.0


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """A folder as the earlier revision left it."""
    return earlier_state(tmp_path / "state")


@pytest.fixture
async def database(state: Path) -> AsyncIterator[Database]:
    """The database that the folder has become."""
    await import_folder(state, NOW.timestamp, _LOG)
    async with open_database(database_file(state), NOW.timestamp, _LOG) as database:
        yield database


async def test_languages_of_people_and_places_are_kept(database: Database) -> None:
    """Those of threads, too."""
    languages = SqlLanguageChoices(database)
    assert await chosen_by(languages, Person("telegram:1")) == "fr"
    assert await chosen_by(languages, Person("slack:T1:U1")) == "en"
    assert await chosen_for(languages, GROUP) == "fr"
    assert await chosen_for(languages, THREAD) == "en"
    assert await chosen_for(languages, Place("slack:T1:C1", direct=False)) == "fr"


async def test_the_word_of_the_terminal_becomes_a_file(database: Database, state: Path) -> None:
    """And is in the database no more."""
    assert await chosen_by(TerminalLanguage(state), Person("console")) == "fr"
    assert await chosen_by(SqlLanguageChoices(database), Person("console")) is None
    assert (state / "language").stat().st_mode & 0o077 == 0


async def test_what_was_claimed_is_still_claimed(database: Database) -> None:
    """What Slack delivers again is not answered again."""
    idempotency_keys = SqlIdempotencyKeys(database)
    for number in (1, 2, 3):
        assert not await idempotency_keys.acquire((f"slack:event:Ev{number}",), 60)
    assert await idempotency_keys.acquire(("slack:event:Ev4",), 60)


async def test_tokens_are_opened_with_the_key_that_sealed_them(database: Database) -> None:
    """Under their names."""
    secret_store = SqlSecretStore(database, (KEY,))
    assert await secret_store.names("slack:") == ("slack:T1", "slack:T2")
    for number in (1, 2):
        kept = await secret_store.read(f"slack:T{number}")
        assert json.loads(kept or "") == {"token": f"not-a-token-{number}"}


async def test_questions_that_waited_wait_and_answered_ones_do_not(database: Database) -> None:
    """In their order; of one that was answered just before the kill the words are gone."""
    inbox = SqlInbox(database, "next", _WINDOW, alone=True)
    for number in (1, 2, 3):
        assert await inbox.acquire(f"telegram:123456:{number}") is Holder.NOBODY
    left = await inbox.take_over("telegram:123456")
    assert [key for key, _ in left] == ["telegram:123456:4", "telegram:123456:5"]
    words = [json.loads(body)["message"]["text"] for _, body in left]
    assert words == ["single window", "délais de dédouanement"]


async def test_subscriptions_and_the_digest_that_waited_are_there(database: Database) -> None:
    """With the history."""
    subscriptions = subscriptions_in(database)
    kept = [await subscriptions.of(place) for place in (GROUP, THREAD)]
    assert [each.timetable.zone for each in kept if each] == ["Europe/Paris"] * 2
    (waits,) = await subscriptions.deliveries(GROUP, 5)
    assert (waits.state.value, waits.day.isoformat()) == ("pending", "2026-03-02")
    (event,) = await subscriptions.history(GROUP, 5)
    assert event.actor == "telegram:1"


async def test_nothing_of_the_earlier_files_is_left(database: Database, state: Path) -> None:
    """One database, and the word of the terminal."""
    assert database.shared is False
    assert contents(state)["files"] == ["language", "running.lock"]
    assert not is_earlier(state)


async def test_a_second_start_changes_nothing(state: Path) -> None:
    """Neither does a third."""
    await import_folder(state, NOW.timestamp, _LOG)
    before = contents(state)
    for _ in range(2):
        await import_folder(state, NOW.timestamp, _LOG)
        assert contents(state) == before


async def test_what_the_database_has_already_stays(state: Path) -> None:
    """A store that comes back, from a copy or after a crash, overwrites nothing newer."""
    earlier = (state / "sealed.sqlite3").read_bytes()
    await import_folder(state, NOW.timestamp, _LOG)
    async with open_database(database_file(state), NOW.timestamp, _LOG) as database:
        await SqlSecretStore(database, (KEY,)).write("slack:T1", "newer")
    (state / "sealed.sqlite3").write_bytes(earlier)
    await import_folder(state, NOW.timestamp, _LOG)
    async with open_database(database_file(state), NOW.timestamp, _LOG) as database:
        assert await SqlSecretStore(database, (KEY,)).read("slack:T1") == "newer"


@pytest.mark.parametrize(
    "name",
    ["toolbot.sqlite3", "claims.sqlite3", "sealed.sqlite3", "digests.sqlite3",
     "inbox/answered.sqlite3"],
)  # fmt: skip
async def test_a_file_that_cannot_be_read_is_named_and_left(state: Path, name: str) -> None:
    """In one sentence, with what to do; without that file the others are taken over."""
    (state / f"{name}-wal").unlink(missing_ok=True)
    (state / name).write_bytes(b"damaged" * 1_000)
    with pytest.raises(CannotRunError, match=r"TOOLBOT_STATE: .* move it to another folder"):
        await import_folder(state, NOW.timestamp, _LOG)
    assert (state / name).read_bytes() == b"damaged" * 1_000
    (state / name).unlink()
    await import_folder(state, NOW.timestamp, _LOG)
    assert not is_earlier(state)


async def test_a_question_that_cannot_be_read_is_left_where_it_is(state: Path) -> None:
    """The others are taken, and the bot starts."""
    (state / "inbox" / "telegram=123456=9.json").write_bytes(b"\xff")
    await import_folder(state, NOW.timestamp, _LOG)
    assert contents(state)["files"] == [
        "inbox", "inbox/telegram=123456=9.json", "language", "running.lock",
    ]  # fmt: skip


async def test_two_ledgers_are_the_operators_choice(state: Path) -> None:
    """An earlier release was run again after the takeover: nobody can tell which is to be kept."""
    database_file(state).touch()
    with pytest.raises(CannotRunError, match="there already"):
        await import_folder(state, NOW.timestamp, _LOG)


async def test_a_ledger_that_somebody_reads_is_not_renamed(state: Path) -> None:
    """What is beside the file would stay behind."""
    with closing(sqlite3.connect(state / "digests.sqlite3", isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM subscription").fetchone()
        with pytest.raises(CannotRunError, match="locked"):
            await import_folder(state, NOW.timestamp, _LOG)
    await import_folder(state, NOW.timestamp, _LOG)
    assert not is_earlier(state)


@pytest.mark.program
@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="processes are not forked there")
def test_a_kill_at_any_step_loses_nothing(tmp_path: Path) -> None:
    """The next start does the rest."""
    every = "11"  # of 220 steps; with 1 it takes minutes
    ran = subprocess.run(
        [sys.executable, "-m", "tests.storage.killed_takeover", str(tmp_path), every],
        capture_output=True, text=True, check=False, timeout=PATIENCE * 5,
        cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    assert int(ran.stdout) > 10
