"""The shapes that a value in a template can have: each reads a value strictly and says what it is in JSON Schema.

Rule: a shape returns None where it has noted a mistake, and never turns one type into another ("60" is not 60).
Numbers and lists are here, what is written within quotes in `texts`.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, Final, Protocol

from samtal.template.problem import Position, as_toml, as_written

DAY: Final = 24 * 60
"""Minutes in a day: the longest that a point on the agenda may be."""

TRUE: Final = frozenset({"true", "ja", "yes", "sant", "på", "on"})
FALSE: Final = frozenset({"false", "nej", "no", "falskt", "av", "off"})
"""Words that people write for true and false."""

_NUMBER: Final = re.compile(r"(\d+(?:[.,]\d+)?)\s*[^\W\d_]*\.?")


class Shape(Protocol):
    """What a key's value may be."""

    def read(self, value: object, at: Position) -> Any:
        """The value as the model has it, or None when a mistake was noted at `at`."""

    def schema(self) -> dict[str, Any]:
        """The shape in JSON Schema."""

    def meant(self, value: object) -> str | None:
        """What a value of another type probably stands for, as TOML of this shape; None where there is no telling."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number with or without decimals, kept exactly as its decimal text says; never nan or infinite."""

    over: int | None = None
    most: int | None = None

    def read(self, value: object, at: Position) -> Fraction | None:
        """The number, exact."""
        if not isinstance(value, int | float) or isinstance(value, bool) or not _finite(value):
            at.mistyped("want-number", value, self.meant(value))
            return None
        if self.over is not None and value <= self.over:
            at.wrong("number-over", key=at.key, given=as_written(value), over=self.over)
            return None
        if self.most is not None and value > self.most:
            at.wrong("number-most", key=at.key, given=as_written(value), most=self.most)
            return None
        return Fraction(value) if isinstance(value, int) else Fraction(str(value))

    def schema(self) -> dict[str, Any]:
        """A number within its bounds."""
        low = {} if self.over is None else {"exclusiveMinimum": self.over}
        high = {} if self.most is None else {"maximum": self.most}
        return {"type": "number", **low, **high}

    def meant(self, value: object) -> str | None:
        """The number in a text: "20 min"."""
        return number_in(value)


def number_in(value: object) -> str | None:
    """The number that a text begins with, with a point for its comma."""
    match = _NUMBER.fullmatch(value.strip()) if isinstance(value, str) else None
    return match[1].replace(",", ".") if match else None


def _finite(value: float) -> bool:
    # An integer is finite; math would first make a float of it, which the largest cannot become.
    return isinstance(value, int) or math.isfinite(value)


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number from `least` to `most`."""

    least: int
    most: int = 1000

    def read(self, value: object, at: Position) -> int | None:
        """The number; 4.0 is not whole, as an author would have written 4."""
        if isinstance(value, bool) or not isinstance(value, int):
            at.mistyped("want-whole", value, self.meant(value))
            return None
        if not self.least <= value <= self.most:
            at.wrong("whole-range", key=at.key, given=as_written(value), least=self.least, most=self.most)
            return None
        return value

    def schema(self) -> dict[str, Any]:
        """An integer within its bounds."""
        return {"type": "integer", "minimum": self.least, "maximum": self.most}

    def meant(self, value: object) -> str | None:
        """The whole number in a text, or that a decimal number is."""
        number = str(int(value)) if isinstance(value, float) and value.is_integer() else number_in(value)
        return number if number and number.isdigit() and self.least <= int(number) <= self.most else None


@dataclass(frozen=True, slots=True)
class Truth:
    """true or false."""

    def read(self, value: object, at: Position) -> bool | None:
        """The truth value."""
        if isinstance(value, bool):
            return value
        at.mistyped("want-truth", value, self.meant(value))
        return None

    def schema(self) -> dict[str, Any]:
        """A boolean."""
        return {"type": "boolean"}

    def meant(self, value: object) -> str | None:
        """Yes and no in words."""
        word = value.strip().lower() if isinstance(value, str) else ""
        return "true" if word in TRUE else "false" if word in FALSE else None


@dataclass(frozen=True, slots=True)
class Items:
    """A list in square brackets, each item of one shape; `names`: a comma in one text parts several."""

    item: Shape
    names: bool = False

    def read(self, value: object, at: Position) -> tuple[Any, ...] | None:
        """The items that could be read."""
        if not isinstance(value, list):
            at.mistyped("want-list", value, self.meant(value))
            return None
        read = [self.item.read(item, at.inside(place)) for place, item in enumerate(value)]
        return tuple(item for item in read if item is not None)

    def schema(self) -> dict[str, Any]:
        """An array."""
        return {"type": "array", "items": self.item.schema()}

    def meant(self, value: object) -> str | None:
        """A list of the one item that was written without brackets, or of several names in one text."""
        if self.names and isinstance(value, str) and "," in value:
            return as_toml([name.strip() for name in value.split(",") if name.strip()])
        item = as_toml(value) if fits(self.item, value) else self.item.meant(value)
        return None if item is None else f"[{item}]"


@dataclass(frozen=True, slots=True)
class OneOf:
    """A value that may be written in several ways, told apart by its TOML type. `code` says which ways."""

    cases: dict[type, Shape]
    code: str

    def read(self, value: object, at: Position) -> Any:
        """What the shape for this type makes of it."""
        # The exact type: true must not pass for 1.
        shape = self.cases.get(type(value))
        own = replace(at, problems=[])
        read = shape.read(value, own) if shape else None
        if shape and [problem.code for problem in own.problems] != [f"template.{self.code}"]:
            at.problems.extend(own.problems)
            return read
        at.mistyped(self.code, value, self.meant(value))
        return None

    def schema(self) -> dict[str, Any]:
        """Any of the ways."""
        return {"anyOf": [shape.schema() for shape in self.cases.values()]}

    def meant(self, value: object) -> str | None:
        """What it stands for in the first of the ways that know."""
        return next((want for shape in self.cases.values() if (want := shape.meant(value)) is not None), None)


def fits(shape: Shape, value: object) -> bool:
    """Whether a value can be read without a mistake."""
    at = Position((), [])
    return shape.read(value, at) is not None and not at.problems
