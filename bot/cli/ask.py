"""`toolbot ask`: one answer for people, or lookups as JSON, one object a line, for scripts."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Coroutine, Iterable
from dataclasses import replace
from pathlib import Path

from bot.cli.streams import EXIT_USAGE, failed, standard_input, terminal
from bot.config.settings import Settings
from bot.core.base.errors import CannotRunError
from bot.core.base.i18n import Translator
from bot.core.catalogue.findings import CatalogueError
from bot.core.chat.context import Services
from bot.core.chat.tool_lookup import examine, reason_in_words
from bot.storage.terminal import NoLanguageChoices
from bot.wiring.app import (
    App,
    build,
    where_kept,
    with_services,
)


def answering_app(settings: Settings) -> App:
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


def run_ask(arguments: argparse.Namespace, settings: Settings) -> int:
    """Answer what was asked, or read from standard input."""
    app = answering_app(settings)
    languages = app.services.translations.languages
    if arguments.language not in (None, *languages):
        return failed(f"--language takes one of: {', '.join(languages)}.", EXIT_USAGE)
    if arguments.language:
        deaf = replace(app.services, language_choices=NoLanguageChoices())
        app = with_services(app, deaf)
    text, typed = " ".join(arguments.text), standard_input()
    if arguments.json and not (text or typed.isatty()):
        return _print_records(typed, app, arguments.language)
    question = text if text or typed.isatty() else typed.read()
    if not question.strip():
        return failed("Write what to look for: toolbot ask WORDS", EXIT_USAGE)
    if arguments.json:
        return _print_records([question], app, arguments.language)
    return print_answer(question, app, arguments.language or settings.locale)


def print_answer(line: str, app: App, locale: str | None) -> int:
    """Print the answer to one line."""
    from bot.adapters.console.adapter import Console

    _done_at_once(Console(app.bot, terminal(), locale).answer(line))
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
    translate = app.services.translations.choose((language,))
    for query in queries:
        print(
            record(query.rstrip("\r\n"), app.services, translate, time.perf_counter_ns), flush=True
        )
    return 0


def record(query: str, services: Services, translate: Translator, clock: Callable[[], int]) -> str:
    """Look a query up and return its record.

    `clock` counts nanoseconds; `took_us` is the time of the lookup alone, in whole microseconds.
    """
    before = clock()
    examined = examine(query, services, translate)
    took = (clock() - before) // 1_000
    results = [
        {
            "id": hit.tool.id,
            "title": hit.tool.title,
            "score": round(hit.confidence, 4),
            "why": "; ".join(reason_in_words(reason, translate) for reason in hit.reasons)
            or str(examined.filters),
        }
        for hit in examined.hits
    ]
    found = {"query": query, "outcome": examined.outcome, "results": results, "took_us": took}
    return json.dumps(found, ensure_ascii=False)
