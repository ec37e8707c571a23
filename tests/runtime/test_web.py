"""The HTTP server: half requests, too many connections, and what is no HTTP."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable

import pytest
from aiohttp import ClientSession, web

from bot.runtime.web import HttpLimits, WebServer

_PATIENCE = 30
"""Seconds after which something hangs."""
_WHOLE = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
_LAST = b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
_HALF = b"GET /healthz HTTP/1.1\r\nHost: x\r\n"
_BODY = b"POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n"
_SLOW = b"POST /slow HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nConnection: close\r\n\r\nab"
_LATE = b"POST /late HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n"
_CHUNKED = b"POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"

Client = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class Serving:
    """A server that runs, and clients that say what they like."""

    def __init__(self) -> None:
        self.port = 0
        self.answer = asyncio.Event()
        """What `/slow` waits for."""
        self._asked = asyncio.Semaphore(0)
        self._writers: list[asyncio.StreamWriter] = []

    async def send(self, said: bytes) -> Client:
        """Open a connection and say something."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        self._writers.append(writer)
        writer.write(said)
        await writer.drain()
        return reader, writer

    async def slow(self, request: web.Request) -> web.Response:
        """Answer when the test says so."""
        await request.read()
        self._asked.release()
        await self.answer.wait()
        return web.Response()

    async def late(self, request: web.Request) -> web.Response:
        """Begin to read when the connection is gone."""
        self._asked.release()
        while request.transport is not None:
            await asyncio.sleep(0)
        await request.read()
        return web.Response()

    async def asked(self, times: int) -> None:
        """Wait until `/slow` or `/late` was asked so often."""
        for _ in range(times):
            await self._asked.acquire()

    async def healthy(self) -> int:
        """Ask as a platform does, in one piece and on a connection of its own."""
        address = f"http://127.0.0.1:{self.port}/healthz"
        async with ClientSession() as session, session.get(address) as answer:
            return answer.status

    async def close(self) -> None:
        """Close what the clients have opened."""
        for writer in self._writers:
            writer.close()
            with contextlib.suppress(OSError):
                await writer.wait_closed()


Serve = Callable[[HttpLimits], contextlib.AbstractAsyncContextManager[Serving]]


@pytest.fixture
def serve() -> Serve:
    """Return what runs a server that echoes bodies, while a block runs."""

    @contextlib.asynccontextmanager
    async def run(limits: HttpLimits) -> AsyncIterator[Serving]:
        server = WebServer("127.0.0.1", 0, limits)
        server.add("POST", "/echo", _echo)
        server.add("POST", "/no", _refuse)
        serving = Serving()
        server.add("POST", "/slow", serving.slow)
        server.add("POST", "/late", serving.late)
        task = asyncio.create_task(server.serve())
        serving.port = await server.listening()
        try:
            yield serving
        finally:
            await serving.close()
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    return run


async def _echo(request: web.Request) -> web.Response:
    return web.Response(body=await request.read())


async def _refuse(_request: web.Request) -> web.Response:
    return web.Response(status=403)


async def _rest(client: Client) -> bytes:
    """Return all that is answered until the server closes the connection."""
    async with asyncio.timeout(_PATIENCE):
        try:
            return await client[0].read()
        except ConnectionResetError:
            return b""


@pytest.mark.parametrize("said", [b"", b"G", _HALF])
async def test_who_does_not_finish_the_headers_is_left(serve: Serve, said: bytes) -> None:
    """Nothing at all, a letter, a half."""
    async with serve(HttpLimits(head=0.1)) as serving:
        assert await _rest(await serving.send(said)) == b""
        assert await serving.healthy() == 200


async def test_a_second_request_has_the_same_limit(serve: Serve) -> None:
    """Counted from its own first byte."""
    async with serve(HttpLimits(head=0.1)) as serving:
        reader, writer = await serving.send(_WHOLE)
        assert (await reader.readuntil(b"ok\n")).startswith(b"HTTP/1.1 200 ")
        writer.write(_HALF)
        assert await _rest((reader, writer)) == b""


async def test_headers_that_come_in_drops_do_not_buy_time(serve: Serve) -> None:
    """The limit counts from the first byte, not from the last one."""
    async with serve(HttpLimits(head=0.3)) as serving:
        client = await serving.send(_HALF)
        dropping = asyncio.create_task(_drop(client[1]))
        assert await _rest(client) == b""
        dropping.cancel()


async def _drop(writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(OSError):
        while True:
            await asyncio.sleep(0.05)
            writer.write(b"X: y\r\n")
            await writer.drain()


@pytest.mark.parametrize("said", [_BODY + b"abc", _CHUNKED + b"5\r\nab"])
async def test_who_does_not_finish_a_body_is_told_and_left(serve: Serve, said: bytes) -> None:
    """With the status for it: 408."""
    async with serve(HttpLimits(body=0.1)) as serving:
        answered = await _rest(await serving.send(said))
        assert answered.startswith(b"HTTP/1.1 408 ")
        assert await serving.healthy() == 200


async def test_a_body_that_nobody_wants_is_not_waited_for(serve: Serve) -> None:
    """Who is refused by the headers may keep the rest."""
    async with serve(HttpLimits(lingering=0.1)) as serving:
        refused = await serving.send(_BODY.replace(b"/echo", b"/no") + b"abc")
        assert (await _rest(refused)).startswith(b"HTTP/1.1 403 ")


async def test_a_body_in_time_is_answered(serve: Serve) -> None:
    """In two pieces, on a connection that goes on afterwards."""
    async with serve(HttpLimits()) as serving:
        reader, writer = await serving.send(_BODY + b"abcde")
        writer.write(b"fghij" + _LAST)
        answered = await _rest((reader, writer))
        assert b"abcdefghij" in answered
        assert answered.count(b"200 OK") == 2


async def test_an_idle_connection_is_closed_in_the_end(serve: Serve) -> None:
    """After a whole request, and nothing behind it."""
    async with serve(HttpLimits(idle=0.1)) as serving:
        assert (await _rest(await serving.send(_WHOLE))).count(b"200 OK") == 1


@pytest.mark.parametrize("said", [_HALF, _BODY + b"abc", _CHUNKED + b"5\r\nab"])
async def test_half_requests_never_keep_out_whole_ones(serve: Serve, said: bytes) -> None:
    """Whoever waits longest for the rest gives way; no more than the limit are ever open."""
    async with serve(HttpLimits(head=3_600, body=3_600, connections=5)) as serving:
        half = [await serving.send(said) for _ in range(50)]
        for _ in range(20):
            assert await serving.healthy() == 200
        for client in half[:45]:
            assert await _rest(client) == b""


async def test_where_all_are_being_answered_a_new_one_is_closed(serve: Serve) -> None:
    """What was asked first is not thrown away for it."""
    async with serve(HttpLimits(connections=2)) as serving:
        asked = [await serving.send(_SLOW) for _ in range(2)]
        await serving.asked(2)
        assert await _rest(await serving.send(b"")) == b""
        serving.answer.set()
        for client in asked:
            assert b"200 OK" in await _rest(client)


@pytest.mark.parametrize(
    "said",
    [
        b"\x16\x03\x01 a-secret",
        b"a-secret / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\na-secret\r\n\r\n",
        b"GET / HTTP/1.1\r\nX: a-secret\x00\r\n\r\n",
        b"GET /" + b"a-secret" * 2_000 + b" HTTP/1.1\r\n\r\n",
    ],
)
async def test_what_is_no_http_is_one_line_without_its_bytes(
    serve: Serve, said: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    """The operator's disk is not the sender's, and neither are his eyes."""
    caplog.set_level(logging.DEBUG)
    async with serve(HttpLimits()) as serving:
        answered = await _rest(await serving.send(said))
        assert answered.startswith(b"HTTP/1.0 400 ")
        assert b"a-secret" not in answered
    lines = [record for record in caplog.records if record.name.startswith("aiohttp")]
    assert [record.levelname for record in lines] == ["WARNING"]
    assert "a-secret" not in caplog.text


@pytest.mark.parametrize("said", [_BODY + b"a-secret", _CHUNKED + b"a-secret\r\n", _HALF])
async def test_a_request_that_breaks_off_is_no_bug(
    serve: Serve, said: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    """A body that is cut off or no chunk: no traceback, and nothing of it in the log."""
    async with serve(HttpLimits()) as serving:
        _, writer = await serving.send(said)
        writer.write_eof()
        await asyncio.sleep(0.05)
        writer.close()
        assert await serving.healthy() == 200
    assert "Traceback" not in caplog.text
    assert "a-secret" not in caplog.text


async def test_a_body_that_is_read_when_nobody_is_there_any_more_is_no_bug(
    serve: Serve, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither where whoever asked has left, nor where they had to give way to others."""
    async with serve(HttpLimits(connections=1)) as serving:
        (await serving.send(_LATE))[1].close()
        assert await serving.healthy() == 200
        await serving.send(_LATE)
        assert await serving.healthy() == 200
        await serving.asked(2)
    assert caplog.messages == []


async def test_a_route_that_breaks_keeps_its_traceback(caplog: pytest.LogCaptureFixture) -> None:
    """A bug of ours must not look like a bad request."""

    async def broken(_request: web.Request) -> web.Response:
        raise ConnectionError("of the route's own")

    server = WebServer("127.0.0.1", 0)
    server.add("GET", "/broken", broken)
    task = asyncio.create_task(server.serve())
    address = f"http://127.0.0.1:{await server.listening()}/broken"
    async with ClientSession() as session, session.get(address) as answer:
        assert answer.status == 500
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task
    assert "of the route's own" in caplog.text
