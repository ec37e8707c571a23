"""Every text is said somewhere in the code, and every text that the code says is there.

The code is read, not run: a string literal that looks like a key is one, and an f-string such as
`f"basis-{basis}"` stands for all keys that fit it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

import bot
from bot.core.catalogue.model import ReferenceBasis
from bot.core.chat.commands import COMMANDS
from bot.core.chat.commands.digest import _PARTS
from bot.core.digests.schedule import Rhythm
from bot.core.search.result import FieldName, How
from tests.core.base.locale_files import texts

_KEYS = texts("en").keys()
_FAMILIES = {key.partition("-")[0] for key in _KEYS if "-" in key}
_LOOKS_LIKE_A_KEY = re.compile(rf"(?:{'|'.join(sorted(_FAMILIES))})-[a-z.-]*[a-z]")
_TREES = [
    ast.parse(path.read_text(encoding="utf-8")) for path in Path(bot.__file__).parent.rglob("*.py")
]


def _nodes() -> Iterator[ast.AST]:
    for tree in _TREES:
        yield from ast.walk(tree)


def _said() -> Iterator[ast.expr]:
    """What is said first in each call of a translator.

    `translate(…)`, `context.translate(…)`, `translate.text(…)`.
    """
    for node in _nodes():
        if isinstance(node, ast.Call) and node.args:
            called = ast.unparse(node.func)
            if re.search(r"(^|(context|here)[.]|self[.]_)translate(\.text)?$|[.]typed$", called):
                yield node.args[0]


def _literals(root: ast.AST) -> set[str]:
    return {
        node.value
        for node in ast.walk(root)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def _as_pattern(node: ast.JoinedStr) -> str:
    return "".join(
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z-]+"
        for part in node.values
    )


_LITERALS = set[str]().union(*map(_literals, _TREES))
_NAMED = {text for text in _LITERALS if text in _KEYS or _LOOKS_LIKE_A_KEY.fullmatch(text)}
_TYPED = {f"typed-{text}" for text in _LITERALS} & _KEYS
"""What the vocabulary reads: it names keys without their beginning."""
_SAID_OUTRIGHT = {node.value for node in _said() if isinstance(node, ast.Constant)}
_PATTERNS = {_as_pattern(node) for node in _said() if isinstance(node, ast.JoinedStr)}
_PATTERNS -= {"typed\\-[a-z-]+"}  # it would fit whatever is left over


def test_the_code_is_understood() -> None:
    """The reading below finds keys of every kind, so that what it does not find says something."""
    assert {"apology", "choices", "page-footer"} <= _SAID_OUTRIGHT
    assert "basis\\-[a-z-]+" in _PATTERNS


def test_no_text_is_left_over() -> None:
    """A text that nobody says is translated in vain."""
    parts = {f"typed-part-{part}" for part in _PARTS}
    rhythms = {f"typed-rhythm-{rhythm.value}" for rhythm in Rhythm}
    fitting = (
        parts
        | rhythms
        | {key for key in _KEYS for pattern in _PATTERNS if re.fullmatch(pattern, key)}
    )
    assert _KEYS - _NAMED - _TYPED - fitting == set()


def test_no_text_is_missing() -> None:
    """What the code says by name is there."""
    assert set() == (_NAMED | _SAID_OUTRIGHT) - _KEYS


@pytest.mark.parametrize("pattern", sorted(_PATTERNS))
def test_a_made_up_key_begins_like_a_real_one(pattern: str) -> None:
    """An f-string that fits no key is a mistake."""
    assert any(re.fullmatch(pattern, key) for key in _KEYS)


def test_every_value_that_a_key_is_made_of_has_its_text() -> None:
    """Commands, filters, places and ways of finding, and grounds of a reference have theirs."""
    listed = [command.name for command in COMMANDS if command.listed]
    made = {
        *(f"command-{name}{part}" for name in listed for part in ("", ".usage")),
        *(f"filter-{name}" for name in ("topic", "lang", "year", "reference", "page")),
        *(f"where-{field_name}" for field_name in get_args(FieldName)),
        *(f"why-{how}" for how in get_args(How)),
        *(f"basis-{basis}" for basis in get_args(ReferenceBasis)),
        *(f"typed-part-{part}" for part in _PARTS),
        *(f"typed-rhythm-{rhythm.value}" for rhythm in Rhythm),
    }
    assert made - _KEYS == set()
