"""Structured text: spans that each platform renders in its own way.

Knows nothing of HTML, Markdown or Block Kit, so no text from outside can become mark-up.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import takewhile

FIRST_STRONG_ISOLATE = "\u2068"
POP_ISOLATE = "\u2069"
RIGHT_TO_LEFT_MARK = "\u200f"
LEFT_TO_RIGHT_MARK = "\u200e"
"""At the beginning of a paragraph they set its direction (UAX #9, P2), whatever comes first."""
_DIRECTION_MARKS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_INVISIBLE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""Controls, line separators, direction marks (a terminal orders letters itself) and surrogates."""
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_LETTERS = frozenset({"L", "R", "AL"})


@dataclass(frozen=True, slots=True)
class Plain:
    """Text as it stands."""

    text: str


@dataclass(frozen=True, slots=True)
class Bold:
    """Text that stands out."""

    text: str


@dataclass(frozen=True, slots=True)
class Italic:
    """Text that stands back: a note, a doubt."""

    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """Text to type as it stands: a command, an example."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """Text that leads to an https address."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment, and its words with the zone. Some platforms show it by each reader's clock."""

    text: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Mention:
    """A person, by the id of `Person`, as the platform names people; `text` where it cannot.

    The id comes from the platform, never from what somebody wrote.
    """

    text: str
    person: str


Span = Plain | Bold | Italic | Code | Link | Moment | Mention
Text = tuple[Span, ...]


def paragraph(*texts: Text) -> Text:
    """Return texts one below the other, as one paragraph; those that say nothing are left out."""
    spans = [span for text in texts if text for span in (Plain("\n"), *text)]
    return tuple(spans[1:])


def plain(text: Text) -> str:
    """Return the words of a text without their style."""
    return "".join(span.text for span in text)


def isolate(text: str) -> str:
    """Keep right-to-left text from reordering its surroundings; other text gets nothing added.

    The marks are U+2068 and U+2069 of Unicode's bidirectional algorithm (UAX #9, section 2.4).
    Such marks in the text itself are dropped: they could turn what follows, or end the isolation.
    """
    text = _DIRECTION_MARKS.sub("", text)
    if has_right_to_left(text):
        return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"
    return text


def isolate_in_right_to_left(text: str) -> str:
    """Keep Latin and other left-to-right text from reordering the right-to-left text around it.

    Without it, the bracket that ends "Trader Identification Number (TIN)" jumps to the other side.
    Text without any such letter gets nothing added: it should set the direction of its line.
    """
    text = _DIRECTION_MARKS.sub("", text)
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}" if has_left_to_right(text) else text


def has_right_to_left(text: str) -> bool:
    """Tell whether a text has letters or numbers that are written from right to left."""
    if text.isascii():  # most texts are, and this is asked of each that is shown
        return False
    return any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in text)


def has_left_to_right(text: str) -> bool:
    """Tell whether a text has letters that are written from left to right."""
    return any(unicodedata.bidirectional(letter) == "L" for letter in text)


def direction_mark(text: str, *, right_to_left: bool) -> str:
    """Return what sets the direction of a line where its first letter would set another; else "".

    Isolated letters count: not every client passes over them, as rule P2 would have it.
    """
    first = next((kind for kind in map(unicodedata.bidirectional, text) if kind in _LETTERS), "L")
    if (first in _RIGHT_TO_LEFT) == right_to_left:
        return ""
    return RIGHT_TO_LEFT_MARK if right_to_left else LEFT_TO_RIGHT_MARK


def columns(text: str) -> int:
    """Count the columns of a text: a Chinese character is as wide as two letters (UAX #11)."""
    return sum(map(_columns, text))


def _columns(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def utf16_units(text: str) -> int:
    """Count a text in UTF-16 units, the measure of the platforms' clients, limits and offsets."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def shorten(text: str, longest: int, measure: Callable[[str], int] = len) -> str:
    """Shorten a text to `longest` by a measure, with an ellipsis and its direction marks closed."""
    if measure(text) <= longest:
        return text
    room = longest - (2 if FIRST_STRONG_ISOLATE in text else 1)
    kept = text[:room]
    while measure(kept) > room:
        kept = kept[:-1]
    is_open = kept.count(FIRST_STRONG_ISOLATE) > kept.count(POP_ISOLATE)
    return f"{kept.rstrip()}…{POP_ISOLATE if is_open else ''}"


def shorten_at_word(text: str, longest: int) -> str:
    """Cut a text at a word's end so that it has at most `longest` columns, with an ellipsis."""
    if columns(text) <= longest:
        return text
    cut = text[: longest - 1]
    while columns(cut) >= longest:
        cut = cut[:-1]
    at_word = cut.rsplit(" ", 1)[0] if " " in cut else cut
    return at_word.rstrip(" ,;:.–-") + "…"


_APART = 24
"""Characters at the beginning of a label that every screen shows."""
_LEAST_SHARED = 16
"""Characters that labels share at their beginning before it is shortened."""


def set_apart(labels: Sequence[str]) -> list[str]:
    """Return labels that begin differently where screens cut them: shared beginnings are shortened.

    "Detailed Report on the Adoption of Blockchain" beside "Detailed Report on the Adoption of AI"
    becomes "Detailed Report… Blockchain".
    """
    return [_set_apart(label, [other for other in labels if other != label]) for label in labels]


def _set_apart(label: str, others: Sequence[str]) -> str:
    shared = max((_shared(label, other) for other in others), default=0)
    shared = label.rfind(" ", 0, shared + 1) + 1  # whole words
    if len(label) <= _APART or shared < _LEAST_SHARED:
        return label
    begin = label[: label.rfind(" ", 0, _LEAST_SHARED)].rstrip(" ,:–-")
    rest = label[shared:]
    return f"{begin}… {rest}" if begin and rest else label


def _shared(one: str, other: str) -> int:
    """Count the characters that two texts begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def visible(text: str) -> str:
    """Drop every character that would do something to a terminal other than show itself."""
    return _INVISIBLE.sub("", text.replace("\t", " "))
