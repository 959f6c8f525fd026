"""Why something was refused: the words of the core.

Rule: each sentence says what is wrong and, where it helps, what was expected.
"""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "session.lap-seat": ("Deltagare {n}", "Participant {n}"),
    "session.side-item": ("punkt {number}", "item {number}"),
    "session.part": ("{answered} av {all} påståenden", "{answered} of {all} statements"),
    "session.first-time": ("första gången", "first time"),
    "session.second-time": ("andra gången", "second time"),
    "session.third-time": ("tredje gången", "third time"),
    "session.nth-time": ("gång {n}", "time {n}"),
    "session.newer": (
        "Mötet är sparat av en nyare version av samtal. Uppdatera programmet för att öppna det.",
        "This meeting was saved by a newer samtal. Update the program to open it.",
    ),
    "session.unreadable": (
        "Mötets dagordning går inte att läsa i arkivet. Inget har ändrats.",
        "The agenda of this meeting cannot be read from the archive. Nothing has been changed.",
    ),
    "session.not-when-planned": (
        "Mötet har inte börjat. Skriv starta först.",
        "The meeting has not begun. Write start first.",
    ),
    "session.not-when-running": (
        "Mötet pågår redan, och klockan går.",
        "The meeting is already going on, and the clock is running.",
    ),
    "session.not-when-paused": ("Klockan är redan stoppad.", "The clock is already stopped."),
    "session.not-when-ended": (
        "Mötet är avslutat. Det som ska läggas till skrivs med till N: …, eller i listorna.",
        "The meeting has ended. Add what is missing with to N: …, or in the lists.",
    ),
    "session.moved-on": (
        "Mötet har redan gått vidare. Inget ändrades.",
        "The meeting has already moved on. Nothing was changed.",
    ),
    "session.last-step": (
        "Det här är sista punkten. Skriv avsluta när mötet är slut.",
        "This is the last item. Write end when the meeting is over.",
    ),
    "session.first-step": ("Det här är första punkten.", "This is the first item."),
    "session.no-step": (
        "Ingen punkt pågår. Skriv gå till följt av punktens nummer.",
        "No item is going on. Write goto and the number of an item.",
    ),
    "session.no-such-step": (
        "Det finns ingen punkt {number}. Dagordningen har punkterna 1–{last}.",
        "There is no item {number}. The agenda has items 1–{last}.",
    ),
    "session.already-there": ("Ni är redan på punkt {number}.", "You are already at item {number}."),
    "session.already-held": ("Punkt {number} står redan som hållen.", "Item {number} already counts as held."),
    "session.ends-before-start": (
        "Mötet börjar inte före dess. Skriv en senare tid.",
        "The meeting does not begin before that. Write a later time.",
    ),
    "session.nothing-to-move": (
        "Allt räknas redan från när ni började.",
        "Everything counts from when you began already.",
    ),
    "session.no-round": (
        "Punkten är ingen runda, så här passar ingen.",
        "This item is no round, so nobody passes here.",
    ),
    "session.groups-share-the-clock": (
        "Rundan hålls i grupper med gemensam klocka. Ordet fördelas i varje grupp.",
        "The round is held in groups that share a clock. Each group gives the floor itself.",
    ),
    "session.nobody-has-the-floor": (
        "Ingen har ordet. Skriv nästa eller ordet och ett namn.",
        "Nobody has the floor. Write next, or turn and a name.",
    ),
    "session.has-the-floor": ("Har redan ordet.", "Already has the floor."),
    "session.not-here": (
        "Personen är inte här. Skriv: här Anna Berg",
        "That person is not here. Write: here Anna Berg",
    ),
    "session.already-here": ("{name} är redan här.", "{name} is already here."),
    "session.already-absent": ("{name} är redan antecknad som frånvarande.", "{name} is already noted as absent."),
    "session.no-name": ("Ett namn saknas.", "A name is missing."),
    "session.which-person": ("Vem menas? {names}", "Who is meant? {names}"),
    "session.odd-count": ("Skriv ett antal från 0 till {most}.", "Write a number from 0 to {most}."),
    "session.more-are-named": (
        "{n} är redan här med namn. Skriv gick och namnet för den som har gått.",
        "{n} are already here by name. Write left and the name of anyone who has left.",
    ),
    "session.odd-groups": ("Skriv ett antal grupper från 1 till {most}.", "Write a number of groups from 1 to {most}."),
    "session.too-short": (
        "Punkten är på {minutes} min och kan inte kortas så mycket.",
        "The item has {minutes} min and cannot be shortened by that much.",
    ),
    "session.no-round-now": (
        "Punkten är ingen runda, så det finns inga turer att göra längre eller kortare.",
        "This item is no round, so there are no turns to make longer or shorter.",
    ),
    "session.groups-clock-runs": (
        "Gruppernas klocka går redan, så turerna ändras inte nu.",
        "The clock of the groups is running already, so the turns are not changed now.",
    ),
    "session.nobody-waits": ("Ingen väntar på ordet.", "Nobody waits for the floor."),
    "session.turn-too-short": (
        "Så kort kan ingen tala: var och en får minst {n} sekunder.",
        "Nobody can speak that shortly: each has at least {n} seconds.",
    ),
    "session.nothing-to-spread": (
        "Allt ryms, så det finns inget att fördela om.",
        "All of it fits, so there is nothing to spread.",
    ),
    "session.spread-lacks": (
        "Det ryms inte före punkt {number} ens med de kortaste tiderna: {n} min för mycket. Stryk en punkt.",
        "It does not fit before item {number} even with the shortest times: {n} min too much. Strike an item.",
    ),
    "session.spread-lacks-end": (
        "Det ryms inte före slutet ens med de kortaste tiderna: {n} min för mycket. Stryk en punkt.",
        "It does not fit before the end even with the shortest times: {n} min too much. Strike an item.",
    ),
    "session.spread-breaks": (
        "Det ryms bara om rasterna kortas också: fördela med raster nu, eller B på skärmen med tiderna.",
        "It fits only if the breaks become shorter too: spread with breaks now, or B on the screen of times.",
    ),
    "session.no-length": (
        "Skriv hur länge punkten ska ta, mer än noll minuter.",
        "Say how long the item is to take, more than no minutes.",
    ),
    "session.length-of-the-past": (
        "Punkt {number} är redan hållen. Längden går att ändra på den som pågår och dem som återstår.",
        "Item {number} has been held already. A length can be changed of the current item and of those to come.",
    ),
    "session.too-long": ("En punkt kan vara högst ett dygn.", "An item can be one day long at the most."),
    "session.already-past": ("Den tiden har redan varit.", "That time has already passed."),
    "session.impossible-beginning": (
        "Den förra punkten började {since}. Skriv en tid från dess till {until}.",
        "The previous item began at {since}. Write a time from then to {until}.",
    ),
    "session.began-later": (
        "Skriv en tid som inte är senare än {until}.",
        "Write a time that is no later than {until}.",
    ),
    "session.not-come-to": ("Mötet har inte varit vid punkt {number}.", "The meeting has not been at item {number}."),
    "session.impossible-gap": (
        "Tiden måste ligga mellan {since}, då mötet började, och nu.",
        "The time must lie between {since}, when the meeting began, and now.",
    ),
    "session.stood-already": (
        "En del av den tiden stod klockan redan stilla.",
        "For a part of that time the clock stood already.",
    ),
    "session.impossible-going-on": (
        "Klockan stoppades {since}. Skriv en tid efter det, fram till nu.",
        "The clock was stopped at {since}. Write a time after that, up to now.",
    ),
    "session.say-which-step": (
        "Ingen punkt pågår. Skriv till N: framför, med punktens nummer.",
        "No item is going on. Write to N: in front, with the number of the item.",
    ),
    "session.not-recorded": ("Under ”{title}” antecknas inget.", "Nothing is noted during “{title}”."),
    "session.no-tree": (
        "I den här listan står raderna inte under varandra. Skriv: rad TEXT",
        "In this list rows do not stand under each other. Write: row TEXT",
    ),
    "session.per-group": (
        "Här svarar varje grupp med en siffra. Skriv till exempel: skatta 3 grupp 2: 4",
        "Here each group answers with one figure. Write for example: rate 3 group 2: 4",
    ),
    "session.not-per-group": (
        "Här svarar inte grupperna var för sig. Skriv hur många som gav varje värde: skatta 8 7/4/1/0",
        "Here groups do not answer one by one. Write how many gave each value: rate 8 7/4/1/0",
    ),
    "session.no-address": (
        "Det finns ingen adress att spara. Skriv till exempel https://www.skolverket.se.",
        "There is no address to keep. Write for example https://www.skolverket.se.",
    ),
    "session.address-too-long": (
        "Adressen är för lång: högst {most} tecken.",
        "The address is too long: {most} characters at the most.",
    ),
    "session.empty": ("Det finns ingen text att spara.", "There is no text to keep."),
    "session.no-answers": ("Där finns inga svar att ta bort.", "There are no answers to take away there."),
    "session.name-too-long": (
        "Det är för långt för ett namn eller en rubrik: högst {most} tecken.",
        "That is too long for a name or a heading: {most} characters at the most.",
    ),
    "session.too-much-text": (
        "Texten är för lång. Högst {most} tecken får plats i en anteckning.",
        "The text is too long. A note holds {most} characters at the most.",
    ),
    "session.no-such-question": (
        "Den frågan finns inte. Punkten har {n} frågor.",
        "There is no such question. The item has {n} questions.",
    ),
    "session.no-such-question.one": (
        "Den frågan finns inte. Punkten har en fråga.",
        "There is no such question. The item has one question.",
    ),
    "session.nobody-sits": (
        "Ingen sitter i grupper än. Skriv till exempel grupper 4.",
        "Nobody sits in groups yet. Write for instance groups 4.",
    ),
    "session.groups-are-shown": ("Grupperna visas redan.", "The groups are shown already."),
    "session.sits-there": ("{name} sitter redan där.", "{name} sits there already."),
    "session.groups-tell-elsewhere": (
        "Grupper får ordet i en återsamling. Här får personer det: ordet och ett namn.",
        "Groups are given the floor in a gathering. Here people are: turn and a name.",
    ),
    "session.no-such-group.one": (
        "Den gruppen finns inte. Det finns bara 1.",
        "There is no such group. There is only 1.",
    ),
    "session.no-such-group": ("Den gruppen finns inte. Det finns {n}.", "There is no such group. There are {n}."),
    "session.no-such-entry": ("Det numret finns inte. Det finns {n}.", "There is no such number. There are {n}."),
    "session.no-such-entry.one": (
        "Det numret finns inte. Det finns bara 1.",
        "There is no such number. There is only 1.",
    ),
    "session.has-moved": ("Den är flyttad till en annan punkt.", "It has been moved to another item."),
    "session.is-there": ("Den står redan där.", "It stands there already."),
    "session.no-row-to-question": (
        "En rad hör till en lista, inte till en fråga.",
        "A row belongs to a list, not to a question.",
    ),
    "session.bears-others": (
        "Det står rader under den, så den kan inte flyttas till en annan lista.",
        "There are rows under it, so it cannot be moved to another list.",
    ),
    "session.columns-differ": (
        "Raden passar inte i listan ”{title}”: kolumnerna är andra.",
        "The row does not fit into the list “{title}”: its columns are others.",
    ),
    "session.needs-a-day": (
        "Ett datum behöver en dag. Skriv det för sig: datum 26 januari Tema",
        "A date needs a day. Write it by itself: date 26 January Theme",
    ),
    "session.choose-first": (
        "Den har två lydelser. Välj först vilken som gäller, till exempel: välj 2 i anteckning 3",
        "It has two wordings. Choose first which one counts, for example: choose 2 in note 3",
    ),
    "session.one-wording": ("Den har bara en lydelse.", "It has one wording only."),
    "session.no-such-wording": ("Den lydelsen finns inte. Det finns {n}.", "No such wording. There are {n}."),
    "session.no-summary": ("Det finns ingen sammanfattning där.", "There is no summary there."),
    "session.is-gone": (
        "Den är borttagen. Ångra tar tillbaka den, om den inte raderades för gott.",
        "It has been deleted. Undo brings it back, unless it was deleted for good.",
    ),
    "session.changed-meanwhile": (
        "Någon annan har ändrat den under tiden. Läs den en gång till.",
        "Somebody else has changed it meanwhile. Read it once more.",
    ),
    "session.is-decided": (
        "Förslaget har blivit beslut {number}. Ta bort beslutet i stället.",
        "The proposal has become decision {number}. Delete the decision instead.",
    ),
    "session.gone-for-good": (
        "Det som raderats för gott går inte att ta tillbaka.",
        "What was deleted for good cannot be brought back.",
    ),
    "session.name-taken": ("Det finns redan någon som heter {name}.", "Somebody is already called {name}."),
    "session.no-list": (
        "”{title}” är ingen lista. Skriv anteckning i stället.",
        "“{title}” is no list. Write note instead.",
    ),
    "session.too-many-cells": (
        "Raden har för många kolumner. Det ska vara {n}: {columns}",
        "The row has too many columns. There should be {n}: {columns}",
    ),
    "session.too-many-cells.one": (
        "Listan har bara en kolumn: {columns}. Ett streck som hör till texten skrivs \\|",
        "The list has only one column: {columns}. Write a bar that belongs to the text as \\|",
    ),
    "session.not-a-choice": ("I kolumnen {column} väljer man: {choices}", "In the column {column} choose: {choices}"),
    "session.not-a-date": (
        "Förstod inte dagen. Skriv den till exempel som 26 januari, fredag eller 2026-01-26 (1970–2199).",
        "Did not understand the day. Write it for example as 26 January, Friday or 2026-01-26 (1970–2199).",
    ),
    "session.not-a-date-in": (
        "I kolumnen {column} ska det stå en dag, till exempel 26 januari, fredag eller 2026-01-26 (1970–2199).",
        "The column {column} takes a day, for example 26 January, Friday or 2026-01-26 (1970–2199).",
    ),
    "session.not-a-time": (
        "Förstod inte tiden i kolumnen {column}. Skriv den som 9.30.",
        "Did not understand the time in the column {column}. Write it as 9:30.",
    ),
    "session.not-a-person": (
        "I kolumnen {column} ska det stå en person.",
        "The column {column} takes a person.",
    ),
    "session.not-a-number": (
        "I kolumnen {column} ska det stå ett tal.",
        "The column {column} takes a number.",
    ),
    "session.no-rating": ("”{title}” är ingen skattning.", "“{title}” is no rating."),
    "session.no-statements": (
        "”{title}” har inget att skatta: inget har kommit från punkten som raderna hämtas från.",
        "“{title}” has nothing to rate: nothing has come from the item that it takes its rows from.",
    ),
    "session.points-alone": (
        "Här fördelas poäng. Skriv hur många raden fick av alla tillsammans: skatta {number} 7.",
        "Points are spread here. Write how many the row got from all together: rate {number} 7.",
    ),
    "session.no-such-statement": (
        "Det påståendet finns inte. Skattningen har {n} påståenden.",
        "There is no such statement. The rating has {n} statements.",
    ),
    "session.no-such-statement.one": (
        "Det påståendet finns inte. Skattningen har ett påstående.",
        "There is no such statement. The rating has one statement.",
    ),
    "session.no-such-vote": ("Den raden finns inte. Det finns {n} rader.", "There is no such row. There are {n} rows."),
    "session.no-such-vote.one": (
        "Den raden finns inte. Det finns en enda rad.",
        "There is no such row. There is only one.",
    ),
    "session.wrong-counts": (
        "Skriv {n} antal med snedstreck emellan: hur många som svarade {low}, sedan uppåt till {high}.",
        "Write {n} numbers with slashes between: how many answered {low}, and so on up to {high}.",
    ),
    "session.other-figures": (
        "Påstående {number} har fått andra siffror under tiden. Inget skrevs över. Enter igen ersätter dem.",
        "Statement {number} got other figures meanwhile. Nothing was replaced. Enter again replaces them.",
    ),
    "session.final-figures": (
        "Siffrorna går inte att ångra: skattningen har stängts, eller lappar räknas. Skriv in rätt siffror.",
        "The figures cannot be undone: the rating has closed, or slips are counted. Enter the right ones.",
    ),
    "session.undo-older": ("Det som gjordes före det: skriv ångra {n}.", "What was done before that: write undo {n}."),
    "session.no-unknown": (
        "Den här skattningen har inget ”vet ej”.",
        "This rating has no “don't know”.",
    ),
    "session.counts-only": (
        "I den här skattningen sparas bara antal, aldrig vem som svarade vad. Skriv till exempel skatta 3 0/1/7/4.",
        "In this rating only numbers are kept, never who answered what. Write for example rate 3 0/1/7/4.",
    ),
    "session.off-scale": ("Svaret ska vara {low}–{high}.", "The answer must be {low}–{high}."),
    "session.totals-stand": (
        "Antal är redan inskrivna för påståendet. Ångra dem först.",
        "Numbers have already been entered for this statement. Undo them first.",
    ),
    "session.number-for-name": (
        "{name} är inget namn. Skriv antal {name} om det är så många som är här.",
        "{name} is no name. Write count {name} if that is how many are here.",
    ),
    "session.built-on": (
        "Någon annan har fortsatt från det här sedan dess, så det går inte att ångra. Rätta det i stället.",
        "Somebody else has gone on from this since then, so it cannot be undone. Correct it instead.",
    ),
    "session.never-done": ("Bara en uppgift blir klar.", "Only an action is ever done."),
    "session.done-already": (
        "Uppgift {number} är redan klar. Är den inte det: inte klar uppgift {number}",
        "Action {number} is done already. If it is not: not done action {number}",
    ),
    "session.not-done": ("Uppgift {number} är inte klar än.", "Action {number} is not done yet."),
    "session.already-adopted": ("Förslag {number} är redan ett beslut.", "Proposal {number} is already a decision."),
    "session.nothing-to-undo": ("Det finns inget att ångra här.", "There is nothing to undo here."),
}
