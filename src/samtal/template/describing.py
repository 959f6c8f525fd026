"""A point in plain words: "4 grupper, 2 min var, anteckningar per grupp".

Rule: only what differs from an ordinary talk is said.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.template import blocks, timetable
from samtal.words import say
from samtal.words.numbers import clock, day, plain, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.template.model import BlockForm, Groups, ListForm, Preparation, Rating, Scale, Statement, Step, Template
    from samtal.words import Lang


GROUPS: Final = {
    "solo": "template.say-solo",
    "pairs": "template.say-pairs",
    "keep": "template.say-keep",
    "count": "template.say-groups",
    "size": "template.say-size",
    "by": "template.say-by",
    "mix": "template.say-mix",
}
PER: Final = {"group": "template.say-per-group", "person": "template.say-per-person"}
VISIBILITY: Final = {"summary": "template.say-summary", "private": "template.say-private"}
SECRECY: Final = {"counts": "template.say-counts", "sealed": "template.say-sealed", "open": "template.say-open"}
ANSWERS: Final = {
    "hands": "template.say-hands",
    "slips": "template.say-slips",
    "people": "template.say-people",
    "file": "template.say-file",
}
"""How each value of these keys is said; of those that are not here nothing need be said."""


def step_lines(lang: Lang, template: Template, people: int | None = None) -> list[str]:
    """What each point is, in one line. With the number of people, the size of its groups and how long it takes."""
    divisions = timetable.kept(template.agenda)
    around = _Around.of(template)
    return [", ".join(_phrases(lang, step, divisions[step.id], people, around)) for step in template.agenda]


class _Around(NamedTuple):
    """What a point refers to: the titles of all, and the blocks that take one of every group at a time."""

    titles: dict[str, str]
    by_place: frozenset[BlockForm]

    @classmethod
    def of(cls, template: Template) -> _Around:
        points = groupby(template.agenda, key=lambda step: step.block)
        places = frozenset(block for block, steps in points if block and blocks.goes_by_place(list(steps)))
        return cls({step.id: step.title for step in template.agenda}, places)


def preparation(lang: Lang, item: Preparation) -> str:
    """What is to be done before the meeting, and in brackets by whom, how long it takes and by when; no link."""
    details = [item.whom] if item.whom else []
    if item.minutes is not None:
        details.append(say(lang, "template.say-minutes", minutes=plain(lang, item.minutes)))
    if item.due:
        details.append(say(lang, "template.say-due", day=day(lang, item.due)))
    return f"{item.what} ({', '.join(details)})" if details else item.what


def statement(said: Statement, scale: Scale) -> str:
    """A statement, with what the ends of its scale are called where they have names of their own."""
    if not said.has_poles:
        return said.text
    return f"{said.text} ({whole(scale.min)} {said.low} – {whole(scale.max)} {said.high})"


def _phrases(lang: Lang, step: Step, groups: Groups, people: int | None, around: _Around) -> Iterator[str]:
    if step.at is not None:
        yield say(lang, "template.say-at", at=clock(lang, step.at // 60, step.at % 60))
    yield _kind(lang, step, around)
    if step.block:
        yield _block(lang, step.block, around)
    if step.divides:
        yield _groups(lang, step, people)
    yield from _minutes(lang, step, timetable.speakers(step, groups, people))
    yield from _manner(lang, step)
    if step.rating and step.per == "group" and not step.rating.budget:
        yield say(lang, "template.say-figure-per-group")
    elif step.per in PER:
        yield say(lang, PER[step.per])
    elif step.per == "session" and step.divides:
        yield say(lang, "template.say-per-session")
    elif step.per == "none" and step.record and not (step.rest or _only_told(step)):
        yield say(lang, "template.say-per-none")
    yield from _keeping(lang, step)


BLOCKS: Final = {
    "person": "template.say-block-person",
    "row": "template.say-block-row",
    "count": "template.say-block-count",
}
"""How each way of going through a block is said."""


def _block(lang: Lang, block: BlockForm, around: _Around) -> str:
    placed = block.each == "person" and block in around.by_place
    code = "template.say-block-place" if placed else BLOCKS[block.each]
    return say(lang, code, name=block.name, n=block.laps, list=around.titles.get(block.of, ""))


def _kind(lang: Lang, step: Step, around: _Around) -> str:
    if step.table:
        return _table(lang, step.table)
    if step.rating:
        return _rating(lang, step.rating, around.titles.get(step.rating.from_step, ""))
    if step.spares:
        return say(lang, "template.say-others", role=step.spares)
    if step.is_round:
        return say(lang, "template.say-round")
    if step.rest:
        return say(lang, "template.say-break")
    return say(lang, "template.say-info" if _only_told(step) else "template.say-talk")


def _only_told(step: Step) -> bool:
    """Whether nobody is asked for anything, as when one informs the others."""
    return step.kind == "talk" and step.per == "none" and not (step.questions or step.divides or step.is_round)


def _table(lang: Lang, table: ListForm) -> str:
    columns = say(lang, "template.say-list", n=len(table.columns))
    if table.tree:
        return f"{columns}, {say(lang, 'template.say-tree')}"
    return f"{columns}, {say(lang, 'template.say-rows', n=len(table.rows))}" if table.rows else columns


def _rating(lang: Lang, rating: Rating, source: str) -> str:
    scale = f"{whole(rating.scale.min)}–{whole(rating.scale.max)}"
    if rating.budget:
        statements = source or say(lang, "template.say-statements", n=len(rating.statements))
        return say(lang, "template.say-budget", n=rating.budget, statements=statements)
    if source:
        return say(lang, "template.say-rating-from", name=source, scale=scale)
    return say(lang, "template.say-rating", n=len(rating.statements), scale=scale)


def _groups(lang: Lang, step: Step, people: int | None) -> str:
    groups = step.groups
    least, most = (people and timetable.sizes(groups, people)) or (0, 0)
    if people and least and groups.form in {"count", "size"}:
        size = str(most) if least == most else f"{least}–{most}"
        told = say(lang, "template.say-groups-of", n=timetable.number_of_groups(groups, people), size=size)
    else:
        told = say(lang, GROUPS[groups.form], n=groups.number, tag=groups.tag)
    if groups.number and groups.tag:
        return say(lang, "template.say-apart", groups=told, tag=groups.tag)
    return say(lang, "template.say-stay", groups=told, n=groups.stay) if groups.stay else told


def _minutes(lang: Lang, step: Step, heads: int | None) -> Iterator[str]:
    if step.minutes_each is not None:
        yield say(lang, "template.say-each", minutes=plain(lang, step.minutes_each))
    whole = timetable.minutes(step, heads)
    if whole is not None:
        yield say(lang, "template.say-minutes", minutes=plain(lang, whole))


def _manner(lang: Lang, step: Step) -> Iterator[str]:
    if step.turns == "silent":
        yield say(lang, "template.say-silent")
    elif step.floor_of:
        yield say(lang, "template.say-role", role=step.floor_of)
    elif step.spares and (step.table or step.rating):
        yield say(lang, "template.say-others", role=step.spares)
    elif step.is_round and (step.table or step.rating):
        yield say(lang, "template.say-round")


def _keeping(lang: Lang, step: Step) -> Iterator[str]:
    if not step.record:
        yield say(lang, "template.say-unrecorded")
        return
    if step.visibility in VISIBILITY:
        yield say(lang, VISIBILITY[step.visibility])
    if step.rating and step.rating.answers in ANSWERS:
        yield say(lang, ANSWERS[step.rating.answers])
    if step.rating and not (step.per == "group" and step.rating.secrecy == "counts"):
        yield say(lang, SECRECY[step.rating.secrecy])
