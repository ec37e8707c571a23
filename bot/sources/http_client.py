"""Fetches pages politely and safely: one at a time from a host, and nothing but what may be read.

Knows HTTP and robots.txt; knows no source, and concludes nothing from what a page says.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Collection
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from http import HTTPStatus
from types import TracebackType
from typing import Self
from urllib.parse import urljoin
from urllib.robotparser import RobotFileParser

import aiohttp
from aiohttp.abc import AbstractResolver

from bot.sources.address_guard import (
    RefusedAddressError,
    WebOrigin,
    check_address,
    guarded_socket,
    is_loopback,
    is_public,
)
from bot.sources.decompression import CutOffError, TooBigError, Unpacker

_PIECE = 1 << 16
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_ENCODINGS = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})
_MAX_DELAY = 30.0
"""Seconds of a robots.txt's Crawl-delay that are kept."""


_MOST_SILENCES = 3
"""Questions that a host leaves without an answer, one after the other, before it is let alone."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What an answer may take, and how long a host is left alone between two questions."""

    answer_seconds: float = 30.0
    bytes: int = 5_000_000
    redirects: int = 5
    pause: float = 2.0


@dataclass(frozen=True, slots=True)
class Pace:
    """A clock that only goes forward, in seconds, and how to wait by it."""

    monotonic: Callable[[], float]
    sleep: Callable[[float], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server gave with a page, by which it tells that the page has not changed."""

    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """What a server answered; `body` is None where nothing has changed."""

    address: str
    """Where it was found, after redirects."""
    content_type: str
    validators: Validators
    body: bytes | None


class FetchError(Exception):
    """Nothing can be read at an address; the text says why, `status` what the server said."""

    def __init__(self, why: str, status: int = 0) -> None:
        """Take the reason, in words for an operator."""
        super().__init__(why)
        self.status = status


@dataclass(slots=True)
class _Host:
    """How a host is treated: one question at a time, and what its robots.txt allows."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    free_at: float = 0.0
    robots: RobotFileParser | None = None
    silences: int = 0
    """Questions without an answer since the last one with."""


class HttpClient:
    """Reads pages of the hosts that are allowed, and of no others."""

    def __init__(
        self,
        allowed: Collection[WebOrigin],
        pace: Pace,
        user_agent: str,
        limits: Limits | None = None,
        resolver: AbstractResolver | None = None,
    ) -> None:
        """Take the origins that the file of sources names; `resolver` is another DNS."""
        self._allowed = frozenset(allowed)
        self._pace = pace
        self._user_agent = user_agent
        self._limits = limits or Limits()
        self._resolver = resolver
        self._hosts: defaultdict[WebOrigin, _Host] = defaultdict(_Host)
        self._stack = AsyncExitStack()

    async def __aenter__(self) -> Self:
        """Open the connections: those to the internet reach no private machine, and the reverse."""
        self._public = await self._stack.enter_async_context(self._session(is_public))
        self._local = await self._stack.enter_async_context(self._session(is_loopback))
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close all connections."""
        await self._stack.aclose()

    def _session(self, allows: Callable[[str], bool]) -> aiohttp.ClientSession:
        connector = aiohttp.TCPConnector(
            socket_factory=guarded_socket(allows), resolver=self._resolver, use_dns_cache=False
        )
        return aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            timeout=aiohttp.ClientTimeout(total=None),
            headers={"User-Agent": self._user_agent, "Accept-Encoding": "gzip, deflate"},
        )

    async def fetch(self, address: str, known: Validators | None = None) -> FetchedPage:
        """Return what is at an address, wherever it leads; `known` is what was given last time.

        Raises:
            FetchError: nothing can be read there, or nothing may be.
        """
        for _ in range(self._limits.redirects + 1):
            origin = self._checked(address)
            host = self._hosts[origin]
            async with host.lock:
                await self._ask_robots(origin, host, address)
                found = await self._get(origin, host, address, known or Validators())
            if isinstance(found, FetchedPage):
                return found
            address = found
        raise FetchError("it leads from one address to the next without an end")

    def _checked(self, address: str) -> WebOrigin:
        try:
            return check_address(address, self._allowed)
        except RefusedAddressError as refused:
            raise FetchError(f"it is not fetched: {refused}") from None

    async def _ask_robots(self, origin: WebOrigin, host: _Host, address: str) -> None:
        if host.robots is None:
            host.robots = await self._robots(origin, host)
        if not host.robots.can_fetch(self._user_agent, address):
            raise FetchError("the site asks robots not to read it (robots.txt)")

    async def _robots(self, origin: WebOrigin, host: _Host) -> RobotFileParser:
        """Read what a site asks of robots; one that cannot be asked is left alone (RFC 9309)."""
        rules = RobotFileParser()
        address = f"{origin.scheme}://{origin.host}:{origin.port}/robots.txt"
        try:
            for _ in range(self._limits.redirects + 1):
                found = await self._get(self._checked(address), host, address, Validators())
                if isinstance(found, FetchedPage):
                    rules.parse((found.body or b"").decode("utf-8", "replace").splitlines())
                    return rules
                address = found
        except FetchError as error:
            if not HTTPStatus.BAD_REQUEST <= error.status < HTTPStatus.INTERNAL_SERVER_ERROR:
                raise FetchError(f"its robots.txt cannot be read: {error}", error.status) from None
        rules.parse([])
        return rules

    async def _get(
        self, origin: WebOrigin, host: _Host, address: str, known: Validators
    ) -> FetchedPage | str:
        """Ask once; return what is there, or the address that it leads to.

        Each silence is waited out: one site must not take the time of all the others.
        """
        if host.silences >= _MOST_SILENCES:
            raise FetchError("its site has answered nothing several times")
        await self._pace.sleep(max(0.0, host.free_at - self._pace.monotonic()))
        try:
            async with asyncio.timeout(self._limits.answer_seconds):
                found = await self._answer(origin, address, known)
        except TimeoutError:
            host.silences += 1
            raise FetchError(
                f"it was not there after {self._limits.answer_seconds:g} seconds"
            ) from None
        except TooBigError:
            raise FetchError(f"it is bigger than {self._limits.bytes:,} bytes") from None
        except (CutOffError, aiohttp.ClientPayloadError):
            raise FetchError("it ends too early") from None
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise FetchError(f"it cannot be reached ({type(error).__name__})") from None
        else:
            host.silences = 0
            return found
        finally:
            host.free_at = self._pace.monotonic() + self._delay(host)

    def _delay(self, host: _Host) -> float:
        asked = host.robots.crawl_delay(self._user_agent) if host.robots else None
        return max(self._limits.pause, min(float(asked or 0), _MAX_DELAY))

    async def _answer(
        self, origin: WebOrigin, address: str, known: Validators
    ) -> FetchedPage | str:
        session = self._local if origin.is_loopback else self._public
        asked = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
        headers = {name: value for name, value in asked.items() if value}
        async with session.get(address, headers=headers, allow_redirects=False) as response:
            leads_to = response.headers.get("Location")
            if response.status in _REDIRECTS and leads_to:
                return urljoin(address, leads_to)
            validators = Validators(
                response.headers.get("ETag", ""), response.headers.get("Last-Modified", "")
            )
            content_type = response.headers.get("Content-Type", "")
            if response.status == HTTPStatus.NOT_MODIFIED and headers:
                return FetchedPage(address, content_type, known, None)
            if response.status != HTTPStatus.OK:
                raise FetchError(f"the server answers {response.status}", response.status)
            body = await self._body(response)
            return FetchedPage(address, content_type, validators, body)

    async def _body(self, response: aiohttp.ClientResponse) -> bytes:
        encoding = response.headers.get("Content-Encoding", "").strip().casefold()
        if encoding not in _ENCODINGS:
            raise FetchError(f"it is packed in a way that nobody asked for ({encoding[:20]})")
        unpacker = Unpacker("" if encoding == "identity" else encoding, self._limits.bytes)
        async for piece in response.content.iter_chunked(_PIECE):
            unpacker.feed(piece)
        return unpacker.whole()
