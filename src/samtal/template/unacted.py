"""What a template may ask for that is read and kept, but that no meeting acts on yet.

Rule: advice, never a mistake: a template that asks for it can be run. A facet is in the table until the program does
all that it promises; then its line and its sentence go.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.template import locate
from samtal.template.problem import Problem
from samtal.template.references import REGISTERS

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.template.model import Step, Template


class Facet(NamedTuple):
    """The sentence about it, the key that asks for it, and whether a point does."""

    code: str
    key: str
    asked: Callable[[Step], bool]


FACETS: Final = (
    Facet("template.not-yet.from-register", "from", lambda step: any(name in REGISTERS for name in step.from_)),
)


def of(step: Step) -> list[Facet]:
    """What this point asks for in vain."""
    return [facet for facet in FACETS if facet.asked(step)]


def remarks(template: Template, source: str = "") -> list[Problem]:
    """A remark for each, in agenda order; with the template's text in `source` they bear lines."""
    found = [
        Problem(facet.code, path=("agenda", place, facet.key))
        for place, step in enumerate(template.agenda)
        for facet in of(step)
    ]
    return locate.located(source, found) if source and found else found
