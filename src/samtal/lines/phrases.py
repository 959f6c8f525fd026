"""`read(line, state, lang)`: the command that a line typed by hand means, or a refusal that says what was expected.

Rule: changes nothing and reads no clock. Both languages are always understood; `lang` is for suggestions only. Here
because two faces read the same words: plain mode, and the note box behind a slash.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from samtal.lines import agenda, clock_times, corrections, lengths, reworking, slips
from samtal.lines import people as attendance
from samtal.lines import roles as role_lines
from samtal.lines.answering import answers, who_sees
from samtal.lines.changes import change, delete
from samtal.lines.earlier import compare
from samtal.lines.entries import Phrase, note, record, row, summary
from samtal.lines.filed_line import answers_from
from samtal.lines.lengths import Inquiry
from samtal.lines.links import link
from samtal.lines.names import is_here, one_person
from samtal.lines.own_answers import rate
from samtal.lines.showing import show
from samtal.lines.trees import cause, why
from samtal.lines.values import excerpt, item, leading_word, number_for, number_of_item, seconds, usage, whole
from samtal.session import commands as c
from samtal.session import entries, gathering, people
from samtal.session.refusal import RefusedError
from samtal.session.registers import REGISTERS
from samtal.session.state import Phase
from samtal.words import LANGS
from samtal.words.commands import GROUP, UNTIL, VERBS
from samtal.words.registers import NAMES
from samtal.words.text import folded

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.session.state import State
    from samtal.template.model import Step
    from samtal.words import Lang


VERB_OF: Final = {word: verb for verb, both in VERBS.items() for language in both for word in language}
_TO_ITEM: Final = re.compile(r"([0-9]+)\s*(?::\s*|\s+)(.+)", re.DOTALL)
_ACTION: Final = {word: word for language in NAMES["action"].entry for word in language}
_ALIKE: Final = 0.6  # how much a misspelt word must have in common with the right one


def read(line: str, state: State, lang: Lang, begun: Step | None = None) -> c.Command | Inquiry:
    """What the line asks for. Raises RefusedError with a code from words/phrases.py or words/commands.py.

    `begun`: the item that was current when somebody began to type it; None: the one that is current now.
    """
    return meant(_taken_apart(line, lang)._replace(begun=begun), state, lang)


def meant(phrase: Phrase, state: State, lang: Lang) -> c.Command | Inquiry:
    """What a line that is taken apart asks for. Raises RefusedError as `read` does."""
    if phrase.verb in BARE and not phrase.rest:
        return BARE[phrase.verb]
    if phrase.verb in BARE and phrase.verb not in READERS:
        raise usage(phrase.verb)
    if phrase.verb == "to":
        phrase = _sent_on(state, phrase, lang)
    return READERS[phrase.verb](state, phrase)


def _taken_apart(line: str, lang: Lang) -> Phrase:
    line = slips.set_apart(line)
    leading = leading_word(line, VERB_OF)
    if leading is None:
        raise _unknown(line, lang)
    return Phrase(VERB_OF[leading[0]], leading[1].strip())


def _unknown(line: str, lang: Lang) -> RefusedError:
    near = _near(line)
    if near is None:
        return RefusedError("phrases.unknown", typed=excerpt(line))
    return RefusedError("phrases.unknown-near", typed=excerpt(line), near=VERBS[near][LANGS.index(lang)][0])


def _near(line: str) -> str | None:
    """The verb that was probably meant: the only one that begins so, else the one most alike."""
    words = folded(excerpt(line)).replace(":", " ").split()
    begun = [verb for word, verb in VERB_OF.items() if words and len(words[0]) > 1 and word.startswith(words[0])]
    if len(set(begun)) == 1:
        return begun[0]
    for length in (2, 1):
        alike = get_close_matches(" ".join(words[:length]), VERB_OF, n=1, cutoff=_ALIKE)
        if alike:
            return VERB_OF[alike[0]]
    return None


def _sent_on(state: State, phrase: Phrase, lang: Lang) -> Phrase:
    """`to 3: LINE`: the line taken apart, with the item it belongs to."""
    match = _TO_ITEM.fullmatch(phrase.rest)
    if match is None:
        raise usage("to")
    step = item(state, whole(match[1]) or 0)
    inner = _taken_apart(match[2], lang)
    if inner.verb not in CONTENT:
        raise RefusedError("phrases.only-content")
    return inner._replace(elsewhere=step)


def _longer(state: State, phrase: Phrase) -> c.Command:
    """By so many minutes, or to a clock time."""
    until = leading_word(phrase.rest, UNTIL)
    if until is not None:
        return c.ExtendTo(clock_times.until(state, until[1].strip()))
    length = seconds(phrase.verb, phrase.rest)
    return c.Extend(length if phrase.verb == "extend" else -length)


def _finish(state: State, phrase: Phrase) -> c.Command:
    if not phrase.rest:
        raise usage("finish")
    return c.Replan(clock_times.until(state, phrase.rest))


_GROUP_ALONE: Final = re.compile(rf"(?:{'|'.join(GROUP)})\s*([0-9]+)", re.IGNORECASE)


def _turn(state: State, phrase: Phrase) -> c.Command:
    if not phrase.rest:
        raise usage("turn")
    if group := _GROUP_ALONE.fullmatch(phrase.rest.strip()):
        return c.GiveTurn(group=whole(group[1]) or 0)
    seat = whole(phrase.rest)
    if seat is not None:
        told = bool(state.step and gathering.number(state, state.step))
        return c.GiveTurn(group=seat) if told else c.GiveTurn(seat=seat)
    return c.GiveTurn(person=one_person(state, phrase.rest, is_here))


_TO_GROUP: Final = re.compile(rf"(.+?)\s+(?:till|to)\s+(?:(?:{'|'.join(GROUP)})\s*)?([0-9]+)", re.IGNORECASE)


def _move(state: State, phrase: Phrase) -> c.Command:
    if (of_captured := reworking.moved(state, phrase)) is not None:
        return of_captured
    if phrase.elsewhere:
        raise RefusedError("phrases.only-content")
    if (of_item := agenda.moved(state, phrase)) is not None:
        return of_item
    match = _TO_GROUP.fullmatch(phrase.rest.strip())
    if match is None or (whole(match[1]) is not None and not people.find(state, match[1])):
        raise usage("move")  # a number is an item's, unless somebody is called so
    return c.Reseat(one_person(state, match[1], is_here), whole(match[2]) or 0)


def _goto(state: State, phrase: Phrase) -> c.Command:
    number = number_of_item("goto", phrase.rest)
    if state.phase in {Phase.PLANNED, Phase.ENDED}:
        return c.Goto()  # whatever the number: that is refused with why
    return c.Goto(step=item(state, number).id)


def _held(state: State, phrase: Phrase) -> c.Command:
    number = number_of_item("held", phrase.rest)
    return c.Held() if state.phase is Phase.PLANNED else c.Held(item(state, number).id)


def _adopt(state: State, phrase: Phrase) -> c.Command:
    proposal = entries.numbered(state, "proposal", number_for("adopt", phrase.rest))
    return c.Adopt(proposal.id, proposal.event)


def _done(state: State, phrase: Phrase) -> c.Command:
    """`done action 2`, or the number alone."""
    leading = leading_word(phrase.rest, _ACTION)
    number = whole((leading[1] if leading else phrase.rest).strip())
    if number is None:
        raise usage(phrase.verb)
    action = entries.numbered(state, "action", number)
    return c.MarkDone(action.id, action.event, phrase.verb == "done")


def _message(state: State, phrase: Phrase) -> c.Command:
    """To the room; without a text what stands there goes away."""
    if not (phrase.rest or state.message):
        raise usage("message")
    return c.Announce(phrase.rest)


def _handin(_state: State, phrase: Phrase) -> Inquiry:
    """What the groups hand in, or one of them."""
    group = _GROUP_ALONE.fullmatch(phrase.rest)
    number = whole(group[1]) if group else whole(phrase.rest)
    if phrase.rest and number is None:
        raise usage("handin")
    return Inquiry("handin", of=str(number or ""))


BARE: Final[dict[str, c.Command | Inquiry]] = {
    "start": c.Start(),
    "undo": c.Undo(),
    "next": c.Next(),
    "back": c.Back(),
    "end": c.End(),
    "pass": c.PassTurn(),
    "again": c.Again(),
    "move-everything": c.Replan(),
    "show-groups": c.ShowGroups(),
    "blank": c.Blank(dark=True),
    "light": c.Blank(dark=False),
    "hide": c.Hide(),
    "status": Inquiry("status"),
    "agenda": Inquiry("agenda"),
    "help": Inquiry("help"),
    "read-back": Inquiry("read-back"),
}
"""The verbs that stand alone, or may."""

CONTENT: Final[dict[str, Callable[[State, Phrase], c.Command | Inquiry]]] = {
    "note": note,
    "row": row,
    "why": why,
    "cause": cause,
    "link": link,
    "rate": rate,
    "slip": slips.slip,
    "close": slips.close,
    "reopen": slips.reopen,
    "retake": slips.retake,
    "answers": answers,
    "answers-from": answers_from,
    "summary": summary,
    **dict.fromkeys(REGISTERS, record),
    "new-question": agenda.new_question,
    "change": change,
    "delete": delete,
    "move": _move,
    "make": reworking.make,
    "choose": reworking.choose,
    "history": reworking.history,
}
"""The verbs that may belong to another item than the current one."""

READERS: Final[dict[str, Callable[[State, Phrase], c.Command | Inquiry]]] = {
    **CONTENT,
    "turn": _turn,
    "role": role_lines.role,
    "aside": role_lines.aside,
    "join": role_lines.aside,
    "extend": _longer,
    "shorten": _longer,
    "finish": _finish,
    "spread": lengths.spread,
    "round": lengths.round_,
    "began": corrections.began,
    "meeting-began": corrections.meeting_began,
    "item-began": corrections.item_began,
    "leave-out": corrections.leave_out,
    "pause": corrections.pause,
    "resume": corrections.resume,
    "here": attendance.here,
    "left": attendance.left,
    "came": attendance.came,
    "absent": attendance.absent,
    "rename": attendance.rename,
    "insert": agenda.insert,
    "break": agenda.rest,
    "minutes": agenda.minutes,
    "skip": agenda.skip,
    "order": agenda.order,
    "group": agenda.group,
    "goto": _goto,
    "held": _held,
    "count": lambda _, phrase: c.Count(number_for("count", phrase.rest)),
    "groups": lambda _, phrase: c.Divide(number_for("groups", phrase.rest)),
    "question": lambda _, phrase: c.Ask(number_for("question", phrase.rest)),
    "undo": lambda _, phrase: c.Undo(back=number_for("undo", phrase.rest)),
    "adopt": _adopt,
    **dict.fromkeys(("done", "not-done"), _done),
    "handin": _handin,
    "show": show,
    "compare": compare,
    "who-sees": who_sees,
    "message": _message,
}
"""What follows each of the other verbs."""
