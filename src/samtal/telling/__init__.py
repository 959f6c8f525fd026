"""Putting into words what happened and who is who: one clause per event, the same on every face.

Rule: reads only. Faces choose the language and where the words go.
"""
