"""Each fault of a document: where it is, on which line, what is wrong and what to do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hdsrules.errors import CaseError, Fault
from hdsrules.formats import load, loads
from tests.formats.documents import CHAIN, COMPLETE

REFS = "hdsrules: 1\nparties: {clinic: {}, maker: {}}\ndata: {records: {}}\n"
"""Three lines that describe two parties and a set of data."""

OPERATION = "systems:\n  app:\n    layers:\n      {layer}:\n        - operator: maker\n          "
"""Six lines that come to stand after those, the last one open."""

ADMINISTRATION = REFS + OPERATION.replace("{layer}", "application-administration")
BACKUP = REFS + OPERATION.replace("{layer}", "backup")
HARDWARE = REFS + OPERATION.replace("{layer}", "hardware")
HARDWARE_0 = "$.systems.app.layers.hardware[0]"
DEVICE = "hdsrules: 1\ndevices:\n  dose: {regulation: mdr, class: C}"


def faults(text: str, format: str = "yaml") -> tuple[Fault, ...]:
    """Return the faults of a document that has some."""
    with pytest.raises(CaseError) as caught:
        loads(text, format)
    return caught.value.faults


def certificate(rest: str) -> str:
    """Return a document whose fifth line is a certificate that ends as given."""
    return f"{REFS}certificates:\n  c: {{holder: maker, scheme: hds, {rest}}}\n"


FAULTS = [
    # document, path, line, message, remedy
    ("title: x", "$.hdsrules", 1, "missing", "add `hdsrules: 1`"),
    ("hdsrules: null", "$.hdsrules", 1, "missing", "add `hdsrules: 1`"),
    ('\nhdsrules: "1"', "$.hdsrules", 2, "not the text `1`", "write `hdsrules: 1`"),
    ("hdsrules: true", "$.hdsrules", 1, "not `true`", "write `hdsrules: 1`"),
    ("hdsrules: 1.0", "$.hdsrules", 1, "not the number 1.0", "write `hdsrules: 1`"),
    ("hdsrules: 2", "$.hdsrules", 1, "version 2 is not known", "use a release"),
    ("hdsrules: 1\ntitel: x", "$.titel", 2, "not a key of the document", "mean `title`?"),
    ("hdsrules: 1\nxyz: 1", "$.xyz", 2, "not a key", "one of `hdsrules`, `title`"),
    ("hdsrules: 1\ntitle: 3", "$.title", 2, "not the number 3", '"3"'),
    ("hdsrules: 1\ntitle: true", "$.title", 2, "must be text, not `true`", '"true"'),
    ("hdsrules: 1\ntitle: [a]", "$.title", 2, "must be text, not a list", "write text"),
    ("hdsrules: 1\nas_of: 2026-02-30", "$.as_of", 2, "no day `2026-02-30`", "a day that exists"),
    ("hdsrules: 1\nas_of: 23/11/2026", "$.as_of", 2, "must be a day", "as `2026-05-16`"),
    ("hdsrules: 1\nas_of: 20261123", "$.as_of", 2, "the number 20261123", "as `2026-05-16`"),
    ("hdsrules: 1\nas_of: 2026-11-23T00:00:00", "$.as_of", 2, "must be a day", "as `2026-05-16`"),
    ("hdsrules: 1\nreadings: {chian: x}", "$.readings.chian", 2, "contested", "mean `chain`?"),
    ("hdsrules: 1\nreadings: {q: x}", "$.readings.q", 2, "contested", "one of `activity-5`"),
    (
        "hdsrules: 1\nreadings: {chain: every-lnk}",
        "$.readings.chain",
        2,
        "`every-lnk` is not a reading of `chain`",
        "mean `every-link`?",
    ),
    ("hdsrules: 1\nreadings: {chain: 3}", "$.readings.chain", 2, "must be text", "quotes"),
    ("hdsrules: 1\nreadings: [chain]", "$.readings", 2, "must be a map, not a list", "a map"),
    ("hdsrules: 1\nparties: maker", "$.parties", 2, "must be a map", "write a map"),
    ("hdsrules: 1\nparties:\n  Maker: {}", "$.parties.Maker", 3, "be a ref", "small letters"),
    ('hdsrules: 1\nparties: {"a b": {}}', '$.parties["a b"]', 2, "be a ref", "small letters"),
    ("hdsrules: 1\nparties: {é: {}}", '$.parties["é"]', 2, "be a ref", "small letters"),
    ("hdsrules: 1\nparties: {-a: {}}", '$.parties["-a"]', 2, "be a ref", "small letters"),
    ("hdsrules: 1\nparties: {[a]: {}}", "$.parties", 2, "a key is a list", "plain name"),
    ("hdsrules: 1\nparties: {a: 5}", "$.parties.a", 2, "must be a party", "write a party"),
    (
        "hdsrules: 1\nparties:\n  a:\n    kind: organization",
        "$.parties.a.kind",
        4,
        "`organization` is not known",
        "mean `organisation`?",
    ),
    (
        "hdsrules: 1\nparties: {a: {kind: robot}}",
        "$.parties.a.kind",
        2,
        "`robot` is not known",
        "one of `organisation`, `practitioner`, `patient`",
    ),
    ("hdsrules: 1\nparties: {a: {kind: 1}}", "$.parties.a.kind", 2, "a word", "one of"),
    ("hdsrules: 1\nparties: {a: {country: UK}}", "$.parties.a.country", 2, "`UK`", "`GB`"),
    ("hdsrules: 1\nparties: {a: {country: EL}}", "$.parties.a.country", 2, "`EL`", "`GR`"),
    ("hdsrules: 1\nparties: {a: {country: fr}}", "$.parties.a.country", 2, "capitals", "`FR`"),
    ("hdsrules: 1\nparties: {a: {country: ZZ}}", "$.parties.a.country", 2, "`ZZ`", "ISO 3166"),
    ("hdsrules: 1\nparties: {a: {country: FRA}}", "$.parties.a.country", 2, "`FRA`", "two"),
    (
        "hdsrules: 1\nparties: {a: {subject_to_laws_of: US}}",
        "$.parties.a.subject_to_laws_of",
        2,
        "must be a list, not the text `US`",
        "write `[US]`",
    ),
    (
        "hdsrules: 1\nparties: {a: {subject_to_laws_of: [US, DE, US]}}",
        "$.parties.a.subject_to_laws_of[2]",
        2,
        "`US` is listed twice",
        "remove one",
    ),
    ("hdsrules: 1\nparties: {a: {}, a: {}}", "$.parties.a", 2, "given twice", "keep one"),
    ("hdsrules: 1\ntitle: a\n\ntitle: b", "$.title", 4, "first on line 2", "keep one"),
    (
        'hdsrules: 1\ndata: {r: {about_health: "no"}}',
        "$.data.r.about_health",
        2,
        "must be `true` or `false`, not the text `no`",
        "write `false`, without quotes",
    ),
    ("hdsrules: 1\ndata: {r: {about_health: 1}}", "$.data.r.about_health", 2, "number 1", "true"),
    (
        "hdsrules: 1\ndata:\n  r: {collected_for: care}",
        "$.data.r.collected_for",
        3,
        "must be a list",
        "write `[care]`",
    ),
    (
        "hdsrules: 1\ndata:\n  r: {collected_for: [cares]}",
        "$.data.r.collected_for[0]",
        3,
        "`cares` is not known",
        "mean `care`?",
    ),
    (REFS + "systems: {app: {holds: [record]}}", "$.systems.app.holds[0]", 4, "`record`", "mean"),
    (REFS + "systems: {app: {holds: [null]}}", "$.systems.app.holds[0]", 4, "nothing", "the ref"),
    (REFS + "systems: {app: {holds: {}}}", "$.systems.app.holds", 4, "not a map", "a list"),
    (REFS + "systems: {app: {layers: []}}", "$.systems.app.layers", 4, "not a list", "a map"),
    (
        REFS + "systems: {app: {layers: {back-up: []}}}",
        "$.systems.app.layers.back-up",
        4,
        "`back-up` is not a layer",
        "mean `backup`?",
    ),
    (
        REFS + "systems: {app: {layers: {network: []}}}",
        "$.systems.app.layers.network",
        4,
        "not a layer",
        "one of `data-centre`",
    ),
    (
        REFS + "systems: {app: {layers: {backup: {operator: maker}}}}",
        "$.systems.app.layers.backup",
        4,
        "must be a list, not a map",
        "each item an operation",
    ),
    (
        REFS + "systems: {app: {layers: {backup: [maker]}}}",
        "$.systems.app.layers.backup[0]",
        4,
        "must be an operation",
        "a map of its keys",
    ),
    (HARDWARE + "operater: x", f"{HARDWARE_0}.operater", 9, "not a key", "mean `operator`?"),
    (
        HARDWARE + "tasks: [support]",
        f"{HARDWARE_0}.tasks",
        9,
        "this layer",
        "administration` alone",
    ),
    (
        HARDWARE + "inherent: true",
        f"{HARDWARE_0}.inherent",
        9,
        "this layer",
        "administration` alone",
    ),
    (HARDWARE + "externalised: true", f"{HARDWARE_0}.externalised", 9, "layer", "`backup` alone"),
    (BACKUP + "tasks: []", "$.systems.app.layers.backup[0].tasks", 9, "layer", "administration`"),
    (
        ADMINISTRATION + "externalised: null",
        "$.systems.app.layers.application-administration[0].externalised",
        9,
        "does not belong to this layer",
        "`backup` alone",
    ),
    (HARDWARE + "on_behalf_of: []", f"{HARDWARE_0}.on_behalf_of", 9, "empty", "its own account"),
    (HARDWARE + "on_behalf_of: [3]", f"{HARDWARE_0}.on_behalf_of[0]", 9, "the ref", '"3"'),
    (HARDWARE + "on_behalf_of: {a: b}", f"{HARDWARE_0}.on_behalf_of", 9, "or a list", "the ref"),
    (HARDWARE + "on_behalf_of: clinik", f"{HARDWARE_0}.on_behalf_of", 9, "`clinik`", "`clinic`?"),
    (
        HARDWARE + "on_behalf_of: [clinik]",
        f"{HARDWARE_0}.on_behalf_of[0]",
        9,
        "no party `clinik` is described",
        "mean `clinic`?",
    ),
    (HARDWARE + "on_behalf_of: [clinic, clinic]", f"{HARDWARE_0}.on_behalf_of[1]", 9, "twice", ""),
    (HARDWARE + "supervised_by: xx", f"{HARDWARE_0}.supervised_by", 9, "`xx`", "under `parties`"),
    (HARDWARE + "supervised_by: maker", f"{HARDWARE_0}.supervised_by", 9, "itself", "the party"),
    (HARDWARE + "stores_data: yes", f"{HARDWARE_0}.stores_data", 9, "`yes`", "write `true`"),
    (HARDWARE + "country: 33", f"{HARDWARE_0}.country", 9, "country code", "in quotes"),
    (
        REFS + "systems:\n  app:\n    layers:\n      backup:\n        - country: FR",
        "$.systems.app.layers.backup[0].operator",
        8,
        "`operator` is missing",
        "add `operator`: the ref of a party",
    ),
    (
        REFS + "systems: {app: {layers: {backup: [{operator: maker}, {operator: maker}]}}}",
        "$.systems.app.layers.backup[1]",
        4,
        "the same item is listed twice",
        "remove one",
    ),
    (
        REFS + "systems: {app: {layers: {backup: [{operator: maker, on_behalf_of: clinic}, "
        "{operator: clinic, on_behalf_of: maker}]}}}",
        "$.systems.app.layers.backup[1].on_behalf_of",
        4,
        "`maker` → `clinic` → `maker`",
        "say who the last customer is",
    ),
    (
        REFS + "systems: {app: {remote_access: [{party: makr}]}}",
        "$.systems.app.remote_access[0].party",
        4,
        "no party `makr`",
        "mean `maker`?",
    ),
    (
        REFS + "systems: {app: {remote_access: [{country: IN}]}}",
        "$.systems.app.remote_access[0].party",
        4,
        "missing",
        "the ref of a party",
    ),
    (REFS + "certificates:\n  c: {scheme: hds}", "$.certificates.c.holder", 5, "missing", "add"),
    (REFS + "certificates:\n  c: {holder: maker}", "$.certificates.c.scheme", 5, "missing", "hds"),
    (
        REFS + "certificates:\n  c: {holder: x, scheme: hds}",
        "$.certificates.c.holder",
        5,
        "`x`",
        "",
    ),
    (certificate("edition: 2.0"), "$.certificates.c.edition", 5, "the number 2.0", '"2.0"'),
    (certificate("edition: 2.10"), "$.certificates.c.edition", 5, "the number 2.10", '"2.10"'),
    *(
        (certificate(f"edition: {edition}"), "$.certificates.c.edition", 5, "`hds`", remedy)
        for edition, remedy in (
            *(
                (text, "did you mean `2.0`?")
                for text in ("v2.0", "HDS 2.0", '"2,0"', "“2.0”", "V2")
            ),
            *(("V1.1", "did you mean `1.1`?"), ("HDS 2.1", "did you mean `2.1`?")),
            *(('"2024"', "use one of `1.0`, `1.1`, `2.0`"), ("abc", "use one of `1.0`")),
            *(('"3.0"', "use one of `1.0`"), ('"2.0.1"', "use one of `1.0`")),
        )
    ),
    *(
        (
            certificate(f"edition: {edition}").replace("hds,", "secnumcloud,"),
            "$.certificates.c.edition",
            5,
            "is not an edition of `secnumcloud`",
            remedy,
        )
        for edition, remedy in (
            *((text, "did you mean `3.2`?") for text in ("v3.2", "3.2a", '"3,2"')),
            *(('"3"', "use one of `3.1`, `3.2`"), ("ANSSI", "use one of `3.1`, `3.2`")),
        )
    ),
    (certificate("edition: 2022"), "$.certificates.c.edition", 5, "the number 2022", '"2022"'),
    (
        certificate("activities: [3]"),
        "$.certificates.c.activities[0]",
        5,
        "published sources swap the numbers 3 and 4",
        "one of `physical-sites`, `hardware`, `virtual-infrastructure`, `platform`",
    ),
    (certificate("activities: 3"), "$.certificates.c.activities", 5, "a list", "`physical-sites`"),
    (
        certificate("systems: [app]"),
        "$.certificates.c.systems[0]",
        5,
        "no system `app`",
        "`systems`",
    ),
    (
        certificate("issued: 2025-01-02, expires: 2025-01-01"),
        "$.certificates.c.expires",
        5,
        "`expires`, 2025-01-01, is before `issued`, 2025-01-02",
        "correct one",
    ),
    (
        certificate("applied: 2025-01-02, issued: 2025-01-01"),
        "$.certificates.c.issued",
        5,
        "`issued`, 2025-01-01, is before `applied`, 2025-01-02",
        "correct one",
    ),
    (
        REFS + "contracts:\n  k: {provider: maker, customer: clinic, "
        "signed: 2025-01-02, ends: 2025-01-01}",
        "$.contracts.k.ends",
        5,
        "is before `signed`",
        "correct one",
    ),
    (
        REFS + "contracts:\n  k: {provider: maker, customer: maker}",
        "$.contracts.k.customer",
        5,
        "`maker` is on both sides",
        "another customer",
    ),
    (REFS + "contracts:\n  k: {customer: maker}", "$.contracts.k.provider", 5, "missing", "add"),
    (
        REFS + "contracts:\n  k: {provider: maker, customer: clinic, clauses: [restitutions]}",
        "$.contracts.k.clauses[0]",
        5,
        "`restitutions` is not known",
        "mean `restitution`?",
    ),
    (
        REFS + "contracts:\n  k: {provider: maker, customer: clinic, systems: [app]}",
        "$.contracts.k.systems[0]",
        5,
        "no system `app`",
        "under `systems`",
    ),
    (DEVICE, "$.devices.dose.class", 3, "`C` is not a class of the regulation `mdr`", "`IIa`"),
    (DEVICE.replace("mdr", "ivdr").replace("C", "III"), "$.devices.dose.class", 3, "`III`", "`A`"),
    (DEVICE.replace("C", "IV"), "$.devices.dose.class", 3, "`IV` is not known", "mean"),
    (
        "hdsrules: 1\ndevices: {d: {device_class: I}}",
        "$.devices.d.device_class",
        2,
        "key",
        "`class`",
    ),
    ("hdsrules: 1\ndevices: {d: {manufacturer: m}}", "$.devices.d.manufacturer", 2, "`m`", ""),
    ("hdsrules: 1\ndevices: {d: {system: s}}", "$.devices.d.system", 2, "no system `s`", ""),
    ("hdsrules: 1\ngroups: {g: {host: h}}", "$.groups.g.host", 2, "no party `h`", ""),
    ("hdsrules: 1\ngroups: {g: {members: [h]}}", "$.groups.g.members[0]", 2, "no party `h`", ""),
    ("hdsrules: 1\ngroups: {g: {kind: gip}}", "$.groups.g.kind", 2, "`gip`", "`ght`"),
    ("hdsrules: 1\ntitle: !!str x", "$.title", 2, "tag `!!str`", "remove it"),
    ("hdsrules: 1\ntitle: ! x", "$.title", 2, "tag `!`", "remove it"),
    ("hdsrules: 1\ntitle: !!python/name:os.system x", "$.title", 2, "!!python/name", "remove it"),
    ("hdsrules: 1\nparties: {a: {<<: b}}", '$.parties.a["<<"]', 2, "merges no map", "*name"),
]


@pytest.mark.parametrize(("text", "path", "line", "message", "remedy"), FAULTS)
def test_a_fault_says_where_what_and_what_to_do(
    text: str, path: str, line: int, message: str, remedy: str
) -> None:
    """A document with one fault is refused for that fault alone."""
    (fault,) = faults(text)
    assert (fault.path, fault.line) == (path, line)
    assert message in fault.message
    assert remedy in fault.remedy


UNREADABLE = [
    # document, format, line, message
    ("", "yaml", None, "empty"),
    ("# nothing\n", "yaml", None, "empty"),
    ("---\n", "yaml", 2, "empty"),
    ("null", "json", None, "empty"),
    (" \n", "json", None, "empty"),
    ("\n", "toml", None, "empty"),
    ("- hdsrules: 1", "yaml", 1, "must be a map of keys, not a list"),
    ("hdsrules", "yaml", 1, "must be a map of keys, not the text"),
    ("[]", "json", None, "not a list"),
    ("hdsrules", "toml", None, "this is not TOML"),
    ("a: b: c", "yaml", 1, "this is not YAML"),
    ("hdsrules: 1\nparties: {a: [}", "yaml", 2, "this is not YAML"),
    ("hdsrules: 1\n\ttitle: x", "yaml", 2, "this is not YAML"),
    ('hdsrules: 1\ntitle: "x', "yaml", 2, "this is not YAML"),
    ('title: "\\xZZ"', "yaml", 1, "this is not YAML"),
    ('title: "\\U99999999"', "yaml", None, "this is not YAML"),
    ("title: \x07", "yaml", None, "this is not YAML"),
    ("hdsrules: 1\ntitle: *x", "yaml", 2, "`*x` stands for nothing"),
    ("hdsrules: 1\n---\nhdsrules: 1", "yaml", 2, "several documents"),
    ("%YAML 1.1\n---\nhdsrules: 1", "yaml", 2, "another YAML than 1.2"),
    ('{"hdsrules": 1,}', "json", 1, "this is not JSON"),
    ('{"hdsrules":\n 1', "json", 2, "this is not JSON"),
    ("hdsrules: 1", "json", 1, "this is not JSON"),
    ("hdsrules = 1\nhdsrules = 1\n", "toml", 2, "this is not TOML"),
    ("[a]\nb = 1\n[a]\n", "toml", 3, "this is not TOML"),
    ("hdsrules: 1", "toml", 1, "this is not TOML"),
    ("a\0b", "yaml", 1, "null character"),
    ('{\n"\0": 1}', "json", 2, "null character"),
    ("hdsrules: 1", "xml", None, "not read in the format `xml`"),
]


@pytest.mark.parametrize(("text", "format", "line", "message"), UNREADABLE)
def test_an_unreadable_document_is_one_fault(
    text: str, format: str, line: int | None, message: str
) -> None:
    """A document of which nothing can be read has one fault, at its root, with a remedy."""
    (fault,) = faults(text, format)
    assert (fault.path, fault.line) == ("$", line)
    assert message in fault.message
    assert fault.remedy


JSON_FAULTS = [
    ('{"hdsrules": 1, "title": "a", "title": "b"}', "$.title", "given twice"),
    ('{"hdsrules": 1, "parties": {"a": {}, "a": {}}}', "$.parties.a", "given twice"),
    ('{"hdsrules": 1, "title": NaN}', "$.title", "the number NaN"),
    ('{"hdsrules": 1, "title": -Infinity}', "$.title", "the number -Infinity"),
    ('{"hdsrules": 1, "title": 1e999}', "$.title", "the number 1e999"),
    (f'{{"hdsrules": 1, "title": {"9" * 9999}}}', "$.title", "the number 9999"),
    (f'{{"hdsrules": {"9" * 9999}}}', "$.hdsrules", "the number 9999"),
    ('{"hdsrules": 1, "title": "\\ud800"}', "$.title", "half a character"),
    ('{"hdsrules": 1, "\\ud800": 1}', '$["\\ud800"]', "not a key"),
    ('{"hdsrules": 1, "parties": {"a\\n": {}}}', '$.parties["a\\n"]', "cannot be a ref"),
]


@pytest.mark.parametrize(("text", "path", "message"), JSON_FAULTS)
def test_faults_of_json_have_their_path(text: str, path: str, message: str) -> None:
    """What only JSON can get wrong is found at its path, without a line."""
    (fault,) = faults(text, "json")
    assert (fault.path, fault.line) == (path, None)
    assert message in fault.message
    str(fault).encode()


TOML_FAULTS = [
    ("as_of = 2026-11-23T10:00:00", "$.as_of", "write the day alone: `2026-11-23`"),
    ("as_of = 10:00:00", "$.as_of", "as `2026-05-16`"),
    ("title = 2026-11-23", "$.title", 'write it in quotes: `"2026-11-23"`'),
    ("title = 1.50", "$.title", '"1.50"'),
    ("title = inf", "$.title", '"inf"'),
]


@pytest.mark.parametrize(("text", "path", "remedy"), TOML_FAULTS)
def test_faults_of_toml_have_their_path(text: str, path: str, remedy: str) -> None:
    """TOML's own days, times and numbers are refused where the key holds something else."""
    (fault,) = faults(f"hdsrules = 1\n{text}", "toml")
    assert fault.path == path
    assert remedy in fault.remedy


def test_all_faults_come_at_once_in_the_order_of_the_document() -> None:
    """Faults of syntax, type, reference and sense are reported together, each once."""
    text = """\
titel: x
hdsrules: 2
parties:
  maker: {country: UK, kind: 3}
  clinic: !!map {}
  maker: {}
systems:
  app:
    holds: [records]
    layers:
      hardware:
        - operater: maker
          on_behalf_of: nobody
        - {operator: maker, supervised_by: maker, tasks: []}
      backups: [{operator: makr}]
certificates:
  c: {holder: 5, scheme: hds, issued: 2025-02-30, expires: 2024-01-01, systems: [ap]}
  d: null
contracts:
  k: {provider: maker, customer: maker, signed: 2025-01-02, ends: 2025-01-01}
"""
    found = faults(text)
    assert [(fault.path, fault.line) for fault in found] == [
        ("$.titel", 1),
        ("$.hdsrules", 2),
        ("$.parties.maker.country", 4),
        ("$.parties.maker.kind", 4),
        ("$.parties.clinic", 5),
        ("$.parties.maker", 6),
        ("$.systems.app.holds[0]", 9),
        ("$.systems.app.layers.hardware[0].operator", 12),
        ("$.systems.app.layers.hardware[0].operater", 12),
        ("$.systems.app.layers.hardware[0].on_behalf_of", 13),
        ("$.systems.app.layers.hardware[1].supervised_by", 14),
        ("$.systems.app.layers.hardware[1].tasks", 14),
        ("$.systems.app.layers.backups", 15),
        ("$.systems.app.layers.backups[0].operator", 15),
        ("$.certificates.c.holder", 17),
        ("$.certificates.c.issued", 17),
        ("$.certificates.c.systems[0]", 17),
        ("$.certificates.d.holder", 18),
        ("$.certificates.d.scheme", 18),
        ("$.contracts.k.customer", 20),
        ("$.contracts.k.ends", 20),
    ]
    assert len(set(found)) == len(found)


def test_an_object_with_faults_still_exists() -> None:
    """A reference to an object that has faults of its own is not a dangling one."""
    (fault,) = faults(CHAIN.replace("maker: {}", "maker: {colour: red}"))
    assert fault.path == "$.parties.maker.colour"


def test_hundreds_of_faults_are_all_reported() -> None:
    """There is no limit to the faults of one report."""
    parties = "".join(f"  p-{number}: {{country: XX}}\n" for number in range(500))
    assert len(faults(f"hdsrules: 1\nparties:\n{parties}")) == 500


def test_a_fault_below_an_alias_is_where_the_text_stands() -> None:
    """A fault in what an alias repeats is reported at each path, with the line of the text."""
    found = faults("hdsrules: 1\nparties:\n  a: &a\n    country: ZZ\n  b: *a\n")
    assert [(fault.path, fault.line) for fault in found] == [
        ("$.parties.a.country", 4),
        ("$.parties.b.country", 4),
    ]


def test_json_faults_stand_in_the_order_of_the_document() -> None:
    """Without lines, the order of the keys of the document is that of the faults."""
    document = {"groups": {"g": {"host": "x"}}, "title": 1, "hdsrules": 1, "parties": {"A": {}}}
    found = faults(json.dumps(document), "json")
    assert [fault.path for fault in found] == ["$.groups.g.host", "$.title", "$.parties.A"]


def test_the_error_names_its_source(tmp_path: Path) -> None:
    """The message begins with the file and tells each fault on a line."""
    path = tmp_path / "case.yaml"
    path.write_text("hdsrules: 1\ntitle: 3\n", encoding="utf-8")
    with pytest.raises(CaseError) as caught:
        load(path)
    assert caught.value.source == str(path)
    assert str(caught.value).splitlines()[0] == f"{path} has 1 fault:"
    assert "$.title (line 2): must be text" in str(caught.value)
    with pytest.raises(CaseError) as caught:
        loads("", source="standard input")
    assert caught.value.source == "standard input"


FILES = [
    (b"\xff\xfeh\x00", "UTF-16"),
    (b"hdsrules: 1\ntitle: \xe9\n", "not in UTF-8"),
    (b"hdsrules: 1\n\0", "null character"),
    (b"", "empty"),
    (b"# " + b"x" * 5_000_000, "larger than 5 MB"),
]


@pytest.mark.parametrize(("content", "message"), FILES)
def test_a_file_that_is_no_text_is_a_fault(tmp_path: Path, content: bytes, message: str) -> None:
    """A file in another encoding, empty or far too large is refused with a remedy."""
    path = tmp_path / "case.yaml"
    path.write_bytes(content)
    with pytest.raises(CaseError, match=message) as caught:
        load(path)
    (fault,) = caught.value.faults
    assert fault.path == "$"
    assert fault.remedy


def test_the_line_of_a_wrong_byte_is_known(tmp_path: Path) -> None:
    """A byte that is not UTF-8 is reported with its line."""
    path = tmp_path / "case.yaml"
    path.write_bytes(b"hdsrules: 1\ntitle: \xe9\n")
    with pytest.raises(CaseError) as caught:
        load(path)
    assert caught.value.faults[0].line == 2


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("absent.yaml", "no such file"),
        ("absent", "no such file"),
        ("folder.yaml", "a folder"),
        ("case.xml", "`.xml`, does not tell its format"),
        ("case", "no suffix"),
        ("a\0b.yaml", "cannot be the name"),
        ("file.yaml/case.yaml", "cannot be read"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_fault(tmp_path: Path, name: str, message: str) -> None:
    """A missing file, a folder or an unknown suffix is an error of the case, never a traceback."""
    (tmp_path / "folder.yaml").mkdir()
    for found in ("file.yaml", "case", "case.xml"):
        (tmp_path / found).write_text(COMPLETE, encoding="utf-8")
    with pytest.raises(CaseError) as caught:
        load(f"{tmp_path}/{name}")
    (fault,) = caught.value.faults
    assert fault.path == "$"
    assert message in fault.message
    assert fault.remedy


def test_a_tag_on_a_root_that_is_no_map_hides_nothing() -> None:
    """A tagged text is refused for its tag and for not being a map."""
    assert [fault.path for fault in faults("!!python/none")] == ["$", "$"]
