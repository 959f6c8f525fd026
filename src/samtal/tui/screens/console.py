"""The console: the meeting is led from here, and the room may see it.

Rule: wires keys and widgets to the desk, and paints from the state; what a key does stands in actions.py, what is shown
in the widgets' own functions. What only the facilitator should see is folded until two screens are declared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.containers import Horizontal, Vertical

from samtal.session.clock import MINUTE
from samtal.session.public import public
from samtal.session.view import Aside, aside
from samtal.telling.showing import now_shown
from samtal.tui.actions import MEETING, times, wordings
from samtal.tui.beat import Beat
from samtal.tui.desk import Desk
from samtal.tui.keys import LINES
from samtal.tui.paint import plain
from samtal.tui.screens.choosing import Choosing
from samtal.tui.screens.helping import Writing
from samtal.tui.showing import on_stage
from samtal.tui.widgets.agenda import Agenda
from samtal.tui.widgets.bars import Forecast, head, key_line, next_line, told_line
from samtal.tui.widgets.line import Line
from samtal.tui.widgets.notebox import NoteBox
from samtal.tui.widgets.notes import Notes
from samtal.tui.widgets.sheets import Sheets
from samtal.tui.widgets.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.content import Content

    from samtal.live import LiveSession
    from samtal.tui.desk import Told
    from samtal.tui.world import World

RATE: Final = 4
"""So many times a second it looks whether there is something to paint."""

WIDTHS = [(0, "-tiny"), (70, "-narrow"), (110, "-wide"), (160, "-huge")]
"""From how many columns on the screen is called what in the styles."""


class Console(Choosing):
    """One meeting, led."""

    HORIZONTAL_BREAKPOINTS = WIDTHS
    AUTO_FOCUS = ""

    def __init__(self, live: LiveSession, world: World) -> None:
        super().__init__()
        self.desk = Desk(live, world, self.app)
        self.sheets = Sheets(self.desk, lambda sheet: self.query_one("#work").mount(sheet, after="#stage"))
        self.desk.before_moving, self.desk.changed = self.sheets.settle, self.paint
        self._painted = 0  # when, in ms
        self._taken: tuple[int, ...] = ()  # the lines that what is filled in would like to have, and needs
        self._told: Told | None = None  # what the bottom line says of what was done
        self._forecast = Forecast()

    def compose(self) -> ComposeResult:
        """Few widgets: each costs time at every key."""
        yield Line(id="head")
        with Horizontal(id="room"):
            yield Agenda(id="agenda")
            with Vertical(id="work"):
                yield Stage(id="stage")
                yield Notes(id="notes")
        yield NoteBox(self.desk, id="box")
        yield Line(id="next-line")
        yield Line(id="key-line", most=4)

    def on_mount(self) -> None:
        """From now on it looks at the clock and at what others wrote; the agenda never takes the keys by itself."""
        self._beat = Beat(self, RATE, self._has_news, self.tick)
        if self.query_one("#box", NoteBox).bring_back():
            self.desk.tell(self.desk.say("tui.draft-is-there"))
        self.paint()

    def on_unmount(self) -> None:
        """It is led from here no more."""
        self._beat.stop()

    def _has_news(self) -> bool:
        """Whether a second has gone by since it was painted, or something is to be told, or others have written."""
        desk = self.desk
        return desk.now // 1000 != self._painted // 1000 or desk.told != self._told or desk.live.is_behind()

    def on_resize(self) -> None:
        """How much is told depends on the room there is, once it has been laid out."""
        self.call_after_refresh(self.paint)

    def tick(self) -> None:
        """Take in what other processes did, and paint what has changed.

        Between two seconds nothing has; within a minute the stage and what comes next, and the word that something
        was done.
        """
        if not self.query("#stage"):  # a last look, while the screen is taken down
            return
        now, last = self.desk.now, self._painted
        if now // 1000 != last // 1000:
            self.desk.try_again()
            self.look_for_walls()
        if self.desk.refresh() or now // MINUTE != last // MINUTE or self.desk.told != self._told:
            self.paint()
        elif now // 1000 != last // 1000:
            self._paint_stage(now)
        if now // 1000 != last // 1000:
            self.keep_drafts()

    def paint(self) -> None:
        """Paint everything from the state and the clock; each widget paints only what has changed."""
        desk, state, lang, now, private = self.desk, self.desk.state, self.desk.lang, self.desk.now, self.desk.private
        self.set_class(private, "private")
        self.set_class(self.dark, "blank")
        if self.walled:
            self._painted = now
            self.paint_wall(now)
            self.query_one("#box", NoteBox).show_aim()
            self._paint_told()
            return
        known = self._forecast.of(state, now, private=private)
        top = head(
            lang, state, now, known, private=private, sign=desk.has_remarks(), width=self.size.width, wall=self.of_wall
        )
        self.query_one("#head", Line).show(top)
        self.query_one("#agenda", Agenda).show(lang, state, now)
        self.sheets.show(state)
        self.set_class(bool(self.sheets.shown), "table")
        self._taken = self.sheets.wanted(self.query_one("#work").size.width)
        self._paint_stage(now)
        self.query_one("#notes", Notes).show(lang, state)
        self.query_one("#box", NoteBox).leave_behind()
        self.query_one("#box", NoteBox).show_aim()
        self._paint_told()

    def _paint_told(self) -> None:
        """What was done or could not be, as long as that is told; else the keys."""
        desk = self.desk
        self._told = desk.told
        self.set_class(self.walled and self.is_told_on_wall(self._told), "telling")
        keys = key_line(desk.lang, desk.state, writing=self._writing, private=desk.private)
        if self.choosing:
            keys = plain(f" {desk.say('agenda.how')}")
        if self.dark:
            keys = plain(f" {desk.say('tui.blanked')}", "dim")
        self.query_one("#key-line", Line).show(told_line(self._told) if self._told and not self.dark else keys)

    def tell(self, sentence: str, *, wrong: bool) -> None:
        """A sentence below, in the place of the keys."""
        self.desk.stand(sentence, wrong=wrong)
        if self.is_mounted:
            self._paint_told()

    def _paint_stage(self, now: int) -> None:
        desk, self._painted = self.desk, now
        if self.walled:
            self.paint_wall(now)
            return
        beside = aside(desk.state, now) if desk.private else Aside()
        brief = self.has_class("filling") and not (self.has_class("-wide") or self.has_class("-huge"))
        seen = public(desk.state, now, day=False)  # which stands in the agenda at the side
        shown = on_stage(seen, private=desk.private, table=bool(self.sheets.shown))
        self.query_one("#stage", Stage).show(desk.lang, shown, beside, self._taken, brief=brief)
        self.query_one("#next-line", Line).show(self._next_line(now, now_shown(desk.lang, seen.shown)))

    def _next_line(self, now: int, showing: str) -> Content:
        if self.choosing:
            return plain(f" {self.desk.say('tui.choosing')}", "bold")
        desk = self.desk
        writing, width = self._writing, self.size.width
        return next_line(
            desk.lang, desk.state, now, writing=writing, width=width, private=desk.private, showing=showing
        )

    @property
    def _writing(self) -> bool:
        """Whether a box or a table has the keys."""
        return self.has_class("writing") or self.has_class("filling")

    def lead(self, key: str) -> None:
        """Do what a key does; the clicker asks for it from whatever lies over the console.

        On a blanked screen nobody sees what they do: the first key only lights it.
        """
        if self.dark and key not in {"blank", "blank-stop", "close"}:
            self.turn_blank()
        elif self.asks_first(key):
            return
        elif key in MEETING:
            MEETING[key](self.desk)
        elif key in OWN:
            OWN[key](self)
        else:
            self.open_line(LINES[key])

    def open_box(self, line: str = "", how: str = "", over: str = "") -> None:
        """Open the note box; what was left in it stays, or comes back after the `line` that is begun in it.

        `how`: an example of what may be written, on its edge; `over`: what is typed takes its place.
        """
        if not line and self.asks_for_draft():
            return
        self.add_class("writing")
        box, self._chose = self.query_one("#box", NoteBox), ""
        box.how = how
        if line:
            box.begin(line, over)
            self._chose = self.query_one("#agenda", Agenda).marked if self.choosing else ""
        self.set_focus(box)  # at once: the next key is the text's
        self.paint()

    def on_note_box_closed(self) -> None:
        """Escape was pressed in it, or the line that a key began is done."""
        self.close_box()

    def close_box(self) -> None:
        """Close the note box, and back to where one was; a note in it is kept for the next time."""
        box = self.query_one("#box", NoteBox)
        box.end()
        self._unseen = bool(box.text.strip()) and (self.desk.private or self._unseen)
        self.remove_class("writing")
        self.set_focus(None)
        self.paint()
        if self._chose:
            self.choose_item(self._chose)

    def on_note_box_asked(self, event: NoteBox.Asked) -> None:
        """How things stand, the agenda, the help: on the screen each has its own place."""
        name = event.inquiry.name
        if name == "agenda":
            self.lead("goto")
            return
        if name == "read-back":
            self.lead(name)
            return
        if name in {"spread", "round"}:
            times(self.desk, event.inquiry)
            return
        if name == "history":
            wordings(self.desk, event.inquiry.of)
            return
        if name == "help":
            self.desk.show(Writing(self.desk))
            return
        desk, now = self.desk, self.desk.now
        known = self._forecast.of(desk.state, now, private=desk.private)
        desk.tell(head(desk.lang, desk.state, now, known, private=desk.private, sign=False, width=0).plain)

    def fill_in(self) -> None:
        """Give the keys to the table or the rating; where there is nothing, to nobody."""
        self.leave_wall()
        if ready := self.sheets.shown:
            ready[0].begin()
        else:
            self.desk.tell(self.desk.say("fill.nothing"), wrong=True)

    def on_done_filling(self) -> None:
        """The keys lead the meeting again."""
        self.set_focus(None)

    def on_descendant_focus(self) -> None:
        """What is filled in gets room."""
        self.set_class(self.sheets.filling, "filling")
        self.set_class(self.choosing, "choosing")
        self.paint()

    def on_descendant_blur(self) -> None:
        """It gives it back."""
        self.on_descendant_focus()


OWN: Final[dict[str, Callable[[Console], object]]] = {
    "note": Console.open_box,
    "content": Console.fill_in,
    "show": Console.show_to_room,
    "goto": Console.choose_item,
    "private": Console.turn_private,
    "wall": Console.turn_wall,
    "blank": Console.turn_blank,
    "blank-stop": Console.blank_and_stop,
    "message": Console.announce,
    "home": Console.leave,
    "close": Console.close,
}
"""The keys that concern this screen and not the meeting."""
