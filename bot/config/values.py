"""The forms of settings: addresses, tokens, keys. Opens nothing, repeats no secret.

Each function takes what was written, without spaces around it, and returns what is meant. It
raises ValueError with the rest of a sentence that begins with the name of the setting.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

TELEGRAM_PORTS = (443, 80, 88, 8443)
"""Ports of webhooks that Telegram calls (core.telegram.org/bots/webhooks)."""
_POSTGRESQL = ("postgresql", "postgres")
_TELEGRAM_TOKEN = re.compile("[0-9]{3,20}:[A-Za-z0-9_-]{8,80}")
_ROOM = re.compile("slack:[TE][A-Z0-9]+/[CGD][A-Z0-9]+|telegram:-?[0-9]{1,20}(/[0-9]{1,20})?")
_HIGHEST_PORT = 65_535
_KEY_BYTES = 32
_LOCAL_HOSTS = ("127.0.0.1", "localhost", "::1")


def home_path(written: str) -> Path:
    """Read a path, which may begin with `~`."""
    try:
        return Path(written).expanduser()
    except (RuntimeError, ValueError):  # `~somebody/`, who has no home
        raise ValueError("begins with a home that is not there. Write it in full.") from None


def telegram_token(written: str) -> str:
    """Read a token of Telegram's."""
    if not _TELEGRAM_TOKEN.fullmatch(written):
        raise ValueError("is not a token. Copy it from @BotFather: digits, a colon, letters.")
    return written


def token(prefix: str, page: str) -> Callable[[str], str]:
    """Return what reads a token of Slack's that begins in one way, and stands on one page."""

    def read(written: str) -> str:
        if not written.startswith(prefix):
            raise ValueError(f"does not begin with {prefix}. Copy it from the app's page {page}.")
        return written

    return read


def one_of(**known: str) -> Callable[[str], str]:
    """Return what reads one of some words, in any case; with each may stand what it is for."""
    words = [f"{word}, {meaning}" if meaning else word for word, meaning in known.items()]

    def read(written: str) -> str:
        if written.lower() not in known:
            raise ValueError(f"is {shown(written)}. Write {', or '.join(words)}.")
        return written.lower()

    return read


OPTIONAL_SCOPES = frozenset({"channels:history", "groups:history", "im:write", "mpim:history"})
"""Of Slack: without them all works but one thing, a digest may come twice (docs/slack.md)."""


def optional_scopes(written: str) -> frozenset[str]:
    """Read scopes of Slack that are left out, each of which may be."""
    scopes = frozenset(written.replace(",", " ").split())
    for needed in sorted(scopes - OPTIONAL_SCOPES):
        known = ", ".join(sorted(OPTIONAL_SCOPES))
        raise ValueError(f"names {needed[:40]}, which cannot be left out. Those that can: {known}.")
    return scopes


def http_address(written: str) -> str:
    """Read an address such as `https://bot.example.org` or `http://127.0.0.1:8081/api`."""
    try:
        parts = urlsplit(written)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:  # brackets that do not match, or a port that is none
        usable, parts = False, urlsplit("")
    if not usable or parts.query or parts.fragment or parts.username or " " in written:
        raise ValueError("is not an address. Write it in full, such as https://bot.example.org")
    return written.rstrip("/")


def slack_api_address(written: str) -> str:
    """Read the address of an API of Slack's: https, or a server on this machine."""
    parts = urlsplit(written)
    local = parts.scheme == "http" and parts.hostname in _LOCAL_HOSTS
    if not parts.hostname or not (parts.scheme == "https" or local):
        raise ValueError(
            f"is {shown(written)}. Write an https address, such as https://slack.com/api/."
        )
    return written if written.endswith("/") else f"{written}/"


def database_address(written: str) -> str:
    """Read the address of a PostgreSQL database, as libpq writes it, and return it for our driver.

    Letters of a password that mean something in an address are written as `%` and two digits.
    """
    try:
        parts = urlsplit(written)
        host = parts.hostname or parse_qs(parts.query).get("host")
        usable = parts.port != 0 and bool(host) and len(parts.path) > len("/")
    except ValueError:  # brackets that do not match, or a port that is none
        usable, parts = False, urlsplit("")
    if not usable or parts.scheme not in _POSTGRESQL or parts.fragment or " " in written:
        raise ValueError(
            "is not the address of a PostgreSQL database. Write postgresql://user:password@host/database;"
            " in a password, letters such as @ / # : are written %40 %2F %23 %3A."
        )
    return "postgresql+psycopg" + written[len(parts.scheme) :]


def password_of(address: str) -> tuple[str, ...]:
    """Return the password in an address, as it is written and as it is meant; or nothing."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ()
    written = [parts.password or "", *parse_qs(parts.query).get("password", [])]
    return tuple({form for part in written if part for form in (part, unquote(part))})


def listening_address(written: str) -> tuple[str, int] | None:
    """Read a host and a port to listen on, such as `127.0.0.1:8080` or `[::]:8080`; None: `off`."""
    if written.lower() == "off":
        return None
    host, colon, port = written.rpartition(":")
    host = host.removeprefix("[").removesuffix("]")
    if not (colon and host and port.isascii() and port.isdecimal() and len(port) <= len("65535")):
        raise ValueError("is not a host and a port. Write for example 127.0.0.1:8080, or off.")
    if not 0 < int(port) <= _HIGHEST_PORT:
        raise ValueError(f"has port {int(port)}. Ports go from 1 to {_HIGHEST_PORT}.")
    return host, int(port)


def callable_by_telegram(public_url: str) -> None:
    """Check that Telegram's own servers can call an address."""
    parts = urlsplit(public_url)
    if parts.scheme != "https":
        raise ValueError("must begin with https://: Telegram calls nothing else.")
    port = parts.port or 443
    if port not in TELEGRAM_PORTS:
        ports = ", ".join(map(str, TELEGRAM_PORTS))
        raise ValueError(f"has port {port}, which Telegram does not call. It calls {ports}.")


def editors_rooms(written: str) -> tuple[str, ...]:
    """Read rooms with commas between them, and return the ids of their places.

    `slack:T012/C345` is a channel of a workspace, as in the addresses of Slack's web client;
    `telegram:-100123` a group, `telegram:-100123/7` a topic in it.
    """
    rooms = tuple(part.strip() for part in written.split(",") if part.strip())
    for room in rooms:
        if not _ROOM.fullmatch(room):
            raise ValueError(
                f"names {shown(room)}, which is not a room. "
                "Write slack:T012/C345 or telegram:-100123."
            )
    return tuple(room.replace("/", ":") for room in rooms)


def encryption_keys(written: str) -> tuple[str, ...]:
    """Read keys with commas between them."""
    keys = tuple(part.strip() for part in written.split(",") if part.strip())
    wrong = [str(number) for number, key in enumerate(keys, start=1) if not _is_key(key)]
    if wrong:
        which = ", ".join(wrong)
        raise ValueError(f"holds no key in place {which}. Make one with `toolbot keys new`.")
    return keys


def _is_key(text: str) -> bool:
    try:
        return len(base64.urlsafe_b64decode(text.encode())) == _KEY_BYTES
    except (binascii.Error, ValueError):
        return False


def shown(value: str) -> str:
    """Return a value that is no secret for a sentence about it."""
    return repr(re.sub(r"\s+", " ", value)[:40])
