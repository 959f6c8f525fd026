"""Reading the points of the agenda: presets expanded, keys checked against the kind, ids given, references found.

Rule: two rounds. First every point is read by itself; then, when all ids are known, they are put together.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, cast

from samtal.template import naming, presets, references
from samtal.template.blocks import read_blocks
from samtal.template.keys import KINDS, OF_KIND, OWNERS, PLAIN_OF_LIST, PLAIN_OF_POINT, STEP
from samtal.template.model import Groups, Link, ListColumn, ListForm, Question, Step
from samtal.template.problem import as_written, shown
from samtal.template.ratings import Sets, read_rating
from samtal.template.references import REGISTERS, Points, point
from samtal.template.tables import tell_as_one
from samtal.template.texts import Choice
from samtal.words import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.template.model import StepKind
    from samtal.template.presets import Presets
    from samtal.template.problem import Position
    from samtal.template.tables import RawValue
    from samtal.words import Lang

MOST: Final = 1000
"""So many points may an agenda have."""


@dataclass(frozen=True, slots=True)
class RawStep:
    """A point read by itself: `kind` is None where it was not understood."""

    kind: StepKind | None
    values: dict[str, Any]
    at: Position
    rest: bool = False


def read_steps(data: object, sets: Sets, extra: Presets | None, language: Lang, at: Position) -> tuple[Step, ...]:
    """The agenda. Points with mistakes are among them as far as they could be read, to be referred to."""
    if isinstance(data, dict):
        at.wrong("agenda-brackets")
    elif not isinstance(data, list):
        at.wrong("want-agenda", given=as_written(data))
    elif not data:
        at.wrong("no-agenda")
    elif len(data) > MOST:
        at.wrong("agenda-long", n=len(data), most=MOST)
    else:
        drafts = [_draft(point, extra, language, at.inside(place)) for place, point in enumerate(data)]
        return _together([draft for draft in drafts if draft], sets, language)
    return ()


def _draft(data: object, extra: Presets | None, language: Lang, at: Position) -> RawStep | None:
    if not isinstance(data, dict):
        at.wrong("want-point", given=as_written(data))
        return None
    own = STEP.entries(data, at, _known_to(data.get("kind"), extra, language))
    STEP.demand(own, at)
    kind: StepKind | None = None
    rest = False
    if "kind" in own:
        written, place = own.pop("kind")
        named = Choice(presets.names(extra)).read(written, place)
        tell_as_one("kind", place)
        if named:
            kind_name, brought = presets.expanded(named, extra, language)
            kind, rest = cast("StepKind", kind_name), presets.is_break(named, extra)
            # What a preset brings stands nowhere in the file: mistakes in it are told on the point's first line.
            own = _of_kind({**STEP.entries(presets.merged(own, brought), at), **own}, kind, named)
    spelt = at.spelt({name: entry.at.path[-1] for name, entry in own.items()})
    return RawStep(kind, STEP.values(own), spelt, rest)


def _known_to(kind: object, extra: Presets | None, language: Lang) -> tuple[str, ...]:
    """The keys that a point may have that says it is of this kind."""
    known = isinstance(kind, str) and kind in presets.names(extra)
    return OF_KIND[presets.expanded(kind, extra, language)[0]] if known and isinstance(kind, str) else OF_KIND["talk"]


def _of_kind(entries: dict[str, RawValue], kind: StepKind, named: str) -> dict[str, RawValue]:
    """The entries that belong to this kind; a mistake for each of the others."""
    for name, entry in entries.items():
        if not presets.belongs(name, kind):
            entry.at.wrong("belongs-to-kind", key=name, kind=OWNERS[name], this=named)
    return {name: entry for name, entry in entries.items() if presets.belongs(name, kind)}


def _together(drafts: list[RawStep], sets: Sets, language: Lang) -> tuple[Step, ...]:
    names = _ids(drafts)
    points = [
        point(name, draft.values.get("title", ""), draft.kind or "talk")
        for name, draft in zip(names, drafts, strict=True)
    ]
    before = [Points(points, place) for place in range(len(points))]
    blocks = read_blocks(
        [
            (draft.values.get("block"), earlier, draft.at.inside("block"))
            for draft, earlier in zip(drafts, before, strict=True)
        ]
    )
    return tuple(
        replace(_step(draft, name, sets, earlier, language), block=block)
        for draft, name, earlier, block in zip(drafts, names, before, blocks, strict=True)
    )


def _ids(drafts: list[RawStep]) -> list[str]:
    """An id for each, with a mistake noted for a given one that is not free."""
    taken = set(REGISTERS)
    for draft in drafts:
        name = draft.values.get("id")
        if name in taken:
            code = "id-register" if name in REGISTERS else "id-twice"
            draft.at.inside("id").wrong(code, given=shown(name))
        elif name:
            taken.add(name)
    named = [(draft.values.get("id", ""), draft.values.get("title", "")) for draft in drafts]
    return naming.step_ids(named, REGISTERS)


def _step(draft: RawStep, name: str, sets: Sets, points: Points, language: Lang) -> Step:
    values, at = draft.values, draft.at
    _check_minutes(values, at)
    groups = _groups(values.get("groups"))
    kind = draft.kind or KINDS[0]
    plain = {key: values[key] for key in PLAIN_OF_POINT if key in values}
    return Step(
        id=name,
        kind=kind,
        **{"title": "", "per": groups.per, **plain},
        groups=groups,
        questions=_questions(values.get("questions", ())),
        links=tuple(Link(**link) for link in values.get("links", ())),
        from_=_names(values.get("from"), references.find, points, at.inside("from")),
        into=_names(values.get("into"), references.find_target, points, at.inside("into")),
        rest=draft.rest,
        table=_table(values, language, at) if draft.kind == "list" else None,
        rating=read_rating(values, sets, points, at) if draft.kind == "rating" else None,
    )


def _check_minutes(values: dict[str, Any], at: Position) -> None:
    least, minutes = values.get("min_minutes"), values.get("minutes")
    if least is not None and minutes is not None and least > minutes:
        at.inside("min_minutes").wrong("min-minutes", least=least, minutes=minutes)


def _groups(way: int | str | dict[str, Any] | None) -> Groups:
    if isinstance(way, int):
        return Groups("count", number=way)
    if isinstance(way, str):
        return Groups(cast("Any", way))
    form = next((form for form in ("count", "size", "by", "mix") if form in (way or {})), None)
    if way is None or form is None:
        return Groups()
    tag = way.get("by") or way.get("mix") or ""
    return Groups(cast("Any", form), way.get("count") or way.get("size") or 0, tag, way.get("stay", 0))


def _questions(items: tuple[str | dict[str, str], ...]) -> tuple[Question, ...]:
    questions: dict[str, Question] = {}
    wished: Counter[str] = Counter()
    for item in items:
        text, name = (item, "") if isinstance(item, str) else (item["text"], item.get("id", ""))
        wish = name or naming.question_id(text)
        wished[wish] += 1  # so that of thousands alike not each tries all numbers again
        question = Question(naming.free(wish, questions, max(2, wished[wish])), text)
        questions[question.id] = question
    return tuple(questions.values())


def _names(
    written: str | tuple[str, ...] | None,
    find: Callable[[str, Points, Position], str | None],
    points: Points,
    at: Position,
) -> tuple[str, ...]:
    names = (written,) if isinstance(written, str) else written or ()
    ids = [find(name, points, at) for name in names]
    return tuple(dict.fromkeys(id_ for id_ in ids if id_))


def _table(values: dict[str, Any], language: Lang, at: Position) -> ListForm:
    written = [{"name": item} if isinstance(item, str) else item for item in values.get("columns", ())]
    columns = [ListColumn(**{**item, "choices": item.get("choices", ())}) for item in written]
    seen: set[str] = set()
    for place, column in enumerate(columns):
        where = at.inside("columns", place)
        if column.name in seen:
            where.wrong("twice", given=shown(column.name))
        seen.add(column.name)
        told = any(problem.path[: len(where.path)] == where.path for problem in at.problems)
        if (column.type == "choice") != bool(column.choices) and not told:
            where.wrong("choices", name=shown(column.name))
    plain = {key: values[key] for key in PLAIN_OF_LIST if key in values}
    if plain.get("rows"):
        plain["tree"] = False  # rows that stand ready are a table's
    table = ListForm(columns=tuple(columns) or (ListColumn(say(language, "template.column")),), **plain)
    if table.min is not None and table.max is not None and table.min > table.max:
        at.inside("min").wrong("min-max", min=table.min, max=table.max)
    return table
