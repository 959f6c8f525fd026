"""What is missing of an action, typed on its own: `Cia | fredag`, or only a name or a day.

Rule: what is there stays, unless both are typed. A day is a day; anything else is who, where that is missing.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from samtal.lines import dates, names
from samtal.lines.values import columns, kept, usage

if TYPE_CHECKING:
    from samtal.session.registers import Entry
    from samtal.session.state import State


def filled(state: State, entry: Entry, typed: str) -> Entry:
    """The action with what was typed for who and when; a beginning that one name has is that name.

    Raises RefusedError where it is more than these two, or plainly meant as a day and none.
    """
    parts = columns(typed)
    if len(parts) > 2:
        raise usage("action")
    today = date.fromisoformat(state.date)
    if len(parts) == 2:
        who, when = parts
        return replace(entry, who=kept(_name(state, who), entry.who), when=kept(dates.whole(when, today), entry.when))
    when = dates.whole(typed, today)
    is_day = when != typed or _is_iso(typed)
    if entry.who and not entry.when:
        is_day = True
    return replace(entry, when=when) if is_day else replace(entry, who=_name(state, typed))


def _name(state: State, typed: str) -> str:
    """The names in full, of one or of several with commas between."""
    return ", ".join(names.full_name(state, part.strip()) or part.strip() for part in typed.split(","))


def _is_iso(typed: str) -> bool:
    try:
        return date.fromisoformat(typed).isoformat() == typed
    except ValueError:
        return False
