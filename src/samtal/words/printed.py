"""The words of the printed slip: what stands on it, what cuts it off, and who can see what is answered on it.

Rule: what stands on a slip is said in the language of the template. It promises nothing that is not so.
"""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "printed.title": ("Lappar: {title}", "Slips: {title}"),
    "printed.item": ("{number}. {title}", "{number}. {title}"),
    "printed.subject": ("Gäller", "About"),
    "printed.scale": ("Skala", "Scale"),
    "printed.how": ("Sätt ett kryss på varje rad.", "Put one cross in each row."),
    "printed.how-unknown": (
        "Sätt ett kryss på varje rad. Svaret ”{unknown}” räknas inte i medelvärdet.",
        "Put one cross in each row. The answer “{unknown}” does not count in the mean.",
    ),
    "printed.how-number": (
        "Skriv ett tal från {low} till {high} på varje rad.",
        "Write a number from {low} to {high} in each row.",
    ),
    "printed.how-number-unknown": (
        "Skriv ett tal från {low} till {high} på varje rad, eller sätt ett kryss för ”{unknown}”.",
        "Write a number from {low} to {high} in each row, or put a cross for “{unknown}”.",
    ),
    "printed.how-points": (
        "Du har {n} poäng. Skriv på varje rad hur många den får, eller låt den vara tom.",
        "You have {n} points. Write in each row how many it gets, or leave it empty.",
    ),
    "printed.how-points.one": (
        "Du har 1 poäng. Skriv den på en rad.",
        "You have 1 point. Write it in one row.",
    ),
    "printed.least": ("Minst {least} på en rad som får något.", "At least {least} in a row that gets any."),
    "printed.most": ("Högst {most} på en rad.", "At most {most} in a row."),
    "printed.write-in": (
        "Skriv av påståendena från punkt {number}, {title}.",
        "Copy the statements from item {number}, {title}.",
    ),
    "printed.statement": ("Påstående", "Statement"),
    "printed.answer": ("Svar", "Answer"),
    "printed.points": ("Poäng", "Points"),
    "printed.unknown": ("Vet ej", "Don't know"),
    "printed.poles": ("{text} ({low}: {low_label} · {high}: {high_label})",) * 2,
    "printed.name": ("Namn", "Name"),
    "printed.group": ("Grupp", "Group"),
    "printed.counts": (
        "Skriv inte ditt namn. Bara hur många som har svarat vad sparas, aldrig vem.",
        "Do not write your name. Only how many answered what is stored, never who.",
    ),
    "printed.hand": (
        "Den som för in lappen ser den, så ge den vidare med texten nedåt.",
        "Whoever enters the slip sees it, so hand it over face down.",
    ),
    "printed.hand-form": (
        "Lappen är för den som inte kan öppna formuläret. Den som för in den där ser den, så ge den med texten nedåt.",
        "The slip is for who cannot open the form. Whoever enters it there sees it, so hand it over face down.",
    ),
    "printed.sealed": (
        "Ditt svar sparas med ditt namn; den som har mötets fil kan ta fram det. Siffrorna är dolda tills de visas.",
        (
            "Your answer is stored with your name; whoever has the file of the meeting can find it. The figures are "
            "hidden until they are shown."
        ),
    ),
    "printed.open": (
        "Ditt svar sparas med ditt namn, och är öppet för alla här.",
        "Your answer is stored with your name, and is open to all here.",
    ),
    "printed.points-counts": (
        "Skriv inte ditt namn. Bara summan på varje rad sparas, aldrig vem som gav den vad.",
        "Do not write your name. Only the sum of each row is stored, never who gave it what.",
    ),
    "printed.joint": (
        "Gruppens gemensamma svar sparas med gruppens nummer, utan någons namn.",
        "The group's joint answer is stored with the group's number, without anybody's name.",
    ),
    "printed.few": (
        "Har färre än {n} svarat skrivs inga siffror ut.",
        "Where fewer than {n} have answered no figures are printed.",
    ),
    "printed.unrecorded": (
        "Inget av den här punkten sparas.",
        "Nothing of this item is stored.",
    ),
    "printed.cut": ("Klipp här", "Cut here"),
    "printed.typing": (
        "Skriv ut på A4. Lapparna förs in uppifrån och ned: lapp {example}",
        "Print on A4. The slips are entered from the top down: slip {example}",
    ),
    "printed.typing-points": (
        "Skriv ut på A4. Räkna ihop poängen på varje rad.",
        "Print on A4. Add up the points of each row.",
    ),
    "printed.one-a-page": (
        "Punkt {number}: två lappar får inte plats på ett A4, så det blir en på varje.",
        "Item {number}: two slips do not fit on one page of A4, so there is one on each.",
    ),
    "printed.several-pages": (
        "Punkt {number}: lappen är längre än ett A4.",
        "Item {number}: the slip is longer than one page of A4.",
    ),
    "printed.no-ratings": (
        "Här finns ingen skattning att skriva lappar till.",
        "There is no rating here to make slips for.",
    ),
    "printed.no-rating": (
        "Punkt {number} är ingen skattning. Skattningar: {numbers}.",
        "Item {number} is no rating. Ratings: {numbers}.",
    ),
    "printed.needs": (
        "Skriv mallens namn, eller --session och mötets id.",
        "Write the name of the template, or --session and the id of the meeting.",
    ),
}
