"""A template out of an opening event: what `writing` once wrote, by whatever samtal.

Rule: takes any object and never raises. Nothing is validated: a key that is not known is passed over, a value that is
missing or not understood is the default's, a point of an unknown kind is a talk. Bounds only keep the program standing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, Any, Final, cast, get_args

from samtal.template import keys, model, naming
from samtal.template.blocks import ROW_OF
from samtal.template.references import REGISTERS
from samtal.template.shapes import Items, Number, Whole
from samtal.template.texts import Choice, ClockTime, Day, Text, TruthOrWords
from samtal.words import say
from samtal.words.text import visible

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.template.shapes import Shape
    from samtal.words import Lang

Readers = dict[str, "Callable[[object], Any]"]
StoredSets = dict[str, model.Rating]

_MOST: Final = 1_000_000
_LONGEST: Final = 10_080  # minutes: a week
_GROUPS: Final = 1000
_LAPS: Final = 1000
_WIDEST: Final = 1000  # from the lowest value of a scale to the highest
_CLOCK: Final = re.compile("([01][0-9]|2[0-3]):([0-5][0-9])")
_NUMBERED: Final[tuple[model.Form, ...]] = ("count", "size")
_TAGGED: Final[tuple[model.Form, ...]] = ("by", "mix")
_NAMED: Final = tuple(form for form in get_args(model.Form) if form not in (*_NUMBERED, *_TAGGED))


def read(data: object) -> model.Template | None:
    """The template in `data`; None where there is no agenda with any point at all."""
    if not isinstance(data, dict):
        return None
    header = {"title": "", **_plain(_HEADER, data)}
    sets = {name: _set(name, item) for key, item in _dict(data.get("statements")).items() if (name := _text(key))}
    agenda = _agenda(_dicts(data.get("agenda")), sets, header.get("language", "sv"))
    prepare = tuple(_preparation(item) for item in _dicts(data.get("prepare")))
    return model.Template(**header, prepare=prepare, agenda=agenda, statements=sets) if agenda else None


def _agenda(points: list[dict[str, Any]], sets: StoredSets, language: Lang) -> tuple[model.Step, ...]:
    plain = [{"title": "", **_plain(_POINT, point)} for point in points]
    named = [(_text(point.get("id")) or "", values["title"]) for point, values in zip(points, plain, strict=True)]
    ids = naming.step_ids(named, REGISTERS)
    return tuple(_step(*parts, sets, language) for parts in zip(ids, points, plain, strict=True))


def _step(id_: str, data: dict[str, Any], plain: dict[str, Any], sets: StoredSets, language: Lang) -> model.Step:
    kind = cast("model.StepKind", data["kind"] if data.get("kind") in keys.KINDS else keys.KINDS[0])
    groups = groups_in(data.get("groups"))
    return model.Step(
        kind=kind,
        id=id_,
        **{"per": groups.per, **plain},
        groups=groups,
        questions=_questions(data.get("questions")),
        links=tuple(
            model.Link(**{"title": "", "url": "", **_plain(_LINK, link)}) for link in _dicts(data.get("links"))
        ),
        from_=_texts(data.get("from")),
        into=_texts(data.get("into")),
        rest=data.get("kind") == model.BREAK,
        block=_block(data.get("block")),
        table=_table(data, language) if kind == "list" else None,
        rating=_rating(data, sets) if kind == "rating" else None,
    )


def groups_in(data: object) -> model.Groups:
    """The way of dividing in `data`; all together where there is none that is known."""
    if data in _NAMED:
        return model.Groups(cast("model.Form", data))
    ways = _dict(data)
    for form in _NUMBERED:
        if type(number := ways.get(form)) is int and 1 <= number <= _GROUPS:
            stay = ways.get("stay")
            stays = stay if type(stay) is int and 1 <= stay <= _GROUPS else 0
            return model.Groups(form, number, _text(ways.get("mix")) or "", stays)
    for form in _TAGGED:
        if tag := _text(ways.get(form)):
            return model.Groups(form, tag=tag)
    return model.Groups()


def _block(data: object) -> model.BlockForm | None:
    block = _dict(data)
    name, each, laps = _text(block.get("name")), _text(block.get("for_each")) or "", _whole(1, block.get("repeat"))
    if not name:
        return None
    if laps is not None and laps <= _LAPS:
        return model.BlockForm(name, "count", laps=laps)
    if each.startswith(ROW_OF):
        return model.BlockForm(name, "row", each.removeprefix(ROW_OF))
    return model.BlockForm(name, "person") if each == "person" else None


def _questions(data: object) -> tuple[model.Question, ...]:
    questions: dict[str, model.Question] = {}
    for id_, text in _with_ids(data):
        question = model.Question(naming.free(id_ or naming.question_id(text), questions), text)
        questions[question.id] = question
    return tuple(questions.values())


def _table(data: dict[str, Any], language: Lang) -> model.ListForm:
    columns = tuple(model.ListColumn(**{"name": "", **_plain(_COLUMN, item)}) for item in _dicts(data.get("columns")))
    return model.ListForm(
        **_plain(_LIST, data), columns=columns or (model.ListColumn(say(language, "template.column")),)
    )


def _rating(data: dict[str, Any], sets: StoredSets) -> model.Rating:
    plain, items = _plain(_RATING, data), data.get("statements")
    name, budget = _text(items), plain.get("budget")
    base = sets.get(name) or model.Rating(set=name) if name else model.Rating()
    scale = _scale(data["scale"]) if "scale" in data and not budget else base.scale
    scale = model.Scale() if budget else scale
    statements = base.statements
    if isinstance(items, list):
        statements = _statements(items, scale, budget)
    elif budget or scale != base.scale:
        statements = naming.rated_on(base.statements, scale, budget)
    levels = [_plain(_LEVEL, level) for level in _dicts(data.get("levels"))]
    return replace(
        base,
        statements=statements,
        from_step=_text(_dict(items).get("from")) or "",
        scale=scale,
        levels=tuple(model.Level(level["from"], level.get("label", "")) for level in levels if "from" in level),
        **plain,
    )


def _set(name: str, data: object) -> model.Rating:
    table = _dict(data)
    scale = _scale(table.get("scale"))
    items = _statements(table.get("items"), scale, None)
    return model.Rating(set=name, **_plain(_SET, table), scale=scale, statements=items)


def _scale(data: object) -> model.Scale:
    scale = model.Scale(**_plain(_SCALE, _dict(data)))
    if not 0 < scale.max - scale.min <= _WIDEST:
        return model.Scale()
    return scale if len(scale.labels) in {0, 2, len(scale.values)} else replace(scale, labels=())


def _statements(data: object, scale: model.Scale, budget: int | None) -> tuple[model.Statement, ...]:
    statements: dict[str, model.Statement] = {}
    items = [item if isinstance(item, dict) else {"text": item} for item in _list(data)]
    for item in items:
        id_, text, *poles = (_text(item.get(key)) or "" for key in ("id", "text", "low", "high"))
        if not (id_ or text):
            continue
        statement = naming.statement(id_, text, scale, budget, (poles[0], poles[1]))
        statements.setdefault(statement.id, statement)
    return tuple(statements.values())


def _with_ids(data: object) -> list[tuple[str, str]]:
    """Id and text of each question; an empty id where there is none."""
    items = [item if isinstance(item, dict) else {"text": item} for item in _list(data)]
    pairs = [(_text(item.get("id")) or "", _text(item.get("text")) or "") for item in items]
    return [pair for pair in pairs if any(pair)]


def _preparation(data: dict[str, Any]) -> model.Preparation:
    plain = {"what": "", **_plain(_PREPARATION, data)}
    return model.Preparation(**{"whom" if key == "for" else key: value for key, value in plain.items()})


def _plain(readers: Readers, data: dict[str, Any]) -> dict[str, Any]:
    """The values that are there and understood."""
    values = {name: take(data[name]) for name, take in readers.items() if name in data}
    return {name: value for name, value in values.items() if value is not None}


def _text(value: object, *, lines: bool = False) -> str | None:
    if not isinstance(value, str):
        return None
    return value if value.isprintable() else visible(value, lines=lines)


def _texts(value: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for item in _list(value) if (text := _text(item))))


def _word(choice: Choice, value: object) -> str | None:
    if isinstance(value, str) and choice.prefixes and value.startswith(choice.prefixes):
        return _text(value)
    return value if isinstance(value, str) and value in choice.words else None


def _time(value: object) -> int | None:
    match = _CLOCK.fullmatch(value) if isinstance(value, str) else None
    return int(match[1]) * 60 + int(match[2]) if match else None


def _number(over: int, value: object) -> Fraction | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not over < value <= _LONGEST:
        return None
    return Fraction(value) if isinstance(value, int) else Fraction(str(value))


def _whole(least: int, value: object) -> int | None:
    return value if type(value) is int and least <= value <= _MOST else None


def _truth(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _truth_or_words(value: object) -> bool | str | None:
    return value if isinstance(value, bool) else _text(value) or None


def _items(take: Callable[[object], Any], value: object) -> tuple[Any, ...] | None:
    return tuple(part for item in value if (part := take(item)) is not None) if isinstance(value, list) else None


def _dict(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _dicts(value: object) -> list[dict[str, Any]]:
    return [item for item in _list(value) if isinstance(item, dict)]


def _reader(shape: Shape) -> Callable[[object], Any]:
    """How a value of a plain shape is taken; None comes out where it is of another type."""
    match shape:
        case Text():
            return partial(_text, lines=shape.lines)
        case Day():
            return _text
        case TruthOrWords():
            return _truth_or_words
        case Choice():
            return partial(_word, shape)
        case ClockTime():
            return _time
        case Number():
            return partial(_number, -_LONGEST if shape.over is None else shape.over)
        case Whole():
            return partial(_whole, shape.least)
        case Items():
            return partial(_items, _reader(shape.item))
    return _truth


def _readers(known: dict[str, Shape]) -> Readers:
    return {name: _reader(shape) for name, shape in known.items()}


_HEADER: Final = _readers(keys.PLAIN_OF_HEADER)
_SET: Final = _readers(keys.PLAIN_OF_SET)
_POINT: Final = _readers(keys.PLAIN_OF_POINT)
_LIST: Final = _readers(keys.PLAIN_OF_LIST)
_RATING: Final = _readers(keys.PLAIN_OF_RATING)
_SCALE: Final = _readers(keys.SCALE.keys)
_COLUMN: Final = _readers(keys.COLUMN.keys)
_LINK: Final = _readers(keys.LINK.keys)
_LEVEL: Final = _readers(keys.LEVEL.keys)
_PREPARATION: Final = _readers(keys.PREPARATION.keys)
