"""What people type behind `/digest` is in the language files, and a new language is one file."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.base.i18n import Translations
from bot.core.chat.reply import Digest
from bot.core.chat.vocabulary import Vocabulary
from bot.core.digests.schedule import Rhythm
from bot.core.digests.subscription import Status
from bot.wiring.app import LOCALES, App, load_translations
from tests.core.chat.digest.scene import Scene, buttons_of, scene_of, words_of

_MADE_UP = {
    "subcommand-on": "zip",
    "subcommand-off": "zap",
    "subcommand-pause": "zup",
    "subcommand-preview": "zep",
    "rhythm-workdays": "blip blop blup blap blep",
    "thursday": "dorf, dorfen",
    "noon": "plom",
    "hour": "uur",
    "pm": "n.m.",
    "days": "tik, tikken",
    "weeks": "tak, takken",
    "for": "lang",
    "until": "tot en met",
    "last": "vorig",
    "or": "of",
    "all": "heel",
    "line": "streep",
    "filler": "om, in",
}
"""Words of a made-up language, under the code of Esperanto: that one has its dates."""


@pytest.fixture
def scene(app: App, tmp_path: Path) -> Scene:
    """A chat with a bot that has one more language file, and nothing else that is new."""
    for path in LOCALES.glob("*.ftl"):
        (tmp_path / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    source = (LOCALES / "en.ftl").read_text(encoding="utf-8")
    source = re.sub(r"^(typed-[a-z-]+) = .*$", r'\1 = { "" }', source, flags=re.MULTILINE)
    for key, words in _MADE_UP.items():
        source = source.replace(f'typed-{key} = {{ "" }}', f"typed-{key} = {words}")
    source = source.replace("digest-is-on = The digest is on here.", "digest-is-on = Zip!")
    source = source.replace("digest-is-paused = The digest is paused.", "digest-is-paused = Zup!")
    (tmp_path / "eo.ftl").write_text(source, encoding="utf-8")
    translations = load_translations("en", tmp_path)
    services = replace(app.services, translations=translations, vocabulary=Vocabulary(translations))
    return replace(scene_of(replace(app, services=services)), locale="eo")


async def test_a_digest_is_asked_for_in_a_made_up_language(scene: Scene) -> None:
    """Subscribed, with a day, a time and a city."""
    assert "Zip!" in words_of(await scene.say("/digest zip dorfen om 8 uur 30 n.m. in Parizo"))
    timetable = (await scene.kept()).timetable
    assert (timetable.rhythm, timetable.weekdays) == (Rhythm.WEEKLY, (3,))
    assert (f"{timetable.at:%H:%M}", timetable.zone) == ("20:30", "Europe/Paris")


async def test_it_is_seen_paused_and_ended_in_that_language(scene: Scene) -> None:
    """Long phrases, named times, filters, spans and dates are words of the file as well."""
    await scene.say("/digest zip blip blop blup blap blep plom streep topic:origin of lang:fr")
    kept = await scene.kept()
    assert (kept.timetable.rhythm, kept.timetable.at.hour) == (Rhythm.WORKDAYS, 12)
    assert kept.weekly_line
    assert len(kept.filters) == 2
    await scene.say("/digest zip heel")
    assert (await scene.kept()).filters == ()
    assert isinstance(await scene.say("/digest zep vorig 30 takken"), Digest)
    for pause in ("lang 10 tikken", "2tak", "tot en met 2027-01-31"):
        assert "Zup!" in words_of(await scene.say(f"/digest zup {pause}"))
        assert (await scene.kept()).status is Status.PAUSED
        await scene.say("/digest resume")
    await scene.say("/digest zap")
    assert await scene.subscriptions.of(scene.place) is None


async def test_the_other_languages_are_understood_as_before(scene: Scene) -> None:
    """Whoever reads one language may type another, and buttons ask in English words."""
    reply = await scene.say("/digest oui tous les jours à midi Genève")
    assert (await scene.kept()).timetable.zone == "Europe/Zurich"
    assert "/digest off" in {button.line for button in buttons_of(reply)}


def test_a_language_that_lacks_a_text_is_named_by_the_key() -> None:
    """What is forgotten in a file is found by its name."""
    with pytest.raises(KeyError, match="typed-or"):
        Translations({"en": "typed-all = all"}, "en").typed("typed-or")


def test_no_word_means_two_things_of_a_kind() -> None:
    """Languages share words, but they agree on subcommands, days and rhythms."""
    everything = load_translations("en")
    for kind in ("subcommands", "weekdays", "rhythms", "lines", "repeats", "times"):
        meant = defaultdict(set)
        for language in everything.languages:
            source = (LOCALES / f"{language}.ftl").read_text(encoding="utf-8")
            alone = Vocabulary(Translations({language: source}, language))
            for word, meaning in getattr(
                alone if kind == "subcommands" else alone.schedule, kind
            ).items():
                meant[word].add(meaning)
        assert {word: found for word, found in meant.items() if len(found) > 1} == {}
