"""What could join the network: out of the bundled catalogue, and out of one's own data."""
