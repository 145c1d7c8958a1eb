"""What a few minutes are spent on: rounds over voices, within a budget of seconds.

A voice is a person with all their sources, or a source that belongs to nobody.
Each round takes one entry of each voice, so that no loud one drowns the rest.
`pace` says how long an entry waits and how many a source may give, `rank` what
comes first in a round, `choose` fills the minutes, `asides` end the page.
"""
