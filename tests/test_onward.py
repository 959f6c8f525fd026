"""Where next leads after a jump or a step back, and that the times to come say the same."""

from __future__ import annotations

from memory import MemorySession, at, goto
from samtal.session import clock, onward, schedule, view
from samtal.session import commands as c

MINUTE = clock.MINUTE
AGENDA = 'title = "Prov"\nstarts = "09:00"\n' + "".join(
    f'[[agenda]]\nkind = "talk"\ntitle = "Punkt {n}"\nminutes = 10\n' for n in range(1, 6)
)


def meeting() -> MemorySession:
    session = MemorySession(AGENDA)
    session.do(c.Start(), at(9))
    return session


def after(session: MemorySession) -> int:
    step = view.following(session.state).step
    return session.state.number_of(step.id) if step else 0


def projected(session: MemorySession, number: int, now: int) -> tuple[str, str] | None:
    span = schedule.slots(session.state, now)[number - 1].projected
    if span is None or span.end is None:
        return None
    return clock.told("sv", span.begin, "Europe/Stockholm"), clock.told("sv", span.end, "Europe/Stockholm")


def test_back_from_an_item_next_leads_to_it_again_and_what_was_left_of_it_is_counted() -> None:
    session = meeting()
    session.do(c.Next(), at(9, 10))
    session.do(c.Back(), at(9, 13))
    assert after(session) == 2
    assert projected(session, 2, at(9, 13)) == ("09.13", "09.20")
    assert projected(session, 3, at(9, 13)) == ("09.20", "09.30")


def test_back_from_an_item_that_is_over_its_time_next_leads_to_it_all_the_same() -> None:
    session = meeting()
    session.do(c.Next(), at(9, 10))
    session.do(c.Back(), at(9, 25))
    assert after(session) == 2
    session.do(c.Next(), at(9, 26))
    assert session.state.position == 2


def test_after_a_jump_back_what_has_had_its_time_is_not_come_to_again() -> None:
    session = meeting()
    session.do(goto(session.state, 2), at(9, 5))
    session.do(goto(session.state, 1), at(9, 15))
    assert after(session) == 3
    assert projected(session, 3, at(9, 15)) == ("09.20", "09.30")
    session.do(c.Next(), at(9, 20))
    assert session.state.position == 3


def test_after_a_jump_back_what_was_opened_by_mistake_comes_with_the_rest_of_its_time() -> None:
    session = meeting()
    session.do(goto(session.state, 3), at(9, 2))
    session.do(goto(session.state, 1), at(9, 3))
    session.do(c.Next(), at(9, 11))
    assert after(session) == 3
    assert onward.begun(session.state) == {2: 9 * MINUTE}
    assert projected(session, 3, at(9, 11)) == ("09.21", "09.30")


def test_a_break_that_was_put_in_and_held_is_not_come_to_twice() -> None:
    session = meeting()
    session.do(c.InsertItem("Fika", seconds=600, rest=True), at(9, 3))
    session.do(c.Next(), at(9, 4))
    session.do(goto(session.state, 1), at(9, 11))
    assert view.following(session.state).step == session.state.agenda[2]


def test_what_was_held_ahead_at_an_unknown_time_is_neither_come_to_nor_counted() -> None:
    session = meeting()
    session.do(c.Held(session.state.agenda[1].id), at(9, 5))
    assert after(session) == 3
    assert projected(session, 3, at(9, 5)) == ("09.10", "09.20")
