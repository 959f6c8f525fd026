"""The single lines of the console: the head, what the next key does, and the keys.

Rule: plain functions of the state and the instant. The head always says whether the room may see the screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from textual.content import Content

from samtal.session import schedule, view
from samtal.session.clock import time_of_day
from samtal.session.state import Phase
from samtal.telling import naming
from samtal.tui.keys import CONSOLE, name_of
from samtal.tui.paint import shown
from samtal.words import say
from samtal.words.numbers import clock as clock_words

if TYPE_CHECKING:
    from samtal.session.state import State
    from samtal.words import Lang


class Foreseen(NamedTuple):
    """When the meeting ends and how late it is (ms), as far as whoever sees the screen is to know."""

    end: int | None
    late: int | None


def foreseen(state: State, now: int, *, private: bool) -> Foreseen:
    """The room is told the plan; only the facilitator how it will be. Asked once a minute, for it takes all items."""
    if private or state.ended is not None:
        return Foreseen(schedule.ends(state, now), schedule.behind(state, now) if private else None)
    return Foreseen(planned_end(state, now), None)


def head(lang: Lang, state: State, now: int, known: Foreseen, *, private: bool, width: int) -> Content:
    """Title, clock, when the meeting ends, and for whom the screen is."""
    end, late = known
    parts: list[tuple[str, str]] = [(f"  {clock_words(lang, *time_of_day(now, state.zone))}", "bold")]
    if end is not None:
        code = "tui.ended" if state.ended else "tui.ends" if private else "tui.plan-end"
        parts.append((f"  {say(lang, code, at=clock_words(lang, *time_of_day(end, state.zone)))}", ""))
    if late is not None:
        minutes = abs(late) // 60_000
        code = "tui.on-time" if not minutes else "tui.behind" if late > 0 else "tui.ahead"
        parts.append((f"  {say(lang, code, n=minutes)}", "bold"))
    if state.phase is Phase.PAUSED:
        parts.append((f"  ❚❚ {say(lang, 'tui.clock-stopped')}", "bold reverse"))
    parts.append((f"  [{say(lang, 'tui.for-you' if private else 'tui.room-sees')}]", "bold" if private else "dim"))
    rest = Content.assemble(*parts)
    title = Content(shown(state.template.title) if state.template else "")
    if width:  # the title gives way, never the word that says who sees the screen
        title = title.truncate(max(8, width - rest.cell_length - 1), ellipsis=True)
    return Content.assemble(" ", title.stylize("bold"), rest)


def planned_end(state: State, now: int) -> int | None:
    """When the meeting is to end according to the plan; the room is not told that it will be later."""
    known = [slot.planned.end for slot in schedule.slots(state, now) if slot.planned and slot.planned.end is not None]
    return max(known, default=None)


def next_line(lang: Lang, state: State, *, writing: bool) -> Content:
    """In words, what the key that leads does when it is pressed next: space, or PageDown while a box has the keys."""
    key = "PageDown" if writing else say(lang, "tui.space")
    return Content.assemble((f" {key}: ", "bold"), what_next(lang, state))


LEADS: Final = {
    "start": "tui.next-start",
    "clock": "tui.next-shared",
    "floor": "tui.next-speaker",
    "step": "tui.next-step",
    "last": "tui.next-last",
    "ended": "tui.next-ended",
}
"""What *next* does, in words."""


def what_next(lang: Lang, state: State) -> str:
    """What *next* does now, without the key."""
    following = view.following(state)
    code = "tui.next-first-speaker" if following.first else LEADS[following.does]
    name = shown(naming.member(lang, state, following.seat.member)) if following.seat else ""
    step = following.step
    return say(
        lang, code, name=name, number=state.number_of(step.id) if step else 0, title=shown(step.title) if step else ""
    )


def key_line(lang: Lang) -> Content:
    """The keys that are used most, clickable; all of them stand in the help."""
    parts: list[str | tuple[str, str]] = []
    for key in CONSOLE:
        if key.footer:
            name = name_of(key.keys.split(",")[0])
            parts += [
                (f" {name} ", "bold reverse"),
                (f" {say(lang, key.name)}  ", f"@click=screen.do('{key.id}')"),
            ]
    return Content.assemble(*parts)
