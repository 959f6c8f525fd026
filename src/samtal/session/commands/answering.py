"""The command that says how a rating is answered.

Rule: what is not said stays as it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from samtal.session.commands.capturing import Content

if TYPE_CHECKING:
    from samtal.template.model import Answers, Secrecy


@dataclass(frozen=True, slots=True)
class SetAnswering(Content):
    """A rating is answered in this way from now on, and so much is kept of the answers; None: as it is."""

    answers: Answers | None = None
    secrecy: Secrecy | None = None
