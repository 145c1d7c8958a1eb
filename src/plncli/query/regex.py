"""Regular expressions that cannot be slow, for titles and links.

A pattern becomes a small machine that is in many states at once (Thompson 1968;
Cox, "Regular Expression Matching Can Be Simple And Fast", 2007), so that each
character of a text is looked at once, whatever the pattern. Python's `re`
would try all ways one after another, and a few `*` can keep it busy for ever.

Known are letters, `.`, `[a-z]`, `[^a-z]`, `\\d`, `\\w`, `\\s`, `( )`, `|`, `*`, `+`, `?`,
`{2,5}`, `^` and `$`. Case and accents do not matter.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from plncli.errors import UsageError
from plncli.query.match import plain

LONGEST = 200
"""Characters of a pattern, and times that `{}` repeats."""
MOST_PARTS = 1000
"""Parts of a pattern, after `{}` is written out."""
_MOST_KEPT = 2000
_HINT = "known are letters . [a-z] \\d \\w \\s ( ) | * + ? {2,5} ^ and $"

Test = Callable[[str], bool]
_CLASSES: dict[str, Test] = {
    "d": str.isdigit,
    "w": lambda character: character.isalnum() or character == "_",
    "s": str.isspace,
}


class One(NamedTuple):
    """One character that passes a test."""

    test: Test


class Edge(NamedTuple):
    """The beginning `^` or the end `$` of the text."""

    sign: str


class Sequence(NamedTuple):
    """Parts one after another."""

    parts: "tuple[Node, ...]"


class Choice(NamedTuple):
    """One of several parts."""

    parts: "tuple[Node, ...]"


class Repeat(NamedTuple):
    """A part so many times; no end where ``most`` is None."""

    part: "Node"
    least: int
    most: int | None


Node = One | Edge | Sequence | Choice | Repeat


class Step(NamedTuple):
    """A step of the machine: take a character, pass an edge, or go on at any of ``to``."""

    test: Test | None = None
    edge: str = ""
    to: tuple[int, ...] = ()


State = frozenset[int]


class Regex:
    """A pattern that can be looked for.

    Raises:
        UsageError: the pattern is wrong, too long, or uses what is not known here.
    """

    def __init__(self, pattern: str) -> None:
        if len(pattern) > LONGEST:
            raise UsageError(f"it is longer than {LONGEST} characters", "make it shorter")
        self.steps: list[Step] = []
        self.parts = 0
        self._add(_Reading(pattern).whole())
        self.end = len(self.steps)
        self.kept: dict[tuple[State, str], State] = {}

    def is_in(self, text: str) -> bool:
        """Whether the pattern is somewhere in ``text``."""
        again = self._reach({0})
        state = again | self._reach({0}, "^")
        for character in plain(text):
            if self.end in state:
                return True
            key = state, character
            known = self.kept.get(key)
            if known is None:
                if len(self.kept) >= _MOST_KEPT:
                    self.kept.clear()
                known = self.kept[key] = again | self._after(state, character)
            state = known
        return self.end in self._reach(state, "$" if text else "^$")

    def _after(self, state: State, character: str) -> State:
        """The steps that are reached by taking a character."""
        return self._reach(
            at + 1
            for at in state
            if at < self.end and (test := self.steps[at].test) and test(character)
        )

    def _reach(self, begin: Iterable[int], edges: str = "") -> State:
        """All steps that are reached without a character; only these ``edges`` are passed."""
        found: set[int] = set()
        left = list(begin)
        while left:
            at = left.pop()
            if at in found:
                continue
            found.add(at)
            if at < len(self.steps):
                step = self.steps[at]
                left += step.to
                if step.edge and step.edge in edges:
                    left.append(at + 1)
        return frozenset(found)

    def _add(self, node: Node) -> None:
        """Add the steps of a part."""
        self.parts += 1
        if self.parts > MOST_PARTS:
            raise UsageError("it repeats too much", "make it shorter")
        if isinstance(node, One):
            self.steps.append(Step(test=node.test))
        elif isinstance(node, Edge):
            self.steps.append(Step(edge=node.sign))
        elif isinstance(node, Sequence):
            for part in node.parts:
                self._add(part)
        elif isinstance(node, Choice):
            self._add_choice(node)
        else:
            self._add_repeat(node)

    def _add_choice(self, node: Choice) -> None:
        fork = len(self.steps)
        self.steps.append(Step())
        begins, ends = [], []
        for part in node.parts:
            begins.append(len(self.steps))
            self._add(part)
            ends.append(len(self.steps))
            self.steps.append(Step())
        self.steps[fork] = Step(to=tuple(begins))
        for end in ends:
            self.steps[end] = Step(to=(len(self.steps),))

    def _add_repeat(self, node: Repeat) -> None:
        for _ in range(node.least):
            self._add(node.part)
        if node.most is None:
            fork = len(self.steps)
            self.steps.append(Step())
            self._add(node.part)
            self.steps.append(Step(to=(fork,)))
            self.steps[fork] = Step(to=(fork + 1, len(self.steps)))
            return
        forks = []
        for _ in range(node.most - node.least):
            forks.append(len(self.steps))
            self.steps.append(Step())
            self._add(node.part)
        for fork in forks:
            self.steps[fork] = Step(to=(fork + 1, len(self.steps)))


class _Reading:
    """A pattern, read from the first character to the last."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0

    def whole(self) -> Node:
        node = self._choice()
        if self.at < len(self.pattern):
            raise UsageError("a bracket ) closes nothing", "write \\) for the sign itself")
        return node

    def _peek(self) -> str:
        return self.pattern[self.at : self.at + 1]

    def _take(self) -> str:
        sign = self._peek()
        if not sign:
            raise UsageError("it ends too early", _HINT)
        self.at += 1
        return sign

    def _choice(self) -> Node:
        parts = [self._sequence()]
        while self._peek() == "|":
            self._take()
            parts.append(self._sequence())
        return parts[0] if len(parts) == 1 else Choice(tuple(parts))

    def _sequence(self) -> Node:
        parts: list[Node] = []
        while self._peek() not in ("", "|", ")"):
            parts.append(self._repeated())
        return Sequence(tuple(parts))

    def _repeated(self) -> Node:
        node = self._one()
        sign = self._peek()
        if sign not in ("*", "+", "?", "{"):
            return node
        least, most = self._times()
        if self._peek() == "?":  # the shortest way is one as well
            self._take()
        if self._peek() in ("*", "+", "?", "{"):
            raise UsageError(f"{self._peek()} repeats nothing", "leave it out")
        return Repeat(node, least, most)

    def _times(self) -> tuple[int, int | None]:
        sign = self._take()
        if sign != "{":
            return {"*": (0, None), "+": (1, None), "?": (0, 1)}[sign]
        text, _, rest = self.pattern[self.at :].partition("}")
        first, comma, second = text.partition(",")
        self.at = len(self.pattern) - len(rest)
        numbers = [first, second] if second else [first]
        if not all(each.isascii() and each.isdigit() and len(each) < 4 for each in numbers):
            raise UsageError(f"{{{text}}} is no number of times", "write {2}, {2,} or {2,5}")
        least = int(first)
        most = int(second) if second else None if comma else least
        if max(least, most or 0) > LONGEST or (most is not None and most < least):
            raise UsageError(f"{{{text}}} is no number of times", f"{LONGEST} is the most")
        return least, most

    def _one(self) -> Node:
        sign = self._take()
        if sign == "(":
            return self._group()
        if sign == "[":
            return self._set()
        if sign == "\\":
            return self._escaped()
        if sign in "^$":
            return Edge(sign)
        if sign in "*+?{":
            raise UsageError(f"{sign} repeats nothing", f"write \\{sign} for the sign itself")
        if sign == ".":
            return One(lambda character: True)  # noqa: ARG005
        return _literal(sign)

    def _group(self) -> Node:
        if self._peek() == "?":
            if self.pattern[self.at : self.at + 2] != "?:":
                raise UsageError("(? is not known", _HINT)
            self.at += 2
        node = self._choice()
        if self._peek() != ")":
            raise UsageError("a bracket ( is not closed", "write \\( for the sign itself")
        self._take()
        return node

    def _escaped(self) -> Node:
        sign = self._take()
        test = _class(sign)
        if test:
            return One(test)
        if sign.isalnum():
            raise UsageError(f"\\{sign} is not known", _HINT)
        return _literal(sign)

    def _set(self) -> Node:
        is_negated = self._peek() == "^"
        if is_negated:
            self._take()
        tests: list[Test] = []
        while self._peek() != "]" or not tests:
            sign = self._take()
            if sign == "\\":
                sign = self._take()
                if test := _class(sign):
                    tests.append(test)
                    continue
            last = sign
            if self._peek() == "-" and self.pattern[self.at + 1 : self.at + 2] not in ("", "]"):
                self._take()
                last = self._take()
                if last < sign:
                    raise UsageError(
                        f"{sign}-{last} is the wrong way round", f"write {last}-{sign}"
                    )
            tests.append(_between(plain(sign), plain(last)))
        self._take()
        return One(lambda character: any(test(character) for test in tests) is not is_negated)


def _class(sign: str) -> Test | None:
    """The test of `\\d`, or of its contrary `\\D`."""
    test = _CLASSES.get(sign.lower())
    if test is None or sign.islower():
        return test
    return lambda character: not test(character)


def _literal(sign: str) -> Node:
    return Sequence(tuple(One(_between(each, each)) for each in plain(sign)))


def _between(first: str, last: str) -> Test:
    return lambda character: first <= character <= last
