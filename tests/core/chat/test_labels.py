"""What is copied from the bot's own messages and pasted back is understood, in seven languages."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.core.base.people import Person, Place
from bot.core.chat.reply import Button, Card, Notice, Page, Reply, Several
from bot.core.chat.request import Request
from bot.wiring.app import App
from tests.core.base.locale_files import FILES
from tests.core.chat.digest.scene import Scene, buttons_of, scene_of, words_of

_PLACES_TO_LOOK = (
    *(
        "/start",
        "/help",
        "/topics",
        "/topics kinds",
        "/tools",
        "/new",
        "/tfa",
        "/why trs",
        "/about",
    ),
    *("/digest", "/digest change", "/digest on", "/digest preview 366d", "/language", "/privacy"),
    *("trs", "pizza recipe", "transit year:1990", "kind:x", "access:x", "/term x", "hello", "no"),
    *("/digest on Paris lang:en", "/digest", "/digest why", "/digest pause", "/digest off"),
)
"""Lines whose answers have all kinds of buttons, in an order in which they do."""


def _buttons(reply: Reply) -> tuple[Button, ...]:
    match reply:
        case Several():
            return tuple(button for one in reply.replies for button in _buttons(one))
        case Page():
            return (*(item.button for item in reply.items), *buttons_of(reply))
        case Card():
            labels = (reply.related_label, reply.link.text)
            return (*buttons_of(reply), *(Button(label, "") for label in labels))
        case _:
            return buttons_of(reply)


async def _labels(scene: Scene) -> AsyncIterator[str]:
    for line in _PLACES_TO_LOOK:
        for button in _buttons(await scene.say(line)):
            yield button.label


@pytest.mark.parametrize(
    "language",
    ["ar", *(pytest.param(one, marks=pytest.mark.long) for one in sorted(FILES) if one != "ar")],
)
async def test_no_label_of_a_button_is_looked_up_in_vain(app: App, language: str) -> None:
    """Whatever stands on a button leads somewhere when it is typed."""
    scene = scene_of(app)
    scene.locale = language
    labels = dict.fromkeys([label async for label in _labels(scene)])
    in_vain = []
    for label in labels:
        scene.place, scene.person = Place(f"test:{label}", direct=True), Person(f"test:{label}")
        reply = await scene.say(label)
        if isinstance(reply, Notice) and not reply.found:
            in_vain.append(label)
    assert len(labels) > len(_PLACES_TO_LOOK)
    assert in_vain == []


_PLATFORMS_OWN = (
    *("slack-back", "slack-share", "slack-open", "slack-choose", "slack-home-all"),
    *("telegram-back", "telegram-share", "telegram-post", "telegram-place-settings"),
    *("digest-cards", "digest-settings", "digest-older", "tools-heading", "kinds-heading"),
    *("new-heading", "digest-new", "digest-edition", "digest-events", "help-heading"),
)


@pytest.mark.parametrize("language", sorted(FILES))
async def test_what_platforms_and_headings_say_is_known_too(app: App, language: str) -> None:
    """As the language file says it."""
    translate = app.services.translations.choose((language,))
    for key in _PLATFORMS_OWN:
        place, person = Place(f"test:{key}", direct=True), Person(f"test:{key}")
        request = Request(place, person, translate(key), language)
        reply = (await app.bot.answer(request)).reply
        assert not isinstance(reply, Notice) or reply.found, (key, translate(key))


@pytest.mark.parametrize(
    ("pasted", "read"),
    [
        ("New in the last 30 days", ("digest", "preview 30d")),
        ("Nouveautés des 30 derniers jours", ("digest", "preview 30d")),
        ("By kind", ("topics", "kinds")),
        ("All tools, by topic", ("tools", "")),
        ("Pause for 2 weeks", ("digest", "pause 2w")),
        ("Every Monday at 08:00", ("digest", "on weekly mo")),
        *((words, ("talk", "label")) for words in ("← Back", "Next →", "Related", "Share here")),
        *((words, ("talk", "label")) for words in ("Official page", "官方页面")),
        ("Guide", ("tools", "kind:guide")),
        ("Nairobi", ("tool", "Nairobi")),
        ("time release study", ("tool", "time release study")),
    ],
)
def test_a_label_is_read_as_its_button(app: App, pasted: str, read: tuple[str, str]) -> None:
    """Where its line says the same without the message; else it is said what it is."""
    app.bot.command_of(pasted)
    assert app.bot._lines.read(pasted) == read  # noqa: SLF001  # what a line asks for


async def test_words_of_ours_that_lead_nowhere_are_told_so(app: App) -> None:
    """With a way on."""
    reply = await scene_of(app).say("← Back")
    assert "which message you mean" in words_of(reply)
