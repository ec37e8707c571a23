"""Plain sentences for what pydantic finds; knows its names for errors, and lets none out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from bot.core.catalogue.findings import Finding, Location, Nearest, listed, quoted
from bot.core.catalogue.model import (
    CITED_FORM,
    COMMAND_FORM,
    COUNT_FORM,
    FACT_FORM,
    FILE_FORM,
    ID_FORM,
    LANGUAGE_FORM,
    NUMBER_FORM,
    Absent,
    Audience,
    Catalogue,
    CitedAs,
    Concept,
    Edition,
    OfficialPage,
    Organisation,
    Record,
    ReferenceSystem,
    Tool,
    Topic,
)
from bot.core.catalogue.yaml_messages import Advice
from bot.core.catalogue.yaml_reader import Unread

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

ENTRIES: Mapping[str, type[Record]] = {
    "organisation": Organisation,
    "topics": Topic,
    "audiences": Audience,
    "references": ReferenceSystem,
    "cited_as": CitedAs,
    "not_here": Absent,
    "tools": Tool,
    "concepts": Concept,
    "editions": Edition,
    "pages": OfficialPage,
}
"""What stands under a field that holds entries; the file itself is a `Catalogue`."""

_SENTENCES: Mapping[str, Advice] = {
    "missing": Advice("the field “{field}” is missing", "Add it"),
    "string_type": Advice(
        "a text belongs here, not {stands}", "Write one text, in quotes if it has a colon"
    ),
    "tuple_type": Advice(
        "a list belongs here, not {stands}", "Write [one, two], or one item a line, each after “- ”"
    ),
    "dict_type": Advice(
        "fields belong here, not {stands}", "Write pairs such as “en: text”, one a line, indented"
    ),
    "dataclass_type": Advice(
        "an entry with fields belongs here, not {stands}",
        "Write “field: value”, one a line, indented",
    ),
    "string_too_short": Advice("the text is empty", "Write a text, or remove the line"),
    "string_too_long": Advice(
        "the text has {length} characters, and {max_length} is the most", "Shorten it by {surplus}"
    ),
    "too_short": Advice("the list is too short", "Write at least {min_length} items"),
    "literal_error": Advice("{value} is not known here", "Write {expected}"),
    "padded": Advice(
        "a space or line break stands around the text", "Remove it; write “>-” where you wrote “>”"
    ),
    "blank": Advice("there is nothing to read in the text", "Write a text, or remove the line"),
    "invisible": Advice("the text has invisible characters in it", "Type it again"),
    "several_lines": Advice(
        "the text has a tab or a line break in it", "Write it as one line; “>-” joins lines"
    ),
    "https": Advice("{value} is not a full address", "Copy the whole address from the browser"),
    "source_address": Advice(
        "{value} is not an address that can be watched",
        "Write an https address of the web; http is for 127.0.0.1 alone",
    ),
    "month_page": Advice(
        "{value} is not how month pages are written", "Write {{year}} and {{month}} in the path"
    ),
    "partial_date": Advice("{value} is not a date", "Write 2025, 2025-06 or 2025-06-30"),
    "day": Advice("{value} is not a day", "Write year, month and day, such as 2025-06-30"),
    "true_or_false": Advice("{value} is neither true nor false", "Write true or false"),
    ID_FORM: Advice(
        "{value} is not an id", "Use small letters a-z, digits and single hyphens, such as my-tool"
    ),
    LANGUAGE_FORM: Advice("{value} is not a language code", "Write a code such as en, fr or zh"),
    NUMBER_FORM: Advice("{value} is not the number of a reference", "Write it as 7 or 7.6"),
    COMMAND_FORM: Advice(
        "{value} is not the name of a command", "Use small letters a-z and digits, such as tfa"
    ),
    CITED_FORM: Advice(
        "{value} has no form that people cite by",
        "Write words without numbers and brackets; “…” stands for the number: 第…条",
    ),
    COUNT_FORM: Advice("{value} is not the number of a whole part", "Write it as 24"),
    FILE_FORM: Advice(
        "{value} is not the name of a file beside this one", "Write a name such as glossary.yaml"
    ),
    FACT_FORM: Advice("{value} is not the name of a fact", "Write it as kind or languages.fr"),
}
_EXAMPLES: Mapping[str, str] = {
    "acronyms": "{en: [AEO]}",
    "aliases": "{fr: [un nom, un autre]}",
    "editions": "[{date: 2025-06}]",
    "keywords": "{en: [scanner, x-ray]}",
    "languages": "{en: document, fr: page}",
    "misspellings": "{NCFT: NCTF}",
    "names": "{fr: Le titre en français}",
    "needs": "{en: [how to inspect a crane]}",
    "page_terms": "{en: [dwell time, green lane]}",
    "pages": "[{url: 'https://…', language: en, verified: true}]",
    "references": "{tfa: {7.6: official}}",
    "sources": "{kind: ['https://…']}",
    "terms": "{en: [transit], fr: [transit]}",
    "summary": "{en: 'What it is for, and for whom.'}",
}
"""How a field of a tool is written whose form cannot be guessed."""
_SHAPES = frozenset({"tuple_type", "dict_type", "dataclass_type"})
_UNKNOWN = "unexpected_keyword_argument"
_ANY_OTHER = Advice("this value cannot be used", "Compare it with docs/catalogue.md")


@dataclass(frozen=True, slots=True)
class _Fields:
    """Which fields stand where."""

    entries: Mapping[str, type[Record]]
    whole: type[Record]

    def at(self, location: Location) -> list[str]:
        """Return the fields that stand beside the last step of a location."""
        parents = [step for step in location[:-1] if isinstance(step, str)]
        entry = self.entries[parents[-1]] if parents else self.whole
        return [field.name for field in fields(entry)]


def worded(
    errors: Sequence[ErrorDetails],
    nearest: Nearest,
    entries: Mapping[str, type[Record]] = ENTRIES,
    whole: type[Record] = Catalogue,
) -> list[Finding]:
    """Say in plain words what pydantic found; what follows from another mistake is left out.

    `entries` are what stands under the fields of a file that is a `whole`.
    """
    known = _Fields(entries, whole)
    unknown = [error["loc"] for error in errors if error["type"] == _UNKNOWN]
    guesses = {location: nearest.to(str(location[-1]), known.at(location)) for location in unknown}
    meant = {(*location[:-1], guess) for location, guess in guesses.items() if guess}
    return [
        Finding(_place(error["loc"]), *_advice(error, guesses, known))
        for error in errors
        if not (_follows(error) or (error["type"] == "missing" and error["loc"] in meant))
    ]


def _place(location: Location) -> Location:
    """Return the location in the file: pydantic marks what is wrong with a key by one more step."""
    return location[:-1] if location and location[-1] == "[key]" else location


def _follows(error: ErrorDetails) -> bool:
    value: object = error["input"]
    if error["type"] == "too_short" and isinstance(value, list | dict):
        enough: object = error.get("ctx", {}).get("min_length")
        return not value or len(value) >= int(str(enough))  # pydantic counts well-formed items only
    return isinstance(value, Unread) and error["type"] != _UNKNOWN


def _advice(error: ErrorDetails, guesses: Mapping[Location, str | None], known: _Fields) -> Advice:
    location: Location = error["loc"]
    if location in guesses:
        return _unknown_field(location, guesses[location], known.at(location))
    rule: dict[str, object] = {**error.get("ctx", {}), "field": location[-1] if location else ""}
    sentence = _SENTENCES.get(str(rule.get("pattern", error["type"])), _ANY_OTHER)
    details = rule | _particulars(error["input"], rule)
    what, what_to_do = (part.format_map(details) for part in sentence)
    field = next((step for step in reversed(location) if step in _EXAMPLES), "")
    if field and known.entries is ENTRIES and error["type"] in _SHAPES:
        what_to_do = f"Write for example “{field}: {_EXAMPLES[str(field)]}”"
    return Advice(what, what_to_do)


def _particulars(value: object, rule: Mapping[str, object]) -> dict[str, object]:
    words = re.findall("'(.*?)'", str(rule.get("expected", "")))
    kind = (
        "fields" if isinstance(value, dict) else "a list" if isinstance(value, list) else "a text"
    )
    length = len(value) if isinstance(value, str) else 0
    return {
        "expected": listed(words or ["another value"]),
        "length": length,
        "stands": kind,
        "surplus": length - int(str(rule.get("max_length", 0))),
        "value": quoted(value) if isinstance(value, str) else kind,
    }


def _unknown_field(location: Location, guess: str | None, known: Sequence[str]) -> Advice:
    return Advice(
        f"there is no field {quoted(str(location[-1]))} here",
        f"Did you mean {quoted(guess)}?" if guess else f"The fields are {listed(known)}",
    )
