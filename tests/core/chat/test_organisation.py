"""What the bot says of itself is the catalogue's to say: another list shows none of ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.adapters.slack.blocks import Json
from bot.adapters.slack.manifest import manifest
from bot.core.base.people import Person, Place
from bot.core.base.text import plain
from bot.core.chat.reply import Notice
from bot.core.chat.request import Request
from bot.wiring.app import App, build
from tests.apps import settings_in
from tests.core.catalogue.harbour import HARBOUR

_SHORTEST = 174
"""Characters of a long description that Slack takes (docs.slack.dev/reference/app-manifest)."""
_REFERENCES = "    references: {tfa: {7.6: official}}\n"
_NOTICE = "This bot is not a service of the World Customs Organization."


@pytest.fixture
def harbour(tmp_path: Path) -> App:
    """The bot of another organisation, which declares nothing that it need not."""
    catalogue = tmp_path / "tools.yaml"
    catalogue.write_text(HARBOUR, encoding="utf-8")
    return build(settings_in(tmp_path / "state", catalogue))


async def said(app: App, line: str, language: str = "en") -> str:
    """Return what a line is answered."""
    request = Request(Place("test:1", direct=True), Person("test:1"), line, language)
    reply = (await app.bot.answer(request)).reply
    assert isinstance(reply, Notice)
    return "\n".join(map(plain, reply.paragraphs))


def manifest_of(app: App) -> Json:
    """Return the manifest for Slack."""
    translate = app.services.translations.choose(("en",))
    return manifest(app.services.catalogue, translate, app.bot.commands, None)


@pytest.mark.parametrize("declares", [True, False])
def test_an_article_is_ordinary_words_where_no_tool_names_any(
    tmp_path: Path, *, declares: bool
) -> None:
    """Where no tool helps with an article, "article 30" is found where a text says it."""
    text = HARBOUR.replace("How to inspect a crane", "What article 30 asks of a crane")
    if not declares:
        text = text.replace(_REFERENCES, "")
    catalogue = tmp_path / "tools.yaml"
    catalogue.write_text(text, encoding="utf-8")
    index = build(settings_in(tmp_path / "state", catalogue)).services.index
    found = [hit.tool.id for hit in index.find("article 30").hits]
    assert ("crane-guide" in found) is not declares


async def test_a_list_without_articles_has_no_command_for_them(app: App, tmp_path: Path) -> None:
    """Neither in help nor in a menu; who types it hears that there is none."""
    catalogue = tmp_path / "tools.yaml"
    catalogue.write_text(HARBOUR.replace(_REFERENCES, ""), encoding="utf-8")
    theirs = build(settings_in(tmp_path / "state", catalogue))
    assert {command.name for command in app.bot.commands} - {
        command.name for command in theirs.bot.commands
    } == {"tfa", "term"}
    assert "/tfa" in await said(app, "/help")
    assert "/tfa" not in await said(theirs, "/help")
    assert "/tfa" in await said(theirs, "/tfa 7.6")


@pytest.mark.parametrize("line", ["/term crane", "/define crane", "/terme crane"])
async def test_a_list_without_terms_has_no_command_for_them(harbour: App, line: str) -> None:
    """Neither in help nor by another name; the bare word is looked up like any other."""
    assert "/term" not in await said(harbour, "/help")
    assert line.partition(" ")[0] in await said(harbour, line)
    assert "definition" in await said(harbour, "definition")


async def test_who_runs_the_bot_is_said_as_the_catalogue_says_it(app: App) -> None:
    """In the reader's language, in the chat and in Slack's directory."""
    assert _NOTICE in await said(app, "/about")
    assert "n’est pas un service de l’" in await said(app, "/about", "fr")
    assert _NOTICE in manifest_of(app)["display_information"]["long_description"]


async def test_a_catalogue_without_a_notice_shows_none(harbour: App) -> None:
    """An organisation that runs its own bot is not told that it does not."""
    made = manifest_of(harbour)
    shown = await said(harbour, "/about") + str(made)
    assert "Harbour Club" in shown
    assert "not a service" not in shown
    assert len(made["display_information"]["long_description"]) >= _SHORTEST


def test_the_second_slash_command_is_the_catalogues(app: App, harbour: App) -> None:
    """A list that names none has `/tool` alone."""
    ours, theirs = (
        [command["command"] for command in manifest_of(one)["features"]["slash_commands"]]
        for one in (app, harbour)
    )
    assert (ours, theirs) == (["/tool", "/wco"], ["/tool"])


def test_the_shortcut_is_called_after_the_organisation(app: App, harbour: App) -> None:
    """By its short name."""
    ours, theirs = (manifest_of(one)["features"]["shortcuts"][0]["name"] for one in (app, harbour))
    assert (ours, theirs) == ("Find a WCO tool", "Find a HC tool")
