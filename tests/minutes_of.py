"""For the tests of the minutes: a session in memory and its minutes as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from memory import MemorySession, at
from samtal.minutes.making import minutes_of
from samtal.minutes.markdown import render
from samtal.plain import dialogue
from samtal.session import commands as c
from samtal.session.captured import Owner

if TYPE_CHECKING:
    from samtal.session.state import State


def session(agenda: str, *, header: str = 'title = "Prov"') -> MemorySession:
    """A session of this template that has not begun."""
    return MemorySession(f"{header}\n{agenda}")


def begun(agenda: str, *names: str, count: int | None = None) -> MemorySession:
    """A session that began at nine with these people."""
    made = session(agenda)
    for name in names:
        made.do(c.Here(name))
    if count is not None:
        made.do(c.Count(count))
    made.do(c.Start())
    return made


def written(session: MemorySession | State, now: int | None = None, *, times: bool = False) -> str:
    """The minutes as Markdown, made at ten unless `now` says otherwise."""
    state = session.state if isinstance(session, MemorySession) else session
    return render(minutes_of(state, at(10) if now is None else now, times=times))


def person(session: MemorySession, name: str) -> str:
    """The id of one of the roster."""
    return next(p.id for p in session.state.people.values() if p.name == name)


def group(number: int) -> Owner:
    """A group as the owner of an entry."""
    return Owner(group=number)


def told(session: MemorySession, *lines: str) -> list[str]:
    """What plain mode answers to each of these lines, in Swedish, what it shows included."""
    answers: list[str] = []
    typed = [line.encode() for line in lines]
    dialogue.run(session, typed, answers.append, lang="sv", now=lambda: session.now)
    return [answer.rstrip("\n") for answer in answers]
