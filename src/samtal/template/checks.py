"""What is right in form but will not work in the room: turns that do not fit, times that cannot be kept.

Rule: remarks, not mistakes; a template with remarks can be run. More is seen when the number of people is known.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import TYPE_CHECKING

from samtal.template import locate, timetable
from samtal.template.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from samtal.template.model import Groups, Step, Template


@dataclass(frozen=True, slots=True)
class _Plan:
    """What a check of one point may look at."""

    step: Step
    groups: Groups
    people: int | None
    divided: bool  # whether this or an earlier point divides into groups


def remarks(template: Template, people: int | None = None, source: str = "") -> list[Problem]:
    """The remarks in agenda order; with the template's text in `source` they bear lines."""
    divisions = timetable.kept(template.agenda)
    problems: list[Problem] = []
    divided = False
    for place, step in enumerate(template.agenda):
        divided = divided or step.groups.form not in {"all", "keep"}
        plan = _Plan(step, divisions[step.id], people, divided)
        path = ("agenda", place)
        problems += [Problem(f"template.{code}", values, path=path) for look in _LOOKS for code, values in look(plan)]
    problems += _clock(template, people)
    if source:
        problems = locate.located(source, problems)
    return sorted(problems, key=lambda problem: (problem.path, problem.code))


def _turns(plan: _Plan) -> Iterator[tuple[str, dict[str, object]]]:
    step, each = plan.step, plan.step.minutes_each
    if each is None:
        if step.minutes_per_turn is not None:
            yield "check-no-turns", {}
        return
    heads = timetable.largest(plan.groups, plan.people)
    if step.minutes is not None and heads and heads * each > step.minutes:
        yield "check-turns", {"n": heads, "each": each, "minutes": step.minutes}


def _groups(plan: _Plan) -> Iterator[tuple[str, dict[str, object]]]:
    groups = plan.step.groups
    if groups.form == "count" and plan.people is not None and plan.people < groups.number:
        yield "check-groups", {"n": plan.people, "groups": groups.number}
    if not plan.divided and (groups.form == "keep" or plan.step.per == "group"):
        yield "check-undivided", {}


def _answers(plan: _Plan) -> Iterator[tuple[str, dict[str, object]]]:
    rating = plan.step.rating
    if rating and plan.people is not None and rating.secrecy != "open" and plan.people < rating.min_answers:
        yield "check-answers", {"n": plan.people, "least": rating.min_answers}


_LOOKS: tuple[Callable[[_Plan], Iterator[tuple[str, dict[str, object]]]], ...] = (_turns, _groups, _answers)


def _clock(template: Template, people: int | None) -> Iterator[Problem]:
    """Times that the points before make impossible. What is untimed is taken to need no time."""
    starts = template.starts
    plan = timetable.pieces(template.agenda, people)
    spans = timetable.laid_out(None if starts is None else starts * timetable.MINUTE, plan)
    overfull = dict(timetable.overfull(spans, [piece.pin for piece in plan]))
    for place, step in enumerate(template.agenda):
        if step.at is None:
            continue
        at = step.at * timetable.MINUTE
        if starts is not None and step.at < starts:
            values: dict[str, object] = {"at": _time(at), "starts": _time(starts * timetable.MINUTE)}
            yield Problem("template.check-before-start", values, path=("agenda", place))
        elif place in overfull:
            values = {"at": _time(at), "until": _time(at + overfull[place])}
            yield Problem("template.check-at", values, path=("agenda", place))


def _time(instant: int) -> time:
    minutes = -(-instant // timetable.MINUTE)  # a started minute is not over
    return time(minutes // 60 % 24, minutes % 60)
