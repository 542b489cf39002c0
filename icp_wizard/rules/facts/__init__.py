"""Facts: what conditions may name and nobody is asked, each worked out from typed answers.

A fact gives None while an answer it needs is missing. The names are those of rules.json; they
are declared with their words in resources/catalogue/facts.json.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from icp_wizard.model.condition import Answer
from icp_wizard.rules.facts import domains, entity, hosting, people, services

if TYPE_CHECKING:
    from icp_wizard.rules.outlook import Outlook

FactOf = Callable[["Outlook", str], Answer]

FACTS: Mapping[str, FactOf] = {
    fact.__name__: fact
    for fact in (
        entity.purpose,
        entity.operation,
        entity.entity_kind,
        entity.applicant_group,
        entity.filed_services,
        entity.services_altogether,
        entity.domains_altogether,
        entity.region_consistent,
        entity.uscc_prefix,
        entity.uscc_nature_fits,
        entity.uscc_inner_fits,
        people.person_is_principal,
        people.person_is_contact,
        people.person_is_service_principal,
        people.person_is_legal_rep,
        people.legal_rep_has_mainland_id,
        people.principal_is_legal_rep,
        people.service_principal,
        people.service_principal_is_principal,
        people.service_principal_is_legal_rep,
        people.id_last6,
        people.age,
        people.age_at_issue,
        people.id_province,
        people.home_province,
        services.services_total,
        services.name_related_to_entity,
        services.app_platforms,
        hosting.services_on_instance,
        domains.domains_on_site,
        domains.domains_in_order,
        domains.domain_of_legal_rep,
        domains.domain_is_idn,
        domains.registrable_name,
        domains.domain_is_first_of_its_name,
        domains.domain_at_alibaba,
        domains.tld_status,
        domains.tld_confidence,
    )
}
