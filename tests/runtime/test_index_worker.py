from __future__ import annotations

import asyncio
import gc
import pickle
import sys
from array import array
from pathlib import Path

import pytest

from bot.core.catalogue.findings import CatalogueError
from bot.core.catalogue.overlay import Draft, FieldPatch
from bot.runtime import index_worker
from bot.runtime.index_worker import WorkerDiedError, checked_draft, index_of, load_gently
from tests.apps import CATALOGUE
from tests.core.catalogue.harbour import HARBOUR


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A file with two tools."""
    path = tmp_path / "tools.yaml"
    path.write_text(HARBOUR, encoding="utf-8")
    return path


def test_what_is_loaded_gives_way_after_each_piece() -> None:
    """Of 64 kB: in between, the event loop has its turn."""
    thing = [f"word {number}" for number in range(100_000)]
    pauses: list[int] = []
    written = pickle.dumps(thing, protocol=pickle.HIGHEST_PROTOCOL)
    assert load_gently(written, lambda: pauses.append(1)) == thing
    assert len(pauses) > len(written) / 70_000


@pytest.mark.parametrize(
    "thing",
    [bytes(1_000_000), bytearray(1_000_000), "x" * 1_000_000, array("I", bytes(1_000_000))],
    ids=["bytes", "bytearray", "text", "array"],
)
def test_what_is_longer_than_a_piece_is_loaded_too(thing: object) -> None:
    """The arrays of a big catalogue are: else no change of it would ever be taken up."""
    written = pickle.dumps(thing, protocol=pickle.HIGHEST_PROTOCOL)
    assert load_gently(written) == thing


@pytest.mark.program
async def test_an_index_is_made_in_another_process(mine: Path, tmp_path: Path) -> None:
    """It is kept for the next start, and collection is on again afterwards."""
    made = await index_of(mine, tmp_path / "state")
    found = made.index.find("crane guide").hits[0].tool
    assert found is made.catalogue.tools_by_id["crane-guide"]
    assert len([*(tmp_path / "state" / "prepared").iterdir()]) == 1
    assert gc.isenabled()


@pytest.mark.program
async def test_mistakes_come_back_as_they_were_found(mine: Path, tmp_path: Path) -> None:
    """With file, line and remedy."""
    mine.write_text(HARBOUR.replace("topics: [safety]", "topics: [saftey]", 1), encoding="utf-8")
    with pytest.raises(CatalogueError) as caught:
        await index_of(mine, tmp_path)
    assert str(caught.value).startswith(f"{mine}:24: ")


@pytest.mark.program
async def test_a_draft_is_checked_and_its_fields_are_named(mine: Path, tmp_path: Path) -> None:
    """What would break the catalogue is refused, with the number that it would have had."""
    draft = Draft("rope-guide", {"title": "Knots", "topics": ["safety"]}, "ada")
    for state in (None, tmp_path, tmp_path):  # read, read and kept, and as it was kept
        found = await checked_draft(mine, (), draft, state)
        assert found == (FieldPatch("title", "Rope Guide", "Knots"),)
    with pytest.raises(CatalogueError, match="published change:1: tools › rope-guide › title"):
        await checked_draft(mine, (), Draft("rope-guide", {"title": " "}, "ada"))


@pytest.mark.program
async def test_a_process_that_is_lost_is_told(
    mine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed for its memory, stuck, or without a Python: answers go on in each case."""
    broken = tmp_path / "python"
    for script, told in (
        ("kill -9 $$", "status -9"),
        ("echo no such module >&2; exit 3", r"status 3 \(no such module\)"),
        ("cat >/dev/null; exec sleep 600", "did not end within 1 s"),
    ):
        broken.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        broken.chmod(0o700)
        monkeypatch.setattr(sys, "executable", str(broken))
        monkeypatch.setattr(index_worker, "LONGEST_SECONDS", 1.0)
        with pytest.raises(WorkerDiedError, match=told):
            await index_of(mine, tmp_path)


@pytest.mark.program
async def test_who_leaves_takes_the_process_along(
    mine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bot that is stopped leaves nothing running."""
    script, there = tmp_path / "python", tmp_path / "there"
    os_pid = "echo $$ > " + str(there)
    script.write_text(f"#!/bin/sh\n{os_pid}\nexec sleep 600\n", encoding="utf-8")
    script.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(script))
    making = asyncio.create_task(index_of(mine, tmp_path))
    while not (there.exists() and there.read_text()):
        await asyncio.sleep(0.01)
    making.cancel()
    await asyncio.gather(making, return_exceptions=True)
    assert not Path(f"/proc/{there.read_text().strip()}").exists()


@pytest.mark.program
@pytest.mark.long
async def test_the_index_of_our_own_catalogue_comes_over(tmp_path: Path) -> None:
    """It holds arrays of megabytes, of which a catalogue of two tools has none."""
    made = await index_of(CATALOGUE, tmp_path / "state")
    assert made.index.find("single window guidelines").hits[0].tool.id == "single-window"
