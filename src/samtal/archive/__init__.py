"""The archive: one SQLite file that console, wall and note-taker hold open at the same time.

Rule: what the archive has said yes to is on the disk. What it cannot do it refuses with a sentence and changes
nothing.
"""
