"""The actions of a session, latest first, and taking one back.

Rule: an undo is an event that names an action; nothing is removed. A face takes back its own actions, and what no
face did.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.session import answering, closing, deletions, items, messages, ratings, showing
from samtal.session.events import Fact
from samtal.session.evolve import fold
from samtal.session.kinds import OF_WALL, kind_of
from samtal.session.refusal import OLDER, RefusedError

if TYPE_CHECKING:
    from samtal.session.commands import Undo
    from samtal.session.events import Event
    from samtal.session.state import State


COMMAND: Final = "import"
"""The face of what a command took in."""


class Action(NamedTuple):
    """What one command made true."""

    id: str
    origin: str
    events: tuple[Event, ...]


def actions(state: State, origin: str | None = None) -> list[Action]:
    """The actions that still count, latest first; those of one face where `origin` names it. Opening is none.

    What is done to the wall is none either: it is taken away by the key that did it.
    """
    by_action: dict[str, list[Event]] = {}
    for event in reversed(state.log):
        counts = (
            event.kind not in {"opened", "undone", *OF_WALL}
            and event.action not in state.undone
            and not deletions.is_erased(event)
            and not (event.kind == "answer" and event.payload is None)  # of it only a number is left
        )
        if counts and origin in {None, event.origin}:
            by_action.setdefault(event.action, []).append(event)
    found = [Action(key, events[0].origin, tuple(reversed(events))) for key, events in by_action.items()]
    return [each for each in found if not all(deletions.blanks_figures(event) for event in each.events)]


def undo(state: State, command: Undo, origin: str) -> list[Fact]:
    """Take back the last action of this process, or the one named if it is this face's.

    Where this process has done nothing yet, what this face did before the program was started anew can be taken back.
    What no face did, as the import of what a group handed in, any face takes back where it is the latest.
    Where the last one cannot be taken back, it is said how many back one lies that can.
    What it put on the wall last goes from there first; a wall that was blanked is lit by its key alone.
    """
    if command.action is None and command.back == 1 and (gone := _off_the_wall(state, origin)):
        return gone
    if command.action is not None:
        chosen = [each for each in _of_face(state, origin) if each.id == command.action]
    else:
        chosen = at_hand(state, origin)[max(0, command.back - 1) :]
    if not chosen or command.back < 1:
        raise RefusedError("session.nothing-to-undo")
    try:
        return _taken_back(state, chosen[0])
    except RefusedError as why:
        older = 0 if command.action else older_than(state, origin, command.back)
        raise RefusedError(why.code, **why.values, **({OLDER: older} if older else {})) from why


def older_than(state: State, origin: str, back: int) -> int:
    """How many actions back the last one lies, among those before the last `back`, that can be taken back; 0: none."""
    for number, action in enumerate(at_hand(state, origin)[back:], back + 1):
        with suppress(RefusedError):
            _taken_back(state, action)
            return number
    return 0


def _taken_back(state: State, action: Action) -> list[Fact]:
    """What becomes true when an action is taken back. Raises RefusedError where it cannot be."""
    events = action.events
    if _built_on(state, action):
        raise RefusedError("session.built-on")
    if items.holds_something(state, events):
        raise RefusedError("agenda.holds-something")
    if deletions.is_final(events):
        raise RefusedError("session.gone-for-good")
    names = _with_answering(state, action) if any(event.kind == "answering" for event in events) else []
    again = closing.taken_back(state, events)
    if again is None and ratings.is_final(state, events):
        raise RefusedError("session.final-figures")
    beside = ratings.taken_back(state, events) if again is None else again
    beside = [*beside, *closing.closed_again(state, events), *showing.gone_with(state, events), *names]
    return [Fact("undone", {"action": action.id}, state.id), *beside]


def at_hand(state: State, origin: str) -> list[Action]:
    """The actions that this process can take back, latest first: those of the face, where it has done nothing yet."""
    mine = _of_face(state, origin)
    own = [each for each in mine if is_nobodys(each.origin) or each.origin == origin]
    return own if any(each.origin == origin for each in mine) else mine


def _of_face(state: State, origin: str) -> list[Action]:
    return [each for each in actions(state) if is_nobodys(each.origin) or _face(each.origin) == _face(origin)]


def _with_answering(state: State, action: Action) -> list[Fact]:
    """What goes with taking back how a rating is answered; refused where answers that are in are to keep it."""
    before = fold(event for event in state.log if event.action != action.id)
    if why := answering.why_final(state, before, action.events):
        raise why
    return answering.gone_with(state, before, action.events)


def _off_the_wall(state: State, origin: str) -> list[Fact]:
    """What takes away what was put on the wall, where that is the last thing that this process did and it stands."""
    own = (event for event in reversed(state.log) if event.origin == origin and kind_of(event).handler is not None)
    last = next((event.kind for event in own if event.action not in state.undone), "")
    if last == "shown":
        return showing.taken_away(state)
    return messages.taken_away(state) if last == "message" else []


def is_nobodys(origin: str) -> bool:
    """Whether no face did it that could take it back: a command did, and was done."""
    return _face(origin) == COMMAND


def _face(origin: str) -> str:
    """The face of an origin, which may name the process too."""
    return origin.partition(":")[0]


def _built_on(state: State, action: Action) -> bool:
    """Whether another face has since gone on from what the action did: moved the meeting, or edited the same thing.

    What is done to the wall goes on from nothing, nor does taking back something else.
    """
    since = state.log.index(action.events[-1])
    things = {_thing(state, event) for event in action.events}
    moved = any(kind_of(event).moves for event in action.events)
    later = [e for e in state.log[since + 1 :] if e.origin != action.origin and e.action not in state.undone]
    goes_on = [event for event in later if event.kind not in OF_WALL and kind_of(event).handler is not None]
    return any(_thing(state, event) in things or (moved and kind_of(event).moves) for event in goes_on)


def _thing(state: State, event: Event) -> tuple[str, str]:
    """What an event is about; of those about the whole meeting each kind is about something of its own."""
    return event.entity, event.kind if event.entity == state.id else ""
