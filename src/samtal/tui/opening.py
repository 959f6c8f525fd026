"""Opens the screens that lie over the console and carries out what comes back from them.

Rule: such a screen is built when it is first asked for, and knows nothing of the console: it gives back a command, a
number or nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from samtal.session import commands as c
from samtal.session import turns
from samtal.telling import naming
from samtal.tui.paint import shown

if TYPE_CHECKING:
    from samtal.tui.screens.console import Console


def floor(console: Console) -> None:
    """Choose who is given the floor, those who wait first."""
    from samtal.tui.screens.picking import Picking  # noqa: PLC0415 - built when it is first shown

    state, lang = console.live.state, console.world.lang
    seats = turns.seats(state)
    step = state.step
    if not seats or step is None or not step.is_round or step.divides:
        shared = step is not None and step.is_round and step.divides
        code = "session.groups-share-the-clock" if shared else "session.no-round" if seats else "tui.nobody"
        console.app.tell(console.app.say(code), wrong=True)
        return
    if state.run:
        waiting = turns.waiting(state, state.run)
        seats = [*waiting, *(seat for seat in seats if seat not in waiting)]

    def chosen(index: int | None) -> None:
        if index is not None:
            seat = seats[index]
            number = None if seat.person else seat.number
            console.do(c.GiveTurn(person=seat.person, seat=number, seen=state.cursor()))

    names = [Content(shown(naming.member(lang, state, seat.member))) for seat in seats]
    console.app.push_screen(Picking(console.app.say("tui.pick-floor"), names), chosen)


def agenda(console: Console) -> None:
    """Choose an entry of the agenda: the list at the side takes the keys until Enter or Escape."""
    console.query_one("#agenda").focus()


def entry(console: Console, verb: str) -> None:
    """A new entry of a register, typed as in plain mode."""
    from samtal.tui.screens.entering import Entering  # noqa: PLC0415 - built when it is first shown

    console.app.push_screen(Entering(console.live, console.world, verb, console.drafts), console.obey)


def people(console: Console) -> None:
    """Who is here."""
    from samtal.tui.screens.people import People  # noqa: PLC0415 - built when it is first shown

    console.app.push_screen(People(console.live, console.world), lambda _: console.paint())


def history(console: Console) -> None:
    """The latest actions, one of which may be taken back."""
    from samtal.tui.screens.latest import Latest  # noqa: PLC0415 - built when it is first shown

    console.app.push_screen(Latest(console.live, console.world), console.obey)


def minutes(console: Console) -> None:
    """The minutes so far, to read."""
    from samtal.tui.screens.reading import Reading  # noqa: PLC0415 - built when it is first shown

    console.app.push_screen(Reading(console.live, console.world, folded=not console.private))


def ending(console: Console) -> None:
    """End the meeting and save the minutes."""
    from samtal.tui.screens.ending import Ending  # noqa: PLC0415 - built when it is first shown

    console.app.push_screen(Ending(console.live, console.world, folded=not console.private), lambda _: console.paint())


def help_(console: Console) -> None:
    """All keys on one screen."""
    from samtal.tui.screens.helping import Helping  # noqa: PLC0415 - built when it is first shown

    console.app.push_screen(Helping(console.world))
