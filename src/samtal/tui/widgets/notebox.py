"""The box in which notes, and commands behind a slash or a short sign, are written.

Rule: Enter saves; what could not be saved comes back into the box. Its upper edge says where the note goes, or what the
line will do, before it is saved; the lower one what the keys do. Pasted lines are text, never commands. A small
TextArea, for it lays nothing out at a key.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from textual.content import Content
from textual.message import Message
from textual.widgets.text_area import Selection

from samtal.lines import typed
from samtal.lines.lengths import Inquiry
from samtal.session.captures import LONGEST_TEXT
from samtal.session.refusal import RefusedError
from samtal.session.view import speakers
from samtal.tui.once_more import OnceMore
from samtal.tui.paint import editable
from samtal.tui.widgets import aim
from samtal.tui.widgets.aim import Unsaved
from samtal.tui.widgets.box import Box
from samtal.tui.widgets.edges import Edges, edges, going_on
from samtal.tui.widgets.tabbing import Tabbing

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events
    from textual.widgets.text_area import Edit, EditResult

    from samtal.tui.desk import Desk
    from samtal.tui.widgets.aim import Aim


PLACE: Final = "note"
"""Under which its draft is kept."""


class NoteBox(Box):
    """A few lines of text. Posts Asked where something is to be shown, Closed at Escape, Outward at its edges."""

    class Asked(Message):
        """Somebody has written that they want to see this."""

        def __init__(self, inquiry: Inquiry) -> None:
            super().__init__()
            self.inquiry = inquiry

    class Closed(Message):
        """The writer is done, or has changed their mind."""

    class Outward(Message):
        """Up (-1) or Down (1) was pressed where the box has no line above, or below: the screen's own."""

        def __init__(self, by: int) -> None:
            super().__init__()
            self.by = by

    def __init__(self, desk: Desk, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id, soft_wrap=True, show_line_numbers=False, highlight_cursor_line=False)
        self.cursor_blink = False
        self.styles.border_subtitle_align = "left"
        self._desk = desk
        self._begun: Aim | None = None  # where what is in the box belongs; None while it is empty
        self._edges: Edges | None = None
        self._tabbing = Tabbing()
        self.how = ""  # an example of what may be written, on its edge
        self.keys = ""  # what Enter and Escape do, where that is something else than in the console
        self._chosen: tuple[str | None, int | None] | None = None  # the person or group that Left has gone back to
        self._pasted = self._one = False  # its beginning was pasted; its lines are a single note
        self._pasting = False
        self._once_more = OnceMore("Enter")
        self._aside: Unsaved | None = None  # what stood there before a key wrote a line in it

    def edit(self, edit: Edit) -> EditResult:
        """Change the text; with its first sign it belongs where the meeting is now."""
        if self._begun is None:
            self._begun = aim.aim(self._desk.state, self._back)
        if edit.text and edit.top == (0, 0):
            self._pasted = self._pasting
        if edit.text == "\n":  # nobody types one: it came with a paste, on a console that hands it on as keys
            self._pasted = True
        result = super().edit(edit)
        self._look()
        return result

    def undo(self) -> None:
        """Take back what was typed last."""
        super().undo()
        self._look()

    def redo(self) -> None:
        """Do it again."""
        super().redo()
        self._look()

    def _look(self) -> None:
        """See what stands there now."""
        if not self.text:
            self._begin_anew()
        self.call_after_refresh(self.show_aim)  # first what was typed is painted

    def _begin_anew(self) -> None:
        self._begun, self._chosen, self._pasted, self._one = None, None, False, False

    @property
    def unsaved(self) -> Unsaved:
        """What stands in the box."""
        return Unsaved(self.text, self._begun, self._pasted, self._one)

    def keep(self) -> None:
        """Keep what is in the box, where it is to be kept, so that it outlives the program."""
        left = self._aside or self.unsaved
        kept = aim.is_kept(left, self._desk.state)
        self._desk.drafts.put(PLACE, aim.as_draft(left, left.at) if kept and left.at else "")

    def bring_back(self) -> bool:
        """Put into the box what was kept; whether there was anything."""
        draft = aim.from_draft(self._desk.drafts.get(PLACE))
        if draft:
            self._restore(draft)
        return draft is not None

    def _restore(self, left: Unsaved) -> None:
        self.write(left.text)
        self._begun, self._pasted, self._one = (left.at if left.text else None), left.pasted, left.one
        self.show_aim()

    def leave_behind(self) -> None:
        """What was begun in an item of which nothing is stored ends with it, but for a command."""
        at, step = self._begun, self._desk.state.step
        elsewhere = at is not None and at.step and at.step != (step.id if step else "")
        if at and elsewhere and not aim.records(self._desk.state, at) and not self.unsaved.is_command:
            self._desk.stand(self._desk.say("box.dropped", number=self._desk.state.number_of(at.step)), wrong=True)
            self.text = ""
            self._begin_anew()

    def show_aim(self) -> None:
        """Say where the note will go, or what the line will do; and what the keys do."""
        said = (
            edges(self._desk, self.unsaved, self._back, (self.how, self.keys), self._tabbing)
            if self.display
            else Edges("", "")
        )
        if said != self._edges:
            self._edges = said
            self.border_title, self.border_subtitle = Content(said.upper), Content(said.lower)

    def begin(self, line: str, over: str = "") -> None:
        """Say this, to be finished by hand; what is typed takes the place of `over`. What stood there comes back."""
        self._aside = self._aside or self.unsaved
        self._pasted = self._one = False
        self.write(line)
        if over and line.endswith(over):
            self._select_last(line, len(editable(over)))

    def sign(self, sign: str) -> bool:
        """Whether the note that stands here was given a sign, with which it is an entry of a list."""
        signed = self.unsaved.signed(sign)
        if signed:
            self._restore(signed)
        return signed is not None

    def end(self) -> None:
        """A command is dropped, and what stood there before it comes back."""
        left = self._aside or (Unsaved("", None) if self.unsaved.is_command else self.unsaved)
        self._aside = None
        if left.text != self.text:
            self._restore(left)

    def write(self, text: str) -> None:
        """Say this, with the cursor at its end."""
        self.text = editable(text)
        self.move_cursor(self.document.end)
        self.show_aim()

    def on_paste(self, event: events.Paste) -> None:
        """Take what was pasted as text; what no note could hold is refused, and the box stays as it is."""
        event.stop()
        event.prevent_default()
        text = event.text.rstrip("\n")
        text = event.text if "\n" in text else text
        if len(self.text) + len(text) > LONGEST_TEXT:
            told = self._desk.say("box.too-long", n=len(text), most=LONGEST_TEXT)
            self._desk.tell(told, wrong=True)
            return
        self._pasting = True
        self.replace(text, *self.selection)
        self._pasting = False
        self.move_cursor(self.cursor_location)

    def on_key(self, event: events.Key) -> None:
        """Enter saves, Escape leaves, Tab completes, arrows that leave the text are the screen's; all else is text."""
        if does := self._keys().get(event.key):
            event.stop()
            event.prevent_default()
            does()

    def _keys(self) -> dict[str, Callable[[], object]]:
        """What the keys do that are not the text's, with the cursor where it is."""
        line = self.wrapped_document.location_to_offset(self.cursor_location).y
        keys: dict[str, Callable[[], object]] = {"enter": self._enter, "escape": self._close}
        if self.text:
            keys["tab"] = self._tab
        else:
            keys |= {"left": partial(self._go_back, 1), "right": partial(self._go_back, -1)}
        if line == 0:
            keys["up"] = partial(self._leave_by, -1)
        if line == self.wrapped_document.height - 1:
            keys["down"] = partial(self._leave_by, 1)
        return keys

    def _close(self) -> None:
        self._once_more.drop()
        self.post_message(self.Closed())

    def _leave_by(self, by: int) -> None:
        self.post_message(self.Outward(by))

    @property
    def _back(self) -> int:
        """How many speakers ago the one spoke that was gone back to."""
        said = [turn and (turn.person, turn.group) for turn in speakers(self._desk.state)]
        return said.index(self._chosen) if self._chosen in said else 0

    def _go_back(self, by: int) -> None:
        """To the speaker before, or the one after; who has the floor is not chosen, but followed."""
        turns = speakers(self._desk.state)
        at = max(0, min(self._back + by, len(turns) - 1))
        turn = turns[at] if at else None
        self._chosen = (turn.person, turn.group) if turn else None
        self.show_aim()

    def _tab(self) -> None:
        """One note or several, where there are several lines; else what the line goes on with."""
        if not self.unsaved.is_command and typed.is_several(self.text):
            self._one = not self._one
            self.show_aim()
            return
        if self.cursor_location == self.document.end and (
            whole := self._tabbing.take(self.text, partial(going_on, self._desk, self.unsaved))
        ):
            self.replace(whole, (0, 0), self.document.end)
            self.move_cursor(self.document.end)

    def _enter(self) -> None:
        if self.text.strip():
            self._save()
        else:
            self._close()

    def _save(self) -> None:
        """Save what stands in it: a command, a note, or each line as a note of its own."""
        left = self.unsaved
        self.text = ""
        done = self._do(left)
        self.call_after_refresh(self.keep)  # what was saved is no draft any more
        if not done:
            self._restore(left)
            return
        self._begin_anew()
        self.show_aim()
        if self._aside:
            self._close()

    def _give_back(self, left: Unsaved) -> None:
        """What could not be stored, before what has been written since."""
        lines = [left.text, *filter(None, [self.text])]
        self._restore(left.rest(lines)._replace(at=self._begun or left.at))

    def _select_last(self, line: str, signs: int) -> None:
        self.selection = Selection((0, len(line) - signs), (0, len(line)))

    def _do(self, left: Unsaved) -> bool:
        """Whether what stood in it was done."""
        desk = self._desk
        begun = desk.state.step_called(left.at.step) if left.at else None
        try:
            request = left.asks(desk.state, desk.lang, begun)
        except RefusedError as refused:
            desk.tell(refused.sentence(desk.lang), wrong=True)
            return False
        if isinstance(request, Inquiry):
            self.post_message(self.Asked(request))
            return True
        request = aim.aimed(request, left.at, desk.state) if left.at else request
        if self._once_more.is_asked(desk, request):
            return False
        return desk.do(request, lost=partial(self._give_back, left)) is not None
