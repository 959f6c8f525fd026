"""The JSON Schema follows the tables."""

from __future__ import annotations

import json

from samtal.template import schema
from samtal.template.keys import HEADER, STEP


def test_every_key_and_kind_is_in_the_schema() -> None:
    found = schema.json_schema("sv", {"stand": {"kind": "talk"}})
    point = found["properties"]["agenda"]["items"]
    assert set(found["properties"]) == set(HEADER.keys)
    assert set(point["properties"]) == set(STEP.keys)
    assert {"talk", "break", "stand"} <= set(point["properties"]["kind"]["enum"])
    assert found["required"] == ["title", "agenda"]


def test_keys_of_one_kind_are_forbidden_in_the_others() -> None:
    rules = schema.json_schema("sv")["properties"]["agenda"]["items"]["allOf"]
    lists = next(rule for rule in rules if "whys" in rule["if"]["properties"]["kind"]["enum"])
    assert lists["then"]["properties"]["statements"] is False
    assert "columns" not in lists["then"]["properties"]


def test_the_schema_is_plain_json() -> None:
    text = json.dumps(schema.json_schema("sv"))
    assert '"role:' not in text
    assert "^role:" in text
