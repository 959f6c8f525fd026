"""What is right in form but will not work in the room: turns that do not fit, times that cannot be kept.

Rule: remarks, not mistakes; a template with remarks can be run. More is seen when the number of people is known.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time
from typing import TYPE_CHECKING, Final

from samtal.template import comparing, locate, near, timetable
from samtal.template.keeping import goes_into, stays
from samtal.template.problem import Problem, shown
from samtal.words import roles
from samtal.words.numbers import MINUTE
from samtal.words.text import folded

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.template.model import Groups, Step, Template

_ROW_HEADS: Final = frozenset({"rad", "rader", "punkt", "punkter", "row", "rows", "item", "items"})
"""Names of a first column that is likely meant for the labels of `rows`, which have a column of their own."""

_Remarks = Iterator[tuple[str, str, dict[str, object]]]
"""The key that is at fault, the code of the sentence, and its values."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """What a check of one point may look at."""

    template: Template
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
        plan = _Plan(template, step, divisions[step.id], people, divided)
        for look in _LOOKS:
            found = look(plan)
            problems += [Problem(code, values, path=("agenda", place, key)) for key, code, values in found]
    problems += _roles(template)
    problems += _reworded(template)
    problems += _clock(template, people)
    problems += _end(template, people)
    if source:
        problems += _doubled(template, source)
        problems = locate.located(source, problems)
    return sorted(problems, key=lambda problem: (problem.path, problem.code))


def _turns(plan: _Plan) -> _Remarks:
    step, each = plan.step, plan.step.minutes_each
    if each is None:
        if step.minutes_per_turn is not None and not step.gathers:
            yield "minutes_per_turn", "template.check-no-turns", {}
        return
    heads = timetable.speakers(step, plan.groups, plan.people)
    if step.minutes is not None and heads and heads * each > step.minutes:
        yield "minutes_per_turn", "template.check-turns", {"n": heads, "each": each, "minutes": step.minutes}


def _least(plan: _Plan) -> _Remarks:
    """What a point without a length may be shortened to."""
    step = plan.step
    if step.min_minutes is not None and step.minutes is None and step.minutes_per_turn is None:
        yield "min_minutes", "template.check-least-untimed", {}


def _groups(plan: _Plan) -> _Remarks:
    groups = plan.step.groups
    if groups.form == "count" and plan.people is not None and plan.people < groups.number:
        yield "groups", "template.check-groups", {"n": plan.people, "groups": groups.number}
    if groups.form == "size" and plan.people is not None and plan.people <= groups.number:
        yield "groups", "template.check-one-group", {"n": plan.people, "size": groups.number}
    if groups.stay and plan.people is not None and plan.people <= groups.stay * groups.number:
        yield "groups", "template.check-nobody-moves", {"n": plan.people, "stay": groups.stay, "groups": groups.number}
    if not plan.divided and (groups.form == "keep" or plan.step.per == "group"):
        yield "groups" if groups.form == "keep" else "per", "template.check-undivided", {}


def _answers(plan: _Plan) -> _Remarks:
    rating = plan.step.rating
    if rating is None or rating.budget or plan.step.per == "group" or rating.secrecy == "open":
        return
    if plan.people and plan.people < rating.min_answers:
        yield "min_answers", "template.check-answers", {"n": plan.people, "least": rating.min_answers}


def _answering(plan: _Plan) -> _Remarks:
    """A way of answering that does not go with what is rated, or with what is kept of the answers."""
    rating = plan.step.rating
    if rating is None or not rating.answers:
        return
    if rating.budget:
        yield "answers", "template.check-points-answers", {}
    elif plan.step.per == "group":
        yield "answers", "template.check-joint-answers", {}
    elif rating.answers == "people" and rating.secrecy == "counts":
        yield "answers", "template.check-people-counted", {}
    elif rating.answers == "hands" and rating.secrecy == "sealed":
        yield "answers", "template.check-hands-sealed", {}


def _row_head(plan: _Plan) -> _Remarks:
    table = plan.step.table
    if table and table.rows and folded(table.columns[0].name) in _ROW_HEADS:
        yield "columns", "template.check-row-head", {"name": shown(table.columns[0].name)}


def _role(plan: _Plan) -> _Remarks:
    """A role that nobody can be given under that name."""
    role = plan.step.floor_of or plan.step.spares
    known = (*plan.template.roles, *(word for words in roles.NAMES.values() for word in words))
    if not role or folded(role) in map(folded, known):
        return
    meant = near.misspelt(role, known)
    code = "template.check-role-near" if meant else "template.check-role"
    yield "turns", code, {"given": shown(role), **({"want": shown(meant)} if meant else {})}


def _into(plan: _Plan) -> _Remarks:
    """What goes nowhere: nothing is kept of the point, it is to stay there, or a date is to be made without a day."""
    step = plan.step
    if step.into and not step.record:
        yield "into", "template.check-into-unrecorded", {}
    elif step.into and stays(step):
        yield "into", "keeping.into-private", {}
    elif goes_into(plan.template, step) != step.into:
        yield "into", "keeping.into-confidential", {}
    elif "date" in step.into and not any(
        column.type == "date" for column in (step.table.columns if step.table else ())
    ):
        yield "into", "template.check-into-date", {}


def _from(plan: _Plan) -> _Remarks:
    """What is to come from a point of which nothing goes on."""
    step = plan.step
    named = {"from": step.from_, "statements": (step.rating.from_step,) if step.rating else ()}
    for key, names in named.items():
        for source in plan.template.agenda:
            if source.id in names and stays(source):
                yield key, "keeping.from-private", {"title": shown(source.title)}


def _points(plan: _Plan) -> _Remarks:
    """Points that cannot be spread as they are to be, and what there is of other ratings only."""
    rating = plan.step.rating
    if rating is None or not rating.budget:
        return
    rows, each = len(rating.statements), rating.budget
    if (rating.max or 0) > each:
        yield "max", "template.check-most-points", {"most": rating.max, "n": each}
    elif rating.max and rows and rating.max * rows < each:
        yield "max", "template.check-points-left", {"most": rating.max, "rows": rows, "n": each}
    if (rating.min or 0) * max(1, rows) > each:
        yield "min", "template.check-least-points", {"least": rating.min, "rows": rows, "n": each}
    if rating.secrecy != "counts":
        yield "secrecy", "template.check-points-counted", {}
    if rating.levels:
        yield "levels", "template.check-points-levels", {}


def _twice(plan: _Plan) -> _Remarks:
    """Rows that stand ready twice: the second would never be filled."""
    rows = [folded(row) for row in plan.step.table.rows] if plan.step.table else []
    for place, row in enumerate(rows):
        if row in rows[:place] and plan.step.table:
            yield "rows", "template.check-row-twice", {"given": shown(plan.step.table.rows[place])}


_LOOKS: tuple[Callable[[_Plan], _Remarks], ...] = (
    _turns,
    _least,
    _groups,
    _answers,
    _answering,
    _row_head,
    _role,
    _into,
    _from,
    _points,
    _twice,
)


def _doubled(template: Template, source: str) -> Iterator[Problem]:
    """Names in `from` and `into` that several earlier points bear; the model only knows which of them was taken."""
    titles = [folded(step.title) for step in template.agenda]
    ids = {step.id: number for number, step in enumerate(template.agenda, 1)}
    try:
        points = tomllib.loads(source.removeprefix("\ufeff"))["agenda"]
    except (tomllib.TOMLDecodeError, KeyError):  # only the reader of templates understands how it is written
        return
    for place, written in enumerate(points):
        for key in ("from", "into"):
            names = written.get(key, [])
            for name in [names] if isinstance(names, str) else names:
                if name not in ids and titles[:place].count(folded(name)) > 1:
                    number = place - titles[:place][::-1].index(folded(name))
                    values: dict[str, object] = {"key": key, "name": shown(name), "number": number}
                    values["id"] = template.agenda[number - 1].id
                    yield Problem("template.check-doubled", values, path=("agenda", place, key))


def _roles(template: Template) -> Iterator[Problem]:
    """Roles that stand there twice, and those that every meeting has."""
    own = [folded(role) for role in template.roles]
    always = {folded(word) for words in roles.NAMES.values() for word in words}
    for place, role in enumerate(own):
        if role in always or role in own[:place]:
            code = "template.check-role-always" if role in always else "template.check-role-twice"
            yield Problem(code, {"given": shown(template.roles[place])}, path=("roles",))


def _reworded(template: Template) -> Iterator[Problem]:
    """Ratings of two subjects that would stand beside each other, were it not for the wording of a few statements."""
    rated = [(place, step.rating) for place, step in enumerate(template.agenda) if step.rating]
    for number, (place, rating) in enumerate(rated):
        for earlier, other in rated[:number]:
            if other.subject != rating.subject and (differ := comparing.reworded(rating, other)):
                values: dict[str, object] = {"numbers": ", ".join(map(str, differ)), "number": earlier + 1}
                yield Problem("template.check-reworded", values, path=("agenda", place, "statements"))


def _clock(template: Template, people: int | None) -> Iterator[Problem]:
    """Times that the points before make impossible. What is untimed is taken to need no time."""
    starts = template.starts
    steps = timetable.on_paper(template, people)
    plan = timetable.pieces(steps, people)
    spans = timetable.laid_out(None if starts is None else starts * MINUTE, plan)
    places = timetable.written(template, steps)
    overfull = {places[at]: much for at, much in timetable.overfull(spans, [piece.pin for piece in plan])}
    for place, step in enumerate(template.agenda):
        if step.at is None:
            continue
        at = step.at * MINUTE
        if starts is not None and step.at < starts:
            values: dict[str, object] = {"at": _time(at), "starts": _time(starts * MINUTE)}
            yield Problem("template.check-before-start", values, path=("agenda", place, "at"))
        elif place in overfull:
            values = {"at": _time(at), "until": _time(at + overfull[place])}
            yield Problem("template.check-at", values, path=("agenda", place, "at"))


def _end(template: Template, people: int | None) -> Iterator[Problem]:
    """An end that the start or the points make impossible; without a start there is nothing to reckon from."""
    starts, ends = template.starts, template.ends
    if starts is None or ends is None:
        return
    until = starts + timetable.length(template, people).minutes
    values: dict[str, object] = {"ends": _time(ends * MINUTE)}
    if ends <= starts:
        values["starts"] = _time(starts * MINUTE)
        yield Problem("template.check-ends-before-start", values, path=("ends",))
    elif until > ends:
        values["until"] = _time(until * MINUTE)
        yield Problem("template.check-ends", values, path=("ends",))


def _time(instant: int) -> time:
    minutes = -(-instant // MINUTE)  # a started minute is not over
    return time(minutes // 60 % 24, minutes % 60)
