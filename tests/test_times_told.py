"""What is said about times in the meeting is true, and says what can be done."""

from __future__ import annotations

import pytest

from markdown_reading import under
from memory import MemorySession, at
from minutes_of import told, written
from samtal.session import budget, plan, schedule
from samtal.session import commands as c
from samtal.session.refusal import RefusedError

DAY = """
title = "Dag"
starts = "09:00"
[[agenda]]
kind = "talk"
title = "Ett"
minutes = 10
[[agenda]]
kind = "break"
title = "Fika"
minutes = 20
[[agenda]]
kind = "talk"
title = "Gäst"
at = "11:00"
minutes = 20
[[agenda]]
kind = "talk"
title = "Sist"
minutes = 10
"""

BREAK = """
title = "Kort"
starts = "09:00"
[[agenda]]
kind = "break"
title = "Fika"
minutes = 5
[[agenda]]
kind = "talk"
title = "Sist"
minutes = 4
"""


def led(agenda: str, *lines: str) -> list[str]:
    return told(MemorySession(agenda), *lines)


def test_what_has_a_time_of_its_own_after_the_end_that_was_set_carries_no_time_nor_what_follows_it() -> None:
    lines = led(DAY, "@9.00 starta", "sluta 9.30", "dagordning", "läge")
    assert "ok  Mötet ska sluta 09.30" in lines
    assert [line for line in lines if "Gäst" in line or "Sist" in line] == [
        "     3  ryms inte  Gäst",
        "     4  ryms inte  Sist",
    ]
    assert "  Ryms inte: 120 min för mycket före slutet, 09.30" in lines
    told_why = led(DAY, "@9.00 starta", "sluta 9.30", "fördela")
    assert "  Punkt 3 har en egen tid efter slutet, 11.00. Gå dit tidigare, eller stryk den" in told_why
    told_why = led(DAY, "@9.00 starta", "sluta 9.30", "fördela")
    assert "  Punkt 3 har en egen tid efter slutet, 11.00. Gå dit tidigare, eller stryk den" in told_why
    assert "  Ryms precis före slutet, 09.30" in lines
    assert "fel  Det ryms inte före slutet ens med de kortaste tiderna: 120 min för mycket. Stryk en punkt." in led(
        DAY, "@9.00 starta", "sluta 9.30", "fördela nu"
    )


def test_the_room_before_a_time_of_its_own_is_said_to_be_no_help_and_what_gives_it() -> None:
    lines = led(DAY, "@9.00 starta", "sluta 11.10", "fördela")
    assert lines[2:] == [
        "  Ryms inte före slutet, 11.10, ens med de kortaste tiderna: 5 min för mycket",
        "  De 90 min före punkt 3 hjälper inte, för den har en egen tid, 11.00. Går ni dit tidigare ryms mer efter",
        "ok  Inget är ändrat",
    ]


def test_breaks_that_would_make_it_fit_are_offered_where_it_does_not_without_them() -> None:
    lines = led(DAY, "@10.40 starta", "fördela nu", "fördela med raster nu")
    assert lines[1] == (
        "fel  Det ryms bara om rasterna kortas också: fördela med raster nu, eller B på skärmen med tiderna."
    )
    assert lines[2].startswith("ok  Nya längder: punkt 1, ")


def test_what_still_does_not_fit_is_told_with_what_was_spread() -> None:
    ends = DAY.replace('starts = "09:00"', 'starts = "09:00"\nends = "11:25"')
    lines = led(ends, "@10.45 starta", "fördela nu")
    assert lines[-1].endswith("15 min för mycket före punkt 3, 11.00")
    assert "punkt 3, " in lines[-1]


def test_less_than_a_minute_is_not_spread() -> None:
    session = MemorySession(DAY)
    session.do(c.Start(), at(10, 30) + 20_000)
    with pytest.raises(RefusedError, match="nothing-to-spread"):
        session.do(c.SpreadOut(), at(10, 30) + 20_000)


def test_an_end_that_was_set_is_nothing_to_move() -> None:
    session = MemorySession(DAY)
    session.do(c.Start(), at(9))
    session.do(c.Replan(at(11)), at(9))
    assert not plan.may_move(session.state, at(9))
    with pytest.raises(RefusedError, match="nothing-to-move"):
        session.do(c.Replan(), at(9))


def test_an_end_that_has_been_is_not_offered_to_be_kept() -> None:
    session = MemorySession(
        DAY.replace('at = "11:00"\n', "").replace('starts = "09:00"', 'starts = "09:00"\nends = "09:20"')
    )
    session.do(c.Start(), at(9, 21))
    offer = plan.offer(session.state, at(9, 21))
    assert offer is None or offer.end is None


def test_an_undo_tells_how_things_stand_now_and_not_how_they_stood() -> None:
    lines = led(
        BREAK, "här Anna Ek", "här Bo Ek", "gick Bo Ek", "ångra", "@9.00 starta", "sluta 9.30", "sluta 9.40", "ångra"
    )
    assert lines[2:4] == ["ok  Gick: Bo Ek. 1 är här", "ok  Ångrade: gick: Bo Ek. Nu: 2 är här"]
    assert lines[-1] == "ok  Ångrade: mötet ska sluta 09.40. Nu ska mötet sluta 09.30"


def test_who_is_here_and_takes_no_part_is_counted_apart() -> None:
    lines = led(BREAK, "här Anna Ek", "här Bo Ek, utanför", "här Cilla Ek")
    assert lines[-1] == "ok  Här: Cilla Ek. 3 är här. 2 är med"


def test_a_break_that_is_extended_ends_for_the_room_when_its_digits_do() -> None:
    session = MemorySession(BREAK)
    session.do(c.Start(), at(9, 6))
    session.do(c.Extend(10 * 60), at(9, 6))
    assert schedule.until(session.state, at(9, 7)) == at(9, 21)


def test_while_the_clock_stands_until_a_time_the_item_lasts_as_much_longer() -> None:
    lines = led(DAY, "@9.00 starta", "@9.02 stoppa klockan till 9.10", "läge")
    assert "  Läge: klockan är stoppad till 09.10" in lines
    assert any("till 09.18, 8 min kvar" in line for line in lines)


def test_turns_are_typed_as_the_program_writes_them_and_none_is_tried_that_could_not_be_taken() -> None:
    agenda = 'title = "P"\n[[agenda]]\nkind = "round"\ntitle = "R"\nminutes_per_turn = 3\n'
    lines = led(agenda, "antal 4", "starta", "runda 2.35", "runda 0:10?")
    assert lines[2] == "ok  Ny längd: punkt 1, 2 min 35 s var" or "(2 min 35 s var)" in lines[2]
    assert lines[3] == "fel  Så kort kan ingen tala: var och en får minst 30 sekunder."


def test_turns_without_a_length_share_the_time_of_their_item_and_not_what_is_before_a_fixed_time() -> None:
    agenda = DAY.replace('kind = "talk"\ntitle = "Ett"', 'kind = "talk"\nturns = "round"\ntitle = "Ett"')
    session = MemorySession(agenda.replace('minutes = 10\n[[agenda]]\nkind = "break"', '[[agenda]]\nkind = "break"'))
    session.do(c.Count(4), at(9))
    session.do(c.Start(), at(9))
    found = budget.budget(session.state, at(9))
    assert found
    assert found.suggested is None


def test_the_one_question_that_is_left_is_not_unanswered_where_a_decision_was_taken() -> None:
    agenda = 'title = "P"\n[[agenda]]\nkind = "talk"\ntitle = "Prat"\nquestions = ["Vad har vi bestämt?"]\n'
    session = MemorySession(agenda)
    told(session, "starta", "beslut Vi börjar i mars")
    assert "Inte besvarade" not in "".join(under(written(session), "1. Prat"))
    told(session, "ångra")
    assert "Inte besvarade" in "".join(under(written(session), "1. Prat"))
