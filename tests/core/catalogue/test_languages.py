"""In which languages the texts of a catalogue are there."""

from __future__ import annotations

from dataclasses import replace

from bot.core.catalogue.translation_coverage import Lack, lacks_in
from tests.core.base.locale_files import SOURCES
from tests.programs import prepared_catalogue


def test_every_text_of_our_catalogue_is_there_in_every_language_of_the_bot() -> None:
    """Titles that say the same in a language, such as the name of a database, are left as they are.

    What is left in English alone is named here.
    """
    lacks = lacks_in(prepared_catalogue(), sorted(SOURCES))
    assert {lack.place: lack.languages for lack in lacks} == {
        "tools › trade-tools › names or translations": ("es", "fr", "pt"),
        "tools › iris › names or translations": ("ru",),
        "tools › ipm › names or translations": ("ru",),
        "tools › rammap-swim › names or translations": ("fr", "ru", "zh"),
    }


def test_what_lacks_is_told_with_its_place_and_the_languages() -> None:
    """An official name is as good as our translation; the title is the English one."""
    catalogue = prepared_catalogue()
    tool = catalogue.tools_by_id["stress-tests"]
    bare = replace(
        tool,
        names={"fr": "Guide"},
        translations={"es": "Guía"},
        summary={"en": "A guide.", "fr": "Un guide."},
    )
    lacks = lacks_in(replace(catalogue, tools=(bare,)), ("en", "fr", "es", "ar"))
    assert [lack for lack in lacks if lack.place.startswith("tools")] == [
        Lack("tools › stress-tests › names or translations", ("ar",)),
        Lack("tools › stress-tests › summary", ("es", "ar")),
    ]
