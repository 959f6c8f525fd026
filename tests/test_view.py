"""What is shown is worked out once: what *next* will do is what it does, and each item has come as far as it has."""

from __future__ import annotations

import pytest

from memory import MemorySession, at, goto
from samtal.session import commands as c
from samtal.session import rows, view
from samtal.session.captured import Owner
from samtal.session.missing import missing
from samtal.session.refusal import RefusedError
from samtal.session.view import Aside, Progress, progress

AGENDA = """
title = "Prov"
[[agenda]]
kind = "round"
title = "Laget runt"
minutes_per_turn = 2
cue = "Börja med den som är ny"
[[agenda]]
kind = "round"
title = "I grupp"
groups = 2
minutes_per_turn = 3
per = "group"
[[agenda]]
kind = "rating"
title = "Skattning"
statements = ["A", "B"]
[[agenda]]
kind = "talk"
title = "Slut"
"""


@pytest.fixture
def meeting() -> MemorySession:
    session = MemorySession(AGENDA)
    session.here("Anna Berg", "Bo Ek", "Cia Ask")
    return session


def steps(session: MemorySession) -> list[Progress]:
    return [progress(session.state, step) for step in session.state.agenda]


def test_what_next_will_do_is_what_it_does(meeting: MemorySession) -> None:
    expected = ["start", "floor", "floor", "floor", "step", "clock", "step", "step", "last"]
    for does in expected[:-1]:
        following = view.following(meeting.state)
        assert following.does == does
        (kind,) = {e.kind for e in meeting.do(c.Start() if does == "start" else c.Next())} & {
            "started",
            "floor_given",
            "shared_clock_began",
            "entered",
        } - ({"entered"} if does == "start" else set())
        assert kind == {"start": "started", "floor": "floor_given", "clock": "shared_clock_began"}.get(does, "entered")
        if following.seat:
            assert meeting.state.turn
            assert meeting.state.turn.person == following.seat.person
        if following.step:
            assert meeting.state.step == following.step
    assert view.following(meeting.state).does == "last"
    with pytest.raises(RefusedError, match="last-step"):
        meeting.do(c.Next())
    meeting.do(c.End())
    assert view.following(meeting.state).does == "ended"


ASKED = """
title = "Prov"
[[agenda]]
kind = "talk"
title = "Samtal"
questions = ["Ett?", "Två?", "Tre?"]
[[agenda]]
kind = "round"
title = "I grupp"
groups = 2
minutes_per_turn = 3
"""


def test_what_next_would_leave_behind_are_the_questions_that_are_left_and_the_groups_round_while_it_goes_on() -> None:
    meeting = MemorySession(ASKED)
    meeting.here("Anna Berg", "Bo Ek", "Cia Ask")
    meeting.do(c.Start())
    assert view.left_behind(meeting.state, meeting.now) == view.LeftBehind(questions=2)
    meeting.do(c.Ask(3))
    assert view.left_behind(meeting.state, meeting.now) == view.LeftBehind()
    meeting.do(c.Next())
    assert view.left_behind(meeting.state, meeting.now) == view.LeftBehind()  # their clock has not begun
    meeting.do(c.Next())
    began = meeting.now
    assert view.left_behind(meeting.state, began) == view.LeftBehind(until=began + 6 * 60_000)
    assert view.left_behind(meeting.state, began + 6 * 60_000) == view.LeftBehind()
    meeting.do(c.Pause())
    assert view.left_behind(meeting.state, began) == view.LeftBehind()


def test_each_item_has_come_as_far_as_it_has(meeting: MemorySession) -> None:
    assert steps(meeting) == [Progress.PLANNED] * 4
    meeting.do(c.Start())
    meeting.do(goto(meeting.state, 3))
    meeting.do(c.Skip())
    assert steps(meeting)[1] is Progress.PLANNED
    meeting.do(c.Held(meeting.state.agenda[1].id))
    assert steps(meeting) == [Progress.DONE, Progress.HELD, Progress.STRUCK, Progress.CURRENT]


def test_no_item_is_current_after_the_end_on_any_face_or_in_any_table(meeting: MemorySession) -> None:
    meeting.do(c.Start())
    meeting.do(c.End())
    assert steps(meeting) == [Progress.DONE, *[Progress.PLANNED] * 3]
    statuses = [row["status"] for row in rows.every(meeting.state)["step"]]
    assert statuses == ["held", "planned", "planned", "planned"]


def test_the_floor_tells_who_has_it_who_waits_and_who_passed(meeting: MemorySession) -> None:
    meeting.do(c.Start(), at(9))
    assert view.floor(meeting.state, at(9)) == view.Floor(None, None, [p.id for p in meeting.state.people.values()], [])
    meeting.do(c.Next(), at(9))
    meeting.do(c.PassTurn(), at(9, 1))
    anna, bo, cia = meeting.state.people
    assert view.floor(meeting.state, at(9, 2)) == view.Floor(bo, 60_000, [cia], [anna])


def test_an_overrun_a_pass_and_a_cue_stand_beside_the_stage(meeting: MemorySession) -> None:
    assert view.aside(meeting.state, at(9)) == Aside()
    meeting.do(c.Start(), at(9))
    meeting.do(c.Next(), at(9))
    meeting.do(c.PassTurn(), at(9, 1))
    assert view.aside(meeting.state, at(9, 4)) == Aside("Börja med den som är ny", 60_000, ("Anna Berg",))
    meeting.do(c.End(), at(9, 5))
    assert view.aside(meeting.state, at(9, 6)) == Aside()


def test_what_is_missing_is_told_of_items_that_were_held(meeting: MemorySession) -> None:
    meeting.do(c.Start())
    for number in (2, 3, 4):
        meeting.do(goto(meeting.state, number))
    meeting.do(c.TakeNote(step="i-grupp", text="x", owner=Owner(group=2)))
    silent, empty = missing(meeting.state)
    assert (silent.number, silent.groups) == (2, (1,))
    assert (empty.number, empty.statements, empty.all) == (3, 2, 2)
