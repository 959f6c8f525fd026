"""The forgotten clock: what began when, how long it stood, and when it is to go on, said afterwards or beforehand."""

from __future__ import annotations

import pytest

from memory import MemorySession, at, goto
from minutes_of import written
from samtal.lines.phrases import read
from samtal.session import clock, schedule, timing
from samtal.session import commands as c
from samtal.session.refusal import RefusedError
from samtal.telling.replies import reply

MINUTE = clock.MINUTE
AGENDA = 'title = "Prov"\nstarts = "09:00"\n' + "".join(
    f'[[agenda]]\nkind = "talk"\ntitle = "Punkt {n}"\nminutes = 10\n' for n in range(1, 7)
)


def meeting(*moves: tuple[int, int]) -> MemorySession:
    """A meeting that began at nine and went on to the next item at each of these times."""
    session = MemorySession(AGENDA)
    session.do(c.Start(), at(9))
    for hours, minutes in moves:
        session.do(c.Next(), at(hours, minutes))
    return session


def say(session: MemorySession, line: str, now: int) -> str:
    """What is answered to a line typed at an instant."""
    command = read(line, session.state, "sv")
    assert isinstance(command, c.Command)
    session.now = now
    before = len(session.state.log)
    session.do(command)
    return reply("sv", session.state, tuple(session.state.log[before:]), now)


def began(session: MemorySession, number: int) -> int | None:
    span = timing.actual(session.state, session.state.agenda[number - 1])
    return span.begin if span else None


def test_any_item_can_be_said_to_have_begun_at_another_time() -> None:
    session = meeting((9, 10), (9, 20), (9, 30))
    assert say(session, "punkt 2 började 9.14", at(9, 35)) == "Punkt 2 började 09.14"
    assert [began(session, number) for number in (1, 2, 3)] == [at(9), at(9, 14), at(9, 20)]
    session.do(c.Undo(), at(9, 36))
    assert began(session, 2) == at(9, 10)


@pytest.mark.parametrize("line", ["punkt 2 började 8.59", "punkt 2 började 9.21", "punkt 6 började 9.10", "punkt 2"])
def test_a_time_before_the_item_before_or_after_the_one_that_follows_is_refused(line: str) -> None:
    session = meeting((9, 10), (9, 20), (9, 30))
    with pytest.raises(RefusedError):
        say(session, line, at(9, 35))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("punkt 2 började 8.59", "Den förra punkten började 09.00. Skriv en tid från dess till 09.20."),
        ("vi kom hit 9.15", "Den förra punkten började 09.20. Skriv en tid från dess till 09.35."),
        ("vi började 9.11", "Skriv en tid som inte är senare än 09.10."),
        ("dra bort tid 8.59", "Tiden måste ligga mellan 09.00, då mötet började, och nu."),
    ],
)
def test_a_refused_time_is_told_with_between_what_it_must_lie(line: str, said: str) -> None:
    session = meeting((9, 10), (9, 20), (9, 30))
    with pytest.raises(RefusedError) as refused:
        say(session, line, at(9, 35))
    assert refused.value.sentence("sv").startswith(said)
    assert ":" in refused.value.sentence("en"), "as clocks are written in English"


def test_until_when_the_clock_is_to_stand_must_be_said() -> None:
    with pytest.raises(RefusedError) as refused:
        say(meeting(), "stoppa klockan till", at(9, 4))
    assert refused.value.code == "commands.pause"


def test_we_came_here_then_reaches_back_past_what_was_only_passed_on_the_way() -> None:
    session = meeting()
    for second in (0, 1, 2):
        session.do(c.Next(), at(9, 40) + second * 1000)
    said = say(session, "vi kom hit 9.20", at(9, 40) + 5000)
    assert said.startswith("Punkt 4 började 09.20")
    assert began(session, 4) == at(9, 20)
    assert timing.actual(session.state, session.state.agenda[0]) == (at(9), at(9, 20))
    assert timing.left(session.state, at(9, 40)) == -10 * MINUTE


def test_what_was_held_for_a_minute_is_not_reached_past() -> None:
    session = meeting((9, 39), (9, 40))
    with pytest.raises(RefusedError):
        say(session, "vi kom hit 9.20", at(9, 41))


def test_we_began_then_is_said_at_any_item_and_after_the_end() -> None:
    session = meeting((9, 10), (9, 20))
    assert say(session, "vi började 8.55", at(9, 30)) == "Punkt 1 började 08.55"
    session.do(c.End(), at(10))
    assert say(session, "we began 8:50", at(10, 5)) == "Punkt 1 började 08.50"
    assert timing.began(session.state) == at(8, 50)
    with pytest.raises(RefusedError) as refused:
        say(MemorySession(AGENDA), "vi började 9.00", at(9))
    assert refused.value.code == "session.not-when-planned"


def test_a_clock_that_stands_until_a_time_moves_what_is_to_come_to_it_and_goes_on_by_a_key_alone() -> None:
    session = meeting()
    assert say(session, "stoppa klockan till 9.20", at(9, 4)) == "Klockan är stoppad till 09.20"
    projected = schedule.slots(session.state, at(9, 5))[1].projected
    assert projected
    assert projected.begin == at(9, 26), "six minutes are left when it goes on"
    assert timing.left(session.state, at(9, 30)) == 6 * MINUTE, "nothing advances by itself"
    session.do(c.Resume(), at(9, 32))
    assert session.state.resumes is None
    assert timing.left(session.state, at(9, 33)) == 5 * MINUTE


def test_a_clock_cannot_be_stopped_until_a_time_that_has_been() -> None:
    session = meeting()
    with pytest.raises(RefusedError) as refused:
        session.do(c.Pause(until=at(9)), at(9, 4))
    assert refused.value.code == "session.already-past"


def test_a_time_between_two_instants_is_left_out_afterwards() -> None:
    session = meeting()
    said = say(session, "dra bort tid 9.02–9.06", at(9, 9))
    assert said == "Klockan stod från 09.02 till 09.06"
    assert timing.left(session.state, at(9, 9)) == 5 * MINUTE
    assert say(session, "dra bort tid 9.00–9.01", at(9, 9)) == "Klockan stod från 09.00 till 09.01"
    assert timing.left(session.state, at(9, 9)) == 6 * MINUTE, "in whatever order they are told"
    for line in (
        "dra bort tid 9.03–9.05",
        "dra bort tid 9.05–9.07",
        "dra bort tid 9.07–9.30",
        "dra bort tid 9.09–9.07",
    ):
        with pytest.raises(RefusedError):
            say(session, line, at(9, 10))


def test_a_clock_that_was_let_go_too_late_is_said_to_have_gone_since() -> None:
    session = meeting()
    session.do(c.Pause(until=at(9, 10)), at(9, 4))
    for line in ("fortsätt 9.03", "fortsätt 9.30"):
        with pytest.raises(RefusedError):
            say(session, line, at(9, 15))
    assert say(session, "fortsätt 9.10", at(9, 15)) == "Klockan går sedan 09.10"
    assert timing.left(session.state, at(9, 15)) == MINUTE


def test_an_item_that_was_jumped_over_is_held_only_where_something_was_recorded() -> None:
    session = meeting()
    session.do(goto(session.state, 4), at(9, 40))
    note = read("till 3: anteckning Vi bestämde en sak", session.state, "sv")
    assert isinstance(note, c.Command)
    session.do(note, at(9, 41))
    session.do(c.End(), at(9, 50))
    minutes = written(session)
    assert "Punkt 3 hölls, tiden antecknades inte." in minutes
    assert "Hanns inte med: 2 och 5–6" in minutes
