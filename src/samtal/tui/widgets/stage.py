"""The current step, large: its title, the countdown, who has the floor, the question, what it is about.

Rule: drawn from what the room may see and from the facilitator's aside, which is empty while the room sees the screen.
`script` puts it into words; the widget lays them out as lines and paints those that have changed.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from textual.content import Content
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.visual import Visual
from textual.widget import Widget

from samtal.session.clock import told
from samtal.telling import naming
from samtal.tui.paint import lines, shown
from samtal.tui.widgets.clock import LINE, SIZES, drawn
from samtal.words import say

if TYPE_CHECKING:
    from textual.selection import Selection
    from textual.strip import Strip

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


class Wrapped(NamedTuple):
    """The texts of a script in the lines that so many columns make of them."""

    title: list[Content]
    body: list[Content]
    more: list[Content]


class Fit(NamedTuple):
    """How the stage is laid out: the size of the clock, whether all is close together, and whether `more` has room."""

    size: ClockSize
    tight: bool
    whole: bool


class Row(NamedTuple):
    """A line of the stage, and which of the looks in its styles it has."""

    text: Content
    look: str = "plain"


BLANK: Final = Row(Content())
ROOMY: Final = 38
"""From so many lines on the largest clock is used: below, its bytes each second buy nothing that can be read better."""
MOST_TITLE: Final = 3
"""So many lines a title may have."""


def wrapped(new: Script, width: int) -> Wrapped:
    """The texts, wrapped."""
    title, *rest = (part.wrap(width) if part.plain else [] for part in (Content(new.title), new.body, new.more))
    return Wrapped(title[:MOST_TITLE], *rest)


def fit(texts: Wrapped, clock: str, width: int, height: int, *, roomy: bool) -> Fit | None:
    """The largest clock that leaves room for the text, for all of it if that can be; None where none does."""
    body, more = len(texts.body), len(texts.more)
    possible = [size for size in SIZES[0 if roomy else 1 :] if size.width(clock) <= width]
    large = [size for size in possible if size is not LINE]
    for tight, text, sizes in ((False, body + more, large), (True, body + more, large), (True, body, possible)):
        around = len(texts.title) + 1 + (0 if tight else 3)  # the word of the clock; air
        for size in sizes:
            if around + size.rows + text <= height:
                return Fit(size, tight, whole=text == body + more)
    return None


def laid_out(new: Script, texts: Wrapped, how: Fit, *, brief: bool) -> list[Row]:
    """The lines of the stage; `brief`: without the clock and its word."""
    air = [] if how.tight or brief else [BLANK]
    face = "over" if new.over else "clock"
    clock = [Row(Content(row), face) for row in drawn(new.clock, how.size)]
    word = [Row(Content(new.clock_word), "quiet")]
    return [
        *air,
        *(Row(line, "title") for line in texts.title),
        *([] if brief else [*air, *clock, *word]),
        *air,
        *(Row(line) for line in texts.body),
        *(Row(line, "quiet") for line in (texts.more if how.whole else [])),
    ]


class Stage(ScrollView):
    """The step as the room sees it: one widget, for each that is mounted costs time at every key and every second."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "stage--title",
        "stage--clock",
        "stage--over",
        "stage--quiet",
        "stage--plain",
    }

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._script: Script | None = None
        self._taken: tuple[int, ...] = ()
        self._brief = False
        self._wrapped: tuple[tuple[object, ...], Wrapped] | None = None  # what it was made of, and it
        self._rows: list[Row] = []

    def show(
        self, lang: Lang, public: Public, aside: Aside, taken: tuple[int, ...] = (), *, brief: bool = False
    ) -> None:
        """Paint what has changed. `taken`: the lines that what stands below would like to have, then what it needs."""
        new = script(lang, public, aside)
        if (new, taken, brief) != (self._script, self._taken, self._brief):
            self._script, self._taken, self._brief = new, taken, brief
            self._lay_out()

    def on_resize(self) -> None:
        """Another room, another clock."""
        self._lay_out()

    def _lay_out(self) -> None:
        """Give the clock the size that there is room for, and paint the lines that are others than before."""
        new, width = self._script, self.scrollable_content_region.width
        if new is None or not width or not isinstance(self.parent, Widget):
            return
        made_of = (new.title, new.body, new.more, width)
        if self._wrapped is None or self._wrapped[0] != made_of:
            self._wrapped = made_of, wrapped(new, width)
        texts, room = self._wrapped[1], self.parent.size.height
        heights = [room - taken for taken in self._taken] or [self.size.height]
        fits = (fit(texts, new.clock, width, height, roomy=room >= ROOMY) for height in heights)
        how = next(filter(None, fits), Fit(LINE, tight=True, whole=not self._taken))
        self._paint(laid_out(new, texts, how, brief=self._brief), width)

    def _paint(self, rows: list[Row], width: int) -> None:
        before, self._rows = self._rows, rows
        self.virtual_size = Size(width, len(rows))
        top = self.scroll_offset.y
        changed = [
            region
            for n, pair in enumerate(zip_longest(before, rows, fillvalue=BLANK))
            if (region := changed_in(*pair, n - top, width))
        ]
        if changed:
            self.refresh(*changed)

    def render_line(self, y: int) -> Strip:
        """One line of those that are seen."""
        number = y + self.scroll_offset.y
        row = self._rows[number] if number < len(self._rows) else BLANK
        style, text = self.get_visual_style(f"stage--{row.look}"), row.text
        if self.text_selection and (span := self.text_selection.get_span(number)):
            text = text.stylize(self.screen.get_visual_style("screen--selection"), *span)
        strips = Visual.to_strips(self, text, self.size.width, 1, style, apply_selection=False, pad=True)
        return strips[0].apply_offsets(0, number)

    def get_selection(self, selection: Selection) -> tuple[str, str]:
        """What was selected with the mouse: a link, for instance."""
        return selection.extract("\n".join(row.text.plain for row in self._rows)), "\n"


def changed_in(before: Row, after: Row, y: int, width: int) -> Region | None:
    """The columns of a line that differ: of the clock a few figures, for what it sends each second is waited for."""
    if before == after:
        return None
    old, new = before.text.plain, after.text.plain
    if before.look != after.look or before.look not in {"clock", "over"} or len(old) != len(new):
        return Region(0, y, width, 1)
    differ = [n for n, pair in enumerate(zip(old, new, strict=True)) if pair[0] != pair[1]]
    return Region(differ[0], y, differ[-1] - differ[0] + 1, 1)


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
