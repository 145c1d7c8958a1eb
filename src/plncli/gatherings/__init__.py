"""Events before and after: whom to meet there, and what came of it."""
