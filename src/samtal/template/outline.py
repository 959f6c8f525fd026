"""A whole template laid out to be proofread: all that its author wrote, in the order of the agenda, on the clock.

Rule: data that a face puts into words; what is only the usual value is left out. A set of statements is told where it
is first used, and once.
"""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from samtal.template import describing, timetable
from samtal.template.keeping import goes_into
from samtal.template.model import Rating, Scale
from samtal.template.problem import worded
from samtal.template.references import REGISTERS
from samtal.words import Coded, say
from samtal.words.numbers import MINUTE, whole
from samtal.words.registers import code as register_code

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.template.model import ListColumn, Preparation, Step, Template
    from samtal.template.timetable import Span
    from samtal.words import Lang

TYPES: Final = {
    "person": "template.type-person",
    "date": "template.type-date",
    "time": "template.type-time",
    "number": "template.type-number",
}
FIGURES: Final = {
    "mean": "template.show-mean",
    "sum": "template.show-sum",
    "median": "template.show-median",
    "spread": "template.show-spread",
    "distribution": "template.show-distribution",
    "rank": "template.show-rank",
}
"""What the types of a column and the figures of a rating are called."""

_USUAL: Final = Rating()


class Said(NamedTuple):
    """A sentence by its code, with its values."""

    code: str
    values: dict[str, object]

    def say(self, lang: Lang) -> str:
        """The sentence in words."""
        return say(lang, self.code, **{name: worded(lang, value) for name, value in self.values.items()})


Manner = Literal["items", "numbered", "row"]


class Detail(NamedTuple):
    """What one or more keys say: the code of its label and the texts; in a `row` these stand beside each other."""

    code: str
    texts: tuple[str | Said | Preparation, ...]
    form: Manner = "items"


class PointOutline(NamedTuple):
    """A point: its number, when it begins and ends (None where nobody knows), and what it says."""

    number: int
    step: Step
    begins: time | None
    ends: time | None
    details: list[Detail]


class Outline(NamedTuple):
    """What stands above the points, the points, and what they come to together."""

    head: list[Detail]
    points: list[PointOutline]
    sum: list[Detail]


def outline(template: Template, people: int | None = None) -> Outline:
    """The template; with the number of people also what depends on it."""
    spans = timetable.spans(template, people)
    told: dict[str, Scale | None] = {}
    points = [
        PointOutline(number, step, *_on_the_clock(span), list(_of_point(template, step, told)))
        for number, (step, span) in enumerate(zip(template.agenda, spans, strict=True), 1)
    ]
    unused = _texts("template.show-unused", *(name for name in template.statements if name not in told))
    return Outline(list(_of_header(template)), points, [*_sum(template, people), *unused])


def _texts(code: str, *texts: str | Said | Preparation, form: Manner = "items") -> Iterator[Detail]:
    if written := tuple(text for text in texts if text):
        yield Detail(code, written, form)


def _on_the_clock(span: Span | None) -> tuple[time | None, time | None]:
    if span is None:
        return None, None
    return _time(span.begin), _time(span.end) if span.end is not None and span.end > span.begin else None


def _time(instant: int) -> time:
    minutes = instant // MINUTE
    return time(minutes // 60 % 24, minutes % 60)


def _of_header(template: Template) -> Iterator[Detail]:
    yield from _texts("template.show-purpose", template.purpose)
    yield from _texts("template.show-place", template.place)
    yield from _texts("template.show-series", template.series)
    if template.language != "sv":
        yield from _texts("template.show-language", Said("template.show-english", {}))
    if template.starts is not None:
        yield from _texts("template.show-starts", _clock(template.starts))
    elif template.ends is not None:
        yield from _texts("template.show-promised", _clock(template.ends))
    kept = [Said("template.show-confidential", {})] if template.confidential else []
    yield from _texts("template.show-minutes", *kept, *([Said("template.show-times", {})] if template.times else []))
    yield from _texts("template.show-roles", *template.roles)
    yield from _texts("template.show-prepare", *template.prepare)


def _of_point(template: Template, step: Step, told: dict[str, Scale | None]) -> Iterator[Detail]:
    yield from _texts("template.show-lead", step.lead)
    if step.min_minutes is not None:
        yield from _texts("template.show-least", Said("template.say-minutes", {"minutes": step.min_minutes}))
    if step.call_back is not None:
        yield from _texts("template.show-call-back", Said("template.say-minutes", {"minutes": step.call_back}))
    yield from _texts("template.show-questions", *(question.text for question in step.questions), form="numbered")
    yield from _texts("template.show-prompt", step.prompt)
    yield from _texts("template.show-rules", *step.rules)
    yield from _texts("template.show-links", *(f"{link.title}: {link.url}" for link in step.links))
    yield from _texts("template.show-cue", step.cue)
    yield from _texts("template.show-from", *(_source(template, name) for name in step.from_))
    yield from _texts("template.show-into", *(_source(template, name) for name in goes_into(template, step)))
    yield from _of_list(step)
    if step.rating:
        yield from _of_rating(template, step, step.rating, told)


def _source(template: Template, name: str) -> Said:
    """A point or a register that is pointed to."""
    if name in REGISTERS:
        return Said("template.show-register", {"name": Coded(register_code(name, "heading"))})
    found = (place for place, step in enumerate(template.agenda) if step.id == name)
    place = next(found, None)
    title = name if place is None else template.agenda[place].title
    return Said("template.show-point", {"number": 0 if place is None else place + 1, "title": title})


def _of_list(step: Step) -> Iterator[Detail]:
    if step.table is None:
        return
    head = [Said("template.show-row-head", {})] if step.table.rows else []
    yield from _texts("template.show-columns", *head, *map(_column, step.table.columns), form="row")
    yield from _texts("template.show-rows", *step.table.rows, form="row")
    for code, number in (("template.show-min", step.table.min), ("template.show-max", step.table.max)):
        if number is not None:
            yield from _texts(code, str(number))


def _column(column: ListColumn) -> str | Said:
    if column.type == "text":
        return column.name
    kind = " / ".join(column.choices) or Coded(TYPES[column.type])
    return Said("template.show-column", {"name": column.name, "type": kind})


def _of_rating(template: Template, step: Step, rating: Rating, told: dict[str, Scale | None]) -> Iterator[Detail]:
    yield from _texts("template.show-subject", rating.subject)
    for code, number in (("template.show-least-each", rating.min), ("template.show-most-each", rating.max)):
        yield from _texts(code, "" if number is None else str(number))
    if rating.min_answers != _USUAL.min_answers:
        yield from _texts("template.show-min-answers", str(rating.min_answers))
    if rating.show != _USUAL.show:
        yield from _texts("template.show-figures", *(Said(FIGURES[name], {}) for name in rating.show), form="row")
    levels = (Said("template.show-level", {"least": level.at_least, "label": level.label}) for level in rating.levels)
    yield from _texts("template.show-levels", *levels, form="row")
    if rating.from_step:
        yield from _texts("template.show-statements-from", _source(template, rating.from_step))
        return
    name, scale = rating.set or f"#{step.id}", None if rating.budget else rating.scale
    if name not in told:
        yield from _texts("template.show-question", rating.question)
        yield from _texts("template.show-source", rating.source)
    if scale and told.get(name) != scale:
        yield from _scale(scale)
    if name in told:
        first = next(step for step in template.agenda if step.rating and step.rating.set == name)
        yield from _texts("template.show-statements-as", _source(template, first.id))
    else:
        texts = [describing.statement(statement, rating.scale) for statement in rating.statements]
        yield from _texts("template.show-statements", *texts, form="numbered")
        if not rating.compare:
            yield from _texts("template.show-compare", Said("template.show-not-compared", {}))
    told[name] = scale or told.get(name)


def _scale(scale: Scale) -> Iterator[Detail]:
    """The values with what they are called, and how not knowing is answered where that is not as usual."""
    ends = scale.values if len(scale.labels) == len(scale.values) else (scale.min, scale.max)
    names = [f"{whole(value)} {label}" for value, label in zip(ends, scale.labels, strict=False)]
    yield from _texts("template.show-scale", *(names or [f"{whole(scale.min)}–{whole(scale.max)}"]), form="row")
    if scale.unknown is not True:
        yield from _texts("template.show-unknown", scale.unknown_words or Said("template.show-no-unknown", {}))


def _sum(template: Template, people: int | None) -> Iterator[Detail]:
    """How long all of it takes and when it is over, what has no time, and whether it is over when it should be."""
    length = timetable.length(template, people)
    hours, minutes = divmod(length.minutes, 60)
    code = (
        "template.show-hours" if hours and minutes else "template.show-whole-hours" if hours else "template.say-minutes"
    )
    took = Said(code, {"hours": hours, "minutes": minutes})
    over = [] if template.starts is None else [_clock(template.starts + length.minutes)]
    yield from _texts("template.show-over", *over)
    yield from _texts("template.show-length" if length.whole else "template.show-length-least", took)
    untimed = [n for n, piece in enumerate(timetable.pieces(template.agenda, people), 1) if piece.length is None]
    if untimed:
        rounds = people is None and any(template.agenda[n - 1].minutes_each for n in untimed)
        code = "template.show-numbers-people" if rounds else "template.show-numbers"
        yield from _texts("template.show-untimed", Said(code, {"numbers": untimed}))
    if template.ends is not None and template.starts is not None:
        left = template.ends - template.starts - length.minutes
        fits = (
            "template.show-fits" if left > 0 else "template.show-just-fits" if left == 0 else "template.show-too-long"
        )
        yield from _texts("template.show-promised", Said(fits, {**_clock(template.ends).values, "minutes": abs(left)}))


def _clock(minutes: int) -> Said:
    return Said("template.show-clock", {"at": time(minutes // 60 % 24, minutes % 60)})
