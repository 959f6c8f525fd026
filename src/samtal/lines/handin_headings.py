"""Which item, and which question of it, a line in what a group hands in is a heading of.

Rule: known by their words, without case, signs and blanks, wherever they stand; the number alone only where the words
are nearly the same. What stands after a dash is always an answer. A heading of nothing that is asked for is refused,
and what is asked for is said.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.lines.handin_text import squashed, unbolded
from samtal.lines.values import excerpt
from samtal.session import handins
from samtal.session.refusal import RefusedError
from samtal.words.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samtal.lines.handin_text import TextLine
    from samtal.session.state import State
    from samtal.template.model import Question, Step

_ITEM: Final = re.compile(r"(?:(punkt|item)\s*)?([0-9]{1,3})\s*([.:)–—-]|$)\s*(.*)", re.IGNORECASE | re.DOTALL)
_QUESTION: Final = re.compile(r"(?:fråga|question)\s*([0-9]{1,3})\s*(?:[.:)–—-]|$)\s*(.*)", re.IGNORECASE | re.DOTALL)
_PARTS: Final = re.compile(r":\s+|\s+[–—-]\s+")
_NEARLY: Final = 0.6
_WRAPPED: Final = 4  # signs of a line that can be the beginning of one that was wrapped
_SHORTEST: Final = 5  # signs of a part of a title that may stand for it


class HandInPlace(NamedTuple):
    """Where what follows belongs, and what was written on the same line."""

    step: Step
    question: str | None
    rest: str = ""


class Headings:
    """The headings that there may be in a meeting."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._items = handins.items(state)
        self._titles: dict[str, list[Step]] = {}
        before = {step.id: step.title for step in state.template.agenda} if state.template else {}
        for step in self._items:
            for title in dict.fromkeys((step.title, before.get(step.id, step.title))):
                self._titles.setdefault(squashed(title), []).append(step)
        self._parts = self._parts_of_titles()
        self._asked = _wordings(state, self._items)
        self._texts = {squashed(step.title) for step in self._items}
        self._texts |= {text for texts in self._asked.values() for text in texts}

    def _parts_of_titles(self) -> dict[str, Step]:
        """What stands on either side of a colon or a dash in a title, where but one has it."""
        found: dict[str, list[Step]] = {}
        for step in self._items:
            for part in _PARTS.split(step.title):
                found.setdefault(squashed(part), []).append(step)
        asked = {squashed(question.text) for step in self._items for question in step.questions}
        return {
            part: steps[0]
            for part, steps in found.items()
            if len(steps) == 1 and len(part) >= _SHORTEST and part not in asked
        }

    def listed(self) -> str:
        """The items that are asked for, for a refusal."""
        return "; ".join(f"{self._state.number_of(step.id)}. {visible(step.title)}" for step in self._items)

    def any_in(self, lines: Iterable[str]) -> bool:
        """Whether any of these lines is the title of an item, with its number or without."""
        return any(squashed(_words(line)) in self._titles or squashed(line) in self._titles for line in lines if line)

    def unwrapped(self, lines: list[tuple[int, str]]) -> list[tuple[int, str]]:
        """The lines, those put together again that are a heading which a program for mail has parted."""
        found: list[tuple[int, str]] = []
        place = 0
        while place < len(lines):
            number, line = lines[place]
            many = self._wrapped(line, [after for _, after in lines[place + 1 : place + 4]])
            found.append((number, " ".join([line, *(after for _, after in lines[place + 1 : place + 1 + many])])))
            place += 1 + many
        return found

    def _wrapped(self, line: str, after: list[str]) -> int:
        """How many of the next lines belong to a heading that begins here."""
        begun = squashed(_words(line))
        if len(begun) < _WRAPPED or begun in self._texts or not any(text.startswith(begun) for text in self._texts):
            return 0
        for many, more in enumerate(after, 1):
            begun += squashed(more)
            if begun in self._texts:
                return many
        return 0

    def place(self, line: TextLine, step: Step | None) -> HandInPlace | None:
        """What a line is a heading of, after one of the item `step`; None for what is none.

        Raises RefusedError for a heading of nothing that is asked for.
        """
        text = unbolded(line.bare.lstrip("# \t"))
        if found := self._item(line, text):
            return HandInPlace(found, _only_question(found))
        return self._question(line, text, step)

    def _item(self, line: TextLine, text: str) -> Step | None:
        number, title, said = 0, text, False
        inner = _ITEM.fullmatch(unbolded(line.text))
        if match := inner if inner and inner[1] else _ITEM.fullmatch(text):
            number, title, said = int(match[2]), match[4], bool(match[1])
        for words in dict.fromkeys((title, text, unbolded(line.text))):
            found = self._titles.get(squashed(words), [])
            numbers = {self._state.number_of(step.id) for step in found}
            if found and (said or number in numbers or not line.bulleted):
                return self._one_of(found, number, line)
        if not line.bulleted and (part := self._parts.get(squashed(text))):
            return part
        if not said or line.bulleted:
            return None
        for step in self._items:
            if self._state.number_of(step.id) == number and (not title or _alike(title, step.title)):
                return step
        raise RefusedError("handin.unknown-item", line=line.number, text=excerpt(text), items=self.listed())

    def _one_of(self, found: list[Step], number: int, line: TextLine) -> Step:
        """Of several items with the same title the one with this number."""
        numbered = [step for step in found if self._state.number_of(step.id) == number]
        if len(found) > 1 and not numbered:
            raise RefusedError("handin.which-item", line=line.number, items=self.listed())
        return (numbered or found)[0]

    def _question(self, line: TextLine, text: str, step: Step | None) -> HandInPlace | None:
        match, numbered = _QUESTION.fullmatch(text), _ITEM.fullmatch(text)
        said = match or _QUESTION.fullmatch(unbolded(line.text))  # the word itself stands there, be it after a dash
        words = said[2] if said else unbolded(line.text)
        for item, question in self._in_order(step):
            place = 1 + item.questions.index(question)
            free = bool(said) or not line.bulleted or bool(numbered and int(numbered[2]) == place)
            if free and not self._asked[question.id].isdisjoint({squashed(words), squashed(text)} - {""}):
                return HandInPlace(item, question.id)
            if free and not said and (rest := _after(question.text, words)):
                return HandInPlace(item, question.id, rest)
        return self._numbered(line, step, int(match[1]), words) if match and step and not step.table else None

    def _in_order(self, step: Step | None) -> Iterable[tuple[Step, Question]]:
        """The questions of the item that is read now, then those that but one other item has."""
        here = [(step, question) for step in [step] if step and not step.table for question in step.questions]
        others = [(each, q) for each in self._items if each != step and not each.table for q in each.questions]
        texts = [squashed(question.text) for _, question in others]
        return [*here, *(pair for pair, text in zip(others, texts, strict=True) if texts.count(text) == 1)]

    def _numbered(self, line: TextLine, step: Step, number: int, words: str) -> HandInPlace:
        """A question by its number; what stands after it is an answer unless it is nearly the question."""
        if not 1 <= number <= len(step.questions):
            raise RefusedError("handin.unknown-question", line=line.number, number=number, n=len(step.questions))
        question = step.questions[number - 1]
        rest = _after(question.text, words) or ("" if _alike(words, question.text) else words)
        return HandInPlace(step, question.id, rest)


def _wordings(state: State, items: list[Step]) -> dict[str, set[str]]:
    """Of each question all that it has been called, as it is compared: a form may be older than its wording now."""
    asked = {question.id: {squashed(question.text)} for step in items for question in step.questions}
    written = [step.questions for step in state.template.agenda] if state.template else []
    told = [(question.id, question.text) for questions in written for question in questions]
    for event in state.log:
        questions = (event.payload or {}).get("questions") if event.kind == "item" else None
        for each in questions if isinstance(questions, list) else []:
            told += [(each["id"], each["text"])] if isinstance(each, dict) and {"id", "text"} <= set(each) else []
    for id_, text in told:
        if id_ in asked and isinstance(text, str):
            asked[id_].add(squashed(text))
    return asked


def _only_question(step: Step) -> str | None:
    """The question of an item that asks but one."""
    return step.questions[0].id if len(step.questions) == 1 and not step.table else None


def _words(line: str) -> str:
    """A line without what may stand before the words of a heading."""
    line = line.lstrip("# \t*")
    match = _ITEM.fullmatch(line) or _QUESTION.fullmatch(line)
    return match[match.re.groups] if match else line


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, squashed(one), squashed(other)).ratio() >= _NEARLY


def _after(question: str, text: str) -> str:
    """What follows a question on its own line, after a sign that ends it; empty where nothing does."""
    words = re.findall(r"\w+", question)
    if not words:
        return ""
    begun = r"\W*" + r"\W+".join(map(re.escape, words)) + r"\s*[)”\"]?\s*[?:.!–—-]+\s*(.+)"
    match = re.fullmatch(begun, text, re.IGNORECASE | re.DOTALL)
    return match[1].strip() if match else ""
