"""The plan on paper: what an author writes in TOML, read, checked and described.

Rule: only this room knows TOML and presets. Past it there are three kinds of step: talk, list and rating.
"""
