"""The order of a round: by arrival, shuffled, or from one on; who is late comes last, who has gone is passed over."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from memory import MemorySession
from minutes_of import told
from samtal.session import commands as c
from samtal.session import turns

AGENDA = """
title = "Prov"
[[agenda]]
kind = "checkin"
title = "Incheckning"
[[agenda]]
kind = "round"
title = "Runda"
[[agenda]]
kind = "talk"
title = "Prat"
[[agenda]]
kind = "round"
title = "I grupp"
groups = 2
"""


def meeting() -> MemorySession:
    made = MemorySession(AGENDA)
    made.here("Anna Berg", "Bo Ek", "Cia Ask", "Du Dahl")
    made.do(c.Start())
    return made


def waiting(made: MemorySession) -> list[str]:
    assert made.state.run
    return [made.state.people[seat.person or ""].name[:2].strip() for seat in turns.waiting(made.state, made.state.run)]


def test_a_round_begins_with_who_is_named_and_goes_on_by_arrival() -> None:
    made = meeting()
    assert told(made, "ordning börja Cia") == ["ok  Ordning: Cia Ask, Du Dahl, Anna Berg, Bo Ek"]
    assert told(made, "nästa") == ["ok  Ordet: Cia Ask (1 av 4)"]
    assert told(made, "order from Bo") == ["ok  Ordning: Bo Ek, Du Dahl, Anna Berg"]
    assert told(made, "ordning ankomst") == ["ok  Ordning efter ankomst: Anna Berg, Bo Ek, Du Dahl"]
    made.do(c.Undo())
    assert waiting(made) == ["Bo", "Du", "An"]


def test_the_next_round_begins_with_the_one_after_who_began_the_last() -> None:
    made = meeting()
    assert told(made, "ordning börja")[0].startswith("fel  Det har inte varit någon runda förut")
    told(made, "nästa", "gå till 2", "ordning börja")
    assert waiting(made) == ["Bo", "Ci", "Du", "An"]
    told(made, "nästa", "kör igen", "order from")
    assert waiting(made) == ["Ci", "Du", "An", "Bo"]


def test_who_is_late_comes_last_and_who_has_gone_is_passed_over() -> None:
    made = meeting()
    told(made, "ordning börja Cia", "gick Du", "här Eva Falk", "kom Du")
    assert waiting(made) == ["Ci", "Du", "An", "Bo", "Ev"]


def test_seats_without_names_have_an_order_too_and_keep_it_when_they_get_one() -> None:
    made = MemorySession(AGENDA)
    told(made, "antal 3", "starta", "ordning börja 3")
    assert told(made, "nästa") == ["ok  Ordet: deltagare 3 (1 av 3)"]
    told(made, "här Anna Berg", "nästa")
    assert made.state.turn
    assert made.state.people[made.state.turn.person or ""].name == "Anna Berg"


def test_an_order_is_for_a_round_that_somebody_waits_in() -> None:
    made = meeting()
    codes = [
        *told(made, "ordning", "ordning tvärtom", "ordning börja Eva", "ordning börja 9"),
        *told(made, "gå till 3", "ordning lottad")[1:],
        *told(made, "gå till 4", "ordning lottad")[1:],
    ]
    assert all(answer.startswith("fel  ") for answer in codes), codes
    told(made, "gå till 2", *["nästa"] * 4)
    assert told(made, "ordning lottad") == ["fel  Ingen väntar på ordet i rundan."]


@given(seed=st.text(), more=st.lists(st.sampled_from(["gick Bo", "kom Bo", "här Eva Falk", "passa", "nästa"])))
def test_whatever_the_order_each_has_the_floor_once(seed: str, more: list[str]) -> None:
    made = meeting()
    made.do(c.Order("shuffled", seed=seed))
    assert sorted(waiting(made)) == ["An", "Bo", "Ci", "Du"]
    told(made, *more)
    while made.state.position == 1 and waiting(made):
        made.do(c.Next())
    first = next(iter(made.state.runs.values()))
    spoke = [made.state.turns[turn].person for turn in first.turns]
    assert len(set(spoke)) == len(spoke)
