"""The greeting."""

from __future__ import annotations

from dataclasses import replace

from bot.core.digests.subscription import Status
from bot.wiring.app import App
from tests.core.chat.digest.scene import lines_of, scene_of, words_of


async def test_who_comes_back_hears_that_the_digest_rests(app: App) -> None:
    """Whoever blocked the bot gets the digest again by one press, and is told so once."""
    scene = scene_of(app)
    await scene.say("/digest on 08:00 Paris")
    scene.subscriptions.put(scene.place, replace(await scene.kept(), status=Status.GONE, next=None))
    reply = await scene.say("/start")
    assert "Your digest rests" in words_of(reply)
    assert lines_of(reply)[0] == "/digest resume"
    await scene.say("/digest resume")
    assert "Your digest rests" not in words_of(await scene.say("/start"))


async def test_a_view_is_its_own_and_a_change_leads_to_the_status(app: App) -> None:
    """Where going back would change something again, it shows how things are instead."""
    for line in (
        "/tool trs",
        "trs",
        "/digest preview",
        "/digest cards 2026-11-24",
        "/digest change",
    ):
        assert app.bot.view_of(line) == line
        assert not app.bot.changes(line)
    for words in ("pause 2w", "on weekly mo", "off", "resume", "change 9h", "stop", "time 9h"):
        assert app.bot.view_of(f"/digest {words}") == "/digest status"
    for line in ("/subscribe", "/unsubscribe", "/stop", "stop", "/digest"):
        assert app.bot.view_of(line) == "/digest status"
    assert app.bot.view_of("/language fr here") == "/language"
