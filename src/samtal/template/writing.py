"""A template as plain data, in the shape of the TOML it came from: what an opening event keeps.

Rule: complete and stable. Presets are expanded, ids written out and defaults spelt out, so that a session means the
same when the program's defaults have changed. `stored.read(to_data(t))` is `t`; the two go through the same tables.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from samtal.template import blocks, keys, model
from samtal.template.shapes import Number
from samtal.template.texts import ClockTime

if TYPE_CHECKING:
    from fractions import Fraction

    from samtal.template.shapes import Shape

_EMPTY: Final = (None, "", ())


def to_data(template: model.Template) -> dict[str, Any]:
    """The template as what JSON can hold."""
    return {
        **_plain(keys.PLAIN_OF_HEADER, template),
        **_filled(prepare=[_preparation(item) for item in template.prepare]),
        **_filled(statements={name: _set(rating) for name, rating in template.statements.items()}),
        "agenda": [_step(step) for step in template.agenda],
    }


def _step(step: model.Step) -> dict[str, Any]:
    return {
        "kind": model.BREAK if step.rest else step.kind,  # which an older samtal reads as a talk
        "id": step.id,
        **_plain(keys.PLAIN_OF_POINT, step),
        "groups": groups_out(step.groups),
        **_filled(block=blocks.written(step.block) if step.block else None),
        **_filled(questions=[{"id": question.id, "text": question.text} for question in step.questions]),
        **_filled(links=[_plain(keys.LINK.keys, link) for link in step.links]),
        **_filled(**{"from": list(step.from_)}, into=list(step.into)),
        **(_table(step.table) if step.table else {}),
        **(_rating(step.rating) if step.rating else {}),
    }


def groups_out(groups: model.Groups) -> str | dict[str, Any]:
    """A way of dividing as authors write it."""
    if groups.form in {"count", "size"}:
        beside = {"mix": groups.tag, "stay": groups.stay}
        return {groups.form: groups.number} | {key: value for key, value in beside.items() if value}
    return {groups.form: groups.tag} if groups.form in {"by", "mix"} else groups.form


def _table(table: model.ListForm) -> dict[str, Any]:
    return {
        **_plain(keys.PLAIN_OF_LIST, table),
        "columns": [_plain(keys.COLUMN.keys, column) for column in table.columns],
    }


def _rating(rating: model.Rating) -> dict[str, Any]:
    return {
        **_plain(keys.PLAIN_OF_RATING, rating),
        "statements": _statements(rating),
        **({} if rating.budget else {"scale": _plain(keys.SCALE.keys, rating.scale)}),
        "show": list(rating.show),  # none is another thing than the usual ones
        **_filled(levels=[{"from": _decimal(level.at_least), "label": level.label} for level in rating.levels]),
    }


def _statements(rating: model.Rating) -> str | dict[str, str] | list[dict[str, str]]:
    if rating.from_step:
        return {"from": rating.from_step}
    return rating.set or _items(rating)


def _set(rating: model.Rating) -> dict[str, Any]:
    return {
        **_plain(keys.PLAIN_OF_SET, rating),
        "scale": _plain(keys.SCALE.keys, rating.scale),
        "items": _items(rating),
    }


def _items(rating: model.Rating) -> list[dict[str, str]]:
    return [{"id": item.id, "text": item.text, **_filled(low=item.low, high=item.high)} for item in rating.statements]


def _preparation(item: model.Preparation) -> dict[str, Any]:
    minutes = None if item.minutes is None else _decimal(item.minutes)
    return {"what": item.what, **_filled(**{"for": item.whom}, link=item.link, due=item.due, minutes=minutes)}


def _plain(known: dict[str, Shape], record: object) -> dict[str, Any]:
    """The plain values of a record by key, without those that are empty."""
    values = {name: getattr(record, name) for name in known}
    return {name: _value(known[name], value) for name, value in values.items() if value not in _EMPTY}


def _value(shape: Shape, value: Any) -> Any:
    if isinstance(shape, ClockTime):
        return f"{value // 60:02d}:{value % 60:02d}"
    if isinstance(shape, Number):
        return _decimal(value)
    return list(value) if isinstance(value, tuple) else value


def _filled(**values: Any) -> dict[str, Any]:
    """Only what is not empty."""
    return {name: value for name, value in values.items() if value}


def _decimal(value: Fraction) -> int | float:
    """An integer where it is one; else the float that reads back as the same decimal text."""
    return value.numerator if value.denominator == 1 else float(value)
