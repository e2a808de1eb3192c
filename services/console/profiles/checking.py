"""`ichiba profiles check`: is a YAML file a profile, and what would it read from a sample?

Exit codes: 0 all is right; 2 a file cannot be read; 3 some orders of the sample are refused;
4 the file is no profile, or the sample cannot be read with it.
"""

import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import typer

from services.console.importing.displays import printable
from services.console.refusals import NOT_IMPORTED, UnusableFile
from services.order.sheets import (
    EXPORTS,
    ORDERS,
    PARCELS,
    Change,
    InvalidProfile,
    Profile,
    RowFault,
    Sheet,
    SheetOrder,
    SheetParcels,
    Skipped,
    UnreadableFile,
    convert,
    inspect_parcels,
    inspect_profiled,
    is_workbook,
    lacking_columns,
    parse_profile,
    read_parcels,
    read_profiled,
)

SOME_REFUSED: Final = 3
TO_IMPORT: Final = "to import"
_SHOWN: Final = 10
_INSPECT: Final = {ORDERS: inspect_profiled, PARCELS: inspect_parcels}
_DELIMITERS: Final = {",": "comma", "\t": "tab", ";": "semicolon"}


def run(file: Path, sample: Path | None, sheet: str | None) -> int:
    """Check a profile, and read a sample with it; answers the exit code.

    Raises:
        UnusableFile: one of the files cannot be read.
    """
    try:
        profile = parse_profile(_text(file))
    except InvalidProfile as error:
        for fault in error.faults:
            _say(f"{file.name}: {fault.pointer or '/'}: {fault.detail}")
        return NOT_IMPORTED
    _say(f"{file.name} is a valid profile: {profile.name} ({profile.title}).")
    if sample is None:
        return 0
    if profile.kind == EXPORTS:
        _say("Such files are written by the export, so there is nothing to read.")
        return 0
    if profile.refusal is not None:
        _say(f"It refuses such files: {profile.refusal}")
        return 0
    return _tried(profile, sample, sheet)


def _text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise UnusableFile(f"{file}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UnusableFile(f"{file} is not in UTF-8") from error


def _tried(profile: Profile, sample: Path, sheet: str | None) -> int:
    with tempfile.TemporaryDirectory(prefix="ichiba-profiles-") as folder:
        try:
            rows = _rows_of(sample, Path(folder) / "rows.csv", sheet)
            found = _INSPECT[profile.kind](rows, "auto", profile)
            _tell_file(profile, found, sample)
            if profile.kind == PARCELS:
                return _tell_all(_of_parcels(each) for each in read_parcels(found, profile))
            return _tell_all(_of_order(each) for each in read_profiled(found, profile))
        except OSError as error:
            raise UnusableFile(f"{sample}: {error.strerror}") from error
        except UnreadableFile as error:
            _say(f"{sample.name} cannot be read with it: {error.detail} [{error.code}]")
            return NOT_IMPORTED


def _rows_of(sample: Path, target: Path, sheet: str | None) -> Path:
    with sample.open("rb") as file:
        if not is_workbook(file.read(4)):
            return sample
    convert(sample, target, sheet)
    return target


def _tell_file(profile: Profile, sheet: Sheet, sample: Path) -> None:
    delimiter = _DELIMITERS[sheet.delimiter]
    how = "" if sheet.path != sample else f"{sheet.encoding}, {delimiter}, "
    rows = f"{sheet.rows_total:,} rows below the heading in row {sheet.heading_row}"
    _say(f"{sample.name}: {how}{rows}.")
    if lacking := lacking_columns(profile, sheet.headings):
        _say(f"Columns that it names and the file lacks: {', '.join(lacking)}")
    if sheet.ignored:
        _say(f"Columns that it does not use: {', '.join(sheet.ignored)}")


@dataclass(frozen=True, slots=True)
class _Read:
    """What became of the rows of one order: ``kind`` is counted, ``told`` is printed."""

    kind: str
    row: int
    told: str | None
    faults: Sequence[RowFault]
    changes: Mapping[int, Sequence[Change]]
    yen: int = 0


def _of_order(order: SheetOrder) -> _Read:
    row, yen = order.rows[0], sum(amount or 0 for amount in order.amounts)
    if order.content is not None:
        told = _told(order.content, yen)
        return _Read(TO_IMPORT, row, told, (), order.changes, yen)
    return _not_imported(row, order.external_id, order.skipped, order)


def _of_parcels(order: SheetParcels) -> _Read:
    row = order.rows[0]
    if order.skipped is not None or order.faults:
        return _not_imported(row, order.order, order.skipped, order)
    parcels = [each for each in order.parcels if each is not None]
    if not parcels:
        return _Read("without a number", row, f"{order.order}: no number", (), order.changes)
    told = ", ".join(f"{each.carrier or ''} {each.tracking_number}".strip() for each in parcels)
    return _Read(TO_IMPORT, row, f"{order.order}: {told}", (), order.changes)


def _not_imported(
    row: int, number: str | None, skipped: Skipped | None, order: SheetOrder | SheetParcels
) -> _Read:
    if skipped is not None:
        told = f"{number or ''} skipped. {skipped.detail}".strip()
        return _Read("skipped", row, told, (), order.changes)
    return _Read("refused", row, None, order.faults, order.changes)


def _tell_all(found: Iterable[_Read]) -> int:
    counts: Counter[str] = Counter()
    yen = shown = 0
    for each in found:
        counts[each.kind] += 1
        yen += each.yen
        if shown < _SHOWN or (each.kind == "refused" and counts["refused"] <= _SHOWN):
            shown += 1
            _tell(each)
    told = ", ".join(f"{count:,} {kind}" for kind, count in counts.items())
    money = f"; ¥{yen:,} to import" if yen else ""
    _say(f"Orders: {told or 'none'}{money}.")
    return SOME_REFUSED if counts["refused"] else 0


def _tell(each: _Read) -> None:
    if each.told is not None:
        _say(f"  row {each.row}: {each.told}")
    for fault in each.faults:
        where = f", {fault.pointer}" if fault.pointer else ""
        _say(f"  row {fault.row}{where}: {fault.detail} [{fault.code}]")
    for row, changes in each.changes.items():
        for change in changes:
            _say(f"  row {row}, {change.column}: {change.before!r} is read as {change.after!r}")


def _told(content: Mapping[str, Any], yen: int) -> str:
    items = ", ".join(
        f"{each['product_name']} × {each['quantity']} at ¥{each['unit_price']:,}"
        for each in content["items"]
    )
    added = "".join(
        f", {each['kind']} ¥{each['amount']:,}" for each in content.get("adjustments", ())
    )
    elsewhere = content.get("paid_elsewhere")
    paid = f"paid by {elsewhere['provider']}" if elsewhere else f"by {content['payment_method']}"
    who = f"{content['external_id']}, {content['customer_name']}"
    return f"{who}: {items}{added}; ¥{yen:,}, {paid}"


def _say(line: str) -> None:
    typer.echo(printable(line))
