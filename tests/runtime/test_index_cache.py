"""What is kept between starts is used when it fits, and made again when it does not."""

from __future__ import annotations

import datetime as dt
import os
import pickle
import shutil
import stat
from pathlib import Path

import pytest

from bot.core.catalogue.findings import CatalogueError
from bot.core.catalogue.overlay import FieldPatch, PublishedChange
from bot.runtime import index_cache
from bot.runtime.index_cache import load_or_make_index
from tests.core.catalogue.harbour import HARBOUR


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A file with two tools."""
    path = tmp_path / "harbour.yaml"
    path.write_text(HARBOUR, encoding="utf-8")
    return path


def _kept(state: Path) -> list[Path]:
    return sorted((state / "prepared").glob("*"))


def test_a_second_start_reads_what_the_first_has_kept(mine: Path, tmp_path: Path) -> None:
    """The kept file is not written again."""
    load_or_make_index(mine, tmp_path)
    (kept,) = _kept(tmp_path)
    before = kept.stat().st_ino
    made = load_or_make_index(mine, tmp_path)
    assert kept.stat().st_ino == before
    crane_guide = made.catalogue.tools_by_id["crane-guide"]
    assert made.index.find("crane guide").hits[0].tool is crane_guide


def test_a_program_that_was_moved_reads_what_it_has_kept(
    mine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is the same code; where it differs, the catalogue is made again."""
    load_or_make_index(mine, tmp_path)
    moved = shutil.copytree(index_cache._CORE, tmp_path / "moved")  # noqa: SLF001  # of no argument
    monkeypatch.setattr(index_cache, "_CORE", moved)
    load_or_make_index(mine, tmp_path)
    assert len(_kept(tmp_path)) == 1
    (moved / "search" / "index.py").touch()
    load_or_make_index(mine, tmp_path)
    assert len(_kept(tmp_path)) == 2


def test_a_few_catalogues_are_kept_and_those_used_longest_ago_go(
    mine: Path, tmp_path: Path
) -> None:
    """The file alone and the file with what was published take turns; neither is made again."""
    load_or_make_index(mine, tmp_path)
    (first,) = _kept(tmp_path)
    for number in range(9):
        mine.write_text(HARBOUR.replace("Crane Guide", f"Crane Guide {number}"), encoding="utf-8")
        assert (
            load_or_make_index(mine, tmp_path).catalogue.tools[0].title == f"Crane Guide {number}"
        )
        os.utime(first)
    assert 1 < len(_kept(tmp_path)) < 6
    assert first in _kept(tmp_path)


def test_only_this_user_may_read_and_write_what_is_kept(mine: Path, tmp_path: Path) -> None:
    """Folder and file belong to the user alone."""
    load_or_make_index(mine, tmp_path)
    (kept,) = _kept(tmp_path)
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    "damage", [b"", b"not a pickle", pickle.dumps("else"), pickle.dumps((1, 2))]
)
def test_a_damaged_file_is_made_anew(mine: Path, tmp_path: Path, damage: bytes) -> None:
    """Whatever stands in the kept file, the start succeeds and mends it."""
    load_or_make_index(mine, tmp_path)
    (kept,) = _kept(tmp_path)
    kept.write_bytes(damage)
    catalogue = load_or_make_index(mine, tmp_path).catalogue
    assert len(catalogue.tools) == 2
    assert len(kept.read_bytes()) > len(damage)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="this system has no such rights")
def test_a_file_that_others_could_have_written_is_not_read(mine: Path, tmp_path: Path) -> None:
    """A kept file that is open to others is never loaded, but replaced."""
    load_or_make_index(mine, tmp_path)
    (kept,) = _kept(tmp_path)
    trap = _Trap(tmp_path / "sprung")
    kept.write_bytes(pickle.dumps(trap))
    kept.chmod(0o666)
    load_or_make_index(mine, tmp_path)
    assert not (tmp_path / "sprung").exists()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


@pytest.mark.skipif(not hasattr(os, "O_NOFOLLOW"), reason="this system has no such links")
def test_a_link_is_not_followed_to_a_file_elsewhere(mine: Path, tmp_path: Path) -> None:
    """What is read is the file that was looked at: not what a link in its place leads to."""
    load_or_make_index(mine, tmp_path)
    (kept,) = _kept(tmp_path)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(pickle.dumps(_Trap(tmp_path / "sprung")))
    elsewhere.chmod(0o600)
    kept.unlink()
    kept.symlink_to(elsewhere)
    load_or_make_index(mine, tmp_path)
    assert not (tmp_path / "sprung").exists()
    assert not kept.is_symlink()


def test_without_a_folder_to_keep_it_in_it_is_made_each_time(mine: Path, tmp_path: Path) -> None:
    """A state folder that cannot exist costs time and nothing else."""
    (tmp_path / "file").touch()
    catalogue = load_or_make_index(mine, tmp_path / "file" / "state").catalogue
    assert len(catalogue.tools) == 2


def test_mistakes_are_told_and_nothing_is_kept(tmp_path: Path) -> None:
    """A broken catalogue is refused at every start."""
    broken = tmp_path / "broken.yaml"
    broken.write_text("tools: 1\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(CatalogueError):
            load_or_make_index(broken, tmp_path)
    assert not (tmp_path / "prepared").exists()


class _Trap:
    """Leaves a trace if it is unpickled."""

    def __init__(self, trace: Path) -> None:
        self._trace = trace

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return (os.mkdir, (str(self._trace),))


def test_the_trap_of_these_tests_works(tmp_path: Path) -> None:
    """Loading the trap leaves a trace, so its absence above means something."""
    pickle.loads(pickle.dumps(_Trap(tmp_path / "sprung")))  # noqa: S301  # made on the line itself
    assert (tmp_path / "sprung").exists()


def test_what_the_files_say_is_read_once_for_all_changes(mine: Path, tmp_path: Path) -> None:
    """What is published is laid over it; a changed file is read again."""
    patch = FieldPatch("title", "Rope Guide", "Knots")
    moment = dt.datetime.fromtimestamp(0, dt.UTC)
    change = PublishedChange(1, "rope-guide", (patch,), moment, "ada")
    assert load_or_make_index(mine, tmp_path).catalogue.tools_by_id["rope-guide"].title != "Knots"
    (read,) = (tmp_path / "read").iterdir()
    before = read.stat().st_ino
    made = load_or_make_index(mine, tmp_path, (change,))
    assert made.catalogue.tools_by_id["rope-guide"].title == "Knots"
    assert [file.stat().st_ino for file in (tmp_path / "read").iterdir()] == [before]
    mine.write_text(f"{HARBOUR}\n", encoding="utf-8")
    load_or_make_index(mine, tmp_path, (change,))
    assert len([*(tmp_path / "read").iterdir()]) == 2
