"""What an opening event keeps of a template reads back as the same template."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samtal.template import library, reading, stored, writing
from samtal.template.keys import HEADER, SET, STEP, Raw
from samtal.template.presets import names
from samtal.template.problem import Position
from samtal.template.shapes import Items, Number, OneOf, Shape, Truth, Whole
from samtal.template.tables import KeyTable
from samtal.template.texts import Choice, ClockTime, Day, Text, TruthOrWords

_TEXT = st.text(min_size=1, max_size=12).filter(lambda text: bool(text.strip()))
_UNSURE = {
    "from",
    "into",
    "id",
    "statements",
    "levels",
    "scale",
    "budget",
    "min_minutes",
    "columns",
    "min",
    "max",
    "block",
}


def _values(shape: Shape) -> st.SearchStrategy[Any]:
    """Values that a shape accepts: the tables that reading follows say what may be written, too."""
    match shape:
        case Text() | Day():
            return _TEXT
        case TruthOrWords():
            return st.booleans() | st.sampled_from(["vet inte", "ej aktuellt"])
        case Number():
            high = shape.most or 1000
            return st.integers(1, high) | st.floats(0.001, high)
        case Whole():
            return st.integers(shape.least, shape.most)
        case Truth():
            return st.booleans()
        case Choice():
            return st.sampled_from(shape.words)
        case ClockTime():
            return st.builds("{}{}{:02d}".format, st.integers(0, 23), st.sampled_from(":."), st.integers(0, 59))
        case Items():
            return st.lists(_values(shape.item), max_size=3)
        case OneOf():
            return st.one_of([_values(case) for case in shape.cases.values()])
        case KeyTable():
            return st.one_of([_together(shape, keys) for keys in shape.together]) if shape.together else _tables(shape)
    raise AssertionError(shape)


def _together(table: KeyTable, keys: frozenset[str]) -> st.SearchStrategy[Any]:
    return st.fixed_dictionaries({key: _values(table.keys[key]) for key in sorted(keys)})


def _tables(table: KeyTable, *, without: frozenset[str] = frozenset()) -> st.SearchStrategy[Any]:
    kept = {
        key: _values(shape) for key, shape in table.keys.items() if key not in without and not isinstance(shape, Raw)
    }
    required = {key: kept.pop(key) for key in table.required if key in kept}
    return st.fixed_dictionaries(required, optional=kept)


_POLES = {"text": "Beslut fattas", "low": "av en", "high": "av alla"}


@st.composite
def _templates(draw: st.DrawFn) -> dict[str, Any]:
    """Data of a template, without what must fit together between points, which is drawn to fit."""
    data: dict[str, Any] = draw(_tables(HEADER))
    texts = st.lists(_TEXT, min_size=1, max_size=3, unique_by=lambda text: " ".join(text.casefold().split()))
    scale = st.sampled_from([{}, {"max": 5}, {"min": 0, "max": 10, "labels": ["låg", "hög"], "unknown": False}])
    sets = draw(
        st.dictionaries(st.sampled_from(["kl", "b c"]), st.fixed_dictionaries({"items": texts, "scale": scale}))
    )
    data["statements"] = {name: draw(_tables(SET, without=frozenset({"items", "scale"}))) | sets[name] for name in sets}
    data["agenda"] = [_point(draw, list(sets), place) for place in range(draw(st.integers(1, 4)))]
    return data


def _point(draw: st.DrawFn, sets: list[str], place: int) -> dict[str, Any]:
    kind = draw(st.sampled_from(["talk", "list", "rating", *names(None)]))
    other = {"rating": "list", "vote": "list"}.get(
        kind, "talk" if kind in {"list", "whys", "grid", "followup"} else "both"
    )
    alien = {"list": {"columns", "rows", "tree"}, "talk": {"subject", "secrecy", "answers", "min_answers", "show"}}
    without = _UNSURE | (alien["list"] | alien["talk"] if other == "both" else alien[other])
    point: dict[str, Any] = draw(_tables(STEP, without=frozenset(without)))
    point["kind"] = kind
    if draw(st.booleans()):
        point["from"] = draw(st.sampled_from(["beslut", ["lesson", "Uppgifter"], []]))
        point["id"] = f"id-{place}"
    if draw(st.booleans()):
        point["block"] = draw(
            st.sampled_from([{"name": f"a {place}", "for_each": "person"}, {"name": f"b {place}", "repeat": 3}])
        )
    if kind in {"rating", "vote"}:
        point["statements"] = draw(st.sampled_from([["Alla lyssnar", {"text": "Ingen", "id": "x"}], [_POLES], *sets]))
        point |= draw(st.sampled_from([{}, {"budget": 4}, {"scale": {"max": 7}}]))
    elif kind == "list":
        columns = ["A", {"name": "B", "type": "choice", "choices": ["ja", "nej"]}]
        point |= draw(st.sampled_from([{}, {"columns": columns, "min": 1, "max": 1}]))
    return point


@given(_templates())
def test_a_template_written_and_read_is_the_same(data: dict[str, Any]) -> None:
    template, problems = reading.from_data(data)
    assert template, problems
    written = writing.to_data(template)
    assert reading.from_data(json.loads(json.dumps(written))) == (template, [])
    assert stored.read(json.loads(json.dumps(written))) == template
    assert writing.to_data(template) == written


@pytest.mark.parametrize(("_", "path"), library.listing())
def test_shipped_templates_survive_the_archive(_: str, path: Any) -> None:
    template = reading.read_file(path).template
    assert template
    assert reading.from_data(json.loads(json.dumps(writing.to_data(template)))) == (template, [])


def test_presets_are_expanded_ids_written_and_defaults_spelt_out() -> None:
    text = (
        'title = "A"\n[[agenda]]\nkind = "vote"\ntitle = "Röstning"\nstatements = ["a"]\nminutes = 2.50\nat = "9.05"\n'
    )
    text += 'groups = { mix = "roll" }\nlevels = [{ from = 1, label = "x" }]\n'
    text += (
        '[[agenda]]\nkind = "list"\ntitle = "B"\n[[agenda]]\nkind = "rating"\ntitle = "C"\nstatements = { from = "B" }'
    )
    template, problems = reading.read(text)
    assert template, problems
    vote, _, rating = writing.to_data(template)["agenda"]
    assert vote == {
        "kind": "rating",
        "id": "rostning",
        "title": "Röstning",
        "minutes": 2.5,
        "at": "09:05",
        "groups": {"mix": "roll"},
        "turns": "free",
        "per": "group",
        "visibility": "full",
        "record": True,
        "statements": [{"id": template.agenda[0].rating.statements[0].id, "text": "a"}]
        if template.agenda[0].rating
        else [],
        "budget": 3,
        "secrecy": "counts",
        "min_answers": 5,
        "show": ["sum", "rank"],
        "levels": [{"from": 1, "label": "x"}],
    }
    assert (rating["statements"], rating["scale"]) == ({"from": "b"}, {"min": 1, "max": 4, "unknown": True})


def test_every_shape_can_be_drawn() -> None:
    place = Position((), [])
    assert Raw({}).read(1, place) == 1
