"""How ratings compare over the sessions of the series: one subject at a time, to read, and to show to the room.

Rule: changes nothing but what the room sees. Where the room sees this screen the figures wait until they are asked for:
they are for everybody first when somebody shows them.
"""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from samtal.session import commands as c
from samtal.session import earlier, earlier_told, showing, shown_trend
from samtal.session.trend import subjects, trend_of
from samtal.telling.belonging import first_time, series
from samtal.telling.earlier import columns, table
from samtal.tui.keys import SHOW, yes_bindings
from samtal.tui.paint import plain

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from samtal.session.trend import Trend
    from samtal.tui.desk import Desk

LEAST: Final = 40
"""So wide is the text where it has not been laid out."""


class Comparing(ModalScreen[None]):
    """Reads, and shows."""

    scrolls: ClassVar = True  # PageDown is for the text here
    letters_act: ClassVar = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f5", "leave", show=False),
        *yes_bindings(),
        SHOW,
        Binding("left", "turn(-1)", show=False, priority=True),
        Binding("right", "turn(1)", show=False, priority=True),
        Binding("pageup", "page(-1)", show=False, priority=True),
        Binding("pagedown,space", "page(1)", show=False, priority=True),
    ]

    def __init__(self, desk: Desk, step_id: str = "", *, folded: bool = False) -> None:
        super().__init__()
        self.desk = desk
        self._held = desk.earlier()
        self._subjects = subjects(self._held)
        self._folded = folded and bool(self._subjects)
        step = desk.state.step_called(step_id) if step_id else desk.state.step
        key = earlier.subject_key(step) if step and step.rating else ""
        self._place = self._subjects.index(key) if key in self._subjects else 0

    def compose(self) -> ComposeResult:
        """A title, the table, and how to use it."""
        with Vertical(classes="panel whole"):
            yield Static(plain(self.desk.say("earlier.title")), classes="title")
            yield Static(plain(self.desk.say("earlier.folded")), classes="folded")
            with VerticalScroll():
                yield Static(id="compared")
            yield Static(classes="how")

    def on_mount(self) -> None:
        """As wide as there is room for."""
        self.call_after_refresh(self.paint)

    def on_resize(self) -> None:
        """So many ratings stand beside each other as there is room for now."""
        self.call_after_refresh(self.paint)

    @property
    def _trend(self) -> Trend | None:
        if not self._subjects:
            return None
        return trend_of(self._held, self._subjects[self._place], columns(self._width))

    @property
    def _width(self) -> int:
        return max(LEAST, self.query_one(VerticalScroll).size.width - 2)

    def paint(self) -> None:
        """The table of the subject at hand; nothing of it while it is folded."""
        text = self.query_one(VerticalScroll)
        folded = self._folded and not self._is_shown()
        text.display, self.query_one(".folded").display = not folded, folded
        self.query_one("#compared", Static).update(Content("\n".join(self._lines())))
        how = "earlier.how-several" if len(self._subjects) > 1 else "earlier.how"
        self.query_one(".how", Static).update(plain(self.desk.say(how)))
        if not folded:
            text.focus()

    def _is_shown(self) -> bool:
        """Whether the room sees what is compared here."""
        standing = showing.standing(self.desk.state)
        return standing is not None and standing.is_for("trend", self._subjects[self._place])

    def _lines(self) -> list[str]:
        """What is told: what the same was the last time, where there is nothing of today yet, and the table."""
        found, state, lang = self._trend, self.desk.state, self.desk.lang
        if found is None:
            return [f"{self.desk.say('earlier.nothing')} {series(lang, self.desk.belonging())}"]
        step, then = state.step, None
        if step and earlier.subject_key(step) == self._subjects[self._place] and step.rating:
            then = earlier.last_time(self._held, state, step)
        last = [earlier_told.last_time(lang, then), ""] if then else []
        alone = found.is_first_of(state.id)
        first = ["", *wrap(first_time(lang, self.desk.belonging()), self._width)] if alone else []
        return [*last, *table(lang, found, self._width), *first]

    def action_yes(self, lang: str) -> None:
        """Show the figures, though the room may see them."""
        if self._folded and lang == self.desk.lang:
            self._folded = False
            self.paint()
            self.call_after_refresh(self.paint)  # now that it is known how wide it is

    def action_turn(self, by: int) -> None:
        """Another subject."""
        if self._subjects:
            self._place = (self._place + by) % len(self._subjects)
            self.paint()
            self.query_one(VerticalScroll).scroll_home(animate=False)

    def action_page(self, by: int) -> None:
        """So many screenfuls further down."""
        text = self.query_one(VerticalScroll)
        text.scroll_relative(y=by * max(1, text.size.height - 1), animate=False)

    def action_show(self) -> None:
        """Show it to the room, or hide it where it is what is shown."""
        if (found := self._trend) is None:
            self.desk.tell(self.desk.say("earlier.nothing"), wrong=True)
            return
        key, is_shown = self._subjects[self._place], self._is_shown()
        packed = shown_trend.packed(found, self.desk.state.id)
        self.desk.do(c.Hide() if is_shown else c.ShowToRoom("trend", key, trend=packed))
        if told := self.desk.told:
            self.desk.tell(told.sentence, wrong=told.wrong)
        self.paint()

    def action_leave(self) -> None:
        """Back to the meeting."""
        self.dismiss(None)
