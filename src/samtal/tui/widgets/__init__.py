"""The parts that screens are made of: attributes in, messages out.

Rule: few of them are mounted, for each costs time at every key; long lists are OptionLists, never a widget a row.
"""
