"""One of the six lists: a box for a new entry, and those that are there, to be reworded, done, adopted or deleted.

Rule: what is typed is read as in plain mode; what cannot be done is said here, and the text stays. A new entry closes
the list, for the talk goes on; whoever changes one is led back to it. What other processes do is followed.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, cast

from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from samtal.lines import phrases
from samtal.lines.completion import of_entry
from samtal.lines.entries import entry_of
from samtal.session import commands as c
from samtal.session import entries
from samtal.session.decide import decide
from samtal.session.refusal import RefusedError
from samtal.session.registers import REGISTERS
from samtal.tui.keys import READ_BACK, SHOW, UNDO
from samtal.tui.paint import plain
from samtal.tui.showing import toggle_entry
from samtal.tui.widgets.entries_typed import base_place
from samtal.tui.widgets.entry_list import FOLLOWS, EntryList
from samtal.tui.widgets.linebox import LineBox
from samtal.tui.widgets.registered import as_typed, understood
from samtal.tui.widgets.tabbing import Tabbing
from samtal.tui.widgets.tabbing import told as tabs
from samtal.words.registers import code

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from samtal.lines.completion import Proposal
    from samtal.session.captured import Registered
    from samtal.session.registers import Entry
    from samtal.tui.desk import Desk


class Entering(ModalScreen[None]):
    """The entries of a register, and a box for one."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False), SHOW, READ_BACK, UNDO]
    AUTO_FOCUS = "LineBox"

    def __init__(self, desk: Desk, register: str) -> None:
        super().__init__()
        self.desk, self.register = desk, register
        self._chosen: Registered | None = None  # the entry that gets other words; None: a new one
        self._tabbing = Tabbing()

    def compose(self) -> ComposeResult:
        """A title, the box with what it expects, what was refused, and what is there already."""
        with Vertical(classes="panel entering"):
            yield Static(classes="title")
            yield LineBox(tabs=True)
            yield Static(plain(self._form()), classes="form")
            yield Static(classes="understood")
            yield EntryList(self.desk, self.register)
            yield Static(classes="refused")
            yield Static(classes="how")

    def on_mount(self) -> None:
        """What was begun and left stands in the box."""
        if begun := self.desk.drafts.get(self.register):
            self.query_one(LineBox).write(begun)
        self.follow()
        self._say_how()
        self.set_interval(FOLLOWS, self.follow)

    @property
    def scrolls(self) -> bool:
        """PageDown is for the list while that has the keys."""
        return self._lists

    @property
    def _lists(self) -> bool:
        return self.query_one(EntryList).has_focus

    def _form(self) -> str:
        """What an entry is; and what becomes of it where what else is said stays in the item."""
        how, step = self.desk.say(code(self.register, "how")), self.desk.state.step
        if step is None or self.desk.state.run is None or (step.record and step.visibility == "full"):
            return how
        return f"{how}. {self.desk.say('listed.goes-on' if step.record else 'telling.kept-entry')}"

    def follow(self) -> None:
        """Take in what others have made of the list."""
        if not self.query(EntryList) or not self.query_one(EntryList).follow():
            return
        if not self.query_one(EntryList).all and not self.query_one(LineBox).has_focus:
            self._begin_new()
        self._follow_chosen()
        self._say_how()

    def _follow_chosen(self) -> None:
        """What somebody else has made of the entry that gets other words: in the box, where nobody typed, else said."""
        now = self.desk.state.registers.get(self._chosen.id) if self._chosen else None
        if now is None or self._chosen is None or now.event == self._chosen.event:
            return
        if self._as_it_was and not now.gone:
            self._change(now, now.entry)
            return
        said = "listed.gone-meanwhile" if now.gone else "listed.changed-meanwhile"
        self._tell(self.desk.say(said, text=as_typed(self.register, now.entry)))

    def _say_how(self) -> None:
        """The title, and what the keys do where one is."""
        say, chosen, there_are = self.desk.say, self._chosen, self.query_one(EntryList)
        title = say(code(self.register, "change"), number=chosen.number) if chosen else say(code(self.register, "new"))
        code_ = "listed.how-change" if chosen else "listed.how-box" if there_are.all else "fill.entering-how"
        how = [say(code_)]
        if there_are.has_focus:
            title, how = there_are.title(), there_are.how()
        self.query_one(".title", Static).update(plain(title))
        self.query_one(".how", Static).update(plain(" · ".join(how)))
        self.query_one(".panel").set_class(there_are.has_focus, "listing")

    def on_descendant_focus(self) -> None:
        """What the keys do follows them."""
        self._say_how()

    def on_line_box_pressed(self, event: LineBox.Pressed) -> None:
        """Enter saves, Escape leaves, Down goes to the entries."""
        event.stop()
        text = self._text()
        if event.key == "escape" or (event.key == "enter" and (not text or self._as_it_was)):
            self.action_leave()
        elif event.key == "enter":
            self._finish(text)
        elif event.key == "tab":
            self._tab()
        elif event.key == "down" and self.query_one(EntryList).all:
            self.keep()
            self._back_to_list()

    def on_text_area_changed(self) -> None:
        """Say what is understood, before it is saved."""
        text = self._text()
        try:
            told = understood(self.desk.lang, entry_of(self.desk.state, self.register, text), self.register)
        except RefusedError:
            told = ""  # what is wrong is said at Enter
        box = self.query_one(LineBox)
        tab = tabs(self.desk.lang, self._tabbing.offered(box.text, partial(self._going_on, box.text)))
        self.query_one(".understood", Static).update(plain(" · ".join(filter(None, (told, tab))) if text else ""))

    def _tab(self) -> None:
        """What the entry goes on with; a part of which nothing is typed is passed over."""
        box = self.query_one(LineBox)
        if whole := self._tabbing.take(box.text, partial(self._going_on, box.text)):
            box.write(whole)
        elif box.text.count("|") < self._bars:
            box.insert(" | ")

    @property
    def _bars(self) -> int:
        """How many bars an entry may have: of a date only the place stands behind one."""
        used = REGISTERS[self.register]
        return 1 if used.dated else len(used.columns) - 1

    def _going_on(self, text: str) -> list[Proposal]:
        return of_entry(self.register, text, self.desk.state, self.desk.lang)

    def _text(self) -> str:
        return " ".join(self.query_one(LineBox).text.split("\n")).strip()

    def _finish(self, text: str) -> None:
        """Enter it; what was refused, or could not be stored, stays in the box."""
        try:
            command = self.desk.as_seen(self._command(text))
            decide(self.desk.state, command, self.desk.now, self.desk.live.origin)
        except RefusedError as error:
            self._tell(error.sentence(self.desk.lang))
            return
        done = self.desk.do(command, lost=partial(self.desk.drafts.put, self._place, text)) is not None
        self._tell()
        if done:
            self.desk.drafts.put(self._place, "")
            self.desk.drafts.put(self._base, "")
            self._leave_box()

    def _leave_box(self) -> None:
        """Back to the list, where an entry was changed; else to the meeting."""
        if self._chosen is None:
            self.dismiss(None)
        else:
            self._back_to_list()

    def _back_to_list(self) -> None:
        """The box is for a new entry again, and the list has the keys."""
        if self._chosen:
            self._chosen = None
            self.query_one(LineBox).write(self.desk.drafts.get(self._place))
        self.query_one(EntryList).follow()
        self.set_focus(self.query_one(EntryList))

    @property
    def _place(self) -> str:
        """Under which what is begun is kept: an entry that gets other words has a place of its own."""
        return f"entry:{self._chosen.id}" if self._chosen else self.register

    @property
    def _base(self) -> str:
        """Under which is kept what other words were begun from."""
        return base_place(self._chosen.id) if self._chosen else ""

    def keep(self) -> None:
        """What is begun outlives the program, but for the last second."""
        text = "" if self._as_it_was else self.query_one(LineBox).text
        self.desk.keep_begun(self._place, text)
        if self._chosen:
            self.desk.drafts.put(self._base, self._chosen.event if text else "")

    @property
    def _as_it_was(self) -> bool:
        """Whether the box says just what the chosen entry says."""
        chosen = self._chosen
        return chosen is not None and self.query_one(LineBox).says(as_typed(self.register, chosen.entry))

    def _command(self, text: str) -> c.Command:
        if self._chosen:
            return c.Reword(self._chosen.id, self._chosen.event, entry_of(self.desk.state, self.register, text))
        typed = f"{self.desk.verb(self.register)} {text}"
        return cast("c.Command", phrases.read(typed, self.desk.state, self.desk.lang))

    def on_option_list_option_selected(self, event: EntryList.OptionSelected) -> None:
        """Other words for an entry: it stands in the box as it is typed."""
        event.stop()
        one = self.query_one(EntryList).all[event.option_index]
        if one.folded:
            self._tell(self.desk.say("listed.folded-how"))
        else:
            self._change(one.held, one.wording)

    def _change(self, held: Registered, wording: Entry) -> None:
        self.keep()  # of what was in the box before
        self._chosen, box, drafts = held, self.query_one(LineBox), self.desk.drafts
        begun, base = drafts.get(self._place), drafts.get(self._base)
        if begun and base in held.earlier:  # what others have made of it since was not seen
            self._chosen = held._replace(event=base)
        box.write(begun or as_typed(self.register, wording))
        self.set_focus(box)  # at once: the next key is the text's
        self._follow_chosen()
        self._say_how()

    def _begin_new(self) -> None:
        """The box is for a new entry."""
        self.set_focus(self.query_one(LineBox))
        self._say_how()

    def on_entry_list_left(self) -> None:
        """The cursor goes up from the first entry to the box."""
        self._begin_new()

    def on_entry_list_done(self) -> None:
        """What was done is told, and is to be seen."""
        self._tell()
        self.follow()
        self._say_how()

    def action_show(self) -> None:
        """Show the room the entry at the cursor, the one that gets other words or the last one; or hide it."""
        saved, one = entries.entries(self.desk.state, self.register), self.query_one(EntryList).at_cursor
        chosen = (one.held if one and self._lists else None) or self._chosen
        told = "" if chosen or not self._text() else "showing.save-first"
        told = told or ("" if saved else "showing.no-entry")
        if not told:
            toggle_entry(self.desk, chosen or saved[-1])
        self._tell(self.desk.say(told) if told else "")

    def action_read_back(self) -> None:
        """Go through decisions and actions, one at a time."""
        from samtal.tui.screens.reading_back import ReadingBack  # noqa: PLC0415 - built when it is first shown

        self.keep()
        self.dismiss(None)
        self.desk.show(ReadingBack(self.desk))

    def action_undo(self) -> None:
        """Take back the last action, or what was typed."""
        self.desk.take_back(self.query_one(LineBox))
        self._tell()
        self.follow()

    def _tell(self, told: str = "") -> None:
        """This, or what was done."""
        sentence = told or (self.desk.told.sentence if self.desk.told else "")
        self.query_one(".refused", Static).update(plain(sentence))

    def action_leave(self) -> None:
        """Enter nothing; what was begun is there the next time. From an entry that is changed back to the list."""
        self.keep()
        self._leave_box()
