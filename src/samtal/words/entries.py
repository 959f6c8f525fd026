"""The words of the list of everything that has been written down in the meeting.

Rule: short enough for 80 columns; the keys that act stand in the last line.
"""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "entries.title": ("Allt som är antecknat", "All that has been written down"),
    "entries.none": ("Inget är antecknat än", "Nothing has been noted yet"),
    "entries.none-found": ("Inget stämmer med det du söker", "Nothing fits what you search for"),
    "entries.all": ("{n} poster", "{n} entries"),
    "entries.all.one": ("1 post", "1 entry"),
    "entries.some": ("{found} av {n} poster", "{found} of {n} entries"),
    "entries.search": ("Sök ", "Find "),
    "entries.item": ("{number}. {title}", "{number}. {title}"),
    "entries.meeting": ("Hela mötet", "The whole meeting"),
    "entries.kept": ("{heading} ({kept})", "{heading} ({kept})"),
    "entries.note": ("anteckning", "note"),
    "entries.row": ("rad", "row"),
    "entries.wording": ("lydelse {number}: ", "wording {number}: "),
    "entries.adopted": ("(beslut)", "(decision)"),
    "entries.how": (
        "Skriv för att söka · Enter ändrar · Tab mer · Delete tar bort · Ctrl+Z ångrar · Esc stänger",
        "Type to find · Enter changes · Tab more · Delete deletes · Ctrl+Z undoes · Esc closes",
    ),
    "entries.how-found": (
        "Enter ändrar · Tab mer · Delete tar bort · Ctrl+Z ångrar · Esc tömmer sökningen",
        "Enter changes · Tab more · Delete deletes · Ctrl+Z undoes · Esc empties the search",
    ),
    "entries.how-wordings": (
        "Två lydelser: F4 väljer den markerade · Enter ändrar · Tab mer · Esc stänger",
        "Two wordings: F4 chooses the marked one · Enter changes · Tab more · Esc closes",
    ),
    "entries.how-folded": ("Esc stänger", "Esc closes"),
    "entries.how-note": (
        "Enter sparar · Anna: eller grupp 2: före texten flyttar den, alla: gör den till mötets · Esc avbryter",
        "Enter saves · Anna: or group 2: before the text moves it, all: makes it the meeting's · Esc leaves",
    ),
    "entries.how-row": (
        "Enter sparar · Tab ett lodstreck till nästa kolumn · Esc avbryter",
        "Enter saves · Tab a bar to the next column · Esc leaves",
    ),
    "entries.how-entry": ("Enter sparar · Esc avbryter · {how}", "Enter saves · Esc leaves · {how}"),
    "entries.begun": ("[inte sparad ändring]", "[change not saved]"),
    "entries.printed": ("skrivs ut", "printed"),
    "entries.unsaved": (
        "Det här är en ändring som inte är sparad: Enter sparar den, Esc tar tillbaka det som står sparat",
        "This is a change that is not saved: Enter saves it, Esc goes back to what is saved",
    ),
    "entries.draft-is-there": (
        "En ändring som inte är sparad finns kvar: den är märkt i listan över allt antecknat",
        "A change that is not saved is still there: it is marked in the list of all entries",
    ),
    "entries.of-deleted": (
        "Det du ändrade har tagits bort av någon annan: dina ord står i rutan",
        "What you were changing has been deleted by somebody else: your words stand in the box",
    ),
    "entries.not-saved": (
        "Ändringen är inte sparad: Enter sparar den, Esc en gång till släpper den",
        "The change is not saved: Enter saves it, Esc once more drops it",
    ),
    "entries.ask-print": (
        "Det som skrivs i den punkten skrivs inte ut. Ska de här orden komma med i mötesanteckningarna?",
        "What is written in that item is not printed. Are these words to be included in the minutes?",
    ),
    "entries.ask-print-how": ("J: Ja, ta med dem · Enter eller Esc: Nej", "Y: Yes, include them · Enter or Esc: No"),
    "entries.there-again": (
        "Någon annan hade tagit bort den: nu finns den igen, med det du skrev",
        "Somebody else had deleted it: now it is there again, with what you wrote",
    ),
    "entries.one-left": (
        "Nu gäller det du skrev. Den andra lydelsen finns i historiken",
        "What you wrote counts now. The other wording is in the history",
    ),
    "entries.both-kept": (
        "Någon annan har ändrat samtidigt: båda lydelserna står kvar, F4 väljer en",
        "Somebody else has changed it too: both wordings are kept, F4 chooses one",
    ),
    # what can be done with the marked one
    "entries.menu-how": ("Bokstaven eller Enter väljer, Esc stänger", "The letter or Enter chooses, Esc closes"),
    "entries.change": ("E  ändra", "E  change"),
    "entries.choose": ("V  den här lydelsen gäller", "V  this wording counts"),
    "entries.to-place": ("P  flytta till en annan punkt eller fråga", "P  put to another item or question"),
    "entries.to-list": ("P  flytta till en annan lista", "P  put to another list"),
    "entries.make": ("{letter}  gör till {what}", "{letter}  make it: {what}"),
    "entries.adopt": ("B  anta, så att det blir ett beslut", "B  adopt, so that it becomes a decision"),
    "entries.done": ("D  klar", "D  done"),
    "entries.not-done": ("D  inte klar längre", "D  not done any more"),
    "entries.history": ("H  historik", "H  history"),
    "entries.delete": ("T  ta bort", "T  take away"),
    "entries.pick-place": ("Till vilken punkt?", "To which item?"),
    "entries.pick-list": ("Till vilken lista?", "To which list?"),
    "entries.no-other-list": ("Det finns ingen annan lista.", "There is no other list."),
    "entries.question": ("      fråga {number}: {text}", "      question {number}: {text}"),
}
