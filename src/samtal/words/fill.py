"""The words of what is filled in during a meeting: figures, tables, the lists, who is here, the latest actions.

Rule: short enough for 80 columns; a sign never stands without a line that says what it means.
"""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    # a rating
    "fill.statement": ("Påstående", "Statement"),
    "fill.statements": ("Påstående {first}–{last} av {n}", "Statement {first}–{last} of {n}"),
    "fill.unknown": ("vet ej", "unknown"),
    "fill.answers": ("svar", "answers"),
    "fill.share": ("andel", "share"),
    "fill.mean": ("medel", "mean"),
    "fill.spread": ("spridning", "spread"),
    "fill.too-few": ("för få", "too few"),
    "fill.sealed": ("dolt", "hidden"),
    "fill.file-in": ("Tab: hämta svaren ur filen", "Tab takes the answers from the file"),
    "fill.figures-in": ("Tab: fyll i siffrorna", "Tab fills in the figures"),
    "fill.figures-how": (
        "Tal med mellanslag · Enter sparar · Delete tar om · Esc lämnar",
        "Numbers with spaces · Enter saves · Delete retakes · Esc leaves",
    ),
    "fill.group-figures-how": (
        "Gruppens siffra, ? vet ej · Tab nästa grupp · Enter sparar · Esc lämnar",
        "The group's figure, ? unknown · Tab next group · Enter saves · Esc leaves",
    ),
    "fill.no-groups": (
        "Det finns inga grupper än. R delar in: /grupper 4",
        "There are no groups yet. R divides: /groups 4",
    ),
    "fill.figures-unsaved": ("* inte sparad än, Enter sparar", "* not saved yet, Enter saves"),
    "fill.figures-others": (
        "• Påstående {number}: {n} svar, {present} är med. Enter om det stämmer",
        "• Statement {number}: {n} answers, {present} take part. Enter if that is right",
    ),
    "fill.figures-others.one": (
        "• Påstående {number}: 1 svar, {present} är med. Enter om det stämmer",
        "• Statement {number}: 1 answer, {present} take part. Enter if that is right",
    ),
    "fill.figures-part": (
        "* {n} av {all} tal · mellanslag mellan dem · 0 där ingen svarade",
        "* {n} of {all} numbers · Space between them · 0 where nobody answered",
    ),
    "fill.figures-not-saved": (
        "Påstående {number} i punkt {step} är inte sparat: {n} av {all} tal är ifyllda.",
        "Statement {number} of item {step} is not saved: {n} of {all} numbers are filled in.",
    ),
    "fill.figures-odd": (
        "• Titta igen på påstående {numbers}: ett annat antal svar än ni är",
        "• Look again at statement {numbers}: another number of answers than you are",
    ),
    "fill.figures-done": (
        "✓ Alla {n} påståenden har siffror. Delete tar om ett · Esc lämnar",
        "✓ All {n} statements have figures. Delete retakes one · Esc leaves",
    ),
    "fill.figures-done.one": ("✓ Påståendet har siffror. Esc lämnar", "✓ The statement has figures. Esc leaves"),
    "fill.figures-none": (
        "Inget att skatta än: raderna kommer från en tidigare punkt",
        "Nothing to rate yet: the rows come from an earlier item",
    ),
    "fill.persons": ("Namn", "Name"),
    "fill.persons-of": ("Namn {first}–{last} av {n}", "Name {first}–{last} of {n}"),
    "fill.persons-none": ("Ingen har ett namn här än: H", "Nobody here has a name yet: H"),
    "fill.persons-in": ("Tab: fyll i svaren", "Tab fills in the answers"),
    "fill.persons-how": (
        "Siffror · ? vet ej · - tömmer · Enter nästa person · Esc lämnar",
        "Digits · ? unknown · - empties · Enter next person · Esc leaves",
    ),
    "fill.persons-how-known": (
        "Siffror · - tömmer · Enter nästa person · Esc lämnar",
        "Digits · - empties · Enter next person · Esc leaves",
    ),
    "fill.persons-unsaved": ("* inte sparat än, Enter sparar", "* not saved yet, Enter saves"),
    "fill.persons-full": ("Raden är full: Enter nästa person", "The row is full: Enter, next person"),
    "fill.persons-done": (
        "✓ Alla {n} har svarat på allt. Esc lämnar",
        "✓ All {n} have answered everything. Esc leaves",
    ),
    "fill.persons-done.one": ("✓ Den enda har svarat på allt. Esc lämnar", "✓ The only one has answered. Esc leaves"),
    "fill.persons-unnamed": ("{n} utan namn, H", "{n} without a name, H"),
    "fill.replaces": (
        "Punkt {number}: siffrorna går inte att få tillbaka. Enter igen ersätter dem",
        "Item {number}: the figures cannot be had back. Enter again replaces them",
    ),
    "fill.again": ("igen", "again"),
    "fill.count-too-long": (
        "Ett antal har högst {n} siffror här: mellanslag skiljer talen",
        "A count has at most {n} digits here: spaces part the numbers",
    ),
    "fill.count-or-slip": (
        "Ett antal har högst {n} siffror. Lappar skrivs i remsan: Esc, Tab",
        "A count has at most {n} digits. Slips are typed in the strip: Esc, Tab",
    ),
    "fill.points-too-long": ("En rad får högst {n} siffror här", "A row takes at most {n} digits here"),
    "fill.answer-too-long": ("Ett svar har högst {n} siffror här", "An answer has at most {n} digits here"),
    "fill.held-back": (
        "Inget skrevs: se först på raden vid markören, den är inte sparad",
        "Nothing was written: look at the row at the cursor first, it is not saved",
    ),
    "fill.paste-not": (
        "Inget skrevs: det inklistrade är inte bara tal, en rad per rad",
        "Nothing was written: what was pasted is not numbers alone, a row on each line",
    ),
    "fill.paste-more": (
        "Inget skrevs: {n} rader klistrades in, från markören finns {left}",
        "Nothing was written: {n} rows were pasted, from the cursor on there are {left}",
    ),
    "fill.paste-row": (
        "Inklistrad rad {line} skrevs inte, {taken} före den skrevs: {why}",
        "Pasted line {line} was not written, {taken} before it were: {why}",
    ),
    "fill.paste-replaces": (
        "siffrorna går för gott. Klistra in igen ersätter dem",
        "the figures go for good. Pasting again replaces them",
    ),
    "fill.paste-cells": ("{n} av {of} tal", "{n} of {of} numbers"),
    "fill.paste-rows": ("{n} rader skrevs", "{n} rows were written"),
    "fill.paste-rows.one": ("1 rad skrevs", "1 row was written"),
    "fill.paste-slip": (
        "Rad {line} är ingen hel lapp: {n} lappar räknades, resten inte",
        "Line {line} is no whole slip: {n} slips were counted, the others not",
    ),
    "fill.paste-slip.one": (
        "Rad {line} är ingen hel lapp: 1 lapp räknades, resten inte",
        "Line {line} is no whole slip: 1 slip was counted, the others not",
    ),
    "fill.paste-begun": (
        "Inget klistrades in: en lapp är påbörjad. Backspace tar bort den",
        "Nothing was pasted: a slip is begun. Backspace erases it",
    ),
    "fill.paste-full": (
        "Stannade vid rad {line}, fler lappar väntas inte: {n} räknades",
        "Stopped at line {line}, no more slips are expected: {n} were counted",
    ),
    "fill.odd-saved": (
        "Titta igen på påstående {number}: ett annat antal svar än ni är. ▲ dit",
        "Look again at statement {number}: another number of answers than you are. ▲ goes there",
    ),
    "fill.odd-saved-row": (
        "Titta igen på rad {number}: så många poäng får den inte. ▲ dit",
        "Look again at row {number}: it may not have so many points. ▲ goes there",
    ),
    "fill.row-back": (
        "Rad {number} står som den sparades. Delete igen tar om den",
        "Row {number} stands as it was saved. Delete again takes it anew",
    ),
    "fill.run-again": (
        "Punkt {number} körs igen: det som inte var sparat är borta",
        "Item {number} is run again: what was not saved is gone",
    ),
    "fill.retakes": (
        "{what} {number}, punkt {step}: {n} svar tas bort för gott. {key} gör det",
        "{what} {number}, item {step}: {n} answers go for good. {key} does it",
    ),
    "fill.retakes.one": (
        "{what} {number}, punkt {step}: 1 svar tas bort för gott. {key} gör det",
        "{what} {number}, item {step}: 1 answer goes for good. {key} does it",
    ),
    "fill.retakes-all": (
        "{what} {number}, punkt {step}: siffrorna tas bort för gott. {key} gör det",
        "{what} {number}, item {step}: the figures go for good. {key} does it",
    ),
    # slips
    "fill.slips-in": ("Tab: lapparna, en och en", "Tab: the slips, one by one"),
    "fill.slips-below": (
        "Lapparna skrivs i remsan · Tab: antalen",
        "Slips are typed in the strip · Tab: the counts",
    ),
    "fill.slip": ("Lapp {n}", "Slip {n}"),
    "fill.slip-marks": ("{n} av {of} svar", "{n} of {of} answers"),
    "fill.slip-more": (
        "Alla {n} har lämnat en lapp. Enter igen räknar en till",
        "All {n} have handed one in. Enter again counts one more",
    ),
    "fill.slip-not-undone": (
        "En räknad lapp går inte att ångra. Tab rättar räkningen",
        "A slip that is counted cannot be undone. Tab puts the counts right",
    ),
    "fill.undo-figures": (
        "Ctrl+Z tar här bara tillbaka siffror. Esc lämnar rutnätet",
        "Ctrl+Z takes back figures alone here. Esc leaves the grid",
    ),
    "fill.slips": ("{n} lappar", "{n} slips"),
    "fill.slips.one": ("1 lapp", "1 slip"),
    "fill.slips-of": ("lapp {n} av {of}", "slip {n} of {of}"),
    "fill.slips-how": (
        "Siffror · - blankt · ? vet ej · Enter räknar den · Tab rättar · Esc lämnar",
        "Digits · - blank · ? unknown · Enter counts it · Tab corrects · Esc leaves",
    ),
    "fill.slips-how-known": (
        "Siffror · - blankt · Enter räknar lappen · Tab rättar · Esc lämnar",
        "Digits · - blank · Enter counts the slip · Tab corrects · Esc leaves",
    ),
    "fill.slips-how-gaps": (
        "Tal med mellanslag emellan · - blankt · Enter räknar · Tab rättar · Esc lämnar",
        "Numbers with spaces between · - blank · Enter counts · Tab corrects · Esc leaves",
    ),
    "fill.slip-gaps": (
        "Bara {low}–{high} finns på skalan: mellanslag mellan talen",
        "Only {low}–{high} are on the scale: spaces between the numbers",
    ),
    "fill.counts-unseen": (
        "Antalen syns inte här: M visar dem bara för dig, då kan de rättas",
        "The counts are not seen here: M shows them to you alone, to be corrected",
    ),
    "fill.points-over": ("Fler poäng än det finns", "More points than there are"),
    "fill.row-retaken": (
        "Rad {number} tas om: den har inga poäng nu",
        "Row {number} is taken anew: it has no points now",
    ),
    "fill.slips-how-next": (
        "Nästa lapp · Backspace tar bort den sista · Tab rättar · Esc lämnar",
        "The next slip · Backspace takes the last one away · Tab corrects · Esc leaves",
    ),
    "fill.slip-back": (
        "Den lapp som räknades sist tas bort. {key} gör det",
        "The slip that was counted last is taken away. {key} does it",
    ),
    "fill.slip-gone": (
        "Lappen är borttagen: skriv den på nytt",
        "The slip is taken away: type it anew",
    ),
    "fill.slips-aside": ("Esc: tillbaka till lapparna", "Esc: back to the slips"),
    "fill.slip-off-scale": ("Bara {low}–{high} finns på skalan", "Only {low}–{high} are on the scale"),
    "fill.slip-full": (
        "Lappen har redan {n} svar: Backspace tar bort det som är för mycket",
        "The slip has {n} answers already: Backspace erases what is too much",
    ),
    "fill.slip-not-so-many": (
        "Inget räknades: {n} av {of} svar. Skriv lappen igen; Backspace rättar",
        "Nothing was counted: {n} of {of} answers. Type the slip again; Backspace mends",
    ),
    "fill.slip-wrong": (
        "Inget räknades: svar {number} är fel. Skriv lappen igen; Backspace rättar",
        "Nothing was counted: answer {number} is wrong. Type it again; Backspace mends",
    ),
    "fill.slips-close": ("Alla lappar är inne. {key} stänger skattningen", "All slips are in. {key} closes the rating"),
    "fill.slips-reopen": (
        "Skattningen är stängd. {key} öppnar den för fler lappar",
        "The rating is closed. {key} opens it for more slips",
    ),
    # another item
    "fill.no-rating": ("Punkt {number} är ingen skattning", "Item {number} is no rating"),
    "fill.is-counted": ("lappar räknas", "slips are being counted"),
    "fill.is-closed": ("ifylld, stängd", "filled in, closed"),
    "fill.is-short": ("{n} av {of} lappar, stängd", "{n} of {of} slips, closed"),
    "fill.is-filled": ("ifylld", "filled in"),
    "fill.which-rating": ("Vilken skattning ska fyllas i?", "Which rating is to be filled in?"),
    "fill.palette": ("Fyll i en skattning", "Fill in a rating"),
    "fill.palette-help": (
        "Lappar, antal eller svar till en annan punkt medan mötet går vidare",
        "Slips, counts or answers to another item while the meeting goes on",
    ),
    "fill.points": ("poäng", "points"),
    "fill.points-in": ("Tab: fyll i poängen", "Tab fills in the points"),
    "fill.points-how": (
        "Enter sparar · Delete tar om · Esc lämnar",
        "Enter saves · Delete retakes · Esc leaves",
    ),
    "fill.points-odd": (
        "• Rad {number}: {n} poäng, fast {limit}. Enter om det stämmer",
        "• Row {number}: {n} points, though {limit}. Enter if that is right",
    ),
    "fill.points-odd-hidden": (
        "• Rad {number}: {limit}. Enter om poängen stämmer",
        "• Row {number}: {limit}. Enter if the points are right",
    ),
    "fill.points-done": ("✓ Alla {n} rader är ifyllda. Esc lämnar", "✓ All {n} rows are filled in. Esc leaves"),
    "fill.points-done.one": ("✓ Raden är ifylld. Esc lämnar", "✓ The row is filled in. Esc leaves"),
    "fill.rows": ("Rad {first}–{last} av {n}", "Row {first}–{last} of {n}"),
    "fill.nothing": ("Punkten har ingen tabell. N antecknar", "The item has no table. N takes a note"),
    # a list
    "fill.row-label": ("Rad", "Row"),
    "fill.name-begun": ("Tab skriver {name}", "Tab writes {name}"),
    "fill.fill-row": ("Fyll i ”{label}”", "Fill in “{label}”"),
    "fill.new-row": ("Ny rad", "New row"),
    "fill.cause": ("vald orsak", "cause chosen"),
    "fill.new-problem": ("Ny rad för sig", "New row by itself"),
    "fill.under-row": ("Varför? Under {number}. {text}", "Why? Under {number}. {text}"),
    "fill.tree-how": (
        "Enter sparar · Shift+Tab en nivå upp · ▲ rad · Ctrl+O orsak · Esc lämnar",
        "Enter saves · Shift+Tab a level up · ▲ row · Ctrl+O cause · Esc leaves",
    ),
    "fill.tree-how-row": (
        "Enter ändrar · Tab varför under den · Ctrl+O vald orsak · Esc lämnar",
        "Enter changes · Tab a why under it · Ctrl+O the cause · Esc leaves",
    ),
    "fill.change-row": ("Ändra rad {number}", "Change row {number}"),
    "fill.filled-meanwhile": (
        "”{label}” har någon annan fyllt i, din blir en rad till",
        "Somebody else has filled in “{label}”, yours is one more row",
    ),
    "fill.two-wordings": ("{n} lydelser: Ctrl+E", "{n} wordings: Ctrl+E"),
    "fill.rows-how": (
        "Esc lämnar · Tab nästa · Enter sparar · ▲ en rad",
        "Esc leaves · Tab next · Enter saves · ▲ a row",
    ),
    "fill.rows-how-last": (
        "Esc lämnar · Tab eller Enter sparar · ▲ en rad",
        "Esc leaves · Tab or Enter saves · ▲ a row",
    ),
    "fill.rows-how-one": ("Esc lämnar · Enter sparar · ▲ rad", "Esc leaves · Enter saves · ▲ row"),
    "fill.rows-how-change": (
        "Esc lämnar · Enter sparar, eller tar bort en tömd rad",
        "Esc leaves · Enter saves, or deletes an emptied row",
    ),
    "fill.rows-nothing": ("Inget skrivs ner här · Esc lämnar", "Nothing is written down here · Esc leaves"),
    "fill.rows-in": ("Tab skriver i tabellen", "Tab writes in the table"),
    "fill.takes-text": ("text", "text"),
    "fill.takes-person": ("ett namn, Tab skriver ut det", "a name, Tab writes it out"),
    "fill.takes-date": ("dag (26/1, fredag)", "day (26/1, Friday)"),
    "fill.takes-time": ("klockslag (9.30)", "time (9:30)"),
    "fill.takes-number": ("ett tal", "a number"),
    "fill.rows-unsaved": ("* Det finns en rad som inte är sparad", "* There is a row that is not saved"),
    # the latest actions
    "fill.latest": ("Det senaste", "The latest"),
    "fill.latest-none": ("Inget har gjorts än", "Nothing has been done yet"),
    "fill.latest-how": ("Enter ångrar det valda · Esc stänger", "Enter takes back the chosen one · Esc closes"),
    "fill.latest-other": ("från en annan skärm", "from another screen"),
    # the lists
    "fill.from-item": ("från punkt {number}", "from item {number}"),
    "fill.adopted": ("beslut", "decision"),
    "fill.entering-how": ("Enter sparar · Esc stänger", "Enter saves · Esc closes"),
    "fill.adopt-how": ("B gör till beslut", "B makes it a decision"),
    # who is here
    "fill.people": ("Deltagare: {n} är här", "Participants: {n} are here"),
    "fill.people.one": ("Deltagare: 1 är här", "Participants: 1 is here"),
    "fill.unnamed": ("{n} utan namn", "{n} without a name"),
    "fill.here": ("här", "here"),
    "fill.aside": ("utanför", "aside"),
    "fill.left": ("gick", "left"),
    "fill.absent": ("frånvarande", "absent"),
    "fill.unknown-where": ("inte här", "not here"),
    "fill.no-names": ("Hittade inga namn", "Found no names"),
    "fill.people-how": (
        (
            "Enter lägger till · ▲ till listan: Enter gick/kom, F frånvarande, B namn, U utanför, R roll, 1–9 grupp, "
            "L gruppernas inlämningar · Esc"
        ),
        (
            "Enter adds · ▲ to the list: Enter left/came, F absent, B rename, U aside, R role, 1–9 group, "
            "L hand-ins of the groups · Esc"
        ),
    ),
}
