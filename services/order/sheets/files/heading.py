"""The heading: which cell of a row is which column, and what stands between the cells."""

import csv
import io
import unicodedata
from dataclasses import dataclass
from typing import Final

from services.order.sheets import texts
from services.order.sheets.model import COLUMNS, ERROR_COLUMNS, REQUIRED_COLUMNS, UnreadableFile

DELIMITERS: Final = (",", "\t", ";")
JAPANESE: Final = {
    "external_id": "注文番号",
    "ordered_at": "注文日時",
    "customer_name": "氏名",
    "customer_email": "メールアドレス",
    "customer_phone": "電話番号",
    "shipping_address": "住所",
    "recipient_name": "お届け先氏名",
    "recipient_phone": "お届け先電話番号",
    "recipient_postal_code": "お届け先郵便番号",
    "recipient_region": "お届け先都道府県",
    "recipient_city": "お届け先市区町村",
    "recipient_line1": "お届け先番地",
    "recipient_line2": "お届け先建物名",
    "recipient_country": "お届け先国",
    "product_name": "商品名",
    "sku": "商品コード",
    "quantity": "数量",
    "unit_price": "単価",
    "tax_rate": "税率",
    "adjustment_kind": "調整区分",
    "adjustment_label": "調整名",
    "adjustment_amount": "調整額",
    "adjustment_tax_rate": "調整税率",
    "shipping_amount": "送料",
    "fee_amount": "手数料",
    "discount_amount": "値引き",
    "points_amount": "ポイント利用",
    "total_amount": "合計金額",
    "payment_method": "支払方法",
    "paid_elsewhere_provider": "決済会社",
    "paid_elsewhere_reference": "決済番号",
    "paid_elsewhere_paid_at": "決済日時",
    "delivery_request_date": "お届け希望日",
    "delivery_request_time_slot": "お届け希望時間帯",
    "delivery_request_note": "お届けメモ",
    "note": "備考",
}
# Columns of the export that files of others do not have; `id` groups the items of an order without
# external id, and the rest but `source` makes no order.
EXPORT_ONLY: Final = (
    "id",
    "status",
    "created_at",
    "source",
    "line_total",
    "refunded_amount",
    "tracking_number",
    "carrier",
)
_ALIASES: Final = {
    "注文日": "ordered_at",
    "支払い方法": "payment_method",
    "お支払方法": "payment_method",
    "お支払い方法": "payment_method",
    "email": "customer_email",
    "phone": "customer_phone",
    "メール": "customer_email",
    "お名前": "customer_name",
    "決済トークン": "payment_token",
    "言語": "locale",
}


def _key(heading: str) -> str:
    folded = unicodedata.normalize("NFKC", heading).casefold()
    return "".join(folded.split()).replace("_", "").replace("-", "")


_BY_KEY: Final = (
    {_key(name): name for name in COLUMNS}
    | {_key(japanese): name for name, japanese in JAPANESE.items()}
    | {_key(alias): name for alias, name in _ALIASES.items()}
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A file's first row that is not blank."""

    delimiter: str
    headings: tuple[str, ...]
    columns: tuple[str | None, ...]

    @property
    def known(self) -> int:
        """Columns that make an order."""
        return sum(name in COLUMNS for name in self.columns)

    @property
    def guarded(self) -> bool:
        return _is_ours(self.headings)

    @property
    def ignored(self) -> tuple[str, ...]:
        """Headings that mean nothing here, those of our own files left out."""
        own = set(EXPORT_ONLY + ERROR_COLUMNS) if self.guarded else set()
        pairs = zip(self.headings, self.columns, strict=True)
        return tuple(
            text for text, name in pairs if name is None and text.strip() and text not in own
        )


def _is_ours(headings: tuple[str, ...]) -> bool:
    names = set(headings)
    return names.issuperset(ERROR_COLUMNS) or names.issuperset(EXPORT_ONLY)


def is_blank(row: list[str]) -> bool:
    """A row without a text in any of its cells: it is counted, and otherwise passed over."""
    return not row or not (row[0].strip() or "".join(row).strip())


def heading_of(text: str) -> Heading:
    """The heading at the start of ``text``, with the delimiter that makes the most of it."""
    found = [_with_delimiter(text, each) for each in DELIMITERS]
    return max(found, key=lambda each: (each.known, len(each.headings)))


def _with_delimiter(text: str, delimiter: str) -> Heading:
    row = _first_row(text, delimiter)
    while row and not row[-1].strip():
        row.pop()
    headings = tuple(row)
    own = _own(headings)
    columns = tuple(_BY_KEY.get(_key(each)) or (each if each in own else None) for each in headings)
    return Heading(delimiter, headings, columns)


def _first_row(text: str, delimiter: str) -> list[str]:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        return next((row for row in rows if not is_blank(row)), [])
    except csv.Error as error:
        raise UnreadableFile("no_header", texts.HEADER_TOO_LONG()) from error


def _own(headings: tuple[str, ...]) -> tuple[str, ...]:
    """Headings that mean something in files of our own making alone.

    Everywhere else, and in exports of before, a file's orders all have the source of the file: what
    was imported so is found again.
    """
    if not _is_ours(headings):
        return ()
    is_export = {*EXPORT_ONLY, "ordered_at"} <= {*headings}
    return ("id", "_row", "source") if is_export else ("id", "_row")


def check_heading(heading: Heading) -> None:
    """Refuse a heading that orders cannot be made from.

    Raises:
        UnreadableFile: no_header, repeated_column, missing_column.
    """
    if not heading.known:
        raise UnreadableFile(
            "no_header",
            texts.NO_HEADER(columns=",".join(REQUIRED_COLUMNS)),
        )
    seen: dict[str, str] = {}
    for text, name in zip(heading.headings, heading.columns, strict=True):
        if name in seen:
            raise UnreadableFile(
                "repeated_column",
                texts.COLUMN_TWICE(name=name, first=seen[name][:60], second=text[:60]),
            )
        if name is not None:
            seen[name] = text
    missing = [name for name in REQUIRED_COLUMNS if name not in seen]
    if missing:
        names = ", ".join(f"{name} ({JAPANESE[name]})" for name in missing)
        raise UnreadableFile("missing_column", texts.COLUMNS_MISSING(names=names))
