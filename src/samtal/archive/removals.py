"""What another device takes back or blanks of what this one wrote.

Rule: only an import asks, and only of what stands here: what was taken back before is not missed, nor are totals in
whose place another stands after the merge.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from samtal.archive import records
from samtal.session.evolve import ABOUT_OTHERS, fold, undone_actions

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samtal.archive.transaction import Transaction
    from samtal.session.events import Event

_OWN: Final = f"""
    SELECT {records.NAMES} FROM event
    WHERE session = ? AND device = ? AND seq <= ? AND payload IS NOT NULL AND kind <> 'redact'
      AND (id IN (SELECT value FROM json_each(?)) OR action IN (SELECT value FROM json_each(?)))
    ORDER BY seq
"""  # noqa: S608 - our own names
_UNDONE: Final = f"""
    SELECT {records.NAMES} FROM event WHERE session = ? AND kind = 'undone' AND seq <= ? ORDER BY hlc, device, id
"""  # noqa: S608 - our own names

SHOWN: Final = 5
"""So many of the things that would be removed are named."""

EXCERPT: Final = 40
"""So many characters of each."""


def about_others(event: Event) -> bool:
    """Whether an event takes back or blanks others."""
    return event.kind in ABOUT_OTHERS


def removed(tx: Transaction, session: str, incoming: Iterable[Event], before: int) -> list[Event]:
    """The events of this device, no later in the file than `before`, that the incoming ones take back or blank."""
    payloads = [event.payload or {} for event in incoming]
    ids = [id_ for payload in payloads if isinstance(payload.get("events"), list) for id_ in payload["events"]]
    actions = [payload["action"] for payload in payloads if isinstance(payload.get("action"), str)]
    names = (json.dumps([id_ for id_ in ids if isinstance(id_, str)]), json.dumps(actions))
    own = tx.select(_OWN, (session, tx.device, before, *names))
    if not own:
        return []
    undone = undone_actions(tx.select(_UNDONE, (session, before)))
    totals = fold(tx.events(session)).totals
    return [e for e in own if e.action not in undone and (e.entity not in totals or totals[e.entity].event == e.id)]


def told(events: list[Event]) -> str:
    """What they were, the first few in their own words."""
    named = "; ".join(_words(event) for event in events[:SHOWN])
    return f"{named}; …" if len(events) > SHOWN else named


def _words(event: Event) -> str:
    payload = event.payload or {}
    cells = payload.get("cells")
    text = payload.get("text") or payload.get("name") or (" | ".join(map(str, cells)) if cells else event.kind)
    return str(text) if len(str(text)) <= EXCERPT else f"{str(text)[:EXCERPT]}…"
