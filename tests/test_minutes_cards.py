"""A card for each group: names, task, time and when to be back; in the template's language, of whatever stands now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from memory import MemorySession, at
from minutes_of import person
from samtal.minutes.cards import cards_of
from samtal.minutes.markdown import render
from samtal.session import commands as c
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from command import Program

AGENDA = """
starts = "09:00"
[[agenda]]
kind = "info"
title = "Välkommen"
minutes = 11
[[agenda]]
kind = "groups"
title = "Gruppuppgift *ett*"
groups = 2
minutes = 30
prompt = "Välj en som\\nantecknar."
questions = ["Vad är ett tecken?", "Hur vet ni?"]
rules = ["En i taget"]
links = [{ title = "Boken", url = "https://example.org/bok" }]
[[agenda]]
kind = "talk"
title = "Slut"
"""

CARD = """# Grupp 1

- Anna Berg
- Cia Dal

## 2. Gruppuppgift \\*ett\\*

Välj en som antecknar.

- Vad är ett tecken?
- Hur vet ni?

- En i taget

- Boken: <https://example.org/bok>

**Tid:** 30 min, tillbaka 09.41
"""


def meeting(*, lang: str = "sv") -> MemorySession:
    session = MemorySession(f'title = "Prov"\nlanguage = "{lang}"\n{AGENDA}')
    session.here("Anna Berg", "Bo Ek", "Cia Dal", "Dan Falk")
    return session


def test_a_card_says_who_what_how_long_and_when_to_be_back() -> None:
    session = meeting()
    session.do(c.Start(), at(9))
    session.do(c.Next(), at(9, 11))
    cards = cards_of(session.state, at(9, 12))
    assert render(cards[0]) == CARD
    assert [card.title for card in cards] == ["Grupp 1", "Grupp 2"]


def test_groups_that_were_dealt_before_have_cards_for_the_point_to_come_without_who_is_aside() -> None:
    session = meeting(lang="en")
    session.do(c.TakePart(person(session, "Bo Ek"), aside=True))
    session.do(c.Divide(2, hold_back=True))
    first, second = (render(card) for card in cards_of(session.state, at(8)))
    assert first.startswith("# Group 1\n\n- Anna Berg\n- Dan Falk\n\n## 2. Gruppuppgift")
    assert second.startswith("# Group 2\n\n- Cia Dal\n\n## 2.")
    assert first.endswith("**Time:** 30 min, back 09:41\n")


def test_a_group_without_names_has_a_card_that_says_how_to_find_it() -> None:
    session = MemorySession(f'title = "Prov"\n{AGENDA}')
    session.do(c.Count(6))
    session.do(c.Divide(2))
    off = "Räkna 1–2 runt rummet. Din siffra är din grupp."
    assert render(cards_of(session.state, at(8))[1]).startswith(f"# Grupp 2\n\n{off}\n\n## 2. Gruppuppgift")
    session.do(c.Here("Anna Berg"))
    assert render(cards_of(session.state, at(8))[0]).startswith("# Grupp 1\n\n- Anna Berg\n- deltagare 3\n")


def test_where_nobody_sits_in_groups_there_is_no_card() -> None:
    with pytest.raises(RefusedError, match=r"session\.nobody-sits"):
        cards_of(meeting().state, at(8))


def test_the_command_prints_the_cards_or_one_of_them_and_writes_a_file(samtal: Program) -> None:
    samtal.held("Kort", "här Anna Berg\nhär Bo Ek\nhär Cia Dal\n@9.00 starta\ngrupper 2\n@9.05 avsluta\n")
    said = samtal("groups")
    assert said.code == 0
    assert said.out == "# Grupp 1\n\n- Anna Berg\n- Cia Dal\n\n---\n\n# Grupp 2\n\n- Bo Ek\n"
    assert samtal("groups", "--group", "2").out == "# Grupp 2\n\n- Bo Ek\n"
    assert samtal("groups", "--group", "3").sentence() == "Den gruppen finns inte. Det finns 2."
    target = samtal.folder / "grupper.md"
    assert samtal("groups", "-o", target).code == 0
    assert target.read_text(encoding="utf-8") == said.out
    assert samtal("groups", "-o", target).code == 1
    samtal.held("Inga", "@9.00 starta\n@9.05 avsluta\n", day="2025-11-15")
    assert samtal("groups").code == 1
