"""The proxy that the environment (or the system, on macOS and Windows) asks for."""

import os
import sys

from plncli.errors import NetworkError
from plncli.feeds.fetching.address import Target, target_of
from plncli.redaction import redact_url


def may_be_proxied() -> bool:
    """Tell whether a proxy may be asked for; without one, `proxy_of` has nothing to find."""
    if sys.platform in ("darwin", "win32"):
        return True
    return any(name.lower().endswith("_proxy") for name in os.environ)


def proxy_of(target: Target) -> Target | None:
    """Return the http proxy through which to ask for ``target``; None to ask directly.

    `http_proxy`, `https_proxy`, `all_proxy` and `no_proxy` count, in either case.

    Raises:
        NetworkError: code connect, for a proxy that does not speak http (SOCKS, https).
    """
    # Costs as much as half of a start of Python, which most users need not pay.
    from urllib.request import getproxies, proxy_bypass

    proxies = getproxies()
    url = proxies.get(target.scheme) or proxies.get("all")
    if not url or proxy_bypass(f"{target.host}:{target.port}"):
        return None
    proxy = target_of(url if "://" in url else f"http://{url}")
    if proxy is None or proxy.scheme != "http":
        raise NetworkError(f"the proxy {redact_url(url)} is not an http:// proxy", code="connect")
    return proxy
