"""The faces that draw: home, prepare, console, review.

Rule: the only room that knows Textual. No fact about a meeting lives in a widget; all is painted from the state.
"""
