"""What stands on the edges of the note box: above where the note goes or what the line will do, below what the keys do.

Rule: plain functions of what stands in the box; asked at every key, so nothing here takes long.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.lines import slips, typed
from samtal.lines.completion import proposals
from samtal.lines.understanding import meaning
from samtal.session import commands as c
from samtal.session.captured import NOBODY
from samtal.session.meaning import foreseen
from samtal.telling.understood import notes, understood
from samtal.tui.paint import shown
from samtal.tui.widgets import aim
from samtal.tui.widgets.tabbing import told
from samtal.words import say
from samtal.words.registers import NAMES, code

if TYPE_CHECKING:
    from samtal.lines.completion import Proposal
    from samtal.session.meaning import Meaning
    from samtal.tui.desk import Desk
    from samtal.tui.widgets.aim import Aim, Unsaved
    from samtal.tui.widgets.tabbing import Tabbing
    from samtal.words import Lang

LOOKED_AT: Final = 2000
"""So many signs of a note are looked at: whose it is stands at its beginning."""


NAMED_IN: Final = 200
"""In so many lines it is looked whose they are; a longer paste is read when it is saved."""


class Edges(NamedTuple):
    """The words on the upper edge and on the lower one."""

    upper: str
    lower: str


def edges(desk: Desk, left: Unsaved, back: int, own: tuple[str, str], tabbing: Tabbing) -> Edges:
    """What is said of what stands in the box; `back`: the speaker that was gone back to.

    `own`: an example of what may be written, and what the keys do where that is something else than usual; both may be
    empty.
    """
    how, keys = own
    at = left.at or aim.aim(desk.state, back)
    step = desk.state.step_called(at.step)
    nothing = ""
    if at.step and not (step and step.record):
        nothing = desk.say("tui.box-how-nothing", verb=desk.verb("decision"))
        nothing += "" if keys else desk.say("box.or") + desk.say("box.escape")
    if not left.text:
        lower = nothing or how or f"{signs(desk.lang)}  {desk.say('box.more')}"
        return Edges(aim.words(desk.lang, desk.state, at, back), lower)
    if not left.is_command and nothing:
        return Edges(aim.words(desk.lang, desk.state, at, back), nothing)
    if not left.is_command and typed.is_several(left.text):
        return _several(desk, left, at)
    offered = tabbing.offered(left.text, partial(going_on, desk, left))
    lower = told(desk.lang, offered) or how or keys or desk.say("tui.box-how")
    upper = _meant(desk, left, at, hushed=bool(offered))
    return Edges("" if upper == lower else upper, lower)


def going_on(desk: Desk, left: Unsaved) -> list[Proposal]:
    """What the line may go on with; nothing where what stands there was pasted."""
    step = desk.state.step_called(left.at.step) if left.at else desk.state.step
    return [] if left.pasted else proposals(left.text, desk.state, desk.lang, step)


def signs(lang: Lang, between: str = "  ") -> str:
    """The short signs with what they begin."""
    each = [f"{names.sign} {say(lang, code(register, 'key')).lower()}" for register, names in NAMES.items()]
    return between.join(each)


def _meant(desk: Desk, left: Unsaved, at: Aim, *, hushed: bool) -> str:
    """What the line will do, or what is missing; `hushed`: it goes on, so that nobody need be told that it is wrong."""
    read = _read(desk, left, at)
    if hushed and read.refused and read.refused.code.startswith("phrases."):
        return ""
    sentence = shown(understood(desk.lang, desk.state, read))
    if any(fact.kind == "entry" for fact in read.facts) and aim.kept(desk.lang, desk.state, at):
        return desk.say("box.or").join([sentence, desk.say("box.goes-on")])
    if left.is_command or read.refused or typed.sent_to(left.text, desk.state):
        return sentence
    waits = "" if getattr(read.command, "owner", NOBODY) != NOBODY else aim.waits(desk.lang, desk.state, at)
    return " · ".join([*filter(None, (sentence, waits)), *aim.kept(desk.lang, desk.state, at)])


def _read(desk: Desk, left: Unsaved, at: Aim) -> Meaning:
    begun, aimed = desk.state.step_called(at.step), partial(aim.aimed, at=at, state=desk.state)
    if left.pasted and not slips.is_perhaps_one(desk.state, begun, left.text):
        return foreseen("note", aimed(typed.pasted(left.text[:LOOKED_AT], desk.state, begun)), desk.state, desk.now)
    line = typed.on_a_line(left.text) if left.is_command else left.text[:LOOKED_AT]
    return meaning(line, desk.state, desk.lang, desk.now, begun, aimed)


def _several(desk: Desk, left: Unsaved, at: Aim) -> Edges:
    """Where several lines go, and whether each is a note."""
    there_are = left.text.strip("\n").count("\n") + 1
    said = left.notes(desk.state)
    n, step = len(said), desk.state.step_called(at.step)
    m = 0 if left.one else sum(typed.names_somebody(line, desk.state, step) for line in said[:NAMED_IN])
    read = foreseen("note", aim.aimed(c.TakeNote(text="…"), at, desk.state), desk.state, desk.now)
    upper = notes(desk.lang, desk.state, read, 1 if left.one else n)
    named = [desk.say("box.named", m=m)] if m else []
    kept = aim.kept(desk.lang, desk.state, at)
    return Edges(
        " · ".join([upper, *named, *kept]), desk.say("box.one" if left.one else "box.each", lines=there_are, n=n)
    )
