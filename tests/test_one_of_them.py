"""What there is one of is said in the singular."""

from __future__ import annotations

import pytest

from minutes_of import begun, told, written
from samtal.session import commands as c
from samtal.session.refusal import RefusedError

ONE = '[[agenda]]\nkind = "rating"\ntitle = "S"\nstatements = ["A"]\nmin_answers = 1\nvisibility = "summary"\n'


def test_of_one_statement_it_is_said_that_it_has_figures() -> None:
    made = begun(ONE, count=4)
    assert "Antecknat här: 0 av 1 påstående" in [line.strip() for line in told(made, "läge")]
    with pytest.raises(RefusedError) as refused:
        made.do(c.RateTotals(statement=2, counts=(1, 1, 1, 1)))
    assert refused.value.sentence("sv") == "Det påståendet finns inte. Skattningen har ett påstående."
    made.do(c.RateTotals(statement=1, counts=(1, 1, 1, 1)))
    assert "Påståendet har siffror (de tas inte med)." in written(made)
