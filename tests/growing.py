"""What time brings, for tests of the whole program: earlier questions, new tools, the hour."""

from __future__ import annotations

import datetime as dt
import logging
import sqlite3
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from bot.core.chat.request import Request
from bot.wiring.app import build, load_settings, with_services
from bot.wiring.stores import open_stores
from tests.databases import give_tables

_TITLES = ("Anchor", "Buoy", "Compass", "Dock", "Ebb", "Flag", "Gangway", "Hawser")


def new_tools(count: int) -> str:
    """Return entries to put at the end of the small catalogue, dated back: "Anchor Handbook"."""
    return "".join(map(_entry, _TITLES[:count]))


async def asked_before(settings: dict[str, str], request: Request) -> None:
    """Let somebody have asked the bot with these settings something that it keeps.

    It answers here, on what is kept: without the start of a run that is over before the test.
    """
    app = build(load_settings(settings, Path()))
    await give_tables(app.settings.state)
    clock = time.time  # noqa: TID251  # the real clock
    async with open_stores(app.settings, app.services, clock, logging.getLogger("before")) as kept:
        services = replace(
            app.services, subscriptions=kept.subscriptions, language_choices=kept.languages
        )
        answering = with_services(app, services)
        answer = await answering.bot.answer(request)
        assert not answer.failed


def let_the_run_come(state: Path) -> None:
    """Write down that the next run of everybody was due a minute ago."""
    due = dt.datetime.now(dt.UTC) - dt.timedelta(minutes=1)  # noqa: TID251  # the real clock
    with closing(sqlite3.connect(state / "database.sqlite3")) as file, file:
        file.execute(
            "UPDATE subscription SET at = ?, zone = 'Etc/UTC', next_due = ?, next_day = ?"
            " WHERE next_due IS NOT NULL",
            (f"{due:%H:%M}", due.timestamp(), f"{due:%Y-%m-%d}"),
        )


def _entry(title: str) -> str:
    return f"""\
  - id: {title.lower()}-handbook
    title: {title} Handbook
    summary: {{en: How to hold a ship in a storm.}}
    topics: [safety]
    added: 2019-01-01
    source: seed
"""
