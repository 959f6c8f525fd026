"""Home: what is going on, what comes next, the templates, the latest meetings.

Rule: what a line says is worked out in plain functions of what was read; the screen lists and opens.
"""
