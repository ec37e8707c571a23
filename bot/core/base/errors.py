"""What went wrong at a platform, grouped by what to do about it. Adapters translate into these."""

from __future__ import annotations


class Gone(Exception):  # noqa: N818  # named for what to do: the place or person is gone, stop
    """The place cannot be reached any more: blocked, kicked, deleted, archived."""


class NotKept(Exception):  # noqa: N818  # named for what happened: nothing was lost but the choice
    """What was to be remembered could not be written down."""


class Later(Exception):  # noqa: N818  # named for what to do: try again later
    """The platform says to wait; try again after `seconds`, and send nothing like it before."""

    def __init__(self, seconds: float) -> None:
        """Take the seconds to wait, as the platform gave them."""
        super().__init__(f"try again in {seconds:g} s")
        self.seconds = seconds


class NotSent(Exception):  # noqa: N818  # named for what is known: trying again is safe
    """What was to be sent surely did not arrive: no connection, or the platform failed openly."""


class Unknown(Exception):  # noqa: N818  # named for what is known: whether it arrived is not
    """What was sent may have arrived or not; sending it again may be once too often."""


class CannotRun(Exception):  # noqa: N818  # named for what it means to the operator
    """A platform can never run as it is set up. The message is one sentence for the operator."""
