"""What tests read of the folder `deploy`."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
ALERTS = DEPLOY / "prometheus" / "alerts.yml"
DASHBOARD = DEPLOY / "grafana" / "dashboards" / "toolbot.json"
_NAME = re.compile(r"\b((?:toolbot|process)_[a-z_]+)\b")


def documents(path: Path) -> list[dict[str, Any]]:
    """Return the documents of a YAML file."""
    return list(yaml.safe_load_all(path.read_text(encoding="utf-8")))


def alerts() -> dict[str, dict[str, Any]]:
    """Return the alert rules by their names."""
    (group,) = documents(ALERTS)[0]["groups"]
    return {rule["alert"]: rule for rule in group["rules"]}


def queries() -> list[str]:
    """Return the queries of the dashboard, with the length that Grafana puts in."""
    panels = json.loads(DASHBOARD.read_text(encoding="utf-8"))["panels"]
    written = [target["expr"] for panel in panels for target in panel["targets"]]
    return [query.replace("$__rate_interval", "1m") for query in written]


def metrics_in(expression: str) -> set[str]:
    """Return the names of our metrics in an expression."""
    return set(_NAME.findall(expression))


def installed(program: str) -> str:
    """Return the path of a program; where there is none, the test is skipped and says so."""
    found = shutil.which(program)
    if found is None:
        pytest.skip(f"{program} is not installed here")
    return found
