"""The heading: which cell of a row is which column, and what stands between the cells."""

import csv
import io
import unicodedata
from dataclasses import dataclass
from typing import Final

from services.order.sheets.model import COLUMNS, ERROR_COLUMNS, REQUIRED_COLUMNS, UnreadableFile

DELIMITERS: Final = (",", "\t", ";")
JAPANESE: Final = {
    "external_id": "注文番号",
    "customer_name": "氏名",
    "customer_email": "メールアドレス",
    "customer_phone": "電話番号",
    "shipping_address": "住所",
    "product_name": "商品名",
    "sku": "商品コード",
    "quantity": "数量",
    "unit_price": "単価",
    "payment_method": "支払方法",
    "note": "備考",
}
# Columns of the export that make no order; `id` groups the items of an order without external id.
EXPORT_ONLY: Final = (
    "id",
    "status",
    "created_at",
    "source",
    "line_total",
    "total_amount",
    "refunded_amount",
    "tracking_number",
    "carrier",
)
_ALIASES: Final = {
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
    ours = _is_ours(headings)
    columns = tuple(_BY_KEY.get(_key(each)) or _own(each, ours) for each in headings)
    return Heading(delimiter, headings, columns)


def _first_row(text: str, delimiter: str) -> list[str]:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        return next((row for row in rows if not is_blank(row)), [])
    except csv.Error as error:
        raise UnreadableFile("no_header", "The first row is too long for a header.") from error


def _own(heading: str, ours: bool) -> str | None:
    return heading if ours and heading in ("id", "_row") else None


def check_heading(heading: Heading) -> None:
    """Refuse a heading that orders cannot be made from.

    Raises:
        UnreadableFile: no_header, repeated_column, missing_column.
    """
    if not heading.known:
        raise UnreadableFile(
            "no_header",
            "The first row names no known column; it must be a header such as "
            f"{','.join(REQUIRED_COLUMNS)}.",
        )
    seen: dict[str, str] = {}
    for text, name in zip(heading.headings, heading.columns, strict=True):
        if name in seen:
            raise UnreadableFile(
                "repeated_column",
                f"The header names {name} twice: {seen[name][:60]!r} and {text[:60]!r}.",
            )
        if name is not None:
            seen[name] = text
    missing = [name for name in REQUIRED_COLUMNS if name not in seen]
    if missing:
        names = ", ".join(f"{name} ({JAPANESE[name]})" for name in missing)
        raise UnreadableFile("missing_column", f"The header lacks {names}.")
