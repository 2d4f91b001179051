"""The certificates and qualifications of a draft: the table says that there are some, no more."""

from __future__ import annotations

from collections.abc import Sequence

from ..facts.vocabulary import Scheme
from ..results import Certified
from .actors import Actor, Told
from .lines import DraftLines

__all__ = ["add_titles"]


def add_titles(out: DraftLines, actors: Sequence[Actor]) -> None:
    """Add the certificates and qualifications that actors hold, or may hold.

    Args:
        out: The draft.
        actors: The actors of the table.
    """
    held = [(actor, scheme) for actor in actors for scheme in _schemes(actor)]
    out.plain(f"certificates:{'' if held else ' {}'}")
    for actor, scheme in held:
        if scheme is Scheme.HDS:
            _certificate(out, actor)
        else:
            _qualification(out, actor)


def _schemes(actor: Actor) -> list[Scheme]:
    schemes: list[Scheme] = []
    if actor.certified.value in {Certified.YES, None}:
        schemes.append(Scheme.HDS)
    if actor.secnumcloud.value is not False:
        schemes.append(Scheme.SECNUMCLOUD)
    return schemes


def _certificate(out: DraftLines, actor: Actor) -> None:
    _ = out.words
    path = _start(out, actor, actor.certified, Scheme.HDS)
    out.ask("    edition:", f"{path}.edition", _("of which edition, 1.1 or 2.0?"))
    out.ask("    activities:", f"{path}.activities", _("which activities are named on it?"))
    _ask_days(out, path)
    out.ask("    body:", f"{path}.body", _("issued by which body?"))
    out.ask("    body_accredited:", f"{path}.body_accredited", _("is that body accredited?"))


def _qualification(out: DraftLines, actor: Actor) -> None:
    _ = out.words
    path = _start(out, actor, actor.secnumcloud, Scheme.SECNUMCLOUD)
    if actor.secnumcloud.value:
        why = out.told(actor.secnumcloud.spots)
        out.infer("    edition:", "3.2", f"{path}.edition", why)
    else:
        out.ask("    edition:", f"{path}.edition", _("of which edition, 3.1 or 3.2?"))
    _ask_days(out, path)


def _start(out: DraftLines, actor: Actor, told: Told[bool] | Told[Certified], scheme: str) -> str:
    """Add who holds it and what it is; where it is open whether there is one, that question."""
    _ = out.words
    path = f"$.certificates.{actor.ref}-{scheme}"
    out.plain(f"  {actor.ref}-{scheme}:")
    if told.value is None:
        out.ask("    ", path, _("is there one? Delete it where there is none"))
        why = _("as long as that is not known")
    else:
        why = out.told(told.spots)
    out.infer("    holder:", actor.ref, f"{path}.holder", why)
    out.infer("    scheme:", str(scheme), f"{path}.scheme", why)
    return path


def _ask_days(out: DraftLines, path: str) -> None:
    _ = out.words
    out.ask("    issued:", f"{path}.issued", _("issued when?"))
    out.ask("    expires:", f"{path}.expires", _("valid until which day?"))
