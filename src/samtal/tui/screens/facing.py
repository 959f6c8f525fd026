"""How the console faces the room: what is private is folded, the screen becomes the wall, is blanked, shows a message.

Rule: what the room should not see is shown only after a question, and never on the wall, on which nothing else of the
console stands but what could not be done. Where the room sees this screen it goes dark with the wall, and at once, also
while the archive is busy.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from samtal.archive.watching import is_watched
from samtal.session import commands as c
from samtal.session.public import public
from samtal.session.state import Phase
from samtal.template.keeping import stays
from samtal.tui.screens.asking import ask_to_show
from samtal.tui.screens.meeting import MeetingScreen
from samtal.tui.showing import toggle, toggle_item
from samtal.tui.widgets.agenda import Agenda
from samtal.tui.widgets.wall import Wall

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.tui.told import Told

ASIDE: Final = {"people", "history"}
"""The keys that show who is not here, who passed, and that something was written down."""


class Facing(MeetingScreen):
    """A screen that the room may see."""

    walled = False  # this screen is the wall
    wall_open = False  # one is open in another window
    _wanted: bool | None = None  # dark or lit, as the last key has asked, until that is stored
    _chose = ""  # the item at the cursor of the agenda, which had the keys before the box
    _hint = ""  # what is told when this screen becomes the wall for the first time

    def turn_private(self) -> None:
        """Show what only the facilitator should see, once that is asked; or fold it away."""
        self.leave_wall()
        if self.desk.private:
            self._set_private(private=False)
        else:
            ask_to_show(self.desk, partial(self._set_private, private=True))

    def asks_first(self, key: str) -> bool:
        """Whether a key would show on the wall that is this screen what the room should not see; then it is asked."""
        step = self.desk.state.step
        private = key == "content" and step is not None and stays(step)
        asks = self.walled and (private or key in ASIDE)
        if asks:
            self.ask_aside(partial(self.lead, key))
        return asks

    def asks_for_draft(self) -> bool:
        """Whether what stands in the box would now be seen by the room; then it is asked."""
        if self.unseen:
            self.ask_aside(self.open_box)
        return self.unseen

    def ask_aside(self, does: Callable[[], object]) -> None:
        """Do what tells of more than the room should see, once that is asked; the wall is left for it."""
        ask_to_show(self.desk, partial(self._aside, does))

    def _aside(self, does: Callable[[], object]) -> None:
        if self.walled:
            self.leave_wall()
            self.desk.stand(self.desk.say("projecting.left"))
            self.paint()
        self._unseen = False
        does()

    def _set_private(self, *, private: bool) -> None:
        self.desk.private = private
        self.desk.stand("")  # what is told below may not be for the room
        self.paint()

    def look_for_walls(self) -> None:
        """Whether a wall is open in another window; then what is private may be wanted here, and is offered."""
        if self.wall_open == is_watched(self.desk.world.archive.path):
            return
        told, offer, closed = self.desk.told, self.desk.say("projecting.offer"), self.desk.say("projecting.closed")
        self.wall_open = not self.wall_open
        if told is None or told.sentence in {offer, closed}:
            self.desk.stand("" if self.wall_open and self.desk.private else offer if self.wall_open else closed)
        self.paint()

    @property
    def of_wall(self) -> str:
        """How the wall is, where that is not to be seen on this screen."""
        if self.wall_dark:
            return self.desk.say("projecting.wall-dark")
        return self.desk.say("projecting.wall-open") if self.wall_open else ""

    def turn_wall(self) -> None:
        """Turn this screen into the wall, on which nothing private stands, or back into the console, folded."""
        if self.walled:
            self.leave_wall()
            return
        if self.desk.private and self.has_class("writing"):
            self._chose = ""  # the agenda that it was opened from would take the keys again
            self.close_box()
        self.walled, self.desk.private = True, False
        if not self.has_class("writing"):
            self.set_focus(None)
        if not self.query("#wall"):
            self.mount(Wall(id="wall"), before="#box")
        self.desk.stand("" if self._hint else self.desk.say("projecting.back-with"))
        self._hint = self._hint or self.desk.say("projecting.back-with")
        self.add_class("walled")
        self.call_after_refresh(self.paint)

    def leave_wall(self) -> None:
        """Back to the console."""
        if self.walled:
            self.walled = False
            self.remove_class("walled")
            self.desk.stand("")
            self.paint()

    def show_to_room(self) -> None:
        """Show what the item has to show, in the agenda that at the cursor; or hide what is shown."""
        step = self.focused.step if isinstance(self.focused, Agenda) else None
        if step:
            toggle_item(self.desk, step)
        else:
            toggle(self.desk)

    def paint_wall(self, now: int) -> None:
        """What the room sees, where this screen is the wall."""
        seen = public(self.desk.state, now)
        for wall in self.query(Wall):
            wall.show(seen.language, seen)

    def is_told_on_wall(self, told: Told | None) -> bool:
        """Whether this is told below the wall too: what could not be done, and how one comes back."""
        return told is not None and (told.wrong or told.sentence == self._hint)

    @property
    def wall_dark(self) -> bool:
        """Whether the wall is blanked, or about to be."""
        if self._wanted == self.desk.state.blank:
            self._wanted = None
        return self.desk.state.blank if self._wanted is None else self._wanted

    @property
    def dark(self) -> bool:
        """Whether this screen is blanked too."""
        return self.wall_dark and not self.desk.private

    def turn_blank(self) -> None:
        """Blank the wall for the room, or light it."""
        self._wanted = not self.wall_dark
        self.paint()
        self.desk.do(c.Blank(dark=self._wanted), quietly=True)

    def blank_and_stop(self) -> None:
        """Blank the wall and stop the clock, or light it and let the clock go on."""
        self.turn_blank()
        phase = self.desk.state.phase
        if self.wall_dark and phase is Phase.RUNNING:
            self.desk.do(c.Pause())
        elif not self.wall_dark and phase is Phase.PAUSED:
            self.desk.do(c.Resume())

    def announce(self) -> None:
        """Put a message to the room on the wall, or take it away."""
        if self.desk.state.message:
            self.desk.do(c.Announce())
        else:
            self.open_line("message")
