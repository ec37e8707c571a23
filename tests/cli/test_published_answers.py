"""What somebody at a terminal finds of what was published in chats: the same as everybody else."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest

from tests.cli.test_command_line import Run
from tests.core.catalogue.harbour import HARBOUR
from tests.databases import fresh_postgresql, migrated_template, server_url
from tests.programs import ran

_PUBLISH = (
    "catalogue", "change", "dock-guide", "title=Dock Guide", "summary.en=How to leave a dock.",
    "topics=[safety]", "added=2026-11-29", "source=seed",
)  # fmt: skip


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run a verb on a small catalogue, with a state of its own."""
    (tmp_path / "tools.yaml").write_text(HARBOUR, encoding="utf-8")
    return partial(ran, folder=tmp_path, TOOLBOT_CATALOGUE=str(tmp_path / "tools.yaml"))


def test_what_was_published_is_found_in_the_terminal(run: Run) -> None:
    """By a question, in a chat, by a script, and by its id; and taken back, it is gone."""
    assert run(*_PUBLISH).returncode == 0
    assert "How to leave a dock." in run("ask", "dock guide").stdout
    assert "How to leave a dock." in run("chat", typed="dock guide\n").stdout
    found = json.loads(run("ask", "--json", "dock guide").stdout)
    assert found["results"][0]["id"] == "dock-guide"
    assert "How to leave a dock." in run("catalogue", "show", "dock-guide").stdout
    assert run("catalogue", "undo", "1").returncode == 0
    assert "How to leave a dock." not in run("ask", "dock guide").stdout


def test_where_nothing_was_kept_an_answer_makes_no_database(run: Run, tmp_path: Path) -> None:
    """Whoever only asks leaves no database behind."""
    assert "Crane Guide" in run("ask", "crane guide").stdout
    assert not [*(tmp_path / "state").glob("*.sqlite3*")]


def test_what_cannot_be_read_is_told_and_the_files_answer(run: Run, tmp_path: Path) -> None:
    """A database that is broken or not reached, in a sentence beside the answer."""
    nowhere = run("ask", "crane guide", TOOLBOT_DATABASE_URL="postgresql://ada:pw@127.0.0.1:1/x")
    (tmp_path / "state" / "database.sqlite3").write_text("no database", encoding="utf-8")
    for done in (nowhere, run("ask", "crane guide")):
        assert (done.returncode, "Crane Guide" in done.stdout) == (0, True)
        why, end = done.stderr.splitlines()
        assert "cannot be read" in why
        assert end == "What was published is left out."


def test_what_was_published_for_another_catalogue_stops_no_answer(run: Run, tmp_path: Path) -> None:
    """The state folder knows changes that the files that are set make no sense of."""
    assert run(*_PUBLISH).returncode == 0
    other = tmp_path / "other.yaml"
    other.write_text(HARBOUR.replace("safety", "ropes"), encoding="utf-8")
    done = run("ask", "rope guide", TOOLBOT_CATALOGUE=str(other))
    assert (done.returncode, "Rope Guide" in done.stdout) == (0, True)
    assert "published change:1" in done.stderr
    assert done.stderr.endswith("What was published is left out.\n")


@pytest.mark.postgresql
def test_what_copies_share_is_read_there(run: Run) -> None:
    """What was published in the database that the settings name."""
    server = server_url()
    with fresh_postgresql(server, migrated_template(server)) as url:
        address = url.replace("postgresql+psycopg", "postgresql")
        assert run(*_PUBLISH, TOOLBOT_DATABASE_URL=address).returncode == 0
        found = run("ask", "dock guide", TOOLBOT_DATABASE_URL=address)
        assert "How to leave a dock." in found.stdout
    assert "How to leave a dock." not in run("ask", "dock guide").stdout
