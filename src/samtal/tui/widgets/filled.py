"""What the widgets that are filled in during a meeting have in common: a command is done for them, and they let go.

Rule: such a widget is handed a function that carries out a command and says whether it was done; what was not stays
in the widget.
"""

from __future__ import annotations

from collections.abc import Callable

from textual.message import Message

from samtal.session.commands import Command

Do = Callable[[Command], bool]
"""Carries out a command, or says why not; whether it was done."""


class DoneFilling(Message):
    """Whoever filled in wants the keys to lead the meeting again."""
