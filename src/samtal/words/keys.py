"""The words of the keys: short in the footer, whole in the help and the command palette.

Rule: `keys.ID` is one or two words, `keys.ID.help` says what the key does.
"""

from __future__ import annotations

from typing import Final

from samtal.words.registers import NAMES, code
from samtal.words.registers import WORDS as REGISTERS

WORDS: Final[dict[str, tuple[str, str]]] = {
    "keys.group.lead": ("Leda", "Lead"),
    "keys.group.time": ("Tid", "Time"),
    "keys.group.agenda": ("Dagordning", "Agenda"),
    "keys.group.write": ("Skriva", "Write"),
    "keys.group.people": ("Deltagare", "People"),
    "keys.group.screen": ("Skärm", "Screen"),
    "keys.next": ("Nästa", "Next"),
    "keys.next.help": ("Nästa talare eller nästa punkt", "Next speaker or next item"),
    "keys.next-anywhere": ("Nästa", "Next"),
    "keys.next-anywhere.help": ("Nästa, även medan du skriver", "Next, also while you are writing"),
    "keys.back": ("Tillbaka", "Back"),
    "keys.back.help": ("Tillbaka till punkten före", "Back to the item before"),
    "keys.pass": ("Passa", "Pass"),
    "keys.pass.help": ("Den som har ordet passar", "Who has the floor passes"),
    "keys.floor": ("Ge ordet", "Give floor"),
    "keys.floor.help": ("Ge någon ordet", "Give somebody the floor"),
    "keys.question-before": ("Förra frågan", "Question before"),
    "keys.question-before.help": ("Förra frågan", "The question before"),
    "keys.question-after": ("Nästa fråga", "Next question"),
    "keys.question-after.help": ("Nästa fråga", "The next question"),
    "keys.clock": ("Stoppa klockan", "Stop clock"),
    "keys.clock.help": ("Stoppa klockan, eller låt den gå igen", "Stop the clock, or let it go on"),
    "keys.longer": ("+5 min", "+5 min"),
    "keys.longer.help": ("Förläng punkten med 5 minuter", "Extend the item by 5 minutes"),
    "keys.shorter": ("−5 min", "−5 min"),
    "keys.shorter.help": ("Korta punkten med 5 minuter", "Shorten the item by 5 minutes"),
    "keys.began": ("Började", "Began"),
    "keys.began.help": ("Rätta när punkten började", "Correct when the item began"),
    "keys.leave-out": ("Räkna bort", "Leave out"),
    "keys.leave-out.help": (
        "Räkna bort en tid då mötet stod still, som när datorn sov",
        "Leave out a time when the meeting stood still, as when the computer slept",
    ),
    "keys.strike": ("Stryk", "Strike"),
    "keys.strike.help": ("Stryk punkten och gå till nästa", "Strike the item and go to the next"),
    "keys.again": ("Kör igen", "Again"),
    "keys.again.help": ("Kör punkten igen", "Run the item again"),
    "keys.goto": ("Gå till", "Go to"),
    "keys.goto.help": ("Gå till en punkt i dagordningen", "Go to an item of the agenda"),
    "keys.note": ("Anteckna", "Note"),
    "keys.note.help": ("Anteckna, eller skriv ett kommando efter /", "Take a note, or write a command after /"),
    "keys.content": ("Fyll i", "Fill in"),
    "keys.content.help": ("Till tabellen eller skattningen, och tillbaka", "To the table or the rating, and back"),
    **{f"keys.{register}": REGISTERS[code(register, "key")] for register in NAMES},
    **{f"keys.{register}.help": REGISTERS[code(register, "key-help")] for register in NAMES},
    "keys.people": ("Deltagare", "People"),
    "keys.people.help": ("Vilka som är här, har gått eller är frånvarande", "Who is here, has left or is absent"),
    "keys.groups": ("Grupper", "Groups"),
    "keys.groups.help": ("Dela in i grupper", "Divide into groups"),
    "keys.private": ("Bara för dig", "For you only"),
    "keys.private.help": (
        "Visa anteckningar, stöd och tidsläge när rummet inte ser skärmen",
        "Show notes, cues and timing when the room does not see this screen",
    ),
    "keys.blank": ("Släck", "Blank"),
    "keys.blank.help": ("Släck skärmen för rummet, eller tänd den", "Blank the screen for the room, or light it"),
    "keys.undo": ("Ångra", "Undo"),
    "keys.undo.help": ("Ångra det senaste du gjorde", "Undo the last thing you did"),
    "keys.history": ("Det senaste", "Latest"),
    "keys.history.help": ("Det senaste som gjorts, och ångra något av det", "What was done lately, and undo one of it"),
    "keys.minutes": ("Anteckningar", "Minutes"),
    "keys.minutes.help": ("Läs mötesanteckningarna så här långt", "Read the minutes so far"),
    "keys.help": ("Hjälp", "Help"),
    "keys.help.help": ("Den här hjälpen", "This help"),
    "keys.end": ("Avsluta mötet", "End meeting"),
    "keys.end.help": ("Avsluta mötet och spara anteckningarna", "End the meeting and save the minutes"),
    "keys.home": ("Startsidan", "Home"),
    "keys.home.help": ("Till startsidan (mötet fortsätter)", "To the start page (the meeting goes on)"),
    "keys.close": ("Stäng programmet", "Close program"),
    "keys.close.help": ("Stäng programmet (mötet fortsätter)", "Close the program (the meeting goes on)"),
}
