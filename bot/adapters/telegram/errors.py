"""What Telegram's refusals mean, grouped by what to do about them."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from enum import Enum

from telegram.error import (
    BadRequest,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.core.base.errors import (
    CannotRunError,
    DeliveryUnknownError,
    NotDeliveredError,
    RecipientGoneError,
    RetryLaterError,
)

_TOKEN_REFUSED = "Telegram does not accept TELEGRAM_TOKEN. Copy it again from @BotFather."  # noqa: S105  # a sentence


class NotSentError(NetworkError):
    """A request that surely did not arrive: there was no connection."""


class UnansweredError(NetworkError):
    """A request that was sent, at least in part, and not answered."""


class ErrorKind(Enum):
    """What to do about an error."""

    GONE = "the chat cannot be reached any more"
    DONE = "what was asked for is already so"
    LOST = "the message that was to be edited is no longer there, or no longer ours to edit"
    SILENCED = "we may not write there, or the topic is closed or deleted"
    REFUSED = "Telegram will never take this"
    NOT_SENT = "it surely did not arrive: try again"
    UNKNOWN = "it may have arrived"
    NOT_US = "the token is not valid"


_TEXTS = (
    ("message is not modified", ErrorKind.DONE),
    ("query is too old", ErrorKind.DONE),
    ("query id is invalid", ErrorKind.DONE),
    ("message to edit not found", ErrorKind.LOST),
    ("message can't be edited", ErrorKind.LOST),
    ("message_id_invalid", ErrorKind.LOST),
    ("message identifier is not specified", ErrorKind.LOST),
    ("chat not found", ErrorKind.GONE),
    ("peer_id_invalid", ErrorKind.GONE),
    ("message thread not found", ErrorKind.SILENCED),
    ("topic_deleted", ErrorKind.SILENCED),
    ("topic_closed", ErrorKind.SILENCED),
    ("rights to send", ErrorKind.SILENCED),
    ("need administrator rights", ErrorKind.SILENCED),
    ("chat_write_forbidden", ErrorKind.SILENCED),
    ("chat_send_plain_forbidden", ErrorKind.SILENCED),
    ("chat_restricted", ErrorKind.SILENCED),
)
"""Telegram's words for 400s, in small letters (github.com/tdlib/telegram-bot-api, Client.cpp)."""

_REMOVED = "sent message was immediately deleted"
"""What Telegram says, as a failure of its own (500), of a message that arrived."""
_FAILED = "Internal Server Error"
"""What Telegram says of a request that failed and is over; with more words behind it (", restart")
the request was cut off (Client.cpp, get_closing_error)."""


_UNREADABLE = (LookupError, TypeError, AttributeError, ValueError)
"""What the library raises where Telegram's answer is not what it should be."""
_LONGEST_REASON = 200
"""Characters of a reason that are kept: something on the way may answer with a whole page."""


class RemovedAtOnceError(Exception):
    """A message arrived, and somebody who moderates the chat removed it at once: it has no id."""


@contextlib.contextmanager
def translated(method: str, *, can_wait: bool = False) -> Iterator[None]:
    """Raise what the core understands in place of the library's errors, noting the method.

    What Telegram refuses stays as it is, and so does that a chat has moved. What `can_wait`, a
    digest, is rather in doubt than sent twice, and gone where the bot may not write.

    Raises:
        RetryLaterError: HTTP 429, a "flood wait": Telegram says to wait.
        RecipientGoneError: the chat cannot be reached any more.
        NotDeliveredError: it surely did not arrive.
        DeliveryUnknownError: it may have arrived.
        RemovedAtOnceError: it did arrive.
        CannotRunError: the token is not valid.
        TelegramError: Telegram refuses it.
    """
    try:
        yield
    except _UNREADABLE as error:
        unread = DeliveryUnknownError("an answer that cannot be read")
        unread.add_note(method)
        raise unread from error
    except TelegramError as error:
        core_error = _core_error(error, can_wait=can_wait)
        core_error.add_note(method)
        if core_error is error:
            raise
        raise core_error from error


def had_no_line(error: BaseException) -> bool:
    """Tell whether something did not arrive since Telegram could not be reached at all."""
    return isinstance(error.__cause__, NotSentError)


def method_of(error: BaseException) -> str:
    """Return the method of the Bot API that an error came from, as it was noted."""
    noted: list[str] = getattr(error, "__notes__", [])
    return noted[0] if noted else "unknown"


def _core_error(error: TelegramError, *, can_wait: bool) -> Exception:
    """Return what the core understands; a refusal is what it is."""
    why, kind = error.message[:_LONGEST_REASON], error_kind_of(error)
    if isinstance(error, RetryAfter):
        wait = error.retry_after
        return RetryLaterError(wait if isinstance(wait, int) else wait.total_seconds())
    if _REMOVED in error.message.lower():
        return RemovedAtOnceError(why)
    if can_wait and _may_have_arrived(error):
        return DeliveryUnknownError(why)
    match kind:
        case ErrorKind.SILENCED if can_wait:
            return RecipientGoneError(why)
        case ErrorKind.NOT_US if can_wait:
            return NotDeliveredError(why)
        case ErrorKind.GONE:
            return RecipientGoneError(why)
        case ErrorKind.NOT_SENT:
            return NotDeliveredError(why)
        case ErrorKind.UNKNOWN:
            return DeliveryUnknownError(why)
        case ErrorKind.NOT_US:
            return CannotRunError(_TOKEN_REFUSED)
        case _:
            return error


def error_kind_of(error: TelegramError) -> ErrorKind:
    """Return what to do about an error; waits and migrations are errors of their own."""
    match error:
        case InvalidToken() | EndPointNotFound() | Forbidden() if not _said_by_telegram(error):
            return ErrorKind.NOT_SENT
        case InvalidToken() | EndPointNotFound():
            return ErrorKind.NOT_US
        case Forbidden():
            return ErrorKind.GONE
        case BadRequest():
            said = error.message.lower()
            return next((trouble for text, trouble in _TEXTS if text in said), ErrorKind.REFUSED)
        case UnansweredError():
            return ErrorKind.UNKNOWN
        case NetworkError():
            return ErrorKind.NOT_SENT  # or a 5xx: the servers answered that they did not do it
        case _ if type(error) is TelegramError:
            return ErrorKind.UNKNOWN  # an answer that cannot be read
        case _:
            return ErrorKind.REFUSED


def _may_have_arrived(error: TelegramError) -> bool:
    """Tell whether a new message may have arrived in spite of an error.

    Whoever answers a person takes every 5xx for a failure, since silence is worse than an answer
    that comes twice. A digest can wait: for it a gateway that gave up (502, 504), a cut connection
    and an answer that cannot be read leave the matter open.
    """
    if type(error) is TelegramError:
        return True
    if not isinstance(error, NetworkError) or isinstance(error, BadRequest):
        return False
    return not isinstance(error, NotSentError) and error.message != _FAILED


def _said_by_telegram(error: BaseException) -> bool:
    """Tell Telegram's refusals, which are JSON, from a page that something on the way shows."""
    cause = error.__cause__
    return cause is None or (not isinstance(cause, ValueError) and _said_by_telegram(cause))
