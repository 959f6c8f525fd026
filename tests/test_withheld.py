"""What is withheld cannot be reckoned from anything that others are given: it could as well have been something else.

Each test makes two meetings that differ in withheld answers alone, how many they are included, and looks for a
difference in what others get. Where there is none, no subtraction finds one: not between total and statements, two
runs, two subjects, before and after, in drawings, medians, places, spreads or how many are missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from memory import MemorySession, at
from minutes_of import written
from samtal.minutes.making import minutes_of
from samtal.minutes.page import Page
from samtal.session import commands as c
from samtal.session import rows, sides
from samtal.session.public import public
from samtal.session.refusal import RefusedError
from samtal.session.shown import shown

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

LEAST = 5
EVERYTHING = '["mean", "sum", "median", "spread", "distribution", "rank"]'
SETS = {"before": '["A", "B", "C", "D"]', "after": '["A", "B", "C", "E"]', "turned": '["D", "C", "B", "A"]'}

Counts = tuple[tuple[int, ...], int]
"""How many gave each value, and how many did not know."""

enough = st.tuples(st.tuples(*[st.integers(0, 6)] * 4).filter(lambda counts: sum(counts) >= LEAST), st.integers(0, 3))
few = st.tuples(
    st.tuples(*[st.integers(0, 2)] * 4).filter(lambda counts: sum(counts) < LEAST), st.integers(0, 3)
).filter(lambda given: sum(given[0]) + given[1] > 0)


class Told(NamedTuple):
    """What was answered to one statement in two meetings: the same, or where it is withheld something else."""

    one: Counts | None
    other: Counts | None


@st.composite
def answers(draw: DrawFn, n: int) -> list[Told]:
    """The answers to `n` statements, some of them so few that they are withheld, some none at all."""
    each = []
    for _ in range(n):
        kind = draw(st.sampled_from(["enough", "enough", "few", "few", "none"]))
        same = draw(enough) if kind == "enough" else None
        each.append(Told(draw(few), draw(few)) if kind == "few" else Told(same, same))
    return each


def item(title: str, statements: str, subject: str, show: str) -> str:
    return (
        f'[[agenda]]\nkind = "rating"\ntitle = "{title}"\nstatements = {SETS[statements]}\n'
        f'subject = "{subject}"\nshow = {show}\nmin_answers = {LEAST}\n'
    )


def held(agenda: str, runs: list[tuple[int, list[Counts | None]]]) -> MemorySession:
    """A meeting of 16 in which these items were rated in turn, where one comes again by running it again."""
    made = MemorySession(f'title = "Prov"\n{agenda}')
    made.do(c.Count(16))
    made.do(c.Start())
    for place, (number, given_) in enumerate(runs):
        minute = at(9, 5 * place + 5)
        if number == made.state.position and place:
            made.do(c.Again(), minute)
        elif number != made.state.position:
            made.do(c.Next(), minute)
        for statement, counts in enumerate(given_, 1):
            if counts:
                made.do(c.RateTotals(statement=statement, counts=counts[0], unknown=counts[1]))
    return made


def told_to_others(made: MemorySession) -> list[object]:
    """Everything that is made for others: the minutes, while the meeting goes on and after, and what the room sees."""
    found: list[object] = []
    for number, step in enumerate(made.state.agenda, 1):
        runs = made.state.runs_of(step.id)
        found += [(number, sides.beside(made.state, step, run), sides.partly(made.state, step, run)) for run in runs]
        try:
            made.do(c.ShowToRoom("item", step.id), at(10))
        except RefusedError as refused:  # of an item that nobody answered there is nothing to show
            found.append(refused.code)
        found += [shown(made.state), public(made.state, at(10))]
    found.append(written(made, at(10)))
    made.do(c.End(), at(11))
    document = minutes_of(made.state, at(11), times=True)
    over_sessions = rows.every(made.state)["figure"]
    return [*found, written(made, at(11), times=True), document, Page(80, str).lines(document), over_sessions]


@settings(deadline=None, max_examples=40)
@given(
    rated=st.lists(answers(4), min_size=5, max_size=5),
    show=st.sampled_from([EVERYTHING, '["mean"]', '["median", "distribution"]', '["spread", "rank"]']),
    same_subject=st.booleans(),
)
def test_meetings_that_differ_in_withheld_answers_alone_are_told_alike(
    rated: list[list[Told]], show: str, same_subject: bool
) -> None:
    agenda = "".join(
        item(title, statements, subject, show)
        for title, statements, subject in (
            ("Ett", "before", "SKIS"),
            ("Två", "before", "SKIS" if same_subject else "Kommun"),
            ("Tre", "after", "SKIS"),
            ("Fyra", "turned", "SKIS"),
        )
    )
    order = [1, 1, 2, 3, 4]
    one = held(agenda, [(n, [each.one for each in told]) for n, told in zip(order, rated, strict=True)])
    other = held(agenda, [(n, [each.other for each in told]) for n, told in zip(order, rated, strict=True)])
    assert told_to_others(one) == told_to_others(other)


@settings(deadline=None, max_examples=40)
@given(
    shown_=st.lists(st.sampled_from([1, 2, 3, 4, None]), min_size=5, max_size=12),
    one=st.lists(st.sampled_from([1, 2, 3, 4, None]), min_size=1, max_size=4),
    other=st.lists(st.sampled_from([1, 2, 3, 4, None]), min_size=1, max_size=4),
)
def test_the_answers_of_named_people_are_withheld_alike(
    shown_: list[int | None], one: list[int | None], other: list[int | None]
) -> None:
    assert named(shown_, one) == named(shown_, other)


def named(many: list[int | None], those: list[int | None]) -> list[object]:
    """What others are told of a sealed rating of which the second statement was answered by few."""
    sealed = item("Ett", "before", "SKIS", EVERYTHING) + 'secrecy = "sealed"\n'
    made = MemorySession(f'title = "Prov"\n{sealed}[[agenda]]\nkind = "talk"\ntitle = "Sen"\n')
    names = [f"Deltagare {n}" for n in range(12)]
    for name in names:
        made.do(c.Here(name))
    made.do(c.Start())
    people = [person.id for person in made.state.people.values()]
    for statement, values in ((1, many), (2, those)):
        for who, value in zip(people, values, strict=False):
            made.do(c.RateAnswer(statement=statement, person=who, value=value))
    made.do(c.Next(), at(9, 20))
    found: list[object] = [written(made, at(10))]
    made.do(c.ShowToRoom("item", "ett"), at(10))
    made.do(c.End(), at(11))
    return [*found, shown(made.state), written(made, at(11), times=True), rows.every(made.state)["figure"]]
