"""What tells one edition of a publication from another: "2026 edition", "Version 4", "(2025)".

Reads titles and teasers; knows no page.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.core.base.normalize import fold
from bot.core.sources.phrases import plain_words

_NUMBERED = {
    "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6",
    "seventh": "7", "eighth": "8", "premiere": "1", "deuxieme": "2", "troisieme": "3",
    "quatrieme": "4", "cinquieme": "5", "primera": "1", "segunda": "2", "tercera": "3",
    "cuarta": "4", "quinta": "5", "primeira": "1", "terceira": "3", "quarta": "4",
    "первое": "1", "второе": "2", "третье": "3", "четвертое": "4", "пятое": "5",
    "اولي": "1", "ثانيه": "2", "ثالثه": "3", "رابعه": "4", "خامسه": "5",
    "一": "1", "二": "2", "三": "3", "四": "4", "五": "5",
}  # fmt: skip
_ORDINAL = rf"(?:{'|'.join(_NUMBERED)}|\d{{1,2}}\.?(?:st|nd|rd|th|e|er|eme|a|-е|-ое)?)"
_EDITION = r"(?:edition|edicion|edicao|ed\.|издание|издания|ausgabe|auflage|(?:ال)?طبعه)"
_VERSION = r"(?:version|versie|v\.?|rev\.?|revision|версия)"
_YEAR = r"(?:19|20)\d\d"
_MARKS = tuple(
    re.compile(form)
    for form in (
        rf"(?P<year>{_YEAR})\s+{_EDITION}",
        rf"{_EDITION}\s+(?:of\s+|de\s+|du\s+)?(?P<year>{_YEAR})(?:\s+года)?",
        rf"(?P<year>{_YEAR})年?版",
        r"第(?P<number>\d+|[一二三四五])版",
        rf"{_EDITION}\s+ال(?P<number>{'|'.join(_NUMBERED)})",
        rf"(?P<number>{_ORDINAL})\s+(?:revised\s+)?{_EDITION}(?:[,\s]+\(?(?P<year>{_YEAR})\)?)?",
        rf"{_EDITION}\s+(?P<number>\d{{1,2}})\b",
        rf"\b{_VERSION}\s*(?P<number>\d{{1,3}}(?:\.\d+)*)\b",
        rf"\(\s*(?:rev\.?\s*|revised\s+)?(?P<year>{_YEAR})\s*\)",
        rf"[,:\-]?\s+(?P<year>{_YEAR})$",
    )
)
_ANNOUNCED = re.compile(
    rf"\b(?:new|updated|revised|latest)\s+(?:{_EDITION}|version)|"
    rf"\b(?:nouvelle|nueva|nova|новое)\s+(?:{_EDITION}|version)|\bmis a jour|"
    r"\b(?:updated|revised|updates)\b"
)
_FILE = re.compile(
    r"[\[(]\s*(?:pdf|docx?|xlsx?|zip)?[\s,;:/·|–—-]*(?:\d+(?:[.,]\d+)?\s*[kmg]?[bo])?\s*[\])]|"
    r"\.(?:pdf|docx?)$|[\[(]?\bnew!+[\])]?|\bpdf(?:[\s,:|–—-]+\d+(?:[.,]\d+)?\s*[kmg]?[bo])?\s*$",
    re.IGNORECASE,
)
_BEGINNING = re.compile(r"^(?:(?:of|de|du|the|le|la|les|el|los|las|wco|omd|oma)\s+)+")
_REMEMBERED = 10_000
"""Titles that are kept and not read again: most of a page is as it was yesterday."""
_YEARS = re.compile(rf"(?<!\d){_YEAR}(?!\d)")


@lru_cache(maxsize=_REMEMBERED)
def edition_mark(text: str) -> str:
    """Return what a text says of the edition: "2026", "v4"; nothing where it says nothing."""
    folded = fold(_FILE.sub(" ", text).strip())
    for form in _MARKS:
        match = form.search(folded)
        if match is not None:
            parts = match.groupdict()
            if parts.get("year"):
                return str(parts["year"])
            number = str(parts.get("number") or "")
            number = _NUMBERED.get(number, re.sub(r"[^\d.]+$", "", number).rstrip("."))
            return f"v{number}"
    return ""


def announces_edition(text: str) -> bool:
    """Tell whether a text says that there is a new edition, with a number or without."""
    return bool(edition_mark(text) or _ANNOUNCED.search(fold(text)))


def without_file(title: str) -> str:
    """Return a title without what it says of the file: its kind and its size."""
    return " ".join(_FILE.sub(" ", title).split()).strip(" ,;:|–—-") or title


def year_of(mark: str) -> str:
    """Return the year of a mark; nothing where it is only a number."""
    return mark if _YEARS.fullmatch(mark) else ""


def without_edition(title: str) -> str:
    """Return a title without what it says of the edition and of the file, folded."""
    folded = fold(_FILE.sub(" ", title).strip())
    for form in _MARKS:
        folded = form.sub(" ", folded)
    return folded.strip(" ,;:-–()")


@lru_cache(maxsize=_REMEMBERED)
def title_key(title: str) -> str:
    """Return what all ways to write the title of one publication share, whatever the edition."""
    words = plain_words(without_edition(title)) or plain_words(title)
    return _BEGINNING.sub("", words).replace(" ", "")


@lru_cache(maxsize=_REMEMBERED)
def wording_key(title: str) -> str:
    """Return what two writings of a title share that differ in signs, case and spaces alone."""
    return plain_words(_FILE.sub(" ", title)).replace(" ", "")
