"""The current step, large: its title, the countdown, who has the floor, the question, what it is about.

Rule: `script` works out what stands on the stage as plain data; the widget only paints it, and only what has changed.
Nothing here is for the facilitator's eyes alone, but the cue, which is shown when the screen is private.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from samtal.session import captures, groups, timing, turns
from samtal.session.clock import time_of_day
from samtal.session.state import Phase
from samtal.telling import naming
from samtal.tui.paint import lines, shown
from samtal.tui.widgets.clock import Clock
from samtal.words import say
from samtal.words.numbers import clock as clock_words

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from samtal.session.state import Member, Run, State
    from samtal.template.model import Step
    from samtal.words import Lang

MOST_NAMED = 12
"""So many of those who wait are named; of more the rest is a number."""


class Script(NamedTuple):
    """What stands on the stage."""

    title: str
    clock: str
    clock_word: str
    over: bool
    body: Content


class Stage(Vertical):
    """The step as the room sees it."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._script: Script | None = None

    def compose(self) -> ComposeResult:
        """A title, a clock with its word, and all else as one text."""
        yield Static(id="title")
        yield Clock(id="clock")
        yield Static(id="clock-word")
        yield Static(id="body")

    def show(self, lang: Lang, state: State, now: int, *, private: bool) -> None:
        """Paint what has changed."""
        new, old = script(lang, state, now, private=private), self._script
        self._script = new
        if old is None or new.title != old.title:
            self.query_one("#title", Static).update(Content.styled(new.title, "bold"))
        if old is None or new.clock != old.clock:
            self.query_one("#clock", Clock).show(new.clock)
        if old is None or (new.clock_word, new.over) != (old.clock_word, old.over):
            self.query_one("#clock-word", Static).update(Content(new.clock_word))
            self.set_class(new.over, "over")
        if old is None or new.body != old.body:
            self.query_one("#body", Static).update(new.body)


def script(lang: Lang, state: State, now: int, *, private: bool) -> Script:
    """What stands on the stage now."""
    step, run = state.step, state.run
    if state.phase is Phase.PLANNED or step is None:
        return Script(say(lang, "tui.not-begun"), "", "", over=False, body=Content(""))
    if state.phase is Phase.ENDED:
        return Script(say(lang, "tui.meeting-ended"), "", "", over=False, body=Content(say(lang, "tui.ended-what")))
    if run is None:
        return Script(say(lang, "tui.all-struck"), "", "", over=False, body=Content(say(lang, "tui.next-last")))
    clock, word, over = _clock(lang, state, now)
    title = f"{state.position}. {shown(step.title)}"
    if run.number > 1:
        title += f"  ({say(lang, 'tui.run-number', n=run.number)})"
    return Script(title, clock, word, over, _body(lang, state, step, run, now, private=private))


def _clock(lang: Lang, state: State, now: int) -> tuple[str, str, bool]:
    """The time that counts now: the speaker's, the shared one's, else the step's. Counts upwards when over."""
    common, turn = timing.shared(state, now), timing.turn_left(state, now)
    left = common.left if common else turn if turn is not None else timing.left(state, now)
    if left is None:
        run = state.run
        used = timing.used(state, run, now) if run else 0
        return _digits(used), say(lang, "tui.time-used"), False
    over = left < 0
    stopped = state.phase is Phase.PAUSED
    code = "tui.clock-stopped" if stopped else "tui.time-over" if over else "tui.time-left"
    if (common or turn is not None) and not stopped:
        code = "tui.turn-over" if over else "tui.turn-left"
    return ("+" if over else "") + _digits(abs(left)), say(lang, code), over


def _digits(milliseconds: int) -> str:
    """Minutes and seconds; a running second counts as whole until it is over."""
    seconds = milliseconds // 1000
    return (
        f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
        if seconds >= 3600
        else (f"{seconds // 60}:{seconds % 60:02d}")
    )


Parts = list[Content | str | tuple[str, str]]


def _body(lang: Lang, state: State, step: Step, run: Run, now: int, *, private: bool) -> Content:
    """What matters most stands first, so that a small screen cuts the rest."""
    parts: Parts = []
    if private and step.cue:
        parts += [(say(lang, "tui.cue", text=step.cue), "italic"), " "]
    parts += _floor(lang, state, step, now)
    if step.rating and step.rating.question:
        parts += [(step.rating.question, "bold"), " "]
    parts += _questions(lang, step, run)
    if step.prompt:
        parts += [step.prompt, " "]
    if step.rules:
        parts += [*(f"– {rule}" for rule in step.rules), " "]
    parts += _others(lang, state, step, run)
    if step.lead:
        parts.append(say(lang, "tui.lead", name=step.lead))
    parts += [f"{link.title}: {link.url}" for link in step.links]
    return lines(*parts)


def _questions(lang: Lang, step: Step, run: Run) -> Parts:
    """The current question large, and which of how many it is."""
    if not step.questions:
        return []
    current = captures.current_question(step, run)
    number = next(n for n, question in enumerate(step.questions, 1) if question.id == current)
    text = step.questions[number - 1].text
    if len(step.questions) == 1:
        return [(text, "bold"), " "]
    of = say(lang, "tui.question-of", number=number, n=len(step.questions))
    return [(f"{of}  {text}", "bold"), " "]


def _floor(lang: Lang, state: State, step: Step, now: int) -> Parts:
    """Who has the floor and who is next; in parallel groups, where their clock stands."""
    if not step.is_round or state.run is None:
        return []
    if step.divides:
        return _shared(lang, state, now)
    turn, waiting = state.turn, turns.waiting(state, state.run)
    parts: Parts = []
    if turn:
        parts.append((say(lang, "tui.speaks", name=naming.member(lang, state, turn.person or turn.seat)), "bold"))
    if waiting:
        code = "tui.speaks-next" if turn else "tui.speaks-first"
        parts.append(say(lang, code, name=naming.member(lang, state, waiting[0].member)))
    elif state.run.turns:
        parts.append(say(lang, "tui.all-spoken"))
    return [*parts, " "]


def _others(lang: Lang, state: State, step: Step, run: Run) -> Parts:
    """Who is left and who passed; or who sits in which group."""
    parts: Parts = []
    if step.is_round and not step.divides:
        later: list[Member] = [seat.member for seat in turns.waiting(state, run)[1:]]
        gave_way: list[Member] = [turn.person or turn.seat or 0 for turn in turns.passed(state, run)]
        for code, members in (("tui.speak-later", later), ("tui.passed", gave_way)):
            if members:
                parts.append(say(lang, code, names=_named(lang, state, members)))
    for number, group in enumerate(groups.of_run(state, run), 1):
        parts.append(say(lang, "tui.group", n=number, names=_named(lang, state, groups.here_in(state, group))))
    return [*parts, " "] if parts else []


def _named(lang: Lang, state: State, members: list[Member]) -> str:
    names = ", ".join(naming.member(lang, state, member) for member in members[:MOST_NAMED])
    more = len(members) - MOST_NAMED
    return say(lang, "tui.and-more", names=names, n=more) if more > 0 else names


def _shared(lang: Lang, state: State, now: int) -> Parts:
    common = timing.shared(state, now)
    if common is None:
        waits = state.run is not None and state.run.shared is None
        return [(say(lang, "tui.shared-waits"), "bold"), " "] if waits else []
    if common.over:
        return [(say(lang, "tui.shared-over"), "bold"), " "]
    at = clock_words(lang, *time_of_day(now + common.left, state.zone))
    code = "tui.shared-last" if common.turn == common.turns else "tui.shared"
    return [(say(lang, code, turn=common.turn, turns=common.turns, at=at), "bold"), " "]
