"""From text to data: the TOML parser, and a way past its first complaint so that the rest can be told too.

Rule: what TOML stumbles on is mended where it is clear what was meant, else taken out, and told once. Each line knows
its number in the author's file, however many are put in.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from samtal.template import files, headings, locate, traps
from samtal.template.problem import Problem, shown
from samtal.template.stumble import STRAIGHT, Stumble

if TYPE_CHECKING:
    from samtal.template.stumble import Trap

_TRIES: Final = 300  # so many lines are mended: a whole template typed in Word, where every quote is curly
_WORK: Final = 20_000_000  # characters parsed again at most; a file of megabytes is mended a few times only
_DEEP: Final = re.compile(  # a key with so many dots takes the parser memory by the square
    r"""(?<![\w-])(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')(?:[ \t]*+\.[ \t]*+(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')){20}"""
)
_LINE: Final = re.compile(r"\(at line (\d+)")


@dataclass(slots=True)
class Parsed:
    """What could be parsed (None if too little), the mended text, and whether lines had to be taken out.

    `numbers` are the lines of the author's file (from 1) that the lines of `text` stand for.
    """

    text: str
    data: dict[str, Any] | None = None
    problems: list[Problem] = field(default_factory=list)
    gaps: bool = False
    numbers: list[int] = field(default_factory=list)

    def number(self, line: int | None) -> int | None:
        """The line of the author's file that a line of the mended text stands for, both from 1."""
        return line and self.numbers[line - 1]


def parse(text: str) -> Parsed:
    """The data in a TOML text, mended as far as it can be."""
    if len(text) > files.LARGEST:
        return Parsed("", problems=files.too_large().problems)
    # A newline of our own, so that even the last line's mistakes have a line.
    parsed = Parsed(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n") + "\n")
    written = parsed.text.split("\n")
    parsed.numbers = list(range(1, len(written) + 1))
    if not parsed.text.strip():
        return Parsed("", problems=[Problem("template.file-empty")])
    if deep := _DEEP.search(parsed.text):
        parsed.problems.append(Problem("toml.deep", line=parsed.text.count("\n", 0, deep.start()) + 1))
        return parsed
    for _ in range(min(_TRIES, max(10, _WORK // len(parsed.text)))):
        try:
            data = tomllib.loads(parsed.text)
        except RecursionError:
            parsed.problems.append(Problem("toml.deep"))
            break
        except ValueError as error:  # TOMLDecodeError, and integers too long for Python
            if not _mended(parsed, str(error), written):
                break
        else:
            if not (isinstance(data.get("agenda"), dict) and _brackets(parsed)):
                parsed.data = data
                break
    return parsed


def _brackets(parsed: Parsed) -> bool:
    """Doubles the brackets of every heading that says [agenda]; False if there is none."""
    lines = parsed.text.split("\n")
    single = [place for place, line in enumerate(lines) if headings.AGENDA.match(line)]
    for place in single:
        lines[place] = "[[agenda]]"
        parsed.problems.append(Problem("template.agenda-brackets", line=parsed.numbers[place]))
    parsed.text = "\n".join(lines)
    return bool(single)


def _mended(parsed: Parsed, message: str, written: list[str]) -> bool:
    """Notes what is wrong and mends the text; False if there is no going on."""
    lines = parsed.text.split("\n")
    told = _LINE.search(message)
    at = int(told[1]) - 1 if told else _begun(parsed.text, len(lines))
    stumble = Stumble(lines, at, lambda: _begun(parsed.text, at), message)
    trap = traps.diagnosed(stumble)
    if trap.code == "template.agenda-brackets" and _brackets(parsed):
        return True
    again = _note(parsed, trap, at, written)
    if trap.mended is None or (again and not trap.mended.strip()):
        return _take_out(parsed, lines, at)
    _replace(parsed, lines, trap, at)
    return True


def _begun(text: str, at: int) -> int:
    """Where the statement begins that holds the line at `at`, both from 0."""
    return max((line - 1 for line in locate.keys_begun(text) if line <= at + 1), default=max(0, at - 2))


def _note(parsed: Parsed, trap: Trap, at: int, written: list[str]) -> bool:
    """Tells of the trap; of a line that has been told of (True) only what is proposed for it is told anew."""
    first = at if trap.first is None else trap.first
    number = parsed.numbers[first if trap.told is None else trap.told]
    known = next((problem for problem in parsed.problems if problem.line == number), None)
    if known is None and trap.code:
        if trap.code == "toml.other":  # as it was written, before anything in it was mended
            trap.values["line"] = shown(written[number - 1].strip())
        parsed.problems.append(Problem(trap.code, trap.values, number))
    elif known and "want" in known.values and "want" in trap.values:
        known.values["want"] = trap.values["want"]
    return known is not None


def _replace(parsed: Parsed, lines: list[str], trap: Trap, at: int) -> None:
    """Puts what is mended in the place of the trap's lines; what is put in bears the number of the last of them."""
    first = at if trap.first is None else trap.first
    last = first if trap.last is None else trap.last
    mended = (trap.mended or "").split("\n")
    mended += [""] * (last + 1 - first - len(mended))
    numbers = parsed.numbers[first : last + 1]
    numbers += [numbers[-1]] * (len(mended) - len(numbers))
    parsed.numbers[first : last + 1] = numbers
    lines[first : last + 1] = mended
    parsed.text = "\n".join(lines)


def _take_out(parsed: Parsed, lines: list[str], at: int) -> bool:
    """Empties the line; False if that has been done, or if it opens something that goes on below."""
    if not lines[at].strip() or _hangs(lines[at]):
        return False
    lines[at] = ""
    parsed.text = "\n".join(lines)
    parsed.gaps = True
    return True


def _hangs(line: str) -> bool:
    """Whether a value that begins on this line goes on below it."""
    bare = STRAIGHT.sub("", line)
    return line.count('"""') % 2 == 1 or bare.count("[") > bare.count("]") or bare.count("{") > bare.count("}")
