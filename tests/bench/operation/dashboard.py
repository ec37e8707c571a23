"""Draws what the dashboard shows of a bot at work.

    python -m tests.bench.operation.dashboard FILE [--minutes N]

The program runs with both platforms, people ask, digests are due after a while, and a Prometheus
that is installed here collects. Then each query of the dashboard's time series is asked for, and
what it gives is drawn as lines (SVG). Grafana is not needed, and not shown.
"""

from __future__ import annotations

import argparse
import asyncio
import datetime as dt
import json
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import yaml
from aiohttp import ClientSession

from bot.storage.database import sqlite_url
from bot.storage.where import database_file
from tests.adapters.telegram.test_program import free_port
from tests.bench.operation.life import ask, running
from tests.bench.replicas.digests import Subscribers
from tests.deploy.files import DASHBOARD, DEPLOY, documents
from tests.growing import new_tools
from tests.programs import started

_WIDTH, _HEIGHT, _COLUMNS = 380, 150, 2
_LEFT, _TOP, _BOTTOM = 46, 26, 30
_COLOURS = ("#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b", "#7f7f7f")
_STEP = 5
_TELEGRAM, _TOLERANCE = 600, 60
Line = tuple[str, list[tuple[float, float]]]


@dataclass(frozen=True, slots=True)
class Panel:
    """A panel of the dashboard, and what its queries gave."""

    title: str
    unit: str
    lines: list[Line]


def main() -> None:
    """Collect for a while, and write the picture."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.operation.dashboard")
    parser.add_argument("file", type=Path)
    parser.add_argument("--minutes", type=float, default=5.0)
    chosen = parser.parse_args()
    if shutil.which("prometheus") is None:
        sys.exit("prometheus is not installed here")
    panels = asyncio.run(_collect(chosen.minutes))
    chosen.file.write_text(_picture(panels), encoding="utf-8")


async def _collect(minutes: float) -> list[Panel]:
    with tempfile.TemporaryDirectory() as name:
        folder, port, own = Path(name), free_port(), free_port()
        due = dt.datetime.now(dt.UTC) + dt.timedelta(minutes=minutes / 3 + 1)
        subscribers = Subscribers([due.replace(second=0, microsecond=0)], _TELEGRAM, _TOLERANCE)
        (folder / "data").mkdir()
        catalogue = folder / "data" / "tools.yaml"
        _copy_catalogue(catalogue)
        given = {"TOOLBOT_LISTEN": f"127.0.0.1:{port}", "TOOLBOT_CATALOGUE": str(catalogue)}
        async with running(folder, **given):
            pass
        subscribers.subscribe(str(sqlite_url(database_file(folder / "state"))))
        _copy_catalogue(catalogue, new_tools(1).replace("[safety]", "[risk-compliance]"))
        began = time.time()  # Prometheus' own clock
        _configure(folder, port)
        command = ("prometheus", f"--config.file={folder / 'prometheus.yml'}",
                   f"--storage.tsdb.path={folder / 'kept'}",
                   f"--web.listen-address=127.0.0.1:{own}")  # fmt: skip
        async with running(folder, **given) as life, started(*command, folder=folder):
            asking = asyncio.create_task(ask(life))
            await asyncio.sleep(60.0 * minutes)
            asking.cancel()
            async with ClientSession(f"http://127.0.0.1:{own}") as session:
                return [await _panel(session, one, began) for one in _time_series()]


def _copy_catalogue(to: Path, more: str = "") -> None:
    """Write our own catalogue, which is several files, and perhaps a tool more."""
    source = DEPLOY.parent / "data"
    shutil.copytree(source, to.parent, dirs_exist_ok=True)
    text = (source / "tools.yaml").read_text(encoding="utf-8")
    to.write_text(text.rstrip("\n") + "\n" + more, encoding="utf-8")


def _configure(folder: Path, port: int) -> None:
    (configuration,) = documents(DEPLOY / "prometheus" / "prometheus.yml")
    configuration["global"] = {"scrape_interval": "5s", "evaluation_interval": "5s"}
    (job,) = configuration["scrape_configs"]
    del job["dns_sd_configs"]
    job["static_configs"] = [{"targets": [f"127.0.0.1:{port}"]}]
    shutil.copy(DEPLOY / "prometheus" / "alerts.yml", folder)
    (folder / "prometheus.yml").write_text(yaml.safe_dump(configuration), encoding="utf-8")


def _time_series() -> list[dict[str, Any]]:
    panels = json.loads(DASHBOARD.read_text(encoding="utf-8"))["panels"]
    return [panel for panel in panels if panel["type"] == "timeseries"]


async def _panel(session: ClientSession, panel: dict[str, Any], began: float) -> Panel:
    lines: list[Line] = []
    for target in panel["targets"]:
        query = target["expr"].replace("$__rate_interval", "30s")
        asked = {"query": query, "start": began, "end": time.time(), "step": _STEP}  # as above
        async with session.get("/api/v1/query_range", params=asked) as answer:
            found = json.loads(await answer.text())["data"]["result"]
        for series in found:
            name = ", ".join(series["metric"].get(label, "") for label in series["metric"]
                             if label not in {"__name__", "instance", "job"})  # fmt: skip
            shown = name or target.get("legendFormat", "").replace("{{instance}}", "toolbot")
            points = [(at - began, float(value)) for at, value in series["values"]]
            lines.append((shown, [point for point in points if point[1] == point[1]]))
    unit = panel.get("fieldConfig", {}).get("defaults", {}).get("unit", "")
    return Panel(panel["title"], unit, [line for line in lines if line[1]])


def _picture(panels: list[Panel]) -> str:
    drawn = [panel for panel in panels if panel.lines]
    rows = -(-len(drawn) // _COLUMNS)
    parts = [
        _drawn(panel, number % _COLUMNS * _WIDTH, number // _COLUMNS * _HEIGHT)
        for number, panel in enumerate(drawn)
    ]
    size = f'viewBox="0 0 {_COLUMNS * _WIDTH} {rows * _HEIGHT}"'
    style = "font-family='Helvetica, Arial, sans-serif' font-size='9'"
    background = '<rect width="100%" height="100%" fill="white"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {style}>{background}\n' + (
        "\n".join(parts) + "\n</svg>\n"
    )


def _drawn(panel: Panel, left: int, top: int) -> str:
    most = max((value for _, points in panel.lines for _, value in points), default=1.0) or 1.0
    last = max((at for _, points in panel.lines for at, _ in points), default=1.0) or 1.0
    width, height = _WIDTH - _LEFT - 12, _HEIGHT - _TOP - _BOTTOM
    base = top + _TOP + height
    bold = 'font-size="11" font-weight="bold"'
    parts = [f'<text x="{left + 8}" y="{top + 16}" {bold}>{escape(panel.title)}</text>']
    for share in (0.0, 0.5, 1.0):
        y = base - share * height
        parts.append(f'<line x1="{left + _LEFT}" y1="{y:.1f}" x2="{left + _LEFT + width}"'
                     f' y2="{y:.1f}" stroke="#ddd"/>')  # fmt: skip
        parts.append(f'<text x="{left + _LEFT - 4}" y="{y + 3:.1f}" text-anchor="end"'
                     f' fill="#555">{_short(share * most, panel.unit)}</text>')  # fmt: skip
    at_legend = left + _LEFT
    for (name, points), colour in zip(panel.lines, _COLOURS, strict=False):
        way = " ".join(
            f"{left + _LEFT + width * at / last:.1f},{base - height * value / most:.1f}"
            for at, value in points
        )
        parts.append(f'<polyline points="{way}" fill="none" stroke="{colour}"/>')
        parts.append(f'<text x="{at_legend}" y="{base + 22}" fill="{colour}">'
                     f"{escape(name)}</text>")  # fmt: skip
        at_legend += 12 + 5 * len(name)
    parts.append(f'<text x="{left + _LEFT + width}" y="{base + 11}" text-anchor="end"'
                 f' fill="#555">{last / 60:.0f} min</text>')  # fmt: skip
    return "".join(parts)


def _short(value: float, unit: str) -> str:
    if unit == "bytes":
        return f"{value / 2**20:.0f} MB"
    if unit in {"percentunit", "percent"}:
        return f"{100 * value:.0f} %"
    return f"{value:.3g}{' s' if unit == 's' else ''}"


if __name__ == "__main__":
    main()
