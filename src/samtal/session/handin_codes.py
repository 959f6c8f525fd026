"""The short code in what a group hands in: which meeting, which group, and two signs by which a slip is noticed.

Rule: the same meeting and group give the same code for ever. Read without fuss: case, the dashes that Word puts there,
and letters that look like digits do not matter.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from samtal.session.ids import derived_id

SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Of which a code is made: no letter that is taken for a digit, or the other way round."""

_ALIKE: Final = str.maketrans({"O": "0", "I": "1", "L": "1"})
_DASH: Final = r"\s?[-\u2010-\u2015\u2212]\s?"
_CODE: Final = re.compile(rf"(?<![\w-])([0-9a-zA-Z]{{6}}){_DASH}([0-9]{{1,3}}){_DASH}([0-9a-zA-Z]{{2}})(?![\w-])")


class HandInCode(NamedTuple):
    """What a code says: the sign of a meeting, and the number of a group."""

    meeting: str
    group: int


def code_of(session: str, group: int) -> str:
    """The code of a group in a meeting, as it is printed: `7KQ2MF-2-XB`."""
    meeting = meeting_sign(session)
    return f"{meeting}-{group}-{_check(meeting, group)}"


def meeting_sign(session: str) -> str:
    """The sign of a meeting in its codes."""
    return _signs(6, "hand-in", session)


def codes_in(line: str) -> list[HandInCode | None]:
    """The codes in a line, None for each that is not as it was printed."""
    return [_read(*match.groups()) for match in _CODE.finditer(line)]


def _read(meeting: str, group: str, check: str) -> HandInCode | None:
    meeting, check = (part.upper().translate(_ALIKE) for part in (meeting, check))
    return HandInCode(meeting, int(group)) if check == _check(meeting, int(group)) else None


def _check(meeting: str, group: int) -> str:
    return _signs(2, "hand-in-check", meeting, str(group))


def _signs(many: int, *parts: str) -> str:
    value = int(derived_id(*parts).replace("-", ""), 16)
    return "".join(SIGNS[value >> 5 * place & 31] for place in range(many))
