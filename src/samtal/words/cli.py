"""The words of the command line.

Rule: what a command does is one line; what went wrong is one sentence.
"""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "cli.overview": (
        "Med samtal leder du ett möte. Skriv samtal följt av:",
        "With samtal you lead a meeting. Write samtal and then:",
    ),
    "cli.overview-more": (
        "Mer om ett kommando: samtal plain --help. Språk: --lang sv eller --lang en.",
        "More about a command: samtal plain --help. Language: --lang sv or --lang en.",
    ),
    "cli.does.home": (
        "Öppna samtal: det som pågår, mallarna och de senaste mötena.",
        "Open samtal: what is going on, the templates and the latest meetings.",
    ),
    "cli.does.run": (
        "Led ett möte från skärmen, nytt eller pågående.",
        "Lead a meeting from the screen, new or going on.",
    ),
    "cli.does.wall": (
        "Visa mötet för rummet, i ett eget fönster.",
        "Show the meeting to the room, in a window of its own.",
    ),
    "cli.does.notes": (
        "Anteckna i mötet, i ett eget fönster.",
        "Take notes in the meeting, in a window of its own.",
    ),
    "cli.does.demo": (
        "Prova ett möte med påhittade deltagare. Inget sparas.",
        "Try a meeting with invented people. Nothing is saved.",
    ),
    "cli.needs-terminal": (
        "Det här kommandot ritar på skärmen och behöver ett terminalfönster. Rad för rad går det med samtal plain.",
        "This command draws on the screen and needs a terminal window. Line by line there is samtal plain.",
    ),
    "cli.does.plain": (
        "Håll ett möte rad för rad, utan att skärmen ritas om.",
        "Hold a meeting line by line, without drawing on the screen.",
    ),
    "cli.does.sessions": ("Visa mötena i arkivet, de nyaste först.", "Show the meetings in the archive, newest first."),
    "cli.does.minutes": (
        "Skriv mötesanteckningar, även för ett möte som pågår.",
        "Write the minutes, also of a meeting that is going on.",
    ),
    "cli.does.trend": (
        "Visa vad skattningarna har gett, träff för träff.",
        "Show what the ratings came to, meeting by meeting.",
    ),
    "cli.does.groups": ("Skriv ett kort för varje grupp, med uppgift och tid.", "Write a card for each group."),
    "cli.does.handin": (
        "Skriv det som varje grupp fyller i och lämnar in.",
        "Write what each group fills in and hands in.",
    ),
    "cli.does.template_list": ("Visa mallarna som finns.", "Show the templates there are."),
    "cli.does.template_show": (
        "Visa en mall i klartext, för korrekturläsning.",
        "Show a template in plain words, for proofreading.",
    ),
    "cli.does.template_check": ("Kontrollera mallar och visa alla fel.", "Check templates and show all mistakes."),
    "cli.does.template_keys": (
        "Visa allt som kan stå i en mall, med exempel.",
        "Show all that may stand in a template, with examples.",
    ),
    "cli.does.template_schema": (
        "Skriv ut mallformatets JSON-schema.",
        "Print the JSON Schema of the template format.",
    ),
    "cli.does.template_slips": (
        "Skriv lappar att skriva ut, för varje skattning i en mall.",
        "Write slips to print, for each rating of a template.",
    ),
    "cli.arg.of_meeting": ("mötets id eller början på det", "the meeting's id or its beginning"),
    "cli.arg.slips_step": ("bara punkten med det här numret", "only the item with this number"),
    "cli.does.export": ("Spara ett möte i en fil (JSON-rader).", "Save a meeting in a file (JSON Lines)."),
    "cli.does.import": (
        "Läs in gruppers svar, ett formulärs (CSV) eller ett möte.",
        "Read answers of groups or a form (CSV), or a meeting.",
    ),
    "cli.meta.column": ("KOLUMN=NR", "COLUMN=NR"),
    "cli.arg.filed_to": ("svar: till skattningen med det här numret", "answers: to the rating with this number"),
    "cli.arg.filed_column": (
        "svar: vilket påstående en kolumn hör till, som D=3 eller Rubrik=3; D=- är inget; 'rad 5=-' utelämnar en rad",
        "answers: the statement of a column, as D=3 or Heading=3; D=- is none; 'row 5=-' leaves a row out",
    ),
    "cli.arg.filed_replace": ("svar: ersätt de siffror som står där", "answers: replace the figures that stand"),
    "cli.arg.filed_yes": ("svar: spara utan fråga", "answers: store without being asked"),
    "cli.does.archive_rebuild": (
        "Gör om arkivets läsbara tabeller från händelserna.",
        "Make the readable tables of the archive anew from the events.",
    ),
    "cli.does.archive_check": (
        "Kontrollera att arkivet är helt, varje händelse för sig.",
        "Check that the archive is whole, event by event.",
    ),
    "cli.does.backup": ("Gör en kopia av arkivet.", "Make a copy of the archive."),
    "cli.leaves-slips": (
        "Lappar som räknas nu är inte med: de blir siffror när skattningen stängs.",
        "Slips that are being counted now are not in it: they become figures when the rating closes.",
    ),
    "cli.holds-counts": (
        (
            "Arkivet, kopior av det och filer från samtal export är dina egna: de innehåller antalet svar på varje "
            "värde även där svaren är för få (min_answers) för att visas i mötesanteckningarna."
        ),
        (
            "The archive, copies of it and files from samtal export are your own: they hold the number of answers per "
            "value even where these are too few (min_answers) to be shown in the minutes."
        ),
    ),
    "cli.help.usage": ("Användning: ", "Usage: "),
    "cli.help.arguments": ("Vad", "What"),
    "cli.help.options": ("Val", "Options"),
    "cli.meta.id": ("ID", "ID"),
    "cli.meta.file": ("FIL", "FILE"),
    "cli.meta.folder": ("MAPP", "FOLDER"),
    "cli.meta.template": ("MALL", "TEMPLATE"),
    "cli.meta.name": ("NAMN", "NAME"),
    "cli.meta.key": ("NYCKEL", "KEY"),
    "cli.meta.day": ("ÅÅÅÅ-MM-DD", "YYYY-MM-DD"),
    "cli.meta.group": ("NR", "NR"),
    "cli.meta.number": ("ANTAL", "NUMBER"),
    "cli.arg.help": ("visa den här hjälpen", "show this help"),
    "cli.arg.template": ("en malls namn eller fil", "a template's name or file"),
    "cli.arg.key": ("bara den här nyckeln, eller det här slaget (kind)", "only this key, or this kind of item"),
    "cli.arg.go_on": (
        "fortsätt mötet med detta id (början räcker)",
        "go on with the meeting of this id (its beginning is enough)",
    ),
    "cli.arg.date": ("mötets dag (annars i dag)", "the day of the meeting (else today)"),
    "cli.arg.confidential": (
        "känsligt samtal: mötesanteckningarna säger inte vem som sade vad",
        "the minutes do not say who said what",
    ),
    "cli.confidential": (
        "Känsligt samtal: mötesanteckningarna säger inte vem som sade vad.",
        "Confidential: the minutes do not say who said what.",
    ),
    "cli.confidential-needs": (
        "Känsligt blir ett möte när det öppnas. Skriv --confidential och en mall.",
        "A meeting is made confidential when it is opened. Write --confidential and a template.",
    ),
    "cli.arg.author": ("vem som antecknar", "who takes the notes"),
    "cli.arg.json": ("som JSON", "as JSON"),
    "cli.arg.session": (
        "mötets id eller början på det (annars det pågående eller senaste)",
        "the meeting's id or its beginning (else the running or latest one)",
    ),
    "cli.arg.output": ("skriv till en fil", "write to a file"),
    "cli.arg.force": ("ersätt filen om den redan finns", "replace the file if it is there already"),
    "cli.arg.group": ("bara den här gruppen", "only this group"),
    "cli.arg.profile": (
        "skattningarna i ett möte, var för sig, med medelvärdena på skalan",
        "the ratings of one meeting, each by itself, with the means on the scale",
    ),
    "cli.arg.times": ("med en tabell över tiderna", "with a table of the times"),
    "cli.arg.remove": (
        "läs in även det som ångrar eller raderar något som skrevs här; arkivet kopieras först",
        "take in what undoes or erases things written here too; the archive is copied first",
    ),
    "cli.arg.format": ("filformat", "file format"),
    "cli.arg.people": ("räkna med så många deltagare", "reckon with so many participants"),
    "cli.arg.files": ("filerna", "the files"),
    "cli.arg.handin_output": (
        "skriv en fil för varje grupp i den här mappen (eller, för en grupp, till den här filen)",
        "write a file for each group in this folder (or, for one group, to this file)",
    ),
    "cli.arg.chat": ("kort, att klistra in i en chatt", "short, to paste into a chat"),
    "cli.arg.of_session": (
        "mötet som inlämningen hör till, där ingen kod säger det (början på id räcker)",
        "the meeting that the hand-in belongs to, where no code says so (the beginning of its id is enough)",
    ),
    "cli.arg.copy": (
        "kopians fil (annars bredvid arkivet, med dagens datum i namnet)",
        "the file of the copy (else beside the archive, with today's date in its name)",
    ),
    "cli.arg.archive": ("arkivets fil (annars SAMTAL_ARCHIVE)", "the archive file (else SAMTAL_ARCHIVE)"),
    "cli.arg.lang": ("språk", "language"),
    "cli.usage-wrong-word": ("Förstod inte: {wrong}. {usage}", "Did not understand: {wrong}. {usage}"),
    "cli.archive-is": ("Arkivet: {path}", "The archive: {path}"),
    "cli.imported-unreadable": (
        "Mötet är sparat här, men går inte att visa: det kommer från en nyare version av samtal, eller är skadat.",
        "The meeting is kept here but cannot be shown: it comes from a newer samtal, or is damaged.",
    ),
    "cli.usage-wrong": ("Förstod inte. {usage}", "Did not understand. {usage}"),
    "cli.unknown": (
        "Förstod inte: {what}. Skriv samtal --help för att se vad som finns.",
        "Did not understand: {what}. Write samtal --help to see what there is.",
    ),
    "cli.unknown-near": (
        "Förstod inte: {what}. Menade du samtal {near}?",
        "Did not understand: {what}. Did you mean samtal {near}?",
    ),
    "cli.plain-needs": (
        "Skriv antingen en mall (samtal plain MALL) eller ett möte att fortsätta (samtal plain --session ID).",
        "Write either a template (samtal plain TEMPLATE) or a meeting to go on with (samtal plain --session ID).",
    ),
    "cli.plain-welcome": (
        "{title}. Skriv starta för att börja, hjälp för att se vad som går att skriva.",
        "{title}. Write start to begin, help to see what can be written.",
    ),
    "cli.no-sessions": ("Inga möten än.", "No meetings yet."),
    "cli.state.planned": ("planerat", "planned"),
    "cli.state.running": ("pågår", "running"),
    "cli.state.paused": ("pausat", "paused"),
    "cli.state.ended": ("avslutat", "ended"),
    "cli.written": ("Sparat i {path}", "Saved in {path}"),
    "cli.meant": ("Mötet som menas: {title}, {date} ({id})", "The meeting that is meant: {title}, {date} ({id})"),
    "cli.exists": (
        "{path} finns redan. Ange ett annat namn, eller --force för att ersätta filen.",
        "{path} is there already. Give another name, or --force to replace the file.",
    ),
    "cli.is-archive": (
        "{path} är ett arkiv med möten och ersätts aldrig. Ange ett annat namn.",
        "{path} is an archive of meetings and is never replaced. Give another name.",
    ),
    "cli.imported": (
        "Mötet {id}: {n} nya händelser, {known} fanns redan.",
        "Meeting {id}: {n} new events, {known} were here already.",
    ),
    "cli.imported.one": (
        "Mötet {id}: en ny händelse, {known} fanns redan.",
        "Meeting {id}: one new event, {known} were here already.",
    ),
    "cli.imported-nameless": (
        (
            "Punkt {number}: {n} svar med namn togs inte med, för där sparas bara antalet, och de går inte att skilja "
            "från dem som redan är räknade."
        ),
        (
            "Item {number}: {n} answers with names were left out, for only the counts are kept there, and they cannot "
            "be told from those that are counted already."
        ),
    ),
    "cli.imported-nameless.one": (
        (
            "Punkt {number}: ett svar med namn togs inte med, för där sparas bara antalet, och det går inte att "
            "skilja från dem som redan är räknade."
        ),
        (
            "Item {number}: one answer with a name was left out, for only the counts are kept there, and it cannot be "
            "told from those that are counted already."
        ),
    ),
    "cli.imported-theirs": (
        "Punkt {number} hade siffror både här och i filen. Filens skrevs sist, och de gäller.",
        "Item {number} had figures both here and in the file. The file's were written last, and they stand.",
    ),
    "cli.imported-ours": (
        "Punkt {number} hade siffror både här och i filen. De som fanns här skrevs sist, och de gäller.",
        "Item {number} had figures both here and in the file. Those here were written last, and they stand.",
    ),
    "cli.imported-both": (
        "Punkt {number} hade siffror här och i filen. De senast skrivna gäller: {theirs} av filens, {ours} härifrån.",
        "Item {number} had figures here and in the file. The latest stand: {theirs} of the file's, {ours} of these.",
    ),
    "cli.rebuilt": ("Tabellerna är omgjorda för {n} möten.", "The tables of {n} meetings have been made anew."),
    "cli.rebuilt.one": ("Tabellerna är omgjorda för ett möte.", "The tables of one meeting have been made anew."),
    "cli.check-whole": (
        "Arkivet {path} är helt: {n} händelser, alla som de skrevs.",
        "The archive {path} is whole: {n} events, all as they were written.",
    ),
    "cli.check-whole.one": (
        "Arkivet {path} är helt: en händelse, som den skrevs.",
        "The archive {path} is whole: one event, as it was written.",
    ),
    "cli.check-partly": (
        "Inget fel hittades i {path}. Av {n} händelser kunde inte alla jämföras.",
        "No fault was found in {path}. Of its {n} events not all could be compared.",
    ),
    "cli.check-rebuild": (
        "Alla händelser som har en kontrollsumma stämmer med den. Kör samtal archive rebuild och kontrollera igen.",
        "All events that have a checksum match it. Run samtal archive rebuild, and check again.",
    ),
    "cli.check-strayed": (
        "Tabellerna i {path} säger något annat än händelserna: {tables}.",
        "The tables of {path} say something else than the events: {tables}.",
    ),
    "cli.check-unmarked": (
        "{n} händelser har ingen kontrollsumma, eftersom de skrevs av en äldre version av samtal.",
        "{n} events have no checksum, because an older version of samtal wrote them.",
    ),
    "cli.check-unmarked.one": (
        "En händelse har ingen kontrollsumma, eftersom den skrevs av en äldre version av samtal.",
        "One event has no checksum, because an older version of samtal wrote it.",
    ),
    "cli.check-file": (
        "Arkivet {path} är skadat. SQLite säger: ”{why}”.",
        "The archive {path} is damaged. SQLite says: “{why}”.",
    ),
    "cli.check-event": (
        "Inte som den skrevs: händelsen {kind} {when} i {title} ({id})",
        "Not as it was written: the event {kind} {when} in {title} ({id})",
    ),
    "cli.check-untitled": ("ett möte som inte går att läsa", "a meeting that cannot be read"),
    "cli.backed-up": (
        "Kopian är sparad i {path}. Den innehåller personuppgifter, precis som arkivet.",
        "The copy is kept in {path}. It holds personal data, just as the archive does.",
    ),
    "cli.too-large": ("{path} är för stor för att vara ett möte.", "{path} is too large to be a meeting."),
    "cli.interrupted": (
        "Avbrutet. Det som besvarats med ok är sparat.",
        "Interrupted. What was answered with ok is kept.",
    ),
    "cli.system": ("Det gick inte: {what} ({why})", "That did not work: {what} ({why})"),
    "cli.template-broken": ("(har fel, se samtal template check)", "(has mistakes, see samtal template check)"),
    "cli.valid": ("{file}: inga fel", "{file}: no mistakes"),
    "cli.valid-so-far": (
        "{file}: inga fel; {n} saker fungerar inte än",
        "{file}: no mistakes; {n} things do not work yet",
    ),
    "cli.valid-so-far.one": (
        "{file}: inga fel; 1 sak fungerar inte än",
        "{file}: no mistakes; 1 thing does not work yet",
    ),
}
