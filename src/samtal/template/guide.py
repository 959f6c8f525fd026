"""The page of all keys: where each stands, what it is if it is left out, which words it may have.

Rule: keys, kinds and words come from the tables that reading follows, defaults from what is kept of a template that
says nothing, meanings and examples from `words/format.py`. Nothing is stated here a second time.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from samtal.template import near, presets, writing
from samtal.template.keys import HEADER, OF_KIND, OWNERS, SET, STEP
from samtal.template.problem import as_toml
from samtal.template.reading import from_data
from samtal.template.shapes import Items, OneOf
from samtal.template.tables import KeyTable
from samtal.template.texts import Choice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.template.shapes import Shape


class KeyEntry(NamedTuple):
    """A key: the table it stands in, the words it may have, its usual value as TOML, and the keys of its parts."""

    table: str
    name: str
    required: bool
    words: tuple[str, ...]
    default: str
    parts: list[KeyEntry]


class Section(NamedTuple):
    """Where in a file the keys stand: `header`, `set`, or below [[agenda]] with items of these kinds."""

    place: str
    kinds: tuple[str, ...]
    keys: list[KeyEntry]


_SILENT: Final = {
    "title": "A",
    "statements": {"set": {"items": ["A"]}},
    "agenda": [
        {"kind": "talk", "title": "A"},
        {"kind": "list", "title": "B", "columns": [{"name": "C"}]},
        {"kind": "rating", "title": "D", "statements": ["A"]},
    ],
}
"""A template that says no more than it must."""


@cache
def sections() -> list[Section]:
    """Every key, in the order in which one would look for it."""
    told: set[str] = set()
    header, talk, rows, rating, kept_set = _usual()
    places = [
        ("header", HEADER, [*HEADER.keys], header),
        ("talk", STEP, [*OF_KIND["talk"]], talk),
        ("list", STEP, [key for key, kind in OWNERS.items() if kind == "list"], rows),
        ("rating", STEP, [key for key, kind in OWNERS.items() if kind == "rating"], rating),
        ("set", SET, [*SET.keys], kept_set),
    ]
    return [
        Section(place, kinds_of(place), [_entry(table, name, usual, told) for name in names])
        for place, table, names, usual in places
    ]


def kinds_of(kind: str) -> tuple[str, ...]:
    """Every word that stands for this kind of item; none where no kind is meant."""
    return tuple(name for name in presets.names(None) if presets.expanded(name, None, "sv")[0] == kind)


def narrowed(word: str) -> list[Section]:
    """The keys of a kind of item, or the key of this name wherever it may stand; by Swedish names too."""
    if kind := _kind(word):
        return [section for section in sections() if section.place in {"talk", kind}]
    names = {entry.name for section in sections() for entry in _all(section.keys)}
    name = near.key(word, names)
    kept = [section._replace(keys=list(_called(section.keys, name))) for section in sections()]
    return [section for section in kept if section.keys]


def nearest(word: str) -> str | None:
    """The key or kind that is spelt most like a word that is neither."""
    return near.misspelt(word, [*(e.name for s in sections() for e in _all(s.keys)), *presets.names(None)])


def _kind(word: str) -> str | None:
    known = presets.names(None)
    if word in STEP.keys or word in SET.keys:  # `groups` and `text` are keys first
        return None
    name = word if word in known else near.value(word, known)
    return presets.expanded(name, None, "sv")[0] if name else None


def _called(entries: list[KeyEntry], name: str | None) -> Iterator[KeyEntry]:
    for entry in entries:
        if entry.name == name:
            yield entry
        elif parts := list(_called(entry.parts, name)):
            yield entry._replace(parts=parts)


def _all(entries: list[KeyEntry]) -> Iterator[KeyEntry]:
    for entry in entries:
        yield entry
        yield from _all(entry.parts)


def _usual() -> list[dict[str, Any]]:
    """What is kept of a template that says nothing: of its header, of a point of each kind, and of a set."""
    template, _ = from_data(_SILENT)
    kept: dict[str, Any] = writing.to_data(template) if template else {}
    return [kept, *kept["agenda"], kept["statements"]["set"]]


def _entry(table: KeyTable, name: str, usual: dict[str, Any], told: set[str]) -> KeyEntry:
    """A key and, the first time that they are met, the keys of its parts."""
    required = name in table.required or (table is HEADER and name == "agenda")
    value = usual.get(name)
    parts: list[KeyEntry] = []
    for inner in tables_in(table.keys[name]):
        if inner.name not in told:
            told.add(inner.name)
            within = value[0] if isinstance(value, list) and value and isinstance(value[0], dict) else value
            below = within if isinstance(within, dict) else {}
            parts += [_entry(inner, part, below, told) for part in inner.keys]
    words = presets.names(None) if name == "kind" else _words(table.keys[name])
    default = "" if required or value is None or name in _BUILT else as_toml(value)
    return KeyEntry(table.name, name, required, words, default, parts)


_BUILT: Final = frozenset({"id", "statements", "columns"})
"""Keys of which something is kept that nobody would have written."""


def tables_in(shape: Shape) -> list[KeyTable]:
    """The tables that a value of this shape may be, or be made of."""
    match shape:
        case KeyTable():
            return [shape]
        case Items():
            return tables_in(shape.item)
        case OneOf():
            return [table for case in shape.cases.values() for table in tables_in(case)]
    return []


def _words(shape: Shape) -> tuple[str, ...]:
    match shape:
        case Choice():
            return shape.shown
        case Items():
            return _words(shape.item)
        case OneOf():
            return tuple(word for case in shape.cases.values() for word in _words(case))
    return ()
