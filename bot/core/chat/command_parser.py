"""What a typed line asks for: the name of a command, and the words behind it.

Knows how people write commands: by their names and by others, in the form of another platform,
copied out of a message, or as small talk. What a catalogue calls a tool is never taken for talk.
Refuses to know what a command does.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from itertools import combinations

from bot.core.base.i18n import Translations
from bot.core.base.normalize import is_chinese, key_of, plain_signs
from bot.core.chat.context import Command
from bot.core.chat.digest_form import WEEKDAYS
from bot.core.chat.labels import says_little
from bot.core.chat.typed_words import any_of_words, pieces_of, words_of
from bot.core.chat.vocabulary import Vocabulary
from bot.core.digests.schedule import Rhythm
from bot.core.search import Index, Nothing

LOOKUP = "tool"
"""The command that words alone are for."""
_DIGEST = "digest"
_WHOLE = frozenset({LOOKUP, "talk"})
"""The commands that hear all words, courtesy too."""
_ALIKE = 0.8
"""How alike a name must be to be a misspelt one: "digets" is, "diet" is not."""
_PLACEHOLDERS = frozenset({LOOKUP, "why", "term"})
"""The commands behind which help writes what stands there, "words", and no example."""
_MOST_NESTED = 3
"""How often the command of a platform is taken off a line: "/tool /tool digest status"."""
_MOST_WORDS = 12
"""Words of the longest small talk."""
_ADDRESSED = re.compile(r"^@\w+[:,]?\s+")
"""A name before words."""
_FIRST_WORD = re.compile(r"(\S*)(\s*)(.*)", re.DOTALL)
_CALLED = re.compile(r"@\S+\s+(?=/)")
"""The bot's name before a command."""
_AROUND = "\"'`*_\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb\u2068\u2069"
"""What stands around a command that was copied: quotes, mark-up, direction marks."""
_COMMAND = re.compile(r"/\s*(?P<name>[^\s:@]*)(?:@\w*)?:?(?P<words>.*)", re.DOTALL)
_SUBCOMMANDS_ALONE = frozenset({"pause", "resume", "preview", "status"})
"""The subcommands of `/digest` that people write as commands."""
_SUBCOMMANDS_SAID = {"on": "/digest", "off": "/unsubscribe", "now": "/digest preview"}
"""What is asked before it is done, where it is said in passing: when, and whether others mind."""
_LONGEST_SILENT = 4
"""Words of the longest phrase that says nothing: "s’il vous plaît"."""
_SIGNS_SAY: Mapping[str, str] = {
    **dict.fromkeys("\U0001f44e\U0001f621\U0001f620\U0001f92c\U0001f624\U0001f612", "sorry"),
    **dict.fromkeys("\U0001f622\U0001f62d\U0001f61e\U0001f641\u2639\U0001f615\U0001f4a9", "sorry"),
    **dict.fromkeys("\U0001f64f\u2764\U0001f970\U0001f60d\U0001f618\U0001f490\U0001f339", "thanks"),
    "\U0001f44b": "hello",
}
"""What pictures say that stand alone: the displeased ones before thanks, a heart, and a wave."""
_READ_AGAIN = 8
"""Lines that are remembered: on the way of a question to its answer its line is read five times."""
_LEAST_FIRST = tuple(
    f"/talk {talk}"
    for talk in ("ok", "hello", "label", "thanks", "no", "bye", "sorry", "share", "file", "human")
)
"""What says less than any question beside it, from the least on: "hello, what's new?"."""


class CommandParser:
    """Takes lines apart, with the commands, what people type, and the catalogue's names."""

    def __init__(
        self,
        commands: Iterable[Command],
        vocabulary: Vocabulary,
        translations: Translations,
        index: Index,
    ) -> None:
        """Take what lines may mean; no word is read before a line needs it."""
        self._commands = {command.name: command for command in commands}
        self._vocabulary = vocabulary
        self._translations = translations
        self._index = index
        self._read_before = lru_cache(_READ_AGAIN)(self._read)

    def read(self, text: str) -> tuple[str, str]:
        """Return the name of the command that a line asks for, and the words behind it.

        A name that nobody knows is returned as it is.
        """
        return self._read_before(text)

    def _read(self, text: str) -> tuple[str, str]:
        line = _bare(text)
        for _ in range(_MOST_NESTED):
            inner = self._inside(line)
            if inner is None:
                break
            line = inner
        if not line.startswith("/"):
            return LOOKUP, text.strip()
        name, words = _split(line)
        return self._known(name or "help", words)

    def nearest(self, name: str) -> str | None:
        """Return the line of the command whose name, or other name, is spelt most like a name."""
        lines = {**self._names, **{own: f"/{own}" for own in self._commands}}
        near = difflib.get_close_matches(key_of(name), lines, n=1, cutoff=_ALIKE)
        near = near or difflib.get_close_matches(name, self._commands, n=1)
        return lines[near[0]] if near else None

    def _inside(self, line: str) -> str | None:
        """Return the command that words are, alone or behind `/tool`; None: they are none."""
        words = line
        if line.startswith("/"):
            name, words = _split(line)
            if name != LOOKUP or not words:
                return None
            if words.startswith("/"):
                return words
        if not words:
            return None
        name, *rest = words.split(maxsplit=1)
        command = self._commands.get(name.casefold())
        if command is not None and not rest and not line.startswith("/"):
            return f"/{command.name}"
        if self._index.is_name(words):
            return None
        if command is not None and not rest:
            return f"/{command.name}"
        if command is not None and command.takes_words and line.startswith("/"):
            return f"/{command.name} {rest[0]}"
        return self._meant(words)

    def _command_called(self, words: str) -> str | None:
        """Return the command that words call alone, by any of its names: "/settings digest"."""
        key = key_of(words)
        return f"/{key}" if key in self._commands else self._names.get(key)

    def _language(self, words: str) -> str | None:
        """Return the line that chooses a language which stands behind the name of that command."""
        name, *rest = words.split(maxsplit=1)
        if not rest or self._command_called(name) != "/language":
            return None
        wished = self._vocabulary.phrases.get(pieces_of(rest[0]), "")
        known = rest[0].casefold() in self._translations.languages
        return (
            f"/language {rest[0]}" if known else wished if wished.startswith("/language") else None
        )

    def _known(self, name: str, words: str) -> tuple[str, str]:
        """Return a command by its own name or by one of its others."""
        if name not in self._commands:
            inner = self._command_called(words) if key_of(name) in self._names else None
            line = inner or self._names.get(key_of(name)) or self._talk(pieces_of(name))
            line = line or self._subcommand(name)
            name, given = _split(line or f"/{name}")
            words = given if inner else f"{given} {words}".strip()
        words = self._polished(name, words)
        described, dash, description = words.rpartition("\u2013")
        if dash and key_of(description) in self._labels:
            words = described.strip()
            if name in _PLACEHOLDERS and words in self._usages(name):
                words = ""
        return name, words

    def _subcommand(self, name: str) -> str | None:
        """Return the line of a subcommand of `/digest` that is written as a command: "/pause"."""
        subcommand = self._vocabulary.subcommands.get(key_of(name))
        known = subcommand in _SUBCOMMANDS_ALONE and _DIGEST in self._commands
        return f"/{_DIGEST} {subcommand}" if known else None

    def _polished(self, name: str, words: str) -> str:
        """Return the words of a command without courtesy, and filters by the bot's own names.

        What is looked for, and what editors write, stays as it is.
        """
        if name not in self._commands or "\n" in words:
            return words
        words = self._vocabulary.with_filter_keys(words)
        if name in _WHOLE or self._index.is_name(words):
            return words
        return self._vocabulary.without_courtesy(words)

    def _meant(self, words: str) -> str | None:
        """Return the line that small talk, a label or another name of a command stands for."""
        if len(words.split()) > _MOST_WORDS:
            return self._copied(words)
        if self._vocabulary.with_filter_keys(words) != words:  # "idioma:francés" is a filter
            return None
        words = _ADDRESSED.sub("", words)
        key = key_of(words)
        if not key:
            return _of_signs(words)
        said, fillers = words_of(words), self._vocabulary.keys("talk-filler")
        telling = key_of(" ".join(word for word in said if word not in fillers))
        return (
            self._names.get(key)
            or self._labels.get(key)
            or (f"/{key}" if key in self._commands and not words.isalnum() else None)
            or self._talk(pieces_of(words))
            or self._copied(words)
            or self._digest(said)
            or self._names.get(telling)
            or (f"/{telling}" if telling in self._commands and telling != key else None)
            or self._language(words)
            or self._misspelt(words)
        )

    def _talk(self, said: tuple[str, ...]) -> str | None:
        """Return what small talk asks for, of which every word is known."""
        phrases = list(self._phrases(said))
        lines = [line for line in phrases if line is not None]
        return max(lines, key=_weight) if lines and len(lines) == len(phrases) else None

    def _phrases(self, said: tuple[str, ...]) -> Iterator[str | None]:
        """Yield the line of each phrase, the longest first; None: a word is no small talk."""
        phrases, silent = self._vocabulary.phrases, self._vocabulary.silent_phrases
        at = 0
        while at < len(said):
            for end in range(min(len(said), at + self._vocabulary.longest_talk), at, -1):
                phrase = said[at:end]
                if phrase in phrases:
                    yield phrases[phrase]
                if phrase in phrases or phrase in silent:
                    at = end
                    break
            else:
                yield None
                return

    def _digest(self, said: tuple[str, ...]) -> str | None:
        """Return the line of `/digest` that words name: "daily digest", "cancel my digest"."""
        vocabulary = self._vocabulary
        parted = self._digest_names.sub(r" \g<0> ", " ".join(said)).split()
        if pause := self._pause(parted):
            return pause
        telling = self._telling(parted)
        often = vocabulary.schedule.rhythms.keys() | vocabulary.schedule.weekdays.keys()
        lines = []
        for at, word in enumerate(telling):
            others = telling[:at] + telling[at + 1 :]
            rest = "".join(others)
            timed = self._often(rest)
            if timed and vocabulary.commands.get(word) == "/new":  # "news every monday"
                lines.append(f"/digest {timed}")
            if word not in vocabulary.keys("digest"):
                continue
            said_with = "".join(word for word in others if word not in often)
            subcommand = self._said_subcommands.get(said_with) if said_with else None
            if subcommand is not None:
                return _SUBCOMMANDS_SAID.get(subcommand, f"/digest {subcommand}")
            if timed or not rest:
                lines.append(f"/digest {timed}".strip())
        return lines[0] if lines else None

    def _pause(self, parted: list[str]) -> str | None:
        """Return the line of a pause whose end is said: "put it on hold until the 20th".

        Without the digest's name it is one that no tool is looked for by: "pause until Monday".
        """
        names = self._vocabulary.keys("digest")
        parted = self._pauses.sub(r" \g<0> ", " ".join(parted)).split()
        said = [word for word in parted if word not in names]
        known = self._vocabulary.subcommands if said == parted else self._said_subcommands
        for start, end in combinations(range(len(said)), 2):
            if known.get("".join(said[start:end])) != "pause" or self._telling(said[:start]):
                continue
            behind = said[end:]
            while behind and not self._vocabulary.ends_pause(" ".join(behind)):
                behind = behind[1:] if not self._telling(behind[:1]) else []
            if behind:
                return f"/digest pause {' '.join(behind)}"
        return None

    def _telling(self, words: list[str]) -> list[str]:
        """Return the words of a sentence about a digest that say something: "can you" does not."""
        vocabulary, telling, at = self._vocabulary, list[str](), 0
        while at < len(words):
            silent = (
                length
                for length in range(min(_LONGEST_SILENT, len(words) - at), 0, -1)
                if key_of(" ".join(words[at : at + length])) in self._silent
            )
            length = next(silent, 0)
            if not length:
                word = words[at]
                named = word in vocabulary.keys("digest") or not is_chinese(word)
                telling.append(word if named else self._chinese_ends.sub("", word))
            at += length or 1
        return telling

    @cached_property
    def _silent(self) -> frozenset[str]:
        """What says nothing in a sentence about a digest: courtesy, articles, "put"."""
        keys = ("talk-filler", "filler", "courtesy", "put")
        return frozenset().union(*map(self._vocabulary.keys, keys))

    @cached_property
    def _said_subcommands(self) -> Mapping[str, str]:
        """The subcommands of `/digest` by what is left of their words in a sentence."""
        found = dict(self._vocabulary.subcommands)
        for name in dict.fromkeys(found.values()):
            for phrase in self._vocabulary.typed(f"subcommand-{name}"):
                found.setdefault("".join(self._telling(list(words_of(phrase)))), name)
        return found

    @cached_property
    def _chinese_ends(self) -> re.Pattern[str]:
        """What says nothing at either end of Chinese words, which are written together."""
        silent = any_of_words(sorted(filter(is_chinese, self._silent), key=len, reverse=True))
        return re.compile(f"^{silent}+(?=.)|(?<=.){silent}+$")

    @cached_property
    def _pauses(self) -> re.Pattern[str]:
        """What a pause is called in Chinese, which is written together with its end."""
        words = self._vocabulary.subcommands.items()
        pauses = [word for word, name in words if name == "pause" and is_chinese(word)]
        return re.compile(any_of_words(sorted(pauses, key=len, reverse=True)))

    def _often(self, key: str) -> str:
        """Return how often a digest is to come, as `/digest` writes it; "" if it is not said."""
        schedule = self._vocabulary.schedule
        if key in schedule.rhythms:
            return schedule.rhythms[key].value
        day = schedule.weekdays.get(key)
        return "" if day is None else f"{Rhythm.WEEKLY.value} {WEEKDAYS[day]}"

    @cached_property
    def _digest_names(self) -> re.Pattern[str]:
        """What a digest is called in Chinese, which is written together with what to do with it."""
        names = filter(is_chinese, self._vocabulary.keys("digest"))
        return re.compile(any_of_words(sorted(names, key=len, reverse=True)))

    def _copied(self, words: str) -> str | None:
        """Return the line of what was copied from the bot's own words.

        What is one word may be looked for as well, and is ours where nothing is found.
        """
        line = self._vocabulary.own_words.line_of(words)
        if line is None or _split(line)[0] not in self._commands:
            return None
        looked_for = says_little(words) and not isinstance(self._index.find(words), Nothing)
        return None if looked_for else line

    def _misspelt(self, words: str) -> str | None:
        """Return `/digest` as it was spelt, where a part of it stands behind: it is asked about."""
        name, *rest = words.split()
        near = difflib.get_close_matches(key_of(name), (_DIGEST,), n=1, cutoff=_ALIKE)
        behind = rest and key_of(rest[0]) in self._vocabulary.subcommands
        return f"/{words}" if near and behind and key_of(name) != _DIGEST else None

    @cached_property
    def _names(self) -> Mapping[str, str]:
        """The other names of the commands that there are: without terms nobody asks for one."""
        lines = self._vocabulary.commands.items()
        return {key: line for key, line in lines if _split(line)[0] in self._commands}

    @cached_property
    def _labels(self) -> Mapping[str, str]:
        """The commands, by the keys of what help says of them."""
        labels: dict[str, str] = {}
        for command in self._commands.values():
            if command.listed:
                said = command.does.values() or self._translations.said(f"command-{command.name}")
                labels |= {key_of(text): f"/{command.name}" for text in said}
        return labels

    def _usages(self, name: str) -> frozenset[str]:
        speakers = (
            self._translations.choose([language]) for language in self._translations.languages
        )
        return frozenset(self._commands[name].usage(translate) for translate in speakers)


def _bare(text: str) -> str:
    """Return a line without the bot's name and the quotes that stand around a copied command."""
    line = text.strip()
    first, gap, rest = _FIRST_WORD.findall(line)[0]
    if plain_signs(first).startswith("/"):
        line = f"{plain_signs(first)}{gap}{rest}"
    if line[:1] in _AROUND and line.strip(_AROUND).lstrip().startswith("/"):
        line = line.strip(_AROUND).strip()
    return _CALLED.sub("", line, count=1) if _CALLED.match(line) else line


def _split(line: str) -> tuple[str, str]:
    match = _COMMAND.fullmatch(line)
    return (match["name"].casefold(), match["words"].strip()) if match else ("", line)


def _of_signs(words: str) -> str | None:
    """Return what a line without letters says: "?" asks for help, a thumb is a nod."""
    if "?" in words or "\uff1f" in words or "\u061f" in words:
        return "/help"
    said = (f"/talk {talk}" for sign, talk in _SIGNS_SAY.items() if sign in words)
    return next(said, "/talk ok") if words.strip() else None


def _weight(line: str) -> int:
    """Return how much a line says: thanks more than a greeting, a command more than a goodbye."""
    return _LEAST_FIRST.index(line) if line in _LEAST_FIRST else len(_LEAST_FIRST)
