"""The endpoint behind the port `DigestSender`, over real HTTP."""

from __future__ import annotations

import datetime as dt
import os

import aiohttp

from bot.core.base.errors import (
    DeliveryUnknownError,
    NotDeliveredError,
    RecipientGoneError,
    RetryLaterError,
)
from bot.core.base.i18n import Translator
from bot.core.base.people import Place
from bot.core.chat.digest_sender import SendPolicy
from bot.core.chat.reply import Digest

BUCKET = "bench:bot"


def workspace(number: int) -> str:
    """Return the name of the bucket of a workspace, with which the ids of its places begin."""
    return f"bench:T{number:04}"


def bucket_of(place: str) -> str:
    """Return the name of the bucket of a place."""
    return place.rpartition(":")[0] if place.startswith("bench:T") else BUCKET


class HttpOutlet:
    """Posts to the endpoint at an address."""

    name = "bench"

    def __init__(self, address: str, rate: float, gap: float, lookups: float) -> None:
        """Take the pace; without look-ups, nothing is asked of the endpoint."""
        self._address = address
        self._rate = rate
        self._gap = gap
        self._lookups = lookups
        self._me = os.getpid()
        self._session: aiohttp.ClientSession | None = None

    def policy(self, place: Place) -> SendPolicy:
        """One bucket, in which threads share their chat; or that of a workspace."""
        bucket = bucket_of(place.id)
        chat = ":".join(place.id.split(":")[:2]) if bucket == BUCKET else place.id
        return SendPolicy(bucket, self._rate, chat, self._gap, self._lookups)

    def parts(self, digest: Digest, translate: Translator, place: Place) -> tuple[str, ...]:  # noqa: ARG002
        """Return one part."""
        titles = [entry.title for section in digest.sections for entry in section.entries]
        return (f"{translate.language} {digest.heading} {' '.join(titles)}",)

    async def ready(self) -> None:
        """Open the connections."""
        self._session = aiohttp.ClientSession(
            self._address,
            connector=aiohttp.TCPConnector(limit=0),
            timeout=aiohttp.ClientTimeout(total=10),
        )

    async def close(self) -> None:
        """Close them."""
        if self._session:
            await self._session.close()

    async def post(self, place: Place, part: str, key: str, earlier: tuple[str, ...]) -> str:
        """Post once, and say what came of it as an adapter does."""
        if self._session is None:
            raise NotDeliveredError("not ready")
        asked = {
            "bucket": bucket_of(place.id),
            "chat": self.policy(place).chat,
            "key": key,
            "text": part,
            "earlier": list(earlier),
            "by": self._me,
        }
        try:
            async with self._session.post("/post", json=asked) as answer:
                if answer.status == 429:  # HTTP
                    raise RetryLaterError(float(answer.headers["Retry-After"]))
                if answer.status == 403:  # HTTP
                    raise RecipientGoneError
                if answer.status != 200:  # HTTP
                    raise DeliveryUnknownError(f"status {answer.status}")
                return str((await answer.json())["id"])
        except aiohttp.ClientConnectorError as error:
            raise NotDeliveredError(str(error)) from error
        except (aiohttp.ClientError, TimeoutError) as error:
            raise DeliveryUnknownError(type(error).__name__) from error

    async def find(
        self,
        place: Place,  # noqa: ARG002
        key: str,
        since: dt.datetime,  # noqa: ARG002  # the key is enough
        earlier: tuple[str, ...],  # noqa: ARG002
    ) -> str | None:
        """Look up by the key."""
        if not self._lookups or self._session is None:
            raise DeliveryUnknownError("cannot tell")
        try:
            async with self._session.get("/find", params={"key": key}) as answer:
                found = (await answer.json())["id"]
                return None if found is None else str(found)
        except (aiohttp.ClientError, TimeoutError) as error:
            raise DeliveryUnknownError(type(error).__name__) from error
