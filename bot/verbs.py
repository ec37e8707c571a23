"""What each verb of the command line does. Prints for people and scripts; parses no arguments."""

from __future__ import annotations

import argparse
import contextlib
import io
import sys
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from bot.app import App, build, catalogue_path, chat, load_settings, without_choices
from bot.catalogue_file import CatalogueMistakes, read_catalogue
from bot.core.errors import CannotRun, NotKept
from bot.core.tool import Tool
from bot.settings import Settings, SettingsMistakes

if TYPE_CHECKING:
    from rich.console import Console as Terminal

EXIT_MISTAKES = 1
EXIT_USAGE = 2


def run(asked: argparse.Namespace, environment: Mapping[str, str], folder: Path) -> int:
    """Do what was asked and return the exit code; mistakes are told, never raised."""
    try:
        settings = load_settings(environment, folder)
        match asked.command:
            case "run" if settings.platforms:
                return _serve(settings)
            case "run" | "chat":
                return _chat(settings)
            case "ask":
                return _ask(asked, settings)
            case "digest":
                return _digest(asked, settings)
            case "manifest":
                return _manifest(asked.mode, settings)
            case "keys":
                return _keys(asked.action, settings)
            case _:
                return _catalogue(asked, settings)
    except (SettingsMistakes, CatalogueMistakes, CannotRun) as mistakes:
        return _failed(str(mistakes), EXIT_MISTAKES)


def _chat(settings: Settings) -> int:
    import asyncio

    app = build(settings)
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(chat(app, _typed(), _terminal()))
    return 0


def _serve(settings: Settings) -> int:
    import asyncio

    from bot.platforms import serve

    asyncio.run(serve(build(settings)))
    return 0


def _digest(asked: argparse.Namespace, settings: Settings) -> int:
    import asyncio

    from bot.digest_verbs import digest

    return asyncio.run(digest(asked, build(settings), _terminal()))


def _manifest(mode: str | None, settings: Settings) -> int:
    import json

    from bot.adapters.slack.manifest import manifest
    from bot.core.commands import COMMANDS

    if mode == "http" and settings.public_url is None:
        return _failed("The manifest for HTTP needs TOOLBOT_PUBLIC_URL.", EXIT_MISTAKES)
    url = settings.public_url if mode != "socket" else None
    library = build(settings).library
    say = library.translations.choose(())
    many = bool(settings.slack and settings.slack.client_id)
    made = manifest(library.catalogue, say, COMMANDS, url, many=many)
    print(json.dumps(made, ensure_ascii=False, indent=2))
    return 0


def _keys(action: str, settings: Settings) -> int:
    import asyncio

    from bot.platforms import rotate
    from bot.storage.sealed import new_key

    if action == "new":
        print(new_key())
        return 0
    keys = settings.slack.keys if settings.slack else ()
    if not keys:
        how = "Set TOOLBOT_ENCRYPTION_KEYS: the new key, a comma, the old one."
        return _failed(how, EXIT_MISTAKES)
    try:
        count = asyncio.run(rotate(settings, keys))
    except (LookupError, NotKept) as error:
        return _failed(str(error.args[0]), EXIT_MISTAKES)
    print(f"Sealed anew with the first key: {count}.")
    return 0


def _ask(asked: argparse.Namespace, settings: Settings) -> int:
    app = build(settings)
    languages = app.library.translations.languages
    if asked.language not in (None, *languages):
        return _failed(f"--language takes one of: {', '.join(languages)}.", EXIT_USAGE)
    if asked.language:
        app = without_choices(app)
    text, typed = " ".join(asked.text), _typed()
    if not text and typed.isatty():
        return _failed('Write what to look for: toolbot ask "single window"', EXIT_USAGE)
    if asked.json:
        return _print_records([text] if text else typed, app, asked.language)
    return _print_answer(text or typed.read(), app, asked.language or settings.locale)


def _print_answer(line: str, app: App, locale: str | None) -> int:
    import asyncio

    from bot.adapters.console.adapter import Console

    asyncio.run(Console(app.bot, _terminal(), locale).answer(line))
    return 0


def _print_records(queries: Iterable[str], app: App, language: str | None) -> int:
    from bot.adapters.console.records import record

    say = app.library.translations.choose((language,))
    for query in queries:
        print(record(query.rstrip("\r\n"), app.library, say, time.perf_counter_ns), flush=True)
    return 0


def _catalogue(asked: argparse.Namespace, settings: Settings) -> int:
    match asked.action:
        case "check":
            path = asked.file or catalogue_path(settings)
            count = len(read_catalogue(path).tools)
            print(f"{path}: {count} {'tool' if count == 1 else 'tools'}, no mistakes.")
        case "schema":
            from bot.core.checking.schema import catalogue_schema, part_schema

            print(part_schema() if asked.part else catalogue_schema(), end="")
        case _:
            return _show(asked.id, build(settings), sources=asked.sources)
    return 0


def _show(id_: str | None, app: App, *, sources: bool) -> int:
    from bot.core.text import visible

    tools = app.library.catalogue.tools_by_id
    if id_ is None:
        for tool in tools.values():
            print(f"{tool.id:40} {visible(tool.title)}")
        return 0
    if id_ not in tools:
        known = "`toolbot catalogue show` lists the ids."
        return _failed(f"There is no tool {id_!r}. {known}", EXIT_MISTAKES)
    if sources:
        return _print_sources(tools[id_])
    return _print_answer(f"/tool {id_}", app, app.settings.locale)


def _print_sources(tool: Tool) -> int:
    from bot.core.evidence import evidence_of
    from bot.core.text import visible

    for one in evidence_of(tool):
        print(f"{one.fact}: {visible(one.said)}")
        nowhere = "our own reading" if one.said == "inferred" else "no source is noted"
        for source in one.sources or (nowhere,):
            print(f"    {visible(source)}")
    for doubt in tool.doubts:
        print(f"doubt: {visible(doubt)}")
    return 0


def _typed() -> TextIO:
    """Return what is typed; nothing where standard input is closed."""
    return sys.stdin or io.StringIO()


def _failed(what: str, code: int) -> int:
    print(what, file=sys.stderr)
    return code


def _terminal() -> Terminal:
    from rich.console import Console as Terminal

    return Terminal(highlight=False, markup=False, emoji=False)
