"""Rows that become entries: no cell is lost, and what cannot become a date is said."""

from __future__ import annotations

from minutes_of import begun, told
from samtal.session import entries
from samtal.session.registers import Entry

LIST = """
[[agenda]]
kind = "list"
title = "Källa"
columns = ["Vad", { name = "Ansvarig", type = "person" }, { name = "Klart", type = "date" }, "Övrigt"]
into = ["beslut", "uppgifter", "datum"]
[[agenda]]
kind = "talk"
title = "Samtal"
into = ["datum"]
[[agenda]]
kind = "talk"
title = "Slut"
"""


def test_what_a_register_has_no_place_for_stands_in_the_text_of_the_entry() -> None:
    made = begun(LIST, count=4)
    told(made, "rad Köpa bok | Anna | 2026-01-26 | i butiken", "nästa")
    kept = {name: [each.entry for each in entries.entries(made.state, name)] for name in ("decision", "action", "date")}
    assert kept == {
        "decision": [Entry("Köpa bok · Anna · måndag 26 januari 2026 · i butiken")],
        "action": [Entry("Köpa bok · i butiken", who="Anna", when="2026-01-26")],
        "date": [Entry("Köpa bok · Anna · i butiken", day="2026-01-26")],
    }


def test_what_has_no_day_is_counted_when_its_item_is_left() -> None:
    made = begun(LIST, count=4)
    told(made, "rad Köpa bok | | 2026-01-26", "rad Utan dag", "rad Och utan dag")
    assert told(made, "nästa")[0].endswith("2 rader utan dag stannade")
    told(made, "anteckning Vi ses snart")
    assert told(made, "nästa") == ["ok  Punkt 3: Slut. 1 anteckning utan dag stannade"]
    assert "stannade" not in told(made, "avsluta")[0]


def test_what_has_no_day_is_counted_when_the_meeting_ends_too() -> None:
    made = begun(LIST, count=4)
    assert "1 rad utan dag stannade" in told(made, "rad Utan dag", "avsluta")[1]
