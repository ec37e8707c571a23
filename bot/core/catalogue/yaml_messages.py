"""Plain words for what is wrong with YAML as such; knows PyYAML's words and no catalogue."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

import yaml


class Advice(NamedTuple):
    """What is wrong, and what to do about it."""

    what: str
    what_to_do: str


NOT_UTF8 = Advice("this is not UTF-8 text", "Save the file with the encoding UTF-8")
TOO_BIG = Advice("the file is larger than 5 MB", "Check that it is the right file, or shorten it")
EMPTY = Advice("the catalogue is empty", "Write at least its organisation, topics and tools")
INVISIBLE = Advice(
    "an invisible control character stands here", "Remove it, or type the line again"
)
TOO_DEEP = Advice("the entries are nested too deeply to be a catalogue", "Remove some levels")
SECOND_DOCUMENT = Advice(
    "a second YAML document begins here", "Keep one document in the file, and remove this “---”"
)
NO_VALUE = Advice("no value stands here", "Write a value, or remove the line")
COMMA = Advice(
    "a comma stands before this, so that it is read as a field without a value",
    "Put the text with the comma in quotes, such as {en: 'one, two'}",
)
NO_COMMENT = Advice(
    "a line of this text begins with #, and people will read it",
    "Put a comment on a line of its own, outside the text",
)
NULL = Advice(
    "null stands for no value", "Remove the line; put the word in quotes if you mean the word"
)
KEY_NOT_TEXT = Advice("the name of a field must be a text", "Write a word before the colon")
ALIAS = Advice(
    "YAML aliases (*) are not read", "Write the value out; put a text that begins with * in quotes"
)
ANCHOR = Advice(
    "YAML anchors (&) are not read", "Remove it; put a text that begins with & in quotes"
)
TAG = Advice("YAML tags (!) are not read", "Remove it; put a text that begins with ! in quotes")


def comment(said: str) -> Advice:
    """Say that something behind a text is a comment."""
    return Advice(
        f"{said} is a comment, which nobody reads",
        "Put the whole text in quotes if it belongs to it, or the comment on a line of its own",
    )


def twice(key: str, first_line: int) -> Advice:
    """Say that a field stands twice in one entry."""
    return Advice(
        f"the field {key} already stands on line {first_line}",
        "Keep one of them, and remove the other",
    )


NOT_YAML = Advice(
    "from here on the file cannot be read as YAML",
    "Compare the indentation, colons, quotes and brackets with the entries above",
)
_COLON = Advice(
    "this colon cannot begin a value",
    "Put a text with a colon in quotes, or indent the line like its neighbours",
)
_INDENTATION = Advice(
    "this line does not fit the entries above it",
    "Indent it like its neighbours, and close every quote and bracket before it",
)
_AFTER_QUOTE = Advice(
    "text goes on after the closing quote", "Put the whole text in quotes, and write '' for ' in it"
)
_QUOTE = Advice("the quote that opens here is never closed", "Add the closing quote")
_BRACKET = Advice(
    "the bracket that opens here is not closed", "Add the closing bracket, or a comma"
)
_HASH = Advice(
    "from # on the line is a comment, and the bracket that opens here is not closed",
    "Put a text with # in quotes",
)
_NO_COLON = Advice("a colon is missing here", "Write “field: value”, with a space after the colon")
_ESCAPE = Advice(
    "this backslash means nothing", "Write it twice, or use single quotes around the text"
)
_TAB = Advice("the line is indented with a tab", "Use spaces")
_LIST = Advice("a list cannot begin here", "Begin it on a line of its own, indented")
_FIRST = Advice("a text cannot begin with this character", "Put the text in quotes")
_BLOCK = Advice("after | or > the line must end", "Begin the text on the next line, indented")
_STRAY = Advice(
    "something is missing or too much here", "Check the commas and brackets of the line"
)
_DIRECTIVE = Advice("lines that begin with % are not read", "Remove the line, or put it in quotes")


@dataclass(frozen=True, slots=True)
class _Rule:
    """Words for the errors whose text fits; some errors are best told where the trouble began."""

    fits: re.Pattern[str]
    advice: Advice
    where_it_began: bool = False


def _rule(words: str, advice: Advice, *, where_it_began: bool = False) -> _Rule:
    return _Rule(re.compile(words, re.DOTALL), advice, where_it_began)


_RULES = (
    _rule("mapping values are not allowed|unexpected ':'", _COLON),
    _rule("(entries|keys) are not allowed", _LIST),
    _rule(
        "quoted scalar.*(end of stream|document (indicator|separator))", _QUOTE, where_it_began=True
    ),
    _rule("quoted scalar.*(escape|hex)", _ESCAPE),
    _rule("(flow sequence|flow mapping).*expected ','", _BRACKET, where_it_began=True),
    _rule("could not find expected ':'", _NO_COLON, where_it_began=True),
    _rule("tab character", _TAB),
    _rule("cannot start any token|(anchor|alias).*expected alphabetic|(a|the) tag", _FIRST),
    _rule("tag handle", TAG),
    _rule("block scalar", _BLOCK),
    _rule("directive|incompatible YAML", _DIRECTIVE),
    _rule("node content|document start", _STRAY),
    _rule("expected key|block end|'-' indicator", _INDENTATION),
)


def explain_yaml_error(error: yaml.MarkedYAMLError, lines: list[str]) -> tuple[int, Advice]:
    """Return the line at which somebody should look, and the advice for it."""
    said = f"{error.context}: {error.problem}"
    rule = next(
        (rule for rule in _RULES if rule.fits.search(said)), _Rule(re.compile(""), NOT_YAML)
    )
    began = error.context_mark if rule.where_it_began else None
    mark = began or error.problem_mark
    if mark is None:
        return 1, rule.advice
    line = min(mark.line, len(lines) - 1)
    end = error.problem_mark
    stopped_at = lines[line][end.column : end.column + 1] if end and end.line == line else ""
    if rule.advice is _BRACKET and stopped_at == ":":
        return line + 1, _COLON
    return line + 1, _refined(rule.advice, lines[line], mark.column)


def _refined(advice: Advice, line: str, column: int) -> Advice:
    if advice is _FIRST and line[column : column + 1] == "\t":
        return _TAB
    if advice is _BRACKET and re.search(r"\s#", line[column:]):
        return _HASH
    if advice is _INDENTATION and line[:column].rstrip().endswith(("'", '"')):
        return _AFTER_QUOTE
    return advice
