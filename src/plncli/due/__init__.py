"""What is due, as pure rules: how often, since when, what a pause moves, what fits into a day."""
