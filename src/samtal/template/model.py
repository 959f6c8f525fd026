"""A template as data: what is left when it has been read, checked and its presets expanded.

Rule: frozen values and what follows from them alone. Lengths are in minutes, times of day in minutes after midnight.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from fractions import Fraction

StepKind = Literal["talk", "list", "rating"]
Per = Literal["session", "none", "group", "person"]
Secrecy = Literal["counts", "sealed", "open"]
Answers = Literal["", "hands", "slips", "people", "file"]
Visibility = Literal["full", "summary", "private"]
ColumnType = Literal["text", "person", "date", "time", "number", "choice"]
Show = Literal["mean", "sum", "median", "spread", "distribution", "rank"]
BREAK = "break"  # the preset of points in which nobody works: the room is told when they are over
HAS_FLOOR: Final = "role:"
SPARES: Final = "others:"
"""How `turns` begins where those who hold a role have the floor, and where the round is of all but them."""

Form = Literal["all", "solo", "pairs", "keep", "count", "size", "by", "mix"]


@dataclass(frozen=True, slots=True)
class Preparation:
    """Something to be done before the session; `minutes` is how long it is thought to take.

    `due` is the day by which it is to be done: an ISO date, or the author's own words.
    """

    what: str
    whom: str = ""  # written `for` in TOML
    minutes: Fraction | None = None
    link: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Material that a step points to."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Groups:
    """How a step divides those present: a form, its number (count or size) or its tag key (by or mix).

    Beside a number the tag is that of which those who share it are kept apart, and `stay` is how many stay where they
    sit when the groups change.
    """

    form: Form = "all"
    number: int = 0
    tag: str = ""
    stay: int = 0

    @property
    def per(self) -> Per:
        """The usual owner of what is written down in such groups."""
        if self.form == "all":
            return "session"
        return "person" if self.form == "solo" else "group"


@dataclass(frozen=True, slots=True)
class BlockForm:
    """Consecutive steps that are gone through for each person, each row of the list `of` (its id), or `laps` times."""

    name: str
    each: Literal["person", "row", "count"]
    of: str = ""
    laps: int = 0


@dataclass(frozen=True, slots=True)
class Lap:
    """One going-through of a block: `number` of `of`, what it is about, and the id and title of the written step.

    `by_place`: it is about one of each group at a time, in the place with that number.
    """

    number: int
    of: int
    subject: str
    step: str
    title: str
    by_place: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question with an id that follows its wording, not its place: `q-` and eight hex digits."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column of a list; `choices` only where the type is choice."""

    name: str
    type: ColumnType = "text"
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scale:
    """A rating scale: whole values `min`..`max`, a label for each value or two for the poles, or none.

    `unknown` is whether one may answer that one does not know, or the author's own words for that answer.
    """

    min: int = 1
    max: int = 4
    labels: tuple[str, ...] = ()
    unknown: bool | str = True

    @property
    def has_unknown(self) -> bool:
        """Whether one may answer that one does not know."""
        return bool(self.unknown)

    @property
    def unknown_words(self) -> str:
        """The author's words for not knowing; empty where the usual ones are meant."""
        return self.unknown if isinstance(self.unknown, str) else ""

    @property
    def values(self) -> range:
        """Every value that may be given, lowest first."""
        return range(self.min, self.max + 1)

    @property
    def highest(self) -> str:
        """What the highest value is called: by its label, else by its number."""
        return self.labels[-1] if self.labels else str(self.max)

    @property
    def two_valued(self) -> bool:
        """Whether there are but two values, so that shares say it all and a mean would say nothing."""
        return self.max - self.min == 1


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement to rate; its id comes from its normalised text and the scale: `s-` and twelve hex digits.

    `low` and `high` are what its own ends of the scale are called; both, or neither.
    """

    id: str
    text: str
    low: str = ""
    high: str = ""

    @property
    def has_poles(self) -> bool:
        """Whether the ends of the scale have names of their own here."""
        return bool(self.low and self.high)


@dataclass(frozen=True, slots=True)
class Level:
    """From this mean upwards the result bears this label."""

    at_least: Fraction  # written `from` in TOML
    label: str


@dataclass(frozen=True, slots=True)
class Rating:
    """What a rating step asks for. `set` is the statement set's name (empty for a list of its own).

    Exactly one of `scale` and `budget` is used: with a budget (points to spread per rater) the scale is not.
    `statements` is empty where they come `from_step`. `min` and `max` go with a budget: so many points at least and at
    most may each give one statement.
    """

    set: str = ""
    question: str = ""
    source: str = ""
    compare: bool = True
    statements: tuple[Statement, ...] = ()
    from_step: str = ""
    scale: Scale = Scale()
    budget: int | None = None
    min: int | None = None
    max: int | None = None
    subject: str = ""
    secrecy: Secrecy = "counts"
    answers: Answers = ""  # how they are given; empty where nobody has said
    min_answers: int = 5
    show: tuple[Show, ...] = ("mean", "distribution")
    levels: tuple[Level, ...] = ()


@dataclass(frozen=True, slots=True)
class ListForm:
    """What a list step asks for. `rows` are labels that stand ready in a column of their own, left of `columns`."""

    columns: tuple[ListColumn, ...] = ()
    rows: tuple[str, ...] = ()
    tree: bool = False  # a row may stand under another, as a why under what it explains
    min: int | None = None
    max: int | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One entry of the agenda. `rating` is set on rating steps only, `table` on list steps only."""

    id: str
    kind: StepKind
    title: str
    minutes: Fraction | None = None
    minutes_per_turn: Fraction | None = None
    min_minutes: Fraction | None = None
    call_back: int | None = None  # so many minutes before its end work in groups is called back
    at: int | None = None
    groups: Groups = Groups()
    turns: str = "free"  # free, round, silent, role:NAME or others:NAME
    per: Per = "session"
    questions: tuple[Question, ...] = ()
    prompt: str = ""
    rules: tuple[str, ...] = ()
    lead: str = ""
    links: tuple[Link, ...] = ()
    cue: str = ""
    from_: tuple[str, ...] = ()  # step ids, or register names in English (see session.registers)
    into: tuple[str, ...] = ()
    visibility: Visibility = "full"
    record: bool = True
    rest: bool = False  # written as a break, or as a preset that builds on it
    block: BlockForm | None = None
    lap: Lap | None = None  # which lap of its block, in an agenda that is unrolled; never in a template
    table: ListForm | None = None
    rating: Rating | None = None

    @property
    def divides(self) -> bool:
        """Whether those present sit in groups during this step."""
        return self.groups.form != "all"

    @property
    def is_round(self) -> bool:
        """Whether each in turn has the floor, be it all or all but those who hold a role."""
        return self.turns == "round" or bool(self.spares)

    @property
    def floor_of(self) -> str:
        """The role that has the floor, by its name; empty where none has."""
        return self.turns.removeprefix(HAS_FLOOR) if self.turns.startswith(HAS_FLOOR) else ""

    @property
    def spares(self) -> str:
        """The role whose holders listen while all others speak in turn; empty where there is none."""
        return self.turns.removeprefix(SPARES) if self.turns.startswith(SPARES) else ""

    @property
    def gathers(self) -> bool:
        """Whether all hear here what was written at earlier steps; where groups wrote it, each has its turn."""
        return self.kind == "talk" and bool(self.from_) and not self.divides and self.turns == "free"

    @property
    def minutes_each(self) -> Fraction | None:
        """How long each has the floor in a round; outside one `minutes_per_turn` counts for nothing."""
        return self.minutes_per_turn if self.is_round else None


@dataclass(frozen=True, slots=True)
class Template:
    """A conversation as it is meant to go."""

    title: str
    language: Literal["sv", "en"] = "sv"
    purpose: str = ""
    place: str = ""
    starts: int | None = None
    ends: int | None = None  # what the points are checked against, and the meeting's end for as long as it can be kept
    series: str = ""
    confidential: bool = False  # whether the minutes tell only what the group wanted to keep, and nobody's name with it
    roles: tuple[str, ...] = ()  # what one or more may be in the meeting, beside facilitator and note-taker
    times: bool = False  # whether the minutes have a table of clock times
    prepare: tuple[Preparation, ...] = ()
    agenda: tuple[Step, ...] = ()
    statements: dict[str, Rating] = field(default_factory=dict)  # the named sets, for those who show the template
    file: str = field(default="", compare=False)  # the name of the file it was read from, never shown

    @property
    def belongs_to(self) -> str:
        """The series of a session that is opened with it: the one it names, else its file's name."""
        return self.series or self.file
