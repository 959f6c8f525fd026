"""Rows and notes that go from one item to another: once each, with where they come from, and back with one undo."""

from __future__ import annotations

from contextlib import suppress
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from markdown_reading import tables
from memory import MemorySession, entry_seen, goto, row_seen
from minutes_of import begun, group, told, written
from samtal.session import captures, carrying, entries
from samtal.session import commands as c
from samtal.session.evolve import fold
from samtal.session.refusal import RefusedError
from samtal.template import reading

INTO = """
[[agenda]]
kind = "list"
title = "Observationer"
columns = ["Vad", { name = "Vem", type = "person" }, { name = "När", type = "date" }]
into = ["Mönster", "uppgifter"]
[[agenda]]
kind = "talk"
title = "Samtal"
into = "Mönster"
[[agenda]]
kind = "list"
title = "Mönster"
columns = ["Mönster", { name = "När", type = "date" }, { name = "Antal", type = "number" }]
[[agenda]]
kind = "talk"
title = "Slut"
"""
THREE = """
[[agenda]]
kind = "list"
title = "Resultat"
columns = ["Behov", "Källa"]
[[agenda]]
kind = "list"
title = "Självskattning"
columns = ["Behov"]
[[agenda]]
kind = "list"
title = "Besök"
columns = ["Behov"]
[[agenda]]
kind = "list"
title = "Gemensamma behov"
from = ["Resultat", "Självskattning", "Besök"]
columns = ["Behov", "Vad gör vi"]
[[agenda]]
kind = "talk"
title = "Slut"
"""


def rows(made: MemorySession, step: str) -> list[tuple[str, ...]]:
    return [row.cells for row in captures.rows_of(made.state, step)]


def observed() -> MemorySession:
    """A meeting at its first item with two rows in it."""
    made = begun(INTO, count=6)
    made.do(c.AddRow(cells=("Tydliga mål", "Anna Berg", "2025-12-01")))
    made.do(c.AddRow(cells=("Fångande start",), owner=None))
    return made


def test_what_is_written_goes_into_a_list_and_a_register_when_the_item_is_left() -> None:
    made = observed()
    assert told(made, "nästa") == ["ok  Punkt 2: Samtal. 2 rader fördes till Mönster. 2 rader fördes till Uppgifter"]
    assert rows(made, "monster") == [("Tydliga mål", "2025-12-01", ""), ("Fångande start", "", "")]
    actions = [entry.entry for entry in entries.entries(made.state, "action")]
    assert [(each.text, each.who, each.when) for each in actions] == [
        ("Tydliga mål", "Anna Berg", "2025-12-01"),
        ("Fångande start", "", ""),
    ]
    assert fold(made.state.log) == made.state


def test_notes_go_too_and_keep_their_group() -> None:
    made = begun('[[agenda]]\nkind = "talk"\ntitle = "I grupp"\ngroups = 2\ninto = ["L"]\n' + LIST, count=6)
    made.do(c.TakeNote(text="Mer tid", owner=group(2)))
    made.do(c.Next())
    [row] = captures.rows_of(made.state, "l")
    assert (row.cells, row.group) == (("Mer tid",), 2)
    origin = carrying.origin(made.state, row)
    assert origin
    assert [step.title for step in origin.steps] == ["I grupp"]


LIST = '[[agenda]]\nkind = "list"\ntitle = "L"\ncolumns = ["Vad"]\n'


def test_undo_takes_the_whole_back_with_the_move() -> None:
    made = observed()
    before = (made.state.rows.copy(), made.state.registers.copy())
    made.do(c.Next())
    made.do(c.Undo())
    assert (made.state.rows, made.state.registers) == before
    assert made.state.position == 1
    made.do(c.Next())
    assert len(rows(made, "monster")) == 2


def test_what_was_changed_or_deleted_there_stays_so_and_what_comes_late_goes_with_the_next_move() -> None:
    made = observed()
    made.do(c.Next())
    made.do(c.ChangeRow(*row_seen(made.state, "monster", 2), cells=("Starten", "", "2")))
    made.do(c.Delete(*entry_seen(made.state, "action", 1)))
    made.do(c.ChangeRow(*row_seen(made.state, "observationer", 2), cells=("Annat",)))
    made.do(c.Back())
    made.do(c.AddRow(cells=("Övning",)))
    assert told(made, "nästa") == ["ok  Punkt 2: Samtal. 1 rad fördes till Mönster. 1 rad fördes till Uppgifter"]
    assert rows(made, "monster")[1:] == [("Starten", "", "2"), ("Övning", "", "")]
    assert [e.entry.text for e in entries.entries(made.state, "action")] == ["Fångande start", "Övning"]
    told(made, "till 1: rad Sent")
    made.do(c.End())
    assert rows(made, "monster")[-1] == ("Sent", "", "")


def test_what_is_struck_is_carried_nowhere_and_nothing_goes_to_what_is_struck() -> None:
    made = observed()
    made.do(c.Skip())
    assert rows(made, "monster") == []
    made = observed()
    made.do(goto(made.state, 3))
    made.do(c.Skip())
    made.do(goto(made.state, 1))
    made.do(c.AddRow(cells=("Mer",)))
    made.do(c.Next())
    assert len(rows(made, "monster")) == 2
    assert len(entries.entries(made.state, "action")) == 3


def test_two_laptops_that_leave_the_item_carry_each_row_once_and_an_edit_stands() -> None:
    made = observed()
    away = [event for event in made.state.log if event.kind != "ended"]
    first = made.do(c.Next())
    edit = made.do(c.ChangeRow(*row_seen(made.state, "monster", 2), cells=("Starten", "", "")))
    hlc = made.state.log[-1].hlc
    again = [
        event._replace(id=f"other-{n}", action="other", device="other", hlc=hlc + n)
        for n, event in enumerate(first, 1)
        if event.kind in {"row", "entry"}
    ]
    merged = fold([*away, *first, *edit, *again])
    assert [row.cells for row in captures.rows_of(merged, "monster")] == [
        ("Tydliga mål", "2025-12-01", ""),
        ("Starten", "", ""),
    ]
    assert len(entries.entries(merged, "action")) == 2
    assert not [row for row in merged.rows.values() if row.rivals]


MOVES = st.sampled_from(
    [
        *(c.Next(), c.Next(), c.Back(), c.Undo(), c.Undo(), c.Again(), c.Skip(), c.End()),
        *(c.AddRow(step="observationer", cells=(text,)) for text in "AB"),
        *(c.TakeNote(step="samtal", text="C"), c.Goto(step="monster"), c.Goto(step="observationer")),
    ]
)


@given(moves=st.lists(MOVES, max_size=25))
def test_whatever_is_left_undone_and_left_again_each_is_carried_once_and_undo_takes_all_back(
    moves: list[c.Command],
) -> None:
    made = observed()
    for move in moves:
        with suppress(RefusedError):
            made.do(move)
        assert fold(made.state.log) == made.state
        carried = [source for row in captures.rows_of(made.state, "monster") for source in row.sources]
        assert len(carried) == len(set(carried))
        kept = [source for entry in entries.entries(made.state, "action") for source in entry.sources]
        assert len(kept) == len(set(kept))
    left: set[str] = set()
    for _ in count():
        try:
            made.do(c.Undo())
        except RefusedError:
            break
        left = {row.id for row in made.state.rows.values() if row.sources}
    assert not left
    assert not made.state.registers


def test_a_list_begins_with_the_rows_of_three_and_what_they_have_in_common_stands_first() -> None:
    made = begun(THREE, count=6)
    script = (
        """rad Läsning | NP\nrad Arbetsro | NP\nnästa\nrad Bedömning\nrad läsning\nnästa\nrad Arbetsro\nrad Läsning"""
    )
    told(made, *script.split("\n"))
    [answer] = told(made, "nästa")
    assert answer == (
        "ok  Punkt 4: Gemensamma behov. 3 rader från Resultat, Självskattning och Besök, 1 av dem finns i alla 3"
    )
    assert rows(made, "gemensamma-behov") == [("Läsning", ""), ("Arbetsro", ""), ("Bedömning", "")]
    lines = [line.strip() for line in told(made, "läge")]
    assert lines[lines.index("Rad 1: Läsning (alla 3)") :][:3] == [
        "Rad 1: Läsning (alla 3)",
        "Rad 2: Arbetsro (Resultat, Besök)",
        "Rad 3: Bedömning (Självskattning)",
    ]
    assert tables(written(made))[-1] == [
        ["Behov", "Från"],
        ["Läsning", "alla 3"],
        ["Arbetsro", "Resultat, Besök"],
        ["Bedömning", "Självskattning"],
    ]


def test_coming_back_adds_what_is_new_and_neither_what_is_there_nor_what_was_deleted() -> None:
    made = begun(THREE, count=6)
    made.do(c.AddRow(cells=("Läsning",)))
    made.do(c.AddRow(cells=("Arbetsro",)))
    made.do(c.Goto(step="gemensamma-behov"))
    made.do(c.Delete(*row_seen(made.state, "gemensamma-behov", 1)))
    made.do(c.Goto(step="besok"))
    made.do(c.AddRow(cells=("arbetsro",)))
    made.do(c.AddRow(cells=("Bedömning",)))
    made.do(c.Next())
    assert rows(made, "gemensamma-behov") == [("Arbetsro", ""), ("Bedömning", "")]
    made.do(c.Undo())
    assert rows(made, "gemensamma-behov") == [("Arbetsro", "")]


def test_what_several_groups_wrote_in_one_list_is_one_row_of_theirs() -> None:
    text = '[[agenda]]\nkind = "list"\ntitle = "Idéer"\ngroups = 3\ncolumns = ["Vad"]\n'
    made = begun(text + LIST.replace("columns", 'from = ["Idéer"]\ncolumns'), count=6)
    for number, idea in ((1, "Fika"), (2, "Promenad"), (3, "fika"), (2, "Fika")):
        made.do(c.AddRow(cells=(idea,), owner=group(number)))
    made.do(c.Next())
    assert [(row.cells, row.group) for row in captures.rows_of(made.state, "l")] == [
        (("Fika",), None),
        (("Promenad",), 2),
    ]
    assert tables(written(made))[-1] == [["Grupp", "Vad", "Från"], ["–", "Fika", "grupp 1–3"], ["2", "Promenad", ""]]


def test_what_a_vote_ranked_goes_on_in_its_order() -> None:
    text = LIST + '[[agenda]]\nkind = "vote"\ntitle = "Rösta"\nstatements = { from = "L" }\ninto = ["förslag"]\n'
    made = begun(text + '[[agenda]]\nkind = "talk"\ntitle = "Slut"\n', count=4)
    for answer in told(made, "rad A", "rad B", "rad C", "nästa", "skatta 1 2", "skatta 2 5", "skatta 3 0"):
        assert answer.startswith("ok")
    assert told(made, "nästa") == [
        "ok  Punkt 3: Slut. 2 rader fördes till Förslag. Skattningen är stängd",
    ]
    assert [each.entry.text for each in entries.entries(made.state, "proposal")] == ["B", "A"]


@pytest.mark.parametrize(
    ("first", "says"),
    [("stryk", "Inget kom från punkt 1: den är struken"), ("nästa", "Inget kom från punkt 1: den är tom")],
)
def test_a_list_whose_source_is_struck_or_empty_says_so_and_the_meeting_goes_on(first: str, says: str) -> None:
    made = begun(THREE, count=6)
    told(made, first)
    [answer] = told(made, "gå till 4")
    assert says in answer
    assert "Inget kom från punkt 3: den har inte hållits" in answer
    assert told(made, "rad Läsning")[0].startswith("ok")


def test_a_date_is_only_made_of_what_has_a_day() -> None:
    text = '[[agenda]]\nkind = "list"\ntitle = "Träffar"\ninto = "datum"\n'
    text += 'columns = [{ name = "Dag", type = "date" }, "Tema", { name = "Tid", type = "time" }]\n'
    made = begun(text + '[[agenda]]\nkind = "talk"\ntitle = "Slut"\n')
    told(made, "rad 2026-01-26 | Läsning | 9.00", "rad | Utan dag", "nästa")
    [held] = [each.entry for each in entries.entries(made.state, "date")]
    assert (held.text, held.day, held.hours) == ("Läsning", "2026-01-26", "9.00")


def test_the_minutes_do_not_say_where_rows_come_from_where_that_goes_without_saying() -> None:
    made = observed()
    made.do(c.Next())
    made.do(c.Next())
    assert tables(written(made))[1][0] == ["Mönster", "När"]


MISTAKES = {
    'into = ["Samtal"]': "template.into-no-list",
    'into = ["Hit"]': "template.into-itself",
    'into = ["Mönstr"]': "template.into-nowhere-near",
    'into = ["Ingenstans"]': "template.into-nowhere",
}


@pytest.mark.parametrize("line", MISTAKES)
def test_a_template_that_sends_what_is_written_nowhere_is_told_so(line: str) -> None:
    text = f'title = "A"\n[[agenda]]\nkind = "talk"\ntitle = "Hit"\n{line}{INTO}'
    _, problems = reading.read(text)
    assert [problem.code for problem in problems] == [MISTAKES[line]]
