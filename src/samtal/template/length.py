"""How long a template is meant to take, and into what groups it divides.

Rule: an estimate for those who choose. What takes as long as there are people is known only with their number; a point
with a clock time swallows whatever was unknown before it.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from samtal.template import seating

if TYPE_CHECKING:
    from samtal.template.model import Groups, Template


class Length(NamedTuple):
    """So many minutes; `whole` is false where some point needs time that is not known."""

    minutes: int
    whole: bool


def length(template: Template, people: int | None = None) -> Length:
    """From the first point to the end of the last."""
    divisions = seating.kept(template.agenda)
    begin = Fraction(template.starts or 0)
    now, whole = begin, True
    for step in template.agenda:
        if step.at is not None and template.starts is not None and step.at >= now:
            now, whole = Fraction(step.at), True
        minutes = seating.planned(step, divisions[step.id], people)
        whole = whole and minutes is not None
        now += minutes or 0
    return Length(int(-(-(now - begin) // 1)), whole)


def first_groups(template: Template) -> Groups | None:
    """How the first point that divides those present does it; None where none does."""
    forms = {"count", "size", "pairs", "by", "mix"}
    return next((step.groups for step in template.agenda if step.groups.form in forms), None)
