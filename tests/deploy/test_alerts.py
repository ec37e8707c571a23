"""Alerts and dashboard ask for numbers that the bot tells, and alerts fire when they should."""

from __future__ import annotations

import datetime as dt
import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from bot.config.variables import VARIABLES
from bot.runtime.metrics import STATES
from bot.sources.round import SourceStatus
from bot.wiring.app import App
from bot.wiring.measured_bot import OUTCOMES
from tests.deploy.files import (
    ALERTS,
    DASHBOARD,
    DEPLOY,
    ROOT,
    alerts,
    documents,
    installed,
    metrics_in,
    queries,
)
from tests.docs.document import read, section, table
from tests.wiring.watched_bot import watched_bot

_TESTS = Path(__file__).with_name("alerts.yml")
_LABEL = re.compile(r'(\w+)=~?"([^"]*)"')
_KNOWN = {"state": set(STATES), "outcome": set(OUTCOMES), "found": {"yes", "no"}}
"""Labels that expressions choose by, with what the bot may say there."""


async def told(app: App, folder: Path) -> dict[str, str]:
    """Return the numbers that a bot tells which watches sources: the line of each by its name."""
    async with watched_bot(app, folder, with_sources=True) as bot:
        none = dt.timedelta()
        bot.sources.status = SourceStatus(is_due=False, overdue=none, silent=none)
        await bot.ask("trs")
        _, written = await bot.get("/metrics")
    samples = (line for line in written.splitlines() if not line.startswith("#"))
    return {line.partition("{")[0].partition(" ")[0]: line for line in samples}


@pytest.mark.parametrize("what", ["alerts", "dashboard"])
async def test_every_number_that_is_asked_for_is_told(
    shared_app: App, what: str, tmp_path: Path
) -> None:
    """A name that is mistyped would be an alert that never fires, or an empty panel."""
    rules = [rule["expr"] for rule in alerts().values()]
    expressions = rules if what == "alerts" else queries()
    asked = {name for expression in expressions for name in metrics_in(expression)}
    assert len(asked) >= 8
    assert asked - (await told(shared_app, tmp_path)).keys() == set()


def test_every_value_that_is_chosen_by_is_one_that_the_bot_says() -> None:
    """So that no alert waits for a state that has another name."""
    for expression in [*(rule["expr"] for rule in alerts().values()), *queries()]:
        for label, value in _LABEL.findall(expression):
            assert value in _KNOWN.get(label, {value}), expression


async def test_the_page_names_every_number_that_the_bot_tells(
    shared_app: App, tmp_path: Path
) -> None:
    """docs/operating.md has each, and none that is not there."""
    rows = table(section(read("docs/operating.md"), "## Metrics"))
    named = {name for row in rows for name in re.findall(r"`(toolbot_\w+)`", row[0])}
    ends = re.compile(r"(?:_bucket|_count|_sum)$")
    ours = {
        ends.sub("", name)
        for name in await told(shared_app, tmp_path)
        if name.startswith("toolbot_") and not name.endswith("_created")  # the client's own
    }
    assert named == ours


def test_every_alert_says_how_grave_it_is_and_what_to_do() -> None:
    """In a line each, and docs/operating.md lists it."""
    rows = table(section(read("docs/operating.md"), "## Alerts and the dashboard"))
    assert {row[0].strip("`") for row in rows} == set(alerts())
    for rule in alerts().values():
        assert rule["labels"]["severity"] in {"warning", "critical"}
        assert set(rule["annotations"]) == {"summary", "action"}


def test_every_alert_has_a_case_in_which_it_fires_and_one_in_which_it_does_not() -> None:
    """Prometheus checks them by its own engine, where it is installed."""
    cases: list[dict[str, Any]] = [
        case for test in documents(_TESTS)[0]["tests"] for case in test["alert_rule_test"]
    ]
    assert {case["alertname"] for case in cases if "exp_alerts" in case} == set(alerts())
    assert {case["alertname"] for case in cases if "exp_alerts" not in case} == set(alerts())


@pytest.mark.program
def test_each_alert_fires_when_its_fault_is_there_and_not_before() -> None:
    """By the engine of Prometheus itself, on series that are written out."""
    _promtool("check", "rules", str(ALERTS))
    _promtool("check", "config", str(DEPLOY / "prometheus" / "prometheus.yml"))
    _promtool("test", "rules", str(_TESTS))


@pytest.mark.program
def test_the_check_of_alerts_can_fail(tmp_path: Path) -> None:
    """A bound that is ten times as high lets a fault pass, and that is told."""
    higher = ALERTS.read_text(encoding="utf-8").replace("> 900", "> 9000")
    (tmp_path / "alerts.yml").write_text(higher, encoding="utf-8")
    cases = _TESTS.read_text(encoding="utf-8")
    cases = cases.replace("../../deploy/prometheus/alerts.yml", "alerts.yml")
    (tmp_path / "cases.yml").write_text(cases, encoding="utf-8")
    with pytest.raises(AssertionError, match="ToolbotDigestsLate"):
        _promtool("test", "rules", str(tmp_path / "cases.yml"))


def _promtool(*words: str) -> None:
    ran = subprocess.run(
        [installed("promtool"), *words], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_the_dashboard_is_one_that_grafana_finds_and_that_finds_prometheus() -> None:
    """Its source of data is the one that is provided; panels neither overlap nor share a number."""
    dashboard = json.loads(DASHBOARD.read_text(encoding="utf-8"))
    folder = DEPLOY / "grafana" / "provisioning"
    (source,) = documents(folder / "datasources" / "prometheus.yaml")[0]["datasources"]
    (provider,) = documents(folder / "dashboards" / "toolbot.yaml")[0]["providers"]
    panels = dashboard["panels"]
    assert {panel["datasource"]["uid"] for panel in panels} == {source["uid"]}
    assert len({panel["id"] for panel in panels}) == len(panels)
    taken = [
        (column, row)
        for place in (panel["gridPos"] for panel in panels)
        for column in range(place["x"], place["x"] + place["w"])
        for row in range(place["y"], place["y"] + place["h"])
    ]
    assert len(set(taken)) == len(taken)
    assert max(column for column, _ in taken) < 24  # the columns of Grafana
    (services,) = (one["services"] for one in documents(ROOT / "docker-compose.yml"))
    assert (
        f"./deploy/grafana/dashboards:{provider['options']['path']}:ro"
        in (services["grafana"]["volumes"])
    )
    assert set(services) >= {"bot", "bot-replicas", source["url"].split("/")[2].split(":")[0]}


def test_prometheus_asks_the_bots_of_the_compose_file() -> None:
    """By their names in it, at the port at which they listen."""
    (services,) = (one["services"] for one in documents(ROOT / "docker-compose.yml"))
    (job,) = documents(DEPLOY / "prometheus" / "prometheus.yml")[0]["scrape_configs"]
    (found,) = job["dns_sd_configs"]
    assert set(found["names"]) == {"bot", "bot-replicas"}
    for name in found["names"]:
        assert services[name]["environment"]["TOOLBOT_LISTEN"].endswith(f":{found['port']}")
    assert "TOOLBOT_LISTEN" in {variable.name for variable in VARIABLES}
