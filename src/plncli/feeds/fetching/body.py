"""Read the body of an answer: one encoding, capped while it unpacks."""

import zlib
from http.client import HTTPResponse
from typing import Protocol

from plncli.errors import NetworkError
from plncli.feeds.fetching.connection import mebibytes

_PIECE = 65536
_GZIP = 31  # window bits of zlib: with a gzip header
_ZLIB = 15  # with a zlib header, as "deflate" is meant (RFC 9110, 8.4.1.2)
_RAW = -15  # with none, as some servers understand it


class _Unpacker(Protocol):
    @property
    def eof(self) -> bool: ...
    def decompress(self, data: bytes, max_length: int = 0, /) -> bytes: ...


def read_body(response: HTTPResponse, *, wire_limit: int, limit: int) -> bytes:
    """Return the body, unpacked, of at most ``limit`` bytes.

    One that announces more than ``wire_limit`` bytes is refused unread.

    Never holds more than the limit and a piece: a small answer that unpacks to a
    huge one is cut off where it passes the limit.

    Raises:
        NetworkError: code too_large; bad_answer for a body that is cut short or damaged,
            or in an encoding that was not asked for.
        OSError, http.client.HTTPException: as for `Connection.get`.
    """
    if response.length is not None and response.length > wire_limit:
        raise NetworkError(f"larger than {mebibytes(wire_limit)}", code="too_large")
    encoding = _encoding_of(response)
    unpacker: _Unpacker | None = None
    pieces = []
    size = 0
    while piece := response.read(_PIECE):
        if encoding:
            unpacker = unpacker or _unpacker_for(encoding, piece)
            piece = _unpack(unpacker, piece, limit - size + 1)
        pieces.append(piece)
        size += len(piece)
        if size > limit:
            raise NetworkError(f"larger than {mebibytes(limit)}, unpacked", code="too_large")
    # http.client tells no difference between the end and a break when it reads by pieces.
    if response.length or (unpacker and not unpacker.eof):
        raise NetworkError("the answer is cut short", code="bad_answer")
    return b"".join(pieces)


def _encoding_of(response: HTTPResponse) -> str:
    header = response.getheader("Content-Encoding", "").lower()
    names = [name.strip().removeprefix("x-") for name in header.split(",")]
    encodings = [name for name in names if name not in ("", "identity")]
    if not encodings:
        return ""
    if len(encodings) > 1 or encodings[0] not in ("gzip", "deflate"):
        raise NetworkError(f"the encoding {header} was not asked for", code="bad_answer")
    return encodings[0]


def _unpacker_for(encoding: str, start: bytes) -> _Unpacker:
    if encoding == "gzip":
        return zlib.decompressobj(_GZIP)
    # A zlib header is a multiple of 31 with method 8 in its low bits (RFC 1950, 2.2).
    has_header = start[0] & 15 == 8 and int.from_bytes(start[:2]) % 31 == 0
    return zlib.decompressobj(_ZLIB if has_header else _RAW)


def _unpack(unpacker: _Unpacker, piece: bytes, most: int) -> bytes:
    try:
        return unpacker.decompress(piece, most)
    except zlib.error as error:
        raise NetworkError(f"the answer is damaged ({error})", code="bad_answer") from error
