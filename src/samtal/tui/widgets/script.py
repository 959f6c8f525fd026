"""What stands on the stage, in words: a title, the countdown with its word, and what is below it.

Rule: a plain function of what the room may see and of the facilitator's aside, which is empty while the room sees the
screen.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from textual.content import Content

from samtal.session.clock import told
from samtal.telling import gathered, naming, promise
from samtal.telling.keeping import KEPT
from samtal.template import describing
from samtal.tui.paint import lines, one_line, shown
from samtal.words import say

if TYPE_CHECKING:
    from samtal.session.public import Public, SharedClock, Turns
    from samtal.session.view import Aside, Name
    from samtal.words import Lang

MOST_NAMED = 12
"""So many of those who wait are named; of more the rest is a number."""


class Script(NamedTuple):
    """What stands on the stage. The `core` is never cut: the clock takes what it leaves.

    `body` is the same with the questions that are not the current one and a line for each rule, `short` with names cut
    to "Anna B."; `more` may wait. The `purpose` has one line, below the title. Of groups that have no room so, `fewer`
    gives ever less beside them, and `cut` says where the rest of them is.
    """

    title: str
    clock: str
    clock_word: str
    over: bool
    core: Content
    body: Content = Content()
    short: Content = Content()
    more: Content = Content()
    purpose: str = ""
    fewer: tuple[Content, ...] = ()
    cut: str = ""


ELSEWHERE: Final = {
    "planned": ("telling.not-begun", ""),
    "ended": ("tui.meeting-ended", "tui.ended-what"),
    "between": ("tui.all-struck", "tui.next-last"),
}
"""What stands on the stage where the meeting is at no item: a title, and a line below it."""

TIMES: Final = {"turn": "tui.turn-left", "step": "tui.time-left", "gone": "tui.time-used"}
OVERRUNS: Final = {"turn": "tui.turn-over", "step": "tui.time-over", "gone": "tui.time-used"}
"""What the countdown counts, in words; the second is for the facilitator."""


def script(lang: Lang, public: Public, aside: Aside) -> Script:
    """What stands on the stage now; a message to the room comes first."""
    told = _of_meeting(lang, public, aside)
    if not public.message:
        return told

    def headed(text: Content) -> Content:
        return lines((f"■ {public.message}", "bold"), " ", text)

    body, short = (headed(text) if text.plain else text for text in (told.body, told.short))
    return told._replace(core=headed(told.core), body=body, short=short, fewer=tuple(map(headed, told.fewer)))


def _of_meeting(lang: Lang, public: Public, aside: Aside) -> Script:
    if public.situation != "item":
        title, line = ELSEWHERE[public.situation]
        core = lines(say(lang, line) if line else "", *before(lang, public), *links(lang, public))
        return Script(say(lang, title), "", "", over=False, core=core)
    clock, word = clock_told(lang, public, aside)
    title = f"{public.number}. {shown(public.title)}"
    if public.run > 1:
        title += f"  ({say(lang, 'tui.run-number', n=public.run)})"
    said, rules = question(lang, public), rules_together(lang, public)
    core = _core(lang, public, aside, said, rules)
    initialled, beside = shortened(public, aside)
    divided = bool(public.groups or aside.groups)
    short = _core(lang, initialled, beside, said, rules) if divided else core
    alone = replace(initialled, prompt="", links=())
    fewer = (_core(lang, alone, beside, said, []), lines(*seated(lang, initialled, beside))) if divided else ()
    asked = questions(lang, public) if len(public.questions) > 1 else said
    body = _core(lang, public, aside, asked, [*(f"– {rule}" for rule in public.rules), *(rules and [" "])])
    purpose = shown(say(lang, "tui.purpose", text=one_line(public.purpose))) if public.purpose else ""
    more, cut = _more(lang, public, aside), say(lang, "tui.groups-cut") if divided else ""
    return Script(title, clock, word, bool(aside.over), core, body, short, more, purpose, fewer, cut)


def before(lang: Lang, public: Public) -> Parts:
    """Before the meeting: what it is for, and what was to be prepared."""
    purpose: Parts = [(say(lang, "tui.purpose", text=public.purpose), "bold"), " "] if public.purpose else []
    prepare = [f"– {describing.preparation(lang, item)}" for item in public.prepare]
    return [*purpose, *([say(lang, "tui.prepare"), *prepare, " "] if prepare else [])]


def clock_told(lang: Lang, public: Public, aside: Aside) -> tuple[str, str]:
    """The time that counts now and its word. By how much it is over is told to the facilitator only."""
    if aside.over:
        return f"+{digits(aside.over)}", stopped(lang, public) if public.stopped else say(lang, OVERRUNS[public.of])
    if public.over and public.apart == "rest":
        return digits(public.time), ""  # what is said below is enough
    code = "tui.wrap-up" if public.over else TIMES[public.of]
    return digits(public.time), stopped(lang, public) if public.stopped and public.of != "gone" else say(lang, code)


def stopped(lang: Lang, public: Public) -> str:
    """That the clock stands and, where that has been said, when it is to go on."""
    if public.resumes is None:
        return say(lang, "tui.clock-stopped")
    return say(lang, "tui.clock-stopped-until", at=told(lang, public.resumes, public.zone))


def digits(milliseconds: int) -> str:
    """Minutes and seconds; a running second counts as whole until it is over."""
    seconds = milliseconds // 1000
    return (
        f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
        if seconds >= 3600
        else (f"{seconds // 60}:{seconds % 60:02d}")
    )


Parts = list[Content | str | tuple[str, str]]


def _core(lang: Lang, public: Public, aside: Aside, said: Parts, rules: Parts) -> Content:
    """What must be seen: who has the floor, what is asked, what is to be done and how, who sits where."""
    parts: Parts = [(say(lang, "tui.cue", text=aside.cue), "italic"), " "] if aside.cue else []
    parts += [(say(lang, KEPT[public.keeping]), "bold"), " "] if public.keeping in KEPT else []
    parts += apart(lang, public)
    parts += [(say(lang, "telling.silent"), "bold"), " "] if public.silent else []
    parts += [*((line, "bold") for line in gathered.turns(lang, public.telling)), " "] if public.telling else []
    parts += floor(lang, public)
    parts += [(say(lang, "telling.in-turn", names=named(lang, public.in_turn)), "bold"), " "] if public.in_turn else []
    parts += [(public.asked, "bold"), " "] if public.asked else []
    parts += [(", ".join(naming.budget(lang, public.spread)), "bold"), " "] if public.spread else []
    parts += [(few, "bold")] if (few := promise.few(lang, public.rating, brief=True)) else []
    parts += said
    parts += [public.prompt, " "] if public.prompt else []
    parts += rules
    parts += links(lang, public)
    parts += seated(lang, public, aside)
    return lines(*(parts[:-1] if parts[-1:] == [" "] else parts))


def rules_together(lang: Lang, public: Public) -> Parts:
    """The rules of the item on one line, where there is no room for a line each."""
    together = " · ".join(map(one_line, public.rules))
    return [say(lang, "tui.rules", rules=together), " "] if together else []


def links(lang: Lang, public: Public, worded: str = "tui.links") -> Parts:
    """The titles of the material, in the words `worded`; a key of the console shows the addresses and opens them."""
    titles = " · ".join(one_line(link.title) for link in public.links)
    return [say(lang, worded, titles=titles), " "] if titles else []


def seated(lang: Lang, public: Public, aside: Aside) -> Parts:
    """Who sits in which group; or how everybody finds theirs, where no name is known.

    Before the room is to see that, it is for the facilitator only.
    """
    if public.groups_coming:
        held = [
            (say(lang, "telling.group", number=number, names=named(lang, group)), "italic")
            for number, group in enumerate(aside.groups, 1)
        ]
        told = [(say(lang, "tui.groups-held"), "italic"), *held] if held else []
        return [(say(lang, "tui.groups-coming", n=public.groups_coming), "bold"), *told]
    if public.counting_off:
        return [(say(lang, "telling.count-off", n=public.counting_off), "bold")]
    return [
        say(lang, "telling.group", number=number, names=named(lang, group))
        for number, group in enumerate(public.groups, 1)
        if group
    ]


def shortened(public: Public, aside: Aside) -> tuple[Public, Aside]:
    """The same with last names as initials in the groups."""
    groups, unseen = map(_short_names, (public.groups, aside.groups))
    return replace(public, groups=groups), aside._replace(groups=unseen)


def _short_names(groups: tuple[tuple[Name, ...], ...]) -> tuple[tuple[Name, ...], ...]:
    """Those in the groups as "Anna B."; two who would be the same keep their names."""
    many = Counter(short_name(name) for group in groups for name in group)
    return tuple(tuple(short if many[short := short_name(name)] == 1 else name for name in group) for group in groups)


def short_name(name: Name) -> Name:
    """A name with the last one as an initial: "Anna B."."""
    parts = name.split() if isinstance(name, str) else []
    return f"{parts[0]} {parts[-1][:1]}." if parts[1:] else name


def _more(lang: Lang, public: Public, aside: Aside) -> Content:
    """What may wait: a small screen cuts it."""
    parts: Parts = []
    if public.turns and (later := public.turns.waiting[1:]):
        parts.append(say(lang, "tui.speak-later", names=named(lang, later)))
    parts += [say(lang, "telling.passed", name=named(lang, aside.passed))] if aside.passed else []
    parts += [say(lang, "telling.lead", text=public.lead)] if public.lead else []
    return lines(*([" ", *parts] if parts else []))


def question(lang: Lang, public: Public, numbered: str = "tui.question-of") -> Parts:
    """The current question, and which of how many it is, in the words `numbered`."""
    if not public.question:
        return []
    text = public.questions[public.question - 1]
    if len(public.questions) == 1:
        return [(text, "bold"), " "]
    of = say(lang, numbered, number=public.question, n=len(public.questions))
    return [(f"{of}  {text}", "bold"), " "]


def questions(lang: Lang, public: Public, numbered: str = "tui.question-of") -> Parts:
    """Every question, the current one marked."""
    of = say(lang, numbered, number=public.question, n=len(public.questions))
    all_ = [(n == public.question, f"{n}. {text}") for n, text in enumerate(public.questions, 1)]
    return [of, *((f"▶ {text}", "bold") if current else f"  {text}" for current, text in all_), " "]


APART: Final = {"rest": ("tui.again", "tui.again-soon"), "groups": ("tui.back", "tui.back-soon")}
"""When a break or the work in groups is over, in words; the second when it is."""


def apart(lang: Lang, public: Public) -> Parts:
    """When to be back, for those who are in a break or in groups; after a break that comes last nothing begins."""
    if public.apart == "rest" and public.last:
        return []
    if public.until is not None:
        at = told(lang, public.until, public.zone)
        return [(say(lang, APART[public.apart][0], at=at), "bold"), " "]
    is_over = public.apart and public.of == "step"  # what is limited, and has no instant any more
    return [(say(lang, APART[public.apart][1]), "bold"), " "] if is_over else []


def floor(lang: Lang, public: Public) -> Parts:
    """Who has the floor and who is next; in parallel groups, where their clock stands."""
    if public.shared:
        return _shared(lang, public.shared, public.zone)
    if public.turns is None:
        return []
    parts: Parts = []
    speaker, waiting = public.turns.speaker, public.turns.waiting
    if public.turns.role and not public.turns.listen:
        parts += _by_role(lang, public.turns)
    if speaker is not None:
        parts.append((say(lang, "tui.speaks", name=naming.who(lang, speaker)), "bold"))
    if waiting:
        code = "tui.speaks-first" if speaker is None else "tui.speaks-next"
        parts.append(say(lang, code, name=naming.who(lang, waiting[0])))
    elif public.turns.begun and speaker is None:
        parts.append(say(lang, "telling.all-have-spoken"))
    if public.turns.listen and public.turns.holders:
        role = naming.role(lang, public.turns.role)
        parts.append(say(lang, "roles.listen", names=named(lang, public.turns.holders), role=role))
    return [*parts, " "]


def _by_role(lang: Lang, turns: Turns) -> Parts:
    """Who has the floor by a role, several as a team that the others listen to."""
    role, names = naming.role(lang, turns.role), named(lang, turns.holders)
    if turns.speaker is not None:
        return []
    team = [say(lang, "tui.others-listen")] if len(turns.holders) != 1 else []
    if not names:
        return [(say(lang, "tui.speaks", name=role), "bold"), *team]
    return [(say(lang, "tui.speaks-role", name=names, role=role), "bold"), *team]


def named(lang: Lang, names: tuple[Name, ...]) -> str:
    """Several names; of many the rest is a number."""
    first = naming.everyone(lang, names[:MOST_NAMED])
    more = len(names) - MOST_NAMED
    return say(lang, "tui.and-more", names=first, n=more) if more > 0 else first


def _shared(lang: Lang, shared: SharedClock, zone: str) -> Parts:
    if shared.until is None:
        return [] if shared.untimed else [(say(lang, "tui.shared-waits"), "bold"), " "]
    if shared.over:
        return [(say(lang, "tui.shared-over"), "bold"), " "]
    at = told(lang, shared.until, zone)
    code = "tui.shared-last" if shared.turn == shared.turns else "tui.shared"
    return [(say(lang, code, turn=shared.turn, turns=shared.turns, at=at), "bold"), " "]
