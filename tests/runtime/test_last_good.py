"""A mistake in one entry does not keep the bot from starting: the last good files go on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.core.catalogue.findings import CatalogueError
from bot.runtime.index_cache import CachedIndex
from bot.runtime.last_good import keep_last_good, prepare_or_last_good
from tests.core.catalogue.harbour import HARBOUR

_PART = """\
tools:
  - id: buoy-guide
    title: Buoy Guide
    summary: {en: Where a buoy belongs.}
    topics: [safety]
    added: 2026-11-23
    source: seed
"""


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A catalogue of two files, with three tools."""
    path = tmp_path / "harbour.yaml"
    path.write_text(HARBOUR, encoding="utf-8")
    path.with_suffix("").mkdir()
    (tmp_path / "harbour" / "buoys.yaml").write_text(_PART, encoding="utf-8")
    return path


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """A state folder that is not there yet."""
    return tmp_path / "state"


def _start(path: Path, state: Path) -> tuple[CachedIndex, CatalogueError | None]:
    """Start on the files as the program does, and keep what is good."""
    made, mistakes = prepare_or_last_good(path, state)
    if mistakes is None:
        keep_last_good(path, state)
    return made, mistakes


def _break(path: Path) -> None:
    path.write_text(HARBOUR.replace("topics: [safety]", "topics: [safty]", 1), encoding="utf-8")


def test_what_is_good_is_used(mine: Path, state: Path) -> None:
    """And nothing is told."""
    made, mistakes = _start(mine, state)
    assert ([*made.catalogue.tools_by_id][-1], mistakes) == ("buoy-guide", None)


@pytest.mark.parametrize("loss", ["a mistake", "the file", "what was prepared"])
def test_what_was_good_last_goes_on(mine: Path, state: Path, loss: str) -> None:
    """With all its files, and with what is wrong with those of today."""
    _start(mine, state)
    if loss == "the file":
        mine.unlink()
    else:
        _break(mine)
    if loss == "what was prepared":  # as after an update of the program
        shutil.rmtree(state / "prepared")
    made, mistakes = _start(mine, state)
    assert [*made.catalogue.tools_by_id] == ["crane-guide", "rope-guide", "buoy-guide"]
    assert mistakes is not None
    assert str(mistakes).startswith(str(mine))


def test_what_is_wrong_replaces_nothing_and_what_is_mended_does(mine: Path, state: Path) -> None:
    """Of a catalogue, one copy is kept: the last good one."""
    for text in (HARBOUR, HARBOUR.replace("Crane Guide", "Guide to Cranes")):
        mine.write_text(text, encoding="utf-8")
        assert _start(mine, state)[1] is None
        _break(mine)
        assert _start(mine, state)[1] is not None
    made, _ = _start(mine, state)
    assert made.catalogue.tools_by_id["crane-guide"].title == "Guide to Cranes"
    (of_mine,) = (state / "last-good").iterdir()
    assert len(list(of_mine.iterdir())) == 1


def test_another_catalogue_is_no_copy_of_this_one(mine: Path, state: Path) -> None:
    """Who names another file by mistake is told, and not answered from the one before."""
    _start(mine, state)
    with pytest.raises(CatalogueError):
        _start(mine.with_name("others.yaml"), state)


def test_a_copy_that_was_cut_off_counts_for_nothing(mine: Path, state: Path) -> None:
    """Where the machine stopped while it was written; the next good start clears it away."""
    _start(mine, state)
    (of_mine,) = (state / "last-good").iterdir()
    half = of_mine / "tmp1234"
    half.mkdir()
    (half / mine.name).write_text("version: 1\n", encoding="utf-8")
    _break(mine)
    assert _start(mine, state)[0].catalogue.tools
    mine.write_text(HARBOUR.replace("Rope Guide", "Guide to Ropes"), encoding="utf-8")
    _start(mine, state)
    assert not half.exists()


def test_where_nothing_can_be_kept_nothing_is(mine: Path, tmp_path: Path) -> None:
    """A mistake is then what it was: the bot does not start."""
    nowhere = tmp_path / "file"
    nowhere.touch()
    keep_last_good(mine, nowhere)
    assert _start(mine, nowhere)[1] is None
    _break(mine)
    with pytest.raises(CatalogueError):
        _start(mine, nowhere)
