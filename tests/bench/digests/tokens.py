"""Tokens of very many workspaces that end together, while their digests are due."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.adapters.slack.expiring import A_MINUTE, send_all
from tests.bench.digests.rows import Measured
from tests.bench.digests.stage import Stage
from tests.delivery.ledger import ledger_on

_WORKSPACES, _HOUR = 2_000, 3_600.0
_ENDS = {"have ended in the last hour": -_HOUR, "end in the next hour": 0.0}
"""When tokens end, in seconds after the digests are due."""


def tokens(stage: Stage, kind: str) -> Iterator[Measured]:
    """Send two digests to each of many workspaces, while Slack renews a hundred tokens a minute."""
    count = _WORKSPACES // (10 if stage.quick else 1)
    for when, ends in _ENDS.items():
        with tempfile.TemporaryDirectory() as folder:
            yield asyncio.run(_measure(kind, Path(folder), count, when, ends))


async def _measure(kind: str, folder: Path, count: int, when: str, ends: float) -> Measured:
    async with ledger_on(kind, folder) as ledger:
        outcome = await send_all(ledger, count, ends, _HOUR)
    found = (
        f"{outcome.sent} of {2 * count}, twice {outcome.repeated}, {outcome.incidents} incidents, "
        f"{outcome.renewed} renewed, {outcome.renewals_refused} refused, {outcome.lines} lines, "
        f"{outcome.most_lines} a workspace, the last after {outcome.minutes:.0f} minutes"
    )
    met = (outcome.sent, outcome.repeated, outcome.incidents) == (2 * count, 0, 0)
    met = met and outcome.most_lines <= 1 and outcome.dead_tokens_used == 0
    reach = f"all once, no incident, <= 1 line each, at {A_MINUTE} renewals a minute"
    return Measured(f"{count:,} tokens that {when}", reach, kind, found, met)
