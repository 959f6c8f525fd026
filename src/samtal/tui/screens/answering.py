"""How a rating is answered and what is kept of the answers, chosen from a list that says what each way means.

Rule: only what can still be chosen stands there. Where names that are kept would go, that is asked about first.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from textual.containers import Vertical
from textual.widgets import OptionList, Static

from samtal.session import answering, promise
from samtal.session import commands as c
from samtal.session.decide import decide
from samtal.session.refusal import RefusedError
from samtal.telling.answering import called
from samtal.telling.promise import lines as promised
from samtal.tui.paint import lines, plain, shown
from samtal.tui.screens.answers_file import AnswersFile
from samtal.tui.screens.asking import Asking
from samtal.tui.screens.picking import Picking
from samtal.tui.widgets.picked import PickedList

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.content import Content

    from samtal.template.model import Answers, Secrecy, Step
    from samtal.tui.desk import Desk

OFFERED: Final[tuple[tuple[Answers, Secrecy], ...]] = (
    ("slips", "counts"),
    ("hands", "counts"),
    ("", "counts"),
    ("file", "counts"),
    ("people", "sealed"),
    ("file", "sealed"),
    ("people", "open"),
)
"""What can be chosen, what is asked for most first."""


def choose(desk: Desk, step: Step | None = None) -> None:
    """Choose for this rating, else for the one that goes on or the next one; or say why there is nothing to choose."""
    step = step or promise.at_hand(desk.state)
    if step is None:
        desk.tell(desk.say("answering.no-rating"), wrong=True)
        return
    offered = [(way, kept, _refused(desk, step, way, kept)) for way, kept in OFFERED]
    possible = [(way, kept, why) for way, kept, why in offered if why is None or why.code == "answering.already"]
    if not any(why is None for _, _, why in possible):
        why = next((why for _, _, why in offered if why and why.code != "answering.already"), None)
        desk.tell(why.sentence(desk.lang) if why else desk.say("answering.already"), wrong=True)
        return
    desk.show(Answering(desk, step, [(way, kept, why is not None) for way, kept, why in possible]))


def _refused(desk: Desk, step: Step, way: Answers | None, kept: Secrecy | None) -> RefusedError | None:
    """Why this cannot be chosen now."""
    try:
        decide(desk.state, c.SetAnswering(step.id, answers=way, secrecy=kept), desk.now)
    except RefusedError as refused:
        return refused
    return None


class Answering(Picking[c.SetAnswering]):
    """The ways that can be chosen for a step, with the one that stands marked; below them what the chosen one means."""

    def __init__(self, desk: Desk, step: Step, ways: list[tuple[Answers, Secrecy, bool]]) -> None:
        self.desk, self._step = desk, step
        title = desk.say("answering.title", number=desk.state.number_of(step.id), title=shown(step.title))
        commands = [c.SetAnswering(step.id, answers=way, secrecy=kept) for way, kept, _ in ways]
        at = next((place for place, (_, _, stands) in enumerate(ways) if stands), 0)
        super().__init__(title, [(self._line(*way), each) for way, each in zip(ways, commands, strict=True)], at)

    def _line(self, way: Answers, kept: Secrecy, stands: bool) -> Content:
        words = called(self.desk.lang, way, kept)
        return plain(f"{'●' if stands else ' '} {words[:1].upper()}{words[1:]}")

    def compose(self) -> ComposeResult:
        """A title, the ways, what the room is told of the one at the cursor, and the keys."""
        with Vertical(classes="panel"):
            yield Static(plain(self._title), classes="title")
            yield PickedList(line for line, _ in self._answers)
            yield Static(id="means")
            yield Static(plain(self.desk.say("tui.pick-how")), classes="how")

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """What the room would be told of it."""
        command, rating = self._answers[event.option_index][1], self._step.rating
        if rating and command.answers is not None and command.secrecy is not None:
            would = replace(rating, answers=command.answers, secrecy=command.secrecy)
            told = promised(self.desk.lang, promise.of_step(self.desk.state, self._step, would))
            self.query_one("#means", Static).update(lines(" ", " ".join(told), " "))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click chooses; what cannot be undone is asked about."""
        event.prevent_default()
        event.stop()
        command = self._answers[event.option_index][1]
        n = answering.names_kept(self.desk.state, self._step)
        if not n or command.secrecy != "counts":
            self._take(command)
            return
        self.dismiss(None)
        question, how = self.desk.say("answering.ask", n=n), self.desk.say("answering.ask-how")
        self.desk.show(Asking(self.desk, question, how, lambda: self.desk.do(command)))

    def _take(self, command: c.SetAnswering) -> None:
        """So it is from now on; where the answers come out of a file and can be in, it is asked for next."""
        stands = _refused(self.desk, self._step, command.answers, command.secrecy) is not None
        self.dismiss(None if stands else command)
        if command.answers == "file" and self.desk.state.runs_of(self._step.id):
            self.desk.show(AnswersFile(self.desk, self._step.id))
