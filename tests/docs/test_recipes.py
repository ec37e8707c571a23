"""The recipes of CONTRIBUTING.md lead where they say, each tried in a copy of the repository."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from bot.storage.migration import revisions
from tests.docs.document import blocks, read, section
from tests.docs.tree import Tree, copied_to

PAGE = read("CONTRIBUTING.md")

pytestmark = pytest.mark.program


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """A fresh copy."""
    return copied_to(tmp_path / "copy")


def follow(tree: Tree, recipe: str, **words: str) -> list[str]:
    """Do what a recipe says, with words filled in; return the lines that it has one type."""
    typed = []
    for block in blocks(section(PAGE, f"### {recipe}")):
        label, text = block.label, block.text
        for name, word in words.items():
            label, text = label.replace(name, word), text.replace(name, word)
        if block.kind == "console":
            typed += [line.removeprefix("$ ") for line in text.splitlines()]
        else:
            tree.write(replace(block, label=label, text=text))
    return typed


def check_with(tree: Tree, *files: str) -> None:
    """Let tests of the copy pass."""
    tree.run("pytest", "-q", "-p", "no:cacheprovider", "-m", "not postgresql", *files)


def test_a_tool_needs_no_code(tree: Tree) -> None:
    """The check takes it, and it is found, mistyped too."""
    check, ask = follow(tree, "A tool")
    assert check == ".venv/bin/toolbot catalogue check"
    tree.run("toolbot", "catalogue", "check")
    assert ask == '.venv/bin/toolbot ask "crane safety handbok"'
    assert "How to inspect a crane" in tree.run("toolbot", "ask", "crane safety handbok")


def test_a_text_is_changed_in_the_language_file(tree: Tree) -> None:
    """And the next answer says it."""
    english = tree.folder / "bot/locales/en.ftl"
    text = english.read_text(encoding="utf-8")
    assert "I found no tool for" in text
    english.write_text(text.replace("I found no tool for", "There is no tool for"), "utf-8")
    assert "There is no tool for" in tree.run("toolbot", "ask", "xqzzt wqpfff")


def test_a_language_is_a_file_and_its_code(tree: Tree) -> None:
    """People can choose it, and its texts are whole."""
    (copy,) = follow(tree, "A language")
    program, source, target = copy.split()
    assert program == "cp"
    shutil.copyfile(tree.folder / source, tree.folder / target)
    german = tree.folder / target
    text = german.read_text(encoding="utf-8").replace("I found no tool", "Ich fand kein Werkzeug")
    german.write_text(text, encoding="utf-8")
    said = tree.run("toolbot", "chat", typed="/language\n/language de\nxqzzt wqpfff\n")
    assert re.search(r"^ *\d+ Deutsch", said, re.MULTILINE)
    assert "Ich fand kein Werkzeug" in said
    check_with(tree, "tests/core/base/test_locales.py")


def test_a_command_is_a_function_with_its_place_and_its_texts(tree: Tree) -> None:
    """It answers, help names it, and what tests ask of texts, style and types holds."""
    assert follow(tree, "A command") == []
    said = tree.run("toolbot", "chat", typed="/version\n/help\n/language fr\n/version\n")
    for expected in ("This is version", "Which version this is", "Ceci est la version"):
        assert expected in said
    tree.run("ruff", "check", "--no-cache", "bot/core/chat/commands")
    tree.run("ruff", "format", "--no-cache", "--check", "bot/core/chat/commands")
    check_with(tree, "tests/core/base/test_locale_keys.py", "tests/core/base/test_locales.py")


def test_a_table_comes_with_a_revision(tree: Tree) -> None:
    """A new database and one of the last revision get it, and Alembic finds nothing to be done.

    How a database comes to the last revision is what tests/storage/test_migration.py is about.
    """
    last = revisions()[-1]
    assert follow(tree, "A table", NEXT=f"{int(last) + 1:04}", LAST=last) == []
    migrations = "tests/storage/test_migration.py"
    of_any = f"{migrations}::test_a_database_of_any_revision_becomes_that_of_this_program"
    check_with(
        tree,
        f"{of_any}[sqlite-None]",
        f"{of_any}[sqlite-{last}]",
        f"{migrations}::test_the_files_of_revisions_are_named_by_them",
        f"{migrations}::test_alembic_finds_nothing_that_is_still_to_be_done",
    )


def test_goldens_are_written_by_the_program(tree: Tree) -> None:
    """`UPDATE_GOLDEN=1` brings a file that differs to what is printed."""
    assert "`UPDATE_GOLDEN=1 make tests`" in section(PAGE, "## Golden files")
    golden = tree.folder / "tests/adapters/console/golden/notice-60.txt"
    before = golden.read_text(encoding="utf-8")
    golden.write_text("something else\n", encoding="utf-8")
    options = ("-q", "-p", "no:cacheprovider", "tests/adapters/console/test_render.py")
    tree.run("pytest", *options, UPDATE_GOLDEN="1")
    assert golden.read_text(encoding="utf-8") == before
