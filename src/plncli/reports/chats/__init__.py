"""The pages of `pln chat`: what comes up, what was missed, what became of meetings."""
