"""The words of ratings over the sessions of a series: what is compared, what is not and why, by how much it changed.

Rule: figures alone, no word of better or worse.
"""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    # what is compared
    "earlier.reworded": ("påstående {numbers} har ny lydelse", "the wording of statements {numbers} is new"),
    "earlier.reworded.one": ("påstående {numbers} har ny lydelse", "the wording of statement {numbers} is new"),
    "earlier.added": ("påstående {numbers} är nya", "statements {numbers} are new"),
    "earlier.added.one": ("påstående {numbers} är nytt", "statement {numbers} is new"),
    "earlier.silent": (
        "påstående {numbers} har inga eller för få svar någon av gångerna",
        "statements {numbers} have no or too few answers one of the times",
    ),
    "earlier.silent.one": (
        "påstående {numbers} har inga eller för få svar någon av gångerna",
        "statement {numbers} has no or too few answers one of the times",
    ),
    "earlier.of-the-last": ("jämfört med {date}: {told}", "compared with {date}: {told}"),
    "earlier.total-of": (
        "Totalt är av påstående {numbers}, som har en siffra varje gång.",
        "The total is of statements {numbers}, which have a figure every time.",
    ),
    "earlier.total-of.one": (
        "Totalt är av påstående {numbers}, som har en siffra varje gång.",
        "The total is of statement {numbers}, which has a figure every time.",
    ),
    "earlier.dropped": ("{n} av de förra frågas inte längre", "{n} of the former are asked no more"),
    "earlier.compared": ("{n} av {all} jämförs", "{n} of {all} are compared"),
    "earlier.rescaled": (
        "Skalan är en annan än den {date}, så siffrorna jämförs inte.",
        "The scale is another than on {date}, so the figures are not compared.",
    ),
    "earlier.none-compared": (
        "Inget påstående är detsamma som den {date}, så siffrorna jämförs inte.",
        "No statement is the same as on {date}, so the figures are not compared.",
    ),
    "earlier.too-few": (
        "För få svar för att visas, nu eller den {date}, så siffrorna jämförs inte.",
        "Too few answers to be shown, now or on {date}, so the figures are not compared.",
    ),
    "earlier.withheld": ("För få svar för att visas.", "Too few answers to be shown."),
    "earlier.few": ("för få", "too few"),
    # how it compares
    "earlier.with": (
        "Jämfört med {date}{which}: {now} nu, {then} då ({change}); {answers}.",
        "Compared with {date}{which}: {now} now, {then} then ({change}); {answers}.",
    ),
    "earlier.of-those": (", på de {n} påståenden som jämförs", ", on the {n} statements that are compared"),
    "earlier.of-those.one": (", på det påstående som jämförs", ", on the one statement that is compared"),
    "earlier.with-some": ("Jämfört med {date}; {answers}.", "Compared with {date}; {answers}."),
    "earlier.same-answers": ("{n} båda gångerna", "{n} both times"),
    "earlier.answers": ("{now} nu, {then} då", "{now} now, {then} then"),
    "earlier.which-of": ("{date} (skattning {number} av {of})", "{date} (rating {number} of {of})"),
    "earlier.last-time": (
        "Förra gången, {date}: {figure}; {n}.",
        "Last time, {date}: {figure}; {n}.",
    ),
    "earlier.last-time-some": (
        "Förra gången, {date}, finns siffror för {n} av {all} påståenden.",
        "Last time, {date}, there are figures for {n} of {all} statements.",
    ),
    "earlier.last-time-few": (
        "Förra gången, {date}: för få svar för att visas.",
        "Last time, {date}: too few answers to be shown.",
    ),
    "earlier.statement": (
        "{place}. {text}: {now} ({n} svar), {date} {then} ({m} svar), {change}",
        "{place}. {text}: {now} ({n} answers), {date} {then} ({m} answers), {change}",
    ),
    "earlier.statement-now": ("{place}. {text}: {now} ({n} svar)", "{place}. {text}: {now} ({n} answers)"),
    "earlier.statement-none": ("{place}. {text}: –", "{place}. {text}: –"),
    # the table
    "earlier.change-column": ("Ändring", "Change"),
    "earlier.now-column": ("Nu", "Now"),
    "earlier.answers-column": ("Svar då / nu", "Answers then / now"),
    "earlier.answers-row": ("Antal svar", "Answers"),
    "earlier.total-row": ("Totalt", "Total"),
    "earlier.total-common": ("Totalt, {n} påståenden", "Total, {n} statements"),
    "earlier.total-common.one": ("Totalt, {n} påstående", "Total, {n} statement"),
    "earlier.first": ("{date} första", "{date} first"),
    "earlier.last": ("{date} sista", "{date} last"),
    # the screen
    "earlier.title": ("Jämför med tidigare träffar", "Compare with earlier meetings"),
    "earlier.folded": (
        "Siffrorna syns inte medan rummet ser skärmen. J visar dem här, Ctrl+T visar dem för rummet.",
        "The figures are not seen while the room sees this screen. Y shows them here, Ctrl+T to the room.",
    ),
    "earlier.how": (
        "Ctrl+T visar för rummet · PgDn · Esc stänger",
        "Ctrl+T shows it to the room · PgDn · Esc closes",
    ),
    "earlier.how-several": (
        "◀ ▶ en annan skattning · Ctrl+T visar för rummet · PgDn · Esc stänger",
        "◀ ▶ another rating · Ctrl+T shows it to the room · PgDn · Esc closes",
    ),
    # what was shown, and why there is nothing
    "earlier.told": ("Jämförelsen står ovan", "The comparison stands above"),
    "earlier.comparison": ("jämförelsen med tidigare träffar", "the comparison with earlier meetings"),
    "earlier.not-rated": (
        "Punkt {number} är ingen skattning som jämförs.",
        "Item {number} is no rating that is compared.",
    ),
    "earlier.nothing": (
        "Det finns inget att jämföra än. En skattning jämförs när den är stängd, med samma påståenden från förut.",
        "There is nothing to compare yet. A rating is compared once it is closed, with the same statements as before.",
    ),
    "earlier.open": (
        "Siffrorna kommer när skattningen är stängd.",
        "The figures come when the rating is closed.",
    ),
    "earlier.answered": ("{n} svarande", "{n} answered"),
    "earlier.answered-between": ("{n} svar per påstående", "{n} answers per statement"),
    "earlier.no-figures": (
        "Mötet har ingen stängd skattning med siffror.",
        "The meeting has no closed rating with figures.",
    ),
    "earlier.once": (
        "Det är första gången, så det finns inget att jämföra med.",
        "This is the first time, so there is nothing to compare with.",
    ),
    # the series
    "earlier.series": ("Mötets serie: {key}.", "The meeting's series: {key}."),
    "earlier.no-series": (
        "Mötet hör inte till någon serie: mallen säger inte series.",
        "The meeting belongs to no series: the template does not say series.",
    ),
    "earlier.series-how": (
        "Träffar i samma serie jämförs: raden ska stå överst i mallen, som annars har filens namn till serie.",
        "Meetings of one series are compared: that line heads the template, which else has its file's name for series.",
    ),
    "earlier.series-other": (
        "Samma påståenden skattades {date} i en annan. Med {key} överst i mallen jämförs nästa träff med den.",
        "The same was rated on {date} in another. With {key} at the top of the template the next is compared with it.",
    ),
}
