"""What a line that is being typed will do, in words: the note, row or entry that it becomes, or why it becomes none.

Rule: worded from the facts that were foreseen, never from the text, so that it cannot say anything else than what will
be stored. One line, which names nobody that the line or the floor does not.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from samtal.session import closing
from samtal.session import commands as c
from samtal.session.captured import NOBODY, Owner
from samtal.session.registers import REGISTERS, Entry
from samtal.session.tally import SCRATCH
from samtal.session.view import speakers
from samtal.telling import naming
from samtal.words import LANGS, numbers, say, table_of
from samtal.words.registers import code

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.session.events import Fact
    from samtal.session.meaning import Meaning
    from samtal.session.state import State
    from samtal.template.model import Step
    from samtal.words import Lang

NAMES: Final = {
    "who": "understood.who",
    "when": "understood.when",
    "day": "understood.day",
    "hours": "understood.hours",
    "place": "understood.place",
}
"""What is said before each part of an entry but its text."""

EXCERPT: Final = 40
"""So many signs of a text or a title stand in the line; the box itself shows all of it."""


def understood(lang: Lang, state: State, meaning: Meaning) -> str:
    """What it will do, or what is missing."""
    if meaning.refused:
        return naming.one_line(meaning.refused.sentence(lang))
    if isinstance(meaning.command, c.RetakeStatement):
        return say(lang, "understood.as", what=_retaken(lang, state, meaning.command))
    told = [tell(lang, state, fact, meaning) for fact in meaning.facts if (tell := FACTS.get(fact.kind))]
    if isinstance(meaning.command, c.CloseRating | c.ReopenRating):
        told = []
    return say(lang, "understood.as", what=told[0] if told else _verb(lang, meaning))


def notes(lang: Lang, state: State, meaning: Meaning, n: int) -> str:
    """The same of so many notes that go to the same place."""
    if meaning.refused or not meaning.facts:
        return understood(lang, state, meaning)
    return say(lang, "understood.as", what=_note(lang, state, meaning.facts[0], meaning, n=n))


def _note(lang: Lang, state: State, fact: Fact, meaning: Meaning, n: int = 0) -> str:
    payload, step = fact.payload, state.step_called(fact.payload["step"])
    number = state.number_of(payload["step"])
    told = say(lang, "understood.notes", n=n, number=number) if n else say(lang, "understood.note", number=number)
    ids = [question.id for question in step.questions] if step else []
    told += _title(lang, state, step)
    if payload["question"] in ids:
        told += say(lang, "understood.question", number=ids.index(payload["question"]) + 1)
    owner = Owner(payload.get("group"), payload.get("person"), payload.get("turn"))
    return " · ".join(filter(None, (told, whose(lang, state, step, owner) or _nobody(lang, state, meaning))))


def _nobody(lang: Lang, state: State, meaning: Meaning) -> str:
    """That it is the meeting's, where it might have been somebody's."""
    is_free = getattr(meaning.command, "owner", None) == NOBODY and speakers(state) != [None]
    return say(lang, "understood.the-meeting") if is_free else ""


def _title(lang: Lang, state: State, step: Step | None) -> str:
    """The title of an item that is not the current one."""
    if step is None or step is state.step:
        return ""
    return say(lang, "understood.elsewhere", title=naming.shown(_excerpt(step.title)))


def whose(lang: Lang, state: State, step: Step | None, owner: Owner) -> str:
    """The owner, where there is one."""
    turn = state.turns.get(owner.turn or "")
    if owner.group is not None or (turn and turn.group and not owner.person):
        group = owner.group if owner.group is not None or turn is None else turn.group
        return say(lang, "telling.joined", number=group)
    person = owner.person or (turn.person if turn else None)
    if person:
        name = naming.person(state, person)
        printed = owner.person is not None or (step is not None and step.per == "person")
        return name if printed else say(lang, "understood.unnamed", name=name)
    return ""


def _row(lang: Lang, state: State, fact: Fact, _meaning: Meaning) -> str:
    payload, step = fact.payload, state.step_called(fact.payload["step"])
    told = "understood.row-under" if payload.get("parent") else "understood.row"
    table = step.table if step else None
    names = [*([""] if table and table.rows else []), *(column.name for column in table.columns)] if table else []
    cells = [numbers.day(lang, cell) for cell in payload["cells"]]
    parts = [_part(lang, name, cell) if name else _excerpt(cell) for name, cell in zip(names, cells, strict=False)]
    owner = Owner(payload.get("group"), payload.get("person"), payload.get("turn"))
    first = say(lang, told, number=state.number_of(payload["step"])) + _title(lang, state, step)
    return " · ".join(filter(None, (first, *parts, whose(lang, state, step, owner))))


def _entry(lang: Lang, _state: State, fact: Fact, _meaning: Meaning) -> str:
    register = fact.payload["register"]
    held = Entry(**{name: fact.payload[name] for name in asdict(Entry(""))})
    return entry(lang, register, held)


def entry(lang: Lang, register: str, held: Entry) -> str:
    """An entry of a register: what it is, its text, and its other parts by name, a missing one marked."""
    name, used = say(lang, code(register, "key")), REGISTERS[register]
    text = _part(lang, name, held.text)
    if len(used.columns) == 1:
        return text
    hours = held.hours.replace(":", "." if lang == "sv" else ":").replace("-", "–")
    parts = {**asdict(held), "when": numbers.day(lang, held.when), "day": numbers.day(lang, held.day), "hours": hours}
    if held.when and parts["when"] == held.when:
        parts["when"] = say(lang, "understood.no-day", when=_excerpt(held.when))
    named = [_part(lang, say(lang, NAMES[each]), parts[each]) for each in used.columns if each != "text"]
    return " · ".join((text, *named))


def _summary(lang: Lang, state: State, fact: Fact, _meaning: Meaning) -> str:
    if not fact.payload["text"]:
        return say(lang, "understood.no-summary")
    step = fact.payload["step"]
    if step is None:
        return say(lang, "understood.summary-meeting")
    return say(lang, "understood.summary", number=state.number_of(step)) + _title(lang, state, state.step_called(step))


def _figures(lang: Lang, _state: State, _fact: Fact, meaning: Meaning) -> str:
    """Which statement, or how many, never what was answered: the box is seen."""
    if isinstance(meaning.command, c.RatePerson):
        return say(lang, "understood.own-answers", n=len(meaning.command.marks))
    return say(lang, "understood.statement", number=getattr(meaning.command, "statement", 0))


def _retaken(lang: Lang, state: State, command: c.RetakeStatement) -> str:
    """Which statement is taken anew, and how many answers go where that cannot be undone."""
    gone, place = closing.wiped(state, command), closing.place(state, command)[0]
    code = "understood.retaken" if gone is None else "understood.retaken-final" if gone else "understood.retaken-all"
    what = say(lang, "fill.row-label" if place.rating and place.rating.budget else "fill.statement")
    return say(lang, code, what=what, number=command.statement, step=state.number_of(place.id), n=gone)


def _slip(lang: Lang, state: State, fact: Fact, meaning: Meaning) -> str:
    """To which item a slip goes, or which statement is put right."""
    if fact.payload["statement"]:
        return _figures(lang, state, fact, meaning)
    return say(lang, "slips.understood", number=state.number_of(str(fact.entity)))


FACTS: Final[dict[str, Callable[[Lang, State, Fact, Meaning], str]]] = {
    "note": _note,
    "row": _row,
    "entry": _entry,
    "summary": _summary,
    "totals": _figures,
    "answer": _figures,
    SCRATCH: _slip,
}
"""The kinds of fact that are told by what is in them."""


def _part(lang: Lang, name: str, what: str) -> str:
    shown = naming.shown(_excerpt(what)) if what else say(lang, "understood.missing")
    return say(lang, "understood.part", name=naming.shown(name), what=shown)


def _excerpt(text: str) -> str:
    return text if len(text) <= EXCERPT else f"{text[: EXCERPT - 1]}…"


def _verb(lang: Lang, meaning: Meaning) -> str:
    """What a command does; of one without words of its own what the help says."""
    match meaning.command:
        case c.SpreadOut():
            verb = "spread-now"
        case c.EachGets():
            verb = "round-now"
        case c.Announce(text=""):
            verb = "no-message"
        case c.Delete(for_good=True):
            verb = "for-good"
        case c.Undo(back=back) if back > 1:
            verb = "undo-older"
        case c.CloseRating():
            verb = "close"
        case c.ReopenRating():
            verb = "reopen"
        case _:
            verb = meaning.verb
    if f"doing.{verb}" in table_of("doing"):
        return say(lang, f"doing.{verb}")
    return table_of("help").get(f"help.{verb}", ("", ""))[LANGS.index(lang)]
