"""Every word that a facilitator may type, in both languages, and what it is taken to mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memory import MemorySession, at, entry_seen, goto, note_seen, row_seen
from samtal.lines.lengths import Inquiry
from samtal.lines.phrases import BARE, READERS, read
from samtal.session import commands as c
from samtal.session.captured import NOBODY, Owner
from samtal.session.refusal import RefusedError
from samtal.session.registers import REGISTERS, Entry
from samtal.telling.replies import reply
from samtal.words import LANGS, say
from samtal.words.commands import ENTRIES, VERBS
from samtal.words.commands import WORDS as USAGE
from samtal.words.help import WORDS as HELP
from samtal.words.phrases import WORDS as REFUSALS

if TYPE_CHECKING:
    from samtal.session.state import State

TEMPLATE = """
title = "Prov"
starts = "09:00"
[[agenda]]
kind = "talk"
title = "Välkommen"
minutes = 10
[[agenda]]
kind = "round"
title = "Laget runt"
questions = ["Vad?", "Varför?"]
minutes_per_turn = 2
[[agenda]]
kind = "rating"
title = "Skattning"
statements = ["A", "B", "C"]
secrecy = "sealed"
[[agenda]]
kind = "list"
title = "Tecken"
columns = ["Vad", "Sett", "När"]
[[agenda]]
kind = "groups"
title = "I grupp"
groups = 2
"""


def meeting(*people: str, step: int = 1) -> MemorySession:
    session = MemorySession(TEMPLATE)
    for name in people or ("Anna Berg", "Bo Ek", "Åsa Öst"):
        session.do(c.Here(name))
    session.do(c.Start())
    if step > 1:
        session.do(goto(session.state, step))
    return session


def person(session: MemorySession, name: str) -> str:
    return next(p.id for p in session.state.people.values() if p.name == name)


def refusal(line: str, state: State, lang: str = "sv") -> RefusedError:
    with pytest.raises(RefusedError) as refused:
        read(line, state, "sv" if lang == "sv" else "en")
    return refused.value


ROWS = [
    ("start", "starta", c.Start()),
    ("next", "nästa", c.Next()),
    ("back", "tillbaka", c.Back()),
    ("end", "avsluta", c.End()),
    ("pass", "passa", c.PassTurn()),
    ("turn 3", "ordet 3", c.GiveTurn(seat=3)),
    ("pause", "stoppa klockan", c.Pause()),
    ("resume", "fortsätt", c.Resume()),
    ("extend 5", "förläng 5", c.Extend(300)),
    ("extend 2.5", "förläng 2,5", c.Extend(150)),
    ("extend 5 min", "förläng 5 minuter", c.Extend(300)),
    ("extend to 10:20", "förläng till 10.20", c.ExtendTo(at(10, 20))),
    ("extend to 10", "förläng till kl. 10", c.ExtendTo(at(10))),
    ("shorten 5", "korta 5", c.Extend(-300)),
    ("shorten to 9:05", "korta till 09.05", c.ExtendTo(at(9, 5))),
    ("began 8:56", "började 8.56", c.Began(at(8, 56))),
    ("skip", "stryk", c.Skip()),
    ("skip 3", "stryk 3", c.StrikeItem("skattning")),
    ("again", "kör igen", c.Again()),
    ("undo", "ångra", c.Undo()),
    ("status", "läge", Inquiry("status")),
    ("agenda", "dagordning", Inquiry("agenda")),
    ("help", "hjälp", Inquiry("help")),
    ("compare", "jämför", Inquiry("compare")),
    ("compare 3", "jämför punkt 3", Inquiry("compare", of="skattning")),
    ("here Anna Berg, Skövde", "här Anna Berg, Skövde", c.Here("Anna Berg", ("Skövde",))),
    (
        "here Eva  By , a b,, roll=rektor",
        "närvarande Eva  By,a b , roll=rektor",
        c.Here("Eva  By", ("a b", "roll=rektor")),
    ),
    ("count 12", "antal 12", c.Count(12)),
    ("absent Bo", "frånvarande Bo", c.Absent("Bo")),
    ("groups 4", "grupper 4", c.Divide(4)),
    ("note We  talked: a lot", "anteckning We  talked: a lot", c.TakeNote(None, "We  talked: a lot")),
    ("question 3", "fråga 3", c.Ask(3)),
    ("summary We agree: try", "sammanfattning We agree: try", c.Summarize(None, "We agree: try")),
    ("summary -", "sammanfattning –", c.Summarize(None, "")),
    ("to 3: summary x", "till 3: sammanfattning x", c.Summarize("skattning", "x")),
    ("delete summary", "ta bort sammanfattningen", c.Delete("summary:valkommen")),
    ("delete summary 3 for good", "radera sammanfattning 3 för gott", c.Delete("summary:skattning", for_good=True)),
    ("delete summary meeting", "ta bort sammanfattning mötet", c.Delete("summary:")),
    ("to 3: delete summary", "till 3: ta bort sammanfattning", c.Delete("summary:skattning")),
    ("row A | B", "rad A | B", c.AddRow(None, ("A", "B"))),
    ("rate 8 7/4/1/0", "skatta 8 7/4/1/0", c.RateTotals(None, 8, (7, 4, 1, 0))),
    ("rate 8 7/4/1/0+2", "skatta 8: 7 / 4/1/0 + 2", c.RateTotals(None, 8, (7, 4, 1, 0), 2)),
    ("decision We buy", "beslut We buy", c.Record(None, "decision", Entry("We buy"))),
    ("proposal We buy", "förslag We buy", c.Record(None, "proposal", Entry("We buy"))),
    ("park Why | not", "parkera Why | not", c.Record(None, "parked", Entry("Why | not"))),
    ("lesson Start: early", "lärdom Start: early", c.Record(None, "lesson", Entry("Start: early"))),
    ("action Buy", "uppgift Buy", c.Record(None, "action", Entry("Buy"))),
    ("action Buy | Bo", "uppgift Buy | Bo", c.Record(None, "action", Entry("Buy", "Bo"))),
    ("action Buy | | May", "uppgift Buy |  | May", c.Record(None, "action", Entry("Buy", "", "May"))),
    (
        "date 2026-01-26 09:00-12:00 Mathematics",
        "datum 2026-01-26 9.00–12.00 Mathematics",
        c.Record(None, "date", Entry("Mathematics", day="2026-01-26", hours="09:00-12:00")),
    ),
    (
        "date 2024-03-20 13:00-14:30 | online",
        "datum 2024-03-20 kl 13.00 - 14.30 | online",
        c.Record(None, "date", Entry("", day="2024-03-20", hours="13:00-14:30", place="online")),
    ),
    (
        "date 2026-04-26 9-12",
        "datum 2026-04-26 09-12",
        c.Record(None, "date", Entry("", day="2026-04-26", hours="09:00-12:00")),
    ),
    (
        "date 2026-04-26 13:00 Theme | Skara",
        "datum 2026-04-26 13.00 Theme | Skara",
        c.Record(None, "date", Entry("Theme", day="2026-04-26", hours="13:00", place="Skara")),
    ),
    (
        "date 2026-04-26 9 steps",
        "datum 2026-04-26 9 steps",
        c.Record(None, "date", Entry("9 steps", day="2026-04-26")),
    ),
    ("to 3: note x", "till 3: anteckning x", c.TakeNote("skattning", "x")),
    ("to 3 note x", "till 3:rad x", None),
]


@pytest.mark.parametrize(("english", "swedish", "meant"), ROWS)
def test_every_row_of_the_table_is_read_in_both_languages(english: str, swedish: str, meant: object) -> None:
    state = meeting().state
    if meant is not None:
        assert read(english, state, "sv") == meant
        assert read(swedish, state, "en") == meant
        verb, _, rest = swedish.partition(" ")
        assert read(f"{verb.upper()} {rest}".strip(), state, "sv") == meant


def test_every_verb_has_a_reader_a_usage_and_a_line_of_help() -> None:
    assert set(VERBS) == {*BARE, *READERS, "to"}
    assert {f"commands.{verb}" for verb in VERBS} == set(USAGE)
    assert {f"help.{verb}" for verb in [*VERBS, "at"]} == set(HELP)


def test_no_word_means_two_verbs() -> None:
    words = [(word, verb) for verb, both in VERBS.items() for words in both for word in words]
    assert len(dict(words)) == len(set(words))


def test_decomposed_letters_and_odd_spaces_are_the_same_words() -> None:
    state = meeting().state
    assert read("na\u0308sta", state, "sv") == c.Next()
    assert read("gå\u00a0 till\t 2", state, "sv") == goto(state, 2)


@pytest.mark.parametrize("line", ["held 2", "hölls 2"])
def test_held_names_an_item_by_its_number(line: str) -> None:
    state = meeting().state
    assert read(line, state, "sv") == c.Held(state.agenda[1].id)
    assert refusal("hölls i går", state).code == "commands.held"
    assert refusal("hölls 99", state).code == "session.no-such-step"
    assert read(line, MemorySession(TEMPLATE).state, "sv") == c.Held()


def test_a_colon_after_the_verb_does_no_harm() -> None:
    assert read("beslut: Vi köper", meeting().state, "sv") == c.Record(None, "decision", Entry("Vi köper"))


ALONE_TOO = {
    "compare",
    "pause",
    "resume",
    "skip",
    "spread",
    "round",
    "handin",
    "slip",
    "close",
    "reopen",
    "who-sees",
}
"""Those that mean something without more, too."""


@pytest.mark.parametrize("verb", [verb for verb in VERBS if verb not in {*BARE, *ALONE_TOO}])
def test_a_verb_that_wants_more_says_what(verb: str) -> None:
    for word in (VERBS[verb][0][0], VERBS[verb][1][0]):
        assert refusal(word, meeting().state).code == f"commands.{verb}"


@pytest.mark.parametrize("verb", BARE)
def test_a_verb_that_stands_alone_refuses_more(verb: str) -> None:
    assert refusal(f"{VERBS[verb][0][0]} nu", meeting().state).code == f"commands.{verb}"


@pytest.mark.parametrize(
    ("typed", "lang", "near"),
    [
        ("antekning x", "sv", "anteckning"),
        ("anteckna x", "sv", "anteckning"),
        ("nxt", "en", "next"),
        ("nesta", "en", "next"),
        ("stopa klockan", "sv", "stoppa klockan"),
        ("stoppa", "sv", "stoppa klockan"),
        ("decison x", "sv", "beslut"),
    ],
)
def test_a_misspelt_verb_gets_a_suggestion_in_the_users_language(typed: str, lang: str, near: str) -> None:
    refused = refusal(typed, meeting().state, lang)
    assert (refused.code, refused.values["near"]) == ("phrases.unknown-near", near)


@pytest.mark.parametrize("typed", ["xyzzy", ":", "@", "42", "\x00", "[/red]", "🦄", "q" * 10_000])
def test_what_resembles_nothing_is_not_understood(typed: str) -> None:
    refused = refusal(typed, meeting().state)
    assert refused.code == "phrases.unknown"
    assert len(str(refused.values["typed"])) <= 60


# owners


@pytest.mark.parametrize(
    ("typed", "name"),
    [("anna berg: x", "Anna Berg"), ("ANNA: x", "Anna Berg"), ("b: x", "Bo Ek"), ("a\u030asa: x", "Åsa Öst")],
)
def test_a_full_name_or_a_beginning_that_one_has_is_an_owner(typed: str, name: str) -> None:
    session = meeting()
    meant = c.TakeNote(None, "x", Owner(person=person(session, name)))
    assert read(f"note {typed}", session.state, "sv") == meant


@pytest.mark.parametrize(
    "text", ["Problem: x", ": x", "Anna :x", "Anna:x", "http://a", "grupp x: y", "kl 3: x", "3:15 x"]
)
def test_what_is_nobody_is_text(text: str) -> None:
    assert read(f"note {text}", meeting().state, "sv") == c.TakeNote(None, text)


def test_a_beginning_that_two_have_is_text_and_a_full_name_is_not() -> None:
    session = meeting("Anna Berg", "Anna Ek", "Anna")
    assert read("note An: x", session.state, "sv") == c.TakeNote(None, "An: x")
    assert read("note anna: x", session.state, "sv") == c.TakeNote(None, "x", Owner(person=person(session, "Anna")))


def test_a_participant_goes_before_one_who_is_absent() -> None:
    session = meeting()
    session.do(c.Absent("Anna Ek"))
    assert read("note An: x", session.state, "sv") == c.TakeNote(None, "x", Owner(person=person(session, "Anna Berg")))


def test_a_group_that_exists_for_the_item_is_an_owner() -> None:
    session = meeting(step=5)
    assert read("anteckning Grupp 2: x", session.state, "sv") == c.TakeNote(None, "x", Owner(2))
    assert read("note group2: x", session.state, "sv") == c.TakeNote(None, "x", Owner(2))


def test_what_looks_like_a_group_or_a_question_and_is_none_is_refused_with_what_there_is() -> None:
    session = meeting(step=5)
    for number in (0, 3, 7):
        told = refusal(f"anteckning grupp {number}: x", session.state)
        assert (told.code, told.values) == ("phrases.no-such-group", {"number": number, "n": 2})
    assert refusal("rad grupp 7: A | B", session.state).code == "phrases.no-such-group"
    assert refusal("note 1: x", session.state).code == "phrases.no-questions"
    plenary = meeting(step=2)
    assert refusal("note grupp 2: x", plenary.state).code == "phrases.no-groups"
    assert refusal("note 3: x", plenary.state).values == {"number": 3, "n": 2}
    assert refusal("note 0: x", plenary.state).code == "phrases.no-such-question"


def test_a_number_after_the_owner_names_a_question_too() -> None:
    session = meeting(step=2)
    bo = Owner(person=person(session, "Bo Ek"))
    assert read("note Bo: 2: x", session.state, "sv") == c.TakeNote(None, "x", bo, 2)
    assert refusal("note Bo: 3: x", session.state).code == "phrases.no-such-question"


@pytest.mark.parametrize("word", ["alla", "Möte", "all", "meeting"])
def test_a_text_for_all_is_taken_as_it_stands(word: str) -> None:
    for text in ("grupp 7: x", "3: x", "Bo: x", "x"):
        assert read(f"note {word}: {text}", meeting(step=2).state, "sv") == c.TakeNote(None, text, NOBODY)


def test_an_owner_is_looked_for_in_the_item_that_is_named() -> None:
    assert read("till 5: anteckning grupp 1: x", meeting().state, "sv") == c.TakeNote("i-grupp", "x", Owner(1))


def test_before_the_meeting_a_group_needs_an_item_that_is_named() -> None:
    state = MemorySession(TEMPLATE).state
    assert refusal("note grupp 1: x", state).code == "phrases.no-groups"
    assert read("to 5: note grupp 1: x", state, "sv") == c.TakeNote("i-grupp", "x", Owner(1))


# questions


def test_a_number_names_a_question_and_an_owner_may_follow() -> None:
    session = meeting(step=2)
    assert read("note 2: x", session.state, "sv") == c.TakeNote(None, "x", question=2)
    assert read("anteckning 2: Bo: x", session.state, "sv") == c.TakeNote(
        None, "x", Owner(person=person(session, "Bo Ek")), 2
    )
    assert read("note 3:15 began", session.state, "sv") == c.TakeNote(None, "3:15 began")
    assert read("note 1\u0662: x", session.state, "sv") == c.TakeNote(None, "1\u0662: x")


# rows


@pytest.mark.parametrize(
    ("typed", "cells"),
    [
        ("A | B | C", ("A", "B", "C")),
        (r"A \| B | C", ("A | B", "C")),
        ("A|B", ("A|B",)),
        ("| B", ("", "B")),
        ("A | | C", ("A", "", "C")),
        ("A || C", ("A", "", "C")),
        ("A ||| D", ("A", "", "", "D")),
        (r"A||B \|| C", ("A||B || C",)),
        ("A |", ("A", "")),
        ("Kl: 9 | B: x", ("Kl: 9", "B: x")),
    ],
)
def test_a_bar_between_spaces_parts_columns(typed: str, cells: tuple[str, ...]) -> None:
    assert read(f"row {typed}", meeting(step=4).state, "sv") == c.AddRow(None, cells)


def test_an_owner_may_stand_before_the_cells() -> None:
    session = meeting(step=4)
    meant = c.AddRow(None, ("A", "Anna: b"), Owner(person=person(session, "Bo Ek")))
    assert read("rad Bo: A | Anna: b", session.state, "sv") == meant


# ratings


@pytest.mark.parametrize(
    ("typed", "value"), [("4", 4), ("-2", -2), ("vet ej", None), ("Unknown", None), ("don’t know", None)]
)
def test_one_persons_answer(typed: str, value: int | None) -> None:
    session = meeting(step=3)
    meant = c.RateAnswer(None, 3, person(session, "Anna Berg"), value)
    assert read(f"rate 3 Anna: {typed}", session.state, "sv") == meant


@pytest.mark.parametrize("typed", ["x", "3", "3 Anna", "3 7/4/x", "3 Anna: bra", "3 7/4+", "x 7/4/1/0", "٣ 1/2"])
def test_a_rating_that_is_not_understood_shows_how(typed: str) -> None:
    assert refusal(f"skatta {typed}", meeting(step=3).state).code == "commands.rate"


def test_under_counts_nobody_is_even_looked_up() -> None:
    session = MemorySession(TEMPLATE.replace('secrecy = "sealed"', 'secrecy = "counts"'))
    assert refusal("till 3: skatta 1 Vem som helst: 4", session.state).code == "session.counts-only"


# to another item


def test_all_content_can_be_sent_to_another_item() -> None:
    session = meeting()
    session.do(c.AddRow("tecken", ("A", "B")))
    session.do(c.TakeNote("tecken", "x"))
    for line, meant in [
        ("rad A | B", c.AddRow("tecken", ("A", "B"))),
        ("beslut X", c.Record("tecken", "decision", Entry("X"))),
        ("ändra anteckning 1: y", c.ChangeNote(*note_seen(session.state, "tecken", 1), "y")),
        ("ändra rad 1: C", c.ChangeRow(*row_seen(session.state, "tecken", 1), ("C", "B", ""))),
    ]:
        assert read(f"till 4: {line}", session.state, "sv") == meant


@pytest.mark.parametrize("line", ["nästa", "till 4: anteckning x", "ändra beslut 1: x", "läge", "här Bo", "adopt 1"])
def test_nothing_else_can(line: str) -> None:
    assert refusal(f"till 3: {line}", meeting().state).code == "phrases.only-content"


@pytest.mark.parametrize("number", [0, 6, 99])
def test_an_item_that_does_not_exist_is_refused(number: int) -> None:
    refused = refusal(f"to {number}: note x", meeting().state)
    assert (refused.code, refused.values) == ("session.no-such-step", {"number": number, "last": 5})


# days


@pytest.mark.parametrize("line", ["uppgift Ring | Anna | 2026-13-45", "action Call | Anna | 2026-02-30"])
def test_a_day_that_does_not_exist_is_refused(line: str) -> None:
    assert refusal(line, meeting().state).code == "phrases.impossible-day"


def test_a_day_is_counted_from_the_day_of_the_meeting_and_other_words_are_kept_as_they_were_said() -> None:
    days = {"fredag": "2025-11-21", "26/1": "2026-01-26", "v. 7": "v. 7", "2026": "2026", "till våren": "till våren"}
    for when, meant in days.items():
        entry = Entry("Ring", "Anna", meant)
        assert read(f"uppgift Ring | Anna | {when}", meeting().state, "sv") == c.Record(
            None, register="action", entry=entry
        )


def test_a_day_in_a_column_of_days_is_understood_as_it_is_said() -> None:
    dated = MemorySession(
        'title = "P"\n[[agenda]]\nkind = "list"\ntitle = "L"\nrows = ["Ett"]\n'
        'columns = ["Vad", { name = "När", type = "date" }]\n'
    )
    dated.do(c.Start())
    assert read("rad Ett | fredag | fredag", dated.state, "sv") == c.AddRow(None, ("Ett", "fredag", "2025-11-21"))
    dated.do(c.AddRow(cells=("Ett", "A", "2025-11-21")))
    changed = read("ändra rad 1: Ett | A | om en vecka", dated.state, "sv")
    assert isinstance(changed, c.ChangeRow)
    assert changed.cells[-1] == "2025-11-21"


@pytest.mark.parametrize("line", ["datum 2020-01-01 Tema", "uppgift Ring | Anna | 2020-01-01"])
def test_a_day_that_has_been_is_kept_and_remarked_on(line: str) -> None:
    session = meeting()
    asked = read(line, session.state, "sv")
    assert isinstance(asked, c.Record)
    assert reply("sv", session.state, session.do(asked), session.now).endswith("Den dagen har redan varit")
    later = read(line.replace("2020", "2030"), session.state, "sv")
    assert isinstance(later, c.Record)
    assert "har redan varit" not in reply("sv", session.state, session.do(later), session.now)


# people


@pytest.mark.parametrize("line", ["frånvarande Bo Ek, sjuk", "absent Bo Ek, ill"])
def test_why_somebody_is_away_is_refused_and_never_kept(line: str) -> None:
    assert refusal(line, meeting().state).code == "phrases.no-reason"


# changes


def test_where_no_item_is_going_on_a_change_is_told_to_name_one() -> None:
    state = MemorySession(TEMPLATE).state
    for line in ("ändra anteckning 1: x", "ändra rad 1: x"):
        assert refusal(line, state).code == "session.say-which-step"


@pytest.mark.parametrize("number", [1, 99])
def test_before_the_start_goto_is_refused_for_that_whatever_the_number(number: int) -> None:
    session = MemorySession(TEMPLATE)
    asked = read(f"gå till {number}", session.state, "sv")
    assert isinstance(asked, c.Goto)
    with pytest.raises(RefusedError, match="not-when-planned"):
        session.do(asked)


@pytest.mark.parametrize("line", ["adopt 1", "anta 1"])
def test_a_proposal_is_adopted_by_the_number_that_the_screen_shows(line: str) -> None:
    session = meeting()
    session.do(c.Record(None, "proposal", Entry("x")))
    assert read(line, session.state, "sv") == c.Adopt(*entry_seen(session.state, "proposal", 1))
    assert refusal("anta 2", session.state).code == "session.no-such-entry"


def test_every_kind_of_entry_is_named_in_both_languages() -> None:
    session = meeting()
    for register in REGISTERS:
        session.do(c.Record(None, register, Entry("x", day="2026-01-26" if register == "date" else "")))
        for words in ENTRIES[register]:
            for word in words:
                changed = read(f"change {word} 1: y", session.state, "sv")
                assert isinstance(changed, c.Reword)
                assert (changed.entity, changed.base) == entry_seen(session.state, register, 1)
                assert changed.entry.text == "y"


def test_parts_that_are_not_given_keep_what_they_were_and_a_dash_empties() -> None:
    session = meeting()
    session.do(c.Record(None, "action", Entry("Köp", "Bo", "maj")))
    seen = entry_seen(session.state, "action", 1)
    for typed, entry in [
        ("Sälj", Entry("Sälj", "Bo", "maj")),
        ("| Anna", Entry("Köp", "Anna", "maj")),
        ("Sälj | | juni", Entry("Sälj", "Bo", "juni")),
        ("Sälj | - | –", Entry("Sälj")),
    ]:
        assert read(f"ändra uppgift 1: {typed}", session.state, "sv") == c.Reword(*seen, entry)


def test_a_date_is_changed_in_the_parts_that_are_given() -> None:
    session = meeting()
    session.do(c.Record(None, "date", Entry("Tema", day="2026-01-26", hours="09:00-12:00", place="Skara")))
    seen = entry_seen(session.state, "date", 1)
    kept = {"day": "2026-01-26", "hours": "09:00-12:00", "place": "Skara"}
    for typed, entry in [
        ("Annat", Entry("Annat", **kept)),
        ("2026-01-27", Entry("Tema", **{**kept, "day": "2026-01-27"})),
        ("13-14", Entry("Tema", **{**kept, "hours": "13:00-14:00"})),
        ("| Vara", Entry("Tema", **{**kept, "place": "Vara"})),
    ]:
        assert read(f"change date 1: {typed}", session.state, "sv") == c.Reword(*seen, entry)


def test_a_note_can_be_given_another_owner_and_keep_its_words() -> None:
    session = meeting()
    session.do(c.TakeNote(None, "Mer tid"))
    bo = Owner(person=person(session, "Bo Ek"))
    assert session.state.step
    seen = note_seen(session.state, session.state.step.id, 1)
    assert read("change note 1: Bo: Mindre", session.state, "sv") == c.ChangeNote(*seen, "Mindre", bo)
    assert read("change note 1: Bo:", session.state, "sv") == c.ChangeNote(*seen, "Mer tid", bo)
    assert refusal("change note 2: Bo:", session.state).code == "session.no-such-entry"


def test_cells_that_are_not_given_keep_what_they_were() -> None:
    session = meeting(step=4)
    session.do(c.AddRow(None, ("A", "B", "C")))
    assert session.state.step
    seen = row_seen(session.state, session.state.step.id, 1)
    for typed, cells in [("X", ("X", "B", "C")), ("| X | -", ("A", "X", "")), ("1 | 2 | 3 | 4", ("1", "2", "3", "4"))]:
        assert read(f"ändra rad 1: {typed}", session.state, "sv") == c.ChangeRow(*seen, cells)
    assert refusal("ändra rad 2: X", session.state).code == "session.no-such-entry"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("ändra", "commands.change"),
        ("ändra beslut", "commands.change"),
        ("ändra beslut 2", "commands.change"),
        ("ändra beslut x: y", "commands.change"),
        ("ta bort", "commands.delete"),
        ("ta bort hatt 2", "phrases.not-a-deletion"),
        ("ta bort anteckning 2 nu", "session.no-such-entry"),
        ("ta bort beslut", "commands.delete"),
        ("ta bort datum 1 genast", "commands.delete"),
        ("till 3: ta bort beslut 1", "phrases.only-content"),
        ("byt namn Bo", "commands.rename"),
        ("byt namn Eva: Ewa", "phrases.nobody"),
        ("ändra hatt 2: x", "phrases.not-a-change"),
        ("ändra beslut 2: x", "session.no-such-entry"),
        ("ändra datum 1: 2026-13-01", "phrases.impossible-day"),
        ("ändra datum 1: 32/1 Tema", "phrases.impossible-day"),
        ("datum snart", "commands.date"),
        ("datum fredag 26/1 9-12", "phrases.other-weekday"),
        ("datum 2026-02-30", "phrases.impossible-day"),
        ("datum 2026-01-26 | a | b", "commands.date"),
        ("datum 2026-01-26 12-9 Tema", "phrases.ends-first"),
        ("uppgift a | b | c | d", "commands.action"),
        ("förläng 0", "commands.extend"),
        ("förläng fem", "commands.extend"),
        ("förläng 5 timmar", "commands.extend"),
        ("förläng till 25.00", "phrases.not-a-clock-time"),
        ("förläng till", "phrases.not-a-clock-time"),
        ("började nyss", "phrases.not-a-clock-time"),
        ("ordet Eva", "phrases.nobody"),
        ("gick Eva", "phrases.nobody"),
        ("gå till lunch", "commands.goto"),
        ("gå till ٣", "commands.goto"),
        ("antal -1", "commands.count"),
        ("här , Skövde", "commands.here"),
    ],
)
def test_what_is_refused_and_why(line: str, code: str) -> None:
    session = meeting()
    session.do(c.Record(None, "date", Entry("Tema", day="2026-01-26")))
    refused = refusal(line, session.state)
    assert refused.code == code
    for lang in LANGS:
        assert say(lang, code, **refused.values)


@pytest.mark.parametrize(
    "line",
    ["antal {}", "gå till {}", "grupper {}", "fråga {}", "anta {}", "ordet {}", "förläng {}", "skatta {} 1/2/3/4",
     "skatta 1 {}/0/0/0", "skatta 1 0/0/0/0+{}", "till {}: anteckning x", "ändra beslut {}: x", "skatta 1 Anna: {}"],
)  # fmt: skip
def test_a_number_of_absurd_length_is_refused(line: str) -> None:
    assert refusal(line.format("9" * 9000), meeting().state).code == "phrases.huge-number"


def test_in_an_item_with_questions_an_absurd_number_is_refused_too() -> None:
    assert refusal(f"note {'9' * 9000}: x", meeting(step=2).state).code == "phrases.huge-number"


# people


def test_of_two_who_begin_alike_the_one_whom_the_line_can_be_about_is_meant() -> None:
    session = meeting("Anna Berg", "Anna Ek")
    session.do(c.Left(person(session, "Anna Ek")))
    assert read("ordet Anna", session.state, "sv") == c.GiveTurn(person=person(session, "Anna Berg"))
    assert read("left anna", session.state, "sv") == c.Left(person(session, "Anna Berg"))
    assert read("kom Anna", session.state, "sv") == c.Came(person(session, "Anna Ek"))


def test_where_several_can_be_meant_they_are_named() -> None:
    refused = refusal("gick Anna", meeting("Anna Berg", "Anna Ek").state)
    assert refused.sentence("sv") == "Flera kan heta Anna: Anna Berg, Anna Ek. Skriv mer av namnet."


# times


def test_times_mean_the_day_on_which_the_item_began() -> None:
    session = meeting()
    session.do(goto(session.state, 2), at=at(23, 50))
    assert read("extend to 0:20", session.state, "sv") == c.ExtendTo(at(0, 20, "2025-11-15"))
    assert read("extend to 23:40", session.state, "sv") == c.ExtendTo(at(23, 40))
    session.do(goto(session.state, 3), at=at(0, 10, "2025-11-15"))
    assert read("extend to 0:20", session.state, "sv") == c.ExtendTo(at(0, 20, "2025-11-15"))
    assert read("began 23:58", session.state, "sv") == c.Began(at(23, 58))


def test_before_the_start_times_mean_the_day_of_the_meeting() -> None:
    state = MemorySession(TEMPLATE).state
    assert read("extend to 10", state, "sv") == c.ExtendTo(at(10))
    assert read("began 10", state, "sv") == c.Began(at(10))


# whatever is typed


WORDS = st.sampled_from(
    [word for both in [*VERBS.values(), *ENTRIES.values()] for words in both for word in words]
    + [
        ": ",
        " | ",
        "1",
        "2",
        "3:",
        "Anna",
        "Bo:",
        "grupp 1:",
        "2026-01-26",
        "9-12",
        "7/4/1/0",
        "+2",
        "\\|",
        "till",
        "@9.00",
    ]
)
LINES = st.lists(WORDS | st.text(max_size=6), max_size=7).map(" ".join)


@given(LINES)
def test_any_line_is_read_or_refused_in_words(line: str) -> None:
    assert read_or_refused(line)


def read_or_refused(line: str) -> bool:
    try:
        meant = read(line, STATE, "sv")
    except RefusedError as refused:
        return all(say(lang, refused.code, **refused.values) for lang in LANGS)
    return isinstance(meant, c.Command | Inquiry)


STATE = meeting(step=2).state


def test_every_refusal_is_worded_in_both_languages() -> None:
    assert all(swedish and english and swedish != english for swedish, english in REFUSALS.values())
