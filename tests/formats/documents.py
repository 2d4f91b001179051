"""Case documents that the tests of formats start from."""

from __future__ import annotations

COMPLETE = """\
hdsrules: 1
title: A clinic, its publisher and a cloud
as_of: 2026-11-23
readings:
  activity-5: literal
  v2-start: 2024-11-16
parties:
  clinic:
    name: Clinique du Parc
    country: FR
  maker: {name: Publisher, country: FR}
  cloud: {country: NO, subject_to_laws_of: [US, CN]}
  host: {}
  patient: {kind: patient}
data:
  records:
    name: Patient records
    about_health: true
    identifiability: identified
    collected_for: [care, diagnosis]
    originator: clinic
    controller: clinic
    medium: digital
  diary: {originator: patient}
systems:
  app:
    name: Application
    holds: [records, diary]
    archiving: false
    layers:
      data-centre:
        - operator: host
          on_behalf_of: cloud
          country: FR
      hardware:
        - operator: cloud
          on_behalf_of: [maker, clinic]
          stores_data: true
          supervised_by: maker
      virtual: null
      application-administration:
        - operator: maker
          on_behalf_of: clinic
          tasks: [access-rights, deployment]
          inherent: false
      backup:
        - operator: cloud
          on_behalf_of: maker
          externalised: true
          entrusted_for: [entry]
          short_period: false
    remote_access:
      - {party: cloud, country: IN, basis: appropriate-safeguards, informed: true}
  archive:
    holds: []
certificates:
  cloud-hds:
    holder: cloud
    scheme: hds
    edition: "2.0"
    activities: [hardware, backup]
    applied: 2024-10-01
    issued: 2025-01-15
    expires: 2028-01-14
    status: valid
    body: A certification body
    body_accredited: true
    last_surveillance: 2026-01-20
    systems: [app]
contracts:
  hosting:
    provider: maker
    customer: clinic
    systems: [app]
    signed: 2025-02-01
    ends: 2028-01-31
    clauses: [service-description, restitution]
devices:
  dose: {name: Dose, manufacturer: maker, regulation: mdr, class: IIa, system: app, delivery: saas}
groups:
  ght:
    kind: ght
    host: clinic
    members: [clinic, host]
    convention_delegates_hosting: true
    joint_controller_agreement: null
    security_measures: true
    legal_person: false
"""
"""A document that gives every key of the format at least once."""

CHAIN = """\
hdsrules: 1
parties: {clinic: {kind: organisation}, maker: {}, cloud: {country: FR}}
data:
  records: {about_health: true, originator: clinic, controller: clinic}
systems:
  app:
    holds: [records]
    layers:
      hardware: [{operator: cloud, on_behalf_of: maker, country: FR}]
      application-administration: [{operator: maker, on_behalf_of: clinic}]
certificates:
  cloud: {holder: cloud, scheme: hds, edition: "2.0", issued: 2025-01-15}
"""
"""A short document, mostly in flow style."""

COMPLETE_TOML = """\
hdsrules = 1
title = "A clinic and its cloud"
as_of = 2026-11-23

[readings]
v2-start = 2024-11-16

[parties.clinic]
country = "FR"

[parties.cloud]

[data.records]
about_health = true
originator = "clinic"

[systems.app]
holds = ["records"]

[[systems.app.layers.hardware]]
operator = "cloud"
on_behalf_of = "clinic"

[certificates.cloud]
holder = "cloud"
scheme = "hds"
edition = "2.0"
issued = 2025-01-15
"""
"""A document in TOML, with days of its own."""
