"""Calls to Slack. Sends nothing again by itself: what got lost may have arrived; callers decide.

The client is our own, one per token: Bolt makes a new one for every request, and the SDK's own
default sends again on a dropped connection, which would post twice.
"""

from __future__ import annotations

import copy
import json
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.adapters.slack.blocks import Json
from bot.adapters.slack.errors import TOKEN_EXPIRED, RefusedError, refusal, translated
from bot.adapters.slack.rate_limit import SlackRateLimiter
from bot.core.base.errors import NotDeliveredError, NotStoredError

_SECONDS = 10
_CLIENTS = 200
_OK = 200
_RESPONSE_URL = "response_url"
_Call = Callable[[], Awaitable[Json]]
_HTTP, _HTTPS = 80, 443
_THIS_MACHINE = frozenset({"127.0.0.1", "::1", "localhost"})
BeforeSending = Callable[[], Awaitable[None]]
_Replace = Callable[[str], Awaitable[str | None]]
_READS = frozenset({"auth.test", "conversations.history", "conversations.replies", "users.info"})
"""Methods that take no JSON."""


class SlackApi:
    """One connection pool to one API address; an asynchronous context manager."""

    def __init__(
        self, address: str, rate_limiter: SlackRateLimiter, logger: logging.Logger
    ) -> None:
        """Take the address of the API, such as https://slack.com/api/."""
        self.address = address
        self._rate_limiter = rate_limiter
        self._logger = logger
        self._clients: OrderedDict[str, AsyncWebClient] = OrderedDict()
        self._session: aiohttp.ClientSession | None = None
        self.replace_expired: _Replace | None = None
        """Returns a token that works in place of one that Slack calls expired."""
        self._check: BeforeSending | None = None

    async def __aenter__(self) -> Self:
        """Open the pool."""
        timeout = aiohttp.ClientTimeout(total=_SECONDS)
        self._session = aiohttp.ClientSession(timeout=timeout)
        return self

    async def __aexit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        """Close the pool."""
        if self._session is not None:
            await self._session.close()

    def checked(self, check: BeforeSending) -> SlackApi:
        """Return the same API; what people see is sent right after a `check` that may refuse it."""
        api = copy.copy(self)
        api._check = check  # noqa: SLF001  # our own class
        return api

    def client(self, token: str | None = None) -> AsyncWebClient:
        """Return the client of a token; it sends everything once."""
        key = token or ""
        if key not in self._clients:
            self._clients[key] = AsyncWebClient(
                token=token,
                base_url=self.address,
                session=self._session,
                timeout=_SECONDS,
                retry_handlers=[],
                logger=self._logger,
            )
            if len(self._clients) > _CLIENTS:
                self._clients.popitem(last=False)
        self._clients.move_to_end(key)
        return self._clients[key]

    async def call(self, token: str, method: str, arguments: Json) -> Json:
        """Call a method once Slack's limits allow it.

        Raises:
            one of `CALL_ERRORS`: what to do about what Slack said.
        """
        once, channel = self._prepared(token, method, arguments)
        return await self._rate_limiter.through(f"{token}:{method}", channel, once)

    async def call_now(self, token: str, method: str, arguments: Json) -> Json:
        """Call a method without waiting, for those who keep to Slack's limits by themselves.

        Raises:
            RetryLaterError: Slack has said to wait, now or before.
            one of `CALL_ERRORS`: what to do about what Slack said.
        """
        once, channel = self._prepared(token, method, arguments)
        return await self._rate_limiter.now(f"{token}:{method}", channel, once)

    def _prepared(self, token: str, method: str, arguments: Json) -> tuple[_Call, str | None]:
        """Return a call that is yet to be made, and the channel that it posts to."""
        known = {key: value for key, value in arguments.items() if value is not None}
        reads = method in _READS
        sent: Json = {"http_verb": "GET", "params": known} if reads else {"json": known}

        async def once() -> Json:
            if self._check is not None and not reads:
                await self._check()
            try:
                return await self._once(self.client(token), method, sent)
            except RefusedError as refused:  # for its token: nothing was done
                if refused.code != TOKEN_EXPIRED or self.replace_expired is None:
                    raise
                try:
                    renewed = await self.replace_expired(token)
                except (LookupError, NotStoredError) as error:
                    why = f"{method}: the token has ended, and its successor cannot be read"
                    raise NotDeliveredError(why) from error
                if renewed is None:
                    raise
            return await self._once(self.client(renewed), method, sent)

        posts = "channel" in known and not reads
        return once, f"{token}:{known['channel']}" if posts else None

    async def call_as(self, method: str, authorization: str, fields: Mapping[str, Any]) -> Json:
        """Call a method with another authorization than a token, once.

        Raises:
            one of `CALL_ERRORS`: what to do about what Slack said.
        """
        headers = {"Authorization": authorization}
        arguments = {"headers": headers, "data": dict(fields)}
        return await self._once(self.client(), method, arguments)

    async def _once(self, client: AsyncWebClient, method: str, arguments: Json) -> Json:
        with translated(method):
            answer = await client.api_call(method, **arguments)
        return answer.data if isinstance(answer.data, dict) else {}

    async def respond(self, url: str | None, body: Json) -> None:
        """Send to the address that came with a question (`response_url`), which needs no token.

        Raises:
            one of `CALL_ERRORS`: what to do about what Slack said; RefusedError where there is no
                address, or one that is not Slack's, or one that is used up.
        """
        if url is None:
            raise RefusedError(_RESPONSE_URL, "used_url")
        if not self._is_slack(url):
            raise RefusedError(_RESPONSE_URL, "not_slack")

        async def once() -> None:
            if self._check is not None:
                await self._check()
            hook = AsyncWebhookClient(
                url,
                timeout=_SECONDS,
                session=self._session,
                retry_handlers=[],
                logger=self._logger,
            )
            with translated(_RESPONSE_URL):
                answer = await hook.send_dict(body)
            code = _refusal(answer.body)
            if answer.status_code != _OK or code:
                raise refusal(_RESPONSE_URL, answer.status_code, code, answer.headers)

        await self._rate_limiter.through(f"response_url:{url}", None, once)

    def _is_slack(self, url: str) -> bool:
        """Tell whether an address is one of the API's host and those below it, at https's own port.

        A server on this machine, for tests, may be at any port.
        """
        ours, theirs = urlsplit(self.address), urlsplit(url)
        try:
            port = theirs.port or (_HTTPS if theirs.scheme == "https" else _HTTP)
        except ValueError:
            return False
        host = ours.hostname or ""
        same = theirs.hostname == host or (theirs.hostname or "").endswith(f".{host}")
        here = host in _THIS_MACHINE
        return same and theirs.scheme == ours.scheme and (here or port == _HTTPS)


def _refusal(body: str) -> str:
    """Return the word of a refusal, from JSON or as bare text; nothing where there is none."""
    try:
        known = json.loads(body)
    except ValueError:
        return "" if body.strip() in ("", "ok") else body.strip()[:60]
    if isinstance(known, dict) and known.get("ok") is False:
        return str(known.get("error", "refused"))
    return ""
