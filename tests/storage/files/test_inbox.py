from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.core.base.errors import CannotRunError
from bot.core.chat.ports import Holder
from bot.storage.files.inbox import FileInbox


class Clock:
    """A clock that stands where it is put."""

    now = 1_000_000.0

    def __call__(self) -> float:
        """Tell the time."""
        return self.now


@pytest.fixture
def clock() -> Clock:
    """A clock."""
    return Clock()


@pytest.fixture
def inbox(tmp_path: Path, clock: Clock) -> Iterator[FileInbox]:
    """An inbox in a folder that is not there yet."""
    inbox = FileInbox(tmp_path / "new" / "inbox", clock, 100)
    yield inbox
    inbox.close()


async def test_an_answered_question_is_remembered(inbox: FileInbox) -> None:
    """That it was answered, and nothing else."""
    assert not await inbox.was_answered("p:1:2")
    await inbox.answered("p:1:2")
    assert await inbox.was_answered("p:1:2")
    assert not await inbox.was_answered("p:1:3")


async def test_what_waits_is_kept_until_it_is_answered(inbox: FileInbox, tmp_path: Path) -> None:
    """Then nothing of it is left."""
    await inbox.keep("p:1:2", "what was said")
    assert await inbox.kept("p:1") == (("p:1:2", "what was said"),)
    await inbox.answered("p:1:2")
    assert await inbox.kept("p:1") == ()
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert not any(b"what was said" in file.read_bytes() for file in files)


async def test_each_owner_gets_its_own(inbox: FileInbox) -> None:
    """Platforms and accounts share the folder."""
    for key in ("p:1:2", "p:11:2", "q:1:2"):
        await inbox.keep(key, key)
    assert await inbox.kept("p:1") == (("p:1:2", "p:1:2"),)


async def test_it_outlives_the_process(inbox: FileInbox, tmp_path: Path, clock: Clock) -> None:
    """Another process finds what this one wrote, without being told."""
    await inbox.keep("p:1:2", "waits")
    await inbox.answered("p:1:3")
    other = FileInbox(tmp_path / "new" / "inbox", clock, 100)
    assert await other.kept("p") == (("p:1:2", "waits"),)
    assert await other.was_answered("p:1:3")
    other.close()


async def test_keys_are_forgotten_after_a_while(
    inbox: FileInbox, tmp_path: Path, clock: Clock
) -> None:
    """A window, not an archive."""
    await inbox.answered("p:1:2")
    clock.now += 101
    later = FileInbox(tmp_path / "new" / "inbox", clock, 100)
    assert not await later.was_answered("p:1:2")
    later.close()


async def test_keys_are_forgotten_while_it_runs(inbox: FileInbox, clock: Clock) -> None:
    """A bot that never stops forgets, too."""
    await inbox.answered("p:1:0")
    clock.now += 101
    for number in range(1, 1_001):
        await inbox.answered(f"p:1:{number}")
    assert not await inbox.was_answered("p:1:0")


async def test_what_was_kept_too_long_ago_is_dropped(inbox: FileInbox, clock: Clock) -> None:
    """By the age of its file."""
    await inbox.keep("p:1:2", "old")
    clock.now = 10_000_000_000
    assert await inbox.kept("p") == ()


async def test_nobody_else_may_read_it(inbox: FileInbox, tmp_path: Path) -> None:
    """Words of people are this user's alone."""
    await inbox.keep("p:1:2", "words")
    modes = [file.stat().st_mode & 0o077 for file in (tmp_path / "new").rglob("*")]
    assert not any(mode for mode in modes[:1])
    assert (tmp_path / "new" / "inbox").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("key", ["../x", "a/b", "", "é", "a b"])
async def test_no_key_leads_out_of_the_folder(inbox: FileInbox, key: str) -> None:
    """Keys are names of files."""
    with pytest.raises(ValueError, match="key"):
        await inbox.keep(key, "x")


async def test_what_was_answered_just_before_a_crash_does_not_come_back(inbox: FileInbox) -> None:
    """The process may die between writing the number down and dropping the words."""
    await inbox.answered("p:1:2")
    await inbox.keep("p:1:2", "words")
    assert await inbox.kept("p:1") == ()
    await inbox.keep("p:1:3", "others")
    assert await inbox.kept("p:1") == (("p:1:3", "others"),)


async def test_the_words_go_even_if_the_number_cannot_be_written(
    inbox: FileInbox, tmp_path: Path
) -> None:
    """What was answered must not be answered again after the next start."""
    await inbox.keep("p:1:2", "words")
    with closing(sqlite3.connect(tmp_path / "new" / "inbox" / "answered.sqlite3")) as database:
        database.execute("ALTER TABLE answered RENAME TO elsewhere")
    with pytest.raises(sqlite3.Error):
        await inbox.answered("p:1:2")
    assert [*(tmp_path / "new" / "inbox").glob("*.json")] == []


async def test_what_cannot_be_read_is_left(inbox: FileInbox, tmp_path: Path) -> None:
    """One bad file does not hide the others."""
    await inbox.keep("p:1:2", "words")
    (tmp_path / "new" / "inbox" / "p=1=3.json").mkdir()
    (tmp_path / "new" / "inbox" / "p=1=4.json").write_bytes(b"\xff")
    assert await inbox.kept("p:1") == (("p:1:2", "words"),)


async def test_a_file_of_numbers_that_is_none_ends_with_one_sentence(
    inbox: FileInbox, tmp_path: Path
) -> None:
    """The operator reads which folder it is."""
    (tmp_path / "new" / "inbox").mkdir(parents=True)
    (tmp_path / "new" / "inbox" / "answered.sqlite3").write_bytes(b"no database" * 100)
    with pytest.raises(CannotRunError, match="TOOLBOT_STATE"):
        await inbox.kept("p")


async def test_what_an_earlier_process_has_left_is_taken_over_once(
    inbox: FileInbox, tmp_path: Path, clock: Clock
) -> None:
    """And nothing of what this process is answering itself."""
    for key in ("p:1:2", "p:1:3"):
        await inbox.acquire(key)
        await inbox.keep(key, key)
    assert await inbox.take_over("p:1") == ()
    following = FileInbox(tmp_path / "new" / "inbox", clock, 100)
    assert await following.acquire("p:1:2") is Holder.OURS
    assert await following.take_over("p:1") == (("p:1:3", "p:1:3"),)
    assert await following.take_over("p:1") == ()
    await following.answered("p:1:3")
    assert await following.acquire("p:1:3") is Holder.NOBODY
    following.close()
