"""Every key of a template: what it means, in both languages, and an example that can be copied.

Rule: one record per key, by the table that the key stands in (see template/keys.py). The page of all keys and the
JSON Schema are both made from it; a test walks it against the keys that the reader knows.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class KeyWords(NamedTuple):
    """What a key means, and an example as a line of the file; `english` where that is another for English readers."""

    sv: str
    en: str
    example: str
    english: str = ""


KEYS: Final[dict[str, dict[str, KeyWords]]] = {
    "header": {
        "title": KeyWords("Mötets titel.", "The title of the meeting.", 'title = "Läsmöte"', 'title = "Book talk"'),
        "language": KeyWords(
            "Språket i mötesanteckningarna och i de färdiga slagen av punkter.",
            "The language of the minutes and of ready-made items.",
            'language = "en"',
        ),
        "purpose": KeyWords(
            "Vad mötet är till för. Skrivs ut i mötesanteckningarna.",
            "What the meeting is for. Printed in the minutes.",
            'purpose = "Vi lär av varandras lektioner"',
            'purpose = "We learn from each other\'s lessons"',
        ),
        "place": KeyWords("Var mötet är.", "Where the meeting is.", 'place = "Biblioteket"', 'place = "The library"'),
        "starts": KeyWords("När mötet börjar.", "When the meeting begins.", 'starts = "09:00"'),
        "ends": KeyWords(
            "När mötet senast ska vara slut. Kontrolleras mot punkternas tider.",
            "When the meeting is to be over. Checked against the times of the items.",
            'ends = "12:00"',
        ),
        "series": KeyWords(
            "Mötesserien, där namn och listor hör ihop från gång till gång. Annars mallens filnamn.",
            "The series, whose names and lists belong together from time to time. Else the template's file name.",
            'series = "Lärlag åk 4–6"',
            'series = "Team years 4–6"',
        ),
        "confidential": KeyWords(
            "Om mötesanteckningarna bara ska ha det gruppen ville spara, utan namn vid det som sagts.",
            "Whether the minutes hold only what the group wanted to keep, with no names beside what was said.",
            "confidential = true",
        ),
        "times": KeyWords(
            "Om mötesanteckningarna ska sluta med en tabell över tiderna.",
            "Whether the minutes end with a table of the times.",
            "times = true",
        ),
        "roles": KeyWords(
            "Roller som någon eller flera har i mötet. Samtalsledare och antecknare finns alltid.",
            "Roles that one or more have in the meeting. Facilitator and note-taker are always there.",
            'roles = ["fallgivare"]',
            'roles = ["presenter"]',
        ),
        "prepare": KeyWords(
            "Vad deltagarna gör före mötet.",
            "What the participants do before the meeting.",
            'prepare = [{ what = "Läs kapitel 1–2", for = "alla" }]',
            'prepare = [{ what = "Read chapters 1–2", for = "all" }]',
        ),
        "statements": KeyWords(
            "Påståenden som flera skattningar kan dela. De skrivs under en egen rubrik.",
            "Statements that several ratings can share. They stand under a heading of their own.",
            '[statements.arbetslag]\nitems = ["Vi lyssnar på varandra."]',
            '[statements.team]\nitems = ["We listen to each other."]',
        ),
        "agenda": KeyWords(
            "En punkt på dagordningen. Varje punkt börjar med den här raden.",
            "An item on the agenda. Each item begins with this line.",
            '[[agenda]]\nkind = "talk"\ntitle = "Samtal"',
            '[[agenda]]\nkind = "talk"\ntitle = "Talk"',
        ),
    },
    "prepare": {
        "what": KeyWords(
            "Vad som ska göras.",
            "What is to be done.",
            'prepare = [{ what = "Läs kapitel 1" }]',
            'prepare = [{ what = "Read chapter 1" }]',
        ),
        "for": KeyWords(
            "Vem det gäller.",
            "Whom it is for.",
            'prepare = [{ what = "Läs kapitel 1", for = "alla" }]',
            'prepare = [{ what = "Read chapter 1", for = "all" }]',
        ),
        "minutes": KeyWords(
            "Hur många minuter det brukar ta.",
            "How many minutes it is thought to take.",
            'prepare = [{ what = "Läs kapitel 1", minutes = 40 }]',
            'prepare = [{ what = "Read chapter 1", minutes = 40 }]',
        ),
        "link": KeyWords(
            "Adressen till underlaget.",
            "The address of the material.",
            'prepare = [{ what = "Läs", link = "https://example.org" }]',
            'prepare = [{ what = "Read", link = "https://example.org" }]',
        ),
        "due": KeyWords(
            "När det senast ska vara gjort: en dag eller egna ord.",
            "By when it is to be done: a day, or words of your own.",
            'prepare = [{ what = "Läs", due = "2026-01-14" }]',
            'prepare = [{ what = "Read", due = "2026-01-14" }]',
        ),
    },
    "point": {
        "kind": KeyWords("Vilket slags punkt det är.", "What kind of item it is.", 'kind = "round"'),
        "id": KeyWords(
            "Ett kort namn som andra punkter kan peka på. Annars blir det av titeln.",
            "A short name for other items to point to. Else it is made from the title.",
            'id = "rundan"',
            'id = "the-round"',
        ),
        "title": KeyWords(
            "Punktens titel på dagordningen.",
            "The title of the item on the agenda.",
            'title = "Vad vi har prövat"',
            'title = "What we have tried"',
        ),
        "minutes": KeyWords(
            "Hur många minuter punkten får ta. 0.5 är en halv.",
            "How many minutes the item may take. 0.5 is half of one.",
            "minutes = 20",
        ),
        "minutes_per_turn": KeyWords(
            "Hur många minuter var och en har ordet i en runda.",
            "How many minutes each has the floor in a round.",
            'turns = "round"\nminutes_per_turn = 2',
        ),
        "min_minutes": KeyWords(
            "Så kort får punkten bli när tiden inte räcker.",
            "So short may the item become when time is scarce.",
            "minutes = 20\nmin_minutes = 10",
        ),
        "call_back": KeyWords(
            "Så många minuter före slutet kallas grupperna tillbaka på tavlan; annars 5.",
            "So many minutes before its end the groups are called back on the wall; else 5.",
            "groups = 4\nminutes = 45\ncall_back = 10",
        ),
        "at": KeyWords(
            "Punkten börjar då, vad som än har hänt före den.",
            "The item begins then, whatever has happened before it.",
            'at = "13:00"',
        ),
        "groups": KeyWords(
            "Hur deltagarna delas in: ett antal grupper, något av det som står här under, eller ett ord. all: hela "
            "gruppen. solo: var och en för sig. pairs: parvis. keep: samma grupper som nyss.",
            "How those present are divided: a number of groups, one of the ways below, or a word. all: all together. "
            "solo: each alone. pairs: in pairs. keep: the same groups as before.",
            "groups = 4",
        ),
        "turns": KeyWords(
            "Hur ordet går. free: fritt. round: runt till var och en. silent: tyst för sig själv. role:…: till dem som "
            "har rollen. others:…: runt till alla utom dem.",
            "How the floor goes. free: freely. round: to each in turn. silent: in silence. role:…: to who holds the "
            "role. others:…: to each in turn but them.",
            'turns = "round"',
        ),
        "block": KeyWords(
            "Punkter efter varandra med samma block gås igenom flera gånger: en gång per deltagare, en gång per rad i "
            "en lista, eller så många varv. Hur det är behöver bara stå i den första.",
            "Items after one another with the same block are gone through several times: once per participant, once "
            "per row of a list, or so many laps. How it is need only stand in the first.",
            'block = { name = "Fall", for_each = "person" }',
            'block = { name = "Case", for_each = "person" }',
        ),
        "per": KeyWords(
            "Vem en anteckning brukar höra till. session: hela mötet. group: gruppen, som i en skattning svarar med en "
            "gemensam siffra. person: den som talar. none: ingen anteckning väntas.",
            "Whom a note usually belongs to. session: the meeting. group: the group, which in a rating gives one "
            "figure together. person: who speaks. none: no note is awaited.",
            'per = "person"',
        ),
        "questions": KeyWords(
            "Frågorna att samtala om.",
            "The questions to talk about.",
            'questions = ["Vad har ni prövat?", "Vad hände?"]',
            'questions = ["What have you tried?", "What happened?"]',
        ),
        "prompt": KeyWords(
            "En instruktion till alla.",
            "An instruction to all.",
            'prompt = "Skriv problemet före lösningen."',
            'prompt = "Write the problem before the solution."',
        ),
        "rules": KeyWords(
            "Samtalsregler.",
            "Rules of the conversation.",
            'rules = ["Avbryt inte.", "Det går bra att passa."]',
            'rules = ["Do not interrupt.", "You may pass."]',
        ),
        "lead": KeyWords("Vem som leder punkten.", "Who leads the item.", 'lead = "Carina"'),
        "links": KeyWords(
            "Underlag på nätet.",
            "Material on the web.",
            'links = [{ title = "Planen", url = "https://example.org" }]',
            'links = [{ title = "Plan", url = "https://example.org" }]',
        ),
        "cue": KeyWords(
            "Stödord som bara du som leder ser.",
            "A cue that only you who lead will see.",
            'cue = "Ungefär fem minuter per grupp."',
            'cue = "About five minutes a group."',
        ),
        "from": KeyWords(
            "Tidigare punkter som den här bygger på. Det som skrevs där visas för dig. En lista börjar med "
            "raderna från flera listor, eller från en som också har listans första kolumn.",
            "Earlier items that this one builds on. What was written there is shown to you. A list begins with "
            "the rows of several lists, or of one that has its first column too.",
            'from = ["uppgifter"]',
            'from = ["actions"]',
        ),
        "into": KeyWords(
            "Listor dit det som skrivs förs när punkten lämnas: en punkt med kind = list, eller beslut, förslag …",
            "Where what is written goes when the item is left: an item with kind = list, or decisions, proposals …",
            'into = ["förslag"]',
            'into = ["proposals"]',
        ),
        "visibility": KeyWords(
            "Vad mötesanteckningarna har med. full: allt. summary: bara sammanfattningen. private: inget.",
            "What the minutes show. full: all. summary: only the summary. private: nothing.",
            'visibility = "summary"',
        ),
        "record": KeyWords(
            "Om det som sägs får antecknas. false: inget sparas.",
            "Whether what is said may be noted. false: nothing is kept.",
            "record = false",
        ),
        "columns": KeyWords(
            "Listans kolumner.",
            "The columns of the list.",
            'columns = ["Vad", { name = "Vem", type = "person" }]',
            'columns = ["What", { name = "Who", type = "person" }]',
        ),
        "tree": KeyWords(
            "Om en rad kan stå under en annan, så att varje varför kan få flera svar. Med rows blir listan en tabell.",
            "Whether a row may stand under another, so that a why may have several answers. With rows it is a table.",
            "tree = true",
        ),
        "rows": KeyWords(
            "Rader som står klara, i en egen kolumn längst till vänster.",
            "Rows that stand ready, in a column of their own on the left.",
            'rows = ["Undervisning", "Elevhälsa"]',
            'rows = ["Teaching", "Pupil health"]',
        ),
        "min": KeyWords(
            "Minst så många rader; i en omröstning (budget) minst så många poäng från var och en på varje rad.",
            "At least so many rows; in a vote (budget) at least so many points from each on every row.",
            "min = 3",
        ),
        "max": KeyWords(
            "Högst så många rader; i en omröstning (budget) högst så många poäng från var och en på samma rad.",
            "At most so many rows; in a vote (budget) at most so many points from each on the same row.",
            "max = 5",
        ),
        "statements": KeyWords(
            "Det som skattas: texter, en uppsättnings namn, eller det som skrevs vid en tidigare punkt (from).",
            "What is rated: texts, the name of a set, or what was written at an earlier item (from).",
            'statements = ["Vi lyssnar på varandra.", "Vi provar."]',
            'statements = ["We listen to each other.", "We try."]',
        ),
        "scale": KeyWords(
            "Skalan att skatta på.",
            "The scale to rate on.",
            "scale = { min = 1, max = 6 }",
        ),
        "budget": KeyWords(
            "I stället för en skala: så många poäng har var och en att fördela.",
            "Instead of a scale: so many points has each to spread.",
            "budget = 3",
        ),
        "subject": KeyWords(
            "Vad skattningen gäller.",
            "What the rating is about.",
            'subject = "Vårt arbetslag"',
            'subject = "Our team"',
        ),
        "secrecy": KeyWords(
            "counts: bara antalet svar sparas. sealed: svaren visas när skattningen är stängd. open: öppna svar.",
            "counts: only the number of answers is kept. sealed: shown when the rating is closed. open: open answers.",
            'secrecy = "sealed"',
        ),
        "answers": KeyWords(
            "Hur svaren lämnas: hands (uppräckta händer), slips (lappar), people (per person, med namn) eller "
            "file (ur en fil från ett formulär). people går inte ihop med secrecy counts.",
            "How answers are given: hands (raised hands), slips (paper slips), people (per person, by name) or "
            "file (from a form's file). people does not go with secrecy counts.",
            'answers = "slips"',
        ),
        "min_answers": KeyWords(
            "Påståenden med färre svar visas inte.",
            "Statements with fewer answers are not shown.",
            "min_answers = 3",
        ),
        "show": KeyWords(
            "Vilka siffror som visas: medelvärde, summa, median, spridning, fördelning, rangordning.",
            "Which figures are shown: mean, sum, median, spread (how far apart the answers lie), distribution, rank.",
            'show = ["mean", "median", "distribution"]',
        ),
        "levels": KeyWords(
            "Vad medelvärdet heter från och med en gräns.",
            "What the mean is called from a limit upwards.",
            'levels = [\n  { from = 1, label = "svagt" },\n  { from = 3, label = "starkt" },\n]',
            'levels = [\n  { from = 1, label = "weak" },\n  { from = 3, label = "strong" },\n]',
        ),
    },
    "groups": {
        "count": KeyWords("Så många grupper.", "So many groups.", "groups = { count = 4 }"),
        "size": KeyWords("Högst så många i varje grupp.", "At most so many in each group.", "groups = { size = 3 }"),
        "by": KeyWords(
            "De som har samma etikett sitter tillsammans.",
            "Those with the same tag sit together.",
            'groups = { by = "skola" }',
            'groups = { by = "school" }',
        ),
        "mix": KeyWords(
            "De som har olika etiketter sitter tillsammans; ensamt, eller bredvid count eller size.",
            "Those with different tags sit together; alone, or beside count or size.",
            'groups = { count = 4, mix = "skola" }',
            'groups = { count = 4, mix = "school" }',
        ),
        "stay": KeyWords(
            "Så många stannar kvar i varje grupp när de andra byter; bredvid count eller size.",
            "So many stay in each group when the others change; beside count or size.",
            "groups = { count = 4, stay = 1 }",
        ),
    },
    "block": {
        "name": KeyWords(
            "Vad blocket heter.",
            "What the block is called.",
            'block = { name = "Kafébord", repeat = 3 }',
            'block = { name = "Café table", repeat = 3 }',
        ),
        "for_each": KeyWords(
            'Ett varv för var och en: "person", eller "row of" och titeln på en lista före. I grupper tas en person i '
            "varje grupp samtidigt.",
            'A lap for each: "person", or "row of" and the title of a list before it. In groups one person of every '
            "group is taken at the same time.",
            'block = { name = "Fall", for_each = "person" }',
            'block = { name = "Case", for_each = "person" }',
        ),
        "repeat": KeyWords(
            "Hur många varv det blir. Grupper görs om för varje varv, utom med keep.",
            "How many laps there are. Groups are made anew for each lap, but for keep.",
            'block = { name = "Kafébord", repeat = 3 }',
            'block = { name = "Café table", repeat = 3 }',
        ),
    },
    "text": {
        "text": KeyWords(
            "Frågan.",
            "The question.",
            'questions = [{ text = "Vad har ni prövat?" }]',
            'questions = [{ text = "What have you tried?" }]',
        ),
        "id": KeyWords(
            "Ett eget namn, så att det går att jämföra även om orden ändras.",
            "A name of its own, so that it can be compared though its words change.",
            'questions = [{ text = "Vad hände?", id = "vad-hande" }]',
            'questions = [{ text = "What happened?", id = "outcome" }]',
        ),
    },
    "statement": {
        "text": KeyWords(
            "Påståendet, eller det som ligger mellan två poler.",
            "The statement, or what lies between two poles.",
            'statements = [{ text = "Vi talar om", low = "drift", high = "lärande" }]',
            'statements = [{ text = "We talk of", low = "budgets", high = "learning" }]',
        ),
        "low": KeyWords(
            "Vad skalans lägsta värde kallas för just det här påståendet; tillsammans med high.",
            "What the lowest value is called for this very statement; together with high.",
            'statements = [{ text = "Beslut fattas", low = "av en", high = "av alla" }]',
            'statements = [{ text = "We decide", low = "alone", high = "together" }]',
        ),
        "high": KeyWords(
            "Vad skalans högsta värde kallas för just det här påståendet; tillsammans med low.",
            "What the highest value is called for this very statement; together with low.",
            'statements = [{ text = "Beslut fattas", low = "av en", high = "av alla" }]',
            'statements = [{ text = "We decide", low = "alone", high = "together" }]',
        ),
        "id": KeyWords(
            "Ett eget namn. Två lydelser med samma id räknas som samma påstående och får jämföras.",
            "A name of its own. Two wordings with one id count as the same statement and may be compared.",
            'statements = [{ text = "Eleverna är med.", id = "delaktighet" }]',
            'statements = [{ text = "Pupils take part.", id = "part" }]',
        ),
    },
    "link": {
        "title": KeyWords(
            "Vad länken heter.",
            "What the link is called.",
            'links = [{ title = "Planen", url = "https://example.org" }]',
            'links = [{ title = "Plan", url = "https://example.org" }]',
        ),
        "url": KeyWords(
            "Adressen.",
            "The address.",
            'links = [{ title = "Planen", url = "https://example.org" }]',
            'links = [{ title = "Plan", url = "https://example.org" }]',
        ),
    },
    "column": {
        "name": KeyWords("Kolumnens namn.", "The name of the column.", 'columns = [{ name = "Vad" }]'),
        "type": KeyWords(
            "Vad som får stå i kolumnen.",
            "What may stand in the column.",
            'columns = [{ name = "När", type = "date" }]',
            'columns = [{ name = "When", type = "date" }]',
        ),
        "choices": KeyWords(
            'Svaren att välja bland, till type = "choice".',
            'The answers to choose from, with type = "choice".',
            'columns = [{ name = "Sett", type = "choice", choices = ["ja", "nej"] }]',
            'columns = [{ name = "Seen", type = "choice", choices = ["yes", "no"] }]',
        ),
    },
    "rows": {
        "from": KeyWords(
            "En tidigare lista eller ett samtal; dess rader eller anteckningar blir påståenden när skattningen börjar.",
            "An earlier list or talk, whose rows or notes become statements when the rating begins.",
            'statements = { from = "Idéer" }',
        ),
    },
    "scale": {
        "min": KeyWords("Lägsta värdet.", "The lowest value.", "scale = { min = 0, max = 10 }"),
        "max": KeyWords("Högsta värdet.", "The highest value.", "scale = { min = 1, max = 6 }"),
        "labels": KeyWords(
            "Vad värdena heter: ett namn per värde, eller två för ändarna.",
            "What the values are called: a name for each, or two for the ends.",
            'scale = { max = 10, labels = ["inte alls", "helt"] }',
            'scale = { max = 10, labels = ["not at all", "fully"] }',
        ),
        "unknown": KeyWords(
            "Om det går att svara vet ej, eller egna ord för det.",
            "Whether one may answer don't know, or words of your own for it.",
            'scale = { unknown = "ej aktuellt" }',
            'scale = { unknown = "not relevant" }',
        ),
    },
    "level": {
        "from": KeyWords(
            "Gränsen: från och med det här medelvärdet.",
            "The limit: from this mean upwards.",
            'levels = [{ from = 2.5, label = "på väg" }]',
            'levels = [{ from = 2.5, label = "on the way" }]',
        ),
        "label": KeyWords(
            "Vad det kallas.",
            "What it is called.",
            'levels = [{ from = 2.5, label = "på väg" }]',
            'levels = [{ from = 2.5, label = "on the way" }]',
        ),
    },
    "set": {
        "question": KeyWords(
            "Frågan som påståendena svarar på.",
            "The question that the statements answer.",
            'question = "I hur stor utsträckning stämmer det?"',
            'question = "To what extent is it so?"',
        ),
        "scale": KeyWords(
            "Skalan att skatta på.",
            "The scale to rate on.",
            "scale = { min = 1, max = 6 }",
        ),
        "source": KeyWords(
            "Varifrån påståendena kommer.",
            "Where the statements come from.",
            'source = "Boken vi läser, sidan 40"',
            'source = "The book we read, page 40"',
        ),
        "compare": KeyWords(
            "Om skattningar med samma påståenden ska stå bredvid varandra. Två lydelser är samma påstående bara om de "
            "har samma id.",
            "Whether ratings of the same statements stand beside each other. Two wordings are the same statement only "
            "if they have the same id.",
            "compare = false",
        ),
        "items": KeyWords(
            "Påståendena.",
            "The statements.",
            'items = ["Vi lyssnar på varandra.", "Vi provar."]',
            'items = ["We listen to each other.", "We try."]',
        ),
    },
}

_PAGE: Final[dict[str, tuple[str, str]]] = {
    "format.at-header": (
        "Överst i filen, ovanför den första raden med [[agenda]]",
        "At the top of the file, above the first line with [[agenda]]",
    ),
    "format.at-talk": ("Under [[agenda]], för alla punkter", "Below [[agenda]], for all items"),
    "format.at-list": ("Under [[agenda]], för kind = {kinds}", "Below [[agenda]], for kind = {kinds}"),
    "format.at-rating": ("Under [[agenda]], för kind = {kinds}", "Below [[agenda]], for kind = {kinds}"),
    "format.at-set": ("Under [statements.NAMN]", "Below [statements.NAME]"),
    "format.required": ("Måste finnas.", "Required."),
    "format.default": ("Annars {default}.", "Else {default}."),
    "format.words": ("Kan vara {words}.", "May be {words}."),
    "format.no-key": (
        "Det finns ingen nyckel och inget slags punkt som heter {given}. Skriv samtal template keys för alla.",
        "There is no key and no kind of item called {given}. Write samtal template keys for all.",
    ),
    "format.no-key-near": (
        "Det finns ingen nyckel och inget slags punkt som heter {given}. Menade du {want}?",
        "There is no key and no kind of item called {given}. Did you mean {want}?",
    ),
}

WORDS: Final[dict[str, tuple[str, str]]] = {
    **{f"format.{table}.{key}": (words.sv, words.en) for table, keys in KEYS.items() for key, words in keys.items()},
    **_PAGE,
}
"""The meanings, and what the page of all keys says around them."""
