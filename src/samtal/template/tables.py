"""Tables with known keys: the header, a point, a scale … An unknown key is a mistake, and is said what it should be.

Rule: a key that was clearly meant as another is read as that one, so that its value is checked at the same time.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from samtal.template import near
from samtal.template.problem import as_toml, as_written, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from samtal.template.problem import Position
    from samtal.template.shapes import Shape


class RawValue(NamedTuple):
    """A value not yet read, and where it stands."""

    value: object
    at: Position


@dataclass(frozen=True, slots=True)
class KeyTable:
    """A table with known keys; `together` are the sets of them of which one is written, where that is not left free.

    By `name` its keys are told in words/format.py.

    `elsewhere` holds keys that belong in other places, with the code that says where; `bare` is the key that a text
    alone stands for, and `guess` knows more of what is no table.
    """

    name: str
    keys: dict[str, Shape]
    required: tuple[str, ...] = ()
    elsewhere: dict[str, str] = field(default_factory=dict)
    code: str = "want-table"
    together: tuple[frozenset[str], ...] = ()
    bare: str = ""
    guess: Callable[[object], str | None] | None = None

    def read(self, value: object, at: Position) -> dict[str, Any] | None:
        """What could be read, by key; None if it is no table or something required is missing."""
        if not isinstance(value, dict):
            at.mistyped(self.code, value, self.meant(value))
            return None
        entries = self.entries(value, at)
        self.demand(entries, at)
        if self.together and frozenset(entries) not in self.together:
            at.wrong(self.code, key=at.key, given=as_written(value))
            return None
        values = self.values(entries)
        whole = all(name in values for name in self.required) and (values or not self.together)
        return values if whole else None

    def entries(
        self, data: dict[str, Any], at: Position, known_here: Collection[str] | None = None
    ) -> dict[str, RawValue]:
        """The values by the key that was meant; mistakes about the keys themselves are noted.

        `known_here` are those of the keys that may stand in this very table, to be told who wrote one that is unknown.
        """
        known = {name: RawValue(value, at.inside(name)) for name, value in data.items() if name in self.keys}
        for written, value in data.items():
            if written not in self.keys and (name := self._right(written, at.inside(written), known_here or self.keys)):
                known.setdefault(name, RawValue(value, at.inside(written)))
        return known

    def demand(self, entries: dict[str, RawValue], at: Position) -> None:
        """Notes what is required and missing."""
        for name in self.required:
            if name not in entries:
                at.wrong("missing-key", key=name)

    def values(self, entries: dict[str, RawValue]) -> dict[str, Any]:
        """The entries read, each by its shape, without those that were wrong."""
        read = {name: self.keys[name].read(entry.value, entry.at) for name, entry in entries.items()}
        for name, entry in entries.items():
            tell_as_one(name, entry.at)
        return {name: value for name, value in read.items() if value is not None}

    def meant(self, value: object) -> str | None:
        """The table that a text alone stands for."""
        if self.guess:
            return self.guess(value)
        wanted = "".join(f', {name} = "…"' for name in self.required if name != self.bare)
        return f"{{ {self.bare} = {as_toml(value)}{wanted} }}" if self.bare and isinstance(value, str) else None

    def _right(self, written: str, at: Position, here: Collection[str]) -> str | None:
        """The key that `written` stands for, with a mistake noted that says so or says what is known here."""
        if meant := near.key(written, self.keys):
            seconds = meant in SECONDS and any(word in written.casefold() for word in SECONDS[meant])
            at.wrong("write-minutes" if seconds else "write", given=shown(written), want=meant)
        elif home := near.key(written, self.elsewhere):
            if home != written:
                at.wrong("write", given=shown(written), want=home)
            at.wrong(self.elsewhere[home], key=home)
        elif meant := near.misspelt(written, self.keys):
            at.wrong("did-you-mean", given=shown(written), want=meant)
        else:
            at.wrong("unknown-key", key=shown(written), known=", ".join(near.likeliest_first(written, here)))
        return meant

    def schema(self) -> dict[str, Any]:
        """An object with these properties and no others, each with the code of what it means."""
        properties = {
            name: {**shape.schema(), "description": f"format.{self.name}.{name}"} for name, shape in self.keys.items()
        }
        required = {"required": list(self.required)} if self.required else {}
        sets = [{"required": sorted(keys), "maxProperties": len(keys)} for keys in self.together]
        one = {"oneOf": sets} if sets else {}
        return {"type": "object", "properties": properties, **required, **one, "additionalProperties": False}


SECONDS: Final = {"minutes_per_turn": ("sec", "sek")}
"""Keys that count minutes, and what a name for them has in it that counts seconds."""

_NEAR: Final = ("template.write", "template.write-minutes", "template.did-you-mean")


def tell_as_one(name: str, at: Position) -> None:
    """Of a key that should be another and a value that should be too, both are proposed at once."""
    own = [problem for problem in at.problems if problem.path == at.path]
    if len(own) != 2 or own[0].code not in _NEAR or own[1].code not in (*_NEAR, "template.write-value"):
        return
    want = own[1].values["want"] if own[1].code == "template.write-value" else as_toml(own[1].values["want"])
    for problem in own:
        at.problems.remove(problem)
    at.wrong("write", given=own[0].values["given"], want=f"{name} = {want}")
