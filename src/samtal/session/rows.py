"""Which rows of the plain tables an entity has: what anyone who opens the archive with another program will see.

Rule: pure, and complete per entity: "in these tables, the rows of this entity are exactly these". They can be thrown
away and made again from the events at any time. Instants are written as ISO text in UTC.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from samtal.session import figure_rows, figures, owners, timing, turns
from samtal.session.captured import Answer
from samtal.session.clock import iso
from samtal.session.statements import asked
from samtal.session.view import Progress, progress

if TYPE_CHECKING:
    from samtal.session.captured import Linked, ListRow, Note, Registered, Totals
    from samtal.session.state import Person, Run, State, Summary, Turn
    from samtal.template.model import Step

Row = dict[str, str | int | float | None]
Tables = dict[str, list[Row]]


STATUS: Final = {
    Progress.PLANNED: "planned",
    Progress.CURRENT: "current",
    Progress.DONE: "held",
    Progress.HELD: "held",
    Progress.STRUCK: "struck",
}
"""How far a step has come, in the words of the `step` table."""


def rows(state: State, entity: str) -> Tables:
    """The rows of one entity; of the session itself, its steps, runs, turns and people."""
    if entity == state.id:
        return _overview(state)
    if note := state.notes.get(entity):
        return {"note": [] if note.gone else [_note(state, note)]}
    if row := state.rows.get(entity):
        return {"row": [] if row.gone else [_row(state, row)]}
    if totals := state.totals.get(entity):
        return {"answer": _totals(state, totals) if _may_be_seen(state, totals) else []}
    if answer := state.answers.get(entity):
        seen = not answer.gone and _may_be_seen(state, answer)
        return {"answer": [_answer(state, answer)] if seen else []}
    if summary := state.summaries.get(entity):
        return {"summary": [_summary(state, entity, summary)] if summary.text else []}
    if link := state.links.get(entity):
        return {"link": [] if link.gone else [_link(state, link)]}
    if entry := state.registers.get(entity):
        return {"register": [] if entry.gone else [_entry(state, entry)]}
    if entity in state.runs or entity in state.numbers:
        return {"figure": figure_rows.rows(state, entity)}
    return {}


def every(state: State) -> Tables:
    """All rows of a session."""
    tables = {**_overview(state), "figure": figure_rows.every(state)}
    for name in ("note", "row", "answer", "register", "summary", "link"):
        tables[name] = []
    for captured in (
        state.notes,
        state.rows,
        state.totals,
        state.answers,
        state.registers,
        state.summaries,
        state.links,
    ):
        for entity in captured:
            for name, more in rows(state, entity).items():
                tables[name].extend(more)
    return tables


def _key(state: State, entity: str) -> Row:
    return {"session": state.id, "entity": entity}


def _overview(state: State) -> Tables:
    return {
        "session": [_session(state)] if state.template else [],
        "step": [_step(state, step, number) for number, step in enumerate(state.agenda, 1)],
        "run": [_run(state, run) for run in state.runs.values()],
        "turn": [_turn(state, turn) for turn in state.turns.values()],
        "person": [_person(state, person) for person in state.people.values()],
    }


def _step(state: State, step: Step, number: int) -> Row:
    return {
        **_key(state, state.id),
        "id": step.id,
        "position": number,
        "kind": step.kind,
        "title": step.title,
        "minutes": None if step.minutes is None else float(step.minutes),
        "status": STATUS[progress(state, step)],
    }


def _turn(state: State, turn: Turn) -> Row:
    return {
        **_key(state, state.id),
        "id": turn.id,
        "run": turn.run,
        "person": turn.person,
        "name": _name(state, turn.person),
        "seat": turn.seat,
        "began_at": iso(turn.at),
        "ended_at": iso(turn.passed_at),
        "passed": int(turn.passed_at is not None),
    }


def _person(state: State, person: Person) -> Row:
    return {
        **_key(state, state.id),
        "id": person.id,
        "name": person.name,
        "tags": ", ".join(person.tags),
        "state": person.presence[-1].state if person.presence else None,
        "arrived_at": iso(next((p.at for p in person.presence if p.state == "here"), None)),
        "left_at": iso(person.presence[-1].at) if person.presence and not person.here else None,
    }


def _session(state: State) -> Row:
    template = state.template
    starts = template.starts if template else None
    return {
        **_key(state, state.id),
        "title": template.title if template else None,
        "series": state.series,
        "language": template.language if template else None,
        "date": state.date,
        "place": template.place if template else None,
        "zone": state.zone,
        "starts": None if starts is None else f"{starts // 60:02d}:{starts % 60:02d}",
        "state": state.phase.value,
        "started_at": iso(timing.began(state)),
        "ended_at": iso(state.ended),
        "last_at": None,
        "step": state.position,
        "people": max(turns.present(state), sum(p.took_part for p in state.people.values())),
    }


def _run(state: State, run: Run) -> Row:
    spans = timing.spans(state, run)
    end = spans[-1].end if spans else None
    step = state.step_called(run.step)
    return {
        **_key(state, state.id),
        "id": run.id,
        "step": run.step,
        "number": run.number,
        "began_at": iso(spans[0].begin) if spans else None,
        "ended_at": iso(end),
        "seconds": None if end is None else timing.used(state, run, end) // 1000,
        "planned_seconds": timing.planned_seconds(state, step, run) if step else None,
    }


def _name(state: State, person: str | None) -> str | None:
    known = state.people.get(person) if person else None
    return known.name if known else None


def _question(state: State, note: Note) -> str | None:
    step = state.step_called(note.step)
    return next((q.text for q in step.questions if q.id == note.question), None) if step else None


def _note(state: State, note: Note) -> Row:
    return {
        **_key(state, note.id),
        "id": note.id,
        "step": note.step,
        "run": note.run,
        "question": _question(state, note),
        "grp": note.group,
        "person": _name(state, owners.attributed(state, note)),
        "text": note.text,
        "at": iso(note.at),
    }


def _row(state: State, row: ListRow) -> Row:
    return {
        **_key(state, row.id),
        "id": row.id,
        "step": row.step,
        "run": row.run,
        "grp": row.group,
        "person": _name(state, owners.attributed(state, row)),
        "cells": json.dumps(row.cells, ensure_ascii=False),
        "parent": row.parent,
        "cause": int(row.cause),
        "at": iso(row.at),
    }


def _rated(state: State, entity: str, answer: Totals | Answer) -> Row:
    step = state.step_called(answer.step)
    rating = asked(state, step, figures.run_of(state, answer.step, answer.run)) if step else None
    text = next((s.text for s in rating.statements if s.id == answer.statement), None) if rating else None
    is_joint = isinstance(answer, Answer) and answer.group is not None
    shows_few = rating is None or rating.secrecy == "open" or rating.budget is not None or is_joint
    return {
        **_key(state, entity),
        "step": answer.step,
        "run": answer.run,
        "subject": rating.subject if rating else None,
        "statement": answer.statement,
        "statement_text": text,
        "min_answers": 0 if shows_few else rating.min_answers if rating else 0,
    }


def _totals(state: State, totals: Totals) -> list[Row]:
    step = state.step_called(totals.step)
    lowest = step.rating.scale.min if step and step.rating else 1
    counts: list[tuple[int | None, int]] = [*enumerate(totals.counts, lowest)]
    if totals.unknown:
        counts.append((None, totals.unknown))
    on = _rated(state, totals.id, totals)
    return [{**on, "grp": None, "person": None, "value": value, "answers": answers} for value, answers in counts]


def _may_be_seen(state: State, answer: Totals | Answer) -> bool:
    """Sealed answers and counts are in no table that a person opens until the rating is closed."""
    step = state.step_called(answer.step)
    run = figures.run_of(state, answer.step, answer.run)
    return step is None or step.rating is None or not figures.is_sealed(state, step.rating, run)


def _answer(state: State, answer: Answer) -> Row:
    person = _name(state, answer.person)
    on = {**_rated(state, answer.id, answer), "grp": answer.group, "person": person}
    return {**on, "value": answer.value, "answers": 1}


def _summary(state: State, entity: str, summary: Summary) -> Row:
    return {**_key(state, entity), "step": summary.step, "text": summary.text}


def _link(state: State, link: Linked) -> Row:
    return {**_key(state, link.id), "step": link.step, "title": link.title, "url": link.url, "at": iso(link.at)}


def _entry(state: State, held: Registered) -> Row:
    adopted = held.adopted and held.register == "proposal"
    return {
        **_key(state, held.id),
        "id": held.id,
        "series": state.series,
        "register": held.register,
        "number": held.number,
        "text": held.entry.text,
        "who": held.entry.who,
        "due": held.entry.when,
        "day": held.entry.day,
        "hours": held.entry.hours,
        "place": held.entry.place,
        "status": "adopted" if adopted else "done" if held.done else "open",
        "at": iso(held.at),
    }
