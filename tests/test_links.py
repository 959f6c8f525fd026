"""Links: added in the meeting, shown by title, printed with their address, opened only where that is safe."""

from __future__ import annotations

import pytest

from memory import MemorySession, at
from minutes_of import written
from samtal.lines import phrases
from samtal.plain import status
from samtal.session import commands as c
from samtal.session import links
from samtal.session.public import public
from samtal.session.refusal import RefusedError
from samtal.tui.browsing import openable

AGENDA = """
title = "Prov"
prepare = [{ what = "Läs", link = "https://example.org/las" }]
[[agenda]]
kind = "talk"
title = "Prat"
links = [{ title = "Mallens", url = "https://example.org/mallens" }]
[[agenda]]
kind = "talk"
title = "Mer"
"""


@pytest.fixture
def made() -> MemorySession:
    session = MemorySession(AGENDA)
    session.do(c.Start())
    return session


def type_(made: MemorySession, *lines: str) -> None:
    for line in lines:
        command = phrases.read(line, made.state, "sv")
        assert isinstance(command, c.Command)
        made.do(command)


def there(made: MemorySession) -> list[tuple[str, str]]:
    return [(link.title, link.url) for link in links.of_step(made.state, made.state.agenda[0])]


def test_a_link_is_added_in_either_order_in_both_languages_or_as_an_address_alone(made: MemorySession) -> None:
    type_(made, "länk Boken | www.a.se/b", "link https://c.se | Filmen", "länk https://d.se/e")
    shown = [("Boken", "www.a.se/b"), ("Filmen", "https://c.se"), ("https://d.se/e", "https://d.se/e")]
    assert there(made) == [("Mallens", "https://example.org/mallens"), *shown]
    assert [(link.title, link.url) for link in public(made.state, at(9)).links] == there(made)


def test_the_minutes_show_the_items_and_the_meetings_links() -> None:
    made = MemorySession(AGENDA)
    type_(made, "länk Före | https://a.se", "starta", "länk Under | https://b.se", "avsluta")
    type_(made, "länk Efter | https://c.se", "till 2: länk Andra | https://d.se")
    text = written(made)
    assert "- Före: <https://a.se>\n- Efter: <https://c.se>" in text
    assert "- Mallens: <https://example.org/mallens>\n- Under: <https://b.se>\n" in text
    assert "## 2. Mer\n\n- Andra: <https://d.se>\n" in text


def test_how_things_stand_names_them(made: MemorySession) -> None:
    type_(made, "länk Boken | https://a.se")
    assert "Länk: Boken, https://a.se" in list(status.lines("sv", made.state, made.now))


def test_a_link_is_changed_deleted_and_brought_back_and_keeps_its_number(made: MemorySession) -> None:
    type_(made, "länk Ett | https://a.se", "länk Två | https://b.se", "ändra länk 1: Etta")
    type_(made, "ändra länk 2: https://c.se")
    assert there(made)[1:] == [("Etta", "https://a.se"), ("Två", "https://c.se")]
    type_(made, "ta bort länk 1")
    assert there(made)[1:] == [("Två", "https://c.se")]
    type_(made, "ändra länk 2: Tvåa | https://d.se", "ångra", "ångra")
    assert there(made)[1:] == [("Etta", "https://a.se"), ("Två", "https://c.se")]
    type_(made, "radera länk 2 för gott")
    assert there(made)[1:] == [("Etta", "https://a.se")]
    assert "https://b.se" not in str(made.state.log)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("länk", "commands.link"),
        ("länk Boken", "commands.link"),
        ("länk Boken | i hyllan", "commands.link"),
        ("länk A | B | C", "commands.link"),
        ("länk X | https://" + "a" * 3000, "session.address-too-long"),
        ("ta bort länk 4", "session.no-such-entry"),
    ],
)
def test_what_is_no_link_is_refused_and_says_what_was_expected(made: MemorySession, typed: str, code: str) -> None:
    with pytest.raises(RefusedError) as refused:
        type_(made, typed)
    assert refused.value.code == code
    assert refused.value.sentence("sv") != refused.value.sentence("en")
    assert not made.state.links


def test_nothing_is_added_where_nothing_is_kept() -> None:
    made = MemorySession('title = "P"\n[[agenda]]\nkind = "talk"\ntitle = "A"\nrecord = false\n')
    made.do(c.Start())
    with pytest.raises(RefusedError, match="not-recorded"):
        type_(made, "länk Boken | https://a.se")


@pytest.mark.parametrize(
    ("url", "opened"),
    [
        ("https://www.skolverket.se/a?b=c#d", "https://www.skolverket.se/a?b=c#d"),
        ("http://a.se", "http://a.se"),
        ("HTTPS://A.SE", "HTTPS://A.SE"),
        ("mailto:a@b.se", "mailto:a@b.se"),
        (" www.a.se/b ", "https://www.a.se/b"),
        ("file:///etc/passwd", ""),
        ("C:\\Users\\a.exe", ""),
        ("/bin/sh", ""),
        ("javascript:alert(1)", ""),
        ("smb://server/share", ""),
        ("--help", ""),
        ("-a https://a.se", ""),
        ("https://a.se/\nrm", ""),
        ("https://a.se/ x", ""),
        ("https://", ""),
        ("kapitel.pdf", ""),
        ("", ""),
    ],
)
def test_only_addresses_of_the_web_and_of_mail_are_ever_opened(url: str, opened: str) -> None:
    assert openable(url) == opened
