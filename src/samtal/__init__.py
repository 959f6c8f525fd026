"""samtal: facilitated conversations in the terminal.

This package holds nothing itself; the map of its rooms stands in README.md.
"""
