"""A server of our own on loopback addresses that can wait, hang and break, as nginx does not."""

import asyncio
import contextlib
import socket
import struct
import threading
from collections.abc import Awaitable, Callable, Coroutine, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from benchmarks.measure import CannotMeasureError
from benchmarks.server import free_port


class Request(NamedTuple):
    """What was asked of which loopback address; header names are in lower case."""

    host: str
    headers: Mapping[str, str]


Send = Callable[[bytes], Awaitable[None]]
Handler = Callable[[Request, Send], Awaitable[None]]
"""Sends the raw bytes of an answer, and waits where it likes; `BreakError` resets."""

FOR_EVER = 3600
"""Seconds to wait that no benchmark outlives."""
_TRIES = 10


class BreakError(Exception):
    """Raised by a handler: break the connection, as a server does that crashes."""


def addresses(number: int) -> list[str]:
    """Return so many loopback addresses, 127.0.2.1 and following."""
    return [f"127.0.{2 + place // 250}.{1 + place % 250}" for place in range(number)]


def head(status: int, **headers: str) -> bytes:
    """Return the head of an answer; an underscore in a header's name stands for a hyphen."""
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join((f"HTTP/1.1 {status} -", *lines, "Connection: close", "", "")).encode()


def answer(body: bytes, etag: str, request: Request) -> bytes:
    """Return a feed with its validator, or 304 for who has it already."""
    if request.headers.get("if-none-match") == etag:
        return head(304, ETag=etag)
    fields = {"Content_Type": "application/xml", "Content_Length": str(len(body)), "ETag": etag}
    return head(200, **fields) + body


@contextmanager
def serving(hosts: Sequence[str], handler: Handler) -> Iterator[int]:
    """Serve on each of the addresses in a thread, and give the port; all ends after."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        server, port = _await(loop, _start(hosts, handler))
        yield port
        server.close()
    finally:
        _await(loop, _cancel_all())
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _start(hosts: Sequence[str], handler: Handler) -> tuple[asyncio.Server, int]:
    for _ in range(_TRIES):
        port = free_port(hosts[0])
        with contextlib.suppress(OSError):  # another address has it, or somebody was faster
            return await asyncio.start_server(_connection(handler), hosts, port), port
    raise CannotMeasureError("no port is free on all loopback addresses")


def _connection(
    handler: Handler,
) -> Callable[[asyncio.StreamReader, asyncio.StreamWriter], Coroutine[Any, Any, None]]:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        # A client that leaves early, and our own end while a handler waits, are no mistakes.
        with contextlib.suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            try:
                await _answer(handler, reader, writer)
            finally:
                writer.close()

    return serve


async def _answer(
    handler: Handler, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    fields = (line.partition(":") for line in lines[1:])
    headers = {name.strip().lower(): value.strip() for name, _, value in fields if name}
    request = Request(writer.get_extra_info("sockname")[0], headers)

    async def send(piece: bytes) -> None:
        writer.write(piece)
        await writer.drain()

    try:
        await handler(request, send)
    except BreakError:
        # Linger of zero seconds makes close() send RST in place of FIN.
        linger = struct.pack("ii", 1, 0)
        writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        writer.transport.abort()


async def _cancel_all() -> None:
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)


def _await(loop: asyncio.AbstractEventLoop, work: Coroutine[Any, Any, Any]) -> Any:
    return asyncio.run_coroutine_threadsafe(work, loop).result()
