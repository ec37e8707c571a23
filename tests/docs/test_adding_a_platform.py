"""The skeleton in docs/adding-a-platform.md is an adapter that passes all that adapters must."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.document import blocks, read
from tests.docs.tree import Tree, copied_to

SKELETON = blocks(read("docs/adding-a-platform.md"))

pytestmark = pytest.mark.program


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """A copy of the repository with the skeleton in it."""
    tree = copied_to(tmp_path_factory.mktemp("pager"))
    for block in SKELETON:
        tree.write(block)
    return tree


def test_the_skeleton_passes_the_contract(tree: Tree) -> None:
    """All tests of the contract, and that of a digest."""
    said = tree.run("pytest", "-q", "-p", "no:cacheprovider", "tests/adapters/pager")
    assert "passed" in said


def test_the_skeleton_is_written_the_way_that_the_linter_wants(tree: Tree) -> None:
    """So that whoever copies it begins without findings."""
    tree.run("ruff", "check", "--no-cache", "bot/adapters/pager", "tests/adapters/pager")
    tree.run(
        "ruff", "format", "--no-cache", "--check", "bot/adapters/pager", "tests/adapters/pager"
    )


def test_the_skeleton_keeps_to_the_layers(tree: Tree) -> None:
    """It imports no other adapter and no storage."""
    assert "0 broken" in tree.run("lint-imports", "--no-cache")


@pytest.mark.long
def test_the_skeleton_is_typed(tree: Tree, tmp_path: Path) -> None:
    """Strictly, as all code here: it is what the program calls a platform."""
    tree.run("mypy", "--cache-dir", str(tmp_path), "bot/adapters/pager", "tests/adapters/pager")
