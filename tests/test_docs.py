"""The documents say what the code does: settings, commands, links and the picture are compared."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.config.variables import VARIABLES
from bot.core.chat.commands import COMMANDS
from bot.wiring.app import App
from tests.docs.document import DOCUMENTS as CURRENT
from tests.picture import PICTURE, draw

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *ROOT.glob("tests/*/*.md")])
_LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_inside_the_repository_leads_somewhere(path: Path) -> None:
    """No document points at a file that is not there."""
    links = _LINK.findall(path.read_text(encoding="utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


def test_the_readme_names_every_setting() -> None:
    """The table of settings is that of the code, defaults included."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8").replace("`", "")
    for variable in VARIABLES:
        assert f"| {variable.name} | {variable.meaning} | {variable.shown_default} |" in readme


def test_the_readme_names_no_setting_that_is_not_there() -> None:
    """Every variable of ours that a document names exists."""
    known = {variable.name for variable in VARIABLES}
    named = {
        name
        for path in DOCUMENTS
        for name in re.findall(
            r"\b(?:TOOLBOT|SLACK|TELEGRAM)_[A-Z_]*[A-Z]\b", path.read_text(encoding="utf-8")
        )
    }
    assert named <= known


def test_the_readme_names_every_command() -> None:
    """What can be asked for by name stands in the README."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [
        command.name for command in COMMANDS if command.listed and f"/{command.name}" not in readme
    ] == []


_BARE = re.compile(r"`(?:[A-Z_]+=\S+ )*toolbot (?!is )")


def test_pages_name_the_program_by_the_path_under_which_it_is_there() -> None:
    """`make` sets it up in `.venv` and puts nothing on the PATH: `toolbot` alone is not found."""
    bare = [
        (path.name, found.group())
        for path in CURRENT
        if path.name != "CHANGELOG.md"
        for found in _BARE.finditer(path.read_text(encoding="utf-8"))
    ]
    assert bare == []


def test_every_decision_is_listed() -> None:
    """The list of decisions has every decision."""
    listed = (ROOT / "docs/decisions/README.md").read_text(encoding="utf-8")
    files = [path.name for path in (ROOT / "docs/decisions").glob("0*.md")]
    assert [name for name in files if name not in listed] == []


async def test_the_picture_is_what_the_program_prints(app: App) -> None:
    """The README's picture is current; `python -m tests.picture` draws it again."""
    assert PICTURE.read_text(encoding="utf-8") == await draw(app.bot)


def test_no_file_names_a_registry_or_a_path_of_a_machine() -> None:
    """What is locked can be installed from anywhere, and nothing leads to somebody's folders."""
    forbidden = re.compile(r"(?:pypi|pythonhosted|npmjs)\.|--index-url|--find-links|/home/|/root/")
    locks = sorted((ROOT / "requirements").glob("*.txt"))
    files = [*locks, *DOCUMENTS, ROOT / "Makefile", ROOT / "pyproject.toml"]
    assert [str(path) for path in files if forbidden.search(path.read_text(encoding="utf-8"))] == []
