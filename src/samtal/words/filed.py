"""The words of answers that come from a file: what is found in it, what becomes of it, and why it was not taken.

Rule: nothing that stands in a cell is ever repeated, for it may be a name; a cell is named by its row and column. The
headings below are those of Google Forms and Microsoft Forms, in Swedish and in English; case does not matter.
"""

from __future__ import annotations

from typing import Final

PERSONAL: Final = frozenset(
    {
        *("tidstämpel", "tidsstämpel", "timestamp", "starttid", "start time", "slutförandetid", "completion time"),
        *("senast ändrad", "senast ändrad tid", "last modified time", "e-post", "e-postadress", "epost", "email"),
        *("email address", "användarnamn", "username", "id", "språk", "language", "totalt antal poäng", "total points"),
        *("resultat", "poäng", "score", "feedback på quiz", "quiz feedback", "e-mail", "mejladress", "mailadress"),
    }
)
"""Headings of columns that a form service adds by itself, and that hold no answer."""

FIRST: Final = frozenset({"tidstämpel", "tidsstämpel", "timestamp", "id"})
"""The heading of the first column of a form service's file."""

NAME: Final = frozenset(
    {
        *("namn", "name", "ditt namn", "your name", "för- och efternamn", "förnamn och efternamn", "full name"),
        *("fullständigt namn", "vad heter du", "what is your name", "first and last name", "deltagare", "participant"),
    }
)
"""Headings of a column that says who has answered."""

ROWS: Final = ("rad", "rader", "row", "rows")
"""What stands before the numbers of the rows that something is said of."""

NUMBERED: Final = ("påstående", "statement", "fråga", "question", "nr", "no", "rad", "row", "p", "q")
"""What may stand before the number of a statement."""

UNKNOWN: Final = frozenset(
    {
        *("vet ej", "vet inte", "jag vet inte", "don't know", "don’t know", "i don't know", "unknown", "do not know"),
        *("ingen uppfattning", "ingen åsikt", "kan inte svara", "kan ej svara", "no opinion", "?"),
    }
)
"""Answers that say that one does not know."""

BLANK: Final = frozenset({"", "-", "–", "—"})
"""What stands in a cell where nothing was answered."""

YES: Final = frozenset({"ja", "j", "yes", "y"})
"""How the question is answered with yes."""

REPLACE: Final = frozenset({"ersätt", "replace"})
"""What is added to the line that takes a file where figures stand."""

A_FILE: Final = frozenset({"fil", "en fil", "file", "a file"})
"""What is no path: which file it is, is not said yet."""

IS_NAME: Final = frozenset({"namn", "name"})
NOT_USED: Final = frozenset({"-", "–"})
"""What a column may be said to be instead of a statement."""

WORDS: Final[dict[str, tuple[str, str]]] = {
    # What the file is found to be
    "filed.item": ("Till punkt {number}. {title}", "To item {number}. {title}"),
    "filed.item-subject": ("Till punkt {number}. {title} ({subject})", "To item {number}. {title} ({subject})"),
    "filed.fits-too": (
        "Påståendena står också i punkt {numbers}, men mötet är i den här.",
        "The statements are in item {numbers} too, but the meeting is at this one.",
    ),
    "filed.rows": ("{n} svar i filen.", "{n} answers in the file."),
    "filed.rows.one": ("1 svar i filen.", "1 answer in the file."),
    "filed.rows-here": ("{n} svar i filen, {here} är här.", "{n} answers in the file, {here} are here."),
    "filed.rows-here.one": ("1 svar i filen, {here} är här.", "1 answer in the file, {here} are here."),
    "filed.counts": (
        "Bara antalet svar per värde sparas här; namn, tider och adresser läses inte in. Formulärtjänsten kan ha dem.",
        (
            "Only the number of answers per value is stored; names, times and addresses are not taken in. The form may "
            "have them."
        ),
    ),
    "filed.no-names": (
        (
            "Ingen kolumn har namnen på dem som är här: bara antalet svar per värde sparas. Ska svaren ha namn, "
            "skriv först in dem som är här, och ta filen sedan."
        ),
        (
            "No column has the names of those who are here: only the number of answers per value is stored. If the "
            "answers are to have names, first enter those who are here, and then take the file."
        ),
    ),
    "filed.totals-stand": (
        "Det står redan antal där: bara antalet svar per värde sparas.",
        "There are counts there already: only the number of answers per value is stored.",
    ),
    "filed.named": (
        "Svaren sparas med namn, för {n} personer.",
        "Answers are stored by name, of {n} people.",
    ),
    "filed.named.one": ("Svaren sparas med namn, för 1 person.", "Answers are stored by name, of 1 person."),
    "filed.column": ("{letters}: påstående {number}, {text}{how}", "{letters}: statement {number}, {text}{how}"),
    "filed.values": (
        "Det här sparas: hur många som gav {values}.",
        "This is stored: how many gave {values}.",
    ),
    "filed.values-unknown": (
        "Det här sparas: hur många som gav {values}, och efter + hur många som svarade vet ej.",
        "This is stored: how many gave {values}, and after + how many did not know.",
    ),
    "filed.values-sealed": (
        "Antalen är dolda tills de visas.",
        "The counts are hidden until they are shown.",
    ),
    "filed.values-seen": (
        "Antalen står inte här, för rummet ser skärmen.",
        "The counts do not stand here, for the room sees the screen.",
    ),
    "filed.too-few": ("för få svar", "too few answers"),
    "filed.counted": ("{column} · {counts}", "{column} · {counts}"),
    "filed.by-part": (" (en del av lydelsen)", " (a part of the wording)"),
    "filed.by-number": (" (efter numret)", " (by the number)"),
    "filed.by-given": (" (som du säger)", " (as you say)"),
    "filed.name-column": ("{letters}: namn, {heading}", "{letters}: name, {heading}"),
    "filed.unclear": (
        "{letters}: oklart ({heading}). Skriv {letters}= och påståendets nummer.",
        "{letters}: unclear ({heading}). Write {letters}= and the number of the statement.",
    ),
    "filed.question": ("Ur frågan: {heading}", "Of the question: {heading}"),
    "filed.left-more": ("{n} till", "{n} more"),
    "filed.left": ("Används inte: {columns}", "Not used: {columns}"),
    "filed.missing": ("Utan kolumn: påstående {numbers}", "Without a column: statement {numbers}"),
    "filed.bad": (
        "Går inte att läsa, räknas som obesvarat: rad {row}, kolumn {letters} (påstående {number})",
        "Cannot be read, counts as not answered: row {row}, column {letters} (statement {number})",
    ),
    "filed.bad-more": ("och {n} celler till", "and {n} more cells"),
    "filed.bad-more.one": ("och 1 cell till", "and 1 more cell"),
    "filed.nobody": (
        "Rad {row}, kolumn {letters}: ingen som är med heter så.",
        "Row {row}, column {letters}: nobody who takes part is called so.",
    ),
    "filed.several": (
        "Rad {row}, kolumn {letters}: det kan vara flera som är med.",
        "Row {row}, column {letters}: that may be several of those who take part.",
    ),
    "filed.odd-more": ("och {n} rader till", "and {n} more rows"),
    "filed.odd-more.one": ("och 1 rad till", "and 1 more row"),
    "filed.odd-how": (
        "Säg vem det är: rad {row}=NAMN. Eller utelämna: rad {rows}=-",
        "Say who it is: row {row}=NAME. Or leave out: row {rows}=-",
    ),
    "filed.again": (
        "Samma person svarar längre ned, det gäller: rad {rows}",
        "The same person answers further down, and that counts: row {rows}",
    ),
    "filed.stands-already": (
        "Det står redan siffror för {n} av påståendena. De ersätts.",
        "There are figures for {n} of the statements already. They are replaced.",
    ),
    "filed.stands-already.one": (
        "Det står redan siffror för 1 av påståendena. De ersätts.",
        "There are figures for 1 of the statements already. They are replaced.",
    ),
    "filed.closed": (
        "Skattningen är stängd: det som ersätts går inte att få tillbaka.",
        "The rating is closed: what is replaced cannot be had back.",
    ),
    # What became of it
    "filed.clause": (
        "Svar ur en fil till punkt {number}: {statements}, {n} svar",
        "Answers from a file to item {number}: {statements}, {n} answers",
    ),
    "filed.clause.one": (
        "Svar ur en fil till punkt {number}: {statements}, 1 svar",
        "Answers from a file to item {number}: {statements}, 1 answer",
    ),
    # Why it was not taken
    "filed.no-file": ("Filen går inte att läsa: {path}", "The file cannot be read: {path}"),
    "filed.stands": (
        "Punkt {number} har redan siffror för {n} av påståendena. Skriv samma rad och | ersätt för att ersätta dem.",
        "Item {number} has figures for {n} of the statements already. To replace them write the same and | replace.",
    ),
    "filed.stands.one": (
        "Punkt {number} har redan siffror för 1 av påståendena. Skriv samma rad och | ersätt för att ersätta dem.",
        "Item {number} has figures for 1 of the statements already. To replace them write the same and | replace.",
    ),
    "filed.stands-cli": (
        "Punkt {number} har redan siffror för {n} av påståendena. Lägg till --replace för att ersätta dem.",
        "Item {number} has figures for {n} of the statements already. Add --replace to replace them.",
    ),
    "filed.stands-cli.one": (
        "Punkt {number} har redan siffror för 1 av påståendena. Lägg till --replace för att ersätta dem.",
        "Item {number} has figures for 1 of the statements already. Add --replace to replace them.",
    ),
    "filed.counting": (
        "I punkt {number} räknas lappar. Stäng skattningen först: stäng {number}",
        "Slips are being counted at item {number}. Close the rating first: close {number}",
    ),
    "filed.empty": (
        "Filen har inga svar på påståendena i den här punkten.",
        "The file has no answers to the statements of this item.",
    ),
    "filed.points": (
        "Poäng att fördela kan inte hämtas ur en fil.",
        "Points to spread cannot be taken from a file.",
    ),
    "filed.per-group": (
        "Här svarar varje grupp tillsammans, och det kan inte hämtas ur en fil.",
        "Each group answers together here, and that cannot be taken from a file.",
    ),
    "filed.no-ratings": (
        "I mötet finns ingen skattning som kan få svar ur en fil.",
        "There is no rating in the meeting that can get answers from a file.",
    ),
    "filed.nothing-fits": (
        "Ingen kolumn i filen passar till påståendena i mötet. Rubrikerna ska ha deras lydelse, eller nummer.",
        "No column of the file fits the statements of the meeting. Its headings are to have their wording, or number.",
    ),
    "filed.which-item": (
        "Filen passar lika bra till flera punkter: {items}. Säg vilken.",
        "The file fits several items as well: {items}. Say which.",
    ),
    "filed.which-item-cli": (
        "Filen passar lika bra till flera punkter: {items}. Säg vilken med --to {number}, eller en av de andra.",
        "The file fits several items as well: {items}. Say which by --to {number}, or another of them.",
    ),
    "filed.which-item-line": (
        "Filen passar lika bra till flera punkter: {items}. Skriv till {number}: framför raden, eller en av de andra.",
        "The file fits several items as well: {items}. Write to {number}: before the line, or another of them.",
    ),
    "filed.names-odd": (
        "Inget är sparat: {n} rader har ett namn som inte är någons här. Säg vem, eller utelämna dem.",
        "Nothing is stored: {n} rows have a name that is nobody's here. Say who it is, or leave them out.",
    ),
    "filed.names-odd.one": (
        "Inget är sparat: 1 rad har ett namn som inte är någons här. Säg vem, eller utelämna den.",
        "Nothing is stored: 1 row has a name that is nobody's here. Say who it is, or leave it out.",
    ),
    "filed.names-odd-cli": (
        'Inget är sparat: {n} rader har ett namn som inte är någons här. Säg vem: --column "rad 5=NAMN"',
        'Nothing is stored: {n} rows have a name that is nobody\'s here. Say who it is: --column "row 5=NAME"',
    ),
    "filed.names-odd-cli.one": (
        'Inget är sparat: 1 rad har ett namn som inte är någons här. Säg vem: --column "rad 5=NAMN"',
        'Nothing is stored: 1 row has a name that is nobody\'s here. Say who it is: --column "row 5=NAME"',
    ),
    "filed.no-row": (
        "Den raden finns inte bland svaren i filen. Skriv dess nummer i kalkylarket: rad 5=-",
        "There is no such row among the answers in the file. Write its number in the spreadsheet: row 5=-",
    ),
    "filed.no-column": (
        "Det finns ingen kolumn {name} i filen. Skriv dess bokstav eller rubrik.",
        "There is no column {name} in the file. Write its letter or heading.",
    ),
    "filed.column-how": (
        "Förstod inte {given}. Skriv kolumnens bokstav eller rubrik, = och påståendets nummer: D=3.",
        "Did not understand {given}. Write the column's letter or heading, = and the number of the statement: D=3.",
    ),
    "filed.office": (
        "Det är en Excelfil eller liknande. Öppna den, välj Spara som och CSV UTF-8, och ta den filen.",
        "That is an Excel file or the like. Open it, choose Save as and CSV UTF-8, and take that file.",
    ),
    "filed.too-large": (
        "Filen är för stor för att vara svar från ett formulär: högst 8 MB läses.",
        "The file is too large to be the answers of a form: 8 MB are read at most.",
    ),
    "filed.too-many": (
        "Filen har fler svar än en skattning tar: högst {most}.",
        "The file has more answers than a rating takes: {most} at most.",
    ),
    "filed.no-text": ("Filen är tom.", "The file is empty."),
    "filed.no-headings": (
        "Filen har inga rubriker på första raden.",
        "The file has no headings on its first row.",
    ),
    "filed.quotes": (
        'Rad {row} går inte att läsa: ett citattecken (") där öppnas men stängs inte, eller står mitt i en cell.',
        'Row {row} cannot be read: a quotation mark (") is opened there and not closed, or stands inside a cell.',
    ),
    "filed.long-cell": (
        "Rad {row} går inte att läsa: en cell där är för lång, kanske för att ett citattecken inte stängs.",
        "Row {row} cannot be read: a cell there is too long, perhaps since a quotation mark is not closed.",
    ),
    "filed.no-rows": (
        "Filen har rubriker men inga svar.",
        "The file has headings but no answers.",
    ),
    # The line, the command and the screen
    "filed.shown": (
        "Inget är sparat än. Skriv samma rad och | ja",
        "Nothing is stored yet. Write the same line and | yes",
    ),
    "filed.shown-odd": (
        "Inget är sparat än. Skriv samma rad och | rad 5=- för varje rad som ska utelämnas",
        "Nothing is stored yet. Write the same line and | row 5=- for each row to leave out",
    ),
    "filed.shown-stands": (
        "Inget är sparat än. Skriv samma rad och | ersätt",
        "Nothing is stored yet. Write the same line and | replace",
    ),
    "filed.screen": ("Svar ur en fil", "Answers from a file"),
    "filed.screen-empty": (
        (
            "Filen som formulärtjänsten ger: Google Forms, eller Microsoft Forms sparad som CSV i Excel. "
            "Skriv eller klistra in dess sökväg, eller dra filen hit."
        ),
        (
            "The file that the form service gives: Google Forms, or Microsoft Forms saved as CSV in Excel. "
            "Type or paste its path, or drop the file here."
        ),
    ),
    "filed.screen-how": ("Enter: visa vad den ger · Esc: tillbaka", "Enter: show what it gives · Esc: back"),
    "filed.screen-take": (
        "Enter: spara · D=3: kolumn D är påstående 3 · Esc: spara inget",
        "Enter: store · D=3: column D is statement 3 · Esc: store nothing",
    ),
    "filed.screen-replace": (
        "Skriv ersätt och Enter: ersätt · D=3: kolumn D är påstående 3 · Esc: spara inget",
        "Type replace and Enter: replace · D=3: column D is statement 3 · Esc: store nothing",
    ),
    "filed.screen-odd": (
        "rad 5=NAMN: den är det · rad 5=-: utelämna raden · Esc: spara inget",
        "row 5=NAME: that is who · row 5=-: leave the row out · Esc: store nothing",
    ),
    "filed.screen-stands": (
        "Inget är sparat, för det står redan siffror. Skriv ersätt och Enter för att ersätta dem.",
        "Nothing is stored, for there are figures already. Type replace and Enter to replace them.",
    ),
    "filed.screen-item": (
        "Skriv punktens nummer och Enter · Esc: spara inget",
        "Type the number of the item and Enter · Esc: store nothing",
    ),
    "filed.ask": ("Spara? (ja/nej) ", "Store it? (yes/no) "),
    "filed.ask-replace": ("Ersätta det som står? (ja/nej) ", "Replace what stands? (yes/no) "),
    "filed.not-taken": ("Inget är sparat.", "Nothing is stored."),
    "filed.say-yes": (
        "Inget är sparat. Lägg till --yes för att spara utan fråga.",
        "Nothing is stored. Add --yes to store it without being asked.",
    ),
}
