"""What each verb of the command line does. Prints for people and scripts; parses no arguments."""

from __future__ import annotations

import argparse
import contextlib
import time
from collections.abc import Mapping
from pathlib import Path

from bot.cli.ask import answering_app, run_ask
from bot.cli.catalogue import run_catalogue
from bot.cli.streams import EXIT_MISTAKES, failed, now, print_said, standard_input, terminal
from bot.config.settings import Settings, SettingsError
from bot.core.base.errors import CannotRunError, NotStoredError
from bot.core.catalogue.findings import CatalogueError
from bot.wiring.app import (
    build,
    load_settings,
    log,
    run_chat,
)

_NOWHERE_TO_RUN = (
    "No tokens are set, and there is no terminal to chat in. Set TELEGRAM_TOKEN, or SLACK_BOT_TOKEN"
    " and SLACK_APP_TOKEN. To answer lines from a pipe, run: toolbot chat"
)


def run(arguments: argparse.Namespace, environment: Mapping[str, str], folder: Path) -> int:
    """Do what was asked and return the exit code; mistakes are told, never raised."""
    if arguments.command == "keys" and arguments.action == "new":
        return _print_new_key()  # the setting that it is for may be what is still missing
    if arguments.command == "doctor":
        return _examine(environment, folder)  # settings that are wrong are what it tells of
    return _run(arguments, environment, folder)


def _run(arguments: argparse.Namespace, environment: Mapping[str, str], folder: Path) -> int:
    try:
        settings = load_settings(environment, folder, for_platforms=_runs_platforms(arguments))
        match arguments.command:
            case "run" if settings.platforms:
                return _serve(settings)
            case "run" if not standard_input().isatty():
                return failed(_NOWHERE_TO_RUN, EXIT_MISTAKES)
            case "run" | "chat":
                return _chat(settings)
            case "ask":
                return run_ask(arguments, settings)
            case "digest":
                return _digest(arguments, settings)
            case "manifest":
                return _manifest(arguments, settings)
            case "keys":
                return _rotate_keys(settings)
            case _:
                return _look_after(arguments, settings)
    except (SettingsError, CatalogueError, CannotRunError) as mistakes:
        return failed(str(mistakes), EXIT_MISTAKES)


def _runs_platforms(arguments: argparse.Namespace) -> bool:
    """Tell whether a verb needs the platforms set up in full; a rehearsal does not."""
    sends = arguments.command == "digest" and arguments.action == "send" and arguments.at is None
    return arguments.command == "run" or sends


def _chat(settings: Settings) -> int:
    import asyncio

    app = answering_app(settings)
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(run_chat(app, standard_input(), terminal()))
    return 0


def _serve(settings: Settings) -> int:
    import asyncio
    import faulthandler

    from bot.wiring.platforms import serve

    with contextlib.suppress(RuntimeError, OSError):  # there is no standard error
        faulthandler.enable()  # a crash of the interpreter leaves its lines there too
    asyncio.run(serve(build(settings, or_last_good=True)))
    return 0


def _digest(arguments: argparse.Namespace, settings: Settings) -> int:
    import asyncio

    from bot.cli.digest import run_digest

    app = build(settings, or_last_good=True)
    return asyncio.run(run_digest(arguments, app, terminal()))


def _look_after(arguments: argparse.Namespace, settings: Settings) -> int:
    """Do what is asked of the catalogue, of what it is fed with, and of what is kept."""
    match arguments.command:
        case "sources" if arguments.action == "schema":
            from bot.core.sources.source_file import source_schema

            print(source_schema(), end="")
            return 0
        case "sources":
            from bot.cli.curation import run_sources

            app = answering_app(settings) if arguments.action == "check" else build(settings)
            return print_said(run_sources(arguments, app))
        case "proposals":
            from bot.cli.curation import run_proposals

            return print_said(run_proposals(arguments, settings, now()))
        case "gaps":
            from bot.cli.curation import run_gaps

            return print_said(run_gaps(build(settings), as_json=arguments.json))
        case "backup":
            from bot.cli.backup import back_up

            return print_said(back_up(settings, arguments.file, time.time))
        case "restore":
            return _restore(arguments, settings)
        case _:
            return run_catalogue(arguments, settings)


def _manifest(arguments: argparse.Namespace, settings: Settings) -> int:
    import json

    from bot.adapters.slack.manifest import manifest

    many = arguments.many or bool(settings.slack and settings.slack.client_id)
    mode = "http" if arguments.many else arguments.mode
    if mode == "http" and settings.public_url is None:
        what = "many workspaces" if arguments.many else "HTTP"
        return failed(f"The manifest for {what} needs TOOLBOT_PUBLIC_URL.", EXIT_MISTAKES)
    url = settings.public_url if mode != "socket" else None
    app = build(settings)
    services = app.services
    translate = services.translations.choose(())
    left_out = settings.slack.scopes_left_out if settings.slack else ()
    made = manifest(
        services.catalogue, translate, app.bot.commands, url, many=many, left_out=left_out
    )
    print(json.dumps(made, ensure_ascii=False, indent=2))
    return 0


def _examine(environment: Mapping[str, str], folder: Path) -> int:
    import asyncio

    from bot.core.base.text import visible
    from bot.wiring.doctor import diagnose

    async def tell() -> int:
        wrong = 0
        async for diagnosis in diagnose(environment, folder, now()):
            print(visible(str(diagnosis)), flush=True)
            wrong += bool(diagnosis.to_do)
        return wrong

    return EXIT_MISTAKES if asyncio.run(tell()) else 0


def _print_new_key() -> int:
    from bot.storage.encryption import new_key

    print(new_key())
    return 0


def _rotate_keys(settings: Settings) -> int:
    import asyncio

    from bot.wiring.stores import rotate_keys

    keys = settings.slack.keys if settings.slack else ()
    if not keys:
        how = "Set TOOLBOT_ENCRYPTION_KEYS: the new key, a comma, the old one."
        return failed(how, EXIT_MISTAKES)
    try:
        count = asyncio.run(rotate_keys(settings, keys, time.time, log(settings)))
    except (LookupError, NotStoredError) as error:
        return failed(str(error.args[0]), EXIT_MISTAKES)
    print(f"Encrypted again with the first key: {count}.")
    return 0


def _restore(arguments: argparse.Namespace, settings: Settings) -> int:
    from bot.cli.backup import restore

    sent_since = not arguments.nothing_sent_since
    restoring = restore(
        settings, arguments.file, time.time, replace=arguments.replace, sent_since=sent_since
    )
    return print_said(restoring)
