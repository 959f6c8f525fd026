"""A template written out to be proofread, on lines that fit a window of 80 columns.

Rule: only puts into words and lays out what `template/outline.py` has worked out. What an author wrote is data:
control signs are made visible, what is written from right to left is closed in itself, and a word or an address that
is too long is not broken.
"""

from __future__ import annotations

from textwrap import TextWrapper
from typing import TYPE_CHECKING, Final

from samtal.template import describing, unacted
from samtal.template.model import Preparation
from samtal.template.outline import Outline, Said, outline
from samtal.words import say
from samtal.words.numbers import clock
from samtal.words.text import isolated, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.template.model import Template
    from samtal.template.outline import Detail, PointOutline
    from samtal.words import Lang

WIDTH: Final = 79
INSET: Final = "     "
"""What stands before all that belongs to a point: as wide as its number."""


def lines(lang: Lang, template: Template, people: int | None) -> Iterator[str]:
    """The whole template; with the number of people also what depends on it."""
    laid_out: Outline = outline(template, people)
    yield from _wrapped(template.title)
    for detail in laid_out.head:
        yield from _detail(lang, detail, "")
    told = describing.step_lines(lang, template, people)
    for point, line in zip(laid_out.points, told, strict=True):
        yield ""
        yield from _point(lang, point, line)
    yield ""
    for detail in laid_out.sum:
        yield from _detail(lang, detail, "")


def _point(lang: Lang, point: PointOutline, line: str) -> Iterator[str]:
    times = [clock(lang, at.hour, at.minute) for at in (point.begins, point.ends) if at is not None]
    before = f"{point.number:>3}. " + (f"{'–'.join(times)}  " if times else "")
    yield from _wrapped(point.step.title, before, INSET)
    yield from _wrapped(line, INSET, INSET)
    for detail in point.details:
        yield from _detail(lang, detail, INSET)
    for facet in unacted.of(point.step):
        yield from _wrapped(say(lang, facet.code), f"{INSET}! ", f"{INSET}  ")


def _detail(lang: Lang, detail: Detail, inset: str) -> Iterator[str]:
    """A label and its text on one line; several texts below it, each on its own."""
    label = say(lang, detail.code, n=len(detail.texts))
    texts = [_worded(lang, text) for text in detail.texts]
    if detail.form == "row":
        texts = [" · ".join(map(isolated, texts))]
    if len(texts) == 1:
        yield from _wrapped(f"{label}: {texts[0]}", inset, f"{inset}  ")
        return
    yield f"{inset}{label}:"
    for number, text in enumerate(texts, 1):
        sign = f"{number:>2}. " if detail.form == "numbered" else " - "
        yield from _wrapped(text, inset + sign, inset + " " * len(sign))


def _worded(lang: Lang, text: str | Said | Preparation) -> str:
    if isinstance(text, Preparation):
        what = describing.preparation(lang, text)
        return f"{what}: {text.link}" if text.link else what
    return text.say(lang) if isinstance(text, Said) else text


def _wrapped(text: str, first: str = "", rest: str = "") -> Iterator[str]:
    """The text with its own ends of lines, each line as wide as the window; `first` and `rest` stand before them."""
    wrapper = TextWrapper(WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False)
    wrapper.break_on_hyphens = False
    for line in visible(text, lines=True).split("\n"):
        yield from map(isolated, wrapper.wrap(line) or [first.rstrip()])
        wrapper.initial_indent = rest
