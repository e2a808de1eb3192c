"""The parcels of an order, what they do to it, and where the customer can follow them."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from services.chassis.base.problems import BadRequest
from services.order.domain import texts
from services.order.domain.searching import search_form
from services.order.domain.states_gen import ORDER_STATES, OrderEvent, OrderStatus

_PAGES: Final = (
    (
        ("ヤマト", "クロネコ", "yamato", "kuroneko"),
        "https://toi.kuronekoyamato.co.jp/cgi-bin/tneko?number00=1&number01=",
    ),
    (
        ("佐川", "sagawa", "飛脚"),
        "https://k2k.sagawa-exp.co.jp/p/web/okurijosearch.do?okurijoNo=",
    ),
    (
        ("郵便", "ゆうパ", "ゆうメール", "レターパック", "クリックポスト", "japan post", "ems"),
        "https://trackings.post.japanpost.jp/services/srv/search/direct?reqCodeNo1=",
    ),
    (("西濃", "seino"), "https://track.seino.co.jp/cgi-bin/gnpquery.pgm?GNPNO1="),
    (("福山通運", "fukuyama"), "https://corp.fukutsu.co.jp/situation/tracking_no_hunt/"),
    (("dhl",), "https://www.dhl.com/jp-ja/home/tracking.html?tracking-id="),
    (("fedex",), "https://www.fedex.com/fedextrack/?trknbr="),
    (("ups",), "https://www.ups.com/track?tracknum="),
)
"""By what their names hold, the pages of carriers that a tracking number is added to."""
_PAGE_OF: Final = tuple(
    (tuple(search_form(name) for name in names), page) for names, page in _PAGES
)


@dataclass(frozen=True, slots=True)
class NewParcel:
    """A parcel to note; ``shipped_at`` None: now, or as it was noted before."""

    tracking_number: str
    carrier: str | None = None
    shipped_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Parcel:
    """A parcel as it is noted."""

    id: str
    tracking_number: str
    carrier: str | None
    shipped_at: datetime

    @property
    def tracking_url(self) -> str | None:
        """The carrier's page about it; None: the carrier is not known here."""
        return tracking_url(self.carrier, self.tracking_number)

    def is_as(self, new: NewParcel) -> bool:
        """Whether it is already as ``new`` would have it."""
        is_same = (self.tracking_number, self.carrier) == (new.tracking_number, new.carrier)
        return is_same and new.shipped_at in (None, self.shipped_at)


class ContradictoryParcels(BadRequest):
    """A request names a single parcel, and several."""

    code = "contradictory_parcels"

    def __init__(self) -> None:
        super().__init__(texts.CONTRADICTORY_PARCELS())


@dataclass(frozen=True, slots=True)
class Shipment:
    """How an order is shipped: ``parcels``, or the number, the carrier or both of a single one."""

    parcels: tuple[NewParcel, ...] = ()
    tracking_number: str | None = None
    carrier: str | None = None

    def named(self, known_carrier: str | None) -> tuple[NewParcel, ...]:
        """The parcels it names; the carrier of a single one may be known before."""
        if self.tracking_number is None:
            return self.parcels
        return (NewParcel(self.tracking_number, self.carrier or known_carrier),)


class ParcelsOutcome(StrEnum):
    """What the parcels that a carrier reports do to their order."""

    SHIPPED = "parcels_shipped"
    CHANGED = "parcels_changed"
    SAME = "same_already"
    NOT_SHIPPABLE = "not_shippable"


def outcome_of(
    status: OrderStatus, known: Sequence[Parcel], named: Sequence[NewParcel]
) -> ParcelsOutcome:
    """What ``named`` parcels do to an order in ``status`` that has the parcels ``known``.

    A parcel that the order has, and that is not named, is no reason to change it.
    """
    if ORDER_STATES.can_happen(status, OrderEvent.SHIPPED):
        return ParcelsOutcome.SHIPPED
    is_on_its_way = status is OrderStatus.SHIPPED
    has_all = all(any(is_same(parcel, new) for parcel in known) for new in named)
    if has_all and (is_on_its_way or status is OrderStatus.DELIVERED):
        return ParcelsOutcome.SAME
    return ParcelsOutcome.CHANGED if is_on_its_way else ParcelsOutcome.NOT_SHIPPABLE


def is_same(parcel: Parcel, new: NewParcel) -> bool:
    """Whether a reported parcel is this one, however its number and its carrier are written."""
    if plain_number(parcel.tracking_number) != plain_number(new.tracking_number):
        return False
    if new.carrier is None or search_form(new.carrier) == search_form(parcel.carrier or ""):
        return True
    known = parcel.tracking_url
    return known is not None and known == tracking_url(new.carrier, new.tracking_number)


def plain_number(number: str) -> str:
    """A tracking number as it is compared: its letters and digits."""
    return re.sub(r"[^0-9A-Za-z]", "", number).upper()


def completed(
    named: Sequence[NewParcel], known: Sequence[Parcel], carrier: str | None
) -> tuple[NewParcel, ...]:
    """``named``, each once; one that says no carrier has the one that is known, or ``carrier``."""
    carriers = {plain_number(parcel.tracking_number): parcel.carrier for parcel in known}
    found: dict[str, NewParcel] = {}
    for each in named:
        number = plain_number(each.tracking_number)
        its = each.carrier or carriers.get(number) or carrier
        found.setdefault(number, replace(each, carrier=its))
    return tuple(found.values())


def shipped_so(
    named: Sequence[NewParcel], known: Sequence[Parcel], *, new_id: Callable[[], str], now: datetime
) -> dict[str, Any]:
    """What of an order with the parcels ``known`` changes when it is shipped in ``named`` ones."""
    parcels = noted(named, known, new_id=new_id, now=now)
    first = parcels[0]
    return {
        "tracking_number": first.tracking_number,
        "carrier": first.carrier,
        "parcels": parcels,
    }


def told(changes: Mapping[str, Any]) -> dict[str, Any]:
    """The timeline's data about how an order is shipped."""
    said = {name: changes[name] for name in ("tracking_number", "carrier") if changes.get(name)}
    parcels: Sequence[Parcel] = changes.get("parcels", ())
    if len(parcels) > 1:
        each_said = [{"tracking_number": p.tracking_number, "carrier": p.carrier} for p in parcels]
        said["parcels"] = each_said
    return said


def tracking_url(carrier: str | None, number: str) -> str | None:
    """The page of ``carrier``, however it is written, about the parcel ``number``."""
    name = search_form(carrier or "")
    for known, page in _PAGE_OF:
        if any(_is_in(name, each) for each in known):
            return page + re.sub(r"[^0-9A-Za-z]", "", number)
    return None


def _is_in(name: str, known: str) -> bool:
    """Whether ``name`` holds ``known``, in Latin letters as words of their own: not Groups, UPS."""
    if not known.isascii():
        return known in name
    return re.search(rf"(?<![a-z]){re.escape(known)}(?![a-z])", name) is not None


def noted(
    new: Sequence[NewParcel], known: Sequence[Parcel], *, new_id: Callable[[], str], now: datetime
) -> tuple[Parcel, ...]:
    """The parcels that ``new`` makes; one of a number that is known keeps its id and its time.

    Of several with the same number each has an id of its own.
    """
    before: dict[str, list[Parcel]] = {}
    for parcel in known:
        before.setdefault(parcel.tracking_number, []).append(parcel)
    made = []
    for each in new:
        same = before.get(each.tracking_number)
        old = same.pop(0) if same else None
        at = each.shipped_at or (old.shipped_at if old is not None else now)
        made.append(Parcel(old.id if old else new_id(), each.tracking_number, each.carrier, at))
    return tuple(made)
