"""What a session log says, in words that belong to no class or field of the program: what frozen logs are held to.

Rule: only this file follows when names inside the program change; the expected files beside the frozen logs do not.
Instants are ISO text in UTC with milliseconds, exact numbers are fractions as text, owners are called by their names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from samtal.session import clock, figures, groups, timing, turns
from samtal.session.statements import asked, wording

if TYPE_CHECKING:
    from fractions import Fraction

    from samtal.session.dealing import Division
    from samtal.session.figures import Figure
    from samtal.session.state import Member, Presence, Run, State
    from samtal.template.model import Groups, Rating, Scale, Step
    from samtal.template.timetable import Span

Reading = dict[str, Any]

REGISTERS: Final = ("decision", "proposal", "action", "parked", "date", "lesson")
"""Those of the first format."""


def reading_of(state: State) -> Reading:
    """All that a log says, as what JSON can hold."""
    return {
        **_session(state),
        "template": _template(state),
        "agenda": [_step(step) for step in state.agenda],
        "marks": dict(state.marks),
        "people": _people(state),
        "counted": state.count,
        "present": turns.present(state),
        "groups": _groups(state, groups.standing(state)),
        "clock_stood": [_span(span) for span in timing.stopped(state)],
        "runs": [_run(state, run) for run in state.runs.values()],
        "notes": _notes(state),
        "rows": _rows(state),
        "answers": _answers(state),
        "figures": _figures(state),
        "registers": _registers(state),
        **_summaries(state),
        **_links(state),
        **_roles(state),
        **_changed_agenda(state),
        **_slips(state),
        "undone": sorted(state.undone),
        "blank": sorted(event.id for event in state.log if event.payload is None),
        "events": len(state.log),
    }


def _summaries(state: State) -> Reading:
    """Said only where there are any: the first logs are older than they."""
    said = [{"step": summary.step, "text": summary.text} for summary in state.summaries.values()]
    return {"summaries": said} if said else {}


def _links(state: State) -> Reading:
    """Said only where there are any."""
    found = [
        {"step": link.step, "title": link.title, "url": link.url, "gone": link.gone, "at": clock.iso(link.at)}
        for link in state.links.values()
    ]
    return {"links": found} if found else {}


def _roles(state: State) -> Reading:
    """Who holds a role, who is aside and which groups are not shown; said only where there are any, as of summaries."""
    held = {role: [_name(state, person) for person in people] for role, people in state.roles.items()}
    aside = [person.name for person in state.people.values() if person.aside]
    hidden = [_groups(state, state.divisions[division]) for division in sorted(state.held_back)]
    said: Reading = {"roles": held, "aside": aside, "groups_held_back": hidden}
    return {key: value for key, value in said.items() if value}


def _changed_agenda(state: State) -> Reading:
    """Which items the meeting put in, and the orders that it gave; said only where there are any."""
    added = [{"id": id_, "after_the_start": item.late} for id_, item in state.items.items() if item.added]
    orders = [{"run": run.id, "order": [*run.order], "last": [*run.last]} for run in state.runs.values()]
    said: Reading = {"added": added, "orders": [each for each in orders if each["order"] or each["last"]]}
    return {key: value for key, value in said.items() if value}


def _session(state: State) -> Reading:
    template = state.template
    return {
        "id": state.id,
        "title": template.title if template else None,
        "language": template.language if template else None,
        "date": state.date,
        "zone": state.zone,
        "series": state.series,
        "phase": state.phase.value,
        "started": clock.iso(timing.began(state)),
        "ended": clock.iso(state.ended),
        "at_step": state.step.id if state.step else None,
    }


def _template(state: State) -> Reading | None:
    template = state.template
    if template is None:
        return None
    return {
        "purpose": template.purpose,
        "place": template.place,
        "starts": _time_of_day(template.starts),
        "series": template.series,
        "prepare": [
            {"what": item.what, "for": item.whom, "minutes": _exact(item.minutes), "link": item.link}
            for item in template.prepare
        ],
        "statements": {
            name: {
                "question": rating.question,
                "source": rating.source,
                "compare": rating.compare,
                "scale": _scale(rating.scale),
                "items": [{"id": item.id, "text": item.text} for item in rating.statements],
            }
            for name, rating in template.statements.items()
        },
    }


def _step(step: Step) -> Reading:
    table = step.table
    return {
        "id": step.id,
        "kind": step.kind,
        "title": step.title,
        "minutes": _exact(step.minutes),
        "minutes_per_turn": _exact(step.minutes_per_turn),
        "at": _time_of_day(step.at),
        "groups": _dividing(step.groups),
        "turns": step.turns,
        "per": step.per,
        "questions": [{"id": question.id, "text": question.text} for question in step.questions],
        "prompt": step.prompt,
        "rules": list(step.rules),
        "lead": step.lead,
        "links": [{"title": link.title, "url": link.url} for link in step.links],
        "cue": step.cue,
        "from": list(step.from_),
        "into": list(step.into),
        "visibility": step.visibility,
        "record": step.record,
        "list": None
        if table is None
        else {
            "columns": [{"name": c.name, "type": c.type, "choices": list(c.choices)} for c in table.columns],
            "rows": list(table.rows),
            "min": table.min,
            "max": table.max,
        },
        "rating": _rating(step.rating) if step.rating else None,
    }


def _dividing(dividing: Groups) -> str | Reading:
    if dividing.form in {"count", "size"}:
        return {dividing.form: dividing.number}
    return {dividing.form: dividing.tag} if dividing.form in {"by", "mix"} else dividing.form


def _rating(rating: Rating) -> Reading:
    return {
        "set": rating.set,
        "question": rating.question,
        "source": rating.source,
        "compare": rating.compare,
        "statements": [{"id": item.id, "text": item.text} for item in rating.statements],
        "statements_from": rating.from_step,
        "scale": None if rating.budget else _scale(rating.scale),
        "budget": rating.budget,
        "subject": rating.subject,
        "secrecy": rating.secrecy,
        **({"answers": rating.answers} if rating.answers else {}),
        "min_answers": rating.min_answers,
        "show": list(rating.show),
        "levels": [{"from": _exact(level.at_least), "label": level.label} for level in rating.levels],
    }


def _scale(scale: Scale) -> Reading:
    return {"min": scale.min, "max": scale.max, "labels": list(scale.labels), "unknown": scale.unknown}


def _people(state: State) -> list[Reading]:
    here = [person.id for person in turns.named(state)]
    return [
        {
            "name": person.name,
            "tags": list(person.tags),
            "presence": [{"at": clock.iso(p.at), "state": p.state, "step": _step_of(p)} for p in person.presence],
            "seat": here.index(person.id) + 1 if person.id in here else None,
        }
        for person in state.people.values()
    ]


def _run(state: State, run: Run) -> Reading:
    step, spans = state.step_called(run.step), timing.spans(state, run)
    over = all(span.end is not None for span in spans)
    return {
        "step": run.step,
        "number": run.number,
        "spans": [_span(span) for span in spans],
        "used_seconds": timing.used(state, run, 0) // 1000 if over else None,
        "planned_seconds": timing.planned_seconds(state, step, run) if step else None,
        "closed": run.closed,
        "question": _question(state, run.step, run.question),
        "groups": _groups(state, groups.of_run(state, run)),
        "groups_clock_began": clock.iso(run.shared),
        "turns": [
            {
                "who": f"group {turn.group}" if turn.group else _name(state, turn.person) or turn.seat,
                "began": clock.iso(turn.at),
                "passed": clock.iso(turn.passed_at),
            }
            for turn in turns.turns_of(state, run)
        ],
    }


def _notes(state: State) -> list[Reading]:
    return [
        {
            "step": note.step,
            "run": _number(state, note.run),
            "number": note.number,
            "question": _question(state, note.step, note.question),
            "group": note.group,
            "person": _name(state, note.person),
            "text": note.text,
            "rivals": list(note.rivals),
            "at": clock.iso(note.at),
        }
        for note in state.notes.values()
    ]


def _rows(state: State) -> list[Reading]:
    place = {row.id: row.number for row in state.rows.values()}
    return [
        {
            "step": row.step,
            "run": _number(state, row.run),
            "number": place[row.id],
            "group": row.group,
            "person": _name(state, row.person),
            "cells": list(row.cells),
            "at": clock.iso(row.at),
            **({"under": place[row.parent]} if row.parent in place else {}),
            **({"cause": True} if row.cause else {}),
            **_carried(state, row.sources),
        }
        for row in state.rows.values()
    ]


def _answers(state: State) -> list[Reading]:
    """The single answers that stand, also those that totals have since replaced."""
    found = []
    for step, run in _rated(state):
        rating = asked(state, step, run)
        for statement in rating.statements if rating else ():
            of = figures.answers_for(state, step, run, statement.id)
            answers = [
                {
                    "person": _name(state, answer.person),
                    "value": answer.value,
                    **({"group": answer.group} if answer.group else {}),
                }
                for answer in of
            ]
            if answers:
                answers.sort(key=lambda answer: (str(answer["person"]), answer.get("group", 0)))
                found.append({**_of_rating(step, run), "statement": statement.text, "answers": answers})
    return found


def _figures(state: State) -> list[Reading]:
    found: list[Reading] = []
    for step, run in _rated(state):
        rating = asked(state, step, run)
        if rating is None:
            continue
        known = [figures.figure(state, step, run, statement) for statement in rating.statements]
        if not any(known):
            continue
        statements = [
            {"id": statement.id, "text": statement.text, "rank": rank, "figure": _figure(rating, figure)}
            for statement, rank, figure in zip(rating.statements, figures.ranks(known), known, strict=True)
        ]
        total = _figure(rating, figures.together([figure for figure in known if figure]))
        found.append({**_of_rating(step, run), "statements": statements, "together": total})
    return found


def _slips(state: State) -> Reading:
    """From how many slips figures were counted; said only where any were, for the first logs know none."""
    of = [{"step": t.step, "statement": t.statement, "slips": t.slips} for t in state.totals.values() if t.slips]
    return {"slips": sorted(of, key=lambda each: (each["step"], each["statement"]))} if of else {}


def _rated(state: State) -> list[tuple[Step, Run | None]]:
    """Every rating with each of its runs, or with none where it has none."""
    found: list[tuple[Step, Run | None]] = []
    for step in state.agenda:
        if step.rating:
            found += [(step, run) for run in state.runs_of(step.id)] or [(step, None)]
    return found


def _of_rating(step: Step, run: Run | None) -> Reading:
    return {"step": step.id, "run": run.number if run else None}


def _figure(rating: Rating, figure: Figure | None) -> Reading | None:
    if figure is None:
        return None
    return {
        "counts": list(figure.counts),
        "unknown": figure.unknown,
        "n": figure.n,
        "sum": figure.sum,
        "mean": _exact(figure.mean),
        "median": _exact(figure.median),
        "level": figures.level(rating, figure.mean),
        "withheld": figures.withheld(rating, figure),
    }


def _registers(state: State) -> dict[str, list[Reading]]:
    """Each register by number; a decision that was a proposal says which."""
    return {
        register: [
            {
                "number": held.number,
                "text": held.entry.text,
                "who": held.entry.who,
                "when": held.entry.when,
                "day": held.entry.day,
                "hours": held.entry.hours,
                "place": held.entry.place,
                "step": held.step,
                "adopted": held.adopted,
                "was_proposal": state.registers[held.proposal].number if held.proposal in state.registers else None,
                "rivals": list(held.rivals),
                "at": clock.iso(held.at),
                **({"done": True} if held.done else {}),
                **_carried(state, held.sources),
                **({"was_note": state.notes[held.was].text} if held.was in state.notes else {}),
            }
            for held in sorted(state.registers.values(), key=lambda held: held.number)
            if held.register == register
        ]
        for register in REGISTERS
    }


def _carried(state: State, sources: tuple[str, ...]) -> Reading:
    """What an entry was carried over from, where it was."""
    found = [state.rows.get(source) or state.notes[source] for source in sources]
    return {"carried_from": [[entry.step, wording(state, entry)] for entry in found]} if found else {}


def _step_of(presence: Presence) -> str | None:
    """The step at which somebody came or went; None before the start."""
    return presence.step or None


def _number(state: State, run: str | None) -> int | None:
    return state.runs[run].number if run in state.runs else None


def _question(state: State, step_id: str, question: str | None) -> str | None:
    step = state.step_called(step_id)
    return next((q.text for q in step.questions if q.id == question), None) if step else None


def _name(state: State, person: str | None) -> str | None:
    return state.people[person].name if person in state.people else None


def _groups(state: State, division: Division) -> list[list[str | int]]:
    return [[_member(state, member) for member in group] for group in division]


def _member(state: State, member: Member) -> str | int:
    """A name, or the number of a seat that nobody has given a name."""
    return member if isinstance(member, int) else _name(state, member) or member


def _span(span: Span) -> list[str | None]:
    return [clock.iso(span.begin), clock.iso(span.end)]


def _exact(number: Fraction | None) -> str | None:
    return None if number is None else str(number)


def _time_of_day(minutes: int | None) -> str | None:
    return None if minutes is None else f"{minutes // 60:02d}:{minutes % 60:02d}"
