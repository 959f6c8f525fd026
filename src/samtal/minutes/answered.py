"""How the answers to a rating were given, in few words, for who was not there.

Rule: only what was said of it and is borne out by what stands: with names where there are names, without where there
are none. Of points, of what groups answered together, and where nobody has said how, nothing is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.session import figures
from samtal.session.secrecy import COUNTED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samtal.minutes.source import Source
    from samtal.session.results import Result
    from samtal.session.state import Run
    from samtal.template.model import Step

WAYS: Final = {"hands": "minutes.by-hands", "slips": "minutes.on-slips", "file": "minutes.in-a-form"}
NAMED: Final = {"sealed": "minutes.by-name-hidden", "open": "minutes.by-name"}


def told(source: Source, given: Sequence[tuple[str, Step, Run | None, Result]]) -> str:
    """Of one rating how; of several, each by its name, together where it is the same; empty where nothing is known."""
    each = {name: how for name, step, run, rated in given if (how := _how(source, step, run, rated))}
    if len(set(each.values())) == 1 and len(each) == len(given):
        return next(iter(each.values()))
    return "; ".join(f"{name}: {how}" for name, how in each.items())


def _how(source: Source, step: Step, run: Run | None, rated: Result) -> str:
    rating, state = rated.rating, source.state
    if rating.budget or any(figure and figure.joint for figure in rated.shown):
        return ""
    named = figures.is_named(state, step, run)
    if named and rating.answers in COUNTED:
        return ""  # some of each
    code = WAYS.get(rating.answers) or (NAMED.get(rating.secrecy) if named else None)
    return source.say(code) if code else ""
