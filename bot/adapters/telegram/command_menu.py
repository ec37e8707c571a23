"""The command menus and descriptions that Telegram shows; written only where they differ."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator

from telegram import (
    Bot as Api,
)
from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeDefault,
)

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
    for code, translate in _languages(translations):
        menu = tuple(BotCommand(command.name, _described(command, translate)) for command in listed)
        for scope in COMMAND_SCOPES:
            if await api.get_my_commands(scope, code) != menu:
                await api.set_my_commands(menu, scope, code)
        await _describe(api, translate, code)


def _languages(translations: Translations) -> Iterator[tuple[str | None, Translator]]:
    """Give each language under its code; the default one for everybody else, under none."""
    yield None, translations.choose(())
    for code in translations.languages:
        yield code, translations.choose((code,))


def _described(command: Command, translate: Translator) -> str:
    return plain_label(command.description(translate), MAX_COMMAND_DESCRIPTION)


async def _describe(api: Api, translate: Translator, code: str | None) -> None:
    long = plain_label(translate("telegram-description"), MAX_DESCRIPTION)
    if (await api.get_my_description(code)).description != long:
        await _set(api.set_my_description, long, code)
    short = plain_label(translate("telegram-short-description"), MAX_SHORT_DESCRIPTION)
    if (await api.get_my_short_description(code)).short_description != short:
        await _set(api.set_my_short_description, short, code)


async def _set(write: Callable[..., Awaitable[bool]], text: str, code: str | None) -> None:
    await write(text, language_code=code)
