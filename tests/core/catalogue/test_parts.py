"""A catalogue in several files: one list of tools, and each mistake told with its own file."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.core.catalogue.findings import CatalogueError
from bot.core.catalogue.model import MAX_BYTES
from bot.core.catalogue.validation import parse_catalogue
from bot.runtime.catalogue_file import read_catalogue
from bot.runtime.index_cache import load_or_make_index
from tests.core.catalogue.harbour import HARBOUR

ANCHOR = """\
tools:
  - id: anchor-guide
    title: Anchor Guide
    summary: {en: When to drop which anchor.}
    topics: [safety]
    part_of: crane-guide
    added: 2026-11-29
    source: seed
"""
WAY = " › "


def _told(**parts: str) -> list[str]:
    raw = {f"{name}.yaml": text.encode() for name, text in parts.items()}
    with pytest.raises(CatalogueError) as caught:
        parse_catalogue(HARBOUR.encode(), raw)
    return str(caught.value).splitlines()


def test_the_tools_of_parts_stand_behind_those_of_the_main_file() -> None:
    """They are tools like the others, and may name those."""
    catalogue = parse_catalogue(HARBOUR.encode(), {"more.yaml": ANCHOR.encode()})
    assert [tool.id for tool in catalogue.tools] == ["crane-guide", "rope-guide", "anchor-guide"]
    whole, _, part = catalogue.tools
    assert catalogue.parts_of(whole) == (part,)


def test_a_mistake_in_a_part_has_its_file_and_line() -> None:
    """Whatever finds it: the form, a value, or what must agree."""
    broken = ANCHOR.replace("[safety]", "[safty]").replace("2026-11-29", "soon")
    way = f"tools{WAY}anchor-guide{WAY}"
    topic = "“safty” is not an id under “topics”. Did you mean “safety”?"
    day = "“soon” is not a day. Write year, month and day, such as 2025-06-30."
    assert _told(more=broken) == [
        f"more.yaml:5: {way}topics{WAY}number 1: {topic}",
        f"more.yaml:7: {way}added: {day}",
    ]


def test_a_name_that_is_taken_in_another_file_is_told_with_that_file() -> None:
    """A line alone would lead astray."""
    taken = ANCHOR.replace("title: Anchor Guide", "title: Rope Guide")
    (told,) = _told(more=taken)
    assert "“Rope Guide” is already a name of another tool, on line 38 of the main file" in told
    twice = _told(a=ANCHOR, b=ANCHOR.replace("Anchor Guide", "Anchors"))
    assert any("on line 2 of a.yaml" in told for told in twice)


def test_a_part_is_read_with_the_same_care() -> None:
    """What is wrong with its YAML is told with its file too."""
    (told,) = _told(more=ANCHOR + "  - [")
    assert told.startswith("more.yaml:9: ")


def test_a_part_holds_tools_or_concepts_alone() -> None:
    """Topics and the organisation stand in one place, the main file."""
    (told,) = _told(more="topics: []\n" + ANCHOR)
    advice = "Move it to the main file."
    assert told == (
        "more.yaml:1: the catalogue: a part of a catalogue holds “tools” or “concepts” "
        f"alone, and here stands “topics”. {advice}"
    )


@pytest.mark.parametrize("text", ["tools: []", "tools: 1", "- 1", "x"])
def test_a_part_without_tools_is_told(text: str) -> None:
    """An empty file beside the catalogue is a mistake, not a rest."""
    assert any("there is no list of tools in this part" in told for told in _told(more=text))


def test_parts_and_main_file_share_the_limit_of_size() -> None:
    """Otherwise many files would take what one may not."""
    half = b"#" + b" " * (MAX_BYTES // 2)
    with pytest.raises(CatalogueError, match=r"a\.yaml:1: .* larger than 5 MB"):
        parse_catalogue(HARBOUR.encode(), {"a.yaml": half, "b.yaml": half})


def test_tools_that_are_parts_of_each_other_are_told() -> None:
    """A part has one whole, and no way leads back."""
    other = ANCHOR.replace("anchor-guide", "chain-guide").replace("Anchor Guide", "Chain Guide")
    told = _told(
        a=ANCHOR.replace("part_of: crane-guide", "part_of: chain-guide"),
        b=other.replace("part_of: crane-guide", "part_of: anchor-guide"),
    )
    assert [line.split(WAY)[-1] for line in told] == [
        f"part_of: “{id_}” is, through others, a part of itself. Name the bigger tool of the two."
        for id_ in ("anchor-guide", "chain-guide")
    ]


def _written(folder: Path) -> Path:
    path = folder / "mine.yaml"
    path.write_text(HARBOUR, encoding="utf-8")
    (folder / "mine").mkdir()
    (folder / "mine" / "more.yaml").write_text(ANCHOR, encoding="utf-8")
    (folder / "mine" / "notes.txt").write_text("not a part", encoding="utf-8")
    return path


def test_the_folder_named_as_the_file_holds_its_parts(tmp_path: Path) -> None:
    """Every `.yaml` file in it is one, in alphabetical order."""
    assert len(read_catalogue(_written(tmp_path)).tools) == 3


def test_a_mistake_names_the_path_of_the_part(tmp_path: Path) -> None:
    """Editors and terminals jump to it."""
    path = _written(tmp_path)
    part = tmp_path / "mine" / "more.yaml"
    part.write_text(ANCHOR.replace("2026-11-29", "soon"), encoding="utf-8")
    with pytest.raises(CatalogueError) as caught:
        read_catalogue(path)
    assert str(caught.value).startswith(f"{part}:7: tools{WAY}anchor-guide{WAY}added: ")


def test_what_is_kept_for_the_next_start_knows_the_parts(tmp_path: Path) -> None:
    """A part that has changed is read, although the main file is the same."""
    path = _written(tmp_path)
    assert len(load_or_make_index(path, tmp_path / "state").catalogue.tools) == 3
    (tmp_path / "mine" / "more.yaml").unlink()
    assert len(load_or_make_index(path, tmp_path / "state").catalogue.tools) == 2
