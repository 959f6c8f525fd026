"""Presets: data that is expanded, overridden and added to."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from samtal.template import presets, reading

if TYPE_CHECKING:
    from pathlib import Path

    from samtal.template.model import Step


def _step(keys: str, extra: presets.Presets | None = None, header: str = "") -> Step:
    template, problems = reading.read(f'title = "A"\n{header}\n[[agenda]]\ntitle = "B"\n{keys}', extra)
    assert not problems, problems
    assert template
    return template.agenda[0]


@pytest.mark.parametrize(
    ("name", "kind", "turns", "per", "form"),
    [
        ("info", "talk", "free", "none", "all"),
        ("break", "talk", "free", "none", "all"),
        ("checkin", "talk", "round", "none", "all"),
        ("checkout", "talk", "round", "none", "all"),
        ("round", "talk", "round", "session", "all"),
        ("pairs", "talk", "free", "group", "pairs"),
        ("groups", "talk", "free", "group", "all"),
        ("gather", "talk", "free", "session", "all"),
        ("whys", "list", "free", "session", "all"),
        ("grid", "list", "free", "session", "all"),
        ("followup", "list", "free", "session", "all"),
    ],
)
def test_a_preset_is_one_of_the_three_kinds_with_keys(name: str, kind: str, turns: str, per: str, form: str) -> None:
    step = _step(f'kind = "{name}"')
    assert (step.kind, step.turns, step.per, step.groups.form) == (kind, turns, per, form)


def test_no_shipped_preset_is_private_or_wrong() -> None:
    assert not presets.mistakes(presets.shipped())
    assert not [name for name, preset in presets.shipped().items() if "visibility" in preset or "record" in preset]


def test_whys_and_grid_have_columns_in_the_language_of_the_template() -> None:
    whys = _step('kind = "whys"').table
    english = _step('kind = "grid"', header='language = "en"').table
    assert whys
    assert english
    assert ([column.name for column in whys.columns], whys.tree) == (["Problem eller varför"], True)
    assert [column.name for column in english.columns] == ["When", "How", "Who"]


def test_whys_with_rows_that_stand_ready_are_a_table() -> None:
    table = _step('kind = "whys"\nrows = ["A", "B"]').table
    assert table
    assert not table.tree


def test_the_steps_own_keys_override_those_of_the_preset() -> None:
    step = _step('kind = "round"\nturns = "free"\nper = "person"')
    assert (step.turns, step.per) == ("free", "person")


def test_a_vote_has_points_unless_it_is_given_a_scale() -> None:
    vote = _step('kind = "vote"\nstatements = ["a", "b"]').rating
    scaled = _step('kind = "vote"\nstatements = ["a", "b"]\nscale = { max = 5 }').rating
    assert vote
    assert scaled
    assert (vote.budget, vote.show) == (3, ("sum", "rank"))
    assert (scaled.budget, scaled.scale.max) == (None, 5)


def test_followup_comes_from_the_register_of_actions() -> None:
    assert _step('kind = "followup"').from_ == ("action",)


def test_a_users_preset_may_build_on_another() -> None:
    extra: presets.Presets = {"stand": {"kind": "round", "minutes_per_turn": 1}}
    step = _step('kind = "stand"', extra)
    assert (step.kind, step.turns, step.minutes_per_turn) == ("talk", "round", Fraction(1))


def test_mistakes_in_a_users_preset_are_told_on_the_point_that_uses_it() -> None:
    extra: presets.Presets = {"stand": {"kind": "talk", "minutes": "1", "columns": ["A"]}}
    _, problems = reading.read('title = "A"\n[[agenda]]\nlead = "B"\nkind = "stand"\ntitle = "B"', extra)
    assert [(problem.code, problem.line) for problem in problems] == [
        ("template.belongs-to-kind", 2),
        ("template.write-value", 2),
    ]


def test_what_is_wrong_with_a_file_of_presets_is_told() -> None:
    extra: presets.Presets = {
        "talk": {"kind": "talk"},
        "runt": {"kind": "runt"},
        "tomt": {"minutes": 5},
        "fel": {"kind": "talk", "frågor": [], "en": {"banan": 1}},
        "platt": 4,  # type: ignore[dict-item]  # a user can write this
    }
    assert [(problem.code.removeprefix("template."), problem.path[0]) for problem in presets.mistakes(extra)] == [
        ("preset-name", "talk"),
        ("preset-kind", "runt"),
        ("preset-kind", "tomt"),
        ("preset-key", "fel"),
        ("preset-key", "fel"),
        ("preset-table", "platt"),
    ]
    for name in extra:
        reading.read(f'title = "A"\n[[agenda]]\ntitle = "B"\nkind = "{name}"', extra)


def test_a_users_presets_are_read_from_a_file_and_their_mistakes_have_lines(tmp_path: Path) -> None:
    path = tmp_path / "presets.toml"
    path.write_text('[stand]\nkind = "round"\n', encoding="utf-8")
    assert reading.read_presets(path) == ({"stand": {"kind": "round"}}, [])
    path.write_text('[stand]\nkind = "round"\nbanan = “1”\n[stand.en]\nkind = 1\nbanan = 2\n', encoding="utf-8")
    found, problems = reading.read_presets(path)
    assert (found, [problem.line for problem in problems]) == ({}, [3, 3, 6])
    assert reading.read_presets(tmp_path / "nej")[1][0].code == "template.file-missing"
