"""Lines about a rating that is counted slip by slip, closed, opened again, or in which a statement is taken anew.

`lapp 3342221121`, `stäng 3`, `öppna 3`, `ta om påstående 8`. Rule: what stands on a slip is read and never repeated.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, Final

from samtal.lines.lengths import Inquiry
from samtal.lines.values import item, number_for, number_of_item, usage
from samtal.session import captures, slips, tally
from samtal.session import commands as c
from samtal.session.refusal import RefusedError
from samtal.session.secrecy import keeps_names
from samtal.words.commands import VERBS

if TYPE_CHECKING:
    from samtal.lines.entries import Phrase
    from samtal.session.state import Run, State
    from samtal.template.model import Rating, Step


_VERB: Final = "|".join(word for both in VERBS["slip"] for word in both)
_TO: Final = "|".join(word for both in VERBS["to"] for word in both)
_RUN_ON: Final = re.compile(rf"({_VERB})(?=[0-9?–−_-])", re.IGNORECASE)
_SHOWN: Final = re.compile(
    rf"(?:(?:{_TO})\s*[0-9]+\s*:?\s*)?(?:{_VERB})(?:[\s:]+\S|[0-9?–−_-]).*", re.IGNORECASE | re.DOTALL
)


_ALONE: Final = re.compile(rf"(?:{_VERB})\s*:?\s*[0-9?–−_-][0-9?,;\s–−_-]*", re.IGNORECASE)


_ANSWERS: Final = re.compile(
    rf"(?:@\S+\s+)?(?:(?:{_TO})\b[^:]*:\s*)*(?:lap|slip|skatt|rat)\w*.*", re.IGNORECASE | re.DOTALL
)
"""Slips and answers to a rating, misspelt too: the beginnings of their verbs."""
_MARKS: Final = re.compile(r"[0-9?–−_\s,-]{2,}")
_RUN: Final = re.compile(r"(?<![^\W_])[0-9?–−_-](?:[0-9?–−_,;-]|[^\S\n])*")
_PERHAPS: Final = re.compile(
    rf"(?:(?:{_TO})\b[^:]*:\s*)*(?:[^:0-9]{{1,80}}:\s*)?(?P<verb>(?:lap|slip)[^\W\d]*\s*:?\s*)?"
    r"(?P<marks>[0-9?–−_-][0-9?–−_,;\s-]*)",
    re.IGNORECASE,
)
"""Marks that are perhaps a slip: alone, behind a name, or behind a verb that is not quite one."""


def shows_answers(line: str) -> bool:
    """Whether a line is, or is about to be, what somebody has answered: a slip, an answer by name, or marks alone."""
    return any(kind.fullmatch(line.strip()) for kind in (_SHOWN, _ANSWERS, _MARKS))


def _without_names(state: State, step: Step | None) -> Rating | None:
    """What this item rates, where no name is kept of an answer."""
    rating = step.rating if step else None
    if rating is None or step is None or (keeps_names(rating) and not tally.is_begun(state, step.id)):
        return None
    return rating


def holds_marks(state: State, step: Step | None, text: str) -> bool:
    """Whether somewhere in a text stands what may be on a slip for this item, whatever is around it: it is no draft."""
    rating = _without_names(state, step)
    runs = [found[0].split() for found in _RUN.finditer(text)] if rating else []
    parts = (run[start:end] for run in runs for start, end in combinations(range(len(run) + 1), 2))
    return rating is not None and any(_may_be_all(rating, " ".join(part)) for part in parts)


def _may_be_all(rating: Rating, marks: str) -> bool:
    try:
        slips.read(rating, marks)
    except RefusedError:
        return False
    return True


def is_perhaps_one(state: State, step: Step | None, text: str) -> bool:
    """Whether a text is likely to be a slip, or one on each line, for this item: without names; not kept unasked."""
    rating = _without_names(state, step)
    if rating is None:
        return False
    found = [_PERHAPS.fullmatch(line.strip()) for line in text.splitlines() if line.strip()]
    return bool(found) and all(each and (each["verb"] or slips.is_as_many(rating, each["marks"])) for each in found)


def is_slip(line: str) -> bool:
    """Whether a line is a slip and nothing else, so that it is none of what is written down even without a slash."""
    return _ALONE.fullmatch(line.strip()) is not None


def shows_slip(line: str) -> bool:
    """Whether what stands on a slip can be read in a line that somebody typed."""
    return _SHOWN.fullmatch(line.strip()) is not None


def set_apart(line: str) -> str:
    """The line with a space after its verb, where the marks of a slip were typed on: nobody is to be told them."""
    return _RUN_ON.sub(r"\1 ", line, count=1) if _RUN_ON.match(line) else line


def slip(state: State, phrase: Phrase) -> c.Command | Inquiry:
    """One slip; without its marks somebody is to be asked for them where nobody sees them."""
    step = _rated(state, phrase)
    run = captures.place(state, c.GiveSlip(step.id))[1]
    rating = slips.asked_on_slips(state, step, run)
    if not phrase.rest:
        return Inquiry("slip", of=step.id)
    return c.GiveSlip(phrase.step, marks=slips.read(rating, phrase.rest))


def _rated(state: State, phrase: Phrase) -> Step:
    """The item that the slip belongs to."""
    step = phrase.about(state)
    if step is None or (phrase.elsewhere is None and state.phase.value in {"planned", "ended"}):
        raise RefusedError("session.say-which-step")
    return step


def close(state: State, phrase: Phrase) -> c.Command:
    """The rating of the item takes no more answers."""
    return c.CloseRating(_item(state, phrase))


def reopen(state: State, phrase: Phrase) -> c.Command:
    """It takes answers again."""
    return c.ReopenRating(_item(state, phrase))


def _item(state: State, phrase: Phrase) -> str | None:
    """The item named by its number, after the verb or before it; None for the current one."""
    if phrase.elsewhere or not phrase.rest:
        if phrase.rest:
            raise usage(phrase.verb)
        return phrase.step
    return item(state, number_of_item(phrase.verb, phrase.rest)).id


def retake(state: State, phrase: Phrase) -> c.Command:
    """The statement is taken anew; from an item that is no rating it is said how the latest one is named."""
    number, step = number_for(phrase.verb, phrase.rest), phrase.about(state)
    latest = next((state.step_called(run.step) for run in reversed(state.runs.values()) if _is_rated(state, run)), None)
    if latest and phrase.elsewhere is None and (step is None or step.rating is None):
        raise RefusedError("slips.retake-where", number=state.number_of(latest.id), statement=number)
    return c.RetakeStatement(phrase.step, statement=number)


def _is_rated(state: State, run: Run) -> bool:
    step = state.step_called(run.step)
    return step is not None and step.rating is not None and step.record
