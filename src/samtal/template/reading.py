"""Reading a template as its author meets it: from a file, from its text, or from the data in it.

Rule: all mistakes are told at once, in the order of the lines; there is a template only if there are none.
Nothing here raises, whatever the bytes. `extra` is everywhere a user's own presets.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from samtal.template import files, locate, presets, syntax
from samtal.template.keys import HEADER, PLAIN_OF_HEADER
from samtal.template.model import Preparation, Template
from samtal.template.problem import Position, Problem, as_written
from samtal.template.ratings import read_sets
from samtal.template.steps import read_steps

if TYPE_CHECKING:
    from pathlib import Path

    from samtal.template.presets import Presets


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """What became of a file: the template or the problems, and its text as far as it could be read."""

    template: Template | None
    problems: list[Problem]
    source: str = ""


def read_file(path: Path, extra: Presets | None = None) -> TemplateFile:
    """The template in a file, which gives its sessions their series where the template names none."""
    loaded = files.load(path)
    if loaded.text is None:
        return TemplateFile(None, loaded.problems)
    template, problems = read(loaded.text, extra)
    problems = [*loaded.problems, *problems]
    if template is None or problems:
        return TemplateFile(None, problems, loaded.text)
    return TemplateFile(replace(template, file=files.name_of(path)), [], loaded.text)


def read(text: str, extra: Presets | None = None) -> tuple[Template | None, list[Problem]]:
    """The template in a text, or everything that is wrong with it."""
    parsed = syntax.parse(text)
    if parsed.data is None:
        return None, parsed.problems
    template, mistakes = from_data(parsed.data, extra)
    if not mistakes and not parsed.problems:
        return template, []
    told = {problem.line for problem in parsed.problems}
    located = [replace(problem, line=parsed.number(problem.line)) for problem in locate.located(parsed.text, mistakes)]
    # A line that TOML stumbled on is told once, and what it may have held is not called missing.
    rest = [problem for problem in located if problem.line not in told and not (parsed.gaps and _lack(problem))]
    return None, sorted([*parsed.problems, *rest], key=lambda problem: problem.line or 0)


def read_presets(path: Path) -> tuple[Presets, list[Problem]]:
    """A user's own presets in a file of the same form as `presets.toml`; none where something is wrong with them."""
    loaded = files.load(path)
    parsed = syntax.parse(loaded.text) if loaded.text is not None else syntax.Parsed("", problems=loaded.problems)
    problems = [*parsed.problems, *locate.located(parsed.text, presets.mistakes(parsed.data or {}))]
    return ({}, problems) if problems else (parsed.data or {}, [])


def from_data(data: object, extra: Presets | None = None) -> tuple[Template | None, list[Problem]]:
    """The template in what a TOML reader gave. Problems bear paths, no lines."""
    top = Position((), [])
    if not isinstance(data, dict):
        top.wrong("want-template", given=as_written(data))
        return None, top.problems
    template = _template(data, extra, top)
    return (None if top.problems else template), top.problems


def _template(data: dict[str, Any], extra: Presets | None, top: Position) -> Template:
    entries = HEADER.entries(data, top)
    if "title" not in entries:
        top.wrong("no-title")
    values = HEADER.values(entries)
    language = values.get("language", "sv")
    sets = read_sets(*entries["statements"]) if "statements" in entries else {}
    if "agenda" in entries:
        agenda = read_steps(entries["agenda"].value, sets, extra, language, entries["agenda"].at)
    else:
        agenda = ()
        top.wrong("no-agenda")
    return Template(
        **{"title": "", **{key: values[key] for key in PLAIN_OF_HEADER if key in values}},
        prepare=tuple(_preparation(item) for item in values.get("prepare", ())),
        agenda=agenda,
        statements=sets,
    )


def _preparation(values: dict[str, Any]) -> Preparation:
    return Preparation(**{"whom" if key == "for" else key: value for key, value in values.items()})


def _lack(problem: Problem) -> bool:
    """Whether something is missing that an unreadable line may have held."""
    return problem.code in {
        "template.missing-key",
        "template.no-title",
        "template.no-agenda",
        "template.no-statements",
        "template.rating-empty",
        "template.nowhere",
        "template.no-set",
        "template.no-sets",
    }
