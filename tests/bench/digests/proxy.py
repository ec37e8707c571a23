"""A network before PostgreSQL: passes everything on after half a round trip, each way.

Run: `python -m ... <seconds of a round trip> <path of the server's socket> <port, or 0 for any>`,
prints its port.
"""

from __future__ import annotations

import asyncio
import json
import sys

_PIECE = 65_536


async def serve(round_trip: float, socket: str, port: int) -> None:
    """Serve on a port of 127.0.0.1 until the input ends."""

    async def meet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_unix_connection(socket)
        await asyncio.gather(
            _pass_on(reader, back, round_trip / 2), _pass_on(there, writer, round_trip / 2)
        )

    server = await asyncio.start_server(meet, "127.0.0.1", port)
    print(json.dumps(server.sockets[0].getsockname()[1]), flush=True)
    await asyncio.to_thread(sys.stdin.read)


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, by: float) -> None:
    """Pass on what comes, in its order, each piece after a while of its own."""
    clock = asyncio.get_running_loop().time
    way: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()

    async def deliver() -> None:
        while True:
            at, piece = await way.get()
            await asyncio.sleep(max(0.0, at - clock()))
            if not piece:
                break
            writer.write(piece)
        writer.close()

    delivering = asyncio.create_task(deliver())
    try:
        while piece := await reader.read(_PIECE):
            way.put_nowait((clock() + by, piece))
    except ConnectionError:  # whoever was killed says no farewell
        pass
    way.put_nowait((clock() + by, b""))
    await delivering


if __name__ == "__main__":
    asyncio.run(serve(float(sys.argv[1]), sys.argv[2], int(sys.argv[3])))
