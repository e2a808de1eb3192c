"""What a sheet of orders is read into."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Any

from services.chassis.base.sentences import Sentence

PARTS = ("recipient", "delivery_request", "paid_elsewhere")
"""Members of an order that have members: `recipient.city` is the column recipient_city."""
SUMS = {
    "shipping_amount": "shipping",
    "fee_amount": "fee",
    "discount_amount": "discount",
    "points_amount": "points",
}
"""Columns of what all adjustments of a kind come to."""
ORDER_COLUMNS = (
    "external_id",
    "ordered_at",
    "customer_name",
    "customer_email",
    "customer_phone",
    "shipping_address",
    "recipient_name",
    "recipient_phone",
    "recipient_postal_code",
    "recipient_region",
    "recipient_city",
    "recipient_line1",
    "recipient_line2",
    "recipient_country",
    *SUMS,
    "total_amount",
    "payment_method",
    "payment_token",
    "paid_elsewhere_provider",
    "paid_elsewhere_reference",
    "paid_elsewhere_paid_at",
    "delivery_request_date",
    "delivery_request_time_slot",
    "delivery_request_note",
    "note",
    "locale",
    "source",
)
ITEM_COLUMNS = ("product_name", "sku", "quantity", "unit_price", "tax_rate")
ADJUSTMENT_COLUMNS = (
    "adjustment_kind",
    "adjustment_label",
    "adjustment_amount",
    "adjustment_tax_rate",
)
_BEFORE_ITEMS = ORDER_COLUMNS.index("shipping_amount")
# In the order of the template. The source of a file's orders is said beside the file.
COLUMNS = (
    *ORDER_COLUMNS[:_BEFORE_ITEMS],
    *ITEM_COLUMNS,
    *ADJUSTMENT_COLUMNS,
    *(name for name in ORDER_COLUMNS[_BEFORE_ITEMS:] if name != "source"),
)
REQUIRED_COLUMNS = ("customer_name", "product_name", "quantity", "unit_price")
ERROR_COLUMNS = ("_row", "_code", "_pointer", "_detail")


class Quotes(Enum):
    """What a quote around a cell means."""

    LENIENT = "lenient"  # a cell that is quoted wrongly is read as well as it can be
    CHECKED = "checked"  # so too, and its row is marked
    NONE = "none"  # a quote is a character like any other


class UnreadableFile(Exception):
    """The file as a whole is no sheet of orders; ``code`` is stable, ``str(error) == detail``.

    ``headings`` are the columns that it is about, as a profile names them.
    """

    def __init__(self, code: str, detail: Sentence, headings: Sequence[str] = ()) -> None:
        super().__init__(detail)
        self.code = code
        self.detail = detail
        self.headings = tuple(headings)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file that can be read, and how.

    ``columns`` names what each cell of a row is, None where it is ignored; ``headings`` is the
    heading as it stands in the file. ``rows_total`` leaves out the heading and blank rows.
    ``guarded``: a file of our own making, whose formula guard is undone. ``marks`` are places to
    go on from, as (rows before, byte offset). ``heading_row`` is the row of the heading; 0: the
    first that is not blank. ``quotes``: how quotes are read. ``apart``: ids of orders whose rows
    do not follow each other.
    """

    path: Path
    format: str
    encoding: str
    delimiter: str
    columns: tuple[str | None, ...]
    headings: tuple[str, ...]
    rows_total: int
    ignored: tuple[str, ...]
    guarded: bool
    marks: tuple[tuple[int, int], ...] = field(default=(), repr=False)
    heading_row: int = 0
    quotes: Quotes = Quotes.LENIENT
    apart: frozenset[str] = field(default=frozenset(), repr=False)


@dataclass(frozen=True, slots=True)
class RowFault:
    """Why a row makes no order; ``pointer`` names the column."""

    row: int
    code: str
    pointer: str | None
    detail: str
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What normalisation made of a cell."""

    column: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class SheetParcel:
    """A parcel as a row has it; ``shipped_at`` has a time zone."""

    tracking_number: str
    carrier: str | None
    shipped_at: datetime | None


@dataclass(frozen=True, slots=True)
class Skipped:
    """Why rows are passed over on purpose: a code (``skipped_cancelled`` …) and a sentence."""

    code: str
    detail: str


@dataclass(frozen=True, slots=True)
class SheetParcels:
    """The rows of one order in a file of parcels, numbered as in the file.

    ``order`` is what the file calls the order; None where it does not say, or has lost it.
    ``parcels`` are one for each row, None where the row has no tracking number. When there are
    ``faults``, every row has one. ``heading`` is that of the order's number.
    """

    rows: tuple[int, ...]
    order: str | None
    parcels: tuple[SheetParcel | None, ...]
    faults: tuple[RowFault, ...]
    changes: Mapping[int, tuple[Change, ...]]
    heading: str | None = None
    skipped: Skipped | None = None


@dataclass(frozen=True, slots=True)
class SheetOrder:
    """The rows of one order, and the order, what is wrong with it, or why it is passed over.

    ``rows`` are numbered as in the file, the heading being 1 (JSON: the orders, from 1).
    ``content`` is a complete ``OrderCreate``, valid against the spec; None when there are faults,
    and when the rows are ``skipped``.
    ``amounts`` are the yen of each row where known, ``stated_total`` those that the file says the
    order comes to. When there are faults, every row has one:
    rows that are right themselves have ``order_rejected``.

    An order of more than 100 items is refused in pieces of some hundred rows, so that a file of
    one single order takes no more memory than another.
    """

    rows: tuple[int, ...]
    external_id: str | None
    content: Mapping[str, Any] | None
    amounts: tuple[int | None, ...]
    faults: tuple[RowFault, ...]
    changes: Mapping[int, tuple[Change, ...]]
    skipped: Skipped | None = None
    stated_total: int | None = None
