"""`samtal template slips`: a slip to print for each rating of a template, or of a meeting.

Rule: in the template's language. A file is written whole or not at all; one whose name ends in .html is a page to
print, unless a format is named.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from samtal.cli import wiring
from samtal.cli.output import put
from samtal.cli.templates import load
from samtal.minutes import printed_sheets, printed_slips
from samtal.session.refusal import RefusedError
from samtal.session.statements import asked, sources
from samtal.template.blocks import written_as
from samtal.words import say

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Sequence

    from samtal.minutes.printed_slips import PrintedRating
    from samtal.session.state import State
    from samtal.template.model import Template
    from samtal.words import Lang


def run(arguments: Namespace, lang: Lang) -> int:
    """Print the slips, or write them to a file and say where; what does not fit on a sheet is said."""
    if (arguments.template is None) == (arguments.session is None):
        print(say(lang, "printed.needs"), file=sys.stderr)
        return 2
    found = _of_session(arguments, lang) if arguments.session else _of_template(arguments.template, lang)
    if found is None:
        return 1
    template, ratings = found
    theirs = template.language
    slips = [printed_slips.slip(theirs, template.title, each) for each in _wanted(ratings, arguments.step)]
    slips = printed_slips.distinct(slips)
    html = (arguments.format or _ending(arguments.output)) == "html"
    write = printed_sheets.as_html(theirs, template.title, slips) if html else printed_sheets.as_markdown(theirs, slips)
    put(write.encode(), arguments.output, lang, force=arguments.force)
    for remark in printed_sheets.remarks(lang, slips) if html else []:
        print(remark, file=sys.stderr)
    return 0


def _ending(output: str | None) -> str:
    return "html" if (output or "").lower().endswith((".html", ".htm")) else "md"


def _wanted(ratings: Sequence[PrintedRating], number: int | None) -> list[PrintedRating]:
    """All of them, or the one with this number."""
    if not ratings:
        raise RefusedError("printed.no-ratings")
    chosen = [each for each in ratings if number in {None, each.number}]
    if not chosen:
        numbers = ", ".join(str(each.number) for each in ratings)
        raise RefusedError("printed.no-rating", number=number, numbers=numbers)
    return chosen


def _of_template(name: str, lang: Lang) -> tuple[Template, list[PrintedRating]] | None:
    loaded = load(name, lang)
    return (loaded.template, list(_in_template(loaded.template))) if loaded else None


def _in_template(template: Template) -> Iterator[PrintedRating]:
    numbered = list(enumerate(template.agenda, 1))
    for number, step in numbered:
        if step.rating:
            meant = (n for n in numbered if n[1].id == step.rating.from_step) if step.rating.from_step else iter(())
            source = next(((place, other.title) for place, other in meant), None)
            yield printed_slips.PrintedRating(number, step, step.rating, source)


def _of_session(arguments: Namespace, lang: Lang) -> tuple[Template, list[PrintedRating]]:
    """Those of a meeting, with the statements that its earlier items have given so far."""
    from samtal.session.evolve import fold  # noqa: PLC0415 - slips of a template need no archive

    with wiring.open_archive(arguments, os.environ, reading=True) as archive:
        state = fold(archive.events(wiring.session_meant(archive, arguments.session, lang)))
    if state.template is None:
        raise RefusedError("session.newer" if state.newer else "session.unreadable")
    return state.template, list(_in_session(state))


def _in_session(state: State) -> Iterator[PrintedRating]:
    for number, step in enumerate(state.agenda, 1):
        rating = asked(state, step, next(reversed(state.runs_of(step.id)), None))
        if rating:
            source = next(iter(sources(state, step)), None)
            named = (state.number_of(source.id), written_as(source)) if source else None
            yield printed_slips.PrintedRating(number, step, rating, named)
