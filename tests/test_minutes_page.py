"""The minutes for a screen: every word is there, no line is wider than the page, headings and tables are told apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memory import at
from minutes_of import begun
from samtal.minutes.document import Bullets, Column, Document, Heading, Inline, Item, Paragraph, Table
from samtal.minutes.making import minutes_of
from samtal.minutes.page import Lettering, Page, PageLine
from samtal.session import commands as c
from samtal.words.text import cells

TABLE = Table(
    (Column("Nr", figures=True), Column("Påstående"), Column("Medel", figures=True)),
    (("1", "Vi lyssnar på varandra", "3,3"), ("10", "Vi prövar", "2,0"), ("", "Totalt", "2,65")),
    bold_last=True,
)


def lines(*blocks: Heading | Paragraph | Bullets | Table, width: int = 40) -> list[PageLine]:
    """The lines below the title."""
    return Page(width, str).lines(Document("T", "sv", blocks))[2:]


def plain(made: list[PageLine]) -> list[str]:
    return ["".join(piece.text for piece in line).rstrip() for line in made]


def test_headings_and_bold_words_are_told_apart_as_data_and_no_syntax_is_shown() -> None:
    made = begun('[[agenda]]\nkind = "talk"\ntitle = "Prat"\nlead = "Anna"\n', "Anna")
    made.do(c.TakeNote(text="*Ord* # `x`"))
    page = Page(60, str).lines(minutes_of(made.state, at(10)))
    assert page[0] == (Lettering("Mötesanteckningar – Prov", "title"),)
    assert (Lettering("1. Prat", "heading"),) in page
    assert (Lettering("Leder:", "strong"), Lettering(" Anna")) in page
    assert (Lettering("• *Ord* # `x`"),) in [page_line_joined(line) for line in page]


def page_line_joined(line: PageLine) -> PageLine:
    return (Lettering("".join(piece.text for piece in line)),)


def test_a_list_hangs_on_its_signs() -> None:
    item = Item((Inline("Ett ganska långt ord"),), ((Inline("Under"),),))
    assert plain(lines(Bullets((item,)), width=16)) == ["• Ett ganska", "  långt ord", "  – Under"]


def test_the_further_lines_of_a_text_hang_on_its_sign_too_and_a_paragraph_is_parted_from_the_next() -> None:
    item = Item((Inline("Ett"),), more=((Inline("Två"),), (), (Inline("Tre"),)))
    assert plain(lines(Bullets((item,)), width=16)) == ["• Ett", "  Två", "", "  Tre"]


def test_a_table_has_its_columns_below_each_other_and_figures_to_the_right() -> None:
    assert plain(lines(TABLE)) == [
        "Nr  Påstående               Medel",
        "──  ──────────────────────  ─────",
        " 1  Vi lyssnar på varandra    3,3",
        "10  Vi prövar                 2,0",
        "    Totalt                   2,65",
    ]
    assert {piece.look for piece in lines(TABLE)[-1] if piece.text.strip()} == {"strong"}


def test_where_there_is_less_room_the_longest_column_is_wrapped_and_rows_are_set_apart() -> None:
    assert plain(lines(TABLE, width=24))[2:5] == [" 1  Vi lyssnar på    3,3", "    varandra", ""]


def test_where_columns_do_not_fit_each_cell_has_a_line_with_its_column() -> None:
    assert plain(lines(TABLE, width=12))[:4] == ["Nr: 1", "Påstående:", "Vi lyssnar", "på varandra"]


@pytest.mark.parametrize(("text", "width"), [("åäö", 3), ("日本", 4), ("e\u0301", 1), ("\u2068a\u2069", 1), ("👩", 2)])
def test_a_text_takes_as_many_cells_as_a_terminal_gives_it(text: str, width: int) -> None:
    assert cells(text) == width


WORDS = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=30)


@given(text=st.lists(WORDS, min_size=1).map(" ".join), width=st.integers(4, 90))
def test_nothing_is_lost_and_no_line_is_wider_than_the_page(text: str, width: int) -> None:
    table = Table((Column("A"), Column("B", figures=True)), ((text, "1"), (text, text)))
    for block in (Heading(2, text), Paragraph((Inline(text, strong=True),)), Bullets((Item((Inline(text),)),)), table):
        made = lines(block, width=width)
        assert all(sum(cells(piece.text) for piece in line) <= width for line in made)
        letters = "".join(piece.text for line in made for piece in line)
        assert len(letters) >= len(text.replace(" ", ""))
    assert "".join(plain(lines(Paragraph((Inline(text),)), width=width))).replace(" ", "") == text.replace(" ", "")


def test_a_word_of_ten_thousand_letters_is_parted() -> None:
    assert len(lines(Paragraph((Inline("x" * 10_000),)))) == 250
