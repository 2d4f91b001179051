"""The interview leads to the verdict of the full document, and asks no more than it must."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest

import hdsrules
from hdsrules.case import Case
from hdsrules.errors import CaseError
from hdsrules.formats.document import from_document
from hdsrules.interview import DIFFERS, Interview
from tests.generator import dice, random_case, random_day
from tests.interview.interviewee import fields, interviewed, named_alike

DAY = date(2026, 11, 23)
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))

OPEN = {
    "data": {"about_health", "identifiability", "collected_for", "originator", "controller"},
    "certificates": {"edition", "activities", "issued", "body_accredited"},
    "contracts": {"systems", "signed", "clauses"},
    "devices": {"manufacturer", "regulation"},
    "groups": {
        *("host", "members", "convention_delegates_hosting", "joint_controller_agreement"),
        "security_measures",
    },
    "layers": {"on_behalf_of", "externalised", "tasks", "short_period"},
    "remote_access": {"country", "basis", "informed"},
}
"""The fields of each part of a document that are asked for where they are unknown and matter."""


def entries(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Iterate over the objects of a document, each with the part it stands in."""
    for table in ("data", "certificates", "contracts", "devices", "groups"):
        yield from ((table, entry) for entry in document.get(table, {}).values())
    for system in document.get("systems", {}).values():
        for operations in (system.get("layers") or {}).values():
            yield from (("layers", operation) for operation in operations)
        yield from (("remote_access", access) for access in system.get("remote_access", ()))


def partial(full: Case, rng: Random) -> Case | None:
    """Return a case with some fields taken out; `None` if none is left."""
    document = full.to_dict()
    known = [
        (entry, key) for part, entry in entries(document) for key in sorted(OPEN[part] & {*entry})
    ]
    for entry, key in rng.sample(known, min(len(known), rng.choice((1, 3, 6, 12)))):
        del entry[key]
    try:
        return from_document(document)
    except CaseError:  # two operations are the same now
        return None


def differences(one: Case, other: Case, day: date = DAY) -> object:
    """Return what differs between the verdicts on two cases."""
    return hdsrules.compare(*(hdsrules.assess(case, day, explore=False) for case in (one, other)))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_from_nothing_to_the_verdict_of_the_full_document(path: Path) -> None:
    """Beginning empty, fewer questions than the document has fields lead to the same verdict."""
    full = named_alike(hdsrules.load(path))
    interview = interviewed(Interview(None, DAY), full)
    assert interview.thorough
    assert differences(full, interview.case) == ()
    assert interview.asked < fields(full)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_what_is_taken_out_of_an_example_is_asked_for(path: Path) -> None:
    """Of a document with holes, the answers to the open questions restore the verdict."""
    full = hdsrules.load(path)
    for seed in range(3):
        holed = partial(full, dice(seed))
        assert holed is not None
        interview = interviewed(Interview(holed, DAY), full)
        assert not interview.thorough
        assert differences(full, interview.case) == ()
        assert interview.asked <= len(holed.unknowns())


@pytest.mark.parametrize("chunk", range(4))
def test_what_is_taken_out_of_random_cases_is_asked_for(chunk: int) -> None:
    """The same of cases of every kind, on days of every law."""
    for seed in range(10 * chunk, 10 * chunk + 10):
        rng = dice(seed)
        day = random_day(rng)
        full = random_case(rng, day, doubt=0.0)
        holed = partial(full, rng)
        if holed is not None:
            interview = interviewed(Interview(holed, day), full)
            assert differences(full, interview.case, day) == (), seed


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(12))
def test_from_nothing_to_the_verdict_on_a_random_case(seed: int) -> None:
    """Beginning empty, the verdict on a case of any kind is reached, if no party does it twice."""
    rng = dice(seed)
    day = random_day(rng)
    full = named_alike(random_case(rng, day, doubt=0.0))
    if all(
        len({part.operator for part in parts or ()}) == len(parts or ())
        for system in full.systems.values()
        for parts in (system.layers or {}).values()
    ):
        interview = interviewed(Interview(None, day), full)
        assert differences(full, interview.case, day) == ()


TOGETHER = """
hdsrules: 1
parties: {clinic: {}, cloud: {country: FR}}
data:
  records:
    {about_health: null, identifiability: identified, collected_for: [care], originator: clinic,
     controller: clinic}
  figures:
    {about_health: null, identifiability: identified, collected_for: [care], originator: clinic,
     controller: clinic}
systems:
  app:
    holds: [records, figures]
    layers: {hardware: [{operator: cloud, on_behalf_of: clinic, country: FR}]}
"""


def test_unknowns_that_matter_only_together_are_found() -> None:
    """Either set of data about health makes a host; both questions are open, and both are put."""
    case = hdsrules.loads(TOGETHER)
    known = hdsrules.loads(TOGETHER.replace("null", "true", 1))
    asked = {each.path for each in hdsrules.assess(case, DAY).open_questions}
    assert asked == {"$.data.records.about_health", "$.data.figures.about_health"}
    interview = Interview(case, DAY)
    assert interview.question is not None
    assert interview.question.joint
    interview.answer(DIFFERS)
    interview.answer(False)
    assert interview.question is not None
    interview.answer(False)
    assert interview.question is None
    assert interview.result.parties["cloud"].hosting == "no"
    one = Interview(known, DAY)
    assert one.question is None  # one set is enough: the other does not matter any more


def test_a_question_left_open_is_not_put_again() -> None:
    """Who does not know is asked once, and the interview comes to its end."""
    interview = Interview(hdsrules.load(EXAMPLES[0].with_name("outsourced-backup.yaml")), DAY)
    assert interview.question is not None
    interview.skip()
    assert interview.question is None
    assert [each.path for each in interview.result.open_questions] == [
        "$.systems.patient-record.layers.backup[0].externalised"
    ]
    with pytest.raises(LookupError, match="over"):
        interview.skip()
    with pytest.raises(LookupError, match="over"):
        interview.answer(True)


def test_an_answer_can_be_taken_back() -> None:
    """Going back puts the same question to the same case; before the first there is nothing."""
    interview = Interview(None, DAY)
    assert not interview.back()
    interview.answer(["app"])
    interview.answer(["clinic", "cloud"])
    before, question = interview.case, interview.question
    interview.answer(["records"])
    assert interview.case.data
    assert interview.back()
    assert interview.case is before
    assert interview.question is question
    assert interview.asked == 2


def test_an_answer_that_cannot_be_leaves_the_question() -> None:
    """A certificate that expires before it was issued is refused; the case stays."""
    text = TOGETHER.replace("null", "true") + (
        "certificates: {c: {holder: cloud, scheme: hds, edition: '2.0', activities: [hardware],"
        " expires: 2027-01-01, body_accredited: true}}"
    )
    interview = Interview(hdsrules.loads(text), DAY)
    question, before = interview.question, interview.case
    assert question is not None
    assert question.paths == ("$.certificates.c.issued",)
    with pytest.raises(CaseError):
        interview.answer("2028-01-01")
    assert interview.case is before
    assert interview.question is question


def test_names_become_refs() -> None:
    """What people call things is kept as their names, refs are made of it, each its own."""
    interview = Interview(None, DAY)
    interview.answer(["Télésuivi"])
    interview.answer(["Clinique du Lac", "clinique-du-lac", "!"])
    assert {ref: party.name for ref, party in interview.case.parties.items()} == {
        "clinique-du-lac": "Clinique du Lac",
        "clinique-du-lac-2": "clinique-du-lac",
        "x": "!",
    }
    assert interview.case.systems["telesuivi"].name == "Télésuivi"
    interview.answer(["records"])
    assert interview.case.systems["telesuivi"].holds == ("records",)
    assert interview.add_party("Nuage") == "nuage"
    assert "nuage" in interview.case.parties


def test_a_document_is_taken_at_its_word_unless_thorough() -> None:
    """What a document leaves out is none; a thorough interview asks of it where it matters."""
    case = hdsrules.loads(TOGETHER.replace("null", "true"))
    assert Interview(case, DAY).question is None
    thorough = Interview(case, DAY, thorough=True)
    keys = []
    while (question := thorough.question) is not None:
        keys.append(question.key)
        thorough.skip()
    assert {"$.certificates cloud", "$.contracts", "which.paper"} <= set(keys)
    assert len(keys) == len(set(keys))


def test_a_probe_that_changes_nothing_is_not_put() -> None:
    """Of a system without health data nothing more is asked: no answer would matter."""
    text = TOGETHER.replace("null", "false")
    interview = Interview(hdsrules.loads(text), DAY, thorough=True)
    while (question := interview.question) is not None:
        assert question.topic not in {"Case.certificates", "Case.contracts", "Case.groups"}
        interview.skip()


def test_what_differs_among_layers_is_asked_layer_by_layer() -> None:
    """One who is supervised in one layer alone says that it differs, and is asked of each."""
    text = """
hdsrules: 1
parties: {clinic: {}, cloud: {}, metal: {}}
data:
  records:
    {about_health: true, identifiability: identified, collected_for: [care], originator: clinic,
     controller: clinic}
systems:
  app:
    holds: [records]
    layers:
      data-centre: [{operator: metal, on_behalf_of: cloud, country: FR}]
      hardware: [{operator: metal, on_behalf_of: cloud, country: FR}]
      platform: [{operator: cloud, on_behalf_of: clinic, country: FR}]
certificates:
  c: {holder: cloud, scheme: hds, edition: "2.0", activities: [physical-sites, hardware, platform],
      issued: 2025-01-01, body_accredited: true}
"""
    interview = Interview(hdsrules.loads(text), DAY, thorough=True)
    while (question := interview.question) is not None and question.about.get("operator") != (
        "metal",
    ):
        interview.skip()
    assert question is not None
    assert question.topic == "Operation.supervised_by"
    assert question.joint
    interview.answer(DIFFERS)
    interview.answer(["cloud"])
    interview.answer([])
    layers = interview.case.systems["app"].layers
    assert layers is not None
    assert [parts and parts[0].supervised_by for parts in layers.values()] == ["cloud", None, None]


DESCRIBED = """
hdsrules: 1
parties: {clinic: {}, other: {}, maker: {}, cloud: {}}
data:
  records:
    {about_health: true, identifiability: identified, collected_for: [care], originator: clinic,
     controller: clinic}
systems:
  app:
    holds: [records]
    layers:
      hardware: [{operator: cloud, on_behalf_of: maker, country: FR}]
      application-administration:
        - {operator: maker, on_behalf_of: [clinic, other], country: FR, tasks: [access-rights]}
    remote_access: [{party: cloud, country: US, basis: none, informed: true}]
certificates:
  c: {holder: maker, scheme: iso-27001, edition: "2022", issued: 2025-01-01, body_accredited: true}
contracts: {k: {provider: maker, customer: clinic, systems: [app], signed: 2025-01-01, clauses: []}}
"""


def offered(case: Case) -> dict[str, list[str]]:
    """Return key → the choices, of all that a thorough interview asks when nothing is answered."""
    interview = Interview(case, DAY, thorough=True)
    found = {}
    while (question := interview.question) is not None:
        found[question.key] = [option.value for option in question.form.options]
        interview.skip()
    return found


def test_what_is_described_is_not_offered_again() -> None:
    """Contracts, certificates and accesses that the document lists are not among the choices."""
    found = offered(hdsrules.loads(DESCRIBED))
    assert found["$.contracts"] == ["cloud > maker", "maker > other"]
    assert "iso-27001" not in found["$.certificates maker"]
    assert "hds" in found["$.certificates maker"]
    assert "iso-27001" in found["$.certificates cloud"]
    assert "cloud" not in found["remote_access app"]
    assert "maker" in found["remote_access app"]


def test_a_contract_about_another_system_leaves_the_link_to_be_described() -> None:
    """Who serves the same customer in two systems may do so under two contracts."""
    text = DESCRIBED.replace("systems:\n", "systems:\n  old: {holds: [records], layers: {}}\n")
    found = offered(hdsrules.loads(text.replace("systems: [app]", "systems: [old]")))
    assert "maker > clinic" in found["$.contracts"]


def test_contracts_that_are_chosen_are_not_there_twice() -> None:
    """Whatever is chosen of what is offered, no link has two contracts."""
    interview = Interview(hdsrules.loads(DESCRIBED), DAY, thorough=True)
    while (question := interview.question) is not None and question.key != "$.contracts":
        interview.skip()
    assert question is not None
    interview.answer([option.value for option in question.form.options])
    pairs = [(each.provider, each.customer) for each in interview.case.contracts.values()]
    assert len(pairs) == len(set(pairs)) == 3


def test_the_lists_that_are_not_asked_for_are_known() -> None:
    """A document is taken at its word: what could be listed besides, and would matter, is told."""
    case = hdsrules.loads(DESCRIBED)
    interview = Interview(case, DAY)
    assert {"Case.certificates", "which.other-certificates", "Case.contracts"} <= {
        *interview.unasked()
    }
    whole = Interview(case, DAY, thorough=True)
    while whole.question is not None:
        whole.skip()
    assert whole.unasked() == ()


def test_a_service_gives_a_case_its_title_where_it_has_none() -> None:
    """The names of services, and never over a title that is there."""
    for title, expected in ((None, "App, Portal"), ("Ours", "Ours")):
        interview = Interview(Case(title=title), DAY)
        interview.answer(["App", "Portal"])
        assert interview.case.title == expected
        assert interview.back()
        assert interview.case.title == title
