"""Kind, access and belonging: on cards, as filters, and as ways into a long list."""

from __future__ import annotations

import pytest

from bot.core.base.people import Person, Place
from bot.core.base.text import plain
from bot.core.chat.reply import Card, Notice, Page
from bot.core.chat.request import Request
from bot.core.digests.changes import facts_of, tool_of
from bot.core.search.filters import Filters
from bot.wiring.app import App


async def _answer(app: App, line: str, locale: str = "en") -> Card | Notice | Page:
    request = Request(Place("test:1", direct=True), Person("test:1"), line, locale)
    reply = (await app.bot.answer(request)).reply
    assert isinstance(reply, Card | Notice | Page)
    return reply


def _facts(shown: Card | Notice | Page) -> dict[str, str]:
    assert isinstance(shown, Card)
    return {fact.label: plain(fact.value) for fact in shown.facts}


async def test_a_card_says_what_a_tool_is_and_who_may_read_it(app: App) -> None:
    """A convention or an application is no guideline."""
    card = await _answer(app, "/tool hs-explanatory-notes")
    assert isinstance(card, Card)
    assert (card.about.split(" ")[0], _facts(card)["Access"]) == ("Reference", "Subscription")
    card = await _answer(app, "/tool hs-explanatory-notes", "fr")
    assert isinstance(card, Card)
    assert (card.about.split(" ")[0], _facts(card)["Accès"]) == ("Référence", "Abonnement")


async def test_a_part_and_its_whole_name_each_other(app: App) -> None:
    """In the text and as a button, whichever of the two is asked for."""
    part = await _answer(app, "/tool safe-framework")
    whole = await _answer(app, "/tool safe-package")
    assert _facts(part)["Part of"] == "WCO SAFE Package"
    assert "SAFE Framework of Standards" in _facts(whole)["Contains"]
    assert isinstance(part, Card)
    assert isinstance(whole, Card)
    assert part.related[0].line == "/tool safe-package"
    assert "/tool safe-framework" in {button.line for button in whole.related}


async def test_many_parts_are_counted_in_the_text_and_all_are_buttons(app: App) -> None:
    """A list of six long titles is no line of a card."""
    whole = await _answer(app, "/tool revenue-package")
    assert _facts(whole)["Contains"] == "6 tools of this catalogue"
    assert isinstance(whole, Card)
    parts = app.services.catalogue.parts_of(app.services.catalogue.tools_by_id["revenue-package"])
    assert {f"/tool {part.id}" for part in parts} <= {button.line for button in whole.related}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("kind:convention", "kind:convention"),
        ("KIND:conv", "kind:convention"),
        ("access:members", "access:members"),
    ],
)
async def test_tools_are_filtered_by_kind_and_access(app: App, written: str, meant: str) -> None:
    """By the word of the catalogue, or its beginning where that is clear."""
    page = await _answer(app, f"/tools {written}")
    assert isinstance(page, Page)
    assert meant in plain(page.heading)
    shown = {item.button.line.removeprefix("/tool ") for item in page.items}
    field, _, value = meant.partition(":")
    tools = app.services.catalogue.tools_by_id
    assert {getattr(tools[id_], field) for id_ in shown} == {value}


async def test_a_kind_may_be_called_as_the_reader_does(app: App) -> None:
    """In French it is a "recueil"."""
    page = await _answer(app, "/tools kind:recueil", "fr")
    assert isinstance(page, Page)
    assert "kind:compendium" in plain(page.heading)


@pytest.mark.parametrize("key", ["kind", "access"])
async def test_a_kind_that_is_unknown_is_answered_with_those_there_are(app: App, key: str) -> None:
    """One press leads on."""
    notice = await _answer(app, f"/tools {key}:spoon")
    assert isinstance(notice, Notice)
    assert all(button.line.startswith(f"/tools {key}:") for button in notice.buttons)
    assert len(notice.buttons) > 1


async def test_every_kind_is_one_press_from_the_list_of_tools(app: App) -> None:
    """`/tools` offers the topics and the kinds; the kinds count their tools."""
    tools = await _answer(app, "/tools")
    assert isinstance(tools, Page)
    assert {"/topics", "/topics kinds"} <= {button.line for button in tools.turns}
    kinds = await _answer(app, "/topics kinds")
    assert isinstance(kinds, Page)
    assert kinds.items[0].button.line == "/tools kind:guidelines"
    assert kinds.items[0].detail.endswith(" tools")


async def test_the_main_tools_of_a_topic_come_first(app: App) -> None:
    """So each tool is on the first page of its main topic."""
    page = await _answer(app, "/tools topic:conventions")
    assert isinstance(page, Page)
    tools = app.services.catalogue.tools_by_id
    shown = [tools[item.button.line.removeprefix("/tool ")] for item in page.items]
    main = [tool for tool in tools.values() if tool.topics[0] == "conventions"]
    assert {tool.id for tool in main} <= {tool.id for tool in shown}


def test_a_digest_can_ask_for_a_kind(app: App) -> None:
    """What the ledger keeps of a tool is enough to filter it; what it kept earlier has no kind."""
    tool = app.services.catalogue.tools_by_id["hs-explanatory-notes"]
    kept = facts_of(tool)
    assert Filters(kind="reference", access="subscription").allows(tool_of(tool.id, kept))
    assert not Filters(kind="guide").allows(tool_of(tool.id, kept))
    earlier = {name: fact for name, fact in kept.items() if name not in ("kind", "access")}
    assert tool_of(tool.id, earlier).kind is None
