"""Lists of names as people have them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samtal.lines.roster import count_in, decoded, roster, without_expected
from samtal.words.text import folded

BOTH = [("Anna Berg", ()), ("Bo Ek", ())]
TAGGED = [("Anna Berg", ("Skövde",)), ("Bo Ek", ("Götene",))]

TEAMS = """1. Summary
Meeting title\tNätverksträff
Attended participants\t2
Start time\t11/14/25, 9:00:01 AM

2. Participants
Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole
Anna Berg\t11/14/25, 9:00:05 AM\t11/14/25, 12:01:00 PM\t3h 55s\tanna@skola.se\tanna@skola.se\tOrganizer
Bo Ek (Gäst)\t11/14/25, 9:02:10 AM\t11/14/25, 12:01:00 PM\t2h 58m 50s\t\t\tPresenter

3. In-Meeting Activities
Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole
Anna Berg\t11/14/25, 9:00:05 AM\t11/14/25, 12:01:00 PM\t3h 55s\tanna@skola.se\tOrganizer
"""

CASES = {
    "a name a line": ("Anna Berg\nBo Ek", BOTH),
    "empty lines and spaces": ("\n  Anna   Berg \r\n\r\n\tBo Ek\n\n", BOTH),
    "tabs as Excel has them": ("Anna Berg\tSkövde\nBo Ek\tGötene", TAGGED),
    "semicolons as Excel saves them": ("Anna Berg;Skövde\nBo Ek;Götene;\n", TAGGED),
    "commas": ("Anna Berg, Skövde\nBo Ek, Götene", TAGGED),
    "tags as samtal shows them": ("Anna Berg (Skövde)\nBo Ek (Götene)", TAGGED),
    "headings": ("Namn;Skola\nAnna Berg;Skövde\nBo Ek;Götene", TAGGED),
    "a heading alone": ("Deltagare\nAnna Berg\nBo Ek", BOTH),
    "headings for two names": ("Efternamn\tFörnamn\tOrt\nBerg\tAnna\tSkövde\nEk\tBo\tGötene", TAGGED),
    "English headings": ("First name,Last name,Town\nAnna,Berg,Skövde\nBo,Ek,Götene", TAGGED),
    "Excel's first line": ("sep=;\nNamn;Ort\nAnna Berg;Skövde\nBo Ek;Götene", TAGGED),
    "family names first": ("Berg, Anna\nEk, Bo", BOTH),
    "family names first with a tag": ("Berg, Anna\tSkövde\nEk, Bo\tGötene", TAGGED),
    "family names first in quotes": ('"Berg, Anna";Skövde\n"Ek, Bo";Götene', TAGGED),
    "family names first in a csv": ('Name,Town\n"Berg, Anna",Skövde\n"Ek, Bo",Götene', TAGGED),
    "a double family name among others": ("Berg, Anna\nEk, Bo\nLind Ås, Eva", [*BOTH, ("Eva Lind Ås", ())]),
    "a noble name": ("af Ugglas, Carl\nAnna Berg, Skövde", [("Carl af Ugglas", ()), TAGGED[0]]),
    "numbers": ("1. Anna Berg\n2) Bo Ek", BOTH),
    "a column of numbers": ("1\tAnna Berg\tSkövde\n2\tBo Ek\tGötene", TAGGED),
    "bullets": ("- Anna Berg\n• Bo Ek", BOTH),
    "quotes": ('"Anna Berg"\n"Bo Ek"', BOTH),
    "addresses after the names": ("Anna Berg <anna@skola.se>\nBo Ek\tbo@skola.se", BOTH),
    "a line from Outlook": ("Berg, Anna <anna.berg@skola.se>; Bo Ek <bo@skola.se>", BOTH),
    "addresses alone": ("anna.berg@skola.se\nbo_ek@skola.se", BOTH),
    "addresses on a line": ("anna.berg@skola.se; bo.ek@skola.se", BOTH),
    "names on a line": ("Anna, Bo och Cia", [("Anna", ()), ("Bo", ()), ("Cia", ())]),
    "names on a line with semicolons": ("Anna Berg; Bo Ek; Cia Dal", [*BOTH, ("Cia Dal", ())]),
    "one person with tags": ("Anna Berg, Skövde, lärare", [("Anna Berg", ("Skövde", "lärare"))]),
    "the same name twice": ("Anna Berg, Skövde\nanna  berg, lärare", [("Anna Berg", ("Skövde", "lärare"))]),
    "a report from Teams": (TEAMS, [("Anna Berg", ()), ("Bo Ek", ("Gäst",))]),
    "an old report from Teams": (
        (
            "Fullständigt namn\tAnvändaråtgärd\tTidsstämpel\nAnna Berg\tAnslöt\t2025-11-14 09:00:00\n"
            "Anna Berg\tLämnade\t2025-11-14 10:00:00\nBo Ek\tAnslöt\t2025-11-14 09:01:00"
        ),
        BOTH,
    ),
    "marks that mean nothing": ("---\n\n12\n;;;\n", []),
    "nothing": ("", []),
}


@pytest.mark.parametrize("case", CASES)
def test_a_list_of_names_is_understood(case: str) -> None:
    text, expected = CASES[case]
    assert roster(text) == expected


def test_a_tag_with_a_key_stays_whole() -> None:
    assert roster("Anna Berg\tskola=Gulleråsen") == [("Anna Berg", ("skola=Gulleråsen",))]


@pytest.mark.parametrize("text", ["antal 12", "12", " Antal: 12 ", "count 12"])
def test_a_number_alone_is_how_many_they_are(text: str) -> None:
    assert count_in(text) == 12


def test_a_name_is_no_number() -> None:
    assert count_in("Anna 12") is None


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"], ids=lambda name: name
)
def test_a_file_is_read_in_the_encodings_that_windows_writes(encoding: str) -> None:
    text = "Åsa Öberg\tGötene\nBo Ek\tSkövde\n"
    assert roster(decoded(text.encode(encoding))) == [("Åsa Öberg", ("Götene",)), ("Bo Ek", ("Skövde",))]


@given(st.binary())
def test_any_file_whatever_is_read_without_failing(content: bytes) -> None:
    roster(decoded(content))


@given(st.text(alphabet=st.sampled_from("aB1 \t;,.\"'()<>@[|\n\r\x00\u202e😀å-")) | st.text())
def test_whatever_is_pasted_each_name_comes_once_and_has_a_letter(text: str) -> None:
    found = roster(text)
    assert len({folded(name) for name, _ in found}) == len(found)
    for name, tags in found:
        assert any(map(str.isalpha, name))
        assert all(tag.strip() for tag in tags)


NAMES = st.lists(
    st.tuples(*[st.text("abcdefåäö", min_size=2, max_size=8).map(str.capitalize)] * 2),
    min_size=1,
    max_size=20,
    unique=True,
)


@given(NAMES, st.sampled_from(["\t", ";"]))
def test_names_come_back_in_order_from_columns(names: list[tuple[str, str]], mark: str) -> None:
    text = "\n".join(f"{family}, {given}{mark}Skövde" for given, family in names)
    assert roster(text) == [(f"{given} {family}", ("Skövde",)) for given, family in names]


def test_who_comes_later_is_told_apart_by_a_word_after_the_name() -> None:
    text = "Anna Berg, Skövde\nBo Ek, senare\n Cia  Ask (kommer senare)\nEva\tlater\nDan, Fia, Gun senare"
    assert without_expected(text) == ("Anna Berg, Skövde\nDan, Fia, Gun senare", ["Bo Ek", "Cia Ask", "Eva"])
