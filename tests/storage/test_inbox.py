from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.storage.inbox import FileInbox


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
