"""A maker of medical software on a certified cloud, in 2023: the whole answer, in French.

It is the case of an article by a quality consultant (Maurice Navarro, « Hébergement de données de
santé »). Whoever has read it finds here each of its statements, with what the law adds to it.
"""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from pathlib import Path

import pytest

import hdsrules
from hdsrules.reports.html import to_html

CASE = Path(__file__).parents[1] / "examples" / "saas-medical-device.yaml"

STATEMENTS = {
    # Six activities, in the order of the layers; here the cloud performs five, the maker one.
    "activity 1": "1 (sites physiques)",
    "activity 2": "2 (infrastructure matérielle)",
    "activity 3": "3 (infrastructure virtuelle)",
    "activity 4": "4 (plateforme d’hébergement d’applications)",
    "activity 5": "Cardia Software héberge des données de santé : activité 5 (administration et "
    "exploitation du système d’information).",
    "activity 6": "6 (sauvegarde des données de santé)",
    "where the activities stand": "Code de la santé publique, article R. 1111-9",
    # Two types of host.
    "physical infrastructure": "Les activités 1 et 2 font l’hébergeur d’infrastructure physique.",
    "managed services": "Les activités 3 à 6 font l’hébergeur infogéreur.",
    # What activity 5 is: the software layer, its database, its deployment, its configuration.
    "software layer": "La couche logicielle : configurer la base de données, installer, mettre à "
    "jour et configurer le logiciel.",
    "deploying makes a host": "Cardia Software administre le système « Remote monitoring service » "
    "pour le compte de Clinique des Tilleuls.",
    # Two levels of safety, a system of management for each.
    "two systems": "Deux systèmes de management sont nécessaires : qualité, et sécurité de "
    "l’information",
    "two levels": "Le management de la qualité porte sur la conception et le développement du "
    "logiciel ; le management de la sécurité de l’information (ISO/IEC 27001) porte sur son "
    "déploiement et son exploitation.",
    "quality management": "Le fabricant d’un dispositif médical tient un système de management de "
    "la qualité, qu’il héberge ou non.",
    "information security": "Le certificat d’un hébergeur repose sur un système de management de "
    "la sécurité de l’information selon la norme ISO/IEC 27001.",
    "security standard": "La norme EN IEC 81001-5-1 représente l’état de l’art ; elle ne donne pas "
    "encore de présomption de conformité.",
    # The certification, its place beside the GDPR, and what those who publish software objected.
    "processing under the GDPR": "L’hébergement est un traitement de données à caractère "
    "personnel, et l’article 42 invite les États à mettre en place des certifications",
    "certification": "L’hébergeur de données numériques doit détenir un certificat de conformité "
    "pour chaque activité qu’il exerce.",
    "where it stands": "Code de la santé publique, article L. 1111-8",
    "a certified cloud": "Nuage Santé certificat HDS, édition 1.1 activités 1, 2, 3, 4 et 6 détenu",
    "is not enough": "Cardia Software certificat HDS, édition 1.1 activité 5 manquant",
    "removal announced": "De 2019 à 2024, la suppression de l’activité 5 était annoncée par le "
    "ministère ; elle n’est jamais entrée dans le droit.",
}


@cache
def report() -> str:
    """Return the words of the French HTML report on the case as of the article's time."""
    case = hdsrules.load(CASE)
    page = to_html(hdsrules.assess(case, "2023-06-01"), "fr")
    words = unescape(re.sub(r"<style>.*?</style>|<[^>]+>", " ", page, flags=re.DOTALL))
    return re.sub(r"\s+([,.])(?= |$)", r"\1", " ".join(words.split()))


@pytest.mark.parametrize("statement", STATEMENTS)
def test_the_report_makes_each_statement_of_the_article(statement: str) -> None:
    """Each of them stands in the report, in words that a reader of the article knows."""
    assert " ".join(STATEMENTS[statement].split()) in report()


def test_it_says_more_than_the_article() -> None:
    """The exposure to penalties, and what the contract signed without a title is worth."""
    assert "trois ans d’emprisonnement et 45 000 euros d’amende" in report()
    assert "encourt la nullité, avec restitution du prix" in report()
