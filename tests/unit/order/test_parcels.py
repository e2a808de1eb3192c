"""Parcels as they are noted, and the pages of their carriers."""

from datetime import UTC, datetime, timedelta

import pytest

from services.order.domain.orders.parcels import (
    NewParcel,
    Parcel,
    ParcelsOutcome,
    Shipment,
    completed,
    noted,
    outcome_of,
    tracking_url,
)
from services.order.domain.states_gen import OrderStatus

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("carrier", "host"),
    [
        ("ヤマト運輸", "toi.kuronekoyamato.co.jp"),
        ("ﾔﾏﾄ運輸", "toi.kuronekoyamato.co.jp"),
        ("クロネコヤマト", "toi.kuronekoyamato.co.jp"),
        ("Yamato Transport", "toi.kuronekoyamato.co.jp"),
        ("佐川急便", "k2k.sagawa-exp.co.jp"),
        ("日本郵便", "trackings.post.japanpost.jp"),
        ("ゆうパック", "trackings.post.japanpost.jp"),
        ("Japan Post", "trackings.post.japanpost.jp"),
        ("EMS", "trackings.post.japanpost.jp"),
        ("UPS", "www.ups.com"),
        ("FedEx", "www.fedex.com"),
        ("西濃運輸", "track.seino.co.jp"),
    ],
)
def test_a_known_carrier_has_a_page(carrier: str, host: str) -> None:
    url = tracking_url(carrier, "1234-5678 9012")
    assert url is not None
    assert url.startswith(f"https://{host}/")
    assert url.endswith("123456789012")


@pytest.mark.parametrize("carrier", [None, "", "自社便", "Groups & Co", "Systems"])
def test_of_another_carrier_no_page_is_known(carrier: str | None) -> None:
    assert tracking_url(carrier, "1") is None


def test_a_number_cannot_leave_its_place_in_the_address() -> None:
    assert tracking_url("UPS", "1&x=/../#?") == "https://www.ups.com/track?tracknum=1x"


def test_a_parcel_that_is_known_keeps_its_id_and_time() -> None:
    known = Parcel("p1", "111", "ヤマト運輸", NOW - timedelta(days=1))
    new = (NewParcel("222", "佐川急便"), NewParcel("111", "ヤマト運輸"))
    assert noted(new, [known], new_id=lambda: "p2", now=NOW) == (
        Parcel("p2", "222", "佐川急便", NOW),
        known,
    )


def test_each_parcel_has_an_id_of_its_own_also_where_their_numbers_are_the_same() -> None:
    known = Parcel("p1", "111", None, NOW)
    new = (NewParcel("111", None), NewParcel("111", None))
    made = noted(new, [known], new_id=lambda: "p2", now=NOW)
    assert [each.id for each in made] == ["p1", "p2"]
    assert noted(new, made, new_id=lambda: "p3", now=NOW) == made


def test_a_single_parcel_keeps_the_carrier_that_is_known() -> None:
    assert Shipment(tracking_number="1").named("UPS") == (NewParcel("1", "UPS"),)
    assert Shipment(tracking_number="1", carrier="DHL").named("UPS") == (NewParcel("1", "DHL"),)
    assert Shipment(carrier="DHL").named("UPS") == ()


def parcel(number: str, carrier: str | None = None) -> Parcel:
    return Parcel(f"p-{number}", number, carrier, NOW)


@pytest.mark.parametrize(
    ("status", "known", "named", "outcome"),
    [
        ("PAID", [], ["1"], ParcelsOutcome.SHIPPED),
        ("ACCEPTED", [], ["1"], ParcelsOutcome.SHIPPED),
        ("SHIPPED", ["1"], ["1"], ParcelsOutcome.SAME),
        ("SHIPPED", ["1", "2"], ["2"], ParcelsOutcome.SAME),
        ("SHIPPED", ["1"], ["1", "2"], ParcelsOutcome.CHANGED),
        ("SHIPPED", ["1"], ["2"], ParcelsOutcome.CHANGED),
        ("SHIPPED", [], ["1"], ParcelsOutcome.CHANGED),
        ("DELIVERED", ["1"], ["1"], ParcelsOutcome.SAME),
        ("DELIVERED", ["1"], ["2"], ParcelsOutcome.NOT_SHIPPABLE),
        ("PENDING", [], ["1"], ParcelsOutcome.NOT_SHIPPABLE),
        ("PAYMENT_PROCESSING", [], ["1"], ParcelsOutcome.NOT_SHIPPABLE),
        ("PAYMENT_FAILED", [], ["1"], ParcelsOutcome.NOT_SHIPPABLE),
        ("CANCELLED", ["1"], ["1"], ParcelsOutcome.NOT_SHIPPABLE),
        ("REFUNDED", [], ["1"], ParcelsOutcome.NOT_SHIPPABLE),
    ],
)
def test_what_parcels_do_to_an_order(
    status: str, known: list[str], named: list[str], outcome: ParcelsOutcome
) -> None:
    there, new = [parcel(each) for each in known], [NewParcel(each) for each in named]
    assert outcome_of(OrderStatus(status), there, new) is outcome


@pytest.mark.parametrize(
    ("known", "new", "is_same"),
    [
        (("4000-0000-0013", "クロネコヤマト"), ("400000000013", "ヤマト運輸"), True),
        (("400000000013", "ヤマト運輸"), ("400000000013", None), True),
        (("400000000013", "自社便"), ("400000000013", "自社便"), True),
        (("400000000013", None), ("400000000013", "ヤマト運輸"), False),
        (("400000000013", "ヤマト運輸"), ("400000000013", "佐川急便"), False),
        (("400000000013", "ヤマト運輸"), ("400000000024", "ヤマト運輸"), False),
    ],
)
def test_a_parcel_is_the_same_however_it_is_written(
    known: tuple[str, str | None], new: tuple[str, str | None], is_same: bool
) -> None:
    found = outcome_of(OrderStatus.SHIPPED, [parcel(*known)], [NewParcel(*new)])
    assert (found is ParcelsOutcome.SAME) is is_same


def test_what_is_not_said_of_a_parcel_stays_and_each_counts_once() -> None:
    known = [parcel("1", "佐川急便")]
    named = [NewParcel("1"), NewParcel("2"), NewParcel("3", "日本郵便"), NewParcel("2")]
    assert completed(named, known, "ヤマト運輸") == (
        NewParcel("1", "佐川急便"),
        NewParcel("2", "ヤマト運輸"),
        NewParcel("3", "日本郵便"),
    )
