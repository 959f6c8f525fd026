"""What of an item will be read afterwards: said before the first word of it is typed, on every face.

Rule: follows from the template alone. In a confidential meeting nothing that is said is printed, only what it comes to;
the figures of a rating are, for nobody's name stands at them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from samtal.session.state import State
    from samtal.template.model import Step

Keeping = Literal["full", "summary", "private", "nothing"]
"""All is printed, only the summary, nothing though it is stored, or nothing is stored at all."""


def keeping(state: State, step: Step) -> Keeping:
    """What is kept of what is said in this item."""
    if not step.record:
        return "nothing"
    if step.rating is None and not step.rest and state.template and state.template.confidential:
        return "summary" if step.visibility == "full" else step.visibility
    return step.visibility


def opens(state: State, from_: str | None, to: str | None) -> bool:
    """Whether words of an item (by id) come into the minutes where they go to; `to` None: a list of the meeting."""
    step, target = state.step_called(from_ or ""), state.step_called(to or "")
    after = keeping(state, target) if target else "full"
    return step is not None and keeping(state, step) != "full" and after == "full"
