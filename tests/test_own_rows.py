"""Rows of a table in which some stand ready: empty cells between bars, and one of its own is remarked on."""

from __future__ import annotations

import pytest

from memory import MemorySession
from minutes_of import written
from samtal.lines import phrases
from samtal.session import captures
from samtal.session import commands as c
from samtal.session.refusal import RefusedError
from samtal.telling.replies import reply
from samtal.words import LANGS, Lang

GRID = """
title = "Prov"
[[agenda]]
kind = "grid"
title = "Plan"
rows = ["Undervisning", "Elevhälsa"]
[[agenda]]
kind = "whys"
title = "Varför"
"""


@pytest.fixture
def made() -> MemorySession:
    session = MemorySession(GRID)
    session.do(c.Start())
    return session


def told(made: MemorySession, line: str, lang: Lang = "sv") -> str:
    command = phrases.read(line, made.state, lang)
    assert isinstance(command, c.Command)
    return reply(lang, made.state, made.do(command), made.now)


def test_two_bars_leave_a_cell_of_a_row_that_stands_ready_empty(made: MemorySession) -> None:
    assert told(made, "rad elev || bara hur") == "Rad 1 till punkt 1"
    (row,) = captures.rows_of(made.state, "plan")
    assert row.cells == ("Elevhälsa", "", "bara hur", "")


@pytest.mark.parametrize("lang", LANGS)
def test_a_row_that_is_none_of_those_that_stand_ready_is_taken_and_remarked_on(made: MemorySession, lang: Lang) -> None:
    verb = {"sv": "rad", "en": "row"}[lang]
    remark = {"sv": "Det är ingen av de färdiga raderna", "en": "It is none of the rows that stand ready"}[lang]
    assert told(made, f"{verb} Elvhälsa | nu", lang).endswith(f". {remark}")
    assert remark not in told(made, f"{verb} Elevhälsa | nu", lang)
    assert "Elvhälsa" in written(made)


def test_where_there_is_one_column_a_second_is_refused_in_the_singular(made: MemorySession) -> None:
    made.do(c.Next())
    with pytest.raises(RefusedError) as refused:
        told(made, "rad a | b")
    assert refused.value.sentence("sv").startswith("Listan har bara en kolumn: Problem eller varför.")
    assert told(made, r"rad a \| b") == "Rad 1 till punkt 2"
    assert captures.rows_of(made.state, "varfor")[0].cells == ("a | b",)
