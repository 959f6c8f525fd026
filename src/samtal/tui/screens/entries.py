"""Everything that has been written down, in one list that is searched as one types and can be edited.

Rule: the line that is typed into always has the keys; Up and Down move the mark, Enter opens what is marked, and Tab
what else can be done with it. What is done here is told here. What others write comes in, the mark stays on its entry,
and what is being typed is left alone; an edit is made from the wording that its writer saw.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from samtal.session import commands as c
from samtal.session.captured import ListRow, Note
from samtal.session.registers import REGISTERS
from samtal.tui.beat import Beat
from samtal.tui.keys import UNDO, yes_bindings
from samtal.tui.paint import plain
from samtal.tui.screens.asking import Asking
from samtal.tui.screens.entering import Entering
from samtal.tui.screens.entries_menu import Offered, menu, places, prints_private
from samtal.tui.screens.wordings import Wordings
from samtal.tui.widgets.entries_listed import Search, heading, latest, listed
from samtal.tui.widgets.entries_typed import begun, captured, how_typed, meanwhile, place
from samtal.tui.widgets.entry_box import EntryBox
from samtal.tui.widgets.linebox import FilterBox, LineBox
from samtal.tui.widgets.long_list import LongList
from samtal.words.registers import NAMES
from samtal.words.text import run_on

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.widgets import TextArea

    from samtal.tui.app import SamtalApp
    from samtal.tui.desk import Desk
    from samtal.tui.widgets.entries_listed import EntryLine
    from samtal.tui.widgets.entries_typed import Editable

RATE: Final = 4
"""So many times a second it is looked whether others have written."""


class Entries(ModalScreen[None]):
    """The list, a line that searches it, and a box for what is changed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,e,E", "leave", show=False),
        Binding("ctrl+e", "leave", show=False, priority=True),
        *yes_bindings(),
        UNDO,
        *(Binding(f"ctrl+{NAMES[each].letter}", f"enter('{each}')", show=False, priority=True) for each in REGISTERS),
    ]
    scrolls: ClassVar = True  # PageDown is for the list here
    AUTO_FOCUS = ""
    app: SamtalApp

    def __init__(self, desk: Desk, *, folded: bool) -> None:
        super().__init__()
        self.desk, self._folded = desk, folded
        self._search = Search([])
        self._known = -1  # so long was the log when it was listed

    def compose(self) -> ComposeResult:
        """A title, the line that searches, the list, the box, what was done, and the keys."""
        with Vertical(classes="panel whole entries"):
            yield Static(classes="title")
            yield Static(plain(self.desk.say("tui.folded")), classes="folded")
            with Horizontal(classes="search"):
                yield Static(plain(self.desk.say("entries.search"), "bold"))
                yield FilterBox(id="search")
            yield LongList()
            yield EntryBox(self.desk)
            yield Static(classes="told")
            yield Static(classes="how")

    def on_mount(self) -> None:
        """The last entry is marked; from now on it follows what others write."""
        self._open(None)
        self._beat = Beat(self, RATE, lambda: len(self.desk.state.log) != self._known, self._news)
        self.follow()

    def on_unmount(self) -> None:
        """It follows no more."""
        self._beat.stop()

    @property
    def letters_act(self) -> bool:
        """Nothing is typed while it is folded."""
        return self._folded

    def action_yes(self, lang: str) -> None:
        """Show them, though the room may see them."""
        if self._folded and lang == self.desk.lang:
            self._folded = False
            self._open(None)
            self.follow()

    def _news(self) -> None:
        """Others have written: what was done here last is told no longer, unless it is about what stands in the box."""
        if self.query(".told") and self._box.entry is None:
            self._tell("")
        self.follow()

    def follow(self) -> None:
        """List anew what has been written down."""
        if not self._folded and self.query("LongList"):
            self._known = len(self.desk.state.log)
            self._search = Search(listed(self.desk.lang, self.desk.state, begun(self.desk.drafts.places())))
            self._list()

    def _list(self) -> None:
        """Show those that fit what is typed."""
        lang, state, all_ = self.desk.lang, self.desk.state, self._search.lines
        fitting = self._search.found(self.query_one(FilterBox).text)
        n, some = (sum(each.wording == 1 for each in lines) for lines in (all_, fitting))
        count = self.desk.say("entries.all", n=n) if n == some else self.desk.say("entries.some", found=some, n=n)
        self.query_one(".title", Static).update(plain(f"{self.desk.say('entries.title')}   {count}"))
        entries = self.query_one(LongList)
        entries.show(fitting, partial(heading, lang, state), "" if entries.marked else latest(state, all_))
        self._tell_how()
        if not fitting and self._box.entry is None:
            self._tell(self.desk.say("entries.none-found" if all_ else "entries.none"))

    def _tell(self, sentence: str) -> None:
        self.query_one(".told", Static).set_class(False, "wrong").update(plain(sentence))

    def _tell_done(self) -> None:
        """What was done, or could not be; the next that is typed is another search."""
        self.query_one(FilterBox).select_all()
        told = self.desk.told
        self._tell(told.sentence if told else "")
        self.query_one(".told").set_class(bool(told and told.wrong), "wrong")

    def _tell_how(self) -> None:
        marked, searched = self.query_one(LongList).marked, self.query_one(FilterBox).text
        how = "entries.how-wordings" if marked and marked.of > 1 else "entries.how-found" if searched else "entries.how"
        told = self.desk.say("entries.how-folded" if self._folded else how)
        told = how_typed(self.desk.lang, self._box.entry) if self._box.entry else told
        self.query_one(".how", Static).update(plain(told))

    @property
    def _box(self) -> EntryBox:
        return self.query_one(EntryBox)

    def _open(self, entry: Editable | None) -> None:
        """This entry stands in the box; None: the list is searched."""
        for part in (".search", "LongList"):
            self.query_one(part).display = not self._folded
        self.query_one(".folded").display = self._folded
        was_begun = self._box.open(entry)
        self._tell(self.desk.say("entries.unsaved") if was_begun else "")
        self._tell_how()
        if not self._folded:
            self.set_focus(self._box if entry else self.query_one(FilterBox))

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """What is typed into the line is searched at once; a box with several lines is as high as they need."""
        box = event.text_area
        if isinstance(box, FilterBox):
            if "\n" in box.text:  # pasted
                box.write(run_on(box.text))
            self._tell("")
            self._list()
        else:
            self._box.fit()

    def on_line_box_pressed(self, event: LineBox.Pressed) -> None:
        """A key that is not the text's."""
        event.stop()
        if entry := self._box.entry:
            self._in_box(event.key, entry)
            return
        entries = self.query_one(LongList)
        if event.key in {"up", "down"}:
            entries.move(1 if event.key == "down" else -1)
        elif event.key in {"pageup", "pagedown"}:
            entries.page(1 if event.key == "pagedown" else -1)
        elif event.key in {"ctrl+home", "ctrl+end"}:
            entries.to_end(last=event.key == "ctrl+end")
        elif event.key == "escape":
            self._leave_search()
        elif (line := entries.marked) and (entry := captured(self.desk.state, line.id)):
            self._act(event.key, line, entry)
        self._tell_how()

    def _leave_search(self) -> None:
        """What is typed goes first, then the screen."""
        if self.query_one(FilterBox).text:
            self.query_one(FilterBox).write("")
        else:
            self.action_leave()

    def _act(self, key: str, line: EntryLine, entry: Editable) -> None:
        """What a key does with the marked one."""
        if key == "enter":
            self._open(entry)
        elif key == "tab":
            self.app.push_screen(menu(self.desk, line, entry), partial(self._chosen, line))
        elif key == "delete":
            self._do(c.Delete(entry.id, entry.event))
        elif key == "f4" and entry.rivals:
            self._do(c.ChooseWording(entry.id, entry.event, line.wording))

    def on_long_list_clicked(self, event: LongList.Clicked) -> None:
        """A click on the marked one opens it."""
        line = self.query_one(LongList).marked
        entry = captured(self.desk.state, line.id) if line else None
        if event.again and entry and self._box.entry is None:
            self._open(entry)
        self._tell_how()

    def _chosen(self, line: EntryLine, doing: Offered | None) -> None:
        """What was chosen in the menu; the entry is looked at again, for it may have been changed meanwhile."""
        entry = captured(self.desk.state, line.id)
        if doing is None or entry is None:
            return
        if doing.command:
            self._do_or_ask(doing.command)
        elif doing.asks == "change":
            self._open(entry)
        elif doing.asks == "choose":
            self._do(c.ChooseWording(entry.id, entry.event, line.wording))
        elif doing.asks == "history":
            self.desk.show(Wordings(self.desk, entry.id, folded=self._folded))
        elif isinstance(entry, Note | ListRow) and (picking := places(self.desk, entry)):
            self.app.push_screen(picking, self._do_or_ask)
        else:
            self._tell(self.desk.say("entries.no-other-list"))

    def _do_or_ask(self, command: c.Command | None) -> None:
        """Do it; first it is asked whether private words are to come into the minutes, where they would."""
        if command is not None and prints_private(self.desk.state, command):
            how = self.desk.say("entries.ask-print-how")
            self.desk.show(Asking(self.desk, self.desk.say("entries.ask-print"), how, partial(self._do, command)))
        else:
            self._do(command)

    def _do(self, command: c.Command | None) -> None:
        """Do it, and tell what became of it or why it could not be done."""
        if command is not None:
            self.desk.do(command)
            self.follow()
            self._tell_done()

    def _in_box(self, key: str, entry: Editable) -> None:
        """Enter saves, Escape drops what was typed."""
        if key == "enter" and not self._box.as_it_was:
            self._save(entry)
        elif key == "tab":
            self._box.next_part()
        elif key == "enter" or (key == "escape" and self._box.may_drop()):
            self._close_box()
        elif key == "escape":
            self._tell(self.desk.say("entries.not-saved"))

    def _close_box(self) -> None:
        self._box.drop()
        self._open(None)
        self.follow()

    def _save(self, entry: Editable) -> None:
        """What was refused stays in the box; what somebody else has done to it meanwhile is told."""
        lost, remark = partial(self.desk.drafts.put, place(entry), self._box.text), ""
        with self.app.refusals():
            if self.desk.do(self._box.command(entry), lost=lost) is not None:
                self._close_box()
                remark = meanwhile(self.desk.state, entry)
        self._tell_done()
        if remark:
            self._tell(self.desk.say(remark))

    def keep(self) -> None:
        """What is begun outlives the program, but for the last second."""
        for box in self.query(EntryBox):
            box.keep()

    def action_enter(self, register: str) -> None:
        """A new entry of a list, which comes in here too."""
        self.keep()
        self.desk.show(Entering(self.desk, register))

    def action_undo(self) -> None:
        """Take back the last action, or what was typed in the box."""
        if self._box.entry:
            self.desk.take_back(self._box)
        else:
            self._do(c.Undo())

    def action_leave(self) -> None:
        """Back to the meeting; what was begun is kept."""
        self.keep()
        self.dismiss(None)
