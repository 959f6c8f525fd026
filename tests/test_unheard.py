"""Of whom nothing is written down yet, in the run that goes on."""

from __future__ import annotations

from memory import MemorySession, goto
from samtal.session import commands as c
from samtal.session.captured import Owner
from samtal.session.unheard import Unheard, unheard

AGENDA = """
title = "Prov"
[[agenda]]
kind = "round"
title = "Runda"
[[agenda]]
kind = "talk"
title = "I grupp"
groups = 3
per = "group"
[[agenda]]
kind = "talk"
title = "Var och en"
per = "person"
[[agenda]]
kind = "round"
title = "Utan papper"
record = false
[[agenda]]
kind = "talk"
title = "Samtal"
"""


def meeting() -> MemorySession:
    held = MemorySession(AGENDA)
    held.here("Anna", "Bo", "Cia")
    held.do(c.Start())
    return held


def id_of(held: MemorySession, name: str) -> str:
    return next(person.id for person in held.state.people.values() if person.name == name)


def test_in_a_round_those_who_have_had_the_floor_and_did_not_pass() -> None:
    held = meeting()
    assert unheard(held.state) == Unheard()
    held.do(c.Next())
    assert unheard(held.state).people == ("Anna",)
    held.do(c.TakeNote(text="hej"))
    held.do(c.Next())
    assert unheard(held.state).people == ("Bo",)
    held.do(c.PassTurn())
    assert unheard(held.state).people == ("Cia",)
    held.do(c.TakeNote(text="jag med", owner=Owner(person=id_of(held, "Cia"))))
    assert unheard(held.state) == Unheard()


def test_the_run_that_goes_on_is_what_counts() -> None:
    held = meeting()
    held.do(c.Next())
    held.do(c.TakeNote(text="hej"))
    held.do(c.Again())
    held.do(c.Next())
    assert unheard(held.state).people == ("Anna",)


def test_groups_are_told_by_number_and_a_row_or_a_note_by_somebody_in_it_is_one() -> None:
    held = meeting()
    held.do(goto(held.state, 2))
    assert unheard(held.state).groups == (1, 2, 3)
    held.do(c.TakeNote(text="vi", owner=Owner(group=2)))
    assert unheard(held.state).groups == (1, 3)
    held.do(c.TakeNote(text="jag", owner=Owner(person=id_of(held, "Anna"))))
    assert unheard(held.state).groups == (3,)


def test_where_each_is_to_say_something_all_who_take_part_and_elsewhere_nobody() -> None:
    held = meeting()
    held.do(c.TakePart(id_of(held, "Cia"), aside=True))
    held.do(goto(held.state, 3))
    assert unheard(held.state).people == ("Anna", "Bo")
    held.do(goto(held.state, 4))
    held.do(c.Next())
    assert unheard(held.state) == Unheard()
    held.do(goto(held.state, 5))
    assert unheard(held.state) == Unheard()
    held.do(c.End())
    assert unheard(held.state) == Unheard()
