"""Numbers which a filing asks for: is their form right, what is wrong, what do they tell."""

from icp_wizard.rules.identifiers.documents import birth_date, document_form, province_of
from icp_wizard.rules.identifiers.domains import DomainParts, domain_parts
from icp_wizard.rules.identifiers.fault import Fault
from icp_wizard.rules.identifiers.forms import FORMS, fault
from icp_wizard.rules.identifiers.sentences import said
from icp_wizard.rules.identifiers.social_credit import (
    inner_code_fault,
    nature_fault,
    social_credit_nature,
)

__all__ = [
    "FORMS",
    "DomainParts",
    "Fault",
    "birth_date",
    "document_form",
    "domain_parts",
    "fault",
    "inner_code_fault",
    "nature_fault",
    "province_of",
    "said",
    "social_credit_nature",
]
