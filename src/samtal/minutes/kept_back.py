"""How much is kept back: of a point as long as nobody has summed it up, and of a confidential meeting.

Rule: what is typed as the summary stands alone. Without one it is said how much is kept back, never any of it. What
was carried over is counted once, and not at all where it is printed as a statement or an entry.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.minutes.document import paragraph
from samtal.session import copies, figures, tally
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
    if tally.is_counting(source.state, step.id, part.run):
        told.append(source.say("minutes.being-counted"))
    elif rating and figures.has_figures(source.state, step, part.run):
        rated = sum(figures.figure(source.state, step, part.run, each) is not None for each in rating.statements)
        told.append(source.say("minutes.figures-counted", rated=rated, n=len(rating.statements)))
    if not told and source.due(step):
        told.append(source.say("minutes.nothing-noted"))
    return [paragraph(" ".join(told))] if told else []


def left_out(source: Source) -> int:
    """How many notes and rows of a confidential meeting stand nowhere in its minutes."""
    links, printed = copies.made_of(source.state), _printed(source)
    while more := {id_ for each in printed for id_ in links.get(each, ())} - printed:
        printed |= more
    entered = {entry.id for there in (source.notes, source.rows) for entries in there.values() for entry in entries}
    said = entered | {summary.id for summary in source.state.summaries.values()}
    return sum(id_ not in printed and links.get(id_, set()).isdisjoint(said) for id_ in entered)


def _printed(source: Source) -> set[str]:
    """The entries, and the statements that stand there with their figures."""
    found = {entry.id for entry in source.state.registers.values() if not entry.gone}
    for step in source.state.agenda:
        if step.rating and step.record and step.visibility == "full":
            runs = [run for run in source.runs[step.id] if figures.has_figures(source.state, step, run)]
            found |= {statement.id for run in runs for statement in run.statements}
    return found
