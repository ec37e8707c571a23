"""What editors publish, through the program as it is run: found by all, told the next morning."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.curation.arrival import scene
from tests.bench.curation.desk import title_of
from tests.databases import server_url

pytestmark = pytest.mark.program


@pytest.mark.postgresql
async def test_one_press_is_found_on_every_copy_and_is_the_digest_of_the_next_morning(
    tmp_path: Path,
) -> None:
    """Pressed on each platform; three copies on PostgreSQL answer on both."""
    async with scene(tmp_path, server_url()) as opened:
        await opened.subscribe()
        for number in range(2):
            await opened.publish(number)
        for digest in await opened.next_morning():
            assert "2 new tools" in digest
            assert title_of(0) in digest
            assert title_of(1) in digest
            assert "Crane Guide" not in digest
