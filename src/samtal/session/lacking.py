"""What lacks of a rating whose figures are not all in: said before they are shown all the same.

Rule: one thing, the first that somebody would do something about; no figure is in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import figures, joint, slips, tally

if TYPE_CHECKING:
    from samtal.session.state import State
    from samtal.template.model import Step


def of(state: State, step: Step) -> tuple[str, dict[str, int]]:
    """A code, and its values beside the number of the item."""
    run = state.run_at_hand(step.id)
    given, expected = slips.progress(state, step, run)
    if tally.is_counting(state, step.id, run) and given < (expected or 0):
        return "showing.lacks-slips", {"n": given, "of": expected or 0}
    if joint.is_joint(step) or (step.rating and step.rating.budget):
        return "showing.lacks", {}
    found = figures.every(state, step, run)
    empty = [place for place, each in enumerate(found, 1) if not (each and (each.n or each.unknown))]
    odd = [place for place, each in enumerate(found, 1) if each and not figures.is_expected(state, run, each)]
    if empty:
        return "showing.lacks-statement", {"statement": empty[0]}
    return ("showing.lacks-odd", {"statement": odd[0]}) if odd else ("showing.lacks", {})
