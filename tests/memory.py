"""An in-memory LiveSession for tests: the same decide and evolve, ids that count, a clock that is handed in.

Rule: nothing here decides anything; what an archive would seal is sealed here, deterministically.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import captures, clock, commands, earlier, entries, tally
from samtal.session.decide import decide, live_moment
from samtal.session.events import Event, Fact
from samtal.session.evolve import evolve
from samtal.session.opening import opening
from samtal.session.state import State
from samtal.template.reading import read

if TYPE_CHECKING:
    from samtal.session.commands import Command
    from samtal.session.earlier import Belonging, Sitting
    from samtal.session.refusal import RefusedError
    from samtal.template.model import Template

DAY = "2025-11-14"
ZONE = "Europe/Stockholm"


def template_of(text: str) -> Template:
    """The template in a TOML text that must be right."""
    template, problems = read(text)
    assert template is not None, [problem.located("en", "test") for problem in problems]
    return template


def at(hours: int, minutes: int = 0, day: str = DAY) -> int:
    """The instant when clocks in Stockholm show this time."""
    return clock.instant(day, 60 * hours + minutes, ZONE)


def goto(state: State, number: int) -> commands.Goto:
    """To the item that has this number on the screen."""
    return commands.Goto(step=state.agenda[number - 1].id)


def note_seen(state: State, step: str, number: int) -> tuple[str, str]:
    """A note as a face knows it that has its number on the screen: which one, and the event that made it."""
    note = captures.notes_of(state, step)[number - 1]
    return note.id, note.event


def row_seen(state: State, step: str, number: int) -> tuple[str, str]:
    """The same for a row."""
    row = captures.rows_of(state, step)[number - 1]
    return row.id, row.event


def entry_seen(state: State, register: str, number: int) -> tuple[str, str]:
    """The same for an entry of a register."""
    entry = entries.numbered(state, register, number)
    return entry.id, entry.event


class MemorySession:
    """A session without an archive. `now` may be set; `do` raises RefusedError and then leaves the state as it was."""

    def __init__(self, template: Template | str, *, day: str = DAY, zone: str = ZONE, origin: str = "test") -> None:
        self.template = template_of(template) if isinstance(template, str) else template
        self.origin, self.device, self.now = origin, "device", clock.instant(day, 9 * 60, zone)
        self.state = State()
        self.remark: RefusedError | None = None
        self._ids = 0
        self._hlc = 0
        self.seal([opening(self.template, session="session", source="", day=day, zone=zone)], self.now)

    def new_id(self) -> str:
        self._ids += 1
        return f"id-{self._ids:06d}"

    def seal(self, facts: list[Fact], at: int) -> tuple[Event, ...]:
        action, events = self.new_id(), []
        for fact in facts:
            event_id, self._hlc = self.new_id(), max(self.now << 16, self._hlc + 1)
            payload, entity = {**fact.payload, "v": 1}, fact.entity or event_id
            tail = (self._hlc, at, action, self.device, self.origin, "")
            events.append(Event(event_id, "session", fact.kind, entity, fact.base, payload, *tail))
        for event in events:
            self.state = evolve(self.state, event)
        return tuple(events)

    def here(self, *names: str) -> None:
        """These come, one after the other."""
        for name in names:
            self.do(commands.Here(name))

    def refresh(self) -> bool:
        return False

    def earlier(self) -> list[Sitting]:
        return earlier.of_session(self.state)

    def belonging(self) -> Belonging:
        return earlier.Belonging(self.state.series)

    def do(self, command: Command, at: int | None = None) -> tuple[Event, ...]:
        moment = live_moment(self.state, command, self.now) if at is None else at
        facts, scratch = tally.parted(decide(self.state, command, moment, self.origin))
        self.state.tallies = tally.after(self.state.tallies, scratch)
        events = self.seal(facts, moment) if facts else ()
        return (*events, *tally.told("session", scratch, moment, self.origin))
