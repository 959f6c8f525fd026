"""Which ratings of a meeting stand beside each other, whole or statement by statement, and by what name."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest

from memory import MemorySession, at
from minutes_of import begun
from samtal.session import commands as c
from samtal.session import figures, showing, sides
from samtal.session.captured import Answer

if TYPE_CHECKING:
    from samtal.session.sides import Sides

TEN = tuple(f"Påstående {n}." for n in range(1, 11))


def item(title: str, statements: tuple[str, ...] = TEN, more: str = "") -> str:
    texts = ", ".join(f'"{text}"' for text in statements)
    return f'[[agenda]]\nkind = "rating"\ntitle = "{title}"\nstatements = [{texts}]\nmin_answers = 3\n{more}\n'


def rate(made: MemorySession, counts: tuple[int, ...] = (1, 2, 3, 4)) -> None:
    step = made.state.step
    for number in range(1, len(step.rating.statements if step and step.rating else ()) + 1):
        made.do(c.RateTotals(statement=number, counts=counts))


def rated(*items: str) -> MemorySession:
    made = begun("".join(items), count=10)
    for number in range(len(items)):
        rate(made)
        if number + 1 < len(items):
            made.do(c.Next(), at(9, 10 * number + 10))
    return made


def beside(made: MemorySession, number: int = 1, run: int = 0) -> Sides | None:
    step = made.state.agenda[number - 1]
    return sides.beside(made.state, step, made.state.runs_of(step.id)[run])


def partly(made: MemorySession, number: int) -> Sides | None:
    step = made.state.agenda[number - 1]
    return sides.partly(made.state, step, made.state.runs_of(step.id)[-1])


def called(found: Sides | None) -> list[str]:
    return [sides.name("sv", side, side.subject) for side in found.sides] if found else []


def test_two_subjects_are_beside_each_other_from_wherever_one_asks() -> None:
    made = rated(item("Ett", more='subject = "SKIS"'), item("Två", more='subject = "Min kommun"'))
    assert called(beside(made, 1)) == called(beside(made, 2)) == ["SKIS", "Min kommun"]
    found = beside(made)
    assert found
    assert found.numbers == tuple(range(1, 11))
    assert (found.changed, found.gone) == ((), ())


def test_one_subject_at_two_points_is_told_apart_by_them() -> None:
    made = rated(item("Ett", more='subject = "SKIS"'), item("Paus", ("Annat.",)), item("Två", more='subject = "skis"'))
    found = beside(made, 3)
    assert called(found) == ["SKIS, punkt 1", "skis, punkt 3"]
    assert found


def test_a_run_again_is_another_time_and_one_without_answers_is_none() -> None:
    made = rated(item("Skattning"))
    assert beside(made) is None
    made.do(c.Again(), at(9, 20))
    assert beside(made) is None
    rate(made, (4, 3, 2, 1))
    found = beside(made)
    assert called(found) == ["Skattning, första gången", "Skattning, andra gången"]
    assert found
    assert [side.total.mean for side in found.sides if side.total] == [Fraction(3), Fraction(2)]
    for moment in range(3):
        made.do(c.Again(), at(9, 30 + moment))
        rate(made)
    assert called(beside(made))[2:] == ["Skattning, tredje gången", "Skattning, gång 4", "Skattning, gång 5"]


def test_both_where_one_subject_is_rated_at_two_points_of_which_one_was_run_again() -> None:
    made = rated(item("Ett", more='subject = "A"'), item("Två", more='subject = "A"'))
    made.do(c.Again(), at(9, 40))
    rate(made)
    assert called(beside(made)) == ["A, punkt 1", "A, punkt 2, första gången", "A, punkt 2, andra gången"]


@pytest.mark.parametrize(
    "more",
    ["visibility = 'private'", "visibility = 'summary'", "scale = { min = 1, max = 5 }", "per = 'group'\ngroups = 2"],
)
def test_nothing_is_beside_what_may_not_be_seen_or_is_of_another_kind(more: str) -> None:
    made = begun(item("Ett") + item("Två", more=more), count=10)
    rate(made)
    made.do(c.Next(), at(9, 10))
    for number in range(1, 11):
        if "group" in more:
            made.do(c.RateAnswer(statement=number, group=1, value=4))
        else:
            made.do(c.RateTotals(statement=number, counts=(1, 2, 3, 4, 0)[: 5 if "5" in more else 4]))
    assert beside(made, 1) is None
    assert partly(made, 2) is None


def test_a_sealed_one_is_beside_another_once_it_is_closed() -> None:
    made = rated(item("Ett"), item("Två", more='secrecy = "sealed"'), item("Tre", ("X.",)))
    assert called(beside(made, 1)) == ["Ett", "Två"]
    open_ = rated(item("Ett"), item("Två", more='secrecy = "sealed"'))
    assert beside(open_, 1) is None


def test_nothing_that_is_not_to_be_compared_is() -> None:
    texts = ", ".join(f'"{text}"' for text in TEN)
    named = f"[statements.s]\nitems = [{texts}]\ncompare = false\n"
    one = '[[agenda]]\nkind = "rating"\ntitle = "{}"\nstatements = "s"\n'
    made = begun(named + one.format("Ett") + one.format("Två"), count=10)
    rate(made)
    made.do(c.Next(), at(9, 10))
    rate(made)
    assert beside(made) is None
    assert partly(made, 2) is None


def test_where_one_of_ten_is_worded_anew_nine_are_compared() -> None:
    other = (*TEN[:6], "En ny lydelse.", *TEN[7:])
    made = rated(item("Före"), item("Efter", other))
    assert beside(made) is None
    assert partly(made, 1) is None
    found = partly(made, 2)
    assert found
    assert called(found) == ["Före", "Efter"]
    assert (found.numbers, found.changed, found.gone) == ((1, 2, 3, 4, 5, 6, 8, 9, 10), (7,), (7,))
    assert [len(side.result.shown) for side in found.sides] == [9, 9]
    assert [side.total.n for side in found.sides if side.total] == [90, 90]


def test_the_same_in_another_order_are_compared_statement_by_statement() -> None:
    made = rated(item("Före"), item("Efter", TEN[::-1]))
    made.do(c.RateTotals(statement=1, counts=(9, 0, 0, 0)))
    found = partly(made, 2)
    assert found
    assert (found.numbers, found.changed, found.gone) == (tuple(range(1, 11)), (), ())
    before, after = (side.result for side in found.sides)
    assert before.rating.statements == after.rating.statements
    assert [figure.n for figure in (before.shown[0], after.shown[0]) if figure] == [10, 9]


def test_fewer_than_half_are_too_few_to_compare() -> None:
    assert partly(rated(item("Före"), item("Efter", (*TEN[:4], "A.", "B.", "C.", "D.", "E.", "F."))), 2) is None
    assert partly(rated(item("Före"), item("Efter", (*TEN[:5], "A.", "B.", "C.", "D.", "E."))), 2)


def test_two_subjects_before_are_compared_with_two_after_and_the_table_stands_with_the_last() -> None:
    other = (*TEN[:9], "Sist.")
    made = rated(
        item("1", more='subject = "A"'),
        item("2", more='subject = "B"'),
        item("3", other, more='subject = "A"'),
        item("4", other, more='subject = "B"'),
    )
    assert called(beside(made, 1)) == ["A", "B"]
    assert partly(made, 3) is None
    assert called(partly(made, 4)) == ["A, punkt 1", "B, punkt 2", "A, punkt 3", "B, punkt 4"]


def test_what_comes_between_two_that_are_the_same_is_compared_with_what_was_before_it_and_they_with_it() -> None:
    made = rated(item("Ett"), item("Två", (*TEN[:9], "Sist.")), item("Tre"))
    assert called(beside(made, 3)) == ["Ett", "Tre"]
    assert called(partly(made, 2)) == ["Ett", "Två"]
    assert called(partly(made, 3)) == ["Två", "Ett", "Tre"]


def test_no_total_is_made_of_the_compared_where_the_whole_may_have_none() -> None:
    made = rated(item("Före"), item("Efter", (*TEN[:9], "Sist.")))
    made.do(c.RateTotals(step="fore", statement=10, counts=(1, 0, 0, 0)))
    found = partly(made, 2)
    assert found
    assert [side.total is None for side in found.sides] == [True, False]


class Counting(dict[str, Answer]):
    """Answers that count how often all of them are gone through."""

    times = 0

    def values(self) -> Any:
        self.times += 1
        return super().values()


def open_to_all(many: int) -> MemorySession:
    """Two subjects, both rated by three people, and shown."""
    asked = [item(name, TEN[:many], f'subject = "{name}"\nsecrecy = "open"') for name in ("Ett", "Två")]
    made = begun("".join([*asked, '[[agenda]]\nkind = "talk"\ntitle = "Samtal"\n']), "Anna", "Bo", "Cilla")
    people = list(made.state.people)
    for _ in asked:
        for number in range(1, many + 1):
            for value, each in enumerate(people, 2):
                made.do(c.RateAnswer(statement=number, person=each, value=value))
        made.do(c.Next())
    made.do(c.ShowToRoom("item", made.state.agenda[0].id))
    return made


def test_however_many_statements_there_are_the_answers_are_gone_through_as_often_at_each_paint() -> None:
    times = []
    for many in (2, 10):
        made = open_to_all(many)
        made.state.answers = counted = Counting(made.state.answers)
        assert showing.standing(made.state)
        times.append(counted.times)
    assert times[0] == times[1]


def test_the_figures_of_all_statements_are_those_of_each() -> None:
    made = open_to_all(10)
    for step in made.state.agenda[:2]:
        run = made.state.runs_of(step.id)[0]
        each = [figures.figure(made.state, step, run, of) for of in step.rating.statements] if step.rating else []
        assert figures.every(made.state, step, run) == each != []
