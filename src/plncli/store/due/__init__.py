"""What is due, read in a fixed number of queries; the rules are in `plncli.due`."""
