"""The template format as a JSON Schema, for editors that complete and check while one types.

Rule: made from the tables that reading follows, never kept by hand.
"""

from __future__ import annotations

from typing import Any, Final

from samtal.template.keys import HEADER, OF_LIST, OF_RATING, SET, STEP
from samtal.template.presets import Presets, expanded, names

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def json_schema(presets: Presets | None = None) -> dict[str, Any]:
    """The schema of a template file, with every kind and preset that may be named."""
    header = HEADER.schema()
    header["properties"] |= {
        "statements": {"type": "object", "additionalProperties": SET.schema()},
        "agenda": {"type": "array", "minItems": 1, "items": _point(presets)},
    }
    return {"$schema": _DIALECT, "title": "samtal", **header, "required": [*HEADER.required, "agenda"]}


def _point(presets: Presets | None) -> dict[str, Any]:
    """A point; keys that belong to one kind are forbidden in the others."""
    point = STEP.schema()
    kinds = names(presets)
    point["properties"]["kind"] = {"enum": list(kinds)}
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
