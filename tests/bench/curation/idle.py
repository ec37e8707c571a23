"""What watching costs: twenty sources a day, each page read whole, for two months."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import random
import sys
from asyncio.subprocess import PIPE
from dataclasses import dataclass
from pathlib import Path

from aiohttp import web

from tests.programs import ROOT, environment
from tests.sources.servers import serving
from tests.sources.site import Publication, Site

_SOURCES, _LISTED, _DAYS = 20, 60, 60
_PAGES = (("tools", "/en/tools.aspx"), ("risk", "/en/topics/risk.aspx"))
_WARM = 10
"""Days after which the memory is that of every day."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of CPU of a day, the dearest and the mean; megabytes of memory, at first and last."""

    dearest: float
    mean: float
    warm: float
    at_the_end: float


async def cost_of_watching(folder: Path, seed: int = 1) -> Cost:
    """Let an organisation with twenty pages live for two months, beside a process that watches."""
    chance = random.Random(seed)  # noqa: S311  # a simulation
    sites = [_site(number) for number in range(_SOURCES)]

    async def answer(request: web.Request) -> web.StreamResponse:
        number, _, path = request.path.removeprefix("/s").partition("/")
        if not number.isdecimal():
            return await sites[0].answer(request)
        site = sites[int(number)]
        if chance.random() < 1 / _SOURCES:
            _publish(site, int(number))
        return await site.answer(request.clone(rel_url=f"/{path}"))

    async with serving(answer) as address:
        lines = "".join(
            f"  - {{id: s{number}, url: '{address}/s{number}{_PAGES[number % 2][1]}'}}\n"
            for number in range(_SOURCES)
        )
        sources = folder / "sources.yaml"
        sources.write_text(f"version: 1\nsources:\n{lines}", encoding="utf-8")
        command = (sys.executable, "-m", "tests.bench.curation.watcher")
        watcher = await asyncio.create_subprocess_exec(
            *command,
            str(sources),
            str(folder),
            str(_DAYS),
            cwd=ROOT,
            env=environment(),
            stdout=PIPE,
        )
        printed, _ = await watcher.communicate()
    told = json.loads(printed)
    cpu, memory = told["cpu"], told["memory"]
    return Cost(max(cpu), sum(cpu) / len(cpu), memory[_WARM] / 1_024, memory[-1] / 1_024)


def _site(number: int) -> Site:
    site = Site(dt.date(2026, 12, 1))
    for _ in range(_LISTED):
        _publish(site, number)
    return site


def _publish(site: Site, number: int) -> None:
    count = len(site.publications)
    title = f"Handbook {number} on subject {count} of the organisation"
    slug = title.lower().replace(" ", "-")
    site.publications.append(Publication(title, slug, {"tools", "risk"}, site.day))
