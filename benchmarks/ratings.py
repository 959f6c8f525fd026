"""What it costs to compare ratings over the years: the trend of a series, the profile of one rating, and one answer.

Rule: an archive with so many ended sessions of one series, each with a rating that so many people answered with their
names. Median of several runs; exit 1 where a query takes longer than its bar, which is in ms, for somebody waits.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from samtal.archive.log import Archive
from samtal.archive.rebuilding import rewrite
from samtal.cli.wiring import id_maker, now_ms
from samtal.live import LiveSession, open_session
from samtal.session import commands as c
from samtal.session.events import Fact
from samtal.session.opening import opening
from samtal.session.trend import trends
from samtal.template.reading import read

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from samtal.template.model import Template

BAR: Final = 50.0
"""So many ms a query may take."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and tell; 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sessions", type=int, default=1000)
    parser.add_argument("--statements", type=int, default=10)
    parser.add_argument("--raters", type=int, default=40)
    parser.add_argument("--repeats", type=int, default=15)
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        archive = Archive.open(Path(folder) / "a.db", now_ms=now_ms, new_id=id_maker(now_ms))
        session = _filled(archive, given.sessions, _template(given.statements), given.raters)
        _told(archive)
        trend = _median(lambda: trends(archive.trend(session)), given.repeats)
        profile = _median(lambda: archive.profile(session), given.repeats)
        answer = _answers(archive, _template(given.statements), given.repeats)
        archive.close()
    missed = 0
    for name, took in (("trend of all sessions", trend), ("profile of one rating", profile)):
        missed += took > BAR
        print(f"{name:<40} {took:8.2f} ms   bar {BAR:.0f} ms{'  MISSED' if took > BAR else ''}")
    print(f"{'one more answer, stored':<40} {answer:8.2f} ms")
    return int(missed > 0)


def _template(statements: int) -> Template:
    asked = ", ".join(f'"Påstående {n} om hur vi arbetar tillsammans"' for n in range(1, statements + 1))
    rating = f'kind = "rating"\ntitle = "Skattning"\nsubject = "SKIS"\nsecrecy = "sealed"\nstatements = [{asked}]\n'
    template, problems = read(f'title = "Träff"\nseries = "skis"\n[[agenda]]\n{rating}')
    assert template, problems
    return template


def _filled(archive: Archive, sessions: int, template: Template, raters: int) -> str:
    """So many sessions in the archive, each in one transaction; the id of the last one."""
    session = ""
    archive.connection.execute("PRAGMA synchronous = OFF")
    for number in range(sessions):
        session = archive.new_id()
        day = f"{2000 + number // 336}-{number % 336 // 28 + 1:02d}-{number % 28 + 1:02d}"
        people = [Fact("person", {"name": f"Person {n}"}, f"p{n}") for n in range(raters)]
        run = archive.new_id()
        facts = [
            opening(template, session=session, source="", day=day, zone="Europe/Stockholm"),
            *people,
            Fact("started", {}, session),
            Fact("entered", {"step": "skattning", "number": 1}, run),
            *_answered(template, run, raters, number),
            Fact("rating_closed", {}, run),
            Fact("ended", {}, session),
        ]
        with archive.writing() as writing:
            writing.append(session, facts, at=now_ms(), origin="fill", author="")
            rewrite(writing, session)
    archive.connection.execute("PRAGMA synchronous = FULL")
    return session


def _answered(template: Template, run: str, raters: int, number: int) -> list[Fact]:
    rating = template.agenda[0].rating
    assert rating
    return [
        Fact(
            "answer",
            {"step": "skattning", "run": run, "statement": each.id, "person": f"p{n}", "value": 1 + (n + number) % 4},
            f"a{place}-{n}",
        )
        for place, each in enumerate(rating.statements)
        for n in range(raters)
    ]


def _told(archive: Archive) -> None:
    for table in ("answer", "figure"):
        n = archive.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - our own names
        print(f"rows in {table}: {n}")


def _median(work: Callable[[], object], repeats: int) -> float:
    took = []
    for _ in range(repeats):
        began = time.perf_counter()
        work()
        took.append((time.perf_counter() - began) * 1000)
    return statistics.median(took)


def _answers(archive: Archive, template: Template, repeats: int) -> float:
    """What one answer costs, typed into the rating of a meeting that goes on."""
    session = open_session(archive, template, source="", day="2030-01-01", zone="Europe/Stockholm")
    live = LiveSession(archive, session, now=now_ms, origin="bench")
    live.do(c.Start())
    values = iter(range(repeats + 1))
    return _median(lambda: live.do(c.RateTotals(statement=1, counts=(next(values), 2, 3, 4))), repeats)


if __name__ == "__main__":
    sys.exit(main())
