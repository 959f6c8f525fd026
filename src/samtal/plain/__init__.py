"""Plain mode: the same session as a line-by-line dialogue, for screen readers, scripts and late entry.

Rule: draws nothing, knows no file and no clock; lines come in as bytes and go out through the `write` it is given.
"""
