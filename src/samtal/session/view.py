"""What is shown of a meeting, worked out once for every face.

What *next* will do, how far each item has come, who has the floor and who waits, what time counts, what is missing.
Rule: data that follows from the state and the instant; a face draws and words it, and asks the state nothing of this.
"""

from __future__ import annotations

from enum import Enum
from itertools import chain
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from samtal.session import (
    captures,
    clock,
    figures,
    gathering,
    groups,
    late,
    onward,
    owners,
    plan,
    roles,
    slack,
    tally,
    timing,
    turns,
)
from samtal.session.state import Phase

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from samtal.session.plan import StartOffer
    from samtal.session.state import Member, State, Turn
    from samtal.session.turns import Seat
    from samtal.template.model import Step


Name = str | int
"""A full name, or the number of a seat that nobody has given one."""


class Following(NamedTuple):
    """What *next* will do: begin the meeting, start the groups' clock, give the floor to `seat`, go to `step`.

    Where the meeting has gone back in a round the floor goes on to the `turn` that was given before.
    `last`: there is nowhere to go. `ended`: the meeting is over. `first`: nobody has had the floor in this round yet.
    `group`: in a gathering it is a group that gets it.
    """

    does: Literal["start", "clock", "floor", "step", "last", "ended"]
    seat: Seat | None = None
    turn: Turn | None = None
    step: Step | None = None
    first: bool = False
    group: int = 0


def following(state: State) -> Following:
    """What *next* does now."""
    if state.phase is Phase.PLANNED:
        return Following("start")
    if state.phase is Phase.ENDED:
        return Following("ended")
    run, step = state.run, state.step
    if run and step and step.is_round:
        if step.divides and run.shared is None:
            return Following("clock")
        if again := turns.beside(state, +1):
            return Following("floor", seat=turns.seat_of(again), turn=again)
        waiting = [] if step.divides else turns.waiting(state, run)
        if waiting:
            return Following("floor", seat=waiting[0], first=not run.turns)
    if run and step and (group := gathering.following(state, run, step)):
        return Following("floor", turn=group.turn, group=group.number, first=not run.turns)
    after = onward.step_after(state)
    return Following("step", step=after) if after else Following("last")


class LeftBehind(NamedTuple):
    """What the current item has not come to yet: so many questions after the current one, and the groups' round.

    `until`: when the last in the groups will have had the floor (ms UTC); None where they have, or the clock stands.
    """

    questions: int = 0
    until: int | None = None


def left_behind(state: State, now: int) -> LeftBehind:
    """What would be left behind if the meeting went on to the next item now."""
    run, step = state.run, state.step
    if run is None or step is None or following(state).does not in {"step", "last"}:
        return LeftBehind()
    ids = [question.id for question in step.questions]
    current, common = captures.current_question(step, run), timing.shared(state, now)
    after = len(ids) - ids.index(current) - 1 if current in ids else 0
    goes_on = common is not None and not common.over and state.phase is Phase.RUNNING
    return LeftBehind(after, now + common.whole if common and goes_on else None)


def apart(step: Step) -> Literal["", "rest", "groups"]:
    """Whether the room is apart and told when to be back: in a break, or at work in groups.

    A round in groups is none, for it has a clock of its own.
    """
    if step.rest:
        return "rest"
    return "groups" if step.divides and not step.is_round else ""


def told_back(state: State, step: Step) -> Literal["", "rest", "groups"]:
    """The same, but for a break that comes last, after which nothing begins again."""
    return "" if step.rest and onward.step_after(state) is None else apart(step)


class Progress(Enum):
    """How far an item has come. `HELD`: it was held at a time that nobody knows."""

    PLANNED = "planned"
    CURRENT = "current"
    DONE = "done"
    HELD = "held"
    STRUCK = "struck"


def progress(state: State, step: Step) -> Progress:
    """How far this item has come; none is current before the meeting or after it."""
    mark, run = state.marks.get(step.id), state.run
    if mark == "struck":
        return Progress.STRUCK
    if run and run.step == step.id and state.phase is not Phase.ENDED:
        return Progress.CURRENT
    if any(run.step == step.id for run in state.runs.values()):
        return Progress.DONE
    return Progress.HELD if mark == "held" else Progress.PLANNED


def has_contents(state: State, step: Step) -> bool:
    """Whether anything has been written down in this item: a note, a row, figures, an entry of a list, a link."""
    noted = captures.notes_of(state, step.id) or captures.rows_of(state, step.id)
    entered = any(entry.step == step.id and not entry.gone for entry in state.registers.values())
    entered = entered or any(link.step == step.id and not link.gone for link in state.links.values())
    entered = entered or tally.is_begun(state, step.id)
    return bool(noted) or entered or any(figures.has_figures(state, step, run) for run in state.runs_of(step.id))


class Floor(NamedTuple):
    """One speaker at a time: who has the floor, ms left (below 0 when over), who waits in a round, who passed.

    `holders` have the `role` that the item names: in a round they listen, else they have the floor where no `speaker`
    has been given it.
    """

    speaker: Member | None
    left: int | None
    waiting: list[Member]
    passed: list[Member]
    role: str = ""
    holders: tuple[Member, ...] = ()


def floor(state: State, now: int) -> Floor | None:
    """The current floor; None where nobody is to have it, or each group of a round gives it itself."""
    run, step, turn = state.run, state.step, state.turn
    if run is None or step is None or (step.is_round and step.divides) or (turn and turn.group):
        return None
    speaker = (turn.person or turn.seat) if turn else None
    role = step.floor_of or step.spares
    holders = roles.having(state, step)
    if not step.is_round:
        return Floor(speaker, None, [], [], role, holders) if turn or role else None
    waiting = [seat.member for seat in turns.waiting(state, run)]
    passed = [member for turn in turns.passed(state, run) if (member := turn.person or turn.seat)]
    return Floor(speaker, timing.turn_left(state, now), waiting, passed, role, holders)


def speakers(state: State) -> list[Turn | None]:
    """Who a note that is begun now may belong to: who has the floor, if a person has, then those who spoke before.

    None stands first where nobody has the floor.
    """
    run, turn = state.run, state.turn
    if run is None or state.phase is Phase.ENDED:
        return [None]
    spoken = [each for each in reversed(turns.turns_of(state, run)) if owners.owns(state, each)]
    now = turn if turn in spoken else None
    whose = now and (now.person, now.group)
    before = {(e.person, e.group): e for e in reversed(spoken) if whose != (e.person, e.group)}
    return [now, *sorted(before.values(), key=spoken.index)]


def seating(state: State) -> list[list[Member]]:
    """Who sits in each group of the current run, counting those who are here."""
    return [groups.here_in(state, group) for group in groups.of_run(state, state.run)]


def in_turn(state: State) -> list[Member]:
    """In a block that takes a person of every group at a time, those whose turn it is."""
    return [*roles.in_turn(state, state.step)] if state.step else []


def held_back(state: State) -> bool:
    """Whether the room is not to see yet who sits in which group; where their clock goes, it has."""
    run = state.run
    if run is None or run.division not in groups.unseen(state):
        return False
    return not counting_off([names(state, group) for group in seating(state)])


def counting_off(seated: Sequence[Sequence[Name]]) -> int:
    """Into how many groups those count off who sit in them without a name; 0 where somebody's name is known."""
    known = [*chain(*seated)]
    return len(seated) if len(seated) > 1 and known and not any(isinstance(name, str) for name in known) else 0


def names(state: State, members: Iterable[Member]) -> tuple[Name, ...]:
    """Those members by name; a seat whose holder has got a name since bears that."""
    seated = {seat.number: seat.person for seat in turns.seats(state)}
    people = [member if isinstance(member, str) else seated.get(member) or member for member in members]
    return tuple(state.people[who].name if isinstance(who, str) and who in state.people else who for who in people)


class Countdown(NamedTuple):
    """The time that counts now, in ms: what is left of a turn or of the step, below 0 when over; else what has gone."""

    of: Literal["turn", "step", "gone"]
    time: int


def countdown(state: State, now: int) -> Countdown:
    """The speaker's time, the shared one's, else the step's; what has gone by where none of them is limited."""
    common, turn = timing.shared(state, now), timing.turn_left(state, now)
    if common or turn is not None:
        return Countdown("turn", common.left if common else turn or 0)
    left = timing.left(state, now)
    if left is not None:
        return Countdown("step", left)
    return Countdown("gone", timing.used(state, state.run, now) if state.run else 0)


class Aside(NamedTuple):
    """What stands beside the stage for the facilitator's eyes only. Empty while the room sees the screen."""

    cue: str = ""
    over: int = 0  # ms by which the time that counts has been overrun
    passed: tuple[Name, ...] = ()
    groups: tuple[tuple[Name, ...], ...] = ()  # who sits where, as long as the room does not see it


def aside(state: State, now: int) -> Aside:
    """What only the facilitator is to see of the current step."""
    if state.phase not in {Phase.RUNNING, Phase.PAUSED} or state.run is None or state.step is None:
        return Aside()
    counting, held = countdown(state, now), floor(state, now)
    over = max(0, -counting.time) if counting.of != "gone" else 0
    seated = tuple(names(state, group) for group in seating(state)) if held_back(state) else ()
    return Aside(state.step.cue, over, names(state, held.passed) if held else (), seated)


class Remarks(NamedTuple):
    """What there is to say to the facilitator, most of it about the times.

    `start`: it was far from its time. `set_back`: the computer's clock was, by so many ms. `ran_out`: the planned time
    of the item was over then, and perhaps a key was forgotten. `tight`: so much (ms) does not fit before the next fixed
    time. `late`: the items of which a late answer would be told by the result shown next.
    """

    start: StartOffer | None
    set_back: int
    ran_out: int | None
    tight: int
    late: tuple[int, ...]


TIGHT: Final = 3 * clock.MINUTE
"""By so much a fixed time must be missed to be worth a remark: less is made up for by itself."""


def remarks(state: State, now: int) -> Remarks:
    """What there is to say at `now` by the computer's clock."""
    live = state.phase in {Phase.RUNNING, Phase.PAUSED}
    set_back = timing.set_back(state, now) if live else 0
    moment = timing.present_moment(state, now)
    tight = _tight(state, moment) if live else 0
    return Remarks(plan.offer(state, now), set_back, timing.ran_out(state, moment), tight, late.numbers(state))


def _tight(state: State, now: int) -> int:
    """What does not fit before the next fixed time; a little is nothing."""
    fixed = slack.next_fixed(state, now)
    much = 0 if fixed is None or fixed.slack is None else -fixed.slack
    return much if much >= TIGHT else 0
