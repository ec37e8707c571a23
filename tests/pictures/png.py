"""A PNG with fewer colours, so that it is small. Knows the format that Chromium writes.

Eight bits a channel, not interlaced (PNG specification, sections 9 and 11); each row is filtered by
what stands left of it and above it.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from itertools import chain

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_CHANNELS = {2: 3, 6: 4}
_LEVELS = (16, 8, 6)
"""Levels of each channel: as many as give no more colours than a palette holds."""
_PALETTE = 256


def with_palette(picture: bytes) -> bytes:
    """Return a picture in at most 256 colours.

    Raises:
        ValueError: it is not of the kind that Chromium writes.
    """
    chunks = list(_chunks(picture))
    width, height, depth, kind = struct.unpack(">IIBB", chunks[0][1][:10])
    if depth != 8 or kind not in _CHANNELS:
        raise ValueError(f"a PNG of {depth} bits and kind {kind}")
    data = zlib.decompress(b"".join(body for name, body in chunks if name == b"IDAT"))
    rows = list(_rows(data, width * _CHANNELS[kind], _CHANNELS[kind]))
    for levels in _LEVELS:
        colours, lines = _reduced(rows, _CHANNELS[kind], levels)
        if len(colours) <= _PALETTE:
            break
    else:
        raise ValueError("too many colours")
    header = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    packed = zlib.compress(b"".join(b"\0" + line for line in lines), 9)
    parts = ((b"IHDR", header), (b"PLTE", bytes(chain.from_iterable(colours))), (b"IDAT", packed))
    return _SIGNATURE + b"".join(_chunk(name, body) for name, body in (*parts, (b"IEND", b"")))


def _chunks(picture: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_SIGNATURE)
    while at < len(picture):
        size, name = struct.unpack(">I4s", picture[at : at + 8])
        yield name, picture[at + 8 : at + 8 + size]
        at += size + 12


def _chunk(name: bytes, body: bytes) -> bytes:
    checked = name + body
    return struct.pack(">I", len(body)) + checked + struct.pack(">I", zlib.crc32(checked))


def _rows(data: bytes, size: int, channels: int) -> Iterator[bytes]:
    """Undo the filter of each row."""
    above = bytes(size)
    for start in range(0, len(data), size + 1):
        above = _unfiltered(data[start], data[start + 1 : start + 1 + size], above, channels)
        yield above


def _unfiltered(kind: int, row: bytes, above: bytes, channels: int) -> bytes:
    if kind == 0:
        return row
    if kind == 2:  # what stands above
        return bytes((here + up) & 255 for here, up in zip(row, above, strict=True))
    made, corners = bytearray(channels), bytes(channels) + above
    for at, here in enumerate(row):
        left, up, corner = made[at], above[at], corners[at]
        guess = (left, left, up, (left + up) // 2)[kind] if kind < 4 else _paeth(left, up, corner)
        made.append((here + guess) & 255)
    return bytes(made[channels:])


def _paeth(left: int, up: int, corner: int) -> int:
    towards = left + up - corner
    return min((left, up, corner), key=lambda one: abs(towards - one))


def _reduced(
    rows: list[bytes], channels: int, levels: int
) -> tuple[list[tuple[int, ...]], list[bytes]]:
    """Return the colours that are left at so many levels, and the rows as their numbers."""
    step = 255 / (levels - 1)
    table = bytes(round(round(value / step) * step) for value in range(256))
    known: dict[tuple[int, ...], int] = {}
    lines = []
    for row in rows:
        seen = row.translate(table)
        pixels = zip(seen[0::channels], seen[1::channels], seen[2::channels], strict=True)
        numbers = [known.setdefault(pixel, len(known)) for pixel in pixels]
        if len(known) > _PALETTE:
            break
        lines.append(bytes(numbers))
    return list(known), lines
