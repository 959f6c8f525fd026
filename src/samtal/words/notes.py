"""The words of the note-taker's window.

Rule: it is for who writes, and not for the room: it may say what is missing.
"""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "notes.unheard": ("Utan anteckning: {names}", "No note yet: {names}"),
    "notes.not-printed": ("× skrivs inte ut", "× not printed"),
    "notes.only-summary": ("× skrivs inte ut, bara sammanfattningen", "× not printed, only the summary"),
    "notes.not-begun": (
        "PageDown startar mötet. Det som skrivs innan behöver {to} N: framför (N är punktens nummer).",
        "PageDown starts the meeting. What is written before needs {to} N: in front (N is the item's number).",
    ),
    "notes.ended": (
        "Det går att skriva även nu: {to} N: TEXT till punkt N, och i listorna med Ctrl.",
        "You can write now, too: {to} N: TEXT to item N, and in the lists with Ctrl.",
    ),
    "notes.brought-back": (
        "I rutan står det som stod där när fönstret stängdes.",
        "In the box stands what stood there when the window was closed.",
    ),
    "notes.waits": ("Väntar på mötet", "Waiting for the meeting"),
    "notes.waits-how": (
        "Det öppnas här av sig självt så snart någon har öppnat det i samtal.",
        "It opens here by itself as soon as somebody has opened it in samtal.",
    ),
    "notes.open-latest": ("Enter öppnar det senaste i stället: {title}", "Enter opens the latest instead: {title}"),
    "notes.waits-close": ("Ctrl+Q stänger", "Ctrl+Q closes"),
    "notes.read-ended": (
        "Mötet är slut. Mötesanteckningarna läses i konsolen, eller här med Ctrl+P och Anteckningar.",
        "The meeting is over. The minutes are read in the console, or here with Ctrl+P and Minutes.",
    ),
    "notes.another": (
        "Ett annat möte har börjat. Här öppnas det när rutan är tom: Enter sparar.",
        "Another meeting has begun. It opens here when the box is empty: Enter saves.",
    ),
    "notes.question-of": ("Fråga {number} av {n}", "Question {number} of {n}"),
    "notes.wordings": ("≠ {n} lydelser · Ctrl+E", "≠ {n} wordings · Ctrl+E"),
    "notes.unheard-in": ("Utan anteckning i punkt {number}: {names}", "No note yet in item {number}: {names}"),
    "notes.nothing-to-fill": (
        "Punkten har ingen lista och ingen skattning.",
        "The item has no list and no rating.",
    ),
    "notes.others": ("En till antecknar", "Someone else takes notes, too"),
    "notes.box-how": (
        "Enter sparar",
        "Enter saves",
    ),
    "notes.help": (
        "Enter sparar det du skrivit där det börjades, även när mötet gått vidare.",
        "Enter saves what you wrote where it was begun, also when the meeting went on.",
    ),
    "notes.help-arrows": (
        "I tom ruta: ◀ ▶ talaren före · Tab till listan, Esc tillbaka · ▲ ▼ bläddrar",
        "In an empty box: ◀ ▶ the speaker before · Tab to the list, Esc back · ▲ ▼ scroll",
    ),
    "notes.help-before": (
        "Framför texten: Anna: · grupp 2: · alla: · 2: fråga 2 · till 3: punkt 3",
        "In front of the text: Anna: · group 2: · all: · 2: question 2 · to 3: item 3",
    ),
    "notes.help-how": (
        "Ctrl+P söker kommandon · /lämna in: gruppernas svar · Esc stänger",
        "Ctrl+P searches commands · /hand in: answers of groups · Esc closes",
    ),
}
