"""What stands on the wall, in words: a title, the time with its bar and its word, what is below it, and one small line.

Rule: a plain function of what the room may see. What the stage of the console says too is said by the same functions.
Of what stands below there are several ways, ever shorter; wall.py takes the first that has room.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from samtal.session.clock import MINUTE, told
from samtal.session.view import Aside
from samtal.telling import gathered
from samtal.telling.keeping import KEPT
from samtal.tui.paint import excerpt, shown
from samtal.tui.widgets import script, wall_asked
from samtal.tui.widgets.wall_parts import WallPart, WallShown, close, day, message, seats, text
from samtal.words import numbers, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.session.public import Public
    from samtal.session.shown import Shown
    from samtal.tui.widgets.script import Parts
    from samtal.words import Lang


class Way(NamedTuple):
    """What stands below the time; the figures above it have so many rows at least. `small`: they give way to it."""

    parts: tuple[WallPart, ...]
    least: int = 5
    small: bool = False


class WallScript(NamedTuple):
    """What stands on the wall. `clock` is empty where no time counts; `share` is what is left of it, 0 to 1.

    `widest` is the widest that the time will be in this item. `sign` is the phase of the time as a shape. `cut` is said
    where not all of the shortest way has room. `beside` stands by the foot as far as there is room.
    """

    title: str
    clock: str = ""
    share: float | None = None
    sign: str = ""
    word: str = ""
    ways: tuple[Way, ...] = ()
    foot: str = ""
    cut: str = ""
    widest: str = ""
    beside: tuple[str, ...] = ()


GOES, NEARLY, OVER, STANDS = "●", "▼", "○", "❚❚"
"""The phase of the time as a shape: it goes, its end is near, it is over, it stands."""


LEAST_SHOWN: Final[tuple[Literal["texts", "lines", "some", "few", "one"], ...]] = (
    "texts",
    "lines",
    "some",
    "few",
    "one",
)
"""How much of what is shown is to be seen at least, the most first."""


def wall_script(lang: Lang, public: Public, *, calm: bool = False) -> WallScript:
    """What stands on the wall now; `calm`: whole minutes until the last one."""
    said = _of_meeting(lang, public, calm=calm)
    if what := public.shown or wall_asked.statements(public):
        said = said._replace(ways=_with_shown(lang, public, what, said))
    if not public.message:
        return said
    first, bare = message(public.message), Way((text((public.message, "bold")),), 1)
    return said._replace(ways=(*(way._replace(parts=(first, *way.parts)) for way in said.ways), Way((first,), 1), bare))


def _with_shown(lang: Lang, public: Public, what: Shown, said: WallScript) -> tuple[Way, ...]:
    """Above what is shown stands what is to be done, who sits where and what is asked; at least the brief of it.

    Above what is rated that is the scale, and what becomes of the answers: these are not leafed through.
    """
    texts, lines, some, few, one = (WallShown(lang, what, least) for least in LEAST_SHOWN)
    brief = (text(*_briefly(lang, public)),) if public.situation != "ended" else said.ways[0].parts
    heads: list[tuple[WallPart, ...]] = [brief]
    if public.situation == "item":
        head, asked = _head(lang, public), script.question(lang, public, "wall.question-of")
        full, less = (text(*head, *more, *asked) for more in _above(lang, public, what))
        seated = [close(lang, public.groups)] if public.groups and not public.counting_off else []
        heads = [*((full, names) for names in seated), (full,), (less,), *([brief] if what.kind != "asked" else [])]
        brief = (less,) if what.kind == "asked" else brief
    return (
        *(Way((*head, texts), rows, small=True) for head in heads for rows in (3, 1)),
        *(Way((*head, lines), rows, small=True) for head in heads for rows in (3, 1)),
        *(Way((*brief, least), 1, small=True) for least in (some, one if what.kind == "asked" else few)),
        *(Way((text(line), one), 1, small=True) for line in wall_asked.scale(public) if what.kind == "asked"),
        Way((one,), 1, small=True),
        Way((few,), 1),
        Way(brief, 1),
    )


def _above(lang: Lang, public: Public, what: Shown) -> tuple[Parts, Parts]:
    """What is to be rated, or that this is what was answered; and the same in short."""
    if what.promise is not None or (what.result and not what.result.any):
        return [], []
    if what.result is None:
        told = wall_asked.asked(lang, public)
        return told, wall_asked.tight(told)
    notice = say(lang, "showing.notice")
    heading = f"{say(lang, 'showing.result-heading')}. {notice}" if what.result.question else notice
    return [(heading, "bold"), " "], []


def _briefly(lang: Lang, public: Public) -> Parts:
    """When to be back, and who has the floor, in a line each."""
    told = script.apart(lang, public)[:1]
    told += [(line, "bold") for line in [*gathered.turns(lang, public.telling)][:1]] if public.telling else []
    return told + (_seating(lang, public) if public.shared else script.floor(lang, public))[:1]


def _of_meeting(lang: Lang, public: Public, *, calm: bool) -> WallScript:
    if public.situation == "item":
        return _item(lang, public, calm=calm)
    if public.situation == "planned":
        return _before(lang, public)
    if public.situation == "ended":
        return _after(lang, public)
    return WallScript(shown(public.meeting), ways=(Way((text(say(lang, "wall.soon")),)),))


def _before(lang: Lang, public: Public) -> WallScript:
    """Before the start: a welcome, and what the day holds; when it begins stands large."""
    begins, programme = public.begins, day(lang, public)
    at = told(lang, begins, public.zone) if begins is not None else ""
    word = say(lang, "wall.welcome", at=at) if at else say(lang, "wall.welcome-soon")
    about = text(*script.before(lang, public))
    ways = (Way((about, programme)), Way((programme,)), Way((programme,), 1))
    return WallScript(shown(public.meeting), clock=at, word=word, ways=ways)


def _after(lang: Lang, public: Public) -> WallScript:
    """After the end: thanks, and when the next meeting is where that is known."""
    again = public.again
    when = numbers.day(lang, again.day) if again else ""
    if again and not again.other_year:
        when = when.rsplit(" ", 1)[0]
    if again and again.minutes is not None:
        when = f"{when} {numbers.clock(lang, *divmod(again.minutes, 60))}"
    thanks = (say(lang, "wall.thanks"), "bold")
    parts = text(thanks, *([" ", say(lang, "wall.again", when=shown(when))] if when else []))
    return WallScript(shown(public.meeting), ways=(Way((parts,)),))


def _item(lang: Lang, public: Public, *, calm: bool) -> WallScript:
    title = shown(public.title)
    if public.run > 1:
        title += f"  ({say(lang, 'tui.run-number', n=public.run)})"
    clock, sign, word = _time(lang, public, calm=calm)
    share = min(1.0, public.time / public.whole) if public.whole else None
    ways, cut = _ways(lang, public), say(lang, "wall.groups-cut") if public.groups else ""
    widest = clock if calm or not public.whole else script.digits(public.whole)
    foot, beside = _foot(lang, public), tuple(_beside(lang, public))
    return WallScript(title, clock, share if clock else None, sign, word, ways, foot, cut, widest, beside)


def _beside(lang: Lang, public: Public) -> Iterator[str]:
    """When the item is over, where the time is a speaker's; and the how-manieth it is."""
    if public.then and public.ends is not None:
        yield say(lang, "wall.item-ends", at=told(lang, public.ends, public.zone))
    yield say(lang, "wall.place", number=public.number, n=len(public.programme))


def _time(lang: Lang, public: Public, *, calm: bool) -> tuple[str, str, str]:
    """The time that counts, its phase as a sign and in words.

    None of them where it has no end, for nothing counts up, and none while everybody finds their group.
    """
    waits = public.shared is not None and public.shared.until is None and not public.shared.untimed
    if public.of == "gone" or waits:
        return "", "", ""
    in_minutes = calm and public.time > MINUTE
    minutes = -(-public.time // MINUTE)
    digits = f"{minutes}" if in_minutes else script.digits(public.time)
    left = say(lang, "wall.left-rest" if public.apart == "rest" else script.TIMES[public.of])
    left = say(lang, "wall.minutes", left=left) if in_minutes else left
    if public.stopped:
        return digits, STANDS, script.stopped(lang, public)
    if public.over:
        at_once = public.apart or public.shared  # what is said below is enough
        return digits, OVER, "" if at_once else say(lang, "tui.wrap-up")
    if public.call:
        return digits, NEARLY, say(lang, "wall.call", n=public.call)
    return digits, NEARLY if public.time <= min(MINUTE, public.whole // 4) else GOES, left


def _foot(lang: Lang, public: Public) -> str:
    """What comes after this item."""
    then = public.then
    if then is None:
        at = "" if public.ends is None else told(lang, public.ends, public.zone)
        return say(lang, "wall.ends", at=at) if at else say(lang, "wall.last")
    if then.at is None:
        return say(lang, "wall.then-untimed", title=excerpt(shown(then.title)))
    return say(lang, "wall.then", title=excerpt(shown(then.title)), at=told(lang, then.at, public.zone))


def _ways(lang: Lang, public: Public) -> tuple[Way, ...]:
    """What stands below the time, in ever fewer words."""
    head = _head(lang, public)
    if public.apart == "rest":
        programme = day(lang, public)
        return Way((text(*head, public.prompt), programme)), Way((text(*head), programme), 3), Way((text(*head),), 1)
    said, asked = script.question(lang, public, "wall.question-of"), wall_asked.asked(lang, public)
    prompt: Parts = [public.prompt, " "] if public.prompt else []
    every = script.questions(lang, public, "wall.question-of") if len(public.questions) > 1 else said
    rules: Parts = [*(f"– {rule}" for rule in public.rules), " "] if public.rules else []
    more = [*script.links(lang, public, "wall.links"), *_more(lang, public)]
    texts = (
        [*head, *asked, *every, *prompt, *rules, *more],
        [*head, *asked, *every, *prompt, *rules],
        [*head, *asked, *every, *prompt, *script.rules_together(lang, public)],
        [*head, *asked, *said, *prompt, *script.rules_together(lang, public)],
        [*head, *asked, *said, *prompt],
    )
    if public.groups and not public.counting_off:
        return _with_groups(lang, public, texts, [*head, *said])
    return (*(Way((text(*each),)) for each in texts), Way((text(*texts[-1]),), 1))


def _with_groups(lang: Lang, public: Public, texts: tuple[Parts, ...], least: Parts) -> tuple[Way, ...]:
    """The same with who sits where: a column for each group, then names cut to "Anna B.", then a line for each."""
    brief = script.shortened(public, Aside())[0]
    columns, briefly = seats(lang, public.groups), seats(lang, brief.groups)
    closely = close(lang, brief.groups)
    full, ruled, rules, current, bare = (text(*parts) for parts in texts)
    return (
        *(Way((said, columns)) for said in (full, ruled, rules)),
        *(Way((said, briefly)) for said in (ruled, rules)),
        *(Way((rules, seated), 3) for seated in (columns, briefly, closely)),
        *(Way((said, seated), 3) for said in (current, bare) for seated in (briefly, closely)),
        *(Way((text(*least), seated), 1) for seated in (briefly, closely)),
    )


def _head(lang: Lang, public: Public) -> Parts:
    """What must be known first: what is kept of it, when to be back, who has the floor."""
    parts: Parts = [(say(lang, KEPT[public.keeping]), "bold"), " "] if public.keeping in KEPT else []
    parts += script.apart(lang, public)
    parts += [(say(lang, "telling.silent"), "bold"), " "] if public.silent else []
    parts += [*((line, "bold") for line in gathered.turns(lang, public.telling)), " "] if public.telling else []
    parts += _seating(lang, public) if public.shared else script.floor(lang, public)
    if public.turns and public.turns.begun and public.turns.speaker is not None:
        parts[-1:] = [say(lang, "wall.may-pass"), " "]
    parts += (
        [(say(lang, "telling.in-turn", names=script.named(lang, public.in_turn)), "bold"), " "]
        if public.in_turn
        else []
    )
    parts += [(say(lang, "tui.groups-coming", n=public.groups_coming), "bold"), " "] if public.groups_coming else []
    if public.counting_off:
        parts += [(say(lang, "telling.count-off", n=public.counting_off), "bold"), " "]
    return parts


def _seating(lang: Lang, public: Public) -> Parts:
    """The clock that groups share: before it goes, everybody finds their place."""
    shared = public.shared
    if shared is None or (shared.until is None and not shared.untimed):
        if public.groups_coming:
            return [(say(lang, "wall.groups-soon"), "bold"), " "]
        return [(say(lang, "wall.find-group"), "bold"), " "]
    parts = script.floor(lang, public)
    if shared.over:
        parts[-1:] = [say(lang, "wall.go-on"), " "]
    return parts


def _more(lang: Lang, public: Public) -> Parts:
    """What may be left out."""
    later = public.turns.waiting[1:] if public.turns else ()
    parts: Parts = [say(lang, "tui.speak-later", names=script.named(lang, later))] if later else []
    return [*parts, *([say(lang, "telling.lead", text=public.lead)] if public.lead else [])]
