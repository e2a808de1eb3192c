"""Parcels in a shop's own format, in a workbook, and in Ichiba's own export."""

import csv
import io
import zipfile
from collections.abc import Sequence

from tests.service.order.conftest import ORDERS, Shop
from tests.service.order.importing import imported, lines

PROFILES = "/api/v1/import-profiles"
CARRIER = {
    "title": "Our carrier",
    "kind": "parcels",
    "known_by": ["Reference", "Waybill"],
    "parcel": {"order": "Reference", "tracking_number": "Waybill", "carrier": {"fixed": "OC"}},
}


def workbook(rows: Sequence[Sequence[str | int]]) -> bytes:
    """The smallest workbook that holds these rows."""

    def cell(value: str | int) -> str:
        if isinstance(value, int):
            return f"<c><v>{value}</v></c>"
        return f'<c t="inlineStr"><is><t>{value}</t></is></c>'

    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    lines = "".join(f"<row>{''.join(map(cell, row))}</row>" for row in rows)
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
        'content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}"><Relationship Id="r1" '
        f'Type="{kinds}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{kinds}"><sheets>'
        '<sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}"><Relationship Id="r1" '
        f'Type="{kinds}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{lines}</sheetData>'
        "</worksheet>",
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


async def test_a_shops_own_profile_of_parcels_ships_orders(shop: Shop) -> None:
    reply = await shop.api.put(f"{PROFILES}/our-carrier", json=CARRIER)
    assert reply.status_code in (200, 201), reply.text
    order = await shop.place(external_id="A-1")
    content = lines("A-1,1", heading="Reference,Waybill")
    batch = await imported(shop, content, kind="parcels")
    assert (batch["profile"], batch["parcels"]["orders_shipped"]) == ("our-carrier", 1)
    assert (await shop.get(order["id"]))["carrier"] == "OC"


async def test_parcels_come_in_a_workbook_too(shop: Shop) -> None:
    order = await shop.place(external_id="A-1")
    content = workbook([["注文番号", "送り状番号"], ["A-1", 400000000013]])
    batch = await imported(shop, content, kind="parcels")
    assert batch["parcels"]["orders_shipped"] == 1
    assert (await shop.get(order["id"]))["tracking_number"] == "400000000013"


async def test_an_export_with_its_tracking_numbers_filled_in_ships_the_orders(shop: Shop) -> None:
    ids = [(await shop.place(external_id=number))["id"] for number in ("#1001", None)]
    reply = await shop.api.get(f"{ORDERS}/export", params={"sort": "created_at"})
    reader = csv.DictReader(io.StringIO(reply.content.decode("utf-8-sig"), newline=""))
    buffer = io.StringIO(newline="")
    writer = csv.DictWriter(buffer, reader.fieldnames or ())
    writer.writeheader()
    for row in reader:
        number = f"4000-{ids.index(row['id'])}"
        writer.writerow({**row, "tracking_number": number, "carrier": "ヤマト運輸"})
    batch = await imported(shop, buffer.getvalue().encode(), kind="parcels")
    assert (batch["profile"], batch["parcels"]["orders_shipped"]) == ("ichiba-parcels", 2)
    found = [await shop.get(each) for each in ids]
    assert [len(each["parcels"]) for each in found] == [1, 1]
    assert [each["tracking_number"] for each in found] == ["4000-0", "4000-1"]
