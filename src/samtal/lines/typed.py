"""What is typed in the note box: a note, a line of plain mode behind a slash, or one behind a short sign.

Rule: a sign counts at the very beginning of a line and with a space after it, so that "+1" and "#ledning" stay text.
Of lines that were pasted nothing is a sign or a command: they are taken as text by whoever knows that they were.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.lines import slips
from samtal.lines.entries import Phrase, note
from samtal.lines.names import owner
from samtal.lines.phrases import CONTENT, VERB_OF, meant, read
from samtal.lines.values import item, leading_word
from samtal.session import commands as c
from samtal.session.refusal import RefusedError
from samtal.words.agenda import ITEM
from samtal.words.commands import VERBS
from samtal.words.registers import NAMES

if TYPE_CHECKING:
    from samtal.lines.lengths import Inquiry
    from samtal.session.state import State
    from samtal.template.model import Step
    from samtal.words import Lang

SLASH: Final = "/"
"""What stands before a line of plain mode."""

STANDS_ALONE: Final = frozenset({"slip", "close", "reopen"})
"""The verbs after which there need be nothing, of those that may be sent to another item."""

SIGNS: Final = {names.sign: register for register, names in NAMES.items()}
"""The register that a short sign stands for."""


LONG: Final = frozenset({"note", "summary"})
"""The verbs after which a text may have several lines."""


class Typed(NamedTuple):
    """A line of the box taken apart: its verb (empty where none is known), and what follows it."""

    verb: str
    rest: str


def apart(line: str) -> Typed:
    """The verb of a line in the box and what it says; what begins with neither a slash nor a sign is a note."""
    if line.startswith(SLASH):
        leading = leading_word(line[1:], VERB_OF)
        return Typed(VERB_OF[leading[0]], leading[1]) if leading else Typed("", line[1:])
    if is_signed(line):
        return Typed(SIGNS[line[0]], line[2:].strip())
    if match := _TO.fullmatch(line):
        return Typed("to", match[2])
    return Typed("note", line)


def is_signed(line: str) -> bool:
    """Whether a line begins with a short sign."""
    return line[:1] in SIGNS and line[1:2].isspace()


def is_command(line: str) -> bool:
    """Whether a line, were it typed, is more than a note. A slip is, for what stands on it is not to be kept."""
    return line.startswith(SLASH) or is_signed(line) or slips.is_slip(line)


def is_secret(line: str) -> bool:
    """Whether answers can be read in a line: it is no draft, for they are not to be kept so."""
    begun = line.startswith(SLASH) or _TO.fullmatch(line) or not any(map(str.isalpha, line))
    return slips.shows_answers(line.removeprefix(SLASH)) if begun else slips.is_slip(line)


def is_several(text: str) -> bool:
    """Whether a text has several lines with something on them."""
    return "\n" in text and len(lines_of(text)) > 1


def lines_of(text: str) -> list[str]:
    """The lines with something on them."""
    return [line for line in text.split("\n") if line.strip()]


def on_a_line(text: str) -> str:
    """A command that goes on over several lines, for one of its text was pasted: what only holds a line gets one."""
    if "\n" not in text or apart(text).verb in LONG:
        return text
    return " ".join(line.strip() for line in lines_of(text))


_TO: Final = re.compile(
    rf"{SLASH}?(?:{'|'.join(word for both in VERBS['to'] for word in both)})\s+(?:(?:{'|'.join(ITEM)})\s+)?"
    r"([0-9]{1,4})\s*:\s*(.*)",
    re.IGNORECASE | re.DOTALL,
)


def sent_to(line: str, state: State) -> Step | None:
    """The item that a line is sent to by its number (`till 3: TEXT`), where there is such an item."""
    match = _TO.fullmatch(line)
    number = int(match[1]) if match else 0
    return state.agenda[number - 1] if 1 <= number <= len(state.agenda) else None


def each_owned(lines: list[str], state: State, step: Step | None) -> list[str]:
    """The lines with whose they are in front: where the first names somebody, those that name nobody are theirs too."""
    match = _OWNED.match(lines[0]) if lines else None
    if match is None or not names_somebody(lines[0], state, step):
        return lines
    return [lines[0], *(line if names_somebody(line, state, step) else match[0] + line for line in lines[1:])]


_OWNED: Final = re.compile(r"[^:]{1,80}:\s+")


def names_somebody(line: str, state: State, step: Step | None) -> bool:
    """Whether whose it is stands in front of a line."""
    try:
        return owner(state, step, line)[0] is not None
    except RefusedError:
        return False


def asked(line: str, state: State, lang: Lang, begun: Step | None = None) -> c.Command | Inquiry:
    """What a typed line asks for, in the item in which it was begun. Raises RefusedError as plain mode does.

    `till 3: TEXT` needs no slash, and without a verb it is a note: in the box it is seen what it is before it is saved.
    """
    match = _TO.fullmatch(line)
    if match and match[2].strip():
        leading = leading_word(match[2], VERB_OF)
        alone = leading is not None and not leading[1].strip()
        if alone and line.startswith(SLASH) and leading and VERB_OF[leading[0]] in STANDS_ALONE:
            return read(line[1:], state, lang, begun)
        if leading is None or VERB_OF[leading[0]] not in CONTENT or alone:
            step = item(state, int(match[1]))
            check_is_no_slip(state, step, match[2])
            return note(state, Phrase("note", match[2].strip(), elsewhere=step))
        return read(line.removeprefix(SLASH), state, lang, begun)
    if line.startswith(SLASH):
        return read(line[1:], state, lang, begun)
    here = begun or state.step
    if here and here.rating and slips.is_slip(line):
        return read(line, state, lang, begun)
    typed = apart(line)
    if typed.verb == "note":
        check_is_no_slip(state, here, typed.rest)
    return meant(Phrase(typed.verb, typed.rest.strip(), begun=begun), state, lang)


def check_is_no_slip(state: State, step: Step | None, text: str) -> None:
    """Nobody has said that it is a note, and were it a slip, it would stand in the minutes. It is not repeated."""
    if slips.is_perhaps_one(state, step, text):
        raise RefusedError("slips.perhaps", number=state.number_of(step.id) if step else 0)


def pasted(text: str, state: State, begun: Step | None = None) -> c.TakeNote:
    """The note that a pasted text is. Whose it is may stand in front; what cannot be meant so is text."""
    try:
        return note(state, Phrase("note", text.strip(), begun=begun))
    except RefusedError:
        return c.TakeNote(text=text.strip())
