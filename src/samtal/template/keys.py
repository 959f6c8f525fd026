"""Every key a template may have, and the shape of its value. Reading, writing and the JSON Schema follow these tables.

Rule: a key with a plain value is named here and nowhere else; one whose value has parts also where these are put
together (steps, ratings) and kept (writing, stored). What depends on several keys at once is checked where they meet.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, get_args

from samtal.template import model
from samtal.template.blocks import ROW_OF
from samtal.template.shapes import DAY, Items, Number, OneOf, Truth, Whole
from samtal.template.tables import KeyTable
from samtal.template.texts import Choice, ClockTime, Day, Text, TruthOrWords

if TYPE_CHECKING:
    from samtal.template.problem import Position
    from samtal.template.shapes import Shape

KINDS: Final[tuple[model.StepKind, ...]] = get_args(model.StepKind)

_WEEK: Final = 7 * DAY
_PEOPLE: Final = 1000
_LAPS: Final = 50
_WIDEST: Final = 1000  # how far from zero a scale may reach
_FROM_TO: Final = re.compile(r"\s*(-?\d{1,3})\s*(?:-|–|\.\.+|till|to)\s*(-?\d{1,3})\s*")


@dataclass(frozen=True, slots=True)
class Raw:
    """A value that is read elsewhere; `shape` says what it is in the schema."""

    shape: dict[str, Any]

    def read(self, value: object, at: Position) -> object:  # noqa: ARG002 - the shape of a Shape
        """The value untouched."""
        return value

    def schema(self) -> dict[str, Any]:
        """What was said."""
        return self.shape

    def meant(self, value: object) -> str | None:  # noqa: ARG002 - the shape of a Shape
        """No telling."""
        return None


def _choice(literal: object) -> Choice:
    return Choice(get_args(literal))


def is_plain(shape: Shape) -> bool:
    """Whether a value of this shape has no parts with names of their own, so that the model holds it as it was read."""
    if isinstance(shape, Items):
        return is_plain(shape.item)
    return isinstance(shape, Text | Choice | ClockTime | Number | Whole | Truth)


def _plain(keys: dict[str, Shape]) -> dict[str, Shape]:
    """The keys whose values pass as they are from the file to the model, to the archive and back."""
    return {name: shape for name, shape in keys.items() if is_plain(shape)}


def _elsewhere(code: str, *tables: dict[str, Shape]) -> dict[str, str]:
    return {name: code for table in tables for name in table}


def _scale_meant(value: object) -> str | None:
    """1-4, [1, 4] and 4 as a scale."""
    written = f"1-{value}" if type(value) is int else value
    written = "-".join(str(end) for end in written) if isinstance(written, list) else written
    match = _FROM_TO.fullmatch(written) if isinstance(written, str) else None
    if not match or int(match[1]) >= int(match[2]):
        return None
    return f"{{ min = {match[1]}, max = {match[2]} }}"


SCALE: Final = KeyTable(
    "scale",
    {
        "min": Whole(-_WIDEST, _WIDEST),
        "max": Whole(-_WIDEST, _WIDEST),
        "labels": Items(Text(), names=True),
        "unknown": TruthOrWords(),
    },
    code="want-scale",
    guess=_scale_meant,
)
PREPARATION: Final = KeyTable(
    "prepare",
    {
        "what": Text(),
        "for": Text(empty=True),
        "minutes": Number(over=0, most=_WEEK),
        "link": Text(empty=True),
        "due": Day(),
    },
    required=("what",),
    bare="what",
)
LINK: Final = KeyTable("link", {"title": Text(), "url": Text()}, required=("title", "url"), bare="url")
COLUMN: Final = KeyTable(
    "column",
    {"name": Text(), "type": _choice(model.ColumnType), "choices": Items(Text(), names=True)},
    required=("name",),
)
COLUMNS: Final = Items(OneOf({str: Text(), dict: COLUMN}, "want-column"))
TEXT_WITH_ID: Final = OneOf(
    {str: Text(), dict: KeyTable("text", {"text": Text(), "id": Text()}, required=("text",))}, "want-text"
)
"""A question. The id is for those who reword it and want to compare it all the same."""

STATEMENT: Final = OneOf(
    {
        str: Text(),
        dict: KeyTable("statement", {"text": Text(), "low": Text(), "high": Text(), "id": Text()}, required=("text",)),
    },
    "want-text",
)
"""A statement, with names of its own for the ends of the scale, and an id for the same reason."""

LEVEL: Final = KeyTable("level", {"from": Number(), "label": Text()}, required=("from", "label"))
NAMES: Final = OneOf({str: Text(), list: Items(Text())}, "want-names")
_BESIDE: Final = ("count mix", "size mix", "count stay", "size stay")
GROUPS: Final = OneOf(
    {
        int: Whole(1, _PEOPLE),
        str: Choice(("all", "solo", "pairs", "keep"), code="want-groups"),
        dict: KeyTable(
            "groups",
            {
                "count": Whole(1, _PEOPLE),
                "size": Whole(1, _PEOPLE),
                "by": Text(),
                "mix": Text(),
                "stay": Whole(1, _PEOPLE),
            },
            code="want-groups",
            together=tuple(frozenset(keys.split()) for keys in ("count", "size", "by", "mix", *_BESIDE)),
        ),
    },
    "want-groups",
)
BLOCK: Final = KeyTable(
    "block",
    {
        "name": Text(),
        "for_each": Choice(("person",), prefixes=(ROW_OF,), code="want-for-each"),
        "repeat": Whole(1, _LAPS),
    },
    code="want-block",
    together=(frozenset({"name"}), frozenset({"name", "for_each"}), frozenset({"name", "repeat"})),
)
STATEMENTS: Final = OneOf(
    {str: Text(), list: Items(STATEMENT), dict: KeyTable("rows", {"from": Text()}, required=("from",))},
    "want-statements",
)

ANY_KIND: Final[dict[str, Shape]] = {
    "kind": Raw({"type": "string"}),
    "id": Text(),
    "title": Text(),
    "minutes": Number(over=0, most=DAY),
    "minutes_per_turn": Number(over=0, most=DAY),
    "min_minutes": Number(over=0, most=DAY),
    "call_back": Whole(least=1, most=DAY),
    "at": ClockTime(),
    "groups": GROUPS,
    "turns": Choice(("free", "round", "silent"), prefixes=(model.HAS_FLOOR, model.SPARES)),
    "block": BLOCK,
    "per": _choice(model.Per),
    "questions": Items(TEXT_WITH_ID),
    "prompt": Text(lines=True, empty=True),
    "rules": Items(Text(lines=True)),
    "lead": Text(empty=True),
    "links": Items(LINK),
    "cue": Text(lines=True, empty=True),
    "from": NAMES,
    "into": NAMES,
    "visibility": _choice(model.Visibility),
    "record": Truth(),
}
OF_LIST: Final[dict[str, Shape]] = {
    "columns": COLUMNS,
    "rows": Items(Text()),
    "tree": Truth(),
    "min": Whole(0),
    "max": Whole(0),
}
OF_RATING: Final[dict[str, Shape]] = {
    "statements": STATEMENTS,
    "scale": SCALE,
    "budget": Whole(1),
    "min": Whole(0),
    "max": Whole(1),
    "subject": Text(empty=True),
    "secrecy": _choice(model.Secrecy),
    "answers": Choice(tuple(filter(None, get_args(model.Answers)))),
    "min_answers": Whole(1),
    "show": Items(_choice(model.Show)),
    "levels": Items(LEVEL),
}
OF_KIND: Final = {
    "talk": (*ANY_KIND,),
    "list": (*ANY_KIND, *OF_LIST),
    "rating": (*ANY_KIND, *OF_RATING),
}
"""The keys that a point of each kind may have."""

OWNERS: Final[dict[str, model.StepKind]] = {
    **dict.fromkeys(OF_LIST, "list"),
    **dict.fromkeys([key for key in OF_RATING if key not in OF_LIST], "rating"),
}
"""Which kind of point a key belongs to first, where it does not belong to all."""

_OF_HEADER: Final[dict[str, Shape]] = {
    "title": Text(),
    "language": Choice(("sv", "en")),
    "purpose": Text(lines=True, empty=True),
    "place": Text(empty=True),
    "starts": ClockTime(),
    "ends": ClockTime(),
    "series": Text(empty=True),
    "confidential": Truth(),
    "times": Truth(),
    "roles": Items(Text(), names=True),
    "prepare": Items(PREPARATION),
    "statements": Raw({"type": "object"}),
    "agenda": Raw({"type": "array"}),
}
_OF_SET: Final[dict[str, Shape]] = {
    "question": Text(empty=True),
    "scale": SCALE,
    "source": Text(lines=True, empty=True),
    "compare": Truth(),
    "items": Items(STATEMENT),
}

PLAIN_OF_POINT: Final = {name: shape for name, shape in _plain(ANY_KIND).items() if name != "id"}
"""The plain keys of a point, of its list, of its rating, of the header and of a set. Who reads, keeps or fetches back a
template goes through these tables, so a key of this sort needs no more than its line above and its field in the model.
"""
PLAIN_OF_LIST: Final = _plain(OF_LIST)
PLAIN_OF_RATING: Final = _plain(OF_RATING)
PLAIN_OF_HEADER: Final = _plain(_OF_HEADER)
PLAIN_OF_SET: Final = _plain(_OF_SET)

_HEADER_ELSEWHERE: Final = _elsewhere("belongs-to-header", _OF_HEADER)
_STEP_ELSEWHERE: Final = _elsewhere("belongs-to-point", ANY_KIND, OF_LIST, OF_RATING)
_SET_ELSEWHERE: Final = _elsewhere("belongs-to-set", _OF_SET)

HEADER: Final = KeyTable("header", _OF_HEADER, required=("title",), elsewhere={**_SET_ELSEWHERE, **_STEP_ELSEWHERE})
SET: Final = KeyTable("set", _OF_SET, required=("items",), elsewhere={**_STEP_ELSEWHERE, **_HEADER_ELSEWHERE})
STEP: Final = KeyTable(
    "point",
    {**ANY_KIND, **OF_LIST, **OF_RATING},
    required=("kind", "title"),
    elsewhere={**_SET_ELSEWHERE, **_HEADER_ELSEWHERE},
)


def _of_shape(*shapes: type) -> frozenset[str]:
    tables = (HEADER, STEP, SET, SCALE, PREPARATION)
    return frozenset(name for table in tables for name, shape in table.keys.items() if isinstance(shape, shapes))


TRUTHS: Final = _of_shape(Truth)
NUMBERS: Final = _of_shape(Number, Whole)
"""The keys that are true or false, and those that are numbers."""
