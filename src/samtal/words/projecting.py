"""The words about the wall in a window of its own: how it gets onto the projector, and what it says while it waits.

Rule: the wall is kind also where something is wrong; the console says shortly that a wall is open.
"""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "projecting.title": ("Tavlan på projektorn", "The wall on the projector"),
    "projecting.first": (
        "1. Öppna ett nytt terminalfönster och skriv: {command}",
        "1. Open a new terminal window and write: {command}",
    ),
    "projecting.second": (
        "2. Dra fönstret till projektorn. F11 eller Alt+Enter gör det stort.",
        "2. Drag the window to the projector. F11 or Alt+Enter makes it large.",
    ),
    "projecting.third": (
        "3. Tryck Ctrl och + tills texten kan läsas längst bak. T i det fönstret visar en provsida.",
        "3. Press Ctrl and + until it can be read from the back. T in that window shows a test page.",
    ),
    "projecting.one-screen": (
        "Har du bara en skärm: T gör den här skärmen till tavlan, och T igen tar dig tillbaka.",
        "With one screen only: T turns this screen into the wall, and T again brings you back.",
    ),
    "projecting.note-taker": (
        "Den som antecknar kan ha ett eget fönster: {notes}",
        "Whoever takes notes may have a window, too: {notes}",
    ),
    "projecting.first-here": (
        "1. Det här fönstret är tavlan. Den följer mötet av sig själv.",
        "1. This window is the wall. It follows the meeting by itself.",
    ),
    "projecting.third-here": (
        "3. Tryck Ctrl och + tills texten kan läsas längst bak. T visar en provsida.",
        "3. Press Ctrl and + until it can be read from the back. T shows a test page.",
    ),
    "projecting.keys-here": (
        "Mötet leds i samtals andra fönster. Här: C hela minuter · ▲▼ bläddrar · Q två gånger stänger tavlan.",
        "The meeting is led in samtal's other window. Here: C whole minutes · ▲▼ leaf · Q twice closes the wall.",
    ),
    "projecting.lead-elsewhere": (
        "Tangenterna styr mötet i samtals andra fönster. F1: tavlans egna tangenter",
        "The keys lead the meeting in samtal's other window. F1: the wall's own keys",
    ),
    "projecting.close-again": (
        "Q en gång till stänger tavlan. Mötet fortsätter.",
        "Q once more closes the wall. The meeting goes on.",
    ),
    "projecting.how": ("T: provsida på den här skärmen · Esc stänger", "T: test page on this screen · Esc closes"),
    "projecting.test": ("Kan du läsa detta längst bak?", "Can you read this at the back?"),
    "projecting.test-how": ("Ctrl och + gör större", "Ctrl and + makes it larger"),
    "projecting.waits": ("Välkomna!", "Welcome!"),
    "projecting.waits-how": (
        "Mötet visas här så snart det har öppnats i samtal.",
        "The meeting is shown here as soon as it has been opened in samtal.",
    ),
    "projecting.wrong": (
        "Tavlan når inte mötet just nu, och försöker igen. {why}",
        "The wall cannot reach the meeting just now, and tries again. {why}",
    ),
    "projecting.keys": (
        "T: provsida · C: hela minuter · ▲▼: bläddra · F1: så gör du · Q två gånger: stäng tavlan (mötet fortsätter)",
        "T: test page · C: whole minutes · ▲▼: leaf · F1: how · Q twice: close the wall (the meeting goes on)",
    ),
    "projecting.wall-open": ("Tavlan visas", "The wall is open"),
    "projecting.wall-dark": ("Tavlan släckt", "The wall is blank"),
    "projecting.offer": (
        "Tavlan visas i ett eget fönster. M visar det som bara är för dig här.",
        "The wall is open in a window of its own. M shows here what is for you only.",
    ),
    "projecting.closed": (
        "Tavlan i det andra fönstret är stängd.",
        "The wall in the other window is closed.",
    ),
    "projecting.ask": (
        (
            "Vill du visa det som bara är för dig? Tavlan visas i ett eget fönster, men om projektorn speglar den här "
            "skärmen ser rummet det också."
        ),
        (
            "Show what is for you only? The wall is open in a window of its own, but if the projector mirrors this "
            "screen, the room will see it too."
        ),
    ),
    "projecting.left": (
        "Skärmen är inte tavlan längre. T: tavlan igen",
        "This screen is not the wall any more. T: the wall again",
    ),
    "projecting.back-with": (
        "Det här är tavlan. T: tillbaka · F2: i ett eget fönster på projektorn",
        "This is the wall. T: back · F2: in a window of its own on the projector",
    ),
}
