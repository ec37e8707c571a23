"""Codes of tools as people write them: "C087", "c 87", "convention no. 138", "paper 47".

Knows how a number may stand behind its words. Which words, a catalogue declares, or its own names
show. Reads folded texts; refuses to know references, which are numbers of other people's texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain

from bot.core.base.normalize import exact_key, fold, is_chinese
from bot.core.catalogue.model import Catalogue, Tool

_SIGNS = ("number", "num", "numero", "nro", "nr", "no", "n°", "n", "номер", "رقم", "第", "#")
"""What people write before a number, folded."""
_SIGN = "|".join(map(re.escape, _SIGNS))
_GAP = r"[\s.:,-]*"
_NUMBER = r"0*([0-9]{1,6})(?!\w)"
_SIGNED = re.compile(rf"(?<!\w)(?:{_SIGN}){_GAP}{_NUMBER}")
_WHOLE = re.compile(rf"\W*{_NUMBER}\W*")
_SHOWN = re.compile(rf"([^\W\d_]{{1,5}}){_GAP}{_NUMBER}")
"""A code that begins a name, or is all of it."""
_LEAST_SHOWN = 3
"""Tools whose names begin with the same letters and a number: fewer show no rule."""
_YEARS = range(1900, 2100)
"""Numbers of names that are no codes: "HS 2022"."""


@dataclass(frozen=True, slots=True)
class CodeReader:
    """Reads the codes of a catalogue, and of those that its tools have makes one word each."""

    patterns: tuple[tuple[str, re.Pattern[str]], ...]
    owners: Mapping[str, tuple[tuple[int, str], ...]]
    """By code, as one word: the tools that have it, by their positions, and how each writes it."""
    alone: Mapping[str, str]
    """The code that a number means by itself, where it is the only one with it."""
    shared: Mapping[str, tuple[tuple[int, str], ...]]
    """By number, where several codes have it: their tools, as `owners`."""

    def read(self, folded: str) -> str:
        """Return a folded text in which each code of a tool is one word: "c 087" becomes "c87"."""
        if not self.owners or not any(map(str.isdecimal, folded)):
            return folded
        for begins, pattern in self.patterns:
            folded = pattern.sub(partial(self._as_word, begins), folded)
        whole = _WHOLE.fullmatch(folded)
        if whole:
            return self.alone.get(whole[1], folded)
        return _SIGNED.sub(lambda found: self.alone.get(found[1], found[0]), folded)

    def _as_word(self, begins: str, found: re.Match[str]) -> str:
        code = begins + found[1]
        return code if code in self.owners else found[0]


def code_reader(catalogue: Catalogue) -> CodeReader:
    """Return what reads the codes of the tools of a catalogue."""
    declared = [tuple(map(fold, group)) for group in catalogue.codes]
    shown = _shown(catalogue.tools) - {word for group in declared for word in group}
    groups = [*declared, *((letters,) for letters in sorted(shown))]
    patterns = tuple(
        (exact_key(group[0]), pattern) for group in groups for pattern in _patterns(group)
    )
    owners: dict[str, dict[int, str]] = {}
    numbers: dict[str, set[str]] = {}
    for owner, tool in enumerate(catalogue.tools):
        for name in _names_of(tool):
            for begins, pattern in patterns:
                for found in pattern.finditer(name):
                    code = begins + found[1]
                    owners.setdefault(code, {}).setdefault(owner, found[0])
                    numbers.setdefault(found[1], set()).add(code)
    held = {code: tuple(by_owner.items()) for code, by_owner in owners.items()}
    return CodeReader(
        patterns,
        held,
        {number: next(iter(codes)) for number, codes in numbers.items() if len(codes) == 1},
        {
            number: tuple(chain.from_iterable(held[code] for code in sorted(codes)))
            for number, codes in numbers.items()
            if len(codes) > 1
        },
    )


def _patterns(words: tuple[str, ...]) -> Iterator[re.Pattern[str]]:
    """Return what finds a number beside one of some words, with a sign or without.

    It stands behind them; in Chinese before them, too: 第138号公约.
    """
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    beside = [(r"\s+".join(map(re.escape, word.split())), word) for word in longest_first]
    before = "|".join(pattern for pattern, _ in beside)
    yield re.compile(rf"(?<!\w)(?:{before}){_GAP}(?:(?:{_SIGN}){_GAP})?{_NUMBER}")
    behind = "|".join(pattern for pattern, word in beside if is_chinese(word))
    if behind:
        yield re.compile(rf"第?{_GAP}(?<![0-9])0*([0-9]{{1,6}}){_GAP}[号號]?{_GAP}(?:{behind})")


def _shown(tools: Iterable[Tool]) -> set[str]:
    """Return the letters that begin the codes of tools, as their names show: "c" of "C087 - …"."""
    numbers: dict[str, set[str]] = {}
    for tool in tools:
        for name in _names_of(tool):
            found = _SHOWN.match(name)
            if found and int(found[2]) not in _YEARS:
                numbers.setdefault(found[1], set()).add(found[2])
    return {letters for letters, found in numbers.items() if len(found) >= _LEAST_SHOWN}


def _names_of(tool: Tool) -> Iterator[str]:
    names = (tool.id, tool.title, *tool.names.values(), *tool.short_names, *tool.acronyms)
    yield from map(fold, chain(names, *tool.aliases.values()))
