"""What a request that fails says about whether it arrived; who listens here is a plain socket."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable

import pytest
from telegram.error import NetworkError

from bot.adapters.telegram.errors import NotSentError, UnansweredError
from bot.adapters.telegram.http_client import BotApiClient
from tests.adapters.telegram.running import trusted
from tests.adapters.telegram.server import TOKEN

_OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"


@contextlib.asynccontextmanager
async def _answering(answer: bytes | None) -> AsyncIterator[tuple[str, list[bytes]]]:
    """Answer each request with some bytes, or keep silent; give the address, and the heads."""
    heads: list[bytes] = []
    silent = asyncio.Event()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heads.append(await reader.readuntil(b"\r\n\r\n"))
        if answer is None:
            await silent.wait()
        else:
            writer.write(answer)
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    try:
        port = server.sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}", heads
    finally:
        silent.set()
        server.close()


async def _called(address: str, read_timeout: float = 10.0) -> tuple[int, bytes]:
    client = BotApiClient(trusted())
    await client.initialize()
    try:
        return await client.do_request(
            f"{address}/bot{TOKEN}/getMe", "POST", read_timeout=read_timeout
        )
    finally:
        await client.shutdown()


async def test_without_a_connection_nothing_was_sent(
    unused_tcp_port_factory: Callable[[], int],
) -> None:
    """Nobody listens there."""
    with pytest.raises(NotSentError):
        await _called(f"http://127.0.0.1:{unused_tcp_port_factory()}")


@pytest.mark.parametrize(
    "answer",
    [b"", b"nonsense\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}"],
    ids=["closed", "no HTTP", "cut off"],
)
async def test_whoever_was_asked_and_gives_no_answer_may_have_done_it(answer: bytes) -> None:
    """The request left, whatever came back."""
    async with _answering(answer) as (address, _):
        with pytest.raises(UnansweredError):
            await _called(address)


async def test_whoever_keeps_silent_may_have_done_it() -> None:
    """They are waited for as long as the call says."""
    async with _answering(None) as (address, _):
        with pytest.raises(UnansweredError):
            await _called(address, 0.05)


@pytest.mark.parametrize("answer", [b"", b"nonsense\r\n\r\n", b"HTTP/1.1 200 OK\r\n: \x00\r\n\r\n"])
async def test_no_reason_tells_the_token(answer: bytes) -> None:
    """It is in each address."""
    async with _answering(answer) as (address, _):
        with pytest.raises(NetworkError) as caught:
            await _called(address)
    assert TOKEN not in str(caught.value)


async def test_a_redirection_is_not_followed() -> None:
    """The token would go wherever something on the way says."""
    moved = b"HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n"
    async with _answering(moved) as (address, heads):
        assert await _called(address) == (302, b"")
    assert len(heads) == 1


@pytest.mark.parametrize("name", ["http_proxy", "all_proxy"])
async def test_a_proxy_of_the_environment_is_asked(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Where a network lets nobody out but through one."""
    async with _answering(_OK) as (address, heads):
        monkeypatch.setenv(name, address.removeprefix("http://"))
        assert await _called("http://telegram.invalid") == (200, b"{}")
    assert heads[0].startswith(b"POST http://telegram.invalid/bot")


async def test_no_proxy_is_asked_for_who_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """As `no_proxy` names them."""
    monkeypatch.setenv("http_proxy", "http://proxy.invalid:1")
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    async with _answering(_OK) as (address, _):
        assert await _called(address) == (200, b"{}")


async def test_a_proxy_that_refuses_was_not_asked_to_send(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A tunnel comes before the request."""
    refused = b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"
    async with _answering(refused) as (address, _):
        monkeypatch.setenv("https_proxy", address)
        with pytest.raises(NotSentError, match="Proxy Authentication Required"):
            await _called("https://telegram.invalid")
