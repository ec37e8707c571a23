"""Whoever asks what is kept of them is told, and forgotten when they say so."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace

import pytest

from bot.core.base.errors import NotStoredError
from bot.core.base.people import Person, Place
from bot.core.base.retention import RETENTIONS
from bot.core.chat.ports import Authored, KeptData
from bot.core.digests.subscription import Event
from bot.wiring.app import App
from tests.core.chat.digest.scene import GROUP, NOON, Scene, lines_of, scene_of, words_of


@dataclass
class Kept:
    """What is kept of anybody, and of whom it was forgotten."""

    data: KeptData = field(default_factory=lambda: KeptData(None))
    forgotten: list[tuple[str, str]] = field(default_factory=list)
    broken: bool = False

    async def of(self, person: Person, place: Place) -> KeptData:  # noqa: ARG002  # one for all
        """Return the same of everybody."""
        if self.broken:
            raise NotStoredError
        return self.data

    async def forget(self, person: Person, place: Place) -> None:
        """Note who is forgotten."""
        if self.broken:
            raise NotStoredError
        self.forgotten.append((person.id, place.id))


@pytest.fixture
def kept() -> Kept:
    """Nothing is kept of anybody."""
    return Kept()


@pytest.fixture
def scene(app: App, kept: Kept) -> Scene:
    """A direct chat."""
    return scene_of(replace(app, services=replace(app.services, personal_data=kept)))


@pytest.mark.parametrize("language", ["en", "fr", "es", "pt", "ru", "ar", "zh"])
async def test_privacy_tells_every_kind_and_its_days(scene: Scene, language: str) -> None:
    """From the table that the job which forgets obeys."""
    scene.locale = language
    said = words_of(await scene.say("/privacy"))
    for days in {one.days for one in RETENTIONS if one.days and one.days > 2}:
        assert str(days) in said
    assert len(said.splitlines()) >= len(RETENTIONS) + 2


async def test_forget_me_forgets_at_once_and_says_what(scene: Scene, kept: Kept) -> None:
    """Whoever goes back to it by a button is shown what is kept instead."""
    said = words_of(await scene.say("/forgetme"))
    assert "It is forgotten: your language, the digest of this chat" in said
    assert kept.forgotten == [("test:me", "test:1")]
    assert scene.app.bot.changes("/forgetme")
    assert scene.app.bot.view_of("/forgetme") == "/privacy"


async def test_in_a_group_the_digest_of_the_place_stays(scene: Scene, kept: Kept) -> None:
    """Nobody needs a right to be forgotten, and the answer says what is left."""
    scene.place = GROUP
    said = words_of(await scene.say("delete my data"))
    assert "The digest of this place stays" in said
    assert kept.forgotten == [("test:me", "test:group")]


async def test_what_cannot_be_forgotten_now_is_told(scene: Scene, kept: Kept) -> None:
    """With a button that tries again."""
    kept.broken = True
    reply = await scene.say("/forgetme")
    assert "could not forget everything" in words_of(reply)
    assert "/forgetme" in lines_of(reply)
    assert "cannot read it just now" in words_of(await scene.say("/mydata"))


async def test_my_data_shows_all_of_it(scene: Scene, kept: Kept) -> None:
    """Choices, digest, what was done and in which words."""
    await scene.say("/digest on 08:00 Paris")
    at = NOON - dt.timedelta(days=1)
    events = tuple(Event(at, "test:me", "paused", f"/digest pause {days}d") for days in range(12))
    kept.data = KeptData("fr", events, (Authored("suggestion", at, "abc123"),), 3)
    said = words_of(await scene.say("/mydata"))
    for part in ("test:me", "Language: French", "08:00", "remembered: 3", "your id: 12"):
        assert part in said
    assert "/digest pause 9d" in said
    assert "/digest pause 10d" not in said
    assert "a suggestion abc123" in said.replace("\u2068", "").replace("\u2069", "")


async def test_of_whom_nothing_is_kept_is_told_so(scene: Scene) -> None:
    """But for the id that every question has."""
    assert "I keep nothing about you" in words_of(await scene.say("/mydata"))


async def test_among_others_nobody_is_shown_what_is_kept(scene: Scene, kept: Kept) -> None:
    """An answer in a group may be read by all."""
    scene.place, kept.data = GROUP, KeptData("fr")
    said = words_of(await scene.say("/mydata"))
    assert "French" not in said
    assert "test:me" not in said
    assert "in a direct chat" in said
