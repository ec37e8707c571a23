"""What is kept of people, and for how long: the one table.

`/privacy` says it, the job that forgets obeys it, and docs/privacy.md is held to it by a test.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Retention:
    """One kind of data; its text is `privacy-kept-<name>`."""

    name: str
    days: int | None = None
    """Days after which it is forgotten; None: kept until somebody changes it."""

    @property
    def kept(self) -> dt.timedelta:
        """How long it is kept.

        Raises:
            ValueError: it has no end of its own.
        """
        if self.days is None:
            raise ValueError(f"{self.name} has no end of its own")
        return dt.timedelta(days=self.days)


QUESTIONS = Retention("question", 2)
"""A question is kept until it is answered; for so long, if it never can be. For so long the ids of
events are kept as well: by them one that comes twice is answered once."""
CHOSEN_LANGUAGE = Retention("language")
SUBSCRIPTIONS = Retention("subscription", 90)
"""Until it is turned off, or so long after the place cannot be reached any more."""
HISTORY = Retention("history", 90)
SENT_DIGESTS = Retention("sent", 14)
UNSENT_DIGESTS = Retention("unsent", 90)
GAPS = Retention("unfound", 90)
"""What was not found, counted without whoever asked; the days from when it was last asked."""
AUTHORS = Retention("author", 365)
"""Who changed the catalogue, suggested or decided something; the change itself stays."""

RETENTIONS = (
    QUESTIONS,
    CHOSEN_LANGUAGE,
    SUBSCRIPTIONS,
    HISTORY,
    SENT_DIGESTS,
    UNSENT_DIGESTS,
    GAPS,
    AUTHORS,
)
"""All of them, in the order in which people are told."""
