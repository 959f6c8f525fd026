"""What stands around the list of home: the head, what Enter does, the keys, and beside it what is chosen.

Rule: plain functions; what is chosen is shown from what home has read already, and from nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content

from samtal.session.clock import local
from samtal.tui import when
from samtal.tui.home.offers import about
from samtal.tui.paint import lines, plain, shown
from samtal.words import say

if TYPE_CHECKING:
    from pathlib import Path

    from samtal.template.model import Template
    from samtal.tui.home.library import Book
    from samtal.tui.home.offers import Offer, Session
    from samtal.words import Lang

MOST_PROBLEMS = 8


def head(lang: Lang, now: int, zone: str) -> Content:
    """The name of the program, and the day."""
    today = local(now, zone).date().isoformat()
    return Content.assemble((" samtal ", "bold reverse"), (f"  {say(lang, 'home.tagline')}", "dim"), f"   {today}")


KEYS: Final = (
    ("↑↓", "home.key-choose", ""),
    ("?", "home.key-help", "@click=screen.help"),
    ("Q", "home.key-close", "@click=screen.close"),
)
"""The keys of home, each with its word and what a click on it does."""

DOES: Final = {
    "running": "home.does-running",
    "planned": "home.does-planned",
    "demo": "home.does-demo",
    "template": "home.does-template",
    "broken": "home.does-broken",
    "ended": "home.does-ended",
}
"""What Enter does with what is chosen."""


def bottom(lang: Lang, archive: Path) -> Content:
    """The keys, clickable where a click can do the same, and where everything is kept."""
    parts: list[tuple[str, str]] = []
    for name, code, click in KEYS:
        parts += [(f" {name} ", "bold reverse"), (" ", ""), (say(lang, code), click), ("  ", "")]
    return Content.assemble(*parts, (shown(say(lang, "cli.archive-is", path=archive)), "dim"))


def does(lang: Lang, offer: Offer) -> Content:
    """In words, what Enter does with what is chosen."""
    if not offer.key:
        return Content("")
    return Content.assemble((f" {say(lang, 'home.enter')}: ", "bold"), say(lang, DOES[offer.kind]))


def detail(lang: Lang, offer: Offer, now: int, zone: str) -> Content:
    """What is chosen, told at more length where there is room beside the list."""
    if offer.session:
        return _session(lang, offer.session, now, when.known_zone(offer.session["zone"], zone))
    if offer.book:
        template = offer.book.reading.template
        return _template(lang, template, now, zone) if template else _problems(lang, offer.book)
    return lines((say(lang, "home.demo"), "bold"), " ", say(lang, "home.first-demo")) if offer.key else Content("")


def _session(lang: Lang, session: Session, now: int, zone: str) -> Content:
    said: list[Content | str | tuple[str, str]] = [(session["title"] or say(lang, "home.untitled"), "bold"), " "]
    said.append(say(lang, "home.detail-date", text=when.day(lang, session["date"] or "", now, zone)))
    for code, key in (("home.detail-began", "started_at"), ("home.detail-ended", "ended_at")):
        instant = when.instant_of(session[key] or "")
        if instant is not None:
            said.append(say(lang, code, at=when.moment(lang, instant, now, zone)))
    for code, key in (("home.detail-place", "place"), ("home.detail-series", "series")):
        said += [say(lang, code, text=session[key])] if session[key] else []
    if session["people"]:
        said.append(say(lang, "home.people", n=session["people"]))
    return lines(*said)


def _template(lang: Lang, template: Template, now: int, zone: str) -> Content:
    """The agenda with the clock times it has where all begins when it should."""
    from samtal.session.opening import foreseen  # noqa: PLC0415 - after the first paint
    from samtal.session.plan import told_start  # noqa: PLC0415 - after the first paint
    from samtal.template.describing import preparation  # noqa: PLC0415 - only beside a template that is chosen
    from samtal.tui.preparing import plan  # noqa: PLC0415 - only beside a template that is chosen

    state = foreseen(template, day=local(now, zone).date().isoformat(), zone=zone, people=None)
    now = told_start(state) or now
    prepare = [say(lang, "home.detail-prepare", text=preparation(lang, item)) for item in template.prepare]
    top = lines((template.title, "bold"), (about(lang, template), "dim"), " ", template.purpose, *prepare, " ")
    return Content("\n").join([top, *plan(lang, state, now)])


def _problems(lang: Lang, book: Book) -> Content:
    told = [shown(problem.located(lang, book.path.name)) for problem in book.reading.problems[:MOST_PROBLEMS]]
    return lines((book.name, "bold"), plain(str(book.path), "dim"), " ", *told)
