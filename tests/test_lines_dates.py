"""Days as people say them, in Swedish and English."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samtal.lines.dates import day, whole
from samtal.session.refusal import RefusedError
from samtal.words import numbers

FRIDAY = date(2025, 11, 14)


@pytest.mark.parametrize(
    ("typed", "meant", "rest"),
    [
        ("fredag", "2025-11-21", ""),
        ("på Lördag", "2025-11-15", ""),
        ("nästa fredag 9-12 Tema", "2025-11-21", "9-12 Tema"),
        ("torsdag nästa vecka", "2025-11-20", ""),
        ("på torsdag i nästa vecka 9-12", "2025-11-20", "9-12"),
        ("Thursday next week", "2025-11-20", ""),
        ("on Friday", "2025-11-21", ""),
        ("i dag", "2025-11-14", ""),
        ("imorgon", "2025-11-15", ""),
        ("i övermorgon", "2025-11-16", ""),
        ("tomorrow 9:00", "2025-11-15", "9:00"),
        ("26/1", "2026-01-26", ""),
        ("14/11", "2025-11-14", ""),
        ("13/11", "2026-11-13", ""),
        ("23/1 9-12", "2026-01-23", "9-12"),
        ("26/1-2027", "2027-01-26", ""),
        ("26/1 2027", "2027-01-26", ""),
        ("23 januari", "2026-01-23", ""),
        ("den 23:e januari", "2026-01-23", ""),
        ("23 jan.", "2026-01-23", ""),
        ("23 januari kl 9", "2026-01-23", "kl 9"),
        ("23 januari 2026 9-12", "2026-01-23", "9-12"),
        ("23 januari 9.30", "2026-01-23", "9.30"),
        ("fredag 23 januari, kl 9", "2026-01-23", "kl 9"),
        ("January 26, 2026 9-12", "2026-01-26", "9-12"),
        ("26th of January", "2026-01-26", ""),
        ("2026-01-26 09:00-12:00 Tema", "2026-01-26", "09:00-12:00 Tema"),
        ("2026-1-6", "2026-01-06", ""),
        ("om två veckor", "2025-11-28", ""),
        ("om en vecka", "2025-11-21", ""),
        ("om 3 dagar", "2025-11-17", ""),
        ("in two weeks", "2025-11-28", ""),
        ("29 februari", "2028-02-29", ""),
        ("fredag om två veckor", "2025-11-28", ""),
        ("Friday in two weeks", "2025-11-28", ""),
        ("om 2 veckor på måndag 9-12 Tema", "2025-11-24", "9-12 Tema"),
        ("nästa vecka på tisdag", "2025-11-18", ""),
        ("fredag v 5", "2026-01-30", ""),
        ("på fredag i vecka 5 kl 9", "2026-01-30", "kl 9"),
        ("v.5 fredag", "2026-01-30", ""),
        ("Friday of week 5", "2026-01-30", ""),
        ("måndag v 53", "2026-12-28", ""),
        ("fre", "2025-11-21", ""),
        ("tisd", "2025-11-18", ""),
        ("senast fredag", "2025-11-21", ""),
        ("senast 26/1", "2026-01-26", ""),
        ("by Friday", "2025-11-21", ""),
        ("om fjorton dagar", "2025-11-28", ""),
        ("fre. 23/1 9-12", "2026-01-23", "9-12"),
        ("tors 15 jan", "2026-01-15", ""),
        ("mån v 3", "2026-01-12", ""),
        ("Mon 26/1", "2026-01-26", ""),
        ("kommande fredag", "2025-11-21", ""),
        ("this Friday", "2025-11-21", ""),
        ("imorn", "2025-11-15", ""),
        ("om en månad", "2025-12-14", ""),
        ("in three months", "2026-02-14", ""),
        ("den 26:e", "2025-11-26", ""),
        ("den 26", "2025-11-26", ""),
        ("den 1 kl 9", "2025-12-01", "kl 9"),
        ("den 31:a", "2025-12-31", ""),
        ("the 26th", "2025-11-26", ""),
    ],
)
def test_a_day_is_understood_as_it_is_said_and_the_next_such_day_is_meant(typed: str, meant: str, rest: str) -> None:
    assert day(typed, FRIDAY) == (meant, rest)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "till våren",
        "snart",
        "Marsvin",
        "majs",
        "onsdagsklubben",
        "i dagarna",
        "om tre elever",
        "12 elever",
        "kl 9",
        "v 5",
        "vecka 5",
        "v. 5 eller 6",
        "nästa vecka",
        "i slutet av januari",
        "om en stund",
        "Sun is out",
        "Fre är bra",
        "den 5 elever",
        "senast till jul",
        "by all means",
        "före jul",
        "vi möts",
    ],
)
def test_other_words_are_no_day_and_stay_as_they_are(typed: str) -> None:
    assert day(typed, FRIDAY) == ("", typed)
    assert whole(typed, FRIDAY) == typed


@pytest.mark.parametrize(
    "typed", ["31/2", "26/13", "0/1", "2026-13-45", "31 april", "29 februari 2027", "9999-01-01", "1/1 1800"]
)
def test_a_day_that_does_not_exist_is_refused_by_name(typed: str) -> None:
    with pytest.raises(RefusedError) as refused:
        day(typed, FRIDAY)
    assert refused.value.code == "phrases.impossible-day"
    assert refused.value.values["typed"] == typed


@pytest.mark.parametrize("typed", ["v 60", "vecka 0", "fredag v 54", "week 99"])
def test_a_week_that_does_not_exist_is_refused(typed: str) -> None:
    with pytest.raises(RefusedError) as refused:
        day(typed, FRIDAY)
    assert refused.value.code == "phrases.impossible-week"
    assert "1–53" in refused.value.sentence("sv")


def test_a_month_on_from_its_last_day_is_the_last_day_of_the_next() -> None:
    assert day("om en månad", date(2026, 1, 31)) == ("2026-02-28", "")


def test_a_day_with_another_weekday_is_refused() -> None:
    with pytest.raises(RefusedError) as refused:
        day("fredag 26 januari", FRIDAY)
    assert refused.value.code == "phrases.other-weekday"


def test_a_day_with_more_words_behind_it_stays_as_it_was_typed() -> None:
    assert whole("fredag", FRIDAY) == "2025-11-21"
    assert whole("fredag om det går", FRIDAY) == "fredag om det går"


DAYS = st.dates(date(1970, 1, 1), date(2199, 12, 31))


@given(DAYS, DAYS, st.sampled_from(["sv", "en"]))
def test_a_day_as_it_is_written_out_is_read_back(meant: date, today: date, lang: str) -> None:
    written = numbers.day("sv" if lang == "sv" else "en", meant.isoformat())
    assert day(written, today) == (meant.isoformat(), "")


@given(st.dates(date(1970, 1, 1), date(2190, 12, 31)), st.integers(0, 364))
def test_without_a_year_the_next_such_day_is_meant(today: date, days: int) -> None:
    meant = today + timedelta(days)
    if (meant.month, meant.day) != (2, 29):
        assert day(f"{meant.day}/{meant.month}", today)[0] == meant.isoformat()


@given(st.text(max_size=40), DAYS)
def test_on_any_text_whatever_it_answers_or_refuses(typed: str, today: date) -> None:
    try:
        meant, rest = day(typed, today)
    except RefusedError:
        return
    assert rest in typed
    assert not meant or date.fromisoformat(meant)
