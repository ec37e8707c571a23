"""The command line as a person types it: arguments, pipes, exit codes, and never a traceback.

What only a process shows is shown by one: pipes, signals, a stream that is closed or full.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.patience import PATIENCE
from tests.programs import Ran, environment, ran, warm

Run = Callable[..., Ran]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run a verb in an empty folder, with its state there and nothing else set."""
    return partial(ran, folder=tmp_path)


@pytest.fixture
def surroundings(tmp_path: Path) -> dict[str, str]:
    """What a process is started with: a state that knows the catalogue, and nothing else."""
    warm(tmp_path / "state")
    return environment(TOOLBOT_STATE=str(tmp_path / "state"))


@pytest.mark.program
def test_a_chat_answers_what_is_piped_into_it(surroundings: dict[str, str]) -> None:
    """Lines are answered one by one, and the end of input ends the chat."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", "chat"], input="singel windwo\n/tool trs\n",
        capture_output=True, text=True, encoding="utf-8", timeout=PATIENCE, env=surroundings,
        check=True,
    )  # fmt: skip
    assert done.stdout.index("Single Window Guidelines") < done.stdout.index("Time Release Study")
    assert done.stdout.rstrip().endswith("Goodbye.")
    assert done.stderr == ""


def test_run_without_tokens_and_without_a_terminal_fails(run: Run) -> None:
    """A service that was started without its settings must not look as if all were well."""
    done = run("run")
    assert done.returncode == 1
    assert done.stderr.startswith("No tokens are set, and there is no terminal")
    assert done.stdout == ""


def test_an_address_without_a_platform_is_told(run: Run) -> None:
    """Nothing could be called there."""
    done = run("run", TOOLBOT_PUBLIC_URL="https://bot.example.org")
    assert done.returncode == 1
    assert "TOOLBOT_PUBLIC_URL is set, and no token" in done.stderr


def test_a_key_is_made_before_anything_is_set(run: Run) -> None:
    """Whoever follows docs/slack.md has no key yet, and everything else."""
    done = run(
        "keys", "new", SLACK_CLIENT_ID="1.2", TOOLBOT_ENCRYPTION_KEYS="", TOOLBOT_LANGUAGE="x"
    )
    assert done.returncode == 0
    assert len(done.stdout.strip()) == 44


def test_a_manifest_for_many_workspaces_needs_no_client_yet(run: Run) -> None:
    """Slack gives the client id when the manifest was pasted there."""
    address = "https://bot.example.org"
    done = run("manifest", "slack", "--many", TOOLBOT_PUBLIC_URL=address)
    assert json.loads(done.stdout)["settings"]["token_rotation_enabled"] is True
    half = run("manifest", "slack", SLACK_SIGNING_SECRET="x", TOOLBOT_PUBLIC_URL=address)
    assert json.loads(half.stdout)["settings"]["token_rotation_enabled"] is False
    without = run("manifest", "slack", "--many")
    assert (without.returncode, without.stdout) == (1, "")
    assert "for many workspaces needs TOOLBOT_PUBLIC_URL" in without.stderr


@pytest.mark.parametrize("arguments", [("ask",), ("ask", " "), ("ask", "--json", " ")])
def test_asking_nothing_is_a_mistake(run: Run, arguments: tuple[str, ...]) -> None:
    """With an example of what to write."""
    done = run(*arguments, typed=" \n")
    assert done.returncode == 2
    assert "Write what to look for" in done.stderr


@pytest.mark.parametrize("action", ["status", "preview"])
def test_a_database_that_cannot_be_reached_is_told(run: Run, action: str) -> None:
    """In one sentence."""
    done = run("digest", action, TOOLBOT_DATABASE_URL="postgresql://ada:pw@127.0.0.1:1/x")
    assert done.returncode == 1
    assert done.stderr.startswith("TOOLBOT_DATABASE_URL: the database cannot be read")
    assert len(done.stderr.splitlines()) == 1


def test_the_chat_presses_buttons_by_number(run: Run) -> None:
    """A number opens what stands behind it in the last answer."""
    done = run("chat", typed="upu\n1\n")
    assert "Languages" in done.stdout


def test_ask_answers_once(run: Run) -> None:
    """One answer, for scripts, and nothing around it."""
    done = run("ask", "singel", "windwo")
    assert done.returncode == 0
    assert "Single Window Guidelines" in done.stdout
    assert "Goodbye" not in done.stdout


def test_ask_speaks_the_language_that_is_asked_for(run: Run) -> None:
    """`--language fr` answers in French."""
    assert "Thèmes" in run("ask", "/topics", "--language", "fr").stdout


def test_the_language_of_an_answer_is_the_one_asked_for_whatever_was_chosen(run: Run) -> None:
    """A script that names a language gets it, whatever somebody chose in a chat."""
    run("ask", "/language fr")
    assert "Topics" in run("ask", "/topics", "--language", "en").stdout
    assert "Thèmes" in run("ask", "/topics").stdout


def test_a_store_that_cannot_be_read_stops_nothing(run: Run, tmp_path: Path) -> None:
    """A damaged store counts as nothing chosen, and choosing says that it cannot be kept."""
    (tmp_path / "state" / "language").mkdir(parents=True)
    assert "Time Release Study" in run("ask", "trs").stdout
    refused = run("ask", "/language fr")
    assert "cannot save your choice" in refused.stdout
    assert "Traceback" not in refused.stderr


@pytest.mark.program
@pytest.mark.parametrize(
    ("arguments", "code"), [(("ask",), 2), (("chat",), 0), (("ask", "--json"), 0)]
)
def test_a_closed_input_is_an_empty_one(
    surroundings: dict[str, str], arguments: tuple[str, ...], code: int
) -> None:
    """Started without standard input, the program ends without a traceback."""
    command = shlex.join([sys.executable, "-m", "bot", *arguments]) + " <&-"
    done = subprocess.run(
        ["/bin/sh", "-c", command], capture_output=True, text=True, timeout=PATIENCE, check=False,
        env=surroundings,
    )  # fmt: skip
    assert done.returncode == code
    assert len(done.stderr.splitlines()) == (code != 0)


@pytest.mark.program
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_a_full_disk_is_told_in_one_line(surroundings: dict[str, str]) -> None:
    """Output that cannot be written is one sentence, not a traceback."""
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "bot", "ask", "--json", "trs"], stdout=full,
            stderr=subprocess.PIPE, text=True, timeout=PATIENCE, check=False,
            env=surroundings,
        )  # fmt: skip
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.program
def test_ctrl_c_ends_a_chat_that_waits_for_a_pipe(surroundings: dict[str, str]) -> None:
    """An interrupt does not wait for the next line of a pipe."""
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "chat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, env=surroundings,
    ) as program:  # fmt: skip
        assert program.stdout
        assert program.stderr
        while b"/help" not in program.stdout.readline():
            pass
        program.send_signal(signal.SIGINT)
        assert program.wait(timeout=PATIENCE) == 0
        assert program.stderr.read() == b""


def test_the_locale_of_the_terminal_is_heard(run: Run) -> None:
    """A terminal that speaks French is answered in French."""
    assert "Thèmes" in run("ask", "/topics", LANG="fr_CA.UTF-8").stdout


def test_ask_json_keeps_the_contract(run: Run) -> None:
    """A query a line gives an object a line, in order, with exactly the promised fields."""
    queries = [
        "singel windwo",
        "upu",
        "",
        "pizza recipe",
        "/tool trs",
        "aeo, trs, ucr",
        "«é»\t",
        "kind:convention",
        "kind:nonsense",
        "/topics",
    ]
    done = run("ask", "--json", typed="\n".join(queries) + "\n")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [record["query"] for record in records] == queries
    assert [record["outcome"] for record in records][:5] == [
        "found", "unsure", "nothing", "nothing", "found",
    ]  # fmt: skip
    for record in records:
        assert set(record) == {"query", "outcome", "results", "took_us"}
        assert isinstance(record["took_us"], int)
        for result in record["results"]:
            assert set(result) == {"id", "title", "score", "why"}
            assert 0 <= result["score"] <= 1
            assert result["why"]
    assert [record["outcome"] for record in records][7:] == ["list", "nothing", "nothing"]
    assert {result["why"] for result in records[7]["results"]} == {"kind:convention"}
    assert [result["id"] for result in records[5]["results"]] == [
        "aeo-compendium", "time-release-study", "unique-consignment-reference",
    ]  # fmt: skip


@pytest.mark.program
def test_bytes_that_are_no_text_do_not_stop_json(
    tmp_path: Path, surroundings: dict[str, str]
) -> None:
    """Input that is not UTF-8 is answered like any other."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", "ask", "--json"],
        input=b"\xff\xfe single window\n\x00\nucr\n", capture_output=True, check=False,
        cwd=tmp_path, timeout=PATIENCE, env=surroundings,
    )  # fmt: skip
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 3


def test_a_broken_catalogue_is_explained_at_start(run: Run, tmp_path: Path) -> None:
    """The chat shows what `catalogue check` shows, with file and line, and no traceback."""
    broken = tmp_path / "mine.yaml"
    broken.write_text("version: 1\ntools: []\ntoolz: []\n", encoding="utf-8")
    started = run("chat", TOOLBOT_CATALOGUE=str(broken))
    checked = run("catalogue", "check", str(broken))
    assert started.returncode == checked.returncode == 1
    assert started.stderr == checked.stderr
    assert f"{broken}:3:" in checked.stderr
    assert "Traceback" not in checked.stderr


def test_the_catalogue_of_the_project_has_no_mistake(run: Run) -> None:
    """`catalogue check` says how many tools there are."""
    done = run("catalogue", "check")
    assert done.returncode == 0
    assert re.search(r": 1\d\d tools, 1\d\d concepts, no mistakes\.", done.stdout)


def test_the_schema_is_json(run: Run) -> None:
    """`catalogue schema` prints a JSON Schema."""
    assert json.loads(run("catalogue", "schema").stdout)["$schema"].startswith(
        "https://json-schema"
    )


def test_show_lists_the_tools_and_shows_one(run: Run) -> None:
    """`catalogue show` lists ids; with an id it shows the card; an unknown id is explained."""
    assert len(run("catalogue", "show").stdout.splitlines()) > 160
    assert "Transit Handbook" in run("catalogue", "show", "transit-handbook").stdout
    unknown = run("catalogue", "show", "nonsense")
    assert unknown.returncode == 1
    assert "nonsense" in unknown.stderr


def test_show_prints_where_each_fact_was_read(run: Run) -> None:
    """`--sources` names fact, value and address, and the doubts."""
    printed = run("catalogue", "show", "illicit-trade-report", "--sources").stdout
    assert "kind: report\n    https://" in printed
    assert "languages.en: " in printed
    assert "\ndoubt: " in printed
    assert "no source is noted" not in printed


def test_the_schema_of_parts_asks_for_tools_alone(run: Run) -> None:
    """Editors check a part by it."""
    assert json.loads(run("catalogue", "schema", "--part").stdout)["required"] == ["tools"]


def test_every_mistake_in_settings_is_shown_at_once(run: Run) -> None:
    """All problems of the settings come together, one a line, without a traceback."""
    done = run("run", TOOLBOT_LANGUAGE="klingon", TOOLBOT_CATALOG="x.yaml")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 2
    assert "TOOLBOT_CATALOGUE" in done.stderr


@pytest.mark.long
def test_a_state_folder_that_cannot_be_written_does_not_stop_an_answer(run: Run) -> None:
    """Where nothing can be kept, questions are answered all the same."""
    done = run("ask", "trs", TOOLBOT_STATE=os.devnull + "/nowhere")
    assert done.returncode == 0
    assert "Time Release Study" in done.stdout


@pytest.mark.program
def test_a_reader_that_leaves_early_is_no_error(surroundings: dict[str, str]) -> None:
    """`toolbot ask --json | head -1` ends quietly."""
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "ask", "--json"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=surroundings,
    ) as program:  # fmt: skip
        assert program.stdin
        assert program.stdout
        assert program.stderr
        program.stdin.write(b"ucr\n")
        program.stdin.flush()
        program.stdout.readline()
        program.stdout.close()
        program.stdin.write(b"ucr\n" * 2000)
        program.stdin.close()
        assert program.stderr.read() == b""
        assert program.wait(timeout=PATIENCE) == 0


def test_a_rehearsal_reopens_nothing(run: Run) -> None:
    """`--again` and `--at` exclude each other, which is said."""
    done = run("digest", "send", "--again", "digest:1:2026-12-01", "--at", "2026-12-01T08:00")
    assert done.returncode == 2
    assert "not allowed with" in done.stderr


def test_a_moment_that_is_none_is_explained(run: Run) -> None:
    """With one that would do."""
    done = run("digest", "preview", "--at", "tomorrow")
    assert done.returncode == 2
    assert "Write it like 2026-12-01T08:00+01:00." in done.stderr
