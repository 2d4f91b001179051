"""From the actors of a published table to a draft case: what follows from it, and what does not."""

from __future__ import annotations

from collections.abc import Sequence

from ..facts.vocabulary import Activity, LayerName
from ..formats.yaml import flow
from ..i18n import Words, mark
from ..results import Certified
from .actors import Actor
from .cells import ForeignEntry, Remark
from .lines import DraftLines
from .titles import add_titles

__all__ = ["CUSTOMERS", "PLACEHOLDER", "draft_lines"]

PLACEHOLDER = "to-be-completed"
"""What stands where a document can leave nothing open: no document that holds it is accepted."""

CUSTOMERS, DATA, SYSTEM = "customers", "hosted-data", "hosted-service"

_LAYERS = {
    Activity.PHYSICAL_SITES: LayerName.DATA_CENTRE,
    Activity.HARDWARE: LayerName.HARDWARE,
    Activity.VIRTUAL_INFRASTRUCTURE: LayerName.VIRTUAL,
    Activity.PLATFORM: LayerName.PLATFORM,
    Activity.ADMINISTRATION: LayerName.APPLICATION_ADMINISTRATION,
    Activity.BACKUP: LayerName.BACKUP,
}
_WHOLE = mark("the table as a whole is that of a host of health data (framework v2.0, chapter 8)")


def draft_lines(actors: Sequence[Actor], title: str, words: Words) -> DraftLines:
    """Return a draft case as commented lines.

    Args:
        actors: The actors of the table.
        title: The title of the case.
        words: The language of its comments.
    """
    return _Draft(actors, words).lines_of(title)


class _Draft:
    """A draft under way."""

    def __init__(self, actors: Sequence[Actor], words: Words) -> None:
        """Start with no line."""
        self.actors = actors
        self.words = words
        self.hosts = [actor for actor in actors if actor.role.value == "host"]
        self.out = DraftLines(words)

    def lines_of(self, title: str) -> DraftLines:
        """Return the lines, section by section."""
        self.out.plain(f"title: {flow(title)}")
        self._parties()
        self._data()
        self._system()
        add_titles(self.out, self.actors)
        self._contracts()
        return self.out

    def _parties(self) -> None:
        _, out = self.words, self.out
        out.plain("parties:")
        out.plain(f"  {CUSTOMERS}:")
        why = _("the table names no customer, but a host acts on behalf of some")
        out.infer("    name:", _("Customers"), f"$.parties.{CUSTOMERS}.name", why)
        for actor in self.actors:
            path = f"$.parties.{actor.ref}"
            out.plain(f"  {actor.ref}:")
            name = actor.name or _("Unnamed actor, row {row}", row=actor.spots[0].row)
            out.infer("    name:", name, f"{path}.name", out.told(actor.spots))
            out.ask("    country:", f"{path}.country", _("where is it established?"))
            self._laws(actor, f"{path}.subject_to_laws_of")

    def _laws(self, actor: Actor, path: str) -> None:
        """Add whose law can compel an actor; as that cannot be unknown, a placeholder may stand."""
        _, out, laws = self.words, self.out, list(actor.exposures.value or ())
        start = "    subject_to_laws_of:"
        if not actor.exposures.open:
            out.infer(start, laws, path, out.told(actor.exposures.spots))
            return
        question = _(
            "the laws of which countries could compel it to give access? Put their codes in the "
            "place of {placeholder}, or nothing if there is none: a document cannot leave this "
            "open, and until then this one is refused",
            placeholder=PLACEHOLDER,
        )
        if any(spot.text for spot in actor.exposures.spots):
            told = out.told(actor.exposures.spots)
            question = _("{told}: {question}", told=told, question=question)
        out.demand(start, [*laws, PLACEHOLDER], path, question)

    def _data(self) -> None:
        _, out = self.words, self.out
        path, whole = f"$.data.{DATA}", _(_WHOLE)
        out.plain("data:")
        out.plain(f"  {DATA}:")
        out.infer("    about_health:", True, f"{path}.about_health", whole)
        why = _("the headings speak of personal data; pseudonymised ones would be treated alike")
        out.infer("    identifiability:", "identified", f"{path}.identifiability", why)
        out.infer("    collected_for:", ["care"], f"{path}.collected_for", whole)
        out.infer("    originator:", CUSTOMERS, f"{path}.originator", whole)
        out.infer("    controller:", CUSTOMERS, f"{path}.controller", whole)

    def _system(self) -> None:
        _, out = self.words, self.out
        out.plain("systems:")
        out.plain(f"  {SYSTEM}:")
        why = _("one system stands for all that the table is about")
        out.infer("    holds:", [DATA], f"$.systems.{SYSTEM}.holds", why)
        out.plain("    layers:")
        unclear = [actor for actor in self.actors if actor.activities.open]
        for activity, layer in _LAYERS.items():
            self._layer(activity, layer, known=not unclear)
        for actor in unclear:
            question = _(
                "which hosting activities does {actor} perform? In a layer that another is said "
                "to run, a document cannot leave this open: none is taken",
                actor=actor.name,
            )
            out.ask("      ", f"$.systems.{SYSTEM}.layers", question)
        self._accesses()

    def _layer(self, activity: Activity, layer: LayerName, *, known: bool) -> None:
        """Add who runs a layer; nobody, if what every actor does is known."""
        _, out, path = self.words, self.out, f"$.systems.{SYSTEM}.layers.{layer}"
        doing = [actor for actor in self.actors if activity in (actor.activities.value or ())]
        if doing:
            out.plain(f"      {layer}:")
        elif known:
            out.infer(f"      {layer}:", [], path, _("no actor of the table is said to perform it"))
        else:
            out.ask(f"      {layer}:", path, _("who runs this layer, if anybody?"))
        for place, actor in enumerate(doing):
            self._operation(actor, activity, f"{path}[{place}]")

    def _operation(self, actor: Actor, activity: Activity, path: str) -> None:
        _, out = self.words, self.out
        why = out.told(actor.activities.spots)
        if activity.number in {3, 4} and Remark.NUMBERS_ALONE in actor.activities.remarks:
            why = f"{why}; {_(Remark.NUMBERS_ALONE.value)}"
        out.infer("        - operator:", actor.ref, f"{path}.operator", why)
        self._principal(actor, path)
        if actor.certified.value is Certified.EXEMPT and actor.role.value == "sub-processor":
            self._supervisor(actor, path)
        if activity is Activity.ADMINISTRATION:
            out.ask("          tasks:", f"{path}.tasks", _("which tasks does it do?"))
            out.ask("          country:", f"{path}.country", _("from where is it done?"))
        else:
            out.ask("          country:", f"{path}.country", _("where do the data lie?"))
        if activity is Activity.BACKUP:
            why = _("activity 6 is a backup service of its own")
            out.infer("          externalised:", True, f"{path}.externalised", why)

    def _principal(self, actor: Actor, path: str) -> None:
        out, path = self.out, f"{path}.on_behalf_of"
        start = "          on_behalf_of:"
        served = self._served(actor)
        if served is None:
            out.ask(start, path, self.words("on behalf of whom does it act?"))
        else:
            out.infer(start, served, path, out.told(actor.role.spots))

    def _served(self, actor: Actor) -> str | None:
        if actor.role.value == "host":
            return CUSTOMERS
        if actor.role.value == "sub-processor" and len(self.hosts) == 1:
            return self.hosts[0].ref
        return None

    def _supervisor(self, actor: Actor, path: str) -> None:
        _, out, path = self.words, self.out, f"{path}.supervised_by"
        host = self._served(actor)
        if host is None:
            out.ask(
                "          ", path, _("under whose security policy and supervision does it act?")
            )
        else:
            why = _(
                "{told}; exempted is taken as under the policy and supervision of the host "
                "(framework v2.0, 2.1.1): the form does not say who is exempted",
                told=out.told(actor.certified.spots),
            )
            out.infer("          supervised_by:", host, path, why)

    def _contracts(self) -> None:
        """Add how an actor without any activity is known to serve the host: by a contract."""
        _, out = self.words, self.out
        linked = [
            (actor, host)
            for actor in self.actors
            if actor.role.value == "sub-processor" and not actor.activities.value
            if (host := self._served(actor)) is not None
        ]
        out.plain(f"contracts:{'' if linked else ' {}'}")
        for actor, host in linked:
            path = f"$.contracts.{actor.ref}"
            why = out.told(actor.role.spots)
            out.plain(f"  {actor.ref}:")
            out.infer("    provider:", actor.ref, f"{path}.provider", why)
            out.infer("    customer:", host, f"{path}.customer", why)
            out.infer("    systems:", [SYSTEM], f"{path}.systems", why)
            out.ask("    signed:", f"{path}.signed", _("signed when?"))
            out.ask("    clauses:", f"{path}.clauses", _("which clauses does it hold?"))

    def _accesses(self) -> None:
        out, path = self.out, f"$.systems.{SYSTEM}.remote_access"
        entries = [(actor, entry) for actor in self.actors for entry in _entries(actor)]
        if entries:
            out.plain("    remote_access:")
        else:
            why = self.words("no actor of the table is said to reach data from a third country")
            out.infer("    remote_access:", [], path, why)
        for place, (actor, entry) in enumerate(entries):
            self._access(actor, entry, f"{path}[{place}]")

    def _access(self, actor: Actor, entry: ForeignEntry, path: str) -> None:
        _, out = self.words, self.out
        why = out.told(actor.accesses.spots)
        out.infer("      - party:", actor.ref, f"{path}.party", why)
        if entry.country is None:
            question = _("from which third countries does it reach data, if from any?")
            out.ask("        country:", f"{path}.country", question)
        else:
            out.infer("        country:", entry.country, f"{path}.country", why)
        if entry.basis is None:
            question = _("does it rest on adequacy, on safeguards (art. 46 GDPR), or on neither?")
            out.ask("        basis:", f"{path}.basis", question)
        else:
            out.infer("        basis:", entry.basis.value, f"{path}.basis", why)
        out.ask("        informed:", f"{path}.informed", _("are the customers told of it?"))


def _entries(actor: Actor) -> list[ForeignEntry]:
    """Return the accesses of an actor; one from an unknown country where others are possible."""
    entries = dict.fromkeys(actor.accesses.value or ())
    if actor.accesses.open:
        entries[ForeignEntry(None, None)] = None
    return list(entries)
