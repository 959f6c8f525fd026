"""Words about ratings that are counted slip by slip, closed and opened again.

Rule: no sentence says what stands on a slip, nor what it would have to say.
"""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "slips.given": ("Lapp {n}", "Slip {n}"),
    "slips.given-of": ("Lapp {n} av {of}", "Slip {n} of {of}"),
    "slips.in-item": ("Punkt {number}: {what}", "Item {number}: {what}"),
    "slips.too-many": ("Det är fler än de {of} som är med", "That is more than the {of} who take part"),
    "slips.corrected": ("Påstående {number}: räkningen är rättad", "Statement {number}: the count is put right"),
    "slips.emptied": (
        "Påstående {number}: svaren är borttagna, det går inte att ångra",
        "Statement {number}: the answers are taken away, which cannot be undone",
    ),
    "slips.retaken": ("{n} svar borttagna, svara på nytt", "{n} answers taken away, answer anew"),
    "slips.again": ("Räkningen är öppen igen", "The count is open again"),
    "slips.counted": ("{n} lappar räknade", "{n} slips counted"),
    "slips.counted.one": ("1 lapp räknad", "1 slip counted"),
    "slips.answered": ("{n} har svarat", "{n} have answered"),
    "slips.answered.one": ("1 har svarat", "1 has answered"),
    "slips.open-again": ("Skattningen är öppen igen", "The rating is open again"),
    "slips.understood": (
        "En lapp till punkt {number} · bara /lapp döljer svaren",
        "A slip for item {number} · just /slip hides the answers",
    ),
    "slips.status": ("{n} lappar räknade, inte stängd", "{n} slips counted, not closed"),
    "slips.status.one": ("1 lapp räknad, inte stängd", "1 slip counted, not closed"),
    "slips.status-of": ("{n} av {of} lappar räknade, inte stängd", "{n} of {of} slips counted, not closed"),
    "slips.status-hands": ("{n} har svarat, inte stängd", "{n} have answered, not closed"),
    "slips.status-hands.one": ("1 har svarat, inte stängd", "1 has answered, not closed"),
    "slips.status-hands-of": ("{n} av {of} har svarat, inte stängd", "{n} of {of} have answered, not closed"),
    "slips.added": (
        "Punkt {number}: lappar räknade här: {here}, i filen: {brought}. De är hoplagda till {n}.",
        "Item {number}: slips counted here: {here}, in the file: {brought}. They are added up to {n}.",
    ),
    "slips.added-open": (
        "Räkningen är öppen: stäng {number} gör dem till siffror.",
        "The count is open: close {number} makes figures of them.",
    ),
    "slips.closed-by-file": (
        "Punkt {number}: skattningen är stängd, och de {n} lappar som räknades här är nu dess siffror.",
        "Item {number}: the rating is closed, and the {n} slips that were counted here are its figures now.",
    ),
    "slips.closed-by-file.one": (
        "Punkt {number}: skattningen är stängd, och den lapp som räknades här är nu dess siffror.",
        "Item {number}: the rating is closed, and the slip that was counted here is its figures now.",
    ),
    # refusals
    "slips.not-added": (
        (
            "I punkt {number} räknas lappar här, och filen har siffror för samma skattning som inte säkert är andra "
            "lappar, så de läggs inte ihop. Ingenting har lästs in. Räkna in de lappar här som bara finns där, en och "
            "en, skriv stäng {number} i mötet och läs in filen igen: då gäller de siffror som skrevs sist."
        ),
        (
            "Slips are counted here in item {number}, and the file has figures for the same rating that need not be "
            "other slips, so they are not added. Nothing was taken in. Count the slips that are only there here, one "
            "by one, write close {number} in the meeting and take the file in again: those written last hold."
        ),
    ),
    "slips.closed-both": (
        (
            "I punkt {number} är {here} lappar räknade här och {brought} i filen, och de är stängda var för sig. "
            "Ingenting har lästs in. Skriv öppna {number} i mötet och läs in filen igen, så läggs de ihop."
        ),
        (
            "In item {number} {here} slips were counted here and {brought} in the file, and closed apart. Nothing was "
            "taken in. Write reopen {number} in the meeting and take the file in again; then they are added."
        ),
    ),
    "slips.perhaps": (
        "Är det en lapp? Skriv /lapp framför. Är det en anteckning, skriv /anteckning framför",
        "Is it a slip? Write /slip in front. If it is a note, write /note in front",
    ),
    "slips.too-short": (
        "Lappen har {found} svar, men påståendena är {expected}. Inget räknades. Skriv - för ett som är blankt.",
        "The slip has {found} answers, but there are {expected} statements. Nothing was counted. Write - for a blank.",
    ),
    "slips.too-long": (
        "Lappen har {found} svar, men påståendena är {expected}. Inget räknades.",
        "The slip has {found} answers, but there are {expected} statements. Nothing was counted.",
    ),
    "slips.off-scale": (
        "Påstående {number}: svaret ska vara {low}–{high}, - för blankt eller ? för vet ej. Inget räknades.",
        "Statement {number}: the answer must be {low}–{high}, - for blank or ? for don't know. Nothing was counted.",
    ),
    "slips.off-scale-known": (
        "Påstående {number}: svaret ska vara {low}–{high}, eller - för blankt. Inget räknades.",
        "Statement {number}: the answer must be {low}–{high}, or - for blank. Nothing was counted.",
    ),
    "slips.points": (
        "Här fördelas poäng. Skriv hur många en rad fick av alla tillsammans: skatta 1 7",
        "Points are spread here. Write how many a row got from all together: rate 1 7",
    ),
    "slips.hands": (
        "I punkt {number} svarar ni med räckta händer, och lappar räknas inte ihop med dem.",
        "Item {number} is answered by raised hands, and slips are not counted together with these.",
    ),
    "slips.people": (
        "I punkt {number} skrivs svaren in med namn, och lappar räknas inte ihop med dem.",
        "At item {number} answers are typed with names, and slips are not counted together with these.",
    ),
    "slips.file": (
        "I punkt {number} kommer svaren ur ett formulär, och lappar räknas inte ihop med dem.",
        "At item {number} answers come out of a form, and slips are not counted together with these.",
    ),
    "slips.named-stand": (
        "I punkt {number} finns svar med namn. De och lappar utan namn går inte att räkna ihop.",
        "Item {number} has answers with names. These and slips without names cannot be counted together.",
    ),
    "slips.no-names": (
        "I punkt {number} räknas lappar utan namn. De och svar med namn går inte att räkna ihop.",
        "Slips without names are counted in item {number}. These and answers with names cannot be counted together.",
    ),
    "slips.closed": (
        "Skattningen i punkt {number} är stängd. Skriv öppna {number} för att räkna en lapp till.",
        "The rating of item {number} is closed. Write reopen {number} to count one more slip.",
    ),
    "slips.closed-already": (
        "Skattningen i punkt {number} är redan stängd.",
        "The rating of item {number} is closed already.",
    ),
    "slips.open-already": (
        "Skattningen i punkt {number} är redan öppen.",
        "The rating of item {number} is open already.",
    ),
    "slips.not-begun": (
        "Skattningen i punkt {number} har inte börjat än.",
        "The rating of item {number} has not begun yet.",
    ),
    "slips.nothing-to-close": (
        "Det finns inga siffror i punkt {number} än.",
        "There are no figures in item {number} yet.",
    ),
    "slips.nothing-to-retake": (
        "Påstående {number} har inga svar att ta om.",
        "Statement {number} has no answers to retake.",
    ),
    "slips.retake-where": (
        "Den här punkten är ingen skattning. Skriv till {number}: ta om påstående {statement}",
        "This item is no rating. Write to {number}: retake {statement}",
    ),
    "slips.retake-groups": (
        "Påstående {number} har gruppernas svar. Skriv dem på nytt: de nya gäller.",
        "Statement {number} has the answers of groups. Write them anew: the new ones count.",
    ),
    "slips.not-undone": (
        ("En lapp går inte att ångra, för den sparas inte för sig. Rätta räkningen av ett påstående: skatta 3 0/1/7/4"),
        ("A slip cannot be undone, for it is not kept by itself. Put the count of a statement right: rate 3 0/1/7/4"),
    ),
    "slips.count-not-undone": (
        "Att räkningen rättades går inte att ångra, för den sparas bara som den är nu. Rätta igen: skatta 3 0/1/7/4",
        "That a count was put right cannot be undone, for only what it is now is kept. Put it right: rate 3 0/1/7/4",
    ),
    "slips.were-named": (
        "I punkt {number} lämnades svaren med namn, och lappar räknas inte ihop med dem. Kör punkten igen i så fall.",
        "At item {number} answers were given with names, and no slips are counted with these. Run it again for that.",
    ),
    "slips.seen": (
        "Svaren på en lapp ska inte stå kvar på skärmen. Skriv bara lapp, så frågas det utan att visa dem.",
        "What stands on a slip is not to stay on the screen. Write just slip, and you are asked unseen.",
    ),
    "slips.ask": ("Lapp {n} (syns inte; bara Enter slutar): ", "Slip {n} (not shown; just Enter ends): "),
    "slips.ask-of": (
        "Lapp {n} av {of} (syns inte; bara Enter slutar): ",
        "Slip {n} of {of} (not shown; just Enter ends): ",
    ),
    "slips.would-show": (
        "Den här terminalen visar allt som skrivs, så här går lappar inte att skriva in. Ta emot dem i samtal run.",
        "This terminal shows all that is typed, so slips cannot be typed here. Take them in samtal run.",
    ),
    "slips.not-there": (
        "Lappen går inte att ta bort: räkningen är en annan sedan dess. Tab rättar den.",
        "The slip cannot be taken away: the counts are others since. Tab corrects them.",
    ),
    "slips.none": ("Ingen lapp räknades.", "No slip was counted."),
}
