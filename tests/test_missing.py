"""What the end says is missing is what the minutes say is missing."""

from __future__ import annotations

from memory import MemorySession, at
from samtal.minutes.making import minutes_of
from samtal.minutes.markdown import render
from samtal.session import commands as c
from samtal.session.captured import Owner
from samtal.session.missing import missing

AGENDA = """
title = "Prov"
[[agenda]]
kind = "talk"
title = "Samtal"
questions = ["Vad ser vi?", "Vad gör vi?"]
[[agenda]]
kind = "talk"
title = "Till nästa gång"
per = "person"
"""


def test_questions_without_an_answer_and_people_without_a_word_are_missing_until_they_have_one() -> None:
    meeting = MemorySession(AGENDA)
    meeting.here("Anna Berg", "Bo Ek", "Cia Dahl")
    cia = next(person.id for person in meeting.state.people.values() if person.name == "Cia Dahl")
    meeting.do(c.TakePart(cia, aside=True))
    meeting.do(c.Start())
    meeting.do(c.TakeNote(text="Lugn", question=1))
    meeting.do(c.Next())
    anna, bo, *_ = meeting.state.people
    meeting.do(c.TakeNote(text="Jag frågar mer", owner=Owner(person=anna)))
    questions, people = missing(meeting.state)
    assert (questions.number, questions.questions) == (1, 1)
    assert (people.number, people.people) == (2, ("Bo Ek",))
    made = render(minutes_of(meeting.state, at(10)))
    assert "Inte besvarade: Vad gör vi?" in made
    assert "Saknas från Bo Ek." in made
    meeting.do(c.TakeNote(step="samtal", text="Mer", question=2))
    meeting.do(c.TakeNote(text="Jag lyssnar", owner=Owner(person=bo)))
    assert missing(meeting.state) == []
