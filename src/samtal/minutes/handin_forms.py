"""What a group gets to fill in: a page of plain text, and the same in short for a chat.

Rule: in the language of the template. A line for each thing, so that nothing is lost by whatever program it is opened
in; what reads it back (lines/handins.py) knows every line that stands here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.minutes import saving
from samtal.session import groups, handins, roles
from samtal.session.handin_codes import code_of
from samtal.words import numbers, say
from samtal.words.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.session.state import State
    from samtal.template.model import Step
    from samtal.words import Lang

ROOM: Final = 3
"""So many lines stand ready under a question."""

WIDEST: Final = 60
"""So long at most is the line under a heading."""


def as_file(text: str) -> bytes:
    """The text as every Notepad shows it and Word reads it: UTF-8 that says so, and lines that end as on Windows."""
    return ("\ufeff" + text.replace("\n", "\r\n")).encode()


def page(state: State, group: int) -> str:
    """The page of a group. Raises RefusedError where there is nothing to hand in, or no such group."""
    lang, steps = _checked(state, group)
    title = say(lang, "handin.title", number=group)
    body = [title, "=" * len(title), _meeting(lang, state)]
    body += [say(lang, "handin.members", names=names)] if (names := _members(state, group, steps[0])) else []
    body += ["", say(lang, "handin.how"), _back(lang, state), _code(lang, state, group), ""]
    for step in steps:
        heading = _heading(lang, state, step)
        body += ["", heading, "-" * min(WIDEST, len(heading)), *_paragraphs(step.prompt), *_asked(lang, step), ""]
    return "\n".join(body).rstrip("\n") + "\n"


def chat(state: State, group: int) -> str:
    """What is pasted into a chat for a group to answer there."""
    lang, steps = _checked(state, group)
    body = [say(lang, "handin.title", number=group), say(lang, "handin.chat-how"), _code(lang, state, group)]
    for step in steps:
        body += ["", _heading(lang, state, step), *_asked(lang, step, room=1)]
    return "\n".join(body) + "\n"


def file_name(state: State, group: int) -> str:
    """`2025-11-14 SKIS nätverksträff grupp 2`, without ending."""
    lang = state.language
    return say(lang, "handin.file", meeting=saving.file_name(state), number=group)


def _checked(state: State, group: int) -> tuple[Lang, list[Step]]:
    handins.check_open(state)
    there_are = handins.group_count(state)
    if not 1 <= group <= there_are:
        raise handins.no_such_group(group, there_are)
    return state.language, handins.items_of(state, group)


def _meeting(lang: Lang, state: State) -> str:
    title = visible(state.template.title) if state.template else ""
    return say(lang, "handin.meeting", title=title, date=numbers.day(lang, state.date))


def _members(state: State, group: int, step: Step) -> str:
    """Who sits in it, where that is known and the meeting is not confidential."""
    if state.template is None or state.template.confidential:
        return ""
    run = next(reversed(state.runs_of(step.id)), None)
    division = groups.as_called(state, groups.of_run(state, run) or groups.standing(state))
    members = division[group - 1] if group <= len(division) else ()
    known = [state.people[member].name for member in members if isinstance(member, str) and member in state.people]
    return ", ".join(map(visible, known))


def _back(lang: Lang, state: State) -> str:
    """How it is sent back, and to whom where somebody is known to lead the meeting."""
    known = [person.name for role in ("facilitator", "note-taker") for person in roles.holders(state, role)]
    if known and state.template and not state.template.confidential:
        return say(lang, "handin.back-to", name=visible(known[0]))
    return say(lang, "handin.back")


def _code(lang: Lang, state: State, group: int) -> str:
    return say(lang, "handin.code", code=code_of(state.id, group))


def _heading(lang: Lang, state: State, step: Step) -> str:
    return say(lang, "handin.item", number=state.number_of(step.id), title=_one_line(step.title))


def _asked(lang: Lang, step: Step, room: int = ROOM) -> Iterator[str]:
    """The questions, each with lines to fill in; of a list its columns and its rows."""
    if step.table:
        yield from (_one_line(question.text) for question in step.questions)
        names = [_one_line(column.name) for column in step.table.columns]
        first = [say(lang, "handin.row")] if step.table.rows else []
        yield " | ".join([*first, *names])
        empty = " | " * (len(names) - 1)
        yield from (f"- {_one_line(label)} | {empty}".rstrip(" ") for label in step.table.rows)
        yield from [] if step.table.rows else [f"- {empty}".rstrip(" ") + " "] * room
        return
    several = len(step.questions) > 1
    for number, question in enumerate(step.questions, 1):
        text = _one_line(question.text)
        yield from [""] if several and room > 1 else []
        yield say(lang, "handin.question", number=number, text=text) if several else text
        yield from ["- "] * room
    if not step.questions:
        yield from ["- "] * room


def _paragraphs(text: str) -> list[str]:
    return [visible(line) for line in text.splitlines() if line.strip()]


def _one_line(text: str) -> str:
    return visible(" ".join(text.split()))
