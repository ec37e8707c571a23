"""What the bot says itself and people copy: the labels of its buttons, its headings, its sentences.

Knows, of each text of the language files, the line that it stands for: a label that is pasted is
read as if the button were pressed, where a line says the same without the message around it. What
is an example of words to look for is no label. Refuses to know which buttons stand below what.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from bot.core.base.i18n import Translations
from bot.core.base.normalize import fold, is_chinese, key_of, split_words

COPIED = "/talk label"
"""What is answered to words of ours that lead nowhere alone: "Next →", "← Back"."""
_LONGEST = 500
"""Characters of a line that may be a text of ours."""
_LEAST = 5
"""Letters beside the values of a text by which it is known: "Yes, in …" could be anything."""
_VALUE = re.compile(r"\{ *\$[a-z]+ *\}")
_EXAMPLES = ("-hint", "-example")
_LONG_CHINESE = 4
"""Characters from which a Chinese text is more than a word that people look for."""
_LINES: tuple[tuple[str, str], ...] = (
    ("digest-do-again", "/digest on"),
    ("digest-do-pause", "/digest pause 2w"),
    ("digest-do-also-in", COPIED),
    ("digest-do-(.+)", r"/digest \1"),
    ("digest-try-(daily|workdays)", r"/digest on \1"),
    ("digest-try-weekly", "/digest on weekly mo"),
    ("digest-lately", "/digest preview 30d"),
    ("digest-(new|edition)", "/new"),
    ("digest-grown-topics", "/topics"),
    ("digest-(settings|older|cards|change|daily|workdays|monday-to-friday)", "/digest status"),
    ("kinds-(heading|button)", "/topics kinds"),
    ("tools-heading|slack-home-all", "/tools"),
    ("topics-heading", "/topics"),
    ("new-heading", "/new"),
    ("help-heading", "/help"),
    ("about-page", "/about"),
    ("language-auto", "/language auto"),
    ("term-search|slack-modal-title|slack-shortcut-.+", "/tool"),
    ("slack-digest-(form|title)|telegram-place-settings", "/digest status"),
    ("nothing-tell", "/suggest"),
    ("proposals-list", "/proposals"),
    ("kind-(.+)", r"/tools kind:\1"),
    ("access-(.+)", r"/tools access:\1"),
)
"""The lines that texts stand for, by the keys of the texts; the first that fits counts."""


class LabelReader:
    """The bot's own texts in all languages that it speaks, read when they are first needed."""

    def __init__(self, translations: Translations) -> None:
        """Take the languages."""
        self._translations = translations

    def line_of(self, words: str) -> str | None:
        """Return the line that words of ours stand for; None where they are not ours.

        `COPIED` is that of words which say nothing without the message that they stood in.
        """
        if len(words) > _LONGEST:
            return None
        key = key_of(words)
        if not key:
            return None
        patterns = self._patterns
        return self._lines.get(key) or next(
            (line for pattern, line in patterns.items() if pattern.fullmatch(key)), None
        )

    @cached_property
    def _lines(self) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for said, line in self._texts:
            key = key_of(said)
            if key and not _VALUE.search(said) and found.get(key, COPIED) == COPIED:
                found[key] = line
        return found

    @cached_property
    def _patterns(self) -> Mapping[re.Pattern[str], str]:
        """The texts with values in them that lead somewhere: "New in the last 30 days"."""
        return {
            re.compile(".+".join(map(re.escape, map(key_of, _VALUE.split(said))))): line
            for said, line in self._texts
            if line != COPIED
            and _VALUE.search(said)
            and len(key_of(_VALUE.sub("", said))) >= _LEAST
        }

    @cached_property
    def _texts(self) -> tuple[tuple[str, str], ...]:
        texts = [text for text in self._translations.texts() if not text[0].endswith(_EXAMPLES)]
        lines = {key: _line(key) for key in dict(texts)}  # all languages have the same keys
        return tuple((said, lines[key]) for key, said in texts)


def says_little(words: str) -> bool:
    """Tell whether words of ours are few enough to be looked for: "Guide", "Related"."""
    said = split_words(fold(words))
    letters = sum(len(word) for word in said if is_chinese(word))
    return letters < _LONG_CHINESE if letters else len(said) == 1


def _line(key: str) -> str:
    for pattern, line in _LINES:
        match = re.fullmatch(pattern, key)
        if match:
            return match.expand(line)
    return COPIED
