"""References as people cite them: "Article 7 paragraph 6", "7(6)", "статья седьмая".

Knows how numbers are written, in any script and in words; which words stand round them, a catalogue
declares.
Reads folded texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.core.base.normalize import fold
from bot.core.catalogue.model import GAP, Reference, ReferenceSystem
from bot.core.search.number_words import any_number, number_of, ordinal

_DIGITS = "一二三四五六七八九"
_TEN = "十"
_HAS_NUMBER = re.compile(rf"[0-9{_DIGITS}{_TEN}]|(?<!\w)[ivx]+(?!\w)")
_LEVEL = re.compile(f"[0-9]+|[{_DIGITS}{_TEN}]+")
_N = r"[0-9]{1,3}(?:[.]?[oa°](?!\w))?"
"""A number, an ordinal one too: "7.º"."""
_ANY_N = rf"(?:{_N}|[{_DIGITS}{_TEN}]{{1,3}})"
_ROMAN = r"(?=[ivx])x{0,2}(?:ix|iv|v?i{0,3})(?!\w)"
"""A Roman number up to twenty-nine, folded."""
_ONES = {"i": 1, "v": 5, "x": 10}
_ANY_LEVEL = rf"[0-9.{_DIGITS}{_TEN}]"
_NUMBER_SIGN = r"[\s:.,#§-]{0,5}(?:n?[o°]?[.\s]{0,2})?"
_SMALL_WORDS = r"(?:\w{1,4}[\s']){0,2}"
"""Between a part and its whole: "of the", "de l'", "из"."""
_BEHIND = r"(?:\W{1,3}\w{1,3}){0,2}\W{1,3}"
"""Between a number and the name of what it is a number of: " of the ", " de l'", " (", ", "."""
_LEVELS_APART = re.compile(r"[0-9]+(?:[-/ ][0-9]+)+")
_NEVER = "(?!)"


@dataclass(frozen=True, slots=True)
class CitationReader:
    """Reads what a text cites of the systems that a catalogue declares."""

    systems: tuple[_SystemReader, ...]

    def read(self, folded: str) -> tuple[tuple[Reference, ...], str]:
        """Return what a folded text cites, and the text without it."""
        if not self.systems:
            return (), folded
        figures = folded
        for system in self.systems:
            figures = system.in_figures(figures)
        if not _HAS_NUMBER.search(figures):
            return (), folded
        bare = [found for system in self.systems if (found := system.bare(folded))]
        if bare:
            return tuple(bare), ""
        references, rest = self._cited(figures)
        return (references, rest) if references or figures == folded else self._cited(folded)

    def _cited(self, figures: str) -> tuple[tuple[Reference, ...], str]:
        widest = _widest(citation for system in self.systems for citation in system.cited(figures))
        references = dict.fromkeys(citation.reference for citation in widest if citation.reference)
        return tuple(references), _without(
            figures, [(citation.start, citation.end) for citation in widest]
        )


def citation_reader(systems: Iterable[ReferenceSystem]) -> CitationReader:
    """Return what reads the citations of some systems."""
    return CitationReader(tuple(map(_system_reader, systems)))


def read_number(written: str, system: ReferenceSystem) -> str | None:
    """Return the number that a person means who is asked for one, or None: "7.6", "Art. 7(6)"."""
    folded = fold(written).strip().strip("'\"").rstrip(".")
    if _LEVELS_APART.fullmatch(folded):  # one number is asked for: "7-6" is no range here
        folded = ".".join(re.findall("[0-9]+", folded))
    reader = _system_reader(system)
    folded = reader.in_figures(folded)
    if re.fullmatch(any_number(), folded):
        folded = number_of(folded)
    elif re.fullmatch(rf"\u7b2c?[{_DIGITS}{_TEN}]{{1,3}}", folded):
        folded = str(_value(folded.removeprefix("\u7b2c")))
    match = re.fullmatch(reader.number, folded)
    if match:
        return reader.number_in(match[0])
    match = re.fullmatch(reader.pattern, folded)
    if match:
        return reader.number_of(match)
    roman = re.fullmatch(reader.roman, folded)
    return str(_roman_value(roman[1])) if roman else None


@dataclass(frozen=True, slots=True)
class _Citation:
    start: int
    end: int
    reference: Reference | None

    @property
    def length(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class _SystemReader:
    """Patterns are kept as texts: `re` keeps the compiled ones, and an index is kept on disk."""

    id: str
    number: str
    pattern: str
    roman: str
    alone: tuple[str, ...]
    """What is a citation where nothing else stands: "7.6", "7 статья 6 пункт", "7条"."""
    names: str
    named: str
    """The words for its numbers and for those of the next level."""
    levels: int
    last: int | None

    def bare(self, folded: str) -> Reference | None:
        """Return what a text cites that is a number and no more but a name or what it numbers."""
        for pattern in self.alone:
            if match := re.fullmatch(rf"\s*{pattern}\s*", folded):
                return self._reference(self.number_in(f"{match['whole']} {match['part'] or ''}"))
        return None

    def in_figures(self, folded: str) -> str:
        """Return a text whose numbers in words beside an article are in digits: "article seven"."""
        named = self.named
        if not re.search(rf"(?<!\w)(?:{named}|{self.names})(?!\w)", folded):
            return folded
        behind = (
            rf"(?P<unit>{named}{_NUMBER_SIGN}|{self.names}\s(?=[^\W\d]+$))(?P<n>{any_number()})"
        )
        before = rf"(?P<nth>{ordinal()})\s(?P<nth_unit>{named})(?!\w)(?![\s.#]{{1,3}}[0-9])"
        return re.sub(rf"(?<!\w)(?:{behind}(?![\w-])|{before})", _in_figures, folded)

    def cited(self, folded: str) -> Iterable[_Citation]:
        for match in re.finditer(self.pattern, folded):
            reference = self._reference(self.number_of(match))
            yield _Citation(match.start(), match.end(), reference)

    def number_of(self, match: re.Match[str]) -> str | None:
        found = match.groupdict()
        part = f" {found['part']}" if found["part"] else ""
        if roman := found["roman"] or found["roman_alone"] or found["roman_of"]:
            return str(_roman_value(roman))
        wholes = ("whole", "number", "named", "around", "open", "open_named")
        number = next(found[name] for name in wholes if found[name])
        return self.number_in(f"{number}{part}")

    def number_in(self, written: str) -> str | None:
        """Return a number as the catalogue writes it, as deep as the catalogue goes."""
        levels = [_value(level) for level in _LEVEL.findall(written)][: self.levels]
        return ".".join(map(str, levels)) if all(levels) else None

    def _reference(self, number: str | None) -> Reference | None:
        if number is None or (self.last and int(number.partition(".")[0]) > self.last):
            return None
        return Reference(self.id, number)


def _system_reader(system: ReferenceSystem) -> _SystemReader:
    cited = system.cited_as
    names, units, parts = (_words(words) for words in (cited.names, cited.units, cited.parts))
    unit_round, unit_open = _round(cited.units), _round(cited.units, opened=False)
    part_round = rf"(?:{_round(cited.parts)}|{_round(cited.parts, opened=False)})"
    more = (
        rf"(?:\s?[.:]\s?{_N}(?![0-9])|,{_N}(?![0-9])|\s?\(\s?(?:{_N}|[a-z]{{1,4}})\s?\)"
        rf"|[\s,]{{0,3}}(?:{parts}|§){_NUMBER_SIGN}(?:{_N}(?![0-9])|\(?[a-z]\)?(?!\w))|\s?{part_round}"
        rf"){{0,4}}"
    )
    number = rf"{_N}(?![0-9]){more}"
    sign = _NUMBER_SIGN
    pattern = (
        rf"(?:(?<!\w){names}\W{{0,3}}(?P<open_named>{unit_open}{more})|(?<!\w)(?:"
        rf"{parts}{sign}(?P<part>{_N})[\s,]{{1,2}}{_SMALL_WORDS}{units}{sign}(?P<whole>{number})"
        rf"|(?:{names}[\s:,.-]{{0,5}})?{units}{sign}(?P<number>{number})"
        rf"|{names}[\s:.§-]{{0,5}}(?P<named>{number})"
        rf"|{names}[\s:,.-]{{0,5}}{units}{sign}(?P<roman>{_ROMAN})"
        rf"|{names}[\s:.§-]{{0,5}}(?P<roman_alone>(?=\w\w){_ROMAN})"
        rf"|{units}{sign}(?P<roman_of>{_ROMAN}){_BEHIND}{names}"
        rf")(?!\w)|(?:(?<!\w){names}\W{{0,3}})?(?P<around>{unit_round}{more})"
        rf"|(?<!{_ANY_LEVEL})(?P<open>{unit_open}\s?{part_round}{more}))"
        rf"(?:{_BEHIND}{names}(?!\w))?"
    )
    last = int(cited.last) if cited.last else None
    roman = rf"(?:{units}{sign}|(?=\w\w))({_ROMAN})"
    named = f"(?:{units}|{parts})"
    alone = (
        rf"(?P<whole>{_N}(?:[.]{_N}|\(\w{{1,3}}\)){{1,3}})\s*(?:{names})?(?P<part>)",
        rf"(?P<whole>{_N})\s{units}(?:[\s,]{{1,2}}(?P<part>{_N})\s{parts})?",
        rf"(?P<part>{_N})\s{parts}\s(?P<whole>{_N})\s{units}",
        rf"(?P<whole>{unit_open}{more})(?P<part>)",
    )
    return _SystemReader(
        system.id, number, pattern, roman, alone, names, named, system.levels, last
    )


def _words(written: Iterable[str]) -> str:
    """Return a pattern of the words that stand before a number, the longest first."""
    known = {" ".join(fold(word).split()) for word in written if GAP not in word}
    longest_first = sorted(known, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, longest_first)) or _NEVER})"


def _round(written: Iterable[str], *, opened: bool = True) -> str:
    """Return a pattern of the words that stand round a number, such as 第…条.

    The first of them is often left out, 7条; where it must be, a number is `opened` by nothing.
    """
    pairs = [[re.escape(fold(part)) for part in word.split(GAP)] for word in written if GAP in word]
    inner = rf"\s?{_ANY_N}(?:\s?[.:]\s?{_N}){{0,3}}\s?"
    opening = (inner.join(pair if opened else ["", *pair[1:]]) for pair in pairs)
    return f"(?:{'|'.join(opening) or _NEVER})"


def _value(level: str) -> int:
    """Return a number of any of the two scripts; Chinese ones go up to ninety-nine."""
    if level.isdecimal():
        return int(level)
    tens, ten, ones = level.rpartition(_TEN)
    if not ten:
        return _DIGITS.find(level) + 1
    return (_DIGITS.find(tens) + 1 if tens else 1) * 10 + (_DIGITS.find(ones) + 1 if ones else 0)


def _roman_value(letters: str) -> int:
    """Return a Roman number: a letter before a larger one is taken away."""
    values = [_ONES[letter] for letter in letters]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-one if one < after else one for one, after in pairs)


def _in_figures(match: re.Match[str]) -> str:
    if match["unit"]:
        return f"{match['unit']}{number_of(match['n'])}"
    return f"{match['nth_unit']} {number_of(match['nth'])}"


def _widest(cited: Iterable[_Citation]) -> list[_Citation]:
    """Leave out what lies within a wider citation: one system may share words of another's name."""
    widest: list[_Citation] = []
    furthest: _Citation | None = None
    for citation in sorted(cited, key=lambda citation: (citation.start, -citation.end)):
        if furthest and citation.end <= furthest.end and citation.length < furthest.length:
            continue
        widest.append(citation)
        if furthest is None or citation.end > furthest.end:
            furthest = citation
    return widest


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    kept, end = [], 0
    for start, stop in sorted(spans):
        kept.append(text[end : max(start, end)])
        end = max(end, stop)
    return " ".join([*kept, text[end:]]) if end else text
