"""An answer that comes in after the room has seen the result, and the one who asked for it is told what that tells."""

from __future__ import annotations

import pytest

from memory import MemorySession
from samtal.session import commands as c
from samtal.session import late, promise, view
from samtal.session.evolve import fold
from samtal.telling.outcome import MEANS
from samtal.telling.replies import reply

RATING = '[[agenda]]\nkind = "rating"\ntitle = "{title}"\nstatements = ["Vi lyssnar", "Vi provar"]\n'
TWO = 'title = "Prov"\n' + RATING.format(title="Skolan") + RATING.format(title="Laget")
TOLD = "Rummet har sett resultatet av punkt {}. Ett enda sent svar går att räkna ut när det visas igen. Vänta"


def meeting(many: int = 9, keys: str = "") -> MemorySession:
    """Both are answered by so many and closed, and the room has seen the results."""
    made = MemorySession(TWO.replace('title = "Laget"', keys + 'title = "Laget"'))
    made.do(c.Count(many))
    made.do(c.Start())
    for _ in range(2):
        for number in (1, 2):
            made.do(c.RateTotals(statement=number, counts=(0, 0, 1, many - 1)))
        made.do(c.Next() if made.state.position == 1 else c.CloseRating())
    made.do(c.ShowToRoom("item", "laget"))
    return made


def said(made: MemorySession, command: c.Command, **how: frozenset[str]) -> str:
    events = made.do(command)
    return reply("sv", made.state, events, made.now, **how)  # type: ignore[arg-type]  # what is unseen


@pytest.mark.parametrize(("item", "number"), [("laget", 2), ("skolan", 1)])
def test_opening_a_rating_again_whose_result_was_shown_is_warned_of_once(item: str, number: int) -> None:
    made = meeting()
    assert not late.numbers(made.state)
    assert TOLD.format(number) in said(made, c.ReopenRating(item))
    assert late.numbers(made.state) == (number,)
    assert "sent svar" not in said(made, c.GiveSlip(item, marks=(3, 4)))
    assert "sent svar" not in said(made, c.CloseRating(item))
    assert late.numbers(made.state) == (number,)
    assert "sent svar" not in said(made, c.ShowToRoom("item", item))
    assert not late.numbers(made.state)


def test_a_late_total_is_warned_of_once_and_on_a_screen_that_the_room_sees_behind_its_sign_alone() -> None:
    made = meeting()
    assert not view.remarks(made.state, made.now).late
    assert "sent svar" not in said(made, c.RateTotals("skolan", 1, (0, 0, 1, 9)), unseen=frozenset({MEANS}))
    assert view.remarks(made.state, made.now).late == (1,)
    assert "sent svar" not in said(made, c.RateTotals("skolan", 2, (0, 0, 1, 9)))
    assert TOLD.format(2) in said(made, c.RateTotals("laget", 2, (0, 0, 1, 9)))
    assert late.numbers(fold(made.state.log)) == (1, 2)


def test_where_the_room_has_read_no_figure_or_each_by_name_there_is_nothing_to_tell() -> None:
    made = meeting(4)
    assert "sent svar" not in said(made, c.ReopenRating("laget"))
    made = MemorySession(TWO)
    made.do(c.Count(9))
    made.do(c.Start())
    made.do(c.RateTotals(statement=1, counts=(0, 0, 4, 5)))
    made.do(c.CloseRating())
    made.do(c.ShowToRoom("item", "skolan"))
    assert "sent svar" not in said(made, c.RateTotals(statement=2, counts=(0, 0, 4, 5))), "it had no figure yet"
    made.do(c.Next())
    made.do(c.RateTotals(statement=1, counts=(0, 0, 4, 5)))
    assert "sent svar" not in said(made, c.CloseRating())
    assert "sent svar" not in said(made, c.ReopenRating()), "it was not shown"
    named = MemorySession(TWO.replace('title = "Skolan"', 'secrecy = "open"\ntitle = "Skolan"'))
    named.here("Anna Berg")
    named.do(c.Start())
    named.do(c.RateAnswer(statement=1, person=next(iter(named.state.people)), value=4))
    named.do(c.CloseRating())
    named.do(c.ShowToRoom("item", "skolan"))
    assert "sent svar" not in said(named, c.ReopenRating())


def test_a_late_answer_that_is_kept_hidden_by_name_is_warned_of_too() -> None:
    made = MemorySession(TWO.replace('title = "Skolan"', 'secrecy = "sealed"\ntitle = "Skolan"'))
    made.here(*(f"Anna {number}" for number in range(1, 7)))
    people = list(made.state.people)
    made.do(c.Start())
    for person in people[:5]:
        made.do(c.RateAnswer(statement=1, person=person, value=4))
    made.do(c.CloseRating())
    made.do(c.ShowToRoom("item", "skolan"))
    assert not late.numbers(made.state)
    assert TOLD.format(1) in said(made, c.RateAnswer(statement=1, person=people[5], value=1))
    assert late.numbers(made.state) == (1,)


def test_that_nobody_can_look_up_an_answer_is_not_said_where_one_came_in_after_the_result_was_seen() -> None:
    made = meeting(keys='answers = "slips"\n')

    def codes() -> set[str]:
        step = made.state.agenda[1]
        assert step.rating
        return {said.code for said in promise.sentences(promise.of_step(made.state, step, step.rating))}

    assert "promise.counted-slips" in codes()
    made.do(c.ReopenRating("laget"))
    assert "promise.counted-few" in codes()
    made.do(c.GiveSlip("laget", marks=(3, 4)))
    made.do(c.ShowToRoom("item", "laget"))
    assert not late.numbers(made.state)
    assert "promise.counted-few" in codes(), "two results have been seen"
    assert "promise.counted-slips" not in codes()
