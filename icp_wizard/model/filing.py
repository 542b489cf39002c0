"""The filing: structure is typed, content is kept exactly as it was entered.

Every leaf is a string or a tuple of strings; ``""`` and ``()`` mean "not answered". Yes/no is
``"yes"`` or ``"no"``; a choice is the key of its option, kept even if unknown. Validity is the
business of the rules and never of saving. All parts are frozen, to be shared between threads.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

FORMAT = 1

Choices = tuple[str, ...]


class Part(BaseModel):
    """A part of the filing: frozen, strict, and closed to unknown names."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Item(Part):
    """A part that stands in a list and is found there by its stable id."""

    id: str = ""


class Order(Part):
    """What is known of the order 备案订单 before the system derives its kind."""

    account_is_china_site: str = ""
    account_note: str = ""
    account_verified: str = ""
    account_entity: str = ""
    entities_count: str = ""
    account_admin: str = ""
    admins_differ: str = ""
    notifications_set: str = ""
    open_orders: str = ""
    device: str = ""
    purpose: str = ""
    entity_has_number: str = ""
    entity_in_this_account: str = ""
    service_has_number: str = ""
    operation_seen: str = ""
    open_on: str = ""
    submit_on: str = ""


class ChangeOrder(Part):
    """What a change order edits 变更内容."""

    targets: Choices = ()


class CancelOrder(Part):
    """What a cancellation takes away, and why 注销内容."""

    scope: str = ""
    reason: str = ""


class Entity(Part):
    """The organisation or individual who answers for the services 主办者."""

    nature: str = ""
    document_type: str = ""
    document_number: str = ""
    document_long_term: str = ""
    document_valid_to: str = ""
    name: str = ""
    english_name: str = ""
    region_province: str = ""
    region_city: str = ""
    region_district: str = ""
    document_address: str = ""
    mailing_address: str = ""
    business_scope: str = ""
    is_sole_trader: str = ""
    superior: str = ""
    remarks: str = ""
    principal: str = ""
    legal_representative: str = ""


class Person(Item):
    """Somebody with a role: entity principal, service principal or legal representative."""

    name: str = ""
    document_type: str = ""
    document_number: str = ""
    document_valid_from: str = ""
    document_long_term: str = ""
    document_valid_to: str = ""
    card_province: str = ""
    mobile: str = ""
    emergency_phone: str = ""
    email: str = ""
    office_phone: str = ""


class Instance(Item):
    """A cloud instance which carries services 云产品实例."""

    cloud_product: str = ""
    instance_id: str = ""
    billing: str = ""
    months_paid: str = ""
    order_amount_cny: str = ""
    expires_on: str = ""
    running: str = ""
    ip: str = ""
    codes_left: str = ""
    account: str = ""
    method: str = ""
    server_location: str = ""
    provider: str = ""


class Access(Part):
    """By which resource a service is connected 接入信息."""

    resource_kind: str = ""
    instance: str = ""
    service_code: str = ""


class Website(Part):
    """What a website is called and shows 网站信息."""

    name: str = ""
    home_url: str = ""
    service_content: Choices = ()
    service_type: str = ""
    languages: Choices = ()
    involves_pre_approval: str = ""
    remarks: str = ""


class Platform(Item):
    """One platform of an app with its signing data 运行平台."""

    platform: str = ""
    package_name: str = ""
    public_key: str = ""
    certificate_fingerprint: str = ""
    domains: Choices = ()


class Sdk(Item):
    """A third-party SDK inside an app 第三方SDK."""

    function_type: str = ""
    provider: str = ""


class App(Part):
    """What an app is called and contains App信息."""

    name: str = ""
    service_content: str = ""
    involves_pre_approval: str = ""
    languages: Choices = ()
    remarks: str = ""
    provides_sdk: str = ""
    uses_third_party_sdk: str = ""
    platforms: tuple[Platform, ...] = ()
    sdks: tuple[Sdk, ...] = ()


class PreApproval(Item):
    """A licence that must exist before the filing 前置审批."""

    type: str = ""
    number: str = ""


class Domain(Item):
    """A domain name and the evidence about its holder 域名."""

    name: str = ""
    registrar: str = ""
    holder_name: str = ""
    holder_document_type: str = ""
    holder_document_number: str = ""
    holder_relation: str = ""
    real_name_on: str = ""
    expires_on: str = ""
    currently_served: str = ""


class ServiceRecord(Part):
    """What an existing filing of the service says 已有备案信息."""

    service_number: str = ""


class ServiceResult(Part):
    """What the approval brought for the service 备案结果."""

    service_number: str = ""
    footer_done: str = ""


class Service(Item):
    """A website or an app 互联网信息服务; both parts are kept, the one of *kind* counts."""

    kind: str = ""
    principal: str = ""
    access: Access = Access()
    website: Website = Website()
    app: App = App()
    pre_approvals: tuple[PreApproval, ...] = ()
    domains: tuple[Domain, ...] = ()
    record: ServiceRecord = ServiceRecord()
    result: ServiceResult = ServiceResult()


class PaperSlot(Item):
    """The pictures of one side of one paper; its id is paper / whose / side."""

    photos: Choices = ()
    at_hand: str = ""


class Confirmation(Item):
    """The answer to a question only the person can confirm."""

    answer: str = ""


class FiledAnswer(Item):
    """One answer as it stands on record; its id names the address, see ``model/filed.py``."""

    answers: Choices = ()


class Record(Part):
    """What an existing filing of the entity says 已有备案信息."""

    entity_number: str = ""
    previous_provider: str = ""
    matches_public_record: str = ""
    services_filed: str = ""


class Result(Part):
    """What the approval brought for the entity 备案结果."""

    entity_number: str = ""
    approved_on: str = ""
    public_security_number: str = ""


class Filing(Part):
    """One order in preparation, everything that was typed."""

    format: int = FORMAT
    decide: dict[str, str] = {}
    order: Order = Order()
    change: ChangeOrder = ChangeOrder()
    cancel: CancelOrder = CancelOrder()
    entity: Entity = Entity()
    people: tuple[Person, ...] = ()
    instances: tuple[Instance, ...] = ()
    services: tuple[Service, ...] = ()
    papers: tuple[PaperSlot, ...] = ()
    confirmed: tuple[Confirmation, ...] = ()
    record: Record = Record()
    result: Result = Result()
    filed: tuple[FiledAnswer, ...] = ()
