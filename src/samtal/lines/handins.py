"""`read(text, state)`: what a group hands in, in a file that was filled in or an answer from a chat.

Rule: changes nothing, and all or nothing: what cannot be placed is refused with its line. Headings are known by their
words, however they are retyped; a line that stood in the form is no answer; what comes before the first heading is no
answer either, and is told.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.lines import handin_text
from samtal.lines.entries import cells_of
from samtal.lines.handin_headings import Headings
from samtal.minutes import handin_forms
from samtal.session import handins
from samtal.session.commands import Brought, HandIn
from samtal.session.handin_codes import codes_in, meeting_sign
from samtal.session.refusal import RefusedError
from samtal.words import LANGS, Coded, say
from samtal.words.commands import GROUP

if TYPE_CHECKING:
    from samtal.lines.handin_headings import HandInPlace
    from samtal.lines.handin_text import TextLine
    from samtal.session.handin_codes import HandInCode
    from samtal.session.state import State
    from samtal.template.model import Step

LONG: Final = 50
"""Signs of a line after which a program may have gone on with the next one."""

_GROUP: Final = re.compile(
    rf"(?:(?:inlämning från|hand-in from|svar från|answer from)\s+)?(?:{'|'.join(GROUP)})\W{{0,3}}([0-9]{{1,3}})"
    rf"(?:\s*[,.:;–—-].*)?",
    re.IGNORECASE,
)
_MENTIONED: Final = re.compile(rf"\b(?:{'|'.join(GROUP)})\W{{0,3}}([0-9]{{1,3}})\b", re.IGNORECASE)
_LABEL: Final = re.compile(r"[*_\s]{0,4}(?:kod|code)\s*:\s*[0-9a-z]{4,8}\s?[-–—]\s?[0-9]{1,3}\s?[-–—]", re.IGNORECASE)


class Delivery(NamedTuple):
    """What was read: the command that takes it in, and the lines that were left out, with their numbers.

    `others` is the line that names others than those who sit in the group now, if any.
    """

    command: HandIn
    left: tuple[tuple[int, str], ...] = ()
    others: int = 0


def code_in(text: str) -> HandInCode | None:
    """The code in a text, if any. Raises RefusedError where one is not as it was printed, or there are several."""
    found: dict[HandInCode, int] = {}
    for number, line in handin_text.numbered(text):
        codes = codes_in(line)
        if (None in codes or not codes) and _LABEL.match(line):
            raise RefusedError("handin.wrong-code", line=number)
        found |= {code: number for code in codes if code}
    if len(found) > 1:
        raise RefusedError("handin.several", line=max(found.values()))
    return next(iter(found), None)


def is_meant(text: str, state: State) -> bool:
    """Whether a text that is pasted is what a group hands in: by its code, else by headings with all that is needed."""
    if state.template is None or len(text) > handin_text.LARGEST:
        return False
    lines = [line for _, line in handin_text.numbered(text)]
    if any(code for line in lines for code in codes_in(line)):
        return True
    if not Headings(state).any_in(lines):
        return False
    with suppress(RefusedError):
        return bool(read(text, state))
    return False


def read(text: str, state: State, group: int = 0, step: Step | None = None) -> Delivery:
    """What is handed in. Raises RefusedError with the line and what was expected.

    `group` and `step` are whose it is, and of which item, where the text does not say.
    """
    handins.check_open(state)
    if not text.strip("\ufeff \t\r\n\0"):
        raise RefusedError("handin.empty")
    if len(text) > handin_text.LARGEST:
        raise RefusedError("handin.too-large")
    code, headings = code_in(text), Headings(state)
    if code and code.meeting != meeting_sign(state.id):
        raise RefusedError("handin.other-meeting")
    lines = handin_text.told(headings.unwrapped(handin_text.numbered(text)))
    reading = _taken(lines, _Reading(state, headings, code.group if code else 0))
    if reading.step is None and step:
        reading = _taken(lines, _Reading(state, headings, reading.group, step))
        if any(thing.question is None for thing in reading.found if thing.texts):
            question = handins.usual_question(state, step, reading.group or group)
            reading = _taken(lines, _Reading(state, headings, reading.group, step, question))
    return reading.delivery(group)


def _taken(lines: list[TextLine], reading: _Reading) -> _Reading:
    for line in lines:
        reading.take(line)
    return reading


class _Thing(NamedTuple):
    """A note or a row, as it is read: the lines of which it is made, and whether the first has a bullet."""

    step: Step
    question: str | None
    line: int
    texts: list[str]
    bulleted: bool
    indent: int


@dataclass(slots=True)
class _Reading:
    """How far it has been read."""

    state: State
    headings: Headings
    group: int
    step: Step | None = None
    question: str | None = None
    found: list[_Thing] = field(default_factory=list)
    left: list[tuple[int, str]] = field(default_factory=list)
    open: bool = False  # whether a line without a bullet goes on with the last thing
    others: int = 0  # the line that names others than those who sit in the group now
    length: int = 0  # of the line before, in signs
    closed: bool = False  # whether a letter has ended, and only who wrote it follows
    known: set[str] = field(init=False)

    def __post_init__(self) -> None:
        self.known = _form_lines(self.state)

    def take(self, line: TextLine) -> None:
        """Take in a line."""
        if self._is_group(line) or (any(codes_in(line.bare)) and not line.bulleted):
            return
        place = self.headings.place(line, self.step)
        if place:
            self._go_to(place, line)
        elif self._names_others(line):
            self.others = line.number
        elif self._is_form(line) or handin_text.is_noise(line):
            self.open = False
        elif handin_text.is_header(line):
            self.open = False
            self.left.append((line.number, line.bare))
        elif handin_text.is_closing(line):
            self.closed = True
            self.left.append((line.number, line.bare))
        elif self.step is None or self.closed:
            self.left += [(line.number, line.bare)] if line.text else []
        else:
            self._write(self.step, line)

    def _is_form(self, line: TextLine) -> bool:
        """Whether it stood there before anybody wrote."""
        return not line.bulleted and handin_text.squashed(line.bare) in self.known

    def _names_others(self, line: TextLine) -> bool:
        """Whether it says who sat in the group when the form was written, and others do now."""
        begun = (say(lang, "handin.members", names="").strip().casefold() for lang in LANGS)
        return line.bare.casefold().startswith(tuple(begun)) and not self.step and not self._is_form(line)

    def _is_group(self, line: TextLine) -> bool:
        """Whether it only says whose it is; two groups in one text are refused."""
        match = _GROUP.fullmatch(line.bare)
        if match is None or line.bulleted or (self.step and not line.bare[-1].isdigit()):
            return False
        number = int(match[1])
        if self.group and number != self.group:
            raise RefusedError("handin.two-groups", line=line.number, number=number, other=self.group)
        self.group = number
        return True

    def _go_to(self, place: HandInPlace, line: TextLine) -> None:
        self.step, self.question, self.open, self.closed = place.step, place.question, False, False
        if place.rest:
            self._write(place.step, line._replace(text=handin_text.unbulleted(place.rest), bulleted=True))

    def _write(self, step: Step, line: TextLine) -> None:
        """Another thing, or more of the last one."""
        last = self.found[-1] if self.found else None
        if last and self.open and self._goes_on(line, last):
            last.texts.append(line.text)
            self.length = len(line.bare)
            return
        texts = [line.text] if line.text else []
        self.found.append(_Thing(step, self.question, line.number, texts, line.bulleted, line.indent))
        self.open, self.length = True, len(line.bare)

    def _goes_on(self, line: TextLine, last: _Thing) -> bool:
        """Whether a line without a bullet belongs to what stands above it."""
        table, text = last.step.table, line.text
        if line.bulleted or (table and ("\t" in text or "|" in _labelled(text, table.rows))):
            return False
        if not last.texts or line.after_gap:
            return not last.texts
        runs_on = text[:1].islower() or (last.bulleted and not last.texts[-1].endswith((".", "!", "?")))
        return line.indent > last.indent or (self.length >= LONG and runs_on)

    def delivery(self, usual: int) -> Delivery:
        """What has been read as a whole; it is of the group `usual` where it does not say of which."""
        if self.step is None:
            raise RefusedError("handin.no-heading", items=self.headings.listed())
        self.group = self.group or self._mentioned() or usual
        if not self.group:
            raise RefusedError("handin.no-group", n=handins.group_count(self.state))
        if not 1 <= self.group <= handins.group_count(self.state):
            raise handins.no_such_group(self.group, handins.group_count(self.state))
        brought = tuple(each for one in self.found if (each := self._brought(one)))
        if not brought:
            raise RefusedError("handin.unfilled", number=self.group)
        return Delivery(HandIn(group=self.group, brought=brought), tuple(self.left), self.others)

    def _mentioned(self) -> int:
        """The group that is spoken of in what was left out, where it is but one."""
        found = {int(match[1]) for _, text in self.left for match in _MENTIONED.finditer(text)}
        return found.pop() if len(found) == 1 else 0

    def _brought(self, thing: _Thing) -> Brought | None:
        text, table = " ".join(thing.texts), thing.step.table
        if not table:
            text = " ".join(text.split())
            return Brought(thing.step.id, thing.question, (text,), thing.line) if text else None
        typed = _row(_labelled(text, table.rows), len(table.columns) + bool(table.rows), bulleted=thing.bulleted)
        cells = self._cells(thing, typed) if typed else ()
        ready = {handin_text.squashed(label) for label in table.rows}
        answers = cells[1:] if cells and handin_text.squashed(cells[0]) in ready else cells
        return Brought(thing.step.id, None, cells, thing.line) if any(answers) else None

    def _cells(self, thing: _Thing, typed: str) -> tuple[str, ...]:
        try:
            return cells_of(self.state, thing.step, typed)
        except RefusedError as refused:  # a day that there is not
            why = Coded(refused.code, refused.values)
            raise RefusedError("handin.line", line=thing.line, why=why) from refused


def _row(text: str, columns: int, *, bulleted: bool) -> str:
    """A row with bars between its cells, as it is typed by hand; of one column nothing parts the text.

    A bar before the first cell says that this is empty, but for a table whose lines begin and end with bars.
    """
    if columns == 1:
        return text.replace("|", r"\|")
    cells = [cell.strip() for cell in text.replace("\t", "|").split("|")]
    if not bulleted and len(cells) not in {2, columns} and not (cells[0] or cells[-1]):
        cells = cells[1:-1]
    while cells and not cells[-1]:
        cells.pop()
    return " | ".join(cells)


def _labelled(text: str, labels: tuple[str, ...]) -> str:
    """What begins with the name of a row that stands ready and a colon or a dash, with a bar in place of that."""
    for label in labels:
        if match := re.fullmatch(rf"{re.escape(label)}\s*[:–—-]\s+(.+)", text, re.IGNORECASE | re.DOTALL):
            return f"{label} | {match[1]}"
    return text


def _form_lines(state: State) -> set[str]:
    """All lines of all forms, as they are compared; what a heading is has been found before."""
    groups = range(1, handins.group_count(state) + 1)
    forms = [form(state, group) for group in groups for form in (handin_forms.page, handin_forms.chat)]
    return {handin_text.squashed(line) for form in forms for line in form.splitlines()}
