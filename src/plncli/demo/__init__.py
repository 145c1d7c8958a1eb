"""The demo: a made-up network, the feeds that it follows, and the story told over it."""
