"""`svar ur FIL` in plain mode: what a file would give is shown first, and stored where the line says yes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from memory import MemorySession
from minutes_of import told
from samtal.session import commands as c
from samtal.words.filed import REPLACE, YES

if TYPE_CHECKING:
    from pathlib import Path

AGENDA = """
title = "T"
[[agenda]]
kind = "talk"
title = "Prat"
[[agenda]]
kind = "rating"
title = "Så har vi det"
statements = ["Alla lyssnar på varandra", "Alla får tala till punkt"]
"""
CSV = "Tidstämpel;Namn;Alla lyssnar på varandra;Hur går det?\n1;Anna Berg;3;4\n2;Bo Ek;2;4\n"


@pytest.fixture
def session() -> MemorySession:
    made = MemorySession(AGENDA)
    made.do(c.Start())
    return made


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "mina svar.csv"
    path.write_bytes(CSV.encode("cp1252"))
    return path


def test_it_is_shown_first_and_stored_at_yes(session: MemorySession, file: Path) -> None:
    shown = told(session, f"svar ur {file}")
    assert "ok  Inget är sparat än. Skriv samma rad och | ja" in shown[-1]
    assert any("C: påstående 1, Alla lyssnar på varandra" in line for line in shown)
    assert any("Utan kolumn: påstående 2" in line for line in shown)
    assert session.state.totals == {}
    assert told(session, f"svar ur {file} | ja")[-1].startswith("ok  Svar ur en fil till punkt 2: 1 påstående, 2 svar")
    assert "| ersätt" in told(session, f"svar ur {file}")[-1]
    assert told(session, f"svar ur {file} | ja")[-1].startswith("fel  Punkt 2 har redan siffror för 1 av påståendena.")
    assert told(session, f'svar ur "{file}" | D=2 | ersätt')[-1].startswith("ok  Svar ur en fil till punkt 2: 2 påst")
    assert told(session, "ångra")[-1].startswith("ok")
    assert len(session.state.totals) == 1


def test_another_item_can_be_named_and_english_is_understood(session: MemorySession, file: Path) -> None:
    assert told(session, f"till 2: svar ur {file} | ja")[-1].startswith("ok")
    assert told(session, f"to 2: answers from {file} | replace")[-1].startswith("ok")
    assert told(session, f"till 1: svar ur {file}")[-1].startswith("fel")


def test_what_cannot_be_read_is_said(session: MemorySession, tmp_path: Path) -> None:
    assert told(session, "svar ur")[-1].startswith("fel  Skriv vilken fil")
    assert told(session, f"svar ur {tmp_path / 'borta.csv'}")[-1].startswith("fel  Filen går inte att läsa")
    assert told(session, f"svar ur {tmp_path}")[-1].startswith("fel  Filen går inte att läsa")
    assert told(session, "svar ur ~nobody-at-all/x.csv")[-1].startswith("fel  Filen går inte att läsa")


def test_yes_and_replace_are_different_words() -> None:
    assert not YES & REPLACE
