"""Every key that may be written is told on the page of keys and in the schema, with an example that works."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

import pytest

from samtal.cli import template_keys
from samtal.template import checks, guide, presets, reading, schema
from samtal.template.keys import HEADER, OWNERS, SET, STEP
from samtal.words import LANGS, say
from samtal.words.format import KEYS
from samtal.words.text import cells

if TYPE_CHECKING:
    from collections.abc import Iterator

    from command import Program
    from samtal.template.tables import KeyTable
    from samtal.words import Lang


def tables(*begin: KeyTable) -> dict[str, KeyTable]:
    """Every table of keys that the reader knows, by the name it is told by."""
    found = {table.name: table for table in begin}
    inner = [part for table in begin for shape in table.keys.values() for part in guide.tables_in(shape)]
    return found | (tables(*inner) if inner else {})


READER = tables(HEADER, STEP, SET)
EVERY = [(table.name, key) for table in READER.values() for key in table.keys]


def example(table: str, key: str, lang: Lang) -> str:
    words = KEYS[table][key]
    return words.english if lang == "en" and words.english else words.example


def whole(table: str, key: str, lang: Lang) -> str:
    """A template with the example where it belongs."""
    line = example(table, key, lang)
    written = {name for name in line.replace("{", "\n").split() if name.isidentifier()}
    title = "" if (table, key) == ("header", "title") else 'title = "A"\n'
    if table in {"header", "prepare"}:
        return f"{title}{line}\n" + ("" if key == "agenda" else '[[agenda]]\nkind = "talk"\ntitle = "B"\n')
    point = '[[agenda]]\nkind = "rating"\ntitle = "B"\nstatements = "kl"\n'
    if table == "set":
        items = "" if key == "items" else 'items = ["Vi provar."]\n'
        return f"{title}[statements.kl]\n{items}{line}\n{point}"
    kind = OWNERS.get(line.partition(" ")[0], "talk")
    keys = {"kind": f'kind = "{kind}"', "title": 'title = "B"', "statements": 'statements = ["C"]'}
    if kind != "rating" or "statements" in written:
        del keys["statements"]
    if table == "point":
        keys.pop(key, None)
    return f'{title}[[agenda]]\nkind = "list"\ntitle = "Idéer"\n[[agenda]]\n{line}\n' + "\n".join(keys.values())


def test_the_words_are_of_the_keys_that_the_reader_knows_and_of_no_others() -> None:
    assert {(table, key) for table, keys in KEYS.items() for key in keys} == set(EVERY)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(("table", "key"), EVERY)
def test_every_key_has_a_meaning_and_an_example_that_works_where_it_belongs(table: str, key: str, lang: Lang) -> None:
    code = f"format.{table}.{key}"
    assert say(lang, code) not in {"", code}
    assert key in example(table, key, lang)
    tomllib.loads(example(table, key, lang))
    text = whole(table, key, lang)
    template, problems = reading.read(text)
    assert template, [problem.sentence("sv") for problem in problems]
    assert checks.remarks(template, 12, text) == []


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_has_every_key_once_and_fits_a_window(samtal: Program, lang: Lang) -> None:
    said = samtal("template", "keys", "--lang", lang)
    assert (said.code, said.err) == (0, "")
    lines = said.out.splitlines()
    assert [line for line in lines if cells(line) > template_keys.WIDTH] == []
    assert "format." not in said.out
    named = [match[1] for line in lines if (match := re.match(r" {2}(?: {2})?(\w+) ", line))]
    assert named == [entry.name for section in guide.sections() for entry in every(section.keys)]


def every(entries: list[guide.KeyEntry]) -> Iterator[guide.KeyEntry]:
    for entry in entries:
        yield entry
        yield from every(entry.parts)


def test_each_key_stands_in_the_table_that_has_it_and_none_is_left_out() -> None:
    told = {(entry.table, entry.name) for section in guide.sections() for entry in every(section.keys)}
    assert told == set(EVERY)


def test_defaults_kinds_and_words_are_those_of_the_program() -> None:
    known = {(e.table, e.name): e for section in guide.sections() for e in every(section.keys)}
    assert known["header", "language"].default == '"sv"'
    assert known["point", "min_answers"].default == "5"
    assert known["scale", "max"].default == "4"
    assert known["point", "minutes"].default == ""
    assert known["point", "kind"].words == presets.names(None)
    assert known["point", "turns"].words == ("free", "round", "silent", "role:…", "others:…")
    assert known["point", "title"].required
    assert next(section.kinds for section in guide.sections() if section.place == "rating") == ("rating", "vote")


def test_the_page_can_be_narrowed_to_a_key_or_a_kind(samtal: Program) -> None:
    said = samtal("template", "keys", "frågor").out
    assert said.startswith("Under [[agenda]], för alla punkter\n\n  questions         Frågorna")
    assert "prompt" not in said
    listed = samtal("template", "keys", "whys").out
    assert "  columns " in listed
    assert "  minutes " in listed
    assert "  statements " not in listed
    assert samtal("template", "keys", "choices").out.startswith("Under [[agenda]], för kind = list, whys")


def test_a_key_that_is_not_there_is_refused_with_the_nearest(samtal: Program) -> None:
    near = samtal("template", "keys", "colums")
    assert (near.code, near.out) == (1, "")
    assert near.err.endswith("Menade du columns?\n")
    assert samtal("template", "keys", "\x1b[31m").err.startswith("Det finns ingen nyckel")


@pytest.mark.parametrize("lang", LANGS)
def test_every_key_of_the_schema_has_a_title_and_a_meaning(lang: Lang) -> None:
    found = dict(properties(schema.json_schema(lang), ()))
    assert len(found) >= len(EVERY)
    for path, node in found.items():
        assert node["title"], path
        assert not node["description"].startswith("format."), path
    assert found["agenda", "questions"]["title"] == ("frågor" if lang == "sv" else "questions")


def properties(node: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every key that the schema describes, by the keys that it stands in."""
    for part in node if isinstance(node, list) else []:
        yield from properties(part, path)
    for name, part in node.items() if isinstance(node, dict) else []:
        if name in {"if", "then"}:
            continue
        for key, shape in part.items() if name == "properties" else []:
            yield (*path, key), shape
            yield from properties(shape, (*path, key))
        if name != "properties":
            yield from properties(part, path)
