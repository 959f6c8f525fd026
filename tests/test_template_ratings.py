"""Ratings: sets, scales, points to spread."""

from __future__ import annotations

from fractions import Fraction

from samtal.template import reading
from samtal.template.model import Level, Rating

SETS = (
    '[statements.KL]\nquestion = "Hur?"\nscale = { min = 1, max = 4, labels = ["a", "b"] }\nitems = ["Alla", "Ingen"]\n'
)


def _rating(keys: str, before: str = "") -> Rating:
    text = f'title = "A"\n{SETS}{before}\n[[agenda]]\nkind = "rating"\ntitle = "B"\n{keys}'
    template, problems = reading.read(text)
    assert not problems, problems
    assert template
    rating = template.agenda[-1].rating
    assert rating
    return rating


def test_a_named_set_brings_question_scale_and_statements() -> None:
    rating = _rating('statements = "kl"')
    assert (rating.set, rating.question, rating.scale.labels) == ("KL", "Hur?", ("a", "b"))
    assert [statement.text for statement in rating.statements] == ["Alla", "Ingen"]
    assert list(rating.scale.values) == [1, 2, 3, 4]


def test_the_same_text_on_the_same_scale_has_the_same_id_wherever_it_stands() -> None:
    named, listed = _rating('statements = "KL"'), _rating('statements = ["ingen"]')
    assert listed.statements[0].id == named.statements[1].id


def test_another_scale_gives_other_statements() -> None:
    wide = _rating('statements = "KL"\nscale = { min = 0, max = 10, unknown = false }')
    points = _rating('statements = "KL"\nbudget = 5')
    ids = {rating.statements[0].id for rating in (wide, points, _rating('statements = "KL"'))}
    assert len(ids) == 3
    assert not wide.scale.unknown
    assert (points.budget, points.scale.labels) == (5, ())


def test_an_id_of_ones_own_outlives_a_new_wording() -> None:
    assert _rating('statements = [{ text = "Alla", id = "s-1" }]').statements[0].id == "s-1"


def test_statements_may_come_from_an_earlier_list() -> None:
    rating = _rating('statements = { from = "Idéer" }', '[[agenda]]\nkind = "list"\ntitle = "Idéer"')
    assert (rating.from_step, rating.statements) == ("ideer", ())


def test_levels_say_from_which_mean_a_label_holds() -> None:
    rating = _rating('statements = "KL"\nlevels = [{ from = 1, label = "låg" }, { from = 2.5, label = "hög" }]')
    assert rating.levels == (Level(Fraction(1), "låg"), Level(Fraction(5, 2), "hög"))
