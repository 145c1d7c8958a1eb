"""From what a user types, or a list of feeds, to sources of the network."""
