"""What `make bench` measures: cost against bare Python, pulls against peers, growth, parsers."""
