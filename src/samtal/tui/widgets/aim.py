"""Where a note that is being written will go: the item it was begun in, and whose it is.

Rule: taken at the first key and kept until the note is saved, for one types what the last speaker said after the
meeting has moved on. What is typed in front of the text (Anna:, grupp 2:, alla:) goes before it.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.lines import names
from samtal.session import commands as c
from samtal.session.captured import NOBODY, Owner
from samtal.session.events import Cursor
from samtal.session.keeping import Keeping, keeping
from samtal.session.refusal import RefusedError
from samtal.session.view import speakers
from samtal.telling import naming
from samtal.tui.paint import shown
from samtal.words import say

if TYPE_CHECKING:
    from samtal.session.state import State
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
    if not isinstance(command, c.TakeNote | c.AddRow) or command.step is not None:
        return command
    return replace(command, seen=at.seen, owner=at.owner if command.owner is None else command.owner)


def as_draft(text: str, at: Aim) -> str:
    """The text and where it goes, for `from_draft` to read."""
    return json.dumps({"text": text, "seen": at.seen, "step": at.step, "owner": at.owner}, ensure_ascii=False)


def from_draft(draft: str) -> tuple[str, Aim] | None:
    """What was kept; None where it cannot be read."""
    try:
        kept = json.loads(draft)
        text, step = kept["text"], kept["step"]
        at = Aim(Cursor(*kept["seen"]), step, Owner(*kept["owner"]))
    except (ValueError, KeyError, TypeError):
        return None
    return (text, at) if isinstance(text, str) and isinstance(step, str) else None


def words(lang: Lang, state: State, at: Aim, text: str, back: int) -> str:
    """Where the note goes, in words; and whose it would be by one step back, as long as nothing is written."""
    step, parts = state.step_called(at.step), []
    if step and step.id != (state.step.id if state.step else ""):
        parts.append(f"{state.number_of(step.id)}. {shown(step.title)}")
    if whose := _whose(lang, state, at, text):
        parts.append(whose)
    to = [say(lang, "tui.note-to", to=" · ".join(parts))] if parts else []
    earlier = [] if text else speakers(state)[back + 1 : back + 2]
    before = [say(lang, "tui.note-up", name=naming.speaker(lang, state, turn)) for turn in earlier if turn]
    kept = KEPT_BRIEFLY.get(keeping(state, step)) if step else None
    return " · ".join([*to, *before, *([say(lang, kept)] if kept else [])])


def _whose(lang: Lang, state: State, at: Aim, text: str) -> str:
    """The owner, where there is one or somebody has said that there is none."""
    try:
        typed, _ = names.owner(state, state.step_called(at.step), text)
    except RefusedError:
        return ""  # what is wrong is told when it is saved
    owner = at.owner if typed is None else typed
    if owner.group is not None:
        return say(lang, "telling.joined", number=owner.group)
    turn = state.turns.get(owner.turn or "")
    if turn and turn.group and not owner.person:
        return naming.speaker(lang, state, turn)
    person = owner.person or (turn.person if turn else None)
    if person:
        step, name = state.step_called(at.step), naming.person(state, person)
        printed = owner.person is not None or (step is not None and step.per == "person")
        return name if printed else say(lang, "tui.unnamed", name=name)
    return say(lang, "tui.the-meeting") if typed == NOBODY else ""
