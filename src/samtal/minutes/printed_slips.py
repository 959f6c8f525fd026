"""A slip to fill in by hand for each distinct rating: what is asked, boxes for the answers, and who can see them.

Rule: in the language of the template, and nothing is promised that does not hold. Where only counts are kept there is
no place for a name. The rows stand in the order in which a slip is typed in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.minutes.document import Column, Document, Inline, Paragraph, Table, flowing, labelled, paragraph, typed
from samtal.session.secrecy import keeps_names
from samtal.words import numbers, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from samtal.minutes.document import Block
    from samtal.template.model import Rating, Scale, Statement, Step
    from samtal.words import Lang

BOX: Final = "☐"
"""To put a cross in."""

WRITE: Final = "........"
"""To write a number on; and so many of them, a name or a statement."""

LINE: Final = WRITE * 5
EMPTY_ROWS: Final = 8
"""Lines for statements that are not known yet."""

MOST_BOXES: Final = 11
"""A scale with more values than these gets a place for a number instead of boxes."""

EXAMPLE: Final = 10
"""A slip of no more statements than these is given as an example of how it is typed."""


class PrintedRating(NamedTuple):
    """A rating as it is printed: the item's number and step, what it asks, and the item its statements come from."""

    number: int
    step: Step
    rating: Rating
    source: tuple[int, str] | None = None


class Slip(NamedTuple):
    """A slip, the number and title of its item, and how one is typed in, for whoever does that."""

    number: int
    title: str
    document: Document
    typing: str


def distinct(slips: Sequence[Slip]) -> list[Slip]:
    """Those that differ in more than the number of the item; of equal ones the first."""
    return list({(each.title, each.document.blocks): each for each in reversed(slips)}.values())[::-1]


def slip(lang: Lang, meeting: str, asked: PrintedRating) -> Slip:
    """The slip of one rating; `meeting` is the title that it bears."""
    title = say(lang, "printed.item", number=asked.number, title=typed(asked.step.title))
    subject = asked.rating.subject
    about = (Inline(" · "), *labelled(say(lang, "printed.subject"), typed(subject))) if subject else ()
    named = Paragraph((Inline(typed(meeting)), *about))
    blocks = (named, *_head(lang, asked), _table(lang, asked), *_name(lang, asked))
    return Slip(asked.number, asked.step.title, Document(title, lang, blocks), _typing(lang, asked.rating))


def _typing(lang: Lang, rating: Rating) -> str:
    values = [str(value) for value in rating.scale.values if 0 <= value <= 9]
    if rating.budget or not values:
        return say(lang, "printed.typing-points")
    rows = min(len(rating.statements) or EMPTY_ROWS, EXAMPLE)
    return say(lang, "printed.typing", example="".join(values[-(row % len(values)) - 1] for row in range(rows)))


def _head(lang: Lang, asked: PrintedRating) -> Iterator[Block]:
    """What is asked, how it is answered, and who can see it."""
    rating = asked.rating
    if rating.question:
        yield Paragraph((Inline(flowing(rating.question), strong=True),))
    if not rating.budget and (names := _names(rating.scale)):
        yield Paragraph(labelled(say(lang, "printed.scale"), " · ".join(names)))
    written = (
        say(lang, "printed.write-in", number=asked.source[0], title=typed(asked.source[1])) if asked.source else ""
    )
    yield paragraph(" ".join(filter(None, (written if not rating.statements else "", *_how(lang, rating)))))
    yield paragraph(" ".join(_who_sees(lang, asked)))


def _names(scale: Scale) -> list[str]:
    """What the values are called, lowest first; of two names each end."""
    ends = scale.values if len(scale.labels) == len(scale.values) else (scale.min, scale.max)
    return [f"{numbers.whole(value)} {typed(label)}" for value, label in zip(ends, scale.labels, strict=False)]


def _unknown(lang: Lang, scale: Scale) -> str:
    return typed(scale.unknown_words) or say(lang, "printed.unknown")


def _how(lang: Lang, rating: Rating) -> Iterator[str]:
    scale = rating.scale
    if rating.budget:
        yield say(lang, "printed.how-points", n=rating.budget)
        yield say(lang, "printed.least", least=rating.min) if rating.min else ""
        yield say(lang, "printed.most", most=rating.max) if rating.max else ""
    elif not _boxes(scale):
        code = "printed.how-number-unknown" if scale.has_unknown else "printed.how-number"
        yield say(lang, code, low=scale.min, high=scale.max, unknown=_unknown(lang, scale))
    elif scale.has_unknown and not scale.two_valued:
        yield say(lang, "printed.how-unknown", unknown=_unknown(lang, scale))
    else:
        yield say(lang, "printed.how")


def _boxes(scale: Scale) -> bool:
    return len(scale.values) <= MOST_BOXES


def _who_sees(lang: Lang, asked: PrintedRating) -> list[str]:
    """What is kept of an answer, and who sees it; in a true sentence for this rating."""
    rating = asked.rating
    if not asked.step.record:
        return [say(lang, "printed.unrecorded")]
    if _is_joint(asked):
        return [say(lang, "printed.joint")]
    if rating.budget:
        return [say(lang, "printed.points-counts"), say(lang, "printed.hand")]
    few = (
        [say(lang, "printed.few", n=rating.min_answers)] if rating.secrecy != "open" and rating.min_answers > 1 else []
    )
    if not keeps_names(rating):
        hand = "printed.hand-form" if rating.answers == "file" else "printed.hand"
        return [say(lang, "printed.counts"), say(lang, hand), *few]
    return [say(lang, "printed.sealed" if rating.secrecy == "sealed" else "printed.open"), *few]


def _is_joint(asked: PrintedRating) -> bool:
    """Whether a group fills in one slip together."""
    return asked.step.per == "group" and asked.rating.budget is None


def _table(lang: Lang, asked: PrintedRating) -> Table:
    """A row for each statement, and a box for each answer."""
    rating, scale = asked.rating, asked.rating.scale
    if rating.budget:
        answers, box = [say(lang, "printed.points")], [WRITE]
    elif _boxes(scale):
        called = _names(scale) if scale.two_valued else []
        answers, box = called or [numbers.whole(value) for value in scale.values], [BOX] * len(scale.values)
    else:
        answers, box = [say(lang, "printed.answer")], [WRITE]
    if scale.has_unknown and not rating.budget:
        answers, box = [*answers, _unknown(lang, scale)], [*box, BOX]
    texts = [_statement(lang, scale, each) for each in rating.statements] or [LINE] * EMPTY_ROWS
    names = (Column("", figures=True), Column(say(lang, "printed.statement")), *map(Column, answers))
    return Table(names, tuple((str(number), text, *box) for number, text in enumerate(texts, 1)))


def _statement(lang: Lang, scale: Scale, each: Statement) -> str:
    """Its wording, with what its own ends of the scale are called."""
    if not each.has_poles:
        return flowing(each.text)
    ends = {"low": scale.min, "high": scale.max, "low_label": typed(each.low), "high_label": typed(each.high)}
    return say(lang, "printed.poles", text=flowing(each.text), **ends)


def _name(lang: Lang, asked: PrintedRating) -> list[Block]:
    """A place for the name where it is kept, or for the group's number."""
    if not asked.step.record:
        return []
    if _is_joint(asked):
        return [Paragraph(labelled(say(lang, "printed.group"), LINE))]
    if asked.rating.budget or not keeps_names(asked.rating):
        return []
    return [Paragraph(labelled(say(lang, "printed.name"), LINE))]
