"""The times of the meeting on one screen, and what can be done about them, each by one key and told before it is done.

Rule: nothing here changes a time before its key is pressed, and the key that undoes takes it back. Where the room may
see the screen all of it waits until it is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from samtal.session import commands as c
from samtal.session import plan, spreading
from samtal.session.budget import STEP, budget, trial
from samtal.session.lengths import LEAST
from samtal.tui.keys import UNDO, yes_bindings
from samtal.tui.paint import plain
from samtal.tui.widgets import times
from samtal.tui.widgets.linebox import LineBox

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from samtal.lines.lengths import Inquiry
    from samtal.session.budget import Budget
    from samtal.tui.desk import Desk

USUAL = 120
"""Seconds that are tried first in a round that has no lengths."""


class Times(ModalScreen[None]):
    """The table of times, and under it what can be done."""

    scrolls: ClassVar = True  # PageDown is for the table here
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,c,C", "leave", show=False),
        Binding("e,E", "end", show=False),
        Binding("f,F", "spread", show=False),
        Binding("b,B", "breaks", show=False),
        Binding("r,R", "round", show=False),
        Binding("plus", "longer(1)", show=False),
        Binding("minus", "longer(-1)", show=False),
        Binding("k,K", "keep", show=False),
        Binding("a,A", "move", show=False),
        *yes_bindings(),
        UNDO,
    ]
    AUTO_FOCUS = "VerticalScroll"

    def __init__(self, desk: Desk, *, folded: bool, asked: Inquiry | None = None) -> None:
        super().__init__()
        self.desk, self._folded = desk, folded
        self._breaks = bool(asked and asked.breaks)
        self._tried = asked.seconds if asked else 0
        self._found = desk.look()
        self._drawn: tuple[Content, ...] = ()

    def compose(self) -> ComposeResult:
        """When it ends, the table, what can be done, the box for the end, and how to use it."""
        with Vertical(classes="panel whole times"):
            yield Static(classes="title")
            yield Static(plain(self.desk.say("tui.folded")), classes="folded")
            with VerticalScroll():
                yield Static(classes="table")
            yield Static(classes="offers")
            yield LineBox()
            yield Static(classes="told")
            yield Static(classes="how")

    def on_mount(self) -> None:
        """The table begins where the meeting is."""
        self.query_one(LineBox).display = False
        self.paint()
        self.set_interval(1, self.paint)

    @property
    def letters_act(self) -> bool:
        """No end is being typed."""
        return not self.query_one(LineBox).display

    def on_resize(self) -> None:
        """The titles have the room that there is."""
        self.call_after_refresh(self.paint)

    def paint(self) -> None:
        """Draw what has changed."""
        desk, scroll = self.desk, self.query_one(VerticalScroll)
        scroll.display = not self._folded
        self.query_one(".offers").display = not self._folded and self.letters_act  # a small screen has no room for both
        self.query_one(".folded").display = self._folded
        self.query_one(".panel").set_class(self._folded, "closed")
        code = "slack.times" if self._folded else "slack.times-how"
        self._say(".how", Content() if self._folded else plain(desk.say(code)))
        if self._folded:
            self._say(".title", plain(desk.say(code)))
            return
        state, now = desk.state, desk.now
        self._say(".title", plain("\n".join([times.ends(desk.lang, state, now), *self._remarks()])))
        told = desk.told
        self._say(".told", plain(told.sentence, "bold reverse" if told.wrong else "bold") if told else Content())
        lines, current = times.table(desk.lang, state, now, max(0, scroll.size.width - 2))
        if self._say(".table", Content("\n").join(lines)):
            self.call_after_refresh(scroll.scroll_to, y=max(0, current - 3), animate=False)
        found, round_ = spreading.preview(state, now, breaks=self._breaks), budget(state, now)
        tried = trial(state, now, self._turn(round_)) if round_ else None
        offers = times.offers(desk.lang, state, now, found, round_, tried, breaks=self._breaks)
        self._say(".offers", Content("\n").join(offers))

    def _remarks(self) -> list[str]:
        return list(times.remarks(self.desk.lang, self.desk.state, self.desk.look()))

    def _say(self, where: str, what: Content) -> bool:
        """Whether something else stands there from now on."""
        static = self.query_one(where, Static)
        changed = static.content != what
        if changed:
            static.update(what)
        static.set_class(not what.plain, "empty")
        return changed

    def _turn(self, round_: Budget) -> int:
        """How long the turns are that are tried: as asked for, else what would fit, else as they are."""
        usual = round_.suggested or round_.planned
        return self._tried or (usual.seconds if usual else USUAL)

    def _do(self, command: c.Command) -> None:
        """Done here, seen here."""
        if not self._folded and self.desk.state.ended is None:
            self.desk.do(command)
            self.paint()

    def action_yes(self, lang: str) -> None:
        """Show the times, though the room may see them."""
        if self._folded and lang == self.desk.lang:
            self._folded = False
            self.paint()

    def action_spread(self) -> None:
        """Take what is shown."""
        self._do(c.SpreadOut(breaks=self._breaks))

    def action_breaks(self) -> None:
        """Breaks give too, or they keep their length."""
        self._breaks = not self._breaks
        self.paint()

    def action_longer(self, by: int) -> None:
        """Try longer or shorter turns."""
        if round_ := budget(self.desk.state, self.desk.now):
            self._tried = max(LEAST, self._turn(round_) + by * STEP)
            self.paint()

    def action_round(self) -> None:
        """Take the turns that are shown."""
        if round_ := budget(self.desk.state, self.desk.now):
            turn, self._tried = self._turn(round_), 0
            self._do(c.EachGets(turn))

    def action_keep(self) -> None:
        """Keep the end though the start was late."""
        offer = plan.offer(self.desk.state, self.desk.now)
        if offer and offer.end is not None:
            self._do(c.Replan(offer.end))

    def action_move(self) -> None:
        """Everything counts from when the meeting began."""
        if plan.may_move(self.desk.state, self.desk.now):
            self._do(c.Replan())

    def action_end(self) -> None:
        """Type when the meeting is to end."""
        if not self._folded and self.desk.state.ended is None:
            box = self.query_one(LineBox)
            box.display = True
            box.write("")
            box.remark(self.desk.say("slack.type-end"))
            box.focus()
            self.paint()

    def on_line_box_pressed(self, pressed: LineBox.Pressed) -> None:
        """Enter sets the end, Escape sets none."""
        box = self.query_one(LineBox)
        typed = box.text.strip()
        if pressed.key == "enter" and typed:
            command = self.desk.understand(f"{self.desk.verb('finish')} {typed}")
            if not isinstance(command, c.Replan) or self.desk.do(command) is None:
                self.paint()
                return
        if pressed.key in {"enter", "escape"}:
            box.display = False
            self.query_one(VerticalScroll).focus()
            self.paint()

    def action_undo(self) -> None:
        """Take back the last action."""
        self.desk.take_back(self.query_one(LineBox))
        self.paint()

    def action_leave(self) -> None:
        """Back to the meeting; what did not fit is not for the room."""
        if not self.desk.private and self.desk.told and self.desk.told.wrong:
            self.desk.stand("")
            self.desk.changed()
        self.dismiss(None)
