"""The words by which a session is told what to do, in lines typed by hand.

Rule: both languages are always understood, whatever the interface speaks; case and Unicode form do not matter.
Every verb has a sentence `commands.VERB` with an example, said when what follows the verb is not what was expected.
"""

from __future__ import annotations

from typing import Final

from samtal.words.registers import NAMES, code
from samtal.words.registers import WORDS as REGISTERS

VERBS: Final[dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "start": (("starta",), ("start",)),
    "next": (("nästa",), ("next",)),
    "back": (("tillbaka",), ("back",)),
    "end": (("avsluta",), ("end",)),
    "pass": (("passa",), ("pass",)),
    "turn": (("ordet",), ("turn",)),
    "pause": (("stoppa klockan",), ("pause",)),
    "resume": (("fortsätt",), ("resume",)),
    "extend": (("förläng",), ("extend",)),
    "shorten": (("korta",), ("shorten",)),
    "finish": (("sluta",), ("finish",)),
    "spread": (("fördela",), ("spread",)),
    "round": (("runda",), ("round",)),
    "move": (("flytta",), ("move",)),
    "move-everything": (("flytta allt",), ("move everything",)),
    "began": (("började", "vi kom hit"), ("began", "we came here")),
    "meeting-began": (("vi började",), ("we began",)),
    "item-began": (("punkt",), ("item",)),
    "leave-out": (("dra bort tid", "räkna bort"), ("leave out",)),
    "skip": (("stryk",), ("skip",)),
    "insert": (("lägg in",), ("insert",)),
    "break": (("paus",), ("break",)),
    "minutes": (("minuter",), ("minutes",)),
    "again": (("ta om punkten", "kör igen"), ("again",)),
    "goto": (("gå till",), ("goto", "go to")),
    "held": (("hölls",), ("held",)),
    "undo": (("ångra",), ("undo",)),
    "status": (("läge",), ("status",)),
    "agenda": (("dagordning",), ("agenda",)),
    "help": (("hjälp",), ("help",)),
    "here": (("här", "närvarande"), ("here",)),
    "count": (("antal",), ("count",)),
    "left": (("gick",), ("left",)),
    "came": (("kom",), ("came",)),
    "absent": (("frånvarande",), ("absent",)),
    "rename": (("byt namn",), ("rename",)),
    "aside": (("utanför",), ("aside",)),
    "join": (("med",), ("join",)),
    "role": (("roll",), ("role",)),
    "order": (("ordning",), ("order",)),
    "group": (("grupp",), ("group",)),
    "groups": (("grupper",), ("groups",)),
    "show-groups": (("visa grupperna", "visa grupper"), ("show groups", "show the groups")),
    "message": (("meddela",), ("message",)),
    "blank": (("släck", "släck tavlan"), ("blank",)),
    "light": (("tänd", "tänd tavlan"), ("light",)),
    "show": (("visa",), ("show",)),
    "hide": (("dölj",), ("hide",)),
    "compare": (("jämför",), ("compare",)),
    "who-sees": (("vem ser", "vem kan se"), ("who sees", "who can see")),
    "handin": (("lämna in",), ("hand in",)),
    "note": (("anteckning",), ("note",)),
    "question": (("fråga",), ("question",)),
    "new-question": (("ny fråga",), ("new question",)),
    "row": (("rad",), ("row",)),
    "why": (("varför",), ("why",)),
    "cause": (("orsak",), ("cause",)),
    "link": (("länk",), ("link",)),
    "rate": (("skatta",), ("rate",)),
    "slip": (("lapp",), ("slip",)),
    "close": (("stäng",), ("close",)),
    "reopen": (("öppna",), ("reopen",)),
    "retake": (("ta om påstående",), ("retake",)),
    "answers": (("svar",), ("answers",)),
    "answers-from": (("svar ur",), ("answers from",)),
    "summary": (("sammanfattning",), ("summary",)),
    **{register: names.verb for register, names in NAMES.items()},
    "change": (("ändra",), ("change",)),
    "delete": (("ta bort", "radera"), ("delete",)),
    "make": (("gör",), ("make",)),
    "choose": (("välj",), ("choose",)),
    "history": (("historik",), ("history",)),
    "adopt": (("anta",), ("adopt",)),
    "done": (("klar",), ("done",)),
    "read-back": (("läs upp",), ("read back",)),
    "not-done": (("inte klar",), ("not done",)),
    "to": (("till",), ("to",)),
}
"""The words of each verb, Swedish and English; the first of a language is the one that is shown."""

ENTRIES: Final[dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "note": (("anteckning",), ("note",)),
    "row": (("rad",), ("row",)),
    "link": (("länk",), ("link",)),
    **{register: names.entry for register, names in NAMES.items()},
}
"""What can be changed by its number: notes and rows of an item, and the entries of the lists."""

SUMMARY: Final = ("sammanfattning", "sammanfattningen", "summary")
"""What can be taken away too, with the number of its item; there is one of each item, and one of the meeting."""

MEETING: Final = ("möte", "mötet", "meeting")
"""What stands in place of an item's number for the meeting."""

GROUP: Final = ("grupp", "group")
"""What stands before the number of a group."""

EVERYBODY: Final = ("alla", "all", *MEETING)
"""What stands before a text that is the meeting's, whatever it begins with."""

FOR_GOOD: Final = ("för gott", "for good")
"""What stands after what is to be deleted with every word that it ever had."""

UNTIL: Final = ("till", "to", "until")
"""What stands before a clock time that an item is to end at, or the clock to go on."""

BEGAN: Final = ("började", "began")
"""What stands between the number of an item and when it began."""

NOW: Final = ("nu", "now")
"""What stands after something that is otherwise only shown."""

BREAKS_TOO: Final = ("med raster", "raster", "with breaks", "breaks")
"""What says that breaks may become shorter too."""

SECONDS: Final = ("s", "s.", "sek", "sek.", "sekunder", "sec", "sec.", "seconds")
"""What stands after a number of seconds."""

MINUTES: Final = ("min", "min.", "minut", "minuter", "minute", "minutes")
"""What may stand after a number of minutes."""

UNKNOWN: Final = ("vet ej", "vet inte", "unknown", "don't know", "don’t know")
"""An answer to a statement that is none."""

WORDS: Final[dict[str, tuple[str, str]]] = {
    "commands.start": ("Skriv bara: starta", "Write just: start"),
    "commands.next": ("Skriv bara: nästa", "Write just: next"),
    "commands.back": ("Skriv bara: tillbaka", "Write just: back"),
    "commands.end": ("Skriv bara: avsluta", "Write just: end"),
    "commands.pass": ("Skriv bara: passa", "Write just: pass"),
    "commands.turn": ("Skriv ett namn eller en plats: ordet Anna eller ordet 3", "Write who: turn Anna or turn 3"),
    "commands.pause": (
        "Skriv: stoppa klockan eller stoppa klockan till 10.20. En punkt som är en paus: paus 10",
        "Write: pause or pause until 10:20. An item that is a break: break 10",
    ),
    "commands.resume": ("Skriv: fortsätt, eller fortsätt 10.20", "Write: resume, or resume 10:20"),
    "commands.extend": ("Skriv: förläng 5 eller förläng till 10.20", "Write: extend 5 or extend to 10:20"),
    "commands.shorten": ("Skriv: korta 5 eller korta till 10.20", "Write: shorten 5 or shorten to 10:20"),
    "commands.leave-out": (
        "Skriv vilken tid som inte ska räknas: dra bort tid 10.10 (till nu) eller dra bort tid 10.10–10.20",
        "Write which time is not to count: leave out 10:10 (until now) or leave out 10:10-10:20",
    ),
    "commands.finish": (
        "Skriv när mötet ska sluta: sluta 15.00. Är det slut nu: avsluta",
        "Write when the meeting is to end: finish 15:00. If it is over now: end",
    ),
    "commands.spread": (
        "Skriv fördela för att se hur, fördela nu för att göra det, eller fördela med raster nu",
        "Write spread to see how, spread now to do it, or spread breaks now",
    ),
    "commands.round": (
        "Skriv runda för att se hur tiden räcker, runda 2:30? för att prova och runda 2:30 för att ändra",
        "Write round to see how far the time goes, round 2:30? to try and round 2:30 to change it",
    ),
    "commands.move": (
        (
            "Skriv vem eller vad, och vart: flytta Anna till grupp 2, flytta 7 efter 9, flytta anteckning 3 till "
            "punkt 5. Hela planen: flytta allt"
        ),
        (
            "Write who or what, and where: move Anna to group 2, move 7 after 9, move note 3 to item 5. "
            "The whole plan: move everything"
        ),
    ),
    "commands.move-everything": ("Skriv bara: flytta allt", "Write just: move everything"),
    "commands.began": ("Skriv när punkten började: började 10.10", "Write when the item began: began 10:10"),
    "commands.meeting-began": (
        "Skriv när mötet började: vi började 9.00",
        "Write when the meeting began: we began 9:00",
    ),
    "commands.item-began": (
        "Skriv vilken punkt och när den började: punkt 3 började 9.50",
        "Write which item and when it began: item 3 began 9:50",
    ),
    "commands.skip": (
        "Skriv stryk, eller numret på en punkt som inte har varit: stryk 7",
        "Write skip, or the number of an item that has not been: skip 7",
    ),
    "commands.insert": (
        "Skriv minuter och vad: lägg in 10 Paus. Efter en annan punkt: lägg in efter 9: 10 Paus",
        "Write minutes and what: insert 10 Break. After another item: insert after 9: 10 Break",
    ),
    "commands.break": ("Skriv hur många minuter: paus 10", "Write how many minutes: break 10"),
    "commands.minutes": (
        "Skriv punktens nummer och hur många minuter: minuter 7: 15",
        "Write the number of the item and how many minutes: minutes 7: 15",
    ),
    "commands.order": (
        "Skriv hur: ordning lottad, ordning börja Bo, ordning ankomst. Utan namn: ordning börja",
        "Write how: order shuffled, order from Bo, order arrival. Without a name: order from",
    ),
    "commands.group": (
        "Skriv vilken grupp som hörs sist: grupp 3 sist",
        "Write which group is heard last: group 3 last",
    ),
    "commands.new-question": (
        "Skriv frågan: ny fråga TEXT. Till en annan punkt: till 7: ny fråga TEXT",
        "Write the question: new question TEXT. To another item: to 7: new question TEXT",
    ),
    "commands.again": ("Skriv bara: ta om punkten", "Write just: again"),
    "commands.goto": ("Skriv punktens nummer: gå till 7", "Write the number of the item: goto 7"),
    "commands.held": ("Skriv punktens nummer: hölls 4", "Write the number of the item: held 4"),
    "commands.undo": ("Skriv bara ångra, eller hur långt bak: ångra 2", "Write just undo, or how far back: undo 2"),
    "commands.status": ("Skriv bara: läge", "Write just: status"),
    "commands.agenda": ("Skriv bara: dagordning", "Write just: agenda"),
    "commands.help": ("Skriv bara: hjälp", "Write just: help"),
    "commands.here": (
        "Skriv hela namnet, och gärna mer efter komma: här Anna Berg, Skövde eller här Eva Lind, utanför",
        "Write the full name, and more after commas if you like: here Anna Berg, Skövde or here Eva Lind, aside",
    ),
    "commands.count": ("Skriv hur många som är här: antal 12", "Write how many are here: count 12"),
    "commands.left": ("Skriv vem som gick: gick Bo", "Write who left: left Bo"),
    "commands.came": ("Skriv vem som kom: kom Bo", "Write who came: came Bo"),
    "commands.absent": ("Skriv vem som är frånvarande: frånvarande Bo Ek", "Write who is absent: absent Bo Ek"),
    "commands.rename": (
        "Skriv namnet och det rätta efter kolon: byt namn Ana Berg: Anna Berg",
        "Write the name and the right one after a colon: rename Ana Berg: Anna Berg",
    ),
    "commands.aside": (
        "Skriv vem som inte är med i rundor, grupper och skattningar: utanför Eva",
        "Write who takes no part in rounds, groups and ratings: aside Eva",
    ),
    "commands.join": ("Skriv vem som är med igen: med Eva", "Write who takes part again: join Eva"),
    "commands.role": (
        "Skriv rollen och vem som har den: roll fallgivare: Anna. Flera med komma, och inget namn tar bort.",
        "Write the role and who holds it: role presenter: Anna. Several with commas, and no name takes it away.",
    ),
    "commands.show-groups": ("Skriv bara: visa grupperna", "Write just: show groups"),
    "commands.groups": ("Skriv hur många grupper: grupper 4", "Write how many groups: groups 4"),
    "commands.message": (
        "Skriv vad som ska stå på tavlan: meddela Vi börjar om 5 minuter. Bara meddela tar bort det.",
        "Write what is to stand on the wall: message We begin in 5 minutes. Just message takes it away.",
    ),
    "commands.blank": ("Skriv bara: släck", "Write just: blank"),
    "commands.light": ("Skriv bara: tänd", "Write just: light"),
    "commands.show": (
        "Skriv vad: visa beslut 2, visa 3 (punkt 3), visa listan, visa resultat, visa beslut och uppgifter",
        "Write what: show decision 2, show 3 (item 3), show rows, show result, show registers",
    ),
    "commands.who-sees": (
        "Skriv vem ser, eller med en skattnings nummer: vem ser 3",
        "Write who sees, or with the number of a rating: who sees 3",
    ),
    "commands.hide": ("Skriv bara: dölj", "Write just: hide"),
    "commands.compare": (
        "Skriv jämför, eller numret på en skattning: jämför 3",
        "Write compare, or the number of a rating: compare 3",
    ),
    "commands.handin": (
        "Skriv lämna in för att se vad grupperna fyller i och vad som har kommit, eller lämna in 2 för en grupp",
        "Write hand in to see what the groups fill in and what has come, or hand in 2 for one group",
    ),
    "commands.note": (
        "Skriv: anteckning TEXT, eller med grupp 1:, Anna:, 3: (till fråga 3) eller alla: före texten",
        "Write: note TEXT, or with group 1:, Anna:, 3: (to question 3) or all: before the text",
    ),
    "commands.question": ("Skriv frågans nummer: fråga 3", "Write the number of the question: question 3"),
    "commands.row": (
        "Skriv kolumnerna med lodstreck emellan: rad A | B",
        "Write the columns with bars between: row A | B",
    ),
    "commands.why": (
        "Skriv under vilken rad och varför: varför 1: TEXT. Utan nummer hamnar det under den senaste raden.",
        "Write under which row, and why: why 1: TEXT. Without a number it goes under the latest row.",
    ),
    "commands.cause": (
        "Skriv numret på raden som är den valda orsaken: orsak 4",
        "Write the number of the row that is the cause you chose: cause 4",
    ),
    "commands.link": (
        "Skriv vad det är och adressen: länk Skolverkets modul | https://www.skolverket.se",
        "Write what it is and the address: link The module | https://www.skolverket.se",
    ),
    "commands.answers-from": (
        (
            "Skriv vilken fil: svar ur svar.csv. Sedan | ja för att spara, | ersätt för att ersätta, | D=3 om en "
            "kolumn, | rad 5=- för att utelämna en rad"
        ),
        (
            "Write which file: answers from answers.csv. Then | yes to store, | replace to replace, | D=3 about a "
            "column, | row 5=- to leave a row out"
        ),
    ),
    "commands.rate": (
        (
            "Skriv: skatta 8 7/4/1/0, med vet ej skatta 8 7/4/1/0+2, eller ett svar för sig: skatta 3 Anna: 4, "
            "skatta 3 grupp 2: 4, eller alla svar från en: skatta Anna: 3342221121. Poäng: skatta 1 7"
        ),
        (
            "Write: rate 8 7/4/1/0, with don't know rate 8 7/4/1/0+2, or one answer by itself: rate 3 Anna: 4, "
            "rate 3 group 2: 4, or all answers of one: rate Anna: 3342221121. Points: rate 1 7"
        ),
    ),
    "commands.slip": (
        "Skriv en siffra per påstående, - för blankt och ? för vet ej: lapp 3342221121",
        "Write a digit for each statement, - for blank and ? for don't know: slip 3342221121",
    ),
    "commands.close": (
        "Skriv punktens nummer: stäng 3, eller bara stäng för den här",
        "Write the number of the item: close 3, or just close for this one",
    ),
    "commands.reopen": (
        "Skriv punktens nummer: öppna 3, eller bara öppna för den här",
        "Write the number of the item: reopen 3, or just reopen for this one",
    ),
    "commands.retake": (
        "Skriv påståendets nummer: ta om påstående 8",
        "Write the number of the statement: retake 8",
    ),
    "commands.answers": (
        (
            "Skriv hur ni svarar, vad som sparas, eller båda: svar lappar, svar händer, svar bara antal, svar per "
            "person dolda (eller öppna)"
        ),
        (
            "Write how you answer, what is kept, or both: answers slips, answers hands, answers counts, answers people "
            "sealed (or open)"
        ),
    ),
    "commands.summary": (
        "Skriv vad det kom fram till: sammanfattning TEXT. Med bara ett streck tas den bort.",
        "Write what it came to: summary TEXT. With just a dash it is taken away.",
    ),
    **{f"commands.{register}": REGISTERS[code(register, "expected")] for register in NAMES},
    "commands.change": (
        (
            "Skriv vad, numret och den nya texten: ändra beslut 2: TEXT, ändra anteckning 2: TEXT, "
            "ändra punkt 7: TITEL, ändra fråga 2: TEXT eller ändra instruktion: TEXT"
        ),
        (
            "Write what, its number and the new text: change decision 2: TEXT, change note 2: TEXT, "
            "change item 7: TITLE, change question 2: TEXT or change prompt: TEXT"
        ),
    ),
    "commands.delete": (
        (
            "Skriv vad och numret: ta bort anteckning 3, eller radera anteckning 3 för gott så att orden inte finns "
            "kvar. För en sammanfattning är det punktens nummer: ta bort sammanfattning 3, av mötet: ta bort "
            "sammanfattning mötet"
        ),
        (
            "Write what and its number: delete note 3, or delete note 3 for good so that no word of it is kept. For a "
            "summary it is the item's number: delete summary 3, of the meeting: delete summary meeting"
        ),
    ),
    "commands.make": (
        "Skriv vilken anteckning, och vad den blir: gör anteckning 3 till beslut (uppgift, förslag, parkerad, lärdom)",
        "Write which note, and what it becomes: make note 3 a decision (action, proposal, parked, lesson)",
    ),
    "commands.choose": (
        "Skriv vilken lydelse som gäller, och av vad: välj 2 i anteckning 3",
        "Write which wording counts, and of what: choose 2 in note 3",
    ),
    "commands.history": (
        "Skriv vad, och numret: historik anteckning 3, historik beslut 2",
        "Write what, and its number: history note 3, history decision 2",
    ),
    "commands.adopt": ("Skriv förslagets nummer: anta 1", "Write the number of the proposal: adopt 1"),
    "commands.read-back": ("Skriv bara: läs upp", "Write only: read back"),
    "commands.done": ("Skriv uppgiftens nummer: klar uppgift 2", "Write the number: done action 2"),
    "commands.not-done": ("Skriv uppgiftens nummer: inte klar uppgift 2", "Write the number: not done action 2"),
    "commands.to": (
        "Skriv punktens nummer och vad som hör dit: till 3: anteckning TEXT",
        "Write the number of the item and what belongs there: to 3: note TEXT",
    ),
}
