"""The container files name what is there: no engine runs here, so their parts are checked apart."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import yaml

from bot.settings import VARIABLES

ROOT = Path(__file__).parent.parent
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")


def test_the_service_sets_only_variables_that_the_bot_knows() -> None:
    """A misspelt variable in the compose file would be refused at start."""
    compose = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
    known = {variable.name for variable in VARIABLES}
    assert set(compose["services"]["bot"]["environment"]) <= known


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
