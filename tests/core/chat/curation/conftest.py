"""An editors' room for the tests of what editors do."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from tests.editors import EditorsRoom, editors_room


@pytest_asyncio.fixture
async def room(tmp_path: Path) -> AsyncIterator[EditorsRoom]:
    """A room with a small catalogue."""
    async with editors_room(tmp_path) as opened:
        yield opened
