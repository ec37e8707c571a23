"""What an operator sees of a table that is imported, and of one that is written."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from bot.cli.catalogue_table import run_table
from bot.config.settings import Settings
from bot.core.base.errors import CannotRunError
from tests.apps import settings_in
from tests.core.catalogue.harbour import HARBOUR
from tests.storage.values import NOW

_HOOKS = (
    "title;summary;topics;acronyms\nHook Guide;Hooks, quoi ?;Safety;HG\nRope Guide;;;RG\n".encode(
        "cp1252"
    )
)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of a bot that has never run, on two tools."""
    (tmp_path / "tools.yaml").write_text(HARBOUR, encoding="utf-8")
    return settings_in(tmp_path / "state", tmp_path / "tools.yaml")


async def _run(
    settings: Settings, file: Path, action: str = "import", *, check: bool = False
) -> tuple[int, str]:
    arguments = argparse.Namespace(action=action, file=file, check=check)
    return await run_table(arguments, settings, NOW)


async def test_rows_become_entries_and_the_table_comes_back(
    settings: Settings, tmp_path: Path
) -> None:
    """A check publishes nothing; what is published is not published twice."""
    file = tmp_path / "list.csv"
    file.write_bytes(_HOOKS)
    code, said = await _run(settings, file, check=True)
    assert code == 0
    assert said.endswith("2 entries would be published.")
    assert "row 3: rope-guide (changed: acronyms)" in said
    assert (await _run(settings, file))[1].endswith("2 entries published.")
    assert (await _run(settings, file))[1] == "Nothing published."
    written = tmp_path / "all.csv"
    assert (await _run(settings, written, "table"))[1] == f"{written}: written, 3 rows."
    assert "hook-guide,Hook Guide" in written.read_text(encoding="utf-8-sig")
    assert await _run(settings, written, check=True) == (0, "Nothing would be published.")


async def test_a_doubt_is_told_with_its_row_and_nothing_is_published(
    settings: Settings, tmp_path: Path
) -> None:
    """Also what is only wrong with the catalogue as a whole."""
    file = tmp_path / "list.csv"
    file.write_text(
        "title,summary,topics,acronyms\nHook Guide,Hooks.,safety,HG\n"
        "Knot Guide,Knots.,weather,\nSail Guide,,safety,\n"
    )
    code, said = await _run(settings, file)
    assert code == 1
    lines = said.splitlines()
    assert lines[0].startswith("row 3: ")
    assert "weather" in lines[0]
    assert lines[1] == "row 4: a new entry needs summary"
    assert lines[-1] == "Nothing was published: put the doubts right first."
    assert (await _run(settings, tmp_path / "all.csv", "table"))[1].endswith("2 rows.")


async def test_a_file_that_is_not_there_is_said_to_be_missing(
    settings: Settings, tmp_path: Path
) -> None:
    """Whether it is to be read or its folder is missing."""
    with pytest.raises(CannotRunError, match="cannot be read"):
        await _run(settings, tmp_path / "none.csv", check=True)
    with pytest.raises(CannotRunError, match="cannot be written"):
        await _run(settings, tmp_path / "none" / "all.csv", "table")
