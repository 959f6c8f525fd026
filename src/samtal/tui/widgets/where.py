"""Where the meeting is, for who takes the notes: the item and its time, who has the floor, what is asked.

Rule: the same words as on the stage, a line for each, the most needed first: a small window shows the first few.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from textual.content import Content

from samtal.session.state import Phase
from samtal.telling import gathered
from samtal.telling.keeping import KEPT
from samtal.tui.paint import plain, shown
from samtal.tui.widgets import script
from samtal.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from samtal.session.public import Public
    from samtal.session.view import Aside
    from samtal.words import Lang


def where(lang: Lang, seen: Public, beside: Aside, to: str) -> Content:
    """Where the meeting is. `to` is the verb that a line for another item begins with."""
    return Content("\n").join(_lines(lang, seen, beside, to))


def _lines(lang: Lang, seen: Public, beside: Aside, to: str) -> Iterator[Content]:
    if seen.situation != "item":
        title, _ = script.ELSEWHERE[seen.situation]
        yield plain(f" {say(lang, title)}", "bold")
        known = {Phase.PLANNED.value: "notes.not-begun", Phase.ENDED.value: "notes.ended"}.get(seen.situation)
        if known:
            yield plain(f" {say(lang, known, to=to)}")
        return
    yield _item(lang, seen, beside)
    if seen.keeping in KEPT:
        yield plain(f" {say(lang, KEPT[seen.keeping])}", "bold")
    floor = [*gathered.turns(lang, seen.telling)] if seen.telling else []
    yield from _on_one(script.apart(lang, seen))
    yield from _on_one([*floor, *script.floor(lang, seen)])
    yield from _on_one([say(lang, "telling.in-turn", names=script.named(lang, seen.in_turn))] if seen.in_turn else [])
    yield from _on_one(script.question(lang, seen, "notes.question-of"))
    yield from _on_one([seen.asked, say(lang, "telling.silent") if seen.silent else "", seen.prompt, seen.message])
    yield from chain.from_iterable(_on_one([line]) for line in script.seated(lang, seen, beside))


def _item(lang: Lang, seen: Public, beside: Aside) -> Content:
    """The item, which run of it, and its time to the second."""
    title = f" {seen.number}. {shown(seen.title)}"
    if seen.run > 1:
        title += f" ({say(lang, 'tui.run-number', n=seen.run)})"
    time, word = script.clock_told(lang, seen, beside)
    return Content.assemble((title, "bold"), "   ", (time, "bold"), f" {word}")


def _on_one(parts: Iterable[Content | str | tuple[str, str]]) -> Iterator[Content]:
    """What is said in several lines on the stage, on one; the line is left out where nothing is said."""
    texts = [
        part if isinstance(part, Content) else plain(*part) if isinstance(part, tuple) else plain(part)
        for part in parts
    ]
    said = [text for text in texts if text.plain.strip()]
    if said:
        yield Content.assemble(" ", Content(" · ").join(said))
