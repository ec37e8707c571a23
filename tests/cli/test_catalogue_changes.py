"""What an operator sees of published changes on the command line."""

from __future__ import annotations

import argparse
import logging
from pathlib import Path

import pytest

from bot.cli.catalogue_changes import run_changes
from bot.config.settings import Settings
from bot.core.base.errors import CannotRunError
from bot.core.catalogue.findings import CatalogueError
from bot.wiring.app import build
from bot.wiring.stores import open_stores
from tests.apps import settings_in
from tests.core.catalogue.harbour import HARBOUR
from tests.storage.values import NOW

pytestmark = pytest.mark.long


def _change(id_: str, *fields: str, withdraw: bool = False, why: str = "") -> argparse.Namespace:
    return argparse.Namespace(
        action="change", id=id_, fields=fields, withdraw=withdraw, why=why, evidence=["p. 3"]
    )


def _verb(action: str, **more: object) -> argparse.Namespace:
    return argparse.Namespace(action=action, **{"folder": None} | more)


@pytest.fixture
async def settings(tmp_path: Path) -> Settings:
    """Settings of a bot that ran once, on two tools."""
    (tmp_path / "tools.yaml").write_text(HARBOUR, encoding="utf-8")
    settings = settings_in(tmp_path / "state", tmp_path / "tools.yaml")
    (tmp_path / "state").mkdir()
    async with open_stores(settings, build(settings).services, NOW.timestamp, logging.getLogger()):
        return settings


@pytest.mark.long
async def test_what_was_published_is_listed_with_who_why_and_what_became_of_it(
    settings: Settings, tmp_path: Path
) -> None:
    """And exported: then nothing is left to write."""
    await run_changes(
        _change("rope-guide", "title=Knots", "acronyms=[RG]", why="New"), settings, NOW
    )
    await run_changes(_change("crane-guide", "references="), settings, NOW)
    said = await run_changes(_verb("undo", revision=2), settings, NOW)
    assert said == "The catalogue is at revision 3; a running bot takes it up within seconds."
    listed = await run_changes(_verb("log"), settings, NOW)
    first, *_ = lines = listed.splitlines()
    assert first.startswith("1  2026-03-02")
    assert first.endswith("rope-guide: New")
    assert {"    title: Knots", "    acronyms: ['RG']", "    evidence: p. 3"} <= {*lines}
    assert "(takes back 2)" in listed
    written = await run_changes(_verb("export", folder=tmp_path / "out"), settings, NOW)
    assert written == f"{tmp_path / 'out' / 'tools.yaml'}: written"
    assert "title: Knots" in (tmp_path / "out" / "tools.yaml").read_text(encoding="utf-8")
    assert (tmp_path / "tools.yaml").read_text(encoding="utf-8") == HARBOUR
    await run_changes(_verb("export"), settings, NOW)
    again = await run_changes(_verb("export"), settings, NOW)
    assert again == "The files say all that was published: nothing was written."


async def test_what_would_break_the_catalogue_is_refused(settings: Settings) -> None:
    """A mistyped id asks for a whole tool; a value is written as in the file."""
    with pytest.raises(CatalogueError, match="published change:1"):
        await run_changes(_change("rope-giude", "title=Knots"), settings, NOW)
    with pytest.raises(CatalogueError, match="is not an id"):
        await run_changes(_change("rope-guide", withdraw=True), settings, NOW)
    for wrong in ("title", "topics=[safety", "title=&a x"):
        with pytest.raises(CannotRunError):
            await run_changes(_change("rope-guide", wrong), settings, NOW)
    assert (await run_changes(_verb("log"), settings, NOW)).startswith("Nothing was published")


async def test_what_cannot_be_undone_is_said(settings: Settings) -> None:
    """There is no such change, or a later one is on top of it: who, when, what."""
    await run_changes(_change("rope-guide", "title=Knots"), settings, NOW)
    await run_changes(_change("rope-guide", "title=Ropes"), settings, NOW)
    with pytest.raises(CannotRunError, match="There is no change 7"):
        await run_changes(_verb("undo", revision=7), settings, NOW)
    with pytest.raises(CannotRunError, match=r"changed since, by shell.*title \(cha"):
        await run_changes(_verb("undo", revision=1), settings, NOW)


async def test_where_no_bot_ran_nothing_was_published(tmp_path: Path) -> None:
    """Whoever only looks leaves nothing behind; whoever publishes begins."""
    (tmp_path / "tools.yaml").write_text(HARBOUR, encoding="utf-8")
    settings = settings_in(tmp_path / "state", tmp_path / "tools.yaml")
    for action in ("log", "export"):
        said = await run_changes(_verb(action), settings, NOW)
        assert said == "Nothing was published beside the files."
    assert not (tmp_path / "state").exists()
    said = await run_changes(_change("rope-guide", "title=Knots"), settings, NOW)
    assert "revision 1" in said
