"""A list as a table that is typed into: a row at a time, its cells parted by bars or Tab.

Rule: what is typed is read as in plain mode. Every row keeps what was typed for it until it is saved, bears a sign
meanwhile, and is never lost by a repaint or a change of item.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.widgets import Static

from samtal.session import commands as c
from samtal.tui.paint import shown
from samtal.tui.widgets.linebox import DoneFilling, LineBox
from samtal.tui.widgets.lists_begun import Begun
from samtal.tui.widgets.lists_box import RowBox
from samtal.tui.widgets.lists_drawn import READY, Hand, above_box, clicked, draw, ready_after, rows
from samtal.tui.widgets.lists_saved import command_for
from samtal.tui.widgets.lists_tree import CAUSE, Under
from samtal.tui.widgets.lists_typed import as_line, rows_in

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from samtal.session.state import State
    from samtal.template.model import ListForm, Step
    from samtal.tui.desk import Desk
    from samtal.tui.widgets.lists_drawn import ShownLine
    from samtal.words import Lang

NEW = ""
"""The key of the row that is not there yet."""


class Rows(Vertical):
    """The table of a list, and the box for one of its rows."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(id="rows")
        self._desk = desk
        self._lang: Lang = "sv"
        self._state: State | None = None
        self._step: Step | None = None
        self._all: list[ShownLine] = []
        self._at = NEW
        self._begun = Begun(desk)
        self._under = Under(desk)
        self._filled = ""  # what was put into the box, before anybody typed
        self._key: tuple[object, ...] = ()
        self._painted: tuple[object, ...] = ()

    def compose(self) -> ComposeResult:
        """The table, what stands above the box, the box."""
        yield Static(id="rows-drawn", markup=False)
        yield Static(id="rows-above", markup=False)
        yield RowBox()

    def show(self, lang: Lang, state: State) -> None:
        """Take in the state, and paint if that changes anything; not there where the item is no list."""
        step = state.step if state.run and state.step and state.step.table else None
        key = (lang, len(state.log), step.id if step else "")
        if key == self._key:
            return
        moved = step is None or self._step is None or step.id != self._step.id
        if moved and self.is_mounted:
            self._keep()
        self._key, self._lang, self._state, self._step = key, lang, state, step
        self._all = rows(lang, state, step, step.table) if step and step.table else []
        self.display = step is not None
        if moved:
            self._under.forget()
        if moved and self.is_mounted:
            self._at = NEW  # first: what stands in the box is the other item's
            self._go(NEW)
        elif self.is_mounted and self.query_one(RowBox).text == self._filled:
            self._refill()
        self._paint()

    def settle(self) -> None:
        """Nothing: a row that is not finished is kept, not saved."""

    unsaved = False  # a row that is not finished outlives the program

    def keep(self) -> None:
        """Keep the rows that are not saved, so that they outlive the program."""
        if self.has_class("typing"):
            self._keep()
        self._begun.keep()

    def wanted(self, _width: int) -> tuple[int, ...]:
        """How many lines show every row, with a line above them, their head, and what can be done."""
        return (3 + len(self._all),)

    def begin(self) -> None:
        """Take the keys, at the first row that stands ready and is empty."""
        if self._at == NEW and not self.query_one(RowBox).text:
            self._go(next((row.key for row in self._all if not row.number), NEW))
        self.query_one(RowBox).focus()

    def on_mount(self) -> None:
        """The box begins with what was kept for this item."""
        self._go(NEW)

    def on_descendant_focus(self) -> None:
        """The box is there while somebody types."""
        self.add_class("typing")
        self._paint()

    def on_descendant_blur(self) -> None:
        """What is typed is kept, and shown as not saved."""
        self._keep()
        self.remove_class("typing")
        self._paint()

    def on_resize(self) -> None:
        """Another room, another drawing."""
        self.call_after_refresh(self._paint)

    def on_text_area_selection_changed(self) -> None:
        """The column that is marked follows the cursor."""
        self._paint()

    def on_click(self, event: events.Click) -> None:
        """A click on a row changes it; on the rest of the table begins a new one."""
        table = self.query_one("#rows-drawn", Static)
        if event.widget is not table:
            return
        self._go(clicked(self._all, self._hand(), table.size.height, event.y) or NEW)
        self.query_one(RowBox).focus()

    def on_line_box_pressed(self, event: LineBox.Pressed) -> None:
        """Save, next column, another row, or done."""
        event.stop()
        keys = [row.key for row in self._all] + [NEW]
        place = keys.index(self._at) if self._at in keys else len(keys) - 1
        if event.key == "enter":
            self._finish()
        elif event.key == CAUSE:
            self._under.mark(self._step, self._at)
        elif event.key in {"up", "down"}:
            to = place + (1 if event.key == "down" else -1)
            self._go(keys[max(0, min(to, len(keys) - 1))])
        elif event.key == "escape" or not self._move(1 if event.key == "tab" else -1):
            self._leave()

    def _leave(self) -> None:
        """The keys lead the meeting again; bars without anything between them are nothing."""
        if self._at == NEW and not rows_in(self.query_one(RowBox).text):
            self.query_one(RowBox).write("")
        self._keep()
        self.post_message(DoneFilling())

    def _move(self, by: int) -> bool:
        """To the next cell; in a tree a level in or out; from the last cell saved. False where there is nowhere to go.

        What is not taken in the cell that is left is told.
        """
        box, table, state = self.query_one(RowBox), self._table, self._desk.state
        refused = box.refusal(state, table) if table else None
        if table and box.move(self._lang, state, table, by):
            if refused:
                self._desk.tell(refused.sentence(self._lang), wrong=True)
            self._paint()
            return True
        row = self._here()
        if self._under.branch(self._step, row.key if row else "", deeper=by > 0):
            self._go(NEW)
            return True
        if by < 0 or not rows_in(box.text) or box.says(self._saved()):
            return False
        self._finish()
        return True

    @property
    def _table(self) -> ListForm | None:
        return self._step.table if self._step else None

    def _hand(self) -> Hand:
        typing, step = self.has_class("typing"), self._step.id if self._step else ""
        unsaved = self._begun.of(step)
        under = self._under.row(self._step) if typing and self._at == NEW else ""
        return Hand(typing, self._at if typing and self._at != NEW else None, unsaved, under)

    def _here(self) -> ShownLine | None:
        return next((row for row in self._all if row.key == self._at), None)

    def _saved(self) -> str:
        """What the box says when nothing has been typed."""
        row = self._here()
        if row is None:
            return ""
        return as_line(row.cells) if row.number else f"{as_line(row.cells[:1])} | "

    def _keep(self) -> None:
        """Remember what is typed for the current row, unless it says what is saved."""
        if self._step is None:
            return
        box = self.query_one(RowBox)
        is_new = rows_in(box.text) and not box.says(self._saved())
        self._begun.put(self._step.id, self._at, box.text if is_new else "")

    def _go(self, key: str) -> None:
        """Another row in the box; what was typed for the one before is kept."""
        if self._at != key:
            self._keep()
        self._at = key
        box, begun = self.query_one(RowBox), self._begun.get(self._step.id, key) if self._step else None
        box.write(self._saved() if begun is None else begun)
        if begun is None:
            self._filled, row = box.text, self._here()
            self._begun.bases[key] = row.event if row else ""
        self._paint()

    def _refill(self) -> None:
        """What another face has made of the row in the box, into which nobody has typed."""
        row = self._here()
        if row and row.event != self._begun.bases.get(row.key):
            self._go(row.key)

    def _finish(self) -> None:
        """Save each line as a row, delete a row that was emptied; an empty box gives the keys back."""
        box, row = self.query_one(RowBox), self._here()
        left = rows_in(box.text)
        if not left and row and row.number:
            self._delete(row)
        elif row and not row.number and box.is_only(row.cells[0]):
            box.write(self._saved())  # it stays as it is
            self._go(ready_after(self._all, row.key))
        elif not left:
            self._leave()
        else:
            self._save_all(left)

    def _delete(self, row: ShownLine) -> None:
        self._begun.put(self._step.id if self._step else "", row.key, "")
        self._desk.do(c.Delete(row.key, self._begun.bases.get(row.key)))
        self._go(NEW)

    def _save_all(self, left: list[str]) -> None:
        box, saved, at = self.query_one(RowBox), "", self._at
        under = self._under.row(self._step)
        while left and (row := self._save(left[0], under)) is not None:
            left.pop(0)
            saved = row
        if saved:
            self._under.choose(saved)
        box.text = "\n".join(left)
        if left and self._table:
            box.to_wrong_cell(self._desk.state, self._table)
        self.call_after_refresh(self.keep)  # what was saved is no draft any more
        if not left:
            self._keep()
            self._at = NEW
            self._go(ready_after(self._all, at) if at.startswith(READY) else NEW)

    def _save(self, typed: str, under: str) -> str | None:
        """Save what was typed for the row in the box, a new one under `under`; which row it is, if it was done.

        Empty: it waits for the archive.
        """
        box, row = self.query_one(RowBox), self._here()
        base, same = self._begun.bases.get(row.key) if row else None, box.says(self._saved())
        ready = self._at.startswith(READY)
        command = command_for(self._desk, self._step, row, base, typed, under, is_same=same, ready=ready)
        if command is None:
            return None
        events = self._desk.do(command, quietly=True, lost=partial(self._give_back, typed))
        return None if events is None else events[0].entity if events else ""

    def _give_back(self, typed: str) -> None:
        """A row that could not be stored, before what has been typed since."""
        box = self.query_one(RowBox)
        box.write("\n".join(filter(None, (typed, box.text))))

    def _paint(self) -> None:
        table, drawn = self._table, self.query("#rows-drawn")
        if table is None or not drawn or self._step is None:
            return
        static, above, box = drawn.first(Static), self.query_one("#rows-above", Static), self.query_one(RowBox)
        hand = self._hand()
        row, takes = self._here(), box.told(self._lang, self._desk.state, table) if hand.typing else ""
        cell = box.cell if hand.typing else 0
        under = self._under.told(self._step)
        if self._at.startswith(READY):
            code = "fill.fill-row" if row else "fill.filled-meanwhile"
            under = self._desk.say(code, label=shown(self._at.removeprefix(READY)))
        painted = (self._lang, self._step.id, self._all, hand, cell, static.size, under, takes)
        if painted == self._painted or not static.size.width:
            return
        self._painted = painted
        static.update(draw(self._lang, table, self._all, hand, *static.size), layout=False)
        number, record = row.number if row else 0, self._step.record
        above.update(
            above_box(self._lang, table, number, cell, static.size.width, under, takes, record=record), layout=False
        )
