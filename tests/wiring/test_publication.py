from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.core.catalogue.findings import CatalogueError
from bot.core.catalogue.overlay import ChangedSinceError, Draft
from bot.storage.catalogue_changes import every_change
from bot.wiring.publication import publish_change
from tests.core.catalogue.harbour import HARBOUR
from tests.databases import ready_database


@pytest.mark.long
async def test_two_who_publish_at_once_never_break_the_catalogue(tmp_path: Path) -> None:
    """Each change is right alone: together they would be two tools of one name.

    Of one tool, the second is told of the first; what is there already is published no second time.
    """
    path = tmp_path / "tools.yaml"
    path.write_text(HARBOUR, encoding="utf-8")
    async with ready_database("sqlite", tmp_path) as database:

        async def publish(entry: str, title: str, actor: str) -> int:
            draft = Draft(entry, {"title": title}, actor, key=f"{entry}:{title}")
            return await publish_change(database, path, draft, 0)

        both = await asyncio.gather(
            publish("crane-guide", "Harbour Guide", "p:ada"),
            publish("rope-guide", "Harbour Guide", "p:bob"),
            return_exceptions=True,
        )
        assert sorted(type(one).__name__ for one in both) == ["CatalogueError", "int"]
        refused = next(one for one in both if isinstance(one, CatalogueError))
        assert "already a name of another tool" in str(refused)
        (first,) = await every_change(database)
        with pytest.raises(ChangedSinceError) as caught:
            await publish(first.entry, "Another Guide", "p:eve")
        assert caught.value.change == first
        assert await publish(first.entry, "Harbour Guide", "p:ada") == 1
