"""The words on the edges of the note box: its short signs, what Tab gives, and what becomes of several lines.

Rule: one line of 78 columns.
"""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "box.more": ("/ mer", "/ more"),
    "box.signs": ("I början: {signs}", "Line begins: {signs}"),
    "box.tab": ("Tab: {words}", "Tab: {words}"),
    "box.or": (" · ", " · "),
    "box.cell": ("| {name}", "| {name}"),
    "box.earlier": ("◀ {name} (nyss)", "◀ {name} (just now)"),
    "box.later": ("▶ {name}", "▶ {name}"),
    "box.each": (
        "{lines} rader blir {n} anteckningar · Tab: en enda · Enter sparar",
        "{lines} lines become {n} notes · Tab: a single one · Enter saves",
    ),
    "box.one": (
        "{lines} rader blir en anteckning · Tab: {n} anteckningar · Enter sparar",
        "{lines} lines become one note · Tab: {n} notes · Enter saves",
    ),
    "box.no-floor": ("{name} har inte ordet nu", "{name} does not have the floor now"),
    "box.named": ("den som står framför i {m} av dem", "those named in front of {m} of them"),
    "box.dropped": (
        "Det du skrev i punkt {number} sparades inte: där skrivs inget ner",
        "What you wrote in item {number} was not kept: nothing is written down there",
    ),
    "box.escape": ("Esc stänger", "Esc closes"),
    "box.goes-on": ("kommer med i mötesanteckningarna", "stands in the minutes"),
    "box.too-long": (
        "Det inklistrade är för långt: {n} tecken, och högst {most} får plats. Inget är ändrat i rutan.",
        "What was pasted is too long: {n} characters, and at most {most} fit. Nothing in the box has changed.",
    ),
}
