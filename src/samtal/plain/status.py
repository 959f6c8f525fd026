"""How things stand: the item and its time, the floor, the groups, the questions, who is here, what comes next.

Rule: a line for each thing that is so, none for what is not. The cue is for the facilitator's eyes and never here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.plain import agenda, carried, filled, rated
from samtal.plain.floor import floor_lines
from samtal.session import captures, figures, handins, links, onward, plan, schedule, tally, timing, turns, view
from samtal.session.clock import MINUTE
from samtal.session.keeping import keeping
from samtal.session.missing import missing
from samtal.session.shown import shown
from samtal.session.state import Phase
from samtal.session.statements import asked
from samtal.telling import budget, messages, moves, naming, roles, slips, spreading
from samtal.telling.keeping import KEPT
from samtal.telling.showing import now_shown
from samtal.template import describing
from samtal.words import numbers, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.session.state import Person, Run, State
    from samtal.template.model import Link, Step
    from samtal.words import Lang


def lines(lang: Lang, state: State, now: int) -> Iterator[str]:
    """Everything there is to say at the instant `now`."""
    title = naming.shown(state.template.title) if state.template else ""
    yield say(lang, "status.meeting", title=title, date=state.date)
    yield from _purpose(lang, state)
    yield from _phase(lang, state, now)
    run, step = state.run, state.step
    if run and step and state.phase is not Phase.ENDED:
        yield say(lang, "status.item", number=state.position, last=len(state.agenda), title=naming.shown(step.title))
        yield from _time(lang, state, step, run, now)
        yield from _asked_for(lang, state, step)
        yield from floor_lines(lang, state, step, run, now)
        yield from _questions(lang, step, run)
        yield from rated.lines(lang, state, step, run)
        yield from carried.lines(lang, state, step)
        yield from _captured(lang, state, step, run)
        yield from filled.lines(lang, state, step, run)
    elif state.started and state.phase is not Phase.ENDED:
        yield say(lang, "status.no-item")
    yield from slips.still_counted(lang, state)
    yield from _silent(lang, state)
    if told := now_shown(lang, shown(state)):
        yield told
    yield from messages.standing(lang, state)
    yield from _people(lang, state)
    yield from _ahead(lang, state, now)


def _purpose(lang: Lang, state: State) -> Iterator[str]:
    """What the meeting is for and, until it begins, what was to be prepared."""
    if state.template and state.template.purpose:
        yield say(lang, "status.purpose", text=naming.shown(state.template.purpose))
    yield from _links(lang, links.added(state, None))
    if state.template and state.phase is Phase.PLANNED:
        for item in state.template.prepare:
            told = naming.shown(describing.preparation(lang, item))
            yield say(lang, "status.prepare", what=" ".join(filter(None, (told, naming.shown(item.link)))))


PHASES: Final = {
    Phase.PLANNED: "status.planned",
    Phase.RUNNING: "status.running",
    Phase.PAUSED: "status.paused",
    Phase.ENDED: "status.ended",
}


def _phase(lang: Lang, state: State, now: int) -> Iterator[str]:
    ended = "" if state.ended is None else naming.at(lang, state, state.ended)
    if state.phase is Phase.PAUSED and state.resumes is not None:
        yield say(lang, "status.paused-until", at=naming.at(lang, state, state.resumes))
    else:
        yield say(lang, PHASES[state.phase], at=ended)
    begins = plan.opens(state, now)
    if state.phase is Phase.PLANNED and begins is not None:
        yield say(lang, "status.starts", at=naming.at(lang, state, begins))


def _time(lang: Lang, state: State, step: Step, run: Run, now: int) -> Iterator[str]:
    began = naming.at(lang, state, timing.spans(state, run)[0].begin)
    seconds, left = timing.planned_seconds(state, step, run), timing.left(state, now)
    if seconds is None or left is None:
        yield say(lang, "status.untimed", began=began)
        return
    length, until = naming.span(lang, seconds * 1000), naming.at(lang, state, timing.goes_on(state, now) + left)
    yield say(lang, "status.time", began=began, length=length, until=until, left=naming.left(lang, left))
    yield from budget.over(lang, state, now)
    over = schedule.until(state, now) if view.told_back(state, step) else None
    if over is not None:
        yield say(lang, "status.again" if step.rest else "status.back", at=naming.at(lang, state, over))
    behind = schedule.behind(state, now)
    if behind is not None:
        minutes = (abs(behind) + MINUTE // 2) // MINUTE
        code = "status.on-time" if not minutes else "status.behind" if behind > 0 else "status.ahead"
        yield say(lang, code, n=minutes)


def _asked_for(lang: Lang, state: State, step: Step) -> Iterator[str]:
    """What the template says about the item to everybody."""
    if kept := KEPT.get(keeping(state, step)):
        yield say(lang, kept)
    if step.turns == "silent":
        yield say(lang, "telling.silent")
    rules = [("status.rule", rule) for rule in step.rules]
    for code, text in (("telling.lead", step.lead), ("status.prompt", step.prompt), *rules):
        if text:
            yield say(lang, code, text=naming.shown(text))
    yield from _links(lang, links.of_step(state, step))


def _links(lang: Lang, there: tuple[Link, ...]) -> Iterator[str]:
    for link in there:
        yield say(lang, "status.link", title=naming.shown(link.title), url=naming.shown(link.url))


def _questions(lang: Lang, step: Step, run: Run) -> Iterator[str]:
    """The questions with the current one."""
    current = captures.current_question(step, run)
    for number, question in enumerate(step.questions, 1):
        code = "status.question-now" if question.id == current else "telling.asked"
        yield say(lang, code, number=number, text=naming.shown(question.text))


def _captured(lang: Lang, state: State, step: Step, run: Run) -> Iterator[str]:
    """How much has been captured for the item."""
    notes, rows = captures.notes_of(state, step.id), captures.rows_of(state, step.id)
    parts = [say(lang, "status.notes", n=len(notes))] if notes else []
    parts += [say(lang, "status.rows", n=len(rows))] if rows else []
    if rating := asked(state, step, run):
        filled = sum(figures.figure(state, step, run, statement) is not None for statement in rating.statements)
        code = "status.voted" if rating.budget else "status.rated"
        parts += [say(lang, code, filled=filled, n=len(rating.statements))]
    if tally.is_counting(state, step.id, run):
        parts += [slips.so_far(lang, state, step, run)]
    if parts:
        yield say(lang, "status.captured", what=", ".join(parts))


def _silent(lang: Lang, state: State) -> Iterator[str]:
    """The groups of which nothing has come from an item that they have left."""
    items = {state.number_of(step.id) for step in handins.items(state)}
    for gap in missing(state):
        if gap.groups and gap.number in items and (gap.number != state.position or state.phase is Phase.ENDED):
            yield say(lang, "status.silent", number=gap.number, groups=numbers.ranges(lang, [*gap.groups]))


def _people(lang: Lang, state: State) -> Iterator[str]:
    here, named = turns.present(state), turns.named(state)
    code = "status.here-named" if named else "status.here"
    yield say(lang, code, n=here, names=_names(named))
    for code, kind in (("status.away", "left"), ("status.absent", "absent")):
        away = [p for p in state.people.values() if p.presence and p.presence[-1].state == kind]
        if away:
            yield say(lang, code, names=_names(away))
    yield from _roles(lang, state)


def _roles(lang: Lang, state: State) -> Iterator[str]:
    """Who holds which role, those of the template also where nobody does; and who takes no part."""
    yield from roles.every(lang, state)
    if aside := [person for person in turns.named(state) if person.aside]:
        yield say(lang, "roles.aside", names=_names(aside))


def _names(people: list[Person]) -> str:
    return ", ".join(naming.shown(person.name) for person in people)


def _ahead(lang: Lang, state: State, now: int) -> Iterator[str]:
    """The next item, and when the meeting will end."""
    if state.phase is Phase.ENDED:
        return
    following = onward.step_after(state)
    if following:
        number = state.number_of(following.id)
        yield say(lang, "status.then", number=number, title=naming.shown(following.title))
    yield from agenda.squeezed(lang, state, now)
    yield from spreading.room(lang, state, now)
    yield from _ends(lang, state, now)


def _ends(lang: Lang, state: State, now: int) -> Iterator[str]:
    """When the meeting is to end and will, and what there is to decide about it."""
    promised, will = (None if at is None else naming.at(lang, state, at) for at in schedule.ends(state, now))
    if promised and promised != will:
        yield say(lang, "status.to-end", at=promised)
    if will:
        yield say(lang, "status.will-end" if promised and promised != will else "status.ends", at=will)
    if offer := plan.offer(state, now):
        yield moves.offered(lang, state, offer)
