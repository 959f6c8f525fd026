"""What became true, in words: the answers of plain mode and what the screens say was done.

Rule: every sentence begins with a word of ours, never with what a person typed, and stays on one line.
"""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "telling.ok": ("ok", "ok"),
    "telling.error": ("fel", "error"),
    # refusals of the dialogue itself
    "telling.utf16": (
        (
            "Texten kommer som UTF-16, så som PowerShell skickar den, och ingen rad kan läsas. Skriv i stället "
            'cmd /c "samtal plain MALL < FIL", med filen sparad som UTF-8.'
        ),
        (
            "The text comes as UTF-16, as PowerShell sends it, and no line can be read. Write instead "
            'cmd /c "samtal plain TEMPLATE < FILE", with the file saved as UTF-8.'
        ),
    ),
    "telling.lost-letters": (
        "Står ett frågetecken där å, ä eller ö skulle stå? Då skickade PowerShell bara ASCII: skriv cmd /c i stället",
        "Is there a question mark where å, ä or ö should be? Then PowerShell sent ASCII only: write cmd /c instead",
    ),
    "telling.not-utf8": (
        "Raden är inte UTF-8. Spara filen som UTF-8 och försök igen.",
        "The line is not UTF-8. Save the file as UTF-8 and try again.",
    ),
    "telling.bad-time": (
        "Förstod inte tiden efter @. Skriv @10.20 eller @2026-01-26 10.20 (1970–2199), och sedan vad som hände.",
        "Did not understand the time after @. Write @10:20 or @2026-01-26 10:20 (1970–2199), and then what happened.",
    ),
    "telling.nothing-after-time": (
        "Skriv vad som hände efter tiden: @10.20 nästa",
        "Write what happened after the time: @10:20 next",
    ),
    "telling.before-the-last": (
        "Tiden är före den förra som angavs, {last}. Nästa dag skrivs med datum: @2026-01-26 0.10",
        "That is before the last time given, {last}. Another day takes a date: @2026-01-26 00:10",
    ),
    # moves
    "telling.started": ("Mötet började {at}", "The meeting began {at}"),
    "telling.ended": ("Mötet avslutades {at}", "The meeting ended {at}"),
    "telling.item": ("Punkt {number}: {title}", "Item {number}: {title}"),
    "telling.length-until": (", {length}, till {until}", ", {length}, to {until}"),
    "telling.length-again": (", {length}, vi börjar igen {until}", ", {length}, we begin again {until}"),
    "telling.length-back": (", {length}, tillbaka {until}", ", {length}, back {until}"),
    "telling.plan-moved": ("Allt är flyttat", "Everything is moved"),
    "telling.finish-set": ("Mötet ska sluta {at}", "The meeting is to end {at}"),
    "telling.offer": (
        "Planen börjar {told}, ni började {began}. Behåll slutet: sluta {end}. Flytta allt: flytta allt",
        "The plan begins {told}, you began {began}. Keep the end: finish {end}. Move everything: move everything",
    ),
    "telling.offer-endless": (
        "Planen börjar {told}, ni började {began}. Flytta allt: flytta allt",
        "The plan begins {told}, you began {began}. Move everything: move everything",
    ),
    "telling.length-over": (", {length}, {left}", ", {length}, {left}"),
    "telling.time-number": ("Omgång {n}", "Run {n}"),
    "telling.next-gives": ("Nästa ger ordet till {name}", "Next gives the floor to {name}"),
    "telling.next-starts-clock": ("Nästa startar gruppernas klocka", "Next starts the clock of the groups"),
    "telling.left-off": (
        "Det var sista punkten. Mötet är öppet tills du skriver avsluta",
        "That was the last item. The meeting is open until you write end",
    ),
    "telling.struck": ("Struken: punkt {number}", "Struck: item {number}"),
    "telling.held": (
        "Punkt {number} hölls, tiden antecknades inte",
        "Item {number} was held, its time was not noted",
    ),
    "telling.pulled-back": (
        "Tiden {at} är före det som redan stod, som nu räknas till dess",
        "The time {at} is before what stood already, which now counts until then",
    ),
    "telling.own-row": ("Det är ingen av de färdiga raderna", "It is none of the rows that stand ready"),
    "telling.more-than-asked": ("Fler rader än {most}", "More rows than {most}"),
    "telling.rating-closed": ("Skattningen är stängd", "The rating is closed"),
    "telling.figures-missing": ("Siffror saknas till punkt {number}", "Figures are missing for item {number}"),
    "telling.clock-stopped": ("Klockan är stoppad", "The clock is stopped"),
    "telling.clock-stops-until": ("Klockan är stoppad till {at}", "The clock is stopped until {at}"),
    "telling.clock-stood": ("Klockan stod från {since} till {at}", "The clock stood from {since} until {at}"),
    "telling.clock-runs": ("Klockan går igen", "The clock is running again"),
    "telling.clock-set-back": (
        "Datorns klocka har ställts tillbaka {span}. I mötet är klockan {at} tills datorn är ikapp",
        "The computer's clock was set back {span}. In the meeting it is {at} until the computer has caught up",
    ),
    "telling.floor": ("Ordet: {name} ({spoken} av {present})", "Floor: {name} ({spoken} of {present})"),
    "telling.floor-given": ("Ordet: {name}", "Floor: {name}"),
    "telling.passed": ("Passade: {name}", "Passed: {name}"),
    "telling.all-have-spoken": ("Alla har haft ordet", "All have had the floor"),
    "telling.shared-began": (
        "Gruppernas klocka går: talare 1 av {n}, byt talare {at}",
        "The clock of the groups is running: speaker 1 of {n}, change {at}",
    ),
    "telling.shared-began.one": (
        "Gruppernas klocka går: talare 1 av 1, klart {at}",
        "The clock of the groups is running: speaker 1 of 1, done {at}",
    ),
    "telling.shared-untimed": ("Gruppernas runda har börjat", "The round in the groups has begun"),
    "telling.planned": ("Ny längd: punkt {number}", "New length: item {number}"),
    "telling.began": ("Punkt {number} började {at}", "Item {number} began {at}"),
    "telling.asked": ("Fråga {number}: {text}", "Question {number}: {text}"),
    # people
    "telling.here": ("Här: {name}", "Here: {name}"),
    "telling.left": ("Gick: {name}", "Left: {name}"),
    "telling.absent": ("Frånvarande: {name}", "Absent: {name}"),
    "telling.described": ("Ändrade: {name}", "Changed: {name}"),
    "telling.present": ("{n} är här", "{n} are here"),
    "telling.present.one": ("1 är här", "1 is here"),
    "telling.joined": ("Grupp {number}", "Group {number}"),
    "telling.groups-shown": ("Grupperna visas för rummet", "The room sees the groups"),
    "telling.in-turn": ("I tur: {names}", "In turn: {names}"),
    "telling.groups-kept": (
        "De grupper som har gett siffror i den här punkten sitter kvar till nästa",
        "The groups that have given figures in this item stay until the next",
    ),
    "telling.reseated-unseen": (
        "{name} är flyttad. Rummet ser inte grupperna än",
        "{name} has moved. The room does not see the groups yet",
    ),
    "telling.reseated": ("{name} till grupp {number}", "{name} to group {number}"),
    "telling.untagged": (
        "{names} har inte etiketten {tag} och delades in jämnt",
        "{names} lack the tag {tag} and were dealt evenly",
    ),
    "telling.nobody-tagged": ("Ingen har etiketten {tag}", "Nobody has the tag {tag}"),
    "telling.divided": ("{n} grupper: {sizes}", "{n} groups: {sizes}"),
    "telling.divided.one": ("1 grupp: {sizes}", "1 group: {sizes}"),
    # captures
    "telling.note": ("Anteckning {number} till punkt {step}{where}", "Note {number} to item {step}{where}"),
    "telling.note-changed": (
        "Ändrade anteckning {number} till punkt {step}{where}",
        "Changed note {number} to item {step}{where}",
    ),
    "telling.row": ("Rad {number} till punkt {step}{where}", "Row {number} to item {step}{where}"),
    "telling.row-changed": (
        "Ändrade rad {number} till punkt {step}{where}",
        "Changed row {number} to item {step}{where}",
    ),
    "telling.link": ("Länk {number}{where}: {title}", "Link {number}{where}: {title}"),
    "telling.link-changed": ("Ändrade länk {number}{where}: {title}", "Changed link {number}{where}: {title}"),
    "telling.link-gone": ("Tog bort länk {number}{where}", "Deleted link {number}{where}"),
    "telling.to-item": (" till punkt {step}", " to item {step}"),
    "telling.a-group": ("grupp {number}", "group {number}"),
    "telling.note-gone": (
        "Tog bort anteckning {number} till punkt {step}{where}",
        "Deleted note {number} to item {step}{where}",
    ),
    "telling.under-part": (", under rad {number}", ", under row {number}"),
    "telling.moved-up": ("Det som stod under den står nu ett steg upp{where}", "What stood under it is one up{where}"),
    "telling.moved-out": ("Det som stod under den står nu för sig", "What stood under it stands by itself now"),
    "telling.cause": ("Vald orsak: rad {number} till punkt {step}", "Cause chosen: row {number} to item {step}"),
    "telling.no-cause": (
        "Inte längre vald orsak: rad {number} till punkt {step}",
        "No longer the cause chosen: row {number} to item {step}",
    ),
    "telling.row-gone": (
        "Tog bort rad {number} till punkt {step}{where}",
        "Deleted row {number} to item {step}{where}",
    ),
    "telling.gone": ("Tog bort {what}", "Deleted {what}"),
    "telling.for-good": (
        "Orden finns inte kvar, och det går inte att ångra",
        "No word of it is kept; it cannot be undone",
    ),
    "telling.renamed": ("{name} heter nu {now}", "{name} is now called {now}"),
    "telling.summary": ("Sammanfattning av {of}", "Summary of {of}"),
    "telling.summary-changed": ("Ny sammanfattning av {of}", "New summary of {of}"),
    "telling.summary-gone": ("Sammanfattningen av {of} är borttagen", "The summary of {of} is taken away"),
    "telling.of-meeting": ("mötet", "the meeting"),
    "telling.of-item": ("punkt {number}", "item {number}"),
    "telling.question-part": (", fråga {number}", ", question {number}"),
    "telling.group-part": (", grupp {number}", ", group {number}"),
    "telling.statement": ("Påstående {number}", "Statement {number}"),
    "telling.statement-in": ("Påstående {number} i punkt {step}", "Statement {number} in item {step}"),
    "telling.answers": ("{n} svar", "{n} answers"),
    "telling.answers.one": ("1 svar", "1 answer"),
    "telling.unknown": ("{n} vet ej", "{n} don't know"),
    "telling.nothing-handed": ("Inget är inlämnat", "Nothing has been handed in"),
    "telling.group-tells": ("▶ {name} berättar", "▶ {name} tells"),
    "telling.groups-wait": ("Sedan grupp {numbers}", "Then group {numbers}"),
    "telling.groups-first": ("Grupp {numbers} berättar i tur och ordning", "In turn: group {numbers}"),
    "telling.groups-told": ("Alla grupper har berättat", "All groups have told"),
    "telling.all-together": ("Gemensamt", "Together"),
    "telling.gone-too": ("Också borta i {places}", "Gone from {places} too"),
    "telling.gone-here": ("Borta här", "Gone from here"),
    "telling.stands-in": ("Orden står kvar i {places}", "The words still stand in {places}"),
    "telling.carried": ("{n} rader fördes till {to}", "{n} rows went to {to}"),
    "telling.carried.one": ("1 rad fördes till {to}", "1 row went to {to}"),
    "telling.dayless-rows": ("{n} rader utan dag stannade", "{n} rows without a day stayed"),
    "telling.dayless-rows.one": ("1 rad utan dag stannade", "1 row without a day stayed"),
    "telling.dayless-notes": ("{n} anteckningar utan dag stannade", "{n} notes without a day stayed"),
    "telling.dayless-notes.one": ("1 anteckning utan dag stannade", "1 note without a day stayed"),
    "telling.begun": ("{n} rader från {names}", "{n} rows from {names}"),
    "telling.begun.one": ("1 rad från {names}", "1 row from {names}"),
    "telling.in-both": ("{n} av dem finns i båda", "{n} of them are in both"),
    "telling.in-both.one": ("1 av dem finns i båda", "1 of them is in both"),
    "telling.in-all": ("{n} av dem finns i alla {all}", "{n} of them are in all {all}"),
    "telling.in-all.one": ("1 av dem finns i alla {all}", "1 of them is in all {all}"),
    "telling.from-empty": ("Inget kom från punkt {number}: den är tom", "Nothing came from item {number}: it is empty"),
    "telling.from-unsummed": (
        "Inget kom från punkt {number}: den har ingen sammanfattning",
        "Nothing came from item {number}: it has no summary",
    ),
    "telling.from-private": (
        "Inget kom från punkt {number}: det som skrivs där stannar där",
        "Nothing came from item {number}: what is written there stays there",
    ),
    "telling.not-into": (
        "Mötet är förtroligt, så inget förs till {places} av sig självt",
        "The meeting is confidential, so nothing goes to {places} by itself",
    ),
    "telling.from-struck": (
        "Inget kom från punkt {number}: den är struken",
        "Nothing came from item {number}: it is struck",
    ),
    "telling.from-not-held": (
        "Inget kom från punkt {number}: den har inte hållits",
        "Nothing came from item {number}: it has not been held",
    ),
    "telling.points": ("Rad {number}: {n} poäng", "Row {number}: {n} points"),
    "telling.points.one": ("Rad {number}: 1 poäng", "Row {number}: 1 point"),
    "telling.points-in": ("Rad {number} i punkt {step}: {n} poäng", "Row {number} in item {step}: {n} points"),
    "telling.points-in.one": ("Rad {number} i punkt {step}: 1 poäng", "Row {number} in item {step}: 1 point"),
    "telling.points-each": ("{n} poäng var", "{n} points each"),
    "telling.points-each.one": ("1 poäng var", "1 point each"),
    "telling.most-each": ("högst {n} på samma rad", "at most {n} on the same row"),
    "telling.least-each": ("minst {n} på varje rad", "at least {n} on every row"),
    "telling.points-left": ("{n} av {all} kvar", "{n} of {all} left"),
    "telling.points-over": ("{n} fler än de {all} som finns", "{n} more than the {all} there are"),
    "telling.points-max": (
        "Högst {n} från var och en blir {all} tillsammans",
        "At most {n} from each makes {all} together",
    ),
    "telling.points-min": (
        "Minst {n} från var och en blir {all} tillsammans",
        "At least {n} from each makes {all} together",
    ),
    "telling.source-empty": (
        "Här finns inget att skatta än: punkt {number} är tom. Skriv till {number}: {verb} …",
        "There is nothing to rate yet: item {number} is empty. Write to {number}: {verb} …",
    ),
    "telling.source-private": (
        "Här finns inget att skatta: det som skrivs i punkt {number} stannar där",
        "There is nothing to rate: what is written in item {number} stays there",
    ),
    "telling.source-struck": (
        "Här finns inget att skatta: punkt {number} är struken. Skriv till {number}: {verb} …",
        "There is nothing to rate: item {number} is struck. Write to {number}: {verb} …",
    ),
    "telling.source-not-held": (
        "Här finns inget att skatta än: punkt {number} har inte hållits. Skriv till {number}: {verb} …",
        "There is nothing to rate yet: item {number} has not been held. Write to {number}: {verb} …",
    ),
    "telling.verb-row": ("rad", "row"),
    "telling.verb-note": ("anteckning", "note"),
    "telling.verb-summary": ("sammanfattning", "summary"),
    "telling.mean": ("medel {mean}", "mean {mean}"),
    "telling.too-few": ("för få för ett medel", "too few for a mean"),
    "telling.totals-final": ("Det går inte att ångra", "That cannot be undone"),
    "telling.totals-corrected": (
        "Siffror i en skattning, rättade sedan",
        "Figures of a rating, corrected since",
    ),
    "telling.is-not-here": ("{name} är inte här", "{name} is not here"),
    "telling.answer-of": ("svar från {name}", "answer from {name}"),
    "telling.changed": ("Ändrade {what}", "Changed {what}"),
    "telling.item-part": (", punkt {number}", ", item {number}"),
    "telling.who-part": (", vem: {who}", ", who: {who}"),
    "telling.when-part": (", när: {when}", ", when: {when}"),
    "telling.day-has-been": ("Den dagen har redan varit", "That day has already been"),
    "telling.adopted": ("Förslag {proposal} är nu beslut {number}", "Proposal {proposal} is now decision {number}"),
    # names, groups and lengths of time, on every face
    "telling.time-left": ("{span} kvar", "{span} left"),
    "telling.time-over": ("{span} över tiden", "{span} over time"),
    "telling.seat": ("deltagare {number}", "participant {number}"),
    "telling.minutes": ("{n} min", "{n} min"),
    "telling.seconds": ("{n} s", "{n} s"),
    "telling.hours": ("{n} h", "{n} h"),
    "telling.days": ("{n} dygn", "{n} days"),
    "telling.days.one": ("1 dygn", "1 day"),
    "telling.summer-time": ("sommartid", "summer time"),
    "telling.winter-time": ("vintertid", "winter time"),
    "telling.count-off": (
        "Räkna 1–{n} runt rummet. Din siffra är din grupp.",
        "Count 1–{n} round the room. Your number is your group.",
    ),
    "telling.kept-entry": (
        "Det sparas, fast annat i punkten inte skrivs ner",
        "It is kept, though nothing else in the item is written down",
    ),
    "telling.kept-nothing": ("Det som sägs nu skrivs inte ner.", "What is said now is not written down."),
    "telling.kept-private": (
        "Det som skrivs här kommer inte med i mötesanteckningarna.",
        "What is written here is not included in the minutes.",
    ),
    "telling.kept-summary": (
        "I mötesanteckningarna står bara sammanfattningen.",
        "Only the summary stands in the minutes.",
    ),
    "telling.silent": ("Tyst, var och en för sig", "In silence, each alone"),
    "telling.group": ("Grupp {number}: {names}", "Group {number}: {names}"),
    "telling.lead": ("Leder: {text}", "Led by: {text}"),
    # undo, and what is not known here
    "telling.undone": ("Ångrade: {what}", "Took back: {what}"),
    "telling.now-at": ("Nu: punkt {number}, {title}", "Now: item {number}, {title}"),
    "telling.not-begun": ("Mötet har inte börjat", "The meeting has not begun"),
    "telling.done": ("Klart", "Done"),
    # longer output
    "telling.status-at": ("Läge {at}", "Status {at}"),
    "telling.agenda-at": ("Dagordning {at}", "Agenda {at}"),
    "telling.help-given": ("Hjälp", "Help"),
}
