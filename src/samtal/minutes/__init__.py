"""From a session to its minutes: a document as data, and its renderings.

Rule: pure functions of the state. What a person typed is data all the way; only a rendering knows its own syntax.
"""
