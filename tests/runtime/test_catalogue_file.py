from __future__ import annotations

import os
import re
from dataclasses import MISSING, fields
from pathlib import Path

import pytest

from bot.core.catalogue.findings import CatalogueError
from bot.core.catalogue.json_schema import FILLED_IN
from bot.core.catalogue.model import MAX_BYTES, Catalogue, Record
from bot.core.catalogue.pydantic_messages import ENTRIES
from bot.runtime.catalogue_file import check_with_changes, read_bytes, read_catalogue
from tests.core.catalogue.harbour import HARBOUR, broken

DOCUMENT = (Path(__file__).parents[2] / "docs" / "catalogue.md").read_text(encoding="utf-8")


def refusal(path: Path) -> str:
    """Return what a person reads of a file that cannot be used."""
    with pytest.raises(CatalogueError) as caught:
        read_catalogue(path)
    return str(caught.value)


def test_a_file_becomes_a_catalogue(tmp_path: Path) -> None:
    """Reading and checking are one step for most."""
    path = tmp_path / "tools.yaml"
    path.write_text(HARBOUR, encoding="utf-8")
    assert [tool.id for tool in read_catalogue(path).tools] == ["crane-guide", "rope-guide"]


def test_a_mistake_is_told_behind_the_file_and_the_line(tmp_path: Path) -> None:
    """Editors and terminals jump to such a place."""
    path = tmp_path / "tools.yaml"
    path.write_text(broken("date: 2025-06", "date: 2025-13"), encoding="utf-8")
    way = "tools > crane-guide > editions > number 1 > date".replace(">", "\u203a")
    advice = "Write 2025, 2025-06 or 2025-06-30."
    assert refusal(path) == f"{path}:27: {way}: “2025-13” is not a date. {advice}"


def test_bytes_that_were_read_before_are_checked_under_their_path() -> None:
    """The kept catalogue is found by its bytes; they are not read a second time."""
    with pytest.raises(CatalogueError, match=r"^mine\.yaml:1: the catalogue: .* empty"):
        check_with_changes(b"", Path("mine.yaml"), {}, ())


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    """The setting is named, since it may be the reason."""
    path = tmp_path / "none.yaml"
    advice = "Check the path, and the setting TOOLBOT_CATALOGUE."
    assert refusal(path) == f"{path}: there is no such file. {advice}"


def test_a_folder_is_said_to_be_a_folder(tmp_path: Path) -> None:
    """It has no text to read."""
    assert refusal(tmp_path).startswith(f"{tmp_path}: this is a folder. ")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    """Opening it would wait until somebody writes."""
    path = tmp_path / "pipe"
    os.mkfifo(path)
    assert "this is a device or a pipe, not a file" in refusal(path)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no devices in files")
def test_a_device_is_refused_without_reading_it() -> None:
    """It would never end."""
    assert "this is a device or a pipe, not a file" in refusal(Path("/dev/zero"))


def test_a_path_through_a_file_is_said_to_be_missing(tmp_path: Path) -> None:
    """A file holds no files."""
    (tmp_path / "file").touch()
    assert "there is no such file" in refusal(tmp_path / "file" / "tools.yaml")


def test_a_file_that_may_not_be_read_is_said_to_be_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system refuses; as root it would not, so that it is played here."""

    def refuse(*_: object) -> int:
        raise PermissionError

    path = tmp_path / "tools.yaml"
    path.touch()
    monkeypatch.setattr(os, "open", refuse)
    assert refusal(path).startswith(f"{path}: the file may not be read. ")


@pytest.mark.parametrize("name", ["a\x00b", "x" * 5000])
def test_a_path_that_is_none_is_refused_in_visible_letters(name: str, tmp_path: Path) -> None:
    """Neither Python's words nor control characters reach the terminal."""
    told = refusal(tmp_path / name)
    assert "the file cannot be read: " in told
    assert told.isprintable()


def test_of_a_file_that_is_too_large_no_more_is_read_than_shows_it(tmp_path: Path) -> None:
    """A byte above the limit is enough to refuse it."""
    path = tmp_path / "large.yaml"
    with path.open("wb") as file:
        file.truncate(20 * MAX_BYTES)
    assert len(read_bytes(path)) == MAX_BYTES + 1
    assert refusal(path).startswith(f"{path}:1: the catalogue: the file is larger than 5 MB. ")


# --- docs/catalogue.md ---------------------------------------------------------------------------


def example() -> str:
    """Return the list of one's own that the document shows."""
    (found,) = re.findall(r"```yaml\n(version:.*?)```", DOCUMENT, re.DOTALL)
    return str(found)


def test_the_example_of_the_document_works() -> None:
    """Ten lines are enough for a list of one's own."""
    assert check_with_changes(example().encode(), Path("mine.yaml"), {}, ())[0].tools
    assert len(example().splitlines()) == 10


@pytest.mark.parametrize("entry", [Catalogue, *ENTRIES.values()])
def test_the_document_explains_every_field(entry: type[Record]) -> None:
    """And says of each whether it may be left out."""
    for field in fields(entry):
        optional = field.default is not MISSING or field.default_factory is not MISSING
        optional = optional or field.name in FILLED_IN
        row = f"| `{field.name}` | {'' if optional else 'yes'} |".replace("|  |", "| |")
        assert row in DOCUMENT


def test_the_document_shows_what_a_mistake_looks_like() -> None:
    """The text in it is what the program prints."""
    text = example().replace("topics: [safety]", "topics: [safty]")
    with pytest.raises(CatalogueError) as caught:
        check_with_changes(text.encode(), Path("mine.yaml"), {}, ())
    assert str(caught.value) in DOCUMENT
