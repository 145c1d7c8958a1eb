"""What is kept of feeds and their entries, and what becomes of it in time: pure rules."""
