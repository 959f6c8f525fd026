"""When something began, how long the clock is to stand or stood: what the lines say that set the clock right.

Rule: changes nothing and reads no clock; a time is of the day on which the item was noted to begin.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from samtal.lines import clock_times
from samtal.lines.values import item, leading_word, usage, whole
from samtal.session import commands as c
from samtal.session.refusal import RefusedError
from samtal.words.commands import BEGAN, UNTIL

if TYPE_CHECKING:
    from samtal.lines.entries import Phrase
    from samtal.session.state import State

_ITEM: Final = re.compile(rf"([0-9]+)\s*(?:{'|'.join(BEGAN)})\s+(.+)", re.IGNORECASE)
_HOURS: Final = re.compile(r"(.+?)\s*[-–—]\s*(.+)")


def began(state: State, phrase: Phrase) -> c.Command:
    """`began 10:10`: the current item did."""
    if not phrase.rest:
        raise usage("began")
    return c.Began(clock_times.past(state, phrase.rest))


def meeting_began(state: State, phrase: Phrase) -> c.Command:
    """`we began 9:00`: the meeting did, and so its first item."""
    if not phrase.rest:
        raise usage("meeting-began")
    if not state.path:
        return c.Began(0)  # whatever the time: that is refused with why
    first = state.runs.get(state.path[0].run or "")
    return c.Began(clock_times.past(state, phrase.rest, state.path[0].at), first.step if first else "")


def item_began(state: State, phrase: Phrase) -> c.Command:
    """`item 3 began 10:10`."""
    match = _ITEM.fullmatch(phrase.rest.strip())
    if match is None:
        raise usage("item-began")
    step = item(state, whole(match[1]) or 0)
    runs = state.runs_of(step.id)
    came = next((stay.at for stay in state.path if runs and stay.run == runs[-1].id), None)
    return c.Began(clock_times.past(state, match[2], came), step.id)


def pause(state: State, phrase: Phrase) -> c.Command:
    """`pause`, or `pause until 10:20`."""
    if not phrase.rest:
        return c.Pause()
    until = leading_word(phrase.rest, UNTIL)
    if until is None or not until[1].strip():
        raise usage("pause")
    return c.Pause(until=clock_times.until(state, until[1].strip()))


def resume(state: State, phrase: Phrase) -> c.Command:
    """`resume`, or `resume 10:20`: it went on then."""
    return c.Resume(since=clock_times.past(state, phrase.rest)) if phrase.rest else c.Resume()


def leave_out(state: State, phrase: Phrase) -> c.Command:
    """`leave out 10:10`: the time since then; `leave out 10:10-10:20`: the time between."""
    if not phrase.rest:
        raise usage("leave-out")
    hours = _HOURS.fullmatch(phrase.rest.strip())
    if hours is None:
        return c.LeaveOut(since=clock_times.past(state, phrase.rest))
    since = clock_times.past(state, hours[1])
    until = clock_times.past(state, hours[2], since)
    if until <= since:
        raise RefusedError("phrases.ends-first", typed=phrase.rest.strip())
    return c.LeaveOut(since=since, until=until)
