"""Finding a template by name or file, and saying everything that is wrong with it.

Rule: used by every command that takes a template, so that mistakes look the same everywhere.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from samtal.template import checks, library
from samtal.template.reading import TemplateFile, read_file
from samtal.words.text import visible

if TYPE_CHECKING:
    from samtal.template.model import Template
    from samtal.words import Lang


class LoadedTemplate(NamedTuple):
    """A template that can be used, and its source text."""

    template: Template
    source: str


def load(name: str, lang: Lang, *, confidential: bool = False, advise: bool = False) -> LoadedTemplate | None:
    """The template called `name`, or None with all its mistakes on standard error as `file:line: …`.

    `advise`: what will not work in the room is said there too, and stops nobody. `confidential`: as if its header said
    so; its source is as it was.
    """
    path = library.find(name)
    reading = read_file(path) if isinstance(path, Path) else TemplateFile(None, [path])
    if reading.template is None:
        for problem in reading.problems:
            print(visible(problem.located(lang, name), lines=True), file=sys.stderr)
        return None
    for remark in checks.remarks(reading.template, source=reading.source) if advise else []:
        print(visible(remark.located(lang, name), lines=True), file=sys.stderr)
    confidential = confidential or reading.template.confidential
    return LoadedTemplate(replace(reading.template, confidential=confidential), reading.source)
