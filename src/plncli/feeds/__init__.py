"""From the web to entries: fetch bytes, parse them, decide what is new."""
