"""A proof as a tree: the conclusion first, each step with its rule, articles and confidence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import define, field

from ...engine.proof import Missing, Proof
from ..labels import confidence_label, reading_label
from ..names import Names, clean
from ..page import Picture
from ..proofs import by_cases, law_title, on_its_day, place
from ..sentences import missing_sentence, sentence
from .canvas import MARGIN, WIDTH, Canvas, Card, Wording, spoken
from .palette import Ink, Look, Sign

__all__ = ["proof"]

_INDENT = 24
_DEEPEST = 300
_BETWEEN = 6
_CONCLUSION = Look(Ink.EXEMPT_WASH, Ink.TEXT, 2.4)
_STEP = Look(Ink.EXEMPT_WASH, Ink.LINK, 1.2)
_GIVEN = Look(Ink.WASH, Ink.SOFT, 1, "2 2.5")
_AGAIN = Look(Ink.PAPER, Ink.LINK, 1, "5 3")
_ABSENT = Look(Ink.PAPER, Ink.RULE, 1, "1 3")


def proof(names: Names, proof: Proof) -> Picture:
    """Return the picture of a proof, each step drawn once.

    Args:
        names: What things are called, and in which language.
        proof: The proof.
    """
    _ = names.words
    title = _("Why: {conclusion}", conclusion=sentence(names, proof))
    caption = _(
        "The conclusion stands first; below each step, set in, stands what it rests on. A whole "
        "outline is a step of the law, with its rule, its articles and how well they are "
        "established; a dotted one is what the document says."
    )
    deepest = _depth(proof)
    drawing = _Drawing(names, min(_INDENT, _DEEPEST / max(deepest, 1)))
    drawing.head(_("Why"))
    drawing.step(proof, proof.day, 0)
    return drawing.canvas.picture(title, caption, drawing.told, drawing.y + MARGIN, _.language)


def _depth(proof: Proof) -> int:
    """Return how deep a proof goes."""
    return max((1 + _depth(premise) for premise in proof.premises), default=1)


@define
class _Drawing:
    """A picture under way.

    Attributes:
        names: What things are called.
        indent: How far what a step rests on is set in.
        canvas: What is drawn so far.
        y: Where it goes on.
        numbers: The steps drawn so far, each with its number.
        told: What it shows, in sentences.
    """

    names: Names
    indent: float
    canvas: Canvas = field(init=False, factory=Canvas)
    y: float = field(init=False, default=MARGIN)
    numbers: dict[Proof, int] = field(init=False, factory=dict)
    told: list[str] = field(init=False, factory=list)

    def head(self, title: str) -> None:
        """Write what the picture shows."""
        said = (Wording(title, 16, bold=True),)
        self.y = self.canvas.lines((MARGIN, self.y), WIDTH, said) + 8

    def step(self, proof: Proof, day: date, depth: int) -> float:
        """Draw a step and all below it; return the height at which a line meets its box.

        Args:
            proof: The step.
            day: The day of the step that rests on it.
            depth: How many steps lie above it.
        """
        again = self.numbers.get(proof)
        if again is not None:
            return self._card(self._again(proof, again), _AGAIN, depth)
        if proof.rule is not None:
            self.numbers[proof] = len(self.numbers) + 1
        look = _GIVEN if proof.rule is None else _STEP if depth else _CONCLUSION
        meets = self._card(tuple(self._said(proof, day)), look, depth)
        top = self.y - _BETWEEN
        ends = [self.step(premise, proof.day, depth + 1) for premise in proof.premises]
        ends += [self._absent(missing, depth + 1) for missing in proof.missing]
        if ends:
            x, inset = MARGIN + depth * self.indent + 9, self.indent - 9
            self.canvas.line(f"M{x:.1f} {top:.1f}V{ends[-1]:.1f}", Ink.SOFT)
            for y in ends:
                self.canvas.line(f"M{x:.1f} {y:.1f}h{inset:.1f}", Ink.SOFT)
        return meets

    def _card(self, said: tuple[Wording, ...], look: Look, depth: int) -> float:
        x = MARGIN + depth * self.indent
        card = Card(WIDTH - MARGIN - x, said, look)
        card.draw(self.canvas, (x, self.y))
        self.told.append(f"{spoken(said)}.")
        meets = self.y + min(card.height / 2, 13)
        self.y += card.height + _BETWEEN
        self.canvas.breaks.append(self.y - _BETWEEN / 2)
        return meets

    def _absent(self, missing: Missing, depth: int) -> float:
        text = missing_sentence(self.names, missing)
        return self._card((Wording(text, 9.5, ink=Ink.SOFT, sign=Sign.OUTSIDE),), _ABSENT, depth)

    def _again(self, proof: Proof, number: int) -> tuple[Wording, ...]:
        _ = self.names.words
        told = sentence(self.names, proof)
        above = _("proved above, step {number}", number=number)
        return Wording(told), Wording(above, 9.5, ink=Ink.LINK)

    def _said(self, proof: Proof, day: date) -> Iterator[Wording]:
        """Yield what the box of a step says."""
        _ = self.names.words
        told = sentence(self.names, proof)
        remarks = [on_its_day(self.names, proof, day), by_cases(_, proof)]
        if proof.rule is None:
            yield Wording(told)
            yield from (Wording(remark, 9.5, ink=Ink.DOUBT) for remark in remarks if remark)
            yield Wording(clean(place(_, proof)), 9, ink=Ink.SOFT)
            return
        yield Wording(f"{self.numbers[proof]}. {told}", 11, bold=True)
        yield from (Wording(remark, 9.5, ink=Ink.DOUBT) for remark in remarks if remark)
        yield Wording(f"{proof.rule.id} · {_(proof.rule.title)}", 9.5)
        if proof.rule.reading:
            yield Wording(_(proof.rule.reading), 9.5, ink=Ink.SOFT)
        cited = (
            law_title(citation.text, _.language)
            + (f", {_(citation.item)}" if citation.item else "")
            for citation in proof.citations
        )
        yield Wording(_("; ").join(cited), 9.5, ink=Ink.LINK)
        confidence = confidence_label(_, proof.confidence or proof.rule.confidence)
        yield Wording(_("Confidence {mark}", mark=confidence), 9.5, ink=Ink.SOFT)
        for question, reading in proof.readings.items():
            yield Wording(reading_label(_, question, reading), 9.5, ink=Ink.DOUBT, sign=Sign.DOUBT)
