"""A template as plain data, in the shape of the TOML it came from: what an opening event keeps.

Rule: complete and stable. Presets are expanded, ids written out and defaults spelt out, so that a session means the
same when the program's defaults have changed. `from_data(to_data(t))` is `t`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fractions import Fraction

    from samtal.template.model import (
        Column,
        Groups,
        Preparation,
        Question,
        Rating,
        Scale,
        Statement,
        Step,
        Table,
        Template,
    )


def to_data(template: Template) -> dict[str, Any]:
    """The template as what JSON can hold."""
    return {
        "title": template.title,
        "language": template.language,
        **_filled(purpose=template.purpose, place=template.place, series=template.series),
        **_clock("starts", template.starts),
        **_filled(prepare=[_preparation(item) for item in template.prepare]),
        **_filled(statements={name: _set(rating) for name, rating in template.statements.items()}),
        "agenda": [_step(step) for step in template.agenda],
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "kind": step.kind,
        "id": step.id,
        "title": step.title,
        **_number("minutes", step.minutes),
        **_number("minutes_per_turn", step.minutes_per_turn),
        **_number("min_minutes", step.min_minutes),
        **_clock("at", step.at),
        "groups": _groups(step.groups),
        "turns": step.turns,
        "per": step.per,
        **_filled(questions=_with_ids(step.questions), prompt=step.prompt, rules=list(step.rules), lead=step.lead),
        **_filled(links=[{"title": link.title, "url": link.url} for link in step.links], cue=step.cue),
        **_filled(**{"from": list(step.from_)}, into=list(step.into)),
        "visibility": step.visibility,
        "record": step.record,
        **(_table(step.table) if step.table else {}),
        **(_rating(step.rating) if step.rating else {}),
    }


def _table(table: Table) -> dict[str, Any]:
    bounds = {"min": table.min, "max": table.max}
    return {
        "columns": [_column(column) for column in table.columns],
        **_filled(rows=list(table.rows)),
        **{name: bound for name, bound in bounds.items() if bound is not None},
    }


def _column(column: Column) -> dict[str, Any]:
    return {"name": column.name, "type": column.type, **_filled(choices=list(column.choices))}


def _rating(rating: Rating) -> dict[str, Any]:
    levels = [{"from": _decimal(level.at_least), "label": level.label} for level in rating.levels]
    return {
        "statements": _statements(rating),
        **({"budget": rating.budget} if rating.budget else {"scale": _scale(rating.scale)}),
        **_filled(subject=rating.subject),
        "secrecy": rating.secrecy,
        "min_answers": rating.min_answers,
        "show": list(rating.show),
        **_filled(levels=levels),
    }


def _statements(rating: Rating) -> str | dict[str, str] | list[dict[str, str]]:
    if rating.from_step:
        return {"from": rating.from_step}
    return rating.set or _with_ids(rating.statements)


def _set(rating: Rating) -> dict[str, Any]:
    return {
        **_filled(question=rating.question, source=rating.source),
        "scale": _scale(rating.scale),
        "compare": rating.compare,
        "items": _with_ids(rating.statements),
    }


def _scale(scale: Scale) -> dict[str, Any]:
    return {"min": scale.min, "max": scale.max, **_filled(labels=list(scale.labels)), "unknown": scale.unknown}


def _with_ids(items: tuple[Question, ...] | tuple[Statement, ...]) -> list[dict[str, str]]:
    return [{"id": item.id, "text": item.text} for item in items]


def _groups(groups: Groups) -> str | dict[str, Any]:
    if groups.form in {"count", "size"}:
        return {groups.form: groups.number}
    return {groups.form: groups.tag} if groups.form in {"by", "mix"} else groups.form


def _preparation(item: Preparation) -> dict[str, Any]:
    return {"what": item.what, **_filled(**{"for": item.whom}, link=item.link), **_number("minutes", item.minutes)}


def _filled(**values: Any) -> dict[str, Any]:
    """Only what is not empty."""
    return {name: value for name, value in values.items() if value}


def _clock(name: str, minutes: int | None) -> dict[str, str]:
    return {} if minutes is None else {name: f"{minutes // 60:02d}:{minutes % 60:02d}"}


def _number(name: str, value: Fraction | None) -> dict[str, int | float]:
    return {} if value is None else {name: _decimal(value)}


def _decimal(value: Fraction) -> int | float:
    """An integer where it is one; else the float that reads back as the same decimal text."""
    return value.numerator if value.denominator == 1 else float(value)
