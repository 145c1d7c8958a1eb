"""A local nginx that listens on a loopback address for each feed: a host each, as in life."""

import socket
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from benchmarks.feeds import document
from benchmarks.measure import CannotMeasureError

MOST_FEEDS = 254
_CONFIG = """\
daemon off;
master_process off;
pid {folder}/pid;
error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
  types {{ application/xml xml; }}
  log_format status '$status';
  access_log {folder}/access.log status;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{
{listen}
    root {folder}/feeds/$server_addr;
  }}
}}
"""
_START_SECONDS = 10.0


class Server(NamedTuple):
    """A running server.

    Attributes:
        urls: the addresses of its feeds.
        log: a line with the status of each answer.
    """

    urls: tuple[str, ...]
    log: Path

    def statuses(self) -> Counter[str]:
        """Return how often each status was answered since this was asked last."""
        found = Counter(self.log.read_text("ascii").split())
        self.log.write_text("", "ascii")
        return found


@contextmanager
def serving(folder: Path, feeds: int, entries: int) -> Iterator[Server]:
    """Serve so many feeds of so many entries out of ``folder``, and end the server after.

    Raises:
        CannotMeasureError: nginx is not installed, or does not start.
    """
    hosts = [f"127.0.1.{number}" for number in range(1, feeds + 1)]
    for number, host in enumerate(hosts):
        home = folder / "feeds" / host
        home.mkdir(parents=True)
        (home / "feed.xml").write_text(document(number, entries), "utf-8")
    port = free_port(hosts[0])
    listen = "\n".join(f"    listen {host}:{port};" for host in hosts)
    config = folder / "nginx.conf"
    config.write_text(_CONFIG.format(folder=folder, listen=listen), "ascii")
    with _running(config, (hosts[-1], port)):
        yield Server(
            tuple(f"http://{host}:{port}/feed.xml" for host in hosts), folder / "access.log"
        )


def free_port(host: str) -> int:
    """Return a port on which nobody listens there."""
    with socket.create_server((host, 0)) as free:
        port: int = free.getsockname()[1]
        return port


@contextmanager
def _running(config: Path, address: tuple[str, int]) -> Iterator[None]:
    words = ["nginx", "-e", str(config.with_name("error.log")), "-c", str(config)]
    try:
        nginx = subprocess.Popen(words, stderr=subprocess.DEVNULL)
    except FileNotFoundError:
        raise CannotMeasureError(
            "nginx is missing: install the Debian package nginx-light"
        ) from None
    try:
        _wait_for(address, nginx)
        yield
    finally:
        nginx.terminate()
        nginx.wait()


def _wait_for(address: tuple[str, int], nginx: subprocess.Popen[bytes]) -> None:
    for _ in range(int(_START_SECONDS / 0.05)):
        if nginx.poll() is not None:
            break
        try:
            socket.create_connection(address, timeout=1).close()
        except ConnectionRefusedError:
            time.sleep(0.05)
        else:
            return
    raise CannotMeasureError("nginx does not start")
