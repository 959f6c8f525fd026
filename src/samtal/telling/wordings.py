"""A history in words: a line for each wording, the first first, and which of them counts now.

Rule: reads only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.session import wordings
from samtal.telling import naming
from samtal.words import LANGS, numbers, say
from samtal.words.registers import NAMES
from samtal.words.text import run_on

if TYPE_CHECKING:
    from samtal.session.state import State
    from samtal.session.wordings import Saying
    from samtal.words import Lang

FACES: Final = {
    "console": "wordings.face.console",
    "notes": "wordings.face.notes",
    "plain": "wordings.face.plain",
    "import": "wordings.face.import",
}
"""The faces that have a name of their own."""

NO_WORDS: Final = {
    "gone": "wordings.gone",
    "erased": "wordings.erased",
    "done": "wordings.done",
    "not-done": "wordings.not-done",
}
"""What became of it without other words."""


def lines(lang: Lang, state: State, entity: str) -> list[str]:
    """When it said what, and where that was written."""
    entry = state.notes.get(entity) or state.rows.get(entity) or state.registers.get(entity)
    beside = {each.event for each in wordings.beside(state, entry)} if entry and not entry.gone else set[str]()
    told, before = list[str](), None
    for each in wordings.wordings(state, entity):
        said = _said(lang, state, each, before)
        if each.undone:
            said = say(lang, "wordings.undone", text=said)
        else:
            before = each
        if entry and each.event in beside:
            said = say(lang, "wordings.now" if each.event == entry.event else "wordings.beside", text=said)
        face = _face(lang, each.face)
        code = "wordings.line-by" if each.author else "wordings.line"
        told.append(say(lang, code, at=naming.at(lang, state, each.at), said=said, face=face, author=each.author))
    return told


def _face(lang: Lang, name: str) -> str:
    """Where it was written; of several windows of a kind which one."""
    kind, _, number = name.partition("-")
    return " ".join(filter(None, (say(lang, FACES.get(kind, "wordings.face.other")), number)))


def _said(lang: Lang, state: State, each: Saying, before: Saying | None) -> str:
    if each.became != "said":
        return say(lang, NO_WORDS[each.became])
    text = naming.shown(full(lang, each))
    if before and before.kind != each.kind and each.kind in NAMES:
        return say(lang, "wordings.as", what=NAMES[each.kind].entry[LANGS.index(lang)][0], text=text)
    if before and before.step != each.step and each.kind in {"note", "row"}:
        return say(lang, "wordings.to-item", number=state.number_of(each.step), text=text)
    return text


def full(lang: Lang, wording: Saying) -> str:
    """All that a wording says, its parts between bars."""
    parts = [run_on(part) for part in wording.parts]
    if wording.kind in NAMES:
        text, who, when, day, hours, place = parts
        parts = [numbers.day(lang, day), hours, text, who, numbers.day(lang, when), place]
        parts = [part for part in parts if part]
    return " | ".join(parts)
