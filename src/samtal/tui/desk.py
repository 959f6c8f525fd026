"""The desk that a meeting is led from: the live session and the world, and how to do, understand and tell.

Rule: a screen owns one, and whatever acts on the meeting receives the desk, never the screen. What was refused is told
in a sentence here, in one place, and comes back as None.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from samtal.archive.drafts import Drafts
from samtal.lines import phrases, slips
from samtal.session import commands as c
from samtal.session import groups, timing, view
from samtal.session.refusal import OLDER, RefusedError
from samtal.telling.carried import told as carried
from samtal.telling.outcome import AWAITED, MEANS
from samtal.telling.replies import reply
from samtal.tui.questions import Questions
from samtal.tui.told import Told
from samtal.tui.waiting import BUSY, Waiting, nothing
from samtal.words import LANGS, say
from samtal.words.commands import VERBS

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.screen import Screen
    from textual.widgets import TextArea

    from samtal.lines.lengths import Inquiry
    from samtal.live import LiveSession
    from samtal.session.earlier import Belonging, Sitting
    from samtal.session.events import Event
    from samtal.session.state import State
    from samtal.tui.app import SamtalApp
    from samtal.tui.world import World
    from samtal.words import Lang

TOO_SOON: Final = 600
"""A second *next* within so many ms is a finger that bounced."""

SHOWN: Final = (c.Start, c.Next, c.Back, c.PassTurn, c.GiveTurn, c.Ask, c.Pause, c.Resume, c.ShowGroups)
"""The commands that the screen itself answers, without a word of who passed; of all others it is told what they did.

Of these only what was carried over from one item to another, and what is still counted.
"""

UNSEEN: Final = frozenset({"session.spread-lacks", "session.spread-lacks-end", "session.spread-breaks"})
"""The refusals that tell how late it is: where the room sees the screen it is told only that it could not be done."""

LEAPS: Final = (c.Goto, c.Skip)
"""The commands that leave something behind: that they can be taken back is told with them."""


def never() -> bool:
    """It has not."""
    return False


class Desk:
    """One meeting, with everything that is needed to act on it.

    `private`: the room does not see this screen. `drafts`: what was begun in the boxes and not saved.
    """

    def __init__(self, live: LiveSession, world: World, app: SamtalApp) -> None:
        self.live, self.world, self._app = live, world, app
        self.private = False
        self.letters_act = True  # somewhere on this screen a letter is a key
        self.questions = Questions(self)
        self.drafts = Drafts(world.archive, live.session, world.face)
        self.before_moving: Callable[[], object] = nothing  # what is typed and not saved is saved first
        self.changed: Callable[[], object] = nothing  # the meeting is another than before, and is painted
        self.asked_to_end: Callable[[], bool] = never  # whether the end has been asked about instead
        self._last_next = 0
        self._not_moved = False  # the meeting was to go on and could not, while something else waited
        self._looked_at: set[str] = set()  # the remarks that somebody has opened here
        self._told: Told | None = None
        self.waiting: list[Waiting] = []  # what could not be stored yet

    @property
    def state(self) -> State:
        """The meeting as this face knows it."""
        return self.live.state

    @property
    def lang(self) -> Lang:
        """The user's language."""
        return self.world.lang

    @property
    def now(self) -> int:
        """The instant that it is in this meeting (ms UTC); what is painted follows it."""
        return timing.present_moment(self.state, self.world.now())

    def has_remarks(self) -> bool:
        """Whether there is something to say about the times that nobody has opened here."""
        standing = self._remarks()
        self._looked_at &= standing  # what comes again is said again
        return bool(standing - self._looked_at)

    def look(self) -> view.Remarks:
        """What there is to say about the times, which from now on has been opened."""
        self._looked_at |= self._remarks()
        return view.remarks(self.state, self.world.now())

    def _remarks(self) -> set[str]:
        found = view.remarks(self.state, self.world.now())
        return {name for name, value in found._asdict().items() if value} | {f"late {item}" for item in found.late}

    @property
    def told(self) -> Told | None:
        """What is to be said of what was done last, or could not be, as long as it stands; first of all what waits."""
        told = self._told if self._told and self._told.stands(self.world.now()) else None
        if self.waiting:
            waits = self.say("tui.not-saved-yet", n=len(self.waiting))
            return Told(self.say("tui.not-moved", waits=waits) if self._not_moved else waits, wrong=True, since=0)
        if self.drafts.are_lost and not (told and told.wrong):
            return Told(self.say("tui.draft-not-kept"), wrong=True, since=0)
        return told

    def do(
        self,
        command: c.Command,
        at: int | None = None,
        *,
        quietly: bool = False,
        then: Callable[[], object] = nothing,
        lost: Callable[[], object] = nothing,
    ) -> tuple[Event, ...] | None:
        """Carry out a command, which happened at `at` (ms UTC, else now); the events, or None where it was refused.

        No events: the archive was busy, and it waits. `then` is called when it has been stored at last, `lost` where it
        was refused after all.
        """
        if isinstance(command, c.End) and self.asked_to_end():
            return ()
        if isinstance(command, c.Next | c.ShowGroups) and self._bounced():
            if self.told is None:
                self.stand(self.say("tui.one-counts"))
                self.changed()
            return None
        self._not_moved = False
        if isinstance(command, c.Move):
            self.before_moving()
        self.try_again()
        asked = Waiting(self.as_seen(command), at, quietly, then, lost)
        events = self._wait(asked) if self.waiting and not isinstance(command, c.Move) else self._carry_out(asked)
        self.changed()
        return events

    def _carry_out(self, asked: Waiting) -> tuple[Event, ...] | None:
        events = self._told = None
        with self._app.refusals():
            try:
                events = self.live.do(asked.command, asked.at)
            except RefusedError as refused:
                if refused.code in UNSEEN and not self.private:
                    raise RefusedError("slack.unseen") from refused
                if self.letters_act and refused.values.pop(OLDER, 0):  # chosen from among them, where letters are keys
                    raise RefusedError("tui.undo-older", why=refused.sentence(self.lang)) from refused
                self._not_moved = isinstance(asked.command, c.Move)
                if refused.code != BUSY or self._not_moved:
                    raise
                return self._wait(asked)
        if events is not None and not asked.quietly:
            shown = isinstance(asked.command, SHOWN)
            self.stand(carried(self.lang, self.state, events) if shown else self._sentence(asked.command, events))
        if events is not None and self.live.remark:
            self.tell(self.live.remark.sentence(self.lang), wrong=True)
        return events

    def _wait(self, asked: Waiting) -> tuple[Event, ...]:
        self.waiting.append(asked)
        return ()

    @property
    def unsaved(self) -> bool:
        """Whether something is typed here that is not part of the meeting yet."""
        return bool(self.waiting or self.drafts.places())

    def keep_begun(self, place: str, text: str) -> None:
        """What is begun in a box of the lists is a draft, but not where an answer to what is rated may stand in it."""
        kept = not slips.holds_marks(self.state, self.state.step, text)
        self.drafts.put(place, text if kept else "")

    def try_again(self) -> None:
        """Do what could not be stored because the archive was busy, in order, now that it is not any more."""
        while self.waiting and self.world.archive.is_free():
            asked, *self.waiting = self.waiting
            events = self._carry_out(asked)
            if events == ():  # busy again
                self.waiting = [asked, *self.waiting[:-1]]
                return
            (asked.lost if events is None else asked.then)()
            self.changed()

    def take_back(self, box: TextArea) -> None:
        """Take back the last action; what was typed last, in a box that has text in it."""
        if box.has_focus and box.text:
            box.undo()
        else:
            self.do(c.Undo())

    def _bounced(self) -> bool:
        now = self.world.now()
        bounced, self._last_next = 0 <= now - self._last_next < TOO_SOON, now
        return bounced  # and a key that is held down bounces on and on

    def as_seen(self, command: c.Command) -> c.Command:
        """What moves the meeting, or is said in it, is meant for where this face knows it to be.

        Groups that are dealt from here are not shown to the room before that is said.
        """
        if isinstance(command, c.Deals):
            command = replace(command, hold_back=True)
        if isinstance(command, c.Move | c.Content) and command.seen is None:
            return replace(command, seen=self.state.cursor())
        return command

    def unseen(self) -> frozenset[str]:
        """What nothing here may say, since the room sees this: who sits where, who is awaited, what figures come to."""
        return frozenset() if self.private else groups.unseen(self.state) | {AWAITED, MEANS}

    def _sentence(self, command: c.Command, events: tuple[Event, ...]) -> str:
        sentence = reply(self.lang, self.state, events, self.now, unseen=self.unseen())
        retaken = isinstance(command, c.RetakeStatement) and {event.kind for event in events} <= {"totals", "answer"}
        return self.say("tui.can-undo", what=sentence) if retaken or isinstance(command, LEAPS) else sentence

    def stand(self, sentence: str, *, wrong: bool = False) -> None:
        """This stands below for a while, or until something is done; nothing, where it is empty."""
        self._told = Told(sentence, wrong, self.world.now()) if sentence else None

    def understand(self, line: str) -> c.Command | Inquiry | None:
        """What a typed line asks for; None where it was not understood, and why has been told."""
        with self._app.refusals():
            return phrases.read(line, self.state, self.lang)
        return None

    def verb(self, verb: str) -> str:
        """A verb of plain mode in the user's language."""
        return VERBS[verb][LANGS.index(self.lang)][0]

    def say(self, code: str, /, **values: object) -> str:
        """A sentence in the user's language."""
        return say(self.lang, code, **values)

    def tell(self, sentence: str, *, wrong: bool = False) -> None:
        """A sentence that stands for a while where it covers nothing that is being typed."""
        self._app.tell(sentence, wrong=wrong)

    def earlier(self) -> list[Sitting]:
        """The ratings of the meeting's series; none where the archive cannot be read, which is told."""
        with self._app.refusals():
            return self.live.earlier()
        return []

    def belonging(self) -> Belonging:
        """The meeting's series, and another in which the same was rated before; as above where it cannot be read."""
        from samtal.session.earlier import Belonging  # noqa: PLC0415 - only who compares needs it

        with self._app.refusals():
            return self.live.belonging()
        return Belonging(self.state.series)

    def refresh(self) -> bool:
        """Take in what other processes have appended; whether there was anything."""
        with self._app.refusals():
            return self.live.refresh()
        return False

    def show(self, screen: Screen[Any]) -> None:
        """Lay a screen over the one that is shown; the command that it gives back, if any, is carried out."""
        self._app.push_screen(screen, self._obey)

    def _obey(self, command: c.Command | None) -> None:
        if command is not None:
            self.do(command)
