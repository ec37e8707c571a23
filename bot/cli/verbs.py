"""What each verb of the command line does. Prints for people and scripts; parses no arguments."""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import io
import sys
import time
from collections.abc import Coroutine, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from bot.cli.output import counted
from bot.config.settings import Settings, SettingsError
from bot.core.base.errors import CannotRunError, NotStoredError
from bot.core.catalogue.findings import CatalogueError
from bot.core.catalogue.model import Catalogue, Tool
from bot.runtime.catalogue_file import read_with_warnings
from bot.storage.terminal import NoLanguageChoices
from bot.wiring.app import (
    App,
    build,
    catalogue_path,
    load_settings,
    load_translations,
    log,
    run_chat,
    where_kept,
    with_services,
)

if TYPE_CHECKING:
    from rich.console import Console as Terminal

EXIT_MISTAKES = 1
EXIT_USAGE = 2
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
            case "run" if not _typed().isatty():
                return _failed(_NOWHERE_TO_RUN, EXIT_MISTAKES)
            case "run" | "chat":
                return _chat(settings)
            case "ask":
                return _ask(arguments, settings)
            case "digest":
                return _digest(arguments, settings)
            case "manifest":
                return _manifest(arguments, settings)
            case "keys":
                return _rotate_keys(settings)
            case _:
                return _look_after(arguments, settings)
    except (SettingsError, CatalogueError, CannotRunError) as mistakes:
        return _failed(str(mistakes), EXIT_MISTAKES)


def _runs_platforms(arguments: argparse.Namespace) -> bool:
    """Tell whether a verb needs the platforms set up in full; a rehearsal does not."""
    sends = arguments.command == "digest" and arguments.action == "send" and arguments.at is None
    return arguments.command == "run" or sends


def _chat(settings: Settings) -> int:
    import asyncio

    app = _answering(settings)
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(run_chat(app, _typed(), _terminal()))
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
    return asyncio.run(run_digest(arguments, app, _terminal()))


def _look_after(arguments: argparse.Namespace, settings: Settings) -> int:
    """Do what is asked of the catalogue, of what it is fed with, and of what is kept."""
    match arguments.command:
        case "sources" if arguments.action == "schema":
            from bot.core.sources.source_file import source_schema

            print(source_schema(), end="")
            return 0
        case "sources":
            from bot.cli.curation import run_sources

            app = _answering(settings) if arguments.action == "check" else build(settings)
            return _told(run_sources(arguments, app))
        case "proposals":
            from bot.cli.curation import run_proposals

            return _told(run_proposals(arguments, settings, _now()))
        case "gaps":
            from bot.cli.curation import run_gaps

            return _told(run_gaps(build(settings), as_json=arguments.json))
        case "backup":
            from bot.cli.backup import back_up

            return _told(back_up(settings, arguments.file, time.time))
        case "restore":
            return _restore(arguments, settings)
        case _:
            return _catalogue(arguments, settings)


def _manifest(arguments: argparse.Namespace, settings: Settings) -> int:
    import json

    from bot.adapters.slack.manifest import manifest

    many = arguments.many or bool(settings.slack and settings.slack.client_id)
    mode = "http" if arguments.many else arguments.mode
    if mode == "http" and settings.public_url is None:
        what = "many workspaces" if arguments.many else "HTTP"
        return _failed(f"The manifest for {what} needs TOOLBOT_PUBLIC_URL.", EXIT_MISTAKES)
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
        async for diagnosis in diagnose(environment, folder, _now()):
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
        return _failed(how, EXIT_MISTAKES)
    try:
        count = asyncio.run(rotate_keys(settings, keys, time.time, log(settings)))
    except (LookupError, NotStoredError) as error:
        return _failed(str(error.args[0]), EXIT_MISTAKES)
    print(f"Encrypted again with the first key: {count}.")
    return 0


def _restore(arguments: argparse.Namespace, settings: Settings) -> int:
    from bot.cli.backup import restore

    sent_since = not arguments.nothing_sent_since
    restoring = restore(
        settings, arguments.file, time.time, replace=arguments.replace, sent_since=sent_since
    )
    return _told(restoring)


def _answering(settings: Settings) -> App:
    """Make the bot with all that was published; where that cannot be used, with the files alone."""
    app, where = build(settings), where_kept(settings)
    if isinstance(where, Path) and not where.exists():
        return app
    import asyncio

    from bot.wiring.stores import answering_as_published

    try:
        return asyncio.run(answering_as_published(app, time.time))
    except (CannotRunError, CatalogueError) as error:
        print(f"{error}\nWhat was published is left out.", file=sys.stderr)
        return app


def _ask(arguments: argparse.Namespace, settings: Settings) -> int:
    app = _answering(settings)
    languages = app.services.translations.languages
    if arguments.language not in (None, *languages):
        return _failed(f"--language takes one of: {', '.join(languages)}.", EXIT_USAGE)
    if arguments.language:
        deaf = replace(app.services, language_choices=NoLanguageChoices())
        app = with_services(app, deaf)
    text, typed = " ".join(arguments.text), _typed()
    if arguments.json and not (text or typed.isatty()):
        return _print_records(typed, app, arguments.language)
    question = text if text or typed.isatty() else typed.read()
    if not question.strip():
        return _failed("Write what to look for: toolbot ask WORDS", EXIT_USAGE)
    if arguments.json:
        return _print_records([question], app, arguments.language)
    return _print_answer(question, app, arguments.language or settings.locale)


def _print_answer(line: str, app: App, locale: str | None) -> int:
    from bot.adapters.console.adapter import Console

    _done_at_once(Console(app.bot, _terminal(), locale).answer(line))
    return 0


def _done_at_once(doing: Coroutine[object, None, object]) -> None:
    """Do what waits for nothing, without an event loop: to import one takes as long as an answer.

    What a terminal remembers is in files.
    """
    try:
        doing.send(None)
    except StopIteration:
        return
    raise RuntimeError("an answer in the terminal waits for something")


def _print_records(queries: Iterable[str], app: App, language: str | None) -> int:
    from bot.adapters.console.records import record

    translate = app.services.translations.choose((language,))
    for query in queries:
        print(
            record(query.rstrip("\r\n"), app.services, translate, time.perf_counter_ns), flush=True
        )
    return 0


def _catalogue(arguments: argparse.Namespace, settings: Settings) -> int:
    match arguments.action:
        case "check":
            path = arguments.file or catalogue_path(settings)
            catalogue, warnings = read_with_warnings(path)
            for warning in warnings:
                print(warning)
            if arguments.languages:
                _print_lacks(catalogue, load_translations(settings.language).languages)
            doubts = f", {counted(len(warnings), 'warning')}" if warnings else ""
            held = [counted(len(catalogue.tools), "tool")]
            held += [counted(len(catalogue.concepts), "concept")] if catalogue.concepts else []
            print(f"{path}: {', '.join(held)}, no mistakes{doubts}.")
        case "schema":
            from bot.core.catalogue.json_schema import (
                catalogue_schema,
                glossary_schema,
                part_schema,
            )

            other = glossary_schema if arguments.glossary else catalogue_schema
            print(part_schema() if arguments.part else other(), end="")
        case "change" | "undo" | "log" | "export":
            from bot.cli.catalogue_changes import run_changes

            return _told(run_changes(arguments, settings, _now()))
        case "add":
            return _add(arguments, settings)
        case "import" | "table":
            return _table(arguments, settings)
        case _:
            return _show(arguments.id, _answering(settings), sources=arguments.sources)
    return 0


def _print_lacks(catalogue: Catalogue, languages: Sequence[str]) -> None:
    from bot.core.catalogue.translation_coverage import lacks_in

    lacks = lacks_in(catalogue, languages)
    for lack in lacks:
        print(f"{lack.place}: not in {', '.join(lack.languages)}, so it is read in English")
    if not lacks:
        print(f"Every text is there in {', '.join(languages)}.")


def _add(arguments: argparse.Namespace, settings: Settings) -> int:
    from bot.cli.entry_prompts import Shell, add_entry

    app = build(settings)
    languages = app.services.translations.languages
    language = arguments.language or settings.language
    if language not in languages:
        return _failed(f"--language takes one of: {', '.join(languages)}.", EXIT_USAGE)
    return add_entry(Shell(input, print), app, language)


def _table(arguments: argparse.Namespace, settings: Settings) -> int:
    import asyncio

    from bot.cli.catalogue_table import run_table

    code, said = asyncio.run(run_table(arguments, settings, _now()))
    print(said)
    return code


def _show(id_: str | None, app: App, *, sources: bool) -> int:
    from bot.core.base.text import visible

    tools = app.services.catalogue.tools_by_id
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
    from bot.core.base.text import visible
    from bot.core.catalogue.evidence import evidence_of

    for evidence in evidence_of(tool):
        print(f"{evidence.fact}: {visible(evidence.said)}")
        nowhere = "our own reading" if evidence.said == "inferred" else "no source is noted"
        for source in evidence.sources or (nowhere,):
            print(f"    {visible(source)}")
    for doubt in tool.doubts:
        print(f"doubt: {visible(doubt)}")
    return 0


def _told(doing: Coroutine[object, object, str]) -> int:
    """Do something, and print what it says, if anything."""
    import asyncio

    said = asyncio.run(doing)
    if said:
        print(said)
    return 0


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def _typed() -> TextIO:
    """Return what is typed; nothing where standard input is closed."""
    return sys.stdin or io.StringIO()


def _failed(what: str, code: int) -> int:
    print(what, file=sys.stderr)
    return code


def _terminal() -> Terminal:
    from rich.console import Console as Terminal

    return Terminal(highlight=False, markup=False, emoji=False)
