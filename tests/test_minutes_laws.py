"""What holds for the minutes of any session whatever: they can be made, every point and every note is in them."""

from __future__ import annotations

import random
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from markdown_reading import parsed, tables, texts
from memory import MemorySession, at
from minutes_of import written
from samtal.minutes.document import typed
from samtal.session import commands as c
from samtal.session.evolve import fold
from test_session_laws import BEGUN, GIVEN, IDS, TEMPLATE, TIMED, played

if TYPE_CHECKING:
    from samtal.session.state import State
    from samtal.template.model import Step, Template


@pytest.fixture(scope="module")
def template() -> Template:
    return MemorySession(TEMPLATE).template


def expected(state: State, number: int, step: Step) -> str:
    """The heading of a point; none for information that left nothing, nor for what was not reached before the end."""
    told = {note.step for note in state.notes.values() if not note.gone}
    told |= {summary.step for summary in state.summaries.values() if summary.text and summary.step}
    told |= {link.step for link in state.links.values() if not link.gone and link.step}
    left = told | {total.step for total in state.totals.values()} | {answer.step for answer in state.answers.values()}
    left |= {row.step for row in state.rows.values() if not row.gone}
    left |= {entry.step or "" for entry in state.registers.values() if not entry.gone}
    came = state.runs_of(step.id) or step.id in state.marks or step.id in left
    if (state.ended is not None and not came) or (
        (step.id == "valkommen" or step.rest) and step.id not in told and not step.questions
    ):
        return ""
    return f"{number}. {step.title}{' – struken' if state.marks.get(step.id) == 'struck' else ''}"


@given(given_=GIVEN, now=st.integers(at(7), at(17)))
def test_every_point_every_note_and_every_entry_is_there(
    template: Template, given_: list[tuple[c.Command, int]], now: int
) -> None:
    state = played(template, given_).state
    text = written(state, now)
    points = [words for kind, words in parsed(text) if kind == "heading_openh2" and words[0].isdigit()]
    assert points == [heading for n, step in enumerate(state.agenda, 1) if (heading := expected(state, n, step))]
    lines = Counter(words.rpartition(": ")[2] for words in texts(text))
    noted = Counter(typed(note.text).rpartition(": ")[2] for note in state.notes.values())
    assert not noted - lines
    said = "\n".join(texts(text))
    assert all(typed(entry.entry.text) in said for entry in state.registers.values())


@given(given_=GIVEN, seed=st.integers())
def test_minutes_can_be_made_of_any_part_of_a_log(
    template: Template, given_: list[tuple[c.Command, int]], seed: int
) -> None:
    log = played(template, given_).state.log
    chance = random.Random(seed)  # noqa: S311 - a choice, no secret
    state = fold([log[0], *(event for event in log if chance.random() < 0.7)])
    assert written(state).startswith("# Mötesanteckningar – Prov\n")


@given(given_=TIMED)
def test_what_three_people_answered_is_never_told(template: Template, given_: list[tuple[c.Command, int]]) -> None:
    """Five answers are needed, and three people cannot give them: nothing that follows may show a figure."""
    answer: tuple[c.Command, int] = (c.RateAnswer(step="skattning", statement=1, person=IDS[0], value=3), at(9, 1))
    rest = [
        (command, moment)
        for command, moment in given_
        if not isinstance(command, c.RateTotals | c.TakeAnswers | c.Undo)
        and not (isinstance(command, c.RateAnswer) and command.group is not None)  # which is nobody's own
    ]
    state = played(template, [*BEGUN, answer, *rest]).state
    assert state.answers
    for table in tables(written(state)):
        if table[0][0] == "Nr":
            cells = [cell for row in table[1:] for cell in row[2:]]
            assert set(cells) <= {"", "–", "för få svar", "visas inte"}
