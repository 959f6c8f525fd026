"""The rating and the list of the console: there when the current item needs them, and saved before the meeting moves.

Rule: a widget is mounted when the first item of its kind comes, and stays. It is handed the desk; what could not be
done stays in the widget. Whoever fills in a rating stays at it when another window moves the meeting on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from samtal.session import history, joint, kinds
from samtal.tui.widgets.figures import Figures
from samtal.tui.widgets.figures_joint import GroupFigures
from samtal.tui.widgets.figures_persons import PersonFigures
from samtal.tui.widgets.lists import Rows
from samtal.tui.widgets.slip_strip import SlipStrip

if TYPE_CHECKING:
    from textual.widget import Widget

    from samtal.session.state import State
    from samtal.template.model import Step
    from samtal.tui.desk import Desk


class HasSheets(Protocol):
    """A screen on which something is filled in."""

    def mount_sheet(self, sheet: Widget) -> object:
        """Put a list or a rating in its place."""

    def mount_strip(self, strip: Widget) -> object:
        """Put the strip for slips in its place."""

    def fill_slips(self, step: Step) -> None:
        """The slips of an item are typed."""

    def leave_slips(self) -> None:
        """The one who types slips is done."""

    def done_filling(self) -> None:
        """The keys go back to where they were before something was filled in."""

    def correct_slips(self, step: Step) -> None:
        """A count is to be put right."""


Sheet = Figures | PersonFigures | Rows


def is_on_slips(step: Step) -> bool:
    """Whether slips are counted in an item."""
    rating = step.rating
    return rating is not None and rating.answers == "slips" and not joint.is_joint(step) and not rating.budget


def kind_of(step: Step) -> type[Sheet] | None:
    """What this item is filled in with, if it is."""
    if step.rating and joint.is_joint(step):
        return GroupFigures
    if step.rating:
        by_name = step.rating.answers in {"people", "file"} and step.rating.secrecy != "counts"
        return PersonFigures if by_name else Figures
    return Rows if step.table else None


class Sheets:
    """Those that are there, and the strip for slips. `screen` puts a new one in its place."""

    def __init__(self, desk: Desk, screen: HasSheets) -> None:
        self._desk, self._screen = desk, screen
        self.strip: SlipStrip | None = None
        self._there: list[Sheet] = []
        self.other = ""  # the id of an item that is filled in though the meeting is at another
        self.by_counts = False  # its answers as counts, whichever way they are given
        self._here = ""  # the id of the item that the meeting was at when they were last painted
        self._on_slips = ""  # the id of the item whose slips were counted then; empty: it was no such item
        self._leads = False  # the meeting is being moved from here
        self._last = (0, False)  # whether figures were entered last, and how long the log was then

    def show(self, state: State) -> None:
        """Paint them; make the one that the current item needs, or the one that is filled in though it is another."""
        rating = self._filled_in
        busy = rating or next((sheet for sheet in self._there if self._leads and sheet.has_focus_within), None)
        came, led = self._come(state, stays=rating is not None and not self._leads), self._leads
        self._leads = False
        step = self.step
        kind = kind_of(step) if step else None
        if self.by_counts and kind is PersonFigures:
            kind = Figures
        if kind and kind not in map(type, self._there):
            self._there.append(kind(self._desk))
            self._screen.mount_sheet(self._there[-1])
        for sheet in self._there:
            if isinstance(sheet, Rows):
                sheet.show(self._desk.lang, state)
                sheet.display = kind is Rows
            else:
                if isinstance(sheet, Figures):
                    sheet.strip_of = self.strip.step.id if self.strip and self.strip_open and self.strip.step else ""
                sheet.show(self._desk.lang, state, step if kind is type(sheet) else None)
        self.paint_strip()
        if came and led and self.strip and self.strip.has_focus and step and step.rating and step != self.strip.step:
            self._screen.leave_slips()  # what is typed now is of the rating that is led to
        self._hand_over(busy, step, came=came, led=led)

    def _hand_over(self, busy: Sheet | None, step: Step | None, *, came: bool, led: bool) -> None:
        """Whoever was `busy` in one goes on in the rating that has taken its place, and no slip is seen.

        Where there is none the keys lead the meeting again.
        """
        on_slips = step.id if step and is_on_slips(step) and not self.by_counts else ""
        turned, self._on_slips = on_slips != self._on_slips, on_slips
        if busy and step and on_slips and (turned if not came else not self.other):
            self._screen.fill_slips(step)
        elif busy and not (on_slips or busy.display) and (led or not came):  # else another window has led on
            if self.shown and not isinstance(self.shown[0], Rows):
                self.shown[0].begin()
            else:
                self._screen.done_filling()

    def _come(self, state: State, *, stays: bool) -> bool:
        """Whether the meeting has come to another item; somebody `stays` at the one where they fill in a rating."""
        here = state.step.id if state.run and state.step else ""
        came, left, self._here = here != self._here, self._here, here
        if came and stays and not self.other:
            self.other = left
        elif came and self._filled_in is None and not (self.strip and self.strip.has_focus):
            self.other, self.by_counts = "", False  # nobody is at it any more
        return came

    def before_moving(self) -> None:
        """The meeting is about to be moved from here: what is typed is saved, and whoever types goes along."""
        self.settle()
        self._leads = True

    def strip_for(self, step: Step) -> SlipStrip:
        """The strip, in which the slips of this item are typed."""
        if self.strip is None:
            self.strip = SlipStrip(self._desk, self._screen.leave_slips, self._screen.correct_slips)
            self._screen.mount_strip(self.strip)
        self.strip.come_to(step)
        return self.strip

    @property
    def strip_open(self) -> bool:
        """Whether slips are being typed."""
        return self.strip is not None and self.strip.display

    def close_strip(self) -> None:
        """No more slips are typed; what is begun of one is there the next time."""
        if self.strip:
            self.strip.display = False

    def paint_strip(self) -> None:
        """Paint the strip, where it is open."""
        if self.strip and self.strip_open:
            self.strip.paint()

    @property
    def step(self) -> Step | None:
        """The item that can be filled in: the current one, unless another is being filled in."""
        state = self._desk.state
        if self.other and (step := state.step_called(self.other)):
            return step
        return state.step if state.run else None

    def turn_to(self, other: str, *, by_counts: bool = False) -> None:
        """Fill in this item (its id), wherever the meeting is; empty: the current one. What is typed is saved first."""
        self.settle()
        self.other, self.by_counts = other, by_counts
        self.show(self._desk.state)

    @property
    def shown(self) -> list[Sheet]:
        """What can be filled in now."""
        return [sheet for sheet in self._there if sheet.display]

    def wanted(self, width: int) -> tuple[int, ...]:
        """How many lines what is shown would like to have in so many columns, then how many it needs."""
        return next((sheet.wanted(width) for sheet in self.shown), ())

    @property
    def filling(self) -> bool:
        """Whether somebody is filling one of them in."""
        return any(sheet.has_focus_within for sheet in self._there)

    @property
    def unsaved(self) -> bool:
        """Whether something is typed that would be gone with the program."""
        return any(sheet.unsaved for sheet in self._there) or (self.strip is not None and self.strip.unsaved)

    def take_back(self) -> bool:
        """Whether undo is a grid's or the strip's own: it reaches what is typed there, and figures that were entered.

        What was done before that is taken back by nobody who has figures in hand.
        """
        if self.strip and self.strip.has_focus:
            self.strip.take_back()
            return True
        rating = self._filled_in
        if rating is None or rating.forget():
            return rating is not None
        if self._entered_last():
            return False
        self._desk.tell(self._desk.say("fill.undo-figures"), wrong=True)
        return True

    @property
    def undoes_nothing(self) -> bool:
        """Whether somebody types slips, or fills in a rating in which nothing is left to be taken back."""
        rating = self._filled_in
        in_strip = self.strip is not None and self.strip.has_focus
        return in_strip or (rating is not None and not rating.unsaved and not self._entered_last())

    def _entered_last(self) -> bool:
        """Whether it is figures that would be taken back; looked up anew where something has happened."""
        log = self._desk.state.log
        if self._last[0] != len(log):
            self._last = len(log), self._takes_figures()
        return self._last[1]

    def _takes_figures(self) -> bool:
        """Whether it is figures that would be taken back, and the meeting stays where it is."""
        actions = history.at_hand(self._desk.state, self._desk.live.origin)
        events = actions[0].events if actions else ()
        figures = any(event.kind in {"totals", "answer"} for event in events)
        return figures and not any(kinds.kind_of(event).moves for event in events)

    @property
    def spoken_of(self) -> Step | None:
        """The rating that goes on, which the room is about to answer; else the one that somebody is filling in."""
        state = self._desk.state
        if state.run and state.step and state.step.rating and not state.run.closed:
            return state.step
        if self.strip and self.strip.has_focus:
            return self.strip.step
        return self.step if self._filled_in else None

    @property
    def _filled_in(self) -> Figures | PersonFigures | None:
        """The grid of the rating that somebody is filling in; one that has just been left has yet to hear of it."""
        there = [sheet for sheet in self._there if not isinstance(sheet, Rows)]
        return next((sheet for sheet in there if sheet.has_focus and sheet.screen.focused is sheet), None)

    def keep(self) -> None:
        """What is typed and not saved outlives the program, where it may."""
        for sheet in self._there:
            sheet.keep()

    def settle(self) -> None:
        """Save what is typed and not saved yet."""
        for sheet in self._there:
            sheet.settle()
