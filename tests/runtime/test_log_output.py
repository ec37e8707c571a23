"""The log as an operator reads it: lines of text or JSON, without secrets or what people wrote."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import logging
from pathlib import Path

import pytest

from bot.runtime.log_output import LogFile, MaskedJson, MaskedText

_FULL = Path("/dev/full")


def _record(message: str, error: Exception | None = None) -> logging.LogRecord:
    info = (type(error), error, error.__traceback__) if error else None
    return logging.LogRecord("x", logging.ERROR, "x", 1, message, None, info)


def _bug(words: str) -> Exception:
    """Return an error as bugs make them: what stands in it was written by somebody."""
    with pytest.raises(KeyError) as caught:
        _look_up(words)
    return caught.value


def _look_up(words: str) -> None:
    try:
        int(words)
    except ValueError as error:
        raise KeyError(words) from error


@pytest.mark.parametrize("formatter", [MaskedText([]), MaskedJson([])])
def test_what_a_bug_stumbled_on_is_not_in_its_traceback(formatter: logging.Formatter) -> None:
    """Where it was, and what kind of error it was, is."""
    written = formatter.format(_record("incident 12", _bug("my secret question")))
    assert "secret question" not in written
    assert "KeyError" in written
    assert "ValueError" in written
    assert "in _look_up" in written


def test_an_error_that_repeats_no_value_keeps_its_words() -> None:
    """Else nobody could mend anything."""
    error = RuntimeError("the socket is closed")
    assert "RuntimeError: the socket is closed" in MaskedText([]).format(_record("x", error))


def test_all_errors_of_a_group_are_written() -> None:
    """A task group raises several at once."""
    group = ExceptionGroup("two", [RuntimeError("first"), OSError("second")])
    written = MaskedText([]).format(_record("x", group))
    assert "first" in written
    assert "second" in written


def test_an_event_begins_one_line_and_nothing_can_forge_another() -> None:
    """What else belongs to it is indented."""
    written = MaskedText([]).format(_record("one\n2026-11-29T10:00:00+0000 INFO forged\r\nthree"))
    first, *below = written.splitlines()
    assert first.endswith("ERROR one")
    assert [line[:4] for line in below] == ["    ", "    "]


def test_json_is_one_line_an_event() -> None:
    """With a moment that has its zone, also where the message has several lines or quotes."""
    written = MaskedJson(['pass"word']).format(_record('a "quoted" pass"word\nof Łódź', _bug("x")))
    assert "\n" not in written
    line = json.loads(written)
    assert dt.datetime.fromisoformat(line["time"]).tzinfo is not None
    assert line["level"] == "error"
    assert line["message"] == 'a "quoted" …\nof Łódź'
    assert "KeyError" in line["traceback"]


def test_a_full_file_is_laid_aside_and_three_older_ones_are_kept(tmp_path: Path) -> None:
    """For years, on a small disk; two processes write to the same file."""
    first, second = (LogFile(tmp_path / "toolbot.log", largest=100) for _ in range(2))
    for number in range(60):
        (first, second)[number % 2].emit(_record(f"line {number:040}"))
    for handler in (first, second):
        handler.close()
    files = sorted(tmp_path.iterdir())
    assert [file.name for file in files] == [
        "toolbot.log",
        *(f"toolbot.log.{n}" for n in (1, 2, 3)),
    ]
    newest_first = [line for file in files for line in reversed(file.read_text().splitlines())]
    numbers = [int(line.rpartition(" ")[2]) for line in newest_first]
    assert numbers == list(range(59, 59 - len(numbers), -1))


@pytest.mark.skipif(not _FULL.exists(), reason="Linux has a file that is always full")
def test_a_full_disk_brings_nothing_unmasked_to_standard_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Logging would print what it could not write, beside a traceback."""
    handler = LogFile(_FULL)
    handler.emit(_record("refused: xoxb-1"))
    with contextlib.suppress(OSError):  # what it holds cannot be written now either
        handler.close()
    assert capsys.readouterr().err == ""
