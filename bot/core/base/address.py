"""Web addresses: what makes two of them the same page, where they stand in a text, their language.

Pure text; knows no network, and takes no address for safe to open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

MAX_ADDRESS = 2_000
"""Characters that are read of an address: what browsers and servers take without trouble."""
_DEFAULT_PORTS = (None, 80, 443)
_TRACKING = re.compile(
    r"utm_\w+|mtm_\w+|pk_\w+|hsa_\w+|_hs\w+|mc_[ce]id|mkt_tok|oly_\w+|vero_\w+|"
    r"fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|"
    r"_g[al]|__s|s_cid|_openstat"
)
"""Parameters by which campaigns and clicks are counted; they choose no page."""
_SAME_PAGE = frozenset({("p", "1"), ("db", "web")})
"""Parameters of a Sitecore site that lead to the page itself: page 1, and the live database."""
_LANGUAGE = re.compile(r"(?:en|fr|es|ru|ar|zh|pt|de)|[a-z]{2}-[a-z]{2}")
"""The first part of a path that chooses the language of a page: `/fr/`, `/zh-cn/`."""
_IN_TEXT = re.compile(
    r"(?:https?://|(?<![a-z0-9_@./-])(?=(?:[a-z0-9-]+\.)+[a-z]{2,}/))"
    r"[^\s<>\"\u00ab\u00bb\u2018-\u201f\u2026\u3000-\u3002\u3008-\u3011"
    r"\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f\u060c\u061b\u061f]+",
    re.IGNORECASE,
)
_PUBLIC = re.compile(r"[^/?]+\.[^\W\d][^/?.]+(?:[/?]|$)")
_BESIDE = ".,;:!?)]}>'*_~|"
"""Signs that stand behind an address more often than they end it."""


def canonical_address(address: str) -> str:
    """Return what all ways to write the address of one page share; "" where it is no address.

    The scheme, `www.`, letter case, `%20`, a slash or `.aspx` at the end, the language of the site,
    the fragment and tracking parameters make no difference; the rest of the query does. For
    comparing alone: nothing can be opened with it.
    """
    address = address.strip()[:MAX_ADDRESS]
    if "://" not in address:
        address = f"https://{address}"
    try:
        parts = urlsplit(address)
        host, port = _ascii(parts.hostname or "").removeprefix("www."), parts.port
    except ValueError:
        return ""
    if not host or parts.scheme not in ("http", "https"):
        return ""
    path = [part for part in unquote(parts.path).casefold().replace(" ", "-").split("/") if part]
    if path and _LANGUAGE.fullmatch(path[0]):
        del path[0]
    if path:
        path[-1] = path[-1].removesuffix(".aspx")
    where = host if port in _DEFAULT_PORTS else f"{host}:{port}"
    query = _identifying(parts.query, has_path=bool(path))
    return "/".join([where, *path]) + (f"?{query}" if query else "")


def full_address(written: str) -> str:
    """Return an address as a browser opens it, where a person left the scheme out; "" if none."""
    address = written if "://" in written else f"https://{written}"
    is_one_word = not any(map(str.isspace, address))
    return address if is_one_word and _PUBLIC.match(canonical_address(address)) else ""


def _ascii(host: str) -> str:
    """Return a host as DNS knows it: letters of other scripts as punycode (RFC 3490)."""
    return host if host.isascii() else host.encode("idna").decode("ascii")


def _identifying(query: str, *, has_path: bool) -> str:
    """Return the parameters that choose the page, in one order.

    `?p=1` chooses the first page of a path, and an article where there is no path (WordPress).
    """
    found = sorted(
        (name.casefold(), value)
        for name, value in parse_qsl(query)
        if not _TRACKING.fullmatch(name.casefold())
    )
    return urlencode([part for part in found if not (has_path and part in _SAME_PAGE)])


def language_in_address(address: str) -> str | None:
    """Return the language that the path of an address chooses: "zh" of `/zh-cn/…`, if it does."""
    try:
        first = urlsplit(address).path.casefold().strip("/").split("/")[0]
    except ValueError:
        return None
    return first[:2] if _LANGUAGE.fullmatch(first) else None


def addresses_in(text: str) -> Iterator[tuple[str, ...]]:
    """Yield the addresses in a text, each as the ways in which it may be read, the longest first.

    Where signs stand behind it, these may belong to it or to the sentence: "(see https://a.b/c)."
    """
    for match in _IN_TEXT.finditer(text):
        address = match[0][:MAX_ADDRESS]
        readings = [address]
        while address and address[-1] in _BESIDE:
            address = address[:-1]
            readings.append(address)
        yield tuple(readings)


def without_addresses(text: str) -> str:
    """Return a text without the addresses in it: they are no words."""
    return _IN_TEXT.sub(" ", text)
