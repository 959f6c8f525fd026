"""What of a point may go on to another: carried over, gathered, or made a statement.

Rule: what is promised before the first word holds. What is private or not to be recorded stays where it was said; in a
confidential meeting nothing becomes a decision, an action or the like by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.template.references import REGISTERS

if TYPE_CHECKING:
    from samtal.template.model import Step, Template


def stays(step: Step) -> bool:
    """Whether nothing of what is written at a point is used anywhere else."""
    return step.visibility == "private" or not step.record


def goes_into(template: Template | None, step: Step) -> tuple[str, ...]:
    """Where what is written at a point goes by itself: of what `into` names, that which may have it."""
    if stays(step):
        return ()
    confidential = template is not None and template.confidential
    return tuple(name for name in step.into if not (confidential and name in REGISTERS))
