"""The console: the meeting is led from here, and the room may see it.

Rule: wires keys and widgets to commands, and paints from the state; what a key does stands in acting.py, what is shown
in the widgets' own functions. What only the facilitator should see is folded until two screens are declared.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import SystemCommand
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen

from samtal.lines import phrases
from samtal.session import commands as c
from samtal.session.clock import MINUTE
from samtal.session.public import public
from samtal.session.view import Aside, aside
from samtal.telling.replies import reply
from samtal.tui import acting, filling
from samtal.tui.keys import CONSOLE, bindings
from samtal.tui.paint import plain
from samtal.tui.widgets.agenda import Agenda
from samtal.tui.widgets.bars import Foreseen, foreseen, head, key_line, next_line
from samtal.tui.widgets.line import Line
from samtal.tui.widgets.notebox import NoteBox
from samtal.tui.widgets.notes import Notes
from samtal.tui.widgets.stage import Stage
from samtal.words import LANGS
from samtal.words.commands import VERBS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from samtal.live import LiveSession
    from samtal.session.commands import Command
    from samtal.session.state import State
    from samtal.tui.app import SamtalApp
    from samtal.tui.widgets.figures import Figures
    from samtal.tui.widgets.lists import Rows
    from samtal.tui.world import World
    from samtal.words import Lang

TICKS_A_SECOND = 4
TOO_SOON = 600
"""A second *next* within so many ms is a finger that bounced."""

TOLD_FOR = 6000
"""So many ms the bottom line says what was done, instead of the keys. A toast would cover what the room looks at."""


class Console(Screen[None]):
    """One meeting, led."""

    BINDINGS: ClassVar[list[BindingType]] = list(bindings(CONSOLE))
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide"), (160, "-huge")]  # noqa: RUF012 - Screen declares it so
    AUTO_FOCUS = ""
    app: SamtalApp

    def __init__(self, live: LiveSession, world: World) -> None:
        super().__init__()
        self.live, self.world = live, world
        self.private = False
        self.blank = False
        self.filled: list[Figures | Rows] = []  # the table and the rating, once they are there
        self._painted_second = 0
        self._last_next = 0
        self._warned = False  # of a note that is not saved
        self.drafts: dict[str, str] = {}  # what was begun in the boxes of the lists, by verb
        self._known_for: tuple[object, ...] = ()
        self._known = Foreseen(None, None)
        self._told = (Content(""), 0)  # what was done last, and until when it is shown

    def compose(self) -> ComposeResult:
        """Few widgets: each costs time at every key."""
        yield Line(id="head")
        with Horizontal(id="room"):
            yield Agenda(id="agenda")
            with Vertical(id="work"):
                yield Stage(id="stage")
                yield Notes(id="notes")
        yield NoteBox(id="box")
        yield Line(id="next-line")
        yield Line(id="key-line")

    def on_mount(self) -> None:
        """One timer reads the clock and what others wrote; the agenda never takes the keys by itself."""
        self.set_interval(1 / TICKS_A_SECOND, self.tick)
        self.paint()

    def tick(self) -> None:
        """Take in what other processes did, and paint what has changed; between two seconds nothing has."""
        second = self.world.now() // 1000
        changed: list[bool] = []
        self.app.attempt(lambda: changed.append(self.live.refresh()))
        if any(changed) or second != self._painted_second:
            self.paint()

    def paint(self) -> None:
        """Paint everything from the state and the clock; each widget paints only what has changed."""
        state, now, lang = self.live.state, self.world.now(), self.world.lang
        self._painted_second = now // 1000
        self.set_class(self.private, "private")
        self.set_class(self.blank, "blank")
        self.query_one("#head", Line).show(
            head(lang, state, now, self._foreseen(state, now), private=self.private, width=self.size.width)
        )
        self.query_one("#agenda", Agenda).show(lang, state, now, private=self.private)
        beside = aside(state, now) if self.private else Aside()
        self.query_one("#stage", Stage).show(lang, public(state, now), beside)
        filling.show(self, state, now)
        self.query_one("#notes", Notes).show(lang, state)
        self.query_one("#next-line", Line).show(self._next_line(lang, state))
        told, until = self._told
        self.query_one("#key-line", Line).show(told if now < until else key_line(lang))

    def _next_line(self, lang: Lang, state: State) -> Content:
        if self.query_one("#agenda", Agenda).has_focus:
            return plain(f" {self.app.say('tui.choosing')}", "bold")
        return next_line(lang, state, writing=self.has_class("writing") or self.has_class("filling"))

    def _foreseen(self, state: State, now: int) -> Foreseen:
        """Worked out anew when a minute has gone by or something has happened."""
        key = (len(state.log), now // MINUTE, self.private)
        if key != self._known_for:
            self._known_for, self._known = key, foreseen(state, now, private=self.private)
        return self._known

    def do(self, command: Command, *, quietly: bool = False) -> bool:
        """Carry out a command, or say why not; paint. An undo says what it took back."""
        now = self.world.now()
        if isinstance(command, c.Next):
            bounced, self._last_next = 0 <= now - self._last_next < TOO_SOON, now
            if bounced:  # a key that is held down bounces on and on
                return False
        if isinstance(command, c.Move):
            filling.settle(self)

        def carry_out() -> None:
            events = self.live.do(command)
            if isinstance(command, c.Undo | c.Content | c.Goto | c.Skip) and not quietly:
                self._say_done(command, reply(self.world.lang, self.live.state, events, now))

        done = self.app.attempt(carry_out)
        self.paint()
        return done

    def _say_done(self, command: Command, what: str) -> None:
        """In the bottom line for a while; that a leap can be taken back is said with it."""
        if isinstance(command, c.Goto | c.Skip):
            what = self.app.say("tui.can-undo", what=what)
        self._told = (plain(f" ✓ {what}", "bold"), self.world.now() + TOLD_FOR)

    def do_quietly(self, command: Command) -> bool:
        """Carry out what a table or a rating asks for, which shows itself that it was done."""
        return self.do(command, quietly=True)

    def obey(self, command: Command | None) -> None:
        """Carry out what another screen gave back, if it gave anything."""
        if command is not None:
            self.do(command)

    def lead(self, key: str) -> None:
        """Do what a key does; the clicker asks for it from whatever lies over the console."""
        acting.act(self, key)

    def action_do(self, key: str) -> None:
        """What a key does."""
        self.lead(key)

    def palette(self) -> Iterable[SystemCommand]:
        """Every key of the console, by its words."""
        for key in CONSOLE:
            if key.id != "next-anywhere":
                name, what = self.app.say(f"keys.{key.id}"), self.app.say(f"keys.{key.id}.help")
                yield SystemCommand(name, what, partial(acting.act, self, key.id))

    def verb(self, verb: str) -> str:
        """A verb of plain mode in the user's language."""
        return VERBS[verb][LANGS.index(self.world.lang)][0]

    def open_box(self, text: str) -> None:
        """Open the note box; what was left in it stays."""
        self.add_class("writing")
        box = self.query_one("#box", NoteBox)
        box.border_subtitle = Content(self.app.say("tui.box-how"))
        if text:
            box.text = text
            box.move_cursor(box.document.end)
        self.set_focus(box)  # at once: the next key is the text's
        self.paint()

    def on_note_box_left(self) -> None:
        """Close the note box; a note in it is kept for the next time, a command is dropped."""
        box = self.query_one("#box", NoteBox)
        if box.text.startswith("/"):
            box.text = ""
        self.remove_class("writing")
        self.set_focus(None)
        self.paint()

    def on_note_box_written(self, event: NoteBox.Written) -> None:
        """Save what was written, each line a note of its own; what could not be saved stays in the box."""
        left = [line for line in event.text.split("\n") if line.strip()]
        while left and self._save(left[0]):
            left.pop(0)
        if left:
            box = self.query_one("#box", NoteBox)
            box.text = "\n".join([*left, box.text] if box.text else left)
            box.move_cursor(box.document.end)
            if left[0].startswith("/"):
                box.select_all()  # the next that is typed takes its place, and does not join it
        if not event.text.strip():
            self.on_note_box_left()

    def _save(self, typed: str) -> bool:
        line = typed[1:] if typed.startswith("/") else f"{self.verb('note')} {typed}"
        command: Command | None = None

        def understand() -> None:
            nonlocal command
            asked = phrases.read(line, self.live.state, self.world.lang)
            if isinstance(asked, phrases.Inquiry):
                self._view(asked.name)
            else:
                command = asked

        return self.app.attempt(understand) and (command is None or self.do(command))

    def _view(self, name: str) -> None:
        """How things stand, the agenda, the help: on the screen each has its own place."""
        if name == "agenda":
            acting.act(self, "goto")
        elif name == "help":
            acting.act(self, "help")
        else:
            state, now, lang = self.live.state, self.world.now(), self.world.lang
            known = foreseen(state, now, private=self.private)
            self.app.tell(head(lang, state, now, known, private=self.private, width=0).plain)

    def close(self) -> None:
        """Close the program; a note that is not saved is told of once."""
        box = self.query_one("#box", NoteBox)
        if box.text.strip() and not self._warned:
            self._warned = True
            self.open_box("")
            self.app.tell(self.app.say("tui.unsaved-note", text=box.text[:40]), wrong=True)
            return
        filling.settle(self)
        self.app.exit()

    def leave(self) -> None:
        """To home, where other meetings are; the meeting goes on."""
        from samtal.tui import doors  # noqa: PLC0415 - only here

        filling.settle(self)
        doors.back(self.app)

    def on_agenda_chosen(self, event: Agenda.Chosen) -> None:
        """Go to an agenda entry."""
        self.set_focus(None)
        self.do(c.Goto(number=event.number, seen=self.live.state.cursor()))

    def fill_in(self) -> None:
        """Give the keys to the table or the rating."""
        filling.take_keys(self)

    def on_done_filling(self) -> None:
        """The keys lead the meeting again."""
        self.set_focus(None)

    def on_descendant_focus(self) -> None:
        """What is filled in gets room."""
        filling.mark(self)

    def on_descendant_blur(self) -> None:
        """It gives it back."""
        filling.mark(self)

    def turn_private(self) -> None:
        """Show, or fold away, what only the facilitator should see."""
        self.private = not self.private
        self.app.clear_notifications()  # what they say may not be for the room
        self.paint()

    def turn_blank(self) -> None:
        """Blank the screen for the room, or light it."""
        self.blank = not self.blank
        self.paint()
