"""Where what is being written will go: the item it was begun in, and whose it is.

Rule: taken at the first key and kept until it is saved, for one types what the last speaker said after the meeting has
moved on. What is typed in front of the text (Anna:, grupp 2:, alla:) goes before it.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.lines import typed
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
    """What was current when a note was begun: where the meeting was, the id of its item, and who had the floor."""

    seen: Cursor
    step: str
    owner: Owner


def aim(state: State, back: int) -> Aim:
    """Where a note goes that is begun now, by the speaker so many before the one who has the floor."""
    turns = speakers(state)
    turn = turns[min(back, len(turns) - 1)]
    return Aim(state.cursor(), state.step.id if state.step else "", Owner(turn=turn.id) if turn else NOBODY)


def aimed(command: c.Command, at: Aim) -> c.Command:
    """The command, for where it was begun; whatever its line itself says of that stands."""
    if not isinstance(command, c.Content) or command.step is not None:
        return command
    if isinstance(command, c.Record):
        return replace(command, step=at.step or None)
    seen = replace(command, seen=at.seen)
    if isinstance(seen, c.TakeNote | c.AddRow) and seen.owner is None:
        return replace(seen, owner=at.owner)
    return seen


class Unsaved(NamedTuple):
    """What stands in the box, where it goes, whether it was pasted, and whether its lines are a single note."""

    text: str
    at: Aim | None
    pasted: bool = False
    one: bool = False

    @property
    def is_command(self) -> bool:
        """Whether it is a line for plain mode, behind a slash or a sign that was typed."""
        return not self.pasted and typed.is_command(self.text)

    def asks(self, line: str, state: State, lang: Lang, begun: Step | None) -> c.Command | Inquiry:
        """What a line of it asks for. Raises RefusedError; but of lines that were pasted nothing is refused here."""
        if self.is_command:
            return typed.asked(typed.on_a_line(line), state, lang, begun)
        if self.pasted or typed.is_several(self.text):
            return typed.pasted(line, state, begun)
        return typed.asked(line, state, lang, begun)

    def rest(self, lines: list[str]) -> Unsaved:
        """What is left of it: of what was text nothing becomes a command because it is the first line now."""
        text = "\n".join(lines)
        return self._replace(text=text, pasted=self.pasted or (not self.is_command and typed.is_command(text)))


def as_draft(left: Unsaved, at: Aim) -> str:
    """What stands in the box, for `from_draft` to read."""
    more = {key: True for key in ("pasted", "one") if getattr(left, key)}
    return json.dumps({"text": left.text, **at._asdict(), **more}, ensure_ascii=False)


def from_draft(draft: str) -> Unsaved | None:
    """What was kept; None where it cannot be read."""
    try:
        kept = json.loads(draft)
        text, step = kept["text"], kept["step"]
        at = Aim(Cursor(*kept["seen"]), step, Owner(*kept["owner"]))
        left = Unsaved(text, at, kept.get("pasted") is True, kept.get("one") is True)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return left if isinstance(text, str) and isinstance(step, str) else None


def words(lang: Lang, state: State, at: Aim, back: int) -> str:
    """Where a note would go that is begun now, in words, and whose it would be by one step back or on."""
    step, parts = state.step_called(at.step), []
    if step and step.id != (state.step.id if state.step else ""):
        parts.append(f"{state.number_of(step.id)}. {shown(step.title)}")
    if owner := whose(lang, state, step, at.owner):
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
