"""Groups of parties."""

from __future__ import annotations

from attrs import frozen

from ..fact import Fact

__all__ = ["HospitalGroup", "Member"]


@frozen(cache_hash=True)
class HospitalGroup(Fact):
    """A territorial hospital group (GHT) one of whose establishments hosts for the members.

    Attributes:
        ref: Its ref.
        host: The party that hosts.
        convention_delegates_hosting: Whether the convention delegates hosting to the host.
        joint_controller_agreement: Whether all members signed an agreement of GDPR art. 26.
        security_measures: Whether security and confidentiality measures are in place.
    """

    ref: str
    host: str
    convention_delegates_hosting: bool
    joint_controller_agreement: bool
    security_measures: bool


@frozen(cache_hash=True)
class Member(Fact):
    """A party is a member of a group.

    Attributes:
        group: The group.
        party: The party.
    """

    group: str
    party: str
