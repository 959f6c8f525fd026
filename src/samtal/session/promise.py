"""Who can see what somebody has answered to a rating: what is true for its way of answering and what is kept of it.

Rule: one table of what is said, by way and by secrecy; what of it is shown follows from how many are here. Nothing is
said that the program does not keep: a test walks every combination.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from samtal.session import closing, figures, joint, late, ratings, tally, turns
from samtal.session.captured import Tally
from samtal.session.secrecy import COUNTED, keeps_names

if TYPE_CHECKING:
    from collections.abc import Mapping

    from samtal.session.state import Run, State
    from samtal.template.model import Answers, Rating, Secrecy, Step, Visibility

TELLING_MANY: Final = 5
"""Of fewer than so many the figures may tell who answered what, whatever number the template has put."""


class Promise(NamedTuple):
    """What becomes of an answer. `n` take part, or answered a rating that is `closed`; 0 where nobody is to know.

    Fewer than `least` answers are not shown.

    `few_answered`: some have been counted, so few that the figures may tell who answered what; or came so late.

    `of`: of single answers, the joint ones of groups, or points; or nothing of it is stored at all.
    """

    way: Answers
    secrecy: Secrecy
    of: Literal["answers", "groups", "points", "nothing"] = "answers"
    n: int = 0
    least: int = 5
    visibility: Visibility = "full"
    few_answered: bool = False
    closed: bool = False

    @property
    def few(self) -> bool:
        """Whether they are so few that the figures will be withheld, as far as is known."""
        return self.of == "answers" and self.secrecy != "open" and 0 < self.n < self.least

    @property
    def tells(self) -> bool:
        """Whether they are so few that the figures may tell who answered what."""
        return 0 < self.n < TELLING_MANY

    @property
    def waits(self) -> bool:
        """Whether the figures are not shown until the rating closes."""
        return self.secrecy == "sealed" and not self.closed

    @property
    def may_tell(self) -> bool:
        """Whether they are, or may be, so few that what is kept may tell who answered what, or so few have answered."""
        return self.tells or not self.n or self.few_answered


class Sentence(NamedTuple):
    """A sentence by its code, and its values."""

    code: str
    values: Mapping[str, object] = MappingProxyType({})


class Answered(NamedTuple):
    """Who sees an answer as it is given, what is kept of it, and the same among so few that figures may tell."""

    seen: str
    kept: str
    among_few: str


_HANDS: Final = Answered("promise.hands", "promise.counted", "promise.counted-few")
_SLIPS: Final = Answered("promise.slips", "promise.counted-slips", "promise.counted-few")
_NAMED: Final = Answered("promise.typed", "promise.named", "promise.named")
_OPEN: Final = Answered("promise.typed", "promise.named-open", "promise.named-open")
_ANY: Final = Answered("promise.any-way", "promise.counted-few", "promise.counted-few")
_MAYBE: Final = Answered("promise.any-way", "promise.maybe-named", "promise.maybe-named")
_MAYBE_OPEN: Final = Answered("promise.any-way", "promise.maybe-open", "promise.maybe-open")

_DONE: Final = {
    "promise.hands": "promise.hands-seen",
    "promise.typed": "promise.typed-seen",
    "promise.any-way": "promise.any-way-seen",
}
"""How an answer was seen, of a rating that is closed."""

TABLE: Final[dict[tuple[Answers, Secrecy], Answered]] = {
    ("hands", "counts"): _HANDS,
    ("hands", "sealed"): _HANDS,
    ("hands", "open"): _HANDS,
    ("slips", "counts"): _SLIPS,
    ("slips", "sealed"): _SLIPS,
    ("slips", "open"): _SLIPS,
    ("people", "counts"): Answered("promise.was-typed", "promise.nameless", "promise.nameless"),  # once names are gone
    ("people", "sealed"): _NAMED,
    ("people", "open"): _OPEN,
    ("file", "counts"): Answered("promise.form", "promise.fetched", "promise.fetched"),
    ("file", "sealed"): Answered("promise.form", "promise.fetched-named", "promise.fetched-named"),
    ("file", "open"): Answered("promise.form", "promise.fetched-open", "promise.fetched-open"),
    ("", "counts"): _ANY,
    ("", "sealed"): _MAYBE,
    ("", "open"): _MAYBE_OPEN,
}
"""What is said first, for every way of answering and everything that can be kept."""


def of_step(state: State, step: Step, rating: Rating) -> Promise:
    """What is promised where this is rated."""
    of: Literal["answers", "groups", "points", "nothing"] = "answers"
    if not step.record:
        of = "nothing"
    elif rating.budget:
        of = "points"
    elif joint.is_joint(step):
        of = "groups"
    way, kept = rating.answers, rating.secrecy
    run = state.run_at_hand(step.id)
    counted = closing.counts_standing(state, step, run) if of == "answers" else Tally()
    if ratings.had_names(state, step, run):
        way, kept = "people", "counts"
    elif way == "people" and counted.counts:
        way = ""  # some have been counted all the same
    elif not way and keeps_names(rating) and ratings.are_slips(state, step, run):
        way = "slips"  # nobody need have said so
    closed = run is not None and figures.is_closed(state, run)
    answered, kept_back = _answered(state, step, run, rating) if of == "answers" else (0, False)
    if closed and keeps_names(rating) and counted.counts and not _has_names(state, step, run):
        kept = "counts"  # no name has come of it
    many = answered if closed and (answered or kept_back) else turns.number_taking_part(state)
    is_few = kept_back or 0 < answered < TELLING_MANY or (run is not None and late.may_be_known(state, run))
    least = 1 if rating.secrecy == "open" else rating.min_answers
    return Promise(way, kept, of, many, least, step.visibility, is_few, closed)


def _answered(state: State, step: Step, run: Run | None, rating: Rating) -> tuple[int, bool]:
    """How many have answered, as far as what is not withheld tells; and whether anything is.

    How many there are of what is withheld is not to be had from what is promised either.
    """
    found = [figures.figure(state, step, run, statement) for statement in rating.statements]
    there = [figure for figure in found if figure and figure.n + figure.unknown]
    told = [figure for figure in there if not figures.withheld(rating, figure)]
    return max((figure.n + figure.unknown for figure in told), default=0), len(told) < len(there)


def _has_names(state: State, step: Step, run: Run | None) -> bool:
    """Whether any answer was ever kept with a name, one that has been taken away too."""
    is_own = figures.owned(state, step.id, run)
    return any(each.step == step.id and is_own(each.run) for each in state.answers.values())


def at_hand(state: State) -> Step | None:
    """The rating that the meeting is at, else the next one; None where there is none any more."""
    if state.ended is not None:
        return None
    here = state.step_called(state.run.step) if state.run else None
    if here and here.rating:
        return here
    to_come = (step for step in state.agenda[state.position :] if state.marks.get(step.id) not in {"struck", "held"})
    return next((step for step in to_come if step.rating), None)


def spoken_of(state: State) -> Step | None:
    """The rating at hand, the one whose slips are counted first; where none is to come the last that was held."""
    held = [step for step in map(state.step_called, (run.step for run in state.runs.values())) if step and step.rating]
    here = state.step if state.run and state.ended is None else None
    if here is None or here.rating is None:
        counting = [step for step in held if tally.is_counting(state, step.id, state.run_at_hand(step.id))]
        if counting:
            return counting[-1]
    return at_hand(state) or next(reversed(held), None)


def sentences(promise: Promise) -> tuple[Sentence, ...]:
    """Everything that is true of it, in the order in which it is said."""
    if promise.of == "groups":
        return Sentence("promise.groups"), *_shown_of_groups(promise)
    if promise.of == "points":
        return Sentence("promise.points-seen"), Sentence("promise.points"), *_shown_of_points(promise)
    unseen = promise.secrecy == "open" and promise.visibility == "private"  # then it is kept, but shown to nobody
    row = TABLE[promise.way, "sealed" if unseen else promise.secrecy]
    seen = Sentence(_DONE.get(row.seen, row.seen) if promise.closed else row.seen)
    if promise.of == "nothing":
        return seen, Sentence("promise.nothing")
    kept = row.among_few if promise.may_tell else row.kept
    return seen, Sentence(kept), *_shown(promise)


def _shown(promise: Promise) -> tuple[Sentence, ...]:
    """What is shown of the figures, to whom and when."""
    if promise.visibility == "private":
        return (Sentence("promise.private"),)
    if promise.few:
        is_guessed = is_counted(promise) and promise.tells and promise.way != "hands"
        return warning(promise), *([Sentence("promise.guessed")] if is_guessed else [])
    later = [Sentence("promise.later")] if promise.waits else []
    printed = [Sentence("promise.unprinted")] if promise.visibility == "summary" else []
    return *later, *_how_few(promise), *printed


def _how_few(promise: Promise) -> tuple[Sentence, ...]:
    """What the figures may tell, as they are shown."""
    if promise.tells:
        shown = "promise.tells-closed" if promise.closed else "promise.tells"
        return (Sentence("promise.tells-later" if promise.waits else shown, {"n": promise.n}),)
    alike = [] if promise.way == "hands" else [Sentence("promise.alike")]
    if promise.secrecy == "open":
        return Sentence("promise.however-few"), *(alike if is_counted(promise) else [])
    if not promise.n and promise.least > 1:
        return (Sentence("promise.least", {"least": promise.least}),)
    return tuple(alike)


def warning(promise: Promise) -> Sentence:
    """That they are so few that no figures will be shown."""
    return Sentence("promise.withheld", {"n": promise.n, "least": promise.least})


def _shown_of_groups(promise: Promise) -> tuple[Sentence, ...]:
    if promise.visibility == "private":
        return (Sentence("promise.private"),)
    return (Sentence("promise.groups-later" if promise.waits else "promise.groups-shown"),)


def _shown_of_points(promise: Promise) -> tuple[Sentence, ...]:
    if promise.visibility == "private":
        return (Sentence("promise.private"),)
    return (Sentence("promise.points-later" if promise.waits else "promise.points-shown"),)


def is_counted(promise: Promise) -> bool:
    """Whether no name is kept at any answer."""
    return promise.of != "answers" or promise.secrecy == "counts" or promise.way in COUNTED
