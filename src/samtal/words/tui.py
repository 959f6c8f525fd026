"""The words on the screens.

Rule: what the room sees is short and calm; nothing on it says that somebody is late.
"""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "tui.not-ctrl-c": (
        "Ctrl+C stänger inte samtal. Ctrl+Q stänger programmet, och mötet fortsätter.",
        "Ctrl+C does not close samtal. Ctrl+Q closes the program, and the meeting goes on.",
    ),
    "tui.ends": ("slut {at}", "ends {at}"),
    "tui.ended": ("slutade {at}", "ended {at}"),
    "tui.behind": ("{n} min efter", "{n} min behind"),
    "tui.ahead": ("{n} min före", "{n} min ahead"),
    "tui.on-time": ("i tid", "on time"),
    "tui.clock-stopped": ("klockan stoppad", "clock stopped"),
    "tui.room-sees": ("Syns i rummet", "The room sees this"),
    "tui.for-you": ("Bara för dig", "For you only"),
    "tui.ends-otherwise": ("slut {at}, blir {will}", "ends {at}, will be {will}"),
    "tui.again": ("Vi börjar igen {at}", "We begin again at {at}"),
    "tui.again-soon": ("Vi börjar strax igen", "We begin again soon"),
    "tui.back": ("Tillbaka här {at}", "Back here at {at}"),
    "tui.back-soon": ("Avrunda, vi samlas här", "Round off, we gather here"),
    "tui.times-end": ("Mötet slutar {at}", "The meeting ends {at}"),
    "tui.times-otherwise": (
        "Mötet ska sluta {at}; med det som är kvar blir det {will}",
        "The meeting is to end {at}; with what is left it will be {will}",
    ),
    "tui.times-how": (
        "Ändra med N: /sluta 15.00 eller /flytta allt",
        "Change it with N: /finish 15:00 or /move everything",
    ),
    "tui.blanked": ("Skärmen är släckt. Punkt tänder den.", "The screen is blank. Full stop lights it."),
    "tui.no-remarks": ("Det finns inget att säga om tiderna.", "There is nothing to say about the times."),
    "tui.remark-start": ("Planen börjar {told}, ni började {began}", "The plan begins {told}, you began {began}"),
    "tui.keep-end": ("Behåll slutet, {at}", "Keep the end, {at}"),
    "tui.move-all": ("Flytta allt: slutet blir {at}", "Move everything: the end will be {at}"),
    "tui.move-all-endless": ("Flytta allt", "Move everything"),
    "tui.palette": ("Sök bland kommandon …", "Search the commands …"),
    "tui.theme": ("Ljust eller mörkt", "Light or dark"),
    "tui.theme-help": ("Byt mellan ljus och mörk skärm", "Change between a light and a dark screen"),
    "tui.space": ("Mellanslag", "Space"),
    "tui.next-start": ("Starta mötet", "Start the meeting"),
    "tui.next-ended": ("Läs mötesanteckningarna", "Read the minutes"),
    "tui.next-shared": ("Starta gruppernas klocka", "Start the groups' clock"),
    "tui.next-first-speaker": ("Ge ordet till {name}", "Give the floor to {name}"),
    "tui.next-speaker": ("Nästa talare, {name}", "Next speaker, {name}"),
    "tui.next-step": ("Nästa punkt, {number}. {title}", "Next item, {number}. {title}"),
    "tui.leaves-question": ("en fråga återstår", "one question is left"),
    "tui.leaves-questions": ("{n} frågor återstår", "{n} questions are left"),
    "tui.leaves-groups": ("gruppernas runda pågår till {at}", "the groups' round goes on until {at}"),
    "tui.not-saved-yet": (
        "INTE SPARAT ÄN ({n} väntar): arkivet är upptaget av ett annat program. Sparas av sig självt så snart det går.",
        "NOT SAVED YET ({n} waiting): the archive is busy with another program. Saved by itself as soon as it can be.",
    ),
    "tui.next-last": (
        "Sista punkten. A avslutar mötet och sparar anteckningarna",
        "The last item. A ends the meeting and saves the minutes",
    ),
    "tui.meeting-ended": ("Mötet är slut", "The meeting is over"),
    "tui.ended-what": (
        "Anteckningarna finns kvar och kan läsas och sparas.",
        "The minutes are kept, and can be read and saved.",
    ),
    "tui.all-struck": ("Sista punkten är struken", "The last item is struck"),
    "tui.run-number": ("omgång {n}", "run {n}"),
    "tui.time-used": ("har gått", "gone by"),
    "tui.time-left": ("kvar av punkten", "left of the item"),
    "tui.time-over": ("över tiden", "over time"),
    "tui.turn-left": ("kvar av talartiden", "left to speak"),
    "tui.turn-over": ("över talartiden", "over the speaking time"),
    "tui.wrap-up": ("Runda gärna av", "Please round off"),
    "tui.cue": ("Stödord: {text}", "Cue for you: {text}"),
    "tui.question-of": ("Fråga {number} av {n} ◀ ▶", "Question {number} of {n} ◀ ▶"),
    "tui.speaks": ("▶ Ordet har {name}", "▶ The floor: {name}"),
    "tui.speaks-next": ("Sedan {name}", "Then {name}"),
    "tui.speaks-first": ("Först {name}", "First {name}"),
    "tui.speak-later": ("Därefter {names}", "After that {names}"),
    "tui.and-more": ("{names} och {n} till", "{names} and {n} more"),
    "tui.shared-waits": (
        "Grupperna är klara att börja",
        "The groups wait for the clock to start",
    ),
    "tui.shared": ("Talare {turn} av {turns}, byt talare {at}", "Speaker {turn} of {turns}, change at {at}"),
    "tui.shared-last": ("Talare {turn} av {turns}, klart {at}", "Speaker {turn} of {turns}, done at {at}"),
    "tui.shared-over": ("Alla i grupperna har haft ordet", "All in the groups have had the floor"),
    "tui.nobody": ("Ingen är antecknad som här än. H lägger till.", "Nobody is noted as here yet. H adds them."),
    "tui.pick-floor": ("Vem får ordet?", "Who gets the floor?"),
    "tui.pick-how": ("Enter väljer, Esc stänger", "Enter chooses, Esc closes"),
    "tui.box-how": (
        "Enter sparar · Esc stänger · Anna: text · grupp 2: text · /kommando",
        "Enter saves · Esc closes · Anna: text · group 2: text · /command",
    ),
    "tui.note-to": ("→ {to}", "→ {to}"),
    "tui.note-up": ("Upp: {name} (nyss)", "Up: {name} (just now)"),
    "tui.the-meeting": ("mötet", "the meeting"),
    "tui.folded": (
        "Rummet kan se skärmen. Vill du visa texten här? J: Ja, visa · Esc: Nej",
        "The room may see this screen. Show the text here? Y: Yes, show it · Esc: No",
    ),
    "tui.folded-minutes": (
        "Rummet kan se skärmen, så anteckningarna visas inte. V: Visa dem",
        "The room may see this screen, so the minutes are not shown. V: Show them",
    ),
    "tui.typing": ("N öppnar anteckningsrutan", "N opens the note box"),
    "tui.ask-private": (
        "Vill du visa det som bara är för dig? Ser rummet skärmen ser de det också.",
        "Show what is for you only? If the room sees this screen, they will see it too.",
    ),
    "tui.ask-private-how": ("J: Ja, visa · Enter eller Esc: Nej", "Y: Yes, show it · Enter or Esc: No"),
    "tui.ask-strike": (
        "Vill du stryka {number}. {title}? Det finns något antecknat där.",
        "Strike {number}. {title}? Something has been written down there.",
    ),
    "tui.ask-strike-how": ("J: Ja, stryk · Enter eller Esc: Nej", "Y: Yes, strike it · Enter or Esc: No"),
    "tui.choosing": (
        "▲ ▼ eller numret väljer punkt · Enter går dit · Esc avbryter",
        "▲ ▼ or its number choose an item · Enter goes there · Esc leaves",
    ),
    "tui.can-undo": ("{what} · Ctrl+Z ångrar", "{what} · Ctrl+Z undoes"),
    "tui.unsaved": (
        "Något är skrivet men kan inte sparas nu. Samma tangent en gång till stänger ändå.",
        "Something is typed but cannot be saved now. The same key once more closes all the same.",
    ),
    "tui.unsaved-note": (
        "Texten i rutan är inte sparad: {text} · Enter sparar, Ctrl+Q igen stänger ändå",
        "The text in the box is not saved: {text} · Enter saves it, Ctrl+Q again closes all the same",
    ),
    "tui.draft-is-there": (
        "Det som stod i anteckningsrutan finns kvar där. N öppnar den.",
        "What stood in the note box is still there. N opens it.",
    ),
    "tui.reading": ("Mötesanteckningar så här långt", "The minutes so far"),
    "tui.reading-how": (
        "Pilar och PageDown bläddrar, S sparar som fil, Esc stänger",
        "Arrows and PageDown scroll, S saves as a file, Esc closes",
    ),
    "tui.writing-how": (
        "Det här kan du skriva efter / · PageDown bläddrar, Esc stänger",
        "This is what you can write after / · PageDown scrolls, Esc closes",
    ),
    "tui.help-how": (
        "Ctrl+P söker kommandon · / i anteckningsrutan · Esc stänger",
        "Ctrl+P searches commands · / in the note box · Esc closes",
    ),
}
