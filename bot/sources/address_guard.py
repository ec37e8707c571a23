"""Which addresses may be fetched: the hosts of the file of sources, and public machines alone.

What is connected to is checked as a number, at the moment of connecting: a name that changes its
answer, a redirect and an address written as a number all end here. Knows no HTTP.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Collection
from typing import Any, NamedTuple
from urllib.parse import urlsplit

_PORTS = {"http": 80, "https": 443}
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
"""IPv4 addresses as machines that have IPv6 alone reach them (RFC 6052)."""


class RefusedAddressError(Exception):
    """An address is not to be fetched; the text says why."""


class WebOrigin(NamedTuple):
    """Scheme, host and port of an address."""

    scheme: str
    host: str
    port: int

    @property
    def is_loopback(self) -> bool:
        """Whether it is this machine, written as a number or as `localhost`."""
        return is_loopback(self.host)


def web_origin(address: str) -> WebOrigin:
    """Return the origin of an address.

    Raises:
        RefusedAddressError: it is no address of the web, or carries a name and a password.
    """
    try:
        parts = urlsplit(address)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        raise RefusedAddressError("it is not an address") from None
    if parts.scheme not in _PORTS or not host:
        raise RefusedAddressError("it is not an address of the web")
    if "@" in parts.netloc:
        raise RefusedAddressError("it carries a name or a password")
    return WebOrigin(parts.scheme, host, port or _PORTS[parts.scheme])


def check_address(address: str, allowed: Collection[WebOrigin]) -> WebOrigin:
    """Return the origin of an address that may be fetched: https, or our own machine.

    `allowed` are the origins that the file of sources names.

    Raises:
        RefusedAddressError: it may not.
    """
    origin = web_origin(address)
    if origin not in allowed:
        raise RefusedAddressError("no source names its host")
    if origin.scheme != "https" and not origin.is_loopback:
        raise RefusedAddressError("it is not https")
    return origin


def is_loopback(host: str) -> bool:
    """Tell whether a host is this machine."""
    number = _number(host)
    return host == "localhost" if number is None else number.is_loopback


def is_public(host: str) -> bool:
    """Tell whether a numeric address is one of the public internet."""
    number = _number(host)
    return number is not None and number.is_global and not number.is_multicast


def _number(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """Return an address as a number; one that only wraps another is that other one."""
    try:
        number = ipaddress.ip_address(host.strip("[]").partition("%")[0])
    except ValueError:
        return None
    if isinstance(number, ipaddress.IPv6Address):
        if number in _NAT64:
            return ipaddress.IPv4Address(int(number) & 0xFFFF_FFFF)
        return number.ipv4_mapped or number.sixtofour or number
    return number


AddressInfo = tuple[Any, Any, int, str, tuple[Any, ...]]
"""As `socket.getaddrinfo` returns it."""


def guarded_socket(allows: Callable[[str], bool]) -> Callable[[AddressInfo], socket.socket]:
    """Return what makes sockets for the addresses that are allowed, and for no others."""

    def make(info: AddressInfo) -> socket.socket:
        family, kind, protocol, _, where = info
        if not allows(str(where[0])):
            raise ConnectionRefusedError("it leads to a private address")
        return socket.socket(family, kind, protocol)

    return make
