"""Which series a meeting belongs to and what to write in the template, where its ratings have nothing beside them.

Rule: a template that names no series has its file's name for one, so that a copy of it is of another. Names stand in
quotes as in a template, to be written off.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from samtal.session import earlier_told
from samtal.telling.naming import shown
from samtal.words import say

if TYPE_CHECKING:
    from samtal.session.earlier import Belonging
    from samtal.words import Lang


def first_time(lang: Lang, of: Belonging) -> str:
    """That there is nothing to compare with, and why."""
    return f"{say(lang, 'earlier.once')} {series(lang, of)}"


def series(lang: Lang, of: Belonging) -> str:
    """The series, what would be compared with it, and the one in which the same was rated earlier, if there is one."""
    own = say(lang, "earlier.series" if of.series else "earlier.no-series", key=_key(of.series))
    if not of.other:
        return f"{own} {say(lang, 'earlier.series-how')}" if of.series else own
    day = earlier_told.date(lang, of.date)
    return f"{own} {say(lang, 'earlier.series-other', date=day, key=_key(of.other))}"


def _key(name: str) -> str:
    return f"series = {json.dumps(shown(name), ensure_ascii=False)}"
