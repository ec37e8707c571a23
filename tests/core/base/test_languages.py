"""Which language is spoken, of those that there are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.base.i18n import Translations

_TRANSLATIONS = Translations({"en": "", "fr": ""}, default="en")


@pytest.mark.parametrize(
    ("wishes", "expected"),
    [
        *((("fr",), "fr"), (("fr-CA",), "fr"), (("fr_CA.UTF-8",), "fr"), (("FR@euro",), "fr")),
        *(((), "en"), ((None,), "en"), (("",), "en"), (("C",), "en"), (("C.UTF-8",), "en")),
        *((("POSIX",), "en"), (("de", "fr"), "fr"), (("fr", "en"), "fr"), ((None, "fr"), "fr")),
        *((("-fr",), "en"), (("français",), "en"), (("../fr",), "en")),
    ],
)
def test_the_first_wish_that_can_be_met_is_chosen(
    wishes: tuple[str | None, ...], expected: str
) -> None:
    """Locales come in many spellings; what nobody understands gives the default."""
    assert _TRANSLATIONS.choose(wishes).language == expected


@given(st.lists(st.none() | st.text(st.characters())))
def test_any_wish_gives_a_language(wishes: list[str | None]) -> None:
    """No locale raises."""
    assert _TRANSLATIONS.choose(wishes).language in _TRANSLATIONS.languages


def test_a_language_is_named_for_its_speakers() -> None:
    """A menu of languages shows each in itself, with a capital."""
    assert [_TRANSLATIONS.name_of(code) for code in ("en", "fr")] == ["English", "Français"]


def test_the_default_language_must_be_there() -> None:
    """Nobody is left without a language."""
    with pytest.raises(KeyError):
        Translations({"fr": ""}, default="en")
