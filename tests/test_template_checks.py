"""What is right in form and will not work in the room."""

from __future__ import annotations

from pathlib import Path

import pytest

from samtal.template import checks, library, reading


def _remarks(text: str, people: int | None = None) -> list[str]:
    text = f'title = "A"\nstarts = "9.00"\n{text}'
    template, problems = reading.read(text)
    assert template, problems
    return [problem.located("sv", "m") for problem in checks.remarks(template, people, text)]


ROUND = '[[agenda]]\nkind = "round"\ntitle = "A"\nminutes_per_turn = 4\nminutes = 40\n'


def test_twelve_people_and_four_minutes_each_do_not_fit_into_forty() -> None:
    assert _remarks(ROUND, 12) == ["m:6: 12 personer × 4 min ryms inte på 40 min."]
    assert not _remarks(ROUND, 10)
    assert not _remarks(ROUND)
    assert not _remarks(f"{ROUND}groups = 4", 40)
    assert _remarks(f"{ROUND}groups = 4", 41) == ["m:6: 11 personer × 4 min ryms inte på 40 min."]
    assert not _remarks(f'{ROUND}groups = {{ by = "roll" }}', 41)


POINT = '[[agenda]]\nkind = "talk"\ntitle = "B"\n'


@pytest.mark.parametrize(
    ("text", "people", "said"),
    [
        (ROUND + POINT + 'at = "9.39"', None, "m:11: Kan inte börja 09.39: punkterna före håller på till 09.40."),
        (ROUND + POINT + 'at = "9.40"', None, ""),
        (
            POINT + "minutes = 0.5\n" + POINT + 'at = "9.00"',
            None,
            "m:10: Kan inte börja 09.00: punkterna före håller på till 09.01.",
        ),
        (POINT + 'at = "8.59"', None, "m:6: Kan inte börja 08.59: mötet börjar 09.00."),
        (
            POINT + "min_minutes = 5",
            None,
            "m:6: Punkten har ingen längd, så inget kan kortas. Skriv minutes också, eller ta bort min_minutes.",
        ),
        (POINT + "minutes = 9\nmin_minutes = 5", None, ""),
        (POINT + "groups = 4", 3, "m:6: 3 personer räcker inte till 4 grupper."),
        (POINT + "groups = 4", 1, "m:6: 1 person räcker inte till 4 grupper."),
        (POINT + 'groups = "keep"', 3, "m:6: Ingen tidigare punkt delar in i grupper. Skriv till exempel groups = 4."),
        (POINT + "groups = 2\n" + POINT + 'groups = "keep"', 3, ""),
        (POINT + 'per = "group"', 3, "m:6: Ingen tidigare punkt delar in i grupper. Skriv till exempel groups = 4."),
        (
            POINT + 'record = false\ninto = "beslut"',
            3,
            "m:7: Inget sparas från punkten (record = false), så det finns inget att föra vidare (into).",
        ),
        (
            POINT + 'into = ["beslut", "datum"]',
            3,
            'm:6: Ett datum behöver en dag. Ge listan en kolumn för den: { name = "Dag", type = "date" }.',
        ),
        (
            POINT.replace("talk", "vote") + 'statements = ["a"]\nmax = 4',
            3,
            "m:7: max (4) är mer än de 3 poäng som var och en har (budget).",
        ),
        (
            POINT.replace("talk", "vote") + 'statements = ["a"]\nsecrecy = "open"',
            3,
            "m:7: Poäng skrivs bara rad för rad, för alla tillsammans. Ta bort secrecy.",
        ),
        (
            POINT.replace("talk", "vote") + 'statements = ["a"]\nanswers = "slips"',
            3,
            "m:7: Poäng skrivs bara rad för rad, för alla tillsammans. Ta bort answers.",
        ),
        (
            POINT.replace("talk", "rating") + 'statements = ["a"]\ngroups = 2\nper = "group"\nanswers = "hands"',
            6,
            'm:9: Med per = "group" lämnar varje grupp ett gemensamt svar. Ta bort answers.',
        ),
        (
            POINT.replace("talk", "rating") + 'statements = ["a"]\nanswers = "people"',
            6,
            (
                'm:7: Per person (answers = "people") sparas svaren med namn. Skriv secrecy = "sealed" eller "open"; '
                "nu sparas bara antalet."
            ),
        ),
        (
            POINT.replace("talk", "rating") + 'statements = ["a"]\nsecrecy = "sealed"\nanswers = "hands"',
            6,
            (
                'm:8: Uppräckta händer ser alla, så svaren är inte dolda (secrecy = "sealed"). Lappar gör dem det: '
                'answers = "slips".'
            ),
        ),
        (POINT.replace("talk", "rating") + 'statements = ["a"]\nsecrecy = "open"\nanswers = "people"', 6, ""),
        (POINT.replace("talk", "rating") + 'statements = ["a"]\nanswers = "slips"', 6, ""),
        (POINT + "groups = 2\n" + POINT.replace("B", "C") + 'from = ["B"]\nminutes_per_turn = 2', 4, ""),
        (
            POINT + "minutes_per_turn = 2",
            3,
            'm:6: minutes_per_turn gäller bara i en runda. Skriv turns = "round" också, eller ta bort den här raden.',
        ),
        (
            POINT.replace("talk", "rating") + 'statements = ["a"]',
            4,
            "m:3: 4 personer deltar, men siffror visas först när 5 har svarat.",
        ),
        (POINT.replace("talk", "rating") + 'statements = ["a"]\nsecrecy = "open"', 4, ""),
    ],
)
def test_each_remark_stands_on_the_line_of_its_key(text: str, people: int | None, said: str) -> None:
    assert _remarks(text, people) == ([said] if said else [])


def test_without_a_start_the_clock_begins_at_the_first_fixed_time() -> None:
    text = 'title = "A"\n' + POINT + 'at = "10.00"\nminutes = 30\n' + POINT + 'at = "10.15"'
    template, _ = reading.read(text)
    assert template
    (remark,) = checks.remarks(template)
    assert (remark.code, remark.line, remark.path) == ("template.check-at", None, ("agenda", 1, "at"))


FEWEST_AND_MOST = {
    "aktionslarande": (4, 8),
    "amneslag-f9": (8, 24),
    "arbetslagsmote": (4, 10),
    "behovsanalys": (6, 30),
    "bokcirkel": (6, 20),
    "elevers-roster": (4, 15),
    "epa": (4, 40),
    "ett-tva-fyra-alla": (8, 40),
    "fem-varfor": (3, 8),
    "forandringsmyter": (10, 50),
    "forskolebesok": (3, 12),
    "fragor-fran-verksamheten": (4, 12),
    "framgangsanalys": (4, 6),
    "granska-analysera-tolka-utveckla": (4, 15),
    "handledning-larlag": (5, 7),
    "handledning-reflekterande-team": (5, 10),
    "kollegialt-dilemma": (4, 10),
    "lean-coffee": (3, 15),
    "ledningsperspektiv": (5, 20),
    "morgonmote": (5, 100),
    "motesplats-blandade-grupper": (15, 20),
    "natverkstraff-med-gast": (8, 20),
    "omvarldsbevakning": (4, 20),
    "planera-en-serie": (3, 10),
    "planeringsrutnat": (3, 10),
    "redovisningar-per-skola": (10, 30),
    "rektorsdag-verksamhetsbesok": (5, 13),
    "resultatanalys": (4, 15),
    "sista-ordet": (8, 24),
    "sjalvskattning-alla-ska-lyckas": (8, 50),
    "skis-natverkstraff": (9, 12),
    "skolbesok-sju-punkter": (3, 15),
    "studiedag": (12, 100),
    "timperleys-fem-fragor": (4, 12),
    "tio-principer": (8, 20),
    "triangulering": (6, 30),
    "uppdragssamtal": (6, 20),
    "utvardering": (6, 24),
    "utvecklingsmote": (5, 12),
    "vad-ar-problemet": (4, 16),
    "varldskafe": (12, 40),
}
"""For how many people each shipped template is meant, as its first lines say."""


@pytest.mark.parametrize(("name", "path"), library.listing())
def test_shipped_templates_have_no_problems_and_no_remarks(name: str, path: Path) -> None:
    found = library.find(name)
    assert found == path
    assert isinstance(found, Path)
    result = reading.read_file(found)
    assert result.template, result.problems
    for people in (None, *FEWEST_AND_MOST[name]):
        assert checks.remarks(result.template, people, result.source) == []


LIST = '[[agenda]]\nkind = "list"\ntitle = "B"\nrows = ["Svenska", "Matematik"]\n'


def test_a_first_column_that_looks_like_that_of_the_rows_is_remarked_on() -> None:
    said = 'm:7: Raderna (rows) har redan en egen kolumn längst till vänster. Ta bort "Punkt", om den är till för dem.'
    assert _remarks(LIST + 'columns = ["Punkt", "Svar"]') == [said]
    assert not _remarks(LIST + 'columns = ["Svar", "Punkt"]')
    assert not _remarks(LIST)
    assert not _remarks(LIST.replace("rows", "#") + 'columns = ["Punkt", "Svar"]')


@pytest.mark.parametrize(
    ("ends", "said"),
    [
        ("9.40", ""),
        ("9.39", "m:3: Mötet hinner inte sluta 09.39: punkterna håller på till 09.40."),
        ("9.00", "m:3: Mötet kan inte sluta 09.00: det börjar 09.00."),
    ],
)
def test_an_end_that_cannot_be_kept_is_remarked_on(ends: str, said: str) -> None:
    assert _remarks(f'ends = "{ends}"\n{ROUND}') == ([said] if said else [])


def test_an_end_is_checked_with_the_turns_of_those_who_come() -> None:
    unframed = 'ends = "9.30"\n' + ROUND.replace("minutes = 40\n", "")
    assert not _remarks(unframed)
    assert not _remarks(unframed, 7)
    assert _remarks(unframed, 8) == ["m:3: Mötet hinner inte sluta 09.30: punkterna håller på till 09.32."]


def test_what_only_the_reader_of_templates_understands_is_checked_all_the_same() -> None:
    text = '[statements.påståenden]\nitems = ["Vi lyssnar"]\n[[agenda]]\nkind = "rating"\ntitle = "A"\n'
    assert not _remarks(f'{text}statements = "påståenden"\n')


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ('kind = "vote"\nbudget = 3\nmin = 1\nstatements = ["a", "b", "c", "d"]', "check-least-points"),
        ('kind = "vote"\nbudget = 9\nmax = 1\nstatements = ["a", "b"]', "check-points-left"),
        ('kind = "vote"\nstatements = ["a"]\nlevels = [{ from = 1, label = "x" }]', "check-points-levels"),
        ('kind = "list"\nrows = ["Ett", "ett"]', "check-row-twice"),
    ],
)
def test_what_cannot_be_done_with_points_and_rows_is_said(more: str, code: str) -> None:
    template, problems = reading.read(f'title = "x"\n[[agenda]]\ntitle = "P"\n{more}\n')
    assert template, problems
    assert [problem.code for problem in checks.remarks(template)] == [f"template.{code}"]
