"""What one rating came to, as plain text: each statement with its figure, and where that lies on the scale.

Rule: every statement is there, and nothing is drawn that does not stand in figures beside it.
"""

from __future__ import annotations

from textwrap import TextWrapper
from typing import TYPE_CHECKING, Final

from samtal.session import axis, earlier_told
from samtal.session.axis import SIGNS
from samtal.telling.naming import shown
from samtal.words import say
from samtal.words.text import cells

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.session.earlier import Sitting
    from samtal.words import Lang

ACROSS: Final = 31
"""So many columns the axis has at the most."""

NUMBER: Final = 4
FIGURE: Final = 7
NARROWEST: Final = 20
"""So wide are the number and the figure of a statement, and at least its text."""


def lines(lang: Lang, sitting: Sitting, width: int) -> Iterator[str]:
    """The rating by its subject, its day and how many answered; then its statements, no wider than `width`."""
    head = sitting.head
    scale = axis.of_shares(ACROSS) if head.two_valued else axis.of_values(head.lowest, head.highest, ACROSS)
    room = max(NARROWEST, width - NUMBER - scale.width - FIGURE - 2)
    told = earlier_told.answered(lang, sitting) if sitting.answers[1] else say(lang, "earlier.withheld")
    yield f"{shown(head.subject)}, {earlier_told.when(lang, sitting)}: {told}"
    yield f"{'':{NUMBER + room + 2}}{scale.head}"
    for line in sitting.lines:
        first, *rest = TextWrapper(room).wrap(shown(line.text)) or [""]
        drawn = "".join(sign for sign, _ in scale.drawn([(SIGNS[0], line.mean)]))
        figure = earlier_told.figure(lang, line.mean, share=head.two_valued)
        fill = " " * (room - cells(first) + 2)
        yield f"{line.place:>2}. {first}{fill}{drawn}{figure:>{FIGURE}}"
        yield from (f"{'':{NUMBER}}{text}" for text in rest)
