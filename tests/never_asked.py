"""Outlets that only show digests: nothing is sent through them."""

from __future__ import annotations

import datetime as dt

from bot.core.base.people import Place


class NeverAsked:
    """The half of an outlet that posts, for those through which nothing goes."""

    async def ready(self) -> None:
        """It always is."""

    async def post(self, place: Place, part: str, key: str, earlier: tuple[str, ...]) -> str:  # noqa: ARG002  # the port asks for all
        """Fail: whoever uses this says itself what becomes of a digest."""
        raise AssertionError(f"{key} was posted to {place.id}")

    async def find(
        self,
        place: Place,
        key: str,
        since: dt.datetime,  # noqa: ARG002  # as above
        earlier: tuple[str, ...],  # noqa: ARG002  # as above
    ) -> str | None:
        """Fail, since nothing was posted."""
        raise AssertionError(f"{key} was looked for in {place.id}")
