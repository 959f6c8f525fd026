"""What a session is at a moment: the state that events fold into.

Rule: values here are frozen and the containers belong to evolve.py, which alone changes them. Everyone else reads.
Instants are ms UTC, lengths are seconds unless a name says otherwise. Times a person corrected are already in `began`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Literal, NamedTuple

from samtal.session.events import Cursor

if TYPE_CHECKING:
    from samtal.session.captured import Answer, Linked, ListRow, Note, Registered, Showing, Tally, TallyKey, Totals
    from samtal.session.events import Event
    from samtal.template.model import Answers, Groups, Question, Secrecy, Statement, Step, Template
    from samtal.words import Lang

Member = str | int
"""One who takes part: a person's id, or the number of a seat that nobody has given a name."""


class Phase(Enum):
    """Where in its life a session is. The values are those of the `state` column and of `--json`."""

    PLANNED = "planned"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


class Presence(NamedTuple):
    """From this instant a person is here, has left, or is known to be absent."""

    at: int
    state: Literal["here", "left", "absent"]
    step: str  # the id of the step that was current then, empty before the start


class Person(NamedTuple):
    """One of the roster. `arrival` orders those who are here; who comes back comes last. `former`: earlier names."""

    id: str
    name: str
    tags: tuple[str, ...] = ()
    presence: tuple[Presence, ...] = ()
    arrival: int = 0
    seated: bool = False  # was counted before there was a name: sat in a seat that nobody had given one
    former: tuple[str, ...] = ()
    seat: int = 0  # from 1, in the order of first arrival; 0 for one who has never been here
    aside: bool = False  # takes no part in rounds, groups and ratings

    @property
    def here(self) -> bool:
        """Whether this person takes part now."""
        return bool(self.presence) and self.presence[-1].state == "here"

    @property
    def took_part(self) -> bool:
        """Whether this person has been here at any time."""
        return any(p.state == "here" for p in self.presence)


class Stay(NamedTuple):
    """The meeting came to a run at an instant; a run of None means that it is at no step's clock any more.

    `back`: it went back to it from the step after.
    """

    event: str
    at: int
    run: str | None
    back: bool = False


class Turn(NamedTuple):
    """One has the floor. `seat` counts from 1 in the order of arrival then."""

    id: str
    run: str
    person: str | None
    seat: int | None
    at: int
    passed_at: int | None = None
    group: int | None = None  # of a gathering: which group has it


class Decided(NamedTuple):
    """What has been decided in the meeting of how long a step is to take, in seconds; None: as the template has it.

    `each` is how long each has the floor, be it a person in a round or a group in a gathering. Where it alone is
    decided, the whole follows from how many they are.
    """

    seconds: int | None = None
    each: int | None = None


class Run(NamedTuple):
    """One going-through of a step. `shared` is the instant at which its groups' common clock began."""

    id: str
    step: str
    number: int
    division: str | None = None
    planned: int | None = None
    each: int | None = None  # seconds that each has the floor, where that was decided in the meeting
    question: str | None = None
    shared: int | None = None
    turns: tuple[str, ...] = ()
    turn: str = ""  # the one that has the floor, or had it last; one before it where the meeting has gone back
    closed: bool = False
    heads: int = 0  # how many sat in its largest group when it was left; 0 while it goes on
    present: int = 0  # so many were here when it began
    statements: tuple[Statement, ...] = ()  # what it asks, where that was fixed when it opened: see statements.py
    order: tuple[Member, ...] = ()  # in which they are to have the floor, where it is not that of arrival
    last: tuple[int, ...] = ()  # the groups that are heard last, in a gathering
    seen: int = 0  # the hlc at which the room was last shown figures of it


class Wording(NamedTuple):
    """What an agenda entry is called, and asks, since it was reworded in the meeting."""

    title: str
    prompt: str
    questions: tuple[Question, ...]


class AgendaItem(NamedTuple):
    """What the meeting has made of an agenda entry. `added`: the meeting put it in, as this; `event`: its last wording.

    `key` is where it was put (see agenda.py), empty where it stands as in the template; `late`: put in after the start.
    """

    event: str
    key: str = ""
    words: Wording | None = None
    added: Step | None = None
    late: bool = False


class Summary(NamedTuple):
    """What a step came to, or the whole meeting where `step` is None; an empty text is none."""

    id: str
    step: str | None
    text: str
    event: str
    earlier: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()

    @property
    def gone(self) -> bool:
        """Whether it has been taken away."""
        return not self.text and not self.rivals


@dataclass(slots=True)
class State:
    """Everything that is known of one session, and the log it follows from."""

    id: str = ""
    template: Template | None = None
    agenda: tuple[Step, ...] = ()  # as it stands: the template's, and what events have made of it
    items: dict[str, AgendaItem] = field(default_factory=dict)  # step id -> what events have made of it
    numbers: dict[str, int] = field(default_factory=dict)  # the agenda's, from 1, by step id
    zone: str = "Europe/Stockholm"
    date: str = ""  # ISO, the day in `zone`
    series: str = ""
    newer: bool = False  # written in a format that this program does not know
    started: bool = False
    moved: int = 0  # the latest instant of a move that was told as it happened, and not for a time stated afterwards
    ended: int | None = None
    plan_begins: int | None = None  # everything was moved, so that the plan begins then
    finish: int | None = None  # the end that must hold, where somebody has said so
    path: list[Stay] = field(default_factory=list)
    stops: list[tuple[int, bool]] = field(default_factory=list)  # (at, clock stands)
    resumes: int | None = None  # while the clock stands: when it is to go on, where somebody has said so
    runs: dict[str, Run] = field(default_factory=dict)
    turns: dict[str, Turn] = field(default_factory=dict)
    marks: dict[str, str] = field(default_factory=dict)  # step id -> struck, held or planned
    people: dict[str, Person] = field(default_factory=dict)
    lengths: dict[str, Decided] = field(default_factory=dict)  # step id -> what its runs from now on are to take
    count: int | None = None
    laps: dict[str, int] = field(default_factory=dict)  # block name -> how many laps somebody has said that it has
    divisions: dict[str, tuple[tuple[Member, ...], ...]] = field(default_factory=dict)
    ways: dict[str, Groups] = field(default_factory=dict)  # how each of them was dealt, where that is known
    division: str | None = None  # the one that stands
    held_back: set[str] = field(default_factory=set)  # the divisions whose names the room is not to see yet
    roles: dict[str, tuple[str, ...]] = field(default_factory=dict)  # key -> the ids of those who hold it
    roles_given: dict[str, str] = field(default_factory=dict)  # key -> the lap of a block in which they were given it
    joined: dict[str, int] = field(default_factory=dict)  # event id -> the group that somebody joined then
    notes: dict[str, Note] = field(default_factory=dict)
    rows: dict[str, ListRow] = field(default_factory=dict)
    note_numbers: dict[str, int] = field(default_factory=dict)  # step id -> the last number of a note
    row_numbers: dict[str, int] = field(default_factory=dict)  # step id -> the last number of a row
    totals: dict[str, Totals] = field(default_factory=dict)
    answers: dict[str, Answer] = field(default_factory=dict)
    tallies: dict[TallyKey, Tally] = field(default_factory=dict)  # slips being counted: of this archive, and no event's
    given: dict[tuple[str | None, ...], str] = field(default_factory=dict)  # whose answer to what -> the latest's id
    answering: dict[str, tuple[Answers, Secrecy]] = field(default_factory=dict)  # step id -> how it is answered
    nameless: dict[str, tuple[str, ...]] = field(default_factory=dict)  # step id -> its runs that names were taken from
    registers: dict[str, Registered] = field(default_factory=dict)
    links: dict[str, Linked] = field(default_factory=dict)
    summaries: dict[str, Summary] = field(default_factory=dict)
    blank: bool = False  # the wall is dark
    message: str = ""  # to the room, on the wall
    showing: Showing | None = None  # what the room was last shown of what was written: see showing.py
    retimed: dict[str, int] = field(default_factory=dict)  # event id -> corrected instant
    log: list[Event] = field(default_factory=list)
    known: set[str] = field(default_factory=set)  # ids in the log
    courses: int = 0  # how many events of the log concern the course of the meeting, and not just what was captured
    undone: dict[str, str] = field(default_factory=dict)  # action -> the action that took it back

    @property
    def phase(self) -> Phase:
        """Where in its life the session is."""
        if self.ended is not None:
            return Phase.ENDED
        if not self.started:
            return Phase.PLANNED
        return Phase.PAUSED if self.stops and self.stops[-1][1] else Phase.RUNNING

    @property
    def run(self) -> Run | None:
        """The run that the meeting is at, if it is at one."""
        last = self.path[-1] if self.path else None
        return self.runs.get(last.run) if last and last.run else None

    @property
    def language(self) -> Lang:
        """The template's language, which the wall and the minutes speak."""
        return self.template.language if self.template else "sv"

    @property
    def position(self) -> int:
        """The agenda number (from 1) where the meeting is or last was; 0 before the start."""
        for stay in reversed(self.path):
            run = self.runs.get(stay.run) if stay.run else None
            if run and (number := self.number_of(run.step)):
                return number
        return 0

    @property
    def step(self) -> Step | None:
        """The step that the meeting is at, or last was where that one was struck."""
        return self.agenda[self.position - 1] if self.position else None

    @property
    def turn(self) -> Turn | None:
        """Who has the floor in the current run. None while nobody has: after a pass by the last one, or who left."""
        run = self.run
        last = self.turns.get(run.turn) if run else None
        if last is None or last.passed_at is not None:
            return None
        person = self.people.get(last.person) if last.person else None
        return last if person is None or person.here else None

    def number_of(self, step_id: str) -> int:
        """The agenda number of a step, from 1; 0 where there is no such step."""
        return self.numbers.get(step_id, 0)

    def lay_out(self, agenda: tuple[Step, ...]) -> None:
        """The agenda is from now on this; for agenda.py and handlers.py only."""
        self.agenda = agenda
        self.numbers = {step.id: number for number, step in enumerate(agenda, 1)}

    def step_called(self, step_id: str) -> Step | None:
        """The step with this id."""
        number = self.number_of(step_id)
        return self.agenda[number - 1] if number else None

    def runs_of(self, step_id: str) -> list[Run]:
        """The runs of a step, in the order in which they began."""
        return [run for run in self.runs.values() if run.step == step_id]

    def runs_or_none(self, step_id: str) -> list[Run] | list[None]:
        """The same; of a step that has none the one place outside any run."""
        return self.runs_of(step_id) or [None]

    def run_at_hand(self, step_id: str) -> Run | None:
        """The run of a step that something is entered in now: the current one, else its last."""
        current = self.run
        return current if current and current.step == step_id else next(reversed(self.runs_of(step_id)), None)

    def run_of(self, step_id: str, owner: str | None) -> Run | None:
        """Whose an entry is that was made in run `owner`: what was written outside any run is the first one's."""
        runs = self.runs_of(step_id)
        return next((run for run in runs if run.id == owner), runs[0] if runs else None)

    def cursor(self) -> Cursor:
        """What is current, for a command to say what its sender saw."""
        run = self.run
        if run is None or self.ended is not None:
            return Cursor(f"{self.phase.value}:{len(self.path)}", "")
        return Cursor(run.id, f"{len(run.turns)}:{run.shared or ''}:{self.turn.id if self.turn else ''}")
