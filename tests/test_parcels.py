"""Rows of several lists with the same text become one, and nothing that stood in a cell is lost."""

from __future__ import annotations

import pytest

from minutes_of import begun, told
from samtal.session import captures

COLUMNS = '["Vad", "Vem", "När"]'
TYPED = '["Vad", { name = "Vem", type = "person" }, { name = "När", type = "date" }]'


def lists(columns: str) -> str:
    """Three lists, and one that begins with their rows."""
    one = "".join(f'[[agenda]]\nkind = "list"\ntitle = "{name}"\ncolumns = {columns}\n' for name in "ABC")
    return f'{one}[[agenda]]\nkind = "list"\ntitle = "Alla"\ncolumns = {columns}\nfrom = ["A", "B", "C"]\n'


def rows(columns: str, *lines: str) -> list[tuple[str, ...]]:
    made = begun(lists(columns), count=4)
    told(made, *lines)
    return [row.cells for row in captures.rows_of(made.state, "alla")]


MERGED = {
    (
        COLUMNS,
        "rad Boka | Anna",
        "rad Boka | Bo",
        "nästa",
        "rad boka | | fredag",
        "nästa",
        "rad Boka | Dan | torsdag",
    ): [("Boka", "Anna / Bo / Dan", "fredag / torsdag")],
    (COLUMNS, "rad Boka | Anna", "nästa", "rad Boka | anna", "nästa", "rad Boka | | fredag"): [
        ("Boka", "Anna", "fredag")
    ],
    (TYPED, "rad Boka | Anna Berg", "rad Boka | Bo Ek", "nästa", "rad Boka | | 2026-01-26", "nästa"): [
        ("Boka", "Anna Berg", "2026-01-26"),
        ("Boka", "Bo Ek", ""),
    ],
}


@pytest.mark.parametrize("lines", MERGED)
def test_empty_cells_are_filled_and_what_differs_stays(lines: tuple[str, ...]) -> None:
    columns, *typed = lines
    assert rows(columns, *typed, "gå till 4") == MERGED[lines]


def test_what_comes_later_and_says_something_more_is_a_row_of_its_own() -> None:
    typed = ["rad Boka | Anna", "rad Boka | Bo", "gå till 4"]
    more = ["till 2: rad boka | Bo", "till 2: rad Boka | Eva", "gå till 2", "gå till 4"]
    assert rows(COLUMNS, *typed, *more) == [("Boka", "Anna / Bo", ""), ("Boka", "Eva", "")]
