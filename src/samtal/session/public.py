"""What the room may see of a meeting: the wall, the console's stage and later the phones draw from nothing else.

Rule: nothing that would expose anybody: no notes, no cue, nobody who passed or is over time, no lateness. The time that
counts stays at 0 when it is over. Names are as the roster has them; one without a name is the number of a seat.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from samtal.session import captures, gathering, links, onward, plan, programme, roles, schedule, timing, view
from samtal.session.keeping import Keeping, keeping
from samtal.session.shown import shown
from samtal.session.state import Phase

if TYPE_CHECKING:
    from samtal.session.gathering import GroupTurns
    from samtal.session.programme import NextMeeting, ProgrammeItem, RatingAsked
    from samtal.session.shown import Shown
    from samtal.session.state import Run, State
    from samtal.session.view import Name
    from samtal.template.model import Link, Preparation, Rating, Step
    from samtal.words import Lang


@dataclass(frozen=True, slots=True)
class Turns:
    """One speaker at a time. `begun`: somebody has had the floor in this round.

    `holders` have the `role` that the item names: they `listen` to a round of the others, else they have the floor
    where no `speaker` has been given it. A role that every meeting has is told by its key.
    """

    speaker: Name | None
    waiting: tuple[Name, ...]
    begun: bool
    role: str = ""
    holders: tuple[Name, ...] = ()
    listen: bool = False


@dataclass(frozen=True, slots=True)
class SharedClock:
    """A round in groups that share a clock: speaker `turn` of `turns` until the instant `until`; all None: it waits.

    `untimed`: it has begun, and nobody's time is limited.
    """

    turn: int | None = None
    turns: int | None = None
    until: int | None = None
    over: bool = False
    untimed: bool = False


@dataclass(frozen=True, slots=True)
class Public:
    """The meeting as the room sees it. `between`: the last item was struck, and the meeting is at none.

    `time` is in ms and never below 0; `of` says what it is the time of.
    """

    situation: Literal["planned", "item", "between", "ended"]
    zone: str  # in which clock times are told
    language: Lang = "sv"  # the template's, which the wall speaks
    meeting: str = ""  # its title
    purpose: str = ""  # of the meeting
    prepare: tuple[Preparation, ...] = ()  # what was to be done before it; told until it begins
    number: int = 0
    title: str = ""
    run: int = 1
    of: Literal["turn", "step", "gone"] = "gone"
    time: int = 0
    whole: int = 0  # how long that time is in all, in ms; 0 where it is not limited
    over: bool = False
    stopped: bool = False
    resumes: int | None = None  # when the clock is to go on, where that has been said and is still to come
    turns: Turns | None = None
    telling: GroupTurns | None = None  # of a gathering: which group tells
    shared: SharedClock | None = None
    asked: str = ""
    spread: Rating | None = None  # of a vote: how points are to be spread
    questions: tuple[str, ...] = ()
    question: int = 0  # from 1; 0 where there is none
    prompt: str = ""
    rules: tuple[str, ...] = ()
    lead: str = ""
    links: tuple[Link, ...] = ()
    keeping: Keeping = "full"  # what of the item will be read afterwards
    silent: bool = False  # each is to work in silence
    groups: tuple[tuple[Name, ...], ...] = ()
    in_turn: tuple[Name, ...] = ()  # those of the groups whose turn it is in a block
    groups_coming: int = 0  # into so many groups, of which the room is not to see yet who sits where
    counting_off: int = 0  # into so many groups, where nobody in them has a name
    apart: Literal["", "rest", "groups"] = ""  # the room is apart, in a break or in groups, and told when it is over
    until: int | None = None  # when that is; None where it is over, or nobody knows
    call: int = 0  # so many minutes before that the groups are called back now; 0 where they are not
    begins: int | None = None  # before the meeting: when it is to begin; None where it is past that, or nobody knows
    programme: tuple[ProgrammeItem, ...] = ()  # of the day
    then: ProgrammeItem | None = None  # what comes after the current item
    last: bool = False  # nothing does
    ends: int | None = None  # at the last item, and while the time is a speaker's: when the item is over
    rating: RatingAsked | None = None
    again: NextMeeting | None = None  # after the meeting: when the next one is
    blank: bool = False  # the wall is to be dark
    message: str = ""  # to the room
    shown: Shown | None = None  # of what was written, what somebody has asked to show


def public(state: State, now: int, *, day: bool = True) -> Public:
    """What the room may see at `now` (ms UTC); `day`: with the programme, which takes as long as all the rest."""
    seen = _of_meeting(state, now, day=day)
    if not (state.blank or state.message or state.showing):
        return seen
    return replace(seen, blank=state.blank, message=state.message, shown=shown(state))


def _of_meeting(state: State, now: int, *, day: bool) -> Public:
    """The same, of the meeting itself."""
    run, step, template = state.run, state.step, state.template
    seen = Public("between", state.zone)
    if template:
        seen = replace(seen, language=template.language, meeting=template.title, purpose=template.purpose)
    if state.phase is Phase.ENDED:
        return replace(seen, situation="ended", purpose="", again=programme.next_meeting(state))
    seen = replace(seen, programme=programme.programme(state, now) if day else ())
    if state.phase is Phase.PLANNED or step is None:
        prepare = template.prepare if template else ()
        told = plan.told_start(state)
        begins = told if told is not None and told > now else None
        links_ = links.added(state, None)
        return replace(seen, situation="planned", prepare=prepare, links=links_, begins=begins)
    return seen if run is None else _of_item(state, run, step, seen, now)


def _of_item(state: State, run: Run, step: Step, seen: Public, now: int) -> Public:
    """The same, of the item that the meeting is at."""
    then = programme.comes_next(state, seen.programme)
    counting, current = view.countdown(state, now), captures.current_question(step, run)
    ids = [question.id for question in step.questions]
    return replace(
        seen,
        situation="item",
        number=state.position,
        title=step.title,
        run=run.number,
        of=counting.of,
        time=max(0, counting.time),
        whole=programme.whole(state, run, step, counting),
        over=counting.of != "gone" and counting.time < 0,
        stopped=state.phase is Phase.PAUSED,
        resumes=state.resumes if state.resumes is not None and state.resumes > now else None,
        turns=_turns(state, now),
        telling=gathering.turns_shown(state),
        shared=_shared(state, now),
        asked=step.rating.question if step.rating else "",
        spread=step.rating if step.rating and step.rating.budget else None,
        questions=tuple(question.text for question in step.questions),
        question=ids.index(current) + 1 if current in ids else 0,
        prompt=step.prompt,
        rules=step.rules,
        lead=step.lead,
        links=links.of_step(state, step),
        keeping=keeping(state, step),
        silent=step.turns == "silent",
        **_seating(state),
        then=then,
        last=onward.step_after(state) is None,
        ends=schedule.until(state, now) if seen.programme and (then is None or counting.of == "turn") else None,
        rating=programme.asked(state, step),
        apart=view.apart(step),
        until=schedule.until(state, now) if view.apart(step) else None,
        call=programme.call(state, run, step, counting),
    )


def _seating(state: State) -> dict[str, Any]:
    """Who sits in which group, or how many groups there will be, until that is for the room."""
    seated = tuple(view.names(state, group) for group in view.seating(state))
    off = view.counting_off(seated)
    if view.held_back(state):
        return {"groups_coming": sum(map(bool, seated)), "counting_off": off}
    return {"groups": seated, "in_turn": view.names(state, view.in_turn(state)), "counting_off": off}


def _turns(state: State, now: int) -> Turns | None:
    floor = view.floor(state, now)
    if floor is None or state.run is None:
        return None
    speaker = None if floor.speaker is None else view.names(state, [floor.speaker])[0]
    is_round = state.step is not None and state.step.is_round
    return Turns(
        speaker,
        view.names(state, floor.waiting),
        begun=is_round and bool(state.run.turns),
        role=roles.name_of(state, floor.role) if floor.role else "",
        holders=view.names(state, floor.holders),
        listen=is_round and bool(floor.role),
    )


def _shared(state: State, now: int) -> SharedClock | None:
    run, step = state.run, state.step
    if run is None or step is None or not (step.is_round and step.divides):
        return None
    common = timing.shared(state, now)
    if common is None:
        return SharedClock(untimed=run.shared is not None)
    return SharedClock(common.turn, common.turns, now + common.left, common.over)
