"""The words of what is shown to the room: what it is called, why it may not be shown, and what stands above it.

Rule: to the facilitator says what is shown and how it goes away; to the room a heading, short and calm.
"""

from __future__ import annotations

from typing import Final

ROWS: Final = (
    "listan",
    "lista",
    "raderna",
    "rader",
    "varför",
    "list",
    "the list",
    "rows",
    "the rows",
    "whys",
    "the whys",
)
"""The rows of the item that is going on, or its whys."""

RESULT: Final = ("resultat", "resultatet", "result", "the result", "results", "the results")
"""The result of the item that is going on."""

STATEMENTS: Final = ("påståendena", "påståenden", "det som skattas", "statements", "the statements")
"""What is rated in the item that is going on, without figures."""

FURTHER: Final = ("mer", "fler", "vidare", "more", "further")
"""What comes after the statements that are seen."""

EARLIER: Final = ("tidigare", "föregående", "earlier", "previous")
"""What stands before them."""

READ_BACK: Final = (
    "beslut och uppgifter",
    "besluten och uppgifterna",
    "beslut",
    "besluten",
    "uppgifter",
    "uppgifterna",
    "decisions and actions",
    "the decisions and actions",
    "decisions",
    "actions",
    "registers",
    "register",
)
"""Decisions and actions, together."""

PROPOSED: Final = (
    ("listan", "påståendena", "resultatet", "beslut och uppgifter"),
    ("rows", "statements", "result", "registers"),
)
"""What can be shown without a number, Swedish and English."""

WORDS: Final[dict[str, tuple[str, str]]] = {
    "showing.now": ("Visas nu: {what}", "Shown now: {what}"),
    "showing.hidden": ("Det visas inte längre", "None of it is shown any more"),
    "showing.once-more": (
        "{what}. En gång till visar siffrorna ändå",
        "{what}. Once more shows the figures anyway",
    ),
    "showing.lacks": ("Punkt {number}: allt är inte inne", "Item {number}: not all is in"),
    "showing.lacks-statement": (
        "Punkt {number}: påstående {statement} saknas",
        "Item {number}: statement {statement} is still to come",
    ),
    "showing.lacks-odd": (
        "Punkt {number}: påstående {statement} har inte lika många svar som ni är",
        "Item {number}: statement {statement} has not as many answers as you are",
    ),
    "showing.lacks-slips": (
        "Punkt {number}: {n} av {of} lappar",
        "Item {number}: {n} of {of} slips",
    ),
    "showing.half": (
        "Siffrorna är inte klara. visa resultat visar dem ändå",
        "The figures are not all in. show result shows them anyway",
    ),
    "showing.key-asked": ("Visa påståendena", "Show statements"),
    "showing.key-result": ("Visa resultatet", "Show the result"),
    "showing.key-hide": ("Dölj", "Hide"),
    "showing.key-leaf": ("Bläddra", "Leaf"),
    "showing.withdrawn": (
        "Resultatet visas inte längre, för siffrorna ändrades. Visa det igen när de är klara",
        "The result is shown no longer, for the figures were changed. Show it again when they are ready",
    ),
    # what it is called
    "showing.rows": ("raderna i punkt {number}", "the rows of item {number}"),
    "showing.tree": ("varför i punkt {number}", "the whys of item {number}"),
    "showing.asked": ("det som skattas i punkt {number}, utan siffror", "what is rated in item {number}, no figures"),
    "showing.result": ("resultatet av punkt {number}", "the result of item {number}"),
    "showing.registers": ("beslut och uppgifter", "decisions and actions"),
    "showing.from": ("{what}, från {number}", "{what}, from {number} on"),
    # why not
    "showing.nothing-to-turn": (
        "Inget resultat visas som det går att bläddra i. Visa ett först: visa 3",
        "No result is shown that can be leafed through. Show one first: show 3",
    ),
    "showing.no-more": ("Det kommer inget mer efter det som visas.", "Nothing comes after what is shown."),
    "showing.none-before": ("Det som visas börjar med det första.", "What is shown begins with the first."),
    "showing.nothing-shown": ("Inget visas.", "Nothing is shown."),
    "showing.private": (
        "Det som skrivs i punkt {number} stannar där och visas inte.",
        "What is written at item {number} stays there and is not shown.",
    ),
    "showing.stays": (
        "Av punkt {number} går bara sammanfattningen vidare, så det visas bara medan ni är där.",
        "Only the summary of item {number} goes on, so it is shown only while you are there.",
    ),
    "showing.sealed": (
        "Resultatet av punkt {number} är dolt tills ni går vidare. Visa det sedan: visa {number}",
        "The result of item {number} is hidden until you go on. Show it then: show {number}",
    ),
    "showing.late": (
        (
            "Rummet har sett resultatet av punkt {number}. Ett enda sent svar går att räkna ut när det visas igen. "
            "Vänta tills fler är inne"
        ),
        (
            "The room has seen the result of item {number}. A single late answer can be worked out when it is shown "
            "again. Wait until more are in"
        ),
    ),
    "showing.no-figures": ("Punkt {number} har inga siffror än.", "Item {number} has no figures yet."),
    "showing.no-rows": ("Punkt {number} har inga rader.", "Item {number} has no rows."),
    "showing.no-entries": ("Det finns inga beslut eller uppgifter än.", "There are no decisions or actions yet."),
    "showing.nothing-there": (
        "Punkt {number} har varken rader eller siffror att visa. Anteckningar visas aldrig.",
        "Item {number} has neither rows nor figures to show. Notes are never shown.",
    ),
    "showing.no-list": (
        "Punkt {number} har ingen lista. En annan punkt visas med sitt nummer: visa 3",
        "Item {number} has no list. Another item is shown by its number: show 3",
    ),
    "showing.no-result": (
        "Punkt {number} är ingen skattning. En annan punkt visas med sitt nummer: visa 3",
        "Item {number} is no rating. Another item is shown by its number: show 3",
    ),
    "showing.which-item": (
        "Ingen punkt pågår. Skriv vilken: visa 3",
        "No item is going on. Write which: show 3",
    ),
    "showing.no-notes": ("Anteckningar visas aldrig för rummet.", "Notes are never shown to the room."),
    "showing.save-first": ("Bara det som är sparat visas. Enter sparar.", "Only what is saved is shown. Enter saves."),
    "showing.no-entry": ("Det finns inget i listan att visa än.", "There is nothing in the list to show yet."),
    "showing.how": ("Ctrl+T visar för rummet", "Ctrl+T shows it to the room"),
    "showing.how-all": ("Ctrl+R läser upp", "Ctrl+R reads back"),
    # to the room
    "showing.result-heading": ("Så här svarade vi", "This is how we answered"),
    "showing.notice": ("Vad lägger ni märke till?", "What do you notice?"),
    "showing.distribution": ("Fördelning", "Distribution"),
    "showing.both": ("på samma plats", "at the same place"),
    "showing.widest": (
        "Här går svaren mest isär: {which}. Vad ligger bakom?",
        "Here the answers differ most: {which}. What lies behind?",
    ),
    "showing.widest-first": ("Störst spridning{of}: {number}. {text}", "Widest spread{of}: {number}. {text}"),
    "showing.widest-then": ("sedan {which}", "then {which}"),
    "showing.before": ("… {n} före ▲", "… {n} before ▲"),
    "showing.between": ("… {before} före ▲ · {after} till ▼", "… {before} before ▲ · {after} more ▼"),
    "showing.after": ("… {n} till ▼", "… {n} more ▼"),
    "showing.more": ("… {n} till", "… {n} more"),
    "showing.empty": ("Inga rader än", "No rows yet"),
    "showing.kept-back": ("{n} från punkter där inget visas", "{n} from items of which nothing is shown"),
}
