"""Writes the table of the commonest words: `python -m tests.bench.common_words`.

Needs wordfreq (PyPI), which is no requirement of the project: `pip install wordfreq jieba` first.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from bot.core.base.normalize import fold, is_chinese, split_words
from tests.bench.data import ROOT

LANGUAGES = ("en", "fr", "es", "pt", "ru", "ar", "zh")
WRITTEN = ROOT / "bot" / "core" / "search" / "common_words.py"
MOST = 3000
"""Words of each language."""
COMMONEST = 300
"""How many of them are said in any talk, whatever it is about."""
WIDTH = (100, 50)
"""Letters on a line, and characters that are twice as wide."""
_HEAD = '''"""The commonest words of each language, folded.

Written by `python -m tests.bench.common_words`, from wordfreq 3.1.1 (Robyn Speer,
https://github.com/rspeer/wordfreq). Its data, and so this table, are under the
Creative Commons Attribution-ShareAlike 4.0 licence.
"""

'''


def main() -> None:
    """Write the module."""
    from wordfreq import top_n_list  # type: ignore[import-not-found]  # noqa: PLC0415  # no requirement

    ordered = {language: _words(top_n_list(language, 2 * MOST)) for language in LANGUAGES}
    first = {language: words[:COMMONEST] for language, words in ordered.items()}
    rest = {language: words[COMMONEST:] for language, words in ordered.items()}
    source = _HEAD + _table("COMMONEST", first) + "\n" + _table("LESS_COMMON", rest)
    WRITTEN.write_text(source, encoding="utf-8")


def _words(listed: Iterable[str]) -> list[str]:
    """Return words as the search reads them: Chinese in pairs at most, no numbers, no halves."""
    known: dict[str, None] = {}
    for written in listed:
        words = split_words(fold(written))
        if len(words) == 1 and _is_read(words[0]):
            known.setdefault(words[0])
    return list(known)[:MOST]


def _is_read(word: str) -> bool:
    return word.isalpha() and (len(word) <= 2 or not is_chinese(word))


def _table(name: str, words: dict[str, list[str]]) -> str:
    lines = [f"{name} = {{"]
    for language, listed in words.items():
        lines += [
            f'    "{language}": """',
            *textwrap.wrap(" ".join(sorted(listed)), WIDTH[language == "zh"]),
            '""",',
        ]
    return "\n".join([*lines, "}", ""])


if __name__ == "__main__":
    main()
