"""What is read and not acted on yet: remarked on, sentence by sentence, and no mistake."""

from __future__ import annotations

import pytest

from samtal.template import library, reading, unacted
from samtal.template.keys import STEP
from samtal.words import LANGS, say

EARLIER = '[[agenda]]\nkind = "list"\ntitle = "Idéer"\ngroups = 2\n'
ASKING = {
    "template.not-yet.by": 'kind = "talk"\ngroups = { by = "roll" }',
    "template.not-yet.mix": 'kind = "talk"\ngroups = { mix = "skola" }',
    "template.not-yet.from-register": 'kind = "talk"\nfrom = ["beslut"]',
}

SHIPPED = {
    "arbetslagsmote": ["from-register"],
    "handledning-larlag": ["from-register"],
    "skis-natverkstraff": ["from-register"],
    "utvecklingsmote": ["from-register"],
}


def _remarks(keys: str) -> list[tuple[str, int | None]]:
    text = f'title = "A"\n{EARLIER}[[agenda]]\ntitle = "B"\n{keys}'
    template, problems = reading.read(text)
    assert template, problems
    return [(problem.code, problem.line) for problem in unacted.remarks(template, text)]


@pytest.mark.parametrize("facet", unacted.FACETS, ids=lambda facet: facet.code)
def test_each_facet_is_remarked_on_at_the_line_that_asks_for_it(facet: unacted.Facet) -> None:
    asking = ASKING[facet.code]
    number = next(n for n, line in enumerate(asking.splitlines()) if line.startswith(facet.key))
    assert _remarks(asking) == [(facet.code, 8 + number)]
    assert facet.key in STEP.keys


@pytest.mark.parametrize("facet", unacted.FACETS, ids=lambda facet: facet.code)
def test_each_facet_has_a_sentence_in_both_languages(facet: unacted.Facet) -> None:
    assert len({facet.code, *(say(lang, facet.code) for lang in LANGS)}) == 3


def test_what_works_is_not_remarked_on() -> None:
    assert not _remarks('kind = "round"\ngroups = "keep"\nminutes_per_turn = 2\nvisibility = "summary"\nper = "group"')
    assert not _remarks(
        'kind = "rating"\nstatements = ["a"]\nsecrecy = "sealed"\nper = "person"\nvisibility = "summary"\nat = "9.00"'
    )

    assert not _remarks('kind = "rating"\nstatements = ["a"]\ngroups = 2\nper = "group"')


def test_what_a_preset_brings_is_remarked_on_too() -> None:
    assert _remarks('kind = "followup"') == [("template.not-yet.from-register", 6)]


def test_the_shipped_templates_ask_for_just_this_in_vain() -> None:
    found = {}
    for name, path in library.listing():
        template = reading.read_file(path).template
        assert template
        problems = unacted.remarks(template, path.read_text(encoding="utf-8"))
        found[name] = [problem.code.removeprefix("template.not-yet.") for problem in problems]
    assert {name: codes for name, codes in found.items() if codes} == SHIPPED
