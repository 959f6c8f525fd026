"""`samtal trend [SESSION]`: what the ratings of a series came to; `--profile`: those of one session, each by itself.

Rule: asks the archive once and opens no session. What is withheld in the minutes is withheld here.
"""

from __future__ import annotations

import json
import os
from textwrap import fill
from typing import TYPE_CHECKING, Final

from samtal.cli import wiring
from samtal.session.trend import trend, trends
from samtal.telling import profile
from samtal.telling.belonging import first_time, series
from samtal.telling.earlier import columns, table
from samtal.words import say

if TYPE_CHECKING:
    from argparse import Namespace

    from samtal.session.trend import Trend
    from samtal.words import Lang

WIDTH: Final = 79
EVERY: Final = 1_000_000
"""More ratings than any series has: as data all of them are given."""


def run(arguments: Namespace, lang: Lang) -> int:
    """Always 0: that there is nothing to compare is no fault."""
    if arguments.profile:
        return _profiles(arguments, lang)
    with wiring.open_archive(arguments, os.environ, reading=True) as archive:
        session = wiring.session_meant(archive, arguments.session, lang)
        held = archive.trend(session)
        own = [line.wording for sitting in held if sitting.head.session == session for line in sitting.lines]
        of = archive.belonging(session, own)
    if arguments.json:
        print(json.dumps([_as_data(each) for each in trends(held, EVERY)], ensure_ascii=False, indent=2))
        return 0
    found = trends(held, columns(WIDTH))
    blocks = ["\n".join(table(lang, each, WIDTH)) for each in found]
    if all(each.is_first_of(session) for each in found):
        told = first_time(lang, of) if found else f"{say(lang, 'earlier.nothing')} {series(lang, of)}"
        blocks.append(fill(told, WIDTH))
    print("\n\n".join(blocks))
    return 0


def _profiles(arguments: Namespace, lang: Lang) -> int:
    """Each rating of the session by itself, with where its means lie on the scale."""
    with wiring.open_archive(arguments, os.environ, reading=True) as archive:
        found = archive.profile(wiring.session_meant(archive, arguments.session, lang))
    if arguments.json:
        print(json.dumps([_as_data(trend([each])) for each in found], ensure_ascii=False, indent=2))
        return 0
    blocks = ["\n".join(profile.lines(lang, each, WIDTH)) for each in found]
    print("\n\n".join(blocks) if blocks else say(lang, "earlier.no-figures"))
    return 0


def _as_data(trend: Trend) -> dict[str, object]:
    """A trend as it is given to other programs: sums and numbers are exact, means as near as a computer has them."""
    held = [
        {"session": s.head.session, "date": s.head.date, "item": s.head.step, "number": s.number, "of": s.of}
        for s in trend.sittings
    ]
    rows = [
        {
            "number": row.place,
            "text": row.text,
            "figures": [
                None if cell is None else {"answers": cell.n, "sum": cell.sum, "mean": float(cell.mean or 0)}
                for cell in row.cells
            ],
        }
        for row in trend.rows
    ]
    totals = [None if total is None else float(total) for total in trend.totals]
    return {"subject": trend.subject, "ratings": held, "statements": rows, "compared": trend.common, "totals": totals}
