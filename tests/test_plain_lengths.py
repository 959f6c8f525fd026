"""`fördela` and `runda` line by line: what they would mean, and that it is done."""

from __future__ import annotations

from memory import MemorySession
from minutes_of import told
from samtal.words import say

AGENDA = """
title = "Prov"
starts = "09:00"
ends = "10:30"
[[agenda]]
kind = "talk"
title = "Läget"
minutes = 20
[[agenda]]
kind = "break"
title = "Paus"
minutes = 15
[[agenda]]
kind = "talk"
title = "Gäst"
at = "09:35"
minutes = 19
[[agenda]]
kind = "checkout"
title = "Laget runt"
minutes_per_turn = 3
"""


def led(*lines: str) -> list[str]:
    """What is answered, after twelve have come and the meeting has begun six minutes late."""
    return told(MemorySession(AGENDA), "antal 12", "@9.06 starta", *lines)[2:]


def test_a_spreading_is_shown_before_it_is_done_and_can_be_taken_back() -> None:
    assert led("@9.06 fördela", "fördela med raster", "fördela nu", "fördela", "fördela nu", "ångra") == [
        "  Punkt 1, Läget: 20 min → 14 min",
        "  Mötet slutar då 10.30",
        "ok  Inget är ändrat än. Gör det: fördela nu",
        "  Punkt 1, Läget: 20 min → 17 min",
        "  Punkt 2, Paus: 15 min → 12 min",
        "  Mötet slutar då 10.30",
        "ok  Inget är ändrat än. Gör det: fördela med raster nu",
        "ok  Ny längd: punkt 1, 14 min",
        "  Allt ryms som det är",
        "  Ryms precis före punkt 3, 09.35",
        "ok  Inget är ändrat",
        "fel  Allt ryms, så det finns inget att fördela om.",
        "ok  Ångrade: ny längd: punkt 1, 14 min",
    ]


def test_what_cannot_be_spread_is_said_and_changes_nothing() -> None:
    assert led("@9.25 fördela", "fördela nu")[:1] == [
        "  Ryms inte före punkt 3, 09.35, ens med de kortaste tiderna: 5 min för mycket",
    ]


def test_a_round_says_how_far_its_time_goes_before_anything_is_changed() -> None:
    assert led("runda", "@9.40 gå till 4", "sluta 10.11", "runda", "runda 2:00?", "runda 2:35", "läge")[:12] == [
        "  Ingen runda med väntande pågår",
        "ok  Inget är ändrat",
        "ok  Punkt 4: Laget runt, 36 min, till 10.16. Nästa ger ordet till deltagare 1",
        "ok  Mötet ska sluta 10.11. 5 min för mycket före slutet, 10.11",
        "  12 väntar på ordet, 31 min kvar",
        "  Som det är, 3 min var: rundan slutar 10.16, 5 min för sent för slutet, 10.11",
        "  Förslag, 2 min 35 s var: rundan slutar 10.11, slutet hålls, 10.11",
        "ok  Inget är ändrat än. Ändra: runda 2:30",
        "  12 väntar på ordet, 31 min kvar",
        "  Som det är, 3 min var: rundan slutar 10.16, 5 min för sent för slutet, 10.11",
        "  Provat, 2 min var: rundan slutar 10.04, slutet hålls, 10.11, 7 min luft",
        "ok  Inget är ändrat än. Ändra: runda 2:30",
    ]


def test_turns_are_told_in_minutes_and_seconds_however_they_are_typed() -> None:
    made = MemorySession(AGENDA)
    told(made, "antal 12", "@9.06 starta", "@9.40 gå till 4")
    for typed in ("2:30", "2,5", "2.5 min", "150 s"):
        assert told(made, f"runda {typed}") == ["ok  Ny längd: punkt 4, 30 min (2 min 30 s var)"]
    assert told(made, "runda x") == [f"fel  {say('sv', 'commands.round')}"]
    assert told(made, "fördela kanske") == [f"fel  {say('sv', 'commands.spread')}"]
    assert told(made, "runda 0:20") == ["fel  Så kort kan ingen tala: var och en får minst 30 sekunder."]


def test_how_things_stand_says_how_much_room_there_is() -> None:
    made = MemorySession(AGENDA)
    told(made, "antal 12", "@9.00 starta")
    assert "  Ryms precis före punkt 3, 09.35" in told(made, "@9.00 läge")
    told(made, "@9.12 nästa")
    assert "  8 min luft före punkt 3, 09.35" in told(made, "@9.12 läge")


def test_that_the_turns_take_more_than_the_item_has_is_said() -> None:
    made = MemorySession('title = "P"\n[[agenda]]\nkind = "round"\ntitle = "R"\nminutes = 20\nminutes_per_turn = 2\n')
    told(made, "antal 12", "starta")
    assert "  Turerna tar 4 min mer än punktens tid" in told(made, "läge")
    told(made, "runda 1:40")
    assert "mer än punktens tid" not in "".join(told(made, "läge"))
