"""What was written down is moved, made an entry of a list, or one of two wordings of it is chosen; and its history."""

from __future__ import annotations

from contextlib import suppress
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memory import MemorySession, entry_seen, note_seen, row_seen
from minutes_of import begun, person, told, written
from samtal.session import captures, entries, owners, rows, wordings
from samtal.session import commands as c
from samtal.session.captured import NOBODY, Owner
from samtal.session.evolve import fold
from samtal.session.refusal import RefusedError
from samtal.telling.wordings import lines

AGENDA = """
[[agenda]]
kind = "round"
title = "Laget runt"
per = "person"
questions = ["Vad?", "Varför?"]
[[agenda]]
kind = "talk"
title = "Samtal"
[[agenda]]
kind = "talk"
title = "I grupp"
groups = 2
per = "group"
[[agenda]]
kind = "list"
title = "Tecken"
columns = ["Vad", "Var"]
[[agenda]]
kind = "list"
title = "Mer"
columns = ["Vad", "Var", { name = "Dag", type = "date" }]
[[agenda]]
kind = "list"
title = "Dagar"
columns = [{ name = "Dag", type = "date" }]
[[agenda]]
kind = "list"
title = "Varför"
tree = true
columns = ["Vad"]
[[agenda]]
kind = "talk"
title = "Förtroligt"
record = false
[[agenda]]
kind = "talk"
title = "Privat"
visibility = "private"
"""


@pytest.fixture
def made() -> MemorySession:
    """A round in which Anna has the floor, with three notes."""
    session = begun(AGENDA, "Anna Berg", "Bo Ek")
    told(session, "nästa", "anteckning ett", "anteckning Bo: två", "anteckning alla: tre")
    return session


def texts(session: MemorySession, step: str) -> list[str]:
    return [f"{note.number} {note.text}" for note in captures.notes_of(session.state, step)]


def refused(session: MemorySession, command: c.Command) -> str:
    with pytest.raises(RefusedError) as caught:
        session.do(command)
    return caught.value.code


def test_a_note_goes_to_another_item_and_keeps_its_time_and_whose_it_is(made: MemorySession) -> None:
    told(made, "till 2: anteckning där")
    note = captures.notes_of(made.state, "laget-runt")[0]
    made.now += 60_000
    assert told(made, "flytta anteckning 1 till punkt 2") == [
        "ok  Flyttade en anteckning till punkt 2, Anna Berg: den är anteckning 2 där"
    ]
    moved = made.state.notes[note.id]
    assert (moved.at, moved.step, moved.run, moved.question) == (note.at, "samtal", None, None)
    assert moved.owner == Owner(person=person(made, "Anna Berg"))
    assert texts(made, "laget-runt") == ["2 två", "3 tre"]
    assert texts(made, "samtal") == ["1 där", "2 ett"]
    assert rows.rows(made.state, note.id)["note"][0]["step"] == "samtal"


def test_undo_puts_it_back_where_it_was_with_its_number(made: MemorySession) -> None:
    before = list(made.state.notes.items())
    told(made, "flytta anteckning 1 till punkt 2")
    assert told(made, "ångra") == [
        "ok  Ångrade: flyttade en anteckning till punkt 2, Anna Berg: den är anteckning 1 där"
    ]
    assert list(made.state.notes.items()) == before


def test_no_number_is_used_twice_after_a_move(made: MemorySession) -> None:
    told(made, "flytta anteckning 2 till punkt 2", "anteckning fyra")
    assert texts(made, "laget-runt") == ["1 ett", "3 tre", "4 fyra"]
    assert told(made, "ändra anteckning 2: x") == ["fel  Den är flyttad till en annan punkt."]
    told(made, "till 2: flytta anteckning 1 till punkt 1")
    assert texts(made, "laget-runt") == ["1 ett", "3 tre", "4 fyra", "5 två"]


def test_a_note_goes_to_another_question_and_stays_with_who_had_the_floor(made: MemorySession) -> None:
    assert told(made, "move note 1 to question 2") == ["ok  Ändrade anteckning 1 till punkt 1, fråga 2, Anna Berg"]
    note = captures.notes_of(made.state, "laget-runt")[0]
    assert note.turn is not None
    assert note.question == made.state.agenda[0].questions[1].id
    assert told(made, "flytta anteckning 1 till fråga 2") == ["fel  Den står redan där."]
    assert told(made, "flytta anteckning 1 till fråga 3")[0].startswith("fel  ")


def test_item_and_question_may_be_named_together(made: MemorySession) -> None:
    told(made, "till 2: anteckning där", "till 2: flytta anteckning 1 till punkt 1, fråga 2")
    note = captures.notes_of(made.state, "laget-runt")[-1]
    assert (note.text, note.question) == ("där", made.state.agenda[0].questions[1].id)
    assert note.run == made.state.runs_of("laget-runt")[-1].id


def test_a_note_goes_to_another_owner_by_the_same_word(made: MemorySession) -> None:
    told(made, "flytta anteckning 1 till Bo")
    note = captures.notes_of(made.state, "laget-runt")[0]
    assert owners.person(made.state, note) == person(made, "Bo Ek")
    told(made, "flytta anteckning 1 till alla")
    assert captures.notes_of(made.state, "laget-runt")[0].owner == NOBODY
    assert told(made, "flytta anteckning 1 till Eva")[0].startswith("fel  Förstod inte vart: Eva.")
    assert told(made, "flytta anteckning 1") == [f"fel  {RefusedError('commands.move').sentence('sv')}"]


def test_a_group_goes_along_where_there_is_one_of_that_number(made: MemorySession) -> None:
    told(made, "till 3: anteckning grupp 2: sagt", "till 3: flytta anteckning 1 till punkt 2")
    assert captures.notes_of(made.state, "samtal")[0].owner == NOBODY


def test_who_had_the_floor_goes_along_only_where_the_name_stands_with_it() -> None:
    made = begun(AGENDA, "Anna Berg", "Bo Ek")
    told(made, "gå till 2", "ordet Anna", "anteckning fritt", "flytta anteckning 1 till punkt 1")
    assert captures.notes_of(made.state, "laget-runt")[0].owner == NOBODY


def test_what_is_moved_is_what_was_seen_and_to_where_something_is_stored(made: MemorySession) -> None:
    entity, event = note_seen(made.state, "laget-runt", 1)
    told(made, "ändra anteckning 1: annat")
    assert refused(made, c.MoveCaptured(entity, event, "samtal")) == "session.changed-meanwhile"
    assert refused(made, c.TurnNote(entity, event)) == "session.changed-meanwhile"
    assert told(made, "flytta anteckning 1 till punkt 8") == ["fel  Under ”Förtroligt” antecknas inget."]
    assert told(made, "flytta anteckning 1 till punkt 10")[0].startswith("fel  ")
    told(made, "ta bort anteckning 1")
    assert told(made, "flytta anteckning 1 till punkt 2") == [f"fel  {RefusedError('session.is-gone').sentence('sv')}"]


def test_moving_people_and_items_is_as_it_was(made: MemorySession) -> None:
    told(made, "till 3: anteckning x")
    assert told(made, "flytta 5 efter 2")[0].startswith("ok  ")
    assert told(made, "till 3: flytta Anna till grupp 2")[0].startswith("fel  Till en annan punkt")


def test_a_row_goes_to_a_list_that_takes_what_stands_in_it(made: MemorySession) -> None:
    told(made, "till 4: rad A | B", "till 5: rad C")
    assert told(made, "till 4: flytta rad 1 till punkt 5") == ["ok  Flyttade en rad till punkt 5: den är rad 2 där"]
    assert [row.cells for row in captures.rows_of(made.state, "mer")] == [("C", "", ""), ("A", "B", "")]
    assert told(made, "till 5: flytta rad 1 till punkt 6") == [
        "fel  Raden passar inte i listan ”Dagar”: kolumnerna är andra."
    ]
    assert told(made, "till 5: flytta rad 2 till punkt 2")[0].startswith("fel  ")
    assert told(made, "till 5: flytta rad 2 till fråga 1") == ["fel  En rad hör till en lista, inte till en fråga."]


def test_a_row_that_others_stand_under_stays(made: MemorySession) -> None:
    told(made, "till 7: rad Problem", "till 7: varför 1: Orsak")
    assert told(made, "till 7: flytta rad 1 till punkt 4")[0].startswith("fel  Det står rader under den")
    assert told(made, "till 7: flytta rad 2 till punkt 4") == ["ok  Flyttade en rad till punkt 4: den är rad 1 där"]
    assert captures.rows_of(made.state, "tecken")[0].parent is None


@pytest.mark.parametrize(
    ("line", "register"),
    [
        ("gör anteckning 2 till beslut", "decision"),
        ("make note 2 a decision", "decision"),
        ("make note 2 into an action", "action"),
        ("gör anteckning 2 till en uppgift", "action"),
        ("gör anteckning 2 till förslag", "proposal"),
        ("gör anteckning 2 till parkerad fråga", "parked"),
        ("make note 2 a lesson", "lesson"),
    ],
)
def test_a_note_becomes_an_entry_of_its_item_and_one_undo_brings_it_back(
    made: MemorySession, line: str, register: str
) -> None:
    before = dict(made.state.notes)
    assert told(made, line)[0].startswith("ok  Anteckning 2 till punkt 1 är nu ")
    (entry,) = entries.entries(made.state, register)
    assert (entry.entry.text, entry.step) == ("två", "laget-runt")
    assert entry.entry.who == ("Bo Ek" if register == "action" else "")
    assert texts(made, "laget-runt") == ["1 ett", "3 tre"]
    told(made, "ångra")
    assert made.state.notes == before
    assert not entries.entries(made.state, register)


def test_an_entry_has_one_line_whatever_the_note_had(made: MemorySession) -> None:
    entity, event = note_seen(made.state, "laget-runt", 1)
    note = made.state.notes[entity]
    made.state.notes[entity] = note._replace(text="ett\ntvå")
    made.do(c.TurnNote(entity, event))
    assert entries.entries(made.state, "decision")[0].entry.text == "ett två"


def test_a_date_needs_a_day_and_only_a_note_is_made_something_else(made: MemorySession) -> None:
    assert told(made, "gör anteckning 1 till datum") == [
        "fel  Ett datum behöver en dag. Skriv det för sig: datum 26 januari Tema"
    ]
    assert told(made, "gör anteckning 1 till guld")[0].startswith("fel  Förstod inte vad den ska bli: guld.")
    told(made, "beslut x")
    assert told(made, "gör beslut 1 till förslag") == [f"fel  {RefusedError('commands.make').sentence('sv')}"]


@pytest.mark.parametrize("line", ["till 1: radera anteckning 2 för gott", "radera beslut 1 för gott"])
def test_for_good_takes_the_note_and_what_it_was_made(made: MemorySession, line: str) -> None:
    told(made, "ändra anteckning 2: Bo: HEMLIGT", "gör anteckning 2 till beslut")
    assert told(made, line)[0].startswith("ok  ")
    assert not [event for event in made.state.log if "HEMLIGT" in str(event)]
    assert "HEMLIGT" not in written(made)
    assert fold(made.state.log) == made.state


def two_wordings(made: MemorySession) -> str:
    """A note that two people have changed at once."""
    entity, event = note_seen(made.state, "laget-runt", 1)
    made.do(c.ChangeNote(entity, event, text="min"))
    made.do(c.ChangeNote(entity, event, text="din"))
    assert (made.state.notes[entity].text, made.state.notes[entity].rivals) == ("din", ("min",))
    return entity


@pytest.mark.parametrize(("line", "text"), [("välj 1 i anteckning 1", "din"), ("choose 2 in note 1", "min")])
def test_of_two_wordings_one_is_chosen_and_undo_has_both_again(made: MemorySession, line: str, text: str) -> None:
    entity = two_wordings(made)
    assert told(made, line)[0].startswith("ok  ")
    assert (made.state.notes[entity].text, made.state.notes[entity].rivals) == (text, ())
    assert told(made, line) == ["fel  Den har bara en lydelse."]
    told(made, "ångra")
    assert made.state.notes[entity].rivals == ("min",)


@pytest.mark.parametrize("line", ["flytta anteckning 1 till punkt 2", "gör anteckning 1 till beslut"])
def test_what_has_two_wordings_is_moved_once_one_is_chosen(made: MemorySession, line: str) -> None:
    entity = two_wordings(made)
    assert told(made, line)[0].startswith("fel  Den har två lydelser.")
    assert made.state.notes[entity].rivals == ("min",)
    assert told(made, "välj 2 i anteckning 1", line)[1].startswith("ok  ")


def test_two_who_change_it_to_the_same_words_leave_one_wording(made: MemorySession) -> None:
    entity, event = note_seen(made.state, "laget-runt", 1)
    for _ in range(2):
        made.do(c.ChangeNote(entity, event, text="lika"))
    assert (made.state.notes[entity].text, made.state.notes[entity].rivals) == ("lika", ())


def test_a_wording_that_is_not_there_is_refused(made: MemorySession) -> None:
    two_wordings(made)
    assert told(made, "välj 3 i anteckning 1", "välj anteckning 1") == [
        "fel  Den lydelsen finns inte. Det finns 2.",
        f"fel  {RefusedError('commands.choose').sentence('sv')}",
    ]


def test_of_a_row_and_of_an_action_all_parts_are_chosen(made: MemorySession) -> None:
    told(made, "till 4: rad A | B", "uppgift Boka | Anna")
    entity, event = row_seen(made.state, "tecken", 1)
    made.do(c.ChangeRow(entity, event, ("A", "min | lika")))
    made.do(c.ChangeRow(entity, event, ("A", "din")))
    told(made, "till 4: välj 2 i rad 1")
    assert made.state.rows[entity].cells == ("A", "min | lika")
    assert made.state.rows[entity].rivals == ()
    entity, event = entry_seen(made.state, "action", 1)
    held = made.state.registers[entity].entry
    made.do(c.Reword(entity, event, type(held)("Boka", "Bo")))
    made.do(c.Reword(entity, event, type(held)("Boka sal", "Anna")))
    told(made, "välj 2 i uppgift 1")
    assert made.state.registers[entity].entry == type(held)("Boka", "Bo")


def test_an_edit_from_an_earlier_wording_brings_back_what_was_deleted_meanwhile(made: MemorySession) -> None:
    entity, event = note_seen(made.state, "laget-runt", 1)
    made.do(c.Delete(entity, event))
    made.do(c.ChangeNote(entity, event, text="mitt"))
    assert texts(made, "laget-runt") == ["1 mitt", "2 två", "3 tre"]


def test_the_history_tells_every_wording_where_it_stood_and_what_it_became(made: MemorySession) -> None:
    told(made, "ändra anteckning 1: bättre", "ångra", "flytta anteckning 1 till punkt 2")
    told(made, "till 2: gör anteckning 1 till beslut", "ändra beslut 1: bäst")
    (entry,) = entries.entries(made.state, "decision")
    assert lines("sv", made.state, entry.id) == [
        "09.00  ett  (någon annanstans)",
        "09.00  bättre · ångrat  (någon annanstans)",
        "09.00  flyttad till punkt 2: ett  (någon annanstans)",
        "09.00  beslut: ett  (någon annanstans)",
        "09.00  bäst · nu  (någon annanstans)",
    ]
    (note,) = (id_ for id_, note in made.state.notes.items() if note.text == "ett")
    assert wordings.wordings(made.state, note) == wordings.wordings(made.state, entry.id)


def test_the_history_is_shown_in_plain_mode_and_names_what_stands_beside(made: MemorySession) -> None:
    entity = two_wordings(made)
    assert told(made, "historik anteckning 1") == [
        "  09.00  ett  (någon annanstans)",
        "  09.00  min · står bredvid  (någon annanstans)",
        "  09.00  din · nu  (någon annanstans)",
        "ok  Historik 09.00",
    ]
    told(made, "radera anteckning 1 för gott")
    assert {each.became for each in wordings.wordings(made.state, entity)} == {"erased"}
    assert "min" not in " ".join(lines("sv", made.state, entity))


def test_a_note_that_somebody_was_changing_while_it_became_a_decision_is_there_beside_it(made: MemorySession) -> None:
    entity, event = note_seen(made.state, "laget-runt", 1)
    made.do(c.TurnNote(entity, event))
    made.do(c.ChangeNote(entity, event, text="mitt"))
    assert texts(made, "laget-runt") == ["1 mitt", "2 två", "3 tre"]
    (entry,) = entries.entries(made.state, "decision")
    assert entry.entry.text == "ett"
    for id_ in (entity, entry.id):
        assert "09.00  ett  (någon annanstans)" in lines("sv", made.state, id_)


def test_the_history_of_an_action_tells_when_it_was_done(made: MemorySession) -> None:
    told(made, "uppgift Boka", "klar uppgift 1")
    (entry,) = entries.entries(made.state, "action")
    assert lines("sv", made.state, entry.id) == [
        "09.00  Boka · nu  (någon annanstans)",
        "09.00  klar  (någon annanstans)",
    ]


@pytest.mark.parametrize("line", ["flytta anteckning 1 till punkt 2", "gör anteckning 1 till beslut"])
def test_that_private_words_come_into_the_minutes_is_told(made: MemorySession, line: str) -> None:
    told(made, "till 9: anteckning HEMLIGT")
    assert "HEMLIGT" not in written(made)
    assert told(made, f"till 9: {line}")[0].endswith(". Orden kommer nu med i mötesanteckningarna")
    assert "HEMLIGT" in written(made)
    assert "kommer nu med" not in told(made, "ångra")[0]


def test_nothing_is_told_of_words_that_are_printed_anyway_or_are_not_afterwards(made: MemorySession) -> None:
    assert "kommer nu med" not in told(made, "flytta anteckning 1 till punkt 9")[0]
    assert "kommer nu med" not in told(made, "gör anteckning 2 till beslut")[0]


def test_a_history_names_the_window_it_was_written_in(made: MemorySession) -> None:
    for origin in ("notes-2:abc", "console:abc", "import:abc"):
        made.origin = origin
        made.do(c.ChangeNote(*note_seen(made.state, "laget-runt", 1), text=origin))
    faces = [line.rpartition("(")[2] for line in lines("sv", made.state, note_seen(made.state, "laget-runt", 1)[0])]
    assert faces == ["någon annanstans)", "antecknaren 2)", "konsolen)", "inläst fil)"]


MOVES = st.lists(
    st.one_of(
        st.tuples(st.just("take"), st.integers(0, 2), st.just(0)),
        st.tuples(st.just("move"), st.integers(0, 9), st.integers(0, 2)),
        st.tuples(st.just("turn"), st.integers(0, 9), st.just(0)),
        st.tuples(st.just("delete"), st.integers(0, 9), st.just(0)),
        st.tuples(st.just("change"), st.integers(0, 9), st.just(0)),
        st.tuples(st.just("undo"), st.just(0), st.just(0)),
    ),
    max_size=25,
)


@given(MOVES)
def test_whatever_is_moved_and_turned_nothing_is_lost_and_each_number_is_anothers(
    steps: list[tuple[str, int, int]],
) -> None:
    made = begun(AGENDA, "Anna Berg")
    agenda = [step.id for step in made.state.agenda]
    taken = 0
    for kind, which, where in steps:
        notes = list(made.state.notes.values())
        note = notes[which % len(notes)] if notes else None
        with suppress(RefusedError):
            if kind == "take":
                made.do(c.TakeNote(agenda[which], str(taken)))
                taken += 1
            elif kind == "undo":
                made.do(c.Undo())
                taken = len(made.state.notes)
            elif note and kind == "move":
                made.do(c.MoveCaptured(note.id, note.event, agenda[where]))
            elif note and kind == "turn":
                made.do(c.TurnNote(note.id, note.event))
            elif note:
                made.do(c.Delete(note.id, note.event) if kind == "delete" else c.ChangeNote(note.id, note.event, "x"))
        assert len(made.state.notes) == taken
        by_step = sorted(made.state.notes.values(), key=lambda each: each.step)
        for _, group in groupby(by_step, key=lambda each: each.step):
            numbers = [each.number for each in group]
            assert numbers == sorted(set(numbers))
    assert fold(made.state.log) == made.state
