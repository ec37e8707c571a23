"""The command menus and descriptions that Telegram shows; written only where they differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from telegram import Bot as Api
from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeDefault,
)
from telegram.error import BadRequest

from bot.adapters.telegram.entities import plain_label
from bot.adapters.telegram.limits import (
    MAX_COMMAND_DESCRIPTION,
    MAX_DESCRIPTION,
    MAX_SHORT_DESCRIPTION,
)
from bot.core.base.i18n import Translations, Translator
from bot.core.chat.context import Command

COMMAND_SCOPES: tuple[BotCommandScope, ...] = (
    BotCommandScopeDefault(),
    BotCommandScopeAllPrivateChats(),
    BotCommandScopeAllGroupChats(),
)
"""Telegram shows the narrowest scope that has a menu, so that all of ours are the same."""


async def publish(api: Api, translations: Translations, commands: Iterable[Command]) -> None:
    """Bring Telegram's menus and descriptions up to date."""
    listed = [command for command in commands if command.listed]
    refused = False
    for code, translate in _languages(translations):
        for scope in COMMAND_SCOPES:
            in_groups = isinstance(scope, BotCommandScopeAllGroupChats)
            menu = _menu(listed, translate, ephemeral=in_groups and not refused)
            if _told(await api.get_my_commands(scope, code)) == _told(menu):
                continue
            try:
                await api.set_my_commands(menu, scope, code)
            except BadRequest:
                if not in_groups or refused:
                    raise
                refused = True
                await api.set_my_commands(_menu(listed, translate, ephemeral=False), scope, code)
        await _describe(api, translate, code)


def _menu(listed: Iterable[Command], translate: Translator, *, ephemeral: bool) -> list[BotCommand]:
    """Return a menu; who asks an `ephemeral` command in a group is alone in seeing that.

    What can change the settings of a group is asked before all who are there. The library does not
    know the field yet (Bot API 10.2, BotCommand.is_ephemeral); a server that does not know it
    leaves it out, and is sent the menu of groups again at each start.
    """
    return [
        BotCommand(
            command.name,
            plain_label(command.description(translate), MAX_COMMAND_DESCRIPTION),
            api_kwargs={"is_ephemeral": True} if ephemeral and not command.manages else None,
        )
        for command in listed
    ]


def _told(menu: Iterable[BotCommand]) -> list[tuple[str, str, bool]]:
    return [
        (command.command, command.description, bool(command.api_kwargs.get("is_ephemeral")))
        for command in menu
    ]


def _languages(translations: Translations) -> Iterator[tuple[str | None, Translator]]:
    """Give each language under its code; the default one for everybody else, under none."""
    yield None, translations.choose(())
    for code in translations.languages:
        yield code, translations.choose((code,))


async def _describe(api: Api, translate: Translator, code: str | None) -> None:
    long = plain_label(translate("telegram-description"), MAX_DESCRIPTION)
    if (await api.get_my_description(code)).description != long:
        await api.set_my_description(long, code)
    short = plain_label(translate("telegram-short-description"), MAX_SHORT_DESCRIPTION)
    if (await api.get_my_short_description(code)).short_description != short:
        await api.set_my_short_description(short, code)
