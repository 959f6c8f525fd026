"""Two subjects stand beside each other where they were rated with the same statements, and only there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from forms_held import held
from markdown_reading import tables
from minutes_of import begun, written
from samtal.session import commands as c
from samtal.template import checks, reading, stored, writing
from samtal.words import LANGS, say

if TYPE_CHECKING:
    from memory import MemorySession

SAME = 'statements = ["Alla är med.", "Vi lyssnar."]'
OTHER_CASE = 'statements = ["ALLA  är med.", "Vi lyssnar."]'
REWORDED = 'statements = ["Alla får vara med.", "Vi lyssnar."]'
WITH_ID = 'statements = [{{ text = "{}", id = "med" }}, "Vi lyssnar."]'
SCALE = "scale = { min = 1, max = 5 }"


def two(first: str, second: str) -> MemorySession:
    item = '[[agenda]]\nkind = "rating"\ntitle = "{}"\nsubject = "{}"\nmin_answers = 1\n{}\n'
    made = begun(item.format("Ett", "Skolan", first) + item.format("Två", "Nätverket", second), count=4)
    for step in ("ett", "tva"):
        width = 5 if SCALE in (second if step == "tva" else first) else 4
        for number in (1, 2):
            made.do(c.RateTotals(step, statement=number, counts=(1, 1, 1, 1, 0)[:width]))
    return made


@pytest.mark.parametrize(
    ("first", "second", "compared"),
    [
        (SAME, SAME, True),
        (SAME, OTHER_CASE, True),
        (SAME, REWORDED, False),
        (SAME, f"{SAME}\n{SCALE}", False),
        (WITH_ID.format("Alla är med."), WITH_ID.format("Alla får vara med."), True),
        (WITH_ID.format("Alla är med."), f"{WITH_ID.format('Alla får vara med.')}\n{SCALE}", False),
        (SAME, 'statements = ["Vi lyssnar.", "Alla är med."]', False),
    ],
)
def test_only_the_same_words_on_the_same_scale_or_the_same_id_are_compared(
    first: str, second: str, compared: bool
) -> None:
    assert ("Skolan, antal 1/2/3/4" in written(two(first, second))) == compared


def test_another_wording_that_is_the_same_stands_beside_the_first() -> None:
    made = two(WITH_ID.format("Alla är med."), WITH_ID.format("Alla får vara med."))
    assert tables(written(made))[0][1][1] == "Alla är med. (annan lydelse: Alla får vara med.)"
    assert tables(written(made))[0][2][1] == "Vi lyssnar."


def test_check_says_which_wording_keeps_two_subjects_apart() -> None:
    made = two(SAME, REWORDED)
    assert [problem.code for problem in checks.remarks(made.template)] == ["template.check-reworded"]
    assert not checks.remarks(two(SAME, SAME).template)
    assert not checks.remarks(two(WITH_ID.format("Alla är med."), WITH_ID.format("Alla får vara med.")).template)
    values = {"numbers": "1", "number": 1}
    assert len({say(lang, "template.check-reworded", **values) for lang in LANGS}) == 2


def test_before_and_after_stand_beside_each_other() -> None:
    shown = tables(held("myter").minutes)[0]
    assert shown[0][2:] == ["Före, antal 1/2/3/4", "Före, medel", "Efter, antal 1/2/3/4", "Efter, medel"]
    assert shown[-1][2:] == ["3/8/12/13", "2,97 – ganska väl", "17/16/3/0", "1,61 – lite"]


def test_poles_of_their_own_stand_with_each_statement() -> None:
    shown = tables(held("ledarprofil").minutes)[0]
    assert [row[1] for row in shown[1:3]] == [
        "Möten handlar om (1 drift – 5 lärande)",
        "Beslut fattas (1 av chefen – 5 av den som vet)",
    ]
    assert shown[1][3::2] == ["2,0", "4,5"]


def test_one_pole_alone_is_a_mistake_and_both_are_kept() -> None:
    text = 'title = "P"\n[[agenda]]\nkind = "rating"\ntitle = "R"\nstatements = [{ text = "A", low = "x"POLE }]\n'
    _, problems = reading.read(text.replace("POLE", ""))
    assert [(problem.code, problem.line) for problem in problems] == [("template.one-pole", 5)]
    template, problems = reading.read(text.replace("POLE", ', high = "y"'))
    assert template
    assert not problems
    assert stored.read(writing.to_data(template)) == template
    rating = template.agenda[0].rating
    assert rating
    assert (rating.statements[0].low, rating.statements[0].high) == ("x", "y")


def test_the_same_words_between_other_poles_are_another_statement() -> None:
    poles = 'statements = [{{ text = "Alla är med.", low = "{}", high = "alltid" }}, "Vi lyssnar."]'
    assert "antal" in written(two(poles.format("aldrig"), poles.format("aldrig")))
    assert "antal" not in written(two(poles.format("aldrig"), poles.format("sällan")))
