"""Menus and descriptions."""

from __future__ import annotations

import pytest

from bot.adapters.telegram.command_menu import COMMAND_SCOPES
from bot.adapters.telegram.limits import MAX_DESCRIPTION, MAX_SHORT_DESCRIPTION
from bot.core.chat.commands import commands_of
from bot.wiring.app import App
from tests.adapters.telegram.running import Started
from tests.adapters.telegram.server import BotApi, Call, Fault, Refusal
from tests.core.base.locale_files import SOURCES
from tests.programs import prepared_catalogue

_WRITES = ("setMyCommands", "setMyDescription", "setMyShortDescription")
_LANGUAGES = ("", *sorted(SOURCES))


@pytest.fixture
def started(started: Started) -> Started:
    """A bot that brings its menus up to date when it is started, at a server of Bot API 10.3."""
    started.menus = started.api.knows_ephemeral = True
    return started


async def _published(api: BotApi, started: Started) -> None:
    async with started.running():
        await api.until(lambda: len(api.called("getMyShortDescription")) == len(_LANGUAGES))
        await api.until(lambda: all(api.texts["short", code] for code in _LANGUAGES))


@pytest.mark.long
async def test_every_scope_and_language_has_the_commands(api: BotApi, started: Started) -> None:
    """What can be asked for by name, described in each language; the default one for all others."""
    await _published(api, started)
    listed = [command.name for command in commands_of(prepared_catalogue()) if command.listed]
    assert "tfa" in listed
    assert set(api.menus) == {(scope.type, code) for scope in COMMAND_SCOPES for code in _LANGUAGES}
    for menu in api.menus.values():
        assert [one["command"] for one in menu] == listed
    described = {code: api.menus["default", code][0]["description"] for code in ("", "en", "fr")}
    assert described == {"": "Find a tool", "en": "Find a tool", "fr": "Trouver un outil"}


async def test_nothing_is_written_that_is_already_so(api: BotApi, started: Started) -> None:
    """A second start only reads."""
    await _published(api, started)
    api.calls.clear()
    await _published(api, started)
    assert api.called(*_WRITES) == []


async def test_only_what_differs_is_written(api: BotApi, started: Started) -> None:
    """One changed menu is put right, and nothing else."""
    await _published(api, started)
    api.menus["all_group_chats", "fr"].pop()
    api.calls.clear()
    await _published(api, started)
    assert [call.given["scope"]["type"] for call in api.called(*_WRITES)] == ["all_group_chats"]


async def test_menus_that_cannot_be_written_stop_nothing(api: BotApi, started: Started) -> None:
    """The bot answers without them."""
    api.faults.append(Fault("getMyCommands", Refusal(500, "Internal Server Error")))
    async with started.running() as running:
        await api.until(lambda: any("menus" in line for line in running.logged))


@pytest.mark.parametrize("code", ["en", "fr"])
def test_descriptions_fit(app: App, code: str) -> None:
    """They are shown whole."""
    translate = app.services.translations.choose((code,))
    assert len(translate("telegram-description")) <= MAX_DESCRIPTION
    assert len(translate("telegram-short-description")) <= MAX_SHORT_DESCRIPTION


async def test_a_group_asks_unseen_what_changes_nothing_for_all(
    api: BotApi, started: Started
) -> None:
    """Tools are looked up without filling a group; its settings are changed before all."""
    await _published(api, started)
    menu = {
        one["command"]: one.get("is_ephemeral", False) for one in api.menus["all_group_chats", "en"]
    }
    assert (menu["tool"], menu["help"]) == (True, True)
    assert (menu["digest"], menu["language"]) == (False, False)
    private = api.menus["all_private_chats", "en"]
    assert not any("is_ephemeral" in one for one in private)


async def test_a_server_that_refuses_unseen_commands_is_asked_once(
    api: BotApi, started: Started
) -> None:
    """It keeps the menus that it takes, and is not asked again for each language."""
    api.knows_ephemeral = False
    await _published(api, started)
    api.calls.clear()
    api.knows_ephemeral = True
    api.faults.append(Fault("setMyCommands", Refusal(400, "unknown field is_ephemeral")))
    await _published(api, started)
    tried = [any("is_ephemeral" in one for one in call.given["commands"]) for call in _menus(api)]
    assert tried == [True, False]
    assert all("is_ephemeral" not in one for menu in api.menus.values() for one in menu)


def _menus(api: BotApi) -> list[Call]:
    return api.called("setMyCommands")
