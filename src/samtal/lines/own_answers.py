"""A line with all that one person answers to a rating: `skatta Anna: 3342221121`.

Rule: a sign for each statement, as on a slip: `-` is no answer, and takes away one that stands; `?` is don't know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.lines import entries
from samtal.lines.names import is_group, one_person, takes_part
from samtal.lines.values import usage
from samtal.session import captures, joint, slips
from samtal.session import commands as c
from samtal.session.refusal import RefusedError
from samtal.session.statements import asked

if TYPE_CHECKING:
    from samtal.lines.entries import Phrase
    from samtal.session.state import State


def rate(state: State, phrase: Phrase) -> c.Command:
    """Somebody's answers to all; else figures of one statement, whose number stands first."""
    name, colon, marks = phrase.rest.rpartition(":")
    is_own = colon and marks.strip() and not phrase.rest[:1].isdecimal()
    return _of_person(state, phrase, name, marks) if is_own else entries.rate(state, phrase)


def _of_person(state: State, phrase: Phrase, name: str, marks: str) -> c.Command:
    """Refused where answers are not kept with a name, or there are too few or too many."""
    step = phrase.about(state)
    if step is None or step.rating is None:
        raise usage("rate")
    if joint.is_joint(step):  # each group has an answer to each statement: its number is missing
        raise RefusedError("session.per-group")
    if is_group(name):
        raise RefusedError("session.not-per-group")
    if step.rating.secrecy == "counts":
        raise RefusedError("session.counts-only")
    rating = asked(state, step, captures.place(state, c.RatePerson(step.id))[1]) or step.rating
    person = one_person(state, name, takes_part)
    return c.RatePerson(phrase.step, person=person, marks=slips.read(rating, marks))
