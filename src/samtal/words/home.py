"""The words of what lies around a meeting: home, preparing, going on after a break, ending, saving, the demo.

Rule: one short sentence says what Enter does with what is chosen.
"""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "home.tagline": ("från dagordning till mötesanteckningar", "from agenda to minutes"),
    "home.minutes": ("mötesanteckningar", "minutes"),
    "home.now": ("Pågår nu", "Going on now"),
    "home.planned": ("Planerat", "Planned"),
    "home.library": ("Mallar", "Templates"),
    "home.latest": ("Senaste mötena", "Latest meetings"),
    "home.reading-library": ("läser mallarna …", "reading the templates …"),
    "home.no-templates": ("Inga mallar hittades.", "No templates were found."),
    "home.first-what": (
        "Välkommen! Välj en mall nedan och tryck Enter: då kan mötet börja, och allt annat får vänta.",
        "Welcome! Choose a template below and press Enter: then the meeting can begin, and all else can wait.",
    ),
    "home.first-demo": (
        "Vill du se hur det går till först? Prova med påhittade deltagare; inget av det sparas.",
        "Would you rather see what it is like first? Try it with invented people; nothing of it is saved.",
    ),
    "home.demo": ("Se hur det går till", "See what it is like"),
    "home.demo-meta": ("mitt i en runda, inget sparas", "in the middle of a round, nothing is saved"),
    "home.broken": ("går inte att använda", "cannot be used"),
    "home.broken-title": ("{name} går inte att använda", "{name} cannot be used"),
    "home.mistakes": ("{n} fel", "{n} mistakes"),
    "home.mistakes.one": ("1 fel", "1 mistake"),
    "home.untitled": ("(utan titel)", "(untitled)"),
    "home.minutes-least": ("minst {n} min", "at least {n} min"),
    "home.items": ("{n} punkter", "{n} items"),
    "home.items.one": ("1 punkt", "1 item"),
    "home.expect": ("Den som kommer senare: Bo Ek, senare", "Who comes later: Bo Ek, later"),
    "home.expected": ("{n} kommer senare", "{n} to come later"),
    "home.people": ("{n} deltagare", "{n} people"),
    "home.people.one": ("1 deltagare", "1 person"),
    "home.at-item": ("punkt {n}", "item {n}"),
    "home.since": ("sedan {when}", "since {when}"),
    "home.today": ("i dag", "today"),
    "home.yesterday": ("i går", "yesterday"),
    "home.tomorrow": ("i morgon", "tomorrow"),
    "home.day-at": ("{day} {at}", "{day} {at}"),
    "home.detail-place": ("Plats: {text}", "Place: {text}"),
    "home.detail-series": ("Mötesserie: {text}", "Series: {text}"),
    "home.detail-date": ("Dag: {text}", "Day: {text}"),
    "home.detail-began": ("Började {at}", "Began {at}"),
    "home.detail-ended": ("Slutade {at}", "Ended {at}"),
    "home.detail-prepare": ("Att förbereda: {text}", "To prepare: {text}"),
    "home.does-running": ("fortsätt mötet, precis där ni var", "go on with the meeting, exactly where you were"),
    "home.does-planned": ("öppna det planerade mötet", "open the planned meeting"),
    "home.does-template": ("förbered ett möte; Enter en gång till startar", "prepare a meeting; Enter again starts it"),
    "home.does-ended": ("läs mötesanteckningarna", "read the minutes"),
    "home.does-broken": ("visa vad som är fel i mallen", "show what is wrong with the template"),
    "home.does-demo": ("prova", "try it"),
    "home.enter": ("Enter", "Enter"),
    "home.key-choose": ("väljer", "choose"),
    "home.key-close": ("stänger", "close"),
    "home.key-help": ("hjälp", "help"),
    "home.help": (
        "Pilarna väljer, Enter öppnar: ett möte som pågår, ett planerat, en mall eller ett mötes anteckningar.",
        "The arrows choose, Enter opens: a meeting going on, a planned one, a template or a meeting's minutes.",
    ),
    "home.prepare-who": ("Vilka är här? Namn eller antal", "Who is here? Names or a number"),
    "home.prepare-day": ("Dag", "Day"),
    "home.prepare-starts": ("Börjar", "Begins"),
    "home.prepare-place": ("Plats", "Place"),
    "home.prepare-series": ("Mötesserie", "Series"),
    "home.prepare-confidential": (
        "Känsligt samtal: mötesanteckningarna säger inte vem som sade vad",
        "Confidential: the minutes do not say who said what",
    ),
    "home.confidential": (
        "Skrivs ut: sammanfattningar, siffror, listor",
        "In the minutes: summaries, figures, lists",
    ),
    "home.prepare-start": ("▶ Starta mötet", "▶ Start the meeting"),
    "home.prepare-save": ("Spara som planerat", "Save as planned"),
    "home.prepare-nobody": (
        "Ingen behöver vara inskriven; namn kan komma när som helst.",
        "Nobody needs to be listed.",
    ),
    "home.prepare-how": (
        "Allt är frivilligt · Enter/Ctrl+S startar · Ctrl+O planerar · Esc tillbaka",
        "All is optional · Enter/Ctrl+S starts · Ctrl+O plans · Esc back",
    ),
    "home.prepare-until": ("till {at}", "until {at}"),
    "home.saved-planned": ("Sparat som planerat: {title}, {day}", "Saved as planned: {title}, {day}"),
    "home.not-a-day": (
        "Förstod inte dagen. Skriv den så: 2026-01-26 (år 1970–2199).",
        "Did not understand the day. Write 2026-01-26 (years 1970–2199).",
    ),
    "home.not-a-time": ("Förstod inte tiden. Skriv den så: 9.00.", "Did not understand the time. Write 9:00."),
    "home.gap": (
        "{title} pågår sedan {since}; senast hände något {last}. Slutade ni då?",
        "{title} has been going on since {since}; something last happened {last}. Did you end then?",
    ),
    "home.gap-count": ("Nej, fortsätt och räkna tiden emellan", "No, go on and count the time between"),
    "home.gap-leave": (
        "Nej, fortsätt utan tiden emellan (klockan stod)",
        "No, go on without the time between (the clock stood)",
    ),
    "home.gap-stands": ("Nej, fortsätt (klockan är stoppad)", "No, go on (the clock is stopped)"),
    "home.gap-end": ("Ja, mötet slutade {last}", "Yes, the meeting ended {last}"),
    "home.running": (
        "{title} pågår sedan {since}. Vill du fortsätta det?",
        "{title} has been going on since {since}. Do you want to go on with it?",
    ),
    "home.running-go-on": ("Fortsätt mötet som pågår", "Go on with that meeting"),
    "home.running-new": ("Förbered ett nytt möte", "Prepare a new meeting"),
    "home.reading": ("Mötesanteckningar", "Minutes"),
    "home.end": ("Avsluta mötet?", "End the meeting?"),
    "home.end-whole": (
        "Inget saknas från de punkter som har hållits.",
        "Nothing is missing from the items that were held.",
    ),
    "home.end-unsaved": (
        "Något är skrivet och inte sparat: i anteckningsrutan, i en tabell eller i en lista",
        "Something is typed and not saved: in the note box, in a table or in a list",
    ),
    "home.end-missing": (
        "Det här saknas, och går att fylla i även efteråt:",
        "This is missing, and can be added later:",
    ),
    "home.no-figures": ("{number}. {title}: inga siffror", "{number}. {title}: no figures"),
    "home.some-figures": (
        "{number}. {title}: {n} av {all} påståenden saknar siffror",
        "{number}. {title}: {n} of {all} statements lack figures",
    ),
    "home.no-notes": (
        "{number}. {title}: inga anteckningar från grupp {groups}",
        "{number}. {title}: no notes from group {groups}",
    ),
    "home.more-missing": ("och {n} punkter till", "and {n} more items"),
    "home.more-missing.one": ("och en punkt till", "and one more item"),
    "home.end-how": (
        "J: Ja, avsluta mötet · Enter eller Esc: Nej, tillbaka till mötet",
        "Y: Yes, end the meeting · Enter or Esc: No, back to the meeting",
    ),
    "home.end-save-how": (
        "Enter eller S sparar anteckningarna · Esc stänger utan att spara",
        "Enter or S saves the minutes · Esc closes without saving",
    ),
    "home.end-saved-how": (
        "Enter eller Esc stänger · S sparar en gång till",
        "Enter or Esc closes · S saves once more",
    ),
    "home.save-to": ("Sparas som {path}", "Will be saved as {path}"),
    "home.saved": ("Sparat i {path}", "Saved in {path}"),
    "home.not-saved": ("Anteckningarna sparades inte: {path} ({why})", "The minutes were not saved: {path} ({why})"),
    "home.demo-title": ("Demo: {title}", "Demo: {title}"),
    "home.demo-told": (
        "Det här är en demo med påhittade deltagare. Prova allt: inget sparas. Mellanslag leder, ? visar tangenterna.",
        "This is a demo with invented people. Try everything: nothing is saved. Space leads, ? shows the keys.",
    ),
}
