"""The interactive skim: a full screen, or line by line, over one edition.

`model`, `prompt`, `bindings` and `view` are pure: a state and a key in, a state and
an act out, a state in, lines out. `acting` writes to the store, `screen` owns the
terminal, `run` and `linear` are the two loops.
"""
