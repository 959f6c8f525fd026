"""The console: the meeting is led from here, and the room may see it.

Rule: wires keys and widgets to the desk, and paints from the state; what a key does stands in actions.py, what is shown
in the widgets' own functions. What only the facilitator should see is folded until two screens are declared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding
from textual.containers import Horizontal, Vertical

from samtal.session import showing
from samtal.session.public import public
from samtal.session.view import Aside, aside
from samtal.telling.showing import now_shown
from samtal.template.keeping import stays
from samtal.tui.keys import CONSOLE, bindings
from samtal.tui.paint import plain
from samtal.tui.screens.choosing import Choosing
from samtal.tui.showing import asked_once_more, key_does, on_stage
from samtal.tui.widgets.agenda import Agenda
from samtal.tui.widgets.bars import key_line, next_line
from samtal.tui.widgets.line import Line
from samtal.tui.widgets.notebox import NoteBox
from samtal.tui.widgets.notes import Notes
from samtal.tui.widgets.sheets import is_on_slips
from samtal.tui.widgets.shown_first import FirstSeen
from samtal.tui.widgets.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.content import Content
    from textual.widget import Widget

    from samtal.live import LiveSession
    from samtal.tui.world import World


class Console(Choosing):
    """One meeting, led."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(CONSOLE), Binding("escape", "put_away", show=False)]

    def __init__(self, live: LiveSession, world: World) -> None:
        super().__init__(live, world)
        self._first = FirstSeen()
        self._taken: tuple[int, ...] = ()  # the lines that what is filled in would like to have, and needs

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

    def mount_sheet(self, sheet: Widget) -> object:
        """Below the stage."""
        return self.query_one("#work").mount(sheet, after="#stage")

    def look_around(self) -> None:
        """Whether a wall is open in another window."""
        self.look_for_walls()

    def paint(self) -> None:
        """Paint everything from the state and the clock; each widget paints only what has changed."""
        desk, state, lang, now = self.desk, self.desk.state, self.desk.lang, self.desk.now
        self.set_class(desk.private, "private")
        self.set_class(self.dark, "blank")
        if self.walled:
            self.painted = now
            self.paint_wall(now)
            self.sheets.paint_strip()
            self.box.show_aim()
            self.paint_told()
            return
        self.query_one("#head", Line).show(self.head(self.size.width, self.of_wall, sign=desk.has_remarks()))
        self.query_one("#agenda", Agenda).show(lang, state, now)
        self.sheets.show(state)
        self.set_class(bool(self.sheets.shown), "table")
        self._taken = self.sheets.wanted(self.query_one("#work").size.width)
        self.paint_second(now)
        self.query_one("#notes", Notes).show(lang, state)
        self.paint_box()
        self.paint_told()

    def paint_told(self) -> None:
        """On the wall only what must be; where it is dark nothing but how it is lit."""
        if self.dark:
            self._told = self.desk.told
            self.query_one("#key-line", Line).show(plain(f" {self.desk.say('tui.blanked')}", "dim"))
        else:
            super().paint_told()
        self.set_class(self.walled and self.is_told_on_wall(self._told), "telling")

    def keys_now(self) -> Content:
        """The keys that are used most; those of the agenda while that has the keys."""
        if self.choosing:
            return plain(f" {self.desk.say('agenda.how')}")
        lang, state, width = self.desk.lang, self.desk.state, self.size.width
        undoes, shows, private = not self.sheets.undoes_nothing, key_does(state), self.desk.private
        keys = key_line(lang, state, writing=self._writing, private=private, undoes=undoes, shows=shows, width=width)
        return keys.truncate(width) if width else keys

    def paint_second(self, now: int) -> None:
        """The stage, and what comes next."""
        desk, self.painted = self.desk, now
        if self.walled:
            self.paint_wall(now)
            return
        beside = aside(desk.state, now) if desk.private else Aside()
        fills = self.has_class("filling")
        brief = fills and not (self.has_class("-wide") or self.has_class("-huge"))
        seen = public(desk.state, now, day=False)  # which stands in the agenda at the side
        shown = on_stage(seen, private=desk.private, table=bool(self.sheets.shown))
        alone = bool(shown.shown and shown.shown.kind in {"result", "who", "trend"})
        self.set_class(alone and not fills and not self.choosing, "result")
        taken = () if self.has_class("result") else self._taken
        first = self._first.of(desk.state) if desk.private else ()
        self.query_one("#stage", Stage).show(desk.lang, shown, beside, taken, brief=brief, first=first)
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
        return self.has_class("writing") or self.has_class("filling") or self.has_class("slips")

    def lead(self, key: str) -> None:
        """Do what a key does; the clicker asks for it from whatever lies over the console.

        On a blanked screen nobody sees what they do: the first key only lights it.
        """
        if self.dark and key not in {"blank", "blank-stop", "close"}:
            self.turn_blank()
        elif self.asks_first(key):
            return
        elif key in OWN:
            OWN[key](self)
        else:
            self.do_key(key)

    def show_agenda(self) -> None:
        """At the side, where one may go on from it."""
        self.lead("goto")

    def open_box(self, line: str = "", how: str = "", over: str = "") -> None:
        """Open the note box, unless what stands in it is not for the room."""
        if not line and self.asks_for_draft():
            return
        self.add_class("writing")
        self._chose = self.query_one("#agenda", Agenda).marked if line and self.choosing else ""
        super().open_box(line, how, over)

    def open_command(self) -> None:
        """Open it for a command."""
        self.open_box("/")

    def paint_box(self) -> None:
        """In an item that stays among those who are here, it is said that the room reads what is typed."""
        step, box = self.desk.state.step, self.box
        warning = self.desk.say("tui.room-reads")
        if step and stays(step) and not self.desk.private:
            box.how = box.how or warning
        elif box.how == warning:
            box.how = ""
        super().paint_box()

    def close_box(self) -> None:
        """Close the note box, and back to where one was; a note in it is kept for the next time."""
        self.box.end()
        self._unseen = bool(self.box.text.strip()) and (self.desk.private or self._unseen)
        self.remove_class("writing")
        self.set_focus(self.sheets.strip if self.sheets.strip_open else None)
        self.paint()
        if self._chose:
            self.choose_item(self._chose)

    def fill_in(self) -> None:
        """Give the keys to the table or the rating, where there is one; slips are typed below the wall too.

        From the agenda it is the rating of the item at the cursor, while the meeting stays where it is.
        """
        chosen = self.focused.step if isinstance(self.focused, Agenda) else None
        if chosen and chosen != self.desk.state.step:
            self.set_focus(None)
            self.fill_item(chosen)
            return
        step = self.sheets.step
        if not (step and is_on_slips(step)):
            self.leave_wall()
        super().fill_in()

    def show_to_room(self) -> None:
        """What is typed is saved first; what is filled in gives its room to a result that the room sees here."""
        sentence = asked_once_more(self.desk)
        self.sheets.settle()
        if sentence:  # what is typed and could not be saved has been told with the question
            self.desk.stand(sentence, wrong=True)
        super().show_to_room()
        asked = showing.standing(self.desk.state)
        if self.has_class("filling") and asked and asked.what == "item" and not self.desk.private:
            self.set_focus(None)
            self.put_away()

    def action_put_away(self) -> None:
        """Escape where nothing has the keys."""
        self.put_away()

    def done_filling(self) -> None:
        """The keys lead the meeting again."""
        self.set_focus(None)

    def on_descendant_focus(self) -> None:
        """What is filled in gets room, and the agenda while it is chosen from."""
        self.set_class(self.choosing, "choosing")
        super().on_descendant_focus()


OWN: Final[dict[str, Callable[[Console], object]]] = {
    "note": Console.open_box,
    "command": Console.open_command,
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
