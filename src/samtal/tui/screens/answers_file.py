"""Answers to a rating from the file of a form service: what it would give is shown, and stored at Enter.

Rule: looking stores nothing. Nothing that stands in a cell is shown, for the room may see the screen and it may be a
name. Figures that stand are replaced only by the word for that.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from samtal.lines import filed_table
from samtal.lines.filed import proposed
from samtal.lines.filed_line import taken_apart
from samtal.lines.values import item, whole
from samtal.session.filed import ready
from samtal.session.refusal import RefusedError
from samtal.telling import filed as telling
from samtal.tui.handing_in import file_named
from samtal.tui.paint import lines, plain
from samtal.tui.widgets.linebox import LineBox
from samtal.words.filed import REPLACE, YES
from samtal.words.text import folded

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from samtal.session.filed import FileAnswers
    from samtal.tui.desk import Desk


class AnswersFile(ModalScreen[None]):
    """A path, then what the file gives.

    `step`: the item that it is for; else the one that it fits. `typed` is a line of plain mode without its verb.
    """

    scrolls: ClassVar = True  # PageDown is for the text here
    AUTO_FOCUS = "LineBox"

    def __init__(self, desk: Desk, step: str = "", typed: str = "") -> None:
        super().__init__()
        self.desk, self._step = desk, step
        self._typed, self._given = typed, list[str]()
        self._table: filed_table.FileTable | None = None
        self._found: FileAnswers | None = None
        self._wrong = ""

    def compose(self) -> ComposeResult:
        """What is to be typed, what was refused, and what the file gives."""
        with Vertical(classes="panel whole"):
            yield Static(plain(self.desk.say("filed.screen")), classes="title")
            yield LineBox(more="pageup pagedown")
            yield Static(classes="refused")
            with VerticalScroll(can_focus=False):
                yield Static(classes="text")
            yield Static(classes="how")

    def on_mount(self) -> None:
        """A file that was named already is looked at."""
        if self._typed:
            self._open(self._typed)
        self._paint()

    def _paint(self) -> None:
        desk, found = self.desk, self._found
        told = [desk.say("filed.screen-empty")] if self._table is None else []
        told += telling.lines(desk.lang, desk.state, found, private=desk.private) if found else []
        self.query_one(".text", Static).update(lines(*told))
        refused = self.query_one(".refused", Static)
        refused.update(plain(self._wrong))
        refused.display = bool(self._wrong)
        self.query_one(".how", Static).update(plain(desk.say(self._how())))

    def _how(self) -> str:
        if self._found and self._found.odd:
            return "filed.screen-odd"
        if self._found:
            return "filed.screen-replace" if self._found.command.replace else "filed.screen-take"
        return "filed.screen-item" if self._table and not self._step else "filed.screen-how"

    def on_paste(self, event: events.Paste) -> None:
        """A file that was dropped on the window, or its path."""
        if file_named(event.text.strip()):
            event.stop()
            event.prevent_default()
            self._open(event.text.strip())
            self._paint()

    def on_line_box_pressed(self, event: LineBox.Pressed) -> None:
        """Enter does what the box says, and stores where it says nothing; Escape leaves."""
        event.stop()
        box, text = self.query_one(LineBox), self.query_one(VerticalScroll)
        if event.key == "escape":
            self.dismiss(None)
        elif event.key in {"pageup", "up"}:
            text.scroll_page_up(animate=False) if event.key == "pageup" else text.scroll_up(animate=False)
        elif event.key in {"pagedown", "down"}:
            text.scroll_page_down(animate=False) if event.key == "pagedown" else text.scroll_down(animate=False)
        elif self._obey(box.text.strip()):
            box.write("")
            self._paint()
        else:
            box.select_all()  # what was refused gives way to what is typed next
            self._paint()

    def _obey(self, typed: str) -> bool:
        """Whether what the box says is done."""
        word, self._wrong = folded(typed), ""
        if self._found and word in {"", *YES, *REPLACE}:
            return self._take(replace=word in REPLACE)
        if self._table and (number := _number(typed)) is not None:
            return self._choose(number)
        if self._table and "=" in typed and not file_named(typed):
            return self._put_right(typed)
        return bool(typed) and self._open(typed)

    def _put_right(self, typed: str) -> bool:
        """Whether what somebody says of a column could be meant; else what was found stands."""
        before, self._given = self._given, [*self._given, typed]
        if self._look():
            return True
        wrong, self._given, self._wrong = self._wrong, before, ""
        self._look()
        self._wrong = wrong
        return False

    def _take(self, *, replace: bool) -> bool:
        found = self._found
        if found is None:
            return False
        if found.command.replace and not replace:
            self._wrong = self.desk.say("filed.screen-stands")
            return False
        try:
            command = ready(found)
        except RefusedError as refused:
            self._wrong = refused.sentence(self.desk.lang)
            return False
        if self.desk.do(command) is None:
            return self._look()  # it stands otherwise by now
        self.dismiss(None)
        return True

    def _choose(self, number: int) -> bool:
        """Another item."""
        try:
            self._step = item(self.desk.state, number).id
        except RefusedError as refused:
            self._wrong = refused.sentence(self.desk.lang)
            return False
        return self._look()

    def _open(self, typed: str) -> bool:
        """Read the file at this path; what is wrong with it is said."""
        line = taken_apart(typed)
        path = file_named(line.path) or Path(line.path)
        self._wrong, self._given = "", list(line.given)
        try:
            self._table = filed_table.read_at(path, line.path)
        except RefusedError as refused:
            self._wrong = refused.sentence(self.desk.lang)
        return not self._wrong and self._look()

    def _look(self) -> bool:
        """What the file gives; what it does not fit is said, and what was found before goes."""
        step = self.desk.state.step_called(self._step) if self._step else None
        self._found = None
        if self._table is None:
            return False
        try:
            self._found = proposed(self._table, self.desk.state, step, self._given)
        except RefusedError as refused:
            self._wrong = refused.sentence(self.desk.lang)
        return not self._wrong


def _number(typed: str) -> int | None:
    """A number alone; None where it is anything else, or no item's by its length."""
    try:
        return whole(typed)
    except RefusedError:
        return None
