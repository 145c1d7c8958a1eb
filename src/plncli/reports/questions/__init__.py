"""Questions in words: the list, what was said before, who may know."""
