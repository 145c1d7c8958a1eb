"""Pages about hours of professional development."""
