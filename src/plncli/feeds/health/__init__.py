"""How well feeds are, for `pln doctor`."""
