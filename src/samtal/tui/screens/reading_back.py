"""Decisions and actions gone through before the end, one at a time, each of them shown to the room while it is read.

Rule: Enter goes on; who and when are filled in where they are missing, in a box that is there just then. The wall shows
the one that is read, at the end all of them, and nothing of it once this is left. What is for nobody else is not read
where the room may see the screen, and never shown.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from samtal.lines.entries import entry_of
from samtal.lines.filling import filled
from samtal.session import commands as c
from samtal.session import entries, reading_back
from samtal.session.refusal import RefusedError
from samtal.telling.reading_back import summed, to_come
from samtal.tui.keys import SHOW, UNDO
from samtal.tui.paint import plain
from samtal.tui.showing import ReadAloud
from samtal.tui.widgets.entry_list import FOLLOWS
from samtal.tui.widgets.linebox import LineBox
from samtal.tui.widgets.read_back import card
from samtal.tui.widgets.registered import as_typed, understood
from samtal.words.registers import code

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from samtal.session.captured import Registered
    from samtal.session.registers import Entry
    from samtal.tui.desk import Desk

STEPS: Final = {"right": 1, "pagedown": 1, "down": 1, "left": -1, "pageup": -1, "up": -1}
"""Where each key leads, unless there is text in the box."""


class ReadingBack(ModalScreen[None]):
    """One decision or action, and a box for what it lacks."""

    scrolls: ClassVar = True  # a clicker leads through these
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "go(1)", show=False),
        *(Binding(key, f"go({by})", show=False) for key, by in STEPS.items()),
        Binding("home", "to(0)", show=False),
        Binding("end", "to(1000000)", show=False),
        Binding("tab", "change", show=False),
        *(Binding(f"{n}", f"choose({n})", show=False) for n in range(1, 10)),
        Binding("escape", "leave", show=False),
        Binding("ctrl+r", "leave", show=False, priority=True),
        SHOW,
        UNDO,
    ]
    AUTO_FOCUS = ""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._place = -1  # not begun: the room sees nothing of it yet
        self._held: Registered | None = None  # the one that is read
        self._changes, self._base = False, ""  # all of it is in the box to be changed, and what that was begun from
        self._aloud = ReadAloud(desk)
        self._drawn: tuple[object, ...] = ()

    def compose(self) -> ComposeResult:
        """Which one it is, what it says, the box for what is missing, what is understood, and what the keys do."""
        with Vertical(classes="panel reading-back"):
            yield Static(classes="title")
            yield Static(classes="said")
            yield LineBox(tabs=True)
            yield Static(classes="understood")
            yield Static(classes="refused")
            yield Static(classes="how")

    def on_mount(self) -> None:
        """What will be gone through, and that the room sees it."""
        self._open_box()
        self.paint()
        self.set_interval(FOLLOWS, self.paint)

    @property
    def _all(self) -> list[Registered]:
        return reading_back.to_read(self.desk.state, private=self.desk.private)

    def _go_to(self, place: int) -> None:
        """Read this one, and show it."""
        self.keep()
        all_ = self._all
        self._place = max(0, min(place, len(all_)))
        self._held, self._changes = (all_[self._place] if self._place < len(all_) else None), False
        self._say(".refused", Content())
        self._show_to_room()
        self._open_box()
        self.paint()

    def _open_box(self) -> None:
        """The box is there where something is missing, or is being changed."""
        box, held = self.query_one(LineBox), self._held
        lacks = held is not None and not held.rivals and bool(entries.lacking(held))
        if held and not lacks:
            self.desk.drafts.put(f"missing:{held.id}", "")  # somebody else has filled it in
        box.display = lacks or self._changes
        box.write(self.desk.drafts.get(self._draft) or (self._as_it_is if self._changes else ""))
        box.remark(self.desk.say("listed.reword" if self._changes else "listed.fill-in"))
        self.set_focus(box if box.display else None)
        self._say_understood()

    @property
    def _as_it_is(self) -> str:
        return as_typed(self._held.register, self._held.entry) if self._held else ""

    def paint(self) -> None:
        """Draw what has changed, also by others."""
        if not self.query(LineBox):
            return
        self._follow()
        desk, held, n = self.desk, self._held, len(self._all)
        drawn = held, self._place, n, self._changes, self.size.width, desk.private
        if drawn == self._drawn:
            return
        self._drawn = drawn
        if held:
            what = desk.say(code(held.register, "entry"), number=held.number)
            self._say(".title", plain(desk.say("listed.reading", what=what, place=self._place + 1, n=n)))
            self._say(".said", card(desk.lang, desk.state, held))
        else:
            begun = self._place >= 0 or not n
            tell = summed if begun else to_come
            self._say(".title", plain(desk.say("listed.reading-done" if begun and n else "keys.read-back")))
            self._say(".said", plain(tell(desk.lang, desk.state, private=desk.private)))
        self._say(".how", plain(self._how()))

    def _follow(self) -> None:
        """What is read is as it stands now; where it is gone, it is the one that took its place."""
        if self._held is None:
            return
        now, lacked = self.desk.state.registers.get(self._held.id), (entries.lacking(self._held), self._held.rivals)
        if now is None or now.gone:
            self._go_to(self._place)
            return
        self._place = next((n for n, one in enumerate(self._all) if one.id == now.id), self._place)
        self._held = now
        if (entries.lacking(now), now.rivals) != lacked and not self.query_one(LineBox).text and not self._changes:
            self._open_box()

    def _how(self) -> str:
        say, held = self.desk.say, self._held
        if self._place < 0 and self._all:
            return say("listed.reading-begin-how")
        if held is None or self._changes:
            return say("listed.reading-how-change" if held else "listed.reading-done-how")
        if entries.lacking(held) and not held.rivals:
            return say("listed.reading-how-fill")
        chooses = [say("listed.reading-how-rivals", n=1 + len(held.rivals))] if held.rivals else []
        return " · ".join([say("listed.reading-how"), *chooses])

    def take(self, key: events.Key) -> bool:
        """Where the box is empty, the arrows lead on and back."""
        box = self.query_one(LineBox)
        if not box.has_focus or key.key not in STEPS or (box.text and key.key not in {"pagedown", "pageup"}):
            return False
        self.action_go(STEPS[key.key])
        return True

    def on_line_box_pressed(self, event: LineBox.Pressed) -> None:
        """Enter saves what is typed, else goes on; Tab changes the whole."""
        event.stop()
        text = " ".join(self.query_one(LineBox).text.split())
        if event.key == "escape":
            self.action_leave()
        elif event.key == "tab":
            self.action_change()
        elif event.key == "enter" and (not text or (self._changes and text == self._as_it_is)):
            self.action_go(1)
        elif event.key == "enter":
            self._save(text)

    def _meant(self, text: str) -> Entry | None:
        """What the one that is read says with what is typed."""
        if self._held is None:
            return None
        if self._changes:
            return entry_of(self.desk.state, self._held.register, text)
        return filled(self.desk.state, self._held.entry, text)

    def _save(self, text: str) -> None:
        held = self._held
        try:
            meant = self._meant(text)
        except RefusedError as refused:
            self._say(".refused", plain(refused.sentence(self.desk.lang)))
            return
        base = self._base if held and self._changes else held.event if held else ""
        if held and meant and self.desk.do(c.Reword(held.id, base, meant)) is not None:
            self._changes = False
            self.query_one(LineBox).write("")
            self.keep()
            self._held = self.desk.state.registers.get(held.id)
            self._open_box()
        self._tell()

    def on_text_area_changed(self) -> None:
        """Say what is understood, before it is saved."""
        self._say_understood()

    def _say_understood(self) -> None:
        text, told = " ".join(self.query_one(LineBox).text.split()), ""
        with suppress(RefusedError):  # what is wrong is said at Enter
            if self._held and text and (meant := self._meant(text)):
                told = understood(self.desk.lang, meant, self._held.register)
        self._say(".understood", plain(told))

    @property
    def _draft(self) -> str:
        held = self._held
        return f"{'entry' if self._changes else 'missing'}:{held.id}" if held else ""

    def keep(self) -> None:
        """What is begun outlives the program, but for the last second."""
        if self._held:
            box = self.query_one(LineBox)
            is_new = box.display and not (self._changes and box.says(self._as_it_is))
            self.desk.drafts.put(self._draft, box.text if is_new else "")

    def action_go(self, by: int) -> None:
        """To the next or the one before; from the end it is left."""
        if self._held is None and by > 0 and (self._place >= 0 or not self._all):
            self.action_leave()
        else:
            self._go_to(self._place + by)

    def action_to(self, place: int) -> None:
        """To this one; to the end, where there are not so many."""
        self._go_to(place)

    def action_change(self) -> None:
        """All of it into the box, or only what is missing."""
        if self._held:
            self.keep()
            self._changes, self._base = not self._changes, self._held.event
            self._open_box()
            self.paint()

    def action_choose(self, number: int) -> None:
        """Of several wordings this one counts: 1 is the one that stands."""
        if self._held and self._held.rivals and number <= 1 + len(self._held.rivals):
            self.desk.do(c.ChooseWording(self._held.id, self._held.event, number))
            self._tell()

    def action_show(self) -> None:
        """Show the room all of them, or again the one that is read."""
        self._aloud.together = not self._aloud.together
        self._show_to_room()
        self._tell()

    def _show_to_room(self) -> None:
        if self._all and self._place >= 0:
            self._aloud.show(self._held)

    def action_undo(self) -> None:
        """Take back what was typed or done last; what is shown stays."""
        box = self.query_one(LineBox)
        if box.has_focus and box.text:
            box.undo()
            return
        self._aloud.hide()
        self.desk.do(c.Undo())
        self._show_to_room()
        self._tell()

    def _tell(self) -> None:
        """What was done, or could not be."""
        self._say(".refused", plain(self.desk.told.sentence if self.desk.told else ""))
        self.paint()

    def _say(self, where: str, what: Content) -> None:
        self.query_one(where, Static).update(what)

    def action_leave(self) -> None:
        """Back to the meeting, or out of what was being changed; the room sees none of it any more."""
        if self._changes:
            self.keep()
            self._changes = False
            self._open_box()
            self.paint()
            return
        self.keep()
        self._aloud.hide()
        self.dismiss(None)
