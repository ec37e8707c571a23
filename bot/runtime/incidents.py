"""Bugs, logged under the id that the person was given. Logs no question and no secret."""

from __future__ import annotations

import logging
import re
import secrets
from collections.abc import Iterable

_SECRET = re.compile(
    r"xox[a-z](?:\.xox[a-z])?-[A-Za-z0-9-]+|xapp-[A-Za-z0-9-]+"  # Slack's tokens
    r"|(?<=ticket=)[^&\s'\"]+"  # in the address of a socket
    r"|(?<=/actions/)[^\s'\"]+|(?<=/commands/)[^\s'\"]+|(?<=/app/)[^\s'\"]+"  # a `response_url`
)


class LoggedIncidents:
    """Writes each error with its traceback to a logger."""

    def __init__(self, logger: logging.Logger) -> None:
        """Take the logger that the operator reads."""
        self._logger = logger

    def report(self, error: Exception) -> str:
        """Log the error and return its incident id: eight hexadecimal digits."""
        incident = secrets.token_hex(4)
        self._logger.error("incident %s", incident, exc_info=error)
        return incident


class Masked(logging.Formatter):
    """Writes records, with their tracebacks, without the secrets that stand in them.

    The time is local, with its distance from UTC: logs of several machines can be compared.
    """

    default_time_format = "%Y-%m-%dT%H:%M:%S%z"
    default_msec_format = None

    def __init__(self, known: Iterable[str]) -> None:
        """Take the secrets that are known; what has the form of a token is left out anyway."""
        super().__init__("%(asctime)s %(levelname)s %(message)s")
        self._known = sorted(filter(None, known), key=len, reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        """Return the line or lines of a record."""
        written = super().format(record)
        for secret in self._known:
            written = written.replace(secret, "…")
        return _SECRET.sub("…", written)
