"""One word, one meaning: public names that two modules define are few, and listed with a reason."""

from __future__ import annotations

import ast
import asyncio
import builtins
import re
from collections import defaultdict
from collections.abc import Iterator

from tests.syntax_trees import ROOT, syntax_trees

TWICE = {
    "Frame": "what a rendered reply stands in: one in each renderer",
    "render": "the same promise in each adapter",
    "to_request": "the same promise in each adapter",
    "translated": "the same promise in each adapter: its errors become those of core",
}
"""Each name that is defined more than once, and why it may be. Take a line out where you can."""


def _defined(tree: ast.Module) -> Iterator[str]:
    """Name what a module defines for others; a type variable is no word."""
    for node in tree.body:
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield name
            case ast.ClassDef(name=name):
                yield name
            case ast.Assign(value=ast.Call(func=ast.Name(id="TypeVar"))):
                continue
            case ast.Assign(targets=[target]) | ast.AnnAssign(target=target):
                yield from (each.id for each in ast.walk(target) if isinstance(each, ast.Name))
            case _:
                continue


def _places() -> dict[str, set[str]]:
    """Return the modules that define each public name; a revision of the tables is no module."""
    places = defaultdict[str, set[str]](set)
    for path, tree in syntax_trees().items():
        if "migrations" in path.parts:
            continue
        for name in _defined(tree):
            if not name.startswith("_"):
                places[name].add(str(path.relative_to(ROOT)))
    return places


def test_no_public_name_has_two_meanings_but_those_that_are_listed() -> None:
    """A reader who searches for a name finds one thing."""
    twice = {name: sorted(where) for name, where in _places().items() if len(where) > 1}
    assert {name: where for name, where in twice.items() if name not in TWICE} == {}


def test_the_list_holds_nothing_that_is_over() -> None:
    """Whoever makes two names one takes the line out, so that the list stays short."""
    places = _places()
    assert [name for name in TWICE if len(places[name]) < 2] == []


_RAISED = re.compile(r"^    ([A-Z][A-Za-z, ]*):", re.MULTILINE)


def test_what_a_docstring_says_is_raised_is_the_name_of_a_class() -> None:
    """A class that was renamed is searched for in vain under the name that it had."""
    trees = syntax_trees()
    known = set(dir(builtins)) | set(dir(asyncio))
    for tree in trees.values():
        known |= {*_defined(tree), *_imported(tree)}
    unknown = [
        (path.name, name)
        for path, tree in trees.items()
        for said in _sections(tree, "Raises:\n")
        for names in _RAISED.findall(said)
        for name in names.split(", ")
        if name not in known
    ]
    assert unknown == []


def _sections(tree: ast.Module, title: str) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Module):
            yield (ast.get_docstring(node) or "").partition(title)[2]


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            yield from (each.asname or each.name for each in node.names)
