"""Showing a web page: in the user's browser, where there is a screen."""

import os
import sys

from plncli.text import clean_url


def web_link(link: str | None) -> str | None:
    """Return ``link`` when it is a web address (http or https), else None."""
    return clean_url(link) if link else None


def open_link(link: str) -> bool:
    """Open a web address in $BROWSER or the system's browser; say whether that was done.

    The address is an argument of the browser, never part of a shell's command.
    Without $BROWSER and without a display nothing is started: what Python would
    find then is a browser that takes over the terminal.
    """
    if not _has_browser():
        return False
    import webbrowser

    return webbrowser.open(link)


def _has_browser() -> bool:
    if sys.platform in ("darwin", "win32"):
        return True
    return any(os.environ.get(name) for name in ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY"))
