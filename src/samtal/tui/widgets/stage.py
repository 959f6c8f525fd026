"""The current step, large: its title, the countdown, who has the floor, the question, what it is about.

Rule: drawn from what the room may see and from the facilitator's aside, which is empty while the room sees the screen.
`script` puts it into words; the widget only paints it, and only what has changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from samtal.session.clock import told
from samtal.telling import naming
from samtal.tui.paint import lines, shown
from samtal.tui.widgets.clock import LINE, SIZES, USUAL, Clock
from samtal.words import say

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from samtal.session.public import Public, SharedClock
    from samtal.session.view import Aside, Name
    from samtal.tui.widgets.clock import ClockSize
    from samtal.words import Lang

MOST_NAMED = 12
"""So many of those who wait are named; of more the rest is a number."""


class Script(NamedTuple):
    """What stands on the stage. The `body` is never cut: the clock takes what it leaves; `more` may be."""

    title: str
    clock: str
    clock_word: str
    over: bool
    body: Content
    more: Content = Content()


class Fit(NamedTuple):
    """How the stage is laid out: the size of the clock, whether all is close together, and whether `more` has room."""

    size: ClockSize
    tight: bool
    whole: bool


ROOMY: Final = 38
"""From so many lines on the largest clock is used: below, its bytes each second buy nothing that can be read better."""


def fit(new: Script, width: int, height: int, *, roomy: bool) -> Fit | None:
    """The largest clock that leaves room for the text, for all of it if that can be; None where none does."""
    title = len(Content(new.title).wrap(width))
    body, more = (len(part.wrap(width)) if part.plain else 0 for part in (new.body, new.more))
    possible = [size for size in SIZES[0 if roomy else 1 :] if size.width(new.clock) <= width]
    large = [size for size in possible if size is not LINE]
    for tight, text, sizes in ((False, body + more, large), (True, body + more, large), (True, body, possible)):
        around = title + 1 + (0 if tight else 3)  # the word of the clock; margins
        for size in sizes:
            if around + size.rows + text <= height:
                return Fit(size, tight, whole=text == body + more)
    return None


class Stage(Vertical):
    """The step as the room sees it."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._script: Script | None = None
        self._taken: tuple[int, ...] = ()

    def compose(self) -> ComposeResult:
        """A title, a clock with its word, and all else as one text."""
        yield Static(id="title")
        yield Clock(id="clock")
        yield Static(id="clock-word")
        yield Static(id="body")
        yield Static(id="more")

    def on_resize(self) -> None:
        """Another room, another clock; once this resize is over, for what is changed inside it is not laid out."""
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        """Give the clock the size that there is room for."""
        if self._script is None or not isinstance(self.parent, Widget):
            return
        if not self.size.width:  # not laid out yet: most often this will be right, and nothing jumps
            self.query_one("#clock", Clock).show(self._script.clock, USUAL)
            return
        heights = [self.parent.size.height - taken for taken in self._taken] or [self.size.height]
        roomy = self.parent.size.height >= ROOMY
        fits = (fit(self._script, self.size.width, height, roomy=roomy) for height in heights)
        size, tight, whole = next(filter(None, fits), Fit(LINE, tight=True, whole=False))
        self.set_class(tight, "tight")
        self.query_one("#more").display = bool(self._script.more.plain) and (whole or not self._taken)
        self.query_one("#clock", Clock).show(self._script.clock, size)

    def show(self, lang: Lang, public: Public, aside: Aside, taken: tuple[int, ...] = ()) -> None:
        """Paint what has changed. `taken`: the lines that what stands below would like to have, then what it needs."""
        new, old = script(lang, public, aside), self._script
        changed, self._taken = taken != self._taken, taken
        self._script = new
        if old is None or new.title != old.title:
            self.query_one("#title", Static).update(Content.styled(new.title, "bold"))
        if changed or old is None or new != old:
            self._fit()
        if old is None or (new.clock_word, new.over) != (old.clock_word, old.over):
            self.query_one("#clock-word", Static).update(Content(new.clock_word))
            self.set_class(new.over, "over")
        for name, text, before in (("#body", new.body, old and old.body), ("#more", new.more, old and old.more)):
            if text != before:
                self.query_one(name, Static).update(text)
        self.query_one("#body").display = bool(new.body.plain)


ELSEWHERE: Final = {
    "planned": ("telling.not-begun", ""),
    "ended": ("tui.meeting-ended", "tui.ended-what"),
    "between": ("tui.all-struck", "tui.next-last"),
}
"""What stands on the stage where the meeting is at no item: a title, and a line below it."""

TIMES: Final = {"turn": "tui.turn-left", "step": "tui.time-left", "gone": "tui.time-used"}
OVERRUNS: Final = {"turn": "tui.turn-over", "step": "tui.time-over", "gone": "tui.time-used"}
"""What the countdown counts, in words; the second is for the facilitator."""


def script(lang: Lang, public: Public, aside: Aside) -> Script:
    """What stands on the stage now."""
    if public.situation != "item":
        title, line = ELSEWHERE[public.situation]
        return Script(say(lang, title), "", "", over=False, body=Content(say(lang, line) if line else ""))
    clock, word = _clock(lang, public, aside)
    title = f"{public.number}. {shown(public.title)}"
    if public.run > 1:
        title += f"  ({say(lang, 'tui.run-number', n=public.run)})"
    return Script(title, clock, word, bool(aside.over), _body(lang, public, aside), _more(lang, public, aside))


def _clock(lang: Lang, public: Public, aside: Aside) -> tuple[str, str]:
    """The time that counts now and its word. By how much it is over is told to the facilitator only."""
    if aside.over:
        return f"+{_digits(aside.over)}", say(lang, "tui.clock-stopped" if public.stopped else OVERRUNS[public.of])
    code = "tui.wrap-up" if public.over else TIMES[public.of]
    return _digits(public.time), say(lang, "tui.clock-stopped" if public.stopped and public.of != "gone" else code)


def _digits(milliseconds: int) -> str:
    """Minutes and seconds; a running second counts as whole until it is over."""
    seconds = milliseconds // 1000
    return (
        f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
        if seconds >= 3600
        else (f"{seconds // 60}:{seconds % 60:02d}")
    )


Parts = list[Content | str | tuple[str, str]]


def _body(lang: Lang, public: Public, aside: Aside) -> Content:
    """What must be seen: who has the floor, what is asked, what is to be done, who sits where."""
    parts: Parts = [(say(lang, "tui.cue", text=aside.cue), "italic"), " "] if aside.cue else []
    parts += _apart(lang, public)
    parts += _floor(lang, public)
    parts += [(public.asked, "bold"), " "] if public.asked else []
    parts += _question(lang, public)
    parts += [public.prompt, " "] if public.prompt else []
    parts += [
        say(lang, "telling.group", number=number, names=_named(lang, group))
        for number, group in enumerate(public.groups, 1)
    ]
    return lines(*(parts[:-1] if parts[-1:] == [" "] else parts))


def _more(lang: Lang, public: Public, aside: Aside) -> Content:
    """What may wait: a small screen cuts it."""
    parts: Parts = [f"– {rule}" for rule in public.rules]
    if public.turns and (later := public.turns.waiting[1:]):
        parts.append(say(lang, "tui.speak-later", names=_named(lang, later)))
    parts += [say(lang, "telling.passed", name=_named(lang, aside.passed))] if aside.passed else []
    parts += [say(lang, "telling.lead", text=public.lead)] if public.lead else []
    parts += [f"{link.title}: {link.url}" for link in public.links]
    return lines(*([" ", *parts] if parts else []))


def _question(lang: Lang, public: Public) -> Parts:
    """The current question large, and which of how many it is."""
    if not public.question:
        return []
    text = public.questions[public.question - 1]
    if len(public.questions) == 1:
        return [(text, "bold"), " "]
    of = say(lang, "tui.question-of", number=public.question, n=len(public.questions))
    return [(f"{of}  {text}", "bold"), " "]


APART: Final = {"rest": ("tui.again", "tui.again-soon"), "groups": ("tui.back", "tui.back-soon")}
"""When a break or the work in groups is over, in words; the second when it is."""


def _apart(lang: Lang, public: Public) -> Parts:
    """When to be back, for those who are in a break or in groups."""
    if public.until is not None:
        at = told(lang, public.until, public.zone)
        return [(say(lang, APART[public.apart][0], at=at), "bold"), " "]
    is_over = public.apart and public.of == "step"  # what is limited, and has no instant any more
    return [(say(lang, APART[public.apart][1]), "bold"), " "] if is_over else []


def _floor(lang: Lang, public: Public) -> Parts:
    """Who has the floor and who is next; in parallel groups, where their clock stands."""
    if public.shared:
        return _shared(lang, public.shared, public.zone)
    if public.turns is None:
        return []
    parts: Parts = []
    speaker, waiting = public.turns.speaker, public.turns.waiting
    if speaker is not None:
        parts.append((say(lang, "tui.speaks", name=naming.who(lang, speaker)), "bold"))
    if waiting:
        code = "tui.speaks-first" if speaker is None else "tui.speaks-next"
        parts.append(say(lang, code, name=naming.who(lang, waiting[0])))
    elif public.turns.begun:
        parts.append(say(lang, "telling.all-have-spoken"))
    return [*parts, " "]


def _named(lang: Lang, names: tuple[Name, ...]) -> str:
    first = naming.everyone(lang, names[:MOST_NAMED])
    more = len(names) - MOST_NAMED
    return say(lang, "tui.and-more", names=first, n=more) if more > 0 else first


def _shared(lang: Lang, shared: SharedClock, zone: str) -> Parts:
    if shared.until is None:
        return [] if shared.untimed else [(say(lang, "tui.shared-waits"), "bold"), " "]
    if shared.over:
        return [(say(lang, "tui.shared-over"), "bold"), " "]
    at = told(lang, shared.until, zone)
    code = "tui.shared-last" if shared.turn == shared.turns else "tui.shared"
    return [(say(lang, code, turn=shared.turn, turns=shared.turns, at=at), "bold"), " "]
