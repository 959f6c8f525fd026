"""The template format as a JSON Schema, for editors that complete and check while one types.

Rule: made from the tables that reading follows, never kept by hand; what a key means stands in `words/format.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from samtal.template import near
from samtal.template.keys import HEADER, OF_LIST, OF_RATING, SET, STEP
from samtal.template.presets import Presets, expanded, names
from samtal.words import say

if TYPE_CHECKING:
    from samtal.words import Lang

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def json_schema(lang: Lang, presets: Presets | None = None) -> dict[str, Any]:
    """The schema of a template file, with every kind and preset that may be named, told in this language."""
    header = HEADER.schema()
    header["properties"]["statements"] |= {"additionalProperties": SET.schema()}
    header["properties"]["agenda"] |= {"minItems": 1, "items": _point(presets)}
    whole = {"$schema": _DIALECT, **header, "required": [*HEADER.required, "agenda"]}
    return {"title": "samtal", **_told(lang, whole)}


def _told(lang: Lang, node: dict[str, Any]) -> dict[str, Any]:
    """The same with each key's name and meaning in words, in place of the code of the latter."""
    told = {name: _told(lang, part) if isinstance(part, dict) else part for name, part in node.items()}
    told |= {
        name: [_told(lang, item) if isinstance(item, dict) else item for item in part]
        for name, part in node.items()
        if isinstance(part, list)
    }
    if isinstance(code := node.get("description"), str):
        key = code.rpartition(".")[2]
        told |= {"title": near.swedish(key) if lang == "sv" else key.replace("_", " "), "description": say(lang, code)}
    return told


def _point(presets: Presets | None) -> dict[str, Any]:
    """A point; keys that belong to one kind are forbidden in the others."""
    point = STEP.schema()
    kinds = names(presets)
    point["properties"]["kind"] |= {"enum": list(kinds)}
    alien = {"talk": [*OF_LIST, *OF_RATING], "list": [*OF_RATING], "rating": [*OF_LIST]}
    point["allOf"] = [
        {
            "if": {"properties": {"kind": {"enum": [name for name in kinds if _is(name, kind, presets)]}}},
            "then": {"properties": dict.fromkeys(keys, False)},
        }
        for kind, keys in alien.items()
    ]
    return point


def _is(name: str, kind: str, presets: Presets | None) -> bool:
    return expanded(name, presets, "sv")[0] == kind
