"""A row of a list as it is typed: its cells on one line, parted by bars.

Rule: plain functions of text. What they make reads back, by `columns`, as the same cells.
"""

from __future__ import annotations

from samtal.lines.values import columns


def as_line(cells: tuple[str, ...]) -> str:
    """The cells as they are typed; a bar inside one is marked as such."""
    return " | ".join(cell.replace("|", r"\|") for cell in cells)


def cell_at(before: str) -> int:
    """In which cell (from 0) the cursor stands, from what stands before it."""
    return len(columns(before)) - 1


def to_cell(text: str, before: str, by: int, most: int) -> tuple[str, int] | None:
    """The text and the cursor in it after going `by` cells on, a bar being set where there is none.

    None where there is no such cell among `most`.
    """
    cells, to = columns(text), cell_at(before) + by
    if not 0 <= to < most:
        return None
    if to >= len(cells):
        longer = f"{text.rstrip()} | "
        return longer, len(longer)
    return as_line(cells), len(as_line(cells[: to + 1]))


def rows_in(text: str) -> list[str]:
    """The lines of a text that say anything, each a row; what was pasted from a spreadsheet has tabs for bars."""
    return [line for line in text.replace("\t", " | ").split("\n") if any(columns(line))]
