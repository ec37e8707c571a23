from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.adapters.slack.expiring import A_MINUTE, send_all
from tests.delivery.ledger import Ledger, ledger_on

_COUNT = 120
"""Workspaces: more than Slack renews in a minute. `make bench-digests` has 2,000."""


@pytest.fixture
async def ledger(tmp_path: Path) -> AsyncIterator[Ledger]:
    """A ledger at eight in the morning."""
    async with ledger_on("sqlite", tmp_path) as opened:
        yield opened


@pytest.mark.long
@pytest.mark.parametrize("ends", [-3_600.0, 0.0], ids=["have ended", "are ending"])
async def test_every_digest_is_sent_though_all_tokens_end_together(
    ledger: Ledger, ends: float
) -> None:
    """No incident, no dead token used, and one line in the log for a workspace that had to wait."""
    outcome = await send_all(ledger, _COUNT, ends, 60.0)
    assert (outcome.sent, outcome.repeated) == (2 * _COUNT, 0)
    assert (outcome.incidents, outcome.dead_tokens_used) == (0, 0)
    assert outcome.renewed <= _COUNT
    assert outcome.renewals_refused == 0
    assert outcome.most_lines <= 1
    assert outcome.minutes < 2 * _COUNT / A_MINUTE + 1
