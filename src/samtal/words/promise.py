"""Who can see what somebody has answered: the sentences for the room, and how they are asked for.

Rule: true, and few words that somebody who is about to answer believes. "Du" is the one who answers.
"""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "promise.question": ("Vem kan se vad jag svarat?", "Who can see what I answered?"),
    "promise.rate-hands": ("Svara med räckta händer, {low}–{high}.", "Answer by raised hands, {low}–{high}."),
    "promise.rate-form": ("Svara i formuläret, {low}–{high}.", "Answer in the form, {low}–{high}."),
    "promise.rate-groups": (
        "Gruppen enas om ett svar, {low}–{high}.",
        "The group agrees on one answer, {low}–{high}.",
    ),
    "promise.counted-hands": (
        "Bara antalet svar sparas. Alla här ser din hand.",
        "Only the number of answers is kept. Everybody here sees your hand.",
    ),
    # as it is given
    "promise.hands": ("Alla här ser din hand.", "Everybody here sees your hand."),
    "promise.hands-seen": ("Alla här såg din hand.", "Everybody here saw your hand."),
    "promise.slips": (
        "Lappen lämnas utan namn. Den som läser den kan känna igen din handstil.",
        "The slip bears no name. Whoever reads it may know your handwriting.",
    ),
    "promise.typed": (
        "Den som skriver in svaren ser vad du svarar.",
        "Whoever types the answers sees what you answer.",
    ),
    "promise.typed-seen": (
        "Den som skrev in svaren såg vad du svarade.",
        "Whoever typed the answers saw what you answered.",
    ),
    "promise.form": (
        "Du svarar i ett formulär, och den som äger det kan se mer än vi gör här.",
        "You answer in a form, and whoever owns it may see more than we do here.",
    ),
    "promise.any-way": (
        "Räcker ni upp handen ser alla här vad du svarar.",
        "If you raise your hands, everybody here sees what you answer.",
    ),
    "promise.any-way-seen": (
        "Räckte ni upp handen såg alla här vad du svarade.",
        "If you raised your hands, everybody here saw what you answered.",
    ),
    # what is kept
    "promise.counted": (
        "Bara antalet svar sparas. Ingen kan ta fram ditt svar efteråt.",
        "Only the number of answers is kept. Nobody can look up your answer afterwards.",
    ),
    "promise.counted-slips": (
        "Bara antalet svar sparas. När lapparna är slängda kan ingen ta fram ditt svar.",
        "Only the number of answers is kept. When the slips are thrown away nobody can look up your answer.",
    ),
    "promise.counted-few": (
        "Bara antalet svar sparas, inte vem som svarade vad.",
        "Only the number of answers is kept, not who answered what.",
    ),
    "promise.named": (
        "Ditt svar sparas med ditt namn. Den som har mötets fil kan ta fram det efteråt.",
        "Your answer is kept with your name. Whoever has the file of the meeting can look it up afterwards.",
    ),
    "promise.named-open": (
        "Ditt svar sparas med ditt namn, och alla kan få se det.",
        "Your answer is kept with your name, and everybody may get to see it.",
    ),
    "promise.maybe-named": (
        "Ditt svar kan sparas med ditt namn. Då kan den som har mötets fil ta fram det efteråt.",
        "Your answer may be kept with your name. Then whoever has the file of the meeting can look it up afterwards.",
    ),
    "promise.maybe-open": (
        "Ditt svar kan sparas med ditt namn, och då kan alla få se det.",
        "Your answer may be kept with your name, and then everybody may get to see it.",
    ),
    "promise.fetched": (
        "Hit hämtas bara antalet svar, inte vem som svarade vad.",
        "Only the number of answers is fetched here, not who answered what.",
    ),
    "promise.fetched-named": (
        "Hit hämtas ditt svar med ditt namn. Den som har mötets fil kan ta fram det efteråt.",
        "Your answer is fetched here with your name. Whoever has the file of the meeting can look it up afterwards.",
    ),
    "promise.fetched-open": (
        "Hit hämtas ditt svar med ditt namn, och alla kan få se det.",
        "Your answer is fetched here with your name, and everybody may get to see it.",
    ),
    "promise.was-typed": (
        "Svaren lämnades med namn, och den som skrev in dem såg vad du svarade.",
        "Answers were given by name, and whoever typed them saw what you answered.",
    ),
    "promise.nameless": (
        "Nu sparas bara antalet svar: namnen är borta ur mötets fil. Kopior som gjorts tidigare har dem kvar.",
        (
            "Now only the number of answers is kept: the names are gone from the file of the meeting. Copies made "
            "earlier still have them."
        ),
    ),
    "promise.nothing": ("Inga svar sparas.", "No answers are kept."),
    # what is shown
    "promise.withheld": (
        "Ni är {n}. Färre än {least} svar visas varken här eller i mötesanteckningarna.",
        "You are {n}. Fewer than {least} answers are shown neither here nor in the minutes.",
    ),
    "promise.withheld.one": (
        "Du är ensam här. Färre än {least} svar visas varken här eller i mötesanteckningarna.",
        "You are alone here. Fewer than {least} answers are shown neither here nor in the minutes.",
    ),
    "promise.withheld-brief": ("Ni är {n}: så få svar visas inte.", "You are {n}: so few answers are not shown."),
    "promise.withheld-brief.one": ("Du är ensam: ditt svar visas inte.", "You are alone: your answer is not shown."),
    "promise.guessed": (
        "Den som ser siffrorna i mötets fil kan gissa vem som svarade vad.",
        "Whoever sees the figures in the file of the meeting may guess who answered what.",
    ),
    "promise.tells": (
        "Ni är {n}, och siffrorna visas. Av så få kan det synas vem som svarade vad.",
        "You are {n}, and the figures are shown. Of so few they may tell who answered what.",
    ),
    "promise.tells.one": (
        "Du är ensam här, så siffrorna är ditt svar.",
        "You are alone here, so the figures are your answer.",
    ),
    "promise.tells-closed": (
        "{n} har svarat, och siffrorna visas. Av så få kan det synas vem som svarade vad.",
        "{n} have answered, and the figures are shown. Of so few they may tell who answered what.",
    ),
    "promise.tells-closed.one": (
        "En har svarat, så siffrorna är det svaret.",
        "One has answered, so the figures are that answer.",
    ),
    "promise.tells-later": (
        "Ni är {n}. Av så få kan det då synas vem som svarade vad.",
        "You are {n}. Of so few they may then tell who answered what.",
    ),
    "promise.tells-later.one": (
        "Du är ensam här, så siffrorna är ditt svar.",
        "You are alone here, so the figures are your answer.",
    ),
    "promise.least": (
        "Färre än {least} svar visas inte, för av så få kan det synas vem som svarade vad.",
        "Fewer than {least} answers are not shown, for so few may tell who answered what.",
    ),
    "promise.alike": (
        "Svarar alla lika vet alla vad du svarade.",
        "If all answer alike, everybody knows what you answered.",
    ),
    "promise.later": (
        "Siffrorna visas först när skattningen är stängd.",
        "The figures are shown only when the rating is closed.",
    ),
    "promise.however-few": ("Siffrorna visas hur få ni än är.", "The figures are shown however few you are."),
    "promise.unprinted": (
        "Siffrorna står inte i mötesanteckningarna.",
        "The figures do not stand in the minutes.",
    ),
    "promise.private": (
        "Siffrorna visas inte här och står inte i mötesanteckningarna.",
        "The figures are not shown here and do not stand in the minutes.",
    ),
    # groups and points
    "promise.groups": (
        "Gruppen lämnar ett gemensamt svar, som sparas som gruppens. Vem som tyckte vad sparas inte.",
        "The group gives one joint answer, which is kept as the group's. Who thought what is not kept.",
    ),
    "promise.groups-shown": ("Alla här kan få se vad gruppen svarade.", "Everybody here may see the group's answer."),
    "promise.groups-later": (
        "Gruppens svar visas först när skattningen är stängd.",
        "The group's answer is shown only when the rating is closed.",
    ),
    "promise.points-seen": (
        "Sätter ni ut poängen inför varandra ser de andra dina.",
        "If you put your points out in front of each other, the others see yours.",
    ),
    "promise.points": (
        "Bara summan på varje rad sparas, inte vem som gav poängen.",
        "Only the sum on each row is kept, not who gave the points.",
    ),
    "promise.points-shown": ("Summan visas hur få ni än är.", "The sum is shown however few you are."),
    "promise.points-later": (
        "Summan visas först när skattningen är stängd, hur få ni än är.",
        "The sum is shown only when the rating is closed, however few you are.",
    ),
    # where there is nothing to tell
    "promise.no-rating": (
        "Ingen skattning är på gång, så det finns inget svar att se.",
        "No rating is under way or to come, so there is no answer to see.",
    ),
    "promise.shown": ("vem som kan se svaren i punkt {number}", "who can see the answers at item {number}"),
}
