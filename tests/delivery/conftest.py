"""Ledgers on both engines."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.databases import EACH_ENGINE
from tests.delivery.ledger import Ledger, ledger_on
from tests.delivery.outlets import MemoryOutlet


@pytest.fixture(params=EACH_ENGINE)
async def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Ledger]:
    """A ledger at eight in the morning, with nobody in it."""
    async with ledger_on(request.param, tmp_path) as opened:
        yield opened


@pytest.fixture
def outlet(ledger: Ledger) -> MemoryOutlet:
    """The platform in memory."""
    return ledger.outlet
