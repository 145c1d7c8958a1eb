"""Bytes to clean entries: the parsers, what they share, and the process that they run in."""
