"""All answers of one person as one action, and an answer that is taken away again."""

from __future__ import annotations

import pytest

from memory import MemorySession
from samtal.lines import phrases
from samtal.session import commands as c
from samtal.session import figures, rows
from samtal.session.refusal import RefusedError
from samtal.telling.replies import reply

RATING = """
title = "Skattning"
[[agenda]]
kind = "rating"
title = "Vårt arbete"
statements = ["Ett", "Två", "Tre"]
secrecy = "open"
scale = { min = 1, max = 4, unknown = true }
[[agenda]]
kind = "talk"
title = "Samtal"
"""


@pytest.fixture
def meeting() -> MemorySession:
    session = MemorySession(RATING)
    session.do(c.Here("Anna Berg"))
    session.do(c.Here("Bo Ek"))
    session.do(c.Start())
    return session


def anna(meeting: MemorySession) -> str:
    return next(person.id for person in meeting.state.people.values() if person.name == "Anna Berg")


def values(meeting: MemorySession) -> list[list[int | None]]:
    step = meeting.state.agenda[0]
    assert step.rating
    run = meeting.state.runs_of(step.id)[0]
    given = [figures.answers_for(meeting.state, step, run, each.id) for each in step.rating.statements]
    return [[answer.value for answer in answers] for answers in given]


def test_a_mark_for_each_statement_is_an_answer_and_all_are_one_action(meeting: MemorySession) -> None:
    meeting.do(c.RatePerson(person=anna(meeting), marks=(3, "?", None)))
    assert values(meeting) == [[3], [None], []]
    meeting.do(c.RatePerson(person=anna(meeting), marks=(None, 2, 4)))
    assert values(meeting) == [[3], [2], [4]]
    meeting.do(c.Undo())
    assert values(meeting) == [[3], [None], []]


def test_an_answer_that_is_taken_away_is_in_no_figure_and_no_row_and_undo_brings_it_back(
    meeting: MemorySession,
) -> None:
    meeting.do(c.RatePerson(person=anna(meeting), marks=(3, 4)))
    meeting.do(c.RatePerson(person=anna(meeting), marks=("-",)))
    assert values(meeting) == [[], [4], []]
    gone = next(answer.id for answer in meeting.state.answers.values() if answer.gone)
    assert rows.rows(meeting.state, gone) == {"answer": []}
    meeting.do(c.Undo())
    assert values(meeting) == [[3], [4], []]


@pytest.mark.parametrize(
    ("marks", "code"),
    [((5,), "session.off-scale"), ((1, 2, 3, 4), "session.no-such-statement"), (("-",), "session.no-answers")],
)
def test_what_cannot_be_is_refused_whole(meeting: MemorySession, marks: tuple[int | str, ...], code: str) -> None:
    with pytest.raises(RefusedError) as refused:
        meeting.do(c.RatePerson(person=anna(meeting), marks=marks))
    assert refused.value.code == code
    assert values(meeting) == [[], [], []]


def test_it_is_told_whose_answers_and_how_many_never_which(meeting: MemorySession) -> None:
    events = meeting.do(c.RatePerson(person=anna(meeting), marks=(3, 4, 4)))
    assert reply("sv", meeting.state, events, meeting.now) == "Anna Berg: 3 svar"
    events = meeting.do(c.RatePerson(person=anna(meeting), marks=("-",)))
    assert reply("sv", meeting.state, events, meeting.now) == "Påstående 1: inget svar från Anna Berg"
    meeting.do(c.Next())
    events = meeting.do(c.RatePerson(meeting.state.agenda[0].id, person=anna(meeting), marks=(3, 4, 4)))
    assert reply("sv", meeting.state, events, meeting.now) == "Anna Berg: 3 svar till punkt 1"


def test_all_that_one_answers_is_one_line_as_on_a_slip(meeting: MemorySession) -> None:
    for line in ("skatta Anna: 3?4", "rate Bo: 1 - 2"):
        meeting.do(phrases.read(line, meeting.state, "sv"))  # type: ignore[arg-type]  # a command, for it is no inquiry
    assert values(meeting) == [[3, 1], [None], [4, 2]]
    meeting.do(c.Next())
    command = phrases.read("till 1: skatta Anna: -44", meeting.state, "sv")
    assert command == c.RatePerson(meeting.state.agenda[0].id, person=anna(meeting), marks=("-", 4, 4))


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("skatta Anna: 33", "slips.too-short"),
        ("skatta Anna: 3355", "slips.too-long"),
        ("skatta Anna: 335", "slips.off-scale"),
        ("skatta Anna", "commands.rate"),
        ("skatta grupp 2: 333", "session.not-per-group"),
        ("skatta Olle: 333", "phrases.nobody"),
    ],
)
def test_a_line_that_cannot_be_says_why(meeting: MemorySession, line: str, code: str) -> None:
    with pytest.raises(RefusedError) as refused:
        phrases.read(line, meeting.state, "sv")
    assert refused.value.code == code
