"""Bugs, logged under the id that the person was given. Logs no question and no secret."""

from __future__ import annotations

import logging
import secrets


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
