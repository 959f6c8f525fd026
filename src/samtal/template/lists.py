"""What reaches over several lines: a list that never ends, its parts without quotes or commas, braces over two lines.

Rule: several parts of one list that are wrong in the same way are told once, at the first of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from samtal.template.problem import quoted
from samtal.template.stumble import (
    HEADING,
    KEY_LINE,
    STRAIGHT,
    Trap,
    as_proposed,
    open_brackets,
    parses,
    proposed,
)

if TYPE_CHECKING:
    from samtal.template.stumble import Stumble

_BULLET: Final = re.compile(r"\s*(?:[•·▪●○◦‣∙*–—-]|\d+[.)])\s+(?=\S)")
_BULLET_BEFORE_KEY: Final = re.compile(r"\s*[•·▪●○◦‣∙*–—-]\s+(?=[^\W\d][\w-]*\s*[=:])")
_PART: Final = re.compile(r"(\s*)(.*?)\s*,*\s*(\]?)\s*$")
_STRING: Final = r'(?:"(?:[^"\\]|\\.)*"|\'[^\']*\')'
_NO_COMMA: Final = re.compile(rf"({_STRING})(?:\s+|\s*[;–—/|-]\s*)(?={_STRING})")
_INNER: Final = re.compile(r'(\s*(?:[\w-]+\s*=\s*)?\[?\s*)"(.*)"(\s*\]?\s*,?\s*)$')
_BETWEEN: Final = re.compile(r'"\s*,\s*"')
_KEY_ALONE: Final = re.compile(r"(\s*[^\W\d][\w-]*)\s*[:=]\s*$")
_FARTHEST: Final = 20  # lines over which one table in braces may be spread


def open_list(stumble: Stumble) -> Trap | None:
    """A list whose ] is missing: the next key or heading stands in it."""
    line = stumble.line
    if not stumble.in_list or not (KEY_LINE.match(line) or HEADING.match(line) or not line.strip()):
        return None
    above = next(n for n in range(stumble.at - 1, -1, -1) if stumble.lines[n].strip())
    return _closed(stumble, above)


def open_at_end(stumble: Stumble) -> Trap | None:
    """A list or a table that is open where the file ends, or where the line does."""
    if not stumble.says("Unclosed", "(at end of document"):
        return None
    if open_brackets([stumble.line], "{}") > 0:
        mended = _ended(stumble.line, " }")
        return proposed("toml.open-table", mended)
    below = range(len(stumble.lines) - 1, stumble.begun - 1, -1)
    last = next((n for n in below if stumble.lines[n].strip()), stumble.begun)
    return _closed(stumble, last) if open_brackets(stumble.lines[stumble.begun : last + 1]) > 0 else None


def _closed(stumble: Stumble, last: int) -> Trap:
    mended = _ended(stumble.lines[last], "]")
    values: dict[str, object] = {"row": last + 1, "want": as_proposed(mended)}
    return Trap("toml.open-list", values, mended, first=last, last=last, told=stumble.begun)


def inner_quotes(stumble: Stumble) -> Trap | None:
    """A quote within a text in the same quotes."""
    match = _INNER.match(stumble.line)
    if not match:
        return None
    texts = _BETWEEN.split(match[2])
    within = [len(re.findall(r'(?<!\\)"', text)) for text in texts]
    if not any(within) or any(number % 2 for number in within):
        return None
    mended = f"{match[1]}{', '.join(quoted(text) for text in texts)}{match[3]}"
    return proposed("toml.inner-quotes", mended) if parses(mended) or stumble.in_list else None


def comma(stumble: Stumble) -> Trap | None:
    """Two parts with no comma between them: on one line, or at the end of the line above."""
    mended = _NO_COMMA.sub(r"\1, ", stumble.line)
    if mended != stumble.line and (parses(mended) or stumble.in_list):
        return proposed("toml.no-comma", mended)
    if not stumble.in_list or not re.match(r"\s*[\"'{\[]", stumble.line):
        return None
    above = next(n for n in range(stumble.at - 1, -1, -1) if stumble.lines[n].strip())
    if re.search(r"[,\[]\s*$", STRAIGHT.sub(lambda string: "" if string[0][0] == "#" else "x", stumble.lines[above])):
        return None
    last = _ended(stumble.lines[above], ",")
    return Trap("toml.no-comma", {"want": as_proposed(last)}, last, first=above, last=above, told=above)


def parts(stumble: Stumble) -> Trap | None:
    """Parts of a list that are no text in quotes: with a bullet, a dash or a number before them, or bare."""
    if not stumble.in_list or "{" in stumble.line:
        return None
    mended: list[str] = []
    for line in stumble.lines[stumble.at :]:
        if line.strip() in {"", "]"} or KEY_LINE.match(line) or _is_part(line):
            break
        mended.append(_part(line))
    if not mended:
        return None
    return Trap("toml.part", {"want": as_proposed(mended[0])}, "\n".join(mended), last=stumble.at + len(mended) - 1)


def dashes(stumble: Stumble) -> Trap | None:
    """A list as other languages write it: nothing after the key, each part on a line of its own with a dash."""
    head = _KEY_ALONE.match(stumble.line)
    mended: list[str] = []
    for line in stumble.lines[stumble.at + 1 :] if head else ():
        if not _BULLET.match(line):
            break
        mended.append(_part(line))
    if not head or not mended:
        return None
    begin, mended[-1] = f"{head[1]} = [", f"{mended[-1]}]"
    values: dict[str, object] = {"first": begin.strip(), "want": as_proposed(mended[0]), "last": "]"}
    return Trap("toml.dashes", values, "\n".join([begin, *mended]), last=stumble.at + len(mended))


def _is_part(line: str) -> bool:
    return parses(f"x = [{line.strip().rstrip(']').rstrip().rstrip(',')}]")


def _part(line: str) -> str:
    match = _PART.match(_BULLET.sub("", line))
    indent, text, end = match.groups() if match else ("", line, "")
    own = re.match(r"\s*", line)
    bare = text.strip("\"'")
    return f"{own[0] if own else indent}{quoted(bare)},{end}" if bare else f"{indent}{end}"


def bullet(stumble: Stumble) -> Trap | None:
    """A bullet before a key."""
    mended = _BULLET_BEFORE_KEY.sub("", stumble.line)
    if mended == stumble.line or stumble.in_list:
        return None
    mended = re.sub(r"^([^\W\d][\w-]*)\s*[:=]\s*", r"\1 = ", mended)
    return proposed("toml.bullet", mended) if parses(mended) else None


def braces(stumble: Stumble) -> Trap | None:
    """A table in braces that is spread over lines; without a } near by it is one that is not closed."""
    lines, at = stumble.lines, stumble.at
    at = next((n for n in range(at, stumble.begun - 1, -1) if open_brackets(lines[n : at + 1], "{}") > 0), -1)
    if at < 0:
        return None
    for last in range(at + 1, min(len(lines), at + _FARTHEST)):
        if HEADING.match(lines[last]):
            break
        if open_brackets(lines[at : last + 1], "{}") == 0:
            return _joined(stumble, at, last)
    mended = _ended(lines[at].rstrip().rstrip(","), " }")
    return Trap("toml.open-table", {"want": as_proposed(mended)}, mended, first=at, last=at, told=at)


def _joined(stumble: Stumble, first: int, last: int) -> Trap:
    begin, *rest = stumble.lines[first : last + 1]
    line = " ".join([begin.rstrip(), *(part.strip() for part in rest)])
    line = re.sub(r",\s*\}", " }", re.sub(r"\{\s+", "{ ", line))
    return Trap("toml.one-line", {"want": as_proposed(line)}, line, first=first, last=last, told=first)


def broken_text(stumble: Stumble) -> Trap | None:
    """A text in single quotes that goes on over the next lines."""
    line, lines = stumble.line, stumble.lines
    if not re.match(r'\s*[\w-]+\s*=\s*"[^"]*$', line):
        return None
    for last in range(stumble.at + 1, min(len(lines), stumble.at + _FARTHEST)):
        if KEY_LINE.match(lines[last]) or HEADING.match(lines[last]):
            return None
        if lines[last].rstrip().endswith('"'):
            begin = line.replace('"', '"""', 1)
            mended = [begin, *lines[stumble.at + 1 : last], f'{lines[last].rstrip()}""']
            values: dict[str, object] = {"first": as_proposed(begin), "last": as_proposed(mended[-1])}
            return Trap("toml.lines", values, "\n".join(mended), last=last)
    return None


def _ended(line: str, sign: str) -> str:
    """`line` with a sign after what it says, before its comment."""
    note = next((match for match in STRAIGHT.finditer(line) if match[0].startswith("#")), None)
    end = note.start() if note else len(line)
    return f"{line[:end].rstrip()}{sign} {line[end:]}".rstrip()
