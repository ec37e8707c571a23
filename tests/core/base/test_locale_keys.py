"""Every text is said somewhere in the code, and every text that the code says is there.

The code is read, not run: a string literal that looks like a key is one, and an f-string such as
`f"basis-{basis}"` stands for all keys that fit it.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from typing import get_args

import pytest

from bot.core.catalogue.model import ReferenceBasis
from bot.core.chat.commands import COMMANDS
from bot.core.chat.commands.digest import _SUBCOMMANDS
from bot.core.chat.vocabulary import COMMAND_NAMES, SMALL_TALK
from bot.core.digests.schedule import Rhythm
from bot.core.search.result import FieldName, How
from tests.core.base.locale_files import texts
from tests.syntax_trees import syntax_trees

_TRANSLATES = re.compile(r"(^|(context|here)[.]|self[.]_)translate(\.text)?$|translations[.]typed$")
"""What a call of a translator is made on: `translate(…)`, `context.translate(…)`,
`translate.text(…)`."""


@dataclass(frozen=True)
class _Code:
    """What the code says of texts."""

    literals: set[str]
    outright: set[str]
    """Said first, in so many words, in a call of a translator."""
    patterns: set[str]
    """The same, put together."""


@pytest.fixture(scope="module")
def keys() -> set[str]:
    """The keys of all texts."""
    return set(texts("en"))


@pytest.fixture(scope="module")
def code() -> _Code:
    """The code, read once."""
    code = _Code(set(), set(), set())
    for tree in syntax_trees().values():
        for node in ast.walk(tree):
            match node:
                case ast.Constant(value=str(text)):
                    code.literals.add(text)
                case ast.Call(func=func, args=[ast.Constant(value=str(text)), *_]):
                    if _TRANSLATES.search(ast.unparse(func)):
                        code.outright.add(text)
                case ast.Call(func=func, args=[ast.JoinedStr() as made, *_]):
                    if _TRANSLATES.search(ast.unparse(func)):
                        code.patterns.add(_as_pattern(made))
                case _:
                    pass
    code.patterns.discard("typed\\-[a-z-]+")  # it would fit whatever is left over
    return code


def _as_pattern(node: ast.JoinedStr) -> str:
    return "".join(
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z-]+"
        for part in node.values
    )


def _named(code: _Code, keys: set[str]) -> set[str]:
    """Return the literals that are keys, or look like one."""
    families = sorted({key.partition("-")[0] for key in keys if "-" in key})
    looks_like_a_key = re.compile(rf"(?:{'|'.join(families)})-[a-z.-]*[a-z]")
    return {text for text in code.literals if text in keys or looks_like_a_key.fullmatch(text)}


def test_the_code_is_understood(code: _Code) -> None:
    """The reading above finds keys of every kind, so that what it does not find says something."""
    assert {"apology", "choices", "page-footer"} <= code.outright
    assert "basis\\-[a-z-]+" in code.patterns


def test_no_text_is_left_over(code: _Code, keys: set[str]) -> None:
    """A text that nobody says is translated in vain. The vocabulary leaves `typed-` out."""
    parts = {f"typed-subcommand-{part}" for part in _SUBCOMMANDS}
    rhythms = {f"typed-rhythm-{rhythm.value}" for rhythm in Rhythm}
    commands = {f"typed-command-{name}" for name in COMMAND_NAMES}
    others = commands | {f"typed-talk-{it}" for it in SMALL_TALK}
    typed = {f"typed-{text}" for text in code.literals}
    fitting = {key for key in keys for pattern in code.patterns if re.fullmatch(pattern, key)}
    said = typed | parts | rhythms | others | fitting
    assert keys - _named(code, keys) - said == set()


def test_no_text_is_missing(code: _Code, keys: set[str]) -> None:
    """What the code says by name is there."""
    assert (_named(code, keys) | code.outright) - keys == set()


def test_a_made_up_key_begins_like_a_real_one(code: _Code, keys: set[str]) -> None:
    """An f-string that fits no key is a mistake."""
    in_vain = {
        pattern for pattern in code.patterns if not any(re.fullmatch(pattern, key) for key in keys)
    }
    assert in_vain == set()


def test_every_value_that_a_key_is_made_of_has_its_text(keys: set[str]) -> None:
    """Commands, filters, places and ways of finding, and grounds of a reference have theirs."""
    listed = [command.name for command in COMMANDS if command.listed]
    made = {
        *(f"command-{name}{part}" for name in listed for part in ("", ".usage")),
        *(f"filter-{name}" for name in ("topic", "lang", "year", "reference", "page")),
        *(f"where-{field_name}" for field_name in get_args(FieldName)),
        *(f"why-{how}" for how in get_args(How)),
        *(f"basis-{basis}" for basis in get_args(ReferenceBasis)),
        *(f"typed-subcommand-{part}" for part in _SUBCOMMANDS),
        *(f"typed-rhythm-{rhythm.value}" for rhythm in Rhythm),
    }
    assert made - keys == set()
