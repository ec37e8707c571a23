"""Every name in the catalogue leads to its tool, through the contract that scripts use."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator

import pytest

from bot.cli.ask import record
from bot.core.catalogue.model import Tool
from bot.wiring.app import App

pytestmark = pytest.mark.long


def _names(tool: Tool) -> Iterator[str]:
    yield tool.id
    yield tool.title
    yield from tool.short_names
    yield from tool.names.values()
    yield from tool.misspellings
    for aliases in tool.aliases.values():
        yield from aliases


def _ask(query: str, app: App) -> tuple[str, list[str]]:
    translate = app.services.translations.choose(("en",))
    found = json.loads(record(query, app.services, translate, lambda: 0))
    return found["outcome"], [result["id"] for result in found["results"]]


def _card(name: str, app: App) -> str | None:
    outcome, ids = _ask(name, app)
    return ids[0] if outcome == "found" else None


def test_every_title_name_and_alias_shows_the_card_of_its_tool(app: App) -> None:
    """Whatever a tool is called, in whatever language, asking for it shows its card."""
    wrong = [
        (name, tool.id)
        for tool in app.services.catalogue.tools
        for name in _names(tool)
        if _card(name, app) != tool.id
    ]
    assert wrong == []


def test_every_acronym_shows_its_tool_or_a_choice_of_its_tools(app: App) -> None:
    """An acronym of one tool shows the card; a shared one offers the tools that share it."""
    owners: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for tool in app.services.catalogue.tools:
        for place, acronym in enumerate(tool.acronyms):
            owners[acronym].append((place, tool.id))
    for acronym, tools in owners.items():
        outcome, ids = _ask(acronym, app)
        wanted = [id_ for _, id_ in sorted(tools, key=lambda one: one[0])]
        assert outcome == ("found" if len(tools) == 1 else "unsure"), acronym
        assert ids[: len(wanted)] == wanted, acronym


def test_every_official_page_leads_to_its_tool(app: App) -> None:
    """A link to a page is answered with its tool; one to anywhere else with nothing."""
    for tool in app.services.catalogue.tools:
        for page in tool.pages:
            assert tool.id in _ask(page.url, app)[1]
    assert _ask("https://example.org/time-release-study", app) == ("nothing", [])
