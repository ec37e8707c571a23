"""Rules for single values, as marks on their types; pydantic reads them to check a catalogue.

Every value arrives as text, because `yaml_reader.py` reads YAML so. The marks import pydantic
only when it asks for them: a start from the checked cache never loads it. They know no sentence for
a person: each refusal has a name, and `pydantic_messages.py` has the words for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated
from urllib.parse import quote, urlsplit, urlunsplit

from bot.core.base.partial_date import PartialDate, parse_partial_date
from bot.core.base.text import visible

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

_HOST = re.compile(r"([a-z0-9-]+\.)+[a-z][a-z0-9-]*[a-z0-9]")
_VISIBLE_ASCII = re.compile(r"[!-~]+")
_ASCII_SIGNS = "".join(map(chr, range(ord("!"), ord("~") + 1)))
_LIKE_AN_ADDRESS = re.compile(
    r"[a-z][a-z0-9+.-]*:/|//|www\.|(?:data|javascript|mailto|tel|urn|vbscript):", re.IGNORECASE
)
"""What nobody writes who does not mean an address, whatever became of its scheme."""


@dataclass(frozen=True, slots=True)
class Words:
    """One line of 1 to `longest` characters, without spaces around it, in the `form` of a regex."""

    longest: int
    form: str | None = None

    def __get_pydantic_core_schema__(
        self, source: type[str], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Return pydantic's schema for such a text."""
        return _text(_one_line, shortest=1, longest=self.longest, form=self.form)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return the rule for editors, which read `2025` and `7.6` as numbers."""
        rule: JsonSchemaValue = {"type": ["string", "number"], "minLength": 1}
        rule["maxLength"] = self.longest
        return rule if self.form is None else rule | {"pattern": self.form}


@dataclass(frozen=True, slots=True)
class AtLeast:
    """A list or a mapping of at least `count` entries."""

    count: int

    def __get_pydantic_core_schema__(
        self, source: type[object], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Return pydantic's schema for such a collection."""
        from annotated_types import MinLen

        return handler.generate_schema(Annotated[source, MinLen(self.count)])


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An address of a public host, of at most `longest` characters; http is taken too.

    Letters of other scripts are read in the form in which they travel: `https://xn--…/%D1%81`.
    """

    longest: int

    def __get_pydantic_core_schema__(
        self, source: type[str], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Return pydantic's schema for such an address."""
        return _text(_address, longest=self.longest)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return the part of the rule that an editor can check."""
        return {"type": "string", "pattern": "^https?://", "maxLength": self.longest}


@dataclass(frozen=True, slots=True)
class AddressOrWords:
    """A web address, or words such as "seed", of at most `longest` characters."""

    longest: int

    def __get_pydantic_core_schema__(
        self, source: type[str], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Return pydantic's schema for such a source."""
        return _text(_address_or_words, shortest=1, longest=self.longest)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return the part of the rule that an editor can check."""
        return {"type": ["string", "number"], "minLength": 1, "maxLength": self.longest}


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """`YYYY`, `YYYY-MM` or `YYYY-MM-DD`, read as a partial date."""

    def __get_pydantic_core_schema__(
        self, source: type[PartialDate], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Return pydantic's schema for such a date."""
        return _text(_partial_date)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return the form of a date; editors read a bare year as a number."""
        return {"type": ["string", "integer"], "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """`YYYY-MM-DD` and nothing else; pydantic itself would take times and numbers of seconds."""

    def __get_pydantic_core_schema__(
        self, source: type[date], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Return pydantic's schema for such a day."""
        return _text(_day)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return the form of a day."""
        return {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}


@dataclass(frozen=True, slots=True)
class TrueOrFalse:
    """`true` or `false` and nothing else: an editor reads `yes` and `on` as words."""

    def __get_pydantic_core_schema__(
        self, source: type[bool], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Return pydantic's schema for such an answer."""
        return _text(_answer)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return the rule for editors."""
        return {"type": "boolean"}


def _text(
    read: Callable[[str], object],
    *,
    shortest: int | None = None,
    longest: int | None = None,
    form: str | None = None,
) -> CoreSchema:
    from pydantic_core import core_schema

    text = core_schema.str_schema(
        min_length=shortest, max_length=longest, pattern=form, regex_engine="python-re"
    )
    return core_schema.no_info_after_validator_function(read, text)


def _refuse(kind: str, what: str) -> Exception:
    from pydantic_core import PydanticCustomError

    return PydanticCustomError(kind, what)


def _one_line(text: str) -> str:
    if text != text.strip():
        raise _refuse("padded", "space around the text")
    if len(text.splitlines()) > 1 or "\t" in text:
        raise _refuse("several_lines", "more than one line")
    if not any(letter.isalnum() for letter in text):
        raise _refuse("blank", "nothing to read")
    if visible(text) != text:
        raise _refuse("invisible", "invisible characters")
    return text


def _address(written: str) -> str:
    try:
        parts = urlsplit(_in_ascii(written))
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise _refuse("https", "not an address") from None
    address = parts.geturl()
    public = _HOST.fullmatch(host) and "@" not in parts.netloc
    if parts.scheme not in ("https", "http") or not public or not _VISIBLE_ASCII.fullmatch(address):
        raise _refuse("https", "not a web address")
    return address if not written.isascii() else written


def _in_ascii(written: str) -> str:
    """Return an address as it travels: the host in IDNA (RFC 3490), the rest as RFC 3987 has it.

    Raises:
        ValueError: it has no host that could be written so.
    """
    if written.isascii():
        return written
    parts = urlsplit(written)
    host = (parts.hostname or "").encode("idna").decode()
    where = host if parts.port is None else f"{host}:{parts.port}"
    if "@" in parts.netloc or any(letter.isspace() for letter in written):
        raise ValueError(written)
    path, query, fragment = (quote(part, safe=_ASCII_SIGNS) for part in parts[2:])
    return urlunsplit((parts.scheme, where, path, query, fragment))


def _address_or_words(written: str) -> str:
    return _address(written) if _LIKE_AN_ADDRESS.match(written) else _one_line(written)


def _partial_date(written: str) -> PartialDate:
    try:
        return _parsed(written)
    except ValueError:
        raise _refuse("partial_date", "not a date") from None


def _day(written: str) -> date:
    try:
        parsed = _parsed(written)
    except ValueError:
        raise _refuse("day", "not a day") from None
    if parsed.day is None:
        raise _refuse("day", "not a day")
    return parsed.first_day()


def _parsed(written: str) -> PartialDate:
    if not written.isascii():
        raise ValueError(written)  # Python reads the digits of every script, editors do not
    return parse_partial_date(written)


def _answer(written: str) -> bool:
    if written not in ("true", "false"):
        raise _refuse("true_or_false", "neither true nor false")
    return written == "true"
