"""What can be done with an entry, and where it can be moved to: lists to choose from.

Rule: a letter acts at once. Gives back what was chosen; what it does is for who asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from textual.content import Content
from textual.widgets import Static

from samtal.session import commands as c
from samtal.session.captured import ListRow, Note
from samtal.session.keeping import opens
from samtal.session.registers import REGISTERS
from samtal.telling import naming
from samtal.tui.paint import excerpt, plain, shown
from samtal.tui.screens.picking import Picking
from samtal.words import LANGS
from samtal.words.registers import NAMES

if TYPE_CHECKING:
    from textual import events

    from samtal.session.captured import Registered
    from samtal.session.state import State
    from samtal.tui.desk import Desk
    from samtal.tui.widgets.entries_listed import EntryLine


SHORT: Final = 44
"""So many signs of a question stand in the list of places, so that each has one line."""


class Offered(NamedTuple):
    """Something that can be done: what is asked of the screen, or a command."""

    asks: str = ""
    command: c.Command | None = None


class EntryMenu(Picking[Offered]):
    """What can be done with the marked one."""

    def __init__(self, title: str, answers: list[tuple[str, Offered]]) -> None:
        super().__init__(title, [(Content(shown(line)), doing) for line, doing in answers])

    def on_mount(self) -> None:
        """How it is used."""
        self.query_one(".how", Static).update(plain(self.app.say("entries.menu-how")))

    def on_key(self, event: events.Key) -> None:
        """A letter does what its line says."""
        typed = (event.character or "").casefold()
        for line, doing in self._answers:
            if typed.strip() and line.plain.casefold().startswith(f"{typed} "):
                event.stop()
                self.dismiss(doing)
                return


def menu(desk: Desk, line: EntryLine, entry: Note | ListRow | Registered) -> EntryMenu:
    """What can be done with this entry."""
    answers = [(desk.say("entries.change"), Offered("change"))]
    if entry.rivals:
        answers.append((desk.say("entries.choose"), Offered("choose")))
    if isinstance(entry, Note | ListRow):
        code = "entries.to-place" if isinstance(entry, Note) else "entries.to-list"
        answers.append((desk.say(code), Offered("move")))
    if isinstance(entry, Note):
        answers += [_made(desk, entry, register) for register in REGISTERS if not REGISTERS[register].dated]
    elif not isinstance(entry, ListRow) and entry.register == "proposal" and not entry.adopted:
        answers.append((desk.say("entries.adopt"), Offered(command=c.Adopt(entry.id, entry.event))))
    if not isinstance(entry, Note | ListRow) and REGISTERS[entry.register].can_be_done:
        code = "entries.not-done" if entry.done else "entries.done"
        answers.append((desk.say(code), Offered(command=c.MarkDone(entry.id, entry.event, not entry.done))))
    answers.append((desk.say("entries.delete"), Offered(command=c.Delete(entry.id, entry.event))))
    answers.append((desk.say("entries.history"), Offered("history")))
    return EntryMenu(f"{line.label}  {naming.shown(excerpt(line.text))}".strip(), answers)


def _made(desk: Desk, note: Note, register: str) -> tuple[str, Offered]:
    names = NAMES[register]
    line = desk.say("entries.make", letter=names.letter.upper(), what=names.entry[LANGS.index(desk.lang)][0])
    return line, Offered(command=c.TurnNote(note.id, note.event, register))


def prints_private(state: State, command: c.Command) -> bool:
    """Whether words of an item of which they are not printed would come into the minutes."""
    if not isinstance(command, c.MoveCaptured | c.TurnNote):
        return False
    entry = state.notes.get(command.entity) or state.rows.get(command.entity)
    step = state.step_called(entry.step) if entry else None
    to = command.step if isinstance(command, c.MoveCaptured) else None
    return step is not None and opens(state, step.id, to)


def places(desk: Desk, entry: Note | ListRow) -> Picking[c.Command] | None:
    """Where a note or a row can go; None where there is no such place."""
    found = _questions(desk, entry) if isinstance(entry, Note) else _lists(desk, entry)
    title = desk.say("entries.pick-place" if isinstance(entry, Note) else "entries.pick-list")
    return Picking(title, [(Content(shown(line)), command) for line, command in found]) if found else None


def _questions(desk: Desk, note: Note) -> list[tuple[str, c.Command]]:
    """Every item, and its questions where there are several; but for where it is."""
    found: list[tuple[str, c.Command]] = []
    for number, step in enumerate(desk.state.agenda, 1):
        if not step.record:
            continue
        told = desk.say("entries.item", number=number, title=step.title)
        many = len(step.questions) > 1
        if step.id != note.step or many:
            found.append((told, c.MoveCaptured(note.id, note.event, step.id, 1 if many else None)))
        for place, question in enumerate(step.questions if many else (), 1):
            line = desk.say("entries.question", number=place, text=excerpt(question.text, SHORT))
            found.append((line, c.MoveCaptured(note.id, note.event, step.id, place)))
    return found


def _lists(desk: Desk, row: ListRow) -> list[tuple[str, c.Command]]:
    return [
        (desk.say("entries.item", number=number, title=step.title), c.MoveCaptured(row.id, row.event, step.id))
        for number, step in enumerate(desk.state.agenda, 1)
        if step.table and step.record and step.id != row.step
    ]
