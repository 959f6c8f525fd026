"""The minutes of a session as a document: `minutes_of(state, now)`.

Rule: pure, and able to tell of a session at any moment, one that has not begun too. `now` says how far a meeting that
is still going on has come; nothing else depends on it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.minutes import agenda, deviations, head, laps, registers
from samtal.minutes import times as clock_times
from samtal.minutes.document import Document, typed
from samtal.minutes.source import Source
from samtal.session import schedule
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samtal.session.earlier import Sitting
    from samtal.session.state import State


def minutes_of(state: State, now: int, *, times: bool = False, earlier: Sequence[Sitting] = ()) -> Document:
    """The minutes in the language of the template; `times`: with a table of clock times, as a template may also ask.

    `earlier`: the ratings of the series, oldest first, with which those of this meeting are compared.
    Raises RefusedError where the session cannot be read.
    """
    if state.template is None:
        raise RefusedError("session.newer" if state.newer else "session.unreadable")
    source = Source(state, state.template, now, earlier)
    told = [*head.blocks(source), *laps.of_agenda(source), *agenda.elsewhere(source)]
    blocks = [*told, *registers.blocks(source), *deviations.blocks(source)]
    if times or state.template.times:
        blocks += clock_times.table(source, schedule.slots(state, now))
    return Document(source.say("minutes.title", title=typed(state.template.title)), source.lang, tuple(blocks))
