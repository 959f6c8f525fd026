"""What a rating asks in one of its runs: the statements of the template, or the rows and notes of an earlier step.

Rule: everybody who reads the statements of a rating asks here. Those that come from a step are fixed when the rating
opens, with their wording, so that what was rated stays what it was; until then they are what stands there now. Their
ids are those of the rows and notes. Points to spread are a scale of one value: how many gave it is how many there are.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from samtal.session import captures
from samtal.session.captured import ListRow, Note
from samtal.template.blocks import of_own_lap, written_as
from samtal.template.keeping import stays
from samtal.template.model import Scale, Statement
from samtal.words.text import folded, run_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samtal.session.state import Run, State, Summary
    from samtal.template.model import ListForm, Rating, Step

POINTS: Final = Scale(1, 1, (), unknown=False)
"""In place of a scale, where points are spread."""


def asked(state: State, step: Step, run: Run | None) -> Rating | None:
    """The rating of a step as it is asked in this run; None where the step is no rating."""
    rating = step.rating
    if rating is None or not (rating.from_step or rating.budget):
        return rating
    if rating.from_step:
        rating = replace(rating, statements=(run.statements if run else ()) or found(state, step))
    return replace(rating, scale=POINTS) if rating.budget else rating


def found(state: State, step: Step) -> tuple[Statement, ...]:
    """What stands now in the steps that its statements come from; what is written there twice is one statement."""
    statements: dict[str, Statement] = {}
    for entry in [entry for source in sources(state, step) for entry in written(state, source)]:
        text = wording(state, entry)
        statements.setdefault(folded(text), Statement(entry.id, text))
    return tuple(statements.values())


def sources(state: State, step: Step) -> list[Step]:
    """Where the statements of a rating come from: one step, of a block its own lap or else all of them."""
    name = step.rating.from_step if step.rating else ""
    meant = [other for other in state.agenda if name and name in {other.id, written_as(other)}]
    return of_own_lap(meant, step)


def origins(state: State, step: Step) -> list[Step]:
    """The steps that a step is `from`, as far as there are any; what a rating leaves is figures."""
    return [source for name in step.from_ if (source := state.step_called(name)) and not source.rating]


def begins_with(state: State, step: Step) -> list[Step]:
    """The lists whose rows a list begins with: those it is `from` that are several, or have its first column too.

    A list of other things is only there to be read, as notes are.
    """
    lists = [source for source in origins(state, step) if source.table] if step.table and step.record else []
    return lists if len(lists) > 1 else [source for source in lists if set(_columns(step)[:1]) <= set(_columns(source))]


def _columns(step: Step) -> list[str]:
    return [folded(column.name) for column in step.table.columns] if step.table else []


def written(state: State, step: Step) -> list[Note | ListRow]:
    """What has been written in a step that can be used elsewhere: the rows of a list, else the notes.

    Of a step that is printed as its summary that alone, and nothing of what is to stay in the step.
    """
    if stays(step):
        return []
    if step.visibility == "summary":
        return [as_note(said) for said in state.summaries.values() if said.step == step.id and said.text]
    return [*captures.rows_of(state, step.id)] if step.table else [*captures.notes_of(state, step.id)]


def as_note(summary: Summary) -> Note:
    """A summary as what can be carried over: a note with its id, in one line."""
    text = run_on(summary.text)
    return Note(summary.id, summary.step or "", None, None, None, None, text, 0, summary.event)


def entry_called(state: State, id_: str) -> Note | ListRow | None:
    """The note, row or summary that something was carried over from."""
    summary = state.summaries.get(id_)
    return state.rows.get(id_) or state.notes.get(id_) or (as_note(summary) if summary else None)


def wording(state: State, entry: Note | ListRow) -> str:
    """What an entry says in short: a note its text, a row its first cell that does."""
    if not isinstance(entry, ListRow):
        return run_on(entry.text)
    step = state.step_called(entry.step)
    return in_short(step.table if step else None, entry.cells)


def in_short(table: ListForm | None, cells: Sequence[str]) -> str:
    """The first cell that says anything, those that hold text before days, times, names and choices."""
    columns = table.columns if table else ()
    kinds = [*(["text"] if table and table.rows else []), *(column.type for column in columns)]
    texts = (cell for kind, cell in zip(kinds, cells, strict=False) if kind == "text")
    return next(filter(None, (*texts, *cells)), "")


def as_payload(statements: tuple[Statement, ...]) -> dict[str, Any]:
    """What an event says that fixes them; nothing where there are none."""
    fixed = [{"id": statement.id, "text": statement.text} for statement in statements]
    return {"statements": fixed} if fixed else {}
