"""Entries of the registers: recorded, reworded, adopted, done.

Rule: open in every phase until the minutes are final. An entry is reworded by putting it again; history is in the log.
A command names the entry and the wording that its sender saw.
"""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from samtal.session.captures import clean, iso_day, named
from samtal.session.events import Fact
from samtal.session.refusal import RefusedError
from samtal.session.registers import REGISTERS

if TYPE_CHECKING:
    from samtal.session.captured import Registered
    from samtal.session.commands import Adopt, MarkDone, Record, Reword
    from samtal.session.registers import Entry
    from samtal.session.state import State


def record(state: State, command: Record, _now: int) -> list[Fact]:
    """A new entry; it remembers during which step it came."""
    step = command.step or (state.step.id if state.step else None)
    return [new(command.register, command.entry, step)]


def new(register: str, entry: Entry, step: str | None) -> Fact:
    """An entry that was not there before, of this item."""
    return Fact("entry", _payload(register, _cleaned(register, entry), step))


def reword(state: State, command: Reword, _now: int) -> list[Fact]:
    """An entry now says something else; an adopted proposal takes its decision with it.

    One that was deleted since its sender saw it is there again.
    """
    known = state.registers.get(command.entity)
    old = known if known and command.base in known.earlier else named_entry(state, command.entity)
    entry = _cleaned(old.register, command.entry)
    decided = [e for e in entries(state, "decision") if e.proposal == old.id] if old.adopted else []
    own = put(old, entry)._replace(base=command.base or old.event)
    return [own, *(put(decision, entry) for decision in decided)]


def named_entry(state: State, entity: str) -> Registered:
    """An entry that is there, else refused."""
    if entity not in state.registers:
        raise RefusedError("session.no-such-entry", n=0)
    if state.registers[entity].gone:
        raise RefusedError("session.is-gone")
    return state.registers[entity]


def put(old: Registered, entry: Entry, *, adopted: bool | None = None) -> Fact:
    """The entry says this; whether it is adopted stays as it was unless that is given."""
    payload = _payload(old.register, entry, old.step)
    if old.adopted if adopted is None else adopted:
        payload["adopted"] = True
    if old.proposal:
        payload["proposal"] = old.proposal
    return Fact("entry", payload, old.id, old.event)


def adopt(state: State, command: Adopt, _now: int) -> list[Fact]:
    """A proposal becomes a decision with the same words."""
    old = named_entry(state, command.entity)
    if old.register != "proposal":
        raise RefusedError("session.no-such-entry", n=len(entries(state, "proposal")))
    if old.adopted:
        raise RefusedError("session.already-adopted", number=old.number)
    step = state.step.id if state.step else None
    return [
        put(old, old.entry, adopted=True)._replace(base=command.base or old.event),
        Fact("entry", {**_payload("decision", old.entry, step), "proposal": old.id}),
    ]


def mark_done(state: State, command: MarkDone, _now: int) -> list[Fact]:
    """An entry is done, or is not any more. Its words are not put again, for somebody may reword it meanwhile."""
    old = named_entry(state, command.entity)
    if not REGISTERS[old.register].can_be_done:
        raise RefusedError("session.never-done")
    if old.done is command.done:
        raise RefusedError("session.done-already" if old.done else "session.not-done", number=old.number)
    return [Fact("entry", {"register": old.register, "step": old.step, "done": command.done}, old.id, old.event)]


def lacking(held: Registered) -> tuple[str, ...]:
    """Who and when, as far as an entry that is to be done, and is not, does not say them."""
    used = REGISTERS[held.register]
    if held.done or held.gone or not used.can_be_done:
        return ()
    return tuple(part for part in used.columns if not getattr(held.entry, part))


def entries(state: State, register: str) -> list[Registered]:
    """The entries of a register by number; adopted proposals keep theirs, and so do those that are left of others."""
    return [entry for entry in ever(state, register) if not entry.gone]


def ever(state: State, register: str) -> list[Registered]:
    """The entries that there are and have been, by number."""
    return sorted((e for e in state.registers.values() if e.register == register), key=lambda e: e.number)


def numbered(state: State, register: str, number: int) -> Registered:
    """Entry `number` of a register, be it gone, else a refusal that says how many there are."""
    entry = next((e for e in ever(state, register) if e.number == number), None)
    if entry is None:
        raise RefusedError("session.no-such-entry", n=len(ever(state, register)))
    return entry


def _payload(register: str, entry: Entry, step: str | None) -> dict[str, Any]:
    return {"register": register, "step": step, **asdict(entry)}


def _cleaned(register: str, entry: Entry) -> Entry:
    """The entry as it is stored. A date must have a day with its year; its theme may be open."""
    small = {key: named(value) for key, value in asdict(entry).items() if key != "text"}
    if REGISTERS[register].dated:
        return replace(entry, **{**small, "day": iso_day(entry.day.strip(), ""), "text": named(entry.text)})
    return replace(entry, **small, text=clean(entry.text))
