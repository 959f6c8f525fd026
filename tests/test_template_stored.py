"""A template comes out of an old session as it went in, and out of anything else as far as it goes."""

from __future__ import annotations

import ast
import copy
import json
import subprocess
import sys
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memory import DAY, ZONE
from samtal.session import commands as c
from samtal.session.decide import decide
from samtal.session.events import Event
from samtal.session.evolve import fold
from samtal.session.opening import opening
from samtal.template import library, reading, stored, writing
from samtal.template.model import Groups, ListColumn, ListForm, Rating, Scale, Step, Template

if TYPE_CHECKING:
    from samtal.session.state import State

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def kept(template: Template) -> Any:
    return json.loads(json.dumps(writing.to_data(template)))


def template_in(path: Path) -> Template:
    template = reading.read_file(path).template
    assert template
    return template


def in_tests() -> list[Template]:
    """Every template whose text stands in one of the tests."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in Path(__file__).parent.rglob("*.py")]
    texts = {str(node.value) for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    readings = [reading.read(text) for text in sorted(texts) if "title" in text and "[[agenda]]" in text]
    return [template for template, _ in readings if template]


@pytest.mark.parametrize(("_", "path"), library.listing())
def test_every_shipped_template_comes_out_as_it_went_in(_: str, path: Path) -> None:
    assert stored.read(kept(template_in(path))) == template_in(path)


def test_every_template_of_the_tests_comes_out_as_it_went_in() -> None:
    templates = in_tests()
    assert len(templates) > 20
    for template in templates:
        assert stored.read(kept(template)) == template


@pytest.mark.parametrize("data", [None, 1, "agenda", [], [{}], {}, {"title": "A"}, {"title": "A", "agenda": [1, []]}])
def test_where_there_is_no_agenda_there_is_no_template(data: object) -> None:
    assert stored.read(data) is None


def point(**values: Any) -> Step:
    template = stored.read({"agenda": [{"title": "A", **values}]})
    assert template
    return template.agenda[0]


def rating(**values: Any) -> Rating:
    found = point(kind="rating", **values).rating
    assert found
    return found


def test_what_is_missing_or_not_understood_is_as_if_it_had_not_been_written() -> None:
    assert stored.read({"agenda": [{}]}) == Template(title="", agenda=(Step("punkt", "talk", ""),))
    assert stored.read({"title": 1, "language": "no", "starts": "25:00", "agenda": [{"title": []}]}) == Template(
        title="", agenda=(Step("punkt", "talk", ""),)
    )
    plain = Step("a", "talk", "A")
    assert point(kind="seance") == point(kind=["talk"]) == plain
    assert point(minutes="60", minutes_per_turn=True, min_minutes=-1, at=9) == plain
    assert point(minutes=float("nan"), minutes_per_turn=float("inf"), min_minutes=10**400, at="24:00") == plain
    assert point(groups={"orbit": 2}, turns="before:chair", per="planet", visibility="wall", record="no") == plain
    assert point(groups={"count": 0}) == point(groups=[4]) == point(groups={"count": 10**9}) == plain
    assert point(questions={"text": "A"}, rules="B", links=[1, "C"], prompt=[], **{"from": 7}, into=None) == plain


def test_what_is_understood_is_taken_though_its_neighbour_is_not() -> None:
    assert point(groups={"mix": "roll", "count": 3}).groups == Groups("count", number=3, tag="roll")
    assert point(groups={"by": "roll", "stay": 1}).per == "group"
    assert point(rules=["A", 1, "B"]).rules == ("A", "B")
    assert point(minutes=0.5, groups="solo").minutes == Fraction(1, 2)
    assert point(turns="role:fallgivare").turns == "role:fallgivare"
    assert [q.text for q in point(questions=["Vad?", {"text": "Hur?", "id": "q-1", "wall": True}, 3]).questions] == [
        "Vad?",
        "Hur?",
    ]


def test_a_list_and_a_rating_always_have_what_they_are_about() -> None:
    assert point(kind="list").table == ListForm((ListColumn("Anteckning"),))
    columns = [{"name": "Sett", "type": "colour"}, {"type": "date"}, 3]
    assert point(kind="list", columns=columns, min="1").table == ListForm((ListColumn("Sett"), ListColumn("", "date")))
    assert rating() == Rating()
    assert rating(statements="gone") == Rating(set="gone")
    assert rating(scale={"min": 5, "max": 1}).scale == rating(scale={"max": 10**6}).scale == Scale()
    assert rating(scale={"max": 3, "labels": ["a"], "unknown": "ej aktuellt"}).scale == Scale(1, 3, (), "ej aktuellt")
    assert rating(scale={"unknown": ""}).scale == rating(scale={"unknown": 3}).scale == Scale()
    assert rating(budget=3, scale={"max": 9}).scale == Scale()
    assert rating(levels=[{"label": "x"}, {"from": 2}, 1]).levels[0].at_least == 2


def test_ids_stand_as_they_were_given_and_the_others_are_derived_as_ever() -> None:
    agenda = [{"title": "Paus"}, {"title": "Paus", "id": "paus"}, {"id": "action"}, {"id": "paus"}, {"title": "Action"}]
    template = stored.read({"agenda": agenda})
    assert template
    assert [step.id for step in template.agenda] == ["paus-2", "paus", "action", "paus-3", "action-2"]
    asked = point(questions=["Vad?", {"text": "Vad?"}]).questions
    assert [question.id for question in asked] == ["q-7a87fe0f", "q-7a87fe0f-2"]
    (statement,) = rating(statements=["Alla", {"text": "alla"}]).statements
    assert statement.id == rating(statements=[{"text": "Alla", "id": ""}]).statements[0].id != ""


def test_text_from_elsewhere_is_still_no_escape() -> None:
    assert point(prompt="a\nb\x1b[2J", lead="a\nb\x9b").prompt == "a\nb␛[2J"
    assert point(lead="a\nb\x9b\ud800").lead == "a␊b␛[\ufffd"


@given(JSON)
def test_anything_may_stand_there(data: Any) -> None:
    for wrapped in (data, {"agenda": data}, {"agenda": [data]}, {"statements": data, "agenda": [{"kind": "rating"}]}):
        _settled(wrapped)


SKIS = kept(template_in(dict(library.listing())["skis-natverkstraff"]))


@given(st.data())
def test_any_part_may_be_another_thing(data: st.DataObject) -> None:
    changed = copy.deepcopy(SKIS)
    for _ in range(data.draw(st.integers(1, 4))):
        _change(changed, data)
    _settled(changed)


def _change(node: Any, data: st.DataObject) -> None:
    """Puts something else, or something unknown, somewhere inside."""
    while True:
        keys = list(node) if isinstance(node, dict) else list(range(len(node)))
        key = data.draw(st.sampled_from(keys)) if keys else None
        if key is not None and isinstance(node[key], dict | list) and data.draw(st.integers(0, 3)):
            node = node[key]
            continue
        if key is not None:
            node[key] = data.draw(JSON)
        return


def _settled(data: Any) -> None:
    """What could be read can be kept, and reads as the same again."""
    template = stored.read(data)
    assert template is None or stored.read(kept(template)) == template


def opened(template: Any, **more: Any) -> State:
    fact = opening(
        template_in(dict(library.listing())["skis-natverkstraff"]), session="s", source="", day=DAY, zone=ZONE
    )
    payload = {**fact.payload, "template": template, **more}
    return fold([Event("e", "s", fact.kind, "s", None, payload, 0, 0, "a", "", "", "")])


def _with_unknown(node: Any) -> Any:
    """The same with a key that nobody knows in every table."""
    if isinstance(node, dict):
        more = {} if "kl10" in node else {"energizer": {"at": [True, None, 7]}}
        return {**{key: _with_unknown(value) for key, value in node.items()}, **more}
    return [_with_unknown(item) for item in node] if isinstance(node, list) else node


def test_a_session_with_facets_that_this_program_does_not_know_opens_as_without_them() -> None:
    unknown = _with_unknown(SKIS)
    assert json.dumps(unknown).count("energizer") > 50, "in steps, header, ratings, tables, scales, questions"
    state = opened(unknown)
    assert state.template == stored.read(SKIS)
    assert [fact.kind for fact in decide(state, c.Start(), 0, "test")][:2] == ["started", "entered"]
    assert state.log[0].payload, "what was not understood is still there"
    assert state.log[0].payload["template"] == unknown


def test_a_mistake_that_a_stricter_samtal_would_see_closes_no_old_session() -> None:
    strange = {**SKIS, "agenda": [{**point, "minutes": 2000, "at": "00:00"} for point in SKIS["agenda"]]}
    assert not opened(strange).newer
    assert [step.minutes for step in opened(strange).agenda] == [2000] * len(SKIS["agenda"])


def test_a_session_in_a_higher_format_is_still_only_kept() -> None:
    state = opened(SKIS, format=2)
    assert (state.newer, state.template) == (True, None)


def test_opening_a_session_neither_parses_toml_nor_loads_what_authors_need() -> None:
    unwanted = "[n for n in ('tomllib', 'samtal.template.reading', 'samtal.template.steps') if n in sys.modules]"
    code = f"import sys, samtal.session.decide, samtal.session.evolve; print({unwanted})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_opening_a_session_makes_few_calls() -> None:
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    opened(SKIS)
    sys.setprofile(count)
    try:
        stored.read(SKIS)
    finally:
        sys.setprofile(None)
    assert calls < 1300, "the authors' reader makes three and a half thousand"
