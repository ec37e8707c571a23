"""What an operator sees of questions that nothing was found for."""

from __future__ import annotations

import json
import logging
from pathlib import Path

from bot.cli.curation import run_gaps
from bot.core.base.people import Place
from bot.wiring.app import App, build
from bot.wiring.stores import open_stores
from tests.apps import settings_in
from tests.core.catalogue.harbour import HARBOUR
from tests.storage.values import NOW


def app_in(folder: Path) -> App:
    """Return a bot with a small catalogue."""
    (folder / "tools.yaml").write_text(HARBOUR, encoding="utf-8")
    (folder / "state").mkdir()
    return build(settings_in(folder / "state", folder / "tools.yaml"))


async def test_before_anything_was_kept_there_are_no_gaps(tmp_path: Path) -> None:
    """And no database is made."""
    app = app_in(tmp_path)
    assert "Nothing is missing" in await run_gaps(app, as_json=False)
    assert await run_gaps(app, as_json=True) == ""
    assert not [*(tmp_path / "state").glob("*.sqlite3")]


async def test_gaps_are_listed_while_nothing_answers_them(tmp_path: Path) -> None:
    """What is counted when a program ends is written down; what is found by now is left out."""
    app = app_in(tmp_path)
    opened = open_stores(app.settings, app.services, NOW.timestamp, logging.getLogger())
    async with opened as stores:
        for number in range(20):
            for question in ("safety fork", "crane guide", "ship"):
                stores.gaps.note(question, "en", Place(f"telegram:{number}", direct=True))
        stores.gaps.note("whale song", "fr", Place("telegram:1", direct=True), told=True)
        stores.gaps.note("nobody else asks this", "en", Place("telegram:1", direct=True))
    day = app.services.now().date().isoformat()
    whale, fork = map(json.loads, (await run_gaps(app, as_json=True)).splitlines())
    assert fork == {
        "question": "safety fork",
        "language": "en",
        "count": 20,
        "told": 0,
        "first_day": day,
        "last_day": day,
        "nearest": ["crane-guide", "rope-guide"],
    }
    assert (whale["question"], whale["told"], whale["nearest"]) == ("whale song", 1, [])
    printed = await run_gaps(app, as_json=False)
    assert "safety fork: asked 20" in printed
    assert "nearest: crane-guide, rope-guide" in printed
