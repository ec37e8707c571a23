"""What went wrong at a platform, grouped by what to do about it. Adapters translate into these."""

from __future__ import annotations


class RecipientGoneError(Exception):
    """The place cannot be reached any more: blocked, kicked, deleted, archived."""


class NotStoredError(Exception):
    """What was to be remembered could not be written down."""


class RetryLaterError(Exception):
    """The platform says to wait; try again after `seconds`, and send nothing like it before."""

    def __init__(self, seconds: float) -> None:
        """Take the seconds to wait, as the platform gave them."""
        super().__init__(f"try again in {seconds:g} s")
        self.seconds = seconds


class NotDeliveredError(Exception):
    """What was to be sent surely did not arrive: no connection, or the platform failed openly."""


class DeliveryUnknownError(Exception):
    """What was sent may have arrived or not; sending it again may be once too often."""


class DamagedError(Exception):
    """What was kept to be sent cannot be read any more: trying again would change nothing."""


class CannotRunError(Exception):
    """A platform can never run as it is set up. The message is one sentence for the operator."""


class UnreachableError(CannotRunError):
    """A platform cannot be reached now; as it is set up, it can run later."""


class SupersededError(Exception):
    """Another copy of the bot has taken a question over, since this one seemed to be gone."""
