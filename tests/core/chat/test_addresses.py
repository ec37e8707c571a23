from __future__ import annotations

import pytest

from bot.core.base.people import Person, Place
from bot.core.chat.commands import COMMANDS
from bot.core.chat.reply import Card, Choices, Notice, Reply, Several
from bot.core.chat.request import Request
from bot.wiring.app import App
from tests.chosen import chosen_by, chosen_for

_HERE, _ADA = Place("chat:T1:room", direct=False), Person("chat:T1:ada", may_manage=True)


async def _asked(app: App, line: str) -> Reply:
    return (await app.bot.answer(Request(_HERE, _ADA, line))).reply


@pytest.mark.parametrize("step", [10, pytest.param(1, marks=pytest.mark.long)])
async def test_a_link_to_an_official_page_finds_its_tool(app: App, step: int) -> None:
    """However it is written; where a page is that of several tools, they are the choices."""
    for tool in app.services.catalogue.tools[::step]:
        for page in tool.pages:
            joint = "&" if "?" in page.url else "?"
            for link in (page.url, page.url.upper(), f"{page.url}{joint}utm_source=x#top"):
                reply = await _asked(app, f"/tool {link}")
                shared = len(app.services.catalogue.at_address(page.url)) > 1
                if page.url == app.services.catalogue.organisation.tools_page:
                    assert isinstance(reply, Notice)
                else:
                    assert isinstance(reply, Choices if shared else Card)


async def test_a_link_to_anything_else_is_never_guessed(app: App) -> None:
    """Words in an address are no question."""
    assert isinstance(await _asked(app, "https://example.org/time-release-study"), Notice)


_TRS = "https://www.wcoomd.org/en/topics/facilitation/instrument-and-tools/tools/time-release-study.aspx"
_MAGAZINE = "https://mag.wcoomd.org/?p=18670"


@pytest.mark.parametrize(
    "text",
    [
        "{}.",
        "Has anybody read {}, the new one?",
        "({})\nthanks",
        "blockchain and single window, like {}",
        "{} https://example.org/handbook",
        "请看{}。",
    ],
)
async def test_a_link_in_a_text_counts_more_than_its_words(app: App, text: str) -> None:
    """Whatever stands beside it; so does inline mode, before all is typed."""
    for link in (_TRS, _MAGAZINE):
        reply = await _asked(app, text.format(link))
        assert isinstance(reply, Card)
        assert reply.tool_id == "time-release-study"
    typed = Request(_HERE, _ADA, f"{text.format(_TRS)} ")
    suggestions = await app.bot.suggest(typed, 5)
    assert [card.tool_id for card in suggestions.cards] == ["time-release-study"]


async def test_links_to_several_tools_are_answered_each(app: App) -> None:
    """In their order, and each tool once."""
    one, other = (
        app.services.catalogue.tools_by_id[id_] for id_ in ("time-release-study", "geoat")
    )
    text = f"See {one.pages[0].url} and {other.pages[0].url}, or http{one.pages[0].url[5:]}."
    reply = await _asked(app, text)
    assert isinstance(reply, Several)
    assert [one.tool_id for one in reply.replies if isinstance(one, Card)] == [one.id, other.id]


@pytest.mark.parametrize("query", ["", "?p=1", "?p=18671", "?s=release+study", "?page_id=18670"])
async def test_another_article_of_a_site_is_not_the_one_that_is_known(app: App, query: str) -> None:
    """What identifies a page stands in the query where a site has no names for its pages."""
    assert isinstance(await _asked(app, f"https://mag.wcoomd.org/{query}"), Notice)


async def test_words_beside_an_unknown_link_are_looked_up_without_it(app: App) -> None:
    """What it says is no question."""
    reply = await _asked(app, "transit handbook https://example.org/time-release-study")
    assert isinstance(reply, Card)
    assert reply.tool_id == "transit-handbook"


async def test_a_workspace_that_is_gone_is_forgotten_whole(app: App) -> None:
    """Its people and its places; a workspace whose id merely begins alike is another."""
    other = Person("chat:T11:bob")
    await _asked(app, "/language fr")
    await _asked(app, "/language fr here")
    await app.bot.answer(Request(Place("chat:T11:x", direct=True), other, "/language fr"))
    await app.bot.places_gone("chat:T1:")
    choices = app.services.language_choices
    assert await chosen_by(choices, _ADA) is None
    assert await chosen_for(choices, _HERE) is None
    assert await chosen_by(choices, other) == "fr"


def test_commands_that_stand_alone_say_so() -> None:
    """Platforms that read a command within a line must know which take words."""
    alone = {command.name for command in COMMANDS if not command.takes_words}
    others = {"subscribe", "unsubscribe", "stop"}  # "stop fraud at sea" is something to look for
    private = {"privacy", "mydata", "forgetme"}
    assert alone == {"topics", "new", "help", "about", "start", "talk"} | private | others
