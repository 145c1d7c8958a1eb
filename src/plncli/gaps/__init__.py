"""What a network is missing: one file per dimension, from a `Network` to findings."""
