"""What holds for every sequence of commands and every log: the laws of the core, under hypothesis."""

from __future__ import annotations

import random
import statistics
from contextlib import suppress
from dataclasses import fields
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memory import MemorySession, at
from samtal.session import commands as c
from samtal.session import figures, history, rows, schedule, timing
from samtal.session.captured import Owner
from samtal.session.commands.filed import FiledAnswer, FiledTotals
from samtal.session.decide import LEGAL, RULES, decide
from samtal.session.events import Event
from samtal.session.evolve import evolve, fold
from samtal.session.ids import derived_id
from samtal.session.kinds import KINDS
from samtal.session.refusal import RefusedError
from samtal.session.registers import REGISTERS, Entry
from samtal.session.secrecy import SECRECIES, WAYS
from samtal.session.state import Phase, State
from samtal.telling.wordings import lines
from samtal.words import numbers

if TYPE_CHECKING:
    from samtal.template.model import Template

TEMPLATE = """
title = "Prov"
starts = "09:00"
[[agenda]]
kind = "info"
title = "Välkommen"
minutes = 10
[[agenda]]
kind = "round"
title = "Laget runt"
questions = ["Vad?", "Varför?"]
minutes_per_turn = 2
[[agenda]]
kind = "round"
title = "I grupp"
groups = 2
minutes_per_turn = 2
per = "group"
[[agenda]]
kind = "rating"
title = "Skattning"
statements = ["A", "B"]
secrecy = "sealed"
[[agenda]]
kind = "list"
title = "Tecken"
at = "10:00"
minutes = 20
columns = ["Vad", { name = "Sett", type = "choice", choices = ["ja", "nej"] }]
[[agenda]]
kind = "whys"
title = "Varför"
[[agenda]]
kind = "rating"
title = "Ihop"
groups = 2
per = "group"
statements = ["A"]
[[agenda]]
kind = "talk"
title = "Slut"
"""
NAMES = ("Anna Berg", "Bo Ek", "Åsa Öst")
IDS = [derived_id("person", "", name.casefold()) for name in NAMES]
SMALL = st.integers(-1, 7)
STEPS = st.sampled_from(
    [None, "valkommen", "laget-runt", "i-grupp", "skattning", "tecken", "varfor", "ihop", "nowhere"]
)
PLACES = STEPS.map(lambda step: step or "") | st.integers(1, 60).map("id-{:06d}".format)
OWNERS = st.builds(Owner, st.none() | st.integers(0, 3), st.none() | st.sampled_from(IDS))
TEXTS = st.text(max_size=8)
ENTRIES = st.builds(Entry, TEXTS, day=st.sampled_from(["", "2026-01-26"]))
KEYS = st.sampled_from([*REGISTERS])
ENTITIES = st.integers(1, 60).map("id-{:06d}".format)
BROUGHT = st.builds(
    c.Brought,
    st.sampled_from(["i-grupp", "i-grupp", "tecken", "nowhere"]),
    st.sampled_from([None, "q-0"]),
    st.tuples(TEXTS),
    st.sampled_from([0, 7]),
)
FILED = st.builds(FiledTotals, SMALL, st.tuples(SMALL, SMALL, SMALL, SMALL), SMALL)
COMMANDS: st.SearchStrategy[c.Command] = st.one_of(
    st.sampled_from(
        [c.Start(), c.Next(), c.Next(), c.Back(), c.Skip(), c.Again(), c.Pause(), c.Resume(), c.PassTurn()]
    ),
    st.sampled_from([c.End(), c.Undo(), c.Undo()]),
    st.builds(c.Goto, step=STEPS.map(lambda step: step or "nowhere")),
    st.builds(c.Held, STEPS.map(lambda step: step or "nowhere")),
    st.builds(c.GiveTurn, person=st.none() | st.sampled_from(IDS), seat=SMALL),
    st.builds(c.Extend, st.integers(-2000, 90_000)),
    st.builds(c.ExtendTo, st.integers(at(8), at(23))),
    st.builds(c.Replan, st.none() | st.integers(at(8), at(23))),
    st.builds(c.Began, st.integers(at(8), at(23)), step=STEPS.map(lambda step: step or "")),
    st.builds(c.LeaveOut, since=st.integers(at(8), at(23)), until=st.just(0) | st.integers(at(8), at(23))),
    st.builds(c.Pause, until=st.integers(at(8), at(23))),
    st.builds(c.Resume, since=st.integers(at(8), at(23))),
    st.builds(c.SpreadOut, st.booleans()),
    st.builds(c.EachGets, st.integers(-5, 90_000)),
    st.builds(
        c.SetLengths, st.dictionaries(STEPS.map(lambda step: step or "nowhere"), st.integers(-5, 90_000), max_size=3)
    ),
    st.builds(c.Here, st.sampled_from(NAMES), st.just(("Skövde",)) | st.just(())),
    st.builds(c.Count, st.integers(-1, 14)),
    st.builds(c.Left, st.sampled_from(IDS)),
    st.builds(c.Came, st.sampled_from(IDS)),
    st.builds(c.Absent, st.sampled_from(NAMES)),
    st.builds(c.Divide, SMALL, hold_back=st.booleans()),
    st.just(c.ShowGroups()),
    st.builds(c.Reseat, st.sampled_from(IDS), SMALL),
    st.builds(c.TakePart, st.sampled_from(IDS), st.booleans()),
    st.builds(
        c.GiveRole, st.sampled_from(["antecknare", "facilitator", "vaktmästare"]), st.tuples(st.sampled_from(IDS))
    ),
    st.builds(c.Ask, SMALL),
    st.builds(
        c.InsertItem,
        st.sampled_from(["Paus", "Prat", ""]),
        st.none() | st.sampled_from([0, 600, 90_000]),
        st.none() | PLACES,
        rest=st.booleans(),
        question=st.sampled_from(["", "Hur?"]),
    ),
    st.builds(c.MoveItem, PLACES, PLACES),
    st.builds(c.StrikeItem, PLACES),
    st.builds(c.RewordItem, PLACES, title=st.none() | TEXTS, prompt=st.none() | TEXTS),
    st.builds(c.RewordQuestion, PLACES, st.sampled_from(["", "q-0"]), TEXTS),
    st.builds(
        c.Order,
        st.sampled_from(["arrival", "shuffled", "from"]),
        person=st.none() | st.sampled_from(IDS),
        seat=st.none() | SMALL,
        seed=TEXTS,
    ),
    st.builds(c.HearLast, SMALL),
    st.builds(c.TakeNote, step=STEPS, text=TEXTS, owner=OWNERS, question=st.none() | SMALL),
    st.builds(c.ChangeNote, ENTITIES, st.none() | ENTITIES, text=TEXTS, owner=OWNERS),
    st.builds(c.Summarize, step=STEPS, text=TEXTS),
    st.builds(c.AddRow, step=STEPS, cells=st.tuples(TEXTS, st.sampled_from(["ja", "", "x"])), owner=OWNERS),
    st.builds(c.ChangeRow, ENTITIES, st.none() | ENTITIES, cells=st.tuples(TEXTS)),
    st.builds(c.RateTotals, step=STEPS, statement=SMALL, counts=st.tuples(SMALL, SMALL, SMALL, SMALL), unknown=SMALL),
    st.builds(c.RateAnswer, step=STEPS, statement=SMALL, person=st.sampled_from(IDS), value=st.none() | SMALL),
    st.builds(
        c.SetAnswering,
        step=STEPS,
        answers=st.none() | st.sampled_from(WAYS),
        secrecy=st.none() | st.sampled_from(SECRECIES),
    ),
    st.builds(c.RateAnswer, step=st.just("ihop"), statement=st.just(1), value=st.none() | SMALL, group=SMALL),
    st.builds(c.AddRow, step=st.just("varfor"), cells=st.tuples(TEXTS), parent=st.none() | ENTITIES),
    st.builds(c.MarkCause, ENTITIES, st.none() | ENTITIES),
    st.builds(c.AddLink, step=STEPS, title=TEXTS, url=st.sampled_from(["https://a.se", "a.se/b", "", "x"])),
    st.builds(c.ChangeLink, ENTITIES, st.none() | ENTITIES, title=TEXTS, url=st.just("https://b.se")),
    st.builds(c.Record, step=STEPS, register=KEYS, entry=ENTRIES),
    st.builds(c.Reword, ENTITIES, st.none() | ENTITIES, ENTRIES),
    st.builds(c.Adopt, ENTITIES),
    st.builds(c.MoveCaptured, ENTITIES, step=STEPS, question=st.none() | SMALL),
    st.builds(c.TurnNote, ENTITIES, register=KEYS),
    st.builds(c.ChooseWording, ENTITIES, wording=SMALL),
    st.builds(c.HandIn, group=SMALL, brought=st.lists(BROUGHT, max_size=3).map(tuple)),
    st.builds(
        c.TakeAnswers,
        step=STEPS,
        totals=st.lists(FILED, max_size=3).map(tuple),
        answers=st.lists(st.builds(FiledAnswer, SMALL, st.sampled_from(IDS), st.none() | SMALL), max_size=2).map(tuple),
        replace=st.booleans(),
    ),
)
TIMED = st.lists(st.tuples(COMMANDS, st.integers(at(8), at(16))), max_size=40)
BEGUN: list[tuple[c.Command, int]] = [(c.Here("Anna Berg"), at(8)), (c.Here("Bo Ek"), at(8)), (c.Start(), at(9))]
GIVEN = TIMED | TIMED.map(lambda given_: BEGUN + given_)


@pytest.fixture(scope="module")
def template() -> Template:
    return MemorySession(TEMPLATE).template


def played(template: Template, given_: list[tuple[c.Command, int]]) -> MemorySession:
    """A session in which every command has been tried, at whatever instant; refusals left out."""
    session = MemorySession(template)
    for command, moment in given_:
        try:
            session.do(command, moment)
        except RefusedError as refused:
            sentences = {refused.sentence("sv"), refused.sentence("en")}
            assert all(sentences)
    return session


def meaning(state: State) -> dict[str, Any]:
    """All of a state but the log that it follows from."""
    of_the_log = {"log", "known", "undone", "courses"}
    return {f.name: getattr(state, f.name) for f in fields(state) if f.name not in of_the_log}


@given(given_=GIVEN)
def test_folding_the_stored_log_equals_the_live_state(template: Template, given_: list[tuple[c.Command, int]]) -> None:
    state = played(template, given_).state
    assert fold(state.log) == state
    assert rows.every(fold(state.log)) == rows.every(state)


@given(given_=GIVEN, seed=st.integers())
def test_a_log_that_arrives_in_any_order_and_twice_folds_to_the_same_state(
    template: Template, given_: list[tuple[c.Command, int]], seed: int
) -> None:
    state = played(template, given_).state
    log = [*state.log, *state.log]
    random.Random(seed).shuffle(log)  # noqa: S311 - a shuffle, no secret
    late = State()
    for event in log:
        late = evolve(late, event)
    assert late == state


@given(given_=GIVEN)
def test_undoing_everything_returns_to_the_start(template: Template, given_: list[tuple[c.Command, int]]) -> None:
    session, start = played(template, given_), MemorySession(template)
    while history.actions(session.state):
        session.do(c.Undo())
    assert meaning(session.state) == meaning(start.state)


@given(given_=GIVEN, now=st.integers(at(7), at(20)))
def test_no_sequence_of_commands_makes_a_negative_or_impossible_time(
    template: Template, given_: list[tuple[c.Command, int]], now: int
) -> None:
    state = played(template, given_).state
    for run in state.runs.values():
        assert timing.used(state, run, now) >= 0
        assert all(span.end is None or span.begin <= span.end for span in timing.spans(state, run))
    for slot in schedule.slots(state, now):
        assert slot.seconds is None or slot.seconds >= 0
        for span in (slot.planned, slot.actual, slot.projected):
            assert span is None or span.end is None or span.begin <= span.end
    stays = [span for run in state.runs.values() for span in timing.spans(state, run)]
    closed = sorted((span.begin, span.end) for span in stays if span.end is not None)
    assert all(end <= begin for (_, end), (begin, _) in pairwise(closed))
    shared = timing.shared(state, now)
    assert shared is None or 1 <= shared.turn <= shared.turns
    assert (schedule.behind(state, now), schedule.ends(state, now), timing.turn_left(state, now)) is not None


@given(given_=GIVEN, command=COMMANDS)
def test_deciding_changes_nothing(template: Template, given_: list[tuple[c.Command, int]], command: c.Command) -> None:
    state = played(template, given_).state
    before = fold(state.log)
    try:
        facts = decide(state, command, at(12), "test")
        assert facts
    except RefusedError:
        pass
    assert state == before


JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | TEXTS, lambda x: st.lists(x, max_size=3))
WORDS = """step run number grouped at mark seconds question person seat name tags state groups group text cells counts
    statement unknown value register entry action format template zone date series adopted role people aside shown
    title prompt questions key members was"""
KEYS = st.sampled_from(sorted(WORDS.split()))
PAYLOADS = st.none() | st.dictionaries(
    KEYS, JSON | st.sampled_from(["here", "struck", "note", *IDS, "e1", "laget-runt"])
)
EVENTS = st.builds(
    Event,
    id=st.sampled_from([f"e{n}" for n in range(30)]),
    session=st.sampled_from(["session", "other"]),
    kind=st.sampled_from([*KINDS, "unheard-of"]),
    entity=st.sampled_from(["session", "e1", "e2", "laget-runt", *IDS]),
    base=st.none() | st.sampled_from(["e1", "e2"]),
    payload=PAYLOADS,
    hlc=st.integers(0, 50),
    at=st.integers(-(2**60), 2**60),
    action=st.sampled_from([f"a{n}" for n in range(9)]),
    device=st.sampled_from(["d1", "d2"]),
    origin=st.just("o"),
    author=st.just(""),
)


@given(given_=GIVEN, strange=st.lists(EVENTS, max_size=25))
def test_evolve_never_raises_on_any_sequence_of_events(
    template: Template, given_: list[tuple[c.Command, int]], strange: list[Event]
) -> None:
    state = played(template, given_).state
    for event in strange:
        state = evolve(state, event)
    assert fold(state.log) == state
    rows.every(state)
    for entity in (*state.notes, *state.rows, *state.registers):
        lines("sv", state, entity)


def test_every_command_has_its_phases_and_its_rule() -> None:
    kinds = {kind for kind in vars(c).values() if isinstance(kind, type) and issubclass(kind, c.Command)}
    assert set(LEGAL) == kinds - {c.Command, c.Deals, c.Move, c.Content, c.Edit}
    assert set(RULES) | {c.Undo} == set(LEGAL)
    assert all(phases <= set(Phase) for phases in LEGAL.values())


@given(counts=st.lists(st.integers(0, 40), min_size=4, max_size=4))
def test_the_figures_of_a_statement_are_those_of_its_answers_laid_out(counts: list[int]) -> None:
    values = [value for value, count in enumerate(counts, 1) for _ in range(count)]
    figure = figures.Figure(tuple(counts), 0, 1)
    assert figure.n == len(values)
    assert figure.sum == sum(values)
    if not values:
        assert (figure.mean, figure.median) == (None, None)
        return
    assert figure.mean is not None
    assert figure.mean * len(values) == sum(values)
    middle = sorted(values)
    assert figure.median is not None
    assert figure.median * 2 == middle[(len(values) - 1) // 2] + middle[len(values) // 2]


def _figure(counts: list[int]) -> figures.Figure:
    return figures.Figure(tuple(counts), 0, 1)


FEW = st.lists(st.integers(0, 40), min_size=4, max_size=4)


@given(counts=FEW, places=st.integers(0, 6))
def test_the_spread_is_that_of_the_answers_laid_out_and_its_root_is_rounded_exactly(
    counts: list[int], places: int
) -> None:
    values = [Fraction(value) for value, count in enumerate(counts, 1) for _ in range(count)]
    variance = _figure(counts).variance
    if not values:
        assert variance is None
        return
    assert variance == statistics.pvariance(values)
    root, half = numbers.root(variance, places), Fraction(1, 2 * 10**places)
    assert (root * 10**places).denominator == 1
    assert root == 0 or (root - half) ** 2 <= variance
    assert variance < (root + half) ** 2


@given(each=st.lists(st.none() | FEW, max_size=6))
def test_the_widest_spread_is_that_of_no_fewer_than_two_of_which_somebody_differs_and_not_most(
    each: list[list[int] | None],
) -> None:
    placed = [_figure(counts) if counts else None for counts in each]
    spreads = {place: figure.variance for place, figure in enumerate(placed) if figure and figure.variance is not None}
    widest = figures.widest(placed)
    if len(spreads) < 2 or not any(spreads.values()):
        assert widest == ()
        return
    furthest = tuple(place for place, spread in spreads.items() if spread == max(spreads.values()))
    assert widest == (() if len(furthest) * 2 > len(spreads) else furthest)


def test_who_does_not_know_is_not_missing_and_of_a_number_that_nobody_knows_nobody_is() -> None:
    figure = figures.Figure((1, 0, 0, 7), 2, 1)
    assert figure.missing(12) == 2
    assert figure.missing(9) == 0
    assert figure.missing(None) is None


@given(timed=GIVEN)
def test_what_was_captured_leaves_the_course_of_the_meeting_as_it_was(timed: list[tuple[c.Command, int]]) -> None:
    """A face that has painted the agenda for `courses` need not do so again until it is another number."""
    session = MemorySession(TEMPLATE)
    before = (session.state.courses, schedule.slots(session.state, at(12)))
    for command, moment in timed:
        with suppress(RefusedError):
            session.do(command, moment)
        after = (session.state.courses, schedule.slots(session.state, at(12)))
        assert before[0] != after[0] or before[1] == after[1]
        assert fold(session.state.log).courses == session.state.courses
        before = after
