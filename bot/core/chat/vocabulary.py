"""The words that people type: commands, small talk, and what stands behind `/digest`.

Knows what each word stands for; the words themselves are in the language files, as `typed-…`, also
in languages that the bot understands and does not speak. They are read when they are first asked
for. Where two languages have the same word, English goes first, then the languages in their order.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from math import log
from typing import TypeVar

from bot.core.base.i18n import Translations
from bot.core.base.normalize import fold, is_chinese, key_of, split_words
from bot.core.catalogue.model import ACCESSES, KINDS
from bot.core.chat.labels import LabelReader
from bot.core.digests.schedule import Rhythm

_Meant = TypeVar("_Meant")

DIGEST_PARTS = (
    *("on", "off", "pause", "resume", "now", "preview"),
    *("status", "why", "cards", "change", "help"),
)
_COMMANDS = (
    *("tool", "tools", "topics", "new", "digest", "language", "help", "about"),
    *("privacy", "mydata", "forgetme", "subscribe", "term", "unsubscribe"),
)
_TALK = ("hello", "thanks", "bye", "ok", "no", "sorry", "human", "share", "label")
_ASKED: Mapping[str, str] = {
    "ask-help": "/help",
    "ask-who": "/about",
    "ask-count": "/about",
    "ask-new": "/new",
    "ask-list": "/tools",
    "ask-topics": "/topics",
    "ask-language": "/language",
}
"""What questions about the bot itself are answered by."""
_DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")
_ALIKE = 0.65
"""From where words are like a phrase of small talk: 1 for the same, 0 for nothing in common."""
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LONGEST_TIME = 6
"""Words of the longest time: "un cuarto para las nueve pm"."""
_DAYPARTS: Mapping[str, dt.time] = {
    "morning": dt.time(8),
    "afternoon": dt.time(14),
    "evening": dt.time(18),
    "night": dt.time(21),
}
"""When a part of the day is, where it has no hour of its own."""
_QUARTERS: Mapping[str, int] = {"half-past": 30, "quarter-past": 15, "quarter-to": -15}
"""Minutes after the hour that is named."""
_HOUR = re.escape("#")
"""Where the hour stands in `typed-half-past` and the like."""
_LANGUAGES = ("en", "fr", "es", "pt", "ru", "ar", "zh")
"""The order of `typed-in-languages`."""
_FILTERS = ("topic", "kind", "access", "lang", "year", "page")
_LONGEST_COURTESY = 4
"""Words of the longest courtesy: "s’il vous plaît", "thank you very much"."""
_AROUND_COURTESY = " ,;!\u060c\uff0c\u3001\uff01"
_LONGEST_CHOICE = 40
_ORDINALS = ("first", "second", "third", "fourth", "fifth")
LAST = -1
"""The number of the last of several choices."""
_NUMBERED = re.compile(r"\W*(?:no|nr|n)?\W*([0-9]{1,2})(?:st|nd|rd|th|er|e|eme|o|a|\W*[йяе])?\W*")
"""A choice by its number, folded: "2", "2nd", "№ 2", "2."."""
_CHINESE_HOUR = (
    "(?:[0-9]{1,2}|[\u4e00\u4e8c\u4e24\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,3})"
)
"""An hour in digits or in the numerals from one to ten."""


class Vocabulary:
    """What words mean, by their keys (see `zone_names.key_of`)."""

    def __init__(self, translations: Translations) -> None:
        """Take the languages; nothing is read yet."""
        self._translations = translations
        self.own_words = LabelReader(translations)
        """What people copy out of the bot's own messages."""
        self._by_language: dict[tuple[str, tuple[str, ...]], frozenset[str]] = {}

    @cached_property
    def commands(self) -> Mapping[str, str]:
        """The lines that other names of commands ask for: "search" is `/tool`, "quit" a goodbye."""
        named = {f"/{name}": self._typed(f"command-{name}") for name in _COMMANDS}
        return _by_key({**named, "/talk bye": self._typed("talk-quit")})

    @cached_property
    def phrases(self) -> Mapping[tuple[str, ...], str]:
        """The lines that small talk and questions about the bot ask for, by their `pieces_of`."""
        mine = self._translations.typed_by_language("typed-mine")
        lines = (
            *((line, self._typed(asked)) for asked, line in _ASKED.items()),
            *((f"/talk {talk}", self._typed(f"talk-{talk}")) for talk in _TALK),
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
        return frozenset(map(pieces_of, self._typed("talk-filler")))

    @cached_property
    def longest_talk(self) -> int:
        """How many folded words, or Chinese characters, the longest phrase of small talk has."""
        return max(map(len, (*self.phrases, *self.silent_phrases)), default=1)

    def nearest_talk(self, words: str) -> str | None:
        """Return the line of the phrase of small talk that is most like some words, if one is.

        For words that name no tool: rare words count more than those of many phrases, and what is
        not known to any phrase counts most.
        """
        said, weights = self._telling_pieces(pieces_of(words)), self._weights
        if len(said) == 1:
            return None  # one word says what it says, or something else
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
        return best

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

    @cached_property
    def talk_fillers(self) -> frozenset[str]:
        """Words that say nothing around small talk: "please", "bot"."""
        return frozenset(map(key_of, self._typed("talk-filler")))

    @cached_property
    def digest_names(self) -> frozenset[str]:
        """Words for a digest itself."""
        return frozenset(map(key_of, self._typed("digest")))

    def with_filter_keys(
        self, line: str, may: Callable[[str, str], bool] = lambda _key, _value: True
    ) -> str:
        """Return a line whose filters are named as the bot names them: "langue:fr" is "lang:fr".

        `may` tells whether a filter can have a value: "type:A2" in a sentence is none. A range of
        years in words is one in figures: "year:2020 to 2022".
        """
        if ":" not in line and "\uff1a" not in line:
            return line

        def named(match: re.Match[str]) -> str:
            written = f"{self._filter_keys[key_of(match[1])]}:{match[2]}"
            key, _, value = self._years.sub(r"\1-\2", written).partition(":")
            return f"{key}:{value}" if may(key, value) else match[0]

        return self._years.sub(r"\1-\2", self._filter_key.sub(named, line))

    @cached_property
    def _filter_keys(self) -> Mapping[str, str]:
        return _by_key({key: (key, *self._typed(f"filter-{key}")) for key in _FILTERS})

    @cached_property
    def _filter_key(self) -> re.Pattern[str]:
        typed = (word for key in _FILTERS for word in self._typed(f"filter-{key}"))
        words = "|".join(sorted(map(re.escape, typed), key=len, reverse=True))
        return re.compile(
            rf"(?<![\w:/])({words})[:\uff1a]([^\s,;\u3001\uff0c\uff1b/][^\s,;\u3001\uff0c\uff1b]*)",
            re.IGNORECASE,
        )

    @cached_property
    def _years(self) -> re.Pattern[str]:
        between = "|".join(map(re.escape, (*self._typed("until"), *self._typed("and"))))
        year = "[1-9][0-9]{3}"
        signs = r"\s*(?:\.{2,3}|[-/\u2010-\u2015\u2026])\s*"
        return re.compile(
            rf"(?<=year:)({year})(?:{signs}|\s*(?:{between})\s*)({year})(?!\w)", re.IGNORECASE
        )

    @cached_property
    def between_values(self) -> re.Pattern[str]:
        """What words may stand between two values of one filter: "or", "and"."""
        words = "|".join(map(re.escape, (*self._typed("and"), *self._typed("or"))))
        return re.compile(rf"\s+(?:{words}|[/&+|])\s+", re.IGNORECASE)

    @cached_property
    def filter_values(self) -> Mapping[str, str]:
        """Kinds, access and languages by the keys of what any language calls them: "studies"."""
        several = self._translations.typed_by_language("typed-kinds").values()
        mine = self._translations.typed_by_language("typed-mine")
        named = [
            *((one, name) for one in KINDS for name in self._translations.said(f"kind-{one}")),
            *((one, name) for one in ACCESSES for name in self._translations.said(f"access-{one}")),
            *((one, name) for words in several for one, name in zip(KINDS, words, strict=False)),
            *((code, name) for code, words in mine.items() for name in words),
        ]
        found: dict[str, str] = {}
        for value, name in named:
            found.setdefault(key_of(name), value)
        return found

    def without_courtesy(self, words: str) -> str:
        """Return words without the "please" and "thank you" at their ends."""
        said, courtesy = words.split(), self.courtesy
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

    @cached_property
    def courtesy(self) -> frozenset[str]:
        """Words that say nothing around what is asked for: "please", "thank you"."""
        return frozenset(map(key_of, self._typed("courtesy")))

    def choice_of(self, line: str) -> int | None:
        """Return which of several choices a line names, from 1: "2", "the second one", "二".

        `LAST` is the last one; None: it names none.
        """
        if len(line) > _LONGEST_CHOICE:
            return None
        if match := _NUMBERED.fullmatch(fold(line)):
            return int(match[1]) or None
        silent = self.talk_fillers | self._choice_fillers
        telling = [word for word in words_of(line) if word not in silent]
        key = key_of(" ".join(telling))
        if match := _NUMBERED.fullmatch(key):
            return int(match[1]) or None
        counted = self.numbers.get(key) if key != key_of(line) else None
        return self._ordinals.get(key_of(line)) or self._ordinals.get(key) or counted

    @cached_property
    def _ordinals(self) -> Mapping[str, int]:
        named = {number: self._typed(name) for number, name in enumerate(_ORDINALS, start=1)}
        return _by_key({**named, LAST: self._typed("last-choice")})

    @cached_property
    def _choice_fillers(self) -> frozenset[str]:
        return frozenset(map(key_of, self._typed("choice-filler")))

    def is_quit(self, line: str) -> bool:
        """Tell whether a line leaves a chat in a terminal: "exit", "/quit", "quit!"."""
        return self.commands.get(key_of(line)) == "/talk bye"

    def is_yes(self, line: str) -> bool:
        """Tell whether a line says yes to what was just asked: "yes please", "oui !"."""
        said = [word for word in words_of(line) if word not in self.talk_fillers]
        return key_of(" ".join(said)) in self._yes

    @cached_property
    def _yes(self) -> frozenset[str]:
        return frozenset(map(key_of, self._typed("yes")))

    @cached_property
    def parts(self) -> Mapping[str, str]:
        """The parts of the command: "on", "pause"."""
        return _by_key({part: self._typed(f"part-{part}") for part in DIGEST_PARTS})

    @cached_property
    def rhythms(self) -> Mapping[str, Rhythm]:
        """How often a digest comes."""
        return _by_key({rhythm: self._typed(f"rhythm-{rhythm.value}") for rhythm in Rhythm})

    @cached_property
    def weekdays(self) -> Mapping[str, int]:
        """The days of the week; 0 is Monday."""
        return _by_key({number: self._typed(day) for number, day in enumerate(_WEEKDAYS)})

    @cached_property
    def dayparts(self) -> Mapping[str, dt.time]:
        """Parts of the day, by when they are where no hour is named."""
        return _by_key({time: self._typed(part) for part, time in _DAYPARTS.items()})

    @cached_property
    def other_rhythms(self) -> frozenset[str]:
        """Rhythms that people ask for and that no digest has: "monthly", "weekends"."""
        return frozenset(map(key_of, self._typed("rhythm-other")))

    @cached_property
    def monday_to_friday(self) -> frozenset[str]:
        """Words for these five days, whichever are worked: "Monday to Friday"."""
        return frozenset(map(key_of, self._typed("monday-to-friday")))

    @cached_property
    def weekends(self) -> frozenset[str]:
        """Words for Saturday and Sunday."""
        return frozenset(map(key_of, self._typed("weekend")))

    @cached_property
    def exceptions(self) -> frozenset[str]:
        """Words before the days on which no digest is wanted: "except"."""
        return frozenset(map(key_of, self._typed("except")))

    @cached_property
    def language_names(self) -> Mapping[str, str]:
        """The languages that a digest is wanted in: "in French", "по-французски"."""
        named = self._translations.typed_by_language("typed-in-languages").values()
        forms = {
            code: [words[at] for words in named if at < len(words)]
            for at, code in enumerate(_LANGUAGES)
        }
        mine = self._translations.typed_by_language("typed-mine")
        return _by_key({code: (*words, *mine.get(code, ())) for code, words in forms.items()})

    @cached_property
    def ones(self) -> frozenset[str]:
        """Words for one that are an article too: "a", "un"; alone they are no hour."""
        return frozenset(map(key_of, self._typed("one")))

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """Numbers from one to twelve, as they are counted and as hours are named."""
        found = dict.fromkeys(self.ones, 1)
        for key in ("typed-numbers", "typed-hours-named"):
            for words in self._translations.typed_by_language(key).values():
                for number, word in enumerate(words, start=1):
                    found.setdefault(key_of(word), number)
        return found

    @cached_property
    def interval(self) -> re.Pattern[str]:
        """A rhythm with a number, folded, which no digest has: "every 2 weeks"."""
        units = map(self._some, ("hours", "days", "weeks", "months", "years", *_WEEKDAYS))
        number = f"(?:[0-9]{{1,4}}|{self._number()})"
        return re.compile(rf"{self._some('every')}\s*{number}\s*{_any_of(units)}")

    @cached_property
    def day_range(self) -> re.Pattern[str]:
        """What stands between the first and the last of several days, folded: "mon-fri"."""
        return re.compile(rf"\s*[-\u2010-\u2015]\s*|\s+{self._some('until')}\s+")

    @cached_property
    def times(self) -> Mapping[str, dt.time]:
        """Times that have a name."""
        return _by_key({dt.time(12): self._typed("noon"), dt.time(): self._typed("midnight")})

    @cached_property
    def fillers(self) -> frozenset[str]:
        """Words that say nothing here, at the beginning or the end of what names a place."""
        return frozenset(map(key_of, self._typed("filler")))

    @cached_property
    def everything(self) -> frozenset[str]:
        """Words that take all filters away."""
        return frozenset(map(key_of, self._typed("all")))

    @cached_property
    def alternatives(self) -> frozenset[str]:
        """Words between two interests: "or"."""
        return frozenset(map(key_of, self._typed("or")))

    @cached_property
    def conjunctions(self) -> frozenset[str]:
        """Words between two days: "and"."""
        return frozenset(map(key_of, self._typed("and")))

    @cached_property
    def between_names(self) -> re.Pattern[str]:
        """What may stand between the names of two tools: "and", "or", "/", "&", "+", "|", " - "."""
        words = "|".join(map(re.escape, (*self._typed("and"), *self._typed("or"))))
        return re.compile(rf"\s*[/&+|]+\s*|\s+(?:{words}|[-\u2013\u2014])\s+", re.IGNORECASE)

    @cached_property
    def lines(self) -> Mapping[str, bool]:
        """Whether a line says once a week that nothing was new.

        As typed, in small letters: "weekly line" is two words.
        """
        return _by_key({True: self._typed("line"), False: self._typed("no-line")}, str.casefold)

    @cached_property
    def repeats(self) -> Mapping[str, bool]:
        """Whether a digest is sent again of which it is not known that it arrived. As typed."""
        return _by_key({True: self._typed("repeat"), False: self._typed("once")}, str.casefold)

    @cached_property
    def longest_phrase(self) -> int:
        """How many words the longest phrase has: "du lundi au vendredi" has four."""
        keys = (
            *("rhythm-other", "no-line", "once", "monday-to-friday"),
            *("weekend", "except", "in-languages", "tomorrow", "today", "next", "courtesy"),
        )
        phrases = (*self._rhythm_words(), *(word for key in keys for word in self._typed(key)))
        return max(_LONGEST_TIME, *(len(phrase.split()) for phrase in phrases))

    @cached_property
    def written_together(self) -> re.Pattern[str]:
        """Days, parts of the day and times that Chinese writes without spaces between them."""
        keys = (
            *(*_WEEKDAYS, *_DAYPARTS, "rhythm-other", "monday-to-friday", "weekend"),
            *("noon", "midnight", "except"),
        )
        typed = (*self._rhythm_words(), *(word for key in keys for word in self._typed(key)))
        words = sorted({word for word in typed if is_chinese(word) and word[1:]}, key=len)
        hour = "[\u70b9\u9ede\u65f6\u6642]"
        time = rf"{_CHINESE_HOUR}{hour}(?:\u534a|\u4e00\u523b|[0-9]{{1,2}}\u5206?)?"
        return re.compile(_any_of((*map(re.escape, reversed(words)), time)))

    @cached_property
    def time_pattern(self) -> re.Pattern[str]:
        """A time, folded: `hour`, `minute`, and `am` or `pm` of one that has twice 12 hours.

        An hour in words has its `unit` or its half of the day, or may be another number.
        """
        hour, number = self._some("hour"), f"[0-9]{{1,2}}|{self._number()}"
        after = rf"\s*(?:{hour}|{self._some('minute')})?"
        return re.compile(
            rf"(?P<hour>{number})(?:\s*(?:[:.]|{hour})\s*(?P<minute>[0-9]{{2}})(?::00)?{after}"
            rf"|\s*(?P<unit>{hour})|(?<=[0-2][0-9])(?P<minutes>[0-9]{{2}})(?:\s*{hour})?)?"
            rf"\s*(?:{self._half()})?"
        )

    @cached_property
    def quarter_words(self) -> re.Pattern[str]:
        """What stands around the hour in `quarter_patterns`, folded: without it, no such time."""
        forms = (fold(form) for key in _QUARTERS for form in self._typed(key))
        return re.compile(_any(part.strip() for form in forms for part in form.split("#") if part))

    @cached_property
    def quarter_patterns(self) -> Mapping[re.Pattern[str], int]:
        """Times in words, folded, and how many minutes after the `hour` they are."""
        hour = rf"\s*(?P<hour>[0-9]{{1,2}}|{self._number()})\s*(?:{self._some('hour')})?\s*"
        return {
            re.compile(
                rf"{_loosely(fold(form)).replace(_HOUR, hour)}\s*(?:{self._half()})?"
            ): minutes
            for key, minutes in _QUARTERS.items()
            for form in self._typed(key)
        }

    @cached_property
    def pause_span(self) -> re.Pattern[str]:
        """How long a pause is, folded: `count` (or one) of `days`, `weeks`, `months` or `years`."""
        units = "|".join(map(self._unit, ("days", "weeks", "months", "years")))
        count = f"(?P<count>[0-9]{{1,3}}|{self._number('one', 'numbers', 'hours-named')})"
        before = self._some("for")
        return re.compile(rf"(?:(?:{before})?\s*{count}|{before})\s*(?:{units})")

    def is_pause(self, words: str) -> bool:
        """Tell whether words ask for a pause and say how long: "pause 3 days"."""
        name, _, span = words.partition(" ")
        paused = self.parts.get(key_of(name)) == "pause"
        return paused and self.pause_span.fullmatch(fold(span.strip())) is not None

    @cached_property
    def preview_span(self) -> re.Pattern[str]:
        """How far a preview goes back, folded: `count` of `days` or `weeks`, or of neither."""
        last = self._some("last")
        units = "|".join(map(self._unit, ("days", "weeks")))
        return re.compile(rf"{last}?\s*(?P<count>[0-9]{{1,3}})\s*{last}?\s*(?:{units})?")

    @cached_property
    def until(self) -> re.Pattern[str]:
        """What may stand before the day on which a pause ends, folded."""
        words = sorted(map(fold, self._typed("until")), key=len, reverse=True)
        return re.compile(rf"^{_any(words)}(?:\s+|(?=[0-9\u4e00-\u9fff]))")

    @cached_property
    def next_units(self) -> Mapping[str, str]:
        """The spans that "next" may stand beside: "days", "weeks", "months", "years"."""
        units = ("days", "weeks", "months", "years")
        return _by_key({unit: self._typed(unit) for unit in units})

    @cached_property
    def next_words(self) -> frozenset[str]:
        """Words for the day, week or month that comes: "next"."""
        return frozenset(map(key_of, self._typed("next")))

    @cached_property
    def near_days(self) -> frozenset[str]:
        """Words for the day on which a digest begins anyway: "today", "tomorrow"."""
        return frozenset(map(key_of, (*self._typed("today"), *self._typed("tomorrow"))))

    @cached_property
    def tomorrow(self) -> frozenset[str]:
        """Words for tomorrow."""
        return frozenset(map(key_of, self._typed("tomorrow")))

    @cached_property
    def every(self) -> frozenset[str]:
        """Words before a day that comes again, in small letters: "every"."""
        return frozenset(word.casefold() for word in self._typed("every"))

    def fillers_in(self, language: str) -> frozenset[str]:
        """Return the keys of the words of one language that say nothing here."""
        return self._keys_in(language, ("filler",))

    def weekdays_in(self, language: str) -> frozenset[str]:
        """Return the keys of the names of days in one language."""
        return self._keys_in(language, _WEEKDAYS)

    def _keys_in(self, language: str, keys: tuple[str, ...]) -> frozenset[str]:
        known = self._by_language.get((language, keys))
        if known is None:
            typed = (self._translations.typed_by_language(f"typed-{key}") for key in keys)
            known = frozenset(key_of(word) for words in typed for word in words.get(language, ()))
            self._by_language[language, keys] = known
        return known

    def means_days(self, phrase: str) -> tuple[int, ...]:
        """Return the days from one to another: "mon-fri", "sat to mon"; () where it is no range."""
        ends = self.day_range.split(fold(phrase))
        if len(ends) != 2:  # noqa: PLR2004  # the first and the last
            return ()
        first, last = (self.weekdays.get(key_of(end)) for end in ends)
        if first is None or last is None:
            return ()
        return tuple((first + after) % 7 for after in range((last - first) % 7 + 1))

    def _typed(self, key: str) -> tuple[str, ...]:
        return self._translations.typed(f"typed-{key}")

    def _rhythm_words(self) -> Iterable[str]:
        return (word for rhythm in Rhythm for word in self._typed(f"rhythm-{rhythm.value}"))

    def _some(self, key: str) -> str:
        return _any(map(fold, self._typed(key)))

    def _unit(self, unit: str) -> str:
        return f"(?P<{unit}>{self._some(unit)})"

    def _number(self, *keys: str) -> str:
        words = (word for key in keys or ("numbers", "hours-named") for word in self._typed(key))
        return _any(map(fold, words))

    def _half(self) -> str:
        return f"(?P<am>{self._some('am')})|(?P<pm>{self._some('pm')})"


def words_of(phrase: str) -> tuple[str, ...]:
    """Return the folded words of a phrase, by which small talk is compared."""
    return tuple(split_words(fold(phrase)))


def pieces_of(phrase: str) -> tuple[str, ...]:
    """Return the folded words of small talk: "hellooo" is "hello", and Chinese is cut at each sign.

    Nobody writes spaces between Chinese words, so that phrases are found by their characters.
    """
    drawn = (_DRAWN_OUT.sub(r"\1", word) for word in words_of(phrase))
    return tuple(piece for word in drawn for piece in (word if is_chinese(word) else (word,)))


def _by_key(
    words: Mapping[_Meant, Iterable[str]], key: Callable[[str], str] = key_of
) -> dict[str, _Meant]:
    """Return what is meant by the keys of all words for it."""
    found: dict[str, _Meant] = {}
    for meant, typed in words.items():
        for word in typed:
            found.setdefault(key(word), meant)
    return found


def _any(words: Iterable[str]) -> str:
    """Return a pattern of any of some words; of no words, one that nothing matches."""
    return f"(?:{'|'.join(map(_loosely, words)) or '(?!)'})"


def _any_of(patterns: Iterable[str]) -> str:
    return f"(?:{'|'.join(patterns)})"


def _loosely(word: str) -> str:
    """Return the pattern of a word whose dots may be missing, and its apostrophes be anything."""
    return "".join(
        {".": r"\.?\s?", "’": r".?\s?"}.get(letter, re.escape(letter)) for letter in word
    )
