"""What is said to stay in an item stays there: it is carried nowhere, shown at no other item and made no statement."""

from __future__ import annotations

import pytest

from markdown_reading import under
from memory import MemorySession
from minutes_of import begun, group, told, written
from samtal.session import captures, entries
from samtal.session import commands as c
from samtal.template import checks, reading
from samtal.template.outline import outline

AFTER = """
[[agenda]]
kind = "list"
title = "L"
columns = ["Vad"]
[[agenda]]
kind = "gather"
title = "Samla"
from = ["Först"]
[[agenda]]
kind = "rating"
title = "Skatta"
statements = { from = "Först" }
min_answers = 1
[[agenda]]
kind = "talk"
title = "Slut"
"""
TALK = '[[agenda]]\nkind = "groups"\ngroups = 2\ntitle = "Först"\ninto = ["L", "lärdomar"]\n'
LIST = '[[agenda]]\nkind = "list"\ntitle = "Först"\ncolumns = ["Vad"]\ninto = ["L", "lärdomar"]\n'
PRIVATE, SUMMARY = 'visibility = "private"\n', 'visibility = "summary"\n'


def through(made: MemorySession) -> list[str]:
    """What plain mode answers on the way to the end of the meeting, with how things stand at each item."""
    return told(made, *["nästa", "läge"] * 7, "avsluta")


@pytest.mark.parametrize("source", [TALK, LIST])
def test_what_is_private_is_nowhere_but_in_its_item(source: str) -> None:
    made = begun(source + PRIVATE + AFTER, count=6)
    made.do(c.AddRow(cells=("HEMLIGT",)) if source == LIST else c.TakeNote(text="HEMLIGT", owner=group(1)))
    answers = "\n".join(through(made))
    assert "HEMLIGT" not in answers + written(made)
    assert "Inget kom från punkt 1: det som skrivs där stannar där" in answers
    assert "Här finns inget att skatta: det som skrivs i punkt 1 stannar där" in answers
    assert not captures.rows_of(made.state, "l")
    assert not made.state.registers


@pytest.mark.parametrize("source", [TALK, LIST])
def test_of_what_is_to_be_summed_up_the_summary_goes_on_and_nothing_else(source: str) -> None:
    made = begun(source + SUMMARY + AFTER, count=6)
    made.do(c.AddRow(cells=("HEMLIGT",)) if source == LIST else c.TakeNote(text="HEMLIGT", owner=group(1)))
    [answer] = told(made, "nästa")
    assert "fördes" not in answer
    made.do(c.Summarize("forst", text="Vi är\növerens"))
    answers = "\n".join(through(made))
    assert "– Vi är överens" in answers
    assert "Påstående 1: Vi är överens" in answers
    assert "HEMLIGT" not in answers + written(made)
    assert [row.cells for row in captures.rows_of(made.state, "l")] == [("Vi är överens",)]
    assert [each.entry.text for each in entries.entries(made.state, "lesson")] == ["Vi är överens"]


def test_what_has_no_summary_yet_says_so() -> None:
    made = begun(TALK + SUMMARY + AFTER, count=6)
    assert "Inget kom från punkt 1: den har ingen sammanfattning" in told(made, "gå till 3")[0]
    assert "Skriv till 1: sammanfattning …" in told(made, "gå till 4")[0]


def test_what_a_private_rating_gave_goes_nowhere() -> None:
    text = '[[agenda]]\nkind = "vote"\ntitle = "Rösta"\nstatements = ["HEMLIGT"]\ninto = ["lärdomar"]\n'
    made = begun(text + PRIVATE + AFTER.replace("Först", "L"), count=6)
    told(made, "skatta 1 4", "nästa", "avsluta")
    assert not made.state.registers


def test_in_a_confidential_meeting_nothing_goes_to_a_register_by_itself_and_it_is_said() -> None:
    made = MemorySession(f'title = "P"\nconfidential = true\n{LIST}{AFTER}')
    told(made, "antal 4")
    assert "Mötet är förtroligt, så inget förs till Lärdomar av sig självt" in told(made, "starta")[0]
    assert told(made, "rad FÖRTROLIGT", "nästa")[1].endswith("1 rad fördes till L")
    told(made, "avsluta")
    assert not made.state.registers
    assert "FÖRTROLIGT" not in written(made)


CHECKED = {
    (TALK + PRIVATE, ""): [
        'Det som skrivs i punkten stannar där (visibility = "private"), så inget förs vidare (into).',
        'Inget kommer från "Först": det som skrivs där stannar där (private, eller record = false).',
        'Inget kommer från "Först": det som skrivs där stannar där (private, eller record = false).',
    ],
    (TALK, "confidential = true\n"): [
        "I ett förtroligt möte (confidential) förs inget av sig självt till beslut, uppgifter och liknande (into)."
    ],
    (TALK + SUMMARY, ""): [],
}


@pytest.mark.parametrize(("source", "head"), CHECKED)
def test_a_template_that_asks_for_it_is_told_so(source: str, head: str) -> None:
    template, _ = reading.read(f'title = "A"\n{head}{source}{AFTER}')
    assert template
    said = [problem.located("sv", "m").partition(": ")[2] for problem in checks.remarks(template)]
    assert said == CHECKED[source, head]


def test_the_outline_names_no_place_where_nothing_goes() -> None:
    for source, head, there in ((TALK + PRIVATE, "", 0), (TALK, "", 2), (TALK, "confidential = true\n", 1)):
        template, _ = reading.read(f'title = "A"\n{head}{source}{AFTER}')
        assert template
        into = [
            detail
            for point in outline(template).points
            for detail in point.details
            if detail.code == "template.show-into"
        ]
        assert sum(len(detail.texts) for detail in into) == there
    assert under(written(begun(TALK + PRIVATE + AFTER)), "1. Först") == ["Innehållet tas inte med."]


def test_what_a_confidential_meeting_keeps_back_is_counted_once_and_not_where_it_is_printed() -> None:
    made = MemorySession(f'title = "P"\nconfidential = true\n{TALK}{AFTER}')
    told(made, "antal 4", "starta", "anteckning ett", "anteckning två", "nästa", "rad tre", "nästa")
    assert "3 anteckningar tas inte med" in written(made)
    told(made, "gå till 4", "skatta 1 0/0/4/0", "nästa")
    assert "1 anteckning tas inte med" in written(made)


@pytest.mark.parametrize("kept", [PRIVATE, SUMMARY])
def test_groups_that_tell_of_what_is_not_handed_in_have_not_failed_to_hand_it_in(kept: str) -> None:
    made = begun(TALK + kept + AFTER, count=6)
    told(made, "anteckning grupp 1: HEMLIGT", "sammanfattning Vi är överens", "gå till 3")
    answers = "\n".join(told(made, "nästa", "läge"))
    assert "▶ Grupp 1 berättar" in answers
    assert "inlämnat" not in answers
