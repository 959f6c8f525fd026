"""From text to data: the TOML parser, and a way past its first complaint so that the rest can be told too.

Rule: a line that TOML stumbles on is mended where it is clear what was meant, else taken out, and told once.
Lines keep their numbers.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field, replace
from typing import Any, Final

from samtal.template import files, locate, traps
from samtal.template.problem import Problem

_TRIES: Final = 300  # so many lines are mended: a whole template typed in Word, where every quote is curly
_WORK: Final = 20_000_000  # characters parsed again at most; a file of megabytes is mended a few times only
_DEEP: Final = re.compile(  # a key with so many dots takes the parser memory by the square
    r"""(?<![\w-])(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')(?:[ \t]*+\.[ \t]*+(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')){20}"""
)
_LINE: Final = re.compile(r"\(at line (\d+)")


@dataclass(slots=True)
class Parsed:
    """What could be parsed (None if too little), the mended text, and whether lines had to be taken out."""

    text: str
    data: dict[str, Any] | None = None
    problems: list[Problem] = field(default_factory=list)
    gaps: bool = False


def parse(text: str) -> Parsed:
    """The data in a TOML text, mended as far as it can be."""
    if len(text) > files.LARGEST:
        return Parsed("", problems=files.too_large().problems)
    # A newline of our own, so that even the last line's mistakes have a line.
    parsed = Parsed(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n") + "\n")
    if not parsed.text.strip():
        return Parsed("", problems=[Problem("template.file-empty")])
    if deep := _DEEP.search(parsed.text):
        parsed.problems.append(Problem("template.toml-deep", line=parsed.text.count("\n", 0, deep.start()) + 1))
        return parsed
    for _ in range(min(_TRIES, max(10, _WORK // len(parsed.text)))):
        try:
            data = tomllib.loads(parsed.text)
        except RecursionError:
            parsed.problems.append(Problem("template.toml-deep"))
            break
        except ValueError as error:  # TOMLDecodeError, and integers too long for Python
            if not _mended(parsed, str(error)):
                break
        else:
            if not (isinstance(data.get("agenda"), dict) and _brackets(parsed)):
                parsed.data = data
                break
    return parsed


def _brackets(parsed: Parsed) -> bool:
    """Doubles the brackets of every heading that says [agenda]; False if there is none."""
    lines = parsed.text.split("\n")
    single = [number for number, line in enumerate(lines) if traps.AGENDA.match(line)]
    for number in single:
        lines[number] = "[[agenda]]"
        parsed.problems.append(Problem("template.agenda-brackets", line=number + 1))
    parsed.text = "\n".join(lines)
    return bool(single)


def _mended(parsed: Parsed, message: str) -> bool:
    """Notes what is wrong and mends the text; False if there is no going on."""
    lines = parsed.text.split("\n")
    told = _LINE.search(message)
    number = int(told[1]) if told else _last_begun(parsed.text)
    trap = traps.diagnosed(lines[number - 1], message)
    if trap.code == "agenda-brackets" and _brackets(parsed):
        return True
    if trap.code == "toml-open-bracket":
        number = _close(lines, number, _last_begun(parsed.text), message)
        trap = replace(trap, mended=lines[number - 1] if told else None)
    known = {problem.line for problem in parsed.problems}
    if trap.code and number not in known:
        parsed.problems.append(Problem(f"template.{trap.code}", trap.values, number))
    if trap.mended is None or number in known:
        return _take_out(parsed, lines, number)
    lines[number - 1] = trap.mended
    parsed.text = "\n".join(lines)
    return True


def _take_out(parsed: Parsed, lines: list[str], number: int) -> bool:
    """Empties the line; False if that has been done, or if it opens something that goes on below."""
    if not lines[number - 1].strip() or _hangs(lines[number - 1]):
        return False
    lines[number - 1] = ""
    parsed.text = "\n".join(lines)
    parsed.gaps = True
    return True


def _last_begun(text: str) -> int:
    """The line of the last key that the text could be followed to: what never ends begins there."""
    begun = locate.keys_begun(text)
    return begun[-1] if begun else text.count("\n")


def _close(lines: list[str], stumbled: int, begun: int, message: str) -> int:
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


def _hangs(line: str) -> bool:
    """Whether a value that begins on this line goes on below it."""
    bare = traps.STRAIGHT.sub("", line)
    return line.count('"""') % 2 == 1 or bare.count("[") > bare.count("]") or bare.count("{") > bare.count("}")


def _ended(line: str, sign: str) -> str:
    """`line` with a sign after what it says, before its comment."""
    comment = next((match for match in traps.STRAIGHT.finditer(line) if match[0].startswith("#")), None)
    end = comment.start() if comment else len(line)
    return f"{line[:end].rstrip()}{sign} {line[end:]}"
