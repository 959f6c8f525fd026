"""Decisions and actions as they are gone through: a line for each, and in the end how many there were and what lacks.

Rule: plain functions of the state; what is missing is a question.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.session import entries, reading_back
from samtal.telling import naming
from samtal.words import numbers, say
from samtal.words.registers import code

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.session.captured import Registered
    from samtal.session.state import State
    from samtal.words import Lang

LACKS: Final = {"who": "listed.lacks-who", "when": "listed.lacks-when"}
"""What is asked of an action that lacks a part."""


def lines(lang: Lang, state: State) -> Iterator[str]:
    """Each in a line, for whoever reads them aloud from there."""
    return (_line(lang, held) for held in reading_back.to_read(state, private=True))


def _line(lang: Lang, held: Registered) -> str:
    said = filter(None, (held.entry.text, held.entry.who, numbers.day(lang, held.entry.when)))
    told = f"{say(lang, code(held.register, 'entry'), number=held.number)}: {', '.join(map(naming.shown, said))}"
    asked = [say(lang, LACKS[part]) for part in entries.lacking(held)]
    asked += [say(lang, "minutes.done")] if held.done else []
    return "  ".join([told, *asked])


def _counted(lang: Lang, gone: reading_back.Sum) -> str:
    """So many decisions and actions, in words; those of which there are none are left out."""
    parts = (("listed.decisions", gone.decisions), ("listed.actions", gone.actions))
    return numbers.series(lang, [say(lang, code, n=n) for code, n in parts if n])


def summed(lang: Lang, state: State, *, private: bool) -> str:
    """What was gone through, what is still missing, and how much is for nobody else."""
    found = reading_back.to_read(state, private=private)
    kept_back = len(reading_back.to_read(state, private=True)) - len(found)
    rest = [say(lang, "listed.kept-back", n=kept_back)] if kept_back else []
    if not found:
        return ", ".join([say(lang, "listed.reading-none"), *rest])
    gone = reading_back.summed(found)
    missing = (("listed.nobody", gone.nobody), ("listed.undated", gone.undated))
    lacks = [say(lang, code, n=n) for code, n in missing if n] or [say(lang, "listed.all-whole")]
    what = _counted(lang, gone)
    return f"{say(lang, 'listed.summed', what=what)}; {', '.join([*lacks, *rest])}"


def to_come(lang: Lang, state: State, *, private: bool) -> str:
    """What will be gone through, and that the room sees it."""
    gone = reading_back.summed(reading_back.to_read(state, private=private))
    return say(lang, "listed.to-come", what=_counted(lang, gone))


def unread(lang: Lang, state: State) -> str:
    """What nobody has heard yet, and the key that goes through it; empty where there is nothing."""
    waiting = reading_back.unread(state)
    return say(lang, "listed.unread", what=_counted(lang, reading_back.summed(waiting))) if waiting else ""
