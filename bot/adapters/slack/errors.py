"""What Slack refuses, grouped by what to do about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import aiohttp
from slack_sdk.errors import SlackApiError

from bot.core.base.errors import (
    CannotRunError,
    DeliveryUnknownError,
    NotDeliveredError,
    RecipientGoneError,
    RetryLaterError,
    UnreachableError,
)
from bot.core.chat.ports import Incidents

_GONE = frozenset(
    {
        "account_inactive",
        "channel_not_found",
        "is_archived",
        "not_in_channel",
        "restricted_action",
        "restricted_action_non_threadable_channel",
        "restricted_action_read_only_channel",
        "restricted_action_thread_locked",
        "restricted_action_thread_only_channel",
        "team_access_not_granted",
        "token_revoked",
        "user_is_restricted",
    }
)
"""Nothing can be said there any more (docs.slack.dev, errors of chat.postMessage)."""
_EXPIRED = frozenset(
    {
        "expired_trigger_id",
        "expired_url",
        "invalid_trigger_id",
        "trigger_exchanged",
        "trigger_expired",
        "used_url",
    }
)
"""It took too long, or was done before."""
TOO_LONG = frozenset(
    {"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long"}
)
"""What we rendered breaks a limit: a bug, but the words can still be sent."""
_MAYBE = frozenset({"fatal_error", "internal_error", "request_timeout", "service_unavailable"})
"""Part of it may have been done (docs.slack.dev)."""
_RATE_LIMITED = frozenset({"rate_limited", "ratelimited"})
_RETRY_AFTER = 30.0
"""Seconds to wait where Slack does not say how long."""
_REFUSAL, _TOO_MANY, _SERVER_ERROR = 400, 429, 500


class RefusedError(Exception):
    """Slack did not do it, and says why in a word."""

    def __init__(self, method: str, code: str) -> None:
        """Take the method and the word."""
        super().__init__(f"{method}: {code}")
        self.code = code


def has_expired(error: Exception) -> bool:
    """Tell whether Slack refused something since it took too long, or was done before."""
    return isinstance(error, RefusedError) and error.code in _EXPIRED


class NotRenewedError(RetryLaterError):
    """The token of a workspace has ended, and Slack gives no new one yet: nothing works there."""


class IncidentFilter:
    """Incidents, but for tokens that have to wait for their renewal: that passes by itself."""

    def __init__(self, incidents: Incidents) -> None:
        """Take where all others are reported."""
        self._incidents = incidents

    def report(self, error: Exception) -> str:
        """Report an error, if it is one, and return the id of the incident."""
        return "" if isinstance(error, NotRenewedError) else self._incidents.report(error)


TOKEN_EXPIRED = "token_expired"  # noqa: S105  # Slack's word
NOT_DONE = (RecipientGoneError, RetryLaterError, NotDeliveredError, RefusedError)
"""What a call raises that surely had no effect."""
CALL_ERRORS = (*NOT_DONE, DeliveryUnknownError)
"""All that a call to Slack may raise."""


@contextmanager
def at_start(address: str, advice: str) -> Iterator[None]:
    """Say of a call that the start needs what the operator should do.

    Raises:
        CannotRunError: Slack refuses the token; `advice` says where to get the right one.
        UnreachableError: Slack cannot be reached at that address.
    """
    try:
        yield
    except (RecipientGoneError, RefusedError) as refused:
        raise CannotRunError(f"{advice} Slack said: {refused}.") from None
    except (RetryLaterError, NotDeliveredError, DeliveryUnknownError) as lost:
        raise UnreachableError(f"Slack cannot be reached at {address}: {lost}.") from None


@contextmanager
def translated(method: str) -> Iterator[None]:
    """Raise what an error of the SDK says about what to do.

    Raises:
        one of `CALL_ERRORS`: in place of it.
    """
    try:
        yield
    except SlackApiError as error:
        raise _core_error(method, error) from None
    except aiohttp.ClientConnectorError as error:
        raise NotDeliveredError(f"{method}: {type(error).__name__}") from None
    except (aiohttp.ClientError, TimeoutError) as error:
        raise DeliveryUnknownError(f"{method}: {type(error).__name__}") from None


def _core_error(method: str, error: SlackApiError) -> Exception:
    status = int(getattr(error.response, "status_code", 0) or 0)
    data = getattr(error.response, "data", None)
    code = str(data.get("error", "")) if isinstance(data, dict) else ""
    headers = getattr(error.response, "headers", {})
    if code in _GONE:
        return RecipientGoneError(f"{method}: {code}")
    if code in _RATE_LIMITED:
        return _retry_later(headers)
    unreadable = not code and status < _REFUSAL  # broken JSON, or none: it may have been done
    if code in _MAYBE or unreadable:
        return DeliveryUnknownError(f"{method}: {code or status}")
    return refusal(method, status, code, headers)


def refusal(method: str, status: int, code: str, headers: Mapping[str, str]) -> Exception:
    """Return what the status of an answer says about what to do; `code` is Slack's word, if any."""
    if status == _TOO_MANY:
        return _retry_later(headers)
    if status >= _SERVER_ERROR:
        return DeliveryUnknownError(f"{method}: {code or status}")
    return RefusedError(method, code or f"status {status}")


def _retry_later(headers: Mapping[str, str]) -> RetryLaterError:
    written = next((headers[key] for key in headers if key.lower() == "retry-after"), "")
    known = written.isascii() and written.isdecimal()
    return RetryLaterError(float(written) if known else _RETRY_AFTER)
