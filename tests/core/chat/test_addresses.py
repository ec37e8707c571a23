from __future__ import annotations

from bot.core.base.people import Person, Place
from bot.core.chat.commands import COMMANDS
from bot.core.chat.reply import Card, Choices, Notice, Reply
from bot.core.chat.request import Request
from bot.wiring.app import App

_HERE, _ADA = Place("chat:T1:room", direct=False), Person("chat:T1:ada", may_manage=True)


async def _asked(app: App, line: str) -> Reply:
    return (await app.bot.answer(Request(_HERE, _ADA, line))).reply


async def test_a_link_to_an_official_page_finds_its_tool(app: App) -> None:
    """However it is written; where a page is that of several tools, they are the choices."""
    for tool in app.services.catalogue.tools:
        for page in tool.pages:
            for link in (page.url, page.url.upper(), f"{page.url}/?utm_source=x#top"):
                reply = await _asked(app, f"/tool {link}")
                shared = len(app.services.catalogue.at_address(page.url)) > 1
                if page.url == app.services.catalogue.organisation.tools_page:
                    assert isinstance(reply, Notice)
                else:
                    assert isinstance(reply, Choices if shared else Card)


async def test_a_link_to_anything_else_is_never_guessed(app: App) -> None:
    """Words in an address are no question."""
    assert isinstance(await _asked(app, "https://example.org/time-release-study"), Notice)


async def test_a_workspace_that_is_gone_is_forgotten_whole(app: App) -> None:
    """Its people and its places; a workspace whose id merely begins alike is another."""
    other = Person("chat:T11:bob")
    await _asked(app, "/language fr")
    await _asked(app, "/language fr here")
    await app.bot.answer(Request(Place("chat:T11:x", direct=True), other, "/language fr"))
    await app.bot.places_gone("chat:T1:")
    choices = app.services.language_choices
    assert await choices.of_person(_ADA) is None
    assert await choices.of_place(_HERE) is None
    assert await choices.of_person(other) == "fr"


def test_commands_that_stand_alone_say_so() -> None:
    """Platforms that read a command within a line must know which take words."""
    alone = {command.name for command in COMMANDS if not command.takes_words}
    others = {"subscribe", "unsubscribe", "stop"}  # "stop fraud at sea" is something to look for
    assert alone == {"topics", "new", "help", "about", "start", "talk", "privacy"} | others
