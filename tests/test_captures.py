"""Notes, rows, ratings and registers: what is captured and what is refused."""

from __future__ import annotations

import pytest

from memory import MemorySession, entry_seen, goto, note_seen, row_seen
from samtal.session import captures, entries, figures, owners, people
from samtal.session import commands as c
from samtal.session.captured import NOBODY, Owner
from samtal.session.events import Event
from samtal.session.evolve import evolve, fold
from samtal.session.refusal import RefusedError
from samtal.session.registers import REGISTERS, Entry
from samtal.session.rows import rows
from samtal.telling.latest import latest
from samtal.telling.replies import reply

AGENDA = """
title = "Prov"
[[agenda]]
kind = "talk"
title = "Prat"
questions = ["Vad?", "Varför?"]
[[agenda]]
kind = "list"
title = "Tecken"
columns = [
  "Vad",
  { name = "Sett", type = "choice", choices = ["ja", "delvis", "nej"] },
  { name = "Dag", type = "date" }, { name = "Tid", type = "time" }, { name = "Antal", type = "number" },
]
[[agenda]]
kind = "list"
title = "Rutnät"
columns = ["När", "Vem"]
rows = ["Fånga problem", "Bilda grupper"]
[[agenda]]
kind = "rating"
title = "Räknas"
statements = ["A", "B"]
[[agenda]]
kind = "rating"
title = "Öppen"
statements = ["A"]
secrecy = "open"
scale = { min = 0, max = 2, labels = ["nej", "delvis", "ja"], unknown = false }
[[agenda]]
kind = "vote"
title = "Prickar"
statements = ["A"]
[[agenda]]
kind = "talk"
title = "Förtroligt"
record = false
"""
TALK, LIST, GRID, COUNTS, OPEN, VOTE, SECRET = (
    "prat",
    "tecken",
    "rutnat",
    "raknas",
    "oppen",
    "prickar",
    "fortroligt",
)


@pytest.fixture
def meeting() -> MemorySession:
    session = MemorySession(AGENDA)
    session.do(c.Here("Anna Berg"))
    session.do(c.Start())
    return session


def anna(meeting: MemorySession) -> str:
    return next(iter(meeting.state.people))


def refused(meeting: MemorySession, command: c.Command) -> str:
    with pytest.raises(RefusedError) as caught:
        meeting.do(command)
    return caught.value.code


def test_a_note_goes_to_the_current_question_and_that_is_the_first_until_another_is_chosen(
    meeting: MemorySession,
) -> None:
    meeting.do(c.TakeNote(text="ett"))
    meeting.do(c.Ask(2))
    meeting.do(c.TakeNote(text="två"))
    meeting.do(c.TakeNote(text="ett till", question=1))
    ids = [question.id for question in meeting.state.agenda[0].questions]
    assert [note.question for note in meeting.state.notes.values()] == [ids[0], ids[1], ids[0]]
    assert refused(meeting, c.Ask(3)) == "session.no-such-question"


def test_a_note_may_go_to_another_step_without_moving_the_clock_and_after_the_end_too(meeting: MemorySession) -> None:
    meeting.do(c.TakeNote(step=LIST, text="före"))
    meeting.do(c.End())
    meeting.do(c.TakeNote(step=LIST, text="efter"))
    assert [note.text for note in captures.notes_of(meeting.state, LIST)] == ["före", "efter"]
    assert refused(meeting, c.TakeNote(text="vart?")) == "session.say-which-step"
    assert refused(meeting, c.TakeNote(step="nowhere", text="x")) == "session.say-which-step"


def test_nothing_is_stored_in_a_step_that_is_not_recorded(meeting: MemorySession) -> None:
    assert refused(meeting, c.TakeNote(step=SECRET, text="hemligt")) == "session.not-recorded"


def test_text_is_stored_as_typed_and_refused_when_empty_or_endless(meeting: MemorySession) -> None:
    meeting.do(c.TakeNote(text="  | # ` * <script> \x1b[31m\u202e  "))
    assert next(iter(meeting.state.notes.values())).text == "| # ` * <script> ␛[31m\u202e"
    assert refused(meeting, c.TakeNote(text=" ")) == "session.empty"
    assert refused(meeting, c.TakeNote(text="x" * 100_001)) == "session.too-much-text"
    meeting.do(c.TakeNote(text="å" * 10_000))


def test_that_note_belonged_to_somebody_else_is_said_afterwards(meeting: MemorySession) -> None:
    meeting.do(c.TakeNote(text="fel", owner=Owner()))
    meeting.do(c.ChangeNote(*note_seen(meeting.state, TALK, 1), text="rätt", owner=Owner(person=anna(meeting))))
    (note,) = meeting.state.notes.values()
    assert (note.text, note.person, note.rivals) == ("rätt", anna(meeting), ())
    meeting.do(c.ChangeNote(*note_seen(meeting.state, TALK, 1), text="rättare"))
    assert next(iter(meeting.state.notes.values())).person == anna(meeting)
    assert refused(meeting, c.ChangeNote("nowhere", text="x")) == "session.no-such-entry"
    assert refused(meeting, c.TakeNote(text="x", owner=Owner(person="nobody"))) == "session.not-here"
    assert refused(meeting, c.TakeNote(text="x", owner=Owner(group=1))) == "session.no-such-group"


def test_two_edits_that_started_from_the_same_wording_are_both_kept(meeting: MemorySession) -> None:
    meeting.do(c.TakeNote(text="först"))
    (note,) = meeting.state.notes.values()
    meeting.do(c.ChangeNote(*note_seen(meeting.state, TALK, 1), text="här"))
    mine = meeting.state.log[-1]
    assert mine.payload
    theirs = Event(
        "id-x",
        "session",
        "note",
        note.id,
        note.event,
        {**mine.payload, "text": "där"},
        mine.hlc,
        mine.at,
        "a",
        "z",
        "",
        "",
    )
    assert evolve(meeting.state, theirs).notes[note.id].rivals == ("här",)


def test_cells_are_checked_against_their_columns(meeting: MemorySession) -> None:
    meeting.do(c.AddRow(step=LIST, cells=("Bok", "DELV", "2026-01-26", "9.30", "2,5")))
    assert captures.rows_of(meeting.state, LIST)[0].cells == ("Bok", "delvis", "2026-01-26", "9.30", "2,5")
    meeting.do(c.AddRow(step=LIST, cells=("Bara en",)))
    assert captures.rows_of(meeting.state, LIST)[1].cells == ("Bara en", "", "", "", "")
    wrong = {
        ("x", "kanske"): "session.not-a-choice",
        ("x", "", "26 januari"): "session.not-a-date-in",
        ("x", "", "", "25.00"): "session.not-a-time",
        ("x", "", "", "", "många"): "session.not-a-number",
        ("1", "", "", "", "", "6"): "session.too-many-cells",
        ("", ""): "session.empty",
        ("x" * 100_001,): "session.too-much-text",
    }
    assert {cells: refused(meeting, c.AddRow(step=LIST, cells=cells)) for cells in wrong} == wrong
    assert refused(meeting, c.AddRow(cells=("x",))) == "session.no-list"


def test_a_date_in_a_column_for_persons_is_refused_by_its_name() -> None:
    """As where a row was shifted by the labels of preset rows."""
    columns = '["Vad", { name = "Vem", type = "person" }]'
    session = MemorySession(f'title = "P"\n[[agenda]]\nkind = "list"\ntitle = "L"\ncolumns = {columns}\n')
    assert refused(session, c.AddRow(step="l", cells=("Boka rum", "2026-01-26"))) == "session.not-a-person"
    session.do(c.AddRow(step="l", cells=("Boka rum", "Anna och Bo")))
    session.do(c.AddRow(step="l", cells=("Boka rum", "")))


def test_a_row_that_names_a_preset_row_fills_it_and_again_replaces_it(meeting: MemorySession) -> None:
    meeting.do(c.AddRow(step=GRID, cells=("fånga", "v. 3", "Anna")))
    meeting.do(c.AddRow(step=GRID, cells=("1", "v. 4", "Anna")))
    meeting.do(c.AddRow(step=GRID, cells=("Något annat", "v. 5")))
    meeting.do(c.AddRow(step=GRID, cells=("Något annat", "v. 6")))
    rows = [row.cells for row in captures.rows_of(meeting.state, GRID)]
    assert rows == [("Fånga problem", "v. 4", "Anna"), ("Något annat", "v. 5", ""), ("Något annat", "v. 6", "")]
    meeting.do(c.ChangeRow(*row_seen(meeting.state, GRID, 2), cells=("Annat", "v. 7")))
    assert captures.rows_of(meeting.state, GRID)[1].cells == ("Annat", "v. 7", "")


def test_under_counts_only_numbers_are_kept(meeting: MemorySession) -> None:
    meeting.do(c.RateTotals(step=COUNTS, statement=1, counts=(7, 4, 1, 0)))
    meeting.do(c.RateTotals(step=COUNTS, statement=1, counts=(6, 4, 1, 0), unknown=1))
    step = meeting.state.step_called(COUNTS)
    assert step
    assert step.rating
    assert figures.figure(meeting.state, step, None, step.rating.statements[0]) == figures.Figure((6, 4, 1, 0), 1, 1)
    assert (
        refused(meeting, c.RateAnswer(step=COUNTS, statement=1, person=anna(meeting), value=4)) == "session.counts-only"
    )


def test_wrong_figures_are_refused(meeting: MemorySession) -> None:
    wrong: list[tuple[c.Command, str]] = [
        (c.RateTotals(step=COUNTS, statement=3, counts=(1, 0, 0, 0)), "session.no-such-statement"),
        (c.RateTotals(step=COUNTS, statement=1, counts=(1, 0, 0)), "session.wrong-counts"),
        (c.RateTotals(step=COUNTS, statement=1, counts=(1, 0, 0, -1)), "session.odd-count"),
        (c.RateTotals(step=OPEN, statement=1, counts=(1, 0, 0), unknown=1), "session.no-unknown"),
        (c.RateTotals(step=VOTE, statement=1, counts=(1, 0, 0, 0)), "session.points-alone"),
        (c.RateTotals(step=TALK, statement=1, counts=(1,)), "session.no-rating"),
        (c.RateAnswer(step=OPEN, statement=1, person=anna(meeting), value=3), "session.off-scale"),
        (c.RateAnswer(step=OPEN, statement=1, person=anna(meeting)), "session.no-unknown"),
        (c.RateAnswer(step=OPEN, statement=1, person="nobody", value=1), "session.not-here"),
    ]
    assert [refused(meeting, command) for command, _ in wrong] == [code for _, code in wrong]


def test_single_answers_replace_each_other_and_do_not_mix_with_totals(meeting: MemorySession) -> None:
    for value in (0, 2):
        meeting.do(c.RateAnswer(step=OPEN, statement=1, person=anna(meeting), value=value))
    step = meeting.state.step_called(OPEN)
    assert step
    assert step.rating
    figure = figures.figure(meeting.state, step, None, step.rating.statements[0])
    assert figure
    assert (figure.counts, figure.unknown) == ((0, 0, 1), 0)
    assert figures.level(step.rating, figure.mean) == "ja"
    meeting.do(c.RateTotals(step=OPEN, statement=1, counts=(1, 1, 1)))
    answer = c.RateAnswer(step=OPEN, statement=1, person=anna(meeting), value=1)
    assert refused(meeting, answer) == "session.totals-stand"


def test_leaving_a_rating_closes_it_unless_it_has_no_figures(meeting: MemorySession) -> None:
    meeting.do(goto(meeting.state, 4))
    meeting.do(c.Next())
    assert not meeting.state.runs_of(COUNTS)[0].closed
    meeting.do(c.Back())
    meeting.do(c.RateTotals(statement=1, counts=(1, 1, 1, 1)))
    meeting.do(c.Next())
    assert meeting.state.runs_of(COUNTS)[0].closed


def test_the_registers_are_open_in_every_phase_and_can_be_reworded() -> None:
    session = MemorySession(AGENDA)
    for register in REGISTERS:
        session.do(c.Record(register=register, entry=Entry("ett", day="2026-01-26")))
    session.do(c.Start())
    session.do(c.End())
    session.do(c.Reword(*entry_seen(session.state, "decision", 1), Entry("två")))
    assert [e.entry.text for e in entries.entries(session.state, "decision")] == ["två"]
    assert len([event for event in session.state.log if event.kind == "entry"]) == len(REGISTERS) + 1
    assert refused(session, c.Reword("nowhere", None, Entry("x"))) == "session.no-such-entry"
    assert refused(session, c.Record(register="lesson", entry=Entry(" "))) == "session.empty"
    assert refused(session, c.Record(register="date", entry=Entry("Tema", day="26 januari"))) == "session.not-a-date"
    session.do(c.Record(register="date", entry=Entry("", day="2026-03-20")))


def test_an_adopted_proposal_becomes_a_decision_and_keeps_its_number(meeting: MemorySession) -> None:
    for text in ("ett", "två"):
        meeting.do(c.Record(register="proposal", entry=Entry(text)))
    meeting.do(c.Adopt(*entry_seen(meeting.state, "proposal", 1)))
    assert [e.entry.text for e in entries.entries(meeting.state, "decision")] == ["ett"]
    assert [(e.number, e.adopted) for e in entries.entries(meeting.state, "proposal")] == [(1, True), (2, False)]
    assert refused(meeting, c.Adopt(*entry_seen(meeting.state, "proposal", 1))) == "session.already-adopted"
    meeting.do(c.Reword(*entry_seen(meeting.state, "proposal", 1), Entry("ett, tydligare")))
    assert entries.entries(meeting.state, "proposal")[0].adopted
    meeting.do(c.Reword(*entry_seen(meeting.state, "decision", 1), Entry("beslutet")))
    assert entries.entries(meeting.state, "decision")[0].proposal
    meeting.do(c.Undo())
    meeting.do(c.Undo())
    meeting.do(c.Undo())
    assert entries.entries(meeting.state, "decision") == []


def counted(session: MemorySession, kind: str = "totals") -> list[list[int]]:
    return [event.payload["counts"] for event in session.state.log if event.kind == kind and event.payload]


def test_a_corrected_rating_can_be_undone_while_it_is_open(meeting: MemorySession) -> None:
    meeting.do(goto(meeting.state, 4))
    for counts in ((6, 6, 0, 0), (6, 5, 1, 0)):
        meeting.do(c.RateTotals(step=COUNTS, statement=1, counts=counts))
    meeting.do(c.Undo())
    assert [totals.counts for totals in meeting.state.totals.values()] == [(6, 6, 0, 0)]
    meeting.do(c.RateTotals(step=OPEN, statement=1, counts=(1, 1, 1)))
    meeting.do(c.RateTotals(step=OPEN, statement=1, counts=(1, 1, 2)))
    meeting.do(c.Undo())
    assert (1, 1, 1) in [totals.counts for totals in meeting.state.totals.values()]


@pytest.mark.parametrize("closing", ["next", "end"])
def test_when_a_rating_closes_every_total_that_does_not_stand_is_blanked(meeting: MemorySession, closing: str) -> None:
    """The difference between two totals would tell what a late rater answered."""
    meeting.do(goto(meeting.state, 4))
    for counts in ((9, 0, 0, 0), (6, 6, 0, 0), (6, 5, 1, 0)):
        meeting.do(c.RateTotals(step=COUNTS, statement=1, counts=counts))
    meeting.do(c.Undo())
    assert counted(meeting) == [[9, 0, 0, 0], [6, 6, 0, 0], [6, 5, 1, 0]]
    meeting.do(c.Next() if closing == "next" else c.End())
    assert counted(meeting) == [[6, 6, 0, 0]]
    assert fold(meeting.state.log) == meeting.state
    meeting.do(c.Undo())  # only reopens
    assert not meeting.state.runs_of(COUNTS)[0].closed
    assert counted(meeting) == [[6, 6, 0, 0]]
    assert refused(meeting, c.Undo()) == "session.final-figures"


def test_a_total_that_came_after_the_closing_and_is_taken_back_is_blanked_at_once(meeting: MemorySession) -> None:
    meeting.do(goto(meeting.state, 4))
    meeting.do(c.End())
    meeting.do(c.RateTotals(step=COUNTS, statement=1, counts=(9, 0, 0, 0)))
    meeting.do(c.Undo())
    assert counted(meeting) == []
    meeting.do(c.RateTotals(step=COUNTS, statement=1, counts=(6, 6, 0, 0)))
    assert counted(meeting) == [[6, 6, 0, 0]]
    assert fold(meeting.state.log) == meeting.state


def test_a_correction_after_closing_blanks_at_once_and_cannot_be_undone(meeting: MemorySession) -> None:
    meeting.do(goto(meeting.state, 4))
    meeting.do(c.RateTotals(step=COUNTS, statement=1, counts=(6, 6, 0, 0)))
    meeting.do(c.Next())
    events = meeting.do(c.RateTotals(step=COUNTS, statement=1, counts=(6, 5, 1, 0)))
    assert counted(meeting) == [[6, 5, 1, 0]]
    assert reply("sv", meeting.state, events, meeting.now).endswith("Det går inte att ångra")
    assert refused(meeting, c.Undo()) == "session.final-figures"
    assert [totals.counts for totals in meeting.state.totals.values()] == [(6, 5, 1, 0)]
    deeds = [deed.sentence for deed in latest("sv", meeting.state, 10)]
    assert "Siffror i en skattning, rättade sedan" in deeds
    assert "Klart" not in deeds


def test_rewording_an_adopted_proposal_rewords_its_decision(meeting: MemorySession) -> None:
    meeting.do(c.Record(register="proposal", entry=Entry("Köpa bok")))
    meeting.do(c.Adopt(*entry_seen(meeting.state, "proposal", 1)))
    meeting.do(c.Reword(*entry_seen(meeting.state, "proposal", 1), Entry("Köpa tio böcker")))
    assert [e.entry.text for e in entries.entries(meeting.state, "decision")] == ["Köpa tio böcker"]


ROUND = """
title = "Prov"
[[agenda]]
kind = "round"
title = "Runda"
per = "{per}"
[[agenda]]
kind = "list"
title = "Tecken"
turns = "round"
per = "person"
columns = ["Vad"]
rows = ["Fånga"]
[[agenda]]
kind = "groups"
title = "I grupp"
groups = 2
turns = "round"
"""


def in_a_round(per: str = "session", *names: str) -> MemorySession:
    """A round that has begun; nobody has the floor yet."""
    session = MemorySession(ROUND.replace("{per}", per))
    session.here(*(names or ("Anna Berg", "Bo Ek")))
    session.do(c.Start())
    return session


def whose(session: MemorySession) -> list[str | None]:
    """The owners of the notes by name, in the order they were taken."""
    owner_ids = [owners.person(session.state, note) for note in session.state.notes.values()]
    return [session.state.people[id_].name if id_ else None for id_ in owner_ids]


def test_while_somebody_has_the_floor_a_note_is_theirs_and_all_makes_it_the_meetings() -> None:
    session = in_a_round()
    session.do(c.TakeNote(text="före"))
    session.do(c.Next())
    session.do(c.TakeNote(text="hennes"))
    session.do(c.TakeNote(text="mötets", owner=NOBODY))
    session.do(c.TakeNote(text="Bos", owner=Owner(person=people.find(session.state, "Bo")[0].id)))
    session.do(c.PassTurn())
    session.do(c.TakeNote(text="nästa"))
    assert whose(session) == [None, "Anna Berg", None, "Bo Ek", "Bo Ek"]
    assert reply("sv", session.state, session.do(c.TakeNote(text="x")), session.now).endswith(", Bo Ek")


def test_a_note_keeps_the_turn_in_which_it_was_begun_and_not_the_person() -> None:
    session = in_a_round()
    session.do(c.Next())
    anna = session.state.turn
    assert anna
    session.do(c.Next())
    session.do(c.TakeNote(text="vad Anna sade", owner=Owner(turn=anna.id)))
    session.do(c.TakeNote(text="vad Bo sade"))
    assert whose(session) == ["Anna Berg", "Bo Ek"]
    assert session.state.log[-1].payload == {**(session.state.log[-1].payload or {}), "person": None}
    session.do(c.Undo(action=next(e.action for e in session.state.log if e.kind == "floor_given" and e.id == anna.id)))
    assert whose(session) == [None, "Bo Ek"]


def test_only_a_turn_of_its_own_run_owns_a_note_and_never_a_seat_without_a_name() -> None:
    session = in_a_round()
    session.do(c.Next())
    turn = session.state.turn
    assert turn
    session.do(goto(session.state, 2))
    session.do(c.TakeNote(text="annan punkt", owner=Owner(turn=turn.id)))
    session.do(c.TakeNote(text="ingen tur", owner=Owner(turn="nowhere")))
    assert [note.turn for note in session.state.notes.values()] == [None, None]
    nameless = MemorySession(ROUND.replace("{per}", "session"))
    nameless.do(c.Count(3))
    nameless.do(c.Start())
    nameless.do(c.Next())
    nameless.do(c.TakeNote(text="x"))
    assert whose(nameless) == [None]


def test_a_note_that_is_changed_keeps_its_owner_until_another_is_named() -> None:
    session = in_a_round()
    session.do(c.Next())
    session.do(c.TakeNote(text="först"))
    session.do(c.Next())
    session.do(c.ChangeNote(*note_seen(session.state, "runda", 1), text="sedan"))
    assert whose(session) == ["Anna Berg"]
    session.do(c.ChangeNote(*note_seen(session.state, "runda", 1), text="sedan", owner=NOBODY))
    assert whose(session) == [None]


def test_a_note_of_a_round_that_is_moved_to_another_speaker_is_theirs_without_a_name_like_the_rest() -> None:
    session = in_a_round()
    session.do(c.Next())
    session.do(c.Next())
    session.do(c.TakeNote(text="x"))
    first, second = (state_turn.person for state_turn in session.state.turns.values())
    assert first
    assert whose(session) == [session.state.people[second or ""].name]
    session.do(c.ChangeNote(*note_seen(session.state, "runda", 1), text="x", owner=Owner(person=first)))
    (note,) = session.state.notes.values()
    assert (note.person, owners.person(session.state, note)) == (None, first)


def test_each_who_has_the_floor_fills_a_row_that_stands_ready_anew() -> None:
    session = in_a_round()
    session.do(goto(session.state, 2))
    for _ in range(2):
        session.do(c.Next())
        session.do(c.AddRow(cells=("1", "först")))
        session.do(c.AddRow(cells=("1", "sedan")))
    rows = captures.rows_of(session.state, "tecken")
    assert [row.cells for row in rows] == [("Fånga", "sedan"), ("Fånga", "sedan")]
    assert {owners.person(session.state, row) for row in rows} == set(session.state.people)


def test_a_name_that_follows_from_the_floor_stands_in_what_is_read_later_only_where_each_is_to_say_something() -> None:
    for per, name in (("session", None), ("person", "Anna Berg")):
        session = in_a_round(per)
        session.do(c.Next())
        (event,) = session.do(c.TakeNote(text="x"))
        (row,) = rows(session.state, event.entity)["note"]
        assert row["person"] == name


def test_a_summary_is_of_the_current_step_and_before_the_start_or_after_the_end_of_the_meeting() -> None:
    session = MemorySession(AGENDA)
    session.do(c.Summarize(text="före"))
    session.do(c.Start())
    session.do(c.Summarize(text=" under\x1b\nsedan "))
    session.do(c.Summarize(step=LIST, text="en annan"))
    session.do(c.End())
    session.do(c.Summarize(text="efter"))
    said = {summary.step: summary.text for summary in session.state.summaries.values()}
    assert said == {None: "efter", TALK: "under␛\nsedan", LIST: "en annan"}


def test_a_summary_takes_the_place_of_the_one_before_can_be_undone_and_taken_away(meeting: MemorySession) -> None:
    assert refused(meeting, c.Summarize(text="")) == "session.empty"
    meeting.do(c.Summarize(text="först"))
    meeting.do(c.Summarize(text="sedan"))
    assert [summary.text for summary in meeting.state.summaries.values()] == ["sedan"]
    meeting.do(c.Undo())
    assert [summary.text for summary in meeting.state.summaries.values()] == ["först"]
    meeting.do(c.Summarize(text=""))
    assert rows(meeting.state, f"summary:{TALK}") == {"summary": []}
    assert refused(meeting, c.Summarize(text=" ")) == "session.empty"


def test_two_summaries_made_from_the_same_one_are_both_kept(meeting: MemorySession) -> None:
    (first,) = meeting.do(c.Summarize(text="först"))
    (mine,) = meeting.do(c.Summarize(text="här"))
    said = {**(mine.payload or {}), "text": "där"}
    theirs = mine._replace(id="theirs", base=first.id, payload=said, action="theirs", device="z")
    summary = evolve(meeting.state, theirs).summaries[f"summary:{TALK}"]
    assert (summary.text, summary.rivals) == ("där", ("här",))


def test_where_nothing_is_noted_nothing_is_summed_up(meeting: MemorySession) -> None:
    assert refused(meeting, c.Summarize(step=SECRET, text="x")) == "session.not-recorded"
