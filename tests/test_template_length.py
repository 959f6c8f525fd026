"""How long a template is meant to take."""

from __future__ import annotations

from memory import template_of
from samtal.template.length import Length, first_groups, length

POINT = '[[agenda]]\nkind = "{kind}"\ntitle = "{title}"\n{more}\n'


def agenda(*points: str, starts: str = "") -> str:
    head = 'title = "x"\n' + (f'starts = "{starts}"\n' if starts else "")
    return head + "".join(
        POINT.format(kind=p.split()[0], title=n, more=p[len(p.split()[0]) :]) for n, p in enumerate(points)
    )


def test_the_minutes_of_all_points_are_added() -> None:
    assert length(template_of(agenda("talk minutes = 10", "talk minutes = 2.5"))) == Length(13, whole=True)


def test_turns_are_known_when_the_number_of_people_is() -> None:
    template = template_of(agenda("round minutes_per_turn = 2", "talk minutes = 10"))
    assert length(template) == Length(10, whole=False)
    assert length(template, 12) == Length(34, whole=True)


def test_a_clock_time_swallows_what_was_unknown_before_it() -> None:
    template = template_of(agenda("talk", 'talk at = "10:00"\nminutes = 30', starts="09:00"))
    assert length(template) == Length(90, whole=True)


def test_the_first_division_is_told() -> None:
    groups = first_groups(template_of(agenda("talk", "groups groups = 4")))
    assert groups
    assert groups.number == 4
    assert first_groups(template_of(agenda("talk"))) is None
