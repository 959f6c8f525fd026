"""Reading a payload: each function takes one value out of it and insists on its type.

Rule: what is missing or of the wrong type raises KeyError, TypeError or ValueError, which evolve.py turns into
"changes nothing". Nothing is coerced.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from samtal.session.registers import REGISTERS, Entry
from samtal.template.model import Statement

if TYPE_CHECKING:
    from samtal.session.state import Member

Word = TypeVar("Word", bound=str)

LARGEST = 2**53
"""No whole number in a payload is larger: beyond it JSON readers elsewhere would round."""


def text(payload: dict[str, Any], key: str) -> str:
    """A text."""
    value = payload[key]
    if not isinstance(value, str):
        raise TypeError(key)
    return value


def maybe_text(payload: dict[str, Any], key: str) -> str | None:
    """A text, or None where there is none."""
    value = payload.get(key)
    if value is not None and not isinstance(value, str):
        raise TypeError(key)
    return value


def gone(payload: dict[str, Any]) -> bool:
    """Whether the payload says that what was captured is no more."""
    return payload.get("gone") is True


def done(payload: dict[str, Any]) -> bool | None:
    """Whether the payload says that an entry is done, or that it is not; None where it says something else."""
    said = payload.get("done")
    return said if isinstance(said, bool) and "text" not in payload else None


_TEXT_OR_NONE: Final = frozenset((str, type(None)))
_NUMBER_OR_NONE: Final = frozenset((int, type(None)))


def note(payload: dict[str, Any]) -> tuple[str, str | None, str | None, int | None, str | None, str, str | None]:
    """Step, run, question, group, person, text and turn of a note, checked at once: it is the kind there is most of."""
    get = payload.get
    step, text_ = payload["step"], payload["text"]
    run, question, group, person, turn = get("run"), get("question"), get("group"), get("person"), get("turn")
    if type(step) is not str or type(text_) is not str or type(group) not in _NUMBER_OR_NONE:
        raise TypeError
    if not _TEXT_OR_NONE.issuperset((type(run), type(question), type(person), type(turn))):
        raise TypeError
    return step, run, question, group, person, text_, turn


def number(payload: dict[str, Any], key: str) -> int:
    """A whole number."""
    value = payload[key]
    if type(value) is not int:
        raise TypeError(key)
    if abs(value) > LARGEST:
        raise ValueError(key)
    return value


def maybe_number(payload: dict[str, Any], key: str) -> int | None:
    """A whole number, or None where there is none."""
    return None if payload.get(key) is None else number(payload, key)


def numbers(payload: dict[str, Any], key: str) -> dict[str, int]:
    """A whole number for each of some names; none where the key is missing."""
    values = payload.get(key, {})
    if not isinstance(values, dict) or not all(isinstance(name, str) for name in values):
        raise TypeError(key)
    return {name: number(values, name) for name in values}


def one_of(payload: dict[str, Any], key: str, allowed: tuple[Word, ...]) -> Word:
    """One of the allowed words."""
    return allowed[allowed.index(cast("Word", text(payload, key)))]


def texts(payload: dict[str, Any], key: str) -> tuple[str, ...]:
    """A list of texts; none where the key is missing."""
    values = payload.get(key, [])
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise TypeError(key)
    return tuple(values)


def counts(payload: dict[str, Any], key: str) -> tuple[int, ...]:
    """A list of whole numbers, none below 0."""
    values = payload[key]
    if not isinstance(values, list) or not all(type(value) is int and 0 <= value <= LARGEST for value in values):
        raise TypeError(key)
    return tuple(values)


def groups(payload: dict[str, Any], key: str) -> tuple[tuple[Member, ...], ...]:
    """Groups of people's ids and seat numbers."""
    values = payload[key]
    if not isinstance(values, list) or not all(isinstance(group, list) for group in values):
        raise TypeError(key)
    if not all(isinstance(member, str) or type(member) is int for group in values for member in group):
        raise TypeError(key)
    return tuple(tuple(group) for group in values)


def statements(payload: dict[str, Any]) -> tuple[Statement, ...]:
    """Statements with their ids; none where the key is missing."""
    return tuple(Statement(text(each, "id"), text(each, "text")) for each in payload.get("statements", []))


def zone(payload: dict[str, Any], key: str) -> str:
    """The name of a time zone that this machine knows."""
    name = text(payload, key)
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, OSError) as unknown:
        raise ValueError(key) from unknown
    return name


def day(payload: dict[str, Any], key: str) -> str:
    """A date in ISO form."""
    return date.fromisoformat(text(payload, key)).isoformat()


def register(payload: dict[str, Any], key: str) -> str:
    """The name of a register."""
    return one_of(payload, key, tuple(REGISTERS))


def entry(payload: dict[str, Any]) -> Entry:
    """What a register holds."""
    return Entry(
        text(payload, "text"), *(maybe_text(payload, key) or "" for key in ("who", "when", "day", "hours", "place"))
    )
