"""`ichiba profiles check`: is a YAML file a profile, and what would it read from a sample?

Exit codes: 0 all is right; 2 a file cannot be read; 3 some orders of the sample are refused;
4 the file is no profile, or the sample cannot be read with it.
"""

import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import typer

from services.console.importing.displays import printable
from services.console.refusals import NOT_IMPORTED, UnusableFile
from services.order.sheets import (
    InvalidProfile,
    Profile,
    Sheet,
    SheetOrder,
    UnreadableFile,
    convert,
    inspect_profiled,
    is_workbook,
    lacking_columns,
    parse_profile,
    read_profiled,
)

SOME_REFUSED: Final = 3
_SHOWN: Final = 10
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
            found = inspect_profiled(rows, "auto", profile)
            _tell_file(profile, found, sample)
            return _tell_orders(read_profiled(found, profile))
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


def _tell_orders(orders: Iterator[SheetOrder]) -> int:
    counts: Counter[str] = Counter()
    yen = shown = 0
    for order in orders:
        kind = _kind(order)
        counts[kind] += 1
        yen += sum(amount or 0 for amount in order.amounts) if kind == "to import" else 0
        if shown < _SHOWN or (kind == "refused" and counts[kind] <= _SHOWN):
            shown += 1
            for line in _lines(order):
                _say(line)
    told = ", ".join(f"{count:,} {kind}" for kind, count in counts.items())
    _say(f"Orders: {told or 'none'}; ¥{yen:,} to import.")
    return SOME_REFUSED if counts["refused"] else 0


def _kind(order: SheetOrder) -> str:
    if order.content is not None:
        return "to import"
    return "skipped" if order.skipped else "refused"


def _lines(order: SheetOrder) -> Iterator[str]:
    if order.content is not None:
        yield f"  row {order.rows[0]}: {_told(order.content, order.amounts)}"
    elif order.skipped is not None:
        yield f"  row {order.rows[0]}: {order.external_id or ''} skipped. {order.skipped.detail}"
    for fault in order.faults:
        where = f", {fault.pointer}" if fault.pointer else ""
        yield f"  row {fault.row}{where}: {fault.detail} [{fault.code}]"
    for row, changes in order.changes.items():
        for change in changes:
            yield f"  row {row}, {change.column}: {change.before!r} is read as {change.after!r}"


def _told(content: Any, amounts: tuple[int | None, ...]) -> str:
    items = ", ".join(
        f"{each['product_name']} × {each['quantity']} at ¥{each['unit_price']:,}"
        for each in content["items"]
    )
    added = "".join(
        f", {each['kind']} ¥{each['amount']:,}" for each in content.get("adjustments", ())
    )
    elsewhere = content.get("paid_elsewhere")
    paid = f"paid by {elsewhere['provider']}" if elsewhere else f"by {content['payment_method']}"
    total = sum(amount or 0 for amount in amounts)
    return (
        f"{content['external_id']}, {content['customer_name']}: {items}{added}; ¥{total:,}, {paid}"
    )


def _say(line: str) -> None:
    typer.echo(printable(line))
