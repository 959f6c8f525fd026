"""What a line that is being typed will do, in a few words, on the edge of the box.

Rule: said before Enter, in the room's sight, so short and of nothing but what was typed. What a verb does stands in
doing.py.
"""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "understood.as": ("→ {what}", "→ {what}"),
    "understood.part": ("{name}: {what}", "{name}: {what}"),
    "understood.missing": ("–", "–"),
    "understood.note": ("Anteckning till punkt {number}", "Note to item {number}"),
    "understood.notes": ("{n} anteckningar till punkt {number}", "{n} notes to item {number}"),
    "understood.notes.one": ("1 anteckning till punkt {number}", "1 note to item {number}"),
    "understood.elsewhere": (" ({title})", " ({title})"),
    "understood.question": (", fråga {number}", ", question {number}"),
    "understood.row": ("Rad till punkt {number}", "Row to item {number}"),
    "understood.row-under": ("Varför under en rad i punkt {number}", "A why under a row of item {number}"),
    "understood.summary": ("Sammanfattning av punkt {number}", "Summary of item {number}"),
    "understood.summary-meeting": ("Sammanfattning av mötet", "Summary of the meeting"),
    "understood.no-summary": ("Sammanfattningen tas bort", "The summary is taken away"),
    "understood.own-answers": ("Svar på {n} påståenden", "Answers to {n} statements"),
    "understood.statement": ("Svar på påstående {number}", "Answers to statement {number}"),
    "understood.retaken": (
        "{what} {number} i punkt {step} tas om, ångra tar tillbaka siffrorna",
        "{what} {number} of item {step} is retaken, undo brings the figures back",
    ),
    "understood.retaken-final": (
        "{what} {number} i punkt {step} tas om: {n} svar går, det går inte att ångra",
        "{what} {number} of item {step} is retaken: {n} answers go, which cannot be undone",
    ),
    "understood.retaken-final.one": (
        "{what} {number} i punkt {step} tas om: 1 svar går, det går inte att ångra",
        "{what} {number} of item {step} is retaken: 1 answer goes, which cannot be undone",
    ),
    "understood.retaken-all": (
        "{what} {number} i punkt {step} tas om: siffrorna går, det går inte att ångra",
        "{what} {number} of item {step} is retaken: the figures go, which cannot be undone",
    ),
    "understood.unnamed": ("{name} (namnet skrivs inte ut)", "{name} (the name is not printed)"),
    "understood.the-meeting": ("mötet", "the meeting"),
    "understood.who": ("vem", "who"),
    "understood.when": ("när", "when"),
    "understood.no-day": ("{when} (ingen dag)", "{when} (no day)"),
    "understood.day": ("dag", "day"),
    "understood.hours": ("tid", "time"),
    "understood.place": ("plats", "place"),
}
