"""Every language file is whole, and says the same as the others."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import pytest
from fluent.syntax import FluentParser, ast

from bot.core.base.i18n import Translations, Translator, entries_of
from bot.core.chat.commands import COMMANDS
from tests.core.base.locale_files import FILES, SOURCES, UNDERSTOOD, entries, texts

_LONGEST = 250
"""Characters of a text: more is not read on a phone."""
_ENGLISH = texts("en")

every_language = pytest.mark.parametrize("language", sorted(SOURCES))
every_file = pytest.mark.parametrize("language", sorted(FILES))


@cache
def _translator(language: str) -> Translator:
    return Translator(language, FILES[language])


@every_file
def test_every_line_is_understood(language: str) -> None:
    """A mistake in Fluent's grammar would silently lose a text."""
    junk = [entry.content for entry in entries(language) if isinstance(entry, ast.Junk)]
    assert not junk


@every_file
def test_no_key_stands_twice(language: str) -> None:
    """The second text of a key would silently be lost."""
    keys = Counter(entry.id.name for entry in entries(language) if isinstance(entry, ast.Message))
    assert [key for key, count in keys.items() if count > 1] == []


@every_language
def test_every_language_has_the_same_texts(language: str) -> None:
    """No key and no attribute is missing or left over."""
    assert texts(language).keys() == _ENGLISH.keys()


@pytest.mark.parametrize("language", sorted(UNDERSTOOD))
def test_what_people_type_is_there_in_every_language(language: str) -> None:
    """A file without texts to read has all typed words: it is a language of its own, half made."""
    assert texts(language).keys() == {key for key in _ENGLISH if key.startswith("typed-")}


@every_file
def test_typed_words_are_read_as_fluent_reads_them(language: str) -> None:
    """They are taken from their lines without it, which is faster."""
    translate = _translator(language)
    translations = Translations({language: FILES[language]}, language)
    for key in texts(language):
        if key.startswith("typed-"):
            words = tuple(filter(None, map(str.strip, translate(key).split(","))))
            assert translations.typed_by_language(key)[language] == words
        elif key.startswith(("command-", "digest-do-")) and not texts(language)[key]:
            assert "." in key or translations.said(key) == (translate(key),)


@every_file
def test_an_entry_alone_is_read_as_in_its_file(language: str) -> None:
    """A text is parsed when it is first said, from its own lines: none is lost or cut."""
    whole = {
        f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name: entry
        for entry in entries(language)
        if isinstance(entry, ast.Message | ast.Term)
    }
    alone = entries_of(FILES[language])
    assert alone.keys() == whole.keys()
    parsed = {name: FluentParser().parse_entry(source) for name, source in alone.items()}
    # A comment above a message is its own in the file, and says nothing to anybody who reads.
    assert [
        n for n, entry in parsed.items() if not entry.equals(whole[n], ["span", "comment"])
    ] == []


@every_file
def test_a_typed_word_has_no_comma_too_many(language: str) -> None:
    """An empty word between two commas is a word that was lost."""
    translate = _translator(language)
    for key in texts(language):
        if key.startswith("typed-") and translate(key):
            assert all(word.strip() for word in translate(key).split(",")), key


@every_language
def test_every_text_has_the_same_placeholders(language: str) -> None:
    """No language leaves a value out or asks for one that it does not get."""
    assert texts(language) == _ENGLISH


@every_language
@pytest.mark.parametrize("value", [0, 1, 2, 5, 1_000_000, "a word", "عبور"])
def test_every_text_can_be_said(language: str, value: str | int) -> None:
    """Every text is said without mistakes, whatever number or word it gets, and is short."""
    translate = _translator(language)
    for key, placeholders in texts(language).items():
        said = translate(key, **dict.fromkeys(placeholders, value))
        assert len(said) <= _LONGEST or key.startswith("typed-"), key


@every_language
def test_no_text_names_a_command_that_a_platform_may_write_in_another_way(language: str) -> None:
    """Slack has `/tool` alone: the others are values, which whoever renders writes as typed there.

    The terminal's own texts are read nowhere else.
    """
    translate = _translator(language)
    others = {command.name for command in COMMANDS} - {"tool"}
    for key, placeholders in texts(language).items():
        if not key.startswith(("typed-", "console-")):
            said = translate(key, **dict.fromkeys(placeholders, "x"))
            assert not others.intersection(re.findall(r"/([a-z]+)", said)), key


@every_file
def test_apostrophes_are_typographic(language: str) -> None:
    """It is ’ everywhere, and never ' or `."""
    said = re.sub(r"^#.*|\"[^\"]*\"", "", FILES[language], flags=re.MULTILINE)
    assert re.findall(r".*['`´].*", said) == []


def test_french_quotes_are_french() -> None:
    """Quotations stand in « », with a space inside."""
    assert re.findall(r".*[“”].*|.*«\S.*|.*\S».*", SOURCES["fr"]) == []


def test_no_french_sign_begins_a_line() -> None:
    """A no-break space keeps it beside its word: on a phone a line would begin with ":"."""
    read = [line for line in FILES["fr"].splitlines() if not line.startswith(("typed-", "#"))]
    assert [line for line in read if re.search(r'(?<=\S) [:;?!»](?=\s|$|")|« ', line)] == []
