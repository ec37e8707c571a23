"""From bytes to text: by the header, by what a page says of itself, and by the bytes."""

from __future__ import annotations

import codecs
import re
from email.message import Message

_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([a-z0-9_:.-]{1,40})|"
    rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([a-z0-9_:.-]{1,40})",
    re.IGNORECASE,
)
_BEGINNING = 4096
_WINDOWS = "cp1252"
"""What browsers read where a page says Latin-1, or nothing (WHATWG Encoding Standard)."""
_LATIN = frozenset({"iso8859-1", "ascii"})
_GARBLED = re.compile(
    "\u00c3[\u0080-\u00bf\u2018-\u203a\u0152-\u017e\u02c6\u02dc]|\u00e2\u20ac|\ufffd"
)
_MANY = 3
"""Garbled letters that a whole page may have: people paste such things."""


class GarbledError(Exception):
    """The bytes are not in the charset that they are said to be in."""


def decode(body: bytes, content_type: str) -> str:
    """Return the text of a page.

    Raises:
        GarbledError: it cannot be read as it is declared, or came out as nobody writes.
    """
    text = _decoded(body, content_type)
    if len(_GARBLED.findall(text)) > _MANY:
        raise GarbledError
    return text


def _decoded(body: bytes, content_type: str) -> str:
    for mark, charset in ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16")):
        if body.startswith(mark):
            return body.decode(charset, "replace")
    try:
        return body.decode("utf-8")  # what is UTF-8 by its bytes is nothing else
    except UnicodeDecodeError:
        pass
    declared = _named(_in_header(content_type)) or _named(_in_page(body))
    if declared == "utf-8":
        raise GarbledError
    try:
        return body.decode(declared or _WINDOWS)
    except UnicodeDecodeError:
        raise GarbledError from None


def _in_header(content_type: str) -> str:
    message = Message()
    message["Content-Type"] = content_type.replace("\r", " ").replace("\n", " ")[:200]
    return str(message.get_param("charset") or "")


def _in_page(body: bytes) -> str:
    match = _DECLARED.search(body[:_BEGINNING])
    return (match[1] or match[2]).decode("ascii") if match else ""


def _named(charset: str) -> str:
    """Return Python's name of a charset of texts; "" where it knows none."""
    try:
        found = codecs.lookup(charset.strip("\"' "))
    except (LookupError, ValueError):
        return ""
    if not getattr(found, "_is_text_encoding", False):
        return ""
    return _WINDOWS if found.name in _LATIN else found.name
