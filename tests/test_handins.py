"""What a group hands in comes to its place, whatever program the form went through, once, and whole or not at all."""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memory import MemorySession, at
from minutes_of import begun, person, told, written
from samtal.lines import handin_text, handins
from samtal.minutes import handin_forms
from samtal.plain import dialogue
from samtal.session import commands as c
from samtal.session import owners
from samtal.session.captured import Owner
from samtal.session.evolve import fold
from samtal.session.handin_codes import HandInCode, code_of, codes_in, meeting_sign
from samtal.session.handins import usual
from samtal.session.history import COMMAND
from samtal.session.missing import missing
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from command import Program
    from samtal.session.state import State

ROOT = Path(__file__).parent.parent
NAMES = ("Anna Berg", "Bo Ek", "Cia Dal", "Dan Falk")
AGENDA = """
[[agenda]]
kind = "groups"
title = "Gruppuppgift 1: laget runt"
groups = 2
prompt = "Välj en som antecknar."
questions = ["Vad fastnade ni för?"]
[[agenda]]
kind = "groups"
title = "Uppdraget"
groups = "keep"
questions = ["Vad innebär uppdraget för oss?", "Utvecklingsområden?"]
[[agenda]]
kind = "list"
title = "Hinder"
groups = "keep"
columns = ["Hinder", { name = "Hur stort", type = "choice", choices = ["litet", "stort"] }]
[[agenda]]
kind = "list"
title = "Nästa steg"
groups = "keep"
rows = ["I höst", "I vår"]
columns = ["Vad"]
[[agenda]]
kind = "groups"
title = "Utan protokoll"
groups = "keep"
record = false
[[agenda]]
kind = "talk"
title = "Avslut"
"""
SAID = (
    ("Gruppuppgift 1: laget runt", "Vad fastnade ni för?", "Elevernas röster"),
    ("Gruppuppgift 1: laget runt", "Vad fastnade ni för?", "Det är svårt"),
    ("Uppdraget", "Vad innebär uppdraget för oss?", "En helhetsidé"),
    ("Uppdraget", "Utvecklingsområden?", "Matematik"),
)
FILLED = """Inlämning från grupp 2
Kod: {code}

Punkt 1. Gruppuppgift 1: laget runt
Vad fastnade ni för?
- Elevernas röster
- Det är svårt
-

Punkt 2. Uppdraget
Fråga 1: Vad innebär uppdraget för oss?
- En helhetsidé
Fråga 2: Utvecklingsområden?
- Matematik
"""


def meeting(agenda: str = AGENDA, lang: str = "sv") -> MemorySession:
    made = MemorySession(f'title = "Prov"\nlanguage = "{lang}"\n{agenda}')
    made.here(*NAMES)
    made.do(c.Start())
    return made


def filled() -> str:
    return FILLED.format(code=code_of("session", 2))


def notes(session: MemorySession, group: int = 2) -> tuple[tuple[str, str, str], ...]:
    """The notes of a group: item, question, text."""
    state, found = session.state, []
    for note in state.notes.values():
        step = state.step_called(note.step)
        assert step is not None
        asked = next((question.text for question in step.questions if question.id == note.question), "")
        if owners.group(state, note) == group and not note.gone:
            found.append((step.title, asked, note.text))
    return tuple(found)


def rows(session: MemorySession) -> list[tuple[str, ...]]:
    return [row.cells for row in session.state.rows.values() if not row.gone]


def handed_in(text: str | bytes, session: MemorySession | None = None) -> MemorySession:
    session = session or meeting()
    text = handin_text.decoded(text) if isinstance(text, bytes) else text
    session.do(handins.read(text, session.state).command)
    return session


def refusal(text: str | bytes, session: MemorySession | None = None) -> str:
    with pytest.raises(RefusedError) as refused:
        handed_in(text, session)
    assert refused.value.sentence("sv") != refused.value.sentence("en")
    return refused.value.sentence("sv")


def test_the_form_says_meeting_group_members_what_is_asked_and_how_it_is_sent_back() -> None:
    session = meeting()
    session.do(c.GiveRole("samtalsledare", (person(session, "Anna Berg"),)))
    assert handin_forms.page(session.state, 2) == (
        "Inlämning från grupp 2\n"
        "======================\n"
        "Prov, fredag 14 november 2025\n"
        "I gruppen: Bo Ek, Dan Falk\n"
        "\n"
        "Skriv efter strecken, en sak per rad. Lägg till fler rader om det behövs, och låt rubrikerna stå kvar.\n"
        "Spara filen och skicka den till Anna Berg. Det går lika bra att klistra in allt i chatten.\n"
        f"Kod: {code_of('session', 2)}\n"
        "\n\n"
        "Punkt 1. Gruppuppgift 1: laget runt\n"
        "-----------------------------------\n"
        "Välj en som antecknar.\n"
        "Vad fastnade ni för?\n"
        "- \n- \n- \n"
        "\n\n"
        "Punkt 2. Uppdraget\n"
        "------------------\n"
        "\n"
        "Fråga 1: Vad innebär uppdraget för oss?\n"
        "- \n- \n- \n"
        "\n"
        "Fråga 2: Utvecklingsområden?\n"
        "- \n- \n- \n"
        "\n\n"
        "Punkt 3. Hinder\n"
        "---------------\n"
        "Hinder | Hur stort\n"
        "-  | \n-  | \n-  | \n"
        "\n\n"
        "Punkt 4. Nästa steg\n"
        "-------------------\n"
        "Rad | Vad\n"
        "- I höst |\n"
        "- I vår |\n"
    )


def test_a_form_for_a_chat_is_short_and_in_the_language_of_the_template() -> None:
    text = handin_forms.chat(meeting(lang="en").state, 1)
    assert text.startswith("Hand-in from group 1\nAnswer under the headings, one thing on each line")
    assert "\nItem 1. Gruppuppgift 1: laget runt\nVad fastnade ni för?\n- \n\nItem 2." in text


def test_a_confidential_meeting_names_nobody_in_its_forms() -> None:
    session = MemorySession(f'title = "Prov"\nconfidential = true\n{AGENDA}')
    session.here(*NAMES)
    session.do(c.Start())
    assert not any(name in handin_forms.page(session.state, 1) for name in NAMES)


def test_a_file_is_what_notepad_and_word_read_rightly() -> None:
    data = handin_forms.as_file(handin_forms.page(meeting().state, 2))
    assert data.startswith(b"\xef\xbb\xbfInl\xc3\xa4mning fr\xc3\xa5n grupp 2\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")


def test_what_is_filled_in_goes_to_its_group_item_and_question() -> None:
    session = handed_in(filled())
    assert notes(session) == SAID
    assert notes(session, 1) == ()


def test_a_form_that_nobody_filled_in_says_so() -> None:
    for form in (handin_forms.page, handin_forms.chat):
        for text in (form(meeting().state, 2), form(meeting().state, 2).upper()):
            assert refusal(text) == "Inget är ifyllt i det som kom från grupp 2."


HABITS: dict[str, Callable[[str], str | bytes]] = {
    "a byte order mark": lambda text: ("\ufeff" + text).encode(),
    "UTF-16": lambda text: text.encode("utf-16"),
    "UTF-16 without a mark": lambda text: text.encode("utf-16-le"),
    "a Mac that parts letters from their signs": lambda text: unicodedata.normalize("NFD", text),
    "DOS": lambda text: text.encode("cp850"),
    "an old Mac's letters": lambda text: text.encode("mac-roman"),
    "Windows-1252": lambda text: text.encode("cp1252"),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "an old Mac": lambda text: text.replace("\n", "\r"),
    "Word's line breaks": lambda text: text.replace("\n", "\x0b"),
    "blanks that do not break": lambda text: text.replace(" ", "\u00a0"),
    "stars": lambda text: text.replace("- ", "* "),
    "round bullets": lambda text: text.replace("- ", "•\t"),
    "en dashes": lambda text: text.replace("- ", "– "),
    "middle dots": lambda text: text.replace("- ", "· "),
    "bullets of Word's symbol font": lambda text: text.replace("- ", "\uf0b7\t"),
    "bullets of Word's second level": lambda text: text.replace("- ", "o\t"),
    "numbers": lambda text: text.replace("- ", "1. "),
    "letters": lambda text: text.replace("- ", "a) "),
    "boxes": lambda text: text.replace("- ", "- [ ] "),
    "no blank after the dash": lambda text: text.replace("- ", "-"),
    "no bullets": lambda text: text.replace("- ", ""),
    "an answer below its dash": lambda text: text.replace("- ", "-\n"),
    "indented": lambda text: "\n".join(f"   \t{line}" for line in text.split("\n")),
    "quoted": lambda text: "\n".join(f"> {line}" for line in text.split("\n")),
    "quoted twice": lambda text: "\n".join(f">> {line}" for line in text.split("\n")),
    "empty lines between all": lambda text: text.replace("\n", "\n\n\n"),
    "lines under headings": lambda text: re.sub(r"(Punkt .*\n)", r"\1--------\n", text),
    "headings in capitals": lambda text: re.sub("Punkt.*", lambda found: found[0].upper(), text),
    "headings of Markdown": lambda text: re.sub("(?m)^(Punkt.*)", r"## \1", text),
    "headings in bold": lambda text: re.sub("(?m)^((?:Punkt|Fråga).*)", r"**\1**", text),
    "headings without Punkt": lambda text: text.replace("Punkt ", ""),
    "headings without numbers": lambda text: re.sub(r"Punkt \d\. ", "", text),
    "headings that end in a colon": lambda text: re.sub("(?m)^(Punkt.*)", r"\1:", text),
    "a part of a heading": lambda text: text.replace("Punkt 1. Gruppuppgift 1: laget runt", "Laget runt:"),
    "a heading slightly misspelt": lambda text: text.replace("Punkt 2. Uppdraget", "Punkt 2. Updraget"),
    "the number of an item alone": lambda text: text.replace("Punkt 2. Uppdraget", "Punkt 2"),
    "questions by their numbers": lambda text: text.replace("Fråga 1: Vad innebär uppdraget för oss?", "Fråga 1"),
    "questions without Fråga": lambda text: re.sub(r"Fråga \d: ", "", text),
    "questions numbered by Word": lambda text: re.sub(r"Fråga (\d): ", r"\1. ", text),
    "an answer on the line of its question": lambda text: text.replace("områden?\n- ", "områden? "),
    "an answer after the number of its question": lambda text: text.replace("2: Utvecklingsområden?\n- ", "2: "),
    "a message in Teams": lambda text: f"[09:41] Anna Berg\n{text}",
    "a message of yesterday in Teams": lambda text: f"[2025-11-13 09:41] Anna Berg (Extern):\n{text}",
    "a message in the new Teams": lambda text: f"Anna Berg\n09:41\n{text}\n2 Gilla-reaktioner.",
    "an edited message": lambda text: f"Anna Berg 09:41\nRedigerad\n{text}",
    "a telephone": lambda text: f"{text}\n\nSkickat från min iPhone\n",
    "Outlook on a telephone": lambda text: f"{text}\nHämta Outlook för Android\n",
    "a letter": lambda text: f"Hej Susanne!\nHär kommer vårt.\n{text}\n\nMed vänlig hälsning\nBo Ek\nrektor\n",
    "a letter that is answered": lambda text: (
        "Svar nedan.\n\nDen fre 14 nov. 2025 kl 10:12 skrev Anna <anna@exempel.se>:\n"
        + "\n".join(f"> {line}" for line in text.split("\n"))
    ),
    "a code in small letters": lambda text: re.sub("Kod: .*", lambda found: found[0].lower(), text),
    "a code with the dashes of Word": lambda text: re.sub("Kod: .*", lambda found: found[0].replace("-", "–"), text),
    "no code": lambda text: re.sub("Kod: .*\n", "", text),
    "only a short head": lambda text: "Grupp 2\n" + text[text.index("Punkt 1") :],
    "a head in words of one's own": lambda text: "Hej, vi är grupp 2!\n" + text[text.index("Punkt 1") :],
    "headings with bullets of Word's": lambda text: re.sub("(?m)^(Punkt|Fråga)", r"• \1", text),
    "headings in the bold of WhatsApp": lambda text: re.sub("(?m)^((?:Punkt|Fråga).*)", r"*\1*", text),
    "only a code": lambda text: text[text.index("Kod") :],
    "the code last": lambda text: re.sub(r"(?s)(Kod: .*?\n)(.*)", r"\2\1", text),
    "headings in another order": lambda text: (
        text[: text.index("Punkt 1")]
        + text[text.index("Punkt 2") :]
        + text[text.index("Punkt 1") : text.index("Punkt 2")]
    ),
    "a program for mail that parts lines": lambda text: text.replace("innebär uppdraget för", "innebär\nuppdraget för"),
}
"""What programs and people do to a text, and what it says still."""


@pytest.mark.parametrize("habit", HABITS)
def test_what_was_handed_in_is_understood_through(habit: str) -> None:
    assert sorted(notes(handed_in(HABITS[habit](filled())))) == sorted(SAID)


def test_a_line_without_a_bullet_goes_on_with_the_one_above_where_it_is_further_in_or_that_one_is_long() -> None:
    long = "- Det är svårt att hitta en tid när alla kan vara med hela vägen"
    text = filled().replace("- Det är svårt", f"- Det är\n  svårt\n{long}\noch det tar tid\n\nMen det går")
    assert [text for _, _, text in notes(handed_in(text))][1:4] == [
        "Det är svårt",
        f"{long[2:]} och det tar tid",
        "Men det går",
    ]


def test_short_lines_below_one_with_a_dash_are_things_of_their_own() -> None:
    said = ["två", "fyra", "A. Andersson kommer", "24/12 är jul", "✅ klart", "-5 grader"]
    text = filled().replace("- Elevernas röster\n- Det är svårt", "- ett\n" + "\n".join(said))
    assert [text for _, _, text in notes(handed_in(text))][1:7] == said


def test_a_line_that_a_program_for_mail_parted_is_one() -> None:
    long = "Det är svårt att hitta en tid när alla kan vara med"
    text = filled().replace("- Elevernas röster\n- Det är svårt", f"Elevernas röster\n{long}\noch det tar tid")
    assert [text for _, _, text in notes(handed_in(text))][:2] == ["Elevernas röster", f"{long} och det tar tid"]


def test_curly_quotes_signs_and_numbers_in_a_note_stay_as_they_were_written() -> None:
    said = ["”Vi” – alltså alla", "14 elever", "2025 blir bra", "-5 grader", "o sen gick vi", "Grupp 3 var med", "§ 3"]
    text = filled().replace("- Elevernas röster\n- Det är svårt", "\n\n".join(["- x", *said]))
    assert [text for _, _, text in notes(handed_in(text))][1 : len(said) + 1] == said


def test_what_stands_after_a_dash_is_an_answer_whatever_it_sounds_like() -> None:
    said = ["Uppdraget", "Utvecklingsområden", "Utvecklingsområden: matematik", "Hinder", "Punkt 9. Lunchen"]
    said += [
        "Vad innebär uppdraget för oss?",
        "Gruppuppgift 1: laget runt",
        "Kod: A1PNZK-2-EG",
        "Skickat från min iPhone",
    ]
    text = filled().replace("- Elevernas röster\n- Det är svårt", "\n".join(f"- {each}" for each in said))
    assert [text for _, _, text in notes(handed_in(text))] == [*said, "En helhetsidé", "Matematik"]


def test_what_marks_words_in_an_answer_stays_as_it_was_typed() -> None:
    said = ["**fet** _kursiv_ `kod`", "Kod: sådant som barn skriver"]
    text = filled().replace("- Elevernas röster\n- Det är svårt", "\n\n".join(["- x", *said]))
    assert [text for _, _, text in notes(handed_in(text))][1:3] == said


def test_an_answer_on_the_line_of_its_question_may_have_a_dash() -> None:
    text = filled().replace("Fråga 2: Utvecklingsområden?\n- Matematik", "Fråga 2: Utvecklingsområden? - Matematik")
    assert notes(handed_in(text)) == SAID


def test_a_first_cell_that_is_left_empty_stays_empty() -> None:
    agenda = AGENDA.replace('{ name = "Hur stort", type = "choice", choices = ["litet", "stort"] }', '"Vem", "När"')
    session = meeting(agenda)
    text = "Grupp 1\nPunkt 3. Hinder\n-  | Anna | fredag\n- | Bo |\n-  |  | måndag\n| Tid | Cia | nu |\n | Dan | sen\n"
    handed_in(text, session)
    assert rows(session) == [
        ("", "Anna", "fredag"),
        ("", "Bo", ""),
        ("", "", "måndag"),
        ("Tid", "Cia", "nu"),
        ("", "Dan", "sen"),
    ]


def test_an_answer_without_any_heading_goes_where_it_is_said_to_go() -> None:
    session = meeting()
    session.do(c.Next())
    step = usual(session.state, 2)
    assert step is not None
    with pytest.raises(RefusedError, match="which-question"):
        handins.read("• Ett", session.state, 2, step)
    handed_in("Grupp 2\nUppdraget\nFråga 1\n- Noll", session)
    session.do(handins.read("Dan Falk 10:42\n• Ett\n• Två", session.state, 2, step).command)
    assert notes(session)[1:] == (
        ("Uppdraget", "Utvecklingsområden?", "Ett"),
        ("Uppdraget", "Utvecklingsområden?", "Två"),
    )
    with pytest.raises(RefusedError, match="no-heading"):
        handins.read("• Ett", session.state, 2)


def test_a_row_that_stands_ready_may_have_a_colon_after_it() -> None:
    session = handed_in("Grupp 1\nPunkt 4. Nästa steg\n- I höst: Läsa klart\nI vår – Pröva\n")
    assert rows(session) == [("I höst", "Läsa klart"), ("I vår", "Pröva")]


def test_a_heading_that_is_missing_leaves_out_its_item_only() -> None:
    text = filled()
    assert notes(handed_in(text[: text.index("Punkt 2")])) == SAID[:2]


def test_what_is_written_before_the_first_heading_is_left_out_and_said() -> None:
    session = meeting()
    text = filled().replace("Kod:", "Hej!\nBo Ek, Dan Falk\nKod:")
    assert [line for _, line in handins.read(text, session.state).left] == ["Hej!", "Bo Ek, Dan Falk"]


def test_who_signs_a_letter_is_no_note_and_is_said() -> None:
    delivery = handins.read(f"{filled()}\nHälsningar\nBo\n", meeting().state)
    assert [text for _, text in delivery.left] == ["Hälsningar", "Bo"]


def test_rows_of_a_list_are_parted_by_bars_or_tabs_and_go_through_its_checks() -> None:
    text = f"Grupp 1\nKod: {code_of('session', 1)}\nPunkt 3. Hinder\nHinder\tHur stort\n- Tid | s\nLokaler\tlitet\n"
    text += "| Pengar | stort |\n|---|---|\nPunkt 4. Nästa steg\n- I höst | Läsa klart\n- I vår |\n- I somras | Vila\n"
    session = handed_in(text)
    assert rows(session) == [
        ("Tid", "stort"),
        ("Lokaler", "litet"),
        ("Pengar", "stort"),
        ("I höst", "Läsa klart"),
        ("I somras", "Vila"),
    ]
    assert {row.group for row in session.state.rows.values()} == {1}


def test_a_cell_that_does_not_fit_is_refused_with_its_line_and_nothing_is_taken_in() -> None:
    session = meeting()
    text = filled() + "Punkt 3. Hinder\n- Tid | enormt\n"
    assert refusal(text, session) == ("Ingenting har lästs in. Rad 16: I kolumnen Hur stort väljer man: litet, stort")
    assert not session.state.notes


WRONG = {
    "": "Filen är tom.",
    " \n\ufeff\n": "Filen är tom.",
    "Det här är något annat": (
        "Ingen rubrik går att känna igen. Rubrikerna är: 1. Gruppuppgift 1: laget runt; 2. Uppdraget; 3. Hinder; "
        "4. Nästa steg"
    ),
    "Grupp 7\nUppdraget\n- Ja": "Det finns ingen grupp 7. Grupperna är 1–2.",
    "Uppdraget\n- Ja": "Det står inte vilken grupp det är från. Skriv Grupp 1 (till 2) överst.",
    "Grupp 1\nUppdraget\n- Ja\nGrupp 2\nUppdraget\n- Nej": (
        "Rad 4: här står grupp 2, men det andra är från grupp 1. Läs in en grupp i taget, eller ta bort det som är fel."
    ),
    "Grupp 1\nPunkt 9. Lunchen\n- God": (
        "Rad 2: känner inte igen rubriken ”Punkt 9. Lunchen”. Rubrikerna är: 1. Gruppuppgift 1: laget runt; "
        "2. Uppdraget; 3. Hinder; 4. Nästa steg. Är det en anteckning, sätt ett streck före."
    ),
    "Grupp 1\nPunkt 5. Utan protokoll\n- Hemligt": (
        "Rad 2: känner inte igen rubriken ”Punkt 5. Utan protokoll”. Rubrikerna är: 1. Gruppuppgift 1: laget runt; "
        "2. Uppdraget; 3. Hinder; 4. Nästa steg. Är det en anteckning, sätt ett streck före."
    ),
    "Grupp 1\nUppdraget\nFråga 3\n- Ja": "Rad 3: det finns ingen fråga 3. Punkten har 2.",
    "Kod: AAAAAA-1-AA\nUppdraget\n- Ja": (
        "Rad 1: koden är inte som den skrevs ut. Rätta den, eller ta bort raden och ange mötet med --session."
    ),
}


@pytest.mark.parametrize("text", WRONG)
def test_what_cannot_be_placed_is_refused_in_a_sentence_with_its_line(text: str) -> None:
    assert refusal(text) == WRONG[text]


def test_the_code_of_another_meeting_or_two_codes_are_refused() -> None:
    assert "hör till ett annat möte" in refusal(FILLED.format(code=code_of("another", 2)))
    assert "Läs in en grupp i taget" in refusal(f"{filled()}\nKod: {code_of('session', 1)}")
    assert "här står grupp 2" in refusal(FILLED.format(code=code_of("session", 1)))


@pytest.mark.parametrize("head", [b"PK\x03\x04...", b"\xd0\xcf\x11\xe0", b"%PDF-1.7", b"{\\rtf1 text}"])
def test_a_file_of_word_is_asked_for_as_text(head: bytes) -> None:
    assert "spara den som text" in refusal(head)


def test_what_is_no_text_is_refused() -> None:
    assert "ingen text" in refusal(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x81")
    assert "för stort" in refusal(b"x" * 1_000_001)


def test_the_same_twice_is_there_once_and_more_of_it_is_added() -> None:
    session = handed_in(filled())
    with pytest.raises(RefusedError, match="nothing-new"):
        handed_in(filled(), session)
    handed_in(filled().replace("- Matematik", "- Matematik\n- Svenska\n-   Det är\u00a0svårt"), session)
    assert len(notes(session)) == len(SAID) + 2
    assert len(session.state.notes) == len(SAID) + 2


def test_what_the_note_taker_wrote_for_the_group_already_is_not_added_again() -> None:
    session = meeting()
    session.do(c.TakeNote(text="Elevernas  röster", owner=Owner(2)))
    session.do(c.TakeNote(text="Det är svårt", owner=Owner(1)))
    handed_in(filled(), session)
    assert len(notes(session)) == len(SAID)


def test_what_was_changed_or_deleted_since_stays_so() -> None:
    session = handed_in(filled())
    first, second, *_ = session.state.notes.values()
    session.do(c.ChangeNote(first.id, first.event, text="Elevernas egna röster"))
    session.do(c.Delete(second.id, second.event))
    with pytest.raises(RefusedError, match="nothing-new"):
        handed_in(filled(), session)
    handed_in(filled().replace("- Matematik", "- Matematik\n- Svenska"), session)
    texts = [text for _, _, text in notes(session)]
    assert texts == ["Elevernas egna röster", "En helhetsidé", "Matematik", "Svenska"]


def test_what_a_command_took_in_is_taken_back_from_any_face_where_it_is_the_latest() -> None:
    session = meeting()
    session.do(c.TakeNote(text="Före"))
    session.origin = f"{COMMAND}:1"
    handed_in(filled(), session)
    session.origin = "test"
    session.do(c.TakeNote(text="Efter"))
    session.do(c.Undo())
    assert notes(session) == SAID
    session.do(c.Undo())
    assert notes(session) == ()
    session.do(c.Undo())
    assert not session.state.notes


def test_one_undo_takes_it_all_back_and_it_can_be_handed_in_anew() -> None:
    session = handed_in(filled())
    session.do(c.Undo())
    assert notes(session) == ()
    assert notes(handed_in(filled(), session)) == SAID


def test_handed_in_on_two_laptops_it_is_there_once_and_what_one_of_them_changed_stays() -> None:
    one, other = meeting(), meeting()
    handed_in(filled(), one)
    note = next(iter(one.state.notes.values()))
    one.do(c.ChangeNote(note.id, note.event, text="Elevernas egna röster"))
    other.now += 60_000
    other._ids = 1_000
    handed_in(filled(), other)
    merged = fold([*one.state.log, *other.state.log])
    assert sorted(n.text for n in merged.notes.values()) == sorted(
        ["Elevernas egna röster", *(text for _, _, text in SAID[1:])]
    )
    assert not any(n.rivals for n in merged.notes.values())


def test_it_may_be_handed_in_before_its_item_and_after_the_end() -> None:
    session = meeting()
    session.do(c.End())
    handed_in(filled(), session)
    assert len(session.state.notes) == len(SAID)
    fresh = MemorySession(f'title = "Prov"\n{AGENDA}')
    assert notes(handed_in(filled(), fresh)) == SAID


def test_it_goes_to_the_last_run_of_its_item() -> None:
    session = meeting()
    session.do(c.Again())
    handed_in(filled(), session)
    assert {note.run for note in session.state.notes.values() if note.step == session.state.agenda[0].id} == {
        session.state.runs_of(session.state.agenda[0].id)[-1].id
    }


def test_where_no_item_is_for_groups_or_nobody_is_divided_that_is_said() -> None:
    assert "Ingen punkt" in refusal("x", begun('[[agenda]]\nkind = "talk"\ntitle = "Prat"\n'))
    alone = begun('[[agenda]]\nkind = "talk"\ntitle = "Prat"\nper = "group"\n')
    assert "inga grupper än" in refusal("x", alone)
    with pytest.raises(RefusedError, match="no-such-group"):
        handin_forms.page(meeting().state, 3)


def test_what_became_of_it_is_told_in_one_clause() -> None:
    session = meeting()
    handed_in(filled() + "Punkt 3. Hinder\n- Tid | stort\n", session)
    assert told(session, "ångra") == ["ok  Ångrade: grupp 2 har lämnat in 4 anteckningar och 1 rad till punkt 1–3"]


def test_an_item_that_was_reworded_or_moved_is_found_by_what_it_was_called_in_the_form() -> None:
    session = meeting()
    step = session.state.agenda[1].id
    session.do(c.RewordItem(step, title="Vårt uppdrag"))
    session.do(c.InsertItem("Paus", 600, session.state.agenda[0].id, rest=True))
    handed_in(filled(), session)
    assert {title for title, _, _ in notes(session)} == {"Gruppuppgift 1: laget runt", "Vårt uppdrag"}


def test_a_question_that_was_reworded_is_known_by_all_that_it_has_been_called() -> None:
    session = meeting()
    step = session.state.agenda[1]
    for words in ("Vad behövs?", "Vad fattas?"):
        session.do(c.RewordQuestion(step.id, step.questions[1].id, words))
    for words in ("Utvecklingsområden?", "Vad behövs?", "Vad fattas?"):
        delivery = handins.read(filled().replace("Utvecklingsområden?", words), session.state)
        assert [(each.question, each.cells) for each in delivery.command.brought][-2:] == [
            (step.questions[0].id, ("En helhetsidé",)),
            (step.questions[1].id, ("Matematik",)),
        ]


def test_a_form_that_names_others_than_those_who_sit_in_the_group_by_now_is_remarked_on() -> None:
    session = meeting()
    page = handin_forms.page(session.state, 2).replace("- \n", "- Ja\n", 1)
    assert not handins.read(page, session.state).others
    session.do(c.Reseat(person(session, "Anna Berg"), 2))
    assert handins.read(page, session.state).others == 4


def test_a_day_that_there_is_not_is_refused_with_its_line() -> None:
    agenda = AGENDA.replace(
        '{ name = "Hur stort", type = "choice", choices = ["litet", "stort"] }', '{ name = "När", type = "date" }'
    )
    assert refusal("Grupp 1\nHinder\n- Tid | 31/2", meeting(agenda)).startswith("Ingenting har lästs in. Rad 3: ")


def test_a_code_is_noticed_when_a_sign_is_wrong_and_read_in_any_dress() -> None:
    code = code_of("session", 12)
    meant = [HandInCode(meeting_sign("session"), 12)]
    assert codes_in(f"Kod: {code}") == codes_in(code.lower().replace("0", "o").replace("1", "l", 0)) == meant
    assert codes_in(code.replace("-12-", " – 12 – ")) == meant
    assert codes_in(code.replace("-12-", "-13-")) == [None]
    assert codes_in("Kod: 2025-11-14") == []


def test_a_pasted_text_is_recognised_by_code_or_headings_and_anything_else_is_not() -> None:
    state = meeting().state
    assert handins.is_meant(filled(), state)
    assert handins.is_meant("Grupp 1\nUppdraget\n- Ja", state)
    assert handins.is_meant(FILLED.format(code=code_of("another", 2)), state)
    assert not handins.is_meant("Vi pratade\nom uppdraget\n- och annat", state)
    assert not handins.is_meant("Uppdraget\n- och annat", state)
    assert not handins.is_meant("x" * 1_000_001, state)


@cache
def at_the_first_item() -> State:
    return meeting().state


PIECES = st.sampled_from(
    [*filled().splitlines(), "- ", "| a | b", "Punkt 3. Hinder", "[09:41] Anna Berg", ">", "o\t", "**"]
)
TEXTS = st.lists(PIECES | st.text(max_size=30), max_size=20).map("\n".join)


@given(text=TEXTS)
def test_no_text_is_answered_with_anything_but_a_command_or_a_refusal(text: str) -> None:
    with suppress(RefusedError):
        assert handins.read(text, at_the_first_item()).command.brought


@given(data=st.binary(max_size=200))
def test_no_file_is_answered_with_anything_but_text_or_a_refusal(data: bytes) -> None:
    with suppress(RefusedError):
        assert "\0" not in handin_text.decoded(data)


WORDS = st.text("abcåäöABCÅÄÖ ,", min_size=1, max_size=40).map(lambda text: " ".join(text.split())).filter(len)


@given(answers=st.lists(st.lists(WORDS.map(lambda text: f"x{text}"), max_size=4), min_size=3, max_size=3))
def test_what_is_written_in_a_form_is_what_is_read_from_it(answers: list[list[str]]) -> None:
    state, questions = at_the_first_item(), iter(answers)
    page = handin_forms.page(state, 2)
    page = re.sub("(- \n){3}", lambda _: "".join(f"- {answer}\n" for answer in next(questions)) + "- \n", page)
    if not any(answers):
        with pytest.raises(RefusedError, match="unfilled"):
            handins.read(page, state)
        return
    brought = handins.read(handin_text.decoded(handin_forms.as_file(page)), state).command.brought
    assert [each.cells[0] for each in brought] == [answer for each in answers for answer in each]


# the day of the network


GROUP_2 = """Inlämning från grupp 2

Punkt 8. Gruppuppgift 1: laget runt
Något du fastnade för utifrån kapitel 1 och 2.
- Vi behöver ett gemensamt språk.
- Att lärandet börjar i ett problem.

Punkt 9. Gruppuppgift 2: hur kan det vi läst stödja oss i uppdraget
- Läs vidare tillsammans.
"""


def day() -> MemorySession:
    made = MemorySession((ROOT / "session_templates/skis-natverkstraff.toml").read_text(encoding="utf-8"))
    script = (ROOT / "tests/golden/skis.txt").read_bytes().splitlines()
    replies: list[str] = []
    assert dialogue.run(made, script, replies.append, lang="sv", now=lambda: at(8)) == 0
    return made


def test_the_groups_that_have_not_handed_in_are_missing_and_one_that_does_later_fills_exactly_its_place() -> None:
    session = day()
    before = written(session, at(16))
    assert [(gap.number, gap.groups) for gap in missing(session.state) if gap.groups] == [
        (8, (2, 3, 4)),
        (9, (2, 3, 4)),
        (15, (1, 2, 3, 4)),
    ]
    handed_in(GROUP_2, session)
    after = written(session, at(16))
    group = "### Grupp 2\n\n- Vi behöver ett gemensamt språk.\n- Att lärandet börjar i ett problem.\n\n"
    other = "### Grupp 2\n\n- Läs vidare tillsammans.\n\n"
    first, second, third = (part for part in re.split(r"(?=Anteckningar från grupp 2–4 har inte kommit in\.)", before))
    late = "Anteckningar från grupp 2–4", "Anteckningar från grupp 3–4"
    assert after == first + group + second.replace(*late) + other + third.replace(*late)
    assert [gap.groups for gap in missing(session.state) if gap.groups] == [(3, 4), (3, 4), (1, 2, 3, 4)]
    shown = told(session, "läge")
    assert "  Punkt 8: inget har kommit in från grupp 3–4" in shown
    assert "  Punkt 15: inget har kommit in från grupp 1–4" in shown


def test_what_is_private_is_not_asked_for_nor_said_to_be_late() -> None:
    session = meeting(AGENDA.replace('title = "Uppdraget"', 'title = "Uppdraget"\nvisibility = "private"'))
    assert "Uppdraget" not in handin_forms.page(session.state, 1)
    session.do(c.Next())
    session.do(c.Next())
    assert not [line for line in told(session, "läge") if "Punkt 2: inget" in line]


def test_a_group_that_still_works_is_not_said_to_be_late() -> None:
    session = meeting()
    assert not [line for line in told(session, "läge") if "kommit in" in line]
    session.do(c.Next())
    assert "  Punkt 1: inget har kommit in från grupp 1–2" in told(session, "läge")


def test_what_groups_fill_in_and_what_has_come_is_shown_in_plain_mode() -> None:
    session = handed_in(filled())
    shown = told(session, "lämna in grupp 2")
    assert shown[:5] == [
        "  1. Gruppuppgift 1: laget runt: saknas från grupp 1",
        "  2. Uppdraget: saknas från grupp 1",
        "  3. Hinder: inget har kommit in",
        "  4. Nästa steg: inget har kommit in",
        "  ",
    ]
    assert shown[5] == "  Inlämning från grupp 2"
    assert shown[-1] == "ok  Filer att fylla i: samtal handin -o MAPP. Svar läses in med samtal import FIL"
    assert sum("Inlämning" in line for line in told(session, "hand in")) == 2
    assert told(session, "lämna in 7") == ["fel  Det finns ingen grupp 7. Grupperna är 1–2."]
    assert told(session, "lämna in nu")[0].startswith("fel  Skriv lämna in")


# the command line


def held(samtal: Program) -> str:
    """The id of a meeting of two groups."""
    path = samtal.folder / "Grupper.toml"
    path.write_text(f'title = "Grupper"\n{AGENDA}', encoding="utf-8")
    lines = "\n".join(f"här {name}" for name in NAMES) + "\n@9.00 starta\n@9.30 nästa\n@10.00 avsluta\n"
    assert samtal("plain", path, "--date", "2025-11-14", stdin=lines).code == 0
    return str(samtal.sessions()[0]["id"])


def answered(path: Path, *answers: str) -> None:
    """The form in this file, with answers after its first dashes."""
    data = path.read_bytes()
    for answer in answers:
        data = data.replace(b"- \r\n", f"- {answer}\r\n".encode(), 1)
    path.write_bytes(data)


def test_the_files_are_written_filled_in_and_taken_in_twice_as_once(samtal: Program) -> None:
    held(samtal)
    folder = samtal.folder / "ut" / "grupper"
    said = samtal("handin", "-o", folder)
    assert said.code == 0
    one, two = sorted(folder.iterdir())
    assert [one.name, two.name] == ["2025-11-14 Grupper grupp 1.txt", "2025-11-14 Grupper grupp 2.txt"]
    one.unlink()
    again = samtal("handin", "-o", folder)
    assert "grupp 2.txt finns redan" in again.sentence()
    assert one.exists()
    assert "Inget är ifyllt" in samtal("import", one).sentence()
    answered(two, "Elevernas röster", "Det är svårt")
    assert samtal("import", two).out == (
        "Grupper, fredag 14 november 2025: grupp 2 har lämnat in 2 anteckningar.\n"
        "  Punkt 1. Gruppuppgift 1: laget runt: 2 anteckningar\n"
    )
    again = samtal("import", two)
    assert (again.code, again.out) == (0, "Grupp 2 hade redan lämnat in: inget nytt, 2 fanns redan.\n")
    answered(two, "Mer")
    assert samtal("import", two).out.startswith(
        "Grupper, fredag 14 november 2025: grupp 2 hade redan lämnat in: 1 ny, 2 fanns redan.\n"
    )
    assert "### Grupp 2\n\n- Elevernas röster\n- Det är svårt\n- Mer\n" in samtal("minutes").out


def test_the_code_finds_the_meeting_among_several_and_a_name_that_says_another_is_refused(samtal: Program) -> None:
    session = held(samtal)
    target = samtal.folder / "två.txt"
    assert samtal("handin", session, "--group", "2", "-o", target).code == 0
    answered(target, "Elevernas röster")
    later = samtal.held("Senare")
    assert (
        f"Inlämningen hör till ett annat möte: Grupper, 2025-11-14 ({session})"
        in samtal("import", target, "--session", later).sentence()
    )
    assert samtal("import", target).code == 0
    target.write_text("Grupp 1\nLaget runt\n- Vi med\n", encoding="utf-8")
    assert "Ingen punkt i mötet är för grupper" in samtal("import", target, "--session", later).sentence()
    assert samtal("import", target, "--session", session).code == 0


def test_a_form_without_its_code_goes_to_the_meeting_whose_title_and_day_it_bears(samtal: Program) -> None:
    session = held(samtal)
    target = samtal.folder / "två.txt"
    samtal("handin", session, "--group", "2", "-o", target)
    answered(target, "Elevernas röster")
    target.write_bytes(re.sub(rb"Kod: .*\r\n", b"", target.read_bytes()))
    later = samtal.held("Senare")
    assert "Inlämningen hör till ett annat möte: Grupper" in samtal("import", target, "--session", later).sentence()
    assert samtal("import", target).out.startswith("Grupper, fredag 14 november 2025")


def test_a_chat_that_begins_with_a_time_in_brackets_is_read(samtal: Program) -> None:
    held(samtal)
    target = samtal.folder / "chatt.txt"
    target.write_text("[2026-01-26 10:32] Anna Ek\nGrupp 1\nLaget runt\n- Ja\n", encoding="utf-8")
    assert "grupp 1 har lämnat in 1 anteckning" in samtal("import", target).out


def test_several_files_are_each_taken_in_or_refused_by_name(samtal: Program) -> None:
    held(samtal)
    folder = samtal.folder / "ut"
    samtal("handin", "-o", folder)
    one, two = sorted(folder.iterdir())
    answered(two, "Elevernas röster")
    word = folder / "svar.docx"
    word.write_bytes(b"PK\x03\x04")
    done = samtal("import", one, two, word, folder / "saknas.txt")
    assert done.code == 1
    assert [line.partition(":")[0] for line in done.err.splitlines()] == [one.name, word.name, "saknas.txt"]
    assert "grupp 2 har lämnat in 1 anteckning" in done.out


def test_what_is_left_out_is_said_with_its_line(samtal: Program) -> None:
    held(samtal)
    target = samtal.folder / "svar.txt"
    hello = "\n".join(f"Hej {number}" for number in range(7))
    target.write_text(f"Grupp 1\n{hello}\nLaget runt\n- Ja\n", encoding="utf-8")
    said = samtal("import", target)
    assert "Inte med, rad 2: Hej 0\n" in said.out
    assert said.out.endswith("Inte med, rad 8: Hej 6\n")


def test_the_forms_can_be_read_on_the_screen_and_one_file_is_for_one_group(samtal: Program) -> None:
    held(samtal)
    both = samtal("handin").out
    assert both.startswith("Inlämning från grupp 1\n====")
    assert "\n\n\nInlämning från grupp 2\n====" in both
    assert samtal("handin", "--group", "1", "--chat").out.count("Inlämning") == 1
    assert "Ange en mapp" in samtal("handin", "-o", samtal.folder / "a.txt").sentence()
    assert samtal("handin", "--group", "3").sentence() == "Det finns ingen grupp 3. Grupperna är 1–2."


def test_the_hand_in_that_was_read_last_is_what_is_taken_back_and_not_the_meeting(samtal: Program) -> None:
    session = held(samtal)
    target = samtal.folder / "svar.txt"
    target.write_text("Grupp 1\nLaget runt\n- Ja\n", encoding="utf-8")
    assert samtal("import", target).code == 0
    undone = samtal("plain", "--session", session, stdin="ångra\n").out
    assert undone == "ok  Ångrade: grupp 1 har lämnat in 1 anteckning till punkt 1\n"


def test_a_file_of_rich_text_is_asked_for_as_plain_text(samtal: Program) -> None:
    held(samtal)
    target = samtal.folder / "svar.rtf"
    target.write_bytes(b"{\\rtf1\\ansi Grupp 1}")
    assert "spara den som text" in samtal("import", target).sentence()


def test_where_there_is_no_archive_or_no_such_meeting_nothing_is_made(samtal: Program) -> None:
    target = samtal.folder / "svar.txt"
    target.write_text(filled(), encoding="utf-8")
    assert "arkiv" in samtal("import", target).sentence()
    assert not samtal.archive.exists()
    held(samtal)
    assert "inte finns i arkivet" in samtal("import", target).sentence()
