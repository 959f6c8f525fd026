"""What the minutes are made from: the state, sorted once, so that no room needs to search through it again.

Rule: an entry belongs to the run it was made in; what was made in no run that is known belongs to the first one.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from samtal.minutes.document import typed
from samtal.session import figures, joint
from samtal.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from samtal.session.captured import ListRow, Note
    from samtal.session.earlier import Sitting
    from samtal.session.state import Run, State
    from samtal.template.model import Step, Template
    from samtal.words import Lang

Captured = TypeVar("Captured", "Note", "ListRow")


class Part(NamedTuple):
    """What was entered during one run of a step. `number` is the run's (from 1), or 0 where one is all there is."""

    number: int
    run: Run | None
    notes: list[Note]
    rows: list[ListRow]


@dataclass(slots=True)
class Source:
    """A state and the moment from which it is looked at; `earlier`: the ratings of its series, oldest first."""

    state: State
    template: Template
    now: int
    earlier: Sequence[Sitting] = ()
    notes: dict[str, list[Note]] = field(init=False)
    rows: dict[str, list[ListRow]] = field(init=False)
    runs: dict[str, list[Run]] = field(init=False)
    _entered: set[str | None] = field(init=False)

    def __post_init__(self) -> None:
        """Sort by step, once."""
        self.notes = _by_step(note for note in self.state.notes.values() if not note.gone)
        self.rows = _by_step(row for row in self.state.rows.values() if not row.gone)
        self._entered = {entry.step for entry in self.state.registers.values() if not entry.gone}
        self._entered |= {link.step for link in self.state.links.values() if not link.gone}
        self.runs = defaultdict(list)
        for run in self.state.runs.values():
            self.runs[run.step].append(run)

    @property
    def lang(self) -> Lang:
        """The language of the minutes."""
        return self.template.language

    def say(self, code: str, /, **values: object) -> str:
        """A sentence in the language of the minutes."""
        return say(self.lang, code, **values)

    def name(self, person: str) -> str:
        """A person's name; "–" for one who is not known."""
        known = self.state.people.get(person)
        return typed(known.name) if known else "–"

    def title(self, step: Step) -> str:
        """What a step is called; whose lap it is of a block is not told of a confidential meeting."""
        return typed(f"{self.lap(step)}: {step.lap.title}" if step.lap else step.title)

    def lap(self, step: Step) -> str:
        """What the lap of its block that a step is in is about; empty where it is in none.

        Of a confidential meeting only which of how many it is.
        """
        if step.lap is None or step.block is None:
            return ""
        if self.template.confidential and step.block.each != "count":
            return self.say("template.lap", n=step.lap.number, of=step.lap.of)
        return step.lap.subject

    def groups_called(self, step: Step, run: Run | None) -> tuple[str, ...]:
        """What each group is called that may answer a rating together: what it was dealt by, else its number."""
        called = enumerate(joint.names(self.state, step, run), 1)
        return tuple(typed(name) or self.say("minutes.group", number=number) for number, name in called)

    def summary(self, step: Step | None) -> str:
        """What somebody wrote that the step, or the meeting, came to; empty where nobody did.

        Wordings that stand beside each other have a line each.
        """
        said = [s for s in self.state.summaries.values() if s.step == (step.id if step else None)]
        return "\n".join(text for s in said for text in (s.text, *s.rivals) if text)

    def struck(self, step: Step) -> bool:
        """Whether the step was struck."""
        return self.state.marks.get(step.id) == "struck"

    def held(self, step: Step) -> bool:
        """Whether the step was held, nobody knows when: somebody said so, or left something there in the meeting."""
        if self.runs.get(step.id) or self.struck(step):
            return False
        return self.state.marks.get(step.id) == "held" or (self.state.ended is not None and self.has_left_traces(step))

    def unreached(self, step: Step) -> bool:
        """Whether the meeting ended before it came to the step."""
        came = self.runs.get(step.id) or self.struck(step) or self.held(step)
        return self.state.ended is not None and not came

    def has_left_traces(self, step: Step) -> bool:
        """Whether anything was entered at the step."""
        captured = self.notes.get(step.id) or self.rows.get(step.id)
        return bool(captured or self.summary(step) or step.id in self._entered or self.has_figures(step))

    def has_figures(self, step: Step) -> bool:
        """Whether a rating has any figures, in whichever run."""
        runs: list[Run | None] = [*self.runs.get(step.id, [])]
        return any(figures.has_figures(self.state, step, run) for run in runs or [None])

    def due(self, step: Step) -> bool:
        """Whether something ought to be there by now, so that what is not there is missing."""
        if step.per == "none" or not step.record or self.struck(step):
            return False
        return bool(self.runs.get(step.id)) or self.held(step)

    def parts(self, step: Step) -> list[Part]:
        """The runs of a step that have contents, in order; one empty part where none has any."""
        runs = self.runs.get(step.id, [])
        notes, rows = self.notes.get(step.id, []), self.rows.get(step.id, [])
        if len(runs) <= 1:
            return [Part(0, runs[0] if runs else None, notes, rows)]
        notes_in, rows_in = _by_run(runs, notes), _by_run(runs, rows)
        parts = [Part(n, run, notes_in[run.id], rows_in[run.id]) for n, run in enumerate(runs, 1)]
        full = [p for p in parts if p.notes or p.rows or (p.run and figures.has_figures(self.state, step, p.run))]
        return full or [Part(0, runs[-1], [], [])]


def _by_step(entries: Iterable[Captured]) -> dict[str, list[Captured]]:
    entries_of: dict[str, list[Captured]] = defaultdict(list)
    for entry in entries:
        entries_of[entry.step].append(entry)
    return entries_of


def _by_run(runs: list[Run], entries: list[Captured]) -> dict[str, list[Captured]]:
    entries_of: dict[str, list[Captured]] = {run.id: [] for run in runs}
    for entry in entries:
        entries_of[entry.run if entry.run in entries_of else runs[0].id].append(entry)
    return entries_of
