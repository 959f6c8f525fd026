"""`read(line, state, lang)`: the command that a line typed by hand means, or a refusal that says what was expected.

Rule: changes nothing and reads no clock. Both languages are always understood; `lang` is for suggestions only. Here
because two faces read the same words: plain mode, and the note box behind a slash.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from samtal.session import commands as c
from samtal.session import typed_times
from samtal.session.refusal import RefusedError
from samtal.session.typed_changes import change
from samtal.session.typed_entries import Typed, note, rate, record, row
from samtal.session.typed_people import is_away, is_here, one_person
from samtal.session.typed_values import excerpt, leading_word, number_for, seconds, usage, whole
from samtal.words import LANGS
from samtal.words.commands import UNTIL, VERBS
from samtal.words.text import folded

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.session.state import State
    from samtal.words import Lang


class View(NamedTuple):
    """Not a command to the session: somebody wants to see something of it."""

    name: Literal["status", "agenda", "help"]


_VERB_OF: Final = {word: verb for verb, both in VERBS.items() for language in both for word in language}
_ITEM: Final = re.compile(r"([0-9]+)\s*(?::\s*|\s+)(.+)", re.DOTALL)
_ALIKE: Final = 0.6  # how much a misspelt word must have in common with the right one


def read(line: str, state: State, lang: Lang) -> c.Command | View:
    """What the line asks for. Raises RefusedError with a code from words/phrases.py or words/commands.py."""
    typed = _taken_apart(line, lang)
    if typed.verb in BARE:
        if typed.rest:
            raise usage(typed.verb)
        return BARE[typed.verb]
    if typed.verb == "to":
        typed = _sent_on(state, typed, lang)
    return READERS[typed.verb](state, typed)


def _taken_apart(line: str, lang: Lang) -> Typed:
    found = leading_word(line, _VERB_OF)
    if found is None:
        raise _unknown(line, lang)
    return Typed(_VERB_OF[found[0]], found[1].strip())


def _unknown(line: str, lang: Lang) -> RefusedError:
    near = _near(line)
    if near is None:
        return RefusedError("phrases.unknown", typed=excerpt(line))
    return RefusedError("phrases.unknown-near", typed=excerpt(line), near=VERBS[near][LANGS.index(lang)][0])


def _near(line: str) -> str | None:
    """The verb that was probably meant: the only one that begins so, else the one most alike."""
    words = folded(excerpt(line)).replace(":", " ").split()
    begun = [verb for word, verb in _VERB_OF.items() if words and len(words[0]) > 1 and word.startswith(words[0])]
    if len(set(begun)) == 1:
        return begun[0]
    for length in (2, 1):
        alike = get_close_matches(" ".join(words[:length]), _VERB_OF, n=1, cutoff=_ALIKE)
        if alike:
            return _VERB_OF[alike[0]]
    return None


def _sent_on(state: State, typed: Typed, lang: Lang) -> Typed:
    """`to 3: LINE`: the line taken apart, with the item it belongs to."""
    match = _ITEM.fullmatch(typed.rest)
    if match is None:
        raise usage("to")
    number = whole(match[1]) or 0
    if not 1 <= number <= len(state.agenda):
        raise RefusedError("session.no-such-step", number=number, last=len(state.agenda))
    inner = _taken_apart(match[2], lang)
    if inner.verb not in CONTENT:
        raise RefusedError("phrases.only-content")
    return inner._replace(elsewhere=state.agenda[number - 1])


def _longer(state: State, typed: Typed) -> c.Command:
    """By so many minutes, or to a clock time."""
    until = leading_word(typed.rest, UNTIL)
    if until is not None:
        return c.ExtendTo(typed_times.until(state, until[1].strip()))
    length = seconds(typed.verb, typed.rest)
    return c.Extend(length if typed.verb == "extend" else -length)


def _began(state: State, typed: Typed) -> c.Command:
    if not typed.rest:
        raise usage("began")
    return c.Began(typed_times.past(state, typed.rest))


def _leave_out(state: State, typed: Typed) -> c.Command:
    if not typed.rest:
        raise usage("leave-out")
    return c.LeaveOut(since=typed_times.past(state, typed.rest))


def _turn(state: State, typed: Typed) -> c.Command:
    if not typed.rest:
        raise usage("turn")
    seat = whole(typed.rest)
    if seat is not None:
        return c.GiveTurn(seat=seat)
    return c.GiveTurn(person=one_person(state, typed.rest, is_here))


def _here(_state: State, typed: Typed) -> c.Command:
    name, *tags = (part.strip() for part in typed.rest.split(","))
    if not name:
        raise usage("here")
    return c.Here(name, tuple(filter(None, tags)))


def _left(state: State, typed: Typed) -> c.Command:
    return c.Left(one_person(state, _name(typed), is_here))


def _came(state: State, typed: Typed) -> c.Command:
    return c.Came(one_person(state, _name(typed), is_away))


def _absent(_state: State, typed: Typed) -> c.Command:
    return c.Absent(_name(typed))


def _name(typed: Typed) -> str:
    if not typed.rest:
        raise usage(typed.verb)
    return typed.rest


BARE: Final[dict[str, c.Command | View]] = {
    "start": c.Start(),
    "next": c.Next(),
    "back": c.Back(),
    "end": c.End(),
    "pass": c.PassTurn(),
    "pause": c.Pause(),
    "resume": c.Resume(),
    "skip": c.Skip(),
    "again": c.Again(),
    "undo": c.Undo(),
    "status": View("status"),
    "agenda": View("agenda"),
    "help": View("help"),
}
"""The verbs that stand alone."""

CONTENT: Final[dict[str, Callable[[State, Typed], c.Command]]] = {
    "note": note,
    "row": row,
    "rate": rate,
    **dict.fromkeys(("decision", "proposal", "action", "park", "date", "lesson"), record),
    "change": change,
}
"""The verbs that may belong to another item than the current one."""

READERS: Final[dict[str, Callable[[State, Typed], c.Command]]] = {
    **CONTENT,
    "turn": _turn,
    "extend": _longer,
    "shorten": _longer,
    "began": _began,
    "leave-out": _leave_out,
    "here": _here,
    "left": _left,
    "came": _came,
    "absent": _absent,
    "goto": lambda _, typed: c.Goto(number=number_for("goto", typed.rest)),
    "count": lambda _, typed: c.Count(number_for("count", typed.rest)),
    "groups": lambda _, typed: c.Divide(number_for("groups", typed.rest)),
    "question": lambda _, typed: c.Ask(number_for("question", typed.rest)),
    "adopt": lambda _, typed: c.Adopt(number_for("adopt", typed.rest)),
}
"""What follows each of the other verbs."""
