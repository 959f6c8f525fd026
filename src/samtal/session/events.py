"""What is kept of a session: events, each stating a result, in an envelope that lets laptops merge their logs.

Rule: an event is never changed. A payload states what became true ("planned is 1500 s"), never what was pressed.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple

FORMAT: Final = 1
"""The format that an opening event is written in; a higher one comes from a newer samtal."""

PAYLOAD_VERSION: Final = 1
"""Written as `v` into every payload, so that an older payload can be upcast on reading."""


class Fact(NamedTuple):
    """What a decision makes true, before the archive has sealed it.

    `entity` is what it is about; None means a new thing, which then bears the id of this very event.
    `base` is the id of the event that this edit started from.
    """

    kind: str
    payload: dict[str, Any]
    entity: str | None = None
    base: str | None = None


class Event(NamedTuple):
    """A sealed fact. Order is (hlc, device, id); people are shown `at`.

    `payload` is None where it has been redacted. `hlc` is milliseconds << 16 | counter, taken inside the write
    transaction; `at` (ms UTC) is when it happened, which a person may state. All facts of one command share `action`.
    """

    id: str
    session: str
    kind: str
    entity: str
    base: str | None
    payload: dict[str, Any] | None
    hlc: int
    at: int
    action: str
    device: str
    origin: str
    author: str


class Cursor(NamedTuple):
    """What a sender saw: the run and the turn (or shared clock) that were current. Empty where there is none."""

    run: str
    turn: str


def order(event: Event) -> tuple[int, str, str]:
    """The order in which events are folded, the same on every device."""
    return event.hlc, event.device, event.id
