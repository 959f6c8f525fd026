"""What can be written in plain mode, a line for each verb.

Rule: the code is `help.VERB` for every verb of commands.py, in the order in which a meeting meets them.
"""

from __future__ import annotations

from typing import Final

from samtal.words.registers import NAMES, code
from samtal.words.registers import WORDS as REGISTERS

WORDS: Final[dict[str, tuple[str, str]]] = {
    "help.start": ("starta: mötet börjar", "start: the meeting begins"),
    "help.next": (
        "nästa: nästa talare i en runda, annars nästa punkt",
        "next: next speaker in a round, else next item",
    ),
    "help.back": ("tillbaka: talaren eller punkten före", "back: the speaker or the item before"),
    "help.end": ("avsluta: mötet är slut", "end: the meeting is over"),
    "help.pass": ("passa: den som har ordet passar", "pass: whoever has the floor passes"),
    "help.turn": (
        "ordet Anna, ordet 3, ordet grupp 2: ge någon ordet",
        "turn Anna, turn 3, turn group 2: give the floor",
    ),
    "help.pause": (
        "stoppa klockan, stoppa klockan till 10.20: klockan står, och det sägs när ni fortsätter",
        "pause, pause until 10:20: the clock stands, and it is told when you go on",
    ),
    "help.resume": (
        "fortsätt, fortsätt 10.20: klockan går igen, eller har gått sedan dess",
        "resume, resume 10:20: the clock goes on, or has since then",
    ),
    "help.extend": ("förläng 5, förläng till 10.20: punkten får mer tid", "extend 5, extend to 10:20: a longer item"),
    "help.shorten": ("korta 5: punkten får mindre tid", "shorten 5: a shorter item"),
    "help.finish": ("sluta 15.00: då ska mötet sluta", "finish 15:00: the meeting is to end then"),
    "help.spread": (
        "fördela: hur det som är kvar kortas så att tiderna hålls; fördela nu: gör det; fördela med raster nu",
        "spread: how what is left becomes shorter so that the times are kept; spread now: do it; spread breaks now",
    ),
    "help.round": (
        "runda: hur rundans tid räcker; runda 2:30?: prova; runda 2:30: så länge får var och en som väntar",
        "round: how far the time of the round goes; round 2:30?: try; round 2:30: so long for each who waits",
    ),
    "help.move-everything": (
        "flytta allt: hela planen, med tider och slut, räknas från när ni började",
        "move everything: the whole plan, clock times and end too, counts from when you began",
    ),
    "help.leave-out": (
        "dra bort tid 10.10, dra bort tid 10.10–10.20: tiden sedan dess, eller däremellan, räknas inte",
        "leave out 10:10, leave out 10:10-10:20: the time since then, or between, does not count",
    ),
    "help.began": (
        "började 10.10, vi kom hit 10.10: rätta när punkten började",
        "began 10:10, we came here 10:10: correct when the item began",
    ),
    "help.item-began": ("punkt 3 började 9.50: rätta en annan punkt", "item 3 began 9:50: correct another item"),
    "help.meeting-began": ("vi började 9.00: rätta när mötet började", "we began 9:00: correct when the meeting began"),
    "help.skip": (
        "stryk: hoppa över punkten för gott; stryk 7: en punkt som inte har varit",
        "skip: strike the item; skip 7: an item that has not been",
    ),
    "help.insert": (
        "lägg in 10 Paus, lägg in efter 9: 15 Prat, lägg in 10 Laget runt: FRÅGA: en punkt till i det här mötet",
        "insert 10 Break, insert after 9: 15 Talk, insert 10 Round: QUESTION: one more item of this meeting",
    ),
    "help.break": ("paus 10: en paus efter punkten som pågår", "break 10: a break after the current item"),
    "help.minutes": ("minuter 7: 15: så lång blir punkt 7", "minutes 7: 15: how long item 7 will be"),
    "help.again": ("ta om punkten: den körs från början igen", "again: the item once more"),
    "help.goto": ("gå till 7: till punkt 7", "goto 7: to item 7"),
    "help.held": ("hölls 4: punkt 4 hölls, men ingen vet när", "held 4: item 4 was held, nobody knows when"),
    "help.undo": (
        "ångra, ångra 2: ta tillbaka det senaste, eller det näst senaste",
        "undo, undo 2: take back the latest, or the one before it",
    ),
    "help.status": ("läge: hur det står till", "status: how things stand"),
    "help.agenda": ("dagordning: alla punkter med tider", "agenda: all items with their times"),
    "help.help": ("hjälp: den här listan", "help: this list"),
    "help.here": ("här Anna Berg, Skövde: en deltagare är här", "here Anna Berg, Skövde: a participant is here"),
    "help.count": ("antal 12: så många är här", "count 12: so many are here"),
    "help.left": ("gick Bo: en deltagare har gått", "left Bo: a participant has left"),
    "help.came": ("kom Bo: den som väntades eller hade gått är här", "came Bo: who was expected or had left is here"),
    "help.absent": (
        "frånvarande Bo Ek: är inte med i dag, eller inte än; den som kommer senare: kom Bo",
        "absent Bo Ek: does not take part today, or not yet; who comes later: came Bo",
    ),
    "help.rename": (
        "byt namn Ana Berg: Anna Berg: rätta ett namn",
        "rename Ana Berg: Anna Berg: correct a name",
    ),
    "help.move": (
        (
            "flytta 7 efter 9: en punkt som inte har varit; flytta Anna till grupp 2: någon sitter i en annan grupp; "
            "flytta anteckning 3 till punkt 5, fråga 2 eller Anna; flytta rad 2 till punkt 5"
        ),
        (
            "move 7 after 9: an item that has not been; move Anna to group 2: somebody sits in another group; "
            "move note 3 to item 5, question 2 or Anna; move row 2 to item 5"
        ),
    ),
    "help.aside": (
        "utanför Eva: är här men inte med i rundor, grupper och skattningar",
        "aside Eva: is here but takes no part in rounds, groups and ratings",
    ),
    "help.join": ("med Eva: är med igen", "join Eva: takes part again"),
    "help.role": (
        "roll fallgivare: Anna: vem som har en roll; flera med komma, inget namn tar bort den",
        "role presenter: Anna: who holds a role; several with commas, no name takes it away",
    ),
    "help.show-groups": (
        "visa grupperna: rummet får se vem som sitter var",
        "show groups: the room may see who sits where",
    ),
    "help.order": (
        "ordning lottad, ordning börja Bo, ordning ankomst: i rundan; ordning börja: inte samma först som förra gången",
        "order shuffled, order from Bo, order arrival: in the round; order from: not the same one first as last time",
    ),
    "help.group": (
        "grupp 3 sist: den hörs sist när grupperna berättar",
        "group 3 last: it is heard last when the groups tell",
    ),
    "help.groups": ("grupper 4: dela in dem som är här", "groups 4: deal those present into groups"),
    "help.message": (
        "meddela Vi börjar om 5 minuter: till rummet, på tavlan; bara meddela tar bort det",
        "message We begin in 5 minutes: to the room, on the wall; just message takes it away",
    ),
    "help.blank": ("släck: tavlan blir mörk", "blank: the wall goes dark"),
    "help.light": ("tänd: tavlan visas igen", "light: the wall is shown again"),
    "help.show": (
        (
            "visa beslut 2, visa 3 (punkt 3), visa listan/påståendena/resultatet/beslut och uppgifter: "
            "tills ni går vidare; visa mer, visa tidigare bläddrar"
        ),
        (
            "show decision 2, show 3 (item 3), show rows, show statements, show result, show registers: "
            "until you go on; show more, show earlier leafs"
        ),
    ),
    "help.who-sees": (
        "vem ser: på tavlan står vem som kan se vad var och en svarar i skattningen",
        "who sees: the wall says who can see what each answers in the rating",
    ),
    "help.hide": ("dölj: rummet ser inget av det längre", "hide: the room sees none of it any more"),
    "help.compare": (
        "jämför, jämför 3: vad skattningen gav, och vad den gav när ni möttes förut",
        "compare, compare 3: what the rating came to, and what it came to when you met before",
    ),
    "help.handin": (
        "lämna in, lämna in 2: det som grupperna fyller i, och vad som har kommit in",
        "hand in, hand in 2: what the groups fill in, and what has come in",
    ),
    "help.note": (
        "anteckning TEXT, anteckning grupp 1: TEXT, anteckning Anna: TEXT, anteckning 3: TEXT (fråga 3), alla: TEXT",
        "note TEXT, note group 1: TEXT, note Anna: TEXT, note 3: TEXT (question 3), note all: TEXT",
    ),
    "help.question": ("fråga 3: välj fråga", "question 3: choose a question"),
    "help.new-question": (
        "ny fråga TEXT: en fråga till på punkten",
        "new question TEXT: one more question of the item",
    ),
    "help.row": ("rad A | B: en rad i en lista", "row A | B: a row of a list"),
    "help.why": ("varför 1: TEXT: ett varför under rad 1", "why 1: TEXT: a why under row 1"),
    "help.cause": ("orsak 4: rad 4 är den valda orsaken", "cause 4: row 4 is the cause you chose"),
    "help.link": (
        "länk TITEL | ADRESS: material som alla ska hitta",
        "link TITLE | ADDRESS: material that everybody is to find",
    ),
    "help.answers-from": (
        "svar ur svar.csv: visar vad en fil från ett formulär ger; svar ur svar.csv | ja: sparar det",
        "answers from answers.csv: shows what the file of a form gives; answers from answers.csv | yes: stores it",
    ),
    "help.rate": (
        "skatta 8 7/4/1/0+2: antal per värde, och vet ej; skatta 3 Anna: 4, grupp 2: 4: ett svar; skatta 1 7: poäng",
        "rate 8 7/4/1/0+2: numbers per value, don't know; rate 3 Anna: 4, group 2: 4: one answer; rate 1 7: points",
    ),
    "help.slip": (
        "lapp 3342221121: en lapp, - är blankt, ? är vet ej; bara lapp frågar efter dem utan att visa; till 3: lapp",
        "slip 3342221121: one slip, - is blank, ? is don't know; just slip asks for them unseen; to 3: slip",
    ),
    "help.close": (
        "stäng 3: skattningen i punkt 3 tar inte emot fler svar; lapparna blir siffror",
        "close 3: the rating of item 3 takes no more answers; the slips become figures",
    ),
    "help.reopen": (
        "öppna 3: skattningen i punkt 3 tar emot svar igen",
        "reopen 3: the rating of item 3 takes answers again",
    ),
    "help.retake": (
        "ta om påstående 8: det som svarats räknas inte, svara på nytt",
        "retake 8: what was answered does not count, answer anew",
    ),
    "help.answers": (
        "svar lappar, svar händer, svar per person dolda, svar bara antal: hur skattningen besvaras och vad som sparas",
        "answers slips, answers hands, answers people sealed, answers counts: how the rating is answered, what is kept",
    ),
    "help.summary": (
        "sammanfattning TEXT: av punkten; före starten och efter slutet av mötet",
        "summary TEXT: of the item; before the start and after the end of the meeting",
    ),
    **{f"help.{register}": REGISTERS[code(register, "help")] for register in NAMES},
    "help.change": (
        "ändra beslut 2: TEXT, anteckning 2: TEXT, rad 2: A | B, punkt 7: TITEL, fråga 2: TEXT, instruktion: TEXT",
        "change decision 2: TEXT, note 2: TEXT, row 2: A | B, item 7: TITLE, question 2: TEXT, prompt: TEXT",
    ),
    "help.delete": (
        (
            "ta bort anteckning 3, beslut 2, sammanfattning 3 (av punkt 3) eller sammanfattning mötet; "
            "radera anteckning 3 för gott: orden försvinner, också där de förts in"
        ),
        (
            "delete note 3, decision 2, summary 3 (of item 3) or summary meeting; "
            "delete note 3 for good: its words go, also where they were carried to"
        ),
    ),
    "help.make": (
        "gör anteckning 3 till beslut, uppgift, förslag, parkerad eller lärdom: den står i listan i stället",
        "make note 3 a decision, action, proposal, parked or lesson: it stands in that list instead",
    ),
    "help.choose": (
        "välj 2 i anteckning 3: av två lydelser gäller den andra; också rad och listorna",
        "choose 2 in note 3: of two wordings the second one counts; also row and the lists",
    ),
    "help.history": (
        "historik anteckning 3, historik beslut 2: alla lydelser som har funnits",
        "history note 3, history decision 2: all wordings there have been",
    ),
    "help.adopt": ("anta 1: förslag 1 blir ett beslut", "adopt 1: proposal 1 becomes a decision"),
    "help.read-back": (
        "läs upp: beslut och uppgifter, med det som saknas",
        "read back: decisions and actions, with what is missing",
    ),
    "help.done": ("klar uppgift 2: den är gjord", "done action 2: it has been done"),
    "help.not-done": ("inte klar uppgift 2: den är inte gjord än", "not done action 2: it has not been done yet"),
    "help.to": (
        "till 3: anteckning TEXT: till en annan punkt än den som pågår",
        "to 3: note TEXT: to another item than the current one",
    ),
    "help.at": (
        "@10.20 nästa, @2026-01-26 10.20 nästa: det hände då. Rader som börjar med # läses inte.",
        "@10:20 next, @2026-01-26 10:20 next: it happened then. Lines that begin with # are not read.",
    ),
}
