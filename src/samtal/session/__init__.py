"""The pure core: what happened (events), what it means (state), what may be done (commands).

Rule: no clock, no randomness, no files. `now` and every instant are whole milliseconds since 1970 in UTC, handed in.
"""
