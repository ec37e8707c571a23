"""Unpacks what a server sends, piece by piece, and never more than is wanted. Knows no HTTP."""

from __future__ import annotations

import zlib

_GZIP_OR_ZLIB = 47
"""32 + 15: zlib reads the header to know which (zlib's manual, inflateInit2)."""


class TooBigError(Exception):
    """There is more than is wanted."""


class CutOffError(Exception):
    """It ends too early, or is broken."""


class Unpacker:
    """Takes what arrives and keeps it unpacked, up to `most` bytes."""

    def __init__(self, encoding: str, most: int) -> None:
        """Take a Content-Encoding: "", gzip or deflate."""
        self._inflating = zlib.decompressobj(_GZIP_OR_ZLIB) if encoding else None
        self._most = most
        self._body = bytearray()

    def feed(self, piece: bytes) -> None:
        """Take a piece.

        Raises:
            TooBigError: there is more than is wanted.
            CutOffError: it is not packed as it was said to be.
        """
        room = self._most - len(self._body) + 1
        self._body += piece[:room] if self._inflating is None else self._inflated(piece, room)
        if len(self._body) > self._most:
            raise TooBigError

    def _inflated(self, piece: bytes, room: int) -> bytes:
        if self._inflating is None:
            return piece
        try:
            return self._inflating.decompress(piece, room)
        except zlib.error as error:
            raise CutOffError from error

    def whole(self) -> bytes:
        """Return all of it.

        Raises:
            CutOffError: the end is missing.
        """
        if self._inflating is not None and not self._inflating.eof:
            raise CutOffError
        return bytes(self._body)
