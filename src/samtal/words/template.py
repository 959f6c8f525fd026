"""What is said of templates: mistakes, remarks, and what an item does in plain words.

Rule: a sentence says what is wrong and what was expected, in words an author knows; quotes are given as typed.
"""

from __future__ import annotations

from typing import Final

_NOTEPAD_SV: Final = "I Anteckningar: Arkiv, Spara som, Kodning UTF-8."
_NOTEPAD_EN: Final = "In Notepad: File, Save as, Encoding UTF-8."

_GROUPS: Final = '{{ size = 3 }}, {{ by = "…" }}, {{ mix = "…" }}, "all", "solo", "pairs"'

_FILES: Final[dict[str, tuple[str, str]]] = {
    "template.file-missing": (
        "Filen finns inte. Kontrollera namnet och mappen.",
        "There is no such file. Check its name and folder.",
    ),
    "template.file-special": (
        "Det här är ingen vanlig fil. Ange en textfil.",
        "This is no ordinary file. Name a text file.",
    ),
    "template.file-folder": (
        "Det här är en mapp, inte en fil. Ange mallen i den.",
        "This is a folder, not a file. Name the template in it.",
    ),
    "template.file-unreadable": ("Filen går inte att läsa ({reason}).", "The file cannot be read ({reason})."),
    "template.file-txt": (
        "Filen heter {name}. Anteckningar har lagt till .txt. Byt namn på den till {want}.",
        "The file is called {name}. Notepad added .txt. Rename it to {want}.",
    ),
    "template.file-large": (
        "Filen är större än {most} MB. Det är ingen mall.",
        "The file is larger than {most} MB. That is no template.",
    ),
    "template.file-empty": (
        "Filen är tom. Kopiera en färdig mall och ändra i den.",
        "The file is empty. Copy a template and change it.",
    ),
    "template.file-binary": (
        "Filen är ingen textfil. En mall är vanlig text, inte Word eller Excel.",
        "The file is not text. A template is plain text, not Word or Excel.",
    ),
    "template.file-utf16": (
        f"Filen är sparad som UTF-16. Spara den som UTF-8. {_NOTEPAD_SV}",
        f"The file is saved as UTF-16. Save it as UTF-8. {_NOTEPAD_EN}",
    ),
    "template.file-encoding": (
        f"Raden är inte UTF-8 (kanske Windows-1252, ”ANSI”). Spara filen som UTF-8. {_NOTEPAD_SV}",
        f"The line is not UTF-8 (perhaps Windows-1252, “ANSI”). Save the file as UTF-8. {_NOTEPAD_EN}",
    ),
    "template.no-such": (
        "Det finns ingen mall eller fil med namnet {given}. Skriv samtal template list för att se mallarna.",
        "There is no template or file named {given}. Write samtal template list to see the templates.",
    ),
    "template.no-such-near": (
        "Det finns ingen mall eller fil med namnet {given}. Menade du {want}?",
        "There is no template or file named {given}. Did you mean {want}?",
    ),
}

_KEYS: Final[dict[str, tuple[str, str]]] = {
    "template.write": ("{given}: skriv {want}.", "{given}: write {want}."),
    "template.write-minutes": (
        "{given}: skriv {want}, räknat i minuter (0.5 är en halv).",
        "{given}: write {want}, counted in minutes (0.5 is half of one).",
    ),
    "template.did-you-mean": ("{given} finns inte. Menade du {want}?", "There is no {given}. Did you mean {want}?"),
    "template.unknown-key": (
        "{key} finns inte här. Det som kan stå här är {known}.",
        "There is no {key} here. What may stand here is {known}.",
    ),
    "template.belongs-to-header": (
        "{key} ska stå överst i filen, ovanför den första raden med [[agenda]] eller [statements…].",
        "{key} must stand at the top of the file, above the first line with [[agenda]] or [statements…].",
    ),
    "template.belongs-to-point": (
        "{key} hör till en punkt och ska stå under [[agenda]].",
        "{key} belongs to an item and stands below [[agenda]].",
    ),
    "template.belongs-to-set": (
        "{key} hör till en uppsättning påståenden och ska stå under [statements.NAMN].",
        "{key} belongs to a set of statements and stands below [statements.NAME].",
    ),
    "template.belongs-to-kind": (
        "{key} hör till kind = {kind}. Den här punkten har kind = {this}. Byt kind, eller ta bort {key}.",
        "{key} belongs to kind = {kind}. This item has kind = {this}. Change its kind, or remove {key}.",
    ),
    "template.agenda-brackets": (
        "Skriv dubbla hakparenteser före varje punkt: [[agenda]].",
        "Write double brackets before each item: [[agenda]].",
    ),
    "template.missing-key": ("{key} saknas. Skriv {key} = …", "{key} is missing. Write {key} = …"),
    "template.no-title": (
        'Mötets titel saknas. Skriv title = "…" överst i filen, ovanför den första raden med [[agenda]].',
        'The title of the meeting is missing. Write title = "…" at the top, above the first line with [[agenda]].',
    ),
    "template.no-agenda": (
        "Mallen har ingen dagordning. Varje punkt börjar med raden [[agenda]].",
        "The template has no agenda. Each item begins with the line [[agenda]].",
    ),
    "template.agenda-long": (
        "Dagordningen har {n} punkter. Högst {most} får plats.",
        "The agenda has {n} items. At most {most} fit.",
    ),
}

_VALUES: Final[dict[str, tuple[str, str]]] = {
    "template.want-template": (
        "Det här är ingen mall: {given}.",
        "This is no template: {given}.",
    ),
    "template.write-value": (
        "{key}: skriv {want} i stället för {given}.",
        "{key}: write {want} instead of {given}.",
    ),
    "template.want-text": (
        '{key} ska vara en text inom citattecken, "…". Här står {given}.',
        '{key} is to be a text within quotes, "…". Here stands {given}.',
    ),
    "template.empty-text": ("{key} är tom. Skriv en text.", "{key} is empty. Write a text."),
    "template.want-number": (
        "{key} ska vara ett tal utan citattecken, som 10 eller 2.5. Här står {given}.",
        "{key} is to be a number without quotes, such as 10 or 2.5. Here stands {given}.",
    ),
    "template.number-over": (
        "{key} ska vara större än {over}. Här står {given}.",
        "{key} is to be more than {over}. Here stands {given}.",
    ),
    "template.number-most": (
        "{key} ska vara högst {most}. Här står {given}.",
        "{key} is to be at most {most}. Here stands {given}.",
    ),
    "template.want-whole": (
        "{key} ska vara ett heltal utan citattecken. Här står {given}.",
        "{key} is to be a whole number without quotes. Here stands {given}.",
    ),
    "template.whole-range": (
        "{key} ska vara ett heltal från {least} till {most}. Här står {given}.",
        "{key} is to be a whole number from {least} to {most}. Here stands {given}.",
    ),
    "template.want-truth": (
        "{key} ska vara true (ja) eller false (nej), utan citattecken. Här står {given}.",
        "{key} is to be true or false, without quotes. Here stands {given}.",
    ),
    "template.want-truth-or-words": (
        '{key} ska vara true (ja), false (nej) eller egna ord inom citattecken, som "ej aktuellt". Här står {given}.',
        '{key} is to be true, false or words of your own within quotes, such as "not relevant". Here stands {given}.',
    ),
    "template.no-such-day": (
        "{key}: dagen {given} finns inte. Skriv år, månad och dag, som 2026-01-14, eller egna ord.",
        "{key}: there is no day {given}. Write year, month and day, such as 2026-01-14, or words of your own.",
    ),
    "template.want-choice": (
        "{key} kan vara {words}. Här står {given}.",
        "{key} may be {words}. Here stands {given}.",
    ),
    "template.want-clock": (
        '{key} ska vara ett klockslag inom citattecken, som "09:00" eller "9.00". Här står {given}.',
        '{key} is to be a time of day within quotes, such as "09:00" or "9.00". Here stands {given}.',
    ),
    "template.clock-unquoted": (
        '{key}: ett klockslag ska stå inom citattecken: "{want}".',
        '{key}: a time of day stands within quotes: "{want}".',
    ),
    "template.want-list": (
        '{key} ska vara en lista inom hakparenteser, ["…", "…"]. Här står {given}.',
        '{key} is to be a list within brackets, ["…", "…"]. Here stands {given}.',
    ),
    "template.want-table": (
        "{key} ska skrivas inom klamrar med namn på delarna, {{ namn = värde }}. Här står {given}.",
        "{key} is written within braces with names for its parts, {{ name = value }}. Here stands {given}.",
    ),
    "template.want-scale": (
        "{key} ska skrivas {{ min = 1, max = 4 }}, gärna med labels. Här står {given}.",
        "{key} is written {{ min = 1, max = 4 }}, labels if you like. Here stands {given}.",
    ),
    "template.want-column": (
        '{key}: en kolumn är en text eller {{ name = "…", type = "…" }}. Här står {given}.',
        '{key}: a column is a text or {{ name = "…", type = "…" }}. Here stands {given}.',
    ),
    "template.want-names": (
        '{key} ska vara namn på tidigare punkter eller listor, ["…"]. Här står {given}.',
        '{key} is to name earlier items or registers, ["…"]. Here stands {given}.',
    ),
    "template.want-groups": (
        f'{{key}} ska vara ett antal (4), {_GROUPS} eller "keep". Här står {{given}}.',
        f'{{key}} is to be a number (4), {_GROUPS} or "keep". Here stands {{given}}.',
    ),
    "template.want-block": (
        '{key} ska vara {{ name = "…", for_each = "person" }} eller {{ name = "…", repeat = 3 }}. Här står {given}.',
        '{key} is to be {{ name = "…", for_each = "person" }} or {{ name = "…", repeat = 3 }}. Here stands {given}.',
    ),
    "template.want-for-each": (
        '{key} ska vara "person" eller "row of" och titeln på en lista före. Här står {given}.',
        '{key} is to be "person" or "row of" and the title of a list before it. Here stands {given}.',
    ),
    "template.block-how": (
        "Blocket {given} saknar for_each eller repeat. Skriv det i blockets första punkt.",
        "The block {given} lacks for_each or repeat. Write it in the first item of the block.",
    ),
    "template.block-apart": (
        "Blocket {given} finns redan längre upp. Flytta ihop punkterna, eller ge det här ett annat namn.",
        "The block {given} is already further up. Move the items together, or give this one another name.",
    ),
    "template.block-differs": (
        "Blocket {given} upprepas på ett annat sätt i sin första punkt. Ta bort for_each och repeat här.",
        "The block {given} is repeated in another way in its first item. Take away for_each and repeat here.",
    ),
    "template.lap": ("Varv {n} av {of}", "Lap {n} of {of}"),
    "template.lap-place": ("Person {n} i varje grupp", "Person {n} of each group"),
    "template.say-block-person": ("{name}: en gång per deltagare", "{name}: once per participant"),
    "template.say-block-place": ("{name}: en gång per person i gruppen", "{name}: once per person in the group"),
    "template.say-block-row": ("{name}: en gång per rad i {list}", "{name}: once per row of {list}"),
    "template.say-block-count": ("{name}: {n} varv", "{name}: {n} laps"),
    "template.say-block-count.one": ("{name}: 1 varv", "{name}: 1 lap"),
    "template.want-statements": (
        '{key} ska vara namnet på en uppsättning, en lista med texter eller {{ from = "…" }}. Här står {given}.',
        '{key} is to be the name of a set, a list of texts or {{ from = "…" }}. Here stands {given}.',
    ),
    "template.want-sets": (
        "Påståenden i huvudet skrivs under en egen rubrik, [statements.NAMN]. Här står {given}.",
        "Statements of the header stand under a heading of their own, [statements.NAME]. Here stands {given}.",
    ),
    "template.want-agenda": (
        "Varje punkt börjar med raden [[agenda]]. Här står {given}.",
        "Each item begins with the line [[agenda]]. Here stands {given}.",
    ),
    "template.want-point": (
        "En punkt har åtminstone kind och title. Här står {given}.",
        "An item has at least kind and title. Here stands {given}.",
    ),
}

_MEANING: Final[dict[str, tuple[str, str]]] = {
    "template.twice": ("Står två gånger: {given}. Ta bort den ena.", "Given twice: {given}. Remove one of them."),
    "template.id-twice": (
        "id {given} finns redan på en annan punkt. Skriv ett annat.",
        "Another item has the id {given} already. Write another one.",
    ),
    "template.id-register": (
        "id {given} är namnet på en av listorna (beslut, uppgifter …). Välj ett annat.",
        "The id {given} is the name of a register (decisions, actions …). Choose another.",
    ),
    "template.min-minutes": (
        "min_minutes ({least}) är mer än minutes ({minutes}). Skriv högst lika mycket.",
        "min_minutes ({least}) is more than minutes ({minutes}). Write at most as much.",
    ),
    "template.min-max": (
        "min ({min}) är mer än max ({max}). Skriv ett mindre min eller ett större max.",
        "min ({min}) is more than max ({max}). Write a smaller min or a larger max.",
    ),
    "template.choices": (
        '{name}: type = "choice" och choices = ["…"] hör ihop. Skriv båda eller ingen av dem.',
        '{name}: type = "choice" and choices = ["…"] go together. Write both or neither.',
    ),
    "template.nowhere": (
        "Ingen tidigare punkt heter {given}. Skriv en av deras titlar, eller en lista: beslut, förslag, uppgifter …",
        "No earlier item is called {given}. Write one of their titles, or a register: decisions, proposals, actions …",
    ),
    "template.nowhere-list": (
        "Det finns ingen tidigare lista som heter {given}. Skriv titeln på en punkt före den här.",
        "There is no earlier list called {given}. Write the title of an item before this one.",
    ),
    "template.nowhere-near": (
        "Ingen tidigare punkt heter {given}. Menade du {want}?",
        "No earlier item is called {given}. Did you mean {want}?",
    ),
    "template.into-nowhere": (
        "Ingen lista heter {given}. Skriv titeln på en punkt med kind = list, eller beslut, förslag, uppgifter …",
        "No list is called {given}. Write the title of an item with kind = list, or decisions, proposals, actions …",
    ),
    "template.into-nowhere-near": (
        "Ingen lista heter {given}. Menade du {want}?",
        "No list is called {given}. Did you mean {want}?",
    ),
    "template.into-no-list": (
        "{given} är ingen lista. Det som skrivs kan föras till en punkt med kind = list, eller till beslut, förslag …",
        "{given} is no list. What is written can go to an item with kind = list, or to decisions, proposals …",
    ),
    "template.into-itself": (
        "into pekar på punkten själv: {given}. Skriv en annan lista.",
        "into points to this item itself: {given}. Write another list.",
    ),
    "template.from-later": (
        "{key} kan bara peka bakåt, men {given} är punkt {number} och kommer efter. Flytta den före punkt {here}.",
        "{key} can only point back, but {given} is item {number} and comes later. Move it before item {here}.",
    ),
    "template.from-itself": (
        "{key} kan bara peka bakåt, men {given} är punkten själv. Ta bort det namnet.",
        "{key} can only point back, but {given} is this item itself. Remove that name.",
    ),
    "template.from-no-list": (
        "{given} är ingen lista. Skriv titeln på en tidigare punkt med kind = list.",
        "{given} is no list. Write the title of an earlier item with kind = list.",
    ),
    "template.from-rating": (
        "{given} är en skattning. Påståenden hämtas från raderna i en lista eller anteckningarna i ett samtal.",
        "{given} is a rating. Statements come from the rows of a list or the notes of a talk.",
    ),
    "template.points-without-budget": (
        "{key} på en skattning gäller poäng att fördela (budget). En skala skrivs scale = {{ min = 1, max = 4 }}.",
        "{key} on a rating is about points to spread (budget). A scale has its own: scale = {{ min = 1, max = 4 }}.",
    ),
    "template.rating-empty": (
        'Skattningen saknar påståenden. Skriv statements = ["…"].',
        'The rating has no statements. Write statements = ["…"].',
    ),
    "template.no-statements": (
        'Här finns inga påståenden. Skriv minst ett inom citattecken: ["…"].',
        'There are no statements here. Write at least one within quotes: ["…"].',
    ),
    "template.set-name": (
        "En uppsättning påståenden behöver ett eget namn efter punkten: [statements.NAMN].",
        "A set of statements needs a name of its own after the point: [statements.NAME].",
    ),
    "template.no-sets": (
        "Uppsättningen {given} finns inte. Den skrivs under [statements.{given}].",
        "There is no set {given}. It stands under [statements.{given}].",
    ),
    "template.no-set": (
        "Uppsättningen {given} finns inte. Här finns: {names}.",
        "There is no set {given}. There are: {names}.",
    ),
    "template.no-set-near": (
        "Uppsättningen {given} finns inte. Menade du {want}?",
        "There is no set {given}. Did you mean {want}?",
    ),
    "template.scale-and-budget": (
        "En skattning har antingen scale eller budget, inte båda. Ta bort den ena.",
        "A rating has either scale or budget, not both. Remove one of them.",
    ),
    "template.scale-order": (
        "Skalans min ({min}) ska vara mindre än dess max ({max}).",
        "The scale's min ({min}) is to be less than its max ({max}).",
    ),
    "template.scale-width": (
        "Skalan {min} till {max} är för bred. Högst {most} steg får plats.",
        "The scale {min} to {max} is too wide. At most {most} steps fit.",
    ),
    "template.one-pole": (
        "{given} har bara ett namn för skalans ändar. Skriv både low och high.",
        "{given} has a name for only one end of the scale. Write both low and high.",
    ),
    "template.scale-labels": (
        "Skalan {min} till {max} har {width} värden men {n} namn i labels. Skriv ett per värde, eller två för ändarna.",
        "The scale {min} to {max} has {width} values but {n} labels. Write one for each value, or two for the ends.",
    ),
    "template.scale-labels.one": (
        "Skalan {min} till {max} har {width} värden men 1 namn i labels. Skriv ett per värde, eller två för ändarna.",
        "The scale {min} to {max} has {width} values but 1 label. Write one for each value, or two for the ends.",
    ),
    "template.levels-order": (
        "Skriv nivåerna i stigande ordning, den lägsta först, var och en med ett eget from.",
        "Write the levels in rising order, the lowest first, each with a from of its own.",
    ),
    "template.levels-range": (
        "Varje nivås from ska ligga på skalan, {min} till {max}.",
        "Each level's from lies on the scale, {min} to {max}.",
    ),
    "template.preset-table": (
        "{name} ska stå som en egen rubrik: [{name}].",
        "{name} stands as a heading of its own: [{name}].",
    ),
    "template.preset-name": (
        "{name} är ett av de tre slagen och kan inte göras om. Skriv ett annat namn.",
        "{name} is one of the three kinds and cannot be redefined. Write another name.",
    ),
    "template.preset-kind": (
        "{name} behöver en kind som leder till talk, list eller rating. Den kan vara {words}.",
        "{name} needs a kind that leads to talk, list or rating. It may be {words}.",
    ),
    "template.preset-key": (
        "{name}: en punkt kan inte ha {key}. Skriv samtal template keys för att se allt som kan stå.",
        "{name}: an item cannot have {key}. Write samtal template keys to see all that may stand.",
    ),
}

_REMARKS: Final[dict[str, tuple[str, str]]] = {
    "template.check-least-untimed": (
        "Punkten har ingen längd, så inget kan kortas. Skriv minutes också, eller ta bort min_minutes.",
        "The item has no length, so there is nothing to shorten. Write minutes too, or remove min_minutes.",
    ),
    "template.check-turns": (
        "{n} personer × {each} min ryms inte på {minutes} min.",
        "{n} people × {each} min do not fit into {minutes} min.",
    ),
    "template.check-turns.one": (
        "1 person × {each} min ryms inte på {minutes} min.",
        "1 person × {each} min does not fit into {minutes} min.",
    ),
    "template.check-at": (
        "Kan inte börja {at}: punkterna före håller på till {until}.",
        "Cannot begin at {at}: the items before it last until {until}.",
    ),
    "template.check-before-start": (
        "Kan inte börja {at}: mötet börjar {starts}.",
        "Cannot begin at {at}: the meeting starts at {starts}.",
    ),
    "template.check-ends": (
        "Mötet hinner inte sluta {ends}: punkterna håller på till {until}.",
        "The meeting cannot end at {ends}: the items last until {until}.",
    ),
    "template.check-ends-before-start": (
        "Mötet kan inte sluta {ends}: det börjar {starts}.",
        "The meeting cannot end at {ends}: it starts at {starts}.",
    ),
    "template.check-role": (
        'Rollen "{given}" finns inte i roles. Lägg till den där. Samtalsledare och antecknare finns alltid.',
        'The role "{given}" is not among the roles. Add it there. Facilitator and note-taker are always there.',
    ),
    "template.check-role-always": (
        'Rollen "{given}" finns i varje möte. Den behöver inte stå i roles.',
        'The role "{given}" is there in every meeting. It need not stand in roles.',
    ),
    "template.check-role-twice": (
        'Rollen "{given}" står två gånger i roles. Ta bort den ena.',
        'The role "{given}" stands twice in roles. Remove one of them.',
    ),
    "template.check-nobody-moves": (
        "Är ni {n} i {groups} grupper och {stay} stannar i varje byter ingen grupp. Sänk stay.",
        "With {n} of you in {groups} groups and {stay} who stay in each, nobody changes groups. Lower stay.",
    ),
    "template.check-role-near": (
        'Rollen "{given}" finns inte i roles. Menade du "{want}"?',
        'The role "{given}" is not among the roles. Did you mean "{want}"?',
    ),
    "template.check-into-unrecorded": (
        "Inget sparas från punkten (record = false), så det finns inget att föra vidare (into).",
        "Nothing is kept of the item (record = false), so there is nothing to carry over (into).",
    ),
    "template.check-into-date": (
        'Ett datum behöver en dag. Ge listan en kolumn för den: {{ name = "Dag", type = "date" }}.',
        'A date needs a day. Give the list a column for it: {{ name = "Day", type = "date" }}.',
    ),
    "template.check-most-points": (
        "max ({most}) är mer än de {n} poäng som var och en har (budget).",
        "max ({most}) is more than the {n} points that each has (budget).",
    ),
    "template.check-points-left": (
        "Med högst {most} poäng på var och en av {rows} rader blir det poäng över av {n} (budget).",
        "With at most {most} points on each of {rows} rows there will be points left of {n} (budget).",
    ),
    "template.check-least-points": (
        "min ({least}) på var och en av {rows} rader är mer än de {n} poäng som var och en har (budget).",
        "min ({least}) on each of {rows} rows is more than the {n} points that each has (budget).",
    ),
    "template.check-points-levels": (
        "Poäng har inget medel, så levels används inte. Ta bort levels.",
        "Points have no mean, so levels are not used. Remove levels.",
    ),
    "template.check-row-twice": (
        "{given} står två gånger i rows, och bara den första kan fyllas i.",
        "{given} stands twice in rows, and only the first can be filled.",
    ),
    "template.check-points-counted": (
        "Poäng skrivs bara rad för rad, för alla tillsammans. Ta bort secrecy.",
        "Points are only typed row by row, for all together. Remove secrecy.",
    ),
    "template.check-points-answers": (
        "Poäng skrivs bara rad för rad, för alla tillsammans. Ta bort answers.",
        "Points are only typed row by row, for all together. Remove answers.",
    ),
    "template.check-joint-answers": (
        'Med per = "group" lämnar varje grupp ett gemensamt svar. Ta bort answers.',
        'With per = "group" each group gives one joint answer. Remove answers.',
    ),
    "template.check-people-counted": (
        (
            'Per person (answers = "people") sparas svaren med namn. Skriv secrecy = "sealed" eller "open"; nu sparas '
            "bara antalet."
        ),
        (
            'Per person (answers = "people") answers are kept with names. Write secrecy = "sealed" or "open"; as it is '
            "only their number is kept."
        ),
    ),
    "template.check-hands-sealed": (
        (
            'Uppräckta händer ser alla, så svaren är inte dolda (secrecy = "sealed"). Lappar gör dem det: '
            'answers = "slips".'
        ),
        (
            'Raised hands are seen by all, so the answers are not hidden (secrecy = "sealed"). Slips make them so: '
            'answers = "slips".'
        ),
    ),
    "template.check-row-head": (
        'Raderna (rows) har redan en egen kolumn längst till vänster. Ta bort "{name}", om den är till för dem.',
        'The rows have a column of their own on the left already. Remove "{name}", if it is meant for them.',
    ),
    "template.check-groups": (
        "{n} personer räcker inte till {groups} grupper.",
        "{n} people are not enough for {groups} groups.",
    ),
    "template.check-groups.one": (
        "1 person räcker inte till {groups} grupper.",
        "1 person is not enough for {groups} groups.",
    ),
    "template.check-one-group": (
        "{n} personer blir en enda grupp, för grupperna får ha upp till {size}.",
        "{n} people become one single group, as the groups may have up to {size}.",
    ),
    "template.check-one-group.one": (
        "1 person blir en enda grupp, för grupperna får ha upp till {size}.",
        "1 person becomes one single group, as the groups may have up to {size}.",
    ),
    "template.check-doubled": (
        '{key}: flera tidigare punkter heter {name}. Den närmaste menas, punkt {number}; säg det med "{id}".',
        '{key}: several earlier items are called {name}. The nearest is meant, item {number}; say so with "{id}".',
    ),
    "template.check-reworded": (
        "Påstående {numbers} är skrivet annorlunda vid punkt {number} och jämförs inte. Är det samma: ge det ett id.",
        "Statement {numbers} is worded otherwise at item {number}, and not compared. If it is the same, give it an id.",
    ),
    "template.check-undivided": (
        "Ingen tidigare punkt delar in i grupper. Skriv till exempel groups = 4.",
        "No earlier item divides into groups. Write for instance groups = 4.",
    ),
    "template.check-no-turns": (
        'minutes_per_turn gäller bara i en runda. Skriv turns = "round" också, eller ta bort den här raden.',
        'minutes_per_turn only counts in a round. Write turns = "round" too, or remove this line.',
    ),
    "template.check-answers": (
        "{n} personer deltar, men siffror visas först när {least} har svarat.",
        "{n} people take part, but figures are shown only when {least} have answered.",
    ),
    "template.check-answers.one": (
        "1 person deltar, men siffror visas först när {least} har svarat.",
        "1 person takes part, but figures are shown only when {least} have answered.",
    ),
}

_POINTS: Final[dict[str, tuple[str, str]]] = {
    "template.column": ("Anteckning", "Note"),
    "template.say-info": ("information", "information"),
    "template.say-break": ("paus", "break"),
    "template.say-talk": ("samtal", "talk"),
    "template.say-round": ("runda", "round"),
    "template.say-others": ("runda med alla utom {role}", "round of all but {role}"),
    "template.say-silent": ("tyst för sig själv", "in silence"),
    "template.say-role": ("{role} har ordet", "{role} has the floor"),
    "template.say-list": ("lista med {n} kolumner", "list with {n} columns"),
    "template.say-list.one": ("lista med 1 kolumn", "list with 1 column"),
    "template.say-rows": (
        "{n} färdiga rader i en egen kolumn längst till vänster",
        "{n} rows ready in a column of their own on the left",
    ),
    "template.say-rows.one": (
        "1 färdig rad i en egen kolumn längst till vänster",
        "1 row ready in a column of its own on the left",
    ),
    "template.say-rating": ("skattning av {n} påståenden {scale}", "rating of {n} statements {scale}"),
    "template.say-rating.one": ("skattning av 1 påstående {scale}", "rating of 1 statement {scale}"),
    "template.say-rating-from": (
        "skattning av det som står i {name} {scale}",
        "rating of what stands in {name} {scale}",
    ),
    "template.say-budget": ("{n} poäng att fördela på {statements}", "{n} points to spread on {statements}"),
    "template.say-budget.one": ("1 poäng att ge till {statements}", "1 point to give to {statements}"),
    "template.say-statements": ("{n} påståenden", "{n} statements"),
    "template.say-statements.one": ("1 påstående", "1 statement"),
    "template.say-hands": ("uppräckta händer", "raised hands"),
    "template.say-slips": ("svar på lappar", "answers on slips"),
    "template.say-people": ("svar per person", "answers per person"),
    "template.say-file": ("svar ur en fil", "answers from a file"),
    "template.say-counts": ("bara antalet svar sparas", "only counts are kept"),
    "template.say-sealed": ("svaren visas när skattningen är stängd", "answers are shown when the rating is closed"),
    "template.say-open": ("öppna svar", "open answers"),
    "template.say-groups": ("{n} grupper", "{n} groups"),
    "template.say-groups.one": ("1 grupp", "1 group"),
    "template.say-groups-of": ("{n} grupper om {size}", "{n} groups of {size}"),
    "template.say-groups-of.one": ("1 grupp om {size}", "1 group of {size}"),
    "template.say-size": ("grupper om högst {n}", "groups of at most {n}"),
    "template.say-by": ("grupper efter {tag}", "groups by {tag}"),
    "template.say-apart": ("{groups}, blandade efter {tag}", "{groups}, mixed by {tag}"),
    "template.say-stay": ("{groups}, {n} i varje stannar kvar", "{groups}, {n} in each stay"),
    "template.say-mix": ("grupper blandade efter {tag}", "groups mixed by {tag}"),
    "template.say-pairs": ("parvis", "in pairs"),
    "template.say-solo": ("var och en för sig", "each alone"),
    "template.say-keep": ("samma grupper", "the same groups"),
    "template.say-per-group": ("anteckningar per grupp", "notes per group"),
    "template.say-tree": ("rader kan stå under varandra", "rows may stand under each other"),
    "template.say-figure-per-group": ("en siffra per grupp", "one figure per group"),
    "template.say-per-session": ("gemensamma anteckningar", "notes in common"),
    "template.say-per-none": ("ingen anteckning väntas", "no note is awaited"),
    "template.say-per-person": ("anteckningar per person", "notes per person"),
    "template.say-minutes": ("{minutes} min", "{minutes} min"),
    "template.say-each": ("{minutes} min var", "{minutes} min each"),
    "template.say-due": ("senast {day}", "by {day}"),
    "template.say-at": ("börjar {at} vad som än hänt", "begins at {at} whatever has happened"),
    "template.say-private": ("skrivs inte ut", "not printed"),
    "template.say-summary": ("bara sammanfattningen skrivs ut", "only the summary is printed"),
    "template.say-unrecorded": ("inget sparas", "nothing is kept"),
    "template.not-yet.from-register": (
        "Öppna rader från tidigare möten (from) visas inte vid punkten än.",
        "Open rows from earlier meetings (from) are not shown at the item yet.",
    ),
}

_SHOWN: Final[dict[str, tuple[str, str]]] = {
    "template.show-purpose": ("Syfte", "Purpose"),
    "template.show-place": ("Plats", "Place"),
    "template.show-series": ("Mötesserie", "Series"),
    "template.show-language": ("Språk", "Language"),
    "template.show-english": ("engelska", "English"),
    "template.show-starts": ("Börjar", "Begins"),
    "template.show-clock": ("{at}", "{at}"),
    "template.show-minutes": ("Mötesanteckningar", "Minutes"),
    "template.show-confidential": (
        "bara det gruppen vill spara, utan namn vid det som sagts (confidential)",
        "only what the group wants to keep, with no names beside what was said (confidential)",
    ),
    "template.show-times": ("med en tabell över tiderna (times)", "with a table of the times (times)"),
    "template.show-roles": ("Roller", "Roles"),
    "template.show-roles.one": ("Roll", "Role"),
    "template.show-prepare": ("Förberedelse", "Preparation"),
    "template.show-lead": ("Leder", "Led by"),
    "template.show-least": ("Kan kortas till", "May be shortened to"),
    "template.show-call-back": ("Kallas tillbaka före slutet", "Called back before the end"),
    "template.show-questions": ("Frågor", "Questions"),
    "template.show-questions.one": ("Fråga", "Question"),
    "template.show-prompt": ("Instruktion", "Instruction"),
    "template.show-rules": ("Samtalsregler", "Rules"),
    "template.show-links": ("Länkar", "Links"),
    "template.show-cue": ("Stödord, bara för dig", "Cue, for you only"),
    "template.show-from": ("Bygger på", "Builds on"),
    "template.show-into": ("Förs in i", "Goes into"),
    "template.show-point": ("punkt {number}, {title}", "item {number}, {title}"),
    "template.show-register": ("{name}", "{name}"),
    "template.show-columns": ("Kolumner", "Columns"),
    "template.show-row-head": ("(kolumnen för raderna)", "(the column of the rows)"),
    "template.show-column": ("{name} ({type})", "{name} ({type})"),
    "template.show-rows": ("Färdiga rader", "Rows that stand ready"),
    "template.show-least-each": ("Minst poäng från var och en på varje rad", "Least points from each on every row"),
    "template.show-most-each": ("Högst poäng från var och en på samma rad", "Most points from each on the same row"),
    "template.show-min": ("Minst antal rader", "Least number of rows"),
    "template.show-max": ("Högst antal rader", "Greatest number of rows"),
    "template.type-person": ("person", "person"),
    "template.type-date": ("datum", "date"),
    "template.type-time": ("klockslag", "time"),
    "template.type-number": ("tal", "number"),
    "template.show-subject": ("Gäller", "About"),
    "template.show-question": ("Fråga", "Question"),
    "template.show-source": ("Källa", "Source"),
    "template.show-scale": ("Skala", "Scale"),
    "template.show-unknown": ("Den som inte vet svarar", "Who does not know answers"),
    "template.show-no-unknown": ("det går inte att svara vet ej", "nobody may answer don't know"),
    "template.show-statements": ("Påståenden", "Statements"),
    "template.show-statements.one": ("Påstående", "Statement"),
    "template.show-statements-as": ("Samma påståenden som", "The same statements as"),
    "template.show-statements-from": ("Påståenden från", "Statements from"),
    "template.show-compare": ("Jämförelse", "Comparison"),
    "template.show-not-compared": (
        "skattningar med de här påståendena skrivs ut var för sig",
        "ratings of these statements are printed apart",
    ),
    "template.show-min-answers": ("Visas när så många har svarat", "Shown when so many have answered"),
    "template.show-figures": ("Siffror", "Figures"),
    "template.show-mean": ("medelvärde", "mean"),
    "template.show-sum": ("summa", "sum"),
    "template.show-median": ("median", "median"),
    "template.show-spread": ("spridning", "spread"),
    "template.show-distribution": ("fördelning", "distribution"),
    "template.show-rank": ("rangordning", "rank"),
    "template.show-levels": ("Nivåer", "Levels"),
    "template.show-level": ("från {least} {label}", "from {least} {label}"),
    "template.show-unused": ("Påståenden som ingen skattning använder", "Statements that no rating uses"),
    "template.show-over": ("Slut", "Over"),
    "template.show-length": ("Längd", "Length"),
    "template.show-length-least": ("Längd, minst", "Length, at least"),
    "template.show-whole-hours": ("{hours} h", "{hours} h"),
    "template.show-hours": ("{hours} h {minutes} min", "{hours} h {minutes} min"),
    "template.show-untimed": ("Räknas inte med", "Not counted"),
    "template.show-numbers": ("punkt {numbers}, för längden är okänd", "item {numbers}, as its length is not known"),
    "template.show-numbers-people": (
        "punkt {numbers}, för längden beror på hur många ni är (--people)",
        "item {numbers}, as its length depends on how many you are (--people)",
    ),
    "template.show-promised": ("Planerat slut", "Planned end"),
    "template.show-fits": ("{at}. Det ryms, med {minutes} min till godo", "{at}. It fits, with {minutes} min to spare"),
    "template.show-just-fits": ("{at}. Det ryms precis", "{at}. It just fits"),
    "template.show-too-long": (
        "{at}. Det ryms inte, det är {minutes} min för mycket",
        "{at}. It does not fit by {minutes} min",
    ),
}

WORDS: Final[dict[str, tuple[str, str]]] = {
    **_FILES,
    **_KEYS,
    **_VALUES,
    **_MEANING,
    **_REMARKS,
    **_POINTS,
    **_SHOWN,
}
