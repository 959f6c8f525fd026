"""The words of a history: what something said before, and where that was written.

Rule: the face is named as its user knows it.
"""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "wordings.line": ("{at}  {said}  ({face})", "{at}  {said}  ({face})"),
    "wordings.line-by": ("{at}  {said}  ({face}, {author})", "{at}  {said}  ({face}, {author})"),
    "wordings.as": ("{what}: {text}", "{what}: {text}"),
    "wordings.to-item": ("flyttad till punkt {number}: {text}", "moved to item {number}: {text}"),
    "wordings.gone": ("borttagen", "deleted"),
    "wordings.erased": ("raderad för gott", "deleted for good"),
    "wordings.done": ("klar", "done"),
    "wordings.not-done": ("inte klar längre", "not done any more"),
    "wordings.undone": ("{text} · ångrat", "{text} · taken back"),
    "wordings.now": ("{text} · nu", "{text} · now"),
    "wordings.beside": ("{text} · står bredvid", "{text} · stands beside it"),
    "wordings.face.console": ("konsolen", "the console"),
    "wordings.face.notes": ("antecknaren", "the note-taker"),
    "wordings.face.plain": ("rader", "typed lines"),
    "wordings.face.import": ("inläst fil", "a file"),
    "wordings.face.other": ("någon annanstans", "elsewhere"),
    "wordings.title": ("Alla lydelser, den första först", "All wordings, the first first"),
    "wordings.how": ("Pilar och PageDown bläddrar, Esc stänger", "Arrows and PageDown scroll, Esc closes"),
    "wordings.shown": ("Historik {at}", "History {at}"),
}
