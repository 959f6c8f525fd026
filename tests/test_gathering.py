"""A gathering: each group in its turn tells of what it wrote, which only the facilitator sees."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from markdown_reading import under
from memory import MemorySession, at
from minutes_of import begun, group, told, written
from samtal.session import commands as c
from samtal.session import gathering, rows, timing, view
from samtal.session.evolve import fold
from samtal.session.gathering import GroupTurns
from samtal.session.public import public
from samtal.session.refusal import RefusedError

GATHER = """
[[agenda]]
kind = "round"
title = "Laget runt"
groups = 3
per = "group"
[[agenda]]
kind = "gather"
title = "Återsamling"
from = ["Laget runt"]
minutes_per_turn = 4
[[agenda]]
kind = "talk"
title = "Slut"
"""


def gathered(text: str = GATHER) -> MemorySession:
    """A meeting that has come to the gathering; groups 1 and 2 have handed in what they wrote."""
    made = begun(text, count=9)
    made.do(c.TakeNote(text="Vi vill mer", owner=group(1)))
    made.do(c.TakeNote(text="Tiden räcker inte", owner=group(2)))
    made.do(c.TakeNote(text="Ledningen måste med", owner=group(2)))
    made.do(c.Goto(step="atersamling"))
    return made


def test_next_gives_each_group_the_floor_and_then_goes_on() -> None:
    made = gathered()
    assert told(made, "nästa", "nästa", "nästa", "nästa") == [
        "ok  Ordet: Grupp 1 (1 av 3)",
        "ok  Ordet: Grupp 2 (2 av 3)",
        "ok  Ordet: Grupp 3 (3 av 3). Inget är inlämnat",
        "ok  Punkt 3: Slut",
    ]
    assert fold(made.state.log) == made.state
    assert rows.every(made.state)["turn"][0]["person"] is None


def test_coming_to_it_says_who_is_first_and_how_things_stand_has_what_they_wrote() -> None:
    made = begun(GATHER, count=9)
    made.do(c.TakeNote(text="Vi vill mer", owner=group(1)))
    [answer] = told(made, "gå till 2")
    assert answer.endswith("Nästa ger ordet till Grupp 1")
    lines = [line.strip() for line in told(made, "läge")]
    assert "Grupp 1–3 berättar i tur och ordning" in lines
    assert lines[lines.index("Grupp 1") :][:4] == [
        "Grupp 1",
        "– Vi vill mer",
        "Grupp 2: inget är inlämnat",
        "Grupp 3: inget är inlämnat",
    ]
    told(made, "nästa")
    lines = [line.strip() for line in told(made, "läge")]
    assert "▶ Grupp 1 berättar" in lines
    assert "Sedan grupp 2 och 3" in lines or "Sedan grupp 2–3" in lines


def test_a_note_is_the_groups_that_tells_unless_somebody_says_otherwise() -> None:
    made = gathered()
    told(made, "nästa", "nästa")
    answers = told(made, "anteckning Mer tid", "anteckning grupp 1: Nej", "anteckning alla: Vi håller med")
    assert answers == [
        "ok  Anteckning 1 till punkt 2, grupp 2",
        "ok  Anteckning 2 till punkt 2, grupp 1",
        "ok  Anteckning 3 till punkt 2",
    ]
    assert under(written(made), "2. Återsamling") == ["Grupp 2: Mer tid", "Grupp 1: Nej", "Vi håller med"]
    assert "Tiden räcker inte" not in under(written(made), "2. Återsamling")


def test_each_group_has_its_time_and_the_whole_is_as_long_as_all_of_them() -> None:
    made = gathered()
    step = made.state.step
    assert step
    assert timing.planned_seconds(made.state, step, made.state.run) == 3 * 4 * 60
    made.do(c.Next(), at(9, 10))
    assert timing.turn_left(made.state, at(9, 12)) == 2 * 60_000
    shown = public(made.state, at(9, 12))
    assert (shown.of, shown.time) == ("turn", 2 * 60_000)
    assert shown.telling == GroupTurns(1, (2, 3), 3, begun=True)


def test_a_group_may_pass_be_chosen_and_come_again() -> None:
    made = gathered()
    assert told(made, "nästa", "passa", "ordet grupp 3", "ordet 1", "ordet grupp 4", "ordet grupp 1")[1:] == [
        "ok  Passade: Grupp 1. Ordet: Grupp 2 (2 av 3)",
        "ok  Ordet: Grupp 3 (3 av 3). Inget är inlämnat",
        "ok  Ordet: Grupp 1 (3 av 3)",
        "fel  Den gruppen finns inte. Det finns 3.",
        told(made, "ordet grupp 1")[0],
    ]
    assert told(made, "ordet grupp 1")[0].startswith("fel")
    made.do(c.Next())
    assert made.state.position == 3


def test_undo_and_back_take_the_floor_back_from_a_group() -> None:
    made = gathered()
    made.do(c.Next())
    made.do(c.Next())
    made.do(c.Back())
    assert made.state.turn
    assert made.state.turn.group == 1
    made.do(c.Next())
    made.do(c.Undo())
    assert made.state.turn
    assert (made.state.turn.group, view.following(made.state).group) == (1, 2)


def test_the_room_sees_which_group_tells_and_not_what_it_wrote() -> None:
    made = gathered()
    made.do(c.Next())
    assert "Vi vill mer" not in repr(public(made.state, made.now))
    assert view.floor(made.state, made.now) is None


@pytest.mark.parametrize(
    ("move", "says"),
    [("stryk", "Inget kom från punkt 1: den är struken"), ("nästa", "Inget kom från punkt 1: den är tom")],
)
def test_groups_that_wrote_nothing_or_a_struck_item_are_told_of(move: str, says: str) -> None:
    made = begun(GATHER.replace('kind = "round"', 'kind = "groups"'), count=9)
    [answer] = told(made, move)
    assert says in answer
    assert all(line.startswith("ok") for line in told(made, "nästa", "nästa", "nästa", "nästa")[:3])


def test_what_was_never_held_has_no_groups_that_tell() -> None:
    made = begun(GATHER.replace('kind = "round"', 'kind = "info"\ntitle = "Hej"\n[[agenda]]\nkind = "round"'), count=9)
    [answer] = told(made, "gå till 3")
    assert "Inget kom från punkt 2: den har inte hållits" in answer
    assert told(made, "nästa") == ["ok  Punkt 4: Slut"]


def test_what_no_group_wrote_is_there_to_be_read_without_turns() -> None:
    made = begun('[[agenda]]\nkind = "talk"\ntitle = "A"\n[[agenda]]\nkind = "talk"\ntitle = "B"\nfrom = ["A"]\n')
    told(made, "anteckning Hej", "nästa")
    lines = [line.strip() for line in told(made, "läge")]
    assert lines[lines.index("A") :][:2] == ["A", "– Hej"]
    assert gathering.turns(made.state) is None


MOVES = st.sampled_from(
    [c.Next(), c.Next(), c.PassTurn(), c.Back(), c.Undo(), c.GiveTurn(group=2), c.TakeNote(text="x")]
)


@given(moves=st.lists(MOVES, max_size=15))
def test_every_group_is_given_the_floor_before_the_meeting_goes_on(moves: list[c.Command]) -> None:
    made = gathered()
    for move in moves:
        before = made.state.position
        run, step = made.state.run, made.state.step
        waiting = gathering.waiting(made.state, run, step) if run and step else []
        try:
            made.do(move)
        except RefusedError:
            continue
        if made.state.position > before == 2 and isinstance(move, c.Next):
            assert not waiting
        assert fold(made.state.log) == made.state


def test_what_comes_from_two_items_bears_the_title_of_its_own() -> None:
    two = "".join(f'[[agenda]]\nkind = "groups"\ngroups = {n}\ntitle = "I {n}"\n' for n in (2, 3))
    made = begun(f'{two}[[agenda]]\nkind = "gather"\ntitle = "Samla"\nfrom = ["I 2", "I 3"]\n', count=6)
    told(made, "anteckning grupp 1: ett", "nästa", "anteckning grupp 1: två", "anteckning alla: tre", "nästa")
    lines = [line.strip() for line in told(made, "läge")]
    assert lines[lines.index("Grupp 1") :][:3] == ["Grupp 1", "– ett (I 2)", "– två (I 3)"]
    assert "– tre (I 3)" in lines


def test_a_group_that_comes_soon_is_heard_last_and_the_room_is_not_told_which() -> None:
    made = gathered()
    assert told(made, "grupp 1 sist") == ["ok  Grupp 1 hörs sist"]
    shown = public(made.state, made.now).telling
    assert shown == GroupTurns(0, (2,), 3, begun=False, awaited=True)
    assert told(made, "nästa", "nästa", "group 2 last", "grupp 1 sist", "grupp 9 sist", "grupp 1")[2:] == [
        "fel  Den gruppen har redan berättat.",
        "fel  Den gruppen hörs redan sist.",
        "fel  Den gruppen finns inte. Det finns 3.",
        "fel  Skriv vilken grupp som hörs sist: grupp 3 sist",
    ]
    waited = public(made.state, made.now).telling
    assert waited == GroupTurns(3, (), 3, begun=True, awaited=True)
    assert told(made, "nästa")[0].startswith("ok  Ordet: Grupp 1 (3 av 3)")
    assert public(made.state, made.now).telling == GroupTurns(1, (), 3, begun=True)
    made.do(c.Undo())
    made.do(c.Undo())
    made.do(c.Undo())
    made.do(c.Undo())
    assert public(made.state, made.now).telling == GroupTurns(0, (1, 2, 3), 3, begun=False)


FOUR = """
[[agenda]]
kind = "groups"
title = "I grupp"
groups = 4
per = "group"
[[agenda]]
kind = "gather"
title = "Återsamling"
from = ["I grupp"]
minutes_per_turn = 4
"""


def test_a_group_in_which_nobody_sits_is_not_called() -> None:
    made = begun(FOUR, count=3)
    made.do(c.Next())
    assert timing.planned_seconds(made.state, made.state.agenda[1]) == 3 * 4 * 60
    assert public(made.state, made.now).telling == GroupTurns(0, (1, 2, 3), 3, begun=False)
    assert "Grupp 4" not in "".join(told(made, "läge"))
    assert told(made, "nästa", "nästa", "nästa")[-1].startswith("ok  Ordet: Grupp 3 (3 av 3)")
    assert view.following(made.state).does == "last"


def test_what_stands_under_a_group_in_which_nobody_sits_is_told_of() -> None:
    made = begun(FOUR, count=3)
    made.do(c.TakeNote(text="Vi var här", owner=group(4)))
    made.do(c.Next())
    assert public(made.state, made.now).telling == GroupTurns(0, (1, 2, 3, 4), 4, begun=False)
