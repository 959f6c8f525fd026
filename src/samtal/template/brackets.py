"""What was opened and never closed: where the closing sign belongs, so that the lines below can be read.

Rule: an author forgets a comma between two parts or a bracket before the next key; both are told by what comes after.
"""

from __future__ import annotations

from samtal.template.traps import STRAIGHT


def closed(lines: list[str], stumbled: int, begun: int, message: str) -> int:
    """Closes what was left open, in `lines`, and says on which line: where a comma or the closing bracket is missing.

    `stumbled` is where the parser noticed, `begun` where the value began.
    """
    if "table" in message:  # one in braces stands on one line
        lines[stumbled - 1] = _ended(lines[stumbled - 1], "}")
        return stumbled
    above = next((number for number in range(stumbled - 1, 0, -1) if lines[number - 1].strip()), stumbled)
    line = lines[stumbled - 1].lstrip()
    if above < begun or not line:
        return begun
    if line[0] in "\"'{" or (line[0] == "[" and not line.startswith("[[")):
        lines[above - 1] = _ended(lines[above - 1], ",")
        return above
    lines[above - 1] = _ended(lines[above - 1], "]")
    return begun


def hangs(line: str) -> bool:
    """Whether a value that begins on this line goes on below it."""
    bare = STRAIGHT.sub("", line)
    return line.count('"""') % 2 == 1 or bare.count("[") > bare.count("]") or bare.count("{") > bare.count("}")


def _ended(line: str, sign: str) -> str:
    """`line` with a sign after what it says, before its comment."""
    comment = next((match for match in STRAIGHT.finditer(line) if match[0].startswith("#")), None)
    end = comment.start() if comment else len(line)
    return f"{line[:end].rstrip()}{sign} {line[end:]}"
