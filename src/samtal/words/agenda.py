"""The words about the agenda of one meeting: what was put in, moved, struck and reworded, and why something cannot be.

Rule: as in session.py and telling.py; what the minutes say of it begins with `minutes`.
"""

from __future__ import annotations

from typing import Final

RESTS: Final = (
    "paus",
    "rast",
    "fika",
    "fikapaus",
    "kaffepaus",
    "lunch",
    "lunchpaus",
    "lunchrast",
    "bensträckare",
    "break",
    "coffee",
    "coffee break",
    "lunch break",
    "tea",
)
"""What the title of an item begins with that is a break."""

ROUNDS: Final = ("laget runt", "runda", "round", "go-round")
"""What stands before a colon where an item that is put in is a round, and a question after it."""

AFTER: Final = ("efter", "after")
"""What stands before the number of the item after which something is to stand."""

FIRST: Final = ("först", "first")
"""What stands in place of that where it is to stand before all others."""

ITEM: Final = ("punkt", "item")
"""What can be changed of an item: its title,"""

QUESTION: Final = ("fråga", "question")
"""a question by its number,"""

PROMPT: Final = ("instruktion", "instruktionen", "prompt")
"""and the text below its title."""

WORDS: Final[dict[str, tuple[str, str]]] = {
    "agenda.break": ("Paus", "Break"),
    # telling
    "agenda.added": ("Tillagd: punkt {number}, {title}", "Added: item {number}, {title}"),
    "agenda.added-length": (
        "Tillagd: punkt {number}, {title}, {length}",
        "Added: item {number}, {title}, {length}",
    ),
    "agenda.moved": ("Flyttad: {title} är nu punkt {number}", "Moved: {title} is now item {number}"),
    "agenda.renamed": ("Punkt {number} heter nu {title}", "Item {number} is now called {title}"),
    "agenda.prompted": ("Instruktion till punkt {number}: {text}", "Prompt of item {number}: {text}"),
    "agenda.unprompted": ("Punkt {number} har ingen instruktion", "Item {number} has no prompt"),
    "agenda.asks": ("Fråga {question} till punkt {number}: {text}", "Question {question} of item {number}: {text}"),
    "agenda.reworded": ("Punkt {number} är som förut", "Item {number} is as before"),
    # refusals
    "agenda.say-where": (
        "Skriv efter vilken punkt: lägg in efter 3: 10 Paus",
        "Write after which item: insert after 3: 10 Break",
    ),
    "agenda.behind": (
        "Ni är på punkt {number}. Inget läggs in eller flyttas till före den.",
        "You are at item {number}. Nothing is put in or moved before it.",
    ),
    "agenda.goes-on": (
        "Ni är på punkt {number}, så den kan inte flyttas.",
        "You are at item {number}, so it cannot be moved.",
    ),
    "agenda.has-been": (
        "Punkt {number} har redan varit, så den kan inte flyttas eller strykas.",
        "Item {number} has already been, so it cannot be moved or struck.",
    ),
    "agenda.in-a-block": (
        "Punkt {number} hör till varv som följer på varandra och kan inte flyttas för sig.",
        "Item {number} belongs to laps that follow each other and cannot be moved by itself.",
    ),
    "agenda.stands-there": ("Punkt {number} står redan där.", "Item {number} stands there already."),
    "agenda.is-struck": (
        "Punkt {number} är redan struken. Gå till den om den ska hållas ändå.",
        "Item {number} is already struck. Go to it if it is to be held after all.",
    ),
    "agenda.no-length": ("En punkt är minst en minut, eller utan tid.", "An item has a minute at least, or no time."),
    "agenda.too-many": ("Det får vara högst {most}.", "There can be {most} at the most."),
    "agenda.no-room": (
        "Där har för mycket lagts in. Lägg in det efter en annan punkt.",
        "Too much has been put in there. Put it after another item.",
    ),
    "agenda.holds-something": (
        "Punkten har använts: ni har varit där, eller så står något i den. Den kan strykas men inte ångras.",
        "The item has been used: you have been there, or something stands in it. It can be struck but not undone.",
    ),
    # the keys of the list
    "agenda.how": (
        "+ lägger in efter · Delete stryker · E ändrar · < > flyttar · Tab fyller i · Ctrl+T visar",
        "+ puts in after · Delete strikes · E changes · < > move · Tab fills in · Ctrl+T shows",
    ),
    "agenda.box-insert": (
        "10 Paus · Samtal 15 min · Runda: Vad tar du med? · Enter sparar",
        "10 Break · Talk 15 min · Round: What do you take home? · Enter saves",
    ),
    "agenda.box-change": (
        "Ny titel, eller minuter: 20 · /till {number}: ny fråga … · Enter sparar",
        "A new title, or minutes: 20 · /to {number}: new question … · Enter saves",
    ),
    "agenda.leave-first": (
        "Du är i dagordningen. Esc lämnar den; sedan leder tangenterna mötet.",
        "You are in the agenda. Esc leaves it; then the keys lead the meeting.",
    ),
    "agenda.folded": (
        "Raden är flera punkter. Skriv vilken, till exempel /stryk {number}",
        "The line is several items. Write which, for example /skip {number}",
    ),
    # the minutes
    "agenda.minutes-added": ("Tillagt i mötet: {title}", "Added in the meeting: {title}"),
    "agenda.minutes-added-length": (
        "Tillagt i mötet: {title}, {length}",
        "Added in the meeting: {title}, {length}",
    ),
    "agenda.minutes-before": ("Tillagt före mötet: {title}", "Added before the meeting: {title}"),
    "agenda.minutes-before-length": (
        "Tillagt före mötet: {title}, {length}",
        "Added before the meeting: {title}, {length}",
    ),
    "agenda.minutes-elsewhere": ("Övrigt", "Other"),
    "agenda.minutes-placed": ("flyttad i dagordningen", "moved in the agenda"),
    "agenda.minutes-renamed": ("hette från början {title}", "was called {title} at first"),
    "agenda.minutes-prompt": ("ny instruktion", "a new prompt"),
    "agenda.minutes-questions": ("ändrade frågor", "changed questions"),
}
