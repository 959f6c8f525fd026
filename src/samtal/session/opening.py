"""The opening event: what a session carries with it from the template, so that nothing else is ever needed to read it.

Rule: the resolved template (presets expanded), its source text, a format number, the day and the time zone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session.events import FORMAT, Fact
from samtal.template.writing import to_data

if TYPE_CHECKING:
    from samtal.template.model import Template


def opening(template: Template, *, session: str, source: str, day: str, zone: str) -> Fact:
    """The fact that opens `session` on `day` (ISO) in the IANA time zone `zone`."""
    payload = {
        "format": FORMAT,
        "template": to_data(template),
        "source": source,
        "date": day,
        "zone": zone,
        "series": template.series,
    }
    return Fact("opened", payload, session)
