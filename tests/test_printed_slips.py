"""The printed slip: what stands on it, that it promises nothing that is not so, and that it fits its sheet of A4."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from markdown_reading import parsed
from samtal.cli.slips import _in_template
from samtal.minutes import printed_sheets, printed_slips
from samtal.template.reading import read

if TYPE_CHECKING:
    from pathlib import Path

    from command import Program
    from samtal.minutes.printed_slips import Slip

LONG = "Ledning av utvecklingsarbete är tydligt (ex. en vision om förbättring styr arbetet, lärprocessen är planerad)."
SCALE = 'scale = { min = 1, max = 4, labels = ["obefintligt", "svagt", "funktionellt", "starkt"] }'
"""The scale of the network's ten statements."""


def rating(*lines: str, statements: str = '["Alla lyssnar", "Alla talar"]', header: str = "") -> list[Slip]:
    """The slips of a template with one rating."""
    body = "\n".join(("[[agenda]]", 'kind = "rating"', 'title = "Skattning"', f"statements = {statements}", *lines))
    return slips(f"{header}\n{body}")


def slips(agenda: str) -> list[Slip]:
    """The slips of a template."""
    template, problems = read(f'title = "Träff"\n{agenda}')
    assert template is not None, problems
    asked = _in_template(template)
    return printed_slips.distinct([printed_slips.slip(template.language, template.title, each) for each in asked])


def text(*lines: str, statements: str = '["Alla lyssnar", "Alla talar"]', header: str = "") -> str:
    """One of the two slips of a sheet, as Markdown."""
    made = printed_sheets.as_markdown("sv", rating(*lines, statements=statements, header=header))
    assert made.count("✂ Klipp här") == 1
    first, second = re.split(r"\n---\n\n✂ Klipp här\n\n---\n\n", made)
    assert first == second
    return first


def long(number: int) -> str:
    """So many statements of two lines each."""
    return str([f"{n:>2} {LONG}" for n in range(1, number + 1)])


def test_two_values_are_ticked_by_their_names() -> None:
    told = text('scale = { min = 0, max = 1, labels = ["nej", "ja"], unknown = false }')
    assert "|  | Påstående | 0 nej | 1 ja |" in told
    assert "| 1 | Alla lyssnar | ☐ | ☐ |" in told


def test_where_answers_come_from_a_form_the_slip_is_for_who_cannot_open_it() -> None:
    told = text(SCALE, 'answers = "file"')
    assert "Lappen är för den som inte kan öppna formuläret." in told
    assert "Den som för in lappen ser den" not in told


def test_a_slip_holds_what_is_asked_and_a_box_for_each_answer() -> None:
    assert text(SCALE, 'subject = "SKIS"') == (
        "# 1. Skattning\n\n"
        "Träff · **Gäller:** SKIS\n\n"
        "**Skala:** 1 obefintligt · 2 svagt · 3 funktionellt · 4 starkt\n\n"
        "Sätt ett kryss på varje rad. Svaret ”Vet ej” räknas inte i medelvärdet.\n\n"
        "Skriv inte ditt namn. Bara hur många som har svarat vad sparas, aldrig vem. Den som för in lappen ser den, "
        "så ge den vidare med texten nedåt. Har färre än 5 svarat skrivs inga siffror ut.\n\n"
        "|  | Påstående | 1 | 2 | 3 | 4 | Vet ej |\n"
        "| ---: | --- | --- | --- | --- | --- | --- |\n"
        "| 1 | Alla lyssnar | ☐ | ☐ | ☐ | ☐ | ☐ |\n"
        "| 2 | Alla talar | ☐ | ☐ | ☐ | ☐ | ☐ |\n"
    )


def test_a_name_is_asked_for_only_where_it_is_kept() -> None:
    assert "Namn" not in text()
    assert "**Namn:** ....." in text('secrecy = "sealed"')
    assert "med ditt namn; den som har mötets fil kan ta fram det. Siffrorna är" in text('secrecy = "sealed"')
    counted = text('secrecy = "sealed"\nanswers = "slips"')
    assert "Skriv inte ditt namn." in counted
    assert "**Namn:**" not in counted
    assert "**Namn:** ....." in text('secrecy = "open"')
    assert "öppet för alla här.\n" in text('secrecy = "open"')


def test_what_is_answered_by_a_group_together_bears_its_number_and_nobodys_name() -> None:
    joint = text('per = "group"', "groups = 3")
    assert "**Grupp:** ....." in joint
    assert "Namn:" not in joint
    assert "Gruppens gemensamma svar" in joint


def test_what_is_not_stored_at_all_says_so() -> None:
    assert "Inget av den här punkten sparas." in text("record = false")


def test_one_may_only_say_that_one_does_not_know_where_that_is_allowed() -> None:
    assert "Vet ej" not in text("scale = { min = 1, max = 4, unknown = false }")
    assert "| Har inte sett |\n" in text('scale = { min = 1, max = 4, unknown = "Har inte sett" }')


def test_a_wide_scale_has_a_place_for_a_number() -> None:
    assert "från 0 till 100 på varje rad, eller sätt ett kryss för ”Vet ej”." in text("scale = { min = 0, max = 100 }")
    assert "| 1 | Alla lyssnar | ........ | ☐ |\n" in text("scale = { min = 0, max = 100 }")


def test_a_statement_with_poles_of_its_own_names_them() -> None:
    poles = text(statements='[{ text = "Takten", low = "låg", high = "hög" }]')
    assert "| 1 | Takten (1: låg · 4: hög) |" in poles


def test_points_to_spread_have_a_place_for_a_number_each() -> None:
    spread = text("budget = 3", "max = 2")
    assert "Du har 3 poäng." in spread
    assert "Högst 2 på en rad." in spread
    assert "| 1 | Alla lyssnar | ........ |\n" in spread
    assert "Bara summan på varje rad sparas" in spread


def test_statements_of_an_earlier_item_are_lines_to_write_on() -> None:
    earlier = '[[agenda]]\nkind = "list"\ntitle = "Tecken"\ncolumns = ["Vad"]'
    written = text(statements='{ from = "Tecken" }', header=earlier)
    assert "Skriv av påståendena från punkt 1, Tecken." in written
    assert written.count("| ........................................ |") == printed_slips.EMPTY_ROWS


def test_ratings_that_ask_the_same_give_one_slip() -> None:
    one = '[[agenda]]\nkind = "rating"\ntitle = "Före"\nstatements = ["A", "B"]\n'
    assert [slip.number for slip in slips(one + one + 'show = ["sum"]\n')] == [1]
    assert [slip.number for slip in slips(one + one.replace("Före", "Efter"))] == [1, 2]
    assert [slip.number for slip in slips(one + one + 'subject = "Skolan"\n')] == [1, 2]


def test_how_slips_are_typed_is_shown_with_values_of_the_scale() -> None:
    assert rating()[0].typing.endswith("lapp 43")
    assert rating("scale = { min = 0, max = 1 }")[0].typing.endswith("lapp 10")


def test_ten_long_statements_fit_twice_on_a_sheet_and_fifteen_do_not() -> None:
    secrecy = 'secrecy = "sealed"\nsubject = "SKIS"'
    ten, fifteen = (rating(SCALE, secrecy, statements=long(n)) for n in (10, 15))
    assert printed_sheets.pages_of(ten[0]) == 0.5
    assert printed_sheets.remarks("sv", ten) == []
    assert 0.5 < printed_sheets.pages_of(fifteen[0]) <= 1
    assert printed_sheets.remarks("sv", fifteen) == [
        "Punkt 1: två lappar får inte plats på ett A4, så det blir en på varje."
    ]
    assert printed_sheets.remarks("sv", rating(statements=long(60))) == ["Punkt 1: lappen är längre än ett A4."]


@pytest.mark.parametrize("number", [2, 15])
def test_a_page_to_print_holds_each_slip_as_often_as_it_fits(number: int) -> None:
    made = rating(SCALE, statements=long(number))
    page = printed_sheets.as_html("sv", "Träff", made)
    assert page.count("<article") == (2 if number == 2 else 1)
    assert page.count('<span class="box"></span>') == number * 5 * page.count("<article")
    assert "size: A4" in page


EVIL = "</td></table></style><script>alert(1)</script>&amp;\"'|\x1b[31m\u202e`*_#"


def test_nothing_that_an_author_wrote_breaks_a_slip() -> None:
    told = EVIL.replace("\\", "\\\\").replace('"', '\\"').replace("\x1b", "\\u001b").replace("\u202e", "\\u202e")
    fields = [f'{key} = "{told}"' for key in ("subject",)]
    made = rating(*fields, SCALE.replace("svagt", told), statements=f'["{told}", "B"]', header=f'place = "{told}"')
    page = printed_sheets.as_html("sv", EVIL, made)
    assert "<script" not in page
    assert "\x1b" not in page
    assert len(re.findall(r"</?table", page)) == 4
    written = printed_sheets.as_markdown("sv", made)
    assert "\x1b" not in written
    kinds = {kind for kind, _ in parsed(written)}
    assert not [kind for kind in kinds if "html" in kind or "code" in kind or "link" in kind]


SLIPS = """
[[agenda]]
kind = "talk"
title = "Samtal"
[[agenda]]
kind = "rating"
title = "Hur går det?"
statements = ["A", "B"]
"""


def test_slips_are_printed_or_written_to_a_file(samtal: Program, tmp_path: Path) -> None:
    mall = samtal.template(agenda=SLIPS)
    assert samtal("template", "slips", mall).out.startswith("# 2. Hur går det?\n")
    target = tmp_path / "lappar.html"
    said = samtal("template", "slips", mall, "-o", str(target))
    assert (said.code, said.err) == (0, "")
    assert target.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert samtal("template", "slips", mall, "-o", str(target)).code == 1
    assert samtal("template", "slips", mall, "--format", "html").out.startswith("<!DOCTYPE html>")


def test_one_rating_can_be_asked_for_by_its_number(samtal: Program) -> None:
    mall = samtal.template(agenda=SLIPS)
    assert samtal("template", "slips", mall, "--step", "2").out.startswith("# 2.")
    assert samtal("template", "slips", mall, "--step", "1").sentence() == "Punkt 1 är ingen skattning. Skattningar: 2."
    assert samtal("template", "slips", mall, "--step", "0").sentence() == "Punkt 0 är ingen skattning. Skattningar: 2."
    assert (
        "ingen skattning att"
        in samtal(
            "template", "slips", samtal.template(agenda=SLIPS[: SLIPS.index('[[agenda]]\nkind = "rating')])
        ).sentence()
    )
    assert samtal("template", "slips").code == 2


def test_a_meeting_gives_slips_with_the_statements_that_stand_in_it(samtal: Program) -> None:
    agenda = """
[[agenda]]
kind = "list"
title = "Tecken"
columns = ["Vad"]
[[agenda]]
kind = "rating"
title = "Hur går det?"
statements = { from = "Tecken" }
"""
    lines = "starta\nrad Alla hörs\nrad Vi provar nytt\n"
    assert samtal("plain", samtal.template(agenda=agenda), stdin=lines).code == 0
    session = samtal.sessions()[0]["id"]
    said = samtal("template", "slips", "--session", session)
    assert "| 1 | Alla hörs |" in said.out
    assert "| 2 | Vi provar nytt |" in said.out
    assert "Skriv av" not in said.out
