"""What the console and the note-taker's window have in common: box, list or rating of the item, the lines below.

Rule: looks at the clock and at what others wrote, and has what has changed painted; what is painted is said by the
screen itself. Whatever is done in the one is done in the other in the same way.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from textual.app import SystemCommand
from textual.events import Paste

from samtal.session import handins
from samtal.session.clock import MINUTE
from samtal.tui.actions import MEETING, OF_RATING, answers_file, compare, handing_in, offered, times, wordings
from samtal.tui.beat import Beat
from samtal.tui.desk import Desk
from samtal.tui.keys import LINES
from samtal.tui.rescuing import place
from samtal.tui.screens.filling import FillingIn
from samtal.tui.screens.helping import Writing
from samtal.tui.widgets.bars import Forecast, head, told_line
from samtal.tui.widgets.entries_typed import begun, left_over
from samtal.tui.widgets.line import Line
from samtal.tui.widgets.notebox import NoteBox
from samtal.tui.widgets.notes import Notes
from samtal.tui.widgets.sheets import Sheets
from samtal.words.registers import NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.content import Content

    from samtal.live import LiveSession
    from samtal.tui.told import Told
    from samtal.tui.world import World

RATE: Final = 4
"""So many times a second it looks whether there is something to paint."""

WIDTHS = [(0, "-tiny"), (70, "-narrow"), (110, "-wide"), (160, "-huge")]
"""From how many columns on the screen is called what in the styles."""


class MeetingScreen(FillingIn):
    """One meeting, with a note box (#box), a list or rating in #work, and the lines #head, #next-line and #key-line."""

    HORIZONTAL_BREAKPOINTS = WIDTHS
    AUTO_FOCUS = ""

    brought_back = "tui.draft-is-there"
    """What is told where the box has in it what stood there before."""

    def __init__(self, live: LiveSession, world: World) -> None:
        super().__init__()
        self.desk = Desk(live, world, self.app)
        self.sheets = Sheets(self.desk, self)
        self.desk.before_moving, self.desk.changed = self.sheets.before_moving, self.paint
        self.painted = 0  # when, in ms
        self.forecast = Forecast()
        self._told: Told | None = None  # what the bottom line says of what was done

    edge = ""
    """What Enter and Escape do in the box, on its edge while it has a note in it; empty: its own words."""

    def paint_second(self, now: int) -> None:
        """Paint what another second changes."""
        raise NotImplementedError

    def keys_now(self) -> Content:
        """What the bottom line says while nothing is told."""
        raise NotImplementedError

    def look_around(self) -> None:
        """Whether another window has been opened or closed; asked once a second."""
        raise NotImplementedError

    def show_agenda(self) -> None:
        """The agenda, where somebody has written that they want to see it."""
        raise NotImplementedError

    @property
    def box(self) -> NoteBox:
        """The note box."""
        return self.query_one("#box", NoteBox)

    def on_mount(self) -> None:
        """From now on it looks at the clock and at what others wrote; the agenda never takes the keys by itself."""
        self._beat = Beat(self, RATE, self._has_news, self.tick)
        self.box.keys = self.edge
        if self.box.bring_back():
            self.desk.tell(self.desk.say(self.brought_back))
        elif words := left_over(self.desk):
            self.box.insert(words)  # as if typed: it is kept, and belongs where the meeting is
            self.desk.tell(self.desk.say("entries.of-deleted"), wrong=True)
        elif begun(self.desk.drafts.places()):
            self.desk.tell(self.desk.say("entries.draft-is-there"))
        if (left := place(self.desk)).exists():
            self.desk.tell(self.desk.say("tui.left-in-file", file=left), wrong=True)
        self.paint()

    def on_unmount(self) -> None:
        """Nobody looks any more."""
        self._beat.stop()

    def _has_news(self) -> bool:
        """Whether a second has gone by since it was painted, or something is to be told, or others have written."""
        desk = self.desk
        return desk.now // 1000 != self.painted // 1000 or desk.told != self._told or desk.live.is_behind()

    def on_resize(self) -> None:
        """How much is told depends on the room there is, once it has been laid out."""
        self.call_after_refresh(self.paint)

    def tick(self) -> None:
        """Take in what other processes did, and paint what has changed.

        Between two seconds nothing has; within a minute what follows the clock, and the word that something was done.
        """
        if not self.query("#box"):  # a last look, while the screen is taken down
            return
        now, last = self.desk.now, self.painted
        another_second = now // 1000 != last // 1000
        if another_second:
            self.desk.try_again()
            self.look_around()
        if self.desk.refresh() or now // MINUTE != last // MINUTE or self.desk.told != self._told:
            self.paint()
        elif another_second:
            self.paint_second(now)
        if another_second:
            self.keep_drafts()

    def paint_box(self) -> None:
        """Where what is begun in the box will go."""
        self.box.leave_behind()
        self.box.show_aim()

    def paint_told(self) -> None:
        """What was done or could not be, as long as that is told; else the keys."""
        self._told = self.desk.told
        self.query_one("#key-line", Line).show(told_line(self._told) if self._told else self.keys_now())

    def tell(self, sentence: str, *, wrong: bool) -> None:
        """A sentence below, in the place of the keys."""
        self.desk.stand(sentence, wrong=wrong)
        if self.is_mounted:
            self.paint_told()

    def action_do(self, key: str) -> None:
        """What a key does, after those that came before it."""
        self.app.in_turn(partial(self._do, key))

    def _do(self, key: str) -> None:
        """The key of a list makes an entry of the note that stands in the box; undo reaches what is being filled in."""
        if key == "undo" and self.sheets.take_back():
            self.paint()
        elif not (self.focused is self.box and key in NAMES and self.box.sign(NAMES[key].sign)):
            super().action_do(key)

    def do_key(self, key: str) -> None:
        """What a key does to the meeting, whatever the screen."""
        if self.desk.questions.holds(key):
            return
        if key in OF_RATING and (step := self.sheets.spoken_of):
            OF_RATING[key](self.desk, step)
        elif key in MEETING:
            MEETING[key](self.desk)
        else:
            self.open_line(LINES[key])

    def open_box(self, line: str = "", how: str = "", over: str = "") -> None:
        """Give the keys to the note box; what was left in it stays, or comes back after the `line` that is begun in it.

        `how`: an example of what may be written, on its edge; `over`: what is typed takes its place.
        """
        self.box.how = how
        if line:
            self.box.begin(line, over)
        self.set_focus(self.box)  # at once: the next key is the text's
        self.paint()

    def close_box(self) -> None:
        """The writer is done; what a key began is dropped, and a note is kept."""
        raise NotImplementedError

    def on_note_box_closed(self) -> None:
        """Escape was pressed in it, or the line that a key began is done."""
        self.close_box()

    def on_note_box_asked(self, event: NoteBox.Asked) -> None:
        """How things stand, the agenda, the help: on the screen each has its own place."""
        name = event.inquiry.name
        if name == "agenda":
            self.show_agenda()
        elif name == "read-back":
            self.lead(name)
        elif name in {"spread", "round"}:
            times(self.desk, event.inquiry)
        elif name == "history":
            wordings(self.desk, event.inquiry.of)
        elif name == "handin":
            handing_in(self.desk, event.inquiry.of)
        elif name == "compare":
            compare(self.desk, event.inquiry.of)
        elif name == "answers":
            answers_file(self.desk, event.inquiry)
        elif name == "help":
            self.desk.show(Writing(self.desk))
        elif name == "slip":
            self.fill_slips(self.desk.state.agenda[self.desk.state.number_of(event.inquiry.of) - 1])
        else:
            self.desk.tell(self.head(0).plain)

    def take_paste(self, text: str) -> bool:
        """Whether a paste is what a group hands in: it is offered, and comes to where it was meant for if not taken."""
        box = self.focused
        return offered(self.desk, text, lambda left: box.post_message(Paste(left)) if box else None)

    def palette(self) -> Iterable[SystemCommand]:
        """Every key, and what the groups hand in where there is such a thing."""
        yield from super().palette()
        if any(step.rating for step in self.desk.state.agenda):
            yield SystemCommand(self.desk.say("fill.palette"), self.desk.say("fill.palette-help"), self.choose_rating)
        if handins.items(self.desk.state):
            words = self.desk.say("handin.palette"), self.desk.say("handin.palette-help")
            yield SystemCommand(*words, partial(handing_in, self.desk))

    def head(self, width: int, wall: str = "", *, sign: bool = False) -> Content:
        """The first line, in so many columns; all of it where that is 0."""
        desk, now = self.desk, self.desk.now
        known = self.forecast.of(desk.state, now, private=desk.private)
        return head(desk.lang, desk.state, now, known, private=desk.private, sign=sign, width=width, wall=wall)

    def on_note_box_outward(self, event: NoteBox.Outward) -> None:
        """An arrow that leaves the box scrolls the notes, where they are shown."""
        self.query_one("#notes", Notes).scroll_relative(y=event.by, animate=False)

    def on_descendant_focus(self) -> None:
        """What is filled in gets room."""
        self.set_class(self.sheets.filling, "filling")
        self.paint()

    def on_descendant_blur(self) -> None:
        """It gives it back."""
        self.on_descendant_focus()
