"""Files to import: orders of one item, as a Japanese shop exports them, and their parcels."""

import csv
import io
from pathlib import Path

_SHOPIFY = Path(__file__).parents[2] / "samples" / "orders" / "shopify.csv"

_HEADING = (
    "注文番号,氏名,メールアドレス,電話番号,住所,商品名,商品コード,数量,単価,支払方法,備考\r\n"
)


def write_sheet(path: Path, rows: int, name: str) -> Path:
    """Write ``rows`` orders, a row each, whose numbers begin with ``name``; answers ``path``."""
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(_HEADING)
        file.writelines(_row(number, name) for number in range(rows))
    return path


def write_parcels(path: Path, rows: int, name: str) -> Path:
    """Write a parcel for each order that ``write_sheet`` has written, as Yamato's B2 gives them."""
    more = ',""' * 90
    with path.open("w", encoding="cp932", newline="") as file:
        heading = ["お客様管理番号", "送り状種類", "クール区分", "伝票番号", "出荷予定日"]
        file.write(",".join([*heading, *(f"予備{n}" for n in range(90))]) + "\r\n")
        file.writelines(
            f'"{name}-{number:07d}","0","0","{400_000_000_000 + number}","2026/01/06"{more}\r\n'
            for number in range(rows)
        )
    return path


def _row(number: int, name: str) -> str:
    return (
        f"{name}-{number:07d},佐藤 花子{number},hanako{number}@example.jp,03-1234-5678,"
        f"東京都千代田区丸の内1-1-{number},有田焼 湯呑,ARITA-{number % 50},{1 + number % 3},"
        f"{1800 + number % 100},カード,\r\n"
    )


def write_shopify(path: Path, rows: int, name: str) -> Path:
    """The same as Shopify exports it, in 79 columns, and paid there; answers ``path``."""
    heading, first, *_ = csv.reader(io.StringIO(_SHOPIFY.read_text(encoding="utf-8")))
    like = dict(zip(heading, first, strict=True))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(heading)
        writer.writerows((like | _shopify_row(number, name)).values() for number in range(rows))
    return path


def _shopify_row(number: int, name: str) -> dict[str, str]:
    quantity, price = 1 + number % 3, 1800 + number % 100
    at = f"2026-01-{1 + number % 28:02} {number % 24:02}:{number % 60:02}:00 +0900"
    total = str(quantity * price)
    return {
        "Name": f"#{name}-{number:07d}",
        "Email": f"hanako{number}@example.jp",
        "Paid at": at,
        "Subtotal": total,
        "Shipping": "0",
        "Total": total,
        "Created at": at,
        "Lineitem quantity": str(quantity),
        "Lineitem price": str(price),
        "Lineitem sku": f"ARITA-{number % 50}",
        "Billing Name": f"花子{number} 佐藤",
        "Shipping Name": f"花子{number} 佐藤",
        "Shipping Address1": f"丸の内1-1-{number}",
        "Payment Reference": f"c{name}.{number}",
        "Id": str(5_550_000_000_000 + number),
    }
