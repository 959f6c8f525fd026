"""The note-taker's window: where the meeting is, the notes as they come, and a box that always has the keys.

Rule: another face of the same meeting, in which the console leads and this one writes, or leads by PageDown and PageUp.
What is begun in the box belongs where it was begun, wherever the console goes on to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from textual.containers import Vertical

from samtal.archive.windows import others
from samtal.session.public import public
from samtal.session.state import Phase
from samtal.session.view import aside
from samtal.telling.showing import now_shown
from samtal.tui.actions import times
from samtal.tui.keys import NOTES, NOTES_OFFERED, bindings
from samtal.tui.screens.helping import Helping
from samtal.tui.screens.meeting import MeetingScreen
from samtal.tui.screens.projecting import STEPS_TO_NOTES, Projecting
from samtal.tui.showing import toggle
from samtal.tui.widgets.bars import ctrl_line, next_line
from samtal.tui.widgets.line import Line
from samtal.tui.widgets.notebox import NoteBox
from samtal.tui.widgets.notes import Notes
from samtal.tui.widgets.where import where

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.content import Content
    from textual.widget import Widget

    from samtal.archive.log import Archive
    from samtal.live import LiveSession
    from samtal.tui.keys import Key
    from samtal.tui.world import World


class Follows(NamedTuple):
    """How a window goes on to the next meeting where none was asked for.

    `held` gives the id of the one that is held after another one, `shows` is told which one is opened.
    """

    held: Callable[[Archive, str | None], str | None]
    shows: Callable[[str], object]


HELP: Final = ("notes.help", "notes.help-arrows", "notes.help-before", "notes.help-how")
"""What the keys do beside those that are listed."""


class NoteTaking(MeetingScreen):
    """One meeting, written down."""

    BINDINGS: ClassVar[list[BindingType]] = list(bindings(NOTES))
    OFFERED: ClassVar[tuple[Key, ...]] = NOTES_OFFERED
    AUTO_FOCUS = "#box"
    brought_back = "notes.brought-back"
    nothing_to_fill = "notes.nothing-to-fill"

    def __init__(self, live: LiveSession, world: World, follows: Follows | None = None) -> None:
        super().__init__(live, world)
        self._follows = follows
        self.desk.private = True  # the room does not see it
        self.desk.letters_act = False  # every letter is text
        self.desk.asked_to_end = self._ask_to_end
        self.edge = self.desk.say("notes.box-how")  # Esc closes nothing here
        self._others = False  # somebody else takes notes in the same meeting
        self.add_class("writing")

    def compose(self) -> ComposeResult:
        """From what is read to what is written."""
        yield Line(id="head")
        yield Line(id="where", most=7)
        with Vertical(id="work"):
            yield Notes(id="notes")
        yield NoteBox(self.desk, id="box")
        yield Line(id="next-line")
        yield Line(id="key-line", most=4)

    def mount_sheet(self, sheet: Widget) -> object:
        """Between the notes and the box."""
        return self.query_one("#work").mount(sheet, after="#notes")

    def paint(self) -> None:
        """Paint everything from the state and the clock; each widget paints only what has changed."""
        state, lang, now = self.desk.state, self.desk.lang, self.desk.now
        beside = self.desk.say("notes.others") if self._others else ""
        self.query_one("#head", Line).show(self.head(self.size.width, beside))
        self.sheets.show(state)
        self.set_class(bool(self.sheets.shown), "table")
        self.paint_second(now)
        self.query_one("#notes", Notes).show(lang, state)
        self.paint_box()
        self.paint_told()

    def paint_second(self, now: int) -> None:
        """Where the meeting is, with its time, and what comes next."""
        desk, self.painted = self.desk, now
        seen = public(desk.state, now, day=False)
        told = where(desk.lang, seen, aside(desk.state, now), desk.verb("to"))
        self.query_one("#where", Line).show(told)
        showing, width = now_shown(desk.lang, seen.shown), self.size.width
        line = next_line(desk.lang, desk.state, now, writing=True, width=width, private=True, showing=showing)
        self.query_one("#next-line", Line).show(line)

    def keys_now(self) -> Content:
        """The keys that are used most."""
        slips = self.focused is not None and self.focused is self.sheets.strip  # of which none can be undone
        keys = tuple(key for key in NOTES if not (slips and key.id == "undo"))
        return ctrl_line(self.desk.lang, keys, self.size.width)

    def _ask_to_end(self) -> bool:
        """Whether the end that was written here has been asked about, as in the console; there it is answered."""
        if self.app.screen is not self:
            return False
        self.keep_drafts()  # the line that asked for it is no draft
        self.do_key("end")
        return True

    def look_around(self) -> None:
        """Whether somebody else takes notes in this meeting; and when it is over, whether another one has begun."""
        world = self.desk.world
        there = others(world.archive.path, world.face, self.desk.live.session)
        if there != self._others:
            self._others = there
            self.paint()
        if self._follows and self.app.screen is self and self.desk.state.phase is Phase.ENDED:
            self._look_for_another(self._follows)

    def _look_for_another(self, follows: Follows) -> None:
        """The meeting that has begun since is opened, unless something stands in the box."""
        with self.app.refusals():
            now = self.desk.live.session
            other = follows.held(self.desk.world.archive, now)
            if other is None or other == now:
                return
            if self.box.text or self.desk.waiting or self.sheets.filling:
                if self.desk.told is None:
                    self.desk.stand(self.desk.say("notes.another"))
                return
            live = self.desk.world.open(other)
            follows.shows(other)
            self.app.switch_screen(NoteTaking(live, self.desk.world, follows))

    def lead(self, key: str) -> None:
        """Do what a key does; the clicker asks for it from whatever lies over this window."""
        if key == "next-anywhere" and self.desk.state.phase is Phase.ENDED:
            self.desk.tell(self.desk.say("notes.read-ended"))  # the box is not covered by what nobody here asked for
        elif key in OWN_OF_NOTES:
            OWN_OF_NOTES[key](self)
        else:
            self.do_key(key)

    @property
    def letters_act(self) -> bool:
        """Every letter is text."""
        return False

    def take(self, key: events.Key) -> bool:
        """A key that nobody has is the box's; in an empty one Tab leads away at once, for figures may follow it."""
        if self.focused is None:
            self.set_focus(self.box)
        leads = key.key == "tab" and self.focused is self.box and not (self.box.text or self.box.message_queue_size)
        if leads:
            self.lead("content")
        return leads

    def show_agenda(self) -> None:
        """With its times, in a window of its own."""
        times(self.desk)

    def show_to_room(self) -> None:
        """Show what the item has to show, or hide what is shown."""
        toggle(self.desk)

    def help(self) -> None:
        """The keys of this window."""
        self.desk.show(Helping(self.desk, NOTES, HELP))

    def to_projector(self) -> None:
        """How the wall gets onto the projector."""
        world = self.desk.world
        self.desk.show(Projecting(self.desk.lang, world.wall, steps=STEPS_TO_NOTES))

    def close_box(self) -> None:
        """What a key began in the box is dropped; it goes on being written in."""
        self.box.end()
        self.box.how = ""
        self.paint()

    def done_filling(self) -> None:
        """The keys are the box's again."""
        self.set_focus(self.box)

    def on_screen_resume(self) -> None:
        """What lay over it is gone."""
        self.call_after_refresh(self._give_keys)

    def on_descendant_blur(self) -> None:
        """Nobody else keeps the keys."""
        super().on_descendant_blur()
        self.call_after_refresh(self._give_keys)

    def _give_keys(self) -> None:
        if self.is_current and self.focused is None:
            self.set_focus(self.box)


OWN_OF_NOTES: Final[dict[str, Callable[[NoteTaking], object]]] = {
    "content": NoteTaking.fill_in,
    "show": NoteTaking.show_to_room,
    "projecting": NoteTaking.to_projector,
    "help": NoteTaking.help,
    "close": NoteTaking.close,
}
"""The keys that concern this window and not the meeting."""
