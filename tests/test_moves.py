"""Moving the meeting: what each move makes true, and what it refuses."""

from __future__ import annotations

import pytest

from memory import MemorySession, at, entry_seen, goto
from samtal.session import commands as c
from samtal.session import groups, timing, turns
from samtal.session.refusal import RefusedError
from samtal.session.registers import Entry
from samtal.session.state import Phase
from samtal.session.view import Progress, progress

AGENDA = """
title = "Prov"
[[agenda]]
kind = "info"
title = "Välkommen"
[[agenda]]
kind = "round"
title = "Runda"
minutes_per_turn = 2
[[agenda]]
kind = "round"
title = "I grupp"
groups = 2
minutes_per_turn = 2
[[agenda]]
kind = "talk"
title = "Slut"
"""


@pytest.fixture
def meeting() -> MemorySession:
    session = MemorySession(AGENDA)
    session.here("Anna Berg", "Bo Ek", "Cia Dahl")
    return session


def phase(meeting: MemorySession) -> Phase:
    return meeting.state.phase


def who(meeting: MemorySession) -> str | None:
    turn = meeting.state.turn
    return meeting.state.people[turn.person].name if turn and turn.person else None


def refused(meeting: MemorySession, command: c.Command) -> str:
    before = meeting.state.cursor()
    with pytest.raises(RefusedError) as caught:
        meeting.do(command)
    assert meeting.state.cursor() == before
    return caught.value.code


def test_start_begins_the_first_step_and_is_refused_when_going_on(meeting: MemorySession) -> None:
    meeting.do(c.Start())
    assert (meeting.state.position, meeting.state.phase) == (1, Phase.RUNNING)
    assert refused(meeting, c.Start()) == "session.not-when-running"


def test_nothing_moves_before_the_start_or_after_the_end(meeting: MemorySession) -> None:
    assert refused(meeting, c.Next()) == "session.not-when-planned"
    meeting.do(c.Start())
    meeting.do(c.End())
    assert phase(meeting) is Phase.ENDED
    assert refused(meeting, c.Next()) == "session.not-when-ended"


def test_a_round_opens_without_a_clock_then_gives_each_the_floor_then_leaves(meeting: MemorySession) -> None:
    meeting.do(c.Start())
    meeting.do(c.Next())
    assert (meeting.state.position, who(meeting)) == (2, None)
    spoke = []
    for _ in range(3):
        meeting.do(c.Next())
        spoke.append(who(meeting))
    assert spoke == ["Anna Berg", "Bo Ek", "Cia Dahl"]
    meeting.do(c.Next())
    assert meeting.state.position == 3


def test_who_comes_late_or_comes_back_speaks_last(meeting: MemorySession) -> None:
    meeting.do(c.Start())
    meeting.do(c.Next())
    anna = turns.named(meeting.state)[0].id
    meeting.do(c.Left(anna))
    meeting.do(c.Next())
    meeting.do(c.Here("Disa Ek"))
    meeting.do(c.Came(anna))
    spoke = [who(meeting)]
    for _ in range(3):
        meeting.do(c.Next())
        spoke.append(who(meeting))
    assert spoke == ["Bo Ek", "Cia Dahl", "Disa Ek", "Anna Berg"]


def test_who_passes_is_named_and_can_be_given_the_floor(meeting: MemorySession) -> None:
    meeting.do(c.Start())
    meeting.do(c.Next())
    assert refused(meeting, c.PassTurn()) == "session.nobody-has-the-floor"
    meeting.do(c.Next())
    meeting.do(c.PassTurn())
    run = meeting.state.run
    assert run
    anna = turns.named(meeting.state)[0].id
    assert [turn.person for turn in turns.passed(meeting.state, run)] == [anna]
    assert who(meeting) == "Bo Ek"
    meeting.do(c.GiveTurn(person=anna))
    assert who(meeting) == "Anna Berg"
    assert refused(meeting, c.GiveTurn(person=anna)) == "session.has-the-floor"
    assert turns.passed(meeting.state, meeting.state.runs[run.id]) == []


def test_after_the_last_has_passed_the_floor_is_empty_and_next_goes_on(meeting: MemorySession) -> None:
    meeting.do(c.Start())
    for _ in range(4):
        meeting.do(c.Next())
    assert who(meeting) == "Cia Dahl"
    meeting.do(c.PassTurn())
    assert who(meeting) is None
    meeting.do(c.Next())
    assert meeting.state.position == 3


def test_in_parallel_groups_next_starts_the_shared_clock_and_then_leaves(meeting: MemorySession) -> None:
    meeting.do(c.Start())
    meeting.do(goto(meeting.state, 3))
    assert [len(group) for group in groups.of_run(meeting.state, meeting.state.run)] == [2, 1]
    assert refused(meeting, c.PassTurn()) == "session.groups-share-the-clock"
    meeting.do(c.Next())
    assert meeting.state.run
    assert meeting.state.run.shared == meeting.now
    meeting.do(c.Next())
    assert meeting.state.position == 4


def test_rounds_work_without_names(meeting: MemorySession) -> None:
    unnamed = MemorySession(AGENDA)
    unnamed.do(c.Count(2))
    unnamed.do(c.Start())
    unnamed.do(c.Next())
    seats = []
    for _ in range(2):
        unnamed.do(c.Next())
        seats.append(unnamed.state.turn.seat if unnamed.state.turn else None)
    assert seats == [1, 2]
    unnamed.do(c.Here("Anna Berg"))  # takes the first seat, which has spoken
    unnamed.do(c.GiveTurn(seat=2)) if unnamed.state.turn is None else None
    unnamed.do(c.Next())
    assert unnamed.state.position == 3
    del meeting


def test_the_last_step_refuses_next_and_a_struck_last_step_leaves_the_meeting_open(meeting: MemorySession) -> None:
    meeting.do(c.Start())
    meeting.do(goto(meeting.state, 4))
    assert refused(meeting, c.Next()) == "session.last-step"
    meeting.do(c.Skip())
    assert (meeting.state.phase, meeting.state.run, meeting.state.marks["slut"]) == (Phase.RUNNING, None, "struck")
    assert refused(meeting, c.Next()) == "session.last-step"
    assert refused(meeting, c.Skip()) == "session.no-step"
    meeting.do(c.End())
    assert phase(meeting) is Phase.ENDED


def test_held_says_of_an_item_without_a_time_that_it_was_held_after_the_end_too(meeting: MemorySession) -> None:
    assert refused(meeting, c.Held("runda")) == "session.not-when-planned"
    meeting.do(c.Start())
    assert refused(meeting, c.Held("nowhere")) == "session.no-such-step"
    assert refused(meeting, c.Held("valkommen")) == "session.already-held"
    meeting.do(c.Held("runda"))
    assert refused(meeting, c.Held("runda")) == "session.already-held"
    meeting.do(c.Undo())
    assert meeting.state.marks == {}
    meeting.do(c.End())
    meeting.do(c.Held("i-grupp"))
    assert meeting.state.marks == {"i-grupp": "held"}


def test_an_item_struck_by_mistake_that_is_said_to_have_been_held_is_struck_no_longer(meeting: MemorySession) -> None:
    meeting.do(c.Start())
    meeting.do(c.Skip())
    meeting.do(c.Held("valkommen"))
    assert progress(meeting.state, meeting.state.agenda[0]) is Progress.DONE


def test_goto_marks_nothing(meeting: MemorySession) -> None:
    meeting.do(c.Start())
    meeting.do(goto(meeting.state, 4))
    assert meeting.state.marks == {}
    assert refused(meeting, goto(meeting.state, 4)) == "session.already-there"
    assert refused(meeting, c.Goto(step="nowhere")) == "session.no-such-step"


def test_a_struck_step_is_passed_over_by_next_and_no_longer_struck_when_gone_to(meeting: MemorySession) -> None:
    meeting.do(c.Start())
    meeting.do(c.Next())
    meeting.do(c.Skip())
    assert (meeting.state.position, meeting.state.marks["runda"]) == (3, "struck")
    meeting.do(goto(meeting.state, 1))
    meeting.do(c.Next())
    assert meeting.state.position == 3
    meeting.do(c.Back())
    assert (meeting.state.position, meeting.state.marks["runda"]) == (2, "planned")


def test_back_goes_on_with_the_same_run_and_again_makes_a_new_one(meeting: MemorySession) -> None:
    meeting.do(c.Start())
    assert refused(meeting, c.Back()) == "session.first-step"
    first = meeting.state.run
    meeting.do(c.Next())
    meeting.do(c.Back())
    assert meeting.state.run == first
    meeting.do(c.Again())
    assert meeting.state.run
    assert (meeting.state.run.step, meeting.state.run.number) == ("valkommen", 2)


def test_back_in_a_round_is_to_the_speaker_before_whose_time_goes_on_and_then_to_the_item_before(
    meeting: MemorySession,
) -> None:
    meeting.do(c.Start(), at(9))
    meeting.do(c.Next(), at(9, 1))
    meeting.do(c.Next(), at(9, 2))
    meeting.do(c.Next(), at(9, 3))
    assert who(meeting) == "Bo Ek"
    meeting.do(c.Back(), at(9, 3))
    assert (who(meeting), timing.turn_left(meeting.state, at(9, 3))) == ("Anna Berg", 60_000)
    meeting.do(c.PassTurn(), at(9, 3))
    meeting.do(c.Back(), at(9, 3))
    assert who(meeting) == "Anna Berg"
    meeting.do(c.Back(), at(9, 3))
    assert (who(meeting), meeting.state.position) == (None, 2)
    meeting.do(c.Back(), at(9, 3))
    assert meeting.state.position == 1


def test_back_in_a_round_leaves_the_turns_in_which_something_was_noted_and_next_goes_through_them_again(
    meeting: MemorySession,
) -> None:
    meeting.do(c.Start(), at(9))
    meeting.do(c.Next(), at(9, 1))
    for minute, name in ((2, "Anna"), (4, "Bo"), (6, "Cia")):
        meeting.do(c.Next(), at(9, minute))
        meeting.do(c.TakeNote(text=name))
    meeting.do(c.Back(), at(9, 7))
    assert (who(meeting), timing.turn_left(meeting.state, at(9, 7))) == ("Bo Ek", 120_000)
    meeting.do(c.Back(), at(9, 7))
    meeting.do(c.TakeNote(text="Anna igen"))
    seen = []
    while meeting.state.position == 2:
        seen.append(who(meeting))
        meeting.do(c.Next(), at(9, 8))
    assert seen == ["Anna Berg", "Bo Ek", "Cia Dahl"]
    persons = [meeting.state.turns[note.turn or ""].person for note in meeting.state.notes.values()]
    names = [meeting.state.people[person or ""].name for person in persons]
    assert names == ["Anna Berg", "Bo Ek", "Cia Dahl", "Anna Berg"]


def test_whoever_moves_on_with_the_clock_stopped_starts_it(meeting: MemorySession) -> None:
    meeting.do(c.Start())
    meeting.do(c.Pause())
    assert phase(meeting) is Phase.PAUSED
    assert refused(meeting, c.Pause()) == "session.not-when-paused"
    meeting.do(c.Next())
    assert phase(meeting) is Phase.RUNNING
    assert refused(meeting, c.Resume()) == "session.not-when-running"


def test_two_who_press_next_at_once_move_the_meeting_one_step(meeting: MemorySession) -> None:
    meeting.do(c.Start())
    seen = meeting.state.cursor()
    meeting.do(c.Next(seen=seen))
    assert refused(meeting, c.Next(seen=seen)) == "session.moved-on"
    seen = meeting.state.cursor()
    meeting.do(c.Next(seen=seen))
    assert refused(meeting, c.Next(seen=seen)) == "session.moved-on"
    assert who(meeting) == "Anna Berg"


def test_undo_takes_back_the_last_action_of_this_face_only(meeting: MemorySession) -> None:
    meeting.do(c.Start())
    meeting.do(c.Next())
    meeting.origin = "notes"
    meeting.do(c.TakeNote(text="Från antecknaren"))
    meeting.origin = "test"
    meeting.do(c.Undo())
    assert meeting.state.position == 1
    assert [note.text for note in meeting.state.notes.values()] == ["Från antecknaren"]
    meeting.origin = "third"
    assert refused(meeting, c.Undo()) == "session.nothing-to-undo"


def test_an_undo_that_is_taken_back_makes_its_action_count_again(meeting: MemorySession) -> None:
    meeting.do(c.Start())
    (undone,) = meeting.do(c.Undo())
    assert phase(meeting) is Phase.PLANNED
    from samtal.session.events import Fact

    meeting.seal([Fact("undone", {"action": undone.action}, "session")], at(9))
    assert phase(meeting) is Phase.RUNNING


def test_a_gap_that_is_left_out_counts_in_no_time_and_is_taken_back_as_one(meeting: MemorySession) -> None:
    meeting.do(c.Start(), at(9))
    meeting.do(c.LeaveOut(since=at(9, 4)), at(9, 50))
    assert meeting.state.run
    assert timing.used(meeting.state, meeting.state.run, at(9, 51)) == 5 * 60_000
    assert phase(meeting) is Phase.RUNNING
    meeting.do(c.Undo(), at(9, 51))
    assert timing.used(meeting.state, meeting.state.run, at(9, 51)) == 51 * 60_000


def test_a_gap_begins_after_the_clock_was_last_stopped_and_ends_now(meeting: MemorySession) -> None:
    meeting.do(c.Start(), at(9))
    meeting.do(c.Pause(), at(9, 10))
    meeting.now = at(9, 20)
    assert refused(meeting, c.LeaveOut(since=at(9, 12))) == "session.not-when-paused"
    meeting.do(c.Resume(), at(9, 20))
    meeting.now = at(9, 30)
    assert refused(meeting, c.LeaveOut(since=at(9, 15))) == "session.stood-already"
    assert refused(meeting, c.LeaveOut(since=at(9, 30))) == "session.impossible-gap"


def test_what_another_face_has_gone_on_from_is_not_taken_back(meeting: MemorySession) -> None:
    meeting.do(c.Start())
    meeting.origin = "other"
    meeting.do(c.Next())
    meeting.origin = "test"
    assert refused(meeting, c.Undo()) == "session.built-on"
    meeting.do(c.Record(entry=Entry("X")))
    meeting.origin = "other"
    meeting.do(c.Reword(*entry_seen(meeting.state, "decision", 1), Entry("Y")))
    meeting.origin = "test"
    assert refused(meeting, c.Undo()) == "session.built-on"


def test_what_another_face_did_to_something_else_keeps_nothing_from_being_taken_back(meeting: MemorySession) -> None:
    meeting.do(c.Start(), at(9))
    meeting.do(c.Replan(at(12)), at(9, 1))
    meeting.origin = "other"
    meeting.do(c.TakeNote(text="Ett"))
    meeting.do(c.Undo())
    meeting.do(c.Announce("Hej"))
    meeting.do(c.SetLengths({meeting.state.agenda[0].id: 600}))
    meeting.origin = "test"
    meeting.do(c.Undo())
    assert meeting.state.finish is None
    meeting.do(c.Replan(at(12)))
    meeting.origin = "other"
    meeting.do(c.Replan(at(13)))
    meeting.origin = "test"
    assert refused(meeting, c.Undo()) == "session.built-on"


def test_who_leaves_no_longer_has_the_floor(meeting: MemorySession) -> None:
    meeting.do(c.Start())
    meeting.do(c.Next())
    meeting.do(c.Next())
    meeting.do(c.Left(turns.named(meeting.state)[0].id))
    assert who(meeting) is None
    meeting.do(c.Next())
    assert who(meeting) == "Bo Ek"
