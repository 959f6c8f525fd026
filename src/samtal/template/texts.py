"""The shapes of what is written within quotes: a text, one of a few words, a time of day.

Rule: as for all shapes (see `shapes`); and what a near miss probably meant is returned, so that the rest is read on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING, Any, Final

from samtal.template import near
from samtal.template.problem import as_toml, as_written, shown
from samtal.template.shapes import Truth
from samtal.words.text import visible

if TYPE_CHECKING:
    from samtal.template.problem import Position

_CLOCK: Final = re.compile(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])")
_CLOCK_WITHIN: Final = re.compile(r"(?<![\d.,:])([01]?[0-9]|2[0-3])(?:[:.]([0-5][0-9]))?(?![\d:])")
_ISO_DAY: Final = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")
_CLOCK_SCHEMA: Final = f"^{_CLOCK.pattern}$"


@dataclass(frozen=True, slots=True)
class Text:
    """A text; `lines` where it may have several, `empty` where it may be nothing but spaces."""

    lines: bool = False
    empty: bool = False

    def read(self, value: object, at: Position) -> str | None:
        """The text with control characters visible and the space around it gone."""
        if not isinstance(value, str):
            at.mistyped("want-text", value, self.meant(value))
            return None
        # Tabs indent a prompt; as a sign on the wall they would only puzzle.
        # A title or a question that is broken over lines in the file is one line for those who read it.
        flowing = (
            value.strip() if self.lines else " ".join(re.split(r"[ \t]*\n\s*", value.strip().replace("\r\n", "\n")))
        )
        text = visible(flowing.expandtabs(4) if self.lines else flowing, lines=self.lines)
        if not text and not self.empty:
            at.wrong("empty-text", key=at.key)
            return None
        return text

    def schema(self) -> dict[str, Any]:
        """A string."""
        return {"type": "string"} if self.empty else {"type": "string", "pattern": r"\S"}

    def meant(self, value: object) -> str | None:
        """A number as text, or the one text in a list."""
        if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
            return as_toml(value[0])
        number = isinstance(value, int | float) and not isinstance(value, bool)
        return as_toml(as_written(value)) if number else None


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words; `prefixes` are beginnings that any name may follow (`role:`)."""

    words: tuple[str, ...]
    prefixes: tuple[str, ...] = ()
    code: str = "want-choice"

    def read(self, value: object, at: Position) -> str | None:
        """The word; for a near miss the one that was probably meant."""
        if not isinstance(value, str):
            at.mistyped("want-text", value, self.meant(value))
            return None
        if value in self.words:
            return value
        for prefix in self.prefixes:
            if value.startswith(prefix) and (name := value.removeprefix(prefix).strip()):
                return prefix + visible(name)
        if meant := self._begun(value):
            at.wrong("write", given=shown(value), want=meant)
            return meant
        return self._near(value, at)

    def _begun(self, value: str) -> str:
        """What begins in another language, or nearly right, as it is written; empty where nothing does."""
        head, colon, name = value.partition(":")
        words = [prefix.removesuffix(":") for prefix in self.prefixes] if colon and name.strip() else []
        word = near.value(head.strip(), words) or near.misspelt(head.strip(), words)
        return f"{word}:{visible(name.strip())}" if word else ""

    def _near(self, value: str, at: Position) -> str | None:
        if meant := near.value(value, self.words):
            at.wrong("write", given=shown(value), want=meant)
        elif meant := near.misspelt(value, self.words):
            at.wrong("did-you-mean", given=shown(value), want=meant)
        else:
            words = ", ".join(self.shown)
            at.wrong(self.code, key=at.key, given=as_written(value), words=words)
        return meant

    @property
    def shown(self) -> tuple[str, ...]:
        """The words as they are told to an author, with a sign for what may follow a beginning."""
        return (*self.words, *(f"{prefix}…" for prefix in self.prefixes))

    def schema(self) -> dict[str, Any]:
        """An enumeration, and a pattern for each beginning that any name may follow."""
        words: dict[str, Any] = {"enum": list(self.words)}
        named = [{"type": "string", "pattern": f"^{prefix}.*\\S"} for prefix in self.prefixes]
        return {"anyOf": [words, *named]} if named else words

    def meant(self, value: object) -> str | None:
        """The one word in a list."""
        alone = value[0] if isinstance(value, list) and len(value) == 1 else None
        return as_toml(alone) if alone in self.words else None


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day as text: "9.00", "9:00" and "09.00" are the same."""

    def read(self, value: object, at: Position) -> int | None:
        """Minutes after midnight."""
        if isinstance(value, time):
            at.wrong("clock-unquoted", key=at.key, want=f"{value.hour:02d}:{value.minute:02d}")
            return None
        match = _CLOCK.fullmatch(value.strip()) if isinstance(value, str) else None
        if not match:
            at.mistyped("want-clock", value, self.meant(value))
            return None
        return int(match[1]) * 60 + int(match[2])

    def schema(self) -> dict[str, Any]:
        """A string that looks like a time."""
        return {"type": "string", "pattern": _CLOCK_SCHEMA}

    def meant(self, value: object) -> str | None:
        """The time in a number, or in a text with more in it: 9.3 was 9.30, "kl. 9" is nine o'clock."""
        hours = isinstance(value, int | float) and not isinstance(value, bool)
        written = str(value) if not hours or isinstance(value, int) else f"{value:.2f}"
        match = _CLOCK_WITHIN.search(written) if isinstance(value, int | float | str) else None
        return f'"{int(match[1]):02d}:{match[2] or "00"}"' if match else None


@dataclass(frozen=True, slots=True)
class Day:
    """A day as people write it: a date like 2026-01-14, which must exist, or their own words ("fredagen före")."""

    def read(self, value: object, at: Position) -> str | None:
        """The text."""
        text = None if isinstance(value, date) else Text(empty=True).read(value, at)
        if isinstance(value, date):
            at.wrong("write-value", key=at.key, given=as_written(value), want=self.meant(value))
        elif text and _ISO_DAY.fullmatch(text) and not _exists(text):
            at.wrong("no-such-day", key=at.key, given=as_written(text))
            return None
        return text

    def schema(self) -> dict[str, Any]:
        """A string."""
        return {"type": "string"}

    def meant(self, value: object) -> str | None:
        """A date without quotes, or what a text would be."""
        return as_toml(value.isoformat()[:10]) if isinstance(value, date) else Text().meant(value)


def _exists(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


@dataclass(frozen=True, slots=True)
class TruthOrWords:
    """true or false, or the author's own words for what is true."""

    def read(self, value: object, at: Position) -> bool | str | None:
        """The truth value, or the words."""
        if isinstance(value, bool):
            return value
        if isinstance(value, str) and Truth().meant(value) is None:
            return Text().read(value, at)
        at.mistyped("want-truth-or-words", value, self.meant(value))
        return None

    def schema(self) -> dict[str, Any]:
        """A boolean or a string."""
        return {"anyOf": [Truth().schema(), Text().schema()]}

    def meant(self, value: object) -> str | None:
        """Yes and no in words."""
        return Truth().meant(value)
