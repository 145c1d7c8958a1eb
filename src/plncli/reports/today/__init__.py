"""`pln today`: what is due now, in the order in which it matters."""
