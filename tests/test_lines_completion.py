"""What a line may go on with: likely, kept to what was typed, and read by the line language."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, cast

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from memory import MemorySession
from samtal.lines import typed
from samtal.lines.completion import of_entry, proposals
from samtal.lines.dates import whole
from samtal.lines.day_words import going_on
from samtal.session import commands as c
from samtal.session.refusal import RefusedError
from samtal.words import LANGS, answering
from samtal.words.commands import VERBS
from samtal.words.showing import PROPOSED, READ_BACK, RESULT, ROWS, STATEMENTS
from samtal.words.text import folded

if TYPE_CHECKING:
    from samtal.words import Lang

AGENDA = """
title = "Prov"
roles = ["fallgivare"]
[[agenda]]
kind = "talk"
title = "Prat"
[[agenda]]
kind = "groups"
title = "I grupp"
groups = 3
[[agenda]]
kind = "list"
title = "Lista"
columns = ["Vad", { name = "Vem", type = "person" }, { name = "Sett", type = "choice", choices = ["ja", "delvis"] },
  { name = "Klart", type = "date" }]
[[agenda]]
kind = "grid"
title = "Plan"
rows = ["Uppstart", "Uppföljning"]
"""


@pytest.fixture(scope="module")
def meeting() -> MemorySession:
    session = MemorySession(AGENDA)
    session.here("Anna Berg", "Anna Ek", "Bo Ek", "Cia Ask")
    session.do(c.Left(next(iter(session.state.people))))
    session.do(c.Start())
    return session


def offered(meeting: MemorySession, line: str, item: int = 1, lang: str = "sv") -> list[str]:
    state = meeting.state
    return [each.text for each in proposals(line, state, cast("Lang", lang), state.agenda[item - 1])]


@pytest.mark.parametrize(
    ("line", "item", "first"),
    [
        ("ann", 1, ["Anna Berg: ", "Anna Ek: "]),
        ("Ek", 1, ["Anna Ek: ", "Bo Ek: "]),
        ("Bo E", 1, ["Bo Ek: "]),
        ("al", 1, ["alla: "]),
        ("gr", 1, []),
        ("gr", 2, ["grupp 1: ", "grupp 2: ", "grupp 3: "]),
        ("grupp 2", 2, ["grupp 2: "]),
        ("Bo Ek: Anna", 1, []),
        ("Vi behöver ringa", 1, []),
        ("/be", 1, ["/beslut "]),
        ("/nä", 1, ["/nästa", "/närvarande "]),
        ("/gå", 1, ["/gå till "]),
        ("/ta b", 1, ["/ta bort "]),
        ("/vis", 1, ["/visa ", "/visa grupperna", "/visa grupper"]),
        ("/dec", 1, ["/decision "]),
        ("/ordet bo", 1, ["/ordet Bo Ek"]),
        ("/ordet Ann", 1, ["/ordet Anna Ek", "/ordet Anna Berg"]),
        ("/kom Ann", 1, ["/kom Anna Berg", "/kom Anna Ek"]),
        ("/byt namn Ci", 1, ["/byt namn Cia Ask: "]),
        ("/roll f", 1, ["/roll fallgivare: "]),
        ("/roll fallgivare: Bo Ek, ci", 1, ["/roll fallgivare: Bo Ek, Cia Ask"]),
        ("/anteckning gr", 2, ["/anteckning grupp 1: "]),
        ("/ändra be", 1, ["/ändra beslut "]),
        ("/visa lis", 1, ["/visa listan"]),
        ("/visa be", 1, ["/visa beslut och uppgifter", "/visa beslut "]),
        ("/till 2: anteckning gr", 1, ["/till 2: anteckning grupp 1: "]),
        ("+ Boka", 1, ["+ Boka | "]),
        ("+ Boka | ", 1, []),
        ("+ Boka | ci", 1, ["+ Boka | Cia Ask | "]),
        ("+ Boka | ci, bo", 1, ["+ Boka | Cia Ask, Bo Ek | "]),
        ("+ Boka | ci och bo", 1, ["+ Boka | Cia Ask och Bo Ek | "]),
        ("+ Boka | alla", 1, ["+ Boka | alla | "]),
        ("+ Boka | Cia Ask | fre", 1, ["+ Boka | Cia Ask | fredag"]),
        ("/uppgift Boka | Cia Ask | om två v", 1, ["/uppgift Boka | Cia Ask | om två veckor"]),
        ("@ fre", 1, ["@ fredag "]),
        ("@ 26 ja", 1, ["@ 26 januari "]),
        ("@ fredag Te", 1, []),
        ("! fre", 1, []),
        ("/rad Läsa", 3, ["/rad Läsa | "]),
        ("/rad Läsa | bo", 3, ["/rad Läsa | Bo Ek | "]),
        ("/rad Läsa | Bo Ek | ", 3, ["/rad Läsa | Bo Ek | ja | ", "/rad Läsa | Bo Ek | delvis | "]),
        ("/rad Läsa | Bo Ek | d", 3, ["/rad Läsa | Bo Ek | delvis | "]),
        ("/rad Läsa | Bo Ek | ja | fre", 3, ["/rad Läsa | Bo Ek | ja | fredag"]),
        ("/rad upp", 4, ["/rad Uppstart | ", "/rad Uppföljning | "]),
        ("/rad x", 1, []),
    ],
)
def test_what_is_meant_most_often_is_proposed_first(
    meeting: MemorySession, line: str, item: int, first: list[str]
) -> None:
    assert offered(meeting, line, item)[: len(first) or None] == first


def test_in_english_the_words_are_english(meeting: MemorySession) -> None:
    assert offered(meeting, "/dec", lang="en") == ["/decision "]
    assert offered(meeting, "gr", 2, "en") == ["group 1: ", "group 2: ", "group 3: "]
    assert offered(meeting, "+ Book | Bo Ek | in two w", lang="en") == ["+ Book | Bo Ek | in two weeks"]
    assert offered(meeting, "@ 26 Ja", lang="en") == ["@ 26 January "]


@pytest.mark.parametrize("lang", LANGS)
def test_every_verb_can_be_completed_and_after_a_bare_slash_stands_what_writes_something_down(
    meeting: MemorySession, lang: Lang
) -> None:
    found = {line.removeprefix("/").strip() for line in offered(meeting, "/", lang=lang)}
    assert found == {word for both in VERBS.values() for word in both[LANGS.index(lang)]}
    assert offered(meeting, "/", lang="sv")[:2] == ["/beslut ", "/förslag "]


def test_what_can_be_shown_is_what_is_proposed() -> None:
    for both, language in zip(PROPOSED, ("sv", "en"), strict=True):
        assert set(both) <= {*ROWS, *STATEMENTS, *RESULT, *READ_BACK}, language


def test_the_parts_of_an_entry_are_proposed_without_its_verb_too(meeting: MemorySession) -> None:
    assert [each.shown for each in of_entry("action", "Boka | ci", meeting.state, "sv")] == ["Cia Ask"]
    assert [each.shown for each in of_entry("action", "Boka", meeting.state, "sv")] == ["| vem"]
    assert [each.shown for each in of_entry("date", "må", meeting.state, "sv")] == ["måndag"]


BEGINNINGS = st.sampled_from(
    [
        "",
        "/",
        "+ ",
        "@ ",
        "! ",
        "/rad ",
        "/roll ",
        "/till 3: rad ",
        "/till 2: ",
        "/ordet ",
        "a | ",
        "gr",
        "/uppgift x | ",
    ]
)


@settings(max_examples=300, deadline=None)
@given(
    BEGINNINGS,
    st.text(max_size=30) | st.sampled_from(["an", "bo e", "ja", "om två v", "26 j", "b", "gr"]),
    st.integers(1, 4),
    st.sampled_from(LANGS),
)
@example("+ ", " 0", 1, "sv")
def test_whatever_is_typed_a_proposal_keeps_it_up_to_its_last_word_and_begins_with_that(
    begin: str, text: str, item: int, lang: Lang
) -> None:
    state, line = MEETING.state, begin + text
    for each in proposals(line, state, lang, state.agenda[item - 1]):
        assert each.text[: each.kept] == line[: each.kept]
        assert each.text != line
        rest, words = (
            folded(re.split(r",| och | and | & ", part[each.kept :])[-1]) for part in (line, each.text)
        )  # of several names those before the last are written out
        assert rest in words
        assert "\n" not in each.text or "\n" in line
        try:
            typed.asked(each.text, state, lang, state.agenda[item - 1])
        except RefusedError:
            continue


MEETING = MemorySession(AGENDA)
MEETING.here("Anna Berg", "Bo Ek", "Cia Ask")


@pytest.mark.parametrize("lang", LANGS)
@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2100, 1, 1)))
def test_every_day_that_is_proposed_is_a_day(lang: Lang, today: date) -> None:
    for begun in "abcdefghijklmnopqrstuvwxyzåäö":
        for day in going_on(begun, lang):
            assert whole(day, today) != day, day


@pytest.mark.parametrize("lang", LANGS)
def test_the_ways_of_answering_that_are_proposed_are_all_understood(lang: Lang) -> None:
    rating = MemorySession('title = "P"\n[[agenda]]\nkind = "rating"\ntitle = "S"\nstatements = ["A"]\n')
    rating.do(c.Start())
    verb = VERBS["answers"][LANGS.index(lang)][0]
    ways = answering.PROPOSED[LANGS.index(lang)]
    found = proposals(f"/{verb} ", rating.state, lang, rating.state.step)[: len(ways)]
    assert [each.shown for each in found] == [*ways]
    assert all(isinstance(typed.asked(each.text, rating.state, lang), c.SetAnswering) for each in found)
