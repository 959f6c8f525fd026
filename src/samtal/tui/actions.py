"""What each key does to the meeting: a command, or a screen in which the rest of it is said.

Rule: each is handed the desk and knows no screen. MEETING and what the console does by itself hold, together, every key
of keys.py once; a test compares.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.session import captures, shown_pages, view
from samtal.session import commands as c
from samtal.session.registers import REGISTERS
from samtal.session.state import Phase

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.lines.lengths import Inquiry
    from samtal.template.model import Step
    from samtal.tui.desk import Desk

STRETCH: Final = 300
"""By how many seconds one press lengthens or shortens."""


def lead(desk: Desk) -> None:
    """The one key that leads: start, show the groups, the next thing, and after the end the minutes."""
    does = view.following(desk.state).does
    if view.held_back(desk.state):
        desk.do(c.ShowGroups())
    elif does == "ended":
        minutes(desk)
    elif does == "last":
        desk.tell(desk.say("tui.next-last" if desk.letters_act else "tui.next-last-written"))
    else:
        desk.do(c.Start() if does == "start" else c.Next())


def clock(desk: Desk) -> None:
    """Stop the clock, or let it go on."""
    desk.do(c.Resume() if desk.state.phase is Phase.PAUSED else c.Pause())


def _doing(command: c.Command) -> Callable[[Desk], None]:
    def do(desk: Desk) -> None:
        desk.do(command)

    return do


def strike(desk: Desk) -> None:
    """Strike the current item; asked first where something has been written down in it."""
    from samtal.tui.replanning import strike_item  # noqa: PLC0415 - loaded when it is first needed

    step = desk.state.step
    if step is None or desk.state.run is None:
        desk.do(c.Skip())
    else:
        strike_item(desk, desk.state.position, step)


def _question(by: int) -> Callable[[Desk], None]:
    """To the question before or after the current one, where there is one."""

    def turn(desk: Desk) -> None:
        step = desk.state.step
        ids = [question.id for question in step.questions] if step else []
        if step and ids:
            number = ids.index(captures.current_question(step, desk.state.run) or ids[0]) + 1 + by
            if 1 <= number <= len(ids):
                desk.do(c.Ask(number))

    return turn


def _turning(by: int) -> Callable[[Desk], None]:
    """What the room is shown of a rating, further on or back; nothing where nothing of one is shown."""

    def turn(desk: Desk) -> None:
        if shown_pages.has_any(desk.state):
            desk.do(c.TurnShown(by))

    return turn


def floor(desk: Desk) -> None:
    """Choose who is given the floor, in a round those who wait first; or the order of the round."""
    from samtal.tui.screens.floor import choose  # noqa: PLC0415 - built when it is first shown

    choose(desk)


def times(desk: Desk, asked: Inquiry | None = None) -> None:
    """The times, and what can be done about them; `asked`: what was typed in words."""
    from samtal.tui.screens.times import Times  # noqa: PLC0415 - built when it is first shown

    desk.show(Times(desk, folded=not desk.private, asked=asked))
    desk.changed()


def _entering(register: str) -> Callable[[Desk], None]:
    """A new entry of a register, typed as in plain mode."""

    def enter(desk: Desk) -> None:
        from samtal.tui.screens.entering import Entering  # noqa: PLC0415 - built when it is first shown

        desk.show(Entering(desk, register))

    return enter


def people(desk: Desk) -> None:
    """Who is here."""
    from samtal.tui.screens.people import People  # noqa: PLC0415 - built when it is first shown

    desk.show(People(desk))


def handing_in(desk: Desk, group: str = "") -> None:
    """What the groups hand in, with the form of one of them."""
    from samtal.tui.screens.handing_in import HandingIn  # noqa: PLC0415 - built when it is first shown

    desk.show(HandingIn(desk, group=int(group or 0)))


def offered(desk: Desk, pasted: str, back: Callable[[str], object] | None) -> bool:
    """Whether a text that was pasted, or a file that was dropped, is what a group hands in: then it can be taken in.

    `back` is handed it where it is not.
    """
    from samtal.tui.handing_in import is_handed_in  # noqa: PLC0415 - loaded when something is pasted

    if not is_handed_in(pasted, desk.state):
        return False
    from samtal.tui.screens.handing_in import HandingIn  # noqa: PLC0415 - built when it is first shown

    desk.show(HandingIn(desk, pasted, back))
    return True


def answers_file(desk: Desk, asked: Inquiry | None = None) -> None:
    """Answers from the file of a form service; `asked`: which, as it was typed in words."""
    from samtal.tui.screens.answers_file import AnswersFile  # noqa: PLC0415 - built when it is first shown

    desk.show(AnswersFile(desk, asked.step if asked else "", asked.of if asked else ""))


def noted(desk: Desk) -> None:
    """All that has been written down, to be searched and edited."""
    from samtal.tui.screens.entries import Entries  # noqa: PLC0415 - built when it is first shown

    desk.show(Entries(desk, folded=not desk.private))


def wordings(desk: Desk, entity: str) -> None:
    """Every wording that something written down has had."""
    from samtal.tui.screens.wordings import Wordings  # noqa: PLC0415 - built when it is first shown

    desk.show(Wordings(desk, entity, folded=not desk.private))


def who_sees(desk: Desk, step: Step | None = None) -> None:
    """Who can see what somebody has answered, on the wall; or that goes away. `step`: in this item."""
    from samtal.tui.showing import toggle_who  # noqa: PLC0415 - loaded when it is first needed

    toggle_who(desk, step)


def answering(desk: Desk, step: Step | None = None) -> None:
    """How the rating is answered, and what is kept of the answers; `step`: in this item."""
    from samtal.tui.screens.answering import choose  # noqa: PLC0415 - built when it is first shown

    choose(desk, step)


def read_back(desk: Desk) -> None:
    """Decisions and actions, gone through one at a time."""
    from samtal.tui.screens.reading_back import ReadingBack  # noqa: PLC0415 - built when it is first shown

    desk.show(ReadingBack(desk))


def compare(desk: Desk, step: str = "") -> None:
    """How ratings compare over the sessions of the series; `step`: that of this item."""
    from samtal.tui.screens.comparing import Comparing  # noqa: PLC0415 - built when it is first shown

    desk.show(Comparing(desk, step, folded=not desk.private))


def history(desk: Desk) -> None:
    """The latest actions, one of which may be taken back."""
    from samtal.tui.screens.latest import Latest  # noqa: PLC0415 - built when it is first shown

    desk.show(Latest(desk))


def minutes(desk: Desk) -> None:
    """The minutes so far, to read."""
    from samtal.tui.screens.reading import Reading  # noqa: PLC0415 - built when it is first shown

    desk.show(Reading(desk, folded=not desk.private))


def about(desk: Desk) -> None:
    """What the meeting and the item are about, and their material, to be opened."""
    from samtal.tui.screens.about import About  # noqa: PLC0415 - built when it is first shown

    desk.show(About(desk))


def projecting(desk: Desk) -> None:
    """How the wall gets onto the projector in a window of its own."""
    from samtal.tui.screens.projecting import Projecting  # noqa: PLC0415 - built when it is first shown

    desk.show(Projecting(desk.lang, desk.world.wall, desk.world.notes))


def ending(desk: Desk) -> None:
    """End the meeting and save the minutes."""
    from samtal.tui.screens.ending import Ending  # noqa: PLC0415 - built when it is first shown

    desk.show(Ending(desk, folded=not desk.private))


def help_(desk: Desk) -> None:
    """All keys on one screen."""
    from samtal.tui.screens.helping import Helping  # noqa: PLC0415 - built when it is first shown

    desk.show(Helping(desk))


OF_RATING: Final[dict[str, Callable[[Desk, Step], None]]] = {"who-sees": who_sees, "answering": answering}
"""The keys that speak of the rating that is being filled in, where one is."""


MEETING: Final[dict[str, Callable[[Desk], None]]] = {
    "next": lead,
    "next-anywhere": lead,
    "back": _doing(c.Back()),
    "pass": _doing(c.PassTurn()),
    "floor": floor,
    "question-before": _question(-1),
    "question-after": _question(+1),
    "clock": clock,
    "times": times,
    "longer": _doing(c.Extend(STRETCH)),
    "shorter": _doing(c.Extend(-STRETCH)),
    "strike": strike,
    "again": _doing(c.Again()),
    **{register: _entering(register) for register in REGISTERS},
    "noted": noted,
    "people": people,
    "shown-before": _turning(-1),
    "shown-after": _turning(+1),
    "who-sees": who_sees,
    "answering": answering,
    "read-back": read_back,
    "compare": compare,
    "undo": _doing(c.Undo()),
    "history": history,
    "minutes": minutes,
    "about": about,
    "projecting": projecting,
    "help": help_,
    "end": ending,
}
