"""Moving the meeting: start, end, the next thing, back, strike, again, go to; the floor; stopping the clock.

Rule: each function returns what becomes true and changes nothing. Whoever moves on with the clock stopped starts it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import (
    blocks,
    carrying,
    closing,
    figures,
    gathering,
    groups,
    onward,
    people,
    ratings,
    roles,
    slips,
    tally,
    turns,
    view,
)
from samtal.session.events import Fact
from samtal.session.refusal import RefusedError
from samtal.session.state import Phase

if TYPE_CHECKING:
    from samtal.session import commands as c
    from samtal.session.state import Run, State, Turn
    from samtal.session.turns import Seat
    from samtal.template.model import Step


def start(state: State, command: c.Start, _now: int) -> list[Fact]:
    """The meeting begins with its first step."""
    return [Fact("started", {}, state.id), *_enter(state, state.agenda[0], command)]


def end(state: State, _command: c.End, _now: int) -> list[Fact]:
    """The meeting is over; a rating with figures is closed."""
    counted = closing.all_counted(state)
    left = [
        fact for fact in _close_rating(state, for_good=True) if fact.kind == "rating_closed" and fact not in counted
    ]
    over = carrying.over(state)
    return [*counted, *left, *ratings.all_settled(state), *over, Fact("ended", _leaving(state), state.id)]


def next_thing(state: State, command: c.Next, _now: int) -> list[Fact]:
    """What view.following says that it will do."""
    following, run = view.following(state), state.run
    if run and following.does == "clock":
        return [*_clock_goes(state), Fact("shared_clock_began", {}, run.id)]
    if run and following.turn:
        return [*_clock_goes(state), _floor_again(following.turn)]
    if run and following.seat:
        return [*_clock_goes(state), _floor(run, following.seat)]
    if run and following.group:
        return [*_clock_goes(state), _group_floor(run, following.group)]
    if following.step is None:
        raise RefusedError("session.last-step")
    return _enter(state, following.step, command)


def back(state: State, command: c.Back, _now: int) -> list[Fact]:
    """To the speaker before in a round, else to the step before; each is gone on with where it was left.

    A turn of which nothing has come is taken back, so that the time of the one before it goes on.
    """
    given = _just_given(state)
    before = turns.beside(state, -1) if state.step and (state.step.is_round or gathering.turns(state)) else None
    if given:
        return [Fact("undone", {"action": given}, state.id)]
    if before:
        return [*_clock_goes(state), _floor_again(before)]
    if state.position <= 1:
        raise RefusedError("session.first-step")
    *facts, entered = _enter(state, state.agenda[state.position - 2], command)
    return [*facts, entered._replace(payload={**entered.payload, "back": True})]


def _just_given(state: State) -> str | None:
    """The action that gave the floor to who has it, where it did nothing else and no entry is from that turn."""
    turn = state.turn
    noted_in = {note.turn for note in state.notes.values()} | {row.turn for row in state.rows.values()}
    if turn is None or turn.id in noted_in:
        return None
    action = next(event.action for event in state.log if event.kind == "floor_given" and event.entity == turn.id)
    kinds = {event.kind for event in state.log if event.action == action}
    return action if kinds <= {"floor_given", "turn_passed", "clock_resumed"} else None


def skip(state: State, command: c.Skip, _now: int) -> list[Fact]:
    """Strike the current step and go to the next; after a struck last step the meeting stands open at no step."""
    run, step = state.run, state.step
    if run is None or step is None:
        raise RefusedError("session.no-step")
    struck = Fact("marked", {"mark": "struck"}, step.id)
    following = onward.step_after(state)
    if following is None:
        return [*_close_rating(state, for_good=True), struck, Fact("left_off", _leaving(state), run.id)]
    return [struck, *_enter(state, following, command, striking=True)]


def again(state: State, command: c.Again, _now: int) -> list[Fact]:
    """The current step once more, as a new run; at the end of a block that is repeated, one more lap of it."""
    step = state.step
    if step is None:
        raise RefusedError("session.no-step")
    block, laps = step.block, step.lap.of + 1 if step.lap and step.lap.number == step.lap.of else 0
    following = onward.step_after(state)
    last = block and (following is None or following.block != block)
    more = blocks.one_more(state, block, laps) if block and laps and last else None
    if block and more:
        return [Fact("laps_set", {"block": block.name, "laps": laps}, state.id), *_enter(state, more, command)]
    return _enter(state, step, command, anew=True)


def goto(state: State, command: c.Goto, _now: int) -> list[Fact]:
    """To an agenda entry. Of those jumped over nothing becomes true: they may yet be held, or were, or never are."""
    step, number = _agenda_entry(state, command.step), state.number_of(command.step)
    if number == state.position and state.run:
        raise RefusedError("session.already-there", number=number)
    return _enter(state, step, command)


def held(state: State, command: c.Held, _now: int) -> list[Fact]:
    """An agenda entry was held, at a time that nobody knows; one that was struck is so no longer."""
    step = _agenda_entry(state, command.step)
    struck, known = state.marks.get(step.id) == "struck", bool(state.runs_of(step.id))
    if not struck and (known or state.marks.get(step.id) == "held"):
        raise RefusedError("session.already-held", number=state.number_of(step.id))
    return [Fact("marked", {"mark": "held"}, step.id)]


def _agenda_entry(state: State, step_id: str) -> Step:
    step = state.step_called(step_id)
    if step is None:
        raise RefusedError("session.no-such-step", number="?", last=len(state.agenda))
    return step


def pass_turn(state: State, _command: c.PassTurn, _now: int) -> list[Fact]:
    """Who has the floor passes, and the next one gets it; after the last, and outside a round, it is given up."""
    run, step = _floor_of(state)
    if state.turn is None:
        raise RefusedError("session.nobody-has-the-floor" if step.is_round else "session.no-round")
    waiting = turns.waiting(state, run) if step.is_round else []
    following = [_floor(run, waiting[0])] if waiting else []
    if state.turn.group and (groups_waiting := gathering.waiting(state, run, step)):
        following = [_group_floor(run, groups_waiting[0])]
    return [*_clock_goes(state), Fact("turn_passed", {}, state.turn.id), *following]


def give_turn(state: State, command: c.GiveTurn, _now: int) -> list[Fact]:
    """Give somebody the floor, whether they have had it or not, in whatever the meeting is at."""
    run, step = _floor_of(state)
    if command.group is not None:
        return _give_group_turn(state, run, step, command.group)
    seats = turns.seats(state)
    chosen = [s for s in seats if (s.person == command.person if command.person else s.number == command.seat)]
    if not chosen:
        raise RefusedError("session.not-here")
    if _has_the_floor(state, chosen[0]):
        raise RefusedError("session.has-the-floor")
    return [*_clock_goes(state), _floor(run, chosen[0])]


def _give_group_turn(state: State, run: Run, step: Step, group: int) -> list[Fact]:
    """Give a group of a gathering the floor, whether it has had it or not."""
    there_are = gathering.number(state, step)
    if not 1 <= group <= there_are:
        raise RefusedError("session.no-such-group" if there_are else "session.groups-tell-elsewhere", n=there_are)
    if state.turn and state.turn.group == group:
        raise RefusedError("session.has-the-floor")
    return [*_clock_goes(state), _group_floor(run, group)]


def _has_the_floor(state: State, chosen: Seat) -> bool:
    """Whether this one has it already, given or alone by the role that the step belongs to."""
    turn, step = state.turn, state.step
    if turn:
        return turn.person == chosen.person if turn.person else turn.seat == chosen.number
    return step is not None and bool(step.floor_of) and roles.having(state, step) == (chosen.member,)


def _floor_of(state: State) -> tuple[Run, Step]:
    """The current run and its step, if one speaker at a time may have the floor there."""
    run, step = state.run, state.step
    if run is None or step is None:
        raise RefusedError("session.no-step")
    if step.is_round and step.divides:
        raise RefusedError("session.groups-share-the-clock")
    return run, step


def _floor(run: Run, seat: Seat) -> Fact:
    return Fact("floor_given", {"run": run.id, "person": seat.person, "seat": seat.number})


def _group_floor(run: Run, group: int) -> Fact:
    return Fact("floor_given", {"run": run.id, "person": None, "seat": None, "group": group})


def _floor_again(turn: Turn) -> Fact:
    """The turn is given again; a group's says which."""
    group = {"group": turn.group} if turn.group else {}
    return Fact("floor_given", {"run": turn.run, "person": turn.person, "seat": turn.seat, **group}, turn.id)


def _enter(state: State, step: Step, command: c.Move, *, anew: bool = False, striking: bool = False) -> list[Fact]:
    """What becomes true when the meeting comes to a step: going on with its last run, else with a new one.

    What was written elsewhere is carried over to where it is to go, but for what is struck in the same breath.
    """
    runs = state.runs_of(step.id)
    over = carrying.over(state, but=state.step if striking else None)
    facts = [
        *_close_rating(state, for_good=anew or striking),
        *_clock_goes(state),
        *over,
        *carrying.begun(state, step, over),
    ]
    asked = carrying.opened(state, step, None if anew or not runs else runs[-1], over)
    if state.marks.get(step.id) == "struck":
        facts.append(Fact("marked", {"mark": "planned"}, step.id))
    if runs and not anew:
        last = runs[-1]
        entered = {"step": step.id, "number": last.number, **asked, **_leaving(state)}
        return [*facts, Fact("entered", entered, last.id)]
    fresh = groups.fresh_for(state, step)
    if fresh is not None:
        facts.append(people.divided(fresh, step.groups, command))
    grouped = groups.uses_division(step)
    entered = {"step": step.id, "number": len(runs) + 1, "grouped": grouped, **_leaving(state)}
    return [*facts, Fact("entered", {**entered, **asked})]


def _leaving(state: State) -> dict[str, int]:
    """For how many the round that is left was long enough: who leaves later is to change nothing of it."""
    run, step = state.run, state.step
    heads = groups.largest(state, step, run) if run and step and step.minutes is None and step.minutes_each else 0
    return {"heads": heads} if heads else {}


def _clock_goes(state: State) -> list[Fact]:
    return [Fact("clock_resumed", {}, state.id)] if state.phase is Phase.PAUSED else []


def _close_rating(state: State, *, for_good: bool) -> list[Fact]:
    """Leaving a rating closes it, unless it has no figures yet, or slips are still to come and it is not `for_good`."""
    run, step = state.run, state.step
    if run is None or step is None or (not for_good and slips.to_come(state, step, run)):
        return []
    open_ = not run.closed and figures.has_figures(state, step, run)
    return closing.closed(state, step, run) if open_ or tally.is_counting(state, step.id, run) else []
