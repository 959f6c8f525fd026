"""The words of how a rating is answered: what is typed, what is said of it, and why it cannot be.

Rule: what is kept is said in plain words, never by the name of a key.
"""

from __future__ import annotations

from typing import Final

from samtal.words.text import folded

TYPED_WAYS: Final[dict[str, tuple[str, ...]]] = {
    "hands": ("händer", "räckta händer", "hand", "handuppräckning", "hands", "raised hands"),
    "slips": ("lappar", "lapp", "på lappar", "slips", "slip"),
    "people": ("per person", "med namn", "per person med namn", "people"),
    "file": ("fil", "formulär", "file", "form"),
}
"""What is typed for each way of answering."""

TYPED_SECRECIES: Final[dict[str, tuple[str, ...]]] = {
    "counts": ("bara antal", "antal", "anonymt", "counts", "only counts"),
    "sealed": ("dolda", "dolt", "dolda tills de visas", "sealed", "hidden"),
    "open": ("öppna", "öppet", "open"),
}
"""What is typed for what is kept of the answers."""

WAY_OF: Final = {folded(word): way for way, words in TYPED_WAYS.items() for word in words}
SECRECY_OF: Final = {folded(word): secrecy for secrecy, words in TYPED_SECRECIES.items() for word in words}
"""The way, or what is kept, that a typed word stands for."""

PROPOSED: Final = (
    ("lappar", "händer", "bara antal", "per person dolda", "per person öppna", "formulär"),
    ("slips", "hands", "counts", "people sealed", "people open", "form"),
)
"""What is proposed, Swedish and English."""

WORDS: Final[dict[str, tuple[str, str]]] = {
    # what it is called
    "answering.hands": ("räckta händer", "raised hands"),
    "answering.slips": ("lappar", "slips"),
    "answering.people": ("per person", "per person"),
    "answering.file": ("ur en fil", "from a file"),
    "answering.counts": ("bara antal", "only counts"),
    "answering.sealed": ("dolda tills de visas", "hidden until they are shown"),
    "answering.open": ("öppna", "open"),
    # what is said of it
    "answering.now": ("Svar i punkt {number}: {what}", "Answers at item {number}: {what}"),
    "answering.names-taken": (
        "Namnen på svaren är borta, och det kan inte ångras. Kopior som gjorts tidigare har dem kvar",
        "The names on the answers are gone, which cannot be undone. Copies made earlier still have them",
    ),
    # where it is chosen
    "answering.title": ("Sätt att svara i punkt {number}: {title}", "How to answer at item {number}: {title}"),
    "answering.ask": (
        "{n} svar är sparade med namn. Ska namnen tas bort? De kan inte tas fram igen.",
        "{n} answers are kept with names. Take the names away? They cannot be brought back.",
    ),
    "answering.ask.one": (
        "1 svar är sparat med namn. Ska namnet tas bort? Det kan inte tas fram igen.",
        "1 answer is kept with a name. Take the name away? It cannot be brought back.",
    ),
    "answering.ask-how": ("J: Ja, bara antal · Esc: Nej", "Y: Yes, only counts · Esc: No"),
    # why not
    "answering.already": ("Så är det redan.", "So it is already."),
    "answering.points": (
        "Poäng skrivs bara rad för rad, för alla tillsammans.",
        "Points are only typed row by row, for all together.",
    ),
    "answering.joint": (
        "Här lämnar varje grupp ett gemensamt svar.",
        "Here each group gives one joint answer.",
    ),
    "answering.people-counted": (
        (
            "Per person sparas svaren med namn, och här sparas bara antal. Skriv svar per person dolda, eller svar per "
            "person öppna."
        ),
        (
            "Per person the answers are kept with names, and here only counts are kept. Write answers people sealed, "
            "or answers people open."
        ),
    ),
    "answering.looser": (
        "Svar har kommit in. De lämnades under ett löfte, så de kan bara skyddas mer, aldrig mindre.",
        "Answers are in. They were given under a promise, so they can only be protected more, never less.",
    ),
    "answering.given-hands": (
        "Svar är redan räknade med räckta händer. Kör punkten igen för att svara på annat sätt.",
        "Answers by raised hands are counted already. Run the item again to answer in another way.",
    ),
    "answering.given-slips": (
        "Svar på lappar är redan räknade. Kör punkten igen för att svara på annat sätt.",
        "Answers on slips are counted already. Run the item again to answer in another way.",
    ),
    "answering.given": (
        "Svar är redan inne. Kör punkten igen för att svara på annat sätt.",
        "Answers are in already. Run the item again to answer in another way.",
    ),
    "answering.no-rating": (
        "Ingen skattning är på gång, så det finns inget sätt att svara att välja.",
        "No rating is under way or to come, so there is no way of answering to choose.",
    ),
    "answering.names-first": (
        "Svar med namn är inskrivna. Skriv först svar bara antal: då tas namnen bort för gott.",
        "Answers with names are in. First write answers counts: then the names go for good.",
    ),
    "answering.names-kept": (
        "Svar med namn är inskrivna sedan dess. Skriv svar bara antal för att ta bort namnen.",
        "Answers with names have come in since. Write answers counts to take the names away.",
    ),
    "answering.names-gone": (
        "Namnen på svaren är borta för gott. Därför kan det inte ångras.",
        "The names on the answers are gone for good. That is why it cannot be undone.",
    ),
    "answering.no-names": (
        "Här räknas svaren, utan namn. Skriv hur många som gav varje värde: skatta 3 0/1/7/4",
        "Here answers are counted, without names. Write how many gave each value: rate 3 0/1/7/4",
    ),
}
