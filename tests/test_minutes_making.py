"""The whole of the minutes: at any moment of a session's life, in both languages, whatever anyone typed, and fast."""

from __future__ import annotations

import re
import time
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from markdown_reading import parsed, tables, texts, under
from memory import MemorySession, at, goto
from minutes_of import begun, group, person, session, written
from samtal.minutes.making import minutes_of
from samtal.minutes.markdown import render
from samtal.session import commands as c
from samtal.session.captured import Owner
from samtal.session.refusal import RefusedError
from samtal.session.registers import REGISTERS, Entry
from samtal.session.state import State
from samtal.template.reading import read_file
from samtal.words.minutes import WORDS

GOLDEN = Path(__file__).parent / "golden"
TALK = '[[agenda]]\nkind = "talk"\ntitle = "Prat"\nminutes = 30\n'


def first_lines(made: MemorySession, now: int | None = None) -> list[str]:
    return texts(written(made, now))[:4]


def times(made: MemorySession, now: int | None = None) -> list[list[str]]:
    """The rows of the table of times."""
    return tables(written(made, now, times=True))[-1][1:]


def test_a_session_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(RefusedError) as refused:
        minutes_of(State(), 0)
    assert refused.value.code == "session.unreadable"
    with pytest.raises(RefusedError) as refused:
        minutes_of(State(newer=True), 0)
    assert refused.value.code == "session.newer"


def test_clock_times_and_planned_minutes_stand_in_one_table_at_the_end_where_they_are_asked_for() -> None:
    pause = '[[agenda]]\nkind = "break"\ntitle = "Paus"\nminutes = 15\n'
    made = begun(TALK + pause + TALK.replace("Prat", "Sist"))
    made.do(c.Next(), at(9, 10))
    made.do(c.End(), at(9, 30))
    assert "Tider" not in written(made)
    assert "30 min" not in written(made)
    text = written(made, times=True)
    assert text.startswith(written(made).rstrip())
    assert under(text, "Tider")[:3] == ["Punkt", "Klockan", "Planerat"]
    assert tables(text)[-1][1:] == [
        ["1. Prat", "09.00–09.10", "30 min"],
        ["2. Paus", "09.10–09.30", "15 min"],
        ["3. Sist", "hanns inte med", "30 min"],
    ]


def test_a_template_may_ask_for_the_times() -> None:
    assert "## Tider" in written(session(TALK, header='title = "Prov"\ntimes = true'))


def test_a_break_and_information_leave_no_heading_without_notes() -> None:
    more = '[[agenda]]\nkind = "info"\ntitle = "Nytt"\nlead = "Anna"\n[[agenda]]\nkind = "break"\ntitle = "Paus"\n'
    made = begun(more)
    assert "Nytt" not in written(made)
    made.do(c.TakeNote(text="Nya lokaler"))
    assert under(written(made), "1. Nytt") == ["Leder: Anna", "Nya lokaler"]
    assert "Paus" not in written(made)


def test_a_point_that_was_left_and_taken_up_again_has_both_its_times() -> None:
    made = begun(TALK + TALK.replace("Prat", "Mer") + TALK.replace("Prat", "Sist"))
    made.do(c.Next(), at(9, 10))
    made.do(c.Back(), at(9, 20))
    made.do(c.Again(), at(9, 25))
    made.do(c.Next(), at(9, 30))
    made.do(c.Next(), at(9, 30) + 20_000)
    made.do(c.End(), at(9, 40))
    assert [row[1] for row in times(made)] == ["09.00–09.10, 09.20–09.30", "09.10–09.20", "09.30–09.40"]


def test_a_planned_meeting_has_its_planned_times() -> None:
    made = session(TALK, header='title = "Prov"\nstarts = "13:00"')
    assert first_lines(made) == [
        "Mötesanteckningar – Prov",
        "Status: utkast · Datum: fredag 14 november 2025 · Tid: planerat 13.00",
        "Mötet har inte börjat.",
        "Närvarande: inga antecknade",
    ]
    assert times(made) == [["1. Prat", "13.00–13.30 (30 min)"]]


def test_a_planned_meeting_without_a_time_has_none() -> None:
    made = session(TALK + TALK.replace("minutes = 30\n", "").replace("Prat", "Mer"))
    assert first_lines(made)[1].endswith("Tid: –")
    assert times(made) == [["1. Prat", "30 min"], ["2. Mer", "–"]]


def test_an_untimed_point_has_a_planned_beginning() -> None:
    made = session(TALK + TALK.replace("minutes = 30\n", ""), header='title = "P"\nstarts = "13:00"')
    assert times(made)[1] == ["2. Prat", "13.30"]


def test_turns_are_planned_per_person() -> None:
    made = begun('[[agenda]]\nkind = "round"\ntitle = "Runt"\nminutes_per_turn = 1.5\n', count=4)
    assert times(made) == [["1. Runt", "från 09.00", "1,5 min per person"]]


def test_a_running_meeting_says_how_far_it_has_come() -> None:
    made = begun(TALK)
    assert first_lines(made, at(10, 42))[2] == "Mötet pågår (kl. 10.42)."
    made.do(c.Pause(), at(10, 50))
    assert first_lines(made, at(10, 55))[2] == "Mötet pågår, klockan är stoppad (kl. 10.55)."
    told = "Mötet pågår, klockan är stoppad (kl. 08.00 lördag 15 november 2025)."
    assert first_lines(made, at(8, 0, "2025-11-15"))[2] == told


def test_an_ended_meeting_has_its_times() -> None:
    made = begun(TALK + TALK.replace("Prat", "Mer") + TALK.replace("Prat", "Sist"))
    made.do(c.Skip(), at(9, 5))
    made.do(c.End(), at(15, 30))
    assert first_lines(made)[1] == "Status: utkast · Datum: fredag 14 november 2025 · Tid: 09.00–15.30"
    assert [row[1] for row in times(made)] == ["struken", "09.05–15.30", "hanns inte med"]


def test_a_point_held_at_an_unknown_time_says_so() -> None:
    made = begun(TALK + TALK.replace("Prat", "Mer") + TALK)
    made.do(goto(made.state, 3), at(9, 5))
    assert times(made)[1] == ["2. Mer", "–", "09.30–10.00 (30 min)"]
    made.do(c.Held("mer"))
    assert under(written(made), "2. Mer") == ["Inget antecknat."]
    assert times(made)[1] == ["2. Mer", "hölls, tiden antecknades inte", "30 min"]


def test_a_struck_point_keeps_its_heading_and_has_no_time() -> None:
    made = begun(TALK + TALK.replace("Prat", "Mer") + 'lead = "Anna"\nquestions = ["Vad?"]\n' + TALK)
    made.do(goto(made.state, 3), at(9, 5))
    made.state.marks["mer"] = "struck"
    assert under(written(made), "2. Mer – struken") == []


def test_leads_place_series_purpose_and_preparation_are_told() -> None:
    header = (
        'title = "Prov"\nplace = "Skövde"\nseries = "Nätverket"\npurpose = """Ett\nsyfte"""\n'
        'prepare = [{ what = "Läs", for = "alla", minutes = 40, link = "https://x.se" }, '
        '{ what = "Skriv", due = "2025-11-13" }, { what = "Tänk", for = "de nya", due = "fredagen före" }]'
    )
    made = session(TALK + 'lead = "Carina, Johanna"', header=header)
    assert texts(written(made))[1:9] == [
        "Status: utkast · Datum: fredag 14 november 2025 · Tid: – · Plats: Skövde · Mötesserie: Nätverket",
        "Mötet har inte börjat.",
        "Närvarande: inga antecknade",
        "Syfte: Ett syfte",
        "Förberedelse:",
        "Läs (alla, 40 min) <link_open>https://x.se<link_close>",
        "Skriv (senast torsdag 13 november 2025)",
        "Tänk (de nya, senast fredagen före)",
    ]
    assert under(written(made), "1. Prat") == ["Leder: Carina, Johanna"]


def test_a_series_named_like_the_meeting_is_not_repeated() -> None:
    made = session(TALK, header='title = "SKIS nätverksträff"\nseries = "skis-natverkstraff"')
    assert "serie" not in written(made)


def test_the_name_of_a_file_is_never_shown_as_a_series(tmp_path: Path) -> None:
    path = tmp_path / "min-mall-2.toml"
    path.write_text(f'title = "Prov"\n{TALK}', encoding="utf-8")
    template = read_file(path).template
    assert template
    made = MemorySession(template)
    assert made.state.series == "min-mall-2"
    assert "mall" not in written(made)


def test_a_summary_of_the_meeting_stands_first_and_one_of_a_point_first_in_it() -> None:
    made = session(TALK + TALK.replace("Prat", "Mer"))
    made.do(c.Summarize(text="Före | start"))
    made.do(c.Start())
    made.do(c.TakeNote(text="Ord"))
    made.do(c.Summarize(text="Vi är *ense*"))
    made.do(c.Summarize(step="mer", text="Kom inte dit"))
    assert under(written(made), "Sammanfattning") == ["Före | start"]
    assert written(made).index("## Sammanfattning") < written(made).index("## 1. Prat")
    assert under(written(made), "1. Prat") == ["Vi är *ense*", "Ord"]
    made.do(c.End(), at(9, 30))
    made.do(c.Summarize(text="Två rader:\nså här"))
    assert under(written(made), "Sammanfattning") == ["Två rader:", "så här"]
    assert under(written(made), "2. Mer") == ["Kom inte dit"]


def test_two_wordings_of_a_summary_stand_below_each_other() -> None:
    made = begun(TALK)
    made.do(c.Summarize(text="Ett"))
    (entity,) = made.state.summaries
    made.state.summaries[entity] = made.state.summaries[entity]._replace(rivals=("Två",))
    assert under(written(made), "1. Prat") == ["Ett", "Två"]


def test_a_point_with_a_summary_is_not_said_to_have_nothing_and_a_summed_up_one_counts_no_notes() -> None:
    made = begun(TALK + 'visibility = "summary"')
    made.do(c.TakeNote(text="Hemligt"))
    made.do(c.Summarize(text="Vi är ense"))
    assert under(written(made), "1. Prat") == ["Vi är ense"]
    bare = begun(TALK)
    bare.do(c.Summarize(text="Vi är ense"))
    assert under(written(bare), "1. Prat") == ["Vi är ense"]


def test_who_led_and_who_took_notes_stand_in_the_head_as_far_as_tags_tell() -> None:
    made = session(TALK)
    made.do(c.Here("Susanne Lind", ("Skövde", "samtalsledare")))
    made.do(c.Here("Bo Ek", ("roll=Antecknare",)))
    made.do(c.Here("Eva By", ("note-taker",)))
    made.do(c.Absent("Cia Ask"))
    assert "Samtalsledare: Susanne Lind · Antecknare: Bo Ek, Eva By" in texts(written(made))
    assert "Samtalsledare" not in written(begun(TALK, "Anna"))


CONFIDENTIAL = 'title = "Prov"\nconfidential = true'


def test_of_a_confidential_meeting_only_what_the_group_wanted_to_keep_is_told() -> None:
    agenda = TALK + 'per = "person"\n' + TALK.replace("Prat", "Fall") + TALK.replace("Prat", "Sist")
    agenda += '[[agenda]]\nkind = "rating"\ntitle = "R"\nstatements = ["A"]\n'
    made = session(agenda, header=CONFIDENTIAL)
    made.here("Anna Berg", "Bo Ek")
    made.do(c.Start())
    made.do(c.TakeNote(text="Hemligt", owner=Owner(person=person(made, "Bo Ek"))))
    made.do(c.Next(), at(9, 10))
    made.do(c.TakeNote(text="Också hemligt"))
    made.do(c.Summarize(text="Vi provar ett annat sätt"))
    made.do(c.Left(person(made, "Bo Ek")), at(9, 15))
    made.do(c.Next(), at(9, 20))
    made.do(c.Next(), at(9, 30))
    made.do(c.RateTotals(statement=1, counts=(0, 0, 3, 3)))
    made.do(c.Record(register="decision", entry=Entry("Vi ses igen")))
    text = written(made)
    assert "Här står det gruppen ville spara, inte vem som sade vad." in text
    assert "2 anteckningar tas inte med." in text
    assert "emligt" not in text
    assert "Saknas" not in text
    assert "Närvarande (2): Anna Berg, Bo Ek" in texts(text)
    headings = [words for kind, words in parsed(text) if kind == "heading_openh2"]
    assert headings == ["2. Fall", "4. R", "Beslut"]
    assert under(text, "2. Fall") == ["Vi provar ett annat sätt"]
    assert under(text, "Beslut") == ["Vi ses igen"]
    assert "## Beslut" not in written(session(TALK, header=CONFIDENTIAL))


def test_a_meeting_that_is_not_confidential_says_nothing_of_it() -> None:
    assert "ville spara" not in written(begun(TALK))


HOSTILE = "| # ` * <script> [/red] \\"


@given(st.text(min_size=1, max_size=150).filter(lambda text: text.strip() != ""))
@settings(max_examples=40)
def test_nothing_typed_anywhere_changes_the_structure(text: str) -> None:
    def structure(word: str) -> list[str]:
        made = begun(
            TALK.replace("Prat", "T") + 'per = "person"\n'
            '[[agenda]]\nkind = "list"\ntitle = "L"\ncolumns = ["A", "B"]\n'
            '[[agenda]]\nkind = "talk"\ntitle = "G"\ngroups = 2\n',
            f"{word}x",
        )
        made.do(c.TakeNote(text=word, owner=Owner(person=next(iter(made.state.people)))))
        made.do(c.AddRow(step="l", cells=(word, word)))
        made.do(c.TakeNote(step="g", text=word, owner=group(2)))
        made.do(c.Summarize(text=word.replace("\n", " ")))  # whose lines are meant
        for register in REGISTERS:
            entry = Entry(word, who=word, when=word, day="2026-01-01", hours=word, place=word)
            made.do(c.Record(register=register, entry=entry))
        return [kind for kind, _ in parsed(written(made))]

    assert structure(text) == structure("ord")


def test_template_texts_are_data() -> None:
    quoted = "'" + HOSTILE + "'"
    header = (
        f"title = {quoted}\nplace = {quoted}\npurpose = {quoted}\nprepare = [{{ what = {quoted}, link = {quoted} }}]"
    )
    keys = (
        f"title = {quoted}\nlead = {quoted}\nquestions = [{quoted}]\nlinks = [{{ title = {quoted}, url = {quoted} }}]"
    )
    made = session(f'[[agenda]]\nkind = "talk"\n{keys}\n', header=header)
    made.do(c.Start())
    shown = texts(written(made))
    assert shown[0] == f"Mötesanteckningar – {HOSTILE}"
    assert f"1. {HOSTILE}" in shown
    assert f"Leder: {HOSTILE}" in shown
    assert f"{HOSTILE}: {HOSTILE}" in shown
    assert f"Inte besvarade: {HOSTILE}." in shown
    assert f"{HOSTILE} {HOSTILE}" in shown


def test_ten_thousand_notes_take_no_time_to_speak_of() -> None:
    """0.15 s on a slow laptop; the limit leaves room for a busy machine under coverage, not for a search per note."""
    made = begun(TALK + 'questions = ["Vad?", "Vem?"]\n' + TALK.replace("Prat", "Mer"), "Anna")
    made.do(c.TakeNote(text="Ord *viktigt*, [paus] | a_b"))
    note = next(iter(made.state.notes.values()))
    for number in range(10_000):
        made.state.notes[str(number)] = note._replace(id=str(number))
    began = time.process_time()
    assert written(made).count("Ord") == 10_001
    assert time.process_time() - began < 4


def test_both_languages_have_the_same_places_to_fill() -> None:
    for code, pair in WORDS.items():
        swedish, english = ({name for _, name, _, _ in Formatter().parse(text) if name} for text in pair)
        assert swedish == english, code


def test_words_that_are_not_ours_are_never_written() -> None:
    for swedish, _ in WORDS.values():
        assert not re.search("steg|session|register|minnesanteckning|förseglad", swedish.lower())


def golden(name: str, made: MemorySession) -> None:
    """The minutes are what the golden file says; to renew it, delete it and run the test once."""
    path = GOLDEN / name
    text = render(minutes_of(made.state, at(12)))
    if not path.exists():
        path.write_text(text, encoding="utf-8")
        pytest.fail(f"{name} was written anew: read it, then run again")
    assert text == path.read_text(encoding="utf-8")


def test_a_small_swedish_meeting_has_these_minutes() -> None:
    made = session(
        """
[statements.lag]
question = "Hur väl stämmer det?"
scale = { min = 1, max = 4, labels = ["inte alls", "lite", "mest", "helt"] }
items = ["Vi lyssnar", "Vi prövar nytt"]
[[agenda]]
kind = "checkin"
title = "Incheckning"
minutes = 5
[[agenda]]
kind = "rating"
title = "Skattning: laget"
statements = "lag"
subject = "Laget"
minutes = 10
[[agenda]]
kind = "rating"
title = "Skattning: skolan"
statements = "lag"
subject = "Skolan"
min_answers = 4
minutes = 10
[[agenda]]
kind = "round"
title = "Laget runt"
minutes_per_turn = 2
questions = ["Vad fastnade du för?"]
lead = "Carina"
groups = 2
[[agenda]]
kind = "list"
title = "Tecken"
minutes = 15
columns = ["Vad", { name = "Sett", type = "choice", choices = ["ja", "nej"] }]
min = 3
[[agenda]]
kind = "talk"
title = "Handledning"
visibility = "private"
[[agenda]]
kind = "talk"
title = "Utvärdering"
minutes = 10
per = "person"
questions = ["Vad tar du med dig?"]
""",
        header='title = "Lärlagsträff 3"\nstarts = "09:00"\nplace = "Skövde"\npurpose = "Lära av varandra"',
    )
    for name in ("Anna Berg", "Bo Ek", "Cia Åkesson"):
        made.do(c.Here(name, ("Skövde",)))
    made.do(c.Absent("Dan Öst"))
    made.do(c.Count(5))
    made.do(c.Start(), at(9, 2))
    made.do(c.Next(), at(9, 8))
    for _ in range(5):
        made.do(c.Next(), at(9, 9))
    made.do(c.RateTotals(statement=1, counts=(0, 1, 2, 2)), at(9, 15))
    made.do(c.RateTotals(statement=2, counts=(1, 2, 1, 0), unknown=1), at(9, 15))
    made.do(c.Next(), at(9, 18))
    made.do(c.RateTotals(statement=1, counts=(0, 1, 2, 2)), at(9, 20))
    made.do(c.RateTotals(statement=2, counts=(1, 1, 2, 0)), at(9, 20))
    made.do(c.Next(), at(9, 28))
    made.do(c.Next(), at(9, 30))
    made.do(c.TakeNote(text="Att *fråga* före svaret", owner=group(1)), at(9, 31))
    made.do(c.Record(register="proposal", entry=Entry("Pröva fem varför")), at(9, 35))
    made.do(c.Next(), at(9, 40))
    made.do(c.AddRow(cells=("Elever ställer frågor | läraren väntar", "ja")), at(9, 41))
    made.do(c.AddRow(cells=("Tyst", "")), at(9, 42))
    made.do(c.Extend(300), at(9, 44))
    made.do(c.Left(person(made, "Bo Ek")), at(9, 45))
    made.do(c.Next(), at(10, 0))
    made.do(c.TakeNote(text="Stannar här"), at(10, 5))
    made.do(c.Next(), at(10, 20))
    made.do(c.TakeNote(text="Mod", owner=Owner(person=person(made, "Anna Berg"))), at(10, 22))
    made.do(c.Record(register="action", entry=Entry("Boka sal", who="Anna")), at(10, 25))
    made.do(c.Record(register="date", entry=Entry("", day="2026-01-26", hours="09:00-12:00")), at(10, 26))
    made.do(c.End(), at(10, 31))
    golden("larlag.md", made)


def test_a_small_english_meeting_has_these_minutes() -> None:
    made = session(
        """
[[agenda]]
kind = "info"
title = "Welcome"
minutes = 5
lead = "Ann"
[[agenda]]
kind = "talk"
title = "Why do we do this?"
minutes = 20
questions = ["What works?", "What does not?"]
[[agenda]]
kind = "rating"
title = "How are we doing"
statements = ["We listen"]
scale = { min = 1, max = 5, labels = ["never", "always"] }
minutes = 10
[[agenda]]
kind = "groups"
title = "In groups"
groups = 2
minutes = 20
[[agenda]]
kind = "grid"
title = "Plan"
rows = ["Start", "Follow up"]
[[agenda]]
kind = "checkout"
title = "One sentence each"
""",
        header='title = "Team talk"\nlanguage = "en"\nseries = "Team 7"\nprepare = [{ what = "Read", minutes = 10 }]',
    )
    made.do(c.Here("Ann Hill"))
    made.do(c.Here("Ben Day"))
    made.do(c.Start(), at(9))
    made.do(c.Next(), at(9, 6))
    made.do(c.TakeNote(text="1. We ask"), at(9, 10))
    made.do(goto(made.state, 4), at(9, 40))
    made.do(c.Here("Cy Lee"), at(9, 41))
    made.do(c.TakeNote(text="Trust", owner=group(2)), at(9, 45))
    made.do(c.Next(), at(9, 55))
    made.do(c.AddRow(cells=("Start", "Monday", "in pairs", "Ann")), at(9, 56))
    made.do(c.Record(entry=Entry("We meet every week")), at(9, 57))
    made.do(c.Skip(), at(9, 58))
    golden("team.md", made)
