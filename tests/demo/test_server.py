"""The demo's server on loopback, asked by the standard library."""

from http.client import HTTPConnection

from plncli.demo.feeds import Page
from plncli.demo.server import serve

PAGES = {
    "/a.xml": Page(200, "application/rss+xml", b"<rss/>"),
    "/b.xml": Page(500, "text/plain", b"moving"),
}


def test_pages_errors_and_what_is_not_there() -> None:
    with serve(PAGES) as base:
        host = base.removeprefix("http://")
        assert host.startswith("127.0.0.1:")
        connection = HTTPConnection(host, timeout=10)

        def get(path: str, **headers: str) -> tuple[int, str | None, bytes, str | None]:
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            body = answer.read()
            return answer.status, answer.getheader("Content-Type"), body, answer.getheader("ETag")

        status, media_type, body, etag = get("/a.xml")
        assert (status, media_type, body) == (200, "application/rss+xml", b"<rss/>")
        assert etag
        assert get("/a.xml", **{"If-None-Match": etag}) == (304, None, b"", etag)
        assert get("/a.xml", **{"If-None-Match": '"other"'})[0] == 200
        assert get("/b.xml")[:3] == (500, "text/plain", b"moving")
        assert get("/c.xml")[0] == 404
        connection.close()
