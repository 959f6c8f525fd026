"""Where what is being written will go: the item it was begun in, and whose it is.

Rule: taken at the first key and kept until it is saved, for one types what the last speaker said after the meeting has
moved on. What is typed in front of the text (Anna:, grupp 2:, alla:) goes before it.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.lines import slips, typed
from samtal.session import captures
from samtal.session import commands as c
from samtal.session.captured import NOBODY, Owner
from samtal.session.events import Cursor
from samtal.session.keeping import Keeping, keeping
from samtal.session.view import speakers
from samtal.telling import naming
from samtal.telling.understood import whose
from samtal.tui.paint import shown
from samtal.words import say

if TYPE_CHECKING:
    from samtal.lines.lengths import Inquiry
    from samtal.session.state import State
    from samtal.template.model import Step
    from samtal.words import Lang


KEPT_BRIEFLY: Final[dict[Keeping, str]] = {
    "summary": "tui.kept-summary",
    "private": "tui.kept-private",
    "nothing": "tui.kept-nothing",
}
"""What is said on the edge of the box of a note that will not be read as it is written."""


class Aim(NamedTuple):
    """What was current when a note was begun: where the meeting was, the id of its item, and who had the floor.

    `question`: its number (from 1). `speaker`: the person or group whose turn it was, who may get another turn when the
    one in which it was begun is taken back.
    """

    seen: Cursor
    step: str
    owner: Owner
    question: int | None = None
    speaker: Owner = NOBODY


def aim(state: State, back: int) -> Aim:
    """Where a note goes that is begun now, by the speaker so many before the one who has the floor."""
    turns = speakers(state)
    turn = turns[min(back, len(turns) - 1)]
    owner, speaker = (Owner(turn=turn.id), Owner(turn.group, turn.person)) if turn else (NOBODY, NOBODY)
    step = state.step
    return Aim(state.cursor(), step.id if step else "", owner, _question(state, step), speaker)


def _question(state: State, step: Step | None) -> int | None:
    """The number of the question that is current in this item."""
    current = captures.current_question(step, state.run) if step else None
    return [question.id for question in step.questions].index(current) + 1 if step and current else None


def owner_of(state: State, at: Aim) -> Owner:
    """Whose it is now: of a turn that was taken back that of another turn of the same person or group."""
    if at.owner.turn is None or at.owner.turn in state.turns or at.speaker == NOBODY:
        return at.owner
    same = [t.id for t in state.turns.values() if t.run == at.seen.run and Owner(t.group, t.person) == at.speaker]
    step = state.step_called(at.step)
    if same:
        return Owner(turn=same[-1])
    return at.speaker if step and step.per == "person" else NOBODY  # elsewhere who only had the floor is not printed


def waits(lang: Lang, state: State, at: Aim) -> str:
    """That who had the floor has none now, so that it is nobody's until they get it again; else empty."""
    gone = owner_of(state, at) == NOBODY and at.speaker != NOBODY and bool(at.owner.turn)
    name = whose(lang, state, state.step_called(at.step), at.speaker) if gone else ""
    return say(lang, "box.no-floor", name=name) if name else ""


def aimed(command: c.Command, at: Aim, state: State) -> c.Command:
    """The command, for where it was begun; whatever its line itself says of that stands."""
    if not isinstance(command, c.Content) or command.step is not None:
        return command
    if isinstance(command, c.Record):
        return replace(command, step=at.step or None)
    seen = replace(command, seen=at.seen)
    if isinstance(seen, c.TakeNotes):
        notes = (aimed(note, at, state) for note in seen.notes)
        return replace(seen, notes=tuple(note for note in notes if isinstance(note, c.TakeNote)))
    if isinstance(seen, c.TakeNote | c.AddRow) and seen.owner is None:
        seen = replace(seen, owner=owner_of(state, at))
    if isinstance(seen, c.TakeNote) and seen.question is None and _has_question(state, at):
        seen = replace(seen, question=at.question)
    return seen


def _has_question(state: State, at: Aim) -> bool:
    """Whether the question still is there; one may have been struck with its item."""
    step = state.step_called(at.step)
    return step is not None and at.question is not None and at.question <= len(step.questions)


class Unsaved(NamedTuple):
    """What stands in the box, where it goes, whether it was pasted, and whether its lines are a single note."""

    text: str
    at: Aim | None
    pasted: bool = False
    one: bool = False

    def signed(self, sign: str) -> Unsaved | None:
        """The same with a short sign before it; None where it is empty, has several lines or is no note."""
        if not self.text.strip() or self.is_command or typed.is_several(self.text):
            return None
        return self._replace(text=f"{sign} {self.text.lstrip()}", pasted=False)

    @property
    def is_command(self) -> bool:
        """Whether it is a line for plain mode, behind a slash or a sign that was typed."""
        return not self.pasted and typed.is_command(self.text)

    def asks(self, state: State, lang: Lang, begun: Step | None) -> c.Command | Inquiry:
        """What it asks for. Raises RefusedError; but of lines that were pasted only where they look like slips."""
        if self.is_command:
            return typed.asked(typed.on_a_line(self.text), state, lang, begun)
        several = typed.is_several(self.text)
        if several or self.pasted:
            typed.check_is_no_slip(state, begun or state.step, self.text)
        if several and not self.one:
            return c.TakeNotes(notes=tuple(typed.pasted(line, state, begun) for line in self.notes(state)))
        return (
            typed.pasted(self.text, state, begun)
            if several or self.pasted
            else typed.asked(self.text, state, lang, begun)
        )

    def notes(self, state: State) -> list[str]:
        """Its lines, each a note; whose the first is, where that was typed before what was pasted, all are."""
        lines = typed.lines_of(self.text)
        step = state.step_called(self.at.step) if self.at else state.step
        return lines if self.pasted else typed.each_owned(lines, state, step)

    def rest(self, lines: list[str]) -> Unsaved:
        """What is left of it: of what was text nothing becomes a command because it is the first line now."""
        text = "\n".join(lines)
        return self._replace(text=text, pasted=self.pasted or (not self.is_command and typed.is_command(text)))


def records(state: State, at: Aim) -> bool:
    """Whether what is noted there is stored; where there is no item, it is not."""
    step = state.step_called(at.step)
    return step is not None and step.record


def is_kept(left: Unsaved, state: State) -> bool:
    """Whether it is a draft: not what stands on a slip, nor where nothing of its item is to be stored."""
    if left.at is None or not left.text or typed.is_secret(left.text):
        return False
    there = typed.sent_to(left.text, state)
    step = there or state.step_called(left.at.step)
    if slips.is_perhaps_one(state, step, left.text) or slips.holds_marks(state, step, left.text):
        return False
    return records(state, left.at) and (there is None or there.record)


def as_draft(left: Unsaved, at: Aim) -> str:
    """What stands in the box, for `from_draft` to read."""
    more = {key: True for key in ("pasted", "one") if getattr(left, key)}
    return json.dumps({"text": left.text, **at._asdict(), **more}, ensure_ascii=False)


def from_draft(draft: str) -> Unsaved | None:
    """What was kept; None where it cannot be read."""
    try:
        kept = json.loads(draft)
        text, step = kept["text"], kept["step"]
        question, speaker = kept.get("question"), kept.get("speaker", NOBODY)
        at = Aim(Cursor(*kept["seen"]), step, Owner(*kept["owner"]), question, Owner(*speaker))
        left = Unsaved(text, at, kept.get("pasted") is True, kept.get("one") is True)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    sound = isinstance(text, str) and isinstance(step, str) and isinstance(question, int | None)
    return left if sound else None


def words(lang: Lang, state: State, at: Aim, back: int) -> str:
    """Where a note would go that is begun now, in words, and whose it would be by one step back or on."""
    step, parts = state.step_called(at.step), []
    if step and step.id != (state.step.id if state.step else ""):
        parts.append(f"{state.number_of(step.id)}. {shown(step.title)}")
    if owner := whose(lang, state, step, owner_of(state, at)):
        parts.append(owner)
    to = [say(lang, "tui.note-to", to=" · ".join(parts))] if parts else []
    turns = speakers(state)
    earlier, later = turns[back + 1 : back + 2], turns[back - 1 : back] if back else []
    beside = [say(lang, "box.earlier", name=naming.speaker(lang, state, turn)) for turn in earlier if turn]
    beside += [say(lang, "box.later", name=naming.speaker(lang, state, turn)) for turn in later if turn]
    return " · ".join([*to, *beside, *kept(lang, state, at)])


def kept(lang: Lang, state: State, at: Aim) -> list[str]:
    """That what is written there will not be read as it is written, where that is so."""
    step = state.step_called(at.step)
    code = KEPT_BRIEFLY.get(keeping(state, step)) if step else None
    return [say(lang, code)] if code else []
