"""`pln`: a command-line manager for a Personal or Professional Learning Network."""

__version__ = "0.1.0"
