"""Pages about professional learning communities and their cycles of inquiry."""
