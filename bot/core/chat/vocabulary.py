"""The words that people type for commands, small talk, filters, and the subcommands of `/digest`.

Knows what each word stands for; the words themselves are in the language files, as `typed-…`, also
in languages that the bot understands and does not speak. They are read when they are first asked
for. Where two languages have the same word, English goes first, then the languages in their order.
Words of a schedule are the matter of `schedule_words.py`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from functools import cached_property
from math import log

from bot.core.base.i18n import Translations
from bot.core.base.normalize import fold, is_chinese, key_of
from bot.core.catalogue.model import ACCESSES, KINDS
from bot.core.chat.labels import LabelReader
from bot.core.chat.schedule_words import ScheduleWords
from bot.core.chat.typed_words import TypedWords, by_key, pieces_of, words_of

DIGEST_SUBCOMMANDS = (
    *("on", "off", "pause", "resume", "now", "preview"),
    *("status", "why", "cards", "change", "help"),
)
COMMAND_NAMES = (
    *("tool", "tools", "topics", "new", "digest", "language", "help", "about"),
    *("privacy", "mydata", "forgetme", "subscribe", "term", "unsubscribe"),
)
SMALL_TALK = ("hello", "thanks", "bye", "ok", "no", "sorry", "human", "share", "file", "label")
_ASKED: Mapping[str, str] = {
    "ask-help": "/help",
    "ask-who": "/about",
    "ask-count": "/about",
    "ask-new": "/new",
    "ask-list": "/tools",
    "ask-topics": "/topics",
    "ask-digest": "/digest",
    "ask-language": "/language",
}
"""What questions about the bot itself are answered by."""
_ALIKE = 0.65
"""From where words are like a phrase of small talk: 1 for the same, 0 for nothing in common."""
_OPENINGS = ("/talk hello", "/talk thanks")
_MOST_BEHIND_OPENING = 6
"""Words behind a greeting that leave it one where they find nothing."""
_LANGUAGES = ("en", "fr", "es", "pt", "ru", "ar", "zh")
"""The order of `typed-in-languages`."""
_FILTERS = ("topic", "kind", "access", "lang", "year", "page")
_AFTER_A_NAME = re.compile("[:=\uff1a\uff1d]")
"""What stands between a filter and its value."""
_LONGEST_COURTESY = 4
"""Words of the longest courtesy: "s’il vous plaît", "thank you very much"."""
_AROUND_COURTESY = " ,;!\u060c\uff0c\u3001\uff01"
_LONGEST_CHOICE = 40
_ORDINALS = ("first", "second", "third", "fourth", "fifth")
LAST = -1
"""The number of the last of several choices."""
_NUMBERED = re.compile(r"\W*(?:no|nr|n)?\W*([0-9]{1,2})(?:st|nd|rd|th|er|e|eme|o|a|\W*[йяе])?\W*")
"""A choice by its number, folded: "2", "2nd", "№ 2", "2."."""


class Vocabulary(TypedWords):
    """What words mean, by their keys (see `normalize.key_of`)."""

    def __init__(self, translations: Translations) -> None:
        """Take the languages; nothing is read yet."""
        super().__init__(translations)
        self.own_words = LabelReader(translations)
        """What people copy out of the bot's own messages."""
        self.schedule = ScheduleWords(translations)
        """Days, times, rhythms and pauses."""

    @cached_property
    def commands(self) -> Mapping[str, str]:
        """The lines that other names of commands ask for: "search" is `/tool`, "quit" a goodbye."""
        named = {f"/{name}": self.typed(f"command-{name}") for name in COMMAND_NAMES}
        return by_key({**named, "/talk bye": self.typed("talk-quit")})

    @cached_property
    def phrases(self) -> Mapping[tuple[str, ...], str]:
        """The lines that small talk and questions about the bot ask for, by their `pieces_of`."""
        mine = self.translations.typed_by_language("typed-mine")
        lines = (
            *((line, self.typed(asked)) for asked, line in _ASKED.items()),
            *((f"/talk {talk}", self.typed(f"talk-{talk}")) for talk in SMALL_TALK),
            *((f"/language {language}", typed) for language, typed in mine.items()),
        )
        found: dict[tuple[str, ...], str] = {}
        for line, typed in lines:
            for phrase in typed:
                found.setdefault(pieces_of(phrase), line)
        return found

    @cached_property
    def silent_phrases(self) -> frozenset[tuple[str, ...]]:
        """What says nothing around small talk, by its folded words: "please", "can you"."""
        return frozenset(map(pieces_of, self.typed("talk-filler")))

    @cached_property
    def longest_talk(self) -> int:
        """How many folded words, or Chinese characters, the longest phrase of small talk has."""
        return max(map(len, (*self.phrases, *self.silent_phrases)), default=1)

    def nearest_talk(self, words: str) -> str | None:
        """Return the line of the phrase of small talk that is most like some words, if one is.

        For words that name no tool: rare words count more than those of many phrases, and what is
        not known to any phrase counts most.
        """
        opening = self._opening(pieces_of(words))
        if opening == "/talk thanks":  # whatever was said thanks for
            return opening
        said, weights = self._telling_pieces(pieces_of(words)), self._weights
        if len(said) == 1:
            return opening  # one word says what it says, or something else
        rarest = max(weights.values(), default=0.0)
        whole = sum(weights.get(piece, rarest) for piece in said)
        best, most = None, _ALIKE
        for pieces, line in self._telling_phrases.items():
            shared = said & pieces
            if len(pieces) == 1 < len(said):  # "submarine manual" is not "manual"
                continue
            both = sum(weights[piece] for piece in shared)
            alike = both and 2 * both / (whole + sum(weights[piece] for piece in pieces))
            if alike > most:
                best, most = line, alike
        return best or opening

    def _opening(self, said: tuple[str, ...]) -> str | None:
        """Return the greeting or thanks that a short line begins with: "Hi, Tom here"."""
        for end in range(min(len(said) - 1, self.longest_talk), 0, -1):
            line = self.phrases.get(said[:end])
            if line in _OPENINGS and len(said) - end <= _MOST_BEHIND_OPENING:
                return line
        return None

    @cached_property
    def _telling_phrases(self) -> Mapping[frozenset[str], str]:
        found: dict[frozenset[str], str] = {}
        for phrase, line in self.phrases.items():
            found.setdefault(self._telling_pieces(phrase), line)
        return found

    @cached_property
    def _weights(self) -> Mapping[str, float]:
        counted = Counter(piece for pieces in self._telling_phrases for piece in pieces)
        return {piece: log(1 + len(self.phrases) / count) for piece, count in counted.items()}

    def _telling_pieces(self, phrase: tuple[str, ...]) -> frozenset[str]:
        """Return the pieces of a phrase that say something; all, where none does."""
        telling = frozenset(piece for piece in phrase if (piece,) not in self.silent_phrases)
        return telling or frozenset(phrase)

    def with_filter_keys(
        self, line: str, may: Callable[[str, str], bool] = lambda _key, _value: True
    ) -> str:
        """Return a line whose filters are named as the bot names them: "langue:fr" is "lang:fr".

        `may` tells whether a filter can have a value: "type:A2" in a sentence is none. A range of
        years in words is one in figures: "year:2020 to 2022".
        """
        if not _AFTER_A_NAME.search(line):
            return line

        def named(match: re.Match[str]) -> str:
            written = f"{self._filter_keys[key_of(match[1])]}:{match[2]}"
            key, _, value = self._years.sub(r"\1-\2", written).partition(":")
            return f"{key}:{value}" if may(key, value) else match[0]

        return self._years.sub(r"\1-\2", self._filter_key.sub(named, line))

    def with_prose_keys(self, text: str) -> str:
        """Return a text that names filters in prose as the bot does: "Langue : x" is "lang: x"."""
        if not _AFTER_A_NAME.search(text):
            return text
        return self._prose_key.sub(lambda match: f"{self._filter_keys[key_of(match[1])]}: ", text)

    def without_filter_names(self, words: str) -> str:
        """Return words without those that filters are called by: "the year of transit"."""
        return " ".join(word for word in words.split() if key_of(word) not in self._filter_keys)

    @cached_property
    def _filter_keys(self) -> Mapping[str, str]:
        return by_key({key: (key, *self.typed(f"filter-{key}")) for key in _FILTERS})

    @cached_property
    def _filter_names(self) -> str:
        typed = (word for key in _FILTERS for word in (key, *self.typed(f"filter-{key}")))
        return "|".join(sorted(map(re.escape, typed), key=len, reverse=True))

    @cached_property
    def _prose_key(self) -> re.Pattern[str]:
        between = r"(?:\s?:\s+|\s?:(?=[\u4e00-\u9fff])|\uff1a\s*)(?=\S)"
        return re.compile(rf"(?<!\w)({self._filter_names}){between}", re.IGNORECASE)

    @cached_property
    def _filter_key(self) -> re.Pattern[str]:
        return re.compile(
            rf"(?<![\w:/])({self._filter_names})[:=\uff1a\uff1d]([^\s,;\u3001\uff0c\uff1b/][^\s,;\u3001\uff0c\uff1b]*)",
            re.IGNORECASE,
        )

    @cached_property
    def _years(self) -> re.Pattern[str]:
        between = "|".join(map(re.escape, (*self.typed("until"), *self.typed("and"))))
        year = "[1-9][0-9]{3}"
        signs = r"\s*(?:\.{2,3}|[-/\u2010-\u2015\u2026])\s*"
        return re.compile(
            rf"(?<=year:)({year})(?:{signs}|\s*(?:{between})\s*)({year})(?!\w)", re.IGNORECASE
        )

    @cached_property
    def between_values(self) -> re.Pattern[str]:
        """What words may stand between two values of one filter: "or", "and"."""
        words = "|".join(map(re.escape, (*self.typed("and"), *self.typed("or"))))
        return re.compile(rf"\s+(?:{words}|[/&+|])\s+", re.IGNORECASE)

    @cached_property
    def filter_values(self) -> Mapping[str, str]:
        """Kinds, access and languages by the keys of what any language calls them: "studies"."""
        several = self.translations.typed_by_language("typed-kinds").values()
        mine = self.translations.typed_by_language("typed-mine")
        named = [
            *((kind, name) for kind in KINDS for name in self.translations.said(f"kind-{kind}")),
            *(
                (access, name)
                for access in ACCESSES
                for name in self.translations.said(f"access-{access}")
            ),
            *((one, name) for words in several for one, name in zip(KINDS, words, strict=False)),
            *((code, name) for code, words in mine.items() for name in words),
        ]
        found: dict[str, str] = {}
        for value, name in named:
            found.setdefault(key_of(name), value)
        return found

    def without_courtesy(self, words: str) -> str:
        """Return words without the "please" and "thank you" at their ends."""
        said, courtesy = words.split(), self.keys("courtesy")
        while said:
            for length in range(min(_LONGEST_COURTESY, len(said)), 0, -1):
                if key_of(" ".join(said[:length])) in courtesy:
                    said = said[length:]
                    break
                if key_of(" ".join(said[-length:])) in courtesy:
                    said = said[:-length]
                    break
            else:
                break
        if len(said) == len(words.split()):
            return words
        return " ".join(said).strip(_AROUND_COURTESY)

    def choice_of(self, line: str) -> int | None:
        """Return which of several choices a line names, from 1: "2", "the second one", "二".

        `LAST` is the last one; None: it names none.
        """
        if len(line) > _LONGEST_CHOICE:
            return None
        if match := _NUMBERED.fullmatch(fold(line)):
            return int(match[1]) or None
        silent = self.keys("talk-filler") | self.keys("choice-filler")
        telling = [word for word in words_of(line) if word not in silent]
        key = key_of(" ".join(telling))
        if match := _NUMBERED.fullmatch(key):
            return int(match[1]) or None
        counted = self.schedule.numbers.get(key) if key != key_of(line) else None
        return self._ordinals.get(key_of(line)) or self._ordinals.get(key) or counted

    @cached_property
    def _ordinals(self) -> Mapping[str, int]:
        named = {number: self.typed(name) for number, name in enumerate(_ORDINALS, start=1)}
        return by_key({**named, LAST: self.typed("last-choice")})

    def is_quit(self, line: str) -> bool:
        """Tell whether a line leaves a chat in a terminal: "exit", "/quit", "quit!"."""
        return self.commands.get(key_of(line)) == "/talk bye"

    def is_yes(self, line: str) -> bool:
        """Tell whether a line says yes to what was just asked: "yes please", "oui !"."""
        said = [word for word in words_of(line) if word not in self.keys("talk-filler")]
        return key_of(" ".join(said)) in self.keys("yes")

    @cached_property
    def subcommands(self) -> Mapping[str, str]:
        """What may stand behind `/digest`: "on", "pause"."""
        return by_key({name: self.typed(f"subcommand-{name}") for name in DIGEST_SUBCOMMANDS})

    @cached_property
    def language_names(self) -> Mapping[str, str]:
        """The languages that a digest is wanted in: "in French", "по-французски"."""
        named = self.translations.typed_by_language("typed-in-languages").values()
        forms = {
            code: [words[at] for words in named if at < len(words)]
            for at, code in enumerate(_LANGUAGES)
        }
        mine = self.translations.typed_by_language("typed-mine")
        return by_key({code: (*words, *mine.get(code, ())) for code, words in forms.items()})

    @cached_property
    def between_names(self) -> re.Pattern[str]:
        """What may stand between the names of two tools: "and", "or", "/", "&", "+", "|", " - "."""
        joining = sorted((*self.typed("and"), *self.typed("or")), key=len, reverse=True)
        words = "|".join(map(re.escape, joining))
        signs = "|".join(re.escape(word) for word in joining if is_chinese(word))
        return re.compile(
            rf"\s*(?:[/&+|]+|{signs})\s*|\s+(?:{words}|[-\u2013\u2014])\s+", re.IGNORECASE
        )

    def ends_pause(self, words: str) -> bool:
        """Tell whether words say how long a pause is, or until which day: "3 days"."""
        said, schedule = fold(self.without_courtesy(words)), self.schedule
        day = schedule.until.sub("", said, count=1)
        named = key_of(day) in schedule.weekdays or key_of(day) in schedule.coming_days
        dated = day != said and (named or any(map(str.isdigit, day)))
        return dated or schedule.pause_span.fullmatch(said) is not None
