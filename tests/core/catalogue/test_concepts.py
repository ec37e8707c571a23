"""The terms of a catalogue: read from the file that it names, and each with its evidence."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.core.catalogue.findings import CatalogueError
from bot.core.catalogue.glossary import glossary_file
from bot.core.catalogue.validation import parse_catalogue
from bot.runtime.catalogue_file import mark_of, read_catalogue
from bot.runtime.index_cache import load_or_make_index
from bot.runtime.last_good import keep_last_good, prepare_or_last_good
from tests.core.catalogue.harbour import HARBOUR

NAMED = f"{HARBOUR}glossary: terms.yaml\n"
TERMS = """\
concepts:
  - id: crane
    terms: {en: [crane], fr: [grue], de: [Kran]}
    acronyms: {en: [CR]}
    tools: [crane-guide]
    sources: {en: [crane-guide], fr: ['https://harbour.example/grue']}
    ours: [de]
"""
OTHER = "  - id: crane\n    terms: {en: [hoist]}\n    ours: [en]\n"
WAY = " › "
AT = f"concepts{WAY}crane{WAY}"


def _told(terms: str, main: str = NAMED) -> list[str]:
    with pytest.raises(CatalogueError) as caught:
        parse_catalogue(main.encode(), {"data/terms.yaml": terms.encode()})
    return str(caught.value).splitlines()


def test_a_catalogue_has_the_terms_of_its_glossary() -> None:
    """A concept is what the file says."""
    (crane,) = parse_catalogue(NAMED.encode(), {"terms.yaml": TERMS.encode()}).concepts
    assert (crane.id, crane.tools, crane.ours) == ("crane", ("crane-guide",), ("de",))
    assert crane.words_in("en") == ("crane", "CR")
    assert crane.words_in("ar") == ()


def test_a_few_concepts_may_stand_in_the_main_file() -> None:
    """A short list needs no second file."""
    assert [one.id for one in parse_catalogue((HARBOUR + TERMS).encode()).concepts] == ["crane"]


@pytest.mark.parametrize(
    ("good", "bad", "told"),
    [
        ("tools: [crane-guide]", "tools: [crain-guide]",
         (f"5: {AT}tools{WAY}number 1: “crain-guide” is not an id under “tools”. "
         "Did you mean “crane-guide”?")),
        ("en: [crane-guide]", "en: [seed]",
         (f"6: {AT}sources{WAY}en{WAY}number 1: “seed” is not an id under "
         "“tools”. Add it under “tools”, or remove it.")),
        ("ours: [de]", "ours: [de, fr]",
         (f"7: {AT}ours{WAY}number 2: the words in “fr” were seen, and cannot be "
         "ours as well. Keep one of the two.")),
        ("ours: [de]", "ours: [de, es]",
         (f"7: {AT}ours{WAY}number 2: the concept has no words in “es”. "
         "Add them under “terms”, or remove this.")),
        ("    ours: [de]\n", "",
         (f"3: {AT}terms{WAY}de: nothing says where the words in “de” were seen. "
         "Add it under “sources”, or list the language under “ours”.")),
        ("acronyms: {en: [CR]}", "acronym: {en: [CR]}",
         (f"4: {AT}acronym: there is no field “acronym” here. "
         "Did you mean “acronyms”?")),
        ("de: [Kran]", "de: []",
         (f"3: {AT}terms{WAY}de: nothing is listed here. "
         "List something, or remove the field.")),
        ("  - id: crane\n", f"{OTHER}  - id: crane\n",
         (f"5: {AT}id: the id “crane” is already taken on line 2. "
         "Give each entry an id of its own.")),
    ],
)  # fmt: skip
def test_a_mistake_in_the_terms_is_told_with_file_and_line(good: str, bad: str, told: str) -> None:
    """Whatever finds it: the form of a field, or what must agree."""
    assert good in TERMS
    assert f"data/terms.yaml:{told}" in _told(TERMS.replace(good, bad, 1))


def test_all_mistakes_of_all_files_are_told_at_once() -> None:
    """Nobody mends a file twice for one check."""
    broken = TERMS.replace("[crane-guide]", "[cranes]").replace("ours: [de]", "ours: [fr]")
    told = _told(broken, NAMED.replace("[safety]", "[safty]"))
    assert {line.split(":")[0] for line in told} == {"catalogue", "data/terms.yaml"}
    assert len(told) >= 4


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("glossary: terms.yaml", "terms.yaml"),
        ("glossary: 'terms.yaml'  # ours", "terms.yaml"),
        ("  glossary: terms.yaml", None),
        ("glossary: ../terms.yaml", None),
        ("glossary: a/terms.yaml", None),
        ("# glossary: terms.yaml", None),
    ],
)
def test_a_glossary_is_a_file_beside_the_catalogue(line: str, name: str | None) -> None:
    """No other folder can be reached; the line is found without reading YAML."""
    assert glossary_file(f"version: 1\n{line}\r\n".encode()) == name


def test_a_glossary_that_was_not_read_is_told() -> None:
    """Where YAML sees a name and the plain look does not, terms would be missing in silence."""
    hidden = HARBOUR + '"glossary": terms.yaml\n'
    with pytest.raises(CatalogueError, match="no terms were read"):
        parse_catalogue(hidden.encode())


def _written(folder: Path) -> Path:
    path = folder / "mine.yaml"
    path.write_text(NAMED, encoding="utf-8")
    (folder / "terms.yaml").write_text(TERMS, encoding="utf-8")
    return path


def test_the_file_is_read_from_beside_the_catalogue(tmp_path: Path) -> None:
    """By the name that the catalogue gives it; one that nobody names is not looked at."""
    path = _written(tmp_path)
    assert read_catalogue(path).concepts
    path.write_text(HARBOUR, encoding="utf-8")
    assert read_catalogue(path).concepts == ()


def test_a_file_that_is_missing_is_told_by_its_name(tmp_path: Path) -> None:
    """And what to do about it."""
    path = _written(tmp_path)
    (tmp_path / "terms.yaml").unlink()
    with pytest.raises(CatalogueError) as caught:
        read_catalogue(path)
    assert str(caught.value).startswith(f"{tmp_path / 'terms.yaml'}: the catalogue names this file")


def test_a_change_of_the_terms_is_seen_and_read(tmp_path: Path) -> None:
    """By the look each second, and by what is kept for the next start."""
    path = _written(tmp_path)
    seen = mark_of(path)
    assert load_or_make_index(path, tmp_path / "state").catalogue.concepts[0].id == "crane"
    (tmp_path / "terms.yaml").write_text(TERMS.replace("id: crane", "id: lift"), encoding="utf-8")
    assert mark_of(path) != seen
    assert load_or_make_index(path, tmp_path / "state").catalogue.concepts[0].id == "lift"


def test_the_last_good_files_have_their_terms(tmp_path: Path) -> None:
    """A start on them knows the terms as they were."""
    path, state = _written(tmp_path), tmp_path / "state"
    keep_last_good(path, state)
    (tmp_path / "terms.yaml").write_text("concepts: [", encoding="utf-8")
    made, mistakes = prepare_or_last_good(path, state)
    assert mistakes is not None
    assert made.catalogue.concepts[0].id == "crane"
