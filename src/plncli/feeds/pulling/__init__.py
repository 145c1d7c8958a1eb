"""The pull: which feeds are asked and when, and what their answers make of the store."""
