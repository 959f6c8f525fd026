"""Blocks: who and what there is a lap for, how the meeting goes through the laps, and what stays when people go."""

from __future__ import annotations

import contextlib
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from memory import MemorySession, at, row_seen, template_of
from samtal.minutes.making import minutes_of
from samtal.minutes.markdown import render
from samtal.session import commands as c
from samtal.session import groups, schedule
from samtal.session.blocks import LONGEST
from samtal.session.events import Fact
from samtal.session.evolve import fold
from samtal.session.public import public
from samtal.session.refusal import RefusedError
from samtal.template import blocks, timetable
from samtal.template.reading import read

CASES = """
title = "Handledning"
starts = "13:00"
[[agenda]]
kind = "info"
title = "Start"
minutes = 5
[[agenda]]
kind = "talk"
title = "Fallet"
minutes = 5
block = { name = "Fall", for_each = "person" }
[[agenda]]
kind = "talk"
title = "Frågor"
minutes = 10
block = { name = "Fall" }
[[agenda]]
kind = "checkout"
title = "Slut"
minutes = 5
"""

TOPICS = """
title = "Ämnen"
[[agenda]]
kind = "list"
title = "Ämnen"
[[agenda]]
kind = "talk"
title = "Samtal"
block = { name = "Ämne", for_each = "row of Ämnen" }
[[agenda]]
kind = "talk"
title = "Slut"
"""

READY_ROWS = 'title = "Ämnen"\nrows = ["Läsning", "Räkning"]\n[[agenda]]\nkind = "talk"'

CAFE = """
title = "Kafé"
[[agenda]]
kind = "groups"
title = "Bord"
groups = { count = 2, stay = 1 }
block = { name = "Kafé", repeat = 3 }
"""

PLACES = """
title = "Lärtrios"
[[agenda]]
kind = "groups"
title = "Berätta"
groups = { size = 3 }
minutes = 4
block = { name = "Tur", for_each = "person" }
[[agenda]]
kind = "groups"
title = "Fråga"
groups = { size = 3 }
minutes = 6
block = { name = "Tur" }
"""


def titles(session: MemorySession) -> list[str]:
    return [step.title for step in session.state.agenda]


def title(session: MemorySession) -> str:
    step = session.state.step
    return step.title if step else ""


def meeting(text: str, *people: str) -> MemorySession:
    session = MemorySession(text)
    session.here(*people)
    return session


def test_a_block_has_a_lap_for_each_who_is_here_and_next_goes_through_them() -> None:
    session = meeting(CASES, "Anna Berg", "Bo Ek")
    laps = ["Anna Berg: Fallet", "Anna Berg: Frågor", "Bo Ek: Fallet", "Bo Ek: Frågor"]
    assert titles(session) == ["Start", *laps, "Slut"]
    session.do(c.Start())
    for lap in laps:
        session.do(c.Next())
        assert title(session) == lap


def test_the_laps_take_their_time_in_the_plan_before_anybody_has_begun() -> None:
    session = meeting(CASES, "Anna Berg", "Bo Ek", "Cia Ask")
    assert schedule.ends(session.state, at(12)).will == at(13, 55)
    template, _ = read(CASES)
    assert template
    assert timetable.length(template, 3).minutes == 55
    assert not timetable.length(template).whole


def test_who_comes_late_has_the_last_lap_and_who_leaves_before_theirs_has_none() -> None:
    session = meeting(CASES, "Anna Berg", "Bo Ek")
    session.do(c.Start())
    session.do(c.Next())
    session.here("Cia Ask")
    bo = next(person.id for person in session.state.people.values() if person.name == "Bo Ek")
    session.do(c.Left(bo))
    assert titles(session)[1:-1] == [
        "Anna Berg: Fallet",
        "Anna Berg: Frågor",
        "Cia Ask: Fallet",
        "Cia Ask: Frågor",
    ]


def test_a_lap_that_has_begun_stays_when_its_person_leaves() -> None:
    session = meeting(CASES, "Anna Berg", "Bo Ek")
    session.do(c.Start())
    session.do(c.Next())
    session.do(c.TakeNote(text="Annas fall"))
    anna = next(person.id for person in session.state.people.values() if person.name == "Anna Berg")
    session.do(c.Left(anna))
    assert title(session) == "Anna Berg: Fallet"
    session.do(c.Next())
    assert title(session) == "Anna Berg: Frågor"


def test_those_without_a_name_have_laps_that_stay_theirs_when_the_name_comes() -> None:
    session = MemorySession(CASES)
    session.do(c.Count(2))
    assert titles(session)[1:3] == ["Deltagare 1: Fallet", "Deltagare 1: Frågor"]
    session.do(c.Start())
    session.do(c.Next())
    session.do(c.TakeNote(text="ett fall"))
    session.here("Anna Berg")
    assert title(session) == "Anna Berg: Fallet"
    assert titles(session)[3] == "Deltagare 2: Fallet"


def test_a_lap_that_has_begun_stays_when_fewer_are_counted() -> None:
    session = MemorySession(CASES)
    session.do(c.Count(2))
    session.do(c.Start())
    for _ in range(3):
        session.do(c.Next())
    session.do(c.TakeNote(text="försvinner inte"))
    session.do(c.Count(1))
    assert title(session) == "Deltagare 2: Fallet"
    session.do(c.End())
    assert "försvinner inte" in render(minutes_of(session.state, session.now))


def test_a_person_who_gets_another_name_keeps_the_lap() -> None:
    session = meeting(CASES, "Ana Berg")
    session.do(c.Start())
    session.do(c.Next())
    session.do(c.Rename(next(iter(session.state.people)), "Anna Berg"))
    assert title(session) == "Anna Berg: Fallet"


def test_nobody_here_is_no_lap_and_the_block_stands_as_it_is_written() -> None:
    session = MemorySession(CASES)
    assert titles(session) == ["Start", "Fallet", "Frågor", "Slut"]
    session.do(c.Start())
    session.do(c.Next())
    assert title(session) == "Fallet"


def test_what_was_begun_before_anybody_was_here_stays_when_somebody_comes() -> None:
    session = MemorySession(CASES)
    session.do(c.Start())
    session.do(c.Next())
    session.do(c.TakeNote(text="ett fall"))
    session.here("Anna Berg")
    assert title(session) == "Fallet"
    assert titles(session)[1:5] == ["Fallet", "Frågor", "Anna Berg: Fallet", "Anna Berg: Frågor"]


def test_a_row_makes_a_lap_as_it_is_written_and_a_long_one_is_cut() -> None:
    session = MemorySession(TOPICS)
    session.do(c.Start())
    assert titles(session) == ["Ämnen", "Samtal", "Slut"]
    session.do(c.AddRow(cells=("Betyg",)))
    session.do(c.AddRow(cells=("x" * 100,)))
    assert titles(session)[1] == "Betyg: Samtal"
    assert titles(session)[2] == f"{'x' * (LONGEST - 1)}…: Samtal"
    session.do(c.Delete(*row_seen(session.state, "amnen", 1)))
    assert len(titles(session)) == 3
    session.do(c.Undo())
    assert titles(session)[1] == "Betyg: Samtal"


def test_rows_that_stand_ready_have_their_laps_before_anything_is_written_in_them() -> None:
    session = MemorySession(TOPICS.replace('title = "Ämnen"\n[[agenda]]\nkind = "talk"', READY_ROWS, 1))
    laps = ["Läsning: Samtal", "Räkning: Samtal"]
    assert titles(session) == ["Ämnen", *laps, "Slut"]
    session.do(c.Start())
    session.do(c.AddRow(cells=("Räkning", "går bra")))
    session.do(c.AddRow(cells=("Slöjd", "saknas")))
    assert titles(session)[1:-1] == [*laps, "Slöjd: Samtal"]


def test_again_at_the_end_of_the_last_lap_is_one_more_lap_and_undo_takes_it_back() -> None:
    session = meeting(CAFE, "Anna", "Bo", "Cia", "Dan")
    session.do(c.Start())
    session.do(c.Again())
    assert [run.number for run in session.state.runs.values()] == [1, 2], "in the middle it is the item once more"
    session.do(c.Next())
    session.do(c.Next())
    session.do(c.Again())
    assert title(session) == "Varv 4 av 4: Bord"
    session.do(c.Undo())
    assert titles(session)[-1] == title(session) == "Varv 3 av 3: Bord"


def test_each_lap_has_new_groups_but_for_those_who_stay() -> None:
    session = meeting(CAFE, "Anna", "Bo", "Cia", "Dan", "Eva", "Far")
    session.do(c.Start())
    seen = [groups.standing(session.state)]
    for _ in range(2):
        session.do(c.Next())
        seen.append(groups.standing(session.state))
    for before, after in pairwise(seen):
        assert before != after
        assert [group[0] for group in before] == [group[0] for group in after]


def test_a_block_in_groups_takes_a_place_of_every_group_at_a_time_and_keeps_the_groups() -> None:
    session = meeting(PLACES, "Anna", "Bo", "Cia", "Dan", "Eva")
    assert titles(session)[::2] == [f"Person {n} i varje grupp: Berätta" for n in (1, 2, 3)]
    session.do(c.Start())
    sat = groups.standing(session.state)
    for _ in range(5):
        session.do(c.Next())
        assert groups.of_run(session.state, session.state.run) == sat
    assert len(session.state.divisions) == 1


def test_the_room_sees_whose_turn_it_is_in_each_group() -> None:
    session = meeting(PLACES, "Anna", "Bo", "Cia", "Dan", "Eva")
    session.do(c.Start())
    assert public(session.state, session.now).in_turn == ("Anna", "Bo")
    for _ in range(4):
        session.do(c.Next())
    assert public(session.state, session.now).in_turn == ("Eva",)


def test_who_leaves_keeps_the_place_so_that_nobody_is_passed_over() -> None:
    session = meeting(PLACES, "Anna", "Bo", "Cia", "Dan", "Eva", "Far")
    session.do(c.Start())
    session.do(c.Left(next(iter(session.state.people))))
    seen = [public(session.state, session.now).in_turn]
    for _ in range(2):
        session.do(c.Next())
        session.do(c.Next())
        seen.append(public(session.state, session.now).in_turn)
    assert seen == [("Bo",), ("Cia", "Dan"), ("Eva", "Far")]


def test_the_role_of_a_block_in_groups_is_that_of_those_whose_turn_it_is() -> None:
    text = PLACES.replace('title = "Lärtrios"', 'title = "Lärtrios"\nroles = ["berättare"]')
    session = meeting(text.replace("minutes = 4", 'minutes = 4\nturns = "role:berättare"'), "Anna", "Bo", "Cia", "Dan")
    session.do(c.Start())
    turns = public(session.state, session.now).turns
    assert turns
    assert turns.holders == ("Anna", "Bo")


def test_a_block_whose_first_item_is_for_all_has_a_lap_for_each_person_though_pairs_follow() -> None:
    session = meeting(
        CASES.replace('title = "Frågor"', 'title = "Frågor"\ngroups = "pairs"'), "Anna", "Bo", "Cia", "Dan"
    )
    assert len(titles(session)) == 2 + 4 * 2
    session.do(c.Start())
    session.do(c.Next())
    assert public(session.state, session.now).in_turn == ()


def test_the_rows_of_a_private_list_and_of_a_confidential_meeting_are_in_no_heading() -> None:
    for text in (
        TOPICS.replace('kind = "list"', 'kind = "list"\nvisibility = "private"'),
        f"confidential = true\n{TOPICS}",
    ):
        session = MemorySession(text)
        session.do(c.Start())
        session.do(c.AddRow(cells=("Lisa Hemlig",)))
        session.do(c.AddRow(cells=("Pelle Hemlig",)))
        session.do(c.Next())
        session.do(c.Summarize(text="Vi gör om schemat."))
        session.do(c.End())
        made = render(minutes_of(session.state, session.now, times=True))
        assert "Varv 1 av 2" in made
        assert "Hemlig" not in made


@pytest.mark.parametrize(
    "text",
    [
        *(
            TOPICS.replace('kind = "list"', f'kind = "list"\n{kept}')
            for kept in ('visibility = "private"', 'visibility = "summary"', "record = false")
        ),
        f"confidential = true\n{TOPICS}",
    ],
)
def test_a_row_of_which_less_than_all_is_kept_is_no_title_for_the_room(text: str) -> None:
    session = MemorySession(text)
    session.do(c.Start())
    for row in ("Lisa Hemlig", "Pelle Hemlig"):
        with contextlib.suppress(RefusedError):  # where nothing is stored
            session.do(c.AddRow(cells=(row,)))
        assert "Hemlig" not in str(public(session.state, session.now))
    session.do(c.Next())
    assert "Hemlig" not in str(public(session.state, session.now))


def test_what_stands_ready_is_the_authors_and_a_title_in_a_confidential_meeting_too() -> None:
    text = TOPICS.replace('title = "Ämnen"\n[[agenda]]\nkind = "talk"', READY_ROWS, 1)
    session = MemorySession(f"confidential = true\n{text}")
    session.do(c.Start())
    session.do(c.AddRow(cells=("Hemlig",)))
    assert titles(session)[1:-1] == ["Läsning: Samtal", "Räkning: Samtal", "Varv 3 av 3: Samtal"]


@pytest.mark.parametrize("for_good", [False, True])
def test_a_row_that_is_no_more_leaves_its_lap_without_its_words_while_the_meeting_is_there(*, for_good: bool) -> None:
    session = MemorySession(TOPICS)
    session.do(c.Start())
    session.do(c.AddRow(cells=("Betyg",)))
    session.do(c.AddRow(cells=("Lisa Hemlig",)))
    session.do(c.Next())
    session.do(c.Next())
    assert title(session) == "Lisa Hemlig: Samtal"
    id_, event = row_seen(session.state, "amnen", 2)
    session.do(c.Delete(id_, event, for_good=for_good))
    assert title(session) == "Varv 2 av 2: Samtal"
    assert "Hemlig" not in str(public(session.state, session.now))
    session.do(c.Next())
    assert title(session) == "Slut"
    assert fold(session.state.log) == session.state


def test_a_run_of_a_lap_that_cannot_be_changes_nothing() -> None:
    session = meeting(PLACES, "Anna", "Bo")
    for key in ("x", "²", "9" * 30, "", "~"):
        session.seal([Fact("entered", {"step": f"beratta~{key}", "number": 1})], session.now)
    assert titles(session)[:2] == ["Person 1 i varje grupp: Berätta", "Person 1 i varje grupp: Fråga"]


def test_undo_takes_a_whole_turn_of_a_block_back() -> None:
    session = meeting(CASES, "Anna Berg", "Bo Ek")
    session.do(c.Start())
    for _ in range(3):
        session.do(c.Next())
    assert title(session) == "Bo Ek: Fallet"
    session.do(c.Undo())
    assert title(session) == "Anna Berg: Frågor"


def test_the_minutes_tell_a_block_lap_by_lap() -> None:
    session = meeting(CASES, "Anna Berg", "Bo Ek")
    session.do(c.Start(), at(13))
    for text in ("", "Annas fall", "", "Bos fall"):
        if text:
            session.do(c.TakeNote(text=text), at(13, 1))
        session.do(c.Next(), at(13, 2))
    session.do(c.End(), at(13, 9))
    made = render(minutes_of(session.state, at(14)))
    assert "## 2–5. Fall\n\n### Anna Berg\n\n#### Fallet\n\n- Annas fall\n\n### Bo Ek" in made


def test_the_minutes_of_a_confidential_meeting_do_not_say_whose_lap_it_was() -> None:
    session = meeting(CASES.replace('title = "Handledning"', 'title = "H"\nconfidential = true', 1), "Anna Berg")
    session.do(c.Start(), at(13))
    session.do(c.Next(), at(13, 1))
    session.do(c.Summarize(text="Vi prövar ett samtal."), at(13, 2))
    session.do(c.Extend(300), at(13, 2))
    session.do(c.Next(), at(13, 3))
    session.do(c.End(), at(13, 9))
    made = render(minutes_of(session.state, at(14), times=True))
    assert "### Varv 1 av 1" in made
    assert "Anna Berg: " not in made
    assert "### Anna" not in made


@pytest.mark.parametrize(
    ("points", "code"),
    [
        ('block = { name = "A" }\n', "block-how"),
        ('block = { name = "A", repeat = 2 }\n|\n|block = { name = "A" }\n', "block-apart"),
        ('block = { name = "A", repeat = 2 }\n|block = { name = "A", repeat = 3 }\n', "block-differs"),
        ('block = { name = "A", for_each = "deltagare" }\n', "write"),
        ('block = { name = "A", for_each = "varje lektion" }\n', "want-for-each"),
        ('block = { name = "A", for_each = "row of Ingen" }\n', "nowhere-list"),
        ('block = { name = "A", for_each = "person", repeat = 2 }\n', "want-block"),
        ('block = "A"\n', "want-block"),
    ],
)
def test_what_is_wrong_with_a_block_is_said(points: str, code: str) -> None:
    agenda = [f'[[agenda]]\nkind = "talk"\ntitle = "P{n}"\n{more}' for n, more in enumerate(points.split("|"))]
    _, problems = read('title = "x"\n' + "".join(agenda))
    assert [problem.code for problem in problems] == [f"template.{code}"]


KEYS = st.lists(st.integers(0, 30).map(str), max_size=4, unique=True)


@given(st.lists(st.tuples(st.integers(1, 3), st.none() | KEYS), min_size=1, max_size=4))
def test_any_agenda_unrolls_to_each_lap_once_and_folds_to_what_was_written(agenda: list[tuple[int, list[str]]]) -> None:
    points, subjects = [], {}
    for number, (steps, keys) in enumerate(agenda):
        block = "" if keys is None else f'block = {{ name = "{number}", for_each = "person" }}\n'
        subjects[str(number)] = keys or []
        points += [f'[[agenda]]\nkind = "talk"\ntitle = "P{number}.{n}"\n{block}' for n in range(steps)]
    written = template_of('title = "x"\n' + "".join(points)).agenda
    laid_out = blocks.unrolled(written, lambda block, _: [blocks.LapSubject(k, k) for k in subjects[block.name]])
    ids = [step.id for step in laid_out]
    assert len(set(ids)) == len(ids)
    folded = dict.fromkeys(step.lap.step if step.lap else step.id for step in laid_out)
    assert [*folded] == [step.id for step in written]
    for step in written:
        of = [s.lap.subject for s in laid_out if s.lap and s.lap.step == step.id]
        assert of == (subjects[step.block.name] if step.block else [])


@given(st.lists(st.sampled_from("nbuahlc"), max_size=25))
@example([*"llnch"])
def test_whatever_is_done_the_meeting_stands_at_an_item_and_folds_to_the_same(keys: list[str]) -> None:
    session = meeting(CASES + TOPICS.split("\n", 2)[2].replace('"Slut"', '"Sist"'), "Anna", "Bo")
    session.do(c.Start())
    for number, key in enumerate(keys):
        people = list(session.state.people.values())
        done: dict[str, c.Command] = {
            "n": c.Next(),
            "b": c.Back(),
            "u": c.Undo(),
            "a": c.Again(),
            "h": c.Here(f"Person {number}"),
            "l": c.Left(people[number % len(people)].id if people else ""),
            "c": c.TakeNote(text="x"),
        }
        with contextlib.suppress(RefusedError):
            session.do(done[key])
        assert session.state.step is None or session.state.step in session.state.agenda
    again = fold(session.state.log)
    assert [step.id for step in again.agenda] == [step.id for step in session.state.agenda]
    steps = {step.id for step in session.state.agenda}
    assert {note.step for note in session.state.notes.values()} <= steps
