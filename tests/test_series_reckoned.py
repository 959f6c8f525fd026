"""Whatever a series has asked, answered and withheld, trend, wall and comparison come to what is reckoned by hand."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from samtal.session import earlier, shown_trend
from samtal.session.trend import trend
from test_earlier import rated, template

if TYPE_CHECKING:
    from samtal.session.earlier import Sitting

POOL = ("Vi lär", "Vi delar", "Vi besöker", "Vi hinner", "Vi vågar")
FEW = 5
COUNTS = st.tuples(*[st.integers(0, 4)] * 4)
ASKED = st.lists(st.sampled_from(POOL), min_size=1, unique=True).flatmap(
    lambda texts: st.fixed_dictionaries(dict.fromkeys(texts, COUNTS))
)
Asked = dict[str, tuple[int, ...]]


def figure(asked: Asked, text: str) -> tuple[int, int] | None:
    """The number and the sum of the answers, where enough have answered."""
    counts = asked.get(text, ())
    told = sum(counts), sum(value * count for value, count in enumerate(counts, 1))
    return told if told[0] >= FEW else None


def mean(figures: list[tuple[int, int]]) -> Fraction:
    return Fraction(sum(total for _, total in figures), sum(n for n, _ in figures))


@given(held=st.lists(ASKED, min_size=2, max_size=4))
def test_the_same_figures_as_by_hand(held: list[Asked]) -> None:
    meetings = [rated(template(*asked), *asked.values(), day=f"2026-0{n}-12") for n, asked in enumerate(held, 1)]
    found: list[tuple[Asked, Sitting]] = []
    for n, (asked, made) in enumerate(zip(held, meetings, strict=True)):
        sittings = earlier.of_session(made.state)
        found += [(asked, each._replace(head=each.head._replace(session=f"s{n}"))) for each in sittings]
    if not found or found[-1][0] is not held[-1]:
        return
    now = held[-1]
    alike = [asked for asked, _ in found if set(asked) & set(now)]
    told = trend([sitting for _, sitting in found])
    means = [[each and mean([each]) for each in (figure(asked, text) for asked in alike)] for text in now]
    assert [[cell and cell.mean for cell in row.cells] for row in told.rows] == means
    common = [text for text in now if all(figure(asked, text) for asked in alike)]
    of_all = [mean([each for text in common if (each := figure(asked, text))]) for asked in alike if common]
    assert [total for total in told.totals if total is not None] == of_all
    shown = shown_trend.read(meetings[-1].state, shown_trend.packed(told, "s"))
    assert shown
    assert [line.figures for line in shown.lines] == [tuple(c and c.shown for c in row.cells) for row in told.rows]
    if len(alike) > 1:
        pairs = [(figure(alike[-2], text), figure(now, text)) for text in now]
        both = [(then, today) for then, today in pairs if then and today]
        assert told.last
        assert [(pair.before.n, pair.now.n) for pair in told.last.pairs] == [
            (then[0], today[0]) for then, today in both
        ]
        assert told.last.means == ((mean([a for a, _ in both]), mean([b for _, b in both])) if both else None)
