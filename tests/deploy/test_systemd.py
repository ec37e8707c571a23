"""The unit for systemd: it is read without a complaint, and shuts the bot in."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bot.config.variables import VARIABLES
from tests.deploy.files import DEPLOY, installed

UNIT = DEPLOY / "systemd" / "toolbot.service"
WRITTEN = UNIT.read_text(encoding="utf-8")
_MOST_EXPOSED = 15
"""Tenths on the scale of `systemd-analyze security`, where 100 is a service without any bounds."""


def lines() -> list[tuple[str, str]]:
    """Return the options of the unit with their values, in order."""
    pairs = (line.partition("=") for line in WRITTEN.splitlines() if line[:1].isupper())
    return [(name, value) for name, _, value in pairs]


@pytest.mark.program
def test_systemd_takes_the_unit(tmp_path: Path) -> None:
    """With the program where it is on this machine, since it looks whether it is there."""
    analysed = analyse("verify", "--man=no", here=tmp_path)
    assert (analysed.returncode, analysed.stderr) == (0, "")


@pytest.mark.program
def test_the_check_of_systemd_can_fail(tmp_path: Path) -> None:
    """A misspelt option would be told."""
    analysed = analyse("verify", "--man=no", here=tmp_path, wrong=("NoNewPriv", "NoMorePriv"))
    assert "NoMorePrivileges" in analysed.stderr


@pytest.mark.program
def test_the_bot_is_shut_in(tmp_path: Path) -> None:
    """What is left open is what it works with: the network, and its folder."""
    bound = f"--threshold={_MOST_EXPOSED}"
    analysed = analyse("security", "--offline=true", bound, here=tmp_path)
    assert analysed.returncode == 0, analysed.stdout


def analyse(
    *words: str, here: Path, wrong: tuple[str, str] = ("", "")
) -> subprocess.CompletedProcess[str]:
    """Have systemd look at the unit."""
    program = Path(sys.executable).with_name("toolbot")
    unit = here / UNIT.name
    moved = WRITTEN.replace("/opt/toolbot/.venv/bin/toolbot", str(program))
    unit.write_text(moved.replace(*wrong) if wrong[0] else moved, encoding="utf-8")
    return subprocess.run(
        [installed("systemd-analyze"), *words, str(unit)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_the_unit_sets_only_variables_that_the_bot_knows() -> None:
    """And its state folder is the one that systemd makes for it alone."""
    options = lines()
    (variable,) = [value for name, value in options if name == "Environment"]
    name, _, value = variable.partition("=")
    assert name in {variable.name for variable in VARIABLES}
    assert value == f"%S/{dict(options)['StateDirectory']}"
    assert dict(options)["StateDirectoryMode"] == "0700"


def test_the_index_may_still_be_made_in_a_process_that_waits_for_the_others() -> None:
    """It calls `nice`, one of @resources: without that it is killed when a catalogue changes."""
    denied = [value for name, value in lines() if name == "SystemCallFilter" and value[0] == "~"]
    assert denied == ["~@privileged"]
