"""A point of which only its summary is printed: how much else there is, as long as nobody has summed it up.

Rule: what is typed as the summary stands alone. Without one it is said how much is kept back, never any of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.minutes.document import paragraph
from samtal.session import figures
from samtal.session.statements import asked

if TYPE_CHECKING:
    from samtal.minutes.document import Block
    from samtal.minutes.source import Part, Source
    from samtal.template.model import Step


def blocks(source: Source, step: Step, part: Part) -> list[Block]:
    """How many notes, rows and statements with figures one run has; that it has none, where that is missing."""
    if source.summary(step):
        return []
    counted = {"minutes.notes-counted": len(part.notes), "minutes.rows-counted": len(part.rows)}
    told = [source.say(code, n=n) for code, n in counted.items() if n]
    rating = asked(source.state, step, part.run)
    if rating and figures.has_figures(source.state, step, part.run):
        rated = sum(figures.figure(source.state, step, part.run, each) is not None for each in rating.statements)
        told.append(source.say("minutes.figures-counted", n=rated, all=len(rating.statements)))
    if not told and source.due(step):
        told.append(source.say("minutes.nothing-noted"))
    return [paragraph(" ".join(told))] if told else []
