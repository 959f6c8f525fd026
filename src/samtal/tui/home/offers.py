"""What home offers, as lines of one list: going on, planned, the latest, the library, what was before.

Rule: plain functions of what was read and of the instant. A line is as wide as it is asked to be and never wraps, so
that a title of any length stays one line.
"""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from textual.content import Content

from samtal.tui import when
from samtal.tui.paint import shown
from samtal.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from samtal.template.model import Template
    from samtal.tui.home.library import Book
    from samtal.words import Lang

OfferKind = Literal["heading", "running", "planned", "demo", "template", "broken", "ended"]
Session = dict[str, Any]
"""A row of the plain table `session`."""

SHOWN_ENDED: Final = 50
_GOES_ON: Final = {"running", "paused"}


class Offer(NamedTuple):
    """A line; a heading offers nothing. `key` tells the same thing again after the list was made anew."""

    kind: OfferKind
    line: Content
    key: str = ""
    session: Session | None = None
    book: Book | None = None

    @property
    def name(self) -> str:
        """What it is called; empty where it has no name of its own."""
        return self.book.title if self.book else str(self.session["title"] or "") if self.session else ""


class Shelves(NamedTuple):
    """What home has read: the sessions, and the library once that is done."""

    sessions: Sequence[Session]
    books: Sequence[Book] | None
    now: int
    zone: str


MOST_PLANNED: Final = 12
"""So many planned meetings are offered, the latest by day; more would push the templates out of reach."""

LATEST: Final = 3
"""So many of the meetings that were held stand before the templates; the others come after them."""


def offers(lang: Lang, shelves: Shelves, width: int) -> list[Offer]:
    """All lines, sections with nothing in them left out."""
    states = [(str(session["state"] or ""), session) for session in shelves.sessions]
    now = [_running(lang, shelves, row, width) for state, row in states if state in _GOES_ON]
    planned = [_planned(lang, shelves, row, width) for state, row in states if state == "planned"]
    ended = [_ended(lang, shelves, row, width) for state, row in states if state == "ended"]
    first = [] if shelves.sessions else list(_welcome(lang, width))
    sections = (
        ("home.now", now),
        ("home.planned", planned[:MOST_PLANNED][::-1]),
        ("home.latest", ended[:LATEST]),
        ("home.library", _library(lang, shelves, width)),
        ("home.earlier", ended[LATEST:]),
    )
    return [*first, *(offer for code, rows in sections for offer in _section(lang, code, rows))]


def likeliest(found: Sequence[Offer], now: int, zone: str) -> str:
    """The key of what the user most likely wants: to go on, today's meeting, the demo at first, else what comes first.

    Of the templates it is the one that the latest meeting was held with; what was held comes last.
    """
    offered = sorted((offer for offer in found if offer.key), key=lambda offer: offer.kind == "ended")
    today = [o for o in offered if o.kind == "planned" and o.session and when.is_today(o.session["date"], now, zone)]
    series = next((o.session["series"] for o in offered if o.kind == "ended" and o.session), None)
    again = [o for o in offered if o.book and o.book.reading.template and o.book.reading.template.belongs_to == series]
    first = [o for kind in ("running", "demo") for o in offered if o.kind == kind]
    return next((offer.key for offer in (*first[:1], *today, *again, *offered)), "")


def _section(lang: Lang, code: str, rows: list[Offer]) -> Iterator[Offer]:
    if rows:
        yield Offer("heading", Content(""))
        yield Offer("heading", Content.assemble(" ", (say(lang, code), "bold underline")))
        yield from rows


def _welcome(lang: Lang, width: int) -> Iterator[Offer]:
    """Two sentences, and the demo."""
    for code in ("home.first-what", "home.first-demo"):
        yield from (Offer("heading", Content(f" {part}")) for part in wrap(say(lang, code), width - 2))
    yield Offer("heading", Content(""))
    line = row(say(lang, "home.demo"), say(lang, "home.demo-meta"), width, sign="▷")
    yield Offer("demo", line, "demo")


def _running(lang: Lang, shelves: Shelves, session: Session, width: int) -> Offer:
    began = when.instant_of(session["started_at"] or "")
    said = (
        [say(lang, "home.since", when=when.moment(lang, began, shelves.now, zone_of(shelves, session)))]
        if began
        else []
    )
    said += [say(lang, "home.at-item", n=session["step"])] if session["step"] else []
    said += [say(lang, "tui.clock-stopped")] if session["state"] == "paused" else _people(lang, session)
    return _offer("running", lang, session, " · ".join(said), width, sign="▶")


def _planned(lang: Lang, shelves: Shelves, session: Session, width: int) -> Offer:
    said = when.day(lang, session["date"] or "", shelves.now, zone_of(shelves, session))
    if session["starts"]:
        starts = str(session["starts"])
        said += f" {starts.replace(':', '.') if lang == 'sv' else starts}"
    return _offer("planned", lang, session, said, width, sign="○")


def _ended(lang: Lang, shelves: Shelves, session: Session, width: int) -> Offer:
    day = when.day(lang, session["date"] or "", shelves.now, zone_of(shelves, session))
    return _offer("ended", lang, session, " · ".join([*_people(lang, session), day]), width, sign="✓")


def _people(lang: Lang, session: Session) -> list[str]:
    return [say(lang, "home.people", n=session["people"])] if session["people"] else []


def _offer(kind: OfferKind, lang: Lang, session: Session, said: str, width: int, sign: str) -> Offer:
    title = session["title"] or say(lang, "home.untitled")
    return Offer(kind, row(title, said, width, sign=sign), f"session {session['id']}", session=session)


def zone_of(shelves: Shelves, session: Session) -> str:
    """The zone that the session's clock times are told in; the user's where its own is not known here."""
    return when.known_zone(session["zone"], shelves.zone)


def _library(lang: Lang, shelves: Shelves, width: int) -> list[Offer]:
    if shelves.books is None:
        return [Offer("heading", Content.styled(f"   {say(lang, 'home.reading-library')}", "dim"))]
    if not shelves.books:
        return [Offer("heading", Content.styled(f"   {say(lang, 'home.no-templates')}", "dim"))]
    return [_book(lang, book, width) for book in shelves.books]


def _book(lang: Lang, book: Book, width: int) -> Offer:
    template = book.reading.template
    if template is None:
        said = f"{say(lang, 'home.broken')}, {say(lang, 'home.mistakes', n=len(book.reading.problems))}"
        return Offer("broken", row(book.name, said, width, sign="!"), f"book {book.name}", book=book)
    return Offer("template", row(template.title, about(lang, template), width), f"book {book.name}", book=book)


def about(lang: Lang, template: Template) -> str:
    """How long, how many items, and how it divides people: "390 min · 18 punkter · 4 grupper"."""
    from samtal.template.describing import GROUPS  # noqa: PLC0415 - after the first paint
    from samtal.template.timetable import first_groups, length  # noqa: PLC0415 - after the first paint

    found, groups = length(template), first_groups(template)
    said = [say(lang, "telling.minutes" if found.whole else "home.minutes-least", n=found.minutes)]
    said.append(say(lang, "home.items", n=len(template.agenda)))
    if groups:
        said.append(say(lang, GROUPS[groups.form], n=groups.number, tag=shown(groups.tag)))
    return " · ".join(said)


def row(title: str, said: str, width: int, sign: str = " ") -> Content:
    """A line: a sign, the title cut to what is left, and at the right what is said of it."""
    right = Content(shown(said)).truncate(max(12, width - 28), ellipsis=True)
    room = max(8, width - right.cell_length - 6)
    left = Content(shown(title)).truncate(room, ellipsis=True, pad=True)
    return Content.assemble(f" {sign} ", left, "  ", right.stylize("dim"))
