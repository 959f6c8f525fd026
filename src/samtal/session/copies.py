"""What was made of what: the copies of a note or a row, their copies, the entries, and the statements of ratings.

Rule: read from the log, for what has been undone or deleted still has its words there. Whoever deletes words for good
deletes the copies too; a copy leaves what it was made of alone.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from samtal.session.events import Fact
from samtal.session.statements import as_payload

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samtal.session.events import Event
    from samtal.session.state import State

CAPTURED: Final = frozenset({"note", "row", "entry", "link", "summary"})
"""The kinds of event that hold what somebody wrote."""

NO_WORDS: Final = "–"
"""What stands in place of a statement whose words are gone; what it was given stays."""


def made_of(state: State) -> dict[str, set[str]]:
    """Of every row and entry that comes from others the ids of these."""
    found: dict[str, set[str]] = {}
    for event in state.log:
        if event.kind in CAPTURED and event.payload:
            sources, others = event.payload.get("sources"), (event.payload.get(key) for key in ("proposal", "was"))
            ids = [*(sources if isinstance(sources, list) else ()), *others]
            found.setdefault(event.entity, set()).update(id_ for id_ in ids if isinstance(id_, str))
    return found


def of(state: State, entities: Iterable[str]) -> list[str]:
    """These, and all that was made of them, first things first."""
    links, found = made_of(state), dict.fromkeys(entities)
    while more := [id_ for id_, sources in links.items() if id_ not in found and not sources.isdisjoint(found)]:
        found |= dict.fromkeys(more)
    return list(found)


def turned(state: State, entities: Iterable[str]) -> list[str]:
    """The notes that these entries were before somebody made them entries."""
    ids = set(entities)
    was = [event.payload.get("was") for event in state.log if event.entity in ids and event.payload]
    return [id_ for id_ in was if isinstance(id_, str)]


def kin(state: State, entity: str) -> set[str]:
    """All that it was made of, that was made of it, and that was made of the same as it; itself too."""
    links, found, before = made_of(state), {entity}, set[str]()
    while found != before:
        before = set(found)
        for id_, sources in links.items():
            if id_ in found or not sources.isdisjoint(found):
                found |= {id_, *sources}
    return found


def written(state: State, entity: str) -> list[Event]:
    """The events that hold words of an entry."""
    own = [event for event in state.log if event.entity == entity and event.kind in CAPTURED]
    return [event for event in own if event.payload and not event.payload.get("erased")]


def asking(state: State, entities: Iterable[str]) -> list[Event]:
    """The events that fix one of these as a statement, with its words."""
    ids = set(entities)
    return [event for event in state.log if event.kind in {"entered", "asked"} and _asks(event.payload or {}, ids)]


def _asks(payload: dict[str, Any], ids: set[str]) -> bool:
    fixed = payload.get("statements")
    told = [each for each in fixed if isinstance(each, dict)] if isinstance(fixed, list) else []
    return any(each.get("id") in ids and each.get("text") != NO_WORDS for each in told)


def unasked(state: State, entities: Iterable[str]) -> list[Fact]:
    """Ratings that fixed one of these as a statement ask it without its words; the others as before."""
    ids, facts = set(entities), list[Fact]()
    asked = asking(state, ids)
    for event in asked:
        left = {key: value for key, value in (event.payload or {}).items() if key not in {"statements", "v"}}
        facts.append(Fact("redact", {"events": [event.id], "left": left}, event.entity))
    for id_ in dict.fromkeys(event.entity for event in asked):
        run = state.runs.get(id_)
        if run and any(statement.id in ids for statement in run.statements):
            blank = tuple(replace(each, text=NO_WORDS) if each.id in ids else each for each in run.statements)
            facts.append(Fact("asked", as_payload(blank), id_))
    return facts
