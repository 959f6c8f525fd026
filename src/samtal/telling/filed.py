"""Answers from a file in words: what was found and would be stored, line by line; and what was stored, in a clause.

Rule: a heading is told, for it is a question; a cell never is, for it may be a name. Numbers alone say how much.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.session import figures, statements, turns
from samtal.session.filed import is_filed, standing
from samtal.telling import naming
from samtal.words import numbers, say
from samtal.words.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.session.events import Event
    from samtal.session.filed import FileAnswers
    from samtal.session.state import Run, State
    from samtal.telling.outcome import Outcome
    from samtal.template.model import Rating, Scale, Step
    from samtal.words import Lang

SHORT: Final = 44
"""Signs of a wording that are told, and of a question that several columns belong to."""

LEFT_SHORT, MOST_LEFT = 24, 8
"""Signs that are told of a heading that is not used, and how many of these are told by name."""

MOST_BAD: Final = 12
"""So many cells that cannot be read are told one by one."""

MOST_VALUES: Final = 5
"""So many values of a scale are told one by one."""

HOW: Final = {"part": "filed.by-part", "number": "filed.by-number", "given": "filed.by-given"}


def lines(lang: Lang, state: State, found: FileAnswers, *, private: bool = True) -> Iterator[str]:
    """What would be stored, which column is which statement, and what is left out. `private`: the room does not see."""
    step = state.step_called(found.step)
    if step is None or step.rating is None:
        return
    run = state.run_at_hand(step.id)
    yield _item(lang, state, step)
    if found.others:
        yield say(lang, "filed.fits-too", numbers=numbers.series(lang, list(map(str, found.others))))
    yield " ".join([_rows(lang, state, found), *_kept(lang, state, step, run, found)])
    yield from _replaced(lang, state, step, run, found)
    rating = statements.asked(state, step, run)
    if rating is None:
        return
    texts = [statement.text for statement in rating.statements]
    yield from _doubtful(lang, texts, found)
    seen = private and rating.secrecy != "sealed"
    if seen:
        code = "filed.values-unknown" if rating.scale.has_unknown else "filed.values"
        yield say(lang, code, values=_values(rating.scale))
    else:
        yield say(lang, "filed.values-seen" if rating.secrecy != "sealed" else "filed.values-sealed")
    yield from _columns(lang, texts, found, _counts(lang, rating, found) if seen else {})


def _item(lang: Lang, state: State, step: Step) -> str:
    """Which item it is, and what is rated there."""
    subject = step.rating.subject if step.rating else ""
    code = "filed.item-subject" if folded(subject) not in folded(step.title) else "filed.item"
    shown = {"title": naming.shown(step.title), "subject": naming.shown(subject)}
    return say(lang, code, number=state.number_of(step.id), **shown)


def _rows(lang: Lang, state: State, found: FileAnswers) -> str:
    """How many answers there are; also how many are here, where that is another number."""
    here = turns.number_taking_part(state)
    return say(lang, "filed.rows-here" if here and here != found.rows else "filed.rows", n=found.rows, here=here)


def _values(scale: Scale) -> str:
    """The values in the order of their counts, the middle of a long scale left out."""
    values = list(map(str, scale.values))
    return "/".join(values if len(values) <= MOST_VALUES else [*values[:2], "…", values[-1]])


def _counts(lang: Lang, rating: Rating, found: FileAnswers) -> dict[int, str]:
    """How many gave each value of each statement, as it will be stored; not where so few have that it would tell."""
    told = {}
    for number in range(1, len(rating.statements) + 1):
        total = next((each for each in found.command.totals if each.statement == number), None)
        values = [each.value for each in found.command.answers if each.statement == number]
        counts = total.counts if total else tuple(map(values.count, rating.scale.values))
        unknown = total.unknown if total else values.count(None)
        figure = figures.Figure(counts, unknown, rating.scale.min)
        few = figure.n and figures.withheld(rating, figure)
        said = "/".join(map(str, counts)) + (f"+{unknown}" if unknown else "")
        told[number] = say(lang, "filed.too-few") if few else said
    return told


def _replaced(lang: Lang, state: State, step: Step, run: Run | None, found: FileAnswers) -> Iterator[str]:
    """That figures stand which would be replaced, and that they cannot be had back where that is so."""
    if not found.command.replace:
        return
    yield say(lang, "filed.stands-already", n=len(standing(state, step, run, found.command.about)))
    if figures.is_closed(state, run) and step.rating and step.rating.secrecy == "counts":
        yield say(lang, "filed.closed")


def _kept(lang: Lang, state: State, step: Step, run: Run | None, found: FileAnswers) -> Iterator[str]:
    """What is kept of the answers."""
    rating = step.rating
    if found.command.answers or found.odd:
        yield say(lang, "filed.named", n=found.people)
    elif rating and rating.secrecy == "counts":
        yield say(lang, "filed.counts")
    elif rating and any(figures.totals_for(state, step, run, each.id) for each in rating.statements):
        yield say(lang, "filed.totals-stand")
    else:
        yield say(lang, "filed.no-names")


def _doubtful(lang: Lang, texts: list[str], found: FileAnswers) -> Iterator[str]:
    """What is not sure, and what is not taken."""
    for column in found.columns:
        if column.found == "unclear":
            yield say(lang, "filed.unclear", letters=column.letters, heading=_short(column.heading))
    there = {column.statement for column in found.columns}
    if missing := [number for number in range(1, len(texts) + 1) if number not in there]:
        yield say(lang, "filed.missing", numbers=numbers.ranges(lang, missing))
    for cell in found.bad[:MOST_BAD]:
        column = cell.column
        yield say(lang, "filed.bad", row=cell.row, letters=column.letters, number=column.statement)
    if more := len(found.bad[MOST_BAD:]):
        yield say(lang, "filed.bad-more", n=more)
    for name in found.odd[:MOST_BAD]:
        yield say(lang, "filed.several" if name.several else "filed.nobody", row=name.row, letters=name.column.letters)
    if more := len(found.odd[MOST_BAD:]):
        yield say(lang, "filed.odd-more", n=more)
    if found.odd:
        rows = ", ".join(str(name.row) for name in found.odd)
        yield say(lang, "filed.odd-how", row=found.odd[0].row, rows=rows)
    if found.again:
        yield say(lang, "filed.again", rows=numbers.ranges(lang, list(found.again)))


def _columns(lang: Lang, texts: list[str], found: FileAnswers, counts: dict[int, str]) -> Iterator[str]:
    """Which column is which statement, with its counts, and those that are not used."""
    used = [column for column in found.columns if column.statement]
    questions = {_question(column.heading) for column in used}
    if len(questions) == 1 and (question := questions.pop()):
        yield say(lang, "filed.question", heading=_short(question))
    for column in used:
        code, number = HOW.get(column.found, ""), column.statement
        how, text = say(lang, code) if code else "", _short(texts[number - 1])
        told = say(lang, "filed.column", letters=column.letters, number=number, text=text, how=how)
        yield say(lang, "filed.counted", column=told, counts=counts[number]) if counts else told
    by_name = found.command.answers or found.odd
    named = [column for column in found.columns if column.found == "name" and by_name]
    for column in named:
        yield say(lang, "filed.name-column", letters=column.letters, heading=_short(column.heading))
    passed = {*used, *named, *(column for column in found.columns if column.found == "unclear")}
    left = [column for column in found.columns if column not in passed]
    if left:
        names = [f"{column.letters} {_short(column.heading, LEFT_SHORT)}".strip() for column in left[:MOST_LEFT]]
        more = [say(lang, "filed.left-more", n=len(left) - MOST_LEFT)] if len(left) > MOST_LEFT else []
        yield say(lang, "filed.left", columns=", ".join([*names, *more]))


def _question(heading: str) -> str:
    """What a grid asks of its rows, the row itself left out."""
    asked, sign, _ = heading.rpartition("[")
    return " ".join(asked.split()) if sign and heading.endswith("]") else ""


def _short(text: str, most: int = SHORT) -> str:
    text = naming.shown(" ".join(text.split()))
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def clause(outcome: Outcome, event: Event) -> str:
    """How much came to which item, with the first of the figures; nothing with the others."""
    events = [each for each in outcome.events if is_filed(each)]
    if event.id != events[0].id:
        return ""
    payloads = [each.payload or {} for each in events]
    number = outcome.state.number_of(str(payloads[0].get("step")))
    about = [str(payload.get("statement")) for payload in payloads]
    each = {name: about.count(name) for name in about}
    if event.kind == "totals":
        there = [outcome.state.totals[other.entity] for other in events]
        each = {totals.statement: sum(totals.counts) + totals.unknown for totals in there}
    asked = outcome.say("template.say-statements", n=len(each))
    told = outcome.say("filed.clause", number=number, statements=asked, n=max(each.values()))
    return f"{told}. {outcome.say('telling.totals-final')}" if outcome.has("redact") else told
