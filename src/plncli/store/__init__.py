"""The network on disk: one private SQLite file."""
