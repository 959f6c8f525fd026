"""From home into a meeting: the console, the preparation, the minutes, the demo; and over a gap, if there is one.

Rule: a running meeting goes on exactly where it was; only after a long silence is it asked what became of the time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from textual.content import Content

from samtal.live import LiveSession
from samtal.session import clock, timing
from samtal.session import commands as c
from samtal.session.refusal import RefusedError
from samtal.session.state import Phase
from samtal.tui import when
from samtal.tui.paint import shown
from samtal.words import say

if TYPE_CHECKING:
    from samtal.session.state import State
    from samtal.tui.app import SamtalApp
    from samtal.tui.offers import Offer, Session
    from samtal.tui.world import World
    from samtal.words import Lang

SILENCE: Final = 30 * clock.MINUTE
"""After so long without anything happening it is asked what became of the time."""


def enter(app: SamtalApp, world: World, offer: Offer) -> None:
    """Open what was chosen at home."""
    if offer.kind == "demo":
        demo(app, world)
    elif offer.session:
        go_on(app, world, str(offer.session["id"]))
    elif offer.book:
        if offer.book.reading.template is None:
            _problems(app, world, offer)
        else:
            from samtal.tui.screens.prepare import Prepare  # noqa: PLC0415 - loaded when it is first shown

            app.push_screen(Prepare(world, offer.book.reading.template, offer.book.reading.source))


def _problems(app: SamtalApp, world: World, offer: Offer) -> None:
    from samtal.tui.screens.picking import Picking  # noqa: PLC0415 - loaded when it is first shown

    if offer.book:
        told = [p.said(world.lang, offer.book.path.name) for p in offer.book.reading.problems]
        app.push_screen(Picking(say(world.lang, "home.broken-title", name=offer.book.name), [*map(_line, told)]))


def _line(text: str) -> Content:
    return Content(shown(text))


def opened(app: SamtalApp, world: World, session: str) -> LiveSession | None:
    """The session, if it can be read; if not, why is said."""
    found: list[LiveSession] = []

    def read() -> None:
        live = LiveSession(world.archive, session, now=world.now, origin=world.origin, author=world.author)
        if live.state.template is None:
            raise RefusedError("session.newer" if live.state.newer else "session.unreadable")
        found.append(live)

    app.attempt(read)
    return found[0] if found else None


def go_on(app: SamtalApp, world: World, session: str) -> None:
    """Go on with a session: its minutes if it has ended, else the console, over the gap if there is one."""
    live = opened(app, world, session)
    if live is None:
        return
    silence = gap(live.state, world.now())
    if live.state.phase is Phase.ENDED:
        _minutes(app, world, live)
    elif silence is None:
        lead(app, world, live)
    else:
        _ask(app, world, live, silence)


def back(app: SamtalApp) -> None:
    """Leave the screen that is shown; where nothing lies below it, the program."""
    if len(app.screen_stack) > 2:
        app.pop_screen()
    else:
        app.exit()


def lead(app: SamtalApp, world: World, live: LiveSession) -> None:
    """The console."""
    from samtal.tui.screens.console import Console  # noqa: PLC0415 - loaded when it is first shown

    app.push_screen(Console(live, world))


def _minutes(app: SamtalApp, world: World, live: LiveSession) -> None:
    from samtal.tui.screens.reading import Reading  # noqa: PLC0415 - loaded when it is first shown

    app.push_screen(Reading(live, world))


class Gap(NamedTuple):
    """The meeting began at an instant, and something last happened at another, long ago."""

    began: int
    last: int
    paused: bool


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


def question(lang: Lang, state: State, silence: Gap, now: int) -> tuple[str, list[str]]:
    """What is asked about the gap, and what can be answered: go on, leave it out (unless the clock stood), end."""
    title = state.template.title if state.template else ""
    last = when.moment(lang, silence.last, now, state.zone)
    since = when.moment(lang, silence.began, now, state.zone)
    asked = say(lang, "home.gap", title=excerpt(title), since=since, last=last)
    go_on_ = ["home.gap-stands"] if silence.paused else ["home.gap-leave", "home.gap-count"]
    return asked, [say(lang, code, last=last) for code in (*go_on_, "home.gap-end")]


def excerpt(title: str, most: int = 60) -> str:
    """A title that can stand in a sentence."""
    return title if len(title) <= most else f"{title[: most - 1]}…"


def _ask(app: SamtalApp, world: World, live: LiveSession, silence: Gap) -> None:
    from samtal.tui.screens.picking import Picking  # noqa: PLC0415 - loaded when it is first shown

    asked, answers = question(world.lang, live.state, silence, world.now())

    def answered(index: int | None) -> None:
        if index is None:
            return
        if index == len(answers) - 1:
            _ended(app, world, live, silence)
        elif silence.paused or index == 1 or app.attempt(lambda: live.do(c.LeaveOut(since=silence.last))):
            lead(app, world, live)

    app.push_screen(Picking(asked, [*map(_line, answers)]), answered)


def offer(app: SamtalApp, world: World, running: Session) -> None:
    """Ask whether to go on with the meeting that is going on, before another one is begun."""
    from samtal.tui.screens.picking import Picking  # noqa: PLC0415 - loaded when it is first shown

    zone = when.known_zone(running["zone"], world.zone)
    began = when.instant_of(running["started_at"] or "")
    since = "" if began is None else when.moment(world.lang, began, world.now(), zone)
    asked = app.say("home.running", title=excerpt(running["title"] or ""), since=since)

    def answered(index: int | None) -> None:
        if index == 0:
            app.pop_screen()
            go_on(app, world, str(running["id"]))

    answers = ("home.running-go-on", "home.running-new")
    app.push_screen(Picking(asked, [_line(app.say(code)) for code in answers]), answered)


def _ended(app: SamtalApp, world: World, live: LiveSession, silence: Gap) -> None:
    """The meeting ended when something last happened; its minutes can be saved."""
    from samtal.tui.screens.ending import Ending  # noqa: PLC0415 - loaded when it is first shown

    if app.attempt(lambda: live.do(c.End(), silence.last)):
        app.push_screen(Ending(live, world))


def demo(app: SamtalApp, world: World) -> None:
    """A meeting in the middle of a round, of which nothing is kept."""
    from samtal.tui.demo import demonstration  # noqa: PLC0415 - loaded when it is first shown

    live, elsewhere = demonstration(world)
    lead(app, elsewhere, live)
    app.tell(app.say("home.demo-told"))
