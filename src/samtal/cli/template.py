"""`samtal template list|show|check|keys|schema`: looking at templates without opening a session.

Rule: all mistakes are said at once; mistakes and remarks both give exit code 1. What the program does not act on yet is
said too, but makes nothing fail.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Final

from samtal.cli import template_keys
from samtal.cli.showing import lines
from samtal.cli.templates import load
from samtal.template import checks, library, unacted
from samtal.template.reading import read_file
from samtal.template.schema import json_schema
from samtal.words import say
from samtal.words.text import visible

if TYPE_CHECKING:
    from argparse import Namespace

    from samtal.words import Lang


def run(arguments: Namespace, lang: Lang) -> int:
    """Do what the second word says."""
    return COMMANDS[arguments.command.split()[1]](arguments, lang)


def _list(arguments: Namespace, lang: Lang) -> int:
    """Every template by name; one that cannot be used is named with its number of mistakes."""
    rows = []
    for name, path in library.listing():
        template = read_file(path).template
        title = template.title if template else say(lang, "cli.template-broken")
        rows.append({"name": name, "title": title, "items": len(template.agenda) if template else 0, "file": str(path)})
    if arguments.json:
        print(json.dumps(rows, ensure_ascii=False, indent=2))
        return 0
    width = max((len(str(row["name"])) for row in rows), default=0)
    for row in rows:
        print(f"{str(row['name']).ljust(width)}  {visible(str(row['title']))}")
    return 0


def _show(arguments: Namespace, lang: Lang) -> int:
    """A template in plain words, enough to proofread it by."""
    reading = load(arguments.template, lang)
    if reading is None:
        return 1
    for line in lines(lang, reading.template, arguments.people):
        print(line)
    return 0


def _check(arguments: Namespace, lang: Lang) -> int:
    """All mistakes and remarks of all files; 0 only if there are none but of what is not acted on yet."""
    worst = 0
    for name in arguments.files:
        reading = load(name, lang)
        if reading is None:
            worst = 1
            continue
        remarks = checks.remarks(reading.template, arguments.people, reading.source)
        advice = unacted.remarks(reading.template, reading.source)
        for remark in sorted([*remarks, *advice], key=lambda problem: problem.line or 0):
            print(visible(remark.located(lang, name), lines=True), file=sys.stderr)
        if remarks:
            worst = 1
        else:
            code = "cli.valid-so-far" if advice else "cli.valid"
            print(visible(say(lang, code, file=name, n=len(advice))))
    return worst


def _schema(_arguments: Namespace, lang: Lang) -> int:
    """The JSON Schema of the format, for editors."""
    print(json.dumps(json_schema(lang), ensure_ascii=False, indent=2))
    return 0


COMMANDS: Final = {"list": _list, "show": _show, "check": _check, "keys": template_keys.run, "schema": _schema}
