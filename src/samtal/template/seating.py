"""How large the groups of a point become with so many people; what its turns then take.

Rule: an estimate for plans. Who sits where is decided in the session.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.template.model import Groups

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from samtal.template.model import Step


def sizes(groups: Groups, people: int) -> tuple[int, int] | None:
    """The smallest and the largest group; None where it depends on who comes."""
    if groups.form == "all":
        return people, people
    if groups.form == "solo":
        return 1, 1
    if groups.form == "pairs":  # an odd one out makes three
        return (2, 2 + people % 2) if people > 1 else (people, people)
    if groups.form == "count":
        return people // groups.number, -(-people // groups.number)
    if groups.form == "size":
        count = max(1, -(-people // groups.number))
        return people // count, -(-people // count)
    return None


def kept(steps: Iterable[Step]) -> dict[str, Groups]:
    """The division of each point by id, `keep` replaced with what it keeps."""
    found: dict[str, Groups] = {}
    standing = Groups()
    for step in steps:
        if step.groups.form == "keep":
            found[step.id] = standing
        else:
            found[step.id] = step.groups
            standing = step.groups if step.divides else standing
    return found


def planned(step: Step, groups: Groups, people: int | None) -> Fraction | None:
    """The minutes a point takes: its own, or its turns in the largest group; None where neither is known."""
    if step.minutes is not None or step.minutes_per_turn is None or people is None:
        return step.minutes
    found = sizes(groups, people)
    return step.minutes_per_turn * found[1] if found and step.is_round else None
