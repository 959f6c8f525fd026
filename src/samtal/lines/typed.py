"""What is typed in the note box: a note, a line of plain mode behind a slash, or one behind a short sign.

Rule: a sign counts at the very beginning of a line and with a space after it, so that "+1" and "#ledning" stay text.
Of lines that were pasted nothing is a sign or a command: they are taken as text by whoever knows that they were.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.lines.entries import Phrase, note
from samtal.lines.phrases import VERB_OF, meant, read
from samtal.lines.values import leading_word
from samtal.session import commands as c
from samtal.session.refusal import RefusedError
from samtal.words.registers import NAMES

if TYPE_CHECKING:
    from samtal.lines.lengths import Inquiry
    from samtal.session.state import State
    from samtal.template.model import Step
    from samtal.words import Lang

SLASH: Final = "/"
"""What stands before a line of plain mode."""

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
    return Typed("note", line)


def is_signed(line: str) -> bool:
    """Whether a line begins with a short sign."""
    return line[:1] in SIGNS and line[1:2].isspace()


def is_command(line: str) -> bool:
    """Whether a line, were it typed, is more than a note."""
    return line.startswith(SLASH) or is_signed(line)


def is_several(text: str) -> bool:
    """Whether a text has several lines with something on them."""
    return "\n" in text and len(lines_of(text)) > 1


def lines_of(text: str) -> list[str]:
    """The lines with something on them."""
    return [line for line in text.split("\n") if line.strip()]


def on_a_line(text: str) -> str:
    """A command that goes on over several lines, for one of its text was pasted: what only holds a line gets one."""
    return text if apart(text).verb in LONG else " ".join(line.strip() for line in lines_of(text))


def length_of_argument(line: str) -> int | None:
    """How many signs at the end of a command are what follows its verb; None where no verb is known, or it is all."""
    if is_signed(line):
        return len(line) - 2
    words = leading_word(line[1:], VERB_OF)
    if words and words[1]:
        return len(words[1])
    return 0 if words and line.endswith(" ") else None


def asked(line: str, state: State, lang: Lang, begun: Step | None = None) -> c.Command | Inquiry:
    """What a typed line asks for, in the item in which it was begun. Raises RefusedError as plain mode does."""
    if line.startswith(SLASH):
        return read(line[1:], state, lang, begun)
    typed = apart(line)
    return meant(Phrase(typed.verb, typed.rest.strip(), begun=begun), state, lang)


def pasted(text: str, state: State, begun: Step | None = None) -> c.Command:
    """The note that a pasted text is. Whose it is may stand in front; what cannot be meant so is text."""
    try:
        return note(state, Phrase("note", text.strip(), begun=begun))
    except RefusedError:
        return c.TakeNote(text=text.strip())
