"""The dagordning at the side: each entry with its clock time, a sign for how far it has come, and its title.

Rule: painted anew only where a line has changed; the cursor follows the current entry unless somebody is choosing.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList

from samtal.session import clock, schedule, tally
from samtal.session.state import Phase
from samtal.session.view import Progress, progress
from samtal.tui.paint import shown
from samtal.words import say

if TYPE_CHECKING:
    from textual.binding import BindingType

    from samtal.session.schedule import Slot
    from samtal.session.state import State
    from samtal.template.model import Step
    from samtal.words import Lang

WIDE = 40
"""From this many columns on the planned minutes stand in the agenda too."""

LEAST, SHARE = 30, 0.36
"""So many columns it takes at least, and at most this share of the screen, for titles that need them."""

DIGITS: Final = "0123456789"

SIGNS: Final = {
    Progress.CURRENT: "▶",
    Progress.DONE: "✓",
    Progress.STRUCK: "✗",
    Progress.HELD: "~",
    Progress.PLANNED: "·",
}

COUNTED: Final = "…"
"""The sign of an item that the meeting has left, or not come to, and in which answers are being counted."""

STYLES: Final = {
    Progress.CURRENT: "bold reverse",
    Progress.DONE: "dim",
    Progress.STRUCK: "dim strike",
    Progress.HELD: "dim",
    Progress.PLANNED: "",
}


class Agenda(OptionList, can_focus=True):
    """The agenda. Posts Chosen when Enter is pressed or an entry is clicked while it has the focus.

    Posts Changing where it is to be made another: `lines` are the slots that stand in each of its lines.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("plus", "change('put-in')", show=False),
        Binding("delete", "change('strike')", show=False),
        Binding("e,E", "change('reword')", show=False),
        Binding("ctrl+up,less_than_sign", "change('up')", show=False),
        Binding("ctrl+down,greater_than_sign", "change('down')", show=False),
    ]

    class Chosen(Message):
        """Somebody wants to go to this agenda entry."""

        def __init__(self, step: str) -> None:
            super().__init__()
            self.step = step

    class Left(Message):
        """Nobody wants to go anywhere after all."""

    class Changing(Message):
        """Somebody wants something done with the line at the cursor."""

        def __init__(self, what: str, lines: list[list[Slot]], at: int) -> None:
            super().__init__()
            self.what, self.lines, self.at = what, lines, at

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id, markup=False, compact=True)
        self._painted: list[Content] = []
        self._folds: list[list[Slot]] = []
        self._typed = ""  # the digits of a number that somebody is going to
        self._key: tuple[object, ...] = ()

    def show(self, lang: Lang, state: State, now: int) -> None:
        """Paint what has changed."""
        wide = self.size.width >= WIDE
        counted = frozenset(step for step, _ in state.tallies)
        key = (state.courses, now // clock.MINUTE, wide, self.screen.size.width, counted)
        if key == self._key:
            return
        self._key = key
        marked = self.marked
        self._folds = folded(state, schedule.slots(state, now))
        lines = [
            entry(lang, state, fold[0], wide=wide) if len(fold) == 1 else lap(lang, state, fold) for fold in self._folds
        ]
        self._widen(max((line.cell_length for line in lines), default=0))
        if len(lines) != len(self._painted):
            self.clear_options()
            self.add_options(lines)
        else:
            for index, (old, new) in enumerate(zip(self._painted, lines, strict=True)):
                if old != new:
                    self.replace_option_prompt_at_index(index, new)
        if not self.has_focus and state.position:
            self.highlighted = None if state.phase is Phase.ENDED else self._line_of(state.position)
        elif marked and self.has_focus:
            self.highlighted = self._line_of(state.number_of(marked))
        self._painted = lines

    def _widen(self, longest: int) -> None:
        """Take what the titles need, as far as there is room."""
        if not self.screen.has_class("-tiny"):
            self.styles.width = max(LEAST, min(longest + 2, round(self.screen.size.width * SHARE)))

    def choose(self, at: str = "") -> None:
        """Take the keys, with the cursor at this item where one is named."""
        lines = (n for n, fold in enumerate(self._folds) if any(slot.step.id == at for slot in fold))
        self.highlighted = next(lines, self.highlighted)
        self.focus()

    @property
    def step(self) -> Step | None:
        """The item at the cursor; of a lap the first."""
        at = self.highlighted
        return self._folds[at][0].step if at is not None and at < len(self._folds) else None

    @property
    def marked(self) -> str:
        """The id of the item at the cursor; it stays there wherever that is moved."""
        return self.step.id if self.step else ""

    def action_change(self, what: str) -> None:
        """Something is to be done with the line at the cursor."""
        if self.highlighted is not None:
            self.post_message(self.Changing(what, self._folds, self.highlighted))

    def action_leave(self) -> None:
        """The keys lead the meeting again; the cursor is where that is."""
        self._key = ()
        self.screen.set_focus(None)
        self.post_message(self.Left())

    def type_number(self, digit: str) -> None:
        """To the entry with this number, or with the one that it makes with those typed before."""
        for typed in (self._typed + digit, digit):
            if (line := self._line_of(int(typed))) is not None:
                self._typed, self.highlighted = typed, line
                return

    def _line_of(self, number: int) -> int | None:
        """The line where the item with this number stands."""
        lines = enumerate(self._folds)
        return next((place for place, fold in lines if fold[0].number <= number <= fold[-1].number), None)

    def on_focus(self) -> None:
        """Nothing has been typed yet."""
        self._typed = ""

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click chooses an entry."""
        event.stop()
        self.post_message(self.Chosen(self._folds[event.option_index][0].step.id))


def folded(state: State, slots: list[Slot]) -> list[list[Slot]]:
    """The slots with those of each lap of a block together, but for the lap in which the meeting is."""
    at = state.step

    def of_lap(slot: Slot) -> tuple[object, ...]:
        step = slot.step
        here = at is not None and (at.block, at.lap and at.lap.number) == (step.block, step.lap and step.lap.number)
        return (slot.number,) if here or step.lap is None else (step.block, step.lap.number)

    return [list(fold) for _, fold in groupby(slots, key=of_lap)]


def lap(lang: Lang, state: State, fold: list[Slot]) -> Content:
    """The line of a lap whose items are folded: when it begins, its items, and whose it is."""
    first, last = fold[0], fold[-1]
    ways = {progress(state, slot.step) for slot in fold}
    how = ways.pop() if len(ways) == 1 else Progress.PLANNED if Progress.PLANNED in ways else Progress.DONE
    span = first.actual or first.projected
    at = clock.told(lang, span.begin, state.zone) if span else "  –  "
    subject = first.step.lap.subject if first.step.lap else ""
    numbers = f"{first.number:>2}–{last.number}"
    return Content.styled(f"{at} {SIGNS[how]} {numbers}. {shown(subject)}", STYLES[how])


def entry(lang: Lang, state: State, slot: Slot, *, wide: bool) -> Content:
    """A line of the agenda: clock, sign, number, title and, where there is room, planned minutes.

    What is still to come is shown when it will be; what has no room left before a promised time is shown without.
    """
    how, span = progress(state, slot.step), slot.actual or slot.projected
    at = clock.told(lang, span.begin, state.zone) if span and how is not Progress.HELD else "  –  "
    minutes = f"  {say(lang, 'telling.minutes', n=round(slot.seconds / 60))}" if slot.seconds and wide else ""
    sign, style = SIGNS[how], STYLES[how]
    if how is not Progress.CURRENT and tally.is_begun(state, slot.step.id):
        sign, style = COUNTED, ""
    return Content.styled(f"{at} {sign} {slot.number:>2}. {shown(slot.step.title)}{minutes}", style)
