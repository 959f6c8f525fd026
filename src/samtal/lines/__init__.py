"""What a typed line means: one grammar for plain mode and the note box, pasted rosters, times as people write them.

Rule: changes nothing and reads no clock; a line becomes a command to the session, or a refusal that says what was
expected. Both languages are always understood.
"""
