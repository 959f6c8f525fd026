"""The strip in which slips are typed one at a time, while the screen above it goes on showing what the room sees.

Rule: four lines, and no mark of a slip in any of them. What is typed and not entered stands here and in no file.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from textual.content import Content
from textual.events import Key, Paste
from textual.widgets import Static

from samtal.session import captures, closing, figures, slips, tally
from samtal.session import commands as c
from samtal.session.statements import asked
from samtal.tui.keys import YES
from samtal.tui.paint import shown
from samtal.tui.widgets import pasted_marks
from samtal.tui.widgets.slip_typed import APART, marks_in, seen, uncounted, why_not

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.session.state import Run
    from samtal.template.model import Rating, Step
    from samtal.tui.desk import Desk

REOPEN: Final = "fill.slips-reopen"
CLOSE: Final = "fill.slips-close"
"""What can be offered, by its words."""


class SlipStrip(Static, can_focus=True):
    """The strip. `leave` is called when the one who types is done, `correct` to put a count right."""

    def __init__(self, desk: Desk, leave: Callable[[], object], correct: Callable[[Step], object]) -> None:
        super().__init__(id="slips", markup=False)
        self._desk, self._leave, self._correct = desk, leave, correct
        self._of = ""  # the id of the item whose slips these are
        self._typed = ""
        self._wrong = ""  # why the last key or slip was not taken
        self._anew = False  # Enter has refused what is typed: the next mark begins the slip anew
        self._more = False  # it has been said that there are more slips than people, and what is typed is one more
        self._last: tuple[int | str, ...] = ()  # the slip that was counted last, as long as nothing else has been
        self._left: object = None  # how the counts stood then
        self._asks = False  # it has been asked whether that one is to be taken away
        self._painted: tuple[object, ...] = ()

    def come_to(self, step: Step) -> None:
        """The slips of this item are typed."""
        if step.id != self._of:
            self._of, self._typed, self._wrong, self._last = step.id, "", "", ()
            self._more = self._anew = False
        self.display = True
        self.paint()

    @property
    def step(self) -> Step | None:
        """The item whose slips are typed; None: it is no more."""
        return self._desk.state.step_called(self._of)

    @property
    def unsaved(self) -> bool:
        """Whether a slip is typed that would be gone with the program."""
        return bool(self._typed.strip(APART))

    @property
    def _run(self) -> Run | None:
        return captures.place(self._desk.state, c.GiveSlip(self._of))[1]

    @property
    def _rating(self) -> Rating | None:
        return asked(self._desk.state, self.step, self._run) if self.step else None

    def on_key(self, event: Key) -> None:
        """Every key that makes text is the strip's, so that no slip leads the meeting."""
        if self.screen.focused is not self:  # it was left by a key that came before this one
            self.app.post_message(Key(event.key, event.character))
        elif event.key == "enter":
            self._enter()
        elif event.key == "escape":
            self._wrong, self._last, self._asks = "", (), False
            self._leave()
        elif event.key == "tab":
            if step := self.step:
                self._correct(step)
        elif event.key == "backspace" and not self._typed and self._is_last:
            self._ask_back()
        elif event.key == "backspace":
            self._typed, self._wrong = self._typed[:-1], ""
            self._more = self._anew = False
        elif event.character and event.is_printable:
            self._type(event.character)
        else:
            return
        event.stop()
        event.prevent_default()
        self.paint()

    def take_back(self) -> None:
        """What is typed goes, or the slip that was counted last; of one before it is said that it stays."""
        if self._is_last and not self._typed:
            self._ask_back()
        else:
            self._wrong = "" if self._typed else self._desk.say("fill.slip-not-undone")
            self._typed, self._anew = "", False
        self.paint()

    def _ask_back(self) -> None:
        """Whether the slip that was counted last is to be taken away: a Backspace too many does not do it."""
        self._asks, self._wrong = True, self._desk.say("fill.slip-back", key=YES[self._desk.lang].upper())

    def _give_back(self) -> None:
        """It is not counted any more; not where something else has been counted while that was asked."""
        if not self._is_last:
            self._wrong = self._desk.say("slips.not-there")
            return
        back, self._last = c.GiveSlip(self._of, marks=self._last, back=True), ()
        if self._desk.do(back, quietly=True) is not None:
            self._wrong = self._desk.say("fill.slip-gone")

    def _remember(self, marks: tuple[int | str, ...]) -> None:
        """This slip has been counted; it can be taken away as long as the counts stand as it left them."""
        self._last, self._left = marks, self._stand()

    @property
    def _is_last(self) -> bool:
        """Whether the slip that was counted here is the last one of all; else nothing is kept of it."""
        if self._last and self._stand() != self._left:
            self._last = ()
        return bool(self._last)

    def _stand(self) -> object:
        return slips.stand(self._desk.state, self._of, self._run)

    def on_focus(self) -> None:
        """Slips are typed here."""
        self.paint()

    def on_blur(self) -> None:
        """What the keys do is said elsewhere."""
        self.paint()

    def on_resize(self) -> None:
        """Another room, another drawing."""
        self.paint()

    def on_paste(self, event: Paste) -> None:
        """A slip on each line; the first that is none ends it, and it is said how many were counted."""
        event.stop()
        event.prevent_default()
        rating, found = self._rating, pasted_marks.lines(event.text)
        if rating is None or not found:
            self._wrong = self._desk.say("fill.paste-not")
        elif pasted_marks.is_one(event.text):
            self._put(rating, found[0])
        elif self.unsaved and not self._anew:
            self._wrong = self._desk.say("fill.paste-begun")
        else:
            self._count(rating, found)
        self.paint()

    def _put(self, rating: Rating, line: str) -> None:
        """Type a line."""
        signs = pasted_marks.as_marks(line) if not slips.needs_gaps(rating) else pasted_marks.spaced(line)
        for sign in signs:
            self._type(sign)

    def _count(self, rating: Rating, lines: list[str]) -> None:
        """Count a slip on each line, as long as they are whole and people are left who have not handed one in."""
        for number, line in enumerate(lines):
            self._typed, self._anew = "", False
            self._put(rating, line)
            self._enter()
            if self._typed:
                code = "fill.paste-full" if self._more or self._offer == REOPEN else "fill.paste-slip"
                self._wrong, self._typed = self._desk.say(code, line=number + 1, n=number), ""
                self._more = self._anew = False
                return

    def _type(self, sign: str) -> None:
        """One more sign of the slip, or the yes to what is offered."""
        rating = self._rating
        asks, self._asks, self._wrong = self._asks, False, ""
        if rating is None:
            return
        self._more = False
        if asks and sign.casefold() in YES.values():
            self._give_back()
        elif sign.casefold() in YES.values() and (not self._typed or self._offer == REOPEN):
            self._accept()
        elif sign in APART:
            self._typed += sign if slips.needs_gaps(rating) and not self._anew else ""
        elif self._typed or not sign.isalpha():
            self._typed, self._anew = ("" if self._anew else self._typed) + sign, False
            self._wrong = why_not(self._desk.lang, rating, self._typed) or ""

    def _enter(self) -> None:
        """Count the slip; what is wrong with it is said, and it stays typed."""
        rating, typed = self._rating, self._typed
        if rating is None or not typed.strip(APART):
            return
        if said := uncounted(self._desk.lang, rating, typed):
            self._wrong, self._anew = said, True
            return
        if self._offer == REOPEN or self._is_one_too_many():
            return
        marks = slips.read(rating, typed)
        self._typed, self._wrong, self._last, self._asks, self._anew = "", "", (), False, False
        then, back = partial(self._remember, marks), partial(self._back, typed)
        done = self._desk.do(c.GiveSlip(self._of, marks=marks), quietly=True, then=then, lost=back)
        if done is None:
            self._back(typed)
        elif done:
            self._remember(marks)

    def _is_one_too_many(self) -> bool:
        """Whether as many slips are in as people are here, and nobody has said yet that this is one more."""
        given, expected = self._progress()
        if self._more or expected is None or given < expected:
            self._more = False
            return False
        self._more, self._anew, self._wrong = True, True, self._desk.say("fill.slip-more", n=expected)
        return True

    def _back(self, typed: str) -> None:
        """It could not be counted; why has been told. Nothing that was typed since is lost by it."""
        self._typed, self._last = self._typed or typed, ()
        self.paint()

    @property
    def _offer(self) -> str:
        """What is said of what the yes would do now: REOPEN, or CLOSE when all are in; empty: it would do nothing."""
        step, state = self.step, self._desk.state
        if step is None:
            return ""
        counting = tally.is_counting(state, step.id, self._run)
        if not counting and self._run and figures.is_closed(state, self._run):
            return REOPEN if figures.has_figures(state, step, self._run) else ""
        given, expected = self._progress()
        return CLOSE if counting and expected and given >= expected and not self._typed else ""

    def _progress(self) -> tuple[int, int | None]:
        """How many slips are in, those too of which figures were made, and how many are expected."""
        step, state = self.step, self._desk.state
        if step is None:
            return 0, None
        counted, expected = slips.progress(state, step, self._run)
        return counted or closing.counts_standing(state, step, self._run).slips, expected

    def _accept(self) -> None:
        offered = self._offer
        if offered == REOPEN:
            self._desk.do(c.ReopenRating(self._of))
        elif offered == CLOSE and self._desk.do(c.CloseRating(self._of)):
            self._leave()

    def paint(self) -> None:
        """Paint what has changed; there where there are slips to type."""
        step, rating = self.step, self._rating
        if self._asks and not self._is_last:
            self._wrong = ""
        if step is None or rating is None or not self.display:
            return
        given, expected = self._progress()
        typed = (self._typed, self._wrong, self._offer, self._is_last, self.has_focus)
        painted = (self._desk.lang, step.title, given, expected, *typed, self.size.width)
        if painted != self._painted and self.size.width:
            self._painted = painted
            self.update(self._drawn(step, rating, given, expected), layout=False)

    def _drawn(self, step: Step, rating: Rating, given: int, expected: int | None) -> Content:
        say, width, marks = self._desk.say, max(1, self.size.width - 2), len(marks_in(rating, self._typed))
        counted = say("fill.slips-of", n=given, of=expected) if expected else say("fill.slips", n=given)
        title = f"{self._desk.state.number_of(step.id)}. {shown(step.title)}"
        head = Content.assemble(
            (Content(title).truncate(max(1, width - len(counted) - 2), ellipsis=True, pad=True).plain, "bold"),
            f"  {counted}",
        )
        slip = Content.assemble(
            (f"{say('fill.slip', n=given + 1)}  ", "bold"),
            (seen(rating, self._typed), "bold"),
            ("_" if marks < len(rating.statements) else "", "blink"),
            (f"  {say('fill.slip-marks', n=marks, of=len(rating.statements))}", "dim"),
        )
        offered = self._offer
        said = self._wrong or (say(offered, key=YES[self._desk.lang].upper()) if offered else "")
        how = say("fill.slips-how" if rating.scale.has_unknown else "fill.slips-how-known")
        how = say("fill.slips-how-gaps") if slips.needs_gaps(rating) else how
        if self._is_last and not (self._typed or offered):
            how = say("fill.slips-how-next")
        if not self.has_focus:  # a count is put right in the grid above
            said, how = self._wrong, say("fill.slips-aside")
        lines = [head, slip, Content.styled(said, "bold" if self._wrong else ""), Content.styled(how, "dim")]
        return Content("\n").join([line.truncate(width, ellipsis=True) for line in lines])
