"""How many sit in a group, how long a point takes and when each begins: the one arithmetic of groups and time.

Rule: it follows from the plan and from numbers that are handed in, and knows no session; `check`, `show`, Prepare and
the meeting all reckon here. Minutes are exact as written; on the clock there are whole seconds, told in ms.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.template import blocks
from samtal.template.model import Groups
from samtal.words.numbers import MINUTE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from fractions import Fraction

    from samtal.template.model import BlockForm, Step, Template

DEALT: Final = frozenset({"count", "size", "pairs", "by", "mix"})
"""The forms whose groups are dealt, and stand until others are."""


class Span(NamedTuple):
    """From an instant to another (ms); `end` is None where it still goes on."""

    begin: int
    end: int | None


class Piece(NamedTuple):
    """What is to be laid on the clock: the instant at which it begins whatever happens, if any, and its length; ms."""

    pin: int | None
    length: int | None


class Length(NamedTuple):
    """So many minutes; `whole` is false where some point needs time that is not known."""

    minutes: int
    whole: bool


def number_of_groups(groups: Groups, people: int) -> int | None:
    """How many groups so many people are dealt into; None where nobody is dealt, or it depends on their tags.

    A size is the most that sit together: six people at most four together are three and three. In pairs nobody is left
    alone: eleven people are five groups, one of them three.
    """
    match groups.form:
        case "count":
            return groups.number
        case "size":
            return max(1, -(-people // groups.number))
        case "pairs":
            return max(1, people // 2)
        case _:
            return None


def sizes(groups: Groups, people: int) -> tuple[int, int] | None:
    """The smallest and the largest group, dealt like cards; None where it depends on who comes."""
    if groups.form == "all":
        return people, people
    if groups.form == "solo":
        return 1, 1
    count = number_of_groups(groups, people)
    return (people // count, -(-people // count)) if count else None


def largest(groups: Groups, people: int | None) -> int | None:
    """How many sit in the largest group; None where that is not known."""
    known = None if people is None else sizes(groups, people)
    return known[1] if known else None


def speakers(step: Step, groups: Groups, people: int | None) -> int | None:
    """How many speak in the largest group of a round; where those who hold a role listen, one is reckoned to."""
    heads = largest(groups, people)
    return max(1, heads - 1) if heads and step.spares and groups.form == "all" else heads


def kept(steps: Iterable[Step]) -> dict[str, Groups]:
    """The division of each point by id, `keep` replaced with what it keeps."""
    divisions: dict[str, Groups] = {}
    standing = Groups()
    for step in steps:
        divisions[step.id] = standing if step.groups.form == "keep" else step.groups
        if step.groups.form not in {"all", "solo", "keep"}:
            standing = step.groups
    return divisions


def minutes(step: Step, heads: int | None) -> Fraction | None:
    """What a point takes: its own minutes, else a turn for each of the `heads` that speak there; None: unknown."""
    if step.minutes is not None or step.minutes_each is None or not heads:
        return step.minutes
    return step.minutes_each * heads


def seconds(length: Fraction | None) -> int | None:
    """Minutes as the clock counts them: in whole seconds, what is left over cut off."""
    return None if length is None else int(length * 60)


def turn_seconds(step: Step, heads: int, whole: int | None) -> int | None:
    """How long each may speak: as the template says, else an equal share of the `whole` seconds that the point has."""
    if step.minutes_each is not None:
        return seconds(step.minutes_each)
    return whole // heads if whole and heads else None


def laid_out(begin: int | None, pieces: Iterable[Piece]) -> list[Span | None]:
    """Each piece after the other, those with an instant of their own then; None until some beginning is known.

    What has no length takes no time.
    """
    at, spans = begin, list[Span | None]()
    for piece in pieces:
        at = at if piece.pin is None else piece.pin
        end = None if at is None else at + (piece.length or 0)
        spans.append(None if at is None else Span(at, end))
        at = end
    return spans


def limits(spans: Sequence[Span | None], pins: Sequence[int | None], end: int | None = None) -> list[int | None]:
    """For each span the instant at which the next pinned one begins, after the last of them `end`; never after that."""
    limit, result = end, list[int | None]()
    for span, pin in zip(reversed(spans), reversed(pins), strict=True):
        result.append(limit)
        if span and pin is not None and span.begin == pin:
            limit = span.begin if end is None else min(span.begin, end)
    return result[::-1]


def cut(spans: Sequence[Span | None], pins: Sequence[int | None], end: int | None = None) -> list[Span | None]:
    """The spans with each that would reach past a later pinned one cut off there: that one begins then, whatever.

    So are those that would reach past `end`. What would lose more than half of its length has no room left: None.
    """
    return [
        span if span is None or span.end is None or limit is None else _cut(span.begin, span.end, limit)
        for span, limit in zip(spans, limits(spans, pins, end), strict=True)
    ]


def _cut(begin: int, end: int, limit: int) -> Span | None:
    return Span(begin, min(end, limit)) if 2 * (limit - begin) >= end - begin and begin <= limit else None


def overfull(spans: Sequence[Span | None], pins: Sequence[int | None]) -> list[tuple[int, int]]:
    """The places (from 0) of pinned spans that begin before what stands ahead of them is over, and by how many ms."""
    result: list[tuple[int, int]] = []
    latest: int | None = None
    for place, (span, pin) in enumerate(zip(spans, pins, strict=True)):
        if span and latest is not None and span.begin == pin and latest > span.begin:
            result.append((place, latest - span.begin))
        latest = span.end if span and span.end is not None else latest
    return result


def on_paper(template: Template, people: int | None) -> tuple[Step, ...]:
    """The agenda with the laps of its blocks as so many people would hold them; those nobody knows are one."""
    divisions = kept(template.agenda)

    def subjects(block: BlockForm, steps: Sequence[Step]) -> list[blocks.LapSubject]:
        if block.each == "row":
            rows = next((step.table.rows for step in template.agenda if step.id == block.of and step.table), ())
            return [blocks.LapSubject(str(n), row) for n, row in enumerate(rows, 1)]
        if block.each == "count":
            return blocks.numbered(template.language, block.laps)
        inside = divisions[steps[0].id] if blocks.goes_by_place(steps) else Groups()
        return blocks.places(template.language, largest(inside, people) or 0)

    return blocks.unrolled(template.agenda, subjects)


def written(template: Template, steps: Sequence[Step]) -> list[int]:
    """For each step of an agenda that is unrolled the place (from 0) of the one that it was written as."""
    place = {step.id: place for place, step in enumerate(template.agenda)}
    return [place[blocks.written_as(step)] for step in steps]


def pieces(steps: Sequence[Step], people: int | None) -> list[Piece]:
    """The points as so many people would hold them; instants are counted from midnight."""
    divisions = kept(steps)
    lengths = [seconds(minutes(step, speakers(step, divisions[step.id], people))) for step in steps]
    return [
        Piece(None if step.at is None else step.at * MINUTE, None if length is None else length * 1000)
        for step, length in zip(steps, lengths, strict=True)
    ]


def spans(template: Template, people: int | None = None) -> list[Span | None]:
    """When each point begins and ends, in ms from midnight; None where nobody knows, or where no time is left.

    Of a point that has laps it is the first of them.
    """
    steps = on_paper(template, people)
    plan = pieces(steps, people)
    begin = None if template.starts is None else template.starts * MINUTE
    on_clock = cut(laid_out(begin, plan), [piece.pin for piece in plan])
    first = dict(reversed([*zip(written(template, steps), on_clock, strict=True)]))
    return [first[place] for place in range(len(template.agenda))]


def length(template: Template, people: int | None = None) -> Length:
    """How long a template is meant to take, from the first point to the end of the last: an estimate for who chooses.

    A point with a clock time swallows whatever was unknown before it; without a start there are no clock times.
    """
    steps = on_paper(template, people)
    plan = pieces(steps, people)
    if template.starts is None:
        plan = [piece._replace(pin=None) for piece in plan]
    begin = (template.starts or 0) * MINUTE
    fitting = cut(laid_out(begin, plan), [piece.pin for piece in plan])
    ends = [span.end or 0 for span in fitting if span]
    last_pin = max((place for place, piece in enumerate(plan) if piece.pin is not None), default=0)
    known = [piece.length is not None and (not s.block or s.lap) for piece, s in zip(plan, steps, strict=True)]
    whole = all(known[last_pin:])
    return Length(-(-(max([begin, *ends]) - begin) // MINUTE), whole)


def first_groups(template: Template) -> Groups | None:
    """How the first point that divides those present does it; None where none does."""
    return next((step.groups for step in template.agenda if step.groups.form in DEALT), None)
