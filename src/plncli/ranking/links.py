"""When two addresses lead to one page."""

TRACKING = ("utm_", "fbclid=", "gclid=", "mc_")
"""Parameters that say how a reader came to a page: Google's, Facebook's, Mailchimp's."""
ROUTES = ("!", "/")
"""What is behind a # is a page of its own when it begins so, in programs of one page."""


def canonical(link: str | None) -> str | None:
    """Return what two addresses of one page have in common; None for the front page of a site.

    Scheme, `www.`, the case of the host, the last slash, the place within the page and
    what campaigns and mailings add (`utm_…`, `fbclid`, `gclid`, `mc_…`) do not matter.
    Front pages are what feeds without links of their own point at.
    """
    rest = (link or "").partition("://")[2]
    if "#" in rest:
        page, _, place = rest.partition("#")
        if not place.startswith(ROUTES):
            rest = page
    if "?" in rest:
        page, _, query = rest.partition("?")
        kept = [pair for pair in query.split("&") if not pair.startswith(TRACKING)]
        rest = "?".join((page, "&".join(kept))) if kept else page
    host, slash, path = rest.rstrip("/").partition("/")
    if not slash and "?" not in host:
        return None
    return host.lower().removeprefix("www.") + slash + path
