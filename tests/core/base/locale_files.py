"""The language files of the bot, taken apart by Fluent's own parser."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import bot
from bot.core.base.i18n import holds_typed_words_alone

FOLDER = Path(bot.__file__).parent / "locales"
FILES = {path.stem: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.ftl")}
UNDERSTOOD = {code for code, source in FILES.items() if holds_typed_words_alone(source)}
"""Languages in which the bot knows what people type, and has no texts to read yet."""
SOURCES = {code: source for code, source in FILES.items() if code not in UNDERSTOOD}
"""The files of the languages that the bot speaks."""


class _Placeholders(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  # Fluent's
        """Keep the name of a placeholder."""
        self.names.add(node.id.name)


@cache
def entries(language: str) -> Sequence[ast.EntryType]:
    """Return everything a language file holds, mistakes (`Junk`) too."""
    return FluentParser().parse(FILES[language]).body


@cache
def texts(language: str) -> Mapping[str, frozenset[str]]:
    """Return the placeholders of each text, by its key or `key.attribute`."""
    found: dict[str, frozenset[str]] = {}
    for entry in entries(language):
        if isinstance(entry, ast.Message):
            if entry.value is not None:
                found[entry.id.name] = _placeholders(entry.value)
            for attribute in entry.attributes:
                found[f"{entry.id.name}.{attribute.id.name}"] = _placeholders(attribute.value)
    return found


def _placeholders(pattern: ast.Pattern) -> frozenset[str]:
    visitor = _Placeholders()
    visitor.visit(pattern)
    return frozenset(visitor.names)
