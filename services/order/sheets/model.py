"""What a sheet of orders is read into."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ORDER_COLUMNS = (
    "external_id",
    "customer_name",
    "customer_email",
    "customer_phone",
    "shipping_address",
    "payment_method",
    "payment_token",
    "note",
    "locale",
)
ITEM_COLUMNS = ("product_name", "sku", "quantity", "unit_price")
# In the order of the contract, which is that of the template.
COLUMNS = (
    "external_id",
    "customer_name",
    "customer_email",
    "customer_phone",
    "shipping_address",
    "product_name",
    "sku",
    "quantity",
    "unit_price",
    "payment_method",
    "payment_token",
    "note",
    "locale",
)
REQUIRED_COLUMNS = ("customer_name", "product_name", "quantity", "unit_price")
ERROR_COLUMNS = ("_row", "_code", "_pointer", "_detail")


class UnreadableFile(Exception):
    """The file as a whole is no sheet of orders; ``code`` is stable, ``str(error) == detail``."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(detail)
        self.code = code
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file that can be read, and how.

    ``columns`` names what each cell of a row is, None where it is ignored; ``headings`` is the
    heading as it stands in the file. ``rows_total`` leaves out the heading and blank rows.
    ``guarded``: a file of our own making, whose formula guard is undone. ``marks`` are places to
    go on from, as (rows before, byte offset).
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
class SheetOrder:
    """The rows of one order, and the order or what is wrong with it.

    ``rows`` are numbered as in the file, the heading being 1 (JSON: the orders, from 1).
    ``content`` is a complete ``OrderCreate``, valid against the spec; None when there are faults.
    ``amounts`` are the yen of each row where known. When there are faults, every row has one:
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
