"""What the source documents ask of a meeting, row by row, and what shows that samtal can hold it.

Rule: an id is a document and a row of it. `form` is a script in `forms/`, held from the template of the same name there
or in `session_templates/`; `holds` would be missing from its minutes if the form did not work. A row that is no meeting
has a reason instead. What a form cannot do before a series has a memory stands in `waits`, by name.
"""

from __future__ import annotations

from enum import Enum
from typing import Final, NamedTuple


class Waits(Enum):
    """What needs an earlier meeting or a later one, and what else is not for this table to show."""

    OPEN_ROWS = "open rows come back when the series meets next"
    TREND = "what was rated or counted stands beside the last time"
    FOUND_AGAIN = "lessons and notes are found again across meetings"
    SERIES = "a series has a plan, a calendar and a place in it"
    OTHER_MEETINGS = "what one meeting sends arrives at another"
    HANDED_IN = "a group hands in its notes as a file"
    PUBLIC = "minutes without names, to be shown to anyone"
    TIME_SPREAD = "time that is lost is spread over what remains"


class Row(NamedTuple):
    """What is asked for, in few words; by which form it is met, or why it is none."""

    asks: str
    form: str = ""
    holds: tuple[str, ...] = ()
    waits: tuple[Waits, ...] = ()
    reason: str = ""
    hides: tuple[str, ...] = ()  # what was said or written, but is not for the minutes


NOT_YET: Final = {
    "template.not-yet.from-register": Waits.OPEN_ROWS,
    "template.not-yet.min-minutes": Waits.TIME_SPREAD,
}
"""What a check may say of a form: that it asks for something which waits."""

COUNTS: Final = {"000": 14, "001": 22, "002": 19, "003": 13, "004": 12}
"""How many rows each document has."""

ROWS: Final = {
    "000-1": Row(
        "Lärlag i handledning, som utgår från vars och ens föreställningar",
        "handledning-larlag",
        ("## 4. Var och ens lektion", "- Att eleverna räknar fort betyder inte att de förstår.", "- Bo Ek: Jag frågar"),
        (Waits.OPEN_ROWS, Waits.SERIES),
    ),
    "000-2": Row(
        "Arbetslag och rektor granskar, analyserar, tolkar och utvecklar",
        "granska-analysera-tolka-utveckla",
        ("## 1. Granska", "## 2. Analysera", "## 4. Tolka", "## 5. Utveckla"),
    ),
    "000-3": Row(
        "Vilken verkan har det vi gör på elevernas lärande?",
        "utvecklingsmote",
        ("| Högläsning varje dag i åk 2 | Fler frågar om ord | Ordförrådet växer | vidare |",),
        (Waits.OPEN_ROWS,),
    ),
    "000-4": Row(
        "Samband mellan resultat och undervisning, för sociala mål och kunskapsmål",
        "granska-analysera-tolka-utveckla",
        ("**Mål:** socialt mål 1, kunskapsmål 1", "Få tillfällen att höra hur andra tänker"),
        (Waits.TREND,),
    ),
    "000-5": Row(
        "Plan för förbättringsområden: åtgärd, ansvarig, dag",
        "granska-analysera-tolka-utveckla",
        ("| Resonera i par | En problemlösningslektion i veckan med par som byter | Anna | fredag 19 december 2025 |",),
        (Waits.OPEN_ROWS,),
    ),
    "000-6": Row(
        "Behovsanalys som prioriteras och styr kompetensutvecklingen",
        "behovsanalys",
        ("Flest poäng: Läsa i matematik (9). Alla 24 poäng är fördelade (8 × 3).", "| 4 | Programmering | 2 |"),
        (Waits.TREND,),
    ),
    "000-7": Row(
        "Samtal om vad som gör undervisning framgångsrik, och återkoppling på arbetet",
        "framgangsanalys",
        ("### Bo Ek", "- Han visade ett fel och var nyfiken på det.", "## 15. Återkoppling från rektor"),
    ),
    "000-8": Row(
        "Kunskapsutbyte mellan lärare och skolor, och frågan hur erfarenheter sprids",
        "motesplats-blandade-grupper",
        ("- Stödet måste finnas kvar när det börjar fungera.", "- Hur når lärdomarna skolor som inte är här?"),
        (Waits.FOUND_AGAIN,),
    ),
    "000-9": Row(
        "Samtal om förhållningssätt till olika normer",
        "normer",
        ("Vi såg tre normer som vi vill pröva: flit, tystnad och kärnfamiljen.", "Antecknas inte."),
        hides=("Att pojkar inte vill läsa", "Jag drar mig för att ta upp det"),
    ),
    "000-10": Row(
        "En framgångsrik lärare eller expert kommer på besök",
        "natverkstraff-med-gast",
        (
            "**Gäst:** Ella Ros",
            "- Gästens bilder: <https://example.org/bilder>",
            "- Eleverna frågar varandra innan de frågar henne.",
        ),
    ),
    "000-11": Row(
        "Kurs på tre dagar, följd av handledning",
        "planera-en-serie",
        ("| onsdag 14 januari 2026 | heldag | Räknestuga |", "| måndag 2 februari 2026 | 2 timmar |"),
        (Waits.SERIES,),
    ),
    "000-12": Row(
        "Målinriktad reflektion, först enskilt och sedan tillsammans",
        "epa",
        ("**Syfte:** Fler elever förklarar", "- Bo Ek: Jag väntar tio sekunder i 5B"),
    ),
    "000-13": Row(
        "Utvärdering: resultat, orsaker till framgång, problem",
        "utvardering",
        (
            "| Mer varierad undervisning | Elevernas egna svar |",
            "| Kursdagarna följdes av handledning |",
            "**Gäller:** ledning 1, mandat 1",
        ),
        (Waits.TREND,),
    ),
    "000-14": Row(
        "Tid, mål och mandat som alla omfattas av",
        "uppdragssamtal",
        ("**Syfte:** Uppdrag: bättre övergångar", "Tid: två timmar i månaden."),
        (Waits.SERIES,),
    ),
    "001-1": Row(
        "Planeringsrutnät för lärgrupper: när, hur, vem",
        "planeringsrutnat",
        (
            "| Rad | När | Hur | Vem |",
            "| Utbilda lärledare | – | Två halvdagar | Förvaltningen | – |",
            "| Klargöra roller och mandat | – | – | – | – |",
        ),
        (Waits.OPEN_ROWS,),
    ),
    "001-2": Row(
        "Kollektivt minne: lärdomar fångas, och någon sprider dem",
        "utvecklingsmote",
        ("## Lärdomar", "- Gun berättar det för fritidshemmen."),
        (Waits.FOUND_AGAIN,),
    ),
    "001-3": Row(
        "Fem frågor i undersökande cykel",
        "timperleys-fem-fragor",
        ("## 2. Vad behöver eleverna lära sig?", "## 6. Vilken verkan får det?", "## 7. Hur stöder ledningen oss?"),
        (Waits.SERIES,),
    ),
    "001-4": Row(
        "Fortbildning som når klassrummet: teori, visa, öva, handledning",
        "planera-en-serie",
        ("**Innehåll:** teori 1, visa 1, öva 1, handledning 2",),
        (Waits.SERIES,),
    ),
    "001-5": Row(
        "Behov ur tre underlag, och det som är gemensamt",
        "triangulering",
        (
            "| Problemlösning | Två lektioner planerade tillsammans | alla 3 |",
            "| Läsa längre texter | – | Behov enligt resultaten |",
        ),
        (Waits.TREND,),
    ),
    "001-6": Row(
        "Förändringsmyter, skattade före och efter att man hört forskningen",
        "forandringsmyter",
        (
            "Före 2,96 (ganska mycket), Efter 1,96 (lite)",
            "| 6 | Fortbildning av personalen utvecklar verksamheten. | 0/0/5/7+0 | 12 | 3,6 | 1/6/4/1+0 | 12 | 2,4 |",
        ),
        (Waits.TREND,),
    ),
    "001-7": Row(
        "Det ett nätverk ger tas om hand på hemmaplan",
        "natverkstraff-med-gast",
        ("| Anna Berg | Pröva tre lösningar i 6A | Ämneslaget | fredag 5 december 2025 |", "Saknas från Bo Ek"),
        (Waits.OPEN_ROWS,),
    ),
    "001-8": Row(
        "Självskattning av påståenden om en skola för alla",
        "sjalvskattning-alla-ska-lyckas",
        (
            "Medelvärde 2,67 (svagt)",
            "| 6 | Det är klart vad det specialpedagogiska uppdraget är. | 4 | 6 | 3 | 0 | 3 | 13 | 1,9 |",
        ),
        (Waits.TREND,),
    ),
    "001-9": Row(
        "Två perspektiv på ledning, rad för rad mellan två poler",
        "ledningsperspektiv",
        (
            "| 6 | Tid (1 pengar – 6 eftertanke) | 4/2/0/0/0/0 | 1,3 | 0/0/0/2/2/2 | 5,0 |",
            "I dag 2,37, Om två år 4,20; 6 svarande.",
        ),
        (Waits.TREND,),
    ),
    "001-10": Row(
        "Vill och kan: en bild av enskilda som inte lämnar rummet",
        "vill-kan",
        ("Innehållet tas inte med.", "Vi instruerar oftare än vi tror."),
        hides=("vill men kan inte",),
    ),
    "001-11": Row(
        "Var och en ett tecken på framsteg, att uppmärksamma",
        "morgonmote",
        ("- Sen ankomst har minskat i åk 5 sedan morgonsången började.",),
        (Waits.FOUND_AGAIN,),
    ),
    "001-12": Row(
        "Den egna organisationens historia: tala om strukturer, inte personer",
        "struktur-inte-person",
        (
            "| 2009 | Två skolor blev en | Två sätt att dela in arbetslag |",
            "- Schemat gör att ämneslag aldrig är lediga samtidigt.",
        ),
    ),
    "001-13": Row(
        "Öppet lyssnande i stället för råd: ett reflekterande rum",
        "handledning-reflekterande-team",
        (
            "**Fallgivare:** Bo Ek · **Team:** Anna Berg, Cia Dal",
            "Målet till nästa gång: att fråga när ingen annan hör på.",
        ),
        (Waits.OPEN_ROWS,),
        hides=("Tystnaden kan vara ett svar.",),
    ),
    "001-14": Row(
        "Att bråka med sina tankar: vad bekräftar, vad utmanar, vem är jag som lär?",
        "laridentitet",
        ("Antecknas inte.", "- Cia Dal: Jag lär mig när någon säger emot mig vänligt."),
        (Waits.FOUND_AGAIN,),
    ),
    "001-15": Row(
        "Alla får komma till tals, och beslut prövas mot helhetsidén",
        "arbetslagsmote",
        (
            "på vilket sätt hjälper det alla elever att lyckas?**",
            "- Lugn start på lektionen hjälper dem",
            "- Två vuxna är vid dörren vid varje rast till jullovet.",
        ),
        (Waits.SERIES,),
    ),
    "001-16": Row(
        "Elevers perspektiv samlas in, utan namn",
        "elevers-roster",
        ("| Man hinner aldrig fråga | 7–9 | lapp |", "**Hur vi fick veta:** samtal 2, lapp 1"),
        (Waits.TREND,),
    ),
    "001-17": Row(
        "Morgonmöte med information, halv åtta till åtta",
        "morgonmote",
        ("07.30–08.00", "- Onsdag: åk 6 på friluftsdag."),
        (Waits.OPEN_ROWS, Waits.TIME_SPREAD),
    ),
    "001-18": Row(
        "Arbetslagsmöte som tar beslut och löser vardagsfrågor",
        "arbetslagsmote",
        (
            "| Stökigt i kapprummet | Två vuxna vid dörren | Dan |",
            "## Beslut",
            "| Sätt upp schemat för dörren | Dan | måndag 17 november 2025 |",
        ),
        (Waits.OPEN_ROWS,),
    ),
    "001-19": Row(
        "Utvecklingsmöte på två och en halv timme, skilt från det dagliga",
        "utvecklingsmote",
        (
            "## 4. Undersök: vad är på gång för eleverna?",
            "| Läsning | Eleverna väljer mellan tre texter om samma sak |",
        ),
        (Waits.OPEN_ROWS,),
    ),
    "001-20": Row(
        "Ämneslag F–9, delat i F–3 och 4–9",
        "amneslag-f9",
        ("- Alla kan dela upp tal till 20.", "- Vi säger ental, de äldre säger enheter.", "F–3 för sig, 4–9 för sig"),
        (Waits.SERIES,),
    ),
    "001-21": Row(
        "Lag med uppdrag, utsedda ledare och mandat, och kapitel att läsa",
        "uppdragssamtal",
        ("Tora Lund (specialpedagog)", "- Cia leder. Hon får kalla till möte och be om underlag.", "kapitel 1 i boken"),
        (Waits.SERIES,),
    ),
    "001-22": Row(
        "Teoribilder om företag, lagar och sinnen", reason="Bilder till en föreläsning; de beskriver inget möte."
    ),
    "002-1": Row(
        "En namngiven person hälsar välkommen och inleder",
        "studiedag",
        ("## 1. Välkomna", "**Leder:** Susanne", "- Susanne hälsade välkommen"),
    ),
    "002-2": Row(
        "Två i gruppen presenterar det som alla har läst",
        "skis-natverkstraff",
        (
            "- Läs kapitel 1–2 (alla)",
            "**Leder:** Carina, Johanna",
            "- Carina och Johanna gick igenom helhetsperspektivet",
        ),
    ),
    "002-3": Row(
        "Tio påståenden skattas 1–4, med medelvärde och vad det betyder",
        "skis-natverkstraff",
        ("SKIS 2,44 (svagt); 12 svarande.", "1 obefintligt · 2 svagt · 3 funktionellt · 4 starkt"),
        (Waits.TREND,),
    ),
    "002-4": Row(
        "Samma påståenden om två saker: kommunen och nätverket",
        "skis-natverkstraff",
        ("SKIS 2,44 (svagt), Min kommun 1,93 (svagt); 12 svarande.", "Min kommun: högst påstående 3, lägst 8."),
        (Waits.TREND,),
    ),
    "002-5": Row(
        "Alla delger hur det ser ut i kommunerna",
        "skis-natverkstraff",
        ("- Arbetet i kommunerna ligger mellan obefintligt och svagt; i SKIS något högre.",),
    ),
    "002-6": Row(
        "Vad är problemet? Problemet före lösningen",
        "vad-ar-problemet",
        (
            "### Varv 3 av 3",
            "| Eleverna möter olika krav i varje klassrum |",
            "- Eleverna möter olika krav, och vi märker det inte.",
        ),
        (Waits.OPEN_ROWS,),
    ),
    "002-7": Row(
        "Laget runt inne i fyra grupper, två minuter var",
        "skis-natverkstraff",
        ("## 8. Gruppuppgift 1: laget runt", "- Kritisk blick på hur skolan arbetar i dag."),
    ),
    "002-8": Row(
        "Gruppuppgift: hur stöder det vi läst vårt uppdrag?",
        "skis-natverkstraff",
        ("- Formulera en helhetsidé ur uppdraget och gör uppdragen till utvecklingsområden.",),
    ),
    "002-9": Row(
        "Gruppernas anteckningar lämnas till en person",
        "skis-natverkstraff",
        (
            "Anteckningar från grupp 2–4 har inte kommit in.",
            "| Skicka gruppens anteckningar till Susanne | grupp 2, 3, 4 |",
        ),
        (Waits.HANDED_IN,),
    ),
    "002-10": Row(
        "Återsamling: grupperna sammanfattar",
        "aterberattelse",
        ("- Grupp 1: Loggarna delas på plattformen.", "Anteckningar från grupp 3 har inte kommit in."),
        (Waits.HANDED_IN,),
    ),
    "002-11": Row(
        "Fem varför",
        "fem-varfor",
        (
            "  - De börjar för sent\n    - De vet inte",
            "**Vi delar ut uppgiften på lektionens sista minuter** (vald orsak)",
            "    - Tre ämnen har inlämning samma vecka",
        ),
        (Waits.OPEN_ROWS,),
    ),
    "002-12": Row(
        "Den utforskande spiralen",
        "utvecklingsmote",
        ("- Vi undersöker: vi vet vad som händer men inte varför.",),
        (Waits.SERIES,),
    ),
    "002-13": Row(
        "Gruppsamtal om uppdraget, och vad var och en kan och vill",
        "uppdragssamtal",
        ("- Vi får ändra mallen, men inte tiderna.", "| Cia Dal | Matematiken | Kartläggningarna i åk 3 |"),
        (Waits.OPEN_ROWS,),
    ),
    "002-14": Row(
        "Aktuellt just nu", "skis-natverkstraff", ("- Samverkansstrategin ger riktningen.",), (Waits.OPEN_ROWS,)
    ),
    "002-15": Row(
        "Från tidigare möten", "skis-natverkstraff", ("| Koppling kvalitet–ekonomi | Parkeras |",), (Waits.OPEN_ROWS,)
    ),
    "002-16": Row(
        "Resultat av gruppsamtalen: förslag är inte beslut",
        "skis-natverkstraff",
        ("Inga beslut antecknade.", "- Revidera kartläggningen av kommunernas behov."),
        (Waits.OPEN_ROWS,),
    ),
    "002-17": Row(
        "Kommande datum, några utan tema",
        "skis-natverkstraff",
        (
            "| måndag 26 januari 2026 | 09.00–12.00 | Matematik | – |",
            "| fredag 20 mars 2026 | 13.00–14.30 | ej bestämt | digitalt |",
        ),
        (Waits.SERIES,),
    ),
    "002-18": Row(
        "Det som väntar på något annat parkeras",
        "skis-natverkstraff",
        ("- Kapitel 3–4: tas upp efter författarens föreläsning.",),
        (Waits.OPEN_ROWS,),
    ),
    "002-19": Row(
        "Presidiet fyller mötena, alla bär strategin",
        "skis-natverkstraff",
        ("**Leder:** Presidiet", "| Ta del av samverkansstrategin | alla |"),
        (Waits.OPEN_ROWS,),
    ),
    "003-1": Row(
        "Lärande nätverk: egna erfarenheter, någon utifrån, gemensam reflektion",
        "natverkstraff-med-gast",
        (
            "- Räkneringar där eleverna gömmer ett tal.",
            "- Vi visar bara rätta lösningar.",
            "- Visa en felaktig lösning och låt eleverna hitta felet.",
        ),
        (Waits.FOUND_AGAIN,),
    ),
    "003-2": Row(
        "Förståelsefördjupande samtal med följdfrågor",
        "motesplats-blandade-grupper",
        ("**Vilka elever når det inte, och vad skulle nå dem?**", "- De som inte ser bilden behöver föremål."),
        (Waits.SERIES,),
    ),
    "003-3": Row(
        "Årlig behovs- och utvecklingsanalys som styr träffarnas innehåll",
        "behovsanalys",
        (
            "| 1 | Läsa i matematik | 9 |",
            "| fredag 13 mars 2026 | 13.00–16.00 | Leda samtal om lösningar |",
            "| fredag 15 maj 2026 | 13.00–16.00 | ej bestämt |",
        ),
        (Waits.TREND,),
    ),
    "003-4": Row(
        "Omvärldsbevakning under stående rubriker",
        "omvarldsbevakning",
        ("| Beprövad erfarenhet | – | – | – |", "| Styrdokument | Inget nytt |"),
        (Waits.OPEN_ROWS,),
    ),
    "003-5": Row(
        "Dilemman i undervisningen synliggörs med gruppens kunskap",
        "kollegialt-dilemma",
        (
            "- Hur ger jag alla tid utan att de snabba tappar lusten?",
            "- Att fart och förståelse hör ihop.",
            "**Fallgivare:** Cia Dal",
        ),
    ),
    "003-6": Row(
        "Ombud bär frågor mellan nätverken",
        "natverkstraff-med-gast",
        (
            "| Tar med hem | Till vem | Senast | Tar med till nätverket nästa gång |",
            "Hur det gick med de tysta eleverna",
        ),
        (Waits.OTHER_MEETINGS,),
    ),
    "003-7": Row(
        "Områdesnätverk med blandade roller, ledda av utvecklare",
        "uppdragssamtal",
        ("Dan Falk (utvecklare)", "**Leder:** Uppdragsgivaren"),
    ),
    "003-8": Row(
        "Kollegiala samtal om frågor som personal och rektor angett i förväg",
        "fragor-fran-verksamheten",
        (
            "### När leder vi leken och när låter vi bli?",
            "#### Andra rundan: vad vi hörde",
            "- De som kommer sist väljer aldrig.",
        ),
        (Waits.FOUND_AGAIN,),
    ),
    "003-9": Row(
        "Studiedagar, workshops och ledda webbkurser",
        "studiedag",
        (
            "- Bygga en bro som håller en bok.",
            "## 7. Workshop: planera del C",
            "| fredag 16 januari 2026 | 13.00–16.00 | Del D |",
        ),
        (Waits.SERIES,),
    ),
    "003-10": Row(
        "Insynsvänligt, medskapande och uppföljt varje år",
        "utvardering",
        ("## 2. Det här har det lett till", "## 5. Vad betyder det för nästa år?"),
        (Waits.PUBLIC, Waits.TREND),
    ),
    "003-11": Row(
        "Deltagarna arbetar vidare hemma",
        "motesplats-blandade-grupper",
        ("| Kaj Vik | Be köket sätta upp samma bilder | Köket | fredag 21 november 2025 |",),
        (Waits.OPEN_ROWS,),
    ),
    "003-12": Row(
        "Mötesplats i grupper, samma fokus hela året, på många håll samtidigt",
        "motesplats-blandade-grupper",
        (
            "**Syfte:** Årets fokus: kommunikation och tillgängliga lärmiljöer",
            "### Grupp 4",
            "| fredag 16 januari 2026 | 13.00–16.00 | Språk i lek |",
        ),
        (Waits.SERIES, Waits.OTHER_MEETINGS),
    ),
    "003-13": Row(
        "Forum för förstelärare som ser olika ut i olika områden",
        reason="Inget eget möte: var och en ändrar i en mall, som är en textfil.",
    ),
    "004-1": Row(
        "Verksamhetsbesök analyseras, och mönster söks",
        "rektorsdag-verksamhetsbesok",
        ("| Framgångsrikt | Behöver utvecklas |", "| Eleverna vet vad de ska göra | Varför de gör det sägs sällan |"),
        (Waits.TREND,),
    ),
    "004-2": Row(
        "Sju kännetecken på en bra lektion",
        "skolbesok-sju-punkter",
        ("**Återkoppling:** sågs 1, delvis 2, sågs inte 3", "**Avslut:** sågs 1, delvis 1, sågs inte 4"),
        (Waits.TREND,),
    ),
    "004-3": Row(
        "Kännetecken för förskolan",
        "forskolebesok",
        ("**Tankar utmanas i leken:** sågs 1, delvis 1, sågs inte 1",),
        (Waits.TREND,),
    ),
    "004-4": Row(
        "Varje rektor gör tre besök till ett bestämt datum",
        "skolbesok-sju-punkter",
        ("| Avslut och återkoppling | Sven Dahl | 3 | tisdag 13 januari 2026 |",),
        (Waits.OPEN_ROWS,),
    ),
    "004-5": Row(
        "Att ge återkoppling som utvecklar utan att såra",
        "rektorsdag-verksamhetsbesok",
        ("- Vi övar på att ställa en fråga innan vi säger vad vi såg.",),
    ),
    "004-6": Row(
        "Lärande samtal om en text, områden att följa, egna mål som stannar",
        "rektorsdag-verksamhetsbesok",
        ("| Avslut av lektioner | Fråga elever vad de lärt sig | Tora Lund |", "Antecknas inte."),
        (Waits.OPEN_ROWS,),
    ),
    "004-7": Row(
        "Tio principer fördjupas, och går inte att vikta",
        "tio-principer",
        ("### Tillsammans med andra", "De går inte att vikta: alla behövs.", "| Går inte att skilja ut |"),
    ),
    "004-8": Row(
        "Skolorna redovisar sin analys",
        "redovisningar-per-skola",
        ("### Sjöskolan", "- Fel på uppgifter med decimaltal i alla klasser.", "### Bergskolan"),
        (Waits.OPEN_ROWS,),
    ),
    "004-9": Row(
        "Provresultat: iakttagelser, hypoteser, åtgärder",
        "resultatanalys",
        (
            "| Bedömningar görs ensam | Ingen sambedömning i södra |",
            "| Sambedöm tio texter över områdesgränsen | Bedömningar görs ensam | Sven |",
        ),
        (Waits.OPEN_ROWS,),
    ),
    "004-10": Row(
        "Läst och sett i förväg, så att mötet blir samtal",
        "bokcirkel",
        ("(alla, 12 min) <https://example.org/kapitel-1-2>", "| 2 | Jag har sett genomgången. | 1 | 7 | 8 | 88"),
        (Waits.SERIES,),
    ),
    "004-11": Row(
        "Färre och längre träffar",
        "planera-en-serie",
        ("- Tre heldagar i rad kräver sex vikarier, men bara en gång.",),
        (Waits.SERIES,),
    ),
    "004-12": Row(
        "Kort rapport i tre punkter, med bilagor",
        "rapport",
        (
            "Ledarskap är att göra uppdraget tydligt och vara någon att lita på.",
            "| Visa resultat |",
            "- Bilder från dagen: <https://example.org/bilder.pdf>",
        ),
        (Waits.FOUND_AGAIN,),
    ),
}
"""Every row of the documents, by its id."""
