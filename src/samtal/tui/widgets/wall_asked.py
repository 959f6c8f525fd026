"""What is rated, on the wall: what is to be done, what becomes of the answers, the scale, and the statements.

Rule: what is promised and what the values mean is never left out while anybody answers; where there is little room the
air goes first, then how many statements are seen at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session.shown import of_statements
from samtal.telling import naming, promise
from samtal.words import say

if TYPE_CHECKING:
    from samtal.session.public import Public
    from samtal.session.shown import Shown
    from samtal.tui.widgets.script import Parts
    from samtal.words import Lang


def asked(lang: Lang, public: Public) -> Parts:
    """What is to be rated, or how points are to be spread; an empty line after each part."""
    rating = public.rating
    if rating is None:
        return []
    if rating.closed:
        return [(say(lang, "wall.rated"), "bold"), " "]
    parts: Parts = [(public.asked, "bold"), " "] if public.asked else []
    if public.spread:
        return [*parts, (", ".join(naming.budget(lang, public.spread)), "bold"), " "]
    few = promise.few(lang, rating)
    parts += [*promise.asked(lang, rating), *([(few, "bold")] if few else []), " "]
    return [*parts, *(line for labels in scale(public) for line in (labels, " "))]


def tight(parts: Parts) -> Parts:
    """The same without air."""
    return [*(part for part in parts if part != " "), *([" "] if parts else [])]


def scale(public: Public) -> list[str]:
    """What the values mean, in a line; none where they have no names."""
    labels = [f"{value} {label}" for value, label in public.rating.labelled] if public.rating else []
    return [" · ".join(labels)] if labels else []


def statements(public: Public) -> Shown | None:
    """What is rated, where that is the template's."""
    rating = public.rating
    open_ = rating is not None and not rating.closed and public.situation == "item"
    return of_statements(rating.statements) if rating and open_ and rating.statements else None
