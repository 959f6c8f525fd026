"""One screen per file, each with its styles beside the others in styles/.

Rule: a screen wires widgets to commands and paints from the state; what it shows is worked out in plain functions.
"""
