"""Who is here, in which order, who has had the floor and who is next.

Rule: nothing here changes anything; all follows from the state. Order is that of arrival, unless another was said for
a round: who comes late speaks last.
Those without names are seats: seat 3 is the third to have come, and is that person's once a name is known. It stays so
when others leave: a number is never another's.
"""

from __future__ import annotations

from itertools import count, islice
from typing import TYPE_CHECKING, Literal, NamedTuple

from samtal.session import roles

if TYPE_CHECKING:
    from samtal.session.state import Member, Person, Run, State, Turn


class Seat(NamedTuple):
    """A place in the order, from 1. `person` is an id, or None for one who has not been named."""

    number: int
    person: str | None

    @property
    def member(self) -> Member:
        """How a group or a turn refers to this one."""
        return self.person or self.number


def named(state: State) -> list[Person]:
    """Those with names who are here, in the order of arrival."""
    return sorted((p for p in state.people.values() if p.here), key=lambda p: p.arrival)


def present(state: State) -> int:
    """How many are here, named or not."""
    return max(state.count or 0, len(named(state)))


def seats(state: State) -> list[Seat]:
    """All who are here: the named by arrival, then the unnamed up to the number counted."""
    return [*(Seat(p.seat, p.id) for p in named(state)), *(Seat(number, None) for number in unnamed(state))]


def taking_part(state: State) -> list[Seat]:
    """Those of them who take part in rounds, groups and ratings, in the same order."""
    aside = {p.id for p in state.people.values() if p.aside}
    return [seat for seat in seats(state) if seat.person not in aside] if aside else seats(state)


def number_taking_part(state: State) -> int:
    """How many they are."""
    return present(state) - sum(p.here and p.aside for p in state.people.values())


def unnamed(state: State, more: int = 0) -> list[int]:
    """The seats of those who are here without a name, lowest first, and of so many `more` who come to them."""
    held = {p.seat for p in state.people.values()}
    free = (number for number in count(1) if number not in held)
    return list(islice(free, present(state) - len(named(state)) + more))


def seat_for(state: State, person: Person) -> int:
    """Where somebody sits who comes now: where they sat, else in the first seat without a name; a new one is the last.

    Who was known not to be here is nobody of those without a name.
    """
    if person.seat:
        return person.seat
    return unnamed(state, 1)[-1 if person.presence else 0]


def turns_of(state: State, run: Run) -> list[Turn]:
    """The turns of a run, oldest first."""
    return [state.turns[turn] for turn in run.turns if turn in state.turns]


def beside(state: State, by: Literal[-1, 1]) -> Turn | None:
    """The turn of the current run that was given before (-1) or after (+1) the one that has the floor.

    Those of people who are here no more are passed over.
    """
    run, turn = state.run, state.turn
    if run is None or turn is None:
        return None
    others = run.turns[run.turns.index(turn.id) + 1 :] if by > 0 else run.turns[: run.turns.index(turn.id)][::-1]
    here = {person.id for person in named(state)}
    return next((t for id_ in others if (t := state.turns[id_]).person is None or t.person in here), None)


def seat_of(turn: Turn) -> Seat:
    """The seat that a turn was given to."""
    return Seat(turn.seat or 0, turn.person)


def had_the_floor(state: State, run: Run, seat: Seat) -> bool:
    """Whether this one has spoken or passed in this run."""
    turns = turns_of(state, run)
    if seat.person and any(turn.person == seat.person for turn in turns):
        return True
    return any(turn.person is None and turn.seat == seat.number for turn in turns)


def waiting(state: State, run: Run) -> list[Seat]:
    """Those who take part in its round and have neither spoken nor passed in this run, in order."""
    return [seat for seat in speaking(state, run) if not had_the_floor(state, run, seat)]


def speaking(state: State, run: Run) -> list[Seat]:
    """Those who take part in the round of a run, in its order: all who take part, but for whom the step leaves out."""
    listening = roles.listening(state, state.step_called(run.step))
    seats = [seat for seat in taking_part(state) if seat.member not in listening]
    if not run.order:
        return seats
    place = {member: number for number, member in reversed([*enumerate(run.order)])}
    last = len(run.order)
    return sorted(seats, key=lambda s: min(place.get(s.member, last), place.get(s.number, last)))


def passed(state: State, run: Run) -> list[Turn]:
    """The latest turn of each who passed and has not spoken since."""
    last: dict[Member | None, Turn] = {}
    for turn in turns_of(state, run):
        last[turn.person or turn.seat] = turn
    return [turn for turn in last.values() if turn.passed_at is not None]
