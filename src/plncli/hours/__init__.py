"""Hours of professional development: what an agency asks for, and what of one's own counts."""
