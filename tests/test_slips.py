"""One slip at a time: read, counted, put right, closed, opened again; and that the figures are those of the slips."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from memory import MemorySession
from samtal.session import commands as c
from samtal.session import figures, promise, showing, slips, tally
from samtal.session.decide import decide
from samtal.session.evolve import fold
from samtal.session.refusal import RefusedError
from samtal.session.shown import shown
from samtal.telling.replies import reply

if TYPE_CHECKING:
    from samtal.session.events import Event
    from samtal.session.state import Run, State
    from samtal.template.model import Rating, Step

TEMPLATE = """
title = "Träff"
[[agenda]]
kind = "rating"
title = "Skattning"
statements = ["Vi lyssnar", "Vi prövar", "Vi ses"]
[[agenda]]
kind = "talk"
title = "Prat"
[[agenda]]
kind = "rating"
title = "Till"
statements = ["Vi lyssnar", "Vi prövar", "Vi ses"]
"""
WIDE = """
title = "Träff"
[[agenda]]
kind = "rating"
title = "Skattning"
statements = ["Ett", "Två"]
scale = { min = 0, max = 10, unknown = false }
"""


def meeting(template: str = TEMPLATE, count: int = 3) -> MemorySession:
    made = MemorySession(template)
    made.do(c.Count(count))
    made.do(c.Start())
    return made


def rating(made: MemorySession, number: int = 1) -> Rating:
    found = made.state.agenda[number - 1].rating
    assert found is not None
    return found


def slip(made: MemorySession, text: str, number: int = 1, **which: Any) -> tuple[Event, ...]:
    return made.do(c.GiveSlip(made.state.agenda[number - 1].id, marks=slips.read(rating(made, number), text), **which))


def refusal(made: MemorySession, command: c.Command) -> str:
    with pytest.raises(RefusedError) as refused:
        made.do(command)
    return refused.value.code


def counts(state: State, step: Step, run: Run | None) -> list[tuple[tuple[int, ...], int] | None]:
    """Of each statement how many gave each value, and how many did not know."""
    assert step.rating is not None
    found = [figures.figure(state, step, run, statement) for statement in step.rating.statements]
    return [(figure.counts, figure.unknown) if figure else None for figure in found]


def standing(made: MemorySession, number: int = 1) -> list[tuple[tuple[int, ...], int] | None]:
    step = made.state.agenda[number - 1]
    return counts(made.state, step, next(reversed(made.state.runs_of(step.id)), None))


def test_a_slip_is_read_a_sign_for_each_statement_with_spaces_wherever_one_likes() -> None:
    made = rating(meeting())
    assert slips.read(made, "12-") == (1, 2, "-")
    assert slips.read(made, " 4 ?\t– ") == (4, "?", "-")
    assert slips.read(made, "1,2;3") == (1, 2, 3)


def test_where_a_value_has_more_than_one_sign_the_marks_stand_apart() -> None:
    made = rating(meeting(WIDE))
    assert slips.read(made, "10 0") == (10, 0)
    assert slips.read(made, "10, -") == (10, "-")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("12", "slips.too-short"),
        ("", "slips.too-short"),
        ("1234", "slips.too-long"),
        ("125", "slips.off-scale"),
        ("12x", "slips.off-scale"),
        ("120", "slips.off-scale"),
    ],
)
def test_what_is_no_slip_is_refused_without_a_word_of_what_stood_on_it(typed: str, code: str) -> None:
    with pytest.raises(RefusedError) as refused:
        slips.read(rating(meeting()), typed)
    assert refused.value.code == code
    assert set(refused.value.values) <= {"found", "expected", "number", "low", "high"}


def test_dont_know_is_refused_where_the_scale_has_none() -> None:
    with pytest.raises(RefusedError) as refused:
        slips.read(rating(meeting(WIDE)), "3 ?")
    assert refused.value.code == "session.no-unknown"


def test_slips_are_counted_and_are_no_events_until_the_rating_closes() -> None:
    made = meeting()
    before = len(made.state.log)
    for text in ("12-", "4?1", "133"):
        told = slip(made, text)
        assert reply("sv", made.state, told, made.now).startswith("Lapp ")
    assert len(made.state.log) == before
    step, run = made.state.agenda[0], made.state.run
    assert slips.progress(made.state, step, run) == (3, 3)
    expected = [((2, 0, 0, 1), 0), ((0, 1, 1, 0), 1), ((1, 0, 1, 0), 0)]
    assert standing(made) == expected
    closed = made.do(c.Next())
    assert [event.kind for event in closed] == ["totals"] * 3 + ["rating_closed", "entered"]
    assert not made.state.tallies
    assert standing(made) == expected


def test_the_reply_says_which_slip_of_how_many_and_no_value() -> None:
    made = meeting()
    assert reply("sv", made.state, slip(made, "444"), made.now) == "Lapp 1 av 3"
    slip(made, "444")
    slip(made, "444")
    assert reply("en", made.state, slip(made, "444"), made.now) == "Slip 4 of 3. That is more than the 3 who take part"
    assert reply("sv", made.state, slip(made, "444", 3), made.now).startswith("Punkt 3: lapp 1 av 3")


def test_a_misread_is_put_right_in_the_counts() -> None:
    made = meeting()
    slip(made, "111")
    told = made.do(c.RateTotals(statement=2, counts=(0, 0, 0, 1)))
    assert [event.kind for event in told] == [tally.SCRATCH]
    assert reply("sv", made.state, told, made.now) == "Påstående 2: räkningen är rättad"
    assert standing(made)[1] == ((0, 0, 0, 1), 0)


def test_typed_figures_that_are_retaken_are_none_until_they_are_typed_anew() -> None:
    made = meeting()
    made.do(c.RateTotals(statement=1, counts=(1, 1, 1, 0)))
    made.do(c.RetakeStatement(statement=1))
    assert standing(made)[0] is None
    assert refusal(made, c.RetakeStatement(statement=1)) == "slips.nothing-to-retake"
    made.do(c.Undo())
    assert standing(made)[0] == ((1, 1, 1, 0), 0)


def test_a_statement_that_was_answered_by_name_is_retaken_in_one_action_that_can_be_undone() -> None:
    made = meeting(TEMPLATE.replace('title = "Skattning"', 'title = "Skattning"\nsecrecy = "open"'), 0)
    made.here("Anna", "Bo", "Cia")
    for person in made.state.people:
        made.do(c.RateAnswer(None, 2, person, 4))
    told = made.do(c.RetakeStatement(statement=2))
    assert reply("sv", made.state, told, made.now) == "Påstående 2: 3 svar borttagna, svara på nytt"
    assert standing(made)[1] is None
    assert refusal(made, c.RetakeStatement(statement=2)) == "slips.nothing-to-retake"
    made.do(c.Undo())
    assert standing(made)[1] == ((0, 0, 0, 3), 0)
    made.do(c.RetakeStatement(statement=2))
    slip(made, "111")
    assert standing(made)[1] == ((1, 0, 0, 0), 0)


def test_several_statements_are_put_right_in_one_action() -> None:
    made = meeting()
    slip(made, "111")
    facts = [
        fact
        for number in (1, 3)
        for fact in decide(made.state, c.RateTotals(statement=number, counts=(0, 0, 0, 2)), made.now)
    ]
    made.state.tallies = tally.after(made.state.tallies, facts)
    assert standing(made) == [((0, 0, 0, 2), 0), ((1, 0, 0, 0), 0), ((0, 0, 0, 2), 0)]


def test_a_statement_is_retaken_in_the_count_and_among_typed_figures() -> None:
    made = meeting()
    slip(made, "111")
    made.do(c.RetakeStatement(statement=1))
    assert standing(made)[0] is None
    assert refusal(made, c.RetakeStatement(statement=1)) == "slips.nothing-to-retake"
    assert refusal(made, c.RetakeStatement(statement=4)) == "session.no-such-statement"


def test_figures_that_were_typed_before_are_counted_on_from_and_their_events_are_blank() -> None:
    made = meeting()
    made.do(c.RateTotals(statement=1, counts=(2, 0, 0, 0)))
    made.do(c.RateTotals(statement=1, counts=(1, 1, 0, 0)))
    slip(made, "4--")
    assert standing(made)[0] == ((1, 1, 0, 1), 0)
    assert slips.progress(made.state, made.state.agenda[0], made.state.run) == (3, 3)
    assert all(event.payload is None for event in made.state.log if event.kind == "totals")


def test_a_closed_rating_takes_no_slip_until_it_is_opened_again() -> None:
    made = meeting()
    slip(made, "111")
    made.do(c.CloseRating())
    expected = standing(made)
    assert refusal(made, c.GiveSlip(marks=(1, 1, 1))) == "slips.closed"
    assert refusal(made, c.CloseRating()) == "slips.closed-already"
    made.do(c.ReopenRating())
    assert standing(made) == expected
    assert refusal(made, c.ReopenRating()) == "slips.open-already"
    assert all(event.payload is None for event in made.state.log if event.kind == "totals")
    slip(made, "111")
    made.do(c.CloseRating())
    assert standing(made) == [((2, 0, 0, 0), 0)] * 3


def test_undoing_what_closed_it_opens_it_again_and_nothing_is_lost() -> None:
    made = meeting()
    slip(made, "123")
    expected = standing(made)
    made.do(c.Next())
    made.do(c.Undo())
    assert made.state.position == 1
    assert made.state.tallies
    assert standing(made) == expected
    slip(made, "123")
    made.do(c.End())
    assert not made.state.tallies
    assert standing(made) == [((2, 0, 0, 0), 0), ((0, 2, 0, 0), 0), ((0, 0, 2, 0), 0)]


@pytest.mark.parametrize("ends", [False, True])
@pytest.mark.parametrize("hands", [False, True])
def test_undoing_that_a_rating_was_opened_closes_it_with_what_was_counted(*, hands: bool, ends: bool) -> None:
    made = meeting()
    if hands:
        made.do(c.RateTotals(made.state.agenda[0].id, 1, (0, 0, 1, 2)))
    else:
        slip(made, "432")
    step = made.state.agenda[0].id
    made.do(c.End() if ends else c.CloseRating(step))
    before = standing(made)
    made.do(c.ReopenRating(step))
    made.do(c.Undo())
    run = made.state.runs_of(step)[0]
    assert figures.is_closed(made.state, run)
    assert not made.state.tallies
    assert standing(made) == before
    made.do(c.ReopenRating(step))
    assert made.state.tallies


def test_undoing_a_closing_only_opens_it_and_what_was_put_right_since_stays_so() -> None:
    made = meeting()
    slip(made, "123")
    closing = made.do(c.CloseRating())[0].action
    made.do(c.RateTotals(statement=1, counts=(0, 0, 0, 1)))
    made.do(c.Undo(closing))
    assert standing(made)[0] == ((0, 0, 0, 1), 0)
    made.do(c.CloseRating())
    assert refusal(made, c.Undo(closing)) == "session.nothing-to-undo"


def test_a_closing_whose_figures_are_blank_since_cannot_be_undone() -> None:
    made = meeting()
    slip(made, "123")
    closing = made.do(c.CloseRating())[0].action
    made.do(c.ReopenRating())
    assert refusal(made, c.Undo(closing)) == "session.final-figures"


def test_answers_with_names_and_slips_without_are_not_counted_together() -> None:
    made = meeting(TEMPLATE.replace('title = "Till"', 'title = "Till"\nsecrecy = "open"'), 0)
    made.here("Anna")
    step, anna = made.state.agenda[2].id, next(iter(made.state.people))
    made.do(c.RateAnswer(step, 1, anna, 3))
    assert refusal(made, c.GiveSlip(step, marks=(1, 1, 1))) == "slips.named-stand"
    made.do(c.Undo())
    slip(made, "---", 3)
    assert refusal(made, c.RateAnswer(step, 1, anna, 3)) == "slips.no-names"


def test_what_was_counted_before_the_meeting_came_there_belongs_to_its_first_run() -> None:
    made = meeting()
    slip(made, "123", 3)
    made.do(c.Goto(step=made.state.agenda[2].id))
    slip(made, "123", 3)
    assert standing(made, 3)[0] == ((2, 0, 0, 0), 0)
    assert len(made.state.tallies) == 1
    made.do(c.Again())
    assert standing(made, 3) == [None, None, None]
    first = made.state.runs_of(made.state.agenda[2].id)[0]
    assert counts(made.state, made.state.agenda[2], first)[0] == ((2, 0, 0, 0), 0)


def test_what_was_counted_in_a_run_that_is_taken_back_is_not_lost() -> None:
    made = meeting()
    came = made.do(c.Goto(step=made.state.agenda[2].id))[0].action
    slip(made, "123", 3)
    made.do(c.Undo(came))
    slip(made, "123", 3)
    assert standing(made, 3)[0] == ((2, 0, 0, 0), 0)
    made.do(c.End())
    assert standing(made, 3)[0] == ((2, 0, 0, 0), 0)
    assert not made.state.tallies


def test_where_nobody_has_said_how_it_is_answered_it_is_on_slips_once_one_is_counted_that_could_have_had_a_name() -> (
    None
):
    sealed = TEMPLATE.replace('title = "Skattning"', 'title = "Skattning"\nsecrecy = "sealed"')
    for template, way in ((TEMPLATE, ""), (sealed, "slips")):
        made = meeting(template)
        step = made.state.agenda[0]
        assert promise.of_step(made.state, step, rating(made)).way == ""
        slip(made, "123")
        assert promise.of_step(made.state, step, rating(made)).way == way


def test_where_answers_with_names_stand_nobody_is_told_that_slips_have_none() -> None:
    made = meeting(TEMPLATE.replace('title = "Skattning"', 'title = "Skattning"\nsecrecy = "sealed"'))
    made.here("Anna Berg")
    step = made.state.agenda[0]
    made.do(c.RateTotals(statement=1, counts=(0, 3, 4, 2)))
    made.do(c.RateAnswer(statement=2, person=next(iter(made.state.people)), value=4))
    made.do(c.CloseRating())
    made.do(c.ReopenRating())
    assert not made.state.tallies
    assert promise.of_step(made.state, step, rating(made)).way == ""


def test_while_slips_are_counted_nobody_can_say_that_it_is_answered_by_name() -> None:
    made = meeting(TEMPLATE.replace('title = "Skattning"', 'title = "Skattning"\nsecrecy = "sealed"'))
    slip(made, "123")
    assert refusal(made, c.SetAnswering(answers="people")) == "slips.no-names"
    made.do(c.SetAnswering(secrecy="counts"))
    slip(made, "123")
    made.do(c.CloseRating())
    assert standing(made)[0] == ((2, 0, 0, 0), 0)


def test_showing_the_result_closes_it() -> None:
    made = meeting()
    slip(made, "123")
    events = made.do(c.ShowToRoom("item", made.state.agenda[0].id))
    assert [event.kind for event in events] == ["totals"] * 3 + ["rating_closed", "shown"]
    assert showing.standing(made.state) is not None
    assert shown(made.state) is not None
    assert showing.standing(made.state)
    assert showing.standing(fold(made.state.log)) == showing.standing(made.state)
    made.do(c.Next())
    made.do(c.Back())
    made.do(c.ShowToRoom("item", made.state.agenda[0].id))
    assert showing.standing(made.state)
    made.do(c.ReopenRating())
    assert showing.standing(made.state) is None
    made.do(c.CloseRating())
    assert showing.standing(made.state) is None, "it is not shown again by itself"


def test_the_result_of_two_subjects_stands_on_the_wall_though_showing_it_closes_one_of_them() -> None:
    one = (
        '\n[[agenda]]\nkind = "rating"\ntitle = "{0}"\nsubject = "{0}"\nstatements = ["Ett", "Två"]\nmin_answers = 1\n'
    )
    made = MemorySession('title = "Två"\n' + one.format("SKIS") + one.format("Kommunen"))
    made.do(c.Start())
    for number in (1, 2):
        made.do(c.RateTotals(statement=number, counts=(0, 1, 1, 0)))
    made.do(c.Next())
    slip(made, "32", 2)
    made.do(c.ShowToRoom("item", made.state.agenda[1].id))
    seen = shown(made.state)
    assert seen is not None
    assert seen.result is not None
    assert [side.name for side in seen.result.sides] == ["SKIS", "Kommunen"]


def test_what_was_shown_of_a_count_that_is_put_right_since_is_shown_no_longer() -> None:
    made = meeting()
    slip(made, "123")
    made.do(c.ShowToRoom("item", made.state.agenda[0].id))
    made.do(c.RateTotals(statement=1, counts=(0, 0, 0, 1)))
    assert showing.standing(made.state) is None


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("slip"), st.tuples(*[st.sampled_from([1, 2, 3, 4, "-", "?"])] * 3)),
        st.tuples(
            st.just("right"), st.tuples(st.integers(1, 3), st.tuples(*[st.integers(0, 5)] * 4), st.integers(0, 2))
        ),
        st.tuples(st.sampled_from(["close", "reopen", "undo", "next", "back", "show", "end"]), st.none()),
        st.tuples(st.just("retake"), st.integers(1, 3)),
    ),
    max_size=25,
)


@settings(max_examples=150, deadline=None)
@given(STEPS, st.sampled_from(["counts", "sealed", "open"]))
def test_any_order_of_slips_and_corrections_gives_the_figures_of_the_slips(steps: list[Any], secrecy: str) -> None:
    made = meeting(TEMPLATE.replace('title = "Skattning"', f'title = "Skattning"\nsecrecy = "{secrecy}"'))
    step = made.state.agenda[0].id
    expected: list[dict[int | str, int]] = [{}, {}, {}]
    for what, value in steps:
        command: c.Command
        match what:
            case "slip":
                command = c.GiveSlip(step, marks=value)
            case "right":
                command = c.RateTotals(step, value[0], value[1], value[2])
            case "retake":
                command = c.RetakeStatement(step, statement=value)
            case "undo":
                last = next((e for e in reversed(made.state.log) if e.action not in made.state.undone), None)
                if last is None or last.kind not in {"rating_closed", "entered", "ended"} or last.kind == "started":
                    continue
                command = c.Undo()
            case _:
                command = {
                    "close": c.CloseRating(step),
                    "reopen": c.ReopenRating(step),
                    "next": c.Next(),
                    "back": c.Back(),
                    "show": c.ShowToRoom("item", step),
                    "end": c.End(),
                }[what]
        try:
            made.do(command)
        except RefusedError:
            continue
        if what == "slip":
            for each, mark in zip(expected, value, strict=True):
                each[mark] = each.get(mark, 0) + (mark != "-")
        elif what == "right":
            expected[value[0] - 1] = {"?": value[2]}
            expected[value[0] - 1] |= dict(zip((1, 2, 3, 4), value[1], strict=True))
        elif what == "retake":
            expected[value - 1] = {}
        found = [figure or ((0, 0, 0, 0), 0) for figure in standing(made)]
        assert found == [(tuple(e.get(v, 0) for v in (1, 2, 3, 4)), e.get("?", 0)) for e in expected]
    _check_closed(made, secrecy)


def _check_closed(made: MemorySession, secrecy: str) -> None:
    """Once it is closed the log alone gives the same figures, and under counts says nothing of what does not stand."""
    step, expected = made.state.agenda[0], [figure or ((0, 0, 0, 0), 0) for figure in standing(made)]
    run = next(iter(made.state.runs_of(step.id)), None)
    if tally.is_counting(made.state, step.id, run):
        made.do(c.CloseRating(step.id))
    assert not made.state.tallies
    again, run = fold(made.state.log), next(iter(made.state.runs_of(step.id)), None)
    assert [figure or ((0, 0, 0, 0), 0) for figure in counts(again, step, run)] == expected
    told = {event.id for event in made.state.log if event.kind == "totals" and event.payload}
    if secrecy == "counts" and run and figures.is_closed(made.state, run):
        assert told == {totals.event for totals in made.state.totals.values()}


def left(made: MemorySession, *commands: c.Command) -> str:
    """What is said of the last of these."""
    told = [made.do(command) for command in commands]
    return reply("sv", made.state, told[-1], made.now)


@pytest.mark.parametrize("count", [3, 0])
def test_leaving_a_rating_while_slips_are_still_to_come_leaves_it_open_and_that_is_said(count: int) -> None:
    made = meeting(TEMPLATE, count)
    slip(made, "123")
    told = "1 av 3 lappar räknade" if count else "1 lapp räknad"
    assert left(made, c.Next()).endswith(f"Punkt 1: {told}, inte stängd")
    assert not figures.is_closed(made.state, made.state.runs_of("skattning")[0])
    slip(made, "123")
    assert "Punkt 1" not in left(made, c.Next()), "it is said as it is left, and no more"
    assert left(made, c.Back(), c.Back(), c.Goto(step="till")).endswith("lappar räknade, inte stängd")
    made.do(c.CloseRating("skattning"))
    assert standing(made)[0] == ((2, 0, 0, 0), 0)


def test_leaving_closes_it_once_all_slips_are_in_and_undoing_that_opens_it() -> None:
    made = meeting(TEMPLATE, 2)
    slip(made, "123")
    slip(made, "123")
    assert left(made, c.Next()).endswith("Skattningen är stängd. 2 lappar räknade")
    made.do(c.Undo())
    made.do(c.Count(3))
    made.do(c.Next())
    assert made.state.tallies
    made.do(c.Undo())
    assert slips.progress(made.state, made.state.agenda[0], made.state.run) == (2, 3)


@pytest.mark.parametrize("done", [[c.Again()], [c.Skip()], [c.End()], [c.Next(), c.ShowToRoom("item", "skattning")]])
def test_what_ends_a_run_for_good_closes_it_though_slips_are_missing(done: list[c.Command]) -> None:
    made = meeting()
    slip(made, "123")
    for command in done:
        made.do(command)
    first = made.state.runs_of("skattning")[0]
    assert figures.is_closed(made.state, first)
    assert not made.state.tallies
    assert counts(made.state, made.state.agenda[0], first)[0] == ((1, 0, 0, 0), 0)


def test_that_more_slips_are_in_than_people_is_said_as_they_become_figures_too() -> None:
    made = meeting(TEMPLATE, 2)
    for _ in range(3):
        slip(made, "123")
    assert left(made, c.Next()).endswith("3 lappar räknade. Det är fler än de 2 som är med")


def test_raised_hands_that_are_counted_on_close_as_they_are_left() -> None:
    made = meeting(TEMPLATE.replace('title = "Skattning"', 'title = "Skattning"\nanswers = "hands"'))
    made.do(c.RateTotals(statement=1, counts=(0, 0, 1, 1)))
    made.do(c.CloseRating())
    made.do(c.ReopenRating())
    assert made.state.tallies
    made.do(c.Next())
    assert not made.state.tallies
