"""Spreading the time that is left: sums, floors and fixed times are kept, on any agenda, or it says that it cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memory import MemorySession, at, goto
from samtal.session import budget, clock, lengths, rounds, schedule, slack, spreading, timing
from samtal.session import commands as c
from samtal.session.refusal import RefusedError
from samtal.session.spreading import Portion, spread
from samtal.words import LANGS

if TYPE_CHECKING:
    from samtal.session.spreading import Spreading

MINUTE = clock.MINUTE

PORTIONS = st.lists(
    st.builds(
        lambda want, least, unit: Portion(want, min(want, least), unit),
        st.integers(0, 7200),
        st.integers(0, 7200),
        st.sampled_from([60, 60, 60, 25, 1]),
    ),
    max_size=8,
)


@given(portions=PORTIONS, there_is=st.integers(0, 20_000))
def test_a_spreading_keeps_sum_and_floors_or_says_that_it_cannot(portions: list[Portion], there_is: int) -> None:
    found = spread(there_is, portions)
    if found is None:
        assert sum(each.least for each in portions) > there_is
        return
    assert len(found) == len(portions)
    assert all(each.least <= seconds <= each.want for each, seconds in zip(portions, found, strict=True))
    assert sum(found) == min(there_is, sum(each.want for each in portions))


@given(
    portions=st.lists(
        st.builds(lambda least, more: Portion(60 * (least + more), 60 * least), st.integers(0, 30), st.integers(0, 60)),
        max_size=8,
    ),
    minutes=st.integers(0, 300),
)
def test_of_whole_minutes_whole_minutes_are_made(portions: list[Portion], minutes: int) -> None:
    found = spread(60 * minutes, portions)
    assert found is None or all(seconds % 60 == 0 for seconds in found)


def test_each_gives_in_proportion_to_what_it_can_give() -> None:
    assert spread(50 * 60, [Portion(2400, 1200), Portion(1200, 600), Portion(900, 900)]) == [1380, 720, 900]


AGENDA = """
title = "Prov"
starts = "09:00"
ends = "11:00"
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
title = "Fördjupning"
minutes = 25
min_minutes = 15
[[agenda]]
kind = "talk"
title = "Gäst"
at = "10:00"
minutes = 30
[[agenda]]
kind = "round"
title = "Laget runt"
minutes_per_turn = 2
[[agenda]]
kind = "checkout"
title = "Slut"
minutes = 6
"""


def meeting(agenda: str = AGENDA, people: int = 12) -> MemorySession:
    session = MemorySession(agenda)
    session.do(c.Count(people))
    return session


def told(found: Spreading) -> list[tuple[int, int, int]]:
    return [(each.number, each.before, each.after) for each in found.changes]


def refused(session: MemorySession, command: c.Command, when: int) -> str:
    with pytest.raises(RefusedError) as caught:
        session.do(command, when)
    assert all(caught.value.sentence(lang) for lang in LANGS)
    return caught.value.code


def test_what_is_left_is_made_shorter_before_the_fixed_time_that_cannot_be_kept_else() -> None:
    session = meeting()
    session.do(c.Start(), at(9, 6))
    assert [(each.number, each.slack) for each in slack.stretches(session.state, at(9, 6))] == [
        (4, -6 * MINUTE),
        (0, 0),
    ]
    found = spreading.preview(session.state, at(9, 6))
    assert told(found) == [(1, 1200, 1020), (3, 1500, 1320)]
    assert found.will == at(11)
    session.do(c.SpreadOut(), at(9, 6))
    assert slack.stretches(session.state, at(9, 6))[0].slack == 0
    assert schedule.slots(session.state, at(9, 6))[3].projected == (at(10), at(10, 30))
    assert schedule.squeezed(session.state, at(9, 6)) == []
    assert refused(session, c.SpreadOut(), at(9, 6)) == "session.nothing-to-spread"
    session.do(c.Undo())
    assert slack.stretches(session.state, at(9, 6))[0].slack == -6 * MINUTE


def test_a_break_keeps_its_length_unless_it_is_said_otherwise() -> None:
    session = meeting()
    session.do(c.Start(), at(9, 25))
    assert refused(session, c.SpreadOut(), at(9, 25)) == "session.spread-breaks"
    found = spreading.preview(session.state, at(9, 25))
    assert [(each.number, each.at, each.much) for each in found.lacking] == [(4, at(10), 5 * MINUTE)]
    assert told(spreading.preview(session.state, at(9, 25), breaks=True)) != []
    session.do(c.SpreadOut(breaks=True), at(9, 25))
    assert slack.stretches(session.state, at(9, 25))[0].slack == 0


def test_the_end_that_must_hold_makes_the_turns_of_a_round_shorter() -> None:
    session = meeting()
    session.do(c.Start(), at(9))
    session.do(goto(session.state, 4), at(10))
    session.do(c.Replan(at(10, 45)), at(10))
    found = spreading.preview(session.state, at(10))
    assert found.will == at(10, 45)
    session.do(c.SpreadOut(), at(10))
    step = session.state.agenda[4]
    assert timing.turn_seconds(session.state, step, None) == 85
    assert schedule.ends(session.state, at(10)).will == at(10, 45)


def test_nobody_gets_less_than_the_least_and_what_lacks_is_told() -> None:
    session = meeting()
    session.do(c.Start(), at(9))
    session.do(goto(session.state, 5), at(10, 30))
    session.do(c.Replan(at(10, 36)), at(10, 30))
    assert refused(session, c.SpreadOut(), at(10, 30)) == "session.spread-lacks-end"


STEP = st.tuples(
    st.sampled_from(["talk", "break", "round", "turns", "groups", "untimed"]),
    st.integers(1, 45),
    st.none() | st.integers(1, 45),
    st.none() | st.integers(9 * 60, 15 * 60),
)


def written(number: int, kind: str, minutes: int, least: int | None, pin: int | None) -> str:
    lines = ["[[agenda]]", f'title = "{number}"', f'kind = "{kind if kind in {"break", "round"} else "talk"}"']
    lines += ['turns = "round"'] if kind in {"turns", "groups"} else []
    lines += [f"minutes_per_turn = {minutes / 5}"] if kind in {"turns", "groups"} else []
    lines += ["groups = 3"] if kind == "groups" else []
    lines += [f"minutes = {minutes}"] if kind in {"talk", "break", "round"} else []
    lines += [f"min_minutes = {min(least, minutes)}"] if least and kind in {"talk", "break", "round"} else []
    lines += [f'at = "{pin // 60:02d}:{pin % 60:02d}"'] if pin else []
    return "\n".join(lines)


@given(
    steps=st.lists(STEP, min_size=1, max_size=6),
    people=st.integers(0, 14),
    nexts=st.integers(0, 8),
    began=st.integers(8 * 60 + 50, 9 * 60 + 40),
    finish=st.none() | st.integers(10 * 60, 14 * 60),
    breaks=st.booleans(),
    later=st.integers(0, 40 * 60),
)
def test_on_any_agenda_a_spreading_keeps_every_fixed_time_or_says_that_it_cannot(
    steps: list[tuple[str, int, int | None, int | None]],
    people: int,
    nexts: int,
    began: int,
    finish: int | None,
    breaks: bool,
    later: int,
) -> None:
    pins = sorted(pin for *_, pin in steps if pin)
    parts = [written(n, *step[:3], pins.pop(0) if step[3] else None) for n, step in enumerate(steps)]
    session = meeting("\n".join(['title = "Prov"', 'starts = "09:00"', *parts]), people)
    session.do(c.Start(), at(0, began))
    for n in range(nexts):
        try:
            session.do(c.Next(), at(0, began + n))
        except RefusedError:
            break
    now = at(0, began + nexts) + later * 1000
    if finish:
        session.do(c.Replan(at(0, max(finish, began + nexts + 60))), now)
    before, found = session.state, spreading.preview(session.state, now, breaks=breaks)
    lacking = {each.number for each in found.lacking}
    floors = dict.fromkeys(range(len(before.agenda)), 0)
    for stretch in slack.stretches(before, now):
        for n, place in enumerate(stretch.places):
            floors[place] = spreading.portion_of(before, stretch, n, breaks=breaks).least
    for each in found.changes:
        assert each.after < each.before
        assert breaks or not each.step.rest or each.step.min_minutes is not None
    if found.changes:
        session.do(c.SpreadOut(breaks=breaks), now)
    for stretch, was in zip(slack.stretches(session.state, now), slack.stretches(before, now), strict=True):
        if stretch.until is None or stretch.number in lacking:
            continue
        assert stretch.slack is not None
        assert stretch.slack > -MINUTE, "less than a minute fits"
        assert was.slack is not None
        assert was.slack >= 0 or stretch.slack < 90_000, "no more is taken than must be"
        for place, length in zip(stretch.places, stretch.lengths, strict=True):
            assert length >= floors[place] * 1000 - 999
    kept = {each.number for each in schedule.squeezed(session.state, now)}
    assert kept <= lacking


def test_a_round_counts_those_who_wait_and_the_rest_of_who_speaks() -> None:
    session = meeting()
    session.do(c.Start(), at(9))
    session.do(goto(session.state, 5), at(10, 30))
    session.do(c.Next(), at(10, 32))
    session.do(c.Next(), at(10, 33))  # the first was quick
    assert rounds.need(session.state, at(10, 34)) == (1 + 10 * 2) * MINUTE
    assert schedule.slots(session.state, at(10, 34))[4].projected == (at(10, 30), at(10, 55))
    assert schedule.ends(session.state, at(10, 34)).will == at(11, 1)


def test_groups_that_tell_one_after_the_other_are_counted_too() -> None:
    session = meeting(
        'title = "Prov"\n[[agenda]]\nkind = "groups"\ntitle = "Grupper"\ngroups = 4\nminutes = 10\n'
        '[[agenda]]\nkind = "gather"\ntitle = "Åter"\nfrom = ["Grupper"]\nminutes_per_turn = 3\n'
    )
    session.do(c.Start(), at(9))
    session.do(c.Next(), at(9, 10))
    assert rounds.rest(session.state, at(9, 12)) == 12 * MINUTE
    session.do(c.Next(), at(9, 12))
    session.do(c.Next(), at(9, 17))
    assert rounds.rest(session.state, at(9, 18)) == (2 + 2 * 3) * MINUTE
    session.do(c.EachGets(120), at(9, 18))
    assert rounds.rest(session.state, at(9, 18)) == (1 + 2 * 2) * MINUTE


def test_that_the_turns_need_more_than_the_frame_is_told() -> None:
    session = meeting('title = "P"\n[[agenda]]\nkind = "round"\ntitle = "R"\nminutes = 20\nminutes_per_turn = 2\n')
    session.do(c.Start(), at(9))
    assert rounds.over(session.state, at(9)) == 4 * MINUTE
    assert schedule.slots(session.state, at(9))[0].projected == (at(9), at(9, 20)), "what was promised stands"
    assert schedule.ends(session.state, at(9)).will == at(9, 24)


LAST = 'title = "P"\nstarts = "14:20"\nends = "15:00"\n[[agenda]]\nkind = "round"\ntitle = "R"\nminutes_per_turn = 3\n'


def test_twelve_people_and_thirty_one_minutes_are_two_and_a_half_minutes_each() -> None:
    session = meeting(LAST)
    session.do(c.Start(), at(14, 29))
    found = budget.budget(session.state, at(14, 29))
    assert found
    assert (found.waiting, found.room) == (12, 31 * MINUTE)
    assert found.planned
    assert (found.planned.seconds, found.planned.ends, found.planned.slack) == (180, at(15, 5), -5 * MINUTE)
    assert found.suggested
    assert (found.suggested.seconds, found.suggested.ends, found.suggested.slack) == (155, at(15), 0)
    assert budget.trial(session.state, at(14, 29), 120).ends == at(14, 53)
    session.do(c.EachGets(155), at(14, 29))
    assert schedule.ends(session.state, at(14, 29)).will == at(15)
    assert budget.budget(session.state, at(14, 29)).suggested is None  # type: ignore[union-attr]  # it is there
    session.do(c.Undo())
    assert schedule.ends(session.state, at(14, 29)).will == at(15, 5)


def test_in_the_middle_of_a_round_those_who_wait_share_what_is_left() -> None:
    session = meeting(LAST)
    session.do(c.Start(), at(14, 29))
    for minute in (30, 36, 42, 46):
        session.do(c.Next(), at(14, minute))
    found = budget.budget(session.state, at(14, 47))
    assert found
    assert found.waiting == 8
    assert found.suggested
    assert found.suggested.seconds == 90
    session.do(c.EachGets(90), at(14, 47))
    assert timing.turn_left(session.state, at(14, 47)) == 30_000
    assert rounds.rest(session.state, at(14, 47)) == 12 * MINUTE + 30_000


def test_parallel_groups_can_get_less_until_their_clock_runs() -> None:
    session = meeting(
        'title = "P"\nstarts = "09:00"\nends = "09:20"\n'
        '[[agenda]]\nkind = "round"\ntitle = "R"\ngroups = 3\nminutes_per_turn = 4\n'
        '[[agenda]]\nkind = "talk"\ntitle = "T"\nminutes = 8\n'
    )
    session.do(c.Start(), at(9, 2))
    found = budget.budget(session.state, at(9, 2))
    assert found
    assert found.suggested
    assert (found.waiting, found.suggested.seconds) == (4, 150)
    session.do(c.EachGets(150), at(9, 2))
    session.do(c.Next(), at(9, 2))
    shared = timing.shared(session.state, at(9, 2))
    assert shared
    assert shared.whole == 10 * MINUTE
    assert budget.budget(session.state, at(9, 3)) is None
    assert refused(session, c.EachGets(60), at(9, 3)) == "session.groups-clock-runs"


def test_what_a_round_cannot_get_is_refused_in_words() -> None:
    session = meeting()
    session.do(c.Start(), at(9))
    assert refused(session, c.EachGets(60), at(9)) == "session.no-round-now"
    session.do(goto(session.state, 5), at(10, 30))
    assert refused(session, c.EachGets(lengths.LEAST - 1), at(10, 30)) == "session.turn-too-short"
    assert refused(session, c.EachGets(90_000), at(10, 30)) == "session.too-long"


def test_a_round_that_turns_alone_make_up_has_no_time_that_they_could_be_more_than() -> None:
    session = meeting(LAST)
    session.do(c.Start(), at(14, 29))
    assert rounds.over(session.state, at(14, 35)) == 0
    session.do(c.EachGets(60), at(14, 35))
    assert rounds.over(session.state, at(14, 40)) == 0
