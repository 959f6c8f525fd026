"""LiveSession: one state, one archive, one clock; the only way in which a face changes a session.

Rule: the same things every time: take the write lock, read what others appended, decide, append in one transaction,
evolve. A refusal or a failed write leaves state and file as they were, and is raised, never swallowed.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from samtal.archive.exporting import exported
from samtal.archive.wiping import PATIENCE
from samtal.files import write_whole
from samtal.session import figure_rows, history, rows, tally
from samtal.session.commands import Order, Undo
from samtal.session.decide import decide, live_moment
from samtal.session.evolve import evolve, fold
from samtal.session.kinds import kind_of
from samtal.session.opening import opening
from samtal.session.refusal import OLDER, RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from samtal.archive.log import Archive
    from samtal.archive.transaction import Transaction
    from samtal.session.commands import Command
    from samtal.session.earlier import Belonging, Sitting
    from samtal.session.events import Event, Fact
    from samtal.session.state import State
    from samtal.template.model import Step, Template


@contextmanager
def _no_collecting() -> Iterator[None]:
    """While thousands of events become a state nothing is garbage, and looking for it took a tenth of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


class LiveSession:
    """A session as one face of one process has it. `origin` names that process and face, `author` the person.

    `remark` is what should be known of what was stored last, if anything: said beside it, not raised.
    """

    def __init__(
        self, archive: Archive, session: str, *, now: Callable[[], int], origin: str, author: str = ""
    ) -> None:
        self.session, self.origin, self.author = session, origin, author
        self.remark: RefusedError | None = None
        self._slipped: list[Event] = []  # what was done last and is in no log: undo would reach something else
        self._archive, self._now = archive, now
        self._version = archive.data_version()
        self._seen = archive.last_seq()  # before the events: what comes between is read twice, and counts once
        with _no_collecting():
            self.state: State = state_of(archive, session)

    def is_behind(self) -> bool:
        """Whether others may have written since this was last up to date; `refresh` says whether they have."""
        try:
            return self._archive.data_version() != self._version
        except RefusedError:
            return True

    def refresh(self) -> bool:
        """Take in what other processes have appended; whether there was anything."""
        version = self._archive.data_version()
        if version == self._version:
            return False
        changed = self._catch_up()
        self._version = version  # only now: what could not be read is read at the next chance
        return changed

    def _catch_up(self) -> bool:
        events, self._seen = self._archive.events_since(self.session, self._seen)
        before, self.state.tallies = self.state.tallies, self._archive.tallies(self.session)
        for event in events:  # after that: what is shown in the action that closes a rating is not counted any more
            self.state = evolve(self.state, event)
        return bool(events) or self.state.tallies != before

    def do(self, command: Command, at: int | None = None) -> tuple[Event, ...]:
        """Carry out a command that was given at the instant `at` (ms UTC, else now); the events it became.

        Raises RefusedError when it may not be done, or could not be stored.
        """
        before, tallies = 0, self.state.tallies
        scratch: list[Fact] = []
        if self._slipped and isinstance(command, Undo) and command.action is None:
            command = self._before_slips(command)
        try:
            with self._archive.writing() as writing:
                writing.check_reaches(self._seen)
                self._catch_up()
                before, agenda, tallies = len(self.state.log), self.state.agenda, self.state.tallies
                command = self._drawn(command)
                moment = live_moment(self.state, command, self._now()) if at is None else at
                facts, scratch = tally.parted(decide(self.state, command, moment, self.origin))
                if scratch:  # before the events, so that what is shown is what stands once nothing is counted
                    self.state.tallies = tally.after(tallies, scratch)
                    writing.put_tallies(self.session, self.state.tallies)
                events = self._append(writing, facts, moment)
                self._write_rows(writing, events, agenda)
                seen = writing.seq
        except BaseException as error:
            if before and len(self.state.log) > before:
                self.state = fold(self.state.log[:before])
            self.state.tallies = tallies
            if scratch:  # what was not stored may lie in the WAL all the same
                self._archive.scrub(0)
            if isinstance(error, RefusedError) and error.code == "archive.not_saved_gone":
                raise self._rescued() from error
            raise
        told = tally.told(self.session, scratch, moment, self.origin)
        self._seen = seen
        self._slipped = told[-1:] if {event.kind for event in events} <= {"redact", "asked"} else []
        self._wipe(just_blanked=bool(scratch) or any(event.kind == "redact" for event in events))
        return (*events, *told)

    def _before_slips(self, command: Undo) -> Undo:
        """What was done before the slips: they are one step back, which cannot be taken."""
        if command.back > 1:
            return replace(command, back=command.back - 1)
        older = history.older_than(self.state, self.origin, 0)
        code = "slips.count-not-undone" if tally.is_put_right(self._slipped[-1]) else "slips.not-undone"
        raise RefusedError(code, **({OLDER: older + 1} if older else {}))

    def _append(self, writing: Transaction, facts: list[Fact], at: int) -> list[Event]:
        """The facts as events of one action, in the archive and in the state; a slip alone is none, and bears no id."""
        if not facts:
            return []
        events = writing.append(self.session, facts, at=at, origin=self.origin, author=self.author)
        for event in events:
            self.state = evolve(self.state, event)
        return events

    def earlier(self) -> list[Sitting]:
        """The ratings of the session's series that may be compared, its own too, oldest first.

        Raises RefusedError where the archive cannot be read.
        """
        from samtal.session.earlier import held  # noqa: PLC0415 - only who compares needs it

        return held(self._archive.trend, self.state)

    def belonging(self) -> Belonging:
        """The session's series, and another in which its statements were rated before; raises as `earlier` does."""
        from samtal.session.earlier import wordings  # noqa: PLC0415 - only who compares needs it

        return self._archive.belonging(self.session, wordings(self.state))

    def _drawn(self, command: Command) -> Command:
        """The same with chance in it, where the command asks for that: what chance is, is handed in from outside."""
        return replace(command, seed=self._archive.new_id()) if isinstance(command, Order) else command

    def _wipe(self, *, just_blanked: bool) -> None:
        """What was blanked goes from the files too, or it is remarked on; what is owed is tried after every command."""
        wiped = self._archive.scrub_if_owed(PATIENCE if just_blanked else 0)
        self.remark = RefusedError("archive.not_wiped") if just_blanked and not wiped else None

    def _rescued(self) -> RefusedError:
        """The archive is gone: what is known of the session is put beside it, and where that is is said."""
        path = self._archive.path
        file = path.with_name(f"{path.stem}-{self.session}.jsonl")
        try:
            write_whole(exported(self.state, self.session), file)
        except OSError:
            return RefusedError("archive.not_saved_nor_rescued", path=path, file=file)
        return RefusedError("archive.not_saved_rescued", path=path, file=file)

    def _write_rows(self, writing: Transaction, events: list[Event], agenda: tuple[Step, ...]) -> None:
        """The plain tables say what the state says, in the same transaction."""
        scopes = {kind_of(event).rows for event in events}
        state = replace(self.state, tallies={}) if self.state.tallies else self.state  # in no table that others open
        if "all" in scopes:
            writing.put_rows("session", self.session, self.session, rows.every(state))
            return
        touched = {event.entity for event in events if kind_of(event).rows == "entity"}
        touched |= {self.session} if scopes & {"overview", "answers"} else set()
        touched |= {*self.state.answers, *self.state.totals} if "answers" in scopes else set()
        touched |= figure_rows.touched(state, events, agenda)
        new = {event.id for event in events}
        for entity in sorted(touched):
            writing.put_rows("entity", entity, self.session, rows.rows(state, entity), fresh=entity in new)


def state_of(archive: Archive, session: str) -> State:
    """A session as it is in the archive now, with what is being counted there slip by slip."""
    state = fold(archive.events(session))
    state.tallies = archive.tallies(session)
    return state


def open_session(archive: Archive, template: Template, *, source: str, day: str, zone: str) -> str:
    """Store a new, planned session on `day` (ISO) in the time zone `zone`; its id."""
    session = archive.new_id()
    fact = opening(template, session=session, source=source, day=day, zone=zone)
    with archive.writing() as writing:
        events = writing.append(session, [fact], at=archive.now_ms(), origin="open", author="")
        writing.put_rows("entity", session, session, rows.rows(fold(events), session))
    return session
