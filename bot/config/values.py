"""Values as the operator gave them: where each was set, and the forms of addresses and tokens.

Opens nothing, repeats no secret.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar
from urllib.parse import parse_qs, unquote, urlsplit

TELEGRAM_API = "https://api.telegram.org"
TELEGRAM_PORTS = (443, 80, 88, 8443)
"""Ports of webhooks that Telegram calls (core.telegram.org/bots/webhooks)."""
_POSTGRESQL = ("postgresql", "postgres")
_TELEGRAM_TOKEN = re.compile("[0-9]{3,20}:[A-Za-z0-9_-]{8,80}")
_HIGHEST_PORT = 65_535


def telegram_token(written: str) -> str:
    """Read a token of Telegram's."""
    if not _TELEGRAM_TOKEN.fullmatch(written):
        raise ValueError("is not a token. Copy it from @BotFather: digits, a colon, letters.")
    return written


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
    parts = urlsplit(address)
    written = [parts.password or "", *parse_qs(parts.query).get("password", [])]
    return tuple({form for one in written if one for form in (one, unquote(one))})


def listening_address(written: str) -> tuple[str, int]:
    """Read a host and a port to listen on, such as `127.0.0.1:8080` or `[::]:8080`."""
    host, colon, port = written.rpartition(":")
    host = host.removeprefix("[").removesuffix("]")
    if not (colon and host and port.isascii() and port.isdecimal() and len(port) <= len("65535")):
        raise ValueError("is not a host and a port. Write for example 127.0.0.1:8080")
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


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable that the operator may set."""

    name: str
    meaning: str
    default: str


@dataclass(frozen=True, slots=True)
class EnvValue:
    """A value and where it was set, such as `.env:3` or `environment`. It may be a secret."""

    value: str = field(repr=False)
    origin: str


def shown(env_value: EnvValue) -> str:
    """Return a value that is no secret for a sentence about it."""
    return repr(re.sub(r"\s+", " ", env_value.value)[:40])


def read_value(
    name: str, read: Callable[[str], T], env: Mapping[str, EnvValue], problems: list[str]
) -> T | None:
    """Read a value that was set, None where it was not; what is wrong is added to the problems.

    `read` raises ValueError with the rest of a sentence that begins with the variable's name.
    """
    if name not in env:
        return None
    try:
        return read(env[name].value.strip())
    except ValueError as mistake:
        problems.append(f"{env[name].origin}: {name} {mistake}")
        return None
