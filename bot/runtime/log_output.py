"""How lines of the log are written: as text or as JSON, masked, into which file; and bugs.

Decides nothing else about what is logged. Never writes a secret, nor a value that a bug stumbled
on: it may be what somebody wrote.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import logging
import re
import sys
import traceback
from collections.abc import Iterable, Iterator
from itertools import pairwise
from logging.handlers import WatchedFileHandler
from pathlib import Path
from secrets import token_hex

_SECRET = re.compile(
    r"xox[a-z](?:\.xox[a-z])?-[A-Za-z0-9-]+|xapp-[A-Za-z0-9-]+"  # Slack's tokens
    r"|(?<=ticket=)[^&\s'\"]+"  # in the address of a socket
    r"|(?<=/actions/)[^\s'\"]+|(?<=/commands/)[^\s'\"]+|(?<=/app/)[^\s'\"]+"  # a `response_url`
)
_HOLD_VALUES = (ValueError, LookupError)
"""Errors whose own words repeat the value that was wrong: `invalid literal for int(): 'I am…'`."""
_BELOW = "\n    "
"""With which a line begins that belongs to the event above it, and is none of its own."""
_LARGEST_BYTES = 5_000_000
_OLDER_FILES = 3


class MaskedText(logging.Formatter):
    """Writes records, with their tracebacks, without the secrets that stand in them.

    The time is local, with its distance from UTC: logs of several machines can be compared. Each
    line that begins with a time is one event; what else belongs to it is indented below.
    """

    default_time_format = "%Y-%m-%dT%H:%M:%S%z"
    default_msec_format = None

    def __init__(self, known: Iterable[str]) -> None:
        """Take the secrets that are known; what has the form of a token is left out anyway."""
        super().__init__("%(asctime)s %(levelname)s %(message)s")
        self._known = sorted(filter(None, known), key=len, reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        """Return the line or lines of a record."""
        return _BELOW.join(self._masked(super().format(record)).splitlines())

    def formatException(self, ei: object) -> str:  # noqa: N802  # the name that logging calls
        """Return a traceback in which no value stands that somebody may have written."""
        error = ei[1] if isinstance(ei, tuple) else None
        return "".join(_traceback(error)).rstrip() if isinstance(error, BaseException) else ""

    def _masked(self, written: str) -> str:
        for secret in self._known:
            written = written.replace(secret, "…")
        return _SECRET.sub("…", written)


class MaskedJson(MaskedText):
    """Writes each record as a line of JSON: `time`, `level`, `message`, and `traceback` if any."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line of a record."""
        line = {
            "time": dt.datetime.fromtimestamp(record.created).astimezone().isoformat(),
            "level": record.levelname.lower(),
            "message": self._masked(record.getMessage()),
        }
        if record.exc_info:
            line["traceback"] = self._masked(self.formatException(record.exc_info))
        return json.dumps(line, ensure_ascii=False)


class LogFile(WatchedFileHandler):
    """A file that is laid aside when it is full, and of which a few older ones are kept.

    Several processes may write to it: each goes over to the new one by itself.
    """

    def __init__(self, path: Path, largest: int = _LARGEST_BYTES) -> None:
        """Take the path, and the size in bytes after which the file is full.

        Raises:
            OSError: it cannot be written.
        """
        super().__init__(path, encoding="utf-8")
        self._largest = largest

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record, first into another file where this one is full."""
        with contextlib.suppress(OSError):  # it goes on growing, rather than say nothing
            if Path(self.baseFilename).stat().st_size >= self._largest:
                self._lay_aside()
        super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  # logging's name
        """Go on where the disk is full: each line is on standard error too.

        What logging would write there has the record's arguments, in which nothing is masked.
        """
        if not isinstance(sys.exception(), OSError):
            super().handleError(record)

    def _lay_aside(self) -> None:
        file = Path(self.baseFilename)
        names = [file, *(Path(f"{file}.{number}") for number in range(1, _OLDER_FILES + 1))]
        for younger, older in reversed(list(pairwise(names))):
            with contextlib.suppress(FileNotFoundError):
                younger.replace(older)


def formatter(kind: str, secrets: Iterable[str]) -> logging.Formatter:
    """Return what writes the log in a format, `text` or `json`, without some secrets."""
    return MaskedJson(secrets) if kind == "json" else MaskedText(secrets)


class LoggedIncidents:
    """Writes each bug with its traceback to a logger, under the id that the person was given."""

    def __init__(self, logger: logging.Logger) -> None:
        """Take the logger that the operator reads."""
        self._logger = logger

    def report(self, error: Exception) -> str:
        """Log the error and return its incident id: eight hexadecimal digits."""
        incident = token_hex(4)
        self._logger.error("incident %s", incident, exc_info=error)
        return incident


def _traceback(error: BaseException, seen: frozenset[int] = frozenset()) -> Iterator[str]:
    """Yield the lines of an error and of those that it came of, the first of them first."""
    earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    seen |= {id(error)}
    if earlier is not None and id(earlier) not in seen:
        yield from _traceback(earlier, seen)
        yield "which led to:\n"
    yield from traceback.format_tb(error.__traceback__)
    yield f"{_named(error)}\n"
    for part in error.exceptions if isinstance(error, BaseExceptionGroup) else ():
        yield from _traceback(part, seen)


def _named(error: BaseException) -> str:
    kind = type(error).__qualname__
    said = "" if isinstance(error, _HOLD_VALUES) else str(error)
    return f"{kind}: {said}" if said else kind
