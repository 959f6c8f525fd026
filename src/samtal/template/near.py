"""What an author probably meant: Swedish names for keys and values, and words that are nearly right.

Rule: a guess is only ever said or read on from; it never makes a wrong template right.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

from samtal.words.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

_CLOSE: Final = 0.72  # how alike a misspelt word must be; "titl" yes, "tid" no

_KEYS: Final = {
    "agenda": "dagordning punkter punkt program steg steps items",
    "title": "titel rubrik namn överskrift",
    "language": "språk",
    "purpose": "syfte mål",
    "place": "plats lokal",
    "starts": "börjar start starttid startar börja",
    "ends": "slutar slut sluttid sluta",
    "series": "serie",
    "confidential": "konfidentiell förtrolig",
    "times": "tider",
    "roles": "roller roll role",
    "prepare": "förbered förberedelse förberedelser före inför before",
    "statements": "påståenden påstående set",
    "kind": "typ sort slag type",
    "minutes": "minuter tid tidsåtgång längd duration min minut",
    "minutes_per_turn": "minuter_per_person minuter_per_tur minuter_var minuter_per_deltagare tid_per_person "
    "seconds_per_turn sekunder_per_person sekunder_var sekunder seconds",
    "min_minutes": "minst_minuter minsta_tid",
    "call_back": "kalla_tillbaka påminn påminnelse återkalla reminder callback",
    "at": "klockan kl klockslag tidpunkt börjar start starttid",
    "groups": "grupper grupp grupperna group",
    "turns": "turordning ordning tur runda",
    "per": "ägare",
    "questions": "frågor fråga question",
    "prompt": "uppmaning instruktion instruktioner uppgift text beskrivning innehåll description",
    "rules": "regler regel",
    "lead": "leder ledare ansvarig samtalsledare",
    "links": "länkar",
    "link": "länk",
    "cue": "stödord talmanus manus",
    "from": "från",
    "into": "till",
    "visibility": "synlighet synlig",
    "record": "spara lagra anteckna",
    "columns": "kolumner kolumn column",
    "rows": "rader rad row",
    "min": "minst",
    "max": "högst mest",
    "scale": "skala",
    "budget": "poäng",
    "subject": "ämne avser gäller objekt",
    "secrecy": "sekretess anonym anonymt hemlig anonymous",
    "answers": "svar svarssätt svarsform answering",
    "min_answers": "minst_svar minsta_antal_svar",
    "show": "visa",
    "levels": "nivåer nivå",
    "labels": "etiketter etikett",
    "label": "etikett benämning",
    "unknown": "vet_ej okänd",
    "items": "påståenden punkter statements",
    "question": "fråga",
    "source": "källa",
    "compare": "jämför",
    "what": "vad uppgift",
    "due": "senast klart datum när deadline",
    "for": "vem åt who",
    "url": "adress länk",
    "name": "namn titel title",
    "type": "typ sort kind",
    "choices": "val alternativ svarsalternativ",
    "count": "antal",
    "size": "storlek",
    "by": "efter",
    "mix": "blanda blandat",
    "tree": "träd kedja chain",
    "text": "fråga påstående",
    "low": "låg lägst lågt min_pol vänster",
    "high": "hög högst högt max_pol höger",
}

_VALUES: Final = {
    "talk": "samtal diskussion dialog",
    "list": "lista tabell",
    "rating": "skattning bedömning enkät omdöme",
    "break": "paus rast lunch fika fikapaus kaffe",
    "info": "information inledning genomgång föreläsning",
    "checkin": "incheckning inledande_runda check-in",
    "checkout": "utcheckning avslutning check-out",
    "round": "runda laget_runt lagetrunt rundan",
    "pairs": "par bikupa bikupor parvis två_och_två",
    "groups": "grupper grupp gruppsamtal grupparbete gruppuppgift group",
    "gather": "återsamling samling helgrupp storgrupp",
    "whys": "varför fem_varför 5_varför",
    "grid": "rutnät planering plan matris",
    "vote": "röstning omröstning rösta prickning",
    "followup": "uppföljning uppgifter follow-up",
    "counts": "anonym anonymt anonymous antal bara_antal",
    "sealed": "förseglad förseglat dold dolt hemlig hemligt secret",
    "open": "öppen öppet",
    "hands": "händer hand handuppräckning räckta_händer räck_upp_handen raised_hands show_of_hands",
    "slips": "lappar lapp lappen papper på_papper papperslappar paper slip notes",
    "people": "per_person personer person namn med_namn var_och_en individuellt individual named",
    "file": "fil ur_en_fil formulär enkät csv excel form forms",
    "free": "fri fritt fria",
    "role": "roll rollen",
    "others": "övriga andra alla_utom other",
    "silent": "tyst tystnad enskilt",
    "solo": "ensam ensamma enskilt var_för_sig själv",
    "all": "alla hela_gruppen tillsammans",
    "keep": "samma behåll samma_grupper same",
    "session": "möte mötet träff alla",
    "none": "ingen inga inget",
    "group": "grupp grupper groups per_grupp",
    "person": "var_och_en deltagare namn people",
    "full": "allt helt fullt",
    "summary": "sammanfattning",
    "private": "privat",
    "sv": "svenska swedish se sv-se",
    "en": "engelska english eng en-gb en-us",
    "text": "fritext",
    "date": "datum",
    "time": "tid klockslag",
    "number": "tal nummer siffra antal",
    "choice": "val alternativ flerval",
    "mean": "medel medelvärde snitt average",
    "sum": "summa",
    "median": "medianen",
    "distribution": "fördelning",
    "spread": "spridning standardavvikelse deviation stddev",
    "rank": "rangordning ranking",
}


def key(written: str, known: Iterable[str]) -> str | None:
    """The one of `known` that a Swedish or otherwise foreign name of a key stands for."""
    return _meant(_KEYS, written, known)


def swedish(name: str) -> str:
    """What a key is called in Swedish; where there is no other word, the key itself."""
    return _KEYS.get(name, name).split()[0].replace("_", " ")


def value(written: str, known: Iterable[str]) -> str | None:
    """The one of `known` that a Swedish or differently written value stands for."""
    return _meant(_VALUES, written, known)


def likeliest_first(written: str, known: Iterable[str]) -> list[str]:
    """`known`, the one whose own or foreign name has most in common with `written` before the others."""
    names, pairs = list(known), _pairs(bare(written[:80]))
    first = max(names, key=lambda name: _likeness(pairs, name), default="")
    return [first, *(name for name in names if name != first)]


def _likeness(pairs: frozenset[str], name: str) -> float:
    words = (name, *_KEYS.get(name, "").split())
    return max(2 * len(pairs & own) / (len(pairs) + len(own) or 1) for own in (_pairs(bare(word)) for word in words))


@cache
def _pairs(word: str) -> frozenset[str]:
    """The pairs of letters in a word: two words are as alike as they have these in common."""
    return frozenset(word[place : place + 2] for place in range(len(word) - 1))


def misspelt(written: str, known: Iterable[str]) -> str | None:
    """The one of `known` that is spelt most like `written`, if any is like it at all."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it, and it is slow to import

    by_fold = {folded(word): word for word in known}
    # A long text is no misspelt word, and comparing it would take long.
    found = get_close_matches(folded(written[:80]), by_fold, n=1, cutoff=_CLOSE)
    return by_fold[found[0]] if found else None


def _meant(table: dict[str, str], written: str, known: Iterable[str]) -> str | None:
    word = "_".join(folded(written[:80]).split())
    names = list(known)
    for name in names:
        if word in {name, *table.get(name, "").split()}:
            return name
    word = bare(word)
    return next((name for name in names if len(word) > 2 and word in bare(table.get(name, "")).split()), None)


@cache
def bare(text: str) -> str:
    """`text` in lower case without the dots and rings of å, ä and ö, as on a foreign keyboard; hyphens as in keys."""
    apart = unicodedata.normalize("NFKD", text.casefold()).replace("-", "_")
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
