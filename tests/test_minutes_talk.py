"""What was said: under its question, each with the name that was typed; what is missing is told once, at the end."""

from __future__ import annotations

from copy import deepcopy

from markdown_reading import under
from memory import MemorySession, at
from minutes_of import begun, group, person, session, written
from samtal.lines import phrases
from samtal.session import commands as c
from samtal.session import groups
from samtal.session.captured import NOBODY, Owner
from samtal.session.missing import missing

TWO = """
[[agenda]]
kind = "talk"
title = "Prat"
questions = ["Vad?", "Varför?"]
"""
BARE = """
[[agenda]]
kind = "talk"
title = "Prat"
"""
STATEMENTS = """
[[agenda]]
kind = "rating"
title = "Välja"
statements = { from = "Prat" }
"""
GROUPS = """
[[agenda]]
kind = "talk"
title = "Prat"
groups = 3
"""


def said(made: MemorySession, heading: str = "1. Prat") -> list[str]:
    """What stands under the point."""
    return under(written(made), heading)


def test_notes_stand_under_their_question_and_those_without_an_answer_are_one_line_at_the_end() -> None:
    made = begun(TWO)
    made.do(c.TakeNote(text="Därför", question=2))
    assert said(made) == ["Varför?", "Därför", "Inte besvarade: Vad?"]


def test_a_question_that_ends_in_nothing_gets_a_full_stop_so_that_another_can_follow() -> None:
    made = begun(TWO.replace("Vad?", "Nuläge "))
    assert said(made) == ["Inte besvarade: Nuläge. Varför?"]


def test_a_step_without_notes_says_so() -> None:
    assert said(begun(BARE)) == ["Inget antecknat."]


def test_nothing_is_missing_where_nothing_was_expected() -> None:
    assert said(begun(BARE + 'per = "none"\nturns = "round"')) == []
    assert said(begun(TWO + 'per = "none"')) == ["Vad?", "Varför?"]


def test_a_note_typed_where_none_was_expected_is_printed() -> None:
    made = begun(BARE + 'per = "none"')
    made.do(c.TakeNote(text="Kaffet var gott"))
    assert said(made) == ["Kaffet var gott"]


def test_nothing_is_missing_before_the_step_was_reached() -> None:
    made = session(TWO + GROUPS.replace("Prat", "Grupper"))
    assert under(written(made), "1. Prat") == ["Vad?", "Varför?"]
    assert under(written(made), "2. Grupper") == []


def test_a_note_to_a_question_that_is_gone_stands_first() -> None:
    made = begun(TWO)
    made.do(c.TakeNote(text="Lös", question=1))
    note = next(iter(made.state.notes.values()))
    made.state.notes[note.id] = note._replace(question="q-borta")
    assert said(made) == ["Lös", "Inte besvarade: Vad? Varför?"]


def test_a_prefix_that_was_typed_is_printed_with_the_name_in_full() -> None:
    """`Per: elev kostar det 300 kr` must not lose its first word where there happens to be a Per in the room."""
    made = begun(BARE, "Per Lund", "Bo")
    made.do(c.Divide(2))
    typed = phrases.read("anteckning Per: elev kostar det 300 kr", made.state, "sv")
    assert isinstance(typed, c.Command)
    made.do(typed)
    made.do(c.TakeNote(text="Tvåans ord", owner=group(2)))
    assert said(made) == ["Per Lund: elev kostar det 300 kr", "Grupp 2: Tvåans ord"]


def test_a_group_with_notes_has_its_heading_and_those_without_are_one_line() -> None:
    made = begun(GROUPS, count=6)
    made.do(c.TakeNote(text="Ettans", owner=group(1)))
    made.do(c.TakeNote(text="Allas"))
    assert said(made) == [
        "Grupp 1",
        "Ettans",
        "Gemensamt",
        "Allas",
        "Anteckningar från grupp 2–3 har inte kommit in.",
    ]


def test_what_somebody_in_a_group_said_by_name_stands_with_the_group_in_which_they_sat() -> None:
    made = begun(GROUPS, "Anna", "Bo", "Cia", "Dan")
    for name in ("Anna", "Bo"):
        typed = phrases.read(f"anteckning {name}: eget", made.state, "sv")
        assert isinstance(typed, c.Command)
        made.do(typed)
    division = enumerate(groups.of_run(made.state, made.state.run), 1)
    sat = {member: number for number, members in division for member in members}
    (anna, bo) = (sat[note.person or ""] for note in made.state.notes.values())
    assert anna != bo
    told = said(made)
    assert "Gemensamt" not in told
    assert told[told.index(f"Grupp {anna}") + 1] == "Anna: eget"
    assert told[told.index(f"Grupp {bo}") + 1] == "Bo: eget"
    assert told[-1].startswith("Anteckningar från grupp")
    assert {anna, bo}.isdisjoint(next(one.groups for one in missing(made.state) if one.groups))


def test_a_single_question_stands_once_above_the_groups() -> None:
    made = begun(GROUPS + 'questions = ["Vad?"]', count=6)
    assert said(made) == ["Anteckningar från grupp 1–3 har inte kommit in. Inte besvarade: Vad?"]
    made.do(c.TakeNote(text="Trean", owner=group(3)))
    assert said(made) == ["Vad?", "Grupp 3", "Trean", "Anteckningar från grupp 1–2 har inte kommit in."]


def test_several_questions_stand_in_each_group_that_has_notes() -> None:
    made = begun(GROUPS + 'questions = ["Vad?", "Vem?"]', count=6)
    made.do(c.TakeNote(text="Det", owner=group(2)))
    lacks = "Anteckningar från grupp 1 och 3 har inte kommit in. Inte besvarade: Vem?"
    assert said(made) == ["Grupp 2", "Vad?", "Det", lacks]


def test_the_groups_that_sat_count_not_those_that_were_planned() -> None:
    made = begun(GROUPS, count=6)
    made.do(c.Divide(2))
    assert said(made) == ["Anteckningar från grupp 1–2 har inte kommit in."]


def test_where_no_groups_are_known_the_notes_stand_alone() -> None:
    made = begun(BARE + 'per = "group"')
    assert said(made) == ["Inget antecknat."]
    made.do(c.TakeNote(text="Ord"))
    assert said(made) == ["Ord"]


def test_where_each_speaks_for_themselves_names_stand_and_the_silent_are_listed() -> None:
    made = begun(TWO.replace("]\n\n", "]\n") + 'per = "person"', "Anna", "Bo", "Cia")
    made.do(c.TakeNote(text="Mitt", owner=Owner(person=person(made, "Bo")), question=1))
    made.do(c.TakeNote(text="Ingens", question=1))
    assert said(made) == ["Vad?", "Bo: Mitt", "Ingens", "Inte besvarade: Varför? Saknas från Anna, Cia."]


def test_only_those_who_were_there_then_are_listed_as_silent() -> None:
    made = begun(BARE + 'per = "person"' + BARE.replace("Prat", "Sen") + 'per = "person"', "Anna", "Bo")
    made.do(c.Left(person(made, "Bo")), at(9, 5))
    made.do(c.Next(), at(9, 10))
    made.do(c.Here("Cia"), at(9, 15))
    made.do(c.End(), at(9, 20))
    assert under(written(made), "1. Prat") == ["Saknas från Anna, Bo."]
    assert under(written(made), "2. Sen") == ["Saknas från Anna, Cia."]


def test_who_takes_no_part_is_not_asked_for() -> None:
    made = begun(BARE + 'per = "person"', "Anna", "Bo", "Cia")
    made.do(c.TakePart(person(made, "Bo"), aside=True))
    assert said(made) == ["Saknas från Anna, Cia."]


def test_where_the_time_is_not_known_all_who_took_part_may_be_silent() -> None:
    made = begun(BARE + BARE.replace("Prat", "Sen") + 'per = "person"', "Anna")
    made.do(c.TakeNote(text="Mitt", step="sen", owner=Owner(person=person(made, "Anna"))))
    made.do(c.Here("Bo"), at(9, 15))
    made.do(c.Absent("Cia"), at(9, 16))
    made.do(c.End(), at(9, 20))
    assert under(written(made), "2. Sen") == ["Anna: Mitt", "Saknas från Bo."]


def test_nobody_is_silent_in_a_step_that_was_struck() -> None:
    made = begun(BARE + 'per = "person"' + BARE.replace("Prat", "Sen"), "Anna", "Bo")
    made.do(c.TakeNote(text="Mitt", owner=Owner(person=person(made, "Anna"))))
    made.do(c.Skip(), at(9, 5))
    assert under(written(made), "1. Prat – struken") == ["Anna: Mitt"]


def test_an_owner_who_is_not_known_is_a_dash() -> None:
    made = begun(BARE + 'per = "person"', "Anna")
    made.do(c.TakeNote(text="Ord", owner=Owner(person=person(made, "Anna"))))
    made.state.people.clear()
    assert said(made) == ["–: Ord"]


def test_two_wordings_of_one_edit_stand_side_by_side() -> None:
    made = begun(BARE)
    made.do(c.TakeNote(text="Först"))
    note = next(iter(made.state.notes.values()))
    made.state.notes[note.id] = note._replace(rivals=("Ettan", "Tvåan"))
    assert said(made) == ["Först", "annan lydelse: Ettan", "annan lydelse: Tvåan"]


def test_of_a_private_step_nothing_but_the_heading_is_told() -> None:
    made = begun(TWO + 'visibility = "private"\nlead = "Anna"')
    made.do(c.TakeNote(text="Hemligt"))
    assert under(written(made), "1. Prat") == ["Innehållet tas inte med."]


def test_of_a_summed_up_step_only_numbers_are_told() -> None:
    made = begun(TWO + 'visibility = "summary"')
    made.do(c.TakeNote(text="Hemligt"))
    assert said(made) == ["1 anteckning (texten tas inte med)."]
    made.do(c.TakeNote(text="Mer"))
    assert "2 anteckningar (texten tas inte med)." in said(made)


def test_a_step_that_is_not_recorded_says_so() -> None:
    assert said(begun(TWO + "record = false")) == ["Antecknas inte."]


def test_each_run_with_contents_has_its_heading() -> None:
    made = begun(GROUPS, count=3)
    made.do(c.TakeNote(text="Ett", owner=group(1)))
    made.do(c.Again(), at(9, 10))
    made.do(c.TakeNote(text="Två", owner=group(2)))
    made.do(c.Again(), at(9, 20))
    assert said(made) == [
        "Omgång 1",
        "Grupp 1",
        "Ett",
        "Anteckningar från grupp 2–3 har inte kommit in.",
        "Omgång 2",
        "Grupp 2",
        "Två",
        "Anteckningar från grupp 1 och 3 har inte kommit in.",
    ]


def test_a_step_run_again_without_contents_is_told_once() -> None:
    made = begun(BARE)
    made.do(c.Again(), at(9, 10))
    assert said(made) == ["Inget antecknat."]


def test_a_note_whose_run_is_not_known_is_still_printed() -> None:
    made = begun(BARE)
    made.do(c.Again(), at(9, 10))
    made.do(c.TakeNote(text="Ord"))
    note = next(iter(made.state.notes.values()))
    made.state.notes[note.id] = note._replace(run="borta")
    assert said(made) == ["Omgång 1", "Ord"]


def test_a_struck_step_keeps_its_heading_and_what_was_said_but_misses_nothing() -> None:
    made = begun(TWO + BARE.replace("Prat", "Sen"))
    made.do(c.TakeNote(text="Ord"))
    made.do(c.Skip(), at(9, 5))
    assert under(written(made), "1. Prat – struken") == ["Vad?", "Ord"]


def test_a_step_struck_with_groups_shows_those_that_wrote() -> None:
    made = begun(GROUPS + BARE.replace("Prat", "Sen"), count=3)
    made.do(c.TakeNote(text="Ord", owner=group(2)))
    made.do(c.Skip(), at(9, 5))
    assert under(written(made), "1. Prat – struken") == ["Grupp 2", "Ord"]


def test_a_group_that_nobody_dealt_still_has_its_note() -> None:
    made = begun(GROUPS, count=3)
    made.do(c.TakeNote(text="Ord", owner=group(1)))
    note = next(iter(made.state.notes.values()))
    made.state.notes[note.id] = note._replace(group=10**15)
    assert said(made)[:2] == [f"Grupp {10**15}", "Ord"]


def test_links_show_where_they_lead() -> None:
    made = session(BARE + 'links = [{ title = "Bok", url = "https://x.se/b_c" }, { title = "Pärm", url = "hyllan" }]')
    assert under(written(made), "1. Prat") == ["Bok: <link_open>https://x.se/b_c<link_close>", "Pärm: hyllan"]
    assert "- Bok: <https://x.se/b_c>" in written(made)


def test_prompts_and_cues_are_for_the_room_only() -> None:
    made = session(BARE + 'prompt = "Ropa"\ncue = "Viska"\nrules = ["En i taget"]')
    assert under(written(made), "1. Prat") == []


def test_the_minutes_never_change_the_state() -> None:
    made = begun(GROUPS, "Anna")
    before = deepcopy(made.state)
    written(made)
    assert made.state == before


def test_what_was_said_with_the_floor_is_its_speakers_where_each_speaks_for_themselves() -> None:
    for per, expected in (("person", ["Anna: Mitt", "Saknas från Bo."]), ("session", ["Mitt"])):
        made = begun(BARE + f'turns = "round"\nper = "{per}"', "Anna", "Bo")
        made.do(c.Next())
        made.do(c.TakeNote(text="Mitt"))
        assert said(made) == expected


def test_a_note_of_several_lines_keeps_them_its_paragraphs_and_its_quotations() -> None:
    made = begun(BARE, "Bo Ek")
    made.do(c.TakeNote(text="Ur boken:\r\n> Börja i klassrummet.\n\n\nVi prövar:\n- först\n  - sedan", owner=NOBODY))
    text = written(made)
    assert (
        "- Ur boken:  \n  \\> Börja i klassrummet.\n\n  Vi prövar:  \n  \\- först  \n  \u00a0\u00a0\\- sedan\n" in text
    )
    assert under(text, "1. Prat") == [
        "Ur boken:<hardbreak>> Börja i klassrummet.",
        "Vi prövar:<hardbreak>- först<hardbreak>\u00a0\u00a0- sedan",
    ]


def test_a_note_of_several_lines_that_is_used_elsewhere_is_run_together() -> None:
    made = begun(f"{BARE}{STATEMENTS}", "Bo Ek")
    made.do(c.TakeNote(text="Läsa\n\n  tillsammans"))
    made.do(c.Next())
    assert [statement.text for run in made.state.runs.values() for statement in run.statements] == ["Läsa tillsammans"]


def test_who_said_a_note_of_several_lines_stands_before_its_first() -> None:
    made = begun(BARE, "Bo Ek")
    made.do(c.TakeNote(text="Ett\nTvå", owner=Owner(person=person(made, "Bo Ek"))))
    assert said(made) == ["Bo Ek: Ett<hardbreak>Två"]
