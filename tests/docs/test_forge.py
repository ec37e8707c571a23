"""What a forge and a commit hook read is valid, and says what the project says elsewhere."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from tests.docs.document import ROOT, read

WORKFLOW = ".github/workflows/ci.yml"
FORMS = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"))
HOOKS = yaml.safe_load(read(".pre-commit-config.yaml"))["repos"]


def check(schema: str, path: Path) -> None:
    """Check a file by a schema that comes with check-jsonschema."""
    command = ("check_jsonschema", f"--builtin-schema=vendor.{schema}", str(path))
    ran = subprocess.run(
        [sys.executable, "-m", *command], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.program
def test_the_workflow_is_one() -> None:
    """By the schema of the forge."""
    check("github-workflows", ROOT / WORKFLOW)


@pytest.mark.program
@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_a_form_is_one(path: Path) -> None:
    """By the schema of the forge."""
    config = path.name == "config.yml"
    check("github-issue-config" if config else "github-issue-forms", path)


def test_the_workflow_runs_what_ci_runs_on_every_python() -> None:
    """From the oldest that pyproject.toml allows, without a gap."""
    job = yaml.safe_load(read(WORKFLOW))["jobs"]["checks"]
    versions = [tuple(map(int, one.split("."))) for one in job["strategy"]["matrix"]["python"]]
    project = tomllib.loads(read("pyproject.toml"))["project"]
    oldest = re.fullmatch(r">=3\.(\d+)", project["requires-python"])
    assert oldest
    assert versions == [(3, minor) for minor in range(int(oldest[1]), 15)]
    assert job["steps"][-1]["run"] == "bash .ci/run"


def test_the_workflow_measures_coverage_once() -> None:
    """It is no check of the bot: `.ci/run` and `make test` do without."""
    job = yaml.safe_load(read(WORKFLOW))["jobs"]["coverage"]
    assert job["steps"][-1]["run"] == "make coverage"
    assert '--cov -m "not program"' in read("Makefile")
    assert read("Makefile").count("--cov") == 1


def test_the_workflow_may_only_read() -> None:
    """A check writes nothing to the repository."""
    assert yaml.safe_load(read(WORKFLOW))["permissions"] == {"contents": "read"}


def test_the_hooks_download_nothing() -> None:
    """All are local, and run what `make` has set up."""
    assert [repo["repo"] for repo in HOOKS] == ["local"]
    for hook in HOOKS[0]["hooks"]:
        assert hook["language"] == "system"
        assert hook["entry"].startswith(".venv/bin/")


@pytest.mark.program
@pytest.mark.parametrize("hook", HOOKS[0]["hooks"], ids=lambda hook: hook["id"])
def test_a_hook_passes_here(hook: dict[str, object]) -> None:
    """With a file of ours, where it is given files."""
    program, *words = shlex.split(str(hook["entry"]))
    given = [] if hook.get("pass_filenames") is False else ["bot/__main__.py"]
    tool = Path(sys.executable).with_name(Path(program).name)
    clean = {name: value for name, value in os.environ.items() if not name.startswith("TOOLBOT_")}
    ran = subprocess.run(
        [tool, *words, *given], cwd=ROOT, env=clean, capture_output=True, check=False
    )
    assert ran.returncode == 0, ran.stdout.decode() + ran.stderr.decode()


def test_owners_are_named_for_files_that_exist() -> None:
    """A pattern that fits nothing protects nothing."""
    rules = [
        line.split() for line in read(".github/CODEOWNERS").splitlines() if line and line[0] != "#"
    ]
    assert rules[0][0] == "*"
    for pattern, *owners in rules:
        assert owners
        assert pattern == "*" or (ROOT / pattern.strip("/")).exists()
