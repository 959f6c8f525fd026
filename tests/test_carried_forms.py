"""Meeting forms in which what is written goes on: priorities, triangulation, analysis, visits, gathering, votes."""

from __future__ import annotations

from forms_held import held
from markdown_reading import tables, under
from minutes_of import written


def test_needs_are_gathered_prioritised_and_the_first_is_decided() -> None:
    made, answers = held("behov-och-prioritering").session, held("behov-och-prioritering").replies.splitlines()
    assert "ok  Ordet: Grupp 2 (2 av 3)" in answers
    assert "  Rad 1: Läsförståelse, 14 poäng" in answers
    assert any(answer.endswith("3 rader fördes till Förslag. Skattningen är stängd") for answer in answers)
    minutes = written(made)
    assert under(minutes, "3. Prioritering")[0] == (
        "Flest poäng: Läsförståelse (14). 26 av 27 poäng är fördelade (9 × 3), 1 blev över."
    )
    assert tables(minutes)[1] == [
        ["Plats", "Rad", "Poäng", "Andel"],
        ["1", "Läsförståelse", "14", "54\u00a0%"],
        ["2 (delad)", "Studiero", "6", "23\u00a0%"],
        ["2 (delad)", "Digital kompetens", "6", "23\u00a0%"],
    ]
    assert under(minutes, "2. Vi hör varandras behov")[0] == "Grupp 1: Läsning gäller alla ämnen."
    assert under(minutes, "Beslut")[-1] == "Läsförståelse"
    assert under(minutes, "Förslag") == ["Studiero", "Digital kompetens"]


def test_three_sources_of_data_have_one_need_in_common() -> None:
    made, answers = held("datatriangulering").session, held("datatriangulering").replies.splitlines()
    assert any(
        "3 rader från Elevresultat, Självskattning och Klassrumsbesök, 1 av dem finns i alla 3" in a for a in answers
    )
    assert tables(written(made))[-1] == [
        ["Grupp", "Behov", "Vad gör vi åt det", "Från"],
        ["–", "Läsförståelse", "Gemensam läslista i alla ämnen", "alla 3"],
        ["–", "Återkoppling till elever", "–", "Självskattning, Klassrumsbesök"],
        ["2", "Problemlösning", "–", "Elevresultat"],
    ]


def test_findings_become_hypotheses_and_measures_become_actions() -> None:
    made, answers = held("resultat-hypotes-atgard").session, held("resultat-hypotes-atgard").replies.splitlines()
    assert any(answer.endswith("2 rader från Fynd") for answer in answers)
    assert any("2 rader fördes till Uppgifter" in answer for answer in answers)
    found = tables(written(made))
    assert found[1][1] == ["Resultaten i åk 6 sjunker", "Mindre lästid", "Räkna lästid en vecka"]
    assert found[-1][1:] == [
        ["Räkna lästid i fyra klasser", "Eva Lind", "fredag 12 december 2025"],
        ["Besök båda skolorna", "Per Holm", "fredag 16 januari 2026"],
    ]


def test_observations_are_read_where_patterns_are_sought_and_these_are_lessons() -> None:
    made, answers = held("skolbesok-monster").session, held("skolbesok-monster").replies.splitlines()
    assert "  – Målen står på tavlan | Norra skolan" in answers
    assert tables(written(made))[1] == [
        ["Lyckas", "Behöver utvecklas"],
        ["Tydliga mål i alla klassrum", "Elevernas frågor"],
    ]
    assert under(written(made), "Lärdomar") == ["Tydliga mål i alla klassrum · Elevernas frågor"]


def test_each_group_tells_and_who_has_handed_in_nothing_is_said() -> None:
    made, answers = held("aterberattelse").session, held("aterberattelse").replies.splitlines()
    assert "  Grupp 3: inget är inlämnat" in answers
    assert "ok  Ordet: Grupp 3 (3 av 3). Inget är inlämnat" in answers
    assert under(written(made), "2. Återsamling") == [
        "Grupp 1: Loggarna delas på plattformen.",
        "Grupp 3: Grupp 3 skickar sina anteckningar i veckan.",
    ]


def test_dots_are_ranked_with_a_shared_first_place() -> None:
    made = held("prickrostning").session
    assert under(written(made), "2. Prickar")[0] == (
        "Flest poäng, lika många: Bedömning och Elevhälsa i klassrummet (7 var). "
        "20 av 21 poäng är fördelade (7 × 3), 1 blev över."
    )


def test_fist_to_five_has_a_mean_and_yes_or_no_a_share() -> None:
    minutes = held("handen-upp").minutes
    assert under(minutes, "1. Handen upp: 0 till 5")[0] == "Medelvärde 3,75; 8 svarande."
    assert under(minutes, "2. Ja eller nej")[0] == "Ja 75\u00a0%; 8 svarande."
