"""Every text a person sees, by key and language, from Fluent sources that are handed in.

Knows Fluent's grammar and Babel's names of languages and dates; knows no file and picks no language
by itself: callers say whose wish comes first.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from fluent.runtime import FluentBundle, FluentResource

from bot.core.base.partial_date import PartialDate
from bot.core.base.text import (
    FIRST_STRONG_ISOLATE,
    POP_ISOLATE,
    Plain,
    Span,
    Text,
    has_left_to_right,
    isolate,
    isolate_in_right_to_left,
)

_MARK = "\ue000"
_MARKED = re.compile(f"{_MARK}(\\d+){_MARK}")
_ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=.*(?:\n(?:[ }].*)?$)*", re.MULTILINE)
"""A message or term of a Fluent source: its line, and those below that are indented or empty."""
_REFERENCE = re.compile(r"\{\s*(-?[a-z][\w-]*)")
"""What an entry takes another entry's text by."""


class Translator:
    """Speaks one language; each of its texts is read when it is first said, which starts faster."""

    def __init__(self, language: str, source: str) -> None:
        """Take the Fluent `source` of a `language` (an ISO 639 code)."""
        self.language = language
        self._locale = Locale.parse(language)
        self.is_right_to_left = self._locale.text_direction == "rtl"
        self._bundle = FluentBundle([language], use_isolating=False)
        self._unread = entries_of(source)

    def __call__(self, key: str, **values: str | int) -> str:
        """Return the text of a key, or of `key.attribute`, with its values filled in.

        Raises:
            KeyError: there is no such text, or a value that it asks for is missing.
        """
        isolated = {
            name: self.isolate(value) if isinstance(value, str) else value
            for name, value in values.items()
        }
        return self._format(key, isolated)

    def text(self, key: str, **values: Span | str | int) -> Text:
        """Return a text whose values may be spans; what a person typed stays within its own span.

        Raises:
            KeyError: as for a plain call.
        """
        spans: list[Span] = []
        marked: dict[str, str | int] = {}
        for name, value in values.items():
            if isinstance(value, int):
                marked[name] = value
            else:
                spans.append(Plain(self.isolate(value)) if isinstance(value, str) else value)
                marked[name] = f"{_MARK}{len(spans) - 1}{_MARK}"
        pieces = _MARKED.split(self._format(key, marked))
        parts = (
            part
            for index, piece in enumerate(pieces)
            for part in (self._apart(spans[int(piece)]) if index % 2 else (Plain(piece),))
        )
        return tuple(part for part in parts if part.text)

    def isolate(self, text: str) -> str:
        """Keep a text of the other direction from reordering what this language says around it."""
        return isolate_in_right_to_left(text) if self.is_right_to_left else isolate(text)

    def _apart(self, span: Span) -> Text:
        """Isolate a span from outside: the marks are no part of a command that people copy."""
        isolated = isinstance(span, Plain) or not has_left_to_right(span.text)
        if isolated or not self.is_right_to_left:
            return (span,)
        return (Plain(FIRST_STRONG_ISOLATE), span, Plain(POP_ISOLATE))

    def date(self, day: PartialDate | dt.date) -> str:
        """Return a date as far as it is known: "2025", "June 2025" or "June 18, 2025"."""
        if isinstance(day, dt.date):
            return self._ordinal(format_date(day, format="long", locale=self._locale), day)
        if day.month is None:
            return str(day.year)
        if day.day is None:
            return str(format_skeleton("yMMMM", day.first_day(), locale=self._locale))
        return self.date(day.first_day())

    def day(self, day: dt.date) -> str:
        """Return a day with its weekday: "Wednesday, June 18, 2025"."""
        return self._ordinal(format_date(day, format="full", locale=self._locale), day)

    def _ordinal(self, written: str, day: dt.date) -> str:
        """Write the first of a month as French does, "1er juin", which CLDR leaves out."""
        first = self.language == "fr" and day.day == 1
        return written.replace("1 ", "1er ", 1) if first else str(written)

    def weekday(self, number: int) -> str:
        """Return the name of a day of the week; 0 is Monday."""
        return str(self._locale.days["format"]["wide"][number])

    def language_name(self, code: str) -> str:
        """Return the name of a language in this language, or its code where no name is known."""
        return str(self._locale.languages.get(code.replace("-", "_"), code))

    def join(self, words: Sequence[str]) -> str:
        """Return words as a list in this language: "a, b and c"."""
        return str(format_list(words, locale=self._locale))

    def either(self, words: Sequence[str]) -> str:
        """Return words of which one is enough, as a list in this language: "a, b or c"."""
        return str(format_list(words, style="or", locale=self._locale))

    def _format(self, key: str, values: dict[str, str | int]) -> str:
        name, _, attribute = key.partition(".")
        self._read(name)
        found = self._bundle.get_message(name)
        pattern = found.attributes[attribute] if attribute else found.value
        if pattern is None:
            raise KeyError(key)
        text, mistakes = self._bundle.format_pattern(pattern, values)
        if mistakes:
            raise KeyError(f"{key}: {mistakes[0]}")
        return str(text)

    def _read(self, name: str) -> None:
        """Read an entry, and those that its text refers to."""
        entry = self._unread.pop(name, None)
        if entry is not None:
            self._bundle.add_resource(FluentResource(entry))
            for other in _REFERENCE.findall(entry):
                self._read(other)


def entries_of(source: str) -> dict[str, str]:
    """Return the messages and terms (`-name`) of a Fluent source as they are written, by name."""
    return {entry[1]: entry[0] for entry in _ENTRY.finditer(source)}


_TYPED = re.compile(r"^typed-", re.MULTILINE)
_IN_A_LINE = re.compile(r"^([a-z-]+) = (.*)$", re.MULTILINE)
"""Texts that stand in one line, as typed words do. They are read from it directly: parsing all
languages would delay the first answer, and a test holds that Fluent reads the same."""
_TEXT = re.compile(r"^([a-z-]+) = (.*)((?:\n +\*?\[.*)*)", re.MULTILINE)
_FORM = re.compile(r"\[[a-z]+\] (.*)")
_NO_WORD = re.compile(r"\{ *\"\" *\}")
_READ = re.compile(r"^(?!typed-)[a-z]", re.MULTILINE)


def holds_typed_words_alone(source: str) -> bool:
    """Tell whether a Fluent source has words that people type, and no text that they read."""
    return bool(_TYPED.search(source)) and not _READ.search(source)


class Translations:
    """All languages the bot speaks, and others in which it understands what people type."""

    def __init__(self, sources: Mapping[str, str], default: str) -> None:
        """Take Fluent sources by language code; a language is read when it is first needed.

        One whose source has typed words alone is understood and not spoken, until it has texts.

        Raises:
            KeyError: there is no source for the default language.
        """
        self._sources = dict(sources)
        self._read: dict[str, Translator] = {}
        self._lines: dict[str, dict[str, str]] = {}
        self.default = default
        self._sources[default]
        self.languages = tuple(
            code
            for code, source in sources.items()
            if code == default or not holds_typed_words_alone(source)
        )
        """The codes of all languages that the bot speaks."""

    def choose(self, wishes: Iterable[str | None]) -> Translator:
        """Return the translator of the first wish that can be met, else of the default language.

        A wish is a locale in any common spelling (`fr`, `fr-CA`, `pt_BR.UTF-8`) or None.
        """
        for wish in wishes:
            language = re.split(r"[-_.@]", wish or "")[0].lower()
            if language in self.languages:
                return self._speak(language)
        return self._speak(self.default)

    def name_of(self, language: str) -> str:
        """Return the name of a language in itself, as its speakers look for it: "Français"."""
        name = Locale.parse(language).get_display_name(language) or language
        return name[:1].upper() + name[1:]

    def typed(self, key: str) -> tuple[str, ...]:
        """Return the words that people type for a key, in all languages, in their order.

        They stand in one text, with commas between them.

        Raises:
            KeyError: a language has no such text.
        """
        typed = self.typed_by_language(key).values()
        return tuple(dict.fromkeys(word for words in typed for word in words))

    def typed_by_language(self, key: str) -> dict[str, tuple[str, ...]]:
        """Return the words that people type for a key, by the language whose words they are.

        Raises:
            KeyError: a language has no such text.
        """
        return {
            language: tuple(filter(None, map(str.strip, self._lines_in(language)[key].split(","))))
            for language in self._sources
        }

    def said(self, key: str) -> tuple[str, ...]:
        """Return a text of one line, without values, as each language that the bot speaks says it.

        Raises:
            KeyError: there is no such text.
        """
        return tuple(self._lines_in(language)[key] for language in self.languages)

    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield the key and the text of all that is read, as each language that is spoken says it.

        Values stand in them as they are written, `{ $count }`; of a text that depends on a number,
        each form is one.
        """
        for language in self.languages:
            for key, text, forms in _TEXT.findall(self._sources[language]):
                if not key.startswith("typed-"):
                    yield from ((key, said) for said in (_FORM.findall(forms) or (text,)))

    def _lines_in(self, language: str) -> dict[str, str]:
        if language not in self._lines:
            found = _IN_A_LINE.findall(_NO_WORD.sub("", self._sources[language]))
            self._lines[language] = dict(found)
        return self._lines[language]

    def _speak(self, language: str) -> Translator:
        if language not in self._read:
            self._read[language] = Translator(language, self._sources[language])
        return self._read[language]


_NAMED_IN = ("en", "fr", "es", "pt", "ru", "ar", "zh")


def language_names(codes: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield names of languages, each with the code of the language: ("français", "fr")."""
    known = [(code, code.replace("-", "_")) for code in codes]
    for naming in _NAMED_IN:
        names = Locale.parse(naming).languages
        yield from ((str(names[cldr]), code) for code, cldr in known if cldr in names)
    for code, cldr in known:
        name = _own_name(cldr)
        if name:
            yield name, code


def _own_name(cldr: str) -> str:
    """Return what speakers call their language; "" where CLDR does not know it."""
    try:
        locale = Locale.parse(cldr)
    except (UnknownLocaleError, ValueError):
        return ""
    return locale.get_language_name(locale) or ""
