"""Russian words in Latin letters, in one spelling for the many that people use.

Knows letters; refuses to know words. `kh`, `h` and `x`, or `ya`, `ia` and `ja`, come out the same.
"""

from __future__ import annotations

_LATIN = str.maketrans({
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "i",
    "ь": "", "э": "e", "ю": "iu", "я": "ia",
})  # fmt: skip
_SPELLINGS = (
    ("shch", "sh"), ("sch", "sh"), ("kh", "h"), ("x", "ks"), ("w", "v"), ("tz", "ts"), ("ts", "c"),
    ("y", "i"), ("j", "i"), ("ii", "i"), ("ie", "e"), ("io", "o"), ("'", ""),
)  # fmt: skip


def in_latin(word: str) -> str | None:
    """Return a Cyrillic word in Latin letters, or None for a word of another script."""
    return one_spelling(word.translate(_LATIN)) if "\u0400" <= word[0] <= "\u04ff" else None


def one_spelling(word: str) -> str:
    """Return the one spelling that stands for all the usual ones of a word in Latin letters."""
    for usual, ours in _SPELLINGS:
        word = word.replace(usual, ours)
    return word
