"""Reading what a rating asks for: statement sets, scales, levels, points to spread.

Rule: a statement's id follows its wording and the scale it is rated on, unless the author gave it one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from samtal.template import naming, near, references
from samtal.template.keys import PLAIN_OF_RATING, PLAIN_OF_SET, SET
from samtal.template.model import Level, Rating, Scale
from samtal.template.problem import as_written, shown
from samtal.words.text import folded, visible

if TYPE_CHECKING:
    from samtal.template.model import Statement
    from samtal.template.problem import Position
    from samtal.template.references import Points

_WIDEST: Final = 100  # a scale 0-100 can still be drawn; a wider one was meant as something else

_ANY: Final = ""
"""The name of a set that has none."""

Sets = dict[str, Rating]
Texts = tuple[str | dict[str, str], ...]


def read_sets(data: object, at: Position) -> Sets:
    """The named sets of the header, those that could be read."""
    if not isinstance(data, dict):
        at.wrong("want-sets", key=at.key, given=as_written(data))
        return {}
    if data.keys() & {"items", "question"} and not any(isinstance(table, dict) for table in data.values()):
        return _nameless(data, at)
    sets: Sets = {}
    for written, table in data.items():
        name, place = visible(written.strip()), at.inside(written)
        if not name or name in sets:
            place.wrong("set-name")
        else:  # one that cannot be read is told of here, and not missed where it is named
            sets[name] = _set(name, table, place) or Rating(set=name)
    return sets


def _nameless(data: dict[str, Any], at: Position) -> Sets:
    """A set right under [statements]: it is read all the same, and stands for whatever name a rating has for it."""
    at.wrong("set-name")
    rating = _set("", data, at)
    return {_ANY: rating} if rating else {}


def _set(name: str, data: object, at: Position) -> Rating | None:
    values = SET.read(data, at)
    if values is None:
        return None
    scale = read_scale(values.get("scale"), at.inside("scale"))
    return Rating(
        set=name,
        **{key: values[key] for key in PLAIN_OF_SET if key in values},
        statements=_statements(values["items"], scale, None, at.inside("items")),
        scale=scale,
    )


def read_rating(values: dict[str, Any], sets: Sets, points: Points, at: Position) -> Rating:
    """A rating point: its statements, and what its own keys say about them."""
    source, budget = values.get("statements"), values.get("budget")
    base = Rating()
    if isinstance(source, str):
        base = _named(source, sets, at.inside("statements")) or base
    if "scale" in values and "budget" in values:
        at.inside("budget").wrong("scale-and-budget")
    scale = read_scale(values["scale"], at.inside("scale")) if "scale" in values else base.scale
    scale = Scale() if budget else scale
    _check_limits(values, at)
    plain = {key: values[key] for key in PLAIN_OF_RATING if key in values}
    rating = replace(base, scale=scale, levels=_levels(values, scale, budget, at), **plain)
    return _with_statements(rating, base, source, points, at)


def _check_limits(values: dict[str, Any], at: Position) -> None:
    """How many points each may give one statement: only where there are points, and the least is not above the most."""
    given = [key for key in ("min", "max") if key in values]
    if given and not values.get("budget"):
        at.inside(given[0]).wrong("points-without-budget", key=given[0])
    elif len(given) == 2 and values["min"] > values["max"]:
        at.inside("min").wrong("min-max", min=values["min"], max=values["max"])


def _with_statements(rating: Rating, base: Rating, source: object, points: Points, at: Position) -> Rating:
    place = at.inside("statements")
    if isinstance(source, dict):
        return replace(rating, from_step=references.find_source(source["from"], points, place) or "")
    if isinstance(source, tuple):
        return replace(rating, statements=_statements(source, rating.scale, rating.budget, place))
    if source is None and "statements" not in at.written:
        at.wrong("rating-empty")
    if not base.statements:  # a set that could not be read or is empty has been told of
        return rating
    if rating.scale == base.scale and not rating.budget:
        return rating
    return replace(rating, statements=naming.rated_on(base.statements, rating.scale, rating.budget))


def _named(name: str, sets: Sets, at: Position) -> Rating | None:
    if _ANY in sets:
        return sets[_ANY]
    for rating in [sets[name]] if name in sets else sets.values():
        if folded(rating.set) == folded(name):
            return rating
    if meant := near.misspelt(name, sets):
        at.wrong("no-set-near", given=shown(name), want=shown(meant))
    elif sets:
        at.wrong("no-set", given=shown(name), names=shown(", ".join(sets)))
    else:
        at.wrong("no-sets", given=shown(name))
    return None


def _statements(texts: Texts, scale: Scale, budget: int | None, at: Position) -> tuple[Statement, ...]:
    statements: dict[str, Statement] = {}
    for place, item in enumerate(texts):
        written = {"text": item} if isinstance(item, str) else item
        text, poles = written["text"], (written.get("low", ""), written.get("high", ""))
        if any(poles) and not all(poles):
            at.inside(place).wrong("one-pole", given=shown(text))
        statement = naming.statement(written.get("id", ""), text, scale, budget, poles)
        if statement.id in statements:
            at.wrong("twice", given=shown(text))
        statements.setdefault(statement.id, statement)
    if not texts:
        at.wrong("no-statements")
    return tuple(statements.values())


def read_scale(values: dict[str, Any] | None, at: Position) -> Scale:
    """A scale whose parts fit each other; the default one where they do not."""
    scale = Scale(**{**(values or {}), "labels": (values or {}).get("labels", ())})
    width = scale.max - scale.min + 1
    if scale.min >= scale.max:
        at.wrong("scale-order", min=scale.min, max=scale.max)
    elif width > _WIDEST + 1:
        at.wrong("scale-width", min=scale.min, max=scale.max, most=_WIDEST)
    elif len(scale.labels) not in {0, 2, width}:
        at.inside("labels").wrong("scale-labels", n=len(scale.labels), min=scale.min, max=scale.max, width=width)
    else:
        return scale
    return Scale()


def _levels(values: dict[str, Any], scale: Scale, budget: int | None, at: Position) -> tuple[Level, ...]:
    levels = tuple(Level(level["from"], level["label"]) for level in values.get("levels", ()))
    starts = [level.at_least for level in levels]
    place = at.inside("levels")
    if starts != sorted(set(starts)):
        place.wrong("levels-order")
    if not budget and any(not scale.min <= start <= scale.max for start in starts):
        place.wrong("levels-range", min=scale.min, max=scale.max)
    return levels
