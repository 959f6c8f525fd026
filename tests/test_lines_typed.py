"""What a line in the note box asks for: a note, a line of plain mode, an entry behind a sign; and what that will do."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from memory import MemorySession
from samtal.lines import slips, typed
from samtal.lines.phrases import VERB_OF
from samtal.lines.understanding import meaning
from samtal.session import commands as c
from samtal.session.captured import NOBODY
from samtal.session.refusal import RefusedError
from samtal.session.registers import REGISTERS
from samtal.telling.understood import understood
from samtal.words import LANGS, Lang, say, table_of
from samtal.words.commands import VERBS
from samtal.words.registers import NAMES

AGENDA = """
title = "Prov"
[[agenda]]
kind = "talk"
title = "Prat"
questions = ["Ett?", "Två?"]
[[agenda]]
kind = "groups"
title = "I grupp"
groups = 2
"""


@pytest.fixture
def meeting() -> MemorySession:
    session = MemorySession(AGENDA)
    session.here("Anna Berg", "Bo Ek")
    session.do(c.Start())
    return session


def test_every_register_has_a_sign_of_its_own_that_is_no_letter_and_no_slash() -> None:
    assert [typed.SIGNS[names.sign] for names in NAMES.values()] == list(REGISTERS)
    for sign in typed.SIGNS:
        assert len(sign) == 1
        assert not sign.isalnum()
        assert sign not in {typed.SLASH, "-", "*", "•", ">"}, "which begin what is quoted or listed"


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("register", REGISTERS)
def test_a_sign_asks_for_what_the_verb_of_its_register_asks_for(
    meeting: MemorySession, register: str, lang: Lang
) -> None:
    text = "26/1 Tema" if REGISTERS[register].dated else "Något | Bo | fredag"
    sign = NAMES[register].sign
    for both in VERBS[register]:
        assert typed.asked(f"{sign} {text}", meeting.state, lang) == typed.asked(
            f"/{both[0]} {text}", meeting.state, lang
        )


@pytest.mark.parametrize(
    "line", ["#ledning", "+1 på det", "!", "@anna", "?? vad", "=)", " ! inte först", "- ett", "> ja"]
)
def test_what_only_looks_like_a_sign_is_a_note(meeting: MemorySession, line: str) -> None:
    assert typed.asked(line, meeting.state, "sv") == c.TakeNote(None, line.strip(), None, None)
    assert not typed.is_command(line)


def test_what_follows_a_sign_is_missing_as_after_the_verb(meeting: MemorySession) -> None:
    with pytest.raises(RefusedError) as refused:
        typed.asked("+ ", meeting.state, "sv")
    assert refused.value.code == "commands.action"


def test_a_pasted_text_is_refused_nothing_and_says_whose_it_is_where_it_can(meeting: MemorySession) -> None:
    state = meeting.state
    assert typed.pasted("/nästa", state) == c.TakeNote(None, "/nästa", None, None)
    assert typed.pasted("! x", state) == c.TakeNote(None, "! x", None, None)
    assert typed.pasted("7: sju", state) == c.TakeNote(None, "7: sju")
    assert typed.pasted("grupp 9: nio", state) == c.TakeNote(None, "grupp 9: nio")
    assert typed.pasted("alla: vi", state) == c.TakeNote(None, "vi", NOBODY)
    owner = getattr(typed.pasted("Bo: hej", state), "owner", None)
    assert owner
    assert owner.person


def test_whose_the_first_of_several_lines_is_all_are_that_name_nobody(meeting: MemorySession) -> None:
    state, groups = meeting.state, meeting.state.agenda[1]
    assert typed.each_owned(["grupp 2: ett", "två", "Bo: tre"], state, groups) == [
        "grupp 2: ett",
        "grupp 2: två",
        "Bo: tre",
    ]
    assert typed.each_owned(["Obs: ett", "två"], state, groups) == ["Obs: ett", "två"]
    assert typed.each_owned(["grupp 9: ett", "två"], state, groups) == ["grupp 9: ett", "två"]


def test_a_line_is_read_for_the_item_in_which_it_was_begun(meeting: MemorySession) -> None:
    in_groups = meeting.state.agenda[1]
    command = typed.asked("grupp 2: x", meeting.state, "sv", in_groups)
    assert isinstance(command, c.TakeNote)
    assert command.owner
    assert command.owner.group == 2
    with pytest.raises(RefusedError):
        typed.asked("grupp 2: x", meeting.state, "sv")


def told(meeting: MemorySession, line: str, lang: Lang = "sv") -> str:
    read = meaning(line, meeting.state, lang, meeting.now, None, lambda command: command)
    return understood(lang, meeting.state, read)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Hej", "→ Anteckning till punkt 1, fråga 1"),
        ("2: Hej", "→ Anteckning till punkt 1, fråga 2"),
        ("bo: 2: Hej", "→ Anteckning till punkt 1, fråga 2 · Bo Ek"),
        ("/till 2: anteckning grupp 1: Hej", "→ Anteckning till punkt 2 (I grupp) · Grupp 1"),
        ("till 2: Hej", "→ Anteckning till punkt 2 (I grupp)"),
        ("till punkt 2: grupp 2: Hej", "→ Anteckning till punkt 2 (I grupp) · Grupp 2"),
        ("/till 2: Bo: Hej", "→ Anteckning till punkt 2 (I grupp) · Bo Ek"),
        ("/till 2: nästa vecka läser vi", "→ Anteckning till punkt 2 (I grupp)"),
        ("/till 2: beslut Ja", "→ Beslut: Ja"),
        ("till 7: Hej", "Det finns ingen punkt 7. Dagordningen har punkterna 1–2."),
        ("till nästa gång: Hej", "→ Anteckning till punkt 1, fråga 1"),
        ("+ Boka | Bo | | fredag", "→ Uppgift: Boka · vem: Bo · när: fredag 21 november 2025"),
        ("! Vi provar", "→ Beslut: Vi provar"),
        ("+ Boka", "→ Uppgift: Boka · vem: – · när: –"),
        ("+ Boka | Bo | till våren", "→ Uppgift: Boka · vem: Bo · när: till våren (ingen dag)"),
        ("@ 26/1 9-12 Tema | Skövde", "→ Datum: Tema · dag: måndag 26 januari 2026 · tid: 09.00–12.00 · plats: Skövde"),
        ("/sammanfattning Bra", "→ Sammanfattning av punkt 1"),
        ("/ordet Bo", "→ Får ordet"),
        ("/läge", "→ Hur det står till"),
        ("/radera anteckning 1 för gott", "Numret finns inte"),
    ],
)
def test_what_it_will_do_is_told_before_it_is_done(meeting: MemorySession, line: str, expected: str) -> None:
    if "radera" in line:
        meeting.do(c.TakeNote(text="x"))
        expected = "→ Tas bort för gott, och kan inte ångras"
    assert told(meeting, line) == expected


@pytest.mark.parametrize("lang", LANGS)
def test_of_every_verb_something_is_said(lang: Lang) -> None:
    there_are = {code.removeprefix("doing.") for code in table_of("doing")}
    for verb in VERBS:
        assert f"help.{verb}" in table_of("help") or verb in there_are
    assert there_are <= set(VERBS) | {"spread-now", "round-now", "no-message", "for-good", "undo-older"}
    for verb in there_are:
        assert len(say(lang, f"doing.{verb}")) < 60


@settings(max_examples=400, deadline=None)
@given(
    st.sampled_from(["", "/", "+ ", "@ ", "! ", "/till 2: ", "/rad ", "/skatta ", "/ändra ", "/radera anteckning 1 "])
    | st.sampled_from(sorted(VERB_OF)).map(lambda word: f"/{word} "),
    st.text(max_size=30) | st.sampled_from(["1", "99999999999", "1: x", "Bo: 1", "fredag v 53", "om 999 månader", "|"]),
    st.sampled_from(LANGS),
)
def test_whatever_is_typed_what_it_will_do_is_told_in_a_line_and_nothing_fails(
    begin: str, text: str, lang: Lang
) -> None:
    words = told(MEETING, begin + text, lang)
    assert words
    assert not {"\n", "\x00", "\x1b"} & set(words)


MEETING = MemorySession(AGENDA)
MEETING.here("Anna Berg", "Bo Ek")
MEETING.do(c.Start())


def test_what_is_told_before_is_what_is_told_after(meeting: MemorySession) -> None:
    read = meaning("bo: 2: Hej", meeting.state, "sv", meeting.now, None, lambda command: command)
    assert read.command
    (event,) = meeting.do(read.command)
    (fact,) = read.facts
    assert {**fact.payload, "v": 1} == event.payload


@pytest.mark.parametrize(
    "line",
    [
        "/lappp 3321",
        "/lap 231",
        "/lappar 321",
        "/@10.20 lapp 232",
        "/till punkt 3: lapp 332",
        "/till 3: till 3: lapp 332",
        "/skatta Anna: 43",
        "/skatta 1 Anna: 4",
        "/rate 3 Anna: 4",
        "334",
        "3-?4",
    ],
)
def test_what_somebody_has_answered_is_no_draft_misspelt_either(line: str) -> None:
    assert typed.is_secret(line)


@pytest.mark.parametrize("line", ["En lapp satt på dörren", "12 stycken kom", "/klar uppgift 2", "/beslut Vi ses 12"])
def test_what_only_looks_like_an_answer_is_a_draft(line: str) -> None:
    assert not typed.is_secret(line)


def rated(secrecy: str = "counts") -> MemorySession:
    kinds = f'kind = "rating"\ntitle = "S"\nsecrecy = "{secrecy}"\nstatements = ["Ett", "Två", "Tre"]'
    session = MemorySession(f'title = "Prov"\n[[agenda]]\n{kinds}\n[[agenda]]\nkind = "talk"\ntitle = "Prat"\n')
    session.here("Anna Berg", "Bo Ek")
    session.do(c.Start())
    return session


@pytest.mark.parametrize(
    "line",
    ["334", "3-?", "3 3 4", "935", "Anna: 334", "lappp 332", "lapp: 33", "/till 1: till 1: lapp 332", "till 1: 334"],
)
def test_what_is_perhaps_a_slip_is_no_note_unless_it_is_said_to_be_one(line: str) -> None:
    session = rated()
    with pytest.raises(RefusedError) as refused:
        typed.asked(line, session.state, "sv")
    assert refused.value.code.startswith("slips."), refused.value
    assert "332" not in refused.value.sentence("sv")
    assert "334" not in refused.value.sentence("sv")


@pytest.mark.parametrize(
    "line",
    [
        "Anna 334",
        "334 Anna",
        "Anna gav 3, 3, 4",
        "lapp nr 4 334",
        "rad 334",
        "till 1: Anna: 334",
        "! 334",
        "Bo\n33-\n444",
    ],
)
def test_where_no_name_is_kept_marks_for_every_statement_are_no_draft_whatever_is_around_them(line: str) -> None:
    assert slips.holds_marks(rated().state, rated().state.agenda[0], line)
    assert not slips.holds_marks(rated("open").state, rated("open").state.agenda[0], line)
    assert not slips.holds_marks(rated().state, rated().state.agenda[1], line)
    for other in ("Vi var 12 i rummet", "rum 3345", "sidan 999", "A334", "klockan 9.30", ""):
        assert not slips.holds_marks(rated().state, rated().state.agenda[0], other)


def test_marks_are_a_note_where_somebody_says_so_and_where_they_are_no_slip() -> None:
    session = rated()
    assert typed.asked("/anteckning 334", session.state, "sv") == c.TakeNote(text="334")
    assert isinstance(typed.asked("/till 1: anteckning 334", session.state, "sv"), c.TakeNote)
    for line in ("3345", "33", "En lapp satt på dörren", "12 stycken kom", "slipade knivar 2", "Bo: 12 av 12"):
        assert isinstance(typed.asked(line, session.state, "sv"), c.TakeNote), line
    assert isinstance(typed.asked("till 2: 334", session.state, "sv"), c.TakeNote)
    assert isinstance(typed.asked("334", rated("open").state, "sv"), c.TakeNote)
