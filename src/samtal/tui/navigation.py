"""From home into a meeting: the console, the preparation, the minutes, the demo; and over a gap, if there is one.

Rule: a running meeting goes on exactly where it was; only after a long silence is it asked what became of the time.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple

from textual.content import Content

from samtal.session import clock, timing
from samtal.session import commands as c
from samtal.session.state import Phase
from samtal.tui import when
from samtal.tui.paint import excerpt, shown
from samtal.words import say

if TYPE_CHECKING:
    from samtal.live import LiveSession
    from samtal.session.state import State
    from samtal.tui.app import SamtalApp
    from samtal.tui.home.library import Book
    from samtal.tui.home.offers import Offer, Session
    from samtal.tui.world import World
    from samtal.words import Lang

SILENCE: Final = 30 * clock.MINUTE
"""After so long without anything happening it is asked what became of the time."""

Go = Callable[[], object]
"""What is done where an answer is chosen."""


def enter(app: SamtalApp, world: World, offer: Offer) -> None:
    """Open what was chosen at home."""
    if offer.kind == "demo":
        demo(app, world)
    elif offer.session:
        go_on(app, world, str(offer.session["id"]))
    elif offer.book:
        _prepare(app, world, offer.book)


def _prepare(app: SamtalApp, world: World, book: Book) -> None:
    """The preparation of a meeting with this template, or what is wrong with it."""
    from samtal.tui.screens.picking import Picking  # noqa: PLC0415 - loaded when it is first shown
    from samtal.tui.screens.prepare import Prepare  # noqa: PLC0415 - loaded when it is first shown

    template = book.reading.template
    if template is not None:
        app.push_screen(Prepare(world, template, book.reading.source))
        return
    problems = [(_line(p.located(world.lang, book.path.name)), None) for p in book.reading.problems]
    app.push_screen(Picking(say(world.lang, "home.broken-title", name=book.name), problems))


def _line(text: str) -> Content:
    return Content(shown(text))


def go_on(app: SamtalApp, world: World, session: str) -> None:
    """Go on with a session: its minutes if it has ended, else the console, over the gap if there is one."""
    with app.refusals():
        live = world.open(session)
        silence = gap(live.state, world.now())
        if live.state.phase is Phase.ENDED:
            _minutes(app, world, live)
        elif silence is None:
            lead(app, world, live)
        else:
            _ask(app, world, live, silence)


def lead(app: SamtalApp, world: World, live: LiveSession) -> None:
    """The console."""
    from samtal.tui.screens.console import Console  # noqa: PLC0415 - loaded when it is first shown

    app.push_screen(Console(live, world))


def _minutes(app: SamtalApp, world: World, live: LiveSession) -> None:
    from samtal.tui.desk import Desk  # noqa: PLC0415 - loaded when it is first needed
    from samtal.tui.screens.reading import Reading  # noqa: PLC0415 - loaded when it is first shown

    app.push_screen(Reading(Desk(live, world, app)))


def _choose(app: SamtalApp, title: str, answers: list[tuple[str, Go]]) -> None:
    """Ask, and do what is chosen."""
    from samtal.tui.screens.picking import Picking  # noqa: PLC0415 - loaded when it is first shown

    lines = [(_line(text), go) for text, go in answers]
    app.push_screen(Picking(title, lines), lambda go: go() if go else None)


class Gap(NamedTuple):
    """The meeting began at an instant, and something last happened at another, long ago."""

    began: int
    last: int
    paused: bool

    @property
    def answers(self) -> tuple[str, ...]:
        """What can be answered: go on, leave the time out (unless the clock stood anyway), end back then."""
        go_on_ = ("home.gap-stands",) if self.paused else ("home.gap-leave", "home.gap-count")
        return (*go_on_, "home.gap-end")


def gap(state: State, now: int) -> Gap | None:
    """The silence before `now`, where a meeting is going on and it has been long, or a night lies in it."""
    began, last = timing.began(state), _last(state)
    if state.phase not in {Phase.RUNNING, Phase.PAUSED} or began is None or last is None:
        return None
    another_day = clock.local(last, state.zone).date() != clock.local(now, state.zone).date()
    paused = state.phase is Phase.PAUSED
    if now - last <= SILENCE or (paused and not another_day):
        return None
    return Gap(began, last, paused)


def _last(state: State) -> int | None:
    """When something last happened; that the meeting was opened, perhaps long after it was held, is nothing."""
    counts = (e.at for e in state.log if e.kind != "opened" and e.action not in state.undone)
    return max(counts, default=None)


def question(lang: Lang, state: State, silence: Gap, now: int) -> str:
    """What is asked about the gap."""
    title = state.template.title if state.template else ""
    last = when.moment(lang, silence.last, now, state.zone)
    since = when.moment(lang, silence.began, now, state.zone)
    return say(lang, "home.gap", title=excerpt(title), since=since, last=last)


def _ask(app: SamtalApp, world: World, live: LiveSession, silence: Gap) -> None:
    """Whether to go on and leave the time out, to go on and count it (where the clock ran), or to end back then."""

    def go(command: c.Command | None) -> None:
        with app.refusals():
            if command:
                live.do(command)
            lead(app, world, live)

    def end() -> None:
        _ended(app, world, live, silence)

    goes: dict[str, Go] = {
        "home.gap-leave": lambda: go(c.LeaveOut(since=silence.last)),
        "home.gap-count": lambda: go(None),
        "home.gap-stands": lambda: go(None),
        "home.gap-end": end,
    }
    last = when.moment(world.lang, silence.last, world.now(), live.state.zone)
    answers = [(say(world.lang, code, last=last), goes[code]) for code in silence.answers]
    _choose(app, question(world.lang, live.state, silence, world.now()), answers)


def offer(app: SamtalApp, world: World, running: Session) -> None:
    """Ask whether to go on with the meeting that is going on, before another one is begun."""
    zone = when.known_zone(running["zone"], world.zone)
    began = when.instant_of(running["started_at"] or "")
    since = "" if began is None else when.moment(world.lang, began, world.now(), zone)

    def go() -> None:
        app.pop_screen()
        go_on(app, world, str(running["id"]))

    title = app.say("home.running", title=excerpt(running["title"] or ""), since=since)
    _choose(app, title, [(app.say("home.running-go-on"), go), (app.say("home.running-new"), _nothing)])


def _nothing() -> None:
    """The other meeting goes on by itself."""


def _ended(app: SamtalApp, world: World, live: LiveSession, silence: Gap) -> None:
    """The meeting ended when something last happened; its minutes can be saved."""
    from samtal.tui.desk import Desk  # noqa: PLC0415 - loaded when it is first needed
    from samtal.tui.screens.ending import Ending  # noqa: PLC0415 - loaded when it is first shown

    desk = Desk(live, world, app)
    if desk.do(c.End(), silence.last) is not None:
        app.push_screen(Ending(desk))


def demo(app: SamtalApp, world: World) -> None:
    """A meeting in the middle of a round, of which nothing is kept."""
    from samtal.tui.demo import demonstration  # noqa: PLC0415 - loaded when it is first shown

    live, elsewhere = demonstration(world)
    lead(app, elsewhere, live)
    app.tell(app.say("home.demo-told"))
