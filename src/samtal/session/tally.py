"""Slips while they are counted: how many gave each value of a statement, and how many slips there are; nothing else.

Rule: a tally is never an event. It stands in a scratch table of this archive alone, as a whole in place of the one
before, so that neither rater nor order nor time of an answer can be told from it, nor what it was a slip ago.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from samtal.session.captured import Tally, Totals
from samtal.session.events import Event, Fact

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from samtal.session.captured import Marks, TallyKey
    from samtal.session.state import Run, State

SCRATCH: Final = "tally"
"""The kind of fact that becomes no event: what a tally is from now on."""


def keys(state: State, step: str, run: Run | None) -> list[TallyKey]:
    """The tallies of a run. What was begun outside any run is the first one's, and so is that of a run taken back."""
    return [key for key in state.tallies if key[0] == step and state.run_of(step, key[1]) == run]


def of(state: State, step: str, run: Run | None) -> Tally | None:
    """What is being counted in a run, where slips are."""
    found = [state.tallies[key] for key in keys(state, step, run)]
    if not found:
        return None
    first, *more = found
    for other in more:
        first = first.plus(other)
    return first


def is_counting(state: State, step: str, run: Run | None) -> bool:
    """Whether slips are being counted in a run: then its figures are not what they will be."""
    return bool(keys(state, step, run))


def is_begun(state: State, step: str) -> bool:
    """Whether slips of a step are being counted, in whichever run."""
    return any(key[0] == step for key in state.tallies)


def totals(state: State, step: str, run: Run | None, statement: str, values: Sequence[int]) -> Totals | None:
    """The counts of a statement as they stand now, lowest of `values` first; `event` names what they are, nothing more.

    None where none are being counted, or nobody has answered this one.
    """
    tally = of(state, step, run)
    marks = tally.counts.get(statement) if tally else None
    if tally is None or marks is None:
        return None
    counts, unknown = tuple(marks.get(value, 0) for value in values), marks.get(None, 0)
    seen = f"{SCRATCH}:{'/'.join(map(str, counts))}+{unknown}"
    return Totals(SCRATCH, step, run.id if run else None, statement, counts, unknown, 0, seen, tally.slips)


def becomes(state: State, step: str, run: Run | None, tally: Tally | None) -> list[Fact]:
    """What is counted in a run is from now on this and nothing else; None: nothing is."""
    key = (step, run.id if run else "")
    gone = [_fact(old, None) for old in keys(state, step, run) if tally is None or old != key]
    return gone if tally is None else [*gone, _fact(key, tally)]


def put_right(state: State, step: str, run: Run | None, statement: tuple[int, str], marks: Marks) -> list[Fact]:
    """One statement (its number from 1, and its id) has these counts; several may be put right in one action."""
    counted = of(state, step, run) or Tally()
    facts = becomes(state, step, run, counted.with_counts(statement[1], marks))
    return [*facts[:-1], facts[-1]._replace(payload={**facts[-1].payload, "statement": statement})]


def _fact(key: TallyKey, tally: Tally | None) -> Fact:
    return Fact(SCRATCH, {"key": key, "tally": tally, "statement": None}, key[0])


def parted(facts: Iterable[Fact]) -> tuple[list[Fact], list[Fact]]:
    """The facts that become events, and those that say what a tally is from now on."""
    facts = [*facts]
    return [fact for fact in facts if fact.kind != SCRATCH], [fact for fact in facts if fact.kind == SCRATCH]


def after(tallies: Mapping[TallyKey, Tally], scratch: Iterable[Fact]) -> dict[TallyKey, Tally]:
    """The tallies of a session when these have become others, one after the other."""
    new = {**tallies}
    for fact in scratch:
        key, tally, statement = (fact.payload[name] for name in ("key", "tally", "statement"))
        if tally is None:
            new.pop(key, None)
        elif statement and key in new:
            new[key] = new[key].with_counts(statement[1], tally.counts.get(statement[1], {}))
        else:
            new[key] = tally
    return new


def told(session: str, scratch: Iterable[Fact], at: int, origin: str) -> list[Event]:
    """What a face hears of tallies that stand, so that it can word it: which, and how many slips. It is stored nowhere.

    It has no id, and says no count.
    """
    return [
        Event("", session, SCRATCH, str(fact.entity), None, _payload(fact), 0, at, "", "", origin, "")
        for fact in scratch
        if fact.payload["tally"] is not None
    ]


def is_put_right(event: Event) -> bool:
    """Whether what a face hears is that a count was put right, and not that there is one slip more."""
    return bool((event.payload or {}).get("statement"))


def _payload(fact: Fact) -> dict[str, Any]:
    (step, run), tally = fact.payload["key"], fact.payload["tally"]
    number, id_ = fact.payload["statement"] or (0, "")
    none = bool(number) and not any(tally.counts.get(id_, {}).values())
    return {"step": step, "run": run or None, "slips": tally.slips, "statement": number, "none": none}
