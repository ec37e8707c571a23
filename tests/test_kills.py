"""The living catalogue under kill -9; `python -m tests.bench.curation` kills it thirty times."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.curation.desk import desk
from tests.bench.curation.kills import kill_at_random

pytestmark = pytest.mark.program


async def test_a_program_that_is_killed_loses_and_repeats_nothing(tmp_path: Path) -> None:
    """While it fetches, from a shell and as it runs, and while somebody's press is worked on."""
    async with desk(tmp_path) as opened:
        count = await kill_at_random(opened, seed=1, kills=3, phases=("fetch", "watch", "decide"))
    assert count.published == 2
    assert count.met, count
