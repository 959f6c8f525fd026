"""How a rating compares with the last one of the same subject in the series, below its figures.

Rule: only where earlier ratings are handed in, and only what both minutes show; the same words as on the screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.minutes.document import Column, Table, paragraph, typed
from samtal.session import earlier
from samtal.session import earlier_told as told

if TYPE_CHECKING:
    from samtal.minutes.document import Block
    from samtal.minutes.source import Part, Source
    from samtal.session.earlier import Comparison
    from samtal.template.model import Step


def blocks(source: Source, step: Step, part: Part) -> list[Block]:
    """A sentence, and where anything is compared a short table; nothing where there is no earlier rating."""
    now = earlier.of_state(source.state, step, part.run) if source.earlier else None
    then = earlier.before(source.earlier, now) if now else None
    if now is None or then is None:
        return []
    found = earlier.compare(then, now)
    sentence = paragraph(typed(told.summary(source.lang, found)))
    return [sentence, _table(source, found)] if found.pairs else [sentence]


def _table(source: Source, found: Comparison) -> Table:
    """The statements that are compared by their numbers, then and now; as many answers as there were each time."""
    lang, share = source.lang, found.now.head.two_valued
    day = told.date(lang, found.before.head.date)
    varied = len({pair.before.n for pair in found.pairs} | {pair.now.n for pair in found.pairs}) > 1
    rows = []
    for pair in found.pairs:
        sides = [told.figure(lang, line.mean, share=share) for line in (pair.before, pair.now)]
        counts = [f"{pair.before.n} / {pair.now.n}"] if varied else []
        rows.append(
            (str(pair.now.place), *sides, told.change(lang, pair.before.mean, pair.now.mean, share=share), *counts)
        )
    if found.means:
        sides = [told.figure(lang, mean, 2, share=share) for mean in found.means]
        total = [told.change(lang, *found.means, 2, share=share), *([""] if varied else [])]
        rows.append((told.total_name(lang, len(found.pairs), len(found.now.lines)), *sides, *total))
    heads = [source.say("minutes.statement-column"), day, source.say("earlier.now-column")]
    heads += [source.say("earlier.change-column"), *([source.say("earlier.answers-column")] if varied else [])]
    columns = tuple(Column(head, figures=True) for head in heads)
    return Table(columns, tuple(rows), bool(found.means))
