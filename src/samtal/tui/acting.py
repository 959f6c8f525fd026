"""What each key of the console does: a command, or a screen in which the rest of it is said.

Rule: DOES has one entry for every key in keys.py; a test compares. What is decided here is only which command is meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.session import captures, view
from samtal.session import commands as c
from samtal.session.state import Phase
from samtal.tui import opening

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.tui.screens.console import Console

STRETCH: Final = 300
"""By how many seconds one press lengthens or shortens."""


def act(console: Console, key: str) -> None:
    """Do what the key `key` (an id of keys.py) does."""
    DOES[key](console)


def _next(console: Console) -> None:
    """The one key that leads: start, next thing, and after the end the minutes."""
    state = console.live.state
    if state.phase is Phase.PLANNED:
        console.do(c.Start(seen=state.cursor()))
    elif state.phase is Phase.ENDED:
        opening.minutes(console)
    elif view.following(state).does == "last":
        console.app.tell(console.app.say("tui.next-last"))
    else:
        console.do(c.Next(seen=state.cursor()))


def _clock(console: Console) -> None:
    state = console.live.state
    kind = c.Resume if state.phase is Phase.PAUSED else c.Pause
    console.do(kind(seen=state.cursor()))


def _move(kind: type[c.Move]) -> Callable[[Console], None]:
    def move(console: Console) -> None:
        console.do(kind(seen=console.live.state.cursor()))

    return move


def _stretch(seconds: int) -> Callable[[Console], None]:
    def stretch(console: Console) -> None:
        console.do(c.Extend(seconds))

    return stretch


def _question(by: int) -> Callable[[Console], None]:
    def turn(console: Console) -> None:
        state = console.live.state
        ids = [question.id for question in state.step.questions] if state.step else []
        if state.step and ids:
            number = ids.index(captures.current_question(state.step, state.run) or ids[0]) + 1 + by
            if 1 <= number <= len(ids):
                console.do(c.Ask(number))

    return turn


def _undo(console: Console) -> None:
    console.do(c.Undo())


def _typed(verb: str) -> Callable[[Console], None]:
    """The note box with a verb of plain mode in it, to be finished by hand."""

    def write(console: Console) -> None:
        console.open_box(f"/{console.verb(verb)} ")

    return write


def _entering(verb: str) -> Callable[[Console], None]:
    def enter(console: Console) -> None:
        opening.entry(console, verb)

    return enter


DOES: Final[dict[str, Callable[[Console], None]]] = {
    "next": _next,
    "next-anywhere": _next,
    "back": _move(c.Back),
    "pass": _move(c.PassTurn),
    "floor": opening.floor,
    "question-before": _question(-1),
    "question-after": _question(+1),
    "clock": _clock,
    "longer": _stretch(STRETCH),
    "shorter": _stretch(-STRETCH),
    "began": _typed("began"),
    "leave-out": _typed("leave-out"),
    "strike": _move(c.Skip),
    "again": _move(c.Again),
    "goto": opening.agenda,
    "note": lambda console: console.open_box(""),
    "content": lambda console: console.fill_in(),
    "decision": _entering("decision"),
    "proposal": _entering("proposal"),
    "action": _entering("action"),
    "parked": _entering("parked"),
    "date": _entering("date"),
    "lesson": _entering("lesson"),
    "people": opening.people,
    "groups": _typed("groups"),
    "private": lambda console: console.turn_private(),
    "blank": lambda console: console.turn_blank(),
    "undo": _undo,
    "history": opening.history,
    "minutes": opening.minutes,
    "help": opening.help_,
    "end": opening.ending,
    "home": lambda console: console.leave(),
    "close": lambda console: console.close(),
}
