"""Lines that change the agenda of this meeting: `paus 10`, `lägg in 10 Paus`, `flytta 7 efter 9`, `ändra punkt 7: …`.

Rule: numbers are those of the screen; a command carries ids. What begins with a word for a break is one, what begins
with a word for a round and a colon is that, all else is a talk of all together.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from samtal.lines.names import is_here, one_person
from samtal.lines.values import item, leading_word, number_of_item, seconds, usage, whole
from samtal.session import commands as c
from samtal.session import items
from samtal.session.refusal import RefusedError
from samtal.session.state import Phase
from samtal.words import say
from samtal.words.agenda import AFTER, FIRST, ITEM, PROMPT, QUESTION, RESTS, ROUNDS
from samtal.words.commands import MINUTES
from samtal.words.order import ARRIVAL, FROM, LAST, SHUFFLED
from samtal.words.text import folded

if TYPE_CHECKING:
    from samtal.lines.entries import Phrase
    from samtal.session.state import State
    from samtal.template.model import Step

_LENGTH: Final = re.compile(
    r"([0-9]+(?:[.,][0-9]+)?)(?:\s*(?:" + "|".join(map(re.escape, MINUTES)) + r"))?(?:\s+(.*))?", re.IGNORECASE
)
_ENDS: Final = re.compile(
    r"(.+?),?\s+(?:(?:i|på|for)\s+)?([0-9]+(?:[.,][0-9]+)?)\s*(?:" + "|".join(map(re.escape, MINUTES)) + r")",
    re.IGNORECASE | re.DOTALL,
)
_NUMBERED: Final = re.compile(r"([0-9]+)(?:\s*:\s*|\s+)(.+)", re.DOTALL)
_ITEM: Final = rf"(?:(?:{'|'.join(ITEM)})\s+)?"
_IS_NO_TITLE: Final = re.compile(rf"[-−–][0-9]|(?:{'|'.join(AFTER)})\s*:", re.IGNORECASE)
_AFTER: Final = re.compile(rf"(?:{'|'.join(AFTER)})\s+{_ITEM}([0-9]+)\s*:?\s*(.*)", re.IGNORECASE | re.DOTALL)
_MOVED: Final = re.compile(
    rf"{_ITEM}([0-9]+)\s+(?:(?:{'|'.join(AFTER)})\s+{_ITEM}([0-9]+)|{'|'.join(FIRST)})", re.IGNORECASE
)


def insert(state: State, phrase: Phrase) -> c.Command:
    """One more item, after the current one or the one that is named."""
    after, rest = _where(state, phrase.rest)
    typed, title = _length_and_title(rest.strip())
    if not title or _IS_NO_TITLE.match(title):
        raise usage(phrase.verb)
    lasting = seconds(phrase.verb, typed) if typed else None
    words, colon, question = title.partition(":")
    if colon and question.strip() and folded(words) in ROUNDS:
        return c.InsertItem(words.strip(), lasting, after, question=question.strip())
    return c.InsertItem(title, lasting, after, rest=leading_word(title, RESTS) is not None)


def _length_and_title(typed: str) -> tuple[str, str]:
    """`10 Break` or `Break 10 min`: the length as it was typed, empty where none was, and the title."""
    if length := _LENGTH.fullmatch(typed):
        return length[1], (length[2] or "").strip()
    if length := _ENDS.fullmatch(typed):
        return length[2], length[1].strip()
    return "", typed


def _where(state: State, typed: str) -> tuple[str | None, str]:
    """After which item, if one is named, and what follows."""
    after, first = _AFTER.fullmatch(typed), leading_word(typed, FIRST)
    if first is not None:
        return "", first[1]
    return (_id_of(state, after[1]), after[2]) if after else (None, typed)


def _id_of(state: State, number: str) -> str:
    """The item that the screens call by this number; nothing at all is before the first."""
    place = whole(number) or 0
    return item(state, place).id if place else ""


def rest(state: State, phrase: Phrase) -> c.Command:
    """A break: so many minutes, and what it is called where that is said."""
    length = _LENGTH.fullmatch(phrase.rest)
    if length is None:
        raise usage(phrase.verb)
    lang = state.language
    title = (length[2] or "").strip() or say(lang, "agenda.break")
    return c.InsertItem(title, seconds(phrase.verb, length[1]), rest=True)


def moved(state: State, phrase: Phrase) -> c.Command | None:
    """An item stands somewhere else; None where the line is about something else."""
    match = _MOVED.fullmatch(phrase.rest.strip())
    return c.MoveItem(_id_of(state, match[1]), _id_of(state, match[2] or "0")) if match else None


def skip(state: State, phrase: Phrase) -> c.Command:
    """Strike the current item, or the one with this number."""
    if not phrase.rest:
        return c.Skip()
    return striking(state, item(state, number_of_item(phrase.verb, phrase.rest)))


def striking(state: State, step: Step) -> c.Command:
    """To strike this item: the current one is left, too."""
    return c.Skip() if state.run and state.run.step == step.id and state.ended is None else c.StrikeItem(step.id)


def minutes(state: State, phrase: Phrase) -> c.Command:
    """How long an item is to take from now on."""
    match = _NUMBERED.fullmatch(phrase.rest.strip())
    if match is None:
        raise usage(phrase.verb)
    return c.SetLengths({item(state, whole(match[1]) or 0).id: seconds(phrase.verb, match[2].strip())})


def reworded(state: State, phrase: Phrase) -> c.Command | None:
    """An item, a question or a prompt gets other words; None where the line is about something else.

    Minutes in the place of a title are how long the item is to take.
    """
    if leading := leading_word(phrase.rest, ITEM):
        match = _NUMBERED.fullmatch(leading[1])
        if match is None:
            raise usage(phrase.verb)
        step, length = item(state, whole(match[1]) or 0), _LENGTH.fullmatch(match[2].strip())
        if length and not length[2]:
            return c.SetLengths({step.id: seconds("minutes", length[1])})
        return c.RewordItem(step.id, title=match[2].strip(), base=_base(state, step))
    if leading := leading_word(phrase.rest, QUESTION):
        match, step = _NUMBERED.fullmatch(leading[1]), _meant(state, phrase)
        if match is None:
            raise usage(phrase.verb)
        number = whole(match[1]) or 0
        if not 1 <= number <= len(step.questions):
            raise RefusedError("session.no-such-question", n=len(step.questions))
        return c.RewordQuestion(step.id, step.questions[number - 1].id, match[2].strip(), _base(state, step))
    if leading := leading_word(phrase.rest, PROMPT):
        step, text = _meant(state, phrase), leading[1].strip()
        if not text:
            raise usage(phrase.verb)
        return c.RewordItem(step.id, prompt="" if text in {"-", "–"} else text, base=_base(state, step))
    return None


def new_question(state: State, phrase: Phrase) -> c.Command:
    """One more question of the item."""
    if not phrase.rest.strip():
        raise usage(phrase.verb)
    step = _meant(state, phrase)
    return c.RewordQuestion(step.id, "", phrase.rest.strip(), _base(state, step))


def _meant(state: State, phrase: Phrase) -> Step:
    """The item that the line is about: the one that is named, else the current one."""
    going_on = state.phase not in {Phase.PLANNED, Phase.ENDED}
    step = phrase.elsewhere or (state.step if going_on else None)
    if step is None:
        raise RefusedError("session.say-which-step")
    return step


def _base(state: State, step: Step) -> str | None:
    """The last wording that whoever typed the line had seen."""
    known = state.items.get(items.entity_of(step))
    return known.event if known else None


def order(state: State, phrase: Phrase) -> c.Command:
    """In which order a round goes."""
    typed = phrase.rest.strip()
    if folded(typed) in SHUFFLED:
        return c.Order("shuffled")
    if folded(typed) in ARRIVAL:
        return c.Order("arrival")
    leading = leading_word(typed, FROM)
    if leading is None:
        raise usage(phrase.verb)
    seat = whole(leading[1]) if leading[1] else None
    if seat is not None or not leading[1]:
        return c.Order("from", seat=seat)
    return c.Order("from", person=one_person(state, leading[1], is_here))


_LAST: Final = re.compile(rf"([0-9]+)\s+(?:{'|'.join(LAST)})", re.IGNORECASE)


def group(_state: State, phrase: Phrase) -> c.Command:
    """A group is heard last."""
    match = _LAST.fullmatch(phrase.rest.strip())
    if match is None:
        raise usage(phrase.verb)
    return c.HearLast(whole(match[1]) or 0)
