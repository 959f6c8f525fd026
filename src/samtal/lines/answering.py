"""Lines about how a rating is answered, and who can see what somebody has answered.

Rule: a way of answering, what is kept of the answers, or both in any order. Both languages are understood.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from samtal.lines.values import item, leading_word, number_of_item, usage
from samtal.session import commands as c
from samtal.session import showing
from samtal.words.answering import SECRECY_OF, WAY_OF
from samtal.words.text import folded

if TYPE_CHECKING:
    from samtal.lines.entries import Phrase
    from samtal.session.state import State
    from samtal.template.model import Answers, Secrecy


def answers(_state: State, phrase: Phrase) -> c.Command:
    """`svar lappar`, `svar per person dolda`, `svar bara antal`."""
    rest, way, secrecy = phrase.rest.replace(",", " "), None, None
    while rest:
        leading = leading_word(rest, [*WAY_OF, *SECRECY_OF])
        if leading is None:
            raise usage("answers")
        word, rest = folded(leading[0]), leading[1].strip()
        if (way and word in WAY_OF) or (secrecy and word in SECRECY_OF):
            raise usage("answers")
        way, secrecy = WAY_OF.get(word, way), SECRECY_OF.get(word, secrecy)
    if not (way or secrecy):
        raise usage("answers")
    return c.SetAnswering(phrase.step, answers=cast("Answers | None", way), secrecy=cast("Secrecy | None", secrecy))


def who_sees(state: State, phrase: Phrase) -> c.Command:
    """`vem ser`: at the rating at hand; `vem ser 3`: at that item."""
    if phrase.rest:
        return c.ShowToRoom("who", item(state, number_of_item("who-sees", phrase.rest)).id)
    return showing.who_sees(state)
