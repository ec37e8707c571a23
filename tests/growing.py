"""What time brings, for tests that run the whole program: new tools, and the hour of a digest."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from pathlib import Path

_TITLES = ("Anchor", "Buoy", "Compass", "Dock", "Ebb", "Flag", "Gangway", "Hawser")


def new_tools(count: int) -> str:
    """Return entries to put at the end of the small catalogue, dated back: "Anchor Handbook"."""
    return "".join(map(_entry, _TITLES[:count]))


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
