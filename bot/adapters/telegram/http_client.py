"""How the library's requests reach Telegram: over aiohttp, which takes less work than httpx.

Knows what a failed request says about whether it arrived. Knows no method of the Bot API, and sends
no files.
"""

from __future__ import annotations

import ssl
from urllib.parse import urlencode, urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
from telegram.request import BaseRequest, RequestData

from bot.adapters.telegram.errors import NotSentError, UnansweredError

_READ_SECONDS, _CONNECT_SECONDS = 15.0, 10.0
_FOR_A_PLACE = 10.0
"""Seconds that a request waits for its turn where all connections are in use."""
_MOST_CONNECTIONS = 256
_IDLE_SECONDS = 5.0
"""After which a connection is closed: if Telegram closes it just then, a request is in doubt."""
_FORM = "application/x-www-form-urlencoded"
_NOT_SENT = (
    aiohttp.ClientConnectorError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.ClientHttpProxyError,
)
"""What comes before the first byte of a request."""


class BotApiClient(BaseRequest):
    """A client of the Bot API, which keeps its connections."""

    __slots__ = ("_proxies", "_session", "_tls")

    def __init__(self, tls: ssl.SSLContext) -> None:
        """Take the authorities that are trusted."""
        self._tls = tls
        self._session: aiohttp.ClientSession | None = None
        self._proxies = getproxies()

    @property
    def read_timeout(self) -> float:
        """The seconds for which an answer is waited for, where a call says nothing else."""
        return _READ_SECONDS

    async def initialize(self) -> None:
        """Be ready; once is enough, and again does no harm."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(
                    limit=_MOST_CONNECTIONS, keepalive_timeout=_IDLE_SECONDS, ssl=self._tls
                ),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        """Close the connections."""
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()

    async def do_request(  # noqa: PLR0913, PLR0917  # as the library calls it
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,  # noqa: ARG002  # part of reading
        connect_timeout: object = BaseRequest.DEFAULT_NONE,  # noqa: ARG002  # always ours
        pool_timeout: object = BaseRequest.DEFAULT_NONE,  # noqa: ARG002  # always ours
    ) -> tuple[int, bytes]:
        """Make a request, and return the status and the body of its answer.

        Raises:
            NotSentError: it surely did not arrive.
            UnansweredError: it may have arrived.
        """
        if self._session is None:
            raise NotSentError("not connected")
        seconds = read_timeout if isinstance(read_timeout, int | float) else _READ_SECONDS
        given = request_data.json_parameters if request_data is not None else {}
        try:
            async with self._session.request(
                method,
                url,
                data=urlencode(given).encode() if given else None,
                headers={"Content-Type": _FORM} if given else None,
                allow_redirects=False,
                proxy=self._proxy_for(url),
                timeout=aiohttp.ClientTimeout(
                    connect=_FOR_A_PLACE + _CONNECT_SECONDS,
                    sock_connect=_CONNECT_SECONDS,
                    sock_read=seconds,
                ),
            ) as answer:
                return answer.status, await answer.read()
        except _NOT_SENT as error:
            raise NotSentError(_reason(error)) from error
        except (aiohttp.ClientError, OSError) as error:
            raise UnansweredError(_reason(error)) from error

    def _proxy_for(self, url: str) -> str | None:
        """Return the proxy that the environment names for an address, as httpx reads it."""
        if not self._proxies:
            return None
        parts = urlsplit(url)
        if proxy_bypass(parts.netloc):
            return None
        named = self._proxies.get(parts.scheme) or self._proxies.get("all")
        return named if named is None or "://" in named else f"http://{named}"


def _reason(error: Exception) -> str:
    """Say what is wrong, without the address: the token is in it."""
    said = error.message if isinstance(error, aiohttp.ClientResponseError) else str(error)
    return f"{type(error).__name__}: {said}"
