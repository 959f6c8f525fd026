"""Means drawn in signs: at their place on the scale, told apart by sign, with the same figures as the table."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from memory import MemorySession, at
from minutes_of import begun, written
from samtal.minutes.making import minutes_of
from samtal.minutes.page import Page
from samtal.plain import dialogue
from samtal.session import commands as c
from samtal.words.text import cells
from test_minutes_figures import ONE, SET, TWO, rate, rating

GOLDEN = Path(__file__).parent / "golden"


def drawing(made: MemorySession) -> list[str]:
    """What stands in the first block of code, as a reader of Markdown gets it."""
    fences = [token.content for token in MarkdownIt("commonmark").parse(written(made)) if token.type == "fence"]
    return fences[0].splitlines() if fences else []


def of(keys: str, *counts: str, statements: str = '["A", "B"]') -> list[str]:
    made = begun(f'[[agenda]]\nkind = "rating"\ntitle = "S"\nstatements = {statements}\n{keys}\n')
    rate(made, *counts)
    return drawing(made)


def test_each_mean_stands_at_its_place_on_the_scale_and_says_its_figure() -> None:
    made = begun(ONE)
    rate(made, "12/0/0/0", "3/6/3/0", "0/0/0/12")
    assert drawing(made) == [
        "  1         2         3         4",
        "1 ●─────────┼─────────┼─────────┤  1,0",
        "2 ├─────────●─────────┼─────────┤  2,0",
        "3 ├─────────┼─────────┼─────────●  4,0",
    ]


def test_two_subjects_are_told_apart_by_sign_and_stand_together_where_they_are_alike() -> None:
    made = begun(TWO)
    rate(made, "0/1/7/4", "4/6/2/0", "7/4/1/0")
    made.do(c.Next(), at(9, 10))
    rate(made, "0/1/7/4", "5/6/1/0", "1/0/0/0")
    assert drawing(made)[1:] == [
        "1 ├─────────┼─────────┼──◉──────┤  ● 3,3  ○ 3,3",
        "2 ├──────○●─┼─────────┼─────────┤  ● 1,8  ○ 1,7",
        "3 ├────●────┼─────────┼─────────┤  ● 1,5  ○ för få svar",
    ]
    assert "varje påstående. ● SKIS · ○ Min kommun · ◉ på samma plats" in written(made)


def test_nobody_is_no_place_and_no_nought() -> None:
    made = begun(ONE)
    rate(made, "0/1/7/4", "4/6/2/0")
    assert drawing(made)[3] == "3 ├─────────┼─────────┼─────────┤  –"


@pytest.mark.parametrize(
    ("keys", "counts", "heads", "line"),
    [
        (
            "scale = { min = 0, max = 10 }",
            ["5/0/0/0/0/0/0/0/0/0/5"] * 2,
            "  0  1  2",
            "1 ├──┼──┼──┼──┼──●──┼──┼──┼──┼──┤  5,0",
        ),
        ("scale = { min = -1, max = 1 }", ["0/0/6"] * 2, "  −1             0", "●  1,0"),
        (
            "scale = { min = 0, max = 100 }",
            ["6/" + "0/" * 99 + "6"] * 2,
            "  0 ",
            "1 ├" + "─" * 14 + "●" + "─" * 14 + "┤  50,0",
        ),
        ('scale = { min = 0, max = 1, labels = ["nej", "ja"] }', ["4/12"] * 2, "  0\u00a0%", "●──────┤  75\u00a0%"),
    ],
)
def test_any_scale_has_its_axis(keys: str, counts: list[str], heads: str, line: str) -> None:
    drawn = of(keys, *counts)
    assert drawn[0].startswith(heads)
    assert line in drawn[1]
    assert len({len(text.partition("  ")[0]) for text in drawn[1:]}) == 1


def test_where_no_mean_is_shown_each_answer_is_a_digit() -> None:
    three = '["A", "B", "C"]'
    drawn = of('show = ["distribution", "median"]', "0/1/3/2", "0/0/0/0+5", "5/0/0/0", statements=three)
    assert drawn == ["1 2 333 44", "2 för få svar", "3 11111"]
    drawn = of('show = ["distribution"]', "0/1/3/2", "", "5/0/0/0", statements=three)
    assert drawn[1] == "2 –"
    assert of('show = ["median"]', "0/1/3/2", "0/1/3/2") == []
    assert of('show = ["distribution"]', "0/0/0/41", "0/0/0/6") == []
    assert of('show = ["distribution"]\nscale = { min = 1, max = 10 }', *["6/0/0/0/0/0/0/0/0/0"] * 2) == []


def test_one_statement_is_not_drawn_nor_more_subjects_than_there_are_signs() -> None:
    assert of("", "0/1/3/2", statements='["A"]') == []
    made = begun(SET + "".join(rating(f"R{n}") for n in range(7)))
    for number in range(1, 8):
        rate(made, "0/1/7/4", "4/6/2/0", step=f"r{number - 1}")
    assert drawing(made) == []


def test_what_one_of_two_does_not_ask_to_show_is_not_drawn() -> None:
    made = begun(SET + rating("Ett") + rating("Två", 'show = ["distribution"]'))
    rate(made, "0/1/7/4", "4/6/2/0", step="ett")
    rate(made, "0/1/7/4", "4/6/2/0", step="tva")
    assert drawing(made)[0] == "1 ● 2 3333333 4444"
    assert drawing(made)[1] == "  ○ 2 3333333 4444"


def test_names_that_are_syntax_stay_text_above_the_drawing() -> None:
    made = begun(SET + rating("Ett", "subject = '*A* `b` <i>'") + rating("Två", "subject = '```'"))
    rate(made, "0/1/7/4", "4/6/2/0", step="ett")
    rate(made, "0/1/7/4", "4/6/2/0", step="tva")
    assert len(drawing(made)) == 4
    html = MarkdownIt("commonmark").enable("table").render(written(made))
    assert "● *A* `b` &lt;i&gt; · ○ ```" in html
    assert html.count("<pre>") == 1


@pytest.mark.parametrize("width", [20, 40, 80])
def test_on_a_screen_it_stands_as_it_is_or_where_there_is_no_room_not_at_all(width: int) -> None:
    made = begun(ONE)
    rate(made, "0/1/7/4", "4/6/2/0")
    lines = ["".join(piece.text for piece in line) for line in Page(width, str).lines(minutes_of(made.state, at(10)))]
    assert max(map(cells, lines)) <= width
    assert any("├──" in line for line in lines) == (width >= 40)
    assert any("Medelvärden från" in line for line in lines) == (width >= 40)


def test_before_and_after_with_a_run_again_and_a_statement_worded_anew_give_the_minutes_of_the_golden_file() -> None:
    made = MemorySession((GOLDEN / "fore-efter.toml").read_text(encoding="utf-8"))
    script, replies = (GOLDEN / "fore-efter.txt").read_bytes().splitlines(), list[str]()
    assert dialogue.run(made, script, replies.append, lang="sv", now=lambda: at(8)) == 0, replies
    assert written(made, at(11)) == (GOLDEN / "fore-efter.md").read_text(encoding="utf-8")
