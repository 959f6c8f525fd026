"""What is said of a meeting before it begins: the day, the time, the place, who is here, and what follows from it.

Rule: plain functions of what stands in the fields. All of it may be empty; what cannot be understood is refused with
a sentence, and nothing has been opened then.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from samtal.lines import clock_times
from samtal.lines.names import is_here, one_person
from samtal.lines.roles import NamedRole, arriving, listed
from samtal.lines.roster import count_in, roster, without_expected
from samtal.session import clock, people, roles, schedule
from samtal.session import commands as c
from samtal.session.opening import foreseen
from samtal.session.plan import opens, told_start
from samtal.session.refusal import RefusedError
from samtal.telling import naming
from samtal.template import checks, describing
from samtal.tui.paint import lines, shown
from samtal.words import numbers, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samtal.live import LiveSession
    from samtal.session.state import State
    from samtal.template.model import Template
    from samtal.template.problem import Problem
    from samtal.words import Lang


class Fields(NamedTuple):
    """What stands in the fields. `starts`: None where the template's time has not been touched.

    `confidential` can be said of any meeting, and not be taken from one whose template says it.
    """

    day: str = ""
    starts: str | None = None
    place: str = ""
    series: str = ""
    who: str = ""
    confidential: bool = False
    roles: str = ""


class Planned(NamedTuple):
    """What it comes to: the template as it will be opened, its day, who is here from the start, who holds a role."""

    template: Template
    day: str
    arrivals: tuple[c.Command, ...]
    roles: tuple[NamedRole, ...] = ()


def planned(template: Template, fields: Fields, today: str) -> Planned:
    """Raises RefusedError for a day or a time that cannot be understood, and for a role that is not there."""
    day = fields.day.strip() or today
    if not clock_times.is_day(day):
        raise RefusedError("home.not-a-day")
    starts = template.starts if fields.starts is None else _time(fields.starts.strip())
    place, series = _kept(fields.place, template.place), _kept(fields.series, template.series)
    confidential = template.confidential or fields.confidential
    changed = replace(template, starts=starts, place=place, series=series or template.series, confidential=confidential)
    held, own = listed(fields.roles), roles.spelt_in(template.roles, template.agenda)
    for each in held:
        roles.known(each.role, own)
    return Planned(changed, day, arrivals(fields.who), tuple(held))


def hand_out(live: LiveSession, held: Iterable[NamedRole]) -> None:
    """Say who holds which role; who has not been named before is here."""
    for role, names in held:
        for name in names:
            if not people.find(live.state, name):
                live.do(c.Here(name))
        live.do(c.GiveRole(role, tuple(one_person(live.state, name, is_here) for name in names)))


def _time(typed: str) -> int | None:
    """Minutes after midnight; None where nothing is said."""
    minutes = clock_times.minutes_of(typed) if typed else None
    if typed and minutes is None:
        raise RefusedError("home.not-a-time")
    return minutes


def starts_at(lang: Lang, template: Template) -> str:
    """The template's time; where that is long past the agenda beside it says what it will be."""
    return "" if template.starts is None else numbers.clock(lang, *divmod(template.starts, 60))


def _kept(typed: str, before: str) -> str:
    """What was typed; what nobody has touched stays as the template has it, also where it is shown by signs."""
    return before if typed == shown(before) else typed.strip()


def arrivals(who: str) -> tuple[c.Command, ...]:
    """A number, or everybody by name; and those who are expected later."""
    text, expected = without_expected(who)
    later, number = [c.Absent(name) for name in expected], count_in(text)
    if number is not None:
        return (c.Count(number), *later)
    return (*(arriving(person.name, person.tags) for person in roster(text)), *later)


def how_many(commands: tuple[c.Command, ...]) -> int | None:
    """How many take part; None where nothing has been said."""
    counted = [command.number for command in commands if isinstance(command, c.Count)]
    return counted[0] if counted else sum(isinstance(one, c.Here) and not one.aside for one in commands) or None


def outlook(lang: Lang, meant: Planned, zone: str, now: int) -> Content:
    """How many are here, what will not work with so many, and the agenda with its clock times."""
    number = how_many(meant.arrivals)
    state = foreseen(_begun(meant, zone, now), day=meant.day, zone=zone, people=number)
    who = say(lang, "home.prepare-nobody") if number is None else say(lang, "home.people", n=number)
    if expected := sum(isinstance(command, c.Absent) for command in meant.arrivals):
        who += f", {say(lang, 'home.expected', n=expected)}"
    end = schedule.ends(state, now).will
    until = "" if end is None else f" · {say(lang, 'home.prepare-until', at=naming.at(lang, state, end))}"
    remarks = [_remark(lang, meant.template, found) for found in checks.remarks(meant.template, number)]
    hint = "" if meant.arrivals else say(lang, "home.expect")
    first = (who + until, "dim" if number is None else "bold")
    kept = say(lang, "home.confidential") if meant.template.confidential else ""
    purpose = say(lang, "tui.purpose", text=meant.template.purpose) if meant.template.purpose else ""
    begins = opens(state, now)
    late = (
        "" if begins in {None, told_start(state)} else say(lang, "home.prepare-late", at=naming.at(lang, state, begins))
    )
    top = lines(first, (hint, "dim"), (kept, "dim"), *((remark, "bold") for remark in remarks), (late, "bold"), " ")
    prepare = [f"– {describing.preparation(lang, item)}" for item in meant.template.prepare]
    below = lines(" ", purpose, *([say(lang, "tui.prepare"), *prepare] if prepare else []))
    return Content("\n").join([top, *plan(lang, state, now), *([below] if purpose or prepare else [])])


def _remark(lang: Lang, template: Template, found: Problem) -> str:
    """What will not work, and at which item."""
    place = found.path[1] if len(found.path) > 1 else None
    at = f"{place + 1}. {template.agenda[place].title}: " if isinstance(place, int) else ""
    return f"! {at}{found.sentence(lang)}"


def _begun(meant: Planned, zone: str, now: int) -> Template:
    """A meeting today that says no time begins when it is started: now."""
    if meant.template.starts is not None or meant.day != clock.local(now, zone).date().isoformat():
        return meant.template
    hours, minutes = clock.time_of_day(now, zone)
    return replace(meant.template, starts=60 * hours + minutes)


def plan(lang: Lang, state: State, now: int) -> list[Content]:
    """The agenda, an entry a line, with the clock times it would have."""
    return [_entry(lang, state, slot) for slot in schedule.slots(state, now)]


def _entry(lang: Lang, state: State, slot: schedule.Slot) -> Content:
    at = "" if slot.projected is None else naming.at(lang, state, slot.projected.begin)
    minutes = say(lang, "telling.minutes", n=-(-slot.seconds // 60)) if slot.seconds else ""
    title = f"  {slot.number:>2}. {shown(slot.step.title)}"
    return Content.assemble((f"{at:5}", "bold"), (f"  {minutes:>7}", "dim"), title)
