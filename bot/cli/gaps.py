"""What `toolbot gaps` prints: questions that nothing was found for, the most asked first."""

from __future__ import annotations

import json
from dataclasses import replace

from sqlalchemy.exc import SQLAlchemyError

from bot.core.base.errors import CannotRunError
from bot.core.base.text import visible
from bot.core.chat.commands.curation.gaps import nearest_tools
from bot.core.chat.gaps import Gap
from bot.core.search import Hit
from bot.storage.gaps import list_gaps
from bot.wiring.app import App
from bot.wiring.stores import open_ledger, with_published

_NOTHING = "Nothing is missing: whatever was asked in several places was found."


async def run_gaps(app: App, *, as_json: bool) -> str:
    """Return what is to be printed: a line a gap that the catalogue still does not answer.

    Raises:
        CannotRunError: the database cannot be read.
        CatalogueError: the catalogue cannot be used.
    """
    services = app.services
    async with open_ledger(app.settings, lambda: services.now().timestamp()) as database:
        gaps: tuple[Gap, ...] = ()
        if database is not None:
            try:
                made, _ = await with_published(database, app.settings, services)
                gaps = await list_gaps(database)
            except (OSError, SQLAlchemyError) as error:
                raise CannotRunError(
                    f"The database cannot be read ({type(error).__name__})."
                ) from None
            services = replace(services, catalogue=made.catalogue, index=made.index)
    found = ((gap, nearest_tools(gap, services)) for gap in gaps)
    write = _as_json if as_json else _in_words
    lines = [write(gap, nearest) for gap, nearest in found if nearest is not None]
    return "\n".join(lines) or ("" if as_json else _NOTHING)


def _in_words(gap: Gap, nearest: tuple[Hit, ...]) -> str:
    told = f", told {gap.told}" if gap.told else ""
    when = f"{gap.first_day} to {gap.last_day}"
    first = f"{visible(gap.question)}: asked {gap.count}{told} ({when}, {gap.language})"
    near = ", ".join(hit.tool.id for hit in nearest)
    return f"{first}\n    nearest: {near}" if near else first


def _as_json(gap: Gap, nearest: tuple[Hit, ...]) -> str:
    record = {
        "question": gap.question,
        "language": gap.language,
        "count": gap.count,
        "told": gap.told,
        "first_day": gap.first_day.isoformat(),
        "last_day": gap.last_day.isoformat(),
        "nearest": [hit.tool.id for hit in nearest],
    }
    return json.dumps(record, ensure_ascii=False)
