"""The words of what groups hand in: what stands in the form, what became of it, and why it was not taken in.

Rule: the form is said in the language of the template, all else in the user's.
"""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    # The form
    "handin.title": ("Inlämning från grupp {number}", "Hand-in from group {number}"),
    "handin.meeting": ("{title}, {date}", "{title}, {date}"),
    "handin.members": ("I gruppen: {names}", "In the group: {names}"),
    "handin.how": (
        "Skriv efter strecken, en sak per rad. Lägg till fler rader om det behövs, och låt rubrikerna stå kvar.",
        "Write after the dashes, one thing on each line. Add lines if you need them, and leave the headings there.",
    ),
    "handin.chat-how": (
        "Svara under rubrikerna, en sak per rad, och låt rubrikerna och koden stå kvar.",
        "Answer under the headings, one thing on each line, and leave the headings and the code there.",
    ),
    "handin.back": (
        "Spara filen och skicka den till den som leder mötet. Det går lika bra att klistra in allt i chatten.",
        "Save the file and send it to the one who leads the meeting. Pasting it all into the chat is as good.",
    ),
    "handin.back-to": (
        "Spara filen och skicka den till {name}. Det går lika bra att klistra in allt i chatten.",
        "Save the file and send it to {name}. Pasting it all into the chat is as good.",
    ),
    "handin.code": ("Kod: {code}", "Code: {code}"),
    "handin.item": ("Punkt {number}. {title}", "Item {number}. {title}"),
    "handin.question": ("Fråga {number}: {text}", "Question {number}: {text}"),
    "handin.row": ("Rad", "Row"),
    "handin.file": ("{meeting} grupp {number}", "{meeting} group {number}"),
    # What became of it
    "handin.taken": (
        "{title}, {date}: grupp {number} har lämnat in {what}.",
        "{title}, {date}: group {number} has handed in {what}.",
    ),
    "handin.taken-more": (
        "{title}, {date}: grupp {number} hade redan lämnat in: {n} nya, {known} fanns redan.",
        "{title}, {date}: group {number} had handed in before: {n} new, {known} were there already.",
    ),
    "handin.taken-more.one": (
        "{title}, {date}: grupp {number} hade redan lämnat in: 1 ny, {known} fanns redan.",
        "{title}, {date}: group {number} had handed in before: 1 new, {known} were there already.",
    ),
    "handin.nothing-new": (
        "Grupp {number} hade redan lämnat in: inget nytt, {n} fanns redan.",
        "Group {number} had handed in before: nothing new, {n} were there already.",
    ),
    "handin.offered": (
        "Inlämning från grupp {number}: {what} till punkt {items}",
        "Hand-in from group {number}: {what} to item {items}",
    ),
    "handin.offered-how": ("Enter: ta in · Esc: nej", "Enter: take it in · Esc: no"),
    "handin.written": ("Har kommit in, punkt {number}. {title}", "Has come in, item {number}. {title}"),
    "handin.palette": (
        "Gruppernas inlämningar: filer, text till chatten, svar",
        "Hand-ins: files, text for the chat, answers",
    ),
    "handin.palette-help": (
        "Det som grupperna fyller i, vilka som saknas, och svar från Teams eller e-post att klistra in.",
        "What the groups fill in, who is missing, and answers from Teams or e-mail to paste.",
    ),
    "handin.known": (", {n} finns redan", ", {n} are there already"),
    "handin.known.one": (", 1 finns redan", ", 1 is there already"),
    "handin.come-none": ("{number}. {title}: inget har kommit in", "{number}. {title}: nothing has come in"),
    "handin.come-some": (
        "{number}. {title}: saknas från grupp {silent}",
        "{number}. {title}: missing from group {silent}",
    ),
    "handin.come-all": ("{number}. {title}: alla har lämnat in", "{number}. {title}: all have handed in"),
    # The screen
    "handin.screen": ("Gruppernas inlämningar", "What the groups hand in"),
    "handin.screen-how": (
        "S spara en fil per grupp · K kopiera texten till chatten · ◀ ▶ grupp · klistra in svar här · Esc",
        "S save a file for each group · K copy the text for the chat · ◀ ▶ group · paste an answer here · Esc",
    ),
    "handin.saved": ("{n} filer finns i {folder}: {name} …", "{n} files are in {folder}: {name} …"),
    "handin.saved.one": ("Filen finns i {folder}: {name}", "The file is in {folder}: {name}"),
    "handin.copied": (
        "Texten är kopierad. Kommer inget när du klistrar in, markera den här med Skift och musen.",
        "The text is copied. If nothing comes when you paste, select it here with Shift and the mouse.",
    ),
    "handin.gone": ("Filen går inte att läsa.", "The file cannot be read."),
    "handin.files-too": (
        "Filer att fylla i: samtal handin -o MAPP. Svar läses in med samtal import FIL",
        "Files to fill in: samtal handin -o FOLDER. Answers are taken in with samtal import FILE",
    ),
    "handin.to": ("  {item}: {what}", "  {item}: {what}"),
    "handin.others": (
        "Rad {line} nämner andra än dem som sitter i grupp {number} nu. Stämmer gruppen?",
        "Line {line} names others than those who sit in group {number} now. Is it the right group?",
    ),
    "handin.left": ("Inte med, rad {line}: {text}", "Left out, line {line}: {text}"),
    "handin.left-more": ("Inte med: {n} rader till", "Left out: {n} more lines"),
    "handin.left-more.one": ("Inte med: en rad till", "Left out: one more line"),
    "handin.notes": ("{n} anteckningar", "{n} notes"),
    "handin.notes.one": ("1 anteckning", "1 note"),
    "handin.rows": ("{n} rader", "{n} rows"),
    "handin.rows.one": ("1 rad", "1 row"),
    "handin.clause": (
        "Grupp {number} har lämnat in {what} till punkt {items}",
        "Group {number} has handed in {what} to item {items}",
    ),
    # Why there is nothing to hand in
    "handin.no-items": (
        "Ingen punkt i mötet är för grupper, så det finns inget att lämna in.",
        "No item of the meeting is for groups, so there is nothing to hand in.",
    ),
    "handin.no-groups": (
        "Det finns inga grupper än. Dela in först: grupper 4",
        "There are no groups yet. Divide first: groups 4",
    ),
    "handin.no-such-group": (
        "Det finns ingen grupp {number}. Grupperna är 1–{n}.",
        "There is no group {number}. The groups are 1–{n}.",
    ),
    "handin.one-file": (
        "Det blir {n} filer. Ange en mapp, eller en grupp: --group 1",
        "That makes {n} files. Name a folder, or a group: --group 1",
    ),
    "handin.not-for-groups": (
        "Punkten {title} tar inte emot inlämningar från grupper.",
        "The item {title} takes nothing that groups hand in.",
    ),
    # Why it was not taken in
    "handin.line": ("Ingenting har lästs in. Rad {line}: {why}", "Nothing was taken in. Line {line}: {why}"),
    "handin.empty": ("Filen är tom.", "The file is empty."),
    "handin.too-large": (
        "Det är för stort för att vara vad en grupp har skrivit. Ingenting har lästs in.",
        "That is too large to be what a group has written. Nothing was taken in.",
    ),
    "handin.word": (
        "Det är en fil från Word eller ett liknande program. Öppna den där, spara den som text (.txt), och läs in den.",
        "That is a file from Word or the like. Open it there, save it as plain text (.txt), and import that.",
    ),
    "handin.binary": (
        "Filen är ingen text. En inlämning är en textfil (.txt), ett exporterat möte en .jsonl-fil.",
        "The file is no text. What a group hands in is a text file (.txt), an exported meeting a .jsonl file.",
    ),
    "handin.wrong-code": (
        "Rad {line}: koden är inte som den skrevs ut. Rätta den, eller ta bort raden och ange mötet med --session.",
        (
            "Line {line}: the code is not as it was printed. Correct it, or delete the line and name the meeting "
            "with --session."
        ),
    ),
    "handin.several": (
        "Rad {line}: här börjar en annan grupps inlämning. Läs in en grupp i taget.",
        "Line {line}: what another group hands in begins here. Import one group at a time.",
    ),
    "handin.two-groups": (
        (
            "Rad {line}: här står grupp {number}, men det andra är från grupp {other}. Läs in en grupp i taget, "
            "eller ta bort det som är fel."
        ),
        (
            "Line {line}: this says group {number}, but the rest is from group {other}. Import one group at a time, "
            "or delete what is wrong."
        ),
    ),
    "handin.other-meeting": (
        "Koden hör till ett annat möte än det som menas. Ingenting har lästs in.",
        "The code belongs to another meeting than the one that is meant. Nothing was taken in.",
    ),
    "handin.other-meeting-is": (
        "Inlämningen hör till ett annat möte: {title}, {date} ({id}). Ingenting har lästs in.",
        "It belongs to another meeting: {title}, {date} ({id}). Nothing was taken in.",
    ),
    "handin.no-meeting": (
        "Koden hör till ett möte som inte finns i arkivet. Ingenting har lästs in.",
        "The code belongs to a meeting that is not in the archive. Nothing was taken in.",
    ),
    "handin.no-heading": (
        "Ingen rubrik går att känna igen. Rubrikerna är: {items}",
        "No heading can be recognised. The headings are: {items}",
    ),
    "handin.no-group": (
        "Det står inte vilken grupp det är från. Skriv Grupp 1 (till {n}) överst.",
        "It does not say which group it is from. Write Group 1 (to {n}) at the top.",
    ),
    "handin.unknown-item": (
        (
            "Rad {line}: känner inte igen rubriken ”{text}”. Rubrikerna är: {items}. Är det en anteckning, sätt ett "
            "streck före."
        ),
        (
            "Line {line}: the heading “{text}” is not known. The headings are: {items}. If it is a note, put a dash "
            "before it."
        ),
    ),
    "handin.which-item": (
        "Rad {line}: flera punkter heter så. Skriv Punkt och numret före: {items}",
        "Line {line}: several items are called so. Write Item and the number before it: {items}",
    ),
    "handin.unknown-question": (
        "Rad {line}: det finns ingen fråga {number}. Punkten har {n}.",
        "Line {line}: there is no question {number}. The item has {n}.",
    ),
    "handin.which-question": (
        (
            "Det står ingen rubrik, och punkt {item} har {n} frågor. Skriv Fråga 1 på en egen rad före svaren på den, "
            "Fråga 2 före nästa."
        ),
        (
            "There is no heading, and item {item} has {n} questions. Write Question 1 on a line before its answers, "
            "Question 2 before the next."
        ),
    ),
    "handin.unfilled": (
        "Inget är ifyllt i det som kom från grupp {number}.",
        "Nothing is filled in in what came from group {number}.",
    ),
}
