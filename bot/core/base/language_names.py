"""What languages are called: in themselves, and in the languages that most readers have.

Knows names alone, as CLDR has them; refuses to know which languages the bot speaks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from babel import Locale, UnknownLocaleError

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
