"""The box in which notes, and commands behind a slash, are written.

Rule: Enter saves, each line by itself; what could not be saved comes back into the box. Its upper edge says where the
note goes before it is saved; where nothing is to be stored, the lower one says so, and what is left in it ends with the
item. A small TextArea, for it lays nothing out at a key.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from textual.content import Content
from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.text_area import Selection

from samtal.lines.lengths import Inquiry
from samtal.lines.phrases import VERB_OF
from samtal.lines.values import leading_word
from samtal.session.view import speakers
from samtal.tui.paint import editable
from samtal.tui.widgets import aim

if TYPE_CHECKING:
    from textual import events
    from textual.widgets.text_area import Edit, EditResult

    from samtal.tui.desk import Desk
    from samtal.tui.widgets.aim import Aim


PLACE: Final = "note"
"""Under which its draft is kept."""


class NoteBox(TextArea):
    """A few lines of text. Posts Asked where somebody wants to see something, and Closed at Escape."""

    class Asked(Message):
        """Somebody has written that they want to see this."""

        def __init__(self, inquiry: Inquiry) -> None:
            super().__init__()
            self.inquiry = inquiry

    class Closed(Message):
        """The writer is done, or has changed their mind."""

    def __init__(self, desk: Desk, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id, soft_wrap=True, show_line_numbers=False, highlight_cursor_line=False)
        self.cursor_blink = False
        self._desk = desk
        self._begun: Aim | None = None  # where what is in the box belongs; None while it is empty
        self._edges = ("", "")
        self.how = ""  # an example of what may be written, on its edge; empty: the keys
        self._back = 0  # by how many speakers Up has gone back
        self._aside: tuple[str, Aim | None] | None = None  # what stood there before a key wrote a line in it

    def edit(self, edit: Edit) -> EditResult:
        """Change the text; with its first sign it belongs where the meeting is now."""
        if self._begun is None:
            self._begun = aim.aim(self._desk.state, self._back)
        result = super().edit(edit)
        if not self.text:
            self._begin_anew()
        self.show_aim()
        return result

    def _begin_anew(self) -> None:
        self._begun, self._back = None, 0

    def keep(self) -> None:
        """Keep what is in the box, unless nothing of its item is to be stored, so that it outlives the program."""
        text, at = self._aside or (self.text, self._begun)
        kept = text if at and self._records(at) else ""
        self._desk.drafts.put(PLACE, aim.as_draft(kept, at) if kept and at else "")

    def bring_back(self) -> bool:
        """Put into the box what was kept; whether there was anything."""
        draft = aim.from_draft(self._desk.drafts.get(PLACE))
        if draft:
            self.write(draft[0])
            self._begun = draft[1]
        return draft is not None

    def _records(self, at: Aim) -> bool:
        """Whether what is noted there is stored; where there is no item, it is not."""
        step = self._desk.state.step_called(at.step)
        return step is not None and step.record

    def leave_behind(self) -> None:
        """What was begun in an item of which nothing is stored ends with it, but for a command."""
        at, step = self._begun, self._desk.state.step
        elsewhere = at is not None and at.step and at.step != (step.id if step else "")
        if at and elsewhere and not self._records(at) and not self.text.startswith("/"):
            self.text = ""
            self._begin_anew()

    def show_aim(self) -> None:
        """Say where the note will go, a command goes nowhere; and what the keys do."""
        state, lang, words, how = self._desk.state, self._desk.lang, "", self.how or self._desk.say("tui.box-how")
        if self.display and not self.text.startswith("/"):
            at = self._begun or aim.aim(state, self._back)
            words = aim.words(lang, state, at, self.text, self._back)
            if at.step and not self._records(at):
                how = self._desk.say("tui.box-how-nothing", verb=self._desk.verb("decision"))
        if (words, how) != self._edges:
            self._edges = words, how
            self.border_title, self.border_subtitle = Content(words), Content(how)

    def begin(self, line: str, over: str = "") -> None:
        """Say this, to be finished by hand; what is typed takes the place of `over`. What stood there comes back."""
        self._aside = self._aside or (self.text, self._begun)
        self.write(line)
        if over and line.endswith(over):
            self._select_last(line, len(editable(over)))

    def end(self) -> None:
        """A command is dropped, and what stood there before it comes back."""
        text, self._begun = self._aside or ("" if self.text.startswith("/") else self.text, self._begun)
        self._aside = None
        if text != self.text:
            begun = self._begun
            self.write(text)
            self._begun = begun if text else None

    def write(self, text: str) -> None:
        """Say this, with the cursor at its end."""
        self.text = editable(text)
        self.move_cursor(self.document.end)

    def on_key(self, event: events.Key) -> None:
        """Enter saves, Escape leaves, Up and Down in an empty box choose the speaker; all else is the text's."""
        steps = {"up": 1, "down": -1}.get(event.key, 0) if not self.text else 0
        if event.key not in {"enter", "escape"} and not steps:
            return
        event.stop()
        event.prevent_default()
        if steps:
            self._back = max(0, min(self._back + steps, len(speakers(self._desk.state)) - 1))
            self.show_aim()
        elif event.key == "enter" and self.text.strip():
            self._save()
        else:
            self.post_message(self.Closed())

    def _save(self) -> None:
        """Save each line as a note of its own, or do what it asks for."""
        left = [line for line in self.text.split("\n") if line.strip()]
        self.text = ""
        while left and self._do(left[0]):
            left.pop(0)
        self.call_after_refresh(self.keep)  # what was saved is no draft any more
        if not left:
            self._begin_anew()
            self.show_aim()
            if self._aside:
                self.post_message(self.Closed())
        else:
            self.write("\n".join(left))
            if left[0].startswith("/"):
                self._select_argument(left[0])  # the next that is typed takes its place, and does not join it

    def _give_back(self, line: str) -> None:
        """A line that could not be stored, before what has been written since."""
        self.write("\n".join(filter(None, (line, self.text))))

    def _select_argument(self, line: str) -> None:
        """What stands after the verb; all of it where no verb is known or nothing follows it."""
        words = leading_word(line[1:], VERB_OF)
        if words and words[1]:
            self._select_last(line, len(words[1]))
        elif not (words and line.endswith(" ")):
            self.select_all()

    def _select_last(self, line: str, signs: int) -> None:
        self.selection = Selection((0, len(line) - signs), (0, len(line)))

    def _do(self, line: str) -> bool:
        """Whether what a line asks for was done."""
        request = self._desk.understand(line[1:] if line.startswith("/") else f"{self._desk.verb('note')} {line}")
        if isinstance(request, Inquiry):
            self.post_message(self.Asked(request))
            return True
        if request is not None and self._begun:
            request = aim.aimed(request, self._begun)
        return request is not None and self._desk.do(request, lost=partial(self._give_back, line)) is not None
