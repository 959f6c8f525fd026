"""How people, groups, clock times and lengths are named in a plain line.

Rule: what a person typed is shown on one line, whatever it holds, and right-to-left writing is closed in itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.words import LANGS, say
from samtal.words.roles import NAMES as ROLES
from samtal.words.text import isolated, visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samtal.session.state import Member, State, Turn
    from samtal.session.view import Following, Name
    from samtal.template.model import Rating
    from samtal.words import Lang


LONG: Final = 4 * 60
"""Minutes from which a length is told in hours; a meeting day is planned in minutes."""

DAY: Final = 24 * 60
TWO_DAYS: Final = 2 * DAY
"""Minutes from which a length is told in days."""


ROUGH: Final = 5
"""Minutes from which nobody plans an item by the second."""


def one_line(text: str) -> str:
    """The text with nothing in it that could end a line, for any reader of lines."""
    return visible(text).replace("\u2028", "\u240a").replace("\u2029", "\u240a")


def shown(text: str) -> str:
    """What a person typed, safe inside a sentence of ours."""
    return isolated(one_line(text))


def at(lang: Lang, state: State, instant: int) -> str:
    """The clock in the session's zone: 09.35 in Swedish, 09:35 in English."""
    from samtal.session import clock  # noqa: PLC0415 - time zones and numbers are slow to load, and lists need neither

    return clock.told(lang, instant, state.zone)


def span(lang: Lang, milliseconds: int) -> str:
    """A length without its sign: "12 min 30 s"; no seconds from an hour on."""
    minutes, seconds = divmod(abs(milliseconds) // 1000, 60)
    if minutes >= TWO_DAYS:
        return say(lang, "telling.days", n=minutes // DAY)
    if minutes >= LONG:
        hours, rest = divmod(minutes, 60)
        words = say(lang, "telling.hours", n=hours)
        return f"{words} {say(lang, 'telling.minutes', n=rest)}" if rest else words
    parts = [say(lang, "telling.minutes", n=minutes)] if minutes else []
    if not minutes or (seconds and minutes < 60):
        parts.append(say(lang, "telling.seconds", n=seconds))
    return " ".join(parts)


def about(lang: Lang, milliseconds: int) -> str:
    """A length of an item as one plans by: from five minutes on rounded to whole ones, but for half a minute."""
    whole = (milliseconds + 30_000) // 60_000
    return span(lang, whole * 60_000 if whole >= ROUGH and milliseconds % 30_000 else milliseconds)


def left(lang: Lang, milliseconds: int) -> str:
    """What is left of a time, or by how much it is over."""
    return say(lang, "telling.time-left" if milliseconds >= 0 else "telling.time-over", span=span(lang, milliseconds))


def person(state: State, person_id: str) -> str:
    """A person by full name."""
    known = state.people.get(person_id)
    return shown(known.name) if known else "?"


def member(lang: Lang, state: State, who: Member | None) -> str:
    """One who takes part: by name, or by the number of a seat whose name is not known."""
    if isinstance(who, str):
        return person(state, who)
    from samtal.session import turns  # noqa: PLC0415 - a list of meetings is told without what a meeting is made of

    seat = next((seat for seat in turns.seats(state) if seat.number == who), None)
    if seat and seat.person:
        return person(state, seat.person)
    return say(lang, "telling.seat", number=who)


def speaker(lang: Lang, state: State, turn: Turn) -> str:
    """Who has the floor in a turn: a person, one whose name is not known, or a group."""
    return (
        say(lang, "telling.joined", number=turn.group) if turn.group else member(lang, state, turn.person or turn.seat)
    )


def follower(lang: Lang, state: State, following: Following) -> str:
    """Who gets the floor next; empty where nobody does."""
    if following.group:
        return say(lang, "telling.joined", number=following.group)
    return member(lang, state, following.seat.member) if following.seat else ""


def who(lang: Lang, name: Name) -> str:
    """A name, or a seat whose name is not known."""
    return shown(name) if isinstance(name, str) else say(lang, "telling.seat", number=name)


def everyone(lang: Lang, names: Iterable[Name]) -> str:
    """Several names."""
    return ", ".join(who(lang, name) for name in names)


def role(lang: Lang, name: str) -> str:
    """A role: in words where every meeting has it, else as its author calls it."""
    return ROLES[name][LANGS.index(lang)] if name in ROLES else shown(name)


def budget(lang: Lang, rating: Rating) -> list[str]:
    """How points are to be spread: how many each has, how many of them may go to one row; parts of a sentence."""
    parts = [say(lang, "telling.points-each", n=rating.budget)]
    parts += [say(lang, "telling.most-each", n=rating.max)] if rating.max is not None else []
    return [*parts, *([say(lang, "telling.least-each", n=rating.min)] if rating.min else [])]


def members(lang: Lang, state: State, all_: list[Member]) -> str:
    """Several of those who take part."""
    return ", ".join(member(lang, state, who) for who in all_)
