"""The notes of the meeting, one of which gets other words or another owner, or is deleted.

Rule: what is typed is read as in the note box. A deletion can be undone; what cannot be done is said here, and the text
stays.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from samtal.lines import names
from samtal.session import captures, owners
from samtal.session import commands as c
from samtal.session.captured import NOBODY
from samtal.telling import naming
from samtal.tui.keys import UNDO, yes_bindings
from samtal.tui.paint import plain, shown
from samtal.tui.widgets.linebox import LineBox
from samtal.words import say

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from samtal.session.captured import Note
    from samtal.session.state import State
    from samtal.tui.app import SamtalApp
    from samtal.tui.desk import Desk
    from samtal.words import Lang

MOST: Final = 500
"""So many of the latest notes are listed; an older one is changed with words, by its number."""


class Noted(ModalScreen[None]):
    """The notes, and a box for the one that is changed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,e,E", "leave", show=False),
        Binding("delete,backspace", "delete", show=False),
        *yes_bindings(),
        UNDO,
    ]
    scrolls: ClassVar = True  # PageDown is for the list here
    AUTO_FOCUS = "OptionList"
    app: SamtalApp

    def __init__(self, desk: Desk, *, folded: bool) -> None:
        super().__init__()
        self.desk, self._folded = desk, folded
        self._chosen: Note | None = None

    def compose(self) -> ComposeResult:
        """A title, the notes, the box, and how to use them."""
        with Vertical(classes="panel noted"):
            yield Static(plain(self.desk.say("fill.noted")), classes="title")
            yield Static(plain(self.desk.say("tui.folded")), classes="folded")
            yield OptionList(markup=False, compact=True)
            yield LineBox()
            yield Static(classes="how")

    def on_mount(self) -> None:
        """The latest note is marked."""
        self._choose(None)
        self._list()

    def action_yes(self, lang: str) -> None:
        """Show the notes, though the room may see them."""
        if self._folded and lang == self.desk.lang:
            self._folded = False
            self._choose(None)
            self._list()

    @property
    def letters_act(self) -> bool:
        """No note is being changed."""
        return self._chosen is None

    def _list(self) -> None:
        """List the notes anew; the cursor stays where it was, at first on the latest."""
        options, state = self.query_one(OptionList), self.desk.state
        options.display, self.query_one(".folded").display = not self._folded, self._folded
        if self._folded:
            return
        at = options.highlighted
        listed = [line(self.desk.lang, state, number, note) for number, note in numbered(state)]
        options.clear_options()
        options.add_options(listed or [Option(self.desk.say("fill.noted-none"), disabled=True)])
        options.highlighted = min(len(listed) - 1 if at is None else at, len(listed) - 1) if listed else None

    def _choose(self, note: Note | None) -> None:
        """This note stands in the box; None: the list has the keys."""
        self._chosen, box = note, self.query_one(LineBox)
        box.display = note is not None
        begun = self.desk.drafts.get(_place(note)) if note else ""
        box.write(begun or (as_typed(self.desk.lang, self.desk.state, note) if note else ""))
        code = "fill.noted-change" if note else "fill.noted-how"
        self.query_one(".how", Static).update(plain(self.desk.say(code)))
        (box if note else self.query_one(OptionList)).focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Change this one."""
        event.stop()
        self._choose(self.desk.state.notes.get(event.option.id or ""))

    def on_line_box_pressed(self, event: LineBox.Pressed) -> None:
        """Enter saves, Escape goes back to the list."""
        event.stop()
        if event.key == "escape":
            if self._chosen:
                self.desk.drafts.put(_place(self._chosen), "")
            self._choose(None)
            self._list()
        elif event.key == "enter" and self._chosen:
            self._finish(self._chosen)

    def _save(self, note: Note) -> bool:
        """Whether the note now says what the box says; an owner that was taken away there is taken away."""
        with self.app.refusals():
            typed, state = self.query_one(LineBox).text, self.desk.state
            whose, text = names.owner(state, state.step_called(note.step), typed)
            was = as_typed(self.desk.lang, state, note).removesuffix(note.text)
            text = text.removeprefix(was) if whose else text  # the new owner was typed before the old one
            if whose is None and as_typed(self.desk.lang, state, note) != note.text:
                whose = NOBODY
            change = c.ChangeNote(note.id, note.event, text, whose)
            return self.desk.do(change, lost=partial(self.desk.drafts.put, _place(note), typed)) is not None
        return False

    def _finish(self, note: Note) -> None:
        as_it_was = self.query_one(LineBox).says(as_typed(self.desk.lang, self.desk.state, note))
        if as_it_was or self._save(note):
            self.desk.drafts.put(_place(note), "")
            self._choose(None)
            self._list()

    def keep(self) -> None:
        """What is begun outlives the program, but for the last second."""
        if note := self._chosen:
            box = self.query_one(LineBox)
            as_it_was = box.says(as_typed(self.desk.lang, self.desk.state, note))
            self.desk.drafts.put(_place(note), "" if as_it_was else box.text)

    def action_delete(self) -> None:
        """The note at the cursor goes; undo brings it back."""
        options, notes = self.query_one(OptionList), self.desk.state.notes
        at = options.highlighted
        note = notes.get(options.get_option_at_index(at).id or "") if at is not None else None
        if note and options.has_focus:
            self.desk.do(c.Delete(note.id, note.event))
            self._list()

    def action_undo(self) -> None:
        """Take back the last action, or what was typed."""
        self.desk.take_back(self.query_one(LineBox))
        self._list()

    def action_leave(self) -> None:
        """Back to the meeting."""
        self.dismiss(None)


def numbered(state: State) -> list[tuple[int, Note]]:
    """The latest notes with their numbers, by item and then in the order in which they came."""
    by_item = (captures.by_number(state.notes.values(), step.id) for step in state.agenda)
    return [(number, note) for notes in by_item for number, note in notes.items() if not note.gone][-MOST:]


def line(lang: Lang, state: State, number: int, note: Note) -> Option:
    """A note with its item, number and owner."""
    where = f"{state.number_of(note.step):>2} · {number:>3}. "
    whose = owner(lang, state, note)
    text = shown(naming.one_line(note.text))
    return Option(Content.assemble((where, "dim"), (f"{shown(whose)}: " if whose else "", "bold"), text), id=note.id)


def owner(lang: Lang, state: State, note: Note) -> str:
    """Whose a note is, in words; nothing where it is the meeting's."""
    if note.group is not None:
        return say(lang, "telling.joined", number=note.group)
    person = owners.person(state, note)
    return naming.person(state, person) if person else ""


def as_typed(lang: Lang, state: State, note: Note) -> str:
    """A note as it would be typed anew: with the owner that was typed, without one that followed from the floor."""
    if note.group is None and note.person is None:
        return note.text
    return f"{owner(lang, state, note)}: {note.text}"


def _place(note: Note) -> str:
    """Under which other words for this note are kept until they are saved."""
    return f"reworded:{note.id}"
