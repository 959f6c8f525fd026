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
from samtal.tui.screens.entering import Entering
from samtal.tui.screens.entries_menu import Offered, menu, places
from samtal.tui.screens.wordings import Wordings
from samtal.tui.widgets.entries_listed import Search, heading, latest, listed
from samtal.tui.widgets.entries_typed import as_typed, captured, has_parts, how_typed, meant, place
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
        self._opened: Editable | None = None  # as its writer saw it

    def compose(self) -> ComposeResult:
        """A title, the line that searches, the list, the box, what was done, and the keys."""
        with Vertical(classes="panel whole entries"):
            yield Static(classes="title")
            yield Static(plain(self.desk.say("tui.folded")), classes="folded")
            with Horizontal(classes="search"):
                yield Static(plain(self.desk.say("entries.search"), "bold"))
                yield FilterBox(id="search")
            yield LongList()
            yield LineBox(id="edit", tabs=True)
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
        if self._opened is None and self.query(".told"):
            self._tell("")
        self.follow()

    def follow(self) -> None:
        """List anew what has been written down."""
        if not self._folded and self.query("LongList"):
            self._known = len(self.desk.state.log)
            self._search = Search(listed(self.desk.lang, self.desk.state))
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
        if not fitting and self._opened is None:
            self._tell(self.desk.say("entries.none-found" if all_ else "entries.none"))

    def _tell(self, sentence: str) -> None:
        self.query_one(".told", Static).set_class(False, "wrong").update(plain(sentence))

    def _tell_done(self) -> None:
        """What was done, or could not be."""
        told = self.desk.told
        self._tell(told.sentence if told else "")
        self.query_one(".told").set_class(bool(told and told.wrong), "wrong")

    def _tell_how(self) -> None:
        marked = self.query_one(LongList).marked
        how = "entries.how-wordings" if marked and marked.of > 1 else "entries.how"
        how = "entries.how-folded" if self._folded else how_typed(self._opened) if self._opened else how
        self.query_one(".how", Static).update(plain(self.desk.say(how)))

    def _open(self, entry: Editable | None) -> None:
        """This entry stands in the box; None: the list is searched."""
        self._opened, box = entry, self.query_one("#edit", LineBox)
        for part in (".search", "LongList"):
            self.query_one(part).display = not self._folded
        self.query_one(".folded").display, box.display = self._folded, entry is not None
        text = self.desk.drafts.get(place(entry)) or self._as_typed(entry) if entry else ""
        box.write(text)
        box.set_class("\n" in text, "long")
        self._tell_how()
        if not self._folded:
            self.set_focus(box if entry else self.query_one(FilterBox))

    def _as_typed(self, entry: Editable) -> str:
        return as_typed(self.desk.lang, self.desk.state, entry)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """What is typed into the line is searched at once; a box with several lines is as high as they need."""
        box = event.text_area
        if isinstance(box, FilterBox):
            if "\n" in box.text:  # pasted
                box.write(run_on(box.text))
            self._tell("")
            self._list()
        else:
            box.set_class("\n" in box.text, "long")

    def on_line_box_pressed(self, event: LineBox.Pressed) -> None:
        """A key that is not the text's."""
        event.stop()
        if self._opened:
            self._in_box(event.key, self._opened)
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
        if event.again and entry and self._opened is None:
            self._open(entry)
        self._tell_how()

    def _chosen(self, line: EntryLine, doing: Offered | None) -> None:
        """What was chosen in the menu; the entry is looked at again, for it may have been changed meanwhile."""
        entry = captured(self.desk.state, line.id)
        if doing is None or entry is None:
            return
        if doing.command:
            self._do(doing.command)
        elif doing.asks == "change":
            self._open(entry)
        elif doing.asks == "choose":
            self._do(c.ChooseWording(entry.id, entry.event, line.wording))
        elif doing.asks == "history":
            self.desk.show(Wordings(self.desk, entry.id, folded=self._folded))
        elif isinstance(entry, Note | ListRow):
            self._pick_place(entry)

    def _pick_place(self, entry: Note | ListRow) -> None:
        picking = places(self.desk, entry)
        if picking is None:
            self._tell(self.desk.say("entries.no-other-list"))
        else:
            self.app.push_screen(picking, self._do)

    def _do(self, command: c.Command | None) -> None:
        """Do it, and tell what became of it or why it could not be done."""
        if command is not None:
            self.desk.do(command)
            self._tell_done()
        self.follow()

    def _in_box(self, key: str, entry: Editable) -> None:
        """Enter saves, Escape drops what was typed."""
        box = self.query_one("#edit", LineBox)
        if key == "enter" and not box.says(self._as_typed(entry)):
            self._save(entry, box.text)
        elif key == "tab" and has_parts(entry):
            box.insert(" | ")
        elif key in {"enter", "escape"}:
            self.desk.drafts.put(place(entry), "")
            self._open(None)
            self.follow()

    def _save(self, entry: Editable, typed: str) -> None:
        """What was refused stays in the box; what somebody else has changed meanwhile stands beside it."""
        with self.app.refusals():
            command = meant(self.desk.lang, self.desk.state, entry, typed)
            if self.desk.do(command, lost=partial(self.desk.drafts.put, place(entry), typed)) is not None:
                self.desk.drafts.put(place(entry), "")
                self._open(None)
                self.follow()
        now = captured(self.desk.state, entry.id)
        both = self._opened is None and now is not None and len(now.rivals) > len(entry.rivals)
        if both:
            self._tell(self.desk.say("entries.both-kept"))
        else:
            self._tell_done()

    def keep(self) -> None:
        """What is begun outlives the program, but for the last second."""
        if entry := self._opened:
            box = self.query_one("#edit", LineBox)
            self.desk.drafts.put(place(entry), "" if box.says(self._as_typed(entry)) else box.text)

    def action_enter(self, register: str) -> None:
        """A new entry of a list, which comes in here too."""
        self.keep()
        self.desk.show(Entering(self.desk, register))

    def action_undo(self) -> None:
        """Take back the last action, or what was typed in the box."""
        if self._opened:
            self.desk.take_back(self.query_one("#edit", LineBox))
        else:
            self._do(c.Undo())

    def action_leave(self) -> None:
        """Back to the meeting; what was begun is kept."""
        self.keep()
        self._opened = None  # the box is taken down before the screen is
        self.dismiss(None)
