"""Figures that another device has brought: what becomes of the slips counted here, and of the totals that do not stand.

Rule: slips counted on two devices are different slips, so they are added; whatever else the other has for the same
rating is not mixed with them, for it may be the same answers. A closing that was brought closes here too. No name
comes to stand where none is kept.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from samtal.session import answering, closing, figures, joint, ratings, tally
from samtal.session.events import Fact
from samtal.session.evolve import fold
from samtal.session.refusal import RefusedError
from samtal.session.secrecy import keeps_names

if TYPE_CHECKING:
    from collections.abc import Collection

    from samtal.session.events import Event
    from samtal.session.state import Run, State
    from samtal.template.model import Step


class Met(NamedTuple):
    """The slips of an item (its number), counted here and brought; `closed`: they are figures now."""

    number: int
    here: int
    brought: int
    closed: bool


class Nameless(NamedTuple):
    """So many answers with names to an item (its number) of which only the counts are kept here."""

    number: int
    n: int


class Settled(NamedTuple):
    """What becomes true, of which items there is something to say, and which events are blank by it.

    `named`: those that had names where none are kept; `left`: totals that do not stand in what is closed.
    """

    facts: list[Fact]
    met: list[Met]
    left_out: list[Nameless]
    named: list[str]
    left: list[str]


class Rivals(NamedTuple):
    """Of so many statements of an item (its number) there were figures both here and in the file; whose stand now."""

    number: int
    ours: int
    theirs: int


def rivals(state: State, new: Collection[str], brought: Collection[str]) -> list[Rivals]:
    """Where there are figures here that the file does not have and others in the file: those typed last stand.

    Whether the other device knew those here cannot be told, for a file leaves out totals that do not stand.
    `new`: the ids of the events that were not here; `brought`: of all that the file has. To be asked for before what
    does not stand is blanked.
    """
    told = [e for e in state.log if e.kind == "totals" and e.payload and e.action not in state.undone]
    both = {e.entity for e in told if e.id in new} & {e.entity for e in told if e.id not in brought}
    standing = [state.totals[entity] for entity in both if entity in state.totals]
    found = []
    for step in state.agenda:
        theirs = [totals.event in new for totals in standing if totals.step == step.id]
        if theirs:
            found.append(Rivals(state.number_of(step.id), theirs.count(False), theirs.count(True)))
    return found


def settled(state: State, brought: Collection[str]) -> Settled:
    """What becomes true now that all that was brought is in `state`, and of which items there is something to say.

    `brought`: the ids of all events that the file has. Raises RefusedError where figures were brought that cannot be
    added to the slips that are being counted here.
    """
    bare = [step for step in state.agenda if step.rating and not joint.is_joint(step) and not keeps_names(step.rating)]
    kept = [Nameless(state.number_of(step.id), answering.names_kept(state, step)) for step in bare]
    named = [id_ for step in bare for id_ in answering.named_in(state, step)]
    off = {step.id for step in bare}
    state = replace(state, answers={id_: each for id_, each in state.answers.items() if each.step not in off})
    facts: list[Fact] = []
    met: list[Met] = []
    for step in state.agenda:
        for run in state.runs_or_none(step.id) if step.rating else ():
            if not tally.is_counting(state, step.id, run):
                continue
            own, told = _met(state, step, run, brought)
            facts += own
            met += [told] if told.brought or told.closed else []
    gone = ratings.left_over(replace(state, tallies={}))
    blank = {id_ for fact in facts if fact.kind == "redact" for id_ in fact.payload["events"]}
    left = [id_ for id_ in gone if id_ not in blank]
    return Settled(
        [*facts, *ratings.blank(state, [*left, *named])], met, [each for each in kept if each.n], named, left
    )


def lost(state: State, settled: Settled, new: Collection[str], brought: Collection[str], device: str) -> list[Event]:
    """What this device has in figures or names that would be blank, by nobody who knew of it.

    Figures that stood here before the events `new` came, with others in their place that were made without them. Raises
    RefusedError where both are of slips, which can be added.
    """
    mine = [e for e in state.log if e.device == device and e.id not in new and e.action not in state.undone]
    figures_ = [e for e in mine if e.id in settled.left and e.id not in brought]
    stood = {t.event for t in fold(e for e in state.log if e.id not in new).totals.values()} if figures_ else set()
    common = _common(state, brought)
    for event in figures_:
        here, there = (event.payload or {}).get("slips"), state.totals[event.entity].slips
        if event.id in stood and here and there and event.entity not in common:
            number = state.number_of(state.totals[event.entity].step)
            raise RefusedError("slips.closed-both", number=number, here=here, brought=there)
    return [e for e in mine if e.id in settled.named or (e.id in settled.left and e.id in stood)]


def _common(state: State, brought: Collection[str]) -> set[str]:
    """The statements of runs of which there were figures that both devices have gone on from."""
    return {e.entity for e in state.log if e.kind == "totals" and e.payload is None and e.id in brought}


def _met(state: State, step: Step, run: Run | None, told: Collection[str]) -> tuple[list[Fact], Met]:
    """One run in which slips are being counted: with those that were brought, and closed where it has closed."""
    brought = closing.counts_standing(replace(state, tallies={}), step, run)
    _check_are_other_slips(state, step, run, _common(state, told))
    counted = tally.of(state, step.id, run) or brought
    both = tally.becomes(state, step.id, run, counted.plus(brought))
    facts = [*closing.blanked(state, step, run), *both] if brought.counts else []
    closed = figures.is_closed(state, run)
    if closed:
        added = replace(state, tallies=tally.after(state.tallies, both))
        facts += closing.counted(added, step, run)
        facts += [Fact("rating_closed", {}, run.id)] if run and not run.closed else []
    return facts, Met(state.number_of(step.id), counted.slips, brought.slips, closed)


def _check_are_other_slips(state: State, step: Step, run: Run | None, common: set[str]) -> None:
    """Refuse figures that are not of slips, and those that were made from what is counted on from here."""
    bare = replace(state, tallies={})
    had_names = ratings.had_names(state, step, run)
    for statement in ratings.rating_of(bare, step, run).statements:
        totals = figures.totals_for(bare, step, run, statement.id)
        named = figures.answers_for(bare, step, run, statement.id)
        if named or (totals and (had_names or not totals.slips or totals.id in common)):
            raise RefusedError("slips.not-added", number=state.number_of(step.id))
