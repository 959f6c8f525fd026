"""How a list or a rating is filled in: the one of the current item, or a rating of another while the meeting goes on.

Rule: slips are typed in the strip below, answers by name and counts in the grid; answers out of a form's file are asked
for, and put right in the grid once they are in. What is filled in is left by Escape, and stays where it is when the
meeting goes on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.lines.lengths import Inquiry
from samtal.session import closing, figures, filed, slips, tally
from samtal.tui.actions import answers_file
from samtal.tui.paint import plain
from samtal.tui.screens.leaving import Leaving
from samtal.tui.screens.picking import Picking
from samtal.tui.widgets.sheets import is_on_slips

if TYPE_CHECKING:
    from textual.widget import Widget

    from samtal.template.model import Step

WHOLE: Final = frozenset({"fill.is-filled", "fill.is-closed"})
"""What is said of a rating to which nothing is to come."""


class FillingIn(Leaving):
    """A screen with a note box, and what is filled in."""

    nothing_to_fill = "fill.nothing"
    """What is told where the item has neither a list nor a rating."""

    def mount_sheet(self, sheet: Widget) -> object:
        """Put a list or a rating in its place."""
        raise NotImplementedError

    def mount_strip(self, strip: Widget) -> object:
        """The strip stands below all else that is read."""
        return self.mount(strip, before="#next-line")

    def paint(self) -> None:
        """Paint everything from the state and the clock."""
        raise NotImplementedError

    def fill_in(self) -> None:
        """Give the keys to the list or the rating, where there is one; else another rating can be chosen.

        Not where only one of them lacks anything, and is open: that one is meant.
        """
        self.put_away()
        step = self.sheets.step
        if step and is_on_slips(step):
            self.fill_slips(step)
        elif step and filed.is_awaited(self.desk.state, step):
            answers_file(self.desk, Inquiry("answers", step=step.id))
        elif self.sheets.shown:
            self.sheets.shown[0].begin()
        elif only := self._only_open():
            self.fill_item(only)
        elif not self._choose_from(self._begun_ratings()):
            self.desk.tell(self.desk.say(self.nothing_to_fill), wrong=True)

    def put_away(self) -> None:
        """Of a rating that is not the current item nothing stays here, once nobody fills it in."""
        if self.sheets.other and not self.sheets.filling:
            self.sheets.turn_to("")
            self.paint()

    def fill_item(self, step: Step) -> None:
        """Fill in the rating of an item, wherever the meeting is."""
        if step.rating is None or not step.record:
            code = "fill.no-rating" if step.rating is None else "session.not-recorded"
            number = self.desk.state.number_of(step.id)
            self.desk.tell(self.desk.say(code, number=number, title=step.title), wrong=True)
        elif is_on_slips(step):
            self.fill_slips(step)
        elif filed.is_awaited(self.desk.state, step):
            answers_file(self.desk, Inquiry("answers", step=step.id))
        else:
            self._turn_to(step)

    def fill_slips(self, step: Step) -> None:
        """Type the slips of an item, one at a time."""
        strip = self.sheets.strip_for(step)
        self.add_class("slips")
        self.set_focus(strip)  # at once: the next key is the strip's
        self.paint()

    def leave_slips(self) -> None:
        """The keys lead the meeting again."""
        self.desk.questions.gone()  # which stands in the strip
        self.sheets.close_strip()
        self.remove_class("slips")
        self.done_filling()
        self.paint()

    def correct_slips(self, step: Step) -> None:
        """Put right what was misread, in the counts."""
        self.desk.questions.gone()
        self._turn_to(step, by_counts=True)

    def _turn_to(self, step: Step, *, by_counts: bool = False) -> None:
        self.sheets.turn_to(step.id, by_counts=by_counts)
        self.paint()
        self.sheets.shown[0].begin()

    def choose_rating(self) -> None:
        """Choose one of the ratings of the meeting to be filled in."""
        self._choose_from([step for step in self.desk.state.agenda if step.rating and step.record])

    def _begun_ratings(self) -> list[Step]:
        """The ratings that the meeting has come to: a late answer, or slips that are counted in the break."""
        state = self.desk.state
        return [step for step in state.agenda if step.rating and step.record and state.runs_of(step.id)]

    def _only_open(self) -> Step | None:
        """The one of them that lacks anything, where it is one and has not been closed."""
        lacking = [step for step in self._begun_ratings() if self._how_far(step)[0] not in WHOLE]
        is_one = len(lacking) == 1 and self._how_far(lacking[0])[0] != "fill.is-short"
        return lacking[0] if is_one else None

    def _choose_from(self, steps: list[Step]) -> bool:
        """Choose one of these, if there are any; whether there are."""
        if steps:
            number_of, how = self.desk.state.number_of, [self._how_far(step) for step in steps]
            told = [f" · {self.desk.say(code, **values)}" if code else "" for code, values in how]
            lines = [
                (plain(f"{number_of(step.id)}. {step.title}{far}"), step) for step, far in zip(steps, told, strict=True)
            ]
            at = next((place for place, (code, _) in enumerate(how) if code not in WHOLE), 0)
            picking = Picking(self.desk.say("fill.which-rating"), lines, at)
            self.app.push_screen(picking, lambda step: self.fill_item(step) if step else None)
        return bool(steps)

    def _how_far(self, step: Step) -> tuple[str, dict[str, int]]:
        """How far a rating has come, as a code with its values; empty: figures are still to come."""
        state, run = self.desk.state, self.desk.state.run_at_hand(step.id)
        if tally.is_counting(state, step.id, run):
            return "fill.is-counted", {}
        found = figures.every(state, step, run)
        if None in found or not found:
            return "", {}
        if not figures.is_closed(state, run):
            return "fill.is-filled", {}
        expected = slips.progress(state, step, run)[1] if is_on_slips(step) else None
        n = closing.counts_standing(state, step, run).slips if expected else 0
        return ("fill.is-short", {"n": n, "of": expected}) if expected and n < expected else ("fill.is-closed", {})

    def done_filling(self) -> None:
        """The keys go back to where they were before something was filled in."""
        raise NotImplementedError

    def on_done_filling(self) -> None:
        """The grid or the table is left: back to the slips whose counts were put right, else to the meeting."""
        self.sheets.turn_to("")
        if self.sheets.strip_open:
            self.set_focus(self.sheets.strip)
        else:
            self.done_filling()
        self.paint()
