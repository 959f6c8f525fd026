"""The table or the rating of the current item in the console: there when it is needed, given the keys when asked.

Rule: a widget is mounted when the first item of its kind comes, and stays. What is typed is saved before the meeting
moves on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.tui.widgets.figures import Figures
from samtal.tui.widgets.lists import Rows

if TYPE_CHECKING:
    from samtal.session.state import State
    from samtal.tui.screens.console import Console

KINDS: Final[dict[str, type[Figures | Rows]]] = {"rating": Figures, "list": Rows}


def show(console: Console, state: State, now: int) -> None:
    """Paint them; make the one that the current item needs."""
    there = console.filled
    kind = KINDS.get(state.step.kind) if state.step and state.run else None
    if kind and not any(isinstance(widget, kind) for widget in there):
        there.append(kind(console.do_quietly))
        console.query_one("#work").mount(there[-1], after="#stage")
    for widget in there:
        widget.show(console.world.lang, state, now)
    console.set_class(any(widget.display for widget in there), "table")


def settle(console: Console) -> None:
    """Save what is typed into a rating and not saved yet."""
    for widget in console.filled:
        widget.settle()


def take_keys(console: Console) -> None:
    """The keys go to what can be filled in now; where there is nothing, to nobody."""
    ready = [widget for widget in console.filled if widget.display]
    if ready:
        ready[0].begin()
    else:
        console.app.tell(console.app.say("fill.nothing"))


def mark(console: Console) -> None:
    """While something is filled in it is given room."""
    console.set_class(any(widget.has_focus_within for widget in console.filled), "filling")
    console.paint()
