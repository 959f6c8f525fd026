"""The table of several subjects: their columns beside each other, or a line for each where that would be too wide.

Rule: which columns each has is for those who ask; here they are only set out. Why something is not shown is said once,
in the first column of each subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.minutes import figures
from samtal.minutes.document import Column, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from samtal.minutes.figures import FigureColumn
    from samtal.minutes.findings import Subject
    from samtal.minutes.source import Source

    Columns = Callable[[Subject, Sequence[Subject]], list[FigureColumn]]
    """The columns of a subject that shares them with these: all of one kind have one name."""

MOST_COLUMNS: Final = 10
"""More than these beside each other are not read."""


def table(
    source: Source,
    subjects: Sequence[Subject],
    columns: Columns,
    numbered: Sequence[int] = (),
    total: str = "minutes.total",
) -> Table:
    """The figures of these subjects; `numbered` and `total` as for `figures.laid_out`."""
    abreast = [(each, _of_subject(source, each, columns(each, [each]))) for each in subjects]
    if sum(len(own) for _, own in abreast) + len("12") <= MOST_COLUMNS:
        return figures.laid_out(source, abreast, numbered, total)
    return _stacked(source, [(each, _reasoned(columns(each, subjects))) for each in subjects], numbered, total)


def _of_subject(source: Source, subject: Subject, columns: list[FigureColumn]) -> list[FigureColumn]:
    """These columns by the subject's name."""
    return [column._replace(name=_named(source, subject, column.name)) for column in _reasoned(columns)]


def _reasoned(columns: list[FigureColumn]) -> list[FigureColumn]:
    return [column._replace(reason=not place) for place, column in enumerate(columns)]


def _named(source: Source, subject: Subject, name: str) -> str:
    return source.say("minutes.subject-column", subject=subject.name, column=name[:1].lower() + name[1:])


def _stacked(
    source: Source, subjects: list[tuple[Subject, list[FigureColumn]]], numbered: Sequence[int], total: str
) -> Table:
    """Under each statement, and last under all of them together, a line for each subject."""
    names = _names([[column.name for column in columns] for _, columns in subjects])
    rows = []
    for place in range(len(subjects[0][0].result.rating.statements)):
        number = str(numbered[place] if numbered else place + 1)
        text = figures.wordings(source, [subject for subject, _ in subjects], place)
        for at, (subject, columns) in enumerate(subjects):
            cells = figures.cells_of(source, subject.result, columns, place)
            rows.append((number, "" if at else text, subject.name, *_set_out(names, columns, cells)))
    for at, (subject, columns) in enumerate(subjects):
        cells = figures.total_cells(source, subject.total, columns)
        rows.append(("", "" if at else source.say(total), subject.name, *_set_out(names, columns, cells)))
    codes = ("minutes.number-column", "minutes.statement-column", "minutes.rated-column")
    heads = [source.say(code) for code in codes]
    heads += [name[:1].upper() + name[1:] for name in names]
    texts = {1, 2}
    return Table(tuple(Column(name, figures=n not in texts) for n, name in enumerate(heads)), tuple(rows))


def _names(each: list[list[str]]) -> list[str]:
    """Every column once; one that only some have stands after the one that it stands after there."""
    names: list[str] = []
    for own in each:
        at = 0
        for name in own:
            if name not in names:
                names.insert(at, name)
            at = names.index(name) + 1
    return names


def _set_out(names: list[str], columns: list[FigureColumn], cells: list[str]) -> list[str]:
    known = {column.name: cell for column, cell in zip(columns, cells, strict=True)}
    return [known.get(name, "") for name in names]
