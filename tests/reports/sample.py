"""Verdicts to render: a small case, and one that says everything a verdict can."""

from __future__ import annotations

from attrs import evolve

from hdsrules import Assessment, assess, loads
from hdsrules.facts.vocabulary import Activity, GapKind, Scheme
from hdsrules.results import (
    Affected,
    Change,
    Divergence,
    Finding,
    Gap,
    Obligation,
    OpenQuestion,
    Requirement,
    Severity,
)

__all__ = ["UNKNOWN", "everything", "hostile", "verdict"]

UNKNOWN = "$.systems.app.layers.hardware[0].country"
"""What the small case leaves open."""

HOSTILE = (
    '<script>alert(1)</script> A|B *x* [red]`c`[/] & "q" https://evil.example/ \\e[31m\\u202eZ'
)
CASE = """
hdsrules: 1
title: {title}
as_of: 2026-11-23
parties:
  cloud: {{name: {cloud}}}
  clinic: {{name: {clinic}}}
data:
  records:
    about_health: true
    identifiability: identified
    collected_for: [care]
    originator: clinic
    controller: clinic
systems:
  app:
    name: {title}
    holds: [records]
    layers:
      hardware: [{{operator: cloud, on_behalf_of: clinic}}]
      backup: [{{operator: cloud, on_behalf_of: clinic, externalised: true}}]
  other:
    holds: [records]
    layers:
      platform: [{{operator: clinic, on_behalf_of: clinic}}]
"""


def verdict(title: str = "Title", cloud: str = "Cloud", clinic: str = "Clinic") -> Assessment:
    """Return the verdict on a small case with one gap; names are written as in YAML."""
    return assess(loads(CASE.format(title=title, cloud=cloud, clinic=clinic)))


def hostile() -> Assessment:
    """Return a verdict on a case whose every name tries to be markup."""
    text = HOSTILE.replace('"', '\\"')
    return verdict(f'"{text}"', f'"{text}"', '"# 1. -"')


def everything() -> Assessment:
    """Return a verdict with every field filled in."""
    result = verdict()
    cloud = evolve(
        result.parties["cloud"],
        no_certificate_because=("supervised-sub-processor",),
        required_certifications=(
            Requirement(
                Scheme.HDS, ("1.1", "2.0"), (Activity.HARDWARE, Activity.BACKUP), ("HDS-A-1",)
            ),
            Requirement(Scheme.CULTURE_APPROVAL, (), (), ("HDS-A-2",)),
        ),
        gaps=(Gap("cloud", GapKind.EXPIRED, Scheme.HDS, (Activity.BACKUP,), ("HDS-A-3",)),),
        obligations=(Obligation("publish-statement-a", ("HDS-A-4",)), Obligation("new-duty", ())),
    )
    both = {"hosting": "yes", "not_hosting_because": [], "activities": ["hardware"]}
    changes = (
        Change(
            "cloud",
            "findings",
            [],
            [{"kind": "missing-clause", "system": "app", "severity": "warning"}],
        ),
        Change(
            "cloud", "gaps", [{"kind": "expired", "scheme": "hds", "activities": ["backup"]}], []
        ),
        Change("cloud", "hosting", "yes", "undetermined"),
        Change("cloud", "activities", ["backup"], ["hardware"]),
        Change("cloud", "obligations", [{"kind": "publish-statement-a"}], []),
        Change("cloud", "required_certifications", [], [{"scheme": "hds", "activities": []}]),
        Change("clinic", "not_hosting_because", [], ["own-data"]),
        Change(
            "clinic",
            "by_system",
            {"app": both, "other": both},
            {"app": both | {"activities": ["backup"]}, "other": both},
        ),
        Change("clinic", "activities", ["backup"], ["hardware"]),
        Change("clinic", "host_types", [], ["managed-services-host"]),
        Change(
            "clinic",
            "findings",
            [{"kind": "contract-voidable", "system": None, "severity": "note"}],
            [],
        ),
    )
    return evolve(
        result,
        parties=dict(result.parties) | {"cloud": cloud},
        findings=(
            Finding("contract-voidable", "cloud", "app", Severity.NOTE, ("HDS-A-6",)),
            Finding("storage-outside-eea", "cloud", None, Severity.BREACH, ("HDS-A-5",)),
            Finding("missing-clause", "cloud", "app", Severity.WARNING, ("HDS-A-7",)),
        ),
        divergences=(Divergence("activity-5", "any-task", changes),),
        open_questions=(
            OpenQuestion(UNKNOWN, (Affected("cloud", "gaps"), Affected("cloud", "hosting"))),
        ),
    )
