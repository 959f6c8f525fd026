"""What lacks of a rating is said before its figures are shown all the same."""

from __future__ import annotations

from memory import MemorySession
from samtal.session import commands as c
from samtal.session import lacking

RATING = 'title = "P"\n[[agenda]]\nkind = "rating"\ntitle = "S"\nstatements = ["Vi lyssnar", "Vi provar"]\n'


def of(made: MemorySession) -> tuple[str, dict[str, int]]:
    return lacking.of(made.state, made.state.agenda[0])


def begun() -> MemorySession:
    made = MemorySession(RATING)
    made.do(c.Count(3))
    made.do(c.Start())
    return made


def test_the_first_statement_that_lacks_is_named_then_the_first_with_another_number_of_answers() -> None:
    made = begun()
    made.do(c.RateTotals(statement=1, counts=(1, 1, 0, 0)))
    assert of(made) == ("showing.lacks-statement", {"statement": 2})
    made.do(c.RateTotals(statement=2, counts=(1, 1, 1, 0)))
    assert of(made) == ("showing.lacks-odd", {"statement": 1})


def test_of_slips_it_is_how_many_are_in() -> None:
    made = begun()
    made.do(c.GiveSlip(marks=(3, 3)))
    assert of(made) == ("showing.lacks-slips", {"n": 1, "of": 3})
