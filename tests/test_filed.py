"""Answers from the file of a form service: what it is taken for, what becomes of it, and what never leaves it."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from memory import MemorySession
from samtal.lines import filed_table
from samtal.lines.filed import proposed
from samtal.lines.filed_cells import mark
from samtal.lines.filed_columns import Sisters, columns
from samtal.session import commands as c
from samtal.session import figures, promise
from samtal.session.filed import ready
from samtal.session.refusal import RefusedError
from samtal.telling import filed as telling
from samtal.telling.replies import reply
from samtal.template.model import Scale
from samtal.template.reading import read_file

if TYPE_CHECKING:
    from command import Program
    from samtal.session.filed import FileAnswers
    from samtal.session.state import State
    from samtal.template.model import Rating, Step

HERE = Path(__file__).parent
FILES = HERE / "filed"
SKIS = HERE.parent / "session_templates" / "skis-natverkstraff.toml"
OURS = ["0/1/6/5", "0/2/6/4", "0/1/7/4", "0/4/6/2", "1/5/5/1", "2/6/4/0", "4/6/2/0", "7/4/1/0", "3/6/3/0", "4/6/2/0"]
THEIRS = ["1/6/4/1", "1/6/5/0", "1/5/5/1", "3/6/3/0", "3/7/2/0", "4/6/2/0", "6/5/1/0", "8/4/0/0", "4/7/1/0", "5/6/1/0"]
"""How many of the network's twelve gave each value, of their own work and of that in their municipality."""


def skis(*names: str, secrecy: str = "counts") -> MemorySession:
    """The network's meeting, begun, with its two ratings of the same statements."""
    template = read_file(SKIS).template
    assert template is not None
    made = MemorySession(template)
    if secrecy != "counts":
        text = SKIS.read_text(encoding="utf-8").replace('"counts"', f'"{secrecy}"')
        made = MemorySession(text)
    made.here(*names)
    made.do(c.Start())
    return made


def table(name: str) -> filed_table.FileTable:
    """A file among the fixtures."""
    return filed_table.read((FILES / name).read_bytes())


def rating_of(state: State, number: int) -> Step:
    return state.agenda[number - 1]


def taken(session: MemorySession, name: str, number: int, *given: str) -> FileAnswers:
    """What a file gives to an item, taken."""
    found = proposed(table(name), session.state, rating_of(session.state, number), given)
    session.do(ready(found))
    return found


def counts(state: State, number: int) -> list[str]:
    """The figures of an item, statement by statement."""
    step = rating_of(state, number)
    assert step.rating is not None
    run = state.run_at_hand(step.id)
    found = [figures.figure(state, step, run, each) for each in step.rating.statements]
    return ["/".join(map(str, each.counts)) if each else "" for each in found]


@pytest.mark.parametrize("name", ["google.csv", "microsoft.csv"])
def test_both_services_give_the_figures_of_both_subjects_to_the_digit(name: str) -> None:
    session = skis()
    assert taken(session, name, 3).bad == ()
    taken(session, name, 4)
    assert counts(session.state, 3) == OURS
    assert counts(session.state, 4) == THEIRS


def test_one_file_is_one_action_and_one_undo_and_is_told_in_one_clause() -> None:
    session = skis()
    found = proposed(table("google.csv"), session.state, rating_of(session.state, 3))
    events = session.do(found.command)
    assert len({event.action for event in events}) == 1
    told = reply("sv", session.state, events, session.now, remarks=False)
    assert told == "Svar ur en fil till punkt 3: 10 påståenden, 12 svar"
    rating = rating_of(session.state, 3).rating
    assert rating is not None
    promised = promise.sentences(promise.of_step(session.state, rating_of(session.state, 3), rating))
    assert "promise.form" in [sentence.code for sentence in promised]
    session.do(c.Undo())
    assert counts(session.state, 3) == [""] * 10
    assert rating_of(session.state, 3).rating == replace(rating, answers="")


def test_a_file_that_fits_several_ratings_as_well_goes_to_the_one_that_is_going_on() -> None:
    session = skis()
    with pytest.raises(RefusedError) as refused:
        proposed(table("google.csv"), session.state)
    assert refused.value.sentence("sv") == (
        "Filen passar lika bra till flera punkter: 3 (SKIS), 4 (Min kommun). Säg vilken."
    )
    session.do(c.Goto(step=session.state.agenda[3].id))
    found = proposed(table("google.csv"), session.state)
    assert (found.step, found.others) == (session.state.agenda[3].id, (3,))
    assert [*telling.lines("sv", session.state, found)][:2] == [
        "Till punkt 4. Skattning: arbetet i min kommun",
        "Påståendena står också i punkt 3, men mötet är i den här.",
    ]
    assert proposed(table("google.csv"), session.state, rating_of(session.state, 3)).others == ()


def test_a_file_that_fits_nothing_is_refused() -> None:
    other = filed_table.read("Tidstämpel,Vad tyckte du om lunchen?\n1,Bra\n".encode())
    with pytest.raises(RefusedError) as refused:
        proposed(other, skis().state)
    assert refused.value.code == "filed.nothing-fits"
    with pytest.raises(RefusedError) as refused:
        proposed(other, MemorySession('title = "T"\n[[agenda]]\nkind = "talk"\ntitle = "A"').state)
    assert refused.value.code == "filed.no-ratings"


def test_under_counts_only_numbers_are_made_facts_and_nothing_personal_is_told() -> None:
    session = skis("Anna Berg", "Bo Ek")
    found = proposed(table("named.csv"), session.state, rating_of(session.state, 3))
    events = session.do(found.command)
    assert found.command.answers == ()
    assert [event.kind for event in events] == ["totals"] * 3 + ["answering"]
    assert {key for e in events[:3] for key in e.payload or {}} == {
        *("step", "run", "statement", "counts", "unknown", "filed", "v")
    }
    assert events[3].payload == {"answers": "file", "secrecy": "counts", "v": 1}
    told = "\n".join(
        [*telling.lines("sv", session.state, found), *telling.lines("en", session.state, found), repr(found)]
    )
    assert not [word for word in ("Anna", "Okänd", "@", "2025-11-14", "09:2") if word in told]
    assert "Formulärtjänsten kan ha dem." in told


@pytest.mark.parametrize("secrecy", ["sealed", "open"])
def test_else_answers_are_kept_with_the_names_of_those_who_are_in_the_meeting(secrecy: str) -> None:
    session = skis("Anna Berg", "Bo Ek", "Cecilia Lund", "David Öst", secrecy=secrecy)
    found = proposed(table("named.csv"), session.state, rating_of(session.state, 3))
    assert [(name.row, name.column.letters, name.several) for name in found.odd] == [(5, "E", False), (7, "E", False)]
    with pytest.raises(RefusedError) as refused:
        ready(found)
    assert "2 rader har ett namn som inte är någons här" in refused.value.sentence("sv")
    told = list(telling.lines("sv", session.state, found))
    assert "Rad 5, kolumn E: ingen som är med heter så." in told
    assert "Säg vem det är: rad 5=NAMN. Eller utelämna: rad 5, 7=-" in told
    found = taken(session, "named.csv", 3, "rad 5, 7=-")
    assert found.people == 3
    assert (found.rows, found.odd, found.again) == (4, (), (2,))
    assert [(cell.row, cell.column.letters) for cell in found.bad] == [(4, "H")]
    step = rating_of(session.state, 3)
    assert step.rating is not None
    by_name = {
        session.state.people[answer.person].name: answer.value
        for answer in figures.answers_for(session.state, step, None, step.rating.statements[0].id)
    }
    assert by_name == {"Anna Berg": 4, "Bo Ek": 2, "Cecilia Lund": 3}
    told = list(telling.lines("sv", session.state, found))
    assert "4 svar i filen. Svaren sparas med namn, för 3 personer." in told
    assert ("Antalen är dolda tills de visas." in told) == (secrecy == "sealed")
    assert any(line.endswith(", Olika idéer och perspektiv uppmuntras. · 0/0/0/0+1") for line in told) == (
        secrecy == "open"
    )
    assert "Samma person svarar längre ned, det gäller: rad 2" in told
    assert "Går inte att läsa, räknas som obesvarat: rad 4, kolumn H (påstående 3)" in told


def test_where_nobody_in_the_file_is_in_the_meeting_only_counts_are_kept() -> None:
    session = skis("Ingen Alls", secrecy="sealed")
    found = proposed(table("named.csv"), session.state, rating_of(session.state, 3))
    assert (found.people, found.odd) == (0, ())
    assert any("skriv först in dem som är här" in line for line in telling.lines("sv", session.state, found))
    session.do(found.command)
    assert counts(session.state, 3)[0] == "0/1/3/2"


def test_a_scale_without_do_not_know_is_told_without_it() -> None:
    session = skis()
    step = rating_of(session.state, 3)
    assert step.rating
    sure = replace(step.rating, scale=replace(step.rating.scale, unknown=False))
    session.state.agenda = tuple(replace(each, rating=sure) if each is step else each for each in session.state.agenda)
    found = proposed(table("google.csv"), session.state, rating_of(session.state, 3))
    assert "Det här sparas: hur många som gav 1/2/3/4." in telling.lines("sv", session.state, found)


def test_single_answers_are_not_mixed_with_totals_that_stand() -> None:
    session = skis("Anna Berg", secrecy="sealed")
    session.do(c.RateTotals(rating_of(session.state, 3).id, 1, (1, 0, 0, 0)))
    found = taken(session, "named.csv", 3)
    assert found.command.answers == ()
    assert counts(session.state, 3)[0] == "0/1/3/2"


def test_what_stands_is_replaced_only_where_that_was_said() -> None:
    session = skis()
    first = taken(session, "google.csv", 3)
    with pytest.raises(RefusedError) as refused:
        session.do(first.command)
    assert refused.value.sentence("sv").startswith("Punkt 3 har redan siffror för 10 av påståendena.")
    again = proposed(table("google.csv"), session.state, rating_of(session.state, 3))
    assert again.command.replace
    assert "Det står redan siffror för 10 av påståendena. De ersätts." in telling.lines("sv", session.state, again)
    session.do(again.command)
    assert counts(session.state, 3) == OURS


def test_what_is_replaced_after_the_rating_has_closed_is_blanked_and_that_is_said() -> None:
    session = skis()
    session.do(c.Goto(step=session.state.agenda[2].id))
    first = session.do(proposed(table("google.csv"), session.state).command)
    session.do(c.End())
    again = proposed(table("google.csv"), session.state, rating_of(session.state, 3))
    assert any("går inte att få tillbaka" in line for line in telling.lines("sv", session.state, again))
    events = session.do(again.command)
    assert [event.kind for event in events].count("redact") == 1
    blank = {event.id for event in session.state.log if event.payload is None}
    assert {event.id for event in first if event.kind == "totals"} <= blank
    assert "går inte att ångra" in reply("sv", session.state, events, session.now, remarks=False).lower()


def test_a_name_that_several_may_bear_is_asked_about_and_can_be_said_whose_it_is() -> None:
    session = skis("Anna Berg", "Anna Bergman", "Bo Ek", secrecy="open")
    rows = "Namn;Alla är ömsesidigt engagerade i utvecklingsarbete.\nAnna;3\nBo Ek;4\n\nVikarien;2\n"
    given = filed_table.read(rows.encode())
    step = rating_of(session.state, 3)
    found = proposed(given, session.state, step)
    told = list(telling.lines("sv", session.state, found))
    assert "Rad 2, kolumn A: det kan vara flera som är med." in told
    assert "Rad 5, kolumn A: ingen som är med heter så." in told
    assert not [line for line in told if "Anna Berg" in line or "Vikarien" in line]
    found = proposed(given, session.state, step, ["rad 2=Anna Bergman", "row 5 = -"])
    assert (found.odd, found.people) == ((), 2)
    session.do(ready(found))
    assert {session.state.people[each.person].name for each in session.state.answers.values() if each.person} == {
        *("Anna Bergman", "Bo Ek")
    }
    for wrong, code in (("rad 4=-", "filed.no-row"), ("rad 2=Sten", "phrases.nobody"), ("rad 9-2=-", "filed.no-row")):
        with pytest.raises(RefusedError) as refused:
            proposed(given, session.state, step, [wrong])
        assert refused.value.code == code


def test_more_or_fewer_answers_than_there_are_people_are_said_and_how_many_gave_each_value() -> None:
    session = skis("Anna Berg", "Bo Ek")
    found = proposed(table("google.csv"), session.state, rating_of(session.state, 3))
    told = list(telling.lines("sv", session.state, found))
    assert told[1].startswith("12 svar i filen, 2 är här. ")
    assert "Det här sparas: hur många som gav 1/2/3/4, och efter + hur många som svarade vet ej." in told
    assert [line.rpartition(" · ")[2] for line in told if ": påstående " in line] == OURS
    seen = list(telling.lines("sv", session.state, found, private=False))
    assert "Antalen står inte här, för rummet ser skärmen." in seen
    assert not [line for line in seen if "0/1/6/5" in line]


def test_of_too_few_answers_no_counts_are_told() -> None:
    session = skis()
    few = filed_table.read("Påstående 1;Påstående 2\n3;\n4;\n1;2\n".encode())
    told = list(telling.lines("sv", session.state, proposed(few, session.state, rating_of(session.state, 3))))
    assert [line.rpartition(" · ")[2] for line in told if line[1:].startswith(": påstående ")] == ["för få svar"] * 2


def test_while_slips_are_counted_there_no_file_is_taken() -> None:
    session = skis()
    session.do(c.GiveSlip(rating_of(session.state, 3).id, marks=(3,) * 10))
    with pytest.raises(RefusedError) as refused:
        proposed(table("google.csv"), session.state, rating_of(session.state, 3))
    assert refused.value.sentence("sv") == "I punkt 3 räknas lappar. Stäng skattningen först: stäng 3"


@pytest.mark.parametrize(
    ("cell", "answer"),
    [
        *(("3", 3), (" 3 ", 3), ("3,0", 3), ("3.0", 3), ("3 - funktionellt", 3), ("3 – Funktionellt", 3)),
        *(("3. funktionellt", 3), ("3) funktionellt", 3), ("3 funktionellt", 3), ("3: bra så", 3), ("Starkt", 4)),
        *(("funktionellt (3)", 3), ("funktionellt 3", 3), ("Vet ej", "?"), ("vet inte", "?"), ("?", "?"), ("", "-")),
        *((" - ", "-"), ("5", None), ("0", None), ("3,5", None), ("3 - starkt", None), ("1;2", None), ("1, 2", None)),
        *(("mycket starkt", None), ("Anna Berg", None), ("99999999999", None), ("3 av 4", None), ("²", None)),
        *(("4 - starkt, 3 - funktionellt", None), ("=3", None)),
    ],
)
def test_a_cell_is_a_value_its_label_both_or_nothing_that_is_guessed_at(cell: str, answer: object) -> None:
    assert mark(cell, Scale(1, 4, ("obefintligt", "svagt", "funktionellt", "starkt"))) == answer


def test_what_one_does_not_know_is_read_only_where_the_scale_has_it_and_in_its_own_words() -> None:
    assert mark("Vet ej", Scale(unknown=False)) is None
    assert mark("Har inte sett", Scale(unknown="Har inte sett")) == "?"
    assert mark("-1", Scale(-2, 2)) == -1
    assert mark("låg", Scale(1, 5, ("låg", "hög"))) == 1
    assert mark("5 - hög", Scale(1, 5, ("låg", "hög"))) == 5


def of(*texts: str) -> Rating:
    """A rating of these statements."""
    listed = ", ".join(f'"{text}"' for text in texts)
    state = MemorySession(f'title = "T"\n[[agenda]]\nkind = "rating"\ntitle = "R"\nstatements = [{listed}]').state
    rating = state.agenda[0].rating
    assert rating is not None
    return rating


def mapped(headings: list[str], rating: Rating, *given: str) -> list[object]:
    """What each column is: the number of its statement, or how it was found where it has none."""
    return [column.statement or column.found for column in columns(headings, rating, Sisters(), given)]


LISTEN, TALK = "Alla lyssnar på varandra", "Alla får tala till punkt"


@pytest.mark.parametrize(
    ("headings", "found"),
    [
        ([f"Fråga [{LISTEN}]", f"Fråga [{TALK}]"], [1, 2]),
        ([f"1. {LISTEN}", f"2) {TALK.upper()}!"], [1, 2]),
        ([f"Hur väl stämmer det? {LISTEN}.", "Alla får tala  till\u00a0punkt"], [1, 2]),
        (["Påstående 2", "Fråga 1"], [2, 1]),
        (["1", "2", "3"], [1, 2, ""]),
        ([LISTEN, LISTEN], ["unclear", "unclear"]),
        (["Tidstämpel", "ID", "Namn", "Vad heter du?", "Skola"], ["", "", "name", "name", ""]),
        (["Alla", "punkt"], ["", ""]),
        ([f"Poäng – {LISTEN}", LISTEN], ["", 1]),
        (["Alla lyssnar på varandra alltid", LISTEN], ["", 1]),
    ],
)
def test_a_column_is_known_by_its_wording_then_by_a_part_of_it_then_by_its_number(
    headings: list[str], found: list[object]
) -> None:
    assert mapped(headings, of(LISTEN, TALK)) == found


def test_a_heading_that_holds_two_statements_is_the_longer_one() -> None:
    assert mapped(["Hur då: Alla lyssnar på varandra väl"], of("Alla lyssnar på varandra", f"{LISTEN} väl")) == [2]
    assert mapped(["Alla lyssnar och alla får tala"], of("Alla lyssnar", "alla får tala")) == ["unclear"]


def test_what_somebody_says_of_a_column_holds() -> None:
    rating = of(LISTEN, TALK)
    assert mapped(["Ett", "Två"], rating, "A=2", "Två=1") == [2, 1]
    assert mapped([LISTEN, "Något"], rating, "b=1") == ["", 1]
    assert mapped([LISTEN, TALK], rating, "A=-") == ["", 2]
    assert mapped(["Deltog", TALK], rating, "A=namn") == ["name", 2]
    for wrong, code in [
        *(("A", "filed.column-how"), ("A=x", "filed.column-how"), ("=1", "filed.column-how")),
        *(("Z=1", "filed.no-column"), ("A=3", "session.no-such-statement"), ("A=0", "session.no-such-statement")),
    ]:
        with pytest.raises(RefusedError) as refused:
            mapped(["Ett", "Två"], rating, wrong)
        assert refused.value.code == code


ROWS = "Påstående 1;Påstående 2\r\n3;4\r\n\r\n2;1\r\n"


@pytest.mark.parametrize(
    "data",
    [
        *(ROWS.encode(), ROWS.encode("utf-8-sig"), ROWS.encode("cp1252"), ROWS.encode("utf-16")),
        *(ROWS.replace(";", ",").encode(), ROWS.replace(";", "\t").encode(), b"sep=;\r\n" + ROWS.encode("cp1252")),
        ('"Påstående 1","Påstående\n 2"\n"3","4"\n\n"2","1"\n').encode(),
    ],
)
def test_a_table_is_read_however_it_was_saved_and_rows_bear_a_spreadsheets_numbers(data: bytes) -> None:
    found = filed_table.read(data)
    assert [heading.split() for heading in found.headings] == [["Påstående", "1"], ["Påstående", "2"]]
    assert found.rows == ((2, ("3", "4")), (4, ("2", "1")))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        *(
            (b"", "filed.no-text"),
            (b"\n\n", "filed.no-text"),
            (b";;\n3;4\n", "filed.no-headings"),
            (b"A;B\n", "filed.no-rows"),
            (b"A;B\n;\n", "filed.no-rows"),
        ),
        *((b"PK\x03\x04xl", "filed.office"), (b'A,B\n"3,4', "filed.quotes"), (b"a" * 9_000_000, "filed.too-large")),
        *((b'A,B\n3,"4"4\n', "filed.quotes"), (b"A,B\n3,%b\n" % (b"a" * 140_000), "filed.long-cell")),
        (b"A,B\n" + b"3,4\n" * 2001, "filed.too-many"),
    ],
)
def test_what_is_no_table_of_answers_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(RefusedError) as refused:
        filed_table.read(data)
    assert refused.value.code == code


def test_what_cannot_be_read_is_said_with_its_row_and_what_is_too_much_with_how_much_is_taken() -> None:
    for data, told in [
        (b'A;B\n1;2\n3;"4\n5;6\n', "Rad 3 går inte att läsa: ett citattecken"),
        (b"A;B\n1;2\n3;%b\n" % (b"4" * 200_000), "Rad 3 går inte att läsa: en cell där är för lång"),
        (b"A;B\n" + b"3;4\n" * 100_000, "Filen har fler svar än en skattning tar: högst 2000."),
    ]:
        with pytest.raises(RefusedError) as refused:
            filed_table.read(data)
        assert refused.value.sentence("sv").startswith(told)
    assert len(filed_table.read(b"A;B\n" + b"3;4\n" * 2000).rows) == 2000


def packed(*names: str) -> bytes:
    """A packed file of these, each with the same answers."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name in names:
            file.writestr(name, ROWS)
    return made.getvalue()


def test_a_packed_file_is_the_table_in_it_and_a_workbook_is_said_how_to_save() -> None:
    assert filed_table.read(packed("Skattning.csv")) == filed_table.read(ROWS.encode())
    for data in (packed("xl/workbook.xml"), packed("a.csv", "b.csv"), packed("a.csv")[:40]):
        with pytest.raises(RefusedError) as refused:
            filed_table.read(data)
        assert refused.value.code == "filed.office"
    for name in ("Svar (1-12).xlsx", "Skattning.csv.zip"):
        assert filed_table.is_table(name, b"PK\x03\x04")


GRID = f'"Tidstämpel","E-postadress","Hur väl stämmer det? [{LISTEN}]","Hur väl stämmer det? [{TALK}]","Övrigt"\n'
GRID_ROW = '"2025-11-14 kl. 14:03:11","a@skola.example","3 – funktionellt","Vet ej","bra, ""tack""\nrad två"\n'
LIST = f"ID;Starttid;Slutförandetid;E-post;Namn;Senast ändrad tid;{LISTEN}\u00a0;{TALK}\u00a0;Övrigt\r\n"
LIST_ROW = '1;2025-11-14 09:20:11;2025-11-14 09:22:10;anonymous;;;3,0;Vet ej;"rad ett\nrad ""två"""\r\n'


@pytest.mark.parametrize(
    "data",
    [
        (GRID + GRID_ROW * 2).encode(),
        *((LIST + LIST_ROW * 2).encode("utf-8-sig"), (LIST + LIST_ROW * 2).encode("cp1252")),
        *((LIST + LIST_ROW * 2).replace(";", "\t").encode(code) for code in ("utf-16", "utf-16-le")),
    ],
)
def test_what_the_services_write_in_swedish_is_read_with_what_is_beside_the_answers(data: bytes) -> None:
    labels = '\n[agenda.scale]\nlabels = ["obefintligt", "svagt", "funktionellt", "starkt"]\nunknown = "Vet ej"'
    agenda = f'[[agenda]]\nkind = "rating"\ntitle = "R"\nstatements = ["{LISTEN}", "{TALK}"]{labels}'
    session = MemorySession(f'title = "T"\n{agenda}')
    found = proposed(filed_table.read(data), session.state)
    assert found.command.totals == ((1, (0, 0, 2, 0), 0), (2, (0, 0, 0, 0), 2))


def test_rows_of_other_lengths_and_a_heading_with_the_other_mark_are_no_trouble() -> None:
    found = filed_table.read("Alla hörs, ses och trivs;B\n3;1;extra\n4\n".encode())
    assert found.headings == ("Alla hörs, ses och trivs", "B")
    assert found.rows == ((2, ("3", "1")), (3, ("4", "")))


def test_points_and_joint_figures_cannot_come_from_a_file() -> None:
    agenda = '[[agenda]]\nkind = "rating"\ntitle = "R"\nstatements = ["A", "B"]\n'
    for more, code in (("budget = 3", "filed.points"), ('per = "group"\ngroups = 2', "filed.per-group")):
        session = MemorySession(f'title = "T"\n{agenda}{more}')
        with pytest.raises(RefusedError) as refused:
            proposed(filed_table.read(b"1;2\n1;1\n"), session.state, session.state.agenda[0])
        assert refused.value.code == code


# The command


AGENDA = f"""
[[agenda]]
kind = "rating"
title = "Så har vi det"
statements = ["{LISTEN}", "{TALK}"]
"""
CSV = f'"Tidstämpel","Namn","{LISTEN}","{TALK}"\n"2025/11/14","Anna Berg","3","4"\n"2025/11/14","Bo Ek","x","Vet ej"\n'


def meeting(samtal: Program, lines: str = "starta\n") -> str:
    """The id of a meeting with one rating."""
    assert samtal("plain", samtal.template(agenda=AGENDA), stdin=lines).code == 0
    return str(samtal.sessions()[0]["id"])


def test_import_shows_what_it_will_store_and_stores_nothing_before_yes(samtal: Program, tmp_path: Path) -> None:
    session = meeting(samtal)
    file = tmp_path / "svar.csv"
    file.write_text(CSV, encoding="utf-8")
    shown = samtal("import", file)
    assert shown.sentence() == "Inget är sparat. Lägg till --yes för att spara utan fråga."
    assert shown.out.splitlines() == [
        "Till punkt 1. Så har vi det",
        (
            "2 svar i filen. Bara antalet svar per värde sparas här; namn, tider och adresser läses inte in. "
            "Formulärtjänsten kan ha dem."
        ),
        "Går inte att läsa, räknas som obesvarat: rad 3, kolumn C (påstående 1)",
        "Det här sparas: hur många som gav 1/2/3/4, och efter + hur många som svarade vet ej.",
        f"C: påstående 1, {LISTEN} · för få svar",
        f"D: påstående 2, {TALK} · för få svar",
        "Används inte: A Tidstämpel, B Namn",
    ]
    assert "totals" not in samtal("export", session).out
    stored = samtal("import", file, "--yes")
    assert stored.code == 0
    assert stored.out.endswith("\nSvar ur en fil till punkt 1: 2 påståenden, 2 svar.\n")
    assert samtal("import", file, "--yes").sentence() == (
        "Punkt 1 har redan siffror för 2 av påståendena. Lägg till --replace för att ersätta dem."
    )
    assert samtal("import", file, "--yes", "--replace").code == 0


def test_which_of_several_items_a_file_is_for_is_asked_with_the_option_that_says_it(
    samtal: Program, tmp_path: Path
) -> None:
    assert samtal("plain", samtal.template(agenda=AGENDA + AGENDA), stdin="starta\navsluta\n").code == 0
    file = tmp_path / "svar.csv"
    file.write_text(CSV, encoding="utf-8")
    assert samtal("import", file, "--yes").sentence() == (
        "Filen passar lika bra till flera punkter: 1 (Så har vi det), 2 (Så har vi det). "
        "Säg vilken med --to 1, eller en av de andra."
    )
    assert samtal("import", file, "--yes", "--to", "2").code == 0
    line = f"svar ur {file}\n"
    said = samtal("plain", samtal.template(agenda=AGENDA + AGENDA), stdin=line)
    assert "Skriv till 1: framför raden, eller en av de andra." in said.out


def test_no_file_of_the_archive_holds_a_name_a_time_or_an_order_of_the_file(samtal: Program, tmp_path: Path) -> None:
    meeting(samtal)
    file = tmp_path / "svar.csv"
    file.write_text(CSV, encoding="utf-8")
    assert samtal("import", file, "--yes").code == 0
    samtal("plain", "--session", samtal.sessions()[0]["id"], stdin="avsluta\n")
    data = b"".join(path.read_bytes() for path in tmp_path.iterdir() if path.name.startswith("a.db"))
    assert not [word for word in (b"Anna Berg", b"Bo Ek", b"2025/11/14", b"svar.csv") if word in data]


def test_a_mapping_can_be_put_right_and_an_item_chosen(samtal: Program, tmp_path: Path) -> None:
    meeting(samtal)
    file = tmp_path / "svar.csv"
    file.write_text("Fråga om lyssnande;Annat\n3;4\n", encoding="cp1252")
    assert "Ingen kolumn i filen passar" in samtal("import", file, "--yes").sentence()
    said = samtal("import", file, "--yes", "--to", "1", "--column", "Fråga om lyssnande=1", "--column", "B=2")
    assert said.code == 0
    assert "(som du säger)" in said.out
    assert samtal("import", file, "--to", "7").code == 1


def test_a_file_that_is_not_one_of_answers_is_still_what_it_was(samtal: Program, tmp_path: Path) -> None:
    session = meeting(samtal)
    target = tmp_path / "m.jsonl"
    assert samtal("export", session, "-o", target).code == 0
    assert "fanns redan" in samtal("import", target).out
    book = tmp_path / "svar.csv"
    book.write_bytes(b"PK\x03\x04 a workbook")
    assert samtal("import", book).sentence().startswith("Det är en Excelfil eller liknande.")
