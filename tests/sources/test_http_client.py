"""Reads what may be read and nothing else, politely: a real client against servers on loopback."""

from __future__ import annotations

import asyncio
import gzip
import socket
import zlib

import pytest
from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult

from bot.sources.address_guard import WebOrigin, is_public
from bot.sources.http_client import FetchError, HttpClient, Limits, Validators
from tests.sources.servers import Handler, Waits, client_for, serving


def _answering(body: bytes, **headers: str) -> Handler:
    async def answer(request: web.Request) -> web.StreamResponse:
        if request.path == "/robots.txt":
            return web.Response(status=404)
        return web.Response(body=body, headers=headers)

    return answer


async def test_it_says_who_it_is_and_keeps_no_cookies() -> None:
    """A site's log shows who came, and we leave no more behind."""
    asked: list[web.Request] = []

    async def answer(request: web.Request) -> web.StreamResponse:
        asked.append(request)
        return web.Response(text="hello", headers={"Set-Cookie": "a=b"})

    async with serving(answer) as site, client_for(site) as client:
        await client.fetch(f"{site}/a")
        page = await client.fetch(f"{site}/b")
    assert page.body == b"hello"
    assert {one.headers["User-Agent"] for one in asked} == {"toolbot-test"}
    assert not any("Cookie" in one.headers for one in asked)


async def test_two_questions_to_one_host_are_two_seconds_apart() -> None:
    """Also where many pages are wanted at the same time."""
    waits = Waits()
    moments = []

    async def answer(_: web.Request) -> web.StreamResponse:
        moments.append(waits.now)
        return web.Response(text="")

    async with serving(answer) as site, client_for(site, waits=waits) as client:
        await asyncio.gather(*(client.fetch(f"{site}/{number}") for number in range(3)))
    assert moments == [0.0, 2.0, 4.0, 6.0]  # robots.txt and three pages


async def test_what_robots_txt_forbids_is_not_read() -> None:
    """And what it asks of the pace is kept."""
    asked = []

    async def answer(request: web.Request) -> web.StreamResponse:
        asked.append(request.path)
        return web.Response(text="User-agent: *\nDisallow: /private\nCrawl-delay: 5")

    waits = Waits()
    async with serving(answer) as site, client_for(site, waits=waits) as client:
        with pytest.raises(FetchError, match=r"robots\.txt"):
            await client.fetch(f"{site}/private/page")
        await client.fetch(f"{site}/open")
        await client.fetch(f"{site}/open")
    assert asked == ["/robots.txt", "/open", "/open"]
    assert max(waits.slept) == 5.0


async def test_a_site_whose_robots_txt_fails_is_left_alone() -> None:
    """As RFC 9309 wants it: nobody knows what it would have asked."""

    async def answer(request: web.Request) -> web.StreamResponse:
        return web.Response(status=503 if request.path == "/robots.txt" else 200)

    async with serving(answer) as site, client_for(site) as client:
        with pytest.raises(FetchError, match=r"robots\.txt cannot be read"):
            await client.fetch(f"{site}/page")


async def test_a_page_that_has_not_changed_is_not_sent_again() -> None:
    """By its ETag, with the date of the page beside it."""

    async def answer(request: web.Request) -> web.StreamResponse:
        if request.headers.get("If-None-Match") == '"1"':
            return web.Response(status=304)
        return web.Response(text="x", headers={"ETag": '"1"', "Last-Modified": "yesterday"})

    async with serving(answer) as site, client_for(site) as client:
        first = await client.fetch(f"{site}/a")
        second = await client.fetch(f"{site}/a", first.validators)
    assert first.validators == Validators('"1"', "yesterday")
    assert (second.body, second.validators) == (None, first.validators)


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("file:///etc/passwd", "no address of the web|not an address"),
        ("ftp://www.wcoomd.org/a", "not an address of the web"),
        ("https://name:secret@www.wcoomd.org/", "a name or a password"),
        ("https://example.org/", "no source names its host"),
        ("https://www.wcoomd.org:8443/", "no source names its host"),
        ("http://www.wcoomd.org/", "no source names its host"),
        ("https://127.0.0.1/", "no source names its host"),
        ("http://[::1/", "not an address"),
        ("https://www.wcoomd.org:99999/", "not an address"),
    ],
)
async def test_only_the_hosts_of_the_file_are_read_and_by_https(address: str, why: str) -> None:
    """Nothing of these is connected to, whatever a page or a file says."""
    async with client_for("https://www.wcoomd.org/") as client:
        with pytest.raises(FetchError, match=why):
            await client.fetch(address)


async def test_http_is_for_this_machine_alone_even_where_a_source_is_written_so() -> None:
    """A file can name http only for loopback."""
    async with client_for("http://example.org/") as client:
        with pytest.raises(FetchError, match="not https"):
            await client.fetch("http://example.org/")


class _Dns(AbstractResolver):
    """Answers with one number after the other."""

    def __init__(self, *numbers: str) -> None:
        self.numbers = list(numbers)

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Give the next number."""
        return [
            ResolveResult(
                hostname=host, host=self.numbers.pop(0), port=port, family=family, proto=0, flags=0
            )
        ]

    async def close(self) -> None:
        """Nothing is open."""


async def test_a_name_that_leads_to_this_machine_is_not_connected_to() -> None:
    """What counts is the number that is connected to, each time: DNS may change its answer."""
    asked = []

    async def answer(request: web.Request) -> web.StreamResponse:
        asked.append(request.path)
        return web.Response()

    async with serving(answer) as site:
        port = int(site.rpartition(":")[2])
        origin = WebOrigin("https", "www.wcoomd.org", port)
        dns = _Dns("127.0.0.1", "10.0.0.1", "169.254.169.254", "192.168.0.1")
        for _ in list(dns.numbers):
            async with HttpClient([origin], Waits().pace, "t", resolver=dns) as client:
                with pytest.raises(FetchError, match="cannot be reached"):
                    await client.fetch(f"https://www.wcoomd.org:{port}/")
    assert (asked, dns.numbers) == ([], [])


@pytest.mark.parametrize(
    "number",
    [
        "10.1.2.3",
        "127.0.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "192.168.1.1",
        "100.64.0.1",
        "0.0.0.0",  # noqa: S104  # nothing is bound to it
        "224.0.0.1",
        "::1",
        "fe80::1%eth0",
        "fc00::1",
        "::ffff:10.0.0.1",
        "::",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "255.255.255.255",
        "localhost",
        "wcoomd.org",
    ],
)
def test_no_private_number_is_public_however_it_is_written(number: str) -> None:
    """Wrapped in IPv6 or written with a zone, it stays private; a name is no number."""
    assert not is_public(number)


def test_numbers_of_the_internet_are_public() -> None:
    """IPv4, IPv6, and IPv4 behind NAT64."""
    assert is_public("8.8.8.8")
    assert is_public("2606:4700::1111")
    assert is_public("64:ff9b::808:808")


@pytest.mark.parametrize(
    "leads_to",
    [
        "http://10.0.0.1/",
        "http://127.0.0.1:9/",
        "file:///etc/passwd",
        "//169.254.169.254/latest",
        "http://user:pass@127.0.0.1/",
        "https://example.org/",
    ],
)
async def test_a_redirect_leads_nowhere_else(leads_to: str) -> None:
    """Every address on the way is checked like the first."""

    async def answer(request: web.Request) -> web.StreamResponse:
        return web.Response(
            status=404 if request.path == "/robots.txt" else 302, headers={"Location": leads_to}
        )

    async with serving(answer) as site, client_for(site) as client:
        with pytest.raises(FetchError, match="it is not fetched"):
            await client.fetch(f"{site}/page")


async def test_five_redirects_are_followed_and_no_sixth() -> None:
    """The last address is the one that the page is known by."""

    async def answer(request: web.Request) -> web.StreamResponse:
        left = request.path.strip("/")
        if not left.isdigit():
            return web.Response(status=404)
        if left == "0":
            return web.Response(text="here")
        return web.Response(status=301, headers={"Location": f"/{int(left) - 1}"})

    async with serving(answer) as site, client_for(site) as client:
        found = await client.fetch(f"{site}/5")
        with pytest.raises(FetchError, match="without an end"):
            await client.fetch(f"{site}/6")
    assert (found.body, found.address) == (b"here", f"{site}/0")


@pytest.mark.parametrize("encoding", ["", "gzip", "deflate"])
async def test_what_is_packed_is_unpacked(encoding: str) -> None:
    """Packed or not, it is the same page."""
    text = b"<p>Handbook</p>" * 100
    body = {"": text, "gzip": gzip.compress(text), "deflate": zlib.compress(text)}[encoding]
    headers = {"Content-Encoding": encoding} if encoding else {}
    async with serving(_answering(body, **headers)) as site, client_for(site) as client:
        assert (await client.fetch(f"{site}/a")).body == text


@pytest.mark.parametrize(
    ("body", "encoding", "why"),
    [
        (b"x" * 30_000_000, "", "bigger than 5,000,000 bytes"),
        (gzip.compress(bytes(50_000_000)), "gzip", "bigger than 5,000,000 bytes"),
        (gzip.compress(b"half a page" * 99)[:-9], "gzip", "ends too early"),
        (b"not packed", "gzip", "ends too early"),
        (b"what", "br", "nobody asked for"),
    ],
    ids=["30 MB", "a bomb", "half", "a lie", "another packing"],
)
async def test_what_is_too_big_or_broken_is_not_read(body: bytes, encoding: str, why: str) -> None:
    """What counts is the size after unpacking, and it is never unpacked further."""
    headers = {"Content-Encoding": encoding} if encoding else {}
    async with serving(_answering(body, **headers)) as site, client_for(site) as client:
        with pytest.raises(FetchError, match=why):
            await client.fetch(f"{site}/a")


async def test_an_endless_page_ends() -> None:
    """A server that never stops is left after five megabytes."""

    async def answer(request: web.Request) -> web.StreamResponse:
        if request.path == "/robots.txt":
            return web.Response(status=404)
        response = web.StreamResponse()
        await response.prepare(request)
        while True:
            await response.write(b"x" * 100_000)

    async with serving(answer) as site, client_for(site) as client:
        with pytest.raises(FetchError, match="bigger than"):
            await client.fetch(f"{site}/a")


async def test_a_page_that_drips_is_not_waited_for() -> None:
    """The time is for all of it, not for each byte."""
    over = asyncio.Event()

    async def answer(request: web.Request) -> web.StreamResponse:
        if request.path == "/robots.txt":
            return web.Response(status=404)
        response = web.StreamResponse()
        await response.prepare(request)
        while not over.is_set():
            await response.write(b"x")
            await asyncio.sleep(0.01)
        return response

    async with (
        serving(answer) as site,
        client_for(site, limits=Limits(answer_seconds=0.3)) as client,
    ):
        with pytest.raises(FetchError, match=r"not there after 0\.3 seconds"):
            await client.fetch(f"{site}/a")
        over.set()


async def test_a_site_that_answers_nothing_is_let_alone_after_three_questions() -> None:
    """Nor does the wait for it take the time of others; one answer, and it is asked as ever."""
    asked: list[str] = []
    silent = asyncio.Event()
    silent.set()

    async def answer(request: web.Request) -> web.StreamResponse:
        asked.append(request.path)
        if silent.is_set() and request.path != "/robots.txt":
            await asyncio.Event().wait()
        return web.Response(text="")

    limits = Limits(answer_seconds=0.3, pause=0.0)
    async with serving(answer) as site, client_for(site, limits=limits) as client:
        for number in range(2):
            with pytest.raises(FetchError, match="was not there"):
                await client.fetch(f"{site}/{number}")
        silent.clear()
        await client.fetch(f"{site}/well")
        silent.set()
        for number in range(20):
            with pytest.raises(FetchError):
                await client.fetch(f"{site}/again/{number}")
    assert asked == [
        "/robots.txt",
        "/0",
        "/1",
        "/well",
        "/again/0",
        "/again/1",
        "/again/2",
    ]


async def test_a_page_that_is_cut_off_is_not_read() -> None:
    """Half a page is none."""

    async def answer(request: web.Request) -> web.StreamResponse:
        if request.path == "/robots.txt":
            return web.Response(status=404)
        response = web.StreamResponse(headers={"Content-Length": "1000"})
        await response.prepare(request)
        await response.write(b"<html>half")
        if request.transport is not None:
            request.transport.close()
        return response

    async with serving(answer) as site, client_for(site) as client:
        with pytest.raises(FetchError, match=r"ends too early|cannot be reached"):
            await client.fetch(f"{site}/a")


@pytest.mark.parametrize("status", [403, 404, 429, 500, 503])
async def test_an_error_of_the_server_is_no_page(status: int) -> None:
    """And the status is told on, for those who know better."""

    async def answer(request: web.Request) -> web.StreamResponse:
        return web.Response(status=404 if request.path == "/robots.txt" else status)

    async with serving(answer) as site, client_for(site) as client:
        with pytest.raises(FetchError, match=str(status)) as caught:
            await client.fetch(f"{site}/a")
    assert caught.value.status == status
