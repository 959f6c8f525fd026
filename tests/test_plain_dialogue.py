"""Plain mode, line by line: one answer per line, times in front, and what is said to have become true."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from memory import MemorySession, at
from samtal.minutes.making import minutes_of
from samtal.minutes.markdown import render
from samtal.plain import dialogue
from samtal.session import commands as c
from samtal.session import figures, timing
from samtal.session.events import Fact
from samtal.session.refusal import RefusedError
from samtal.session.state import Phase

if TYPE_CHECKING:
    from samtal.session.events import Event
    from samtal.words import Lang

TEMPLATE = """
title = "Prov"
starts = "09:00"
[[agenda]]
kind = "info"
title = "Välkommen"
minutes = 10
[[agenda]]
kind = "round"
title = "Laget runt"
questions = ["Vad?", "Varför?"]
minutes_per_turn = 2
[[agenda]]
kind = "round"
title = "I grupp"
groups = 2
minutes_per_turn = 2
[[agenda]]
kind = "rating"
title = "Skattning"
statements = ["A", "B", "C"]
secrecy = "sealed"
[[agenda]]
kind = "list"
title = "Tecken"
minutes = 20
columns = ["Vad", "Sett"]
[[agenda]]
kind = "gather"
title = "Slut"
into = ["förslag"]
"""
GOLDEN = Path(__file__).parent / "golden"
LIBRARY = Path(__file__).parent.parent / "session_templates"


class Heard:
    """A dialogue with a session in memory: what was written, and the exit status."""

    def __init__(self, template: str = TEMPLATE, lang: Lang = "sv", *, continued: bool = False) -> None:
        self.session = MemorySession(template)
        self.session.now = at(8, 55)
        self.lang: Lang = lang
        self.continued = continued
        self.status = 0
        self.written: list[str] = []

    def say(self, *lines: str) -> list[str]:
        return self.send("\n".join(lines).encode())

    def send(self, raw: bytes) -> list[str]:
        self.written = []
        self.status = dialogue.run(
            self.session,
            raw.splitlines(keepends=True) if b"\r" not in raw else raw.split(b"\n"),
            self.written.append,
            lang=self.lang,
            now=lambda: self.session.now,
            continued=self.continued,
        )
        return self.written

    def last(self, *lines: str) -> str:
        return self.say(*lines)[-1].removesuffix("\n")


def answers(written: list[str]) -> list[str]:
    return [line for line in "".join(written).split("\n") if line.startswith(("ok", "fel", "error"))]


# one answer for each line


def test_blank_lines_and_comments_get_no_reply() -> None:
    heard = Heard()
    assert heard.say("", "   ", "# nästa", "  # nästa", "\u3000") == []
    assert heard.status == 0


def test_every_other_line_gets_exactly_one() -> None:
    written = Heard().say("här Anna Berg", "", "starta", "läge", "hej", "dagordning", "hjälp", "nästa")
    assert [line[:2] for line in answers(written)] == ["ok", "ok", "ok", "fe", "ok", "ok", "ok"]
    assert all(text.endswith("\n") and text.count("\n") == 1 for text in written)


def test_longer_output_comes_before_its_answer_and_is_set_in() -> None:
    written = Heard().say("läge", "starta")
    assert written[-2] == "ok  Läge 08.55\n"
    assert all(line.startswith("  ") for line in written[:-2])


@pytest.mark.parametrize(("lang", "word"), [("sv", "fel"), ("en", "error")])
def test_the_interface_language_chooses_the_word_for_a_refusal(lang: Lang, word: str) -> None:
    heard = Heard(lang=lang)
    assert heard.last("nästa").startswith(word + "  ")
    assert heard.status == 1


def test_the_status_is_1_if_any_line_was_refused_and_else_0() -> None:
    heard = Heard()
    heard.say("hej", "starta")
    assert heard.status == 1
    heard.say("nästa")
    assert heard.status == 0


def test_a_misspelt_verb_is_answered_with_the_right_one() -> None:
    assert Heard().last("anteckna Mer tid") == "fel  Förstod inte: anteckna Mer tid. Menade du anteckning?"
    assert Heard(lang="en").last("anteckna x") == "error  Did not understand: anteckna x. Did you mean note?"


# bytes


def test_a_byte_order_mark_and_carriage_returns_are_dropped() -> None:
    heard = Heard()
    written = heard.send(b"\xef\xbb\xbfstarta\r\nanteckning Mer\r tid\r\r\n\r\n# x\r\nn\xc3\xa4sta")
    assert [line[:2] for line in written] == ["ok", "ok", "ok"]
    assert [note.text for note in heard.session.state.notes.values()] == ["Mer␍ tid"]


def test_a_line_that_is_not_utf_8_is_refused_and_changes_nothing() -> None:
    heard = Heard()
    before = heard.session.state.cursor()
    assert heard.send("nästa".encode("latin-1"))[0].startswith("fel  Raden är inte UTF-8.")
    assert heard.session.state.cursor() == before


def test_two_bytes_a_letter_are_refused_once_and_nothing_more_is_read() -> None:
    for sent in ("starta\r\nnästa\r\n".encode("utf-16"), b"s\0t\0a\0\n\0antal 3\n"):
        heard = Heard()
        (answer,) = heard.send(sent)
        assert answer.startswith("fel  Texten kommer som UTF-16")
        assert 'cmd /c "samtal plain' in answer
        assert heard.session.state.phase is Phase.PLANNED


def test_a_nul_in_a_later_line_costs_that_line_alone() -> None:
    heard = Heard()
    answers = heard.send(b"antal 3\nstarta\nanteckning a\0b\nanteckning c\n")
    assert [answer[:2] for answer in answers] == ["ok"] * 4
    assert [note.text for note in heard.session.state.notes.values()] == ["a\u2400b", "c"]


def test_what_is_taken_back_is_said_with_names_as_they_are_written() -> None:
    heard = Heard()
    heard.send("här Ana Berg\nbyt namn Ana Berg: Anna Berg\n".encode())
    assert heard.last("ångra").startswith("ok  Ångrade: Ana Berg heter nu Anna Berg")


def test_question_marks_where_letters_were_are_remarked_on_once() -> None:
    written = Heard().send(b"h?r Anna\nstarta\nanteckning M?tet b?rjade\nanteckning Varf?r? Det ?r s?\n")
    assert [line[:3] for line in written] == ["fel", "ok ", "ok ", "ok "]
    assert ["PowerShell" in line for line in written] == [True, False, False, False]
    assert "PowerShell" not in Heard().send("starta\nanteckning Varför? Det är så\n".encode())[1]


def test_only_the_first_lines_mark_is_dropped() -> None:
    assert Heard().send(b"antal 3\n\xef\xbb\xbfantal 4\n")[1].startswith("fel")


# times


def test_a_time_in_front_says_when_it_happened_and_holds_for_the_lines_after() -> None:
    heard = Heard()
    heard.say("här Anna Berg", "@9.00 starta", "anteckning x", "@09:12 nästa", "@ 9.12 anteckning y")
    notes = [note.at for note in heard.session.state.notes.values()]
    assert notes == [at(9), at(9, 12)]
    assert heard.session.state.people[next(iter(heard.session.state.people))].presence[0].at == at(8, 55)


def test_no_time_may_be_before_the_last_given() -> None:
    heard = Heard()
    refused = heard.last("@9.10 starta", "@9.09 nästa")
    assert refused.startswith("fel  Tiden är före den förra som angavs, 09.10.")
    assert heard.session.state.position == 1


def test_only_given_times_are_compared() -> None:
    heard = Heard()
    heard.session.now = at(12)
    heard.say("starta", "@9.10 nästa")
    assert heard.status == 0


def test_the_time_of_a_refused_line_does_not_count() -> None:
    heard = Heard()
    heard.say("@9.00 starta", "@9.50 hej", "@2025-11-20 9.00 tillbaka", "@9.10 anteckning x")
    assert [note.at for note in heard.session.state.notes.values()] == [at(9, 10)]


def test_the_time_of_a_line_that_was_undone_counts_no_more() -> None:
    heard = Heard()
    said = heard.say("@9.05 starta", "@19.05 nästa", "@9.15 nästa", "ångra", "@9.15 nästa", "läge")
    assert said[2].startswith("fel  Tiden är före den förra som angavs, 19.05.")
    assert [line[:2] for line in answers(said)] == ["ok", "ok", "fe", "ok", "ok", "ok"]
    assert timing.last_moment(heard.session.state) == at(9, 15)
    assert said[-1] == "ok  Läge 09.15\n"


def test_a_mistyped_first_time_that_was_undone_leaves_no_time_behind() -> None:
    heard = Heard()
    assert heard.say("@19.05 starta", "ångra", "läge")[-1] == "ok  Läge 08.55\n"


def test_when_the_computers_clock_is_set_back_the_meeting_moves_no_earlier_and_it_is_remarked_on_once() -> None:
    session, written = MemorySession(TEMPLATE), list[str]()
    one = dialogue.Dialogue(session, written.append, "sv", lambda: session.now, continued=False)
    for minutes, line in ((60, "starta"), (20, "nästa"), (20, "anteckning Hej"), (61, "nästa"), (21, "gå till 6")):
        session.now = at(9, minutes)
        one.hear(line.encode())
    remark = "Datorns klocka har ställts tillbaka 40 min. I mötet är klockan {} tills datorn är ikapp\n"
    assert [line for line in written if "Datorns klocka" in line] == [written[1], written[4]]
    assert written[1].endswith(remark.format("10.00"))
    assert written[4].endswith(remark.format("10.01"))
    assert [stay.at for stay in session.state.path] == [at(10), at(10), at(10, 1), at(10, 1)]
    assert [note.at for note in session.state.notes.values()] == [at(9, 20)]


def test_a_day_that_is_given_holds_for_later_times() -> None:
    heard = Heard()
    heard.say("@23.50 starta", "@2025-11-15 0.10 nästa", "@0:20 anteckning x")
    assert [note.at for note in heard.session.state.notes.values()] == [at(0, 20, "2025-11-15")]
    assert "2025-11-15 00.20" in heard.last("@2025-11-15 0.20 anteckning y", "@2025-11-14 23.00 anteckning z")


@pytest.mark.parametrize(
    "line", ["@", "@ ", "@x nästa", "@25.00 nästa", "@9.60 nästa", "@2025-02-30 9.00 nästa", "@9.00",
             "@2025-11-14 9.00", "@2025-11-14 nästa", "@0000-01-01 9.00 starta",
             "@9999-12-31 23.59 starta", "@9.00 @9.10 starta"]
)  # fmt: skip
def test_a_time_that_is_none_or_has_nothing_after_it_is_refused(line: str) -> None:
    assert Heard().last(line).startswith("fel  ")


def test_a_continued_session_goes_on_at_the_later_of_now_and_its_last_moment() -> None:
    heard = Heard(continued=True)
    heard.session.do(c.Start(), at=at(10))
    heard.say("anteckning x")
    heard.session.now = at(11)
    heard.say("anteckning y", "@9.30 anteckning z", "anteckning w")
    assert [note.at for note in heard.session.state.notes.values()] == [at(10), at(11), at(9, 30), at(9, 30)]


# what the ok line says


SAID: list[tuple[str, str, str]] = [
    ("här Anna Berg, Skövde", "Här: Anna Berg (Skövde). 1 är här", "Here: Anna Berg (Skövde). 1 is here"),
    ("här Bo Ek", "Här: Bo Ek. 2 är här", "Here: Bo Ek. 2 are here"),
    ("här Anna Berg, Skara", "Ändrade: Anna Berg (Skara)", "Changed: Anna Berg (Skara)"),
    ("frånvarande Cia Al", "Frånvarande: Cia Al. 2 är här", "Absent: Cia Al. 2 are here"),
    ("antal 3", "3 är här", "3 are here"),
    (
        "@9.00 starta",
        "Mötet började 09.00. Punkt 1: Välkommen, 10 min, till 09.10",
        "The meeting began 09:00. Item 1: Välkommen, 10 min, to 09:10",
    ),
    ("förläng 2,5", "Ny längd: punkt 1, 12 min 30 s, till 09.12", "New length: item 1, 12 min 30 s, to 09:12"),
    (
        "@9.12 nästa",
        "Punkt 2: Laget runt, 6 min, till 09.18. Nästa ger ordet till Anna Berg",
        "Item 2: Laget runt, 6 min, to 09:18. Next gives the floor to Anna Berg",
    ),
    ("nästa", "Ordet: Anna Berg (1 av 3)", "Floor: Anna Berg (1 of 3)"),
    ("passa", "Passade: Anna Berg. Ordet: Bo Ek (2 av 3)", "Passed: Anna Berg. Floor: Bo Ek (2 of 3)"),
    ("ordet 3", "Ordet: deltagare 3 (3 av 3)", "Floor: participant 3 (3 of 3)"),
    ("passa", "Passade: deltagare 3. Alla har haft ordet", "Passed: participant 3. All have had the floor"),
    ("anteckning x", "Anteckning 1 till punkt 2, fråga 1", "Note 1 to item 2, question 1"),
    ("fråga 2", "Fråga 2: Varför?", "Question 2: Varför?"),
    ("anteckning bo: y", "Anteckning 2 till punkt 2, fråga 2, Bo Ek", "Note 2 to item 2, question 2, Bo Ek"),
    (
        "ändra anteckning 2: anna:",
        "Ändrade anteckning 2 till punkt 2, fråga 2, Anna Berg",
        "Changed note 2 to item 2, question 2, Anna Berg",
    ),
    (
        "ångra",
        "Ångrade: ändrade anteckning 2 till punkt 2, fråga 2, Anna Berg",
        "Took back: changed note 2 to item 2, question 2, Anna Berg",
    ),
    ("@9.13 stoppa klockan", "Klockan är stoppad", "The clock is stopped"),
    ("fortsätt", "Klockan går igen", "The clock is running again"),
    ("började 9.11", "Punkt 2 började 09.11", "Item 2 began 09:11"),
    (
        "@9.20 nästa",
        "Punkt 3: I grupp, 4 min, till 09.24. Nästa startar gruppernas klocka. 2 grupper: 2, 1",
        "Item 3: I grupp, 4 min, to 09:24. Next starts the clock of the groups. 2 groups: 2, 1",
    ),
    (
        "nästa",
        "Gruppernas klocka går: talare 1 av 2, byt talare 09.22",
        "The clock of the groups is running: speaker 1 of 2, change 09:22",
    ),
    ("anteckning grupp 2: z", "Anteckning 1 till punkt 3, grupp 2", "Note 1 to item 3, group 2"),
    ("kom Cia", "Här: Cia Al. 4 är här. Grupp 2", "Here: Cia Al. 4 are here. Group 2"),
    ("här Dan Ö", "Här: Dan Ö. 4 är här", "Here: Dan Ö. 4 are here"),
    ("gick Dan", "Gick: Dan Ö. 3 är här", "Left: Dan Ö. 3 are here"),
    ("grupper 1", "1 grupp: 3", "1 group: 3"),
    ("@9.30 nästa", "Punkt 4: Skattning", "Item 4: Skattning"),
    (
        "nästa",
        "Punkt 5: Tecken, 20 min, till 09.50. Siffror saknas till punkt 4",
        "Item 5: Tecken, 20 min, to 09:50. Figures are missing for item 4",
    ),
    ("tillbaka", "Punkt 4: Skattning", "Item 4: Skattning"),
    ("skatta 1 Anna: 4", "Påstående 1: svar från Anna Berg", "Statement 1: answer from Anna Berg"),
    ("skatta 2 0/1/1/0+1", "Påstående 2: 2 svar, 1 vet ej", "Statement 2: 2 answers, 1 don't know"),
    ("skatta 3 1/0/0/0", "Påstående 3: 1 svar (3 är här)", "Statement 3: 1 answer (3 are here)"),
    (
        "nästa",
        "Punkt 5: Tecken, 20 min, till 09.50. Skattningen är stängd",
        "Item 5: Tecken, 20 min, to 09:50. The rating is closed",
    ),
    (
        "till 4: skatta 3 1/2/3/3",
        "Påstående 3 i punkt 4: 9 svar, medel 2,9 (3 är här). Det går inte att ångra",
        "Statement 3 in item 4: 9 answers, mean 2.9 (3 are here). That cannot be undone",
    ),
    (
        "till 4: skatta 3 1/2/0/0",
        "Påstående 3 i punkt 4: 3 svar, för få för ett medel. Det går inte att ångra",
        "Statement 3 in item 4: 3 answers, too few for a mean. That cannot be undone",
    ),
    ("rad A | B", "Rad 1 till punkt 5", "Row 1 to item 5"),
    ("ändra rad 1: C", "Ändrade rad 1 till punkt 5", "Changed row 1 to item 5"),
    ("rad anna: D", "Rad 2 till punkt 5, Anna Berg", "Row 2 to item 5, Anna Berg"),
    ("beslut X", "Beslut 1, punkt 5", "Decision 1, item 5"),
    ("förslag Y", "Förslag 1, punkt 5", "Proposal 1, item 5"),
    ("anta 1", "Förslag 1 är nu beslut 2", "Proposal 1 is now decision 2"),
    ("ändra beslut 2: Z", "Ändrade beslut 2, punkt 5", "Changed decision 2, item 5"),
    ("ändra förslag 1: Z", "Ändrade beslut 2, punkt 5", "Changed decision 2, item 5"),
    ("uppgift X | Bo | maj", "Uppgift 1, punkt 5, vem: Bo, när: maj", "Action 1, item 5, who: Bo, when: maj"),
    ("parkera X", "Parkerad fråga 1, punkt 5", "Parked question 1, item 5"),
    (
        "datum 2026-01-26 9-12 Tema | Vara",
        "Datum 1, punkt 5, måndag 26 januari 2026 09.00–12.00, Vara",
        "Date 1, item 5, Monday 26 January 2026 09:00–12:00, Vara",
    ),
    ("lärdom X", "Lärdom 1, punkt 5", "Lesson 1, item 5"),
    ("till 1: beslut W", "Beslut 3, punkt 1", "Decision 3, item 1"),
    (
        "kör igen",
        "Punkt 5: Tecken, 20 min, till 09.50. Omgång 2",
        "Item 5: Tecken, 20 min, to 09:50. Run 2",
    ),
    (
        "gå till 2",
        "Punkt 2: Laget runt, 6 min, 3 min över tiden",
        "Item 2: Laget runt, 6 min, 3 min over time",
    ),
    (
        "gå till 6",
        "Punkt 6: Slut",
        "Item 6: Slut",
    ),
    (
        "stryk",
        "Det var sista punkten. Mötet är öppet tills du skriver avsluta. Struken: punkt 6, Slut",
        "That was the last item. The meeting is open until you write end. Struck: item 6, Slut",
    ),
    (
        "ångra",
        (
            "Ångrade: det var sista punkten. Mötet är öppet tills du skriver avsluta. Struken: punkt 6, Slut. "
            "Nu: punkt 6, Slut"
        ),
        (
            "Took back: that was the last item. The meeting is open until you write end. Struck: item 6, Slut. "
            "Now: item 6, Slut"
        ),
    ),
    ("@9.40 avsluta", "Mötet avslutades 09.40", "The meeting ended 09:40"),
    ("till 2: anteckning x", "Anteckning 3 till punkt 2, fråga 2", "Note 3 to item 2, question 2"),
    ("hjälp", "Hjälp", "Help"),
    ("dagordning", "Dagordning 09.40", "Agenda 09:40"),
]


@pytest.mark.parametrize(("lang", "column"), [("sv", 1), ("en", 2)])
def test_the_ok_line_says_what_became_true(lang: Lang, column: int) -> None:
    said = answers(Heard(lang=lang).say(*(line[0] for line in SAID)))
    assert said == [f"ok  {line[column]}" for line in SAID]


def test_undoing_the_start_says_that_the_meeting_has_not_begun() -> None:
    heard = Heard()
    assert heard.last("@9.00 starta", "ångra").endswith("till 09.10. Mötet har inte börjat")


def test_an_untimed_round_in_groups_has_no_clock() -> None:
    heard = Heard('title = "X"\n[[agenda]]\nkind = "round"\ntitle = "R"\ngroups = 2')
    assert heard.last("antal 4", "starta", "nästa") == "ok  Gruppernas runda har börjat"
    assert "  Gruppernas runda har börjat\n" in heard.say("läge")


def test_a_round_where_nobody_is_here_promises_nobody_the_floor() -> None:
    assert Heard('title = "X"\n[[agenda]]\nkind = "round"\ntitle = "R"').last("@9.00 starta") == (
        "ok  Mötet började 09.00. Punkt 1: R"
    )


def test_not_knowing_is_called_what_the_author_calls_it() -> None:
    scale = 'scale = { unknown = "ej aktuellt" }\nsecrecy = "open"'
    heard = Heard(f'title = "X"\n[[agenda]]\nkind = "rating"\ntitle = "R"\nstatements = ["A", "B"]\n{scale}')
    told = heard.last("här Anna Berg", "starta", "skatta 1 0/1/1/0+2")
    assert told == "ok  Påstående 1: 2 svar, 2 ej aktuellt, medel 2,5 (1 är här)"
    assert heard.last("skatta 2 Anna: Ej aktuellt") == "ok  Påstående 2: svar från Anna Berg"
    assert heard.last("skatta 2 Anna: vet ej") == "ok  Påstående 2: svar från Anna Berg"


def test_of_a_scale_with_two_values_the_share_is_told_and_no_mean() -> None:
    scale = 'scale = { min = 0, max = 1, labels = ["nej", "ja"] }\nmin_answers = 1'
    heard = Heard(f'title = "X"\n[[agenda]]\nkind = "rating"\ntitle = "R"\nstatements = ["A"]\n{scale}')
    assert heard.last("antal 3", "starta", "skatta 1 1/2") == "ok  Påstående 1: 3 svar, ja 67\u00a0%"


def test_goto_says_nothing_of_what_lies_between_and_held_says_it() -> None:
    heard = Heard()
    assert "hölls" not in heard.last("@9.00 starta", "gå till 4")
    assert heard.last("hölls 3").startswith("ok  Punkt 3 hölls, tiden antecknades inte")
    assert heard.last("hölls 3") == "fel  Punkt 3 står redan som hållen."
    assert heard.last("@9.30 avsluta", "hölls 2") == "ok  Punkt 2 hölls, tiden antecknades inte"


def test_leaving_a_struck_rating_misses_no_figures() -> None:
    assert "saknas" not in Heard().last("@9.00 starta", "gå till 4", "stryk")


def test_a_sealed_answer_and_its_figures_are_never_repeated() -> None:
    heard = Heard()
    lines = ["här Anna Berg", "starta", "gå till 4", "skatta 1 Anna: 3", "skatta 2 0/0/7/0", "läge", "ångra", "ångra"]
    said = "".join(heard.say(*lines)).replace("Påstående 3", "")
    assert "7 svar" in said
    assert "3,0" not in said
    assert ": 3" not in said
    state = heard.session.state
    assert figures.has_figures(state, state.agenda[3], state.runs_of("skattning")[0]) is False


def test_an_event_that_is_not_known_here_is_still_answered() -> None:
    heard = Heard()
    heard.session.do = lambda *_, **__: heard.session.seal([Fact("future", {})], at(9))  # type: ignore[method-assign]  # a session from tomorrow
    assert heard.last("starta") == "ok  Klart"


# two people, and a disk that is full


class Other(MemorySession):
    """A session in which another face moves the meeting before this face's next line is read."""

    moves: list[c.Command]

    def refresh(self) -> bool:
        moves, self.moves = self.moves, []
        for move in moves:
            super().do(move)
        return bool(moves)


def test_two_people_who_write_next_move_the_meeting_one_item() -> None:
    session = Other(TEMPLATE)
    session.moves = []
    session.do(c.Start())
    session.moves = [c.Next()]
    written: list[str] = []
    dialogue.run(session, ["nästa\n".encode(), "nästa".encode()], written.append, lang="sv", now=lambda: at(9))
    assert [line[:3] for line in written] == ["fel", "ok "]
    assert session.state.position == 3


def test_what_another_face_has_gone_on_from_cannot_be_taken_back_and_its_own_still_can() -> None:
    heard = Heard()
    heard.say("@9.00 starta")
    for other, own in [("nästa", "nästa"), ("här Anna Berg", "här Anna Berg, Skara"), ("grupper 2", "här Bo Ek")]:
        heard.session.origin = "other"
        assert heard.last(other).startswith("ok")
        heard.session.origin = "test"
        assert heard.last(own).startswith("ok")
        heard.session.origin = "other"
        assert heard.last("ångra").startswith("fel  Någon annan")
        heard.session.origin = "test"
        assert heard.last("ångra").startswith("ok  Ångrade: ")


def test_a_write_that_failed_is_told_and_the_dialogue_goes_on() -> None:
    class Full(MemorySession):
        def do(self, command: c.Command, at: int | None = None) -> tuple[Event, ...]:
            if isinstance(command, c.Count):
                raise RefusedError("session.unreadable")
            return super().do(command, at)

    session = Full(TEMPLATE)
    written: list[str] = []
    status = dialogue.run(session, [b"antal 3\n", b"starta\n"], written.append, lang="en", now=lambda: at(9))
    assert [line[:5] for line in written] == ["error", "ok  T"]
    assert status == 1


# absurd input

ABSURD = [
    "anteckning " + "x" * 10_000, "q" * 10_000, "\x00", "anteckning \x00\x1b[2J", "anteckning [/red]", "här \u202eanna",
    "anteckning \u2028\u2029x", "\u2028 x", "🦄", "note", "note :", "rate", "rate x", "to", "to 99: note x", "change",
    "to 3: to 4: note x", "till 3: " * 500 + "note x", "här " + "," * 1000, "rad " + " | " * 3000,
    "skatta 1 x" + " " * 9000 + ":",
    "här [/red], \x1b]0;x\x07", "ordet \u2028", "beslut \x85x", "row \\|",
    "@9.00 @9.00 @9.00 note x", "ångra", "kom",
    "x\ufeff",
]  # fmt: skip


@pytest.mark.parametrize("line", ABSURD)
def test_absurd_input_gets_one_line_that_is_safe_to_show(line: str) -> None:
    heard = Heard()
    heard.say("starta", "nästa")
    said = "".join(heard.say(line))
    assert len(said.splitlines()) == 1
    assert said.startswith(("ok  ", "fel  "))
    assert not any(ord(sign) < 32 or 0x7F <= ord(sign) < 0xA0 for sign in said.removesuffix("\n"))


def test_right_to_left_writing_in_a_name_is_closed_in_itself() -> None:
    assert Heard().last("här \u202eאנה") == "ok  Här: \u2068\u202eאנה\u202c\u2069. 1 är här"


WORDS = st.sampled_from(
    """
    starta nästa tillbaka avsluta passa ordet förläng till gå kör igen ångra läge dagordning hjälp här Anna Bo antal 3
    gick kom grupper anteckning grupp 1: fråga rad | skatta 7/4/1/0 beslut uppgift datum 2026-01-26 9-12 ändra anta 2:
    @9.00 @9.10 # rate 1 change note row 0 99 : stryk fortsätt stoppa klockan
    """.split()  # noqa: SIM905 - fifty words read better than fifty quoted ones
)
RAW = st.binary(max_size=20) | st.lists(WORDS | st.text(max_size=4), max_size=6).map(" ".join).map(
    lambda line: line.encode(errors="surrogatepass").replace(b"\n", b"")
)


@settings(max_examples=300)
@given(st.lists(RAW, max_size=12))
@example([b"starta", b"anteckning x", b"\xff", "ångra".encode(), "ångra".encode(), "ångra".encode()])
def test_any_line_gets_one_answer_and_a_refused_one_changes_nothing(lines: list[bytes]) -> None:
    heard = Heard()
    heard.say("här Anna Berg", "här Bo Ek", "starta")
    for line in lines:
        raw = line.replace(b"\n", b"")
        before = deepcopy(heard.session.state)
        written = heard.send(raw + b"\n") if b"\r" not in raw else heard.send(raw)
        silent = not written
        said = answers(written)
        assert len(said) == (0 if silent else 1)
        assert heard.status == int(bool(said) and said[0].startswith("fel"))
        if silent or heard.status:
            assert heard.session.state == before


# whole meetings


def test_the_whole_skis_meeting_can_be_entered_line_by_line() -> None:
    heard = Heard((LIBRARY / "skis-natverkstraff.toml").read_text(encoding="utf-8"))
    written = heard.send((GOLDEN / "skis.txt").read_bytes())
    assert [line for line in written if not line.startswith("ok")] == []
    assert heard.status == 0
    state = heard.session.state
    sums, means = [], []
    for step in (state.agenda[2], state.agenda[3]):
        assert step.rating is not None
        run = state.runs_of(step.id)[0]
        found = [figures.figure(state, step, run, statement) for statement in step.rating.statements]
        together = figures.together([figure for figure in found if figure])
        assert together is not None
        assert together.n == 120
        sums.append(together.sum)
        means.append(figures.level(step.rating, together.mean))
    assert (sums, means) == ([293, 232], ["svagt", "svagt"])
    assert len(state.notes) == 30
    assert [entry.register for entry in state.registers.values()].count("decision") == 0
    assert state.ended == at(15, 30)


def test_every_english_command_is_accepted() -> None:
    heard = Heard((GOLDEN / "english.toml").read_text(encoding="utf-8"), "en")
    script = (GOLDEN / "english.txt").read_bytes()
    assert [line for line in heard.send(script) if line.startswith("error")] == []
    assert heard.status == 0


def test_a_session_that_is_gone_on_with_is_not_moved_before_it_last_was() -> None:
    session = MemorySession(TEMPLATE)
    session.do(c.Start(), at(9))
    session.do(c.Next(), at(9, 30))
    written: list[str] = []
    lines = ["@8.00 nästa\n", "@8.00 beslut X\n", "@9.40 nästa\n"]
    dialogue.run(
        session, [line.encode() for line in lines], written.append, lang="sv", now=lambda: at(9), continued=True
    )
    assert [line[:3] for line in written] == ["fel", "ok ", "ok "]


def test_a_stated_time_before_what_was_noted_is_remarked_on() -> None:
    heard = Heard()
    heard.say("starta")
    assert "är före det som redan stod" in heard.last("@0.01 nästa")


def test_a_meeting_over_the_autumn_change_can_be_entered_and_read() -> None:
    session, written = MemorySession(TEMPLATE.replace('starts = "09:00"\n', ""), day="2026-10-25"), list[str]()
    lines = ["@2.40 starta", "@2.15 nästa", "@2.10 tillbaka", "läge"]
    dialogue.run(session, [line.encode() for line in lines], written.append, lang="sv", now=lambda: session.now)
    assert written[0].startswith("ok  Mötet började 02.40 sommartid. ")
    assert written[1].startswith("ok  Punkt 2")
    assert written[2].startswith("fel  Tiden är före den förra som angavs, 02.15 vintertid.")
    session.do(c.End(), session.state.path[-1].at + 90 * 60_000)
    assert "02.40 sommartid–03.45" in render(minutes_of(session.state, session.now))
